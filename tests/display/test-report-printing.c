/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture.h"

#include "ui/report/bw-report-printing.h"

#include <glib/gstdio.h>

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

/* Printing with the dialogue of the system, "Print to File" */

typedef struct
{
  GtkPrintOperation *operation;
  GtkWindow *dialog; /* NULL until it is there, with its printer */
  gboolean done;
  GtkPrintOperationResult result;
} Printing;

static gboolean
has_print_dialog (gpointer data)
{
  Printing *printing = data;
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows) && printing->dialog == NULL; i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);
      g_autoptr (GObject) printer = NULL;

      if (!g_str_equal (G_OBJECT_TYPE_NAME (window), "GtkPrintUnixDialog"))
        continue;
      g_object_get (window, "selected-printer", &printer, NULL);
      if (printer != NULL)
        printing->dialog = window;
    }
  return printing->dialog != NULL;
}

static gboolean
is_printed (gpointer data)
{
  Printing *printing = data;

  return printing->done && gtk_print_operation_is_finished (printing->operation);
}

static void
print_done_cb (GtkPrintOperation *operation, GtkPrintOperationResult result, gpointer data)
{
  Printing *printing = data;

  printing->done = TRUE;
  printing->result = result;
}

static void
print_to (const char *path, GtkPrintOperation *operation, GtkPrintSettings *settings)
{
  g_autofree char *uri = g_filename_to_uri (path, NULL, NULL);
  g_autoptr (GError) error = NULL;
  Printing printing = { .operation = operation };

  /* Nobody asks for printers on the network. */
  g_object_set (gtk_settings_get_default (), "gtk-print-backends", "file", NULL);
  gtk_print_settings_set_printer (settings, "Print to File");
  gtk_print_settings_set (settings, GTK_PRINT_SETTINGS_OUTPUT_URI, uri);
  gtk_print_settings_set (settings, GTK_PRINT_SETTINGS_OUTPUT_FILE_FORMAT, "pdf");
  gtk_print_operation_set_print_settings (operation, settings);
  gtk_print_operation_set_show_progress (operation, FALSE);
  g_signal_connect (operation, "done", G_CALLBACK (print_done_cb), &printing);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, NULL, &error);
  g_assert_no_error (error);
  fixture_wait (has_print_dialog, &printing);
  fixture_settle ();
  gtk_dialog_response (GTK_DIALOG (printing.dialog), GTK_RESPONSE_OK);
  fixture_wait (is_printed, &printing);
  g_assert_cmpint (printing.result, ==, GTK_PRINT_OPERATION_RESULT_APPLY);
}

static guint
count_sheets (const char *path)
{
  g_autoptr (GRegex) regex = g_regex_new ("/Type /Page[^s]", G_REGEX_RAW, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *contents = NULL;
  gsize length;
  guint n = 0;

  g_assert_true (g_file_get_contents (path, &contents, &length, NULL));
  g_regex_match_full (regex, contents, (gssize)length, 0, 0, &match, NULL);
  for (; g_match_info_matches (match); g_match_info_next (match, NULL))
    n++;
  return n;
}

/* Some of the pages, and several on a sheet. */
static void
test_prints_some_pages (void)
{
  Fixture *fixture = fixture_new ();
  g_autoptr (BwSession) session = fixture_create_session (fixture, "vuca");
  const BwReportOptions options = { .paper = BW_PAPER_A4, .day = (char *)"2026-11-22" };
  g_autofree char *path = g_build_filename (fixture->folder, "printed.pdf", NULL);
  const GtkPageRange range = { 1, 6 };

  for (guint i = 0; i < 40; i++)
    fixture_answer (session, i, 1);
  for (guint n_up = 2; n_up <= 4; n_up *= 2)
    {
      BwReport *report = bw_report_new (bw_session_get_document (session), 0, &options);
      g_autoptr (GtkPrintOperation) operation = bw_report_create_print_operation (report, BW_PAPER_A4, "A report");
      g_autoptr (GtkPrintSettings) settings = gtk_print_settings_new ();

      gtk_print_settings_set_print_pages (settings, GTK_PRINT_PAGES_RANGES);
      gtk_print_settings_set_page_ranges (settings, (GtkPageRange *)&range, 1);
      gtk_print_settings_set_number_up (settings, (int)n_up);
      g_unlink (path);
      print_to (path, operation, settings);
      g_assert_cmpuint (count_sheets (path), ==, (6 + n_up - 1) / n_up);
      bw_report_free (report);
    }
  fixture_free (fixture);
}

int
main (int argc, char **argv)
{
  fixture_init (&argc, &argv);
  g_test_add_func ("/report-printing/every-page", test_prints_every_page);
  g_test_add_func ("/report-printing/some-pages", test_prints_some_pages);
  return g_test_run ();
}
