/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-slope-panel.h"

#include <math.h>

/* What a panel needs in ems: beside others, and one above the other. */
#define LEAST_WIDTH 13.0
#define LEAST_WIDTH_NAMED 21.0
#define LEAST_HEIGHT 5.0
#define NARROWEST 6.0
#define GAP 2.0

static double
get_panel_width (const BwSlopeGrid *grid)
{
  return (grid->pen.drawing->width - (grid->columns - 1) * GAP * grid->pen.em) / grid->columns;
}

static void
set_columns (BwSlopeGrid *grid, guint columns)
{
  guint n = MAX (grid->data->panels->len, 1);
  double height;

  grid->rows = (n + columns - 1) / columns;
  grid->columns = (n + grid->rows - 1) / grid->rows;
  grid->title = 0;
  grid->ends = 0;
  for (guint i = 0; i < grid->data->panels->len; i++)
    {
      BwText title = bw_slope_get_title (grid, bw_chart_data_get_panel (grid->data, i), get_panel_width (grid));

      if (title.text == NULL)
        continue;
      bw_pen_measure (&grid->pen, &title, NULL, &height);
      grid->title = MAX (grid->title, height);
    }
  for (guint end = 0; end < 2; end++)
    {
      BwText text = bw_slope_get_end (grid, end, get_panel_width (grid));

      bw_pen_measure (&grid->pen, &text, NULL, &height);
      grid->ends = MAX (grid->ends, height);
    }
}

static double
get_natural_plot_height (const BwSlopeGrid *grid)
{
  double em = grid->pen.em;

  return MAX (7.5 * em, (grid->n_lines + 0.5) * grid->label);
}

/* The title above a plot, the names of the ends below it, and the spaces between. */
static double
get_frame_height (const BwSlopeGrid *grid)
{
  return grid->title + grid->ends + grid->pen.em;
}

static void
grid_init (BwSlopeGrid *grid, const BwChartData *data, PangoContext *context, const BwChartStyle *style, double width,
           double height)
{
  guint n = MAX (data->panels->len, 1);
  double em = style->font_size;
  double least = (bw_slope_count_lines (data) > 1 ? LEAST_WIDTH_NAMED : LEAST_WIDTH) * em;

  grid->n_lines = bw_slope_count_lines (data);
  bw_pen_init (&grid->pen, context, style, width, height, data->title);
  grid->label = bw_pen_line_height (&grid->pen, BW_SLOPE_LABEL_SIZE * em);
  set_columns (grid, (guint)CLAMP (floor ((width + GAP * em) / (least + GAP * em)), 1, n));
}

/* TRUE when the names of the lines fit beside their figures with room for the lines. */
static gboolean
names_fit (const BwSlopeGrid *grid)
{
  for (guint i = 0; i < grid->data->panels->len; i++)
    {
      const BwChartPanel *panel = bw_chart_data_get_panel (grid->data, i);

      if (bw_slope_measure_labels (grid, panel, 0) + bw_slope_measure_labels (grid, panel, 1) >
          get_panel_width (grid) - (BW_SLOPE_SPAN + 2 * BW_SLOPE_LABEL_GAP) * grid->pen.em)
        return FALSE;
    }
  return TRUE;
}

/* Lays it all out; FALSE when a figure stayed without its label though the small print does not say so yet. */
static gboolean
try_layout (BwSlopeGrid *grid, PangoContext *context, const BwChartStyle *style, double width, double height)
{
  gboolean said = grid->unlabelled;
  g_autofree char *note = NULL;
  double room, gap;

  grid_init (grid, grid->data, context, style, width, height);
  grid->numbers = FALSE;
  grid->numbers = !names_fit (grid);
  note = bw_slope_dup_note (grid->data, grid->numbers && grid->n_lines > 1, said);
  room = height - bw_pen_write_note (&grid->pen, note);
  /* Rather narrow than flat. */
  for (guint columns = grid->columns + 1; grid->rows > 1 && width > columns * (NARROWEST + GAP) * grid->pen.em &&
                                          room / grid->rows < LEAST_HEIGHT * grid->pen.em + get_frame_height (grid);
       columns++)
    set_columns (grid, columns);
  grid->unlabelled = FALSE;
  gap = MIN (GAP * grid->pen.em, 0.15 * room / grid->rows);
  for (guint i = 0; i < grid->data->panels->len; i++)
    {
      double panel = (room + gap) / grid->rows;
      double across = get_panel_width (grid);
      BwBox box = { (i % grid->columns) * (across + GAP * grid->pen.em), (i / grid->columns) * panel, across,
                    panel - gap };

      bw_slope_draw_panel (grid, bw_chart_data_get_panel (grid->data, i), &box);
    }
  return said || !grid->unlabelled;
}

double
bw_slope_get_height (const BwChartData *data, PangoContext *context, const BwChartStyle *style, double width)
{
  BwSlopeGrid grid = { .data = data };
  g_autofree char *note = NULL;
  double height;

  grid_init (&grid, data, context, style, width, 1000 * style->font_size);
  grid.numbers = !names_fit (&grid);
  note = bw_slope_dup_note (data, grid.numbers && grid.n_lines > 1, FALSE);
  height = bw_pen_write_note (&grid.pen, note);
  height += grid.rows * (get_frame_height (&grid) + get_natural_plot_height (&grid));
  height += (grid.rows - 1) * GAP * style->font_size;
  bw_drawing_free (grid.pen.drawing);
  return ceil (height);
}

BwDrawing *
bw_slope_layout (const BwChartData *data, PangoContext *context, const BwChartStyle *style, double width, double height)
{
  BwSlopeGrid grid = { .data = data };
  double page = bw_pen_get_list_height (bw_slope_get_height (data, context, style, width), height);

  if (!try_layout (&grid, context, style, width, page))
    {
      bw_drawing_free (grid.pen.drawing);
      try_layout (&grid, context, style, width, page);
    }
  grid.pen.drawing->height = height;
  return bw_pen_finish (&grid.pen, bw_slope_describe (data));
}
