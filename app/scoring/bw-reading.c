/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-evaluation.h"

#include <string.h>

/* Bounds for definitions that nobody would write: how long a text may grow by its placeholders, and how often rules are
 * tried. */
#define MAX_TEXT (64 * 1024)
#define MAX_TRIALS 20000

/* {exposure}, {readiness} of the dimension at hand, or overall. The caller owns it. */
static char *
format_kind (const BwResult *result, int dimension, BwDimensionKind kind)
{
  const BwAssessment *assessment = result->assessment;
  const BwBandSet *set = bw_result_get_overall_bands (result, kind);

  if (dimension < 0)
    return bw_score_format (kind == BW_KIND_EXPOSURE ? result->exposure.score : result->readiness.score, set);
  if (assessment->dimensions[dimension].kind == kind)
    return bw_score_format (result->dimensions[dimension].score,
                            bw_assessment_get_dimension_bands (assessment, (guint)dimension));
  if (kind == BW_KIND_READINESS)
    return bw_score_format (NAN, NULL);
  if (assessment->dimensions[dimension].n_paired_with == 1)
    set = bw_assessment_get_dimension_bands (assessment, assessment->dimensions[dimension].paired_with[0]);
  return bw_score_format (bw_result_get_paired_exposure (result, (guint)dimension), set);
}

static char *
format_gap (const BwResult *result, int dimension)
{
  double gap = dimension >= 0 ? bw_result_get_gap (result, (guint)dimension)
                              : bw_score_settle (result->exposure.score - result->readiness.score);
  g_autofree char *digits = bw_score_format (fabs (floor (gap + 0.5)), NULL);

  /* U+2212, the minus sign proper. */
  return g_strconcat (floor (gap + 0.5) < 0 ? "−" : "", digits, NULL);
}

/* What stands for {word:id}; NULL when it is no placeholder. The caller owns it. */
static char *
fill_reference (const BwResult *result, const char *word, const char *id)
{
  const BwAssessment *assessment = result->assessment;
  int dimension = bw_assessment_find_dimension (assessment, id);
  int index = dimension < 0 ? bw_assessment_find_index (assessment, id) : -1;
  BwPart part = { .is_index = dimension < 0, .ref = (guint)MAX (dimension, index) };
  const BwBandSet *set;
  int band;

  if (dimension < 0 && index < 0)
    return NULL;
  if (g_str_equal (word, "score"))
    return bw_result_format_part (result, &part);
  if (g_str_equal (word, "name"))
    return g_strdup (dimension >= 0 ? assessment->dimensions[dimension].name : assessment->indices[index].name);
  if (!g_str_equal (word, "band"))
    return NULL;
  set = bw_result_get_part_bands (result, &part);
  band = bw_result_get_part (result, &part)->band;
  return set != NULL && band >= 0 ? g_strdup (set->bands[band].label) : bw_score_format (NAN, NULL);
}

/* What stands for {word}; NULL when it is no placeholder. The caller owns it. */
static char *
fill_word (const BwResult *result, const char *word, int dimension)
{
  const BwDimension *what = dimension >= 0 ? &result->assessment->dimensions[dimension] : NULL;
  const char *colon = strchr (word, ':');

  if (colon != NULL)
    {
      g_autofree char *head = g_strndup (word, (gsize)(colon - word));

      return fill_reference (result, head, colon + 1);
    }
  if (g_str_equal (word, "name"))
    return g_strdup (what != NULL ? what->name : result->assessment->title);
  if (g_str_equal (word, "symbol"))
    return g_strdup (what != NULL && what->symbol != NULL ? what->symbol : "");
  if (g_str_equal (word, "exposure"))
    return format_kind (result, dimension, BW_KIND_EXPOSURE);
  if (g_str_equal (word, "readiness"))
    return format_kind (result, dimension, BW_KIND_READINESS);
  if (g_str_equal (word, "gap"))
    return format_gap (result, dimension);
  return NULL;
}

/* @text with its placeholders filled in; what is none stays as it is. The caller owns it. */
static char *
fill_text (const BwResult *result, const char *text, int dimension)
{
  GString *filled = g_string_new (NULL);

  for (const char *at = text; *at != '\0' && filled->len < MAX_TEXT;)
    {
      const char *open = strchr (at, '{');
      const char *close = open != NULL ? strpbrk (open + 1, "{}") : NULL;
      g_autofree char *word = NULL;
      g_autofree char *value = NULL;

      if (close == NULL)
        {
          g_string_append (filled, at);
          break;
        }
      g_string_append_len (filled, at, open - at);
      word = g_strndup (open + 1, (gsize)(close - open - 1));
      value = *close == '}' ? fill_word (result, word, dimension) : NULL;
      if (value != NULL)
        g_string_append (filled, value);
      else
        g_string_append_len (filled, open, close - open + (*close == '}'));
      at = *close == '}' ? close + 1 : close;
    }
  return g_string_free (filled, FALSE);
}

/* Adds the rule for @dimension (-1: none) when it holds. */
static gboolean
try_rule (BwEvaluation *evaluation, GArray *readings, const BwRule *rule, int dimension)
{
  BwResult *result = evaluation->result;
  const char *id = dimension >= 0 ? result->assessment->dimensions[dimension].id : NULL;
  BwReading reading = { .rule = rule, .dimension = dimension };

  if (!bw_expression_evaluate_condition (rule->relevant, id, bw_evaluation_call, evaluation))
    return FALSE;
  reading.text = fill_text (result, rule->text, dimension);
  g_array_append_val (readings, reading);
  return TRUE;
}

void
bw_evaluation_read (BwEvaluation *evaluation)
{
  BwResult *result = evaluation->result;
  const BwAssessment *assessment = result->assessment;
  GArray *readings = g_array_new (FALSE, FALSE, sizeof (BwReading));
  gboolean has_headline = FALSE;
  guint trials = 0;

  for (guint i = 0; i < assessment->n_rules && trials++ < MAX_TRIALS; i++)
    {
      const BwRule *rule = &assessment->rules[i];
      gboolean is_headline = rule->role == BW_RULE_HEADLINE;

      if (is_headline && has_headline)
        continue;
      if (!rule->for_each)
        {
          has_headline |= try_rule (evaluation, readings, rule, -1) && is_headline;
          continue;
        }
      for (guint d = 0; d < assessment->n_dimensions && !(is_headline && has_headline); d++)
        if (assessment->dimensions[d].kind == rule->for_each_kind && result->dimensions[d].n_items > 0 &&
            trials++ < MAX_TRIALS)
          has_headline |= try_rule (evaluation, readings, rule, (int)d) && is_headline;
    }
  result->n_readings = readings->len;
  result->readings = (BwReading *)(gpointer)g_array_free (readings, FALSE);
}
