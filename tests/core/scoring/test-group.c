/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/scoring/bw-agenda.h"
#include "app/scoring/bw-group-privacy.h"
#include "app/scoring/bw-group-result.h"

#include "sheet.h"
#include "team.h"

#include <string.h>

/* Groups that are small enough to be worked out by hand. */

static BwGroupFigure *
get_dimension (BwGroupResult *group)
{
  return &group->dimensions[find_dimension (group->assessment, "v-rdy")];
}

/* Six persons with 75, 60, 55, 80, 70, 50: the second vector of domain.md 4.13. */
static const char *const six[] = { "44444", "34343", "33334", "44445", "44443", "33333" };

static void
test_interval (void)
{
  g_autoptr (BwDocument) document = make_team (six, 6);
  g_autoptr (BwGroupResult) group = NULL;
  BwGroupFigure *figure;

  bw_document_set_invited (document, 8);
  group = bw_group_result_new (document);
  figure = get_dimension (group);
  g_assert_cmpuint (figure->n, ==, 6);
  assert_number (figure->mean, 65);
  g_assert_cmpfloat_with_epsilon (figure->sd, 11.832, 0.0005);
  g_assert_cmpfloat_with_epsilon (figure->interval.lower, 58.4, 0.05);
  g_assert_cmpfloat_with_epsilon (figure->interval.upper, 71.6, 0.05);
  assert_number (figure->quartiles[0], 56.25);
  assert_number (figure->quartiles[1], 65);
  assert_number (figure->quartiles[2], 73.75);
  /* Six are too few for the lowest, for distributions, and for statements by name. */
  g_assert_true (isnan (figure->low));
  g_assert_null (bw_group_result_dup_widest (group));
  for (guint i = 0; i < group->assessment->n_items; i++)
    g_assert_null (group->items[i].counts);
  /* Nobody answered this one. */
  g_assert_true (group->dimensions[find_dimension (group->assessment, "u-rdy")].suppressed);
}

static void
test_whole_team (void)
{
  g_autoptr (BwDocument) document = make_team (six, 6);
  g_autoptr (BwGroupResult) group = NULL;
  g_autofree char *interval = NULL;

  bw_document_set_invited (document, 6);
  group = bw_group_result_new (document);
  interval = bw_group_result_format_interval (group, get_dimension (group));
  g_assert_cmpstr (interval, ==, "whole team answered");
}

static void
test_minimum (void)
{
  g_autoptr (BwDocument) document = make_team (six, 4);
  g_autoptr (BwGroupResult) few = bw_group_result_new (document);
  g_autoptr (BwGroupResult) enough = NULL;
  g_autofree char *refusal = bw_group_result_dup_refusal (few);

  g_assert_cmpint (few->state, ==, BW_GROUP_TOO_SMALL);
  g_assert_true (get_dimension (few)->suppressed && isnan (get_dimension (few)->mean));
  g_assert_false (few->mean->dimensions[find_dimension (few->assessment, "v-rdy")].valid);
  g_assert_nonnull (strstr (refusal, "from 5 people on"));
  /* Three is the floor. */
  bw_document_set_minimum_group (document, 1);
  g_assert_cmpuint (bw_document_get_minimum_group (document), ==, 3);
  enough = bw_group_result_new (document);
  g_assert_cmpint (enough->state, ==, BW_GROUP_READY);
  assert_number (get_dimension (enough)->mean, 67.5);
  g_assert_true (bw_document_undo (document, NULL, NULL));
  g_assert_cmpuint (bw_document_get_minimum_group (document), ==, 5);
}

/* The distance counts those with a figure, not those who sent a sheet. */
static void
test_minimum_by_figure (void)
{
  static const char *const sheets[] = { "44444", "34343", "33334", "44445", "-----", "-----" };
  g_autoptr (BwDocument) document = make_team (sheets, 6);
  g_autoptr (BwGroupResult) group = bw_group_result_new (document);

  g_assert_cmpint (group->state, ==, BW_GROUP_READY);
  g_assert_true (get_dimension (group)->suppressed);
  g_assert_cmpuint (get_dimension (group)->n, ==, 0);
}

