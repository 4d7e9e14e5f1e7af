/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-entry-comparison.h"

#include "app/document/bw-entry-key.h"

#include <glib/gi18n.h>

struct _BwEntryComparison
{
  AdwBin parent_instance;

  BwDocument *document;
  GArray *differences; /* of BwEntryDifference */

  GtkLabel *headline;
  GtkLabel *counts;
  GtkLabel *keys;
  GtkListBox *list;
  GtkWidget *finish_button;
};

G_DEFINE_FINAL_TYPE (BwEntryComparison, bw_entry_comparison, ADW_TYPE_BIN)

enum
{
  RETYPE,
  FINISHED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* "4 Strongly": as on paper and in words. */
static char *
format_answer (BwEntryComparison *self, guint response, guint item)
{
  BwAssessment *assessment = bw_document_get_assessment (self->document);
  const BwResponse *keyed = bw_document_get_response (self->document, response);
  int choice = bw_response_get_choice (keyed, item);
  g_autofree char *value = bw_entry_key_format (keyed, item);

  if (value == NULL)
    return g_strdup (_ ("left out"));
  return choice >= 0 ? g_strdup_printf ("%s %s", value, bw_entry_key_get_label (assessment, item, (guint)choice))
                     : g_steal_pointer (&value);
}

static void
add_row (BwEntryComparison *self, const BwEntryDifference *difference)
{
  BwAssessment *assessment = bw_document_get_assessment (self->document);
  g_autofree char *first = format_answer (self, difference->response, difference->item);
  g_autofree char *second = format_answer (self, difference->second, difference->item);
  /* Translators: the number of a sheet of paper and the code of a question on it */
  g_autofree char *title =
    g_strdup_printf (_ ("Sheet %u, %s"), difference->response + 1, assessment->items[difference->item].id);
  g_autofree char *subtitle = g_strdup_printf (_ ("First: %s\nSecond: %s"), first, second);
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title", title, "subtitle", subtitle,
                                 "subtitle-lines", 4, NULL);

  gtk_list_box_append (self->list, row);
}

static void
show_counts (BwEntryComparison *self)
{
  BwEntryCount count = bw_entry_count (self->document);
  guint n = self->differences->len;
  g_autofree char *headline = NULL;
  g_autofree char *counts = NULL;

  if (count.n_second == 0)
    headline = g_strdup (_ ("There is no second entry yet"));
  else if (n == 0)
    headline = g_strdup (_ ("Both entries are the same"));
  else
    headline = g_strdup_printf (ngettext ("%u difference", "%u differences", n), n);
  if (count.n_only_first == 0 && count.n_only_second == 0)
    counts = g_strdup_printf (ngettext ("Both have %u sheet.", "Both have %u sheets.", count.n_first), count.n_first);
  else
    counts =
      g_strdup_printf (_ ("First entry: %u sheets. Second entry: %u sheets. Keyed only first: %u, only second: %u."),
                       count.n_first, count.n_second, count.n_only_first, count.n_only_second);
  gtk_label_set_label (self->headline, headline);
  gtk_label_set_label (self->counts, counts);
  gtk_widget_set_visible (GTK_WIDGET (self->keys), n > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->list), n > 0);
  gtk_widget_set_visible (self->finish_button, n == 0 && count.n_second > 0);
}

static int
get_current (BwEntryComparison *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);

  return row != NULL ? gtk_list_box_row_get_index (row) : 0;
}

void
bw_entry_comparison_refresh (BwEntryComparison *self)
{
  GtkWidget *child;
  int current;

  g_return_if_fail (BW_IS_ENTRY_COMPARISON (self));

  current = get_current (self);
  g_clear_pointer (&self->differences, g_array_unref);
  self->differences = bw_entry_differences_new (self->document);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, child);
  for (guint i = 0; i < self->differences->len; i++)
    add_row (self, &g_array_index (self->differences, BwEntryDifference, i));
  show_counts (self);
  if (self->differences->len == 0)
    {
      gtk_widget_grab_focus (self->finish_button);
      return;
    }
  current = MIN (current, (int)self->differences->len - 1);
  gtk_list_box_select_row (self->list, gtk_list_box_get_row_at_index (self->list, current));
  gtk_widget_grab_focus (GTK_WIDGET (gtk_list_box_get_row_at_index (self->list, current)));
}

gboolean
bw_entry_comparison_press (BwEntryComparison *self, char key)
{
  g_return_val_if_fail (BW_IS_ENTRY_COMPARISON (self), FALSE);

  if (self->differences == NULL || self->differences->len == 0 || key < '1' || key > '3')
    return FALSE;
  const BwEntryDifference difference = g_array_index (self->differences, BwEntryDifference, get_current (self));
  if (key == '3')
    {
      g_signal_emit (self, signals[RETYPE], 0, difference.response, difference.item);
      return TRUE;
    }
  if (key == '1')
    bw_entry_difference_take_first (self->document, &difference);
  else
    bw_entry_difference_take_second (self->document, &difference);
  bw_entry_comparison_refresh (self);
  return TRUE;
}

static void
finish_cb (BwEntryComparison *self)
{
  bw_document_clear_second (self->document);
  g_signal_emit (self, signals[FINISHED], 0);
}

void
bw_entry_comparison_set_document (BwEntryComparison *self, BwDocument *document)
{
  g_return_if_fail (BW_IS_ENTRY_COMPARISON (self));

  g_set_object (&self->document, document);
}

static void
bw_entry_comparison_dispose (GObject *object)
{
  BwEntryComparison *self = BW_ENTRY_COMPARISON (object);

  g_clear_pointer (&self->differences, g_array_unref);
  g_clear_object (&self->document);
  G_OBJECT_CLASS (bw_entry_comparison_parent_class)->dispose (object);
}

static void
bw_entry_comparison_class_init (BwEntryComparisonClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bw_entry_comparison_dispose;
  signals[RETYPE] = g_signal_new ("retype", BW_TYPE_ENTRY_COMPARISON, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_UINT);
  signals[FINISHED] =
    g_signal_new ("finished", BW_TYPE_ENTRY_COMPARISON, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/bellwether_app/Bellwether/entry/bw-entry-comparison.ui");
  gtk_widget_class_bind_template_child (widget_class, BwEntryComparison, headline);
  gtk_widget_class_bind_template_child (widget_class, BwEntryComparison, counts);
  gtk_widget_class_bind_template_child (widget_class, BwEntryComparison, keys);
  gtk_widget_class_bind_template_child (widget_class, BwEntryComparison, list);
  gtk_widget_class_bind_template_child (widget_class, BwEntryComparison, finish_button);
  gtk_widget_class_bind_template_callback (widget_class, finish_cb);
}

static void
bw_entry_comparison_init (BwEntryComparison *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
