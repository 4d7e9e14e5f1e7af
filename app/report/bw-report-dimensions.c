/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-report-content.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define SCORE_WIDTH 56
#define BAR_WIDTH 202
#define BAR_HEIGHT 21
#define GUTTER 14

/* How many answers the score rests on, and how far they lie apart. */
static char *
describe_answers (const BwScore *score)
{
  /* Translators: how many statements of a dimension were answered, "4 of 5 answered". */
  g_autofree char *answered = g_strdup_printf (_ ("%u of %u answered"), score->n_answered, score->n_items);
  g_autofree char *low = bw_score_format (score->low, NULL);
  g_autofree char *high = bw_score_format (score->high, NULL);
  g_autofree char *spread = NULL;
  if (isnan (score->low) || score->n_answered < 2)
    return g_steal_pointer (&answered);
  if (g_str_equal (low, high))
    /* Translators: all answers in a dimension are the same, "all answers at 25". */
    spread = g_strdup_printf (_ ("all answers at %s"), low);
  else
    /* Translators: the lowest and the highest answer in a dimension, "spread from 25 to 75". */
    spread = g_strdup_printf (_ ("spread from %s to %s"), low, high);
  return g_strdup_printf ("%s · %s", answered, spread);
}

static void
add_score (BwReportContent *content, guint dimension)
{
  BwFlow *flow = content->flow;
  const BwTypesetter *typesetter = bw_flow_get_typesetter (flow);
  const BwScore *score = &content->result->dimensions[dimension];
  const BwBandSet *bands = bw_assessment_get_dimension_bands (content->assessment, dimension);
  double rest = SCORE_WIDTH + BAR_WIDTH + GUTTER;
  double target = content->charts.target ? content->charts.target[dimension] : NAN;
  g_autofree char *figure = bw_score_format (score->score, bands);
  g_autofree char *answers = describe_answers (score);
  BwBlock *block = bw_flow_begin_block (flow, "P");
  bw_flow_put_text (flow, block, 0, SCORE_WIDTH, BW_TEXT_SCORE, BW_ALIGN_START, figure, "Span");
  bw_flow_put_drawing (flow, block, SCORE_WIDTH,
                       bw_bullet_bar_layout (content->result, dimension, target, bw_typesetter_get_context (typesetter),
                                             bw_typesetter_get_chart_style (typesetter), BAR_WIDTH, BAR_HEIGHT),
                       NULL);
  bw_flow_put_text (flow, block, rest, bw_flow_get_width (flow) - rest, BW_TEXT_SMALL, BW_ALIGN_START, answers, "Span");
  block->after = 5.25;
  block->keep_with_next = TRUE;
  bw_flow_end_block (flow, block);
}

static void
add_band (BwReportContent *content, const BwBandSet *bands, const BwScore *score)
{
  const BwBand *band = bands && score->band >= 0 ? &bands->bands[score->band] : NULL;
  if (!score->valid)
    bw_flow_text (content->flow, BW_TEXT_BODY, _ ("Not enough answers for a score yet."));
  else if (band && band->meaning)
    bw_report_add_titled (content, band->label, band->meaning);
  else if (band)
    bw_flow_text (content->flow, BW_TEXT_STRONG, band->label);
}

static void
add_pair_readings (BwReportContent *content, guint dimension)
{
  for (guint i = 0; i < content->result->n_readings; i++)
    {
      const BwReading *reading = &content->result->readings[i];
      if (reading->rule->role != BW_RULE_PAIR || reading->dimension != (int)dimension)
        continue;
      bw_report_add_titled (content, reading->rule->title, reading->text);
    }
}

static void
add_advice (BwReportContent *content, char *const *lines)
{
  BwBlock *heading;
  if (!lines || !lines[0])
    return;
  bw_flow_space (content->flow, 7);
  heading = bw_flow_text (content->flow, BW_TEXT_HEADING_3, _ ("What you can do"));
  heading->after = 3.5;
  heading->keep_with_next = TRUE;
  for (guint i = 0; lines[i]; i++)
    bw_flow_item (content->flow, BW_MARK_TICK_BOX, lines[i]);
}

