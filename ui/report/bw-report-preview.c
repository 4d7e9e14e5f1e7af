/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-report-preview.h"

#include "bw-page-picture.h"

#include <glib/gi18n.h>
#include <math.h>

#define SMALL_WIDTH 76
/* Around the pages, as in the style sheet. */
#define PADDING 18
#define MIN_ZOOM 0.25
#define MAX_ZOOM 4
#define ZOOM_STEP 1.2
/* Pixels a point, at the size of paper. */
#define PIXELS (96.0 / 72)

struct _BwReportPreview
{
  GtkBox parent_instance;

  GtkScrolledWindow *scroller;
  GtkBox *pages;
  GtkScrolledWindow *small_scroller;
  GtkListBox *small_pages;
  GtkStack *stack;

  BwReport *report; /* NULL without one */
  BwZoomMode mode;
  double zoom;       /* when it is free */
  double pinch_zoom; /* where a pinch began */
  guint update_source;
  gboolean following; /* the small page is chosen by what is in sight, not by a person */
};

G_DEFINE_FINAL_TYPE (BwReportPreview, bw_report_preview, GTK_TYPE_BOX)

enum
{
  ZOOM_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static GtkWidget *
get_page (BwReportPreview *self, guint page)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->pages));

  while (child != NULL && page-- > 0)
    child = gtk_widget_get_next_sibling (child);
  return child;
}

/* What is in sight */

/* TRUE when @picture is within what @adjustment shows of @box, or so near that it soon may be. */
static gboolean
is_near (GtkWidget *picture, GtkWidget *box, GtkAdjustment *adjustment)
{
  double start = gtk_adjustment_get_value (adjustment);
  double room = gtk_adjustment_get_page_size (adjustment);
  graphene_rect_t area;

  return gtk_widget_compute_bounds (picture, box, &area) && area.origin.y < start + 1.5 * room &&
         area.origin.y + area.size.height > start - 0.5 * room;
}

/* The page on the upper third of what is shown. */
static guint
find_current (BwReportPreview *self)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scroller);
  double mark = gtk_adjustment_get_value (adjustment) + gtk_adjustment_get_page_size (adjustment) / 3;
  guint current = 0;

  for (GtkWidget *child = get_page (self, 0); child != NULL; child = gtk_widget_get_next_sibling (child), current++)
    {
      graphene_rect_t area;

      if (gtk_widget_compute_bounds (child, GTK_WIDGET (self->pages), &area) &&
          area.origin.y + area.size.height + PADDING > mark)
        return current;
    }
  return current > 0 ? current - 1 : 0;
}

static void
update_small_pages (BwReportPreview *self)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->small_scroller);
  GtkListBoxRow *row;

  for (guint i = 0; (row = gtk_list_box_get_row_at_index (self->small_pages, (int)i)) != NULL; i++)
    bw_page_picture_set_in_sight (g_object_get_data (G_OBJECT (row), "picture"),
                                  is_near (GTK_WIDGET (row), GTK_WIDGET (self->small_pages), adjustment));
}

static void
follow (BwReportPreview *self)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->small_scroller);
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->small_pages, (int)find_current (self));
  graphene_rect_t area;

  if (row == NULL || gtk_list_box_row_is_selected (row))
    return;
  self->following = TRUE;
  gtk_list_box_select_row (self->small_pages, row);
  self->following = FALSE;
  if (gtk_widget_compute_bounds (GTK_WIDGET (row), GTK_WIDGET (self->small_pages), &area))
    gtk_adjustment_clamp_page (adjustment, area.origin.y, area.origin.y + area.size.height);
}

static void
update_sight (BwReportPreview *self)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scroller);

  for (GtkWidget *child = get_page (self, 0); child != NULL; child = gtk_widget_get_next_sibling (child))
    bw_page_picture_set_in_sight (BW_PAGE_PICTURE (child), is_near (child, GTK_WIDGET (self->pages), adjustment));
  follow (self);
  update_small_pages (self);
}

/* Zoom */

static double
get_page_width (BwReportPreview *self, double *height)
{
  double width = 595, own_height = 842;

  if (self->report != NULL)
    bw_report_get_page_size (self->report, &width, &own_height);
  if (height != NULL)
    *height = own_height;
  return width;
}

