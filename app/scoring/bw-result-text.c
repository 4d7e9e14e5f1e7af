/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-plain.h"
#include "bw-result.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The results for a terminal: columns line up by what the letters take on the screen, not by bytes. */

#define MAX_NAME_WIDTH 44

/* A line of the table, its texts owned. */
typedef struct
{
  char *name;
  char *score;
  char *band;
  char *answered;
} Row;

static void
row_clear (gpointer data)
{
  Row *row = data;

  g_free (row->name);
  g_free (row->score);
  g_free (row->band);
  g_free (row->answered);
}

/* What stands behind a figure: its unit, its band, or both: "minutes · Late". The caller owns it. */
static char *
describe (const char *band, const char *unit)
{
  if (band == NULL || unit == NULL || *unit == '\0')
    return g_strdup (band != NULL ? band : unit != NULL ? unit : "");
  return g_strdup_printf ("%s · %s", unit, band);
}

/* @score is taken. @count says how many of how many there are. */
static void
add_row (GArray *rows, const char *name, char *score, const BwScore *figure, const char *count, const BwBandSet *set,
         const char *unit)
{
  Row row = { .name = g_strdup (name), .score = score };

  row.band = describe (set != NULL && figure->band >= 0 ? set->bands[figure->band].label : NULL, unit);
  if (figure->n_items > 0)
    row.answered = g_strdup_printf (count, figure->n_answered, figure->n_items);
  else
    row.answered = g_strdup ("");
  g_array_append_val (rows, row);
}

/* A line with a name only, above those that follow. */
static void
add_heading (GArray *rows, const char *name)
{
  Row row = { .name = g_strdup (name) };

  g_array_append_val (rows, row);
}

static void
add_dimensions (GArray *rows, const BwResult *result, BwDimensionKind kind, const char *heading)
{
  const BwAssessment *assessment = result->assessment;
  gboolean has_heading = FALSE;

  for (guint i = 0; i < assessment->n_dimensions; i++)
    {
      BwPart part = { .ref = i };

      if (assessment->dimensions[i].kind != kind || result->dimensions[i].n_items == 0)
        continue;
      if (!has_heading)
        add_heading (rows, heading);
      has_heading = TRUE;
      add_row (rows, assessment->dimensions[i].name, bw_result_format_part (result, &part), &result->dimensions[i],
               _ ("%u of %u answered"), bw_result_get_part_bands (result, &part), NULL);
    }
}

static void
add_overall (GArray *rows, const BwResult *result)
{
  const char *const names[] = { _ ("Overall exposure"), _ ("Overall readiness") };
  /* Translators: of the dimensions that make up a score, so many have a score */
  const char *count = _ ("%u of %u scored");
  gboolean has_heading = FALSE;

  for (guint i = 0; i < BW_N_KINDS; i++)
    {
      const BwScore *score = i == BW_KIND_EXPOSURE ? &result->exposure : &result->readiness;
      const BwBandSet *set = bw_result_get_overall_bands (result, (BwDimensionKind)i);

      if (!score->valid && score->n_items == 0)
        continue;
      if (!has_heading)
        /* Translators: heading above the two overall scores */
        add_heading (rows, C_ ("heading", "Overall"));
      has_heading = TRUE;
      add_row (rows, names[i], bw_score_format (score->score, set), score, count, set, NULL);
    }
}

static void
add_indices (GArray *rows, const BwResult *result)
{
  const BwAssessment *assessment = result->assessment;
  gboolean has_heading = FALSE;

  for (guint i = 0; i < assessment->n_indices; i++)
    {
      const BwIndex *index = &assessment->indices[i];
      BwPart part = { .is_index = TRUE, .ref = i };

      /* These two stand on top already. */
      if (!bw_assessment_index_is_shown (assessment, i))
        continue;
      if (!has_heading)
        /* Translators: heading above figures made of others, such as “Response match” */
        add_heading (rows, C_ ("heading", "Other figures"));
      has_heading = TRUE;
      add_row (rows, index->name, bw_result_format_part (result, &part), &result->indices[i], _ ("%u of %u scored"),
               bw_result_get_part_bands (result, &part), index->unit);
    }
}

static void
add_table (GString *text, GArray *rows)
{
  guint name_width = 0, score_width = 0, band_width = 0;

  for (guint i = 0; i < rows->len; i++)
    {
      const Row *row = &g_array_index (rows, Row, i);

      if (row->score == NULL)
        continue;
      name_width = MAX (name_width, MIN (bw_plain_width (row->name), MAX_NAME_WIDTH));
      score_width = MAX (score_width, bw_plain_width (row->score));
      band_width = MAX (band_width, bw_plain_width (row->band));
    }
  for (guint i = 0; i < rows->len; i++)
    {
      const Row *row = &g_array_index (rows, Row, i);

      if (row->score == NULL)
        {
          g_string_append_printf (text, "\n%s\n", row->name);
          continue;
        }
      bw_plain_spaces (text, 2);
      bw_plain_cell (text, row->name, name_width, FALSE);
      bw_plain_spaces (text, 2);
      bw_plain_cell (text, row->score, score_width, TRUE);
      bw_plain_spaces (text, 2);
      bw_plain_cell (text, row->band, band_width, FALSE);
      bw_plain_spaces (text, 2);
      g_string_append (text, row->answered);
      bw_plain_end_line (text);
    }
}

static void
add_readings (GString *text, const BwResult *result)
{
  gboolean has_heading = FALSE;

  for (guint i = 0; i < result->n_readings; i++)
    {
      const BwReading *reading = &result->readings[i];

      if (reading->rule->role == BW_RULE_HEADLINE)
        continue;
      if (!has_heading)
        /* Translators: heading above sentences that say what scores mean together */
        g_string_append_printf (text, "\n%s\n", C_ ("heading", "Readings"));
      has_heading = TRUE;
      if (reading->rule->title != NULL)
        bw_plain_wrap (text, reading->rule->title, 2);
      bw_plain_wrap (text, reading->text, reading->rule->title != NULL ? 4 : 2);
    }
}

static void
add_top (GString *text, const BwResult *result)
{
  const BwFormDeclaration *form = &result->assessment->forms[result->form];
  g_autofree char *headline = bw_result_dup_headline (result);

  bw_plain_wrap (text, result->assessment->title, 0);
  bw_plain_wrap (text, form->name != NULL ? form->name : bw_form_get_id (result->form), 0);
  g_string_append_c (text, '\n');
  for (guint i = 0; i < result->n_readings; i++)
    if (result->readings[i].rule->role == BW_RULE_HEADLINE && result->readings[i].rule->title != NULL)
      bw_plain_wrap (text, result->readings[i].rule->title, 0);
  bw_plain_wrap (text, headline, 0);
}

char *
bw_result_to_text (const BwResult *result)
{
  GString *text = g_string_new (NULL);
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (Row));

  g_array_set_clear_func (rows, row_clear);
  add_overall (rows, result);
  /* Translators: heading above the scores of the exposure dimensions */
  add_dimensions (rows, result, BW_KIND_EXPOSURE, C_ ("heading", "Exposure"));
  /* Translators: heading above the scores of the readiness dimensions */
  add_dimensions (rows, result, BW_KIND_READINESS, C_ ("heading", "Readiness"));
  add_indices (rows, result);

  add_top (text, result);
  add_table (text, rows);
  add_readings (text, result);
  return g_string_free (text, FALSE);
}