/* Lines to write on, for the dimensions that matter most. */
static void
add_fields (BwReportContent *content)
{
  BwFlow *flow = content->flow;
  /* Translators: labels of lines to write on, beside each other on paper. */
  const char *labels[] = { C_ ("plan", "Who"), C_ ("plan", "First step"), C_ ("plan", "By when") };
  const double shares[] = { 0.28, 0.48, 0.24 };
  double width = bw_flow_get_width (flow) - 2 * GUTTER;
  double x = 0;
  BwBlock *lines = bw_flow_begin_block (flow, NULL);
  BwBlock *names = bw_flow_begin_block (flow, "P");
  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    {
      bw_flow_begin_part (flow, i + 1);
      bw_flow_put_blank (flow, lines, x, width * shares[i], 24.5, NULL);
      bw_flow_put_text (flow, names, x, width * shares[i], BW_TEXT_SMALL, BW_ALIGN_START, labels[i], "Span");
      x += width * shares[i] + GUTTER;
    }
  lines->after = 1.75;
  lines->keep_with_next = TRUE;
  names->after = 7;
  bw_flow_end_block (flow, lines);
  bw_flow_end_block (flow, names);
}

static gboolean
is_priority (const BwReportContent *content, guint dimension)
{
  for (guint i = 0; i < content->priorities->len; i++)
    if (g_array_index (content->priorities, guint, i) == dimension)
      return TRUE;
  return FALSE;
}

static void
add_dimension (BwReportContent *content, guint dimension)
{
  const BwDimension *entry = &content->assessment->dimensions[dimension];
  const BwScore *score = &content->result->dimensions[dimension];
  guint first = bw_flow_get_n_blocks (content->flow);
  bw_flow_heading (content->flow, 2, entry->name);
  bw_flow_text (content->flow, BW_TEXT_QUIET, entry->definition);
  add_score (content, dimension);
  add_band (content, bw_assessment_get_dimension_bands (content->assessment, dimension), score);
  add_pair_readings (content, dimension);
  if (!content->result->advised[dimension])
    bw_flow_text (content->flow, BW_TEXT_BODY, _ ("Advice waits here: something else comes first."));
  add_advice (content, bw_result_get_advice (content->result, dimension));
  if (is_priority (content, dimension))
    add_fields (content);
  bw_flow_keep_together (content->flow, first);
}

static void
add_kind (BwReportContent *content, BwDimensionKind kind)
{
  if (!content->has_kind[kind])
    return;
  bw_flow_heading (content->flow, 1,
                   kind == BW_KIND_EXPOSURE ? _ ("Exposure: what presses on you")
                                            : _ ("Readiness: how well you can answer"));
  for (guint i = 0; i < content->assessment->n_dimensions; i++)
    if (content->assessment->dimensions[i].kind == kind && content->result->dimensions[i].n_items > 0)
      add_dimension (content, i);
}

/* The figure of a combined score, and beside it what its band means. */
static void
add_index_score (BwReportContent *content, guint index)
{
  BwFlow *flow = content->flow;
  const BwPart part = { .is_index = TRUE, .ref = index };
  const BwBandSet *bands = bw_result_get_part_bands (content->result, &part);
  const char *unit = content->assessment->indices[index].unit;
  g_autofree char *text = bw_result_format_with_unit (content->result, &part);
  double width = unit ? 2 * SCORE_WIDTH : SCORE_WIDTH;
  int band = content->result->indices[index].band;
  BwBlock *block = bw_flow_begin_block (flow, "P");
  bw_flow_put_text (flow, block, 0, width, BW_TEXT_SCORE, BW_ALIGN_START, text, "Span");
  if (bands && band >= 0)
    {
      const char *meaning = bands->bands[band].meaning;
      g_autofree char *label = g_strdup_printf (meaning ? "%s." : "%s", bands->bands[band].label);
      bw_flow_put_lead_in (flow, block, width, MIN (bw_flow_get_width (flow), BW_MEASURE) - width, BW_TEXT_BODY, label,
                           meaning ? meaning : "", "Span");
    }
  block->after = 7;
  bw_flow_end_block (flow, block);
}

static void
add_index (BwReportContent *content, guint index)
{
  const BwIndex *entry = &content->assessment->indices[index];
  int band = content->result->indices[index].band;
  guint first = bw_flow_get_n_blocks (content->flow);
  bw_flow_heading (content->flow, 2, entry->name);
  bw_flow_text (content->flow, BW_TEXT_QUIET, entry->definition);
  add_index_score (content, index);
  if (entry->advice && band >= 0)
    add_advice (content, entry->advice[band]);
  bw_flow_keep_together (content->flow, first);
}

void
bw_report_add_dimensions (BwReportContent *content)
{
  add_kind (content, BW_KIND_EXPOSURE);
  add_kind (content, BW_KIND_READINESS);
}

void
bw_report_add_indices (BwReportContent *content)
{
  gboolean first = TRUE;
  for (guint i = 0; i < content->assessment->n_indices; i++)
    {
      if (!bw_assessment_index_is_shown (content->assessment, i) || isnan (content->result->indices[i].score))
        continue;
      if (first)
        bw_flow_heading (content->flow, 1, _ ("Scores that combine others"));
      first = FALSE;
      add_index (content, i);
    }
}
