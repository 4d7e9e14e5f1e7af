/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-trail.h"

#include "app/document/bw-document.h"

#include <glib/gi18n-lib.h>
#include <math.h>

static void
clear_answer (gpointer data)
{
  BwTrailAnswer *answer = data;

  g_free (answer->stem);
  g_free (answer->answer);
}

static void
clear_part (gpointer data)
{
  BwTrailPart *part = data;

  g_free (part->name);
  g_free (part->score);
}

void
bw_trail_free (BwTrail *trail)
{
  g_free (trail->name);
  g_free (trail->score);
  g_array_unref (trail->answers);
  g_array_unref (trail->parts);
  g_ptr_array_unref (trail->steps);
  g_free (trail);
}

/* Up to four decimals, so that whoever computes it again finds the same. The caller owns it. */
static char *
format_number (double number)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE];

  return g_strdup (g_ascii_formatd (digits, sizeof digits, "%.10g", floor (number * 10000 + 0.5) / 10000 + 0.0));
}

static void
add_step (BwTrail *trail, char *sentence)
{
  g_ptr_array_add (trail->steps, sentence);
}

static void
add_answer (BwTrail *trail, const BwResult *result, const BwResponse *response, guint item)
{
  const BwAssessment *assessment = result->assessment;
  const BwItem *what = &assessment->items[item];
  const BwResponseScale *scale = bw_assessment_get_item_scale (assessment, item);
  const guint8 *codes = bw_response_get_codes (response);
  const char *frame = assessment->dimensions[what->dimension].frames[result->form];
  const char *stem = what->stems[result->form];
  int choice = bw_response_get_choice (response, item);
  g_auto (BwAnswer) given = bw_response_dup_answer (response, item);
  BwTrailAnswer answer = {
    .item = item,
    .reverse = what->reverse,
    .value = choice >= 0 && choice < (int)scale->n_points ? scale->points[choice].value : NAN,
    .keyed = bw_score_item_raw (assessment, item, codes),
    .score = bw_score_item (assessment, item, codes),
  };

  if (stem == NULL)
    stem = what->stems[bw_assessment_get_default_form (assessment)];
  answer.stem = frame != NULL ? g_strdup_printf ("%s %s", frame, stem) : g_strdup (stem);
  answer.answer = bw_answer_format (assessment, item, &given);
  if (answer.answer == NULL)
    answer.answer = g_strdup (_ ("Skipped"));
  g_array_append_val (trail->answers, answer);
}

/* The scale that all statements of a dimension share, or NULL. */
static const BwResponseScale *
find_scale (const BwTrail *trail, const BwAssessment *assessment)
{
  const BwDimension *dimension = &assessment->dimensions[trail->figure.ref];

  return dimension->mixed_scales ? NULL : bw_assessment_get_item_scale (assessment, dimension->items[0]);
}

static void
add_keying (BwTrail *trail, const BwAssessment *assessment)
{
  for (guint i = 0; i < trail->answers->len; i++)
    {
      const BwTrailAnswer *answer = &g_array_index (trail->answers, BwTrailAnswer, i);
      const BwResponseScale *scale = bw_assessment_get_item_scale (assessment, answer->item);
      g_autofree char *sum = NULL;
      g_autofree char *value = NULL;
      g_autofree char *keyed = NULL;

      if (!answer->reverse || isnan (answer->value))
        continue;
      sum = format_number (scale->points[0].value + scale->points[scale->n_points - 1].value);
      value = format_number (answer->value);
      keyed = format_number (answer->keyed);
      /* Translators: the sum of the lowest and highest point of a scale, less what was answered, is what counts. */
      add_step (trail,
                g_strdup_printf (_ ("Statement %u says the opposite (⟲), so its value is turned round: %s − %s = %s."),
                                 i + 1, sum, value, keyed));
    }
}

static void
add_missing_rule (BwTrail *trail, const BwScore *score, double share)
{
  guint needed = bw_min_answered (score->n_items, share);
  g_autofree char *percent = format_number (share * 100);
  g_autofree char *counted =
    g_strdup_printf (ngettext ("%u of %u statement has an answer that counts",
                               "%u of %u statements have an answer that counts", score->n_items),
                     score->n_answered, score->n_items);

  if (score->valid)
    /* Translators: first "4 of 5 statements have an answer that counts"; then how many are needed, and the share that
     * is. */
    add_step (trail, g_strdup_printf (_ ("%s. At least %u are needed (%s %%), so there is a score."), counted, needed,
                                      percent));
  else
    add_step (trail, g_strdup_printf (_ ("%s. At least %u are needed (%s %%), so there is no score yet."), counted,
                                      needed, percent));
}