static void
test_suppress (void)
{
  guint sizes[] = { 9, 6, 3, 7 };
  guint two[] = { 9, 3, 3 };
  guint zero[] = { 9, 0 };
  gboolean hidden[4] = { FALSE };

  bw_group_suppress (sizes, 4, 5, hidden);
  /* The whole less 9 and 7 is 9 people, less 9, 6 and 7 the three: so the six go too. */
  g_assert_true (!hidden[0] && hidden[1] && hidden[2] && !hidden[3]);
  memset (hidden, 0, sizeof hidden);
  bw_group_suppress (two, 3, 5, hidden);
  g_assert_true (!hidden[0] && hidden[1] && hidden[2]);
  memset (hidden, 0, sizeof hidden);
  bw_group_suppress (zero, 2, 5, hidden);
  g_assert_true (!hidden[0] && !hidden[1]);
}

static void
test_parts (void)
{
  static const char *const sheets[] = { "44444", "34343", "33334", "44445", "44443", "33333", "11111", "22222",
                                        "11111", "55555", "55555", "55555", "55555", "55555", "55555" };
  static const char *const groups[] = {
    "b", "b", "b", "b", "b", "b", "c", "c", "c", "a", "a", "a", "a", "a", "a", NULL
  };
  g_autoptr (BwDocument) plain = make_team (sheets, 15);
  g_autoptr (BwDocument) document = say (plain, "anonymous=\"true\"", groups);
  g_autoptr (BwGroupResult) group = bw_group_result_new (document);
  guint d = find_dimension (group->assessment, "v-rdy");
  g_autofree char *json = bw_group_result_to_json (group);

  g_assert_false (bw_group_may_show_single (document));
  g_assert_cmpuint (group->n_parts, ==, 3);
  /* c is too small, and of the other two the first of the same size goes with it. */
  g_assert_true (group->parts[2].suppressed && group->parts[0].suppressed && !group->parts[1].suppressed);
  g_assert_true (isnan (group->parts[2].dimensions[d]) && isnan (group->parts[0].dimensions[d]));
  assert_number (group->parts[1].dimensions[d], 65);
  g_assert_cmpuint (group->parts[2].n, ==, 0);
  g_assert_null (strstr (json, "\"n\": 3"));
}

static void
test_widest (void)
{
  static const char *const sheets[] = { "14444", "54444", "14444", "54444", "14444", "54444", "15444", "54444" };
  g_autoptr (BwDocument) document = make_team (sheets, 8);
  g_autoptr (BwGroupResult) group = bw_group_result_new (document);
  g_autofree char *widest = bw_group_result_dup_widest (group);

  g_assert_cmpint (group->widest, ==, (int)find_item (group->assessment, "v-rdy.1"));
  g_assert_nonnull (strstr (widest, "4 of 8 lean"));
  g_assert_nonnull (group->items[group->widest].counts);
  g_assert_cmpint (bw_group_result_get_standing (group, find_dimension (group->assessment, "v-rdy")), !=,
                   BW_STANDING_NONE);
}

/* Five of eight tick a statement: the last vector of domain.md 4.13. Seven are too few to tell. */
static void
test_ticks (void)
{
  g_autoptr (BwAssessment) assessment = read_definition ("servant-leadership.xml");
  guint item = find_item (assessment, "first.1");
  const BwResponseScale *scale = bw_assessment_get_item_scale (assessment, item);

  for (guint n = 7; n <= 8; n++)
    {
      g_autoptr (BwDocument) document = bw_document_new (assessment, BW_FORM_TEAM, "d", "r0", "2026-03-31");
      g_autoptr (BwGroupResult) group = NULL;
      g_autofree char *json = NULL;

      for (guint i = 0; i < n; i++)
        {
          g_autofree char *id = g_strdup_printf ("r%u", i);

          if (i > 0)
            bw_document_add_response (document, BW_FORM_TEAM, id);
          bw_document_set_answer (
            document, i, item, &(BwAnswer){ .state = BW_ANSWER_GIVEN, .choice = i < 5 ? (int)scale->n_points - 1 : 0 });
        }
      group = bw_group_result_new (document);
      json = bw_group_result_to_json (group);
      g_assert_cmpuint (group->items[item].ticked, ==, n == 8 ? 5 : 0);
      g_assert_true ((strstr (json, "\"ticked\": 5") != NULL) == (n == 8));
      if (n == 7)
        continue;
      g_assert_cmpfloat_with_epsilon (group->items[item].ticks.lower, 0.306, 0.0005);
      g_assert_cmpfloat_with_epsilon (group->items[item].ticks.upper, 0.863, 0.0005);
    }
}

