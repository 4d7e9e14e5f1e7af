/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-diverging-bars-chart.h"

#include <math.h>

/* The answers of a group to one item as a stacked bar around the middle of the scale. */

void
bw_diverging_paint (BwShape *shape, const BwChartItem *item, guint point)
{
  double middle = (item->scale->n_points - 1) / 2.0;
  double off = point - middle;
  gboolean strong = fabs (off) > middle / 2;

  if (off == 0)
    {
      /* As light as its neighbours, so that neither side outshines the other. */
      shape->fill = BW_INK_NEUTRAL;
      shape->hatch = BW_HATCH_RISING;
    }
  else if (item->kind == BW_KIND_EXPOSURE)
    {
      /* A fact about the surroundings: neither side is the good one. */
      shape->fill = BW_INK_EXPOSURE;
      shape->hatch = strong ? BW_HATCH_NONE : BW_HATCH_DOTS;
    }
  else if (off > 0)
    shape->fill = strong ? BW_INK_POSITIVE_2 : BW_INK_POSITIVE_1;
  else
    shape->fill = strong ? BW_INK_NEGATIVE_2 : BW_INK_NEGATIVE_1;
  if (off < 0)
    {
      shape->hatch = strong ? BW_HATCH_CROSS : BW_HATCH_FALLING;
      shape->stroke = shape->fill;
    }
}

/* The share of the answers that lie left of the middle, a middle point with its half. */
static double
get_left (const BwChartItem *item)
{
  guint n = item->scale->n_points;
  double sum = 0;

  for (guint i = 0; i < n / 2; i++)
    sum += item->counts[i];
  if (n % 2 == 1)
    sum += item->counts[n / 2] / 2.0;
  return sum / bw_chart_item_count (item);
}

BwDivergingAxis
bw_diverging_stack_fit (const BwPen *pen, const BwChartData *data, double x, double width)
{
  double most_left = 0;
  double most_right = 0;
  double figure;

  bw_pen_measure (pen, &(BwText){ .text = "100 %", .size = 0.9 * pen->em }, &figure, NULL);
  figure = MIN (figure + 0.5 * pen->em, width / 4);
  for (guint i = 0; i < data->items->len; i++)
    {
      const BwChartItem *item = &g_array_index (data->items, BwChartItem, i);

      if (item->counts == NULL || bw_chart_item_count (item) == 0)
        continue;
      most_left = MAX (most_left, get_left (item));
      most_right = MAX (most_right, 1 - get_left (item));
    }
  if (most_left + most_right <= 0)
    most_left = most_right = 0.5;

  return (BwDivergingAxis){
    .unit = (width - 2 * figure) / (most_left + most_right),
    .middle = x + figure + most_left * (width - 2 * figure) / (most_left + most_right),
  };
}

static void
write_share (BwPen *pen, double share, double x, double y, PangoAlignment alignment)
{
  g_autofree char *text = g_strdup_printf ("%.0f %%", floor (100 * share + 0.5));

  bw_pen_write (pen, &(BwText){ .text = text,
                                .x = x,
                                .y = y,
                                .vertical = 0.5,
                                .size = 0.9 * pen->em,
                                .alignment = alignment,
                                .ink = BW_INK_MUTED });
}

void
bw_diverging_stack_draw (BwPen *pen, const BwDivergingAxis *axis, const BwChartItem *item, double middle,
                         double thickness)
{
  guint n = item->scale->n_points;
  double total = bw_chart_item_count (item);
  double x = axis->middle - get_left (item) * axis->unit;
  double below = 0;
  double above = 0;

  for (guint i = 0; i < n; i++)
    {
      double length = item->counts[i] / total * axis->unit;

      if (2 * i + 1 < n)
        below += item->counts[i] / total;
      else if (2 * i + 1 > n)
        above += item->counts[i] / total;
      if (item->counts[i] > 0)
        {
          BwShape *shape =
            bw_drawing_add_rectangle (pen->drawing, x, middle - thickness / 2, length, thickness, BW_INK_NONE);

          bw_diverging_paint (shape, item, i);
          /* The paper shows between two segments. */
          shape->stroke = BW_INK_PAPER;
        }
      x += length;
    }
  /* Too close for figures. */
  if (thickness < 0.7 * pen->em)
    return;
  write_share (pen, below, axis->middle - get_left (item) * axis->unit - 0.4 * pen->em, middle, PANGO_ALIGN_RIGHT);
  write_share (pen, above, x + 0.4 * pen->em, middle, PANGO_ALIGN_LEFT);
}

double
bw_diverging_stack_key (BwPen *pen, const BwChartItem *item, double x, double y, double width, gboolean write)
{
  double em = pen->em;
  double line = bw_pen_line_height (pen, 0.9 * em);
  double at = 0;
  double row = 0;

  for (guint i = 0; i < item->scale->n_points; i++)
    {
      BwText text = { .text = item->scale->points[i].anchor, .size = 0.9 * em, .max_width = width - 1.4 * em };
      double w;

      text.max_lines = 1;
      bw_pen_measure (pen, &text, &w, NULL);
      if (at > 0 && at + 1.4 * em + w > width)
        {
          at = 0;
          row += 1.3 * line;
        }
      if (write)
        {
          bw_diverging_paint (bw_drawing_add_rectangle (pen->drawing, x + at, y + row + line / 2 - 0.45 * em, 0.9 * em,
                                                        0.9 * em, BW_INK_NONE),
                              item, i);
          text.x = x + at + 1.4 * em;
          text.y = y + row;
          bw_pen_write (pen, &text);
        }
      at += 1.4 * em + w + 1.4 * em;
    }
  return row + line;
}
