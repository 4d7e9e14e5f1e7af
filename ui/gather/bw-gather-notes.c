/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-gather-notes.h"

#include <glib/gi18n.h>

/* Of a note of two lines, and of as many as are seen at a time. */
#define NOTE_HEIGHT 54
#define MAX_HEIGHT 300

struct _BwGatherNotes
{
  AdwBin parent_instance;

  GtkWidget *row;
  GtkScrolledWindow *scroller;
  GtkListView *list;
  GListStore *notes; /* of GtkStringObject: the file, a line end, and what became of it */
};

G_DEFINE_FINAL_TYPE (BwGatherNotes, bw_gather_notes, ADW_TYPE_BIN)

/* What went over, and what did not, a line each. The caller owns it. */
static char *
dup_migration (const BwCombinedNote *note)
{
  g_autoptr (GString) text = g_string_new (note->why);

  for (guint i = 0; note->dropped && i < note->dropped->len; i++)
    /* Translators: an answer that stays behind: question, answer and note */
    g_string_append_printf (text, _ ("\nStays behind: %s"), (const char *)note->dropped->pdata[i]);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* A sentence or two. The caller owns it. */
static char *
dup_outcome (const BwCombinedNote *note)
{
  switch (note->kind)
    {
    case BW_COMBINED_TWICE:
      return g_strdup (_ ("There twice, kept once."));
    case BW_COMBINED_REPLACED:
      return g_strdup_printf (_ ("There twice, with other answers. %s"), note->why);
    case BW_COMBINED_MIGRATED:
      return dup_migration (note);
    case BW_COMBINED_OTHER:
      return g_strdup_printf (_ ("Left out. %s"), note->why);
    case BW_COMBINED_DAMAGED:
    default:
      return g_strdup_printf (_ ("Left out, it cannot be read. %s"), note->why ? note->why : "");
    }
}

/* The file and the folder it is in: enough to know it again. The caller owns it. */
static char *
shorten (const char *file)
{
  g_autofree char *name = g_path_get_basename (file);
  g_autofree char *folder = g_path_get_dirname (file);
  g_autofree char *within = g_path_get_basename (folder);

  if (g_str_equal (within, ".") || g_str_equal (within, G_DIR_SEPARATOR_S))
    return g_steal_pointer (&name);
  return g_build_filename (within, name, NULL);
}

static GtkWidget *
create_line (const char *style)
{
  GtkWidget *label =
    g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, NULL);

  if (style)
    gtk_widget_add_css_class (label, style);
  return label;
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *name = create_line (NULL);
  GtkWidget *outcome = create_line ("dim-label");

  gtk_widget_add_css_class (outcome, "caption");
  gtk_widget_set_margin_top (box, 6);
  gtk_widget_set_margin_bottom (box, 6);
  gtk_widget_set_margin_start (box, 12);
  gtk_widget_set_margin_end (box, 12);
  gtk_box_append (GTK_BOX (box), name);
  gtk_box_append (GTK_BOX (box), outcome);
  gtk_list_item_set_child (item, box);
  gtk_list_item_set_activatable (item, FALSE);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  const char *text = gtk_string_object_get_string (gtk_list_item_get_item (item));
  GtkWidget *name = gtk_widget_get_first_child (gtk_list_item_get_child (item));
  const char *end = strchr (text, '\n');
  g_autofree char *file = g_strndup (text, (gsize)(end - text));

  gtk_label_set_label (GTK_LABEL (name), file);
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_next_sibling (name)), end + 1);
}

static void
append (GString *text, const char *format, guint n)
{
  if (n == 0)
    return;
  if (text->len > 0)
    /* Translators: between the parts of an enumeration */
    g_string_append (text, C_ ("enumeration", ", "));
  g_string_append_printf (text, format, n);
}