static gboolean
warns (const BwGroupResult *group, const char *part)
{
  g_auto (GStrv) warnings = bw_group_result_dup_warnings (group);

  for (guint i = 0; warnings[i] != NULL; i++)
    if (strstr (warnings[i], part) != NULL)
      return TRUE;
  return FALSE;
}

/* Small numbers are said where they matter: of all, of one dimension, and where nobody answered everything. */
static void
test_warnings (void)
{
  static const char *const many[] = { "44444", "34343", "33334", "44445", "44443", "33333",
                                      "11111", "22222", "-----", "-----", "-----", "-----" };
  static const char *const gaps[] = { "-4444", "3-343", "33-34", "444-5", "4444-", "33333" };
  g_autoptr (BwDocument) small = make_team (six, 6);
  g_autoptr (BwDocument) uneven = make_team (many, 12);
  g_autoptr (BwDocument) holes = make_team (gaps, 6);
  g_autoptr (BwGroupResult) few = bw_group_result_new (small);
  g_autoptr (BwGroupResult) partly = bw_group_result_new (uneven);
  g_autoptr (BwGroupResult) item_wise = bw_group_result_new (holes);

  g_assert_true (warns (few, "With fewer than ten people"));
  g_assert_false (warns (few, "Fewer than ten people have a score here"));
  g_assert_false (warns (partly, "With fewer than ten people"));
  g_assert_true (warns (partly, "no more than a hint: Volatility readiness."));
  g_assert_false (warns (few, "statement by statement"));
  g_assert_true (warns (item_wise, "statement by statement: Volatility readiness."));
}

/* A round has the interval around its means, so that a line over rounds can show it; the means alone have none. */
static void
test_round (void)
{
  g_autoptr (BwDocument) document = make_team (six, 6);
  g_autoptr (BwGroupResult) group = bw_group_result_new (document);
  g_autoptr (BwResult) round = bw_group_result_dup_round (group);
  guint d = find_dimension (group->assessment, "v-rdy");

  assert_number (round->dimensions[d].score, 65);
  assert_number (round->dimensions[d].low, get_dimension (group)->interval.lower);
  assert_number (round->dimensions[d].high, get_dimension (group)->interval.upper);
  g_assert_true (isnan (group->mean->dimensions[d].low));
}

/* Every minute is given out; statements by name from eight people on, dimensions below; a sentence below the minimum.
 */
static void
test_agenda (void)
{
  static const char *const sheets[] = { "14444", "54444", "14444", "54444", "14444", "54444", "15444", "54444" };

  for (guint n = 4; n <= 8; n += n == 4 ? 2 : 1)
    {
      g_autoptr (BwDocument) document = make_team (sheets, n);
      g_autoptr (BwGroupResult) group = bw_group_result_new (document);

      for (guint minutes = BW_AGENDA_MIN; minutes <= 200; minutes += 7)
        {
          g_autoptr (BwAgenda) agenda = bw_agenda_new (group, minutes);
          guint sum = agenda->opening + agenda->closing;

          g_assert_true ((agenda->refusal != NULL) == (n < 5));
          for (guint i = 0; i < agenda->entries->len; i++)
            {
              const BwAgendaEntry *entry = &g_array_index (agenda->entries, BwAgendaEntry, i);

              g_assert_cmpint (entry->item >= 0, ==, n >= 8);
              g_assert_true (i == 0 || entry->weight <= g_array_index (agenda->entries, BwAgendaEntry, i - 1).weight);
              sum += entry->minutes;
            }
          if (n >= 5)
            g_assert_cmpuint (sum, ==, minutes);
        }
    }
}

