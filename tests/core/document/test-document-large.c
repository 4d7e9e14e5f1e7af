/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scratch-folder.h"
#include "small-assessment.h"

#include "app/document/bw-save-job.h"

#include "tests/core/xml/cost.h"

#define N_RESPONSES 10000

static BwAssessment *
find_cb (const char *digest, gpointer assessment)
{
  return g_str_equal (digest, ((BwAssessment *)assessment)->digest) ? bw_assessment_ref (assessment) : NULL;
}

/* As many responses as there may ever be, every rating and every case answered. */
static GBytes *
write_large (const BwAssessment *assessment)
{
  GString *text =
    g_string_new ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<document id=\"d0c\" created=\"2026-03-30\" "
                  "xmlns=\"urn:bellwether:document:1\">\n  <responses>\n");

  for (guint i = 0; i < N_RESPONSES; i++)
    {
      g_string_append_printf (
        text, "    <response id=\"r%u\" form=\"self\" started=\"2026-03-30\" changed=\"2026-03-30\">\n", i);
      for (guint item = 0; item < assessment->n_items; item++)
        {
          const BwItem *asked = &assessment->items[item];
          if (asked->type == BW_ITEM_RECORD_TABLE)
            continue;
          g_string_append_printf (text, "      <answer item=\"%s\" value=\"", asked->id);
          if (asked->type == BW_ITEM_RATING)
            g_string_append_printf (text, "%u\"/>\n", (i + item) % 4 + 1);
          else
            g_string_append_printf (text, "%s\"/>\n", asked->options[i % asked->n_options].id);
        }
      g_string_append (text, "    </response>\n");
    }
  g_string_append_printf (text, "  </responses>\n  <definition digest=\"%s\"/>\n</document>\n", assessment->digest);
  return g_string_free_to_bytes (text);
}

static BwAssessment *
read_vuca (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("BELLWETHER_ASSESSMENTS"), "vuca.xml", NULL);
  g_autoptr (BwIssues) issues = bw_issues_new (path);
  g_autoptr (GBytes) definition = bw_xml_load_file (path, &bw_xml_limits_definition, issues);

  return bw_assessment_parse (definition, small_get_schema (), NULL, issues);
}

static void
parse_large (gpointer data)
{
  g_autoptr (BwAssessment) vuca = read_vuca ();
  g_autoptr (BwIssues) issues = bw_issues_new ("large");
  g_autoptr (BwDocument) document = bw_document_parse (data, small_get_schema (), find_cb, vuca, issues);

  g_assert_nonnull (document);
}

/* Ten thousand responses are read, written, saved and read again. */
static void
test_large (void)
{
  g_autoptr (BwIssues) issues = bw_issues_new ("large");
  g_autoptr (BwAssessment) vuca = read_vuca ();
  g_autoptr (GBytes) bytes = write_large (vuca);
  g_autoptr (BwDocument) document = NULL;
  char *folder = scratch_new ();
  g_autofree char *file = g_build_filename (folder, "Large.bellwether", NULL);
  BwFileIdentity identity = { 0 };

  /* No tree of the whole is built: it would take four hundred megabytes. */
  cost_assert_little_memory (parse_large, bytes);
  document = bw_document_parse (bytes, small_get_schema (), find_cb, vuca, issues);
  g_assert_nonnull (document);
  g_assert_cmpuint (bw_document_get_n_responses (document), ==, N_RESPONSES);
  GBytes *written = bw_document_serialise (document);
  g_autoptr (GFile) target = g_file_new_for_path (file);
  g_autoptr (BwSaveJob) job = bw_save_job_new (BW_JOB_CREATE, target, written, &identity);
  bw_save_job_run (job);
  g_assert_no_error (job->error);
  g_autoptr (GBytes) loaded = bw_xml_load_file (file, &bw_xml_limits_document, issues);
  g_autoptr (BwDocument) again = bw_document_parse (loaded, small_get_schema (), NULL, NULL, issues);
  g_assert_nonnull (again);
  g_assert_cmpuint (bw_document_get_n_responses (again), ==, N_RESPONSES);
  for (guint i = 0; i < N_RESPONSES; i++)
    g_assert_cmpmem (bw_response_get_codes (bw_document_get_response (again, i)), vuca->n_items,
                     bw_response_get_codes (bw_document_get_response (document, i)), vuca->n_items);
  scratch_free (folder);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/document/large", test_large);
  return g_test_run ();
}
