/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-slope-panel.h"

#include "bw-label-column.h"
#include "bw-legend.h"

#include <math.h>

/* One panel, and where its two posts stand. */
typedef struct
{
  const BwChartPanel *panel;
  BwBox box;
  double posts[2];
  double top, bottom; /* of the posts */
  double low, high;   /* values there */
  double radius;
} Plot;

static double
get_y (const Plot *plot, double value)
{
  return plot->bottom - (value - plot->low) / (plot->high - plot->low) * (plot->bottom - plot->top);
}

/* Of several lines each is named once: at its left end, or at the right one when it has no other. */
static gboolean
is_named (const BwSlopeGrid *grid, const BwChartLine *line, guint end)
{
  return grid->n_lines > 1 && (end == 0 || !bw_chart_figure_is_valid (&line->figures[0]));
}

/* What stands beside an end of a line: the figure, and in front of it what the line is called if it is named there. */
static char *
dup_label (const BwSlopeGrid *grid, const BwChartPanel *panel, guint i, guint end)
{
  const BwChartLine *line = bw_chart_panel_get_line (panel, i);
  const char *figure = line->figures[end].text;

  if (!is_named (grid, line, end))
    return g_strdup (figure);
  return grid->numbers ? g_strdup_printf ("%u:  %s", i + 1, figure) : g_strdup_printf ("%s  %s", line->name, figure);
}

static BwText
get_label (const BwSlopeGrid *grid, const char *text)
{
  return (BwText){ .text = text, .size = BW_SLOPE_LABEL_SIZE * grid->pen.em, .max_lines = 1 };
}

double
bw_slope_measure_labels (const BwSlopeGrid *grid, const BwChartPanel *panel, guint end)
{
  double widest = 0;

  for (guint i = 0; i < panel->lines->len; i++)
    {
      g_autofree char *text = dup_label (grid, panel, i, end);
      BwText label = get_label (grid, text);
      double w;

      if (!bw_chart_figure_is_valid (&bw_chart_panel_get_line (panel, i)->figures[end]))
        continue;
      bw_pen_measure (&grid->pen, &label, &w, NULL);
      widest = MAX (widest, w);
    }
  return widest;
}

BwText
bw_slope_get_title (const BwSlopeGrid *grid, const BwChartPanel *panel, double width)
{
  return (BwText){ .text = panel->title, .max_width = width, .max_lines = 2, .bold = TRUE };
}

BwText
bw_slope_get_end (const BwSlopeGrid *grid, guint end, double width)
{
  return (BwText){ .text = bw_chart_data_get_step (grid->data, end),
                   .max_width = width / 2 - 0.3 * grid->pen.em,
                   .max_lines = 2,
                   .size = 0.85 * grid->pen.em,
                   .alignment = end == 0 ? PANGO_ALIGN_LEFT : PANGO_ALIGN_RIGHT,
                   .ink = BW_INK_MUTED };
}

static void
find_range (Plot *plot, double from)
{
  plot->low = from;
  plot->high = from;
  for (guint i = 0; i < plot->panel->lines->len; i++)
    for (guint end = 0; end < 2; end++)
      {
        double value = bw_chart_panel_get_line (plot->panel, i)->figures[end].score;

        /* NaN compares as neither. */
        plot->low = value < plot->low ? value : plot->low;
        plot->high = value > plot->high ? value : plot->high;
      }
  if (plot->high == plot->low)
    plot->high = plot->low + 1;
}

static void
place_posts (const BwSlopeGrid *grid, Plot *plot)
{
  double em = grid->pen.em;
  double left = bw_slope_measure_labels (grid, plot->panel, 0) + BW_SLOPE_LABEL_GAP * em;
  double right = bw_slope_measure_labels (grid, plot->panel, 1) + BW_SLOPE_LABEL_GAP * em;
  double most = plot->box.width - MIN (BW_SLOPE_SPAN * em, 0.4 * plot->box.width);
  double share = MIN (1, most / (left + right));

  plot->radius = MIN (0.36 * em, 0.1 * plot->box.width);
  plot->posts[0] = plot->box.x + share * left + plot->radius;
  plot->posts[1] = plot->box.x + plot->box.width - share * right - plot->radius;
}

