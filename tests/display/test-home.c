/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture.h"

#include "ui/home/bw-document-row.h"
#include "ui/home/bw-home-page.h"

#include <glib/gstdio.h>

/* The home page: what there is to begin and to open, and the search over both. */

static const char broken[] = "<assessment xmlns='urn:bellwether:assessment:1' id='mine' version='1.0.0' xml:lang='en'>"
                             "<title>Mine</title><bogus/></assessment>";

static char *begun;
static char *opened;

static void
begin_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  g_free (begun);
  begun = g_variant_dup_string (parameter, NULL);
}

static void
open_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  g_free (opened);
  opened = g_variant_dup_string (parameter, NULL);
}

/* A window that only notes what the page asks of it. */
static GtkWindow *
show_home (Fixture *fixture, int width, int height)
{
  static const GActionEntry entries[] = {
    { .name = "begin", .activate = begin_action, .parameter_type = "s" },
    { .name = "open-file", .activate = open_action, .parameter_type = "s" },
  };
  GtkWidget *page = g_object_new (BW_TYPE_HOME_PAGE, NULL);
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (actions), entries, G_N_ELEMENTS (entries), NULL);
  gtk_widget_insert_action_group (page, "win", G_ACTION_GROUP (actions));
  bw_home_page_set_library (BW_HOME_PAGE (page), fixture->library);
  return fixture_show (page, width, height);
}

static gboolean
has_documents (gpointer library)
{
  return g_list_model_get_n_items (G_LIST_MODEL (bw_library_get_shelf (library))) > 0 &&
         !bw_shelf_get_loading (bw_library_get_shelf (library));
}

static void
search_for (GtkWidget *window, const char *text)
{
  GtkWidget *entry = fixture_find_type (window, GTK_TYPE_SEARCH_ENTRY);

  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  g_signal_emit_by_name (entry, "search-changed");
  fixture_settle ();
}

static void
test_cards (void)
{
  Fixture *fixture = fixture_new ();
  BwAssessment *vuca = fixture_get_assessment (fixture, "vuca");
  GtkWindow *window = show_home (fixture, 800, 600);
  g_autofree char *name = g_strdup_printf ("Begin %s, %u minutes", vuca->title, vuca->minutes);
  GtkWidget *card = fixture_find (GTK_WIDGET (window), GTK_ACCESSIBLE_ROLE_BUTTON, name);

  g_assert_nonnull (card);
  gtk_test_accessible_assert_property (card, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, vuca->summary);
  g_assert_true (fixture_says (card, vuca->summary));
  g_signal_emit_by_name (card, "clicked");
  g_assert_cmpstr (begun, ==, "vuca");
  g_clear_pointer (&begun, g_free);

  fixture_assert_named (GTK_WIDGET (window));
  fixture_assert_destroyed (window);
  fixture_free (fixture);
}

static void
test_welcome (void)
{
  Fixture *fixture = fixture_new ();
  GtkWindow *window = show_home (fixture, 800, 600);

  g_assert_true (fixture_says (GTK_WIDGET (window), "How ready are you"));
  g_assert_false (fixture_says (GTK_WIDGET (window), "Your documents"));
  g_assert_false (fixture_says (GTK_WIDGET (window), "Not ready to be used"));

  fixture_write_document (fixture, "vuca", "Mine", 3);
  bw_shelf_refresh (bw_library_get_shelf (fixture->library));
  fixture_wait (has_documents, fixture->library);
  fixture_settle ();
  g_assert_false (fixture_says (GTK_WIDGET (window), "How ready are you"));
  g_assert_true (fixture_says (GTK_WIDGET (window), "Your documents"));

  fixture_assert_destroyed (window);
  fixture_free (fixture);
}

static void
test_documents (void)
{
  Fixture *fixture = fixture_new ();
  GtkWindow *window;
  GtkWidget *row;
  GtkWidget *list;

  fixture_write_document (fixture, "vuca", "Berlin office", 3);
  bw_shelf_refresh (bw_library_get_shelf (fixture->library));
  fixture_wait (has_documents, fixture->library);
  window = show_home (fixture, 800, 600);

  row = fixture_find_type (GTK_WIDGET (window), BW_TYPE_DOCUMENT_ROW);
  g_assert_nonnull (row);
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), ==, "Berlin office");
  gtk_test_accessible_assert_property (row, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       adw_action_row_get_subtitle (ADW_ACTION_ROW (row)));
  g_assert_nonnull (strstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), "3 of "));
  g_assert_nonnull (strstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), "30 March"));

  list = gtk_widget_get_ancestor (row, GTK_TYPE_LIST_BOX);
  g_signal_emit_by_name (list, "row-activated", row);
  g_assert_true (g_str_has_suffix (opened, "/documents/Berlin%20office.bellwether"));
  g_clear_pointer (&opened, g_free);

  fixture_assert_named (GTK_WIDGET (window));
  fixture_assert_destroyed (window);
  fixture_free (fixture);
}

