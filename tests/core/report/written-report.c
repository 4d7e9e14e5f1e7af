/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "written-report.h"

#include <glib/gstdio.h>

void
written_report_set_up (WrittenReport *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  fixture->folder = g_dir_make_tmp ("bellwether-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->path = g_build_filename (fixture->folder, "report", NULL);
  fixture->file = g_file_new_for_path (fixture->path);
  fixture->assessment = read_definition (data);
  fixture->document = fill_document (fixture->assessment, FILL_EVERYTHING);
  fixture->report = create_report (fixture->document, BW_PAPER_A4, FALSE);
}

void
written_report_tear_down (WrittenReport *fixture, gconstpointer data)
{
  bw_report_free (fixture->report);
  g_object_unref (fixture->document);
  bw_assessment_unref (fixture->assessment);
  g_unlink (fixture->path);
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_object_unref (fixture->file);
  g_free (fixture->path);
  g_free (fixture->folder);
}
