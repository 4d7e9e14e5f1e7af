/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gather-desk.h"

static gboolean
is_shown (gpointer window)
{
  return gtk_widget_get_mapped (window) && gtk_widget_get_width (window) > 0;
}

gboolean
gather_desk_is_done (gpointer gather)
{
  return !bw_gather_window_is_busy (gather);
}

GtkWidget *
gather_desk_find (void)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l; l = l->next)
    if (BW_IS_GATHER_WINDOW (l->data))
      return l->data;
  return NULL;
}

static gboolean
has_gather (gpointer unused)
{
  return gather_desk_find () != NULL;
}

gboolean
gather_desk_is_closed (gpointer unused)
{
  return gather_desk_find () == NULL;
}

gboolean
gather_desk_is_gone (gpointer window)
{
  return *(gpointer *)window == NULL;
}

gboolean
gather_desk_has_session (gpointer window)
{
  return bw_window_get_session (window) != NULL;
}

GFile *
gather_desk_get_file (GatherDesk *desk, const char *name)
{
  g_autofree char *path = g_build_filename (desk->fixture->folder, "many", name, NULL);

  return g_file_new_for_path (path);
}

/* A document by somebody of that name, in a folder beside the one for documents. */
void
gather_desk_write_person (GatherDesk *desk, const char *id, const char *name)
{
  g_autoptr (BwSession) session = fixture_create_session_as (desk->fixture, id, BW_FORM_SELF, name);
  g_autofree char *base = g_strconcat (name, ".bellwether", NULL);
  g_autoptr (GFile) file = gather_desk_get_file (desk, base);
  g_autoptr (GBytes) bytes = NULL;

  fixture_answer (session, 0, 2);
  bw_session_set_note (session, 0, "Zounds, a note");
  bytes = bw_document_serialise (bw_session_get_document (session));
  g_assert_true (g_file_replace_contents (file, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), NULL, FALSE,
                                          G_FILE_CREATE_NONE, NULL, NULL, NULL));
}

/* The same questions, one in other words, as they were in version 0.9.0. */
static BwAssessment *
make_earlier_version (GatherDesk *desk)
{
  BwAssessment *vuca = fixture_get_assessment (desk->fixture, "vuca");
  g_autoptr (GString) text =
    g_string_new_len (g_bytes_get_data (vuca->bytes, NULL), (gssize)g_bytes_get_size (vuca->bytes));
  g_autoptr (BwIssues) issues = bw_issues_new ("");
  g_autofree char *now = g_strdup_printf ("version=\"%s\"", vuca->version);
  g_autofree char *stem = g_markup_escape_text (vuca->items[1].stems[BW_FORM_SELF], -1);
  g_autoptr (GBytes) bytes = NULL;
  BwAssessment *earlier;

  g_assert_cmpuint (g_string_replace (text, now, "version=\"0.9.0\"", 1), ==, 1);
  g_assert_cmpuint (g_string_replace (text, stem, "It was asked in other words.", 1), ==, 1);
  bytes = g_string_free_to_bytes (g_steal_pointer (&text));
  earlier = bw_assessment_parse (bytes, bw_library_get_schema (desk->fixture->library), NULL, issues);
  g_assert_nonnull (earlier);
  return earlier;
}

/* Somebody who answered that. */
void
gather_desk_write_earlier_person (GatherDesk *desk)
{
  g_autoptr (BwAssessment) earlier = make_earlier_version (desk);
  g_autoptr (BwDocument) document = bw_document_new (earlier, BW_FORM_SELF, "d9", "r9", "2026-03-30");
  g_autoptr (GFile) file = gather_desk_get_file (desk, "version.bellwether");
  g_autoptr (GBytes) bytes = NULL;
  BwAnswer answer = { .state = BW_ANSWER_GIVEN, .choice = 1 };

  bw_document_set_answer (document, 0, 0, &answer);
  bytes = bw_document_serialise (document);
  g_assert_true (g_file_replace_contents (file, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), NULL, FALSE,
                                          G_FILE_CREATE_NONE, NULL, NULL, NULL));
}