static void
test_careless (void)
{
  static const char *const sheets[] = { "44444", "34343", "33334", "44445", "44443" };
  g_autoptr (BwDocument) document = make_team (sheets, 5);
  BwAssessment *assessment = bw_document_get_assessment (document);
  const BwDimension *dimension = &assessment->dimensions[find_dimension (assessment, "v-rdy")];
  g_autoptr (BwGroupResult) before = bw_group_result_new (document);
  g_autoptr (BwGroupResult) after = NULL;

  g_assert_cmpuint (before->n_careless, ==, 0);
  for (guint i = 0; i < dimension->n_items; i++)
    bw_document_set_answer (document, 0, dimension->items[i], &(BwAnswer){ .state = BW_ANSWER_GIVEN, .choice = 3 });
  after = bw_group_result_new (document);
  g_assert_cmpuint (after->n_careless, ==, 1);
}

static void
test_attributes (void)
{
  g_autoptr (BwDocument) document = make_team (six, 2);
  g_autoptr (GBytes) plain = bw_document_serialise (document);
  g_autoptr (GBytes) said = NULL;
  g_autoptr (GBytes) back = NULL;

  bw_document_set_invited (document, 12);
  said = bw_document_serialise (document);
  g_assert_nonnull (g_strstr_len (g_bytes_get_data (said, NULL), (gssize)g_bytes_get_size (said), "invited=\"12\""));
  bw_document_set_invited (document, 0);
  back = bw_document_serialise (document);
  g_assert_true (g_bytes_equal (plain, back));
}

/* A line break in the name of a part is in its cell, whether or not there are columns for actions. */
static void
test_csv_of_odd_names (void)
{
  static const char *const sheets[] = { "12345", "23451", "34512", "45123", "51234", "12345",
                                        "23451", "34512", "45123", "51234", "12345", "23451" };
  static const char *const names[] = { "North&#13;&#10;side", "South" };
  const char *groups[G_N_ELEMENTS (sheets) + 1] = { NULL };
  g_autoptr (BwDocument) plain = make_team (sheets, G_N_ELEMENTS (sheets));
  g_autoptr (BwDocument) document = NULL;
  g_autoptr (BwGroupResult) group = NULL;
  g_autofree char *csv = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (sheets); i++)
    groups[i] = names[i % 2];
  document = say (plain, "", groups);
  bw_document_add_action (document, "a1", "Ring them", NULL);
  group = bw_group_result_new (document);
  csv = bw_group_result_to_csv_with_plan (group, document, TRUE);
  g_assert_nonnull (strstr (csv, "alpha,suppressed,who,first_step,due\r\n"));
  g_assert_nonnull (strstr (csv, ",\"North\r\nside\",6,"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/group/interval", test_interval);
  g_test_add_func ("/group/whole-team", test_whole_team);
  g_test_add_func ("/group/minimum", test_minimum);
  g_test_add_func ("/group/minimum-by-figure", test_minimum_by_figure);
  g_test_add_func ("/group/suppress", test_suppress);
  g_test_add_func ("/group/parts", test_parts);
  g_test_add_func ("/group/widest", test_widest);
  g_test_add_func ("/group/ticks", test_ticks);
  g_test_add_func ("/group/warnings", test_warnings);
  g_test_add_func ("/group/round", test_round);
  g_test_add_func ("/group/agenda", test_agenda);
  g_test_add_func ("/group/careless", test_careless);
  g_test_add_func ("/group/attributes", test_attributes);
  g_test_add_func ("/group/csv-of-odd-names", test_csv_of_odd_names);
  return g_test_run ();
}
