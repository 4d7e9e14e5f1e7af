/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-run-lines.h"

#include "bw-label-placer.h"
#include "bw-legend.h"

#include <math.h>

const BwChartLine *
bw_run_get_line (const BwRun *run, guint i)
{
  return bw_chart_panel_get_line (bw_run_get_panel (run->data), i);
}

double
bw_run_get_x (const BwRun *run, guint step)
{
  return run->n_steps > 1 ? run->x + (double)step / (run->n_steps - 1) * run->width : run->x + run->width / 2;
}

double
bw_run_get_y (const BwRun *run, double value)
{
  const BwChartAxis *axis = &run->data->y;
  double share = (value - axis->minimum) / (axis->maximum - axis->minimum);

  return run->y + (1 - CLAMP (share, 0, 1)) * run->height;
}

/* Shades the intervals from @first on as far as they follow each other, and returns the step behind them. One alone is
 * a thin line. */
static guint
draw_interval (BwRun *run, const BwChartLine *line, guint first)
{
  BwInk ink = bw_kind_get_ink (line->kind);
  g_autofree double *points = g_new (double, 4 * run->n_steps);
  guint n = 0;
  BwShape *shape;

  while (first + n < run->n_steps && bw_run_has_interval (&line->figures[first + n]))
    n++;
  if (n == 1)
    bw_drawing_add_line (run->pen.drawing, bw_run_get_x (run, first), bw_run_get_y (run, line->figures[first].high),
                         bw_run_get_x (run, first), bw_run_get_y (run, line->figures[first].low), ink);
  if (n < 2)
    return first + MAX (n, 1);
  for (guint i = 0; i < n; i++)
    {
      points[2 * i] = points[4 * n - 2 * i - 2] = bw_run_get_x (run, first + i);
      points[2 * i + 1] = bw_run_get_y (run, line->figures[first + i].high);
      points[4 * n - 2 * i - 1] = bw_run_get_y (run, line->figures[first + i].low);
    }
  shape = bw_drawing_add_polygon (run->pen.drawing, points, 2 * n, ink);
  shape->opacity = 0.16;
  return first + n;
}

/* Draws the line from @first on as far as there are figures, and returns the step behind them. */
static guint
draw_stretch (BwRun *run, const BwChartLine *line, guint first)
{
  g_autofree double *points = g_new (double, 2 * run->n_steps);
  guint n = 0;
  BwShape *shape;

  for (; first + n < run->n_steps && bw_chart_figure_is_valid (&line->figures[first + n]); n++)
    {
      points[2 * n] = bw_run_get_x (run, first + n);
      points[2 * n + 1] = bw_run_get_y (run, line->figures[first + n].score);
    }
  if (n < 2)
    return first + MAX (n, 1);
  shape = bw_drawing_add_polygon (run->pen.drawing, points, n, BW_INK_NONE);
  shape->open = TRUE;
  shape->stroke = bw_kind_get_ink (line->kind);
  shape->stroke_width = 1.5 * run->pen.style->line_width;
  /* Among many lines dashes only add unrest. */
  shape->dashed = line->kind == BW_KIND_EXPOSURE && run->n_lines * run->n_steps <= BW_RUN_MOST_FIGURES;
  return first + n;
}

static void
draw_points (BwRun *run, const BwChartLine *line)
{
  BwDrawing *drawing = run->pen.drawing;
  double reach = 0.8 * run->pen.em;

  for (guint i = 0; i < run->n_steps; i++)
    {
      const BwChartFigure *figure = &line->figures[i];
      double x = bw_run_get_x (run, i);
      double y = bw_run_get_y (run, figure->score);
      double left = MAX (0, x - reach);
      double top = MAX (0, y - reach);
      g_autofree char *value = bw_run_dup_value (figure);
      g_autofree char *name = g_strdup_printf ("%s, %s", line->name, bw_chart_data_get_step (run->data, i));

      if (!bw_chart_figure_is_valid (figure))
        continue;
      bw_point_draw (&run->pen, bw_point_look_of (line->kind), x, y, 2 * run->radius);
      bw_drawing_add_mark (drawing, name, value, left, top, MIN (drawing->width, x + reach) - left,
                           MIN (drawing->height, y + reach) - top)
        ->dimension = line->dimension;
    }
}

/* Blocks the points, avoids the lines. */
static BwLabelPlacer *
create_placer (const BwRun *run)
{
  double r = 1.2 * run->radius;
  BwLabelPlacer *placer =
    bw_label_placer_new (run->x, run->y - run->radius, run->width, run->height + run->radius, 0.25 * run->pen.em);

  for (guint i = 0; i < run->n_lines; i++)
    for (guint j = 0; j < run->n_steps; j++)
      {
        const BwChartFigure *figure = &bw_run_get_line (run, i)->figures[j];
        const BwChartFigure *next = j + 1 < run->n_steps ? figure + 1 : NULL;

        if (!bw_chart_figure_is_valid (figure))
          continue;
        bw_label_placer_block (placer, bw_run_get_x (run, j) - r, bw_run_get_y (run, figure->score) - r, 2 * r, 2 * r);
        if (next != NULL && bw_chart_figure_is_valid (next))
          bw_label_placer_avoid (placer, bw_run_get_x (run, j), bw_run_get_y (run, figure->score),
                                 bw_run_get_x (run, j + 1), bw_run_get_y (run, next->score), 6);
      }
  return placer;
}

void
bw_run_draw_lines (BwRun *run)
{
  for (guint i = 0; i < run->n_lines; i++)
    for (guint j = 0; j < run->n_steps;)
      j = draw_interval (run, bw_run_get_line (run, i), j);
  for (guint i = 0; i < run->n_lines; i++)
    for (guint j = 0; j < run->n_steps;)
      j = draw_stretch (run, bw_run_get_line (run, i), j);
  for (guint i = 0; i < run->n_lines; i++)
    draw_points (run, bw_run_get_line (run, i));
}

void
bw_run_write_figures (BwRun *run)
{
  BwPen *pen = &run->pen;
  g_autoptr (BwLabelPlacer) placer = create_placer (run);

  if (run->n_lines * run->n_steps > BW_RUN_MOST_FIGURES)
    return;
  for (guint i = 0; i < run->n_lines; i++)
    for (int j = 0; j < bw_chart_line_find_last (bw_run_get_line (run, i)); j++)
      {
        const BwChartFigure *figure = &bw_run_get_line (run, i)->figures[j];
        BwText text = { .text = figure->text, .size = 0.85 * pen->em, .max_lines = 1 };
        double x = bw_run_get_x (run, (guint)j);
        double y = bw_run_get_y (run, figure->score);
        BwBox box;
        double line[4];

        bw_pen_measure (pen, &text, &box.width, &box.height);
        if (!bw_chart_figure_is_valid (figure) ||
            !bw_label_placer_place (placer, x, y, run->radius, box.width, box.height, &box) ||
            bw_label_placer_get_leader (placer, x, y, run->radius, &box, line))
          continue;
        text.x = box.x;
        text.y = box.y;
        bw_pen_write (pen, &text);
      }
}