/* Six people, one of them twice, one about something else, and a damaged file. */
static void
write_files (GatherDesk *desk)
{
  g_autofree char *folder = g_build_filename (desk->fixture->folder, "many", NULL);
  g_autofree char *damaged = g_build_filename (folder, "torn.bellwether", NULL);
  g_autoptr (GFile) first = gather_desk_get_file (desk, "Person 0.bellwether");
  g_autoptr (GFile) again = gather_desk_get_file (desk, "again.bellwether");

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  for (guint i = 0; i < GATHER_DESK_N_PEOPLE; i++)
    {
      g_autofree char *name = g_strdup_printf ("Person %u", i);
      gather_desk_write_person (desk, "vuca", name);
    }
  g_assert_true (g_file_copy (first, again, G_FILE_COPY_NONE, NULL, NULL, NULL, NULL));
  gather_desk_write_person (desk, "serv", "elsewhere");
  g_assert_true (g_file_set_contents (damaged, "<document", -1, NULL));
}

GatherDesk *
gather_desk_new (void)
{
  GatherDesk *desk = g_new0 (GatherDesk, 1);

  desk->fixture = fixture_new ();
  write_files (desk);
  desk->window = bw_window_new (NULL, desk->fixture->library);
  gtk_window_set_default_size (GTK_WINDOW (desk->window), 1100, 700);
  gtk_window_present (GTK_WINDOW (desk->window));
  fixture_wait (is_shown, desk->window);
  fixture_settle ();
  return desk;
}

void
gather_desk_free (GatherDesk *desk)
{
  fixture_assert_destroyed (GTK_WINDOW (desk->window));
  fixture_free (desk->fixture);
  g_free (desk);
}

void
gather_desk_meet (GatherDesk *desk)
{
  fixture_wait (has_gather, NULL);
  desk->gather = gather_desk_find ();
  fixture_wait (is_shown, desk->gather);
}

/* Lets @list fall onto @widget, as a file manager does. */
static void
drop_list (GtkWidget *widget, GSList *list)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);
  GValue value = G_VALUE_INIT;
  gboolean taken = FALSE;

  g_value_init (&value, GDK_TYPE_FILE_LIST);
  g_value_take_boxed (&value, gdk_file_list_new_from_list (list));
  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_DROP_TARGET (controller))
        g_signal_emit_by_name (controller, "drop", &value, 1.0, 1.0, &taken);
    }
  g_assert_true (taken);
  g_value_unset (&value);
}

void
gather_desk_drop (GatherDesk *desk, GtkWidget *widget, const char *const *names)
{
  GSList *list = NULL;

  for (; *names; names++)
    list = g_slist_append (list, gather_desk_get_file (desk, *names));
  drop_list (widget, list);
  g_slist_free_full (list, g_object_unref);
}

void
gather_desk_drop_folder (GatherDesk *desk)
{
  gather_desk_drop (desk, GTK_WIDGET (desk->window), (const char *[]){ "", NULL });
  gather_desk_meet (desk);
  fixture_wait (gather_desk_is_done, desk->gather);
  fixture_settle ();
}

/* The window is left, with everything that it started. */
void
gather_desk_close (GatherDesk *desk)
{
  g_object_add_weak_pointer (G_OBJECT (desk->gather), (gpointer *)&desk->gather);
  gtk_window_close (GTK_WINDOW (desk->gather));
  fixture_wait (gather_desk_is_gone, &desk->gather);
}

void
gather_desk_turn_on (GtkWidget *root, const char *title)
{
  GtkWidget *row = gtk_widget_get_ancestor (fixture_find_row (root, title), GTK_TYPE_LIST_BOX_ROW);

  gtk_widget_grab_focus (fixture_find_type (row, GTK_TYPE_SWITCH));
  gtk_switch_set_active (GTK_SWITCH (fixture_find_type (row, GTK_TYPE_SWITCH)), TRUE);
}

char *
gather_desk_save (GatherDesk *desk)
{
  g_autofree char *path = g_build_filename (desk->fixture->documents, "Team.bellwether", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  char *text;

  bw_gather_window_save (BW_GATHER_WINDOW (desk->gather), file);
  fixture_wait (gather_desk_has_session, desk->window);
  fixture_wait (gather_desk_is_closed, NULL);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  return text;
}
