/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture.h"
#include "tests/core/document/far-place.h"
#include "ui/report/bw-report-export.h"

/* A document that is open: its answers, what they come to, and the file it becomes. */

static guint n_changed;
static int last_item;

static void
changed_cb (BwSession *session, int item)
{
  n_changed++;
  last_item = item;
}

static BwSession *
create_watched (Fixture *fixture)
{
  BwSession *session = fixture_create_session (fixture, "vuca");

  n_changed = 0;
  last_item = -2;
  g_signal_connect (session, "changed", G_CALLBACK (changed_cb), NULL);
  return session;
}

static void
test_first_answer (void)
{
  Fixture *fixture = fixture_new ();
  BwSession *session = create_watched (fixture);
  GFile *file = bw_autosave_get_file (bw_session_get_autosave (session));
  g_autoptr (GError) error = NULL;

  g_assert_true (bw_session_get_blank (session));
  g_assert_cmpstr (bw_session_get_title (session), ==, "VUCA environment and response");
  g_assert_true (bw_autosave_flush (bw_session_get_autosave (session), &error));
  g_assert_false (g_file_query_exists (file, NULL));

  fixture_answer (session, 4, 2);
  g_assert_false (bw_session_get_blank (session));
  g_assert_cmpuint (n_changed, ==, 1);
  g_assert_cmpint (last_item, ==, 4);
  g_assert_true (bw_autosave_flush (bw_session_get_autosave (session), &error));
  g_assert_no_error (error);
  g_assert_true (g_file_query_exists (file, NULL));

  g_assert_finalize_object (session);
  fixture_free (fixture);
}

static void
test_progress_and_result (void)
{
  Fixture *fixture = fixture_new ();
  BwSession *session = create_watched (fixture);
  BwAssessment *assessment = bw_session_get_assessment (session);
  guint dimension = assessment->items[0].dimension;

  g_assert_cmpuint (bw_session_get_progress (session).answered, ==, 0);
  g_assert_false (bw_session_get_result (session)->dimensions[dimension].valid);
  for (guint i = 0; i < assessment->dimensions[dimension].n_items; i++)
    fixture_answer (session, assessment->dimensions[dimension].items[i], 4);

  g_assert_cmpuint (bw_session_get_progress (session).answered, ==, assessment->dimensions[dimension].n_items);
  g_assert_cmpuint (bw_session_get_section_progress (session, assessment->items[0].section).answered, ==,
                    assessment->dimensions[dimension].n_items);
  g_assert_true (bw_session_get_result (session)->dimensions[dimension].valid);
  g_assert_true (bw_session_is_asked (session, 0));

  g_assert_finalize_object (session);
  fixture_free (fixture);
}

static void
test_steps (void)
{
  Fixture *fixture = fixture_new ();
  BwSession *session = create_watched (fixture);
  int item = -2;

  g_assert_false (bw_session_undo (session, &item));
  fixture_answer (session, 3, 1);
  bw_session_set_note (session, 5, "why");
  bw_session_end_step (session);
  bw_session_set_flagged (session, 6, TRUE);

  g_assert_true (bw_session_undo (session, &item));
  g_assert_cmpint (item, ==, 6);
  g_assert_false (bw_response_get_flagged (bw_session_get_response (session), 6));
  g_assert_true (bw_session_undo (session, &item));
  g_assert_cmpint (item, ==, 5);
  g_assert_null (bw_response_get_note (bw_session_get_response (session), 5));
  g_assert_true (bw_session_redo (session, &item));
  g_assert_cmpstr (bw_response_get_note (bw_session_get_response (session), 5), ==, "why");
  bw_session_set_note (session, 5, "");
  g_assert_null (bw_response_get_note (bw_session_get_response (session), 5));

  g_assert_finalize_object (session);
  fixture_free (fixture);
}

static void
test_pages (void)
{
  Fixture *fixture = fixture_new ();
  BwSession *session = create_watched (fixture);
  guint n_pages = bw_session_get_assessment (session)->n_pages;

  bw_session_set_page (session, 1);
  g_assert_cmpuint (bw_session_get_page (session), ==, 1);
  bw_session_set_page (session, n_pages + 7);
  g_assert_cmpuint (bw_session_get_page (session), ==, n_pages - 1);

  g_assert_finalize_object (session);
  fixture_free (fixture);
}

static void
ignore_progress_cb (guint page, guint n_pages, gpointer data)
{
}

typedef struct
{
  BwSession *session;
  GError *error;
  gboolean done;
} Opening;

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Opening *opening = data;

  opening->session = bw_session_open_finish (result, &opening->error);
  opening->done = TRUE;
}

static gboolean
is_done (gpointer data)
{
  return ((Opening *)data)->done;
}

