/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-cell-board.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* A strip of cells for every dimension, a cell a statement: where within a dimension the figure comes from. */

static gboolean
shows (const BwChartData *data)
{
  return bw_cell_board_count (data) > 0;
}

static char *
dup_figure (const BwChartItem *item)
{
  double score = bw_cell_get_score (item);

  return isnan (score) ? g_strdup ("–") : g_strdup_printf ("%.0f", floor (score + 0.5));
}

static char *
dup_text (const BwChartItem *item)
{
  return NULL;
}

static gboolean
is_framed (const BwChartItem *item)
{
  return FALSE;
}

static const char *
get_note (const BwChartData *data)
{
  return _ (
    "A cell is a statement, in the order they were asked; what it counts is from 0 to 100. Hatched: no answer.");
}

static char *
describe (const BwChartData *data)
{
  const BwChartItem *most = NULL;

  for (guint i = 0; i < data->items->len; i++)
    {
      const BwChartItem *item = &g_array_index (data->items, BwChartItem, i);

      if (!isnan (bw_cell_get_score (item)) && (most == NULL || bw_cell_get_score (item) > bw_cell_get_score (most)))
        most = item;
    }
  if (most == NULL)
    return g_strdup (_ ("No statement has an answer yet."));
  /* Translators: how many statements, the one that counts most, and its dimension */
  return g_strdup_printf (ngettext ("%u statement from 0 to 100. The highest is “%s”, in %s.",
                                    "%u statements from 0 to 100. The highest is “%s”, in %s.", data->items->len),
                          data->items->len, most->stem, most->group);
}

static const BwCellBoardFace board_face = {
  .dup_figure = dup_figure,
  .dup_text = dup_text,
  .is_framed = is_framed,
  .get_note = get_note,
  .describe = describe,
  .width = 3.2,
  .height = 2.2,
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

const BwChartFace bw_heat_strip_chart = {
  .shows = shows,
  .get_height = get_height,
  .layout = layout,
  .make_table = make_table,
};
