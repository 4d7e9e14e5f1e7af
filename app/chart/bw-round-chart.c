/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-round-chart.h"

#include "bw-chart-panel.h"
#include "bw-chart-source.h"

#include <glib/gi18n-lib.h>

/* The round before that of the result; -1: there is none. */
static int
find_before (const BwChartInput *input)
{
  for (guint i = 1; i < input->n_rounds; i++)
    if (input->rounds[i].is_now)
      return (int)i - 1;
  return -1;
}

static void
add_slope (BwChartData *data, BwChartPanel *panel, const BwChartInput *input, const BwChartRound *before,
           guint dimension)
{
  const BwDimension *what = &input->result->assessment->dimensions[dimension];
  const BwBandSet *bands = bw_assessment_get_dimension_bands (input->result->assessment, dimension);
  const BwScore *scores[] = { &before->result->dimensions[dimension], &input->result->dimensions[dimension] };
  BwChartLine *line = bw_chart_panel_add_line (panel, data, what->name);

  line->dimension = (int)dimension;
  line->kind = what->kind;
  for (guint i = 0; i < G_N_ELEMENTS (scores); i++)
    {
      bw_chart_figure_set_score (&line->figures[i], scores[i], bands);
      line->figures[i].low = line->figures[i].high = NAN;
      if (scores[i]->score < data->y.minimum)
        data->y.minimum = 10 * floor (scores[i]->score / 10);
    }
}

static BwChart *
create_slope (const BwChartInput *input)
{
  const BwAssessment *assessment = input->result->assessment;
  int before = find_before (input);
  BwChartData *data;

  if (before < 0)
    return NULL;
  data = bw_chart_data_new (BW_CHART_SLOPE, _ ("From the round before to this one"), NULL);
  /* What matters is which way each line goes: the plot begins where the lowest of them lies. */
  data->y.minimum = data->y.maximum;
  bw_chart_data_add_step (data, input->rounds[before].label);
  bw_chart_data_add_step (data, input->rounds[before + 1].label);
  for (int kind = 0; kind < BW_N_KINDS; kind++)
    {
      BwChartPanel *panel = NULL;

      for (guint i = 0; i < assessment->n_dimensions; i++)
        {
          if ((int)assessment->dimensions[i].kind != kind)
            continue;
          if (panel == NULL)
            panel = bw_chart_data_add_panel (data, bw_chart_kind_title (kind), NULL);
          add_slope (data, panel, input, &input->rounds[before], i);
        }
    }
  return bw_chart_new_for_data (data);
}

static BwChart *
create_run (const BwChartInput *input)
{
  const BwAssessment *assessment = input->result->assessment;
  /* Without parts: the two overall scores. */
  const BwChartSpec spec = { .kind = BW_CHART_RUN_CHART };
  BwChartData *data;

  for (guint i = 0; i < assessment->n_charts; i++)
    if (assessment->charts[i].kind == BW_CHART_RUN_CHART)
      return NULL;
  if (input->n_rounds < 2)
    return NULL;
  data = bw_chart_data_new (BW_CHART_RUN_CHART, _ ("Overall scores over the rounds"), NULL);
  bw_chart_source_rounds (data, input, &spec);
  return bw_chart_new_for_data (data);
}

BwChart *
bw_round_chart_new (const BwChartInput *input, BwRoundChart which)
{
  return which == BW_ROUND_CHART_SLOPE ? create_slope (input) : create_run (input);
}
