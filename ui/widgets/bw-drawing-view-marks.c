/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-drawing-view-private.h"

#include "bw-context-menu.h"

/* The marks of a drawing on the screen: how pointer, finger and keyboard reach them, and what says what they are. */

enum
{
  MARK_ACTIVATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

const BwMark *
bw_drawing_view_get_mark (BwDrawingView *self, int mark)
{
  return self->drawing != NULL && mark >= 0 && mark < (int)self->drawing->marks->len
           ? &g_array_index (self->drawing->marks, BwMark, mark)
           : NULL;
}

static int
find_mark (BwDrawingView *self, double x, double y)
{
  return self->drawing != NULL ? bw_drawing_find_mark (self->drawing, x, y) : -1;
}

/* Whether activating the mark does anything. */
static gboolean
leads (BwDrawingView *self, int mark)
{
  return self->activatable && mark >= 0 && bw_drawing_view_get_mark (self, mark)->dimension >= 0;
}

/* What a screen reader says: the picture, then the mark the keyboard is on. */
void
bw_drawing_view_update_accessible (BwDrawingView *self)
{
  const BwMark *mark = bw_drawing_view_get_mark (self, self->focus);
  g_autofree char *text = NULL;

  if (self->drawing == NULL)
    return;
  text = mark != NULL ? g_strdup_printf ("%s: %s", mark->name, mark->value) : g_strdup (self->drawing->description);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  self->drawing->title != NULL ? self->drawing->title : "",
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text != NULL ? text : "", -1);
}

/* A tall drawing may go beyond what is in view. Places are those in the content, which stay true while it scrolls. */
static void
scroll_to_mark (BwDrawingView *self, const BwMark *mark)
{
  GtkWidget *viewport = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_VIEWPORT);
  double y;

  if (viewport == NULL || !gtk_widget_translate_coordinates (
                            GTK_WIDGET (self), gtk_viewport_get_child (GTK_VIEWPORT (viewport)), 0, mark->y, NULL, &y))
    return;
  gtk_adjustment_clamp_page (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (viewport)), y, y + mark->height);
}

void
bw_drawing_view_set_focus_mark (BwDrawingView *self, int position)
{
  const BwMark *mark = bw_drawing_view_get_mark (self, position);

  if (self->focus == position)
    return;
  self->focus = position;
  bw_drawing_view_update_accessible (self);
  bw_mark_note_set_mark (BW_MARK_NOTE (self->note), mark);
  if (mark != NULL)
    scroll_to_mark (self, mark);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static gboolean
move_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  int dx, dy;

  g_variant_get (arguments, "(ii)", &dx, &dy);
  return bw_drawing_view_move (BW_DRAWING_VIEW (widget), dx, dy);
}

/* Home and End. */
static gboolean
end_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  BwDrawingView *self = BW_DRAWING_VIEW (widget);
  guint n_marks = self->drawing != NULL ? self->drawing->marks->len : 0;

  if (n_marks == 0)
    return FALSE;
  bw_drawing_view_set_focus_mark (self, g_variant_get_boolean (arguments) ? (int)n_marks - 1 : 0);
  return TRUE;
}

static gboolean
leave_marks_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  BwDrawingView *self = BW_DRAWING_VIEW (widget);

  if (self->focus < 0)
    return FALSE;
  bw_drawing_view_set_focus_mark (self, -1);
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
  int mark = find_mark (self, x, y);

  if (leads (self, mark))
    {
      g_signal_emit (self, signals[MARK_ACTIVATED], 0, mark);
      return;
    }
  /* A finger calls up no tooltip. */
  gtk_widget_grab_focus (GTK_WIDGET (self));
  bw_drawing_view_set_focus_mark (self, mark);
}

/* A hand over what can be clicked. */
static void
motion_cb (BwDrawingView *self, double x, double y)
{
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), leads (self, find_mark (self, x, y)) ? "pointer" : NULL);
}

/* A menu that closes takes the focus away and gives it back. */
static void
focus_left_cb (BwDrawingView *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus == NULL || (focus != GTK_WIDGET (self) && !gtk_widget_is_ancestor (focus, GTK_WIDGET (self))))
    bw_drawing_view_set_focus_mark (self, -1);
}

/* Below that many pixels a long value is given a line for each of its parts: a tooltip on a telephone is cut off. */
#define NARROW 480

static char *
dup_tooltip (BwDrawingView *self, const BwMark *mark)
{
  GString *text = g_string_new (mark->value);

  if (gtk_widget_get_width (GTK_WIDGET (self)) < NARROW)
    g_string_replace (text, ", ", ",\n", 0);
  g_string_prepend_c (text, '\n');
  g_string_prepend (text, mark->name);
  return g_string_free (text, FALSE);
}

