/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-chart-source.h"

#include <math.h>
#include <string.h>

static void
set_figure (BwChartFigure *figure, const BwScore *score, const BwBandSet *bands)
{
  g_autofree char *text = bw_score_format (score->score, bands);

  bw_chart_figure_set (figure, score->score, score->low, score->high, text);
  figure->bands = bands;
  figure->band = bw_band_set_find (bands, score->score);
}

BwChartRow *
bw_chart_source_dimension (BwChartData *data, const BwResult *result, guint dimension)
{
  const BwDimension *definition = &result->assessment->dimensions[dimension];
  BwChartRow *row = bw_chart_data_add_row (data, definition->name, definition->symbol);

  row->dimension = (int)dimension;
  row->kind = definition->kind;
  set_figure (&row->figure, &result->dimensions[dimension],
              bw_assessment_get_dimension_bands (result->assessment, dimension));
  return row;
}

/* An index, unless it is no score from 0 to 100; NULL then. */
static BwChartRow *
add_index (BwChartData *data, const BwResult *result, guint index)
{
  const BwIndex *definition = &result->assessment->indices[index];
  BwPart part = { .is_index = TRUE, .ref = index };
  BwChartRow *row;

  if (definition->unit != NULL)
    return NULL;
  row = bw_chart_data_add_row (data, definition->name, NULL);
  row->kind = definition->has_kind ? definition->kind : BW_KIND_READINESS;
  set_figure (&row->figure, &result->indices[index], bw_result_get_part_bands (result, &part));
  return row;
}

static gboolean
is_asked (const BwResult *result, guint dimension)
{
  return result->dimensions[dimension].n_items > 0;
}

/* The dimension or index that part @position of a chart stands for, or NULL when it is a statement or a column. */
static const BwPart *
get_score_part (const BwChartSpec *spec, guint position)
{
  const BwSubject *subject = &spec->parts[position].subject;

  return subject->type == BW_SUBJECT_SCORE ? &subject->score : NULL;
}

/* --- pairs --- */

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
  set_figure (&row->exposure, &score, bw_result_get_overall_bands (result, BW_KIND_EXPOSURE));
}

static void
place (BwChartRow *row)
{
  BwQuadrant quadrant = bw_quadrant_find (row->exposure.score, row->figure.score);

  row->corner = quadrant;
  row->quadrant = quadrant != BW_QUADRANT_NONE ? g_strdup (bw_quadrant_get_name (quadrant)) : NULL;
  row->borderline = bw_quadrant_is_borderline (row->exposure.score, row->figure.score);
}

static void
add_pair (BwChartData *data, const BwResult *result, const BwPart *part)
{
  const BwAssessment *assessment = result->assessment;
  BwChartRow *row;

  if (part->is_index)
    {
      if (assessment->indices[part->ref].has_kind && assessment->indices[part->ref].kind == BW_KIND_EXPOSURE)
        return;
      row = add_index (data, result, part->ref);
      if (row == NULL)
        return;
      set_figure (&row->exposure, &result->exposure, bw_result_get_overall_bands (result, BW_KIND_EXPOSURE));
    }
  else
    {
      const BwDimension *dimension = &assessment->dimensions[part->ref];

      if (dimension->kind == BW_KIND_EXPOSURE || !is_asked (result, part->ref))
        return;
      row = bw_chart_source_dimension (data, result, part->ref);
      set_exposure (row, result, part->ref);
      if (dimension->n_paired_with == 1)
        {
          char *name = dup_pair_name (&assessment->dimensions[dimension->paired_with[0]], dimension);

          if (name != NULL)
            {
              g_free (row->name);
              row->name = name;
            }
        }
    }
  place (row);
}

void
bw_chart_source_pairs (BwChartData *data, const BwResult *result, const guint8 *codes, const BwChartSpec *spec)
{
  const BwAssessment *assessment = result->assessment;

  data->paired = TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (data->corners); i++)
    data->corners[i] = g_strdup (bw_quadrant_get_name (BW_QUADRANT_ACT + i));
  for (guint i = 0; i < spec->n_parts; i++)
    if (get_score_part (spec, i) != NULL)
      add_pair (data, result, get_score_part (spec, i));
  for (guint i = 0; i < assessment->n_dimensions && spec->n_parts == 0; i++)
    if (assessment->dimensions[i].n_paired_with > 0)
      add_pair (data, result, &(BwPart){ .ref = i });
}

