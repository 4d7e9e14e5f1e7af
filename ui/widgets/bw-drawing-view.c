/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-drawing-view-private.h"

#include <adwaita.h>

#define MIN_WIDTH 240
#define NATURAL_WIDTH 640

G_DEFINE_FINAL_TYPE (BwDrawingView, bw_drawing_view, GTK_TYPE_WIDGET)

/* The size of the interface's font in pixels. */
static double
get_font_size (GtkWidget *widget)
{
  PangoContext *context = gtk_widget_get_pango_context (widget);
  const PangoFontDescription *font = pango_context_get_font_description (context);
  double resolution = pango_cairo_context_get_resolution (context);
  double size = (double)pango_font_description_get_size (font) / PANGO_SCALE;

  if (!pango_font_description_get_size_is_absolute (font))
    size *= (resolution > 0 ? resolution : 96) / 72;
  return CLAMP (size, 8, 60);
}

static void
update_style (BwDrawingView *self)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();
  gboolean dark = adw_style_manager_get_dark (manager);
  gboolean contrast = adw_style_manager_get_high_contrast (manager);
  BwLook look;

  if (contrast)
    look = dark ? BW_LOOK_HIGH_CONTRAST_DARK : BW_LOOK_HIGH_CONTRAST;
  else
    look = dark ? BW_LOOK_DARK : BW_LOOK_LIGHT;
  bw_chart_style_init (&self->style, look, gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL,
                       get_font_size (GTK_WIDGET (self)) * 0.92);
}

static void
style_changed_cb (BwDrawingView *self)
{
  update_style (self);
  self->stale = TRUE;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static GtkSizeRequestMode
bw_drawing_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
bw_drawing_view_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                         int *minimum_baseline, int *natural_baseline)
{
  BwDrawingView *self = BW_DRAWING_VIEW (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MIN_WIDTH;
      *natural = NATURAL_WIDTH;
      return;
    }
  if (for_size < 0)
    for_size = NATURAL_WIDTH;
  *minimum = *natural = (int)ceil (self->measure (self->data, self->context, &self->style, for_size));
}

static void
bw_drawing_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  BwDrawingView *self = BW_DRAWING_VIEW (widget);

  if (self->drawing == NULL || self->stale || self->drawing->width != width || self->drawing->height != height)
    {
      g_clear_pointer (&self->drawing, bw_drawing_free);
      self->drawing = self->layout (self->data, self->context, &self->style, width, height);
      self->stale = FALSE;
      if (bw_drawing_view_get_mark (self, self->focus) == NULL)
        bw_drawing_view_set_focus_mark (self, -1);
      bw_drawing_view_update_accessible (self);
    }
  if (gtk_widget_get_visible (self->note))
    bw_mark_note_place (BW_MARK_NOTE (self->note), bw_drawing_view_get_mark (self, self->focus), width, height);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_POPOVER (child))
      gtk_popover_present (GTK_POPOVER (child));
}

static void
bw_drawing_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  BwDrawingView *self = BW_DRAWING_VIEW (widget);
  cairo_t *cr;

  if (self->drawing == NULL)
    return;
  cr = gtk_snapshot_append_cairo (
    snapshot, &GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (widget), gtk_widget_get_height (widget)));
  bw_drawing_draw (self->drawing, cr, &self->style, gtk_widget_has_focus (widget) ? self->focus : -1);
  cairo_destroy (cr);
  gtk_widget_snapshot_child (widget, self->note, snapshot);
}

static void
bw_drawing_view_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (bw_drawing_view_parent_class)->css_changed (widget, change);
  style_changed_cb (BW_DRAWING_VIEW (widget));
}

static void
bw_drawing_view_direction_changed (GtkWidget *widget, GtkTextDirection previous)
{
  GTK_WIDGET_CLASS (bw_drawing_view_parent_class)->direction_changed (widget, previous);
  style_changed_cb (BW_DRAWING_VIEW (widget));
}

static void
bw_drawing_view_dispose (GObject *object)
{
  BwDrawingView *self = BW_DRAWING_VIEW (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  for (guint i = 0; i < G_N_ELEMENTS (self->style_handlers); i++)
    g_clear_signal_handler (&self->style_handlers[i], adw_style_manager_get_default ());
  if (self->destroy != NULL)
    g_clear_pointer (&self->data, self->destroy);
  G_OBJECT_CLASS (bw_drawing_view_parent_class)->dispose (object);
}

static void
bw_drawing_view_finalize (GObject *object)
{
  BwDrawingView *self = BW_DRAWING_VIEW (object);

  g_clear_pointer (&self->drawing, bw_drawing_free);
  g_clear_object (&self->context);
  G_OBJECT_CLASS (bw_drawing_view_parent_class)->finalize (object);
}

static void
bw_drawing_view_class_init (BwDrawingViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  object_class->dispose = bw_drawing_view_dispose;
  object_class->finalize = bw_drawing_view_finalize;
  widget_class->get_request_mode = bw_drawing_view_get_request_mode;
  widget_class->measure = bw_drawing_view_measure;
  widget_class->size_allocate = bw_drawing_view_size_allocate;
  widget_class->snapshot = bw_drawing_view_snapshot;
  widget_class->css_changed = bw_drawing_view_css_changed;
  widget_class->direction_changed = bw_drawing_view_direction_changed;

  bw_drawing_view_install_marks (widget_class);
  gtk_widget_class_set_css_name (widget_class, "drawingview");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
bw_drawing_view_init (BwDrawingView *self)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();

  self->context = bw_chart_style_create_context ();
  update_style (self);
  bw_drawing_view_init_marks (self);
  self->style_handlers[0] = g_signal_connect_swapped (manager, "notify::dark", G_CALLBACK (style_changed_cb), self);
  self->style_handlers[1] =
    g_signal_connect_swapped (manager, "notify::high-contrast", G_CALLBACK (style_changed_cb), self);
}

GtkWidget *
bw_drawing_view_new (BwMeasureDrawing measure, BwLayoutDrawing layout, gpointer data, GDestroyNotify destroy)
{
  BwDrawingView *self = g_object_new (BW_TYPE_DRAWING_VIEW, NULL);

  self->measure = measure;
  self->layout = layout;
  self->data = data;
  self->destroy = destroy;
  return GTK_WIDGET (self);
}

const BwDrawing *
bw_drawing_view_get_drawing (BwDrawingView *self)
{
  g_return_val_if_fail (BW_IS_DRAWING_VIEW (self), NULL);

  return self->drawing;
}