/* The title on top and what the posts stand for below; where it is too low for that, the title, or nothing. */
static void
write_frame (BwSlopeGrid *grid, Plot *plot)
{
  BwPen *pen = &grid->pen;
  BwText title = bw_slope_get_title (grid, plot->panel, plot->box.width);
  double title_height = MIN (grid->title, 0.45 * plot->box.height);

  plot->top = plot->box.y;
  plot->bottom = plot->box.y + plot->box.height;
  title.x = plot->box.x;
  title.y = plot->box.y;
  title.max_height = title_height + 0.01;
  if (title.text != NULL && title_height > 0.9 * bw_pen_line_height (pen, pen->em))
    {
      bw_pen_write (pen, &title);
      plot->top += title_height + 0.7 * pen->em;
    }
  if (plot->bottom - plot->top > 2 * grid->ends + 2 * grid->label)
    {
      for (guint end = 0; end < 2; end++)
        {
          BwText text = bw_slope_get_end (grid, end, plot->box.width);

          text.x = plot->box.x + (end == 0 ? 0 : plot->box.width);
          text.y = plot->bottom - grid->ends;
          bw_pen_write (pen, &text);
        }
      plot->bottom -= grid->ends + 0.3 * pen->em;
    }
  plot->radius = MIN (plot->radius, 0.2 * (plot->bottom - plot->top));
  plot->top += plot->radius;
  plot->bottom -= plot->radius;
}

static void
draw_lines (BwSlopeGrid *grid, const Plot *plot)
{
  BwPen *pen = &grid->pen;

  for (guint end = 0; end < 2; end++)
    bw_drawing_add_line (pen->drawing, plot->posts[end], plot->top - plot->radius, plot->posts[end],
                         plot->bottom + plot->radius, BW_INK_GRID);
  for (guint i = 0; i < plot->panel->lines->len; i++)
    {
      const BwChartLine *line = bw_chart_panel_get_line (plot->panel, i);

      if (bw_chart_figure_is_valid (&line->figures[0]) && bw_chart_figure_is_valid (&line->figures[1]))
        bw_drawing_add_line (pen->drawing, plot->posts[0], get_y (plot, line->figures[0].score), plot->posts[1],
                             get_y (plot, line->figures[1].score), BW_INK_READINESS)
          ->stroke_width = 1.5 * pen->style->line_width;
    }
  for (guint i = 0; i < plot->panel->lines->len; i++)
    for (guint end = 0; end < 2; end++)
      {
        const BwChartFigure *figure = &bw_chart_panel_get_line (plot->panel, i)->figures[end];

        if (bw_chart_figure_is_valid (figure))
          bw_point_draw (pen, BW_POINT_READINESS, plot->posts[end], get_y (plot, figure->score), 2 * plot->radius);
      }
}

static void
write_label (BwSlopeGrid *grid, const Plot *plot, guint i, guint end, double y)
{
  BwPen *pen = &grid->pen;
  g_autofree char *text = dup_label (grid, plot->panel, i, end);
  BwText label = get_label (grid, text);
  double at = get_y (plot, bw_chart_panel_get_line (plot->panel, i)->figures[end].score);
  double away = end == 0 ? -1 : 1;
  double rim = plot->posts[end] + away * plot->radius;
  double edge = rim + away * BW_SLOPE_LABEL_GAP * pen->em;

  label.x = edge;
  label.y = y;
  label.vertical = 0.5;
  label.alignment = end == 0 ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT;
  label.max_width = (end == 0 ? edge - plot->box.x : plot->box.x + plot->box.width - edge) + 0.01;
  if (bw_pen_write (pen, &label) == NULL)
    grid->unlabelled = TRUE;
  else if (fabs (at - y) > 0.4 * grid->label)
    bw_drawing_add_line (pen->drawing, rim, at, edge - away * 0.15 * pen->em, y, BW_INK_FRAME)->stroke_width =
      0.5 * pen->style->line_width;
}

