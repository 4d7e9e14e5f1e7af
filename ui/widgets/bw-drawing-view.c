/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-drawing-view.h"

#include <adwaita.h>

#define MIN_WIDTH 240
#define NATURAL_WIDTH 640

struct _BwDrawingView
{
  GtkWidget parent_instance;

  BwMeasureDrawing measure;
  BwLayoutDrawing layout;
  gpointer data;
  GDestroyNotify destroy;

  PangoContext *context;
  BwChartStyle style;
  BwDrawing *drawing; /* NULL until allocated */
  int focus;
  gboolean activatable;
  gulong style_handlers[2];
};

enum
{
  MARK_ACTIVATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

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
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/* What a screen reader says: the picture, then the mark the keyboard is on. */
static void
update_accessible (BwDrawingView *self)
{
  const BwMark *mark = self->focus >= 0 ? &g_array_index (self->drawing->marks, BwMark, self->focus) : NULL;
  g_autofree char *text = NULL;

  if (self->drawing == NULL)
    return;
  text = mark != NULL ? g_strdup_printf ("%s: %s", mark->name, mark->value) : g_strdup (self->drawing->description);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  self->drawing->title != NULL ? self->drawing->title : "",
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text != NULL ? text : "", -1);
}

static void
set_focus_mark (BwDrawingView *self, int mark)
{
  if (self->focus == mark)
    return;
  self->focus = mark;
  update_accessible (self);
  gtk_widget_trigger_tooltip_query (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static gboolean
move_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  int dx, dy;

  g_variant_get (arguments, "(ii)", &dx, &dy);
  return bw_drawing_view_move (BW_DRAWING_VIEW (widget), dx, dy);
}

static gboolean
leave_marks_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  BwDrawingView *self = BW_DRAWING_VIEW (widget);

  if (self->focus < 0)
    return FALSE;
  set_focus_mark (self, -1);
  return TRUE;
}

static gboolean
activate_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  return bw_drawing_view_activate (BW_DRAWING_VIEW (widget));
}

static void
released_cb (BwDrawingView *self, int n_press, double x, double y)
{
  int mark = self->drawing != NULL ? bw_drawing_find_mark (self->drawing, x, y) : -1;

  if (self->activatable && mark >= 0)
    g_signal_emit (self, signals[MARK_ACTIVATED], 0, mark);
}

/* A hand over what can be clicked. */
static void
motion_cb (BwDrawingView *self, double x, double y)
{
  gboolean over = self->activatable && self->drawing != NULL && bw_drawing_find_mark (self->drawing, x, y) >= 0;

  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), over ? "pointer" : NULL);
}

static void
focus_left_cb (BwDrawingView *self)
{
  set_focus_mark (self, -1);
}

static gboolean
bw_drawing_view_query_tooltip (GtkWidget *widget, int x, int y, gboolean keyboard, GtkTooltip *tooltip)
{
  BwDrawingView *self = BW_DRAWING_VIEW (widget);
  int position = -1;
  const BwMark *mark;
  g_autofree char *text = NULL;

  if (self->drawing != NULL)
    position = keyboard || self->focus >= 0 ? self->focus : bw_drawing_find_mark (self->drawing, x, y);
  if (position < 0)
    return FALSE;
  mark = &g_array_index (self->drawing->marks, BwMark, position);
  text = g_strdup_printf ("%s\n%s", mark->name, mark->value);
  gtk_tooltip_set_text (tooltip, text);
  gtk_tooltip_set_tip_area (
    tooltip, &(GdkRectangle){ (int)mark->x, (int)mark->y, MAX ((int)mark->width, 1), MAX ((int)mark->height, 1) });
  return TRUE;
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

  g_clear_pointer (&self->drawing, bw_drawing_free);
  self->drawing = self->layout (self->data, self->context, &self->style, width, height);
  if (self->focus >= (int)self->drawing->marks->len)
    self->focus = -1;
  update_accessible (self);
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
  const struct
  {
    guint key, keypad;
    int dx, dy;
  } moves[] = { { GDK_KEY_Left, GDK_KEY_KP_Left, -1, 0 },
                { GDK_KEY_Right, GDK_KEY_KP_Right, 1, 0 },
                { GDK_KEY_Up, GDK_KEY_KP_Up, 0, -1 },
                { GDK_KEY_Down, GDK_KEY_KP_Down, 0, 1 } };
  const guint activators[] = { GDK_KEY_Return, GDK_KEY_ISO_Enter, GDK_KEY_KP_Enter, GDK_KEY_space, GDK_KEY_KP_Space };

  object_class->dispose = bw_drawing_view_dispose;
  object_class->finalize = bw_drawing_view_finalize;
  widget_class->get_request_mode = bw_drawing_view_get_request_mode;
  widget_class->measure = bw_drawing_view_measure;
  widget_class->size_allocate = bw_drawing_view_size_allocate;
  widget_class->snapshot = bw_drawing_view_snapshot;
  widget_class->query_tooltip = bw_drawing_view_query_tooltip;
  widget_class->css_changed = bw_drawing_view_css_changed;
  widget_class->direction_changed = bw_drawing_view_direction_changed;

  for (guint i = 0; i < G_N_ELEMENTS (moves); i++)
    {
      gtk_widget_class_add_binding (widget_class, moves[i].key, 0, move_cb, "(ii)", moves[i].dx, moves[i].dy);
      gtk_widget_class_add_binding (widget_class, moves[i].keypad, 0, move_cb, "(ii)", moves[i].dx, moves[i].dy);
    }
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, leave_marks_cb, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (activators); i++)
    gtk_widget_class_add_binding (widget_class, activators[i], 0, activate_cb, NULL);
  signals[MARK_ACTIVATED] = g_signal_new ("mark-activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                          NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  gtk_widget_class_set_css_name (widget_class, "drawingview");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
bw_drawing_view_init (BwDrawingView *self)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  self->focus = -1;
  self->context = bw_chart_style_create_context ();
  update_style (self);
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (focus_left_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (motion_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  g_signal_connect_swapped (click, "released", G_CALLBACK (released_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
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

int
bw_drawing_view_get_focus_mark (BwDrawingView *self)
{
  g_return_val_if_fail (BW_IS_DRAWING_VIEW (self), -1);

  return self->focus;
}

const BwDrawing *
bw_drawing_view_get_drawing (BwDrawingView *self)
{
  g_return_val_if_fail (BW_IS_DRAWING_VIEW (self), NULL);

  return self->drawing;
}

gboolean
bw_drawing_view_move (BwDrawingView *self, int dx, int dy)
{
  int mark;

  g_return_val_if_fail (BW_IS_DRAWING_VIEW (self), FALSE);

  if (self->drawing == NULL || self->drawing->marks->len == 0)
    return FALSE;
  mark = bw_drawing_next_mark (self->drawing, self->focus, dx, dy);
  /* At the edge the key is not ours: the page may scroll, or the focus move on. */
  if (mark == self->focus)
    return FALSE;
  set_focus_mark (self, mark);
  return TRUE;
}

void
bw_drawing_view_set_activatable (BwDrawingView *self, gboolean activatable)
{
  g_return_if_fail (BW_IS_DRAWING_VIEW (self));

  self->activatable = activatable;
}

gboolean
bw_drawing_view_activate (BwDrawingView *self)
{
  g_return_val_if_fail (BW_IS_DRAWING_VIEW (self), FALSE);

  if (!self->activatable || self->focus < 0)
    return FALSE;
  g_signal_emit (self, signals[MARK_ACTIVATED], 0, self->focus);
  return TRUE;
}
