/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture.h"

#include "app/report/bw-report-template.h"
#include "ui/report/bw-page-picture.h"
#include "ui/report/bw-part-row.h"
#include "ui/report/bw-report-export.h"
#include "ui/report/bw-report-page.h"
#include "ui/report/bw-report-preview.h"

#include <glib/gstdio.h>

/* Large ones: the small ones beside them take no focus. */
static guint
count_pages (GtkWidget *root)
{
  guint n = BW_IS_PAGE_PICTURE (root) && gtk_widget_get_focusable (root);

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    n += count_pages (child);
  return n;
}

/* How many are drawn, large and small. */
static guint
count_in_sight (GtkWidget *root)
{
  guint n = BW_IS_PAGE_PICTURE (root) && bw_page_picture_get_in_sight (BW_PAGE_PICTURE (root));

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    n += count_in_sight (child);
  return n;
}

typedef struct
{
  Fixture *fixture;
  BwSession *session;
  GtkWidget *page;
  GtkWindow *window;
  guint n_before;
} Desk;

static gboolean
has_pages (gpointer data)
{
  return count_pages (((Desk *)data)->page) > 0;
}

static gboolean
has_other_pages (gpointer data)
{
  Desk *desk = data;
  guint n = count_pages (desk->page);

  return n > 0 && n != desk->n_before;
}

/* Waits for the pages to be others than now. */
static void
wait_for_change (Desk *desk)
{
  fixture_wait (has_other_pages, desk);
  fixture_settle ();
  desk->n_before = count_pages (desk->page);
}

/* A document with everything answered, on the page. */
static void
desk_open (Desk *desk, int width, gboolean answered)
{
  desk->fixture = fixture_new ();
  desk->session = fixture_create_session (desk->fixture, "vuca");
  for (guint i = 0; answered && i < bw_session_get_assessment (desk->session)->n_items; i++)
    if (bw_session_get_assessment (desk->session)->items[i].type == BW_ITEM_RATING)
      fixture_answer (desk->session, i, 1);
  desk->page = g_object_new (BW_TYPE_REPORT_PAGE, "session", desk->session, NULL);
  desk->window = fixture_show (desk->page, width, 700);
  fixture_wait (has_pages, desk);
  fixture_settle ();
  desk->n_before = count_pages (desk->page);
}

static void
desk_close (Desk *desk)
{
  fixture_assert_destroyed (desk->window);
  g_clear_object (&desk->session);
  fixture_free (desk->fixture);
}

/* Choices are kept from one report to the next: each test begins without. */
static void
forget_choices (void)
{
  g_autofree char *path =
    g_build_filename (g_get_user_data_dir (), "bellwether", "last-report.bellwether-template", NULL);

  g_unlink (path);
}

static void
test_shows_pages (void)
{
  Desk desk = { 0 };
  g_autofree char *name = NULL;

  forget_choices ();
  desk_open (&desk, 1100, FALSE);
  name = g_strdup_printf ("Page 1 of %u", desk.n_before);
  g_assert_cmpuint (desk.n_before, >, 1);
  g_assert_nonnull (fixture_find (desk.page, GTK_ACCESSIBLE_ROLE_IMG, name));
  g_assert_nonnull (fixture_find (desk.page, GTK_ACCESSIBLE_ROLE_BUTTON, "Print…"));
  g_assert_nonnull (fixture_find (desk.page, GTK_ACCESSIBLE_ROLE_BUTTON, "Save as PDF…"));
  fixture_assert_named (desk.page);
  desk_close (&desk);
}

static void
test_follows_answers (void)
{
  Desk desk = { 0 };

  forget_choices ();
  desk_open (&desk, 1100, FALSE);
  for (guint i = 0; i < bw_session_get_assessment (desk.session)->n_items; i++)
    fixture_answer (desk.session, i, 1);
  wait_for_change (&desk);
  g_assert_cmpuint (desk.n_before, >, 5);
  desk_close (&desk);
}

/* Pages get their places a frame after they are there. */
static gboolean
draws_some (gpointer data)
{
  Desk *desk = data;
  guint n = count_in_sight (desk->page);

  return n > 0 && n < desk->n_before;
}

static void
test_draws_what_is_in_sight (void)
{
  Desk desk = { 0 };

  forget_choices ();
  desk_open (&desk, 1100, TRUE);
  fixture_wait (draws_some, &desk);
  desk_close (&desk);
}

static void
test_fits_a_phone (void)
{
  Desk desk = { 0 };
  GtkWidget *compose;

  forget_choices ();
  desk_open (&desk, 360, TRUE);
  fixture_assert_fits (desk.page, 360);
  g_assert_null (fixture_find (desk.page, GTK_ACCESSIBLE_ROLE_CHECKBOX, "All answers"));
  compose = fixture_find (desk.page, GTK_ACCESSIBLE_ROLE_BUTTON, "Compose");
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (compose), TRUE);
  fixture_settle ();
  fixture_assert_fits (desk.page, 360);
  g_assert_nonnull (fixture_find (desk.page, GTK_ACCESSIBLE_ROLE_CHECKBOX, "All answers"));
  desk_close (&desk);
}

