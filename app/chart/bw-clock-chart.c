/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-chart-kind.h"
#include "bw-pen.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* A dial for the last stretch before midnight: midnight on top, as on any clock, and the span to it along the left. The
 * zones lie on the rim, a second hand may stand still as a reference, and words beside the dial say the same. A clock
 * runs one way in every script, so the dial is never mirrored. */

/* How much of the round the span takes: enough to tell minutes apart, little enough to look like the end of a day. */
#define SWEEP (G_PI * 5 / 6)
#define SECTOR_POINTS 24

typedef struct
{
  BwPen pen;
  const BwChartData *data;
  const BwChartRow *row;
  double x, y; /* the centre */
  double radius;
  double rim; /* how wide it is */
} Clock;

static const BwChartRow *
get_row (const BwChartData *data)
{
  return data->rows->len > 0 ? &g_array_index (data->rows, BwChartRow, 0) : NULL;
}

static gboolean
shows (const BwChartData *data)
{
  return get_row (data) != NULL && bw_chart_figure_is_valid (&get_row (data)->figure);
}

/* --- words --- */

static char *
dup_value (const BwChartRow *row)
{
  const char *band = bw_chart_figure_get_band_label (&row->figure);

  if (!bw_chart_figure_is_valid (&row->figure))
    return g_strdup (_ ("not enough answers yet"));
  /* Translators: a score and the band it lies in: "62, Developing" */
  return band != NULL ? g_strdup_printf (C_ ("score", "%s, %s"), row->figure.text, band) : g_strdup (row->figure.text);
}

static gboolean
has_reference (const BwChartData *data)
{
  return !isnan (data->reference);
}

static char *
dup_reference (const BwChartData *data)
{
  if (data->reference_label == NULL)
    return g_strdup_printf ("%g", data->reference);
  /* Translators: where a hand stands, and what it stands for: "6: the author's own" */
  return g_strdup_printf (C_ ("clock", "%g: %s"), data->reference, data->reference_label);
}

static char *
describe (const BwChartData *data)
{
  const BwChartRow *row = get_row (data);
  g_autofree char *value = dup_value (row);
  g_autofree char *reference = has_reference (data) ? dup_reference (data) : NULL;
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, "%s: %s.", row->name, value);
  if (bw_chart_figure_has_spread (&row->figure))
    /* Translators: two numbers of minutes */
    g_string_append_printf (text, _ (" It may lie anywhere between %.1f and %.1f."), row->figure.low, row->figure.high);
  if (reference != NULL)
    g_string_append_printf (text, _ (" The thin hand stands at %s."), reference);
  return g_string_free (text, FALSE);
}

static BwChartTable *
make_table (const BwChartData *data)
{
  const BwChartRow *row = get_row (data);
  BwChartTable *table =
    bw_chart_table_new (C_ ("table column", "Name"), C_ ("table column", "Score"), C_ ("table column", "Band"), NULL);
  const char *band = bw_chart_figure_get_band_label (&row->figure);

  bw_chart_table_add (table, row->name, row->figure.text, band != NULL ? band : "–", NULL);
  if (has_reference (data))
    {
      g_autofree char *figure = g_strdup_printf ("%g", data->reference);

      bw_chart_table_add (table, data->reference_label != NULL ? data->reference_label : _ ("Reference"), figure, "–",
                          NULL);
    }
  return table;
}

/* --- the dial --- */

/* The direction of a value, clockwise from 3 o'clock. What is mirrored in the end is drawn the other way round now. */
static double
get_angle (const Clock *clock, double value)
{
  const BwChartAxis *span = &clock->data->x;
  double share = CLAMP ((value - span->minimum) / (span->maximum - span->minimum), 0, 1);
  double angle = -G_PI / 2 - share * SWEEP;

  return clock->pen.style->right_to_left ? G_PI - angle : angle;
}

static void
get_place (const Clock *clock, double value, double radius, double *x, double *y)
{
  double angle = get_angle (clock, value);

  *x = clock->x + radius * cos (angle);
  *y = clock->y + radius * sin (angle);
}

static void
add_arc (Clock *clock, double from, double to, double radius, BwInk ink, double width)
{
  BwShape *arc = bw_drawing_add_shape (clock->pen.drawing, BW_SHAPE_ARC);
  double first = get_angle (clock, from);
  double second = get_angle (clock, to);

  arc->x = clock->x;
  arc->y = clock->y;
  arc->width = 2 * radius;
  arc->radius = MIN (first, second);
  arc->height = MAX (first, second);
  arc->stroke = ink;
  arc->stroke_width = width;
}

static void
add_spoke (Clock *clock, double value, double from, double to, BwInk ink, double width, gboolean dashed)
{
  double x1, y1, x2, y2;
  BwShape *line;

  get_place (clock, value, from, &x1, &y1);
  get_place (clock, value, to, &x2, &y2);
  line = bw_drawing_add_line (clock->pen.drawing, x1, y1, x2, y2, ink);
  line->stroke_width = width;
  line->dashed = dashed;
}