/* The width of a page in pixels; 0: whatever there is room for. */
static int
choose_width (BwReportPreview *self)
{
  double height;
  double width = get_page_width (self, &height);
  double room = gtk_widget_get_height (GTK_WIDGET (self->scroller)) - 2 * PADDING;
  double across = gtk_widget_get_width (GTK_WIDGET (self->scroller)) - 2 * PADDING;

  if (self->mode == BW_ZOOM_FREE)
    return (int)lround (width * PIXELS * self->zoom);
  if (self->mode == BW_ZOOM_FIT_PAGE && room > 0 && across > 0)
    return (int)MAX (80, MIN (across, room * width / height));
  return 0;
}

static void
apply_zoom (BwReportPreview *self)
{
  int width = choose_width (self);

  for (GtkWidget *child = get_page (self, 0); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      gtk_widget_set_halign (child, width > 0 ? GTK_ALIGN_CENTER : GTK_ALIGN_FILL);
      bw_page_picture_set_width (BW_PAGE_PICTURE (child), width);
    }
}

static gboolean
update_cb (gpointer data)
{
  BwReportPreview *self = data;

  self->update_source = 0;
  apply_zoom (self);
  update_sight (self);
  g_signal_emit (self, signals[ZOOM_CHANGED], 0);
  return G_SOURCE_REMOVE;
}

/* Once the layout is done: within it, nothing may be resized. */
static void
queue_update (BwReportPreview *self)
{
  if (self->update_source == 0)
    self->update_source = g_idle_add_full (G_PRIORITY_HIGH_IDLE + 30, update_cb, self, NULL);
}

static gboolean
scroll_cb (BwReportPreview *self, double dx, double dy, GtkEventControllerScroll *controller)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (controller));

  if (!(state & GDK_CONTROL_MASK))
    return FALSE;
  if (dy != 0)
    bw_report_preview_step_zoom (self, dy < 0 ? 1 : -1);
  return TRUE;
}

static void
pinch_begin_cb (BwReportPreview *self)
{
  self->pinch_zoom = bw_report_preview_get_zoom (self);
}

static void
pinch_cb (BwReportPreview *self, double scale)
{
  bw_report_preview_set_zoom (self, BW_ZOOM_FREE, self->pinch_zoom * scale);
}

/* Pages */

static void
go_to_page (BwReportPreview *self, guint page)
{
  GtkWidget *picture = get_page (self, page);
  graphene_rect_t area;

  if (picture != NULL && gtk_widget_compute_bounds (picture, GTK_WIDGET (self->pages), &area))
    gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), area.origin.y - PADDING / 2.0);
}

static void
row_selected_cb (BwReportPreview *self, GtkListBoxRow *row)
{
  if (row != NULL && !self->following)
    go_to_page (self, (guint)gtk_list_box_row_get_index (row));
}

static GtkWidget *
create_small_page (BwReport *report, guint page)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *picture = bw_page_picture_new (report, page, TRUE);
  g_autofree char *number = g_strdup_printf ("%u", page + 1);
  g_autofree char *name = g_strdup_printf (_ ("Page %u of %u"), page + 1, bw_report_get_n_pages (report));
  GtkWidget *label = gtk_label_new (number);

  bw_page_picture_set_width (BW_PAGE_PICTURE (picture), SMALL_WIDTH);
  gtk_widget_set_halign (picture, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (label, "caption");
  gtk_box_append (GTK_BOX (box), picture);
  gtk_box_append (GTK_BOX (box), label);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data (G_OBJECT (row), "picture", picture);
  return row;
}

/* Pages look into the report: they go first. */
static void
clear (BwReportPreview *self)
{
  GtkWidget *child;
  GtkListBoxRow *row;

  while ((child = get_page (self, 0)) != NULL)
    gtk_box_remove (self->pages, child);
  self->following = TRUE;
  while ((row = gtk_list_box_get_row_at_index (self->small_pages, 0)) != NULL)
    gtk_list_box_remove (self->small_pages, GTK_WIDGET (row));
  self->following = FALSE;
  g_clear_pointer (&self->report, bw_report_free);
}

void
bw_report_preview_set_report (BwReportPreview *self, BwReport *report)
{
  g_return_if_fail (BW_IS_REPORT_PREVIEW (self));

  clear (self);
  self->report = report;
  for (guint page = 0; report != NULL && page < bw_report_get_n_pages (report); page++)
    {
      gtk_box_append (self->pages, bw_page_picture_new (report, page, FALSE));
      gtk_list_box_append (self->small_pages, create_small_page (report, page));
    }
  gtk_stack_set_visible_child_name (self->stack, report != NULL ? "pages" : "wait");
  apply_zoom (self);
  queue_update (self);
}

