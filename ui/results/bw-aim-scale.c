/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-aim-scale.h"

#include "bw-results-cards.h"

#include <glib/gi18n.h>
#include <math.h>

struct _BwAimScale
{
  GtkBox parent_instance;

  GtkLabel *text;
  GtkRange *range;
  gboolean shown_only; /* the value changes, but nobody moves it */
};

G_DEFINE_FINAL_TYPE (BwAimScale, bw_aim_scale, GTK_TYPE_BOX)

enum
{
  MOVED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
value_changed_cb (BwAimScale *self)
{
  if (!self->shown_only)
    g_signal_emit (self, signals[MOVED], 0, gtk_range_get_value (self->range));
}

/* Takes the wheel from the scale. */
static void
let_scroll (GtkWidget *scale)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (scale);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_SCROLL (controller))
        gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_NONE);
    }
}

static gboolean
bw_aim_scale_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (BW_AIM_SCALE (widget)->range));
}

static void
bw_aim_scale_class_init (BwAimScaleClass *klass)
{
  GTK_WIDGET_CLASS (klass)->grab_focus = bw_aim_scale_grab_focus;
  signals[MOVED] =
    g_signal_new ("moved", BW_TYPE_AIM_SCALE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_DOUBLE);
}

static void
bw_aim_scale_init (BwAimScale *self)
{
  self->range = GTK_RANGE (gtk_scale_new (GTK_ORIENTATION_HORIZONTAL, NULL));
  let_scroll (GTK_WIDGET (self->range));
  g_signal_connect_swapped (self->range, "value-changed", G_CALLBACK (value_changed_cb), self);
}

GtkWidget *
bw_aim_scale_new (const char *name, const char *style, double maximum, double page, double real)
{
  BwAimScale *self = g_object_new (BW_TYPE_AIM_SCALE, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 3, NULL);
  GtkAdjustment *adjustment = gtk_range_get_adjustment (self->range);

  self->text = GTK_LABEL (bw_paragraph_new ("", "numeric"));
  gtk_box_append (GTK_BOX (self), bw_paragraph_new (name, style));
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->text));
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->range));

  self->shown_only = TRUE;
  gtk_adjustment_configure (adjustment, 0, 0, maximum, 1, page, 0);
  self->shown_only = FALSE;
  gtk_range_set_round_digits (self->range, 0);
  if (!isnan (real))
    /* Translators: below a scale, where the real score or answer is */
    gtk_scale_add_mark (GTK_SCALE (self->range), real, GTK_POS_BOTTOM, C_ ("scale", "now"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->range), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return GTK_WIDGET (self);
}

void
bw_aim_scale_show (BwAimScale *self, double value, const char *text, const char *words)
{
  g_return_if_fail (BW_IS_AIM_SCALE (self));

  self->shown_only = TRUE;
  gtk_range_set_value (self->range, isnan (value) ? 0 : value);
  self->shown_only = FALSE;
  gtk_label_set_label (self->text, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->range), GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, words, -1);
}
