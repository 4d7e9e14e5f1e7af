/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "profile-sheet.h"

#include "app/xml/bw-xml.h"

#include <string.h>

static GBytes *
load (const char *folder, const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (BwIssues) issues = bw_issues_new (path);
  GBytes *bytes = bw_xml_load_file (path, &bw_xml_limits_definition, issues);

  g_assert_nonnull (bytes);
  return bytes;
}

static BwProfileRules *
read_rules_at (const char *folder, const char *name)
{
  g_autoptr (GBytes) schema = load (g_getenv ("BELLWETHER_ASSESSMENTS"), "profile.xsd");
  g_autoptr (GBytes) bytes = load (folder, name);
  g_autoptr (BwIssues) issues = bw_issues_new (name);
  BwProfileRules *rules = bw_profile_rules_parse (bytes, schema, NULL, NULL, issues);

  g_assert_nonnull (rules);
  return rules;
}

BwProfileRules *
read_rules (void)
{
  return read_rules_at (g_getenv ("BELLWETHER_ASSESSMENTS"), "profile.xml");
}

BwProfileRules *
read_small_rules (void)
{
  g_autofree char *folder = g_test_build_filename (G_TEST_DIST, "data", "profile", NULL);

  return read_rules_at (folder, "clean.xml");
}

static void
add_bands (GString *xml, const char *kind)
{
  g_string_append_printf (xml,
                          "<band-set id='%s' kind='%s'><band id='low' from='0' to='40'><label>Low</label></band>"
                          "<band id='mid' from='40' to='70'><label>Middle</label></band>"
                          "<band id='high' from='70' to='100'><label>High</label></band></band-set>",
                          kind, kind);
}

static void
add_dimension (GString *xml, GString *items, const char *word)
{
  g_auto (GStrv) parts = g_strsplit (word, ":", 3);
  gboolean exposure = g_str_equal (parts[1], "e");

  g_string_append_printf (xml, "<dimension id='%s' kind='%s' response-scale='five'", parts[0],
                          exposure ? "exposure" : "readiness");
  if (parts[2] != NULL)
    g_string_append_printf (xml, " paired-with='%s'", g_strdelimit (parts[2], ",", ' '));
  g_string_append_printf (xml,
                          "><name>The %s</name><definition>D.</definition>"
                          "<advice band='low'><line>One.</line><line>Two.</line><line>Three.</line></advice>"
                          "<advice band='mid'><line>Four.</line><line>Five.</line></advice>"
                          "<advice band='high'><line>Six.</line><line>Seven.</line></advice></dimension>",
                          parts[0]);
  for (guint i = 1; i <= 2; i++)
    g_string_append_printf (items, "<item id='%s.%u' dimension='%s' own='true' %s><stem>Item %u of %s.</stem></item>",
                            parts[0], i, parts[0], i == 2 ? "keying='reverse'" : "", i, parts[0]);
}

BwAssessment *
define (const char *id, const char *line)
{
  g_auto (GStrv) words = g_strsplit (line, " ", -1);
  g_autoptr (GBytes) schema = load (g_getenv ("BELLWETHER_ASSESSMENTS"), "assessment.xsd");
  g_autoptr (GString) xml = g_string_new (NULL);
  g_autoptr (GString) items = g_string_new (NULL);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (BwIssues) issues = bw_issues_new (id);
  BwAssessment *assessment;

  g_string_append_printf (
    xml,
    "<assessment xmlns='urn:bellwether:assessment:1' id='%s' version='1.0.0' xml:lang='en'><title>%s</title>"
    "<summary>S.</summary><purpose>P.</purpose><audience>A.</audience><outcome>O.</outcome><minutes>1</minutes>"
    "<form id='self'><name>On your own</name><description>D.</description></form>"
    "<form id='team'><name>In a team</name><description>D.</description></form>"
    "<response-scale id='five'><point value='1'>1</point><point value='2'>2</point><point value='3'>3</point>"
    "<point value='4'>4</point><point value='5'>5</point></response-scale>",
    id, id);
  add_bands (xml, "exposure");
  add_bands (xml, "readiness");
  for (guint i = 0; words[i] != NULL; i++)
    add_dimension (xml, items, words[i]);
  g_string_append_printf (xml, "<section id='all'><title>All</title>%s</section></assessment>", items->str);
  bytes = g_bytes_new (xml->str, xml->len);
  assessment = bw_assessment_parse (bytes, schema, NULL, issues);
  for (guint i = 0; i < bw_issues_get_n (issues) && assessment == NULL; i++)
    g_test_message ("%s", bw_issues_get (issues, i)->text);
  g_assert_nonnull (assessment);
  return assessment;
}

static void
set_score (BwScore *score, double value, const BwBandSet *set)
{
  *score = BW_SCORE_NONE;
  score->n_items = score->n_answered = 2;
  score->score = value;
  score->valid = TRUE;
  score->band = bw_band_set_find (set, value);
}

static void
set_word (BwResult *result, BwResponse *response, const char *name, double value)
{
  const BwAssessment *assessment = result->assessment;
  int dimension = bw_assessment_find_dimension (assessment, name);
  int item = bw_assessment_find_item (assessment, name);

  if (g_str_equal (name, "E"))
    set_score (&result->exposure, value, bw_result_get_overall_bands (result, BW_KIND_EXPOSURE));
  else if (g_str_equal (name, "R"))
    set_score (&result->readiness, value, bw_result_get_overall_bands (result, BW_KIND_READINESS));
  else if (dimension >= 0)
    set_score (&result->dimensions[dimension], value, bw_assessment_get_dimension_bands (assessment, (guint)dimension));
  else
    {
      g_assert_cmpint (item, >=, 0);
      bw_response_set_answer (response, (guint)item,
                              &(BwAnswer){ .state = BW_ANSWER_GIVEN, .choice = (guint)value - 1 });
    }
}

/* The response of a source that has no document lives as long as the test; what is queued last goes first. */
static void
keep_response (BwResponse *response, BwAssessment *assessment)
{
  g_test_queue_destroy ((GDestroyNotify)bw_assessment_unref, bw_assessment_ref (assessment));
  g_test_queue_destroy ((GDestroyNotify)bw_response_free, response);
}

BwProfileSource *
give (BwAssessment *assessment, BwForm form, const char *day, const char *line)
{
  g_auto (GStrv) words = g_strsplit (line, " ", -1);
  BwResponse *response = bw_response_new (assessment, "r1", form);
  BwResult *result = bw_result_new (assessment, response);

  keep_response (response, assessment);
  for (guint i = 0; words[i] != NULL && *words[0] != '\0'; i++)
    {
      g_auto (GStrv) pair = g_strsplit (words[i], "=", 2);

      set_word (result, response, pair[0], g_ascii_strtod (pair[1], NULL));
    }
  return bw_profile_source_new (result, response, NULL, assessment->title, day, NULL);
}

BwProfile *
read_together (BwProfileRules *rules, ...)
{
  g_autoptr (GPtrArray) sources = g_ptr_array_new_with_free_func ((GDestroyNotify)bw_profile_source_unref);
  BwProfileSource *source;
  va_list list;

  va_start (list, rules);
  while ((source = va_arg (list, BwProfileSource *)) != NULL)
    g_ptr_array_add (sources, source);
  va_end (list);
  return bw_profile_new (rules, sources);
}