static gboolean
bw_drawing_view_query_tooltip (GtkWidget *widget, int x, int y, gboolean keyboard, GtkTooltip *tooltip)
{
  BwDrawingView *self = BW_DRAWING_VIEW (widget);
  int position = keyboard ? self->focus : find_mark (self, x, y);
  const BwMark *mark = bw_drawing_view_get_mark (self, position);
  g_autofree char *text = NULL;

  /* Of the mark with the keyboard, a note says the same. */
  if (mark == NULL || position == self->focus)
    return FALSE;
  text = dup_tooltip (self, mark);
  gtk_tooltip_set_text (tooltip, text);
  gtk_tooltip_set_tip_area (
    tooltip, &(GdkRectangle){ (int)mark->x, (int)mark->y, MAX ((int)mark->width, 1), MAX ((int)mark->height, 1) });
  return TRUE;
}

int
bw_drawing_view_get_focus_mark (BwDrawingView *self)
{
  g_return_val_if_fail (BW_IS_DRAWING_VIEW (self), -1);

  return self->focus;
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
  bw_drawing_view_set_focus_mark (self, mark);
  return TRUE;
}

void
bw_drawing_view_set_activatable (BwDrawingView *self, gboolean activatable)
{
  g_return_if_fail (BW_IS_DRAWING_VIEW (self));

  self->activatable = activatable;
}

/* A menu that a key asked for points at the mark, or else at the middle. */
static GdkRectangle
get_menu_place (GtkWidget *widget)
{
  BwDrawingView *self = BW_DRAWING_VIEW (widget);
  const BwMark *mark = bw_drawing_view_get_mark (self, self->focus);

  if (mark != NULL)
    return (GdkRectangle){ (int)mark->x, (int)mark->y, MAX ((int)mark->width, 1), MAX ((int)mark->height, 1) };
  return (GdkRectangle){ gtk_widget_get_width (widget) / 2, gtk_widget_get_height (widget) / 2, 1, 1 };
}

void
bw_drawing_view_set_menu (BwDrawingView *self, GMenuModel *menu)
{
  g_return_if_fail (BW_IS_DRAWING_VIEW (self));

  bw_context_menu_add (GTK_WIDGET (self), menu, get_menu_place);
}

gboolean
bw_drawing_view_activate (BwDrawingView *self)
{
  g_return_val_if_fail (BW_IS_DRAWING_VIEW (self), FALSE);

  if (!leads (self, self->focus))
    return FALSE;
  g_signal_emit (self, signals[MARK_ACTIVATED], 0, self->focus);
  return TRUE;
}

void
bw_drawing_view_install_marks (GtkWidgetClass *widget_class)
{
  const struct
  {
    guint key, keypad;
    int dx, dy;
  } moves[] = { { GDK_KEY_Left, GDK_KEY_KP_Left, -1, 0 },
                { GDK_KEY_Right, GDK_KEY_KP_Right, 1, 0 },
                { GDK_KEY_Up, GDK_KEY_KP_Up, 0, -1 },
                { GDK_KEY_Down, GDK_KEY_KP_Down, 0, 1 } };
  const guint activators[] = { GDK_KEY_Return, GDK_KEY_ISO_Enter, GDK_KEY_KP_Enter, GDK_KEY_space, GDK_KEY_KP_Space };

  widget_class->query_tooltip = bw_drawing_view_query_tooltip;
  for (guint i = 0; i < G_N_ELEMENTS (moves); i++)
    {
      gtk_widget_class_add_binding (widget_class, moves[i].key, 0, move_cb, "(ii)", moves[i].dx, moves[i].dy);
      gtk_widget_class_add_binding (widget_class, moves[i].keypad, 0, move_cb, "(ii)", moves[i].dx, moves[i].dy);
    }
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Home, 0, end_cb, "b", FALSE);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Home, 0, end_cb, "b", FALSE);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_End, 0, end_cb, "b", TRUE);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_End, 0, end_cb, "b", TRUE);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, leave_marks_cb, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (activators); i++)
    gtk_widget_class_add_binding (widget_class, activators[i], 0, activate_cb, NULL);
  signals[MARK_ACTIVATED] = g_signal_new ("mark-activated", G_TYPE_FROM_CLASS (widget_class), G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
}

void
bw_drawing_view_init_marks (BwDrawingView *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  self->focus = -1;
  self->note = bw_mark_note_new ();
  gtk_widget_set_parent (self->note, GTK_WIDGET (self));
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (focus_left_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (motion_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  g_signal_connect_swapped (click, "released", G_CALLBACK (released_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}
