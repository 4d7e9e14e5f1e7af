/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-entry-grid.h"

#include "app/document/bw-entry-key.h"

#include <glib/gi18n.h>

/* The place of one item. */
typedef struct
{
  GtkWidget *button; /* NULL: it takes no key */
  GtkLabel *arrow;
  GtkLabel *marks;
  GtkLabel *value;
  char *name; /* as it was last told to assistive technology */
} Cell;

struct _BwEntryGrid
{
  AdwBin parent_instance;

  BwAssessment *assessment;
  GArray *cells;     /* of Cell, by item */
  GPtrArray *totals; /* of GtkLabel, by section; NULL: nothing to add up */
};

G_DEFINE_FINAL_TYPE (BwEntryGrid, bw_entry_grid, ADW_TYPE_BIN)

static guint picked_signal;

char *
bw_entry_grid_format_total (const BwCheckTotal *total)
{
  g_autofree char *sum = bw_entry_key_format_value (total->sum);

  /* Translators: how many of how many questions are answered, and the sum of the numbers that were marked */
  return g_strdup_printf (_ ("%u of %u answered, sum %s"), total->n_answered, total->n_items, sum);
}

static void
set_text (GtkLabel *label, const char *text)
{
  if (!g_str_equal (gtk_label_get_label (label), text))
    gtk_label_set_label (label, text);
}

static void
show_cell (BwEntryGrid *self, guint item, const BwResponse *response, gboolean current)
{
  Cell *cell = &g_array_index (self->cells, Cell, item);
  const char *id = self->assessment->items[item].id;
  g_autofree char *keyed = bw_entry_key_format (response, item);
  gboolean flagged = response != NULL && bw_response_get_flagged (response, item);
  gboolean noted = response != NULL && bw_response_get_note (response, item) != NULL;
  g_autofree char *marks = g_strdup_printf ("%s%s", flagged ? "⚑" : "", noted ? "✎" : "");
  /* Translators: %s is the code of a question that has no answer yet */
  g_autofree char *name = keyed ? g_strdup_printf ("%s: %s", id, keyed) : g_strdup_printf (_ ("%s: left out"), id);

  set_text (cell->arrow, current ? "▸" : "");
  set_text (cell->marks, marks);
  set_text (cell->value, keyed ? keyed : "·");
  if (g_strcmp0 (cell->name, name) != 0)
    {
      gtk_accessible_update_property (GTK_ACCESSIBLE (cell->button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
      g_free (cell->name);
      cell->name = g_steal_pointer (&name);
    }
  if (current)
    gtk_widget_add_css_class (cell->button, "current");
  else
    gtk_widget_remove_css_class (cell->button, "current");
}

void
bw_entry_grid_show (BwEntryGrid *self, BwPaperEntry *entry)
{
  const BwResponse *response;

  g_return_if_fail (BW_IS_ENTRY_GRID (self));

  response = bw_paper_entry_get_response (entry, bw_paper_entry_get_sheet (entry));
  for (guint i = 0; i < self->cells->len; i++)
    if (g_array_index (self->cells, Cell, i).button != NULL)
      show_cell (self, i, response, i == bw_paper_entry_get_item (entry));
  for (guint i = 0; i < self->totals->len; i++)
    {
      const BwSection *section = &self->assessment->sections[i];
      BwCheckTotal total = bw_check_total_new (self->assessment, response, section->first_item, section->n_items);
      g_autofree char *text = bw_entry_grid_format_total (&total);

      if (self->totals->pdata[i] != NULL)
        set_text (self->totals->pdata[i], text);
    }
}

GtkWidget *
bw_entry_grid_get_cell (BwEntryGrid *self, guint item)
{
  g_return_val_if_fail (BW_IS_ENTRY_GRID (self), NULL);

  return item < self->cells->len ? g_array_index (self->cells, Cell, item).button : NULL;
}

static void
clicked_cb (GtkButton *button, BwEntryGrid *self)
{
  for (guint i = 0; i < self->cells->len; i++)
    if (g_array_index (self->cells, Cell, i).button == GTK_WIDGET (button))
      g_signal_emit (self, picked_signal, 0, i);
}

/* Reached by pointer; the keyboard has its own way from item to item. */
static GtkWidget *
create_cell (BwEntryGrid *self, guint item)
{
  Cell *cell = &g_array_index (self->cells, Cell, item);
  GtkWidget *box = g_object_new (GTK_TYPE_BOX, "spacing", 3, NULL);
  GtkWidget *code = g_object_new (GTK_TYPE_LABEL, "label", self->assessment->items[item].id, "xalign", 0.0, "hexpand",
                                  TRUE, "ellipsize", PANGO_ELLIPSIZE_MIDDLE, NULL);

  /* As wide as they ever get, so that nothing moves. */
  cell->arrow = g_object_new (GTK_TYPE_LABEL, "width-chars", 1, NULL);
  cell->marks = g_object_new (GTK_TYPE_LABEL, "width-chars", 2, NULL);
  cell->value = g_object_new (GTK_TYPE_LABEL, "xalign", 1.0, "width-chars", 2, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (cell->value), "heading");
  gtk_widget_add_css_class (code, "caption");
  gtk_widget_add_css_class (GTK_WIDGET (cell->marks), "caption");
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (cell->arrow));
  gtk_box_append (GTK_BOX (box), code);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (cell->marks));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (cell->value));
  cell->button = g_object_new (GTK_TYPE_BUTTON, "child", box, "focusable", FALSE, "focus-on-click", FALSE, NULL);
  gtk_widget_add_css_class (cell->button, "flat");
  gtk_widget_add_css_class (cell->button, "cell");
  g_signal_connect_object (cell->button, "clicked", G_CALLBACK (clicked_cb), self, 0);
  return cell->button;
}

