/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How many responses are scored in a second, and how long a definition takes to read. */

#include "app/definition/bw-assessment.h"
#include "app/document/bw-response.h"
#include "app/scoring/bw-result.h"
#include "app/xml/bw-xml.h"

#include <stdlib.h>

#define N_RESPONSES 10000
#define N_READINGS 50

static GBytes *
load (const char *name)
{
  g_autofree char *path = g_build_filename (g_getenv ("BELLWETHER_ASSESSMENTS"), name, NULL);
  g_autoptr (BwIssues) issues = bw_issues_new (path);
  GBytes *bytes = bw_xml_load_file (path, &bw_xml_limits_definition, issues);

  if (bytes == NULL)
    g_error ("%s", bw_issues_format (issues, 0));
  return bytes;
}

static BwAssessment *
read_definition (GBytes *bytes, GBytes *schema)
{
  g_autoptr (BwIssues) issues = bw_issues_new ("definition");

  return bw_assessment_parse (bytes, schema, NULL, issues);
}

static BwResponse *
answer_by_chance (const BwAssessment *assessment, GRand *rand)
{
  BwResponse *response = bw_response_new (assessment, "r", bw_assessment_get_default_form (assessment));

  for (guint i = 0; i < assessment->n_items; i++)
    {
      const BwResponseScale *scale = bw_assessment_get_item_scale (assessment, i);
      guint n_choices = scale ? scale->n_points : assessment->items[i].n_options;
      BwAnswer answer = { .state = BW_ANSWER_GIVEN };

      if (n_choices == 0)
        continue;
      answer.choice = g_rand_int_range (rand, 0, n_choices);
      answer.choices = 1;
      bw_response_set_answer (response, i, &answer);
    }
  return response;
}

static void
measure_reading (GBytes *bytes, GBytes *schema)
{
  gint64 start = g_get_monotonic_time ();

  for (guint i = 0; i < N_READINGS; i++)
    bw_assessment_unref (read_definition (bytes, schema));
  g_print ("reading a definition of %" G_GSIZE_FORMAT " KB: %.1f ms\n", g_bytes_get_size (bytes) / 1024,
           (g_get_monotonic_time () - start) / 1000.0 / N_READINGS);
}

static void
measure_scoring (BwAssessment *assessment)
{
  g_autoptr (GPtrArray) responses = g_ptr_array_new_with_free_func ((GDestroyNotify)bw_response_free);
  g_autoptr (GRand) rand = g_rand_new_with_seed (12);
  double seconds;
  gint64 start;

  for (guint i = 0; i < N_RESPONSES; i++)
    g_ptr_array_add (responses, answer_by_chance (assessment, rand));
  start = g_get_monotonic_time ();
  for (guint i = 0; i < N_RESPONSES; i++)
    bw_result_free (bw_result_new (assessment, g_ptr_array_index (responses, i)));
  seconds = (g_get_monotonic_time () - start) / (double)G_USEC_PER_SEC;
  g_print ("scoring %d responses of %u items: %.2f s, %.0f a second\n", N_RESPONSES, assessment->n_items, seconds,
           N_RESPONSES / seconds);
}

int
main (int argc, char *argv[])
{
  g_autoptr (GBytes) schema = load ("assessment.xsd");
  g_autoptr (GBytes) bytes = load ("vuca.xml");
  g_autoptr (BwAssessment) assessment = read_definition (bytes, schema);

  g_assert (assessment != NULL);
  measure_reading (bytes, schema);
  measure_scoring (assessment);
  return EXIT_SUCCESS;
}