/* The nearer to midnight, the stronger. */
static BwInk
get_zone_ink (guint zone)
{
  static const BwInk inks[] = { BW_INK_BAND_HIGH, BW_INK_BAND_MID, BW_INK_BAND_LOW };

  return inks[MIN (zone, G_N_ELEMENTS (inks) - 1)];
}

static void
write_number (Clock *clock, double value)
{
  g_autofree char *text = g_strdup_printf ("%g", value);
  double em = clock->pen.em;
  double x, y;

  get_place (clock, value, clock->radius + 0.8 * em, &x, &y);
  bw_pen_write (&clock->pen, &(BwText){ .text = text,
                                        .x = x,
                                        .y = y,
                                        .vertical = 0.5,
                                        .size = 0.85 * em,
                                        .alignment = PANGO_ALIGN_CENTER,
                                        .whole_words = TRUE,
                                        .ink = BW_INK_MUTED });
}

static void
draw_rim (Clock *clock)
{
  const BwChartAxis *span = &clock->data->x;
  const BwBandSet *zones = clock->row->figure.bands;
  double line = clock->pen.style->line_width;
  double inner = clock->radius - clock->rim;
  BwShape *face = bw_drawing_add_circle (clock->pen.drawing, clock->x, clock->y, 2 * clock->radius, BW_INK_NONE);

  face->stroke = BW_INK_GRID;
  for (guint i = 0; zones != NULL && i < zones->n_bands; i++)
    add_arc (clock, zones->bands[i].from, zones->bands[i].to, clock->radius - clock->rim / 2, get_zone_ink (i),
             clock->rim);
  add_arc (clock, span->minimum, span->maximum, clock->radius, BW_INK_FRAME, line);
  add_arc (clock, span->minimum, span->maximum, inner, BW_INK_FRAME, line);
  add_spoke (clock, span->minimum, inner, clock->radius, BW_INK_FRAME, line, FALSE);
  add_spoke (clock, span->maximum, inner, clock->radius, BW_INK_FRAME, line, FALSE);
  write_number (clock, span->minimum);
  write_number (clock, span->maximum);
  for (guint i = 1; zones != NULL && i < zones->n_bands; i++)
    {
      add_spoke (clock, zones->bands[i].from, inner, clock->radius, BW_INK_FRAME, line, FALSE);
      write_number (clock, zones->bands[i].from);
    }
}

/* Where the hand may lie just as well. */
static void
draw_sector (Clock *clock)
{
  const BwChartFigure *figure = &clock->row->figure;
  double points[2 * (SECTOR_POINTS + 2)];
  BwShape *sector;

  if (!bw_chart_figure_has_spread (figure))
    return;
  points[0] = clock->x;
  points[1] = clock->y;
  for (guint i = 0; i <= SECTOR_POINTS; i++)
    get_place (clock, figure->low + (figure->high - figure->low) * i / SECTOR_POINTS, clock->radius - clock->rim,
               &points[2 * i + 2], &points[2 * i + 3]);
  sector = bw_drawing_add_polygon (clock->pen.drawing, points, SECTOR_POINTS + 2, BW_INK_BAND_MID);
  sector->hatch = BW_HATCH_RISING;
  sector->hatch_ink = BW_INK_FRAME;
}

static void
add_mark (Clock *clock, const char *name, const char *value, double at)
{
  double em = clock->pen.em;
  double x, y;

  get_place (clock, at, clock->radius - clock->rim / 2, &x, &y);
  bw_drawing_add_mark (clock->pen.drawing, name, value, MIN (clock->x, x) - em / 2, MIN (clock->y, y) - em / 2,
                       fabs (x - clock->x) + em, fabs (y - clock->y) + em);
}

static void
draw_hands (Clock *clock)
{
  const BwChartRow *row = clock->row;
  double line = clock->pen.style->line_width;
  double angle = get_angle (clock, row->figure.score);
  double half = MAX (0.035 * clock->radius, line);
  double length = clock->radius - clock->rim / 3;
  double across = angle + G_PI / 2;
  double points[] = {
    clock->x + half * cos (across),    clock->y + half * sin (across),    clock->x + length * cos (angle),
    clock->y + length * sin (angle),   clock->x - half * cos (across),    clock->y - half * sin (across),
    clock->x - 4 * half * cos (angle), clock->y - 4 * half * sin (angle),
  };
  g_autofree char *value = dup_value (row);
  g_autofree char *reference = has_reference (clock->data) ? dup_reference (clock->data) : NULL;

  if (reference != NULL)
    {
      add_spoke (clock, clock->data->reference, 0, clock->radius, BW_INK_TARGET, 1.5 * line, TRUE);
      add_mark (clock, _ ("Reference"), reference, clock->data->reference);
    }
  if (!bw_chart_figure_is_valid (&row->figure))
    return;
  bw_drawing_add_polygon (clock->pen.drawing, points, 4, BW_INK_TEXT);
  bw_drawing_add_circle (clock->pen.drawing, clock->x, clock->y, 5 * half, BW_INK_TEXT);
  add_mark (clock, row->name, value, row->figure.score);
}

/* --- the words beside it --- */

