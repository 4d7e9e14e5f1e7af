/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-bullet-bar.h"

#include "bw-legend.h"

#include <glib/gi18n-lib.h>

static BwInk
get_ground (guint band, guint n_bands)
{
  static const BwInk inks[] = { BW_INK_BAND_LOW, BW_INK_BAND_MID, BW_INK_BAND_HIGH };

  if (n_bands < 2)
    return BW_INK_BAND_LOW;
  return inks[band * 2 / (n_bands - 1)];
}

static void
draw_bands (BwPen *pen, const BwBandSet *set, double x, double y, double width, double height)
{
  guint n = set != NULL ? set->n_bands : 0;

  if (n == 0)
    bw_drawing_add_rectangle (pen->drawing, x, y, width, height, BW_INK_BAND_LOW);
  for (guint i = 0; i < n; i++)
    bw_drawing_add_rectangle (pen->drawing, x + set->bands[i].from / 100 * width, y,
                              (set->bands[i].to - set->bands[i].from) / 100 * width, height, get_ground (i, n));
  for (guint i = 1; i < n; i++)
    {
      double cut = x + set->bands[i].from / 100 * width;

      bw_drawing_add_line (pen->drawing, cut, y, cut, y + height, BW_INK_FRAME)->stroke_width =
        pen->style->line_width * 0.75;
    }
}

void
bw_bullet_bar_draw (BwPen *pen, const BwChartFigure *figure, BwDimensionKind kind, double x, double y, double width,
                    double height)
{
  /* A line thinner than the pen would only smear. */
  gboolean spread = bw_chart_figure_has_spread (figure) && height > 6 * pen->style->line_width;
  double thickness = 0.46 * height;
  BwShape *shape;

  draw_bands (pen, figure->bands, x, y, width, height);
  if (!bw_chart_figure_is_valid (figure))
    return;

  bw_drawing_add_rectangle (pen->drawing, x, y + (spread ? 0.18 : 0.27) * height, figure->score / 100 * width,
                            thickness, kind == BW_KIND_EXPOSURE ? BW_INK_EXPOSURE : BW_INK_READINESS);
  if (figure->score == 0)
    {
      /* Nothing is a score, too: the foot of the bar shows it. */
      shape = bw_drawing_add_line (pen->drawing, x, y + (spread ? 0.18 : 0.27) * height, x,
                                   y + (spread ? 0.64 : 0.73) * height,
                                   kind == BW_KIND_EXPOSURE ? BW_INK_EXPOSURE : BW_INK_READINESS);
      shape->stroke_width = 2 * pen->style->line_width;
    }
  if (spread)
    bw_drawing_add_line (pen->drawing, x + figure->low / 100 * width, y + 0.82 * height, x + figure->high / 100 * width,
                         y + 0.82 * height, BW_INK_TEXT);
  if (bw_chart_figure_has_target (figure))
    bw_point_draw (pen, BW_POINT_TARGET, x + figure->target / 100 * width, y + (spread ? 0.41 : 0.5) * height,
                   0.5 * height);
}

char *
bw_bullet_bar_dup_value (const BwChartRow *row)
{
  const char *band = bw_chart_figure_get_band_label (&row->figure);

  if (!bw_chart_figure_is_valid (&row->figure))
    return g_strdup (_ ("not enough answers yet"));
  if (band == NULL)
    return g_strdup (row->figure.text);
  /* Translators: a score and the band it lies in: "62, Developing" */
  return g_strdup_printf (C_ ("score", "%s, %s"), row->figure.text, band);
}

char *
bw_bullet_bar_dup_aim (const BwChartRow *row)
{
  g_autofree char *value = bw_bullet_bar_dup_value (row);
  g_autofree char *target = bw_chart_figure_dup_target (&row->figure);

  if (!bw_chart_figure_has_target (&row->figure))
    return g_steal_pointer (&value);
  /* Translators: a score and what it is to become: "62, Developing, target 80" */
  return g_strdup_printf (_ ("%s, target %s"), value, target);
}

BwDrawing *
bw_bullet_bar_layout_row (const BwChartRow *row, PangoContext *context, const BwChartStyle *style, double width,
                          double height)
{
  g_autofree char *value = bw_bullet_bar_dup_aim (row);
  double reach = 0.45 * height; /* half a ring with its rim */
  double at = bw_chart_figure_has_target (&row->figure) ? row->figure.target / 100 * width : reach;
  /* Bars of several pictures line up, unless a ring needs the room at an end. */
  double side = at < reach || at > width - reach ? reach : 0;
  BwPen pen;

  bw_pen_init (&pen, context, style, width, height, row->name);
  bw_bullet_bar_draw (&pen, &row->figure, row->kind, side, 0, width - 2 * side, height);
  bw_drawing_add_mark (pen.drawing, row->name, value, 0, 0, width, height)->dimension = row->dimension;
  return bw_pen_finish (&pen, g_strdup_printf ("%s: %s.", row->name, value));
}
