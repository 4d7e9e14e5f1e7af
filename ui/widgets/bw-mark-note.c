/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-mark-note.h"

/* Between a mark and its note. */
#define DISTANCE 8
#define WIDEST 360

struct _BwMarkNote
{
  GtkWidget parent_instance;

  GtkWidget *name;
  GtkWidget *value;
};

G_DEFINE_FINAL_TYPE (BwMarkNote, bw_mark_note, GTK_TYPE_WIDGET)

static void
bw_mark_note_dispose (GObject *object)
{
  BwMarkNote *self = BW_MARK_NOTE (object);

  g_clear_pointer (&self->name, gtk_widget_unparent);
  g_clear_pointer (&self->value, gtk_widget_unparent);
  G_OBJECT_CLASS (bw_mark_note_parent_class)->dispose (object);
}

static void
bw_mark_note_class_init (BwMarkNoteClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bw_mark_note_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "marknote");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static GtkWidget *
new_line (BwMarkNote *self, const char *style)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, "wrap", TRUE,
                                   "wrap-mode", PANGO_WRAP_WORD_CHAR, "xalign", 0.0, NULL);

  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  gtk_widget_set_parent (label, GTK_WIDGET (self));
  return label;
}

static void
bw_mark_note_init (BwMarkNote *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  self->name = new_line (self, "heading");
  self->value = new_line (self, NULL);
}

GtkWidget *
bw_mark_note_new (void)
{
  return g_object_new (BW_TYPE_MARK_NOTE, NULL);
}

void
bw_mark_note_set_mark (BwMarkNote *self, const BwMark *mark)
{
  g_return_if_fail (BW_IS_MARK_NOTE (self));

  gtk_widget_set_visible (GTK_WIDGET (self), mark != NULL);
  if (mark == NULL)
    return;
  gtk_label_set_label (GTK_LABEL (self->name), mark->name);
  gtk_label_set_label (GTK_LABEL (self->value), mark->value);
}

void
bw_mark_note_place (BwMarkNote *self, const BwMark *mark, int width, int height)
{
  GtkWidget *widget = GTK_WIDGET (self);
  int note_width, note_height;
  double x, y;

  g_return_if_fail (BW_IS_MARK_NOTE (self));

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &note_width, NULL, NULL);
  note_width = MIN (note_width, MIN (width, WIDEST));
  gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, note_width, NULL, &note_height, NULL, NULL);
  x = CLAMP (mark->x + (mark->width - note_width) / 2, 0, MAX (width - note_width, 0));
  y = mark->y - DISTANCE - note_height;
  if (y < 0)
    y = mark->y + mark->height + DISTANCE;
  if (y + note_height > height)
    y = MAX (height - note_height, 0);
  gtk_widget_size_allocate (widget, &(GtkAllocation){ (int)x, (int)y, note_width, note_height }, -1);
}
