/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-legend.h"

BwPointLook
bw_point_look_of (BwDimensionKind kind)
{
  return kind == BW_KIND_EXPOSURE ? BW_POINT_EXPOSURE : BW_POINT_READINESS;
}

BwInk
bw_kind_get_ink (BwDimensionKind kind)
{
  return kind == BW_KIND_EXPOSURE ? BW_INK_EXPOSURE : BW_INK_READINESS;
}

BwShape *
bw_point_draw (BwPen *pen, BwPointLook look, double x, double y, double size)
{
  BwShape *point = bw_drawing_add_circle (pen->drawing, x, y, size, BW_INK_READINESS);

  /* A rim would eat up what is hardly larger than itself. */
  point->stroke = size > 4 * pen->style->line_width ? BW_INK_PAPER : BW_INK_NONE;
  switch (look)
    {
    case BW_POINT_EXPOSURE:
      point->type = BW_SHAPE_DIAMOND;
      point->fill = BW_INK_EXPOSURE;
      /* So that it looks as large as the disc. */
      point->width = 1.2 * size;
      break;
    case BW_POINT_OTHER:
      point->width = 0.85 * size;
      point->fill = BW_INK_PAPER;
      point->stroke = BW_INK_TEXT;
      point->stroke_width = 1.5 * pen->style->line_width;
      break;
    case BW_POINT_TARGET:
      /* On a bar it would not stand out without a rim of paper on both sides. */
      point->width = point->height = 1.5 * size;
      point->fill = BW_INK_NONE;
      point->stroke = BW_INK_PAPER;
      point->stroke_width = 3.5 * pen->style->line_width;
      point = bw_drawing_add_circle (pen->drawing, x, y, 1.5 * size, BW_INK_NONE);
      point->stroke = BW_INK_TARGET;
      point->stroke_width = 1.5 * pen->style->line_width;
      break;
    case BW_POINT_READINESS:
    default:
      break;
    }
  point->height = point->width;
  return point;
}

static void
draw_sign (BwPen *pen, const BwLegendEntry *entry, double x, double middle, double width)
{
  if (entry->line != BW_INK_NONE)
    {
      BwShape *line = bw_drawing_add_line (pen->drawing, x, middle, x + width, middle, entry->line);

      line->stroke_width = 1.5 * pen->style->line_width;
      line->dashed = entry->dashed;
    }
  bw_point_draw (pen, entry->look, x + width / 2, middle, 0.8 * pen->em);
}

double
bw_legend_write (BwPen *pen, const BwLegendEntry *entries, guint n_entries, double y, double width, gboolean write)
{
  double line = MAX (bw_pen_line_height (pen, pen->em), 1.3 * pen->em);
  double x = 0;
  double top = y;

  for (guint i = 0; i < n_entries; i++)
    {
      double sign = (entries[i].line != BW_INK_NONE ? 2.2 : 1.2) * pen->em;
      BwText text = { .text = entries[i].text, .vertical = 0.5, .max_lines = 1 };
      double w;

      text.max_width = MAX (pen->em, width - sign - 0.5 * pen->em);
      bw_pen_measure (pen, &text, &w, NULL);
      if (x > 0 && x + sign + 0.5 * pen->em + w > width)
        {
          x = 0;
          y += line;
        }
      text.x = x + sign + 0.5 * pen->em;
      text.y = y + line / 2;
      /* A sign without its word says nothing. */
      if (write && bw_pen_write (pen, &text) != NULL)
        draw_sign (pen, &entries[i], x, y + line / 2, sign);
      x += sign + 0.5 * pen->em + w + 1.6 * pen->em;
    }
  return n_entries > 0 ? y + line + 0.5 * pen->em - top : 0;
}
