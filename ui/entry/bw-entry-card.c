/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-entry-card.h"

#include "app/document/bw-entry-key.h"

#include <glib/gi18n.h>

struct _BwEntryCard
{
  AdwBin parent_instance;

  GtkLabel *code;
  GtkLabel *value;
  GtkLabel *stem;
  GtkFlowBox *points;
  GPtrArray *caps;        /* of GtkLabel, by point: the keys that are shown */
  gconstpointer labelled; /* whose points are shown: a scale, or an item with options; NULL: none */
};

G_DEFINE_FINAL_TYPE (BwEntryCard, bw_entry_card, ADW_TYPE_BIN)

static GtkWidget *
create_point (BwEntryCard *self, const char *key, const char *label)
{
  GtkWidget *box = g_object_new (GTK_TYPE_BOX, "spacing", 6, NULL);
  GtkWidget *cap = gtk_label_new (key);
  GtkWidget *text =
    g_object_new (GTK_TYPE_LABEL, "label", label, "wrap", TRUE, "xalign", 0.0, "max-width-chars", 40, NULL);

  gtk_widget_add_css_class (cap, "keycap");
  gtk_widget_set_valign (cap, GTK_ALIGN_START);
  g_ptr_array_add (self->caps, cap);
  gtk_box_append (GTK_BOX (box), cap);
  gtk_box_append (GTK_BOX (box), text);
  return box;
}

static gboolean
is_chosen (const BwResponse *response, guint item, guint choice)
{
  return response != NULL && (bw_response_get_choice (response, item) == (int)choice ||
                              (bw_response_get_choices (response, item) >> choice & 1) != 0);
}

/* What stands beside the key of @choice. The caller owns it. */
static char *
format_label (const BwAssessment *assessment, guint item, guint choice)
{
  const char *label = bw_entry_key_get_label (assessment, item, choice);

  return assessment->items[item].type == BW_ITEM_VIGNETTE ? g_strdup_printf ("%c  %s", 'A' + (int)choice % 26, label)
                                                          : g_strdup (label);
}

static void
clear_points (BwEntryCard *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->points))) != NULL)
    gtk_flow_box_remove (self->points, child);
  g_ptr_array_set_size (self->caps, 0);
  self->labelled = NULL;
}

static void
create_points (BwEntryCard *self, const BwAssessment *assessment, guint item)
{
  for (guint i = 0; i < bw_entry_key_count (assessment, item); i++)
    {
      const char key[] = { bw_entry_key_get (assessment, item, i), '\0' };
      g_autofree char *label = format_label (assessment, item, i);

      gtk_flow_box_append (self->points, create_point (self, key, label));
    }
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->points)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    gtk_widget_set_focusable (child, FALSE);
}

/* Which key stands for what; the same is added to @words. Items on one scale share what is shown. */
static void
show_points (BwEntryCard *self, const BwAssessment *assessment, guint item, const BwResponse *response, GString *words)
{
  const BwResponseScale *scale = bw_assessment_get_item_scale (assessment, item);
  gconstpointer labelled = scale != NULL ? (gconstpointer)scale : &assessment->items[item];

  if (self->labelled != labelled)
    {
      clear_points (self);
      create_points (self, assessment, item);
      self->labelled = labelled;
    }
  for (guint i = 0; i < self->caps->len; i++)
    {
      GtkWidget *cap = self->caps->pdata[i];
      g_autofree char *label = format_label (assessment, item, i);

      if (is_chosen (response, item, i))
        gtk_widget_add_css_class (cap, "chosen");
      else
        gtk_widget_remove_css_class (cap, "chosen");
      g_string_append_printf (words, ", %s %s", gtk_label_get_label (GTK_LABEL (cap)), label);
    }
}

static void
show_end (BwEntryCard *self)
{
  gtk_label_set_label (self->code, _ ("End of the sheet"));
  gtk_label_set_label (self->value, "");
  gtk_label_set_label (self->stem, _ ("Compare the check totals, then press Enter or + for the next sheet."));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("End of the sheet. Compare the check totals, then press Enter or + for the next "
                                     "sheet."),
                                  -1);
}

/* What is keyed, or being typed, as it is shown beside the code. */
static char *
format_keyed (BwPaperEntry *entry, const BwAssessment *assessment, guint item)
{
  const char *typed = bw_paper_entry_get_typed (entry);
  const char *unit = assessment->items[item].unit;
  g_autofree char *value =
    *typed != '\0' ? g_strdup (typed)
                   : bw_entry_key_format (bw_paper_entry_get_response (entry, bw_paper_entry_get_sheet (entry)), item);

  if (value == NULL)
    return g_strdup (assessment->items[item].type == BW_ITEM_NUMBER && unit != NULL ? unit : "");
  return unit != NULL ? g_strdup_printf ("%s %s", value, unit) : g_steal_pointer (&value);
}

void
bw_entry_card_show (BwEntryCard *self, BwPaperEntry *entry, BwAssessment *assessment, BwForm form)
{
  guint item = bw_paper_entry_get_item (entry);

  g_return_if_fail (BW_IS_ENTRY_CARD (self));

  if (item >= assessment->n_items)
    {
      clear_points (self);
      show_end (self);
      return;
    }
  const BwItem *asked = &assessment->items[item];
  const char *stem = asked->stems[form];
  const BwResponse *response = bw_paper_entry_get_response (entry, bw_paper_entry_get_sheet (entry));
  g_autofree char *keyed = format_keyed (entry, assessment, item);
  g_autoptr (GString) words = g_string_new (NULL);

  g_string_append_printf (words, "%s: %s", asked->id, stem);
  gtk_label_set_label (self->code, asked->id);
  gtk_label_set_label (self->value, keyed);
  gtk_label_set_label (self->stem, stem);
  show_points (self, assessment, item, response, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, words->str,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, keyed, -1);
}

static void
bw_entry_card_finalize (GObject *object)
{
  g_ptr_array_unref (BW_ENTRY_CARD (object)->caps);
  G_OBJECT_CLASS (bw_entry_card_parent_class)->finalize (object);
}

static void
bw_entry_card_class_init (BwEntryCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = bw_entry_card_finalize;
  gtk_widget_class_set_css_name (widget_class, "entrycard");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
bw_entry_card_init (BwEntryCard *self)
{
  GtkWidget *box = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 6, NULL);
  GtkWidget *head = g_object_new (GTK_TYPE_BOX, "spacing", 12, NULL);

  self->caps = g_ptr_array_new ();
  self->code = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "hexpand", TRUE, "ellipsize", PANGO_ELLIPSIZE_END, NULL);
  self->value = g_object_new (GTK_TYPE_LABEL, "xalign", 1.0, NULL);
  self->stem = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, NULL);
  self->points =
    g_object_new (GTK_TYPE_FLOW_BOX, "selection-mode", GTK_SELECTION_NONE, "min-children-per-line", 1,
                  "max-children-per-line", 6, "column-spacing", 12, "row-spacing", 6, "can-focus", FALSE, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->code), "code");
  gtk_widget_add_css_class (GTK_WIDGET (self->value), "code");
  gtk_widget_add_css_class (GTK_WIDGET (self->stem), "title-2");
  gtk_box_append (GTK_BOX (head), GTK_WIDGET (self->code));
  gtk_box_append (GTK_BOX (head), GTK_WIDGET (self->value));
  gtk_box_append (GTK_BOX (box), head);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->stem));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->points));
  gtk_widget_add_css_class (GTK_WIDGET (self), "card");
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  adw_bin_set_child (ADW_BIN (self), box);
}