/* Parts are taken out and put in order, and it stays so for the next report. */
static void
test_composes (void)
{
  Desk desk = { 0 };
  GtkWidget *check, *row;
  guint all;

  forget_choices ();
  desk_open (&desk, 1100, TRUE);
  all = desk.n_before;
  check = fixture_find (desk.page, GTK_ACCESSIBLE_ROLE_CHECKBOX, "All answers");
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), FALSE);
  wait_for_change (&desk);
  g_assert_cmpuint (desk.n_before, <, all);
  check = fixture_find (desk.page, GTK_ACCESSIBLE_ROLE_CHECKBOX, "Cover");
  row = gtk_widget_get_ancestor (check, BW_TYPE_PART_ROW);
  g_assert_cmpint (gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)), ==, 0);
  gtk_widget_activate_action (row, "part.down", NULL);
  g_assert_cmpint (gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)), ==, 1);
  desk_close (&desk);
  desk_open (&desk, 1100, TRUE);
  check = fixture_find (desk.page, GTK_ACCESSIBLE_ROLE_CHECKBOX, "All answers");
  g_assert_false (gtk_check_button_get_active (GTK_CHECK_BUTTON (check)));
  check = fixture_find (desk.page, GTK_ACCESSIBLE_ROLE_CHECKBOX, "Cover");
  row = gtk_widget_get_ancestor (check, BW_TYPE_PART_ROW);
  g_assert_cmpint (gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)), ==, 1);
  desk_close (&desk);
}

static void
test_zooms (void)
{
  Desk desk = { 0 };
  GtkWidget *preview;
  double wide, once;

  forget_choices ();
  desk_open (&desk, 1100, TRUE);
  preview = fixture_find_type (desk.page, BW_TYPE_REPORT_PREVIEW);
  wide = bw_report_preview_get_zoom (BW_REPORT_PREVIEW (preview));
  gtk_widget_activate_action (desk.page, "report.zoom-fit-page", NULL);
  fixture_settle ();
  g_assert_cmpfloat (bw_report_preview_get_zoom (BW_REPORT_PREVIEW (preview)), <, wide);
  gtk_widget_activate_action (desk.page, "report.zoom-to", "d", 1.0);
  fixture_settle ();
  once = bw_report_preview_get_zoom (BW_REPORT_PREVIEW (preview));
  g_assert_cmpfloat (once, ==, 1);
  g_assert_true (fixture_says (desk.page, "100 %"));
  gtk_widget_activate_action (desk.page, "report.zoom-in", NULL);
  g_assert_cmpfloat (bw_report_preview_get_zoom (BW_REPORT_PREVIEW (preview)), >, once);
  for (guint i = 0; i < 30; i++)
    gtk_widget_activate_action (desk.page, "report.zoom-out", NULL);
  g_assert_cmpfloat (bw_report_preview_get_zoom (BW_REPORT_PREVIEW (preview)), >=, 0.25);
  desk_close (&desk);
}

/* A template that somebody saved is used, and "As usual" goes back. */
static void
test_uses_template (void)
{
  Desk desk = { 0 };
  g_autofree char *folder = g_build_filename (g_get_user_data_dir (), "bellwether", "templates", NULL);
  char *parts[] = { (char *)"notes", (char *)"method", NULL };
  g_autoptr (BwReportTemplate) template =
    bw_report_template_new ("Short", &(BwReportOptions){ .title = (char *)"Our year", .parts = parts });
  GtkWidget *row;
  guint all;

  forget_choices ();
  g_assert_true (bw_report_template_save (template, folder, NULL));
  desk_open (&desk, 1100, TRUE);
  all = desk.n_before;
  row = fixture_find_row (desk.page, "A title of your own");
  gtk_widget_activate_action (desk.page, "report.template", "s", "Short");
  wait_for_change (&desk);
  g_assert_cmpuint (desk.n_before, <, all);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, "Our year");
  gtk_widget_activate_action (desk.page, "report.template-reset", NULL);
  wait_for_change (&desk);
  g_assert_cmpuint (desk.n_before, ==, all);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, "");
  desk_close (&desk);
  g_assert_true (bw_report_template_delete (template, NULL));
}

/* What is chosen goes under a name into the folder of templates. */
static void
test_saves_template (void)
{
  Desk desk = { 0 };
  g_autofree char *folder = g_build_filename (g_get_user_data_dir (), "bellwether", "templates", NULL);
  g_autoptr (GPtrArray) templates = NULL;
  GtkWidget *dialog;

  forget_choices ();
  desk_open (&desk, 1100, TRUE);
  gtk_editable_set_text (GTK_EDITABLE (fixture_find_row (desk.page, "A title of your own")), "For the board");
  gtk_widget_activate_action (desk.page, "report.template-save", NULL);
  dialog = fixture_wait_for_dialog ();
  gtk_editable_set_text (GTK_EDITABLE (adw_message_dialog_get_extra_child (ADW_MESSAGE_DIALOG (dialog))), "Board");
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), "save");
  fixture_settle ();
  templates = bw_report_templates_load (folder);
  g_assert_cmpuint (templates->len, ==, 1);
  g_assert_cmpstr (bw_report_templates_find (templates, "board")->options.title, ==, "For the board");
  g_assert_true (bw_report_template_delete (templates->pdata[0], NULL));
  desk_close (&desk);
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

int
main (int argc, char **argv)
{
  fixture_init (&argc, &argv);
  g_test_add_func ("/report/shows-pages", test_shows_pages);
  g_test_add_func ("/report/follows-answers", test_follows_answers);
  g_test_add_func ("/report/draws-what-is-in-sight", test_draws_what_is_in_sight);
  g_test_add_func ("/report/fits-a-phone", test_fits_a_phone);
  g_test_add_func ("/report/composes", test_composes);
  g_test_add_func ("/report/zooms", test_zooms);
  g_test_add_func ("/report/uses-template", test_uses_template);
  g_test_add_func ("/report/saves-template", test_saves_template);
  g_test_add_func ("/report/writes-in-a-worker", test_writes_in_a_worker);
  g_test_add_func ("/report/stops-when-told", test_stops_when_told);
  return g_test_run ();
}
