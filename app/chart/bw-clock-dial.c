/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-clock-dial.h"

#include "bw-legend.h"

#include <math.h>

/* The span takes half of the round: far enough apart to tell minutes, and still the end of a day. */
#define SWEEP G_PI

/* Corners of an arc for each half turn: at a radius of 300 pixels, off by a fifteenth of one. */
#define ARC_STEPS 150

const BwBand *
bw_clock_dial_get_zone (const BwClockDial *dial, guint zone)
{
  return &dial->row->figure.bands->bands[zone];
}

gboolean
bw_clock_dial_is_current (const BwClockDial *dial, guint zone)
{
  return bw_chart_figure_is_valid (&dial->row->figure) && dial->row->figure.band == (int)zone;
}

double
bw_clock_dial_get_angle (const BwClockDial *dial, double value)
{
  const BwChartAxis *span = &dial->data->x;
  double share = CLAMP ((value - span->minimum) / (span->maximum - span->minimum), 0, 1);

  return -G_PI_2 + dial->side * share * SWEEP;
}

static double
get_x (const BwClockDial *dial, double value, double radius)
{
  return dial->x + radius * cos (bw_clock_dial_get_angle (dial, value));
}

static double
get_y (const BwClockDial *dial, double value, double radius)
{
  return dial->y + radius * sin (bw_clock_dial_get_angle (dial, value));
}

static double
get_rim (const BwClockDial *dial)
{
  return dial->radius - CLAMP (0.14 * dial->radius, 0.6 * dial->pen.em, 1.6 * dial->pen.em);
}

/* A dial of less has no room for numbers. */
static gboolean
has_numbers (const BwClockDial *dial)
{
  return dial->radius >= 5 * dial->pen.em;
}

static double
get_hand (const BwClockDial *dial)
{
  return MAX (get_rim (dial) - (has_numbers (dial) ? 1.7 : 0.3) * dial->pen.em, 0.4 * dial->radius);
}

/* --- the rim --- */

BwInk
bw_clock_dial_get_zone_ink (const BwClockDial *dial, guint zone)
{
  static const BwInk inks[] = { BW_INK_BAND_LOW, BW_INK_BAND_MID, BW_INK_BAND_HIGH };

  return dial->n_zones < 2 ? BW_INK_BAND_LOW : inks[(dial->n_zones - 1 - zone) * 2 / (dial->n_zones - 1)];
}

/* The piece of the dial from one value to another, between two distances from the centre. */
static BwShape *
add_sector (BwClockDial *dial, double from, double to, double inner, double outer, BwInk fill)
{
  double turn = fabs (bw_clock_dial_get_angle (dial, to) - bw_clock_dial_get_angle (dial, from));
  guint steps = MAX (1, (guint)ceil (turn / G_PI * ARC_STEPS));
  guint n = 2 * (steps + 1);
  g_autofree double *points = g_new (double, 2 * n);

  for (guint i = 0; i <= steps; i++)
    {
      double value = from + (to - from) * i / steps;

      points[2 * i] = get_x (dial, value, outer);
      points[2 * i + 1] = get_y (dial, value, outer);
      points[2 * (n - 1 - i)] = get_x (dial, value, inner);
      points[2 * (n - 1 - i) + 1] = get_y (dial, value, inner);
    }
  return bw_drawing_add_polygon (dial->pen.drawing, points, n, fill);
}

static void
write_number (BwClockDial *dial, double value)
{
  g_autofree char *text = g_strdup_printf ("%g", value);
  double radius = get_rim (dial) - 0.9 * dial->pen.em;

  bw_pen_write (&dial->pen, &(BwText){ .text = text,
                                       .x = get_x (dial, value, radius),
                                       .y = get_y (dial, value, radius),
                                       .vertical = 0.5,
                                       .size = 0.85 * dial->pen.em,
                                       .bold = value == dial->data->x.minimum,
                                       .alignment = PANGO_ALIGN_CENTER,
                                       .ink = value == dial->data->x.minimum ? BW_INK_TEXT : BW_INK_MUTED });
}

static void
add_zone_mark (BwClockDial *dial, guint zone)
{
  const BwBand *band = bw_clock_dial_get_zone (dial, zone);
  g_autofree char *reach = bw_clock_dup_reach (band);
  double thickness = dial->radius - get_rim (dial);
  double middle = (band->from + band->to) / 2;
  double radius = dial->radius - thickness / 2;

  bw_drawing_add_mark (dial->pen.drawing, band->label, reach, get_x (dial, middle, radius) - thickness / 2,
                       get_y (dial, middle, radius) - thickness / 2, thickness, thickness);
}

static void
draw_rim (BwClockDial *dial)
{
  const BwChartAxis *span = &dial->data->x;
  double rim = get_rim (dial);
  double line = dial->pen.style->line_width;

  bw_drawing_add_circle (dial->pen.drawing, dial->x, dial->y, 2 * dial->radius, BW_INK_NONE)->stroke = BW_INK_GRID;
  if (dial->n_zones == 0)
    add_sector (dial, span->minimum, span->maximum, rim, dial->radius, BW_INK_BAND_LOW)->stroke = BW_INK_FRAME;
  for (guint i = 0; i < dial->n_zones; i++)
    {
      const BwBand *zone = bw_clock_dial_get_zone (dial, i);

      add_sector (dial, zone->from, zone->to, rim, dial->radius, bw_clock_dial_get_zone_ink (dial, i))->stroke =
        BW_INK_FRAME;
    }
  for (guint i = 0; i < dial->n_zones; i++)
    if (bw_clock_dial_is_current (dial, i))
      {
        /* The one that counts stands out by its edge, not by a colour. */
        BwShape *edge = add_sector (dial, bw_clock_dial_get_zone (dial, i)->from, bw_clock_dial_get_zone (dial, i)->to,
                                    rim, dial->radius, BW_INK_NONE);

        edge->stroke = BW_INK_TEXT;
        edge->stroke_width = 2.5 * line;
      }
  if (!has_numbers (dial))
    return;
  write_number (dial, span->minimum);
  write_number (dial, span->maximum);
  for (guint i = 1; i < dial->n_zones; i++)
    write_number (dial, bw_clock_dial_get_zone (dial, i)->from);
}