/* --- single scores --- */

void
bw_chart_source_scores (BwChartData *data, const BwResult *result, const guint8 *codes, const BwChartSpec *spec)
{
  for (guint i = 0; i < spec->n_parts; i++)
    {
      const BwPart *part = get_score_part (spec, i);

      if (part != NULL && part->is_index)
        add_index (data, result, part->ref);
      else if (part != NULL && is_asked (result, part->ref))
        bw_chart_source_dimension (data, result, part->ref);
    }
  for (guint i = 0; i < result->assessment->n_dimensions && spec->n_parts == 0; i++)
    if (is_asked (result, i))
      bw_chart_source_dimension (data, result, i);
}

void
bw_chart_source_outlines (BwChartData *data, const BwResult *result, const guint8 *codes, const BwChartSpec *spec)
{
  const BwAssessment *assessment = result->assessment;
  gboolean kinds[BW_N_KINDS] = { FALSE };

  for (guint i = 0; i < spec->n_parts; i++)
    {
      const BwPart *part = get_score_part (spec, i);

      if (part != NULL)
        kinds[part->is_index ? assessment->indices[part->ref].kind : assessment->dimensions[part->ref].kind] = TRUE;
    }
  for (guint i = 0; i < assessment->n_dimensions && spec->n_parts == 0; i++)
    kinds[assessment->dimensions[i].kind] = TRUE;
  if (kinds[BW_KIND_EXPOSURE] && kinds[BW_KIND_READINESS])
    bw_chart_source_pairs (data, result, codes, spec);
  else
    bw_chart_source_scores (data, result, codes, spec);
}

/* --- answers --- */

/* The stem in the form that was answered, else in another one. */
static const char *
find_stem (const BwItem *item, BwForm form)
{
  if (item->stems[form] != NULL)
    return item->stems[form];
  for (guint i = 0; i < BW_N_FORMS; i++)
    if (item->stems[i] != NULL)
      return item->stems[i];
  return "";
}

static void
add_answers (BwChartData *data, const BwResult *result, const guint8 *codes, guint dimension)
{
  const BwDimension *definition = &result->assessment->dimensions[dimension];
  const char *frame = definition->frames[result->form];

  for (guint i = 0; i < definition->n_items; i++)
    {
      guint position = definition->items[i];
      const BwItem *definition_item = &result->assessment->items[position];
      guint8 code = codes[position];
      BwChartItem *item;

      if (!result->relevant[position])
        continue;
      item = bw_chart_data_add_item (data, find_stem (definition_item, result->form),
                                     bw_assessment_get_item_scale (result->assessment, position));
      item->group = g_strdup (frame != NULL ? frame : definition->name);
      item->framed = frame != NULL;
      item->dimension = (int)dimension;
      item->kind = definition->kind;
      item->reverse = definition_item->reverse;
      item->not_applicable = code == BW_CODE_NOT_APPLICABLE;
      if (code >= BW_CODE_FIRST && code < BW_CODE_FIRST + item->scale->n_points)
        item->choice = code - BW_CODE_FIRST;
    }
}

static void
add_part_answers (BwChartData *data, const BwResult *result, const guint8 *codes, const BwPart *part)
{
  const BwIndex *index;

  if (!part->is_index)
    {
      add_answers (data, result, codes, part->ref);
      return;
    }
  index = &result->assessment->indices[part->ref];
  for (guint i = 0; i < index->n_parts; i++)
    add_part_answers (data, result, codes, &index->parts[i]);
}

void
bw_chart_source_answers (BwChartData *data, const BwResult *result, const guint8 *codes, const BwChartSpec *spec)
{
  for (guint i = 0; i < spec->n_parts && codes != NULL; i++)
    if (get_score_part (spec, i) != NULL)
      add_part_answers (data, result, codes, get_score_part (spec, i));
}
