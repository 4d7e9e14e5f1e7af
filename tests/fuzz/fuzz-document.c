/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Any bytes as a document: it is read, or there is an error that says why not; and what is read comes back the same
 * once it is written, however often. */

#include "fuzz-target.h"

#include "app/document/bw-document.h"
#include "app/xml/bw-xml.h"

static GHashTable *definitions; /* digest → BwAssessment: what was read once need not be read again */

static BwAssessment *
find_cb (const char *digest, gpointer data)
{
  BwAssessment *known = g_hash_table_lookup (definitions, digest);

  return known != NULL ? bw_assessment_ref (known) : NULL;
}

static BwDocument *
parse (GBytes *bytes)
{
  g_autoptr (BwIssues) issues = bw_issues_new ("input.bellwether");
  BwDocument *document = bw_document_parse (bytes, fuzz_get_schema (), find_cb, NULL, issues);

  g_assert_true ((document == NULL) == (bw_issues_get_n_errors (issues) > 0));
  for (guint i = 0; i < bw_issues_get_n (issues); i++)
    {
      g_autofree char *line = bw_issues_format (issues, i);
      g_assert_true (g_utf8_validate (line, -1, NULL));
    }
  if (document != NULL)
    {
      BwAssessment *assessment = bw_document_get_assessment (document);
      g_hash_table_replace (definitions, assessment->digest, bw_assessment_ref (assessment));
    }
  return document;
}

/* Looks at everything that is in it. */
static void
read_all (BwDocument *document)
{
  BwAssessment *assessment = bw_document_get_assessment (document);

  for (guint i = 0; i < bw_document_get_n_responses (document); i++)
    {
      const BwResponse *response = bw_document_get_response (document, i);
      BwProgress progress = bw_response_get_progress (response, 0, assessment->n_items, NULL);
      g_assert_cmpuint (progress.answered + progress.not_applicable + progress.skipped, ==, progress.total);
      for (guint item = 0; item < assessment->n_items; item++)
        {
          g_auto (BwAnswer) answer = bw_response_dup_answer (response, item);
          g_autofree char *text = bw_answer_format (assessment, item, &answer);
          g_assert_true (bw_answer_fits (assessment, item, &answer));
          g_assert_true (text == NULL || g_utf8_validate (text, -1, NULL));
        }
    }
}

static void
check (GBytes *bytes)
{
  g_autoptr (BwDocument) document = parse (bytes);

  if (document == NULL)
    return;
  read_all (document);
  g_autoptr (GBytes) written = bw_document_serialise (document);
  g_autoptr (BwDocument) again = parse (written);
  g_assert_nonnull (again);
  g_autoptr (GBytes) written_again = bw_document_serialise (again);
  g_assert_cmpmem (g_bytes_get_data (written, NULL), g_bytes_get_size (written), g_bytes_get_data (written_again, NULL),
                   g_bytes_get_size (written_again));
}

/* The definition with every type of item, known from now on; owned by the table. */
static const BwAssessment *
load_small (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("G_TEST_SRCDIR"), "data", "document", "small.xml", NULL);
  g_autoptr (BwIssues) issues = bw_issues_new (path);
  g_autoptr (GBytes) bytes = bw_xml_load_file (path, &bw_xml_limits_definition, issues);
  BwAssessment *small = bw_assessment_parse (bytes, fuzz_get_schema (), NULL, issues);

  g_assert_nonnull (small);
  g_hash_table_replace (definitions, small->digest, small);
  return small;
}

/* The same bytes as all that stands between the head of a document and its definition: so short inputs get far. */
static void
check_body (const guint8 *data, size_t size)
{
  static const BwAssessment *small = NULL;
  g_autoptr (GString) text = g_string_new ("<document xmlns=\"urn:bellwether:document:1\" id=\"d\">");

  if (small == NULL)
    small = load_small ();
  g_string_append_len (text, (const char *)data, (gssize)size);
  g_string_append_printf (text, "<definition digest=\"%s\"/></document>", small->digest);
  g_autoptr (GBytes) bytes = g_string_free_to_bytes (g_steal_pointer (&text));
  check (bytes);
}

int
LLVMFuzzerTestOneInput (const guint8 *data, size_t size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);

  if (definitions == NULL)
    definitions = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify)bw_assessment_unref);
  check (bytes);
  check_body (data, size);
  return 0;
}
