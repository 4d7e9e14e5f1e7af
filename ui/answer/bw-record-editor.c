/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-record-editor.h"

#include "bw-record-row.h"

#include <glib/gi18n.h>

/* A table whose author sets no bounds has this many rows at most. */
#define DEFAULT_MAXIMUM 50

struct _BwRecordEditor
{
  BwItemEditor parent_instance;

  GtkWidget *list;
  GPtrArray *rows; /* of BwRecordRow; not owned */
  GtkWidget *add_button;
  GtkWidget *hint;
};

G_DEFINE_FINAL_TYPE (BwRecordEditor, bw_record_editor, BW_TYPE_ITEM_EDITOR)

/* Hands what the rows show to the session. @blank: and an empty row after them. */
static void
hand_over (BwRecordEditor *self, gboolean blank)
{
  BwItemEditor *editor = BW_ITEM_EDITOR (self);
  g_auto (BwAnswer) answer = { .state = BW_ANSWER_GIVEN };

  answer.rows = bw_rows_new ();
  for (guint i = 0; i < self->rows->len; i++)
    g_ptr_array_add (answer.rows, bw_record_row_dup_texts (self->rows->pdata[i]));
  if (blank)
    g_ptr_array_add (answer.rows, g_new0 (char *, 1));
  if (answer.rows->len == 0)
    answer.state = BW_ANSWER_SKIPPED;
  bw_item_editor_set_answer (editor, &answer);
}

static void
edited_cb (BwRecordEditor *self)
{
  hand_over (self, FALSE);
}

static void
moved_cb (BwRecordEditor *self, int delta, BwRecordRow *row)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  guint from;
  guint to;

  if (!g_ptr_array_find (self->rows, row, &from) || (int)from + delta < 0 || from + delta >= self->rows->len)
    return;
  to = from + delta;
  /* The widget moves along, and with it whether it is open and where the focus is. */
  g_object_ref (row);
  g_ptr_array_remove_index (self->rows, from);
  g_ptr_array_insert (self->rows, (int)to, row);
  gtk_list_box_remove (GTK_LIST_BOX (self->list), GTK_WIDGET (row));
  gtk_list_box_insert (GTK_LIST_BOX (self->list), GTK_WIDGET (row), (int)to);
  g_object_unref (row);
  hand_over (self, FALSE);
  if (focus && gtk_widget_is_ancestor (focus, GTK_WIDGET (row)) && gtk_widget_is_sensitive (focus))
    gtk_widget_grab_focus (focus);
  else
    gtk_widget_grab_focus (GTK_WIDGET (row));
}

static void
removed_cb (BwRecordEditor *self, BwRecordRow *row)
{
  guint position;
  GtkWidget *next;

  if (!g_ptr_array_find (self->rows, row, &position))
    return;
  g_ptr_array_remove_index (self->rows, position);
  if (position < self->rows->len)
    next = self->rows->pdata[position];
  else
    next = position > 0 ? self->rows->pdata[position - 1] : self->add_button;
  gtk_widget_grab_focus (next);
  gtk_list_box_remove (GTK_LIST_BOX (self->list), GTK_WIDGET (row));
  hand_over (self, FALSE);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.toast-undo", "s", _ ("The row is removed"));
}

static void
add_cb (BwRecordEditor *self)
{
  hand_over (self, TRUE);
  if (self->rows->len > 0)
    bw_record_row_open (self->rows->pdata[self->rows->len - 1]);
}

static void
add_row_widget (BwRecordEditor *self)
{
  BwItemEditor *editor = BW_ITEM_EDITOR (self);
  GtkWidget *row = bw_record_row_new (bw_session_get_assessment (bw_item_editor_get_session (editor)),
                                      bw_item_editor_get_item (editor));

  g_signal_connect_swapped (row, "edited", G_CALLBACK (edited_cb), self);
  g_signal_connect_swapped (row, "moved", G_CALLBACK (moved_cb), self);
  g_signal_connect_swapped (row, "removed", G_CALLBACK (removed_cb), self);
  g_ptr_array_add (self->rows, row);
  gtk_list_box_append (GTK_LIST_BOX (self->list), row);
}

static void
match_rows (BwRecordEditor *self, guint n_rows)
{
  while (self->rows->len > n_rows)
    {
      GtkWidget *last = g_ptr_array_steal_index (self->rows, self->rows->len - 1);

      gtk_list_box_remove (GTK_LIST_BOX (self->list), last);
    }
  while (self->rows->len < n_rows)
    add_row_widget (self);
}

