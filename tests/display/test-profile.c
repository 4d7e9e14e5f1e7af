/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "profile-desk.h"

#include "ui/bw-window.h"
#include "ui/profile/bw-feed-row.h"
#include "ui/profile/bw-profile-card.h"
#include "ui/profile/bw-profile-output.h"
#include "ui/profile/bw-profile-page.h"
#include "ui/widgets/bw-drawing-view.h"

static gboolean
is_read (gpointer library)
{
  /* While the shelf looks at the folder, reading has yet to begin. */
  return !bw_shelf_get_loading (bw_library_get_shelf (library)) &&
         !bw_profile_model_get_loading (bw_library_get_profile_model (library));
}

static void
test_begins_friendly (void)
{
  Fixture *fixture = fixture_new ();
  GtkWidget *page = bw_profile_page_new (fixture->library);
  GtkWindow *window = fixture_show (page, 900, 700);

  fixture_wait (is_read, fixture->library);
  fixture_settle ();
  g_assert_true (fixture_says (page, "Your profile begins with one result"));
  g_assert_nonnull (fixture_find (page, GTK_ACCESSIBLE_ROLE_BUTTON, "Begin “Disruption pulse” (3 Minutes)"));
  g_assert_true (fixture_says (page, "Five ruptures"));
  g_assert_true (fixture_says (page, "Not there yet · 7 minutes"));
  g_assert_null (fixture_find_type (page, BW_TYPE_DRAWING_VIEW));
  fixture_assert_named (page);
  fixture_assert_fits (page, 360);
  desk_end (fixture, window);
}

static void
test_shows_everything (void)
{
  Fixture *fixture = fixture_new ();
  GtkWidget *page = bw_profile_page_new (fixture->library);
  GtkWindow *window = fixture_show (page, 900, 700);

  desk_write_all (fixture);
  desk_wait (fixture, 7);
  g_assert_true (fixture_says (page, "Full profile: all 7 results are there."));
  g_assert_true (fixture_says (page, "Overall exposure"));
  g_assert_nonnull (fixture_find (page, GTK_ACCESSIBLE_ROLE_HEADING, "Where to begin"));
  g_assert_nonnull (fixture_find (page, GTK_ACCESSIBLE_ROLE_HEADING, "One quick pebble"));
  g_assert_nonnull (fixture_find (page, GTK_ACCESSIBLE_ROLE_HEADING, "Pressure and readiness"));
  g_assert_nonnull (fixture_find (page, GTK_ACCESSIBLE_ROLE_HEADING, "Eight facets of readiness"));
  g_assert_nonnull (fixture_find (page, GTK_ACCESSIBLE_ROLE_HEADING, "Four kinds of pressure"));
  g_assert_nonnull (fixture_find (page, GTK_ACCESSIBLE_ROLE_HEADING, "What it rests on"));
  g_assert_nonnull (fixture_find (page, GTK_ACCESSIBLE_ROLE_HEADING, "What this is not"));
  g_assert_nonnull (fixture_find (page, GTK_ACCESSIBLE_ROLE_IMG, "Pressure and readiness"));
  g_assert_nonnull (fixture_find (page, GTK_ACCESSIBLE_ROLE_BUTTON, "Choose a document for Five ruptures"));
  g_assert_false (fixture_says (page, "Your profile begins with one result"));
  fixture_assert_named (page);
  fixture_assert_fits (page, 360);
  desk_end (fixture, window);
}

/* Two of seven: no overall figures, but what is there is shown, and what is missing is named. */
static void
test_says_what_is_missing (void)
{
  Fixture *fixture = fixture_new ();
  GtkWidget *page = bw_profile_page_new (fixture->library);
  GtkWindow *window = fixture_show (page, 900, 700);

  desk_write (fixture, "vuca", "vuca", "2026-03-30");
  desk_write (fixture, "serv", "serv", "2026-03-30");
  desk_wait (fixture, 2);
  g_assert_true (fixture_says (page, "The clock starts once a few more results are there."));
  g_assert_false (fixture_says (page, "Overall exposure"));
  g_assert_true (fixture_says (page, "Where to begin"));
  g_assert_true (fixture_says (page, "Not there yet · 7 minutes"));
  desk_end (fixture, window);
}

static void
choose (GtkWidget *page, const char *title, const char *choice)
{
  GtkWidget *row = fixture_find_row (page, title);

  g_assert_true (gtk_widget_activate_action (row, "feed.choose", "s", choice));
}

static const char *
get_source_title (Fixture *fixture, guint member)
{
  BwProfile *profile = bw_profile_model_get_profile (bw_library_get_profile_model (fixture->library));

  return profile->feeds[member].source != NULL ? profile->feeds[member].source->title : NULL;
}

