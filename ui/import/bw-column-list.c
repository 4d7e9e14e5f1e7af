/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-column-list.h"

#include <glib/gi18n.h>

#define N_SAMPLES 3
#define MAX_TEXT 40
/* Rows for more than that make no list that a person could go through. */
#define MAX_COLUMNS 400

struct _BwColumnList
{
  AdwBin parent_instance;

  GtkStringList *names; /* what a column can hold … */
  GArray *headings;     /* … and what that is, in the same order */
  GPtrArray *choosers;  /* of GtkDropDown, by column */
};

G_DEFINE_FINAL_TYPE (BwColumnList, bw_column_list, ADW_TYPE_BIN)

enum
{
  MAPPED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* @text in one line, not longer than people need to know it again. The caller owns it. */
static char *
cut (const char *text)
{
  g_autofree char *part = g_utf8_substring (text, 0, MIN (MAX_TEXT, g_utf8_strlen (text, -1)));

  g_strdelimit (part, "\r\n\t", ' ');
  return strlen (part) < strlen (text) ? g_strconcat (part, "…", NULL) : g_steal_pointer (&part);
}

static void
add_choice (BwColumnList *self, BwHeadingKind kind, guint item, guint option, const char *name)
{
  const BwHeading heading = { .kind = kind, .item = item, .option = option };

  gtk_string_list_append (self->names, name);
  g_array_append_val (self->headings, heading);
}

static void
add_item (BwColumnList *self, const BwAssessment *assessment, guint item)
{
  const BwItem *asked = &assessment->items[item];
  g_autofree char *stem = cut (asked->stems[bw_assessment_get_default_form (assessment)]);
  g_autofree char *name = g_strdup_printf ("%s  %s", asked->id, stem);
  /* Translators: a remark on a question; %s is the short code of the question */
  g_autofree char *note = g_strdup_printf (_ ("%s  Note"), asked->id);

  add_choice (self, BW_HEADING_ANSWER, item, 0, name);
  for (guint i = 0; asked->type == BW_ITEM_MULTIPLE_CHOICE && i < asked->n_options; i++)
    {
      g_autofree char *text = cut (asked->options[i].text);
      g_autofree char *option = g_strdup_printf ("%s  ☑ %s", asked->id, text);
      add_choice (self, BW_HEADING_OPTION, item, i, option);
    }
  add_choice (self, BW_HEADING_NOTE, item, 0, note);
}

static void
make_choices (BwColumnList *self, const BwAssessment *assessment)
{
  g_set_object (&self->names, NULL);
  self->names = gtk_string_list_new (NULL);
  g_array_set_size (self->headings, 0);
  add_choice (self, BW_HEADING_UNKNOWN, 0, 0, _ ("Not known yet"));
  add_choice (self, BW_HEADING_PASSED_OVER, 0, 0, _ ("Leave this column out"));
  add_choice (self, BW_HEADING_NAME, 0, 0, _ ("Who answered"));
  add_choice (self, BW_HEADING_STARTED, 0, 0, _ ("The day it was begun"));
  add_choice (self, BW_HEADING_CHANGED, 0, 0, _ ("The day it was sent"));
  for (guint i = 0; i < assessment->n_items; i++)
    add_item (self, assessment, i);
}

static guint
find_choice (BwColumnList *self, const BwHeading *heading)
{
  for (guint i = 0; i < self->headings->len; i++)
    if (bw_heading_equal (&g_array_index (self->headings, BwHeading, i), heading))
      return i;
  return 0;
}

static void
chosen_cb (GtkDropDown *chooser, GParamSpec *pspec, BwColumnList *self)
{
  guint column;

  if (g_ptr_array_find (self->choosers, chooser, &column))
    g_signal_emit (self, signals[MAPPED], 0, column);
}

/* What stands in the first cells that are not empty. The caller owns it. */
static char *
dup_samples (const BwResponseTable *table, guint column)
{
  g_autoptr (GString) samples = g_string_new (NULL);

  for (guint i = 0, n = 0; i < bw_response_table_get_n_rows (table) && n < N_SAMPLES; i++)
    {
      const char *cell = bw_response_table_get_cell (table, i, column);
      g_autofree char *text = cut (cell);

      if (*cell == '\0')
        continue;
      g_string_append_printf (samples, "%s%s", n > 0 ? "  ·  " : "", text);
      n++;
    }
  return g_string_free (g_steal_pointer (&samples), FALSE);
}

static void
setup_name_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  gtk_list_item_set_child (item, g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "ellipsize", PANGO_ELLIPSIZE_END,
                                               "width-chars", 14, "max-width-chars", 44, NULL));
}