static Opening
open_place (Fixture *fixture, GFile *file)
{
  Opening opening = { 0 };

  bw_session_open_async (fixture->library, file, NULL, opened_cb, &opening);
  fixture_wait (is_done, &opening);
  return opening;
}

static Opening
open_file (Fixture *fixture, const char *name)
{
  g_autofree char *path = g_build_filename (fixture->documents, name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  return open_place (fixture, file);
}

static void
test_open (void)
{
  Fixture *fixture = fixture_new ();
  Opening opening;

  fixture_write_document (fixture, "vuca", "Mine", 5);
  opening = open_file (fixture, "Mine.bellwether");
  g_assert_no_error (opening.error);
  g_assert_cmpstr (bw_session_get_title (opening.session), ==, "Mine");
  g_assert_false (bw_session_get_blank (opening.session));
  g_assert_cmpuint (bw_session_get_progress (opening.session).answered, ==, 5);
  /* The definition of the catalogue serves, as it is the same one. */
  g_assert_true (bw_session_get_assessment (opening.session) == fixture_get_assessment (fixture, "vuca"));

  g_assert_finalize_object (opening.session);
  fixture_free (fixture);
}

static gboolean
is_saved (gpointer autosave)
{
  return bw_autosave_get_state (autosave) == BW_SAVE_SAVED;
}

/* In a place that is not on this computer: opened there, saved there, and a report written there. */
static void
test_far (void)
{
  Fixture *fixture = fixture_new ();
  g_autofree char *path = g_build_filename (fixture->documents, "Mine.bellwether", NULL);
  g_autofree char *report_path = g_build_filename (fixture->documents, "Mine.html", NULL);
  g_autoptr (GFile) file = far_place_get_file (path);
  g_autoptr (GFile) report = far_place_get_file (report_path);
  BwReportOptions options = { 0 };
  g_autoptr (GAsyncResult) written = NULL;
  g_autoptr (GError) error = NULL;
  Opening opening;

  fixture_write_document (fixture, "vuca", "Mine", 5);
  opening = open_place (fixture, file);
  g_assert_no_error (opening.error);
  fixture_answer (opening.session, 20, 1);
  fixture_wait (is_saved, bw_session_get_autosave (opening.session));
  bw_report_export_async (opening.session, &options, BW_REPORT_FILE_HTML, report, NULL, ignore_progress_cb, NULL,
                          fixture_keep_result_cb, &written);
  fixture_wait (fixture_has_result, &written);
  g_assert_true (bw_report_export_finish (written, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_test (report_path, G_FILE_TEST_IS_REGULAR));
  g_clear_object (&written);

  g_assert_finalize_object (opening.session);
  opening = open_file (fixture, "Mine.bellwether");
  g_assert_cmpuint (bw_session_get_progress (opening.session).answered, ==, 6);
  g_assert_finalize_object (opening.session);
  fixture_free (fixture);
}

static void
test_open_other (void)
{
  Fixture *fixture = fixture_new ();
  g_autofree char *path = g_build_filename (fixture->documents, "other.bellwether", NULL);
  Opening opening;

  opening = open_file (fixture, "missing.bellwether");
  g_assert_null (opening.session);
  g_assert_error (opening.error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
  g_assert_cmpstr (opening.error->message, !=, "");
  g_clear_error (&opening.error);

  g_assert_true (g_file_set_contents (path, "<letter/>", -1, NULL));
  opening = open_file (fixture, "other.bellwether");
  g_assert_null (opening.session);
  g_assert_error (opening.error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
  g_clear_error (&opening.error);

  fixture_free (fixture);
}

static void
test_name (void)
{
  Fixture *fixture = fixture_new ();
  BwSession *session = fixture_create_session_as (fixture, "vuca", BW_FORM_CONSENSUS, "Anna");

  g_assert_cmpstr (bw_response_get_name (bw_session_get_response (session)), ==, "Anna");
  g_assert_cmpint (bw_response_get_form (bw_session_get_response (session)), ==, BW_FORM_CONSENSUS);

  g_assert_finalize_object (session);
  fixture_free (fixture);
}

int
main (int argc, char **argv)
{
  fixture_init (&argc, &argv);
  g_test_add_func ("/session/first-answer", test_first_answer);
  g_test_add_func ("/session/progress-and-result", test_progress_and_result);
  g_test_add_func ("/session/steps", test_steps);
  g_test_add_func ("/session/pages", test_pages);
  g_test_add_func ("/session/open", test_open);
  g_test_add_func ("/session/far", test_far);
  g_test_add_func ("/session/open-other", test_open_other);
  g_test_add_func ("/session/name", test_name);
  return g_test_run ();
}
