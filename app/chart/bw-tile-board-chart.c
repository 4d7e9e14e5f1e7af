/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-cell-board.h"
#include "bw-diverging-bars-chart.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* A tile for every statement, a row for every dimension: how many of them are alive can be counted. */

static gboolean
shows (const BwChartData *data)
{
  return bw_cell_board_count (data) > 0;
}

static char *
dup_figure (const BwChartItem *item)
{
  return bw_diverging_dup_answer (item);
}

static char *
dup_text (const BwChartItem *item)
{
  return bw_diverging_dup_stem (item);
}

static gboolean
is_framed (const BwChartItem *item)
{
  return !item->own;
}

static const char *
get_note (const BwChartData *data)
{
  gboolean own = FALSE, named = FALSE;

  for (guint i = 0; i < data->items->len; i++)
    *(g_array_index (data->items, BwChartItem, i).own ? &own : &named) = TRUE;
  return own && named ? _ ("The fuller the colour, the more often or the stronger. A thick frame: named by the source.")
                      : _ ("The fuller the colour, the more often or the stronger.");
}

static char *
describe (const BwChartData *data)
{
  guint dark = 0;

  for (guint i = 0; i < data->items->len; i++)
    dark += bw_cell_get_score (&g_array_index (data->items, BwChartItem, i)) >= 75;
  /* Translators: of how many tiles, how many are in the upper quarter of their scale */
  return g_strdup_printf (ngettext ("%u tile, of which %u in the upper quarter of the scale.",
                                    "%u tiles, of which %u in the upper quarter of the scale.", data->items->len),
                          data->items->len, dark);
}

static const BwCellBoardFace board_face = {
  .dup_figure = dup_figure,
  .dup_text = dup_text,
  .is_framed = is_framed,
  .get_note = get_note,
  .describe = describe,
  .width = 6.6,
  .height = 7.4,
};

static double
get_height (const BwChartData *data, PangoContext *context, const BwChartStyle *style, double width)
{
  return bw_cell_board_get_height (&board_face, data, context, style, width);
}

static BwDrawing *
layout (const BwChartData *data, PangoContext *context, const BwChartStyle *style, double width, double height)
{
  return bw_cell_board_layout (&board_face, data, context, style, width, height);
}

static BwChartTable *
make_table (const BwChartData *data)
{
  return bw_cell_board_make_table (&board_face, data);
}

const BwChartFace bw_tile_board_chart = {
  .shows = shows,
  .get_height = get_height,
  .layout = layout,
  .make_table = make_table,
};