static void
bind_name_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (item)),
                       gtk_string_object_get_string (gtk_list_item_get_item (item)));
}

/* Names that give way where there is little room. */
static GtkListItemFactory *
create_factory (void)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (setup_name_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_name_cb), NULL);
  return factory;
}

static GtkWidget *
create_chooser (BwColumnList *self, const BwResponseTable *table, guint column, const char *title)
{
  GtkExpression *expression = gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string");
  GtkWidget *chooser = gtk_drop_down_new (G_LIST_MODEL (g_object_ref (self->names)), expression);
  BwHeading heading = bw_response_table_get_heading (table, column);
  g_autoptr (GtkListItemFactory) factory = create_factory ();
  /* Translators: a list to choose from; %s is the heading of a column */
  g_autofree char *label = g_strdup_printf (_ ("What the column “%s” holds"), title);

  gtk_drop_down_set_factory (GTK_DROP_DOWN (chooser), factory);
  gtk_drop_down_set_enable_search (GTK_DROP_DOWN (chooser), TRUE);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (chooser), find_choice (self, &heading));
  gtk_widget_set_valign (chooser, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (chooser), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  /* The button inside is what takes the focus. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_first_child (chooser)), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label, -1);
  g_ptr_array_add (self->choosers, chooser);
  g_signal_connect (chooser, "notify::selected", G_CALLBACK (chosen_cb), self);
  return chooser;
}

static GtkWidget *
create_row (BwColumnList *self, const BwResponseTable *table, guint column)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title-lines", 0, "subtitle-lines", 0, NULL);
  g_autofree char *number = g_strdup_printf (_ ("Column %u"), column + 1);
  g_autofree char *heading = cut (bw_response_table_get_title (table, column));
  const char *title = *heading != '\0' ? heading : number;
  g_autofree char *samples = dup_samples (table, column);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), samples);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), create_chooser (self, table, column, title));
  return row;
}

void
bw_column_list_show (BwColumnList *self, const BwResponseTable *table)
{
  GtkWidget *list;

  g_return_if_fail (BW_IS_COLUMN_LIST (self));

  adw_bin_set_child (ADW_BIN (self), NULL);
  g_ptr_array_set_size (self->choosers, 0);
  if (!table)
    return;
  make_choices (self, bw_response_table_get_assessment (table));
  list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("What each column holds"),
                                  -1);
  for (guint i = 0; i < MIN (bw_response_table_get_n_columns (table), MAX_COLUMNS); i++)
    gtk_list_box_append (GTK_LIST_BOX (list), create_row (self, table, i));
  adw_bin_set_child (ADW_BIN (self), list);
}

guint
bw_column_list_get_n (BwColumnList *self)
{
  g_return_val_if_fail (BW_IS_COLUMN_LIST (self), 0);

  return self->choosers->len;
}

BwHeading
bw_column_list_get_heading (BwColumnList *self, guint column)
{
  g_return_val_if_fail (BW_IS_COLUMN_LIST (self) && column < self->choosers->len, (BwHeading){ 0 });

  return g_array_index (self->headings, BwHeading, gtk_drop_down_get_selected (self->choosers->pdata[column]));
}

static void
bw_column_list_dispose (GObject *object)
{
  BwColumnList *self = BW_COLUMN_LIST (object);

  adw_bin_set_child (ADW_BIN (self), NULL);
  G_OBJECT_CLASS (bw_column_list_parent_class)->dispose (object);
}

static void
bw_column_list_finalize (GObject *object)
{
  BwColumnList *self = BW_COLUMN_LIST (object);

  g_clear_object (&self->names);
  g_array_unref (self->headings);
  g_ptr_array_unref (self->choosers);
  G_OBJECT_CLASS (bw_column_list_parent_class)->finalize (object);
}

static void
bw_column_list_class_init (BwColumnListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = bw_column_list_dispose;
  object_class->finalize = bw_column_list_finalize;
  signals[MAPPED] = g_signal_new ("mapped", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
bw_column_list_init (BwColumnList *self)
{
  self->headings = g_array_new (FALSE, FALSE, sizeof (BwHeading));
  self->choosers = g_ptr_array_new ();
}

GtkWidget *
bw_column_list_new (void)
{
  return g_object_new (BW_TYPE_COLUMN_LIST, NULL);
}
