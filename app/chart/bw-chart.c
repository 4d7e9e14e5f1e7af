/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-chart.h"

#include "bw-bullet-bar.h"
#include "bw-chart-kind.h"
#include "bw-chart-source.h"

struct _BwChart
{
  BwChartData *data;
  const BwChartFace *face;
  BwChartTable *table;
};

static const struct
{
  const BwChartFace *face;
  void (*fill) (BwChartData *data, const BwChartInput *input, const BwChartSpec *spec);
} kinds[BW_N_CHART_KINDS] = {
  [BW_CHART_MATRIX] = { &bw_matrix_chart, bw_chart_source_pairs },
  [BW_CHART_BUTTERFLY] = { &bw_butterfly_chart, bw_chart_source_pairs },
  [BW_CHART_RADAR] = { &bw_radar_chart, bw_chart_source_outlines },
  [BW_CHART_BULLET_BARS] = { &bw_bullet_bars_chart, bw_chart_source_scores },
  [BW_CHART_DIVERGING_BARS] = { &bw_diverging_bars_chart, bw_chart_source_answers },
  [BW_CHART_DOT_PLOT] = { &bw_dot_plot_chart, bw_chart_source_scores },
  [BW_CHART_DUMBBELL] = { &bw_dumbbell_chart, bw_chart_source_comparison },
  [BW_CHART_SLOPE] = { &bw_slope_chart, bw_chart_source_slopes },
  [BW_CHART_HEAT_STRIP] = { &bw_heat_strip_chart, bw_chart_source_strips },
  [BW_CHART_STAIRCASE] = { &bw_staircase_chart, bw_chart_source_scores },
  [BW_CHART_TILE_BOARD] = { &bw_tile_board_chart, bw_chart_source_tiles },
  [BW_CHART_CLOCK] = { &bw_clock_chart, bw_chart_source_clock },
  [BW_CHART_RUN_CHART] = { &bw_run_chart, bw_chart_source_rounds },
  [BW_CHART_BUBBLE_MAP] = { &bw_bubble_map_chart, bw_chart_source_bubbles },
};

static BwChart *
create (BwChartData *data, const BwChartFace *face)
{
  BwChart *chart;

  if (face == NULL || !face->shows (data))
    {
      bw_chart_data_free (data);
      return NULL;
    }
  chart = g_new0 (BwChart, 1);
  chart->face = face;
  chart->table = face->make_table (data);
  chart->data = data;
  return chart;
}

BwChart *
bw_chart_new_for_data (BwChartData *data)
{
  return create (data, kinds[data->kind].face);
}

BwChart *
bw_chart_new_for_spreads (BwChartData *data)
{
  return create (data, &bw_spread_chart);
}

BwChart *
bw_chart_new (const BwChartInput *input, guint position)
{
  const BwChartSpec *spec = &input->result->assessment->charts[position];
  BwChartData *data;

  data = bw_chart_data_new (spec->kind, spec->title, spec->caption);
  kinds[spec->kind].fill (data, input, spec);
  return bw_chart_new_for_data (data);
}

void
bw_chart_free (BwChart *chart)
{
  if (chart == NULL)
    return;
  bw_chart_data_free (chart->data);
  bw_chart_table_free (chart->table);
  g_free (chart);
}

const char *
bw_chart_get_title (const BwChart *chart)
{
  return chart->data->title;
}

const char *
bw_chart_get_caption (const BwChart *chart)
{
  return chart->data->caption;
}

BwChartKind
bw_chart_get_kind (const BwChart *chart)
{
  return chart->data->kind;
}

double
bw_chart_get_natural_height (const BwChart *chart, PangoContext *context, const BwChartStyle *style, double width)
{
  return chart->face->get_height (chart->data, context, style, width);
}

BwDrawing *
bw_chart_layout (const BwChart *chart, PangoContext *context, const BwChartStyle *style, double width, double height)
{
  return chart->face->layout (chart->data, context, style, width, height);
}

const BwChartTable *
bw_chart_get_table (const BwChart *chart)
{
  return chart->table;
}

BwDrawing *
bw_bullet_bar_layout (const BwResult *result, guint dimension, double target, PangoContext *context,
                      const BwChartStyle *style, double width, double height)
{
  g_autoptr (BwChartData) data = bw_chart_data_new (BW_CHART_BULLET_BARS, NULL, NULL);
  BwChartRow *row = bw_chart_source_dimension (data, &(BwChartInput){ .result = result }, dimension);

  row->figure.target = target;
  return bw_bullet_bar_layout_row (row, context, style, width, height);
}