/* "4 + 5 + 3" of what counts. The caller owns it. */
static char *
format_sum (const BwTrail *trail, gboolean on_scale)
{
  GString *sum = g_string_new (NULL);

  for (guint i = 0; i < trail->answers->len; i++)
    {
      const BwTrailAnswer *answer = &g_array_index (trail->answers, BwTrailAnswer, i);
      double value = on_scale ? answer->keyed : answer->score;
      g_autofree char *text = isnan (value) ? NULL : format_number (value);

      if (text != NULL)
        g_string_append_printf (sum, "%s%s", sum->len > 0 ? " + " : "", text);
    }
  return g_string_free (sum, FALSE);
}

static void
add_mean (BwTrail *trail, const BwAssessment *assessment, const BwScore *score)
{
  const BwResponseScale *scale = find_scale (trail, assessment);
  g_autofree char *sum = format_sum (trail, scale != NULL);
  g_autofree char *mean = format_number (scale != NULL ? score->raw : score->score);
  g_autofree char *exact = format_number (score->score);
  g_autofree char *lowest = NULL;
  g_autofree char *highest = NULL;

  if (scale == NULL)
    {
      add_step (trail,
                g_strdup_printf (
                  _ ("The statements use different scales, so each counts on 0 to 100. Their mean: (%s) ÷ %u = %s."),
                  sum, score->n_answered, mean));
      return;
    }
  add_step (trail, g_strdup_printf (_ ("The mean of what counts: (%s) ÷ %u = %s."), sum, score->n_answered, mean));
  lowest = format_number (scale->points[0].value);
  highest = format_number (scale->points[scale->n_points - 1].value);
  /* Translators: a mean on a scale with a lowest and a highest point, brought to 0–100: "100 × (4 − 1) ÷ (5 − 1) = 75"
   */
  add_step (trail, g_strdup_printf (_ ("On 0 to 100: 100 × (%s − %s) ÷ (%s − %s) = %s."), mean, lowest, highest, lowest,
                                    exact));
}

static void
add_band (BwTrail *trail, const BwResult *result)
{
  const BwBandSet *set = bw_figure_get_bands (result, trail->figure);
  int position = bw_result_get_figure (result, trail->figure)->band;
  const BwBand *band;
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;

  if (set == NULL || position < 0)
    return;
  band = &set->bands[position];
  from = format_number (band->from);
  to = format_number (band->to);
  trail->band = band->label;
  if (position == (int)set->n_bands - 1)
    add_step (trail, g_strdup_printf (_ ("That lies in the band “%s”, from %s to %s."), band->label, from, to));
  else
    add_step (trail, g_strdup_printf (_ ("That lies in the band “%s”, from %s to below %s."), band->label, from, to));
}

static void
follow_dimension (BwTrail *trail, const BwResult *result, const BwResponse *response)
{
  const BwAssessment *assessment = result->assessment;
  const BwDimension *what = &assessment->dimensions[trail->figure.ref];
  const BwScore *score = &result->dimensions[trail->figure.ref];

  for (guint i = 0; i < what->n_items; i++)
    if (result->relevant[what->items[i]])
      add_answer (trail, result, response, what->items[i]);
  add_keying (trail, assessment);
  add_missing_rule (trail, score, what->min_answered_share);
  if (!score->valid)
    return;
  add_mean (trail, assessment, score);
  add_band (trail, result);
}

static void
add_part (BwTrail *trail, const BwResult *result, BwFigure figure, double weight)
{
  const BwScore *score = bw_result_get_figure (result, figure);
  BwTrailPart part = {
    .figure = figure,
    .name = g_strdup (bw_figure_get_name (result->assessment, figure)),
    .score = bw_figure_format (result, figure),
    .weight = weight,
    .valid = score->valid,
  };

  g_array_append_val (trail->parts, part);
}

static gboolean
has_part (const BwTrail *trail, BwFigure figure)
{
  for (guint i = 0; i < trail->parts->len; i++)
    {
      const BwTrailPart *part = &g_array_index (trail->parts, BwTrailPart, i);

      if (part->figure.kind == figure.kind && part->figure.ref == figure.ref)
        return TRUE;
    }
  return FALSE;
}

/* "(2 × 60 + 40) ÷ 3" over the valid parts, and their mean. */
static void
add_mean_of_parts (BwTrail *trail, const BwResult *result, const BwScore *score)
{
  g_autoptr (GString) sum = g_string_new (NULL);
  g_autofree char *exact = format_number (score->score);
  g_autofree char *total = NULL;
  double weights = 0;
  guint n_valid = 0;

  for (guint i = 0; i < trail->parts->len; i++)
    {
      const BwTrailPart *part = &g_array_index (trail->parts, BwTrailPart, i);
      g_autofree char *weight = format_number (part->weight);
      g_autofree char *value = NULL;

      if (!part->valid)
        continue;
      n_valid++;
      weights += part->weight;
      value = format_number (bw_result_get_figure (result, part->figure)->score);
      g_string_append_printf (sum, "%s%s%s%s", sum->len > 0 ? " + " : "", part->weight != 1 ? weight : "",
                              part->weight != 1 ? " × " : "", value);
    }
  total = format_number (weights);
  add_step (
    trail, g_strdup_printf (score->valid
                              ? _ ("%u of its %u parts have a score. At least 70 %% are needed, so there is one.")
                              : _ ("%u of its %u parts have a score. At least 70 %% are needed, so there is none yet."),
                            n_valid, trail->parts->len));
  if (score->valid)
    add_step (trail, g_strdup_printf (_ ("The mean of its parts: (%s) ÷ %s = %s."), sum->str, total, exact));
}

