/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-scroll.h"

/* What is left free above and below. */
#define MARGIN 12
#define PENDING "bw-scroll-pending"

typedef struct
{
  GtkScrolledWindow *scroller; /* not owned: it owns this */
  GtkWidget *target;           /* owned */
  GdkFrameClock *clock;        /* owned */
  gulong handler;
} Pending;

static void
pending_free (gpointer data)
{
  Pending *pending = data;

  /* A window that closes takes the handlers of its clock with it. */
  if (g_signal_handler_is_connected (pending->clock, pending->handler))
    g_signal_handler_disconnect (pending->clock, pending->handler);
  g_object_unref (pending->clock);
  g_object_unref (pending->target);
  g_free (pending);
}

static void
scroll_now (GtkScrolledWindow *scroller, GtkWidget *target)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (scroller);
  double value = gtk_adjustment_get_value (adjustment);
  double page = gtk_adjustment_get_page_size (adjustment);
  graphene_rect_t bounds;
  double top;
  double bottom;

  if (!gtk_widget_compute_bounds (target, GTK_WIDGET (scroller), &bounds))
    return;
  top = value + bounds.origin.y - MARGIN;
  bottom = value + bounds.origin.y + bounds.size.height + MARGIN;
  if (bottom > value + page)
    value = bottom - page;
  if (top < value)
    value = top;
  gtk_adjustment_set_value (adjustment, value);
}

static void
layout_cb (GdkFrameClock *clock, Pending *pending)
{
  GtkScrolledWindow *scroller = pending->scroller;
  g_autoptr (GtkWidget) target = g_object_ref (pending->target);

  /* Frees @pending. */
  g_object_set_data (G_OBJECT (scroller), PENDING, NULL);
  scroll_now (scroller, target);
}

void
bw_scroll_to (GtkScrolledWindow *scroller, GtkWidget *target)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (scroller));
  Pending *pending;

  if (!clock)
    return;
  pending = g_new0 (Pending, 1);
  pending->scroller = scroller;
  pending->target = g_object_ref (target);
  pending->clock = g_object_ref (clock);
  /* The window was there before and so lays out before this is called; the clock comes round again for what this moves.
   */
  pending->handler = g_signal_connect (clock, "layout", G_CALLBACK (layout_cb), pending);
  g_object_set_data_full (G_OBJECT (scroller), PENDING, pending, pending_free);
  gdk_frame_clock_request_phase (clock, GDK_FRAME_CLOCK_PHASE_LAYOUT);
}

void
bw_scroll_to_top (GtkScrolledWindow *scroller)
{
  g_object_set_data (G_OBJECT (scroller), PENDING, NULL);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (scroller), 0);
}