/* Writes a line below the last one, and moves on; NULL when it found no room. */
static const BwLabel *
write_line (Clock *clock, double x, double *y, double width, const char *text, double size, gboolean bold, BwInk ink)
{
  const BwText line = {
    .text = text, .x = x, .y = *y, .max_width = width, .max_lines = 3, .size = size, .bold = bold, .ink = ink
  };
  const BwLabel *label = bw_pen_write (&clock->pen, &line);

  if (label != NULL)
    *y = label->y + label->height + 0.15 * clock->pen.em;
  return label;
}

/* A line of the key: what it is. @middle is the height of what looks so. */
static gboolean
write_key (Clock *clock, double x, double *y, double width, const char *text, gboolean bold, double *middle)
{
  double size = 0.9 * clock->pen.em;
  double indent = 1.8 * clock->pen.em;
  const BwLabel *label = write_line (clock, x + indent, y, width - indent, text, size, bold, BW_INK_TEXT);

  if (label != NULL)
    *middle = label->y + MIN (label->height, bw_pen_line_height (&clock->pen, size)) / 2;
  return label != NULL;
}

static void
write_zones (Clock *clock, double x, double *y, double width)
{
  const BwBandSet *zones = clock->row->figure.bands;
  double em = clock->pen.em;
  double middle;

  for (guint i = 0; zones != NULL && i < zones->n_bands; i++)
    {
      const BwBand *zone = &zones->bands[i];
      /* Translators: a zone on a dial: from where to where, and its name: "3–6 Late" */
      g_autofree char *text = g_strdup_printf (C_ ("clock", "%g–%g %s"), zone->from, zone->to, zone->label);

      if (write_key (clock, x, y, width, text, (int)i == clock->row->figure.band, &middle))
        bw_drawing_add_rectangle (clock->pen.drawing, x, middle - 0.37 * em, 1.2 * em, 0.74 * em, get_zone_ink (i))
          ->stroke = BW_INK_FRAME;
    }
}

static void
write_words (Clock *clock, double x, double y, double width)
{
  const BwChartRow *row = clock->row;
  const char *band = bw_chart_figure_get_band_label (&row->figure);
  g_autofree char *reference = has_reference (clock->data) ? dup_reference (clock->data) : NULL;
  double em = clock->pen.em;
  double middle;

  write_line (clock, x, &y, width, row->name, 0.9 * em, FALSE, BW_INK_MUTED);
  if (bw_chart_figure_is_valid (&row->figure))
    write_line (clock, x, &y, width, row->figure.text, 1.9 * em, TRUE, BW_INK_TEXT);
  else
    write_line (clock, x, &y, width, _ ("Not enough answers yet"), em, TRUE, BW_INK_TEXT);
  if (band != NULL)
    write_line (clock, x, &y, width, band, 1.15 * em, TRUE, BW_INK_TEXT);
  y += 0.6 * em;
  write_zones (clock, x, &y, width);
  y += 0.2 * em;
  if (reference != NULL && write_key (clock, x, &y, width, reference, FALSE, &middle))
    {
      BwShape *line = bw_drawing_add_line (clock->pen.drawing, x, middle, x + 1.2 * em, middle, BW_INK_TARGET);

      line->stroke_width = 1.5 * clock->pen.style->line_width;
      line->dashed = TRUE;
    }
}

static gboolean
is_wide (const BwChartStyle *style, double width, double height)
{
  return width >= 26 * style->font_size && width >= 1.3 * height;
}

static double
get_height (const BwChartData *data, PangoContext *context, const BwChartStyle *style, double width)
{
  const BwChartRow *row = get_row (data);
  guint n_zones = row != NULL && row->figure.bands != NULL ? row->figure.bands->n_bands : 0;
  double words = (8 + 1.5 * n_zones + (has_reference (data) ? 2 : 0)) * style->font_size;

  if (is_wide (style, width, 0))
    return MAX (MIN (17 * style->font_size, 0.6 * width), words);
  return MIN (16 * style->font_size, width) + words;
}

static BwDrawing *
layout (const BwChartData *data, PangoContext *context, const BwChartStyle *style, double width, double height)
{
  Clock clock = { .data = data, .row = get_row (data) };
  double em = style->font_size;
  double margin = 1.8 * em;
  double size;

  bw_pen_init (&clock.pen, context, style, width, height, data->title);
  if (is_wide (style, width, height))
    size = MIN (height, 0.55 * width);
  else
    size = MIN (width, 0.55 * height);
  clock.radius = MAX (size / 2 - margin, 0.2 * size);
  clock.rim = 0.16 * clock.radius;
  clock.x = is_wide (style, width, height) ? size / 2 : width / 2;
  clock.y = size / 2;
  draw_rim (&clock);
  draw_sector (&clock);
  draw_hands (&clock);
  if (is_wide (style, width, height))
    write_words (&clock, size + em, MAX (size / 2 - 6 * em, 0), width - size - em);
  else
    write_words (&clock, 0.5 * em, size, width - em);
  return bw_pen_finish (&clock.pen, describe (data));
}

const BwChartFace bw_clock_chart = {
  .shows = shows,
  .get_height = get_height,
  .layout = layout,
  .make_table = make_table,
};