/* --- hands --- */

/* Where the hand may stand just as well. */
static void
draw_range (BwClockDial *dial)
{
  const BwChartFigure *figure = &dial->row->figure;
  BwShape *sector;

  if (!bw_chart_figure_has_spread (figure))
    return;
  sector = add_sector (dial, figure->low, figure->high, 0, get_hand (dial), BW_INK_BAND_MID);
  sector->hatch = BW_HATCH_RISING;
  sector->hatch_ink = BW_INK_FRAME;
  sector->stroke = BW_INK_FRAME;
}

/* The mark of a hand reaches over its outer half, so that two hands can be told apart. */
static BwMark *
add_hand_mark (BwClockDial *dial, const char *name, const char *value, double at)
{
  double half = 0.6 * dial->pen.em;
  double length = get_hand (dial);
  double x1 = get_x (dial, at, length / 2), y1 = get_y (dial, at, length / 2);
  double x2 = get_x (dial, at, length), y2 = get_y (dial, at, length);
  double left = MAX (MIN (x1, x2) - half, 0);
  double top = MAX (MIN (y1, y2) - half, 0);
  double right = MIN (MAX (x1, x2) + half, dial->pen.drawing->width);
  double bottom = MIN (MAX (y1, y2) + half, dial->pen.drawing->height);

  return bw_drawing_add_mark (dial->pen.drawing, name, value, left, top, right - left, bottom - top);
}

static BwShape *
add_reference_line (BwClockDial *dial, double x1, double y1, double x2, double y2)
{
  BwShape *line = bw_drawing_add_line (dial->pen.drawing, x1, y1, x2, y2, BW_INK_TARGET);

  line->stroke_width = 1.2 * dial->pen.style->line_width;
  line->dashed = TRUE;
  return line;
}

void
bw_clock_dial_draw_reference_sign (BwClockDial *dial, double x, double middle, double width)
{
  add_reference_line (dial, x, middle, x + width, middle);
  bw_point_draw (&dial->pen, BW_POINT_TARGET, x + width / 2, middle, 0.4 * dial->pen.em);
}

static void
draw_reference (BwClockDial *dial)
{
  double at = dial->data->reference;
  double length = get_hand (dial);
  double ring = 0.3 * dial->pen.em;

  if (!bw_clock_has_reference (dial->data))
    return;
  add_reference_line (dial, dial->x, dial->y, get_x (dial, at, length - 2 * ring), get_y (dial, at, length - 2 * ring));
  bw_point_draw (&dial->pen, BW_POINT_TARGET, get_x (dial, at, length - ring), get_y (dial, at, length - ring),
                 ring / 0.75);
  /* Across the rim to its name. */
  if (dial->reference_named)
    bw_drawing_add_line (dial->pen.drawing, get_x (dial, at, get_rim (dial)), get_y (dial, at, get_rim (dial)),
                         get_x (dial, at, dial->radius + 0.3 * dial->pen.em),
                         get_y (dial, at, dial->radius + 0.3 * dial->pen.em), BW_INK_TARGET)
      ->stroke_width = 1.5 * dial->pen.style->line_width;
}

static void
draw_hand (BwClockDial *dial)
{
  double angle = bw_clock_dial_get_angle (dial, dial->row->figure.score);
  double across = angle + G_PI_2;
  double half = CLAMP (0.03 * dial->radius, dial->pen.style->line_width, 0.5 * dial->pen.em);
  double length = get_hand (dial);
  double points[] = {
    dial->x + half * cos (across),    dial->y + half * sin (across),    dial->x + length * cos (angle),
    dial->y + length * sin (angle),   dial->x - half * cos (across),    dial->y - half * sin (across),
    dial->x - 4 * half * cos (angle), dial->y - 4 * half * sin (angle),
  };

  bw_drawing_add_polygon (dial->pen.drawing, points, 4, BW_INK_TEXT);
  bw_drawing_add_circle (dial->pen.drawing, dial->x, dial->y, 5 * half, BW_INK_TEXT);
}

void
bw_clock_dial_draw (BwClockDial *dial)
{
  bw_clock_dial_write_names (dial);
  draw_rim (dial);
  if (dial->row != NULL && bw_chart_figure_is_valid (&dial->row->figure))
    {
      g_autofree char *value = bw_clock_dup_value (dial->row);

      draw_range (dial);
      draw_reference (dial);
      draw_hand (dial);
      add_hand_mark (dial, dial->row->name, value, dial->row->figure.score)->dimension = dial->row->dimension;
    }
  else
    draw_reference (dial);
  if (bw_clock_has_reference (dial->data))
    {
      g_autofree char *name = bw_clock_dup_reference_name (dial->data);
      g_autofree char *value = g_strdup_printf ("%g", dial->data->reference);

      add_hand_mark (dial, name, value, dial->data->reference);
    }
  for (guint i = 0; i < dial->n_zones; i++)
    add_zone_mark (dial, i);
}