/* The newest feeds it; another can be chosen, or none; the settings keep that. */
static void
test_lets_choose (void)
{
  Fixture *fixture = fixture_new ();
  GtkWidget *page = bw_profile_page_new (fixture->library);
  GtkWindow *window = fixture_show (page, 900, 700);
  g_autofree char *path = g_build_filename (fixture->documents, "older.bellwether", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autofree char *uri = g_file_get_uri (file);
  g_autofree char *choice = NULL;

  desk_write (fixture, "vuca", "newer", "2026-03-30");
  desk_write (fixture, "vuca", "older", "2026-01-30");
  desk_write (fixture, "serv", "serv", "2026-03-30");
  desk_wait (fixture, 2);
  g_assert_cmpstr (get_source_title (fixture, 0), ==, "newer");

  choose (page, "VUCA environment and response", uri);
  fixture_wait (is_read, fixture->library);
  g_assert_cmpstr (get_source_title (fixture, 0), ==, "older");
  choice = bw_profile_model_dup_choice (bw_library_get_profile_model (fixture->library), "vuca");
  g_assert_cmpstr (choice, ==, uri);

  choose (page, "VUCA environment and response", "left-out");
  desk_wait (fixture, 1);
  g_assert_true (fixture_says (page, "Left out, as you chose"));
  g_assert_null (get_source_title (fixture, 0));

  choose (page, "VUCA environment and response", "newest");
  desk_wait (fixture, 2);
  g_assert_cmpstr (get_source_title (fixture, 0), ==, "newer");
  desk_end (fixture, window);
}

/* What changes on the disk is read again, and only that. */
static void
test_follows_the_folder (void)
{
  Fixture *fixture = fixture_new ();
  GtkWidget *page = bw_profile_page_new (fixture->library);
  GtkWindow *window = fixture_show (page, 900, 700);
  BwProfileModel *model = bw_library_get_profile_model (fixture->library);
  const BwProfileSource *kept;

  desk_write (fixture, "vuca", "vuca", "2026-03-30");
  desk_wait (fixture, 1);
  kept = bw_profile_model_get_profile (model)->feeds[0].source;
  desk_write (fixture, "serv", "serv", "2026-03-30");
  desk_wait (fixture, 2);
  g_assert_true (bw_profile_model_get_profile (model)->feeds[0].source == kept);
  desk_end (fixture, window);
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (bw_profile_export_finish (result, &error));
  g_assert_no_error (error);
  *(gboolean *)data = TRUE;
}

static gboolean
is_true (gpointer data)
{
  return *(gboolean *)data;
}

/* There is something to print once there is a result, and the worker writes the whole of it. */
static void
test_prints (void)
{
  Fixture *fixture = fixture_new ();
  GtkWidget *page = bw_profile_page_new (fixture->library);
  GtkWindow *window = fixture_show (page, 900, 700);
  g_autofree char *path = g_build_filename (fixture->folder, "profile.pdf", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  BwReportOptions options = { .day = (char *)"2026-03-31" };
  g_autofree char *contents = NULL;
  gboolean saved = FALSE;

  fixture_wait (is_read, fixture->library);
  fixture_settle ();
  g_assert_null (fixture_find (page, GTK_ACCESSIBLE_ROLE_BUTTON, "Print…"));
  desk_write_all (fixture);
  desk_wait (fixture, 7);
  g_assert_true (gtk_widget_get_sensitive (fixture_find (page, GTK_ACCESSIBLE_ROLE_BUTTON, "Print…")));
  g_assert_true (gtk_widget_get_sensitive (fixture_find (page, GTK_ACCESSIBLE_ROLE_BUTTON, "Save as PDF…")));
  bw_profile_export_async (bw_profile_model_get_profile (bw_library_get_profile_model (fixture->library)), &options,
                           file, NULL, saved_cb, &saved);
  fixture_wait (is_true, &saved);
  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  g_assert_true (g_str_has_prefix (contents, "%PDF-"));
  desk_end (fixture, window);
}

typedef struct
{
  BwWindow *window;
  const char *page;
} Place;

static gboolean
is_at (gpointer data)
{
  const Place *place = data;

  return !bw_window_is_opening (place->window) && g_str_equal (bw_window_get_page_name (place->window), place->page);
}

static void
wait_for_page (BwWindow *window, const char *page)
{
  fixture_wait (is_at, &(Place){ .window = window, .page = page });
  fixture_settle ();
}

/* From Home to the profile, from there to the results, and back the same way. */
static void
test_way_there_and_back (void)
{
  Fixture *fixture = fixture_new ();
  BwWindow *window = NULL;
  GtkWidget *card;

  desk_write_all (fixture);
  window = bw_window_new (NULL, fixture->library);
  gtk_window_present (GTK_WINDOW (window));
  desk_wait (fixture, 7);
  card = fixture_find_type (GTK_WIDGET (window), BW_TYPE_PROFILE_CARD);
  g_assert_true (gtk_widget_get_visible (card));
  g_assert_true (fixture_says (card, "7 of 7 results are there"));
  g_assert_nonnull (fixture_find (card, GTK_ACCESSIBLE_ROLE_BUTTON, "Your profile"));

  gtk_widget_activate_action (card, "win.profile", NULL);
  wait_for_page (window, "profile");
  fixture_click (GTK_WIDGET (window), "See the results with the quick pebble");
  wait_for_page (window, "results");
  g_assert_nonnull (bw_window_get_session (window));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.back", NULL);
  wait_for_page (window, "profile");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.back", NULL);
  wait_for_page (window, "home");
  desk_end (fixture, GTK_WINDOW (window));
}

int
main (int argc, char **argv)
{
  fixture_init (&argc, &argv);
  g_test_add_func ("/profile/begins-friendly", test_begins_friendly);
  g_test_add_func ("/profile/shows-everything", test_shows_everything);
  g_test_add_func ("/profile/says-what-is-missing", test_says_what_is_missing);
  g_test_add_func ("/profile/lets-choose", test_lets_choose);
  g_test_add_func ("/profile/follows-the-folder", test_follows_the_folder);
  g_test_add_func ("/profile/prints", test_prints);
  g_test_add_func ("/profile/way-there-and-back", test_way_there_and_back);
  return g_test_run ();
}