BwReport *
bw_report_preview_get_report (BwReportPreview *self)
{
  g_return_val_if_fail (BW_IS_REPORT_PREVIEW (self), NULL);

  return self->report;
}

void
bw_report_preview_go_to_start (BwReportPreview *self)
{
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
}

void
bw_report_preview_set_zoom (BwReportPreview *self, BwZoomMode mode, double zoom)
{
  g_return_if_fail (BW_IS_REPORT_PREVIEW (self));

  self->mode = mode;
  self->zoom = CLAMP (zoom, MIN_ZOOM, MAX_ZOOM);
  apply_zoom (self);
  queue_update (self);
}

void
bw_report_preview_step_zoom (BwReportPreview *self, int direction)
{
  double zoom = bw_report_preview_get_zoom (self);

  bw_report_preview_set_zoom (self, BW_ZOOM_FREE, direction > 0 ? zoom * ZOOM_STEP : zoom / ZOOM_STEP);
}

BwZoomMode
bw_report_preview_get_mode (BwReportPreview *self)
{
  return self->mode;
}

double
bw_report_preview_get_zoom (BwReportPreview *self)
{
  GtkWidget *picture = get_page (self, 0);
  int width = choose_width (self);

  if (self->mode == BW_ZOOM_FREE)
    return self->zoom;
  if (width == 0 && picture != NULL)
    width = gtk_widget_get_width (picture);
  return width > 0 ? width / (get_page_width (self, NULL) * PIXELS) : 1;
}

void
bw_report_preview_set_small_pages (BwReportPreview *self, gboolean shown)
{
  gtk_widget_set_visible (GTK_WIDGET (self->small_scroller), shown);
  queue_update (self);
}

static void
bw_report_preview_dispose (GObject *object)
{
  BwReportPreview *self = BW_REPORT_PREVIEW (object);

  g_clear_handle_id (&self->update_source, g_source_remove);
  if (self->pages != NULL)
    {
      g_signal_handlers_disconnect_by_data (gtk_scrolled_window_get_vadjustment (self->scroller), self);
      g_signal_handlers_disconnect_by_data (gtk_scrolled_window_get_vadjustment (self->small_scroller), self);
      g_signal_handlers_disconnect_by_data (gtk_scrolled_window_get_hadjustment (self->scroller), self);
      clear (self);
      self->pages = NULL;
    }
  G_OBJECT_CLASS (bw_report_preview_parent_class)->dispose (object);
}

static void
bw_report_preview_class_init (BwReportPreviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bw_report_preview_dispose;
  signals[ZOOM_CHANGED] =
    g_signal_new ("zoom-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/bellwether_app/Bellwether/report/bw-report-preview.ui");
  gtk_widget_class_bind_template_child (widget_class, BwReportPreview, scroller);
  gtk_widget_class_bind_template_child (widget_class, BwReportPreview, pages);
  gtk_widget_class_bind_template_child (widget_class, BwReportPreview, small_scroller);
  gtk_widget_class_bind_template_child (widget_class, BwReportPreview, small_pages);
  gtk_widget_class_bind_template_child (widget_class, BwReportPreview, stack);
  gtk_widget_class_bind_template_callback (widget_class, row_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, scroll_cb);
  gtk_widget_class_bind_template_callback (widget_class, pinch_begin_cb);
  gtk_widget_class_bind_template_callback (widget_class, pinch_cb);
}

static void
bw_report_preview_init (BwReportPreview *self)
{
  GtkAdjustment *adjustments[2];

  gtk_widget_init_template (GTK_WIDGET (self));
  self->zoom = 1;
  adjustments[0] = gtk_scrolled_window_get_vadjustment (self->scroller);
  adjustments[1] = gtk_scrolled_window_get_vadjustment (self->small_scroller);
  g_signal_connect_swapped (adjustments[0], "value-changed", G_CALLBACK (update_sight), self);
  g_signal_connect_swapped (adjustments[1], "value-changed", G_CALLBACK (update_small_pages), self);
  for (guint i = 0; i < G_N_ELEMENTS (adjustments); i++)
    g_signal_connect_swapped (adjustments[i], "changed", G_CALLBACK (queue_update), self);
  g_signal_connect_swapped (gtk_scrolled_window_get_hadjustment (self->scroller), "notify::page-size",
                            G_CALLBACK (queue_update), self);
}
