/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-compare-window.h"

#include <glib/gi18n.h>

struct _BwCompareWindow
{
  AdwWindow parent_instance;

  GtkLabel *heading;
  GtkLabel *summary;
  GtkBox *sentences;
  GtkLabel *caution;
  GtkSwitch *only;
  GtkListBox *list;
  GtkLabel *none;

  BwComparison *comparison;
  char *names[BW_N_SIDES];
};

G_DEFINE_FINAL_TYPE (BwCompareWindow, bw_compare_window, ADW_TYPE_WINDOW)

static GtkWidget *
create_label (const char *text, const char *style)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", text, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR,
                                   "xalign", 0.0, "hexpand", TRUE, NULL);

  if (style)
    gtk_widget_add_css_class (label, style);
  return label;
}

static GtkWidget *
create_answer (BwCompareWindow *self, guint position, BwSide side)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autofree char *answer = bw_comparison_format_answer (self->comparison, position, side);

  gtk_box_append (GTK_BOX (box), create_label (self->names[side], "caption"));
  gtk_box_append (GTK_BOX (box), create_label (answer, NULL));
  gtk_widget_add_css_class (gtk_widget_get_first_child (box), "dim-label");
  return box;
}

/* "Differs", "Left out", or NULL when there is nothing to say. */
static const char *
get_mark (const BwComparedItem *item)
{
  if (item->changed)
    return _ ("Left out: not asked the same way in both");
  /* Translators: the two answers to a question are not the same. */
  return item->differs ? C_ ("answers", "Differs") : NULL;
}

static GtkWidget *
create_row (BwCompareWindow *self, guint position)
{
  const BwComparedItem *item = &g_array_index (self->comparison->items, BwComparedItem, position);
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *answers = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 18);
  const char *words = bw_comparison_get_words (self->comparison, position);
  const char *mark = get_mark (item);
  g_autofree char *before = bw_comparison_format_answer (self->comparison, position, BW_SIDE_BEFORE);
  g_autofree char *after = bw_comparison_format_answer (self->comparison, position, BW_SIDE_AFTER);
  g_autofree char *spoken = g_strdup_printf ("%s %s: %s. %s: %s. %s", words, self->names[BW_SIDE_BEFORE], before,
                                             self->names[BW_SIDE_AFTER], after, mark ? mark : "");

  gtk_widget_add_css_class (box, "compared");
  gtk_box_append (GTK_BOX (box), create_label (words, NULL));
  gtk_box_set_homogeneous (GTK_BOX (answers), TRUE);
  gtk_box_append (GTK_BOX (answers), create_answer (self, position, BW_SIDE_BEFORE));
  gtk_box_append (GTK_BOX (answers), create_answer (self, position, BW_SIDE_AFTER));
  gtk_box_append (GTK_BOX (box), answers);
  if (mark)
    gtk_box_append (GTK_BOX (box), create_label (mark, "caption-heading"));
  if (item->differs)
    gtk_widget_add_css_class (row, "differs");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  return row;
}

static gboolean
is_shown (BwCompareWindow *self, guint position)
{
  const BwComparedItem *item = &g_array_index (self->comparison->items, BwComparedItem, position);

  return !gtk_switch_get_active (self->only) || item->differs || item->changed;
}

static gboolean
filter_cb (GtkListBoxRow *row, gpointer data)
{
  return is_shown (BW_COMPARE_WINDOW (data), (guint)gtk_list_box_row_get_index (row));
}

static void
only_changed_cb (BwCompareWindow *self)
{
  if (!self->comparison)
    return;
  gtk_list_box_invalidate_filter (self->list);
  gtk_widget_set_visible (GTK_WIDGET (self->none), bw_compare_window_count_shown (self) == 0);
  gtk_widget_set_visible (GTK_WIDGET (self->list), bw_compare_window_count_shown (self) > 0);
}

static void
bw_compare_window_finalize (GObject *object)
{
  BwCompareWindow *self = BW_COMPARE_WINDOW (object);

  for (guint side = 0; side < BW_N_SIDES; side++)
    g_free (self->names[side]);
  g_clear_pointer (&self->comparison, bw_comparison_free);
  G_OBJECT_CLASS (bw_compare_window_parent_class)->finalize (object);
}

static void
bw_compare_window_class_init (BwCompareWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = bw_compare_window_finalize;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/bellwether_app/Bellwether/compare/bw-compare-window.ui");
  gtk_widget_class_bind_template_child (widget_class, BwCompareWindow, heading);
  gtk_widget_class_bind_template_child (widget_class, BwCompareWindow, summary);
  gtk_widget_class_bind_template_child (widget_class, BwCompareWindow, sentences);
  gtk_widget_class_bind_template_child (widget_class, BwCompareWindow, caution);
  gtk_widget_class_bind_template_child (widget_class, BwCompareWindow, only);
  gtk_widget_class_bind_template_child (widget_class, BwCompareWindow, list);
  gtk_widget_class_bind_template_child (widget_class, BwCompareWindow, none);
  gtk_widget_class_bind_template_callback (widget_class, only_changed_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
bw_compare_window_init (BwCompareWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
show (BwCompareWindow *self)
{
  g_autofree char *summary = bw_comparison_summarise (self->comparison);
  /* Translators: the names of two documents. */
  g_autofree char *heading = g_strdup_printf (_ ("%s and %s"), self->names[BW_SIDE_BEFORE], self->names[BW_SIDE_AFTER]);

  gtk_label_set_label (self->heading, heading);
  gtk_label_set_label (self->summary, summary);
  gtk_label_set_label (self->caution, bw_comparison_get_caution ());
  for (guint i = 0; i < self->comparison->dimensions->len; i++)
    {
      g_autofree char *sentence = bw_comparison_describe_dimension (self->comparison, i);
      gtk_box_append (self->sentences, create_label (sentence, NULL));
    }
  for (guint i = 0; i < self->comparison->items->len; i++)
    gtk_list_box_append (self->list, create_row (self, i));
  gtk_list_box_set_filter_func (self->list, filter_cb, self, NULL);
}

GtkWindow *
bw_compare_window_new (BwComparison *comparison, const char *const names[BW_N_SIDES], GtkWindow *parent)
{
  BwCompareWindow *self = g_object_new (BW_TYPE_COMPARE_WINDOW, "transient-for", parent, NULL);

  self->comparison = comparison;
  for (guint side = 0; side < BW_N_SIDES; side++)
    self->names[side] = g_strdup (names[side]);
  show (self);
  only_changed_cb (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->only));
  return GTK_WINDOW (self);
}

void
bw_compare_window_set_only_differences (BwCompareWindow *self, gboolean only)
{
  g_return_if_fail (BW_IS_COMPARE_WINDOW (self));

  gtk_switch_set_active (self->only, only);
}

guint
bw_compare_window_count_shown (BwCompareWindow *self)
{
  guint n = 0;

  g_return_val_if_fail (BW_IS_COMPARE_WINDOW (self), 0);

  for (guint i = 0; i < self->comparison->items->len; i++)
    n += is_shown (self, i) ? 1 : 0;
  return n;
}
