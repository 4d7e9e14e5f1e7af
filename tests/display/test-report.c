/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture.h"

#include "ui/report/bw-page-picture.h"
#include "ui/report/bw-report-export.h"
#include "ui/report/bw-report-page.h"
#include "ui/report/bw-report-printing.h"

static guint
count_pages (GtkWidget *root)
{
  guint n = BW_IS_PAGE_PICTURE (root);

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    n += count_pages (child);
  return n;
}

static void
test_shows_pages (void)
{
  Fixture *fixture = fixture_new ();
  g_autoptr (BwSession) session = fixture_create_session (fixture, "vuca");
  GtkWidget *page = g_object_new (BW_TYPE_REPORT_PAGE, "session", session, NULL);
  GtkWindow *window = fixture_show (page, 900, 700);
  guint n = count_pages (page);
  g_autofree char *name = g_strdup_printf ("Page 1 of %u", n);
  GtkWidget *answers = fixture_find (page, GTK_ACCESSIBLE_ROLE_CHECKBOX, "All answers in full");

  g_assert_cmpuint (n, >, 1);
  g_assert_nonnull (fixture_find (page, GTK_ACCESSIBLE_ROLE_IMG, name));
  g_assert_nonnull (fixture_find (page, GTK_ACCESSIBLE_ROLE_BUTTON, "Print…"));
  g_assert_nonnull (fixture_find (page, GTK_ACCESSIBLE_ROLE_BUTTON, "Save as PDF…"));
  fixture_assert_named (page);
  g_assert_null (answers); /* it is in a popover that is closed */
  fixture_assert_destroyed (window);
  g_assert_finalize_object (g_steal_pointer (&session));
  fixture_free (fixture);
}

static void
test_follows_answers (void)
{
  Fixture *fixture = fixture_new ();
  g_autoptr (BwSession) session = fixture_create_session (fixture, "vuca");
  GtkWidget *page = g_object_new (BW_TYPE_REPORT_PAGE, "session", session, NULL);
  GtkWindow *window = fixture_show (page, 900, 700);
  guint before = count_pages (page);

  for (guint i = 0; i < bw_session_get_assessment (session)->n_items; i++)
    fixture_answer (session, i, 1);
  fixture_settle ();
  g_assert_cmpuint (count_pages (page), >, before);
  fixture_assert_destroyed (window);
  fixture_free (fixture);
}

static void
test_fits_a_phone (void)
{
  Fixture *fixture = fixture_new ();
  g_autoptr (BwSession) session = fixture_create_session (fixture, "vuca");
  GtkWidget *page = g_object_new (BW_TYPE_REPORT_PAGE, "session", session, NULL);
  GtkWindow *window = fixture_show (page, 360, 640);

  fixture_assert_fits (page, 360);
  fixture_assert_destroyed (window);
  fixture_free (fixture);
}

typedef struct
{
  gboolean done;
  gboolean good;
  GError *error;
  guint n_steps;
} Outcome;

static void
exported_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Outcome *outcome = data;

  outcome->good = bw_report_export_finish (result, &outcome->error);
  outcome->done = TRUE;
}

static void
progress_cb (guint page, guint n_pages, gpointer data)
{
  Outcome *outcome = data;

  g_assert_false (outcome->done);
  g_assert_cmpuint (page, <, n_pages + 1);
  outcome->n_steps++;
}

static gboolean
is_done (gpointer data)
{
  return ((Outcome *)data)->done;
}

static void
test_writes_in_a_worker (void)
{
  Fixture *fixture = fixture_new ();
  g_autoptr (BwSession) session = fixture_create_session (fixture, "vuca");
  const BwReportOptions options = { .paper = BW_PAPER_LETTER, .day = (char *)"2026-11-22" };
  g_autofree char *path = g_build_filename (fixture->folder, "report.pdf", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autofree char *contents = NULL;
  Outcome outcome = { 0 };

  fixture_answer (session, 0, 2);
  bw_report_export_async (session, &options, BW_REPORT_FILE_PDF, file, NULL, progress_cb, &outcome, exported_cb, &outcome);
  fixture_wait (is_done, &outcome);
  g_assert_no_error (outcome.error);
  g_assert_true (outcome.good);
  g_assert_cmpuint (outcome.n_steps, >, 0);
  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  g_assert_true (g_str_has_prefix (contents, "%PDF-"));
  g_clear_pointer (&contents, g_free);
  outcome = (Outcome){ 0 };
  bw_report_export_async (session, &options, BW_REPORT_FILE_HTML, file, NULL, progress_cb, &outcome, exported_cb,
                          &outcome);
  fixture_wait (is_done, &outcome);
  g_assert_true (outcome.good);
  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  g_assert_true (g_str_has_prefix (contents, "<!DOCTYPE html>"));
  fixture_free (fixture);
}

static void
test_stops_when_told (void)
{
  Fixture *fixture = fixture_new ();
  g_autoptr (BwSession) session = fixture_create_session (fixture, "vuca");
  const BwReportOptions options = { .day = (char *)"2026-11-22" };
  g_autofree char *path = g_build_filename (fixture->folder, "report.pdf", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  Outcome outcome = { 0 };

  g_cancellable_cancel (cancellable);
  bw_report_export_async (session, &options, BW_REPORT_FILE_HTML, file, cancellable, progress_cb, &outcome, exported_cb, &outcome);
  fixture_wait (is_done, &outcome);
  g_assert_error (outcome.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  g_clear_error (&outcome.error);
  fixture_free (fixture);
}

static void
test_prints_every_page (void)
{
  Fixture *fixture = fixture_new ();
  g_autoptr (BwSession) session = fixture_create_session (fixture, "vuca");
  const BwReportOptions options = { .paper = BW_PAPER_A4, .day = (char *)"2026-11-22" };
  BwReport *report = bw_report_new (bw_session_get_document (session), 0, &options);
  g_autoptr (GtkPrintOperation) operation = bw_report_create_print_operation (report, BW_PAPER_A4, "A report");
  g_autofree char *path = g_build_filename (fixture->folder, "printed.pdf", NULL);
  g_autofree char *contents = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;

  gtk_print_operation_set_allow_async (operation, FALSE);
  gtk_print_operation_set_show_progress (operation, FALSE);
  gtk_print_operation_set_export_filename (operation, path);
  g_assert_cmpint (gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_EXPORT, NULL, &error), ==,
                   GTK_PRINT_OPERATION_RESULT_APPLY);
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &contents, &length, NULL));
  g_assert_true (g_str_has_prefix (contents, "%PDF-"));
  g_assert_cmpuint (length, >, 5000);
  bw_report_free (report);
  fixture_free (fixture);
}

int
main (int argc, char **argv)
{
  fixture_init (&argc, &argv);
  g_test_add_func ("/report/shows-pages", test_shows_pages);
  g_test_add_func ("/report/follows-answers", test_follows_answers);
  g_test_add_func ("/report/fits-a-phone", test_fits_a_phone);
  g_test_add_func ("/report/writes-in-a-worker", test_writes_in_a_worker);
  g_test_add_func ("/report/stops-when-told", test_stops_when_told);
  g_test_add_func ("/report/prints-every-page", test_prints_every_page);
  return g_test_run ();
}
