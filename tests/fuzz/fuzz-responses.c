/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Any bytes as a table of responses: it is read, or there is an error that says why not; what becomes a document is one
 * that opens. */

#include "fuzz-target.h"

#include "app/exchange/bw-response-table.h"
#include "app/xml/bw-xml.h"

static BwAssessment *small;

static BwAssessment *
find_cb (const char *digest, gpointer data)
{
  return g_str_equal (digest, small->digest) ? bw_assessment_ref (small) : NULL;
}

static void
load_small (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("G_TEST_SRCDIR"), "data", "document", "small.xml", NULL);
  g_autoptr (BwIssues) issues = bw_issues_new (path);
  g_autoptr (GBytes) bytes = bw_xml_load_file (path, &bw_xml_limits_definition, issues);

  small = bw_assessment_parse (bytes, fuzz_get_schema (), NULL, issues);
  g_assert_nonnull (small);
}

static char *
make_id (gpointer data)
{
  guint *n = data;
  return g_strdup_printf ("r%u", ++*n);
}

static void
check_document (BwResponseTable *table)
{
  guint n = 0;
  g_autoptr (GError) error = NULL;
  g_autoptr (BwDocument) document = bw_response_table_create_document (table,
                                                                       &(BwResponseTableOptions){ .skip_rows = TRUE,
                                                                                                  .skip_columns = TRUE,
                                                                                                  .document_id = "d",
                                                                                                  .today = "2026-03-30",
                                                                                                  .make_id = make_id,
                                                                                                  .data = &n },
                                                                       &error);

  g_assert_true ((document == NULL) == (error != NULL));
  if (document == NULL)
    return;
  g_autoptr (GBytes) written = bw_document_serialise (document);
  g_autoptr (BwIssues) issues = bw_issues_new ("written");
  g_autoptr (BwDocument) again = bw_document_parse (written, fuzz_get_schema (), find_cb, NULL, issues);
  g_autofree char *summary = bw_issues_get_n (issues) > 0 ? bw_issues_format (issues, 0) : NULL;
  g_assert_cmpstr (summary, ==, NULL);
  g_assert_cmpuint (bw_document_get_n_responses (again), ==, bw_document_get_n_responses (document));
}

int
LLVMFuzzerTestOneInput (const guint8 *data, size_t size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (BwResponseTable) table = NULL;

  if (small == NULL)
    load_small ();
  table = bw_response_table_new (small, BW_FORM_SELF, bytes, NULL, &error);
  g_assert_true ((table == NULL) == (error != NULL));
  if (table == NULL)
    return 0;
  g_assert_true (bw_response_table_check (table, NULL, NULL));
  for (guint i = 0; i < bw_response_table_get_mismatches (table)->len; i++)
    {
      g_autofree char *line =
        bw_response_table_format_mismatch (table, g_ptr_array_index (bw_response_table_get_mismatches (table), i));
      g_assert_true (g_utf8_validate (line, -1, NULL));
    }
  check_document (table);
  return 0;
}