/* TRUE when an earlier line ends there too, and neither is named there, so that one label serves both. */
static gboolean
is_repeated (const BwSlopeGrid *grid, const BwChartPanel *panel, guint i, guint end)
{
  const BwChartLine *line = bw_chart_panel_get_line (panel, i);

  for (guint j = 0; j < i; j++)
    {
      const BwChartLine *other = bw_chart_panel_get_line (panel, j);

      if (other->figures[end].score == line->figures[end].score && !is_named (grid, line, end) &&
          !is_named (grid, other, end))
        return TRUE;
    }
  return FALSE;
}

/* Beside a post. Where there is too little room for all, the first lines have theirs. */
static void
write_labels (BwSlopeGrid *grid, const Plot *plot, guint end)
{
  double height = grid->label;
  double top = plot->top - plot->radius - 0.3 * grid->pen.em;
  double bottom = plot->bottom + plot->radius + 0.2 * grid->pen.em;
  guint n = plot->panel->lines->len;
  g_autofree double *centres = g_new (double, n + 1);
  g_autofree guint *lines = g_new (guint, n + 1);
  guint m = 0;

  for (guint i = 0; i < n; i++)
    {
      const BwChartFigure *figure = &bw_chart_panel_get_line (plot->panel, i)->figures[end];

      if (!bw_chart_figure_is_valid (figure) || is_repeated (grid, plot->panel, i, end))
        continue;
      centres[m] = get_y (plot, figure->score);
      lines[m++] = i;
    }
  while (m > 0 && !bw_label_column_spread (centres, m, height, MAX (top, 0), MIN (bottom, grid->pen.drawing->height)))
    {
      m--;
      grid->unlabelled = TRUE;
    }
  for (guint i = 0; i < m; i++)
    write_label (grid, plot, lines[i], end, centres[i]);
}

static void
add_marks (BwSlopeGrid *grid, const Plot *plot)
{
  double em = grid->pen.em;

  for (guint i = 0; i < plot->panel->lines->len; i++)
    {
      const BwChartLine *line = bw_chart_panel_get_line (plot->panel, i);
      g_autofree char *name = g_strjoin (plot->panel->title != NULL && line->name[0] != '\0' ? ", " : "",
                                         plot->panel->title != NULL ? plot->panel->title : "", line->name, NULL);
      g_autofree char *value = bw_slope_dup_value (grid->data, line);
      double top = INFINITY;
      double bottom = -INFINITY;

      for (guint end = 0; end < 2; end++)
        if (bw_chart_figure_is_valid (&line->figures[end]))
          {
            top = MIN (top, get_y (plot, line->figures[end].score) - 0.6 * em);
            bottom = MAX (bottom, get_y (plot, line->figures[end].score) + 0.6 * em);
          }
      if (isinf (top))
        continue;
      top = MAX (top, 0);
      bottom = MIN (bottom, grid->pen.drawing->height);
      bw_drawing_add_mark (grid->pen.drawing, name, value, plot->posts[0] - plot->radius, top,
                           plot->posts[1] - plot->posts[0] + 2 * plot->radius, bottom - top)
        ->dimension = line->dimension;
    }
}

void
bw_slope_draw_panel (BwSlopeGrid *grid, const BwChartPanel *panel, const BwBox *box)
{
  Plot plot = { .panel = panel, .box = *box };

  find_range (&plot, grid->data->y.minimum);
  place_posts (grid, &plot);
  write_frame (grid, &plot);
  draw_lines (grid, &plot);
  write_labels (grid, &plot, 0);
  write_labels (grid, &plot, 1);
  add_marks (grid, &plot);
}