static void
test_search (void)
{
  Fixture *fixture = fixture_new ();
  GtkWindow *window;
  GtkWidget *root;

  fixture_write_document (fixture, "vuca", "Berlin office", 3);
  bw_shelf_refresh (bw_library_get_shelf (fixture->library));
  fixture_wait (has_documents, fixture->library);
  window = show_home (fixture, 800, 600);
  root = GTK_WIDGET (window);

  search_for (root, "berl");
  g_assert_true (fixture_says (root, "Berlin office"));
  g_assert_false (fixture_says (root, "Begin a new assessment"));
  search_for (root, "SERVANT");
  g_assert_false (fixture_says (root, "Berlin office"));
  g_assert_true (fixture_says (root, "Servant leadership"));
  g_assert_false (fixture_says (root, "VUCA environment"));
  search_for (root, "zzz");
  g_assert_true (fixture_says (root, "Nothing found"));
  search_for (root, " ");
  g_assert_false (fixture_says (root, "Nothing found"));
  g_assert_true (fixture_says (root, "Berlin office"));
  g_assert_true (fixture_says (root, "VUCA environment"));

  fixture_assert_destroyed (window);
  fixture_free (fixture);
}

static void
test_show_all (void)
{
  Fixture *fixture = fixture_new ();
  GtkWindow *window;
  GtkWidget *button;

  for (guint i = 0; i < 8; i++)
    {
      g_autofree char *name = g_strdup_printf ("Document %u", i);

      fixture_write_document (fixture, "vuca", name, i);
    }
  bw_shelf_refresh (bw_library_get_shelf (fixture->library));
  fixture_wait (has_documents, fixture->library);
  window = show_home (fixture, 800, 600);

  button = fixture_find (GTK_WIDGET (window), GTK_ACCESSIBLE_ROLE_BUTTON, "Show all 8");
  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
  g_assert_null (fixture_find (GTK_WIDGET (window), GTK_ACCESSIBLE_ROLE_BUTTON, "Show all 8"));
  for (guint i = 0; i < 8; i++)
    {
      g_autofree char *name = g_strdup_printf ("Document %u", i);

      g_assert_true (fixture_says (GTK_WIDGET (window), name));
    }

  fixture_assert_destroyed (window);
  fixture_free (fixture);
}

static void
test_broken (void)
{
  Fixture *fixture = fixture_new_with_own ("mine.xml", broken);
  GtkWindow *window = show_home (fixture, 800, 600);
  GtkWidget *row;

  g_assert_true (fixture_says (GTK_WIDGET (window), "Not ready to be used"));
  row = fixture_find_type (GTK_WIDGET (window), ADW_TYPE_EXPANDER_ROW);
  g_assert_nonnull (row);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
  fixture_settle ();
  g_assert_true (fixture_says (row, "bogus"));

  fixture_assert_named (GTK_WIDGET (window));
  fixture_assert_destroyed (window);
  fixture_free (fixture);
}

static void
test_narrow (void)
{
  Fixture *fixture = fixture_new_with_own ("mine.xml", broken);
  GtkWindow *window;

  fixture_write_document (fixture, "vuca", "A name that goes on and on, as names of documents sometimes do", 3);
  bw_shelf_refresh (bw_library_get_shelf (fixture->library));
  fixture_wait (has_documents, fixture->library);
  window = show_home (fixture, 360, 640);
  fixture_assert_fits (gtk_window_get_child (window), 360);

  fixture_assert_destroyed (window);
  fixture_free (fixture);
}

static void
test_days (void)
{
  static const struct
  {
    const char *day;
    const char *said;
  } rows[] = {
    { "2026-03-30", "today" },    { "2026-03-29", "yesterday" },
    { "2026-03-28", "28 March" }, { "2025-12-31", "31 December 2025" },
    { "2026-04-01", "1 April" },  { "2026-13-01", "" },
    { "yesterday", "" },          { "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *said = bw_describe_day (rows[i].day, "2026-03-30");

      g_assert_cmpstr (said, ==, rows[i].said);
    }
}

static gboolean
has_no_documents (gpointer library)
{
  return !has_documents (library) && !bw_shelf_get_loading (bw_library_get_shelf (library));
}

/* Somebody, such as a screen reader, may hold on to its lists for longer than to the page. */
static void
test_lets_go (void)
{
  Fixture *fixture = fixture_new ();
  g_autofree char *path = g_build_filename (fixture->documents, "North.bellwether", NULL);
  GtkWindow *window;
  g_autoptr (GtkWidget) list = NULL;

  fixture_write_document (fixture, "vuca", "North", 2);
  bw_shelf_refresh (bw_library_get_shelf (fixture->library));
  fixture_wait (has_documents, fixture->library);
  window = show_home (fixture, 800, 600);
  list = g_object_ref (fixture_find_type (GTK_WIDGET (window), GTK_TYPE_LIST_BOX));
  g_assert_nonnull (gtk_widget_get_first_child (list));
  gtk_window_destroy (window);
  fixture_settle ();
  g_assert_null (gtk_widget_get_first_child (list));
  g_unlink (path);
  bw_shelf_refresh (bw_library_get_shelf (fixture->library));
  fixture_wait (has_no_documents, fixture->library);
  fixture_write_document (fixture, "vuca", "South", 2);
  bw_shelf_refresh (bw_library_get_shelf (fixture->library));
  fixture_wait (has_documents, fixture->library);
  g_assert_null (gtk_widget_get_first_child (list));
  fixture_free (fixture);
}

int
main (int argc, char **argv)
{
  fixture_init (&argc, &argv);
  g_test_add_func ("/home/cards", test_cards);
  g_test_add_func ("/home/welcome", test_welcome);
  g_test_add_func ("/home/documents", test_documents);
  g_test_add_func ("/home/search", test_search);
  g_test_add_func ("/home/show-all", test_show_all);
  g_test_add_func ("/home/broken", test_broken);
  g_test_add_func ("/home/narrow", test_narrow);
  g_test_add_func ("/home/days", test_days);
  g_test_add_func ("/home/lets-go", test_lets_go);
  return g_test_run ();
}