/* What the expression of an index looks at, and what came of it. */
static void
add_calculation (BwTrail *trail, const BwResult *result, const BwIndex *index)
{
  const BwScore *score = &result->indices[trail->figure.ref];
  g_autofree char *exact = format_number (score->score);

  for (guint i = 0; i < bw_expression_get_n_calls (index->calculate); i++)
    {
      const BwCall *call = bw_expression_get_call (index->calculate, i);
      BwFigure figure;
      const char *id = call->n_arguments > 0 ? call->literals[0] : call->function->name;

      if (id != NULL && bw_figure_find (result->assessment, id, &figure) && !has_part (trail, figure) &&
          !(figure.kind == trail->figure.kind && figure.ref == trail->figure.ref))
        add_part (trail, result, figure, 1);
    }
  /* Translators: %s is a formula. */
  add_step (trail, g_strdup_printf (_ ("It is worked out as: %s"), bw_expression_get_source (index->calculate)));
  if (score->valid)
    add_step (trail, g_strdup_printf (_ ("That comes to %s."), exact));
  else
    add_step (trail, g_strdup (_ ("Something it needs is not there yet, so it has no value.")));
}

static void
follow_index (BwTrail *trail, const BwResult *result)
{
  const BwIndex *index = &result->assessment->indices[trail->figure.ref];

  if (index->calculate != NULL)
    add_calculation (trail, result, index);
  else
    {
      for (guint i = 0; i < index->n_parts; i++)
        if (index->parts[i].is_index || result->dimensions[index->parts[i].ref].n_items > 0)
          add_part (trail, result,
                    (BwFigure){ index->parts[i].is_index ? BW_FIGURE_INDEX : BW_FIGURE_DIMENSION, index->parts[i].ref },
                    index->parts[i].weight);
      add_mean_of_parts (trail, result, &result->indices[trail->figure.ref]);
    }
  add_band (trail, result);
}

static void
follow_overall (BwTrail *trail, const BwResult *result)
{
  const BwAssessment *assessment = result->assessment;
  BwDimensionKind kind = trail->figure.kind == BW_FIGURE_EXPOSURE ? BW_KIND_EXPOSURE : BW_KIND_READINESS;

  for (guint i = 0; i < assessment->n_dimensions; i++)
    if (assessment->dimensions[i].kind == kind && result->dimensions[i].n_items > 0)
      add_part (trail, result, (BwFigure){ BW_FIGURE_DIMENSION, i }, 1);
  add_mean_of_parts (trail, result, bw_result_get_figure (result, trail->figure));
  add_band (trail, result);
}

/* An overall score that the definition works out in its own way is that index. */
static BwFigure
resolve (const BwAssessment *assessment, BwFigure figure)
{
  if (figure.kind == BW_FIGURE_EXPOSURE && assessment->index_of_kind[BW_KIND_EXPOSURE] >= 0)
    return (BwFigure){ BW_FIGURE_INDEX, (guint)assessment->index_of_kind[BW_KIND_EXPOSURE] };
  if (figure.kind == BW_FIGURE_READINESS && assessment->index_of_kind[BW_KIND_READINESS] >= 0)
    return (BwFigure){ BW_FIGURE_INDEX, (guint)assessment->index_of_kind[BW_KIND_READINESS] };
  return figure;
}

BwTrail *
bw_trail_new (const BwResult *result, const BwResponse *response, BwFigure figure)
{
  BwTrail *trail = g_new0 (BwTrail, 1);

  trail->figure = resolve (result->assessment, figure);
  trail->name = g_strdup (bw_figure_get_name (result->assessment, trail->figure));
  trail->score = bw_figure_format (result, trail->figure);
  trail->answers = g_array_new (FALSE, FALSE, sizeof (BwTrailAnswer));
  g_array_set_clear_func (trail->answers, clear_answer);
  trail->parts = g_array_new (FALSE, FALSE, sizeof (BwTrailPart));
  g_array_set_clear_func (trail->parts, clear_part);
  trail->steps = g_ptr_array_new_with_free_func (g_free);
  if (trail->figure.kind == BW_FIGURE_DIMENSION)
    follow_dimension (trail, result, response);
  else if (trail->figure.kind == BW_FIGURE_INDEX)
    follow_index (trail, result);
  else
    follow_overall (trail, result);
  return trail;
}