static GtkWidget *
create_section (BwEntryGrid *self, guint position)
{
  const BwSection *section = &self->assessment->sections[position];
  GtkWidget *box = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 3, NULL);
  GtkWidget *title = g_object_new (GTK_TYPE_LABEL, "label", section->title, "xalign", 0.0, "wrap", TRUE,
                                   "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING, NULL);
  GtkWidget *total = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, NULL);
  GtkWidget *flow = g_object_new (GTK_TYPE_FLOW_BOX, "selection-mode", GTK_SELECTION_NONE, "homogeneous", TRUE,
                                  "min-children-per-line", 2, "max-children-per-line", 8, NULL);
  guint n = 0;

  for (guint i = section->first_item; i < section->first_item + section->n_items; i++)
    if (bw_item_counts (&self->assessment->items[i]))
      {
        gtk_flow_box_append (GTK_FLOW_BOX (flow), create_cell (self, i));
        gtk_widget_set_focusable (gtk_widget_get_parent (g_array_index (self->cells, Cell, i).button), FALSE);
        n++;
      }
  self->totals->pdata[position] = n > 0 ? total : NULL;
  gtk_widget_add_css_class (title, "heading");
  gtk_widget_add_css_class (total, "dim-label");
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), total);
  gtk_box_append (GTK_BOX (box), flow);
  gtk_widget_set_visible (box, n > 0);
  return box;
}

GtkWidget *
bw_entry_grid_new (BwAssessment *assessment)
{
  BwEntryGrid *self = g_object_new (BW_TYPE_ENTRY_GRID, NULL);
  GtkWidget *box = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 18, NULL);

  self->assessment = bw_assessment_ref (assessment);
  g_array_set_size (self->cells, assessment->n_items);
  g_ptr_array_set_size (self->totals, (int)assessment->n_sections);
  for (guint i = 0; i < assessment->n_sections; i++)
    gtk_box_append (GTK_BOX (box), create_section (self, i));
  adw_bin_set_child (ADW_BIN (self), box);
  return GTK_WIDGET (self);
}

static void
bw_entry_grid_finalize (GObject *object)
{
  BwEntryGrid *self = BW_ENTRY_GRID (object);

  g_array_unref (self->cells);
  g_ptr_array_unref (self->totals);
  g_clear_pointer (&self->assessment, bw_assessment_unref);
  G_OBJECT_CLASS (bw_entry_grid_parent_class)->finalize (object);
}

static void
bw_entry_grid_class_init (BwEntryGridClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = bw_entry_grid_finalize;
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "entrygrid");
  picked_signal =
    g_signal_new ("picked", BW_TYPE_ENTRY_GRID, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
clear_cell (gpointer data)
{
  g_free (((Cell *)data)->name);
}

static void
bw_entry_grid_init (BwEntryGrid *self)
{
  self->cells = g_array_new (FALSE, TRUE, sizeof (Cell));
  g_array_set_clear_func (self->cells, clear_cell);
  self->totals = g_ptr_array_new ();
}