/* All that is worth a remark, in figures. The caller owns it. */
static char *
dup_figures (const BwCombinationSummary *summary)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint twice = summary->n_twice, migrated = summary->n_migrated, other = summary->n_other,
        damaged = summary->n_damaged;

  append (text, ngettext ("%u response there twice", "%u responses there twice", twice), twice);
  append (text, ngettext ("%u file of another version taken over", "%u files of another version taken over", migrated),
          migrated);
  append (text, ngettext ("%u file about something else", "%u files about something else", other), other);
  append (text, ngettext ("%u file that cannot be read", "%u files that cannot be read", damaged), damaged);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

void
bw_gather_notes_show (BwGatherNotes *self, const BwCombinationSummary *summary)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_object_unref);
  guint n = summary->notes->len;
  g_autofree char *title = NULL;
  g_autofree char *figures = dup_figures (summary);

  g_return_if_fail (BW_IS_GATHER_NOTES (self));

  for (guint i = 0; i < n; i++)
    {
      const BwCombinedNote *note = g_ptr_array_index (summary->notes, i);
      g_autofree char *file = shorten (note->file);
      g_autofree char *outcome = dup_outcome (note);
      g_autofree char *line = NULL;

      g_strdelimit (file, "\n", ' ');
      line = g_strconcat (file, "\n", outcome, NULL);
      g_ptr_array_add (lines, gtk_string_object_new (g_strchomp (line)));
    }
  g_list_store_splice (self->notes, 0, g_list_model_get_n_items (G_LIST_MODEL (self->notes)), lines->pdata, n);
  title = g_strdup_printf (ngettext ("%u file read", "%u files read", summary->n_files), summary->n_files);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->row), title);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self->row), figures);
  gtk_scrolled_window_set_min_content_height (self->scroller, (int)MIN (n, MAX_HEIGHT / NOTE_HEIGHT) * NOTE_HEIGHT);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (self->row), FALSE);
  adw_expander_row_set_enable_expansion (ADW_EXPANDER_ROW (self->row), n > 0);
}

/* Rows take a while to be laid out when there are many: not before somebody wants to see them. */
static void
expanded_cb (BwGatherNotes *self)
{
  g_autoptr (GtkNoSelection) model = NULL;

  if (adw_expander_row_get_expanded (ADW_EXPANDER_ROW (self->row)))
    model = gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->notes)));
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (model));
}

static void
bw_gather_notes_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);
  g_clear_object (&BW_GATHER_NOTES (object)->notes);
  G_OBJECT_CLASS (bw_gather_notes_parent_class)->dispose (object);
}

static void
bw_gather_notes_class_init (BwGatherNotesClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = bw_gather_notes_dispose;
}

static GtkScrolledWindow *
create_list (BwGatherNotes *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkWidget *list = gtk_list_view_new (NULL, factory);

  self->list = GTK_LIST_VIEW (list);
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  gtk_widget_add_css_class (list, "notes");
  gtk_list_view_set_show_separators (GTK_LIST_VIEW (list), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("What became of the files"),
                                  -1);
  return g_object_new (GTK_TYPE_SCROLLED_WINDOW, "hscrollbar-policy", GTK_POLICY_NEVER, "child", list, NULL);
}

static void
bw_gather_notes_init (BwGatherNotes *self)
{
  GtkWidget *group = adw_preferences_group_new ();

  self->notes = g_list_store_new (GTK_TYPE_STRING_OBJECT);
  self->row = g_object_new (ADW_TYPE_EXPANDER_ROW, "use-markup", FALSE, NULL);
  self->scroller = create_list (self);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self->row), GTK_WIDGET (self->scroller));
  /* The list itself takes the keyboard, not the row around it. */
  gtk_widget_set_focusable (gtk_widget_get_parent (GTK_WIDGET (self->scroller)), FALSE);
  g_signal_connect_object (self->row, "notify::expanded", G_CALLBACK (expanded_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), self->row);
  adw_bin_set_child (ADW_BIN (self), group);
}
