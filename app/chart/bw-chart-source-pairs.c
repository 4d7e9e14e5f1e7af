/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-chart-source.h"
#include "bw-chart-subject.h"

#include <math.h>

/* The corners of the definition in the order in which quadrants count. */
static const BwCorner corners[] = { BW_CORNER_HIGH_LOW, BW_CORNER_HIGH_HIGH, BW_CORNER_LOW_LOW, BW_CORNER_LOW_HIGH };

/* Of "Volatility exposure" and "Volatility readiness" the pair is called "Volatility": the words that both begin with,
 * when both share a symbol and so are two sides of one thing. NULL otherwise. */
static char *
dup_pair_name (const BwDimension *exposure, const BwDimension *readiness)
{
  gsize same = 0;
  gsize end = 0;

  if (exposure->symbol == NULL || g_strcmp0 (exposure->symbol, readiness->symbol) != 0)
    return NULL;
  for (; exposure->name[same] != '\0' && exposure->name[same] == readiness->name[same]; same++)
    if (exposure->name[same] == ' ')
      end = same;
  if ((exposure->name[same] == '\0' || exposure->name[same] == ' ') &&
      (readiness->name[same] == '\0' || readiness->name[same] == ' '))
    end = same;
  return end > 0 ? g_strndup (readiness->name, end) : NULL;
}

/* The exposure of a pair; its spread reaches over all that enter it. */
static void
set_exposure (BwChartRow *row, const BwResult *result, guint dimension)
{
  const BwDimension *readiness = &result->assessment->dimensions[dimension];
  BwScore score = BW_SCORE_NONE;

  score.score = bw_result_get_paired_exposure (result, dimension);
  for (guint i = 0; i < readiness->n_paired_with; i++)
    {
      const BwScore *exposure = &result->dimensions[readiness->paired_with[i]];

      if (!exposure->valid)
        continue;
      score.low = fmin (score.low, exposure->low);
      score.high = fmax (score.high, exposure->high);
    }
  bw_chart_figure_set_score (&row->exposure, &score, bw_result_get_overall_bands (result, BW_KIND_EXPOSURE));
}

/* Exposure less readiness. */
static double
get_gap (const BwChartRow *row)
{
  return row->exposure.score - row->figure.score;
}

static void
place (const BwChartData *data, BwChartRow *row)
{
  BwQuadrant quadrant = bw_quadrant_find (row->exposure.score, row->figure.score);

  row->corner = quadrant;
  row->quadrant = quadrant != BW_QUADRANT_NONE ? g_strdup (data->corners[quadrant - BW_QUADRANT_ACT]) : NULL;
  row->borderline = bw_quadrant_is_borderline (row->exposure.score, row->figure.score);
}

/* A dimension or an index with the exposure that belongs to it. */
static void
add_pair (BwChartData *data, const BwChartInput *input, const BwChartSubject *subject)
{
  const BwResult *result = input->result;
  const BwPart *part = &subject->subject.score;
  const BwDimension *dimension = part->is_index ? NULL : &result->assessment->dimensions[part->ref];
  BwChartRow *row;

  if (bw_chart_subject_get_kind (subject, result) == BW_KIND_EXPOSURE)
    return;
  row = bw_chart_subject_add_row (subject, input, data);
  if (row == NULL)
    return;
  if (dimension == NULL)
    bw_chart_figure_set_score (&row->exposure, &result->exposure,
                               bw_result_get_overall_bands (result, BW_KIND_EXPOSURE));
  else
    set_exposure (row, result, part->ref);
  if (dimension != NULL && dimension->n_paired_with == 1 && subject->label == NULL)
    {
      char *name = dup_pair_name (&result->assessment->dimensions[dimension->paired_with[0]], dimension);

      if (name != NULL)
        {
          g_free (row->name);
          row->name = name;
        }
    }
  place (data, row);
}

/* One figure against another, whatever they are. */
static void
add_opposed (BwChartData *data, const BwChartInput *input, const BwChartPart *part)
{
  BwChartSubject subject = { .subject = part->subject, .label = part->label };
  BwChartSubject against = { .subject = part->against };
  BwChartRow *row;

  if (!bw_chart_subject_is_shown (&against, input->result))
    return;
  row = bw_chart_subject_add_row (&subject, input, data);
  if (row == NULL)
    return;
  /* That of one of the two would mislead. */
  g_clear_pointer (&row->symbol, g_free);
  bw_chart_subject_set_figure (&against, input->result, bw_chart_input_get_codes (input), &row->exposure);
  place (data, row);
}

static gboolean
has_opposed (const BwChartSpec *spec)
{
  for (guint i = 0; i < spec->n_parts; i++)
    if (spec->parts[i].against.type != BW_SUBJECT_NONE)
      return TRUE;
  return FALSE;
}

/* What stands on an axis that has no title: the one thing shown there, or what kind of things they are. */
static char *
dup_axis_title (const BwResult *result, const BwChartSpec *spec, gboolean across)
{
  const BwChartPart *part = &spec->parts[0];
  BwChartSubject subject = { .subject = across ? part->against : part->subject, .label = across ? NULL : part->label };

  if (spec->n_parts == 1 && subject.subject.type != BW_SUBJECT_NONE)
    return bw_chart_subject_dup_name (&subject, result);
  return g_strdup (bw_chart_kind_title (bw_chart_subject_get_kind (&subject, result)));
}

/* The author's words for axes and corners; those of exposure and readiness only where they fit. */
static void
set_words (BwChartData *data, const BwResult *result, const BwChartSpec *spec)
{
  gboolean opposed = has_opposed (spec);

  for (guint i = 0; i < G_N_ELEMENTS (corners); i++)
    {
      const char *own = spec->corners[corners[i]];

      data->corners[i] = g_strdup (own != NULL || opposed ? own : bw_quadrant_get_name (BW_QUADRANT_ACT + i));
    }
  data->x.title = g_strdup (spec->x_title);
  data->y.title = g_strdup (spec->y_title);
  if (opposed && data->x.title == NULL)
    data->x.title = dup_axis_title (result, spec, TRUE);
  if (opposed && data->y.title == NULL)
    data->y.title = dup_axis_title (result, spec, FALSE);
}

void
bw_chart_source_pairs (BwChartData *data, const BwChartInput *input, const BwChartSpec *spec)
{
  const BwAssessment *assessment = input->result->assessment;

  data->paired = TRUE;
  set_words (data, input->result, spec);
  for (guint i = 0; i < spec->n_parts; i++)
    {
      const BwChartPart *part = &spec->parts[i];

      if (part->against.type != BW_SUBJECT_NONE)
        add_opposed (data, input, part);
      else if (part->subject.type == BW_SUBJECT_SCORE)
        add_pair (data, input, &(BwChartSubject){ .subject = part->subject, .label = part->label });
    }
  for (guint i = 0; i < assessment->n_dimensions && spec->n_parts == 0; i++)
    if (assessment->dimensions[i].n_paired_with > 0)
      add_pair (data, input, &(BwChartSubject){ .subject = { .type = BW_SUBJECT_SCORE, .score = { .ref = i } } });
  if (spec->sort != BW_SORT_NONE)
    bw_chart_data_sort_rows (data, get_gap, spec->sort == BW_SORT_ASCENDING);
}