static void
bw_record_editor_update (BwItemEditor *editor)
{
  BwRecordEditor *self = BW_RECORD_EDITOR (editor);
  GPtrArray *rows = bw_response_get_rows (bw_item_editor_get_response (editor), bw_item_editor_get_item (editor));
  guint n_rows = rows ? rows->len : 0;

  match_rows (self, n_rows);
  for (guint i = 0; i < n_rows; i++)
    bw_record_row_update (self->rows->pdata[i], rows->pdata[i], i, n_rows);
  gtk_widget_set_visible (self->list, n_rows > 0);
  gtk_widget_set_sensitive (self->add_button, n_rows < bw_item_editor_get_asked (editor)->maximum_rows);
}

static gboolean
bw_record_editor_grab_focus (GtkWidget *widget)
{
  BwRecordEditor *self = BW_RECORD_EDITOR (widget);

  return gtk_widget_grab_focus (self->rows->len > 0 ? self->rows->pdata[0] : self->add_button);
}

static void
bw_record_editor_set_labels (BwItemEditor *editor, GtkWidget *label, GtkWidget *description, GtkWidget *context)
{
  BwRecordEditor *self = BW_RECORD_EDITOR (editor);

  BW_ITEM_EDITOR_CLASS (bw_record_editor_parent_class)->set_labels (editor, label, description, context);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_RELATION_LABELLED_BY, label, NULL, -1);
}

/* How many rows are wanted; NULL when any number will do. */
static char *
describe_bounds (const BwItem *table)
{
  if (table->maximum_rows == DEFAULT_MAXIMUM)
    return table->minimum_rows == 0
             ? NULL
             : g_strdup_printf (ngettext ("At least %u row", "At least %u rows", table->minimum_rows),
                                table->minimum_rows);
  if (table->minimum_rows == 0)
    return g_strdup_printf (ngettext ("Up to %u row", "Up to %u rows", table->maximum_rows), table->maximum_rows);
  if (table->minimum_rows == table->maximum_rows)
    return g_strdup_printf (ngettext ("%u row", "%u rows", table->maximum_rows), table->maximum_rows);
  return g_strdup_printf (ngettext ("%u to %u row", "%u to %u rows", table->maximum_rows), table->minimum_rows,
                          table->maximum_rows);
}

static GtkWidget *
new_add_button (BwRecordEditor *self)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  /* The button itself says it all to a screen reader. */
  gtk_box_append (GTK_BOX (content), g_object_new (GTK_TYPE_IMAGE, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                                   "icon-name", "list-add-symbolic", NULL));
  gtk_box_append (GTK_BOX (content), g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                                   "label", _ ("Add a row"), NULL));
  gtk_button_set_child (GTK_BUTTON (button), content);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Add a row"), -1);
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (add_cb), self);
  return button;
}

static void
bw_record_editor_constructed (GObject *object)
{
  BwRecordEditor *self = BW_RECORD_EDITOR (object);
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  g_autofree char *bounds = describe_bounds (bw_item_editor_get_asked (BW_ITEM_EDITOR (self)));

  G_OBJECT_CLASS (bw_record_editor_parent_class)->constructed (object);
  self->list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (self->list, "boxed-list");
  self->add_button = new_add_button (self);
  self->hint = gtk_label_new (bounds);
  gtk_widget_add_css_class (self->hint, "dim-label");
  gtk_widget_set_visible (self->hint, bounds != NULL);
  gtk_box_append (GTK_BOX (line), self->add_button);
  gtk_box_append (GTK_BOX (line), self->hint);
  gtk_box_append (GTK_BOX (column), self->list);
  gtk_box_append (GTK_BOX (column), line);
  adw_bin_set_child (ADW_BIN (self), column);
}

static void
bw_record_editor_finalize (GObject *object)
{
  g_ptr_array_unref (BW_RECORD_EDITOR (object)->rows);
  G_OBJECT_CLASS (bw_record_editor_parent_class)->finalize (object);
}

static void
bw_record_editor_class_init (BwRecordEditorClass *klass)
{
  BwItemEditorClass *editor_class = BW_ITEM_EDITOR_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = bw_record_editor_constructed;
  G_OBJECT_CLASS (klass)->finalize = bw_record_editor_finalize;
  GTK_WIDGET_CLASS (klass)->grab_focus = bw_record_editor_grab_focus;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
  editor_class->update = bw_record_editor_update;
  editor_class->set_labels = bw_record_editor_set_labels;
  editor_class->takes_enter = TRUE;
}

static void
bw_record_editor_init (BwRecordEditor *self)
{
  self->rows = g_ptr_array_new ();
}
