/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-label-placer.h"
#include "bw-pen.h"
#include "bw-radar-chart.h"

#include <math.h>

typedef struct
{
  BwPen pen;
  const BwChartData *data;
  guint n;
  gboolean symbols;                /* in place of names, with a key below */
  double top;                      /* what the legend leaves */
  double bottom;                   /* what the small print leaves */
  double x, y;                     /* the centre */
  double radius;                   /* of 100 */
  BwBox boxes[BW_RADAR_MOST_AXES]; /* of the labels */
} Web;

static const BwChartRow *
get_row (const BwChartData *data, guint i)
{
  return &g_array_index (data->rows, BwChartRow, i);
}

static double
get_angle (const Web *web, guint i)
{
  return 2 * G_PI * i / web->n - G_PI_2;
}

static double
get_x (const Web *web, guint i, double value)
{
  return web->x + value / 100 * web->radius * cos (get_angle (web, i));
}

static double
get_y (const Web *web, guint i, double value)
{
  return web->y + value / 100 * web->radius * sin (get_angle (web, i));
}

/* How far labels stay off the rim. */
static double
get_margin (const Web *web)
{
  return 0.7 * web->pen.em;
}

static BwText
get_label (const Web *web, const char *text, double max_width)
{
  return (BwText){ .text = text, .max_width = max_width, .max_lines = 3, .bold = web->symbols };
}

/* A side of an axis's label: −1 ends at the axis, 0 is centred over it, 1 starts there. */
static int
get_side (const Web *web, guint i)
{
  double across = cos (get_angle (web, i));

  return fabs (across) < 0.05 ? 0 : across > 0 ? 1 : -1;
}

/* Lets @text be written smaller rather than break a word; FALSE when not even that is enough. */
static gboolean
prefer_whole_words (const Web *web, BwText *text)
{
  text->whole_words = TRUE;
  text->whole_words = bw_pen_measure (&web->pen, text, NULL, NULL);
  return text->whole_words;
}

/* Measures the labels at a width, and says how large the web can be beside them. @broken: a word did not fit in a line.
 */
static double
find_radius (Web *web, double max_width, gboolean *broken)
{
  double radius = INFINITY;

  *broken = FALSE;

  for (guint i = 0; i < web->n; i++)
    {
      g_autofree char *symbol = bw_radar_dup_symbol (web->data, i);
      BwText text = get_label (web, web->symbols ? symbol : get_row (web->data, i)->name,
                               get_side (web, i) == 0 ? 0.6 * web->pen.drawing->width : max_width);
      double across = cos (get_angle (web, i));
      double down = sin (get_angle (web, i));
      BwBox *box = &web->boxes[i];
      double above;

      *broken = !prefer_whole_words (web, &text) || *broken;
      bw_pen_measure (&web->pen, &text, &box->width, &box->height);
      above = box->height * (0.5 - 0.5 * down);
      if (get_side (web, i) != 0)
        radius = MIN (radius, (web->x - box->width) / fabs (across) - get_margin (web));
      if (down < -0.05)
        radius = MIN (radius, (web->y - web->top - above) / -down - get_margin (web));
      if (down > 0.05)
        radius = MIN (radius, (web->bottom - web->y - box->height + above) / down - get_margin (web));
    }
  return radius;
}

/* Chooses the width of the labels that leaves the most to the web; whole words are worth three quarters of its size. */
static void
place_web (Web *web)
{
  double width = web->pen.drawing->width;
  double best_width = 0;
  double best = -INFINITY;
  gboolean broken;

  web->x = width / 2;
  web->y = (web->top + web->bottom) / 2;
  for (double share = 0.34; share > 0.14; share -= 0.04)
    {
      double radius = find_radius (web, share * width, &broken);
      double worth = broken ? 0.25 * radius : radius;

      if (isinf (best) || worth > 1.02 * best)
        {
          best = worth;
          best_width = share * width;
        }
    }
  web->radius = find_radius (web, best_width, &broken);
  web->radius = MAX (web->radius, 0);
  for (guint i = 0; i < web->n; i++)
    {
      BwBox *box = &web->boxes[i];
      double reach = web->radius + get_margin (web);
      double down = sin (get_angle (web, i));

      box->x = web->x + reach * cos (get_angle (web, i)) + (get_side (web, i) - 1) * box->width / 2;
      box->y = web->y + reach * down - box->height * (0.5 - 0.5 * down);
    }
}

/* Labels of one side that would touch make way: those of the upper half upwards, those of the lower half downwards. */
static void
part_labels (Web *web)
{
  for (guint i = 1; i < web->n; i++)
    for (guint j = 1; j < web->n; j++)
      {
        /* From the middle of a side outwards. */
        double from_middle = fabs (sin (get_angle (web, i)));
        BwBox *a = &web->boxes[i];
        BwBox *b = &web->boxes[j];

        if (i == j || get_side (web, i) != get_side (web, j) || fabs (sin (get_angle (web, j))) <= from_middle ||
            sin (get_angle (web, i)) * sin (get_angle (web, j)) < -1e-9)
          continue;
        if (sin (get_angle (web, j)) < 0 && b->y + b->height > a->y)
          b->y = a->y - b->height;
        else if (sin (get_angle (web, j)) > 0 && b->y < a->y + a->height)
          b->y = a->y + a->height;
      }
}

double
bw_radar_get_height (const BwChartData *data, PangoContext *context, const BwChartStyle *style, double width)
{
  const BwChartFace *stand_in = bw_radar_find_stand_in (data);

  if (stand_in != NULL)
    return stand_in->get_height (data, context, style, width);
  return ceil (CLAMP (0.66 * width, 20 * style->font_size, 34 * style->font_size));
}

static void
write_legend (Web *web)
{
  BwLegendEntry entries[3];
  guint n = bw_radar_list_legend (web->data, entries);

  web->top = bw_legend_write (&web->pen, entries, n, 0, web->pen.drawing->width, TRUE);
}

/* Rings at the cuts of the bands when all axes share them, else at the quarters. */
static void
draw_rings (Web *web)
{
  static const double quarters[] = { 25, 50, 75 };
  const BwBandSet *set = get_row (web->data, 0)->figure.bands;
  BwDrawing *drawing = web->pen.drawing;
  guint n;

  for (guint i = 1; i < web->n; i++)
    if (get_row (web->data, i)->figure.bands != set)
      set = NULL;
  n = set != NULL ? set->n_bands - 1 : G_N_ELEMENTS (quarters);
  bw_drawing_add_circle (drawing, web->x, web->y, 2 * web->radius, BW_INK_NONE)->stroke = BW_INK_GRID;
  for (guint i = 0; i < web->n; i++)
    bw_drawing_add_line (drawing, web->x, web->y, get_x (web, i, 100), get_y (web, i, 100), BW_INK_GRID);
  for (guint i = 0; i < n; i++)
    {
      double value = set != NULL ? set->bands[i + 1].from : quarters[i];
      g_autofree char *text = g_strdup_printf ("%g", value);
      /* Between the first two axes, where no point can be. */
      double angle = get_angle (web, 0) + G_PI / web->n;
      BwShape *ring = bw_drawing_add_circle (drawing, web->x, web->y, 2 * value / 100 * web->radius, BW_INK_NONE);

      ring->stroke = BW_INK_FRAME;
      ring->stroke_width = 0.5 * web->pen.style->line_width;
      if (web->radius > 6 * web->pen.em)
        bw_pen_write (&web->pen, &(BwText){ .text = text,
                                            .x = web->x + value / 100 * web->radius * cos (angle),
                                            .y = web->y + value / 100 * web->radius * sin (angle),
                                            .vertical = 0.5,
                                            .size = 0.85 * web->pen.em,
                                            .alignment = PANGO_ALIGN_CENTER,
                                            .ink = BW_INK_MUTED });
    }
}

static void
draw_outline (Web *web, BwDimensionKind series)
{
  gboolean exposure = bw_radar_get_ink_kind (web->data, series) == BW_KIND_EXPOSURE;
  BwInk ink = exposure ? BW_INK_EXPOSURE : BW_INK_READINESS;
  double points[2 * BW_RADAR_MOST_AXES];
  gboolean whole = TRUE;

  for (guint i = 0; i < web->n; i++)
    {
      const BwChartFigure *figure = bw_radar_get_figure (web->data, i, series);

      points[2 * i] = get_x (web, i, figure->score);
      points[2 * i + 1] = get_y (web, i, figure->score);
      whole = whole && bw_chart_figure_is_valid (figure);
    }
  for (guint i = 0; i < (whole ? 1 : web->n); i++)
    {
      guint next = (i + 1) % web->n;
      double pair[] = { points[2 * i], points[2 * i + 1], points[2 * next], points[2 * next + 1] };
      BwShape *shape;

      if (!whole && (isnan (pair[0]) || isnan (pair[2])))
        continue;
      shape = bw_drawing_add_polygon (web->pen.drawing, whole ? points : pair, whole ? web->n : 2, BW_INK_NONE);
      if (whole && !exposure)
        {
          shape->fill = ink;
          shape->opacity = 0.1;
        }
      shape->open = !whole;
      shape->stroke = ink;
      shape->stroke_width = 1.5 * web->pen.style->line_width;
      shape->dashed = exposure && web->data->paired;
    }
}

/* Rings at what is aimed at; where a figure has reached it, around its point. */
static void
draw_targets (Web *web, BwLabelPlacer *placer)
{
  double half = 0.6 * web->pen.em;

  for (guint i = 0; i < web->n; i++)
    {
      const BwChartFigure *figure = &get_row (web->data, i)->figure;
      double x = get_x (web, i, figure->target);
      double y = get_y (web, i, figure->target);

      if (!bw_chart_figure_has_target (figure))
        continue;
      bw_point_draw (&web->pen, BW_POINT_TARGET, x, y, 0.7 * web->pen.em);
      bw_label_placer_block (placer, x - half, y - half, 2 * half, 2 * half);
    }
}

/* Points with their values; the values go where there is room. */
static void
draw_values (Web *web)
{
  BwPen *pen = &web->pen;
  double half = 0.8 * pen->em;
  g_autoptr (BwLabelPlacer) placer =
    bw_label_placer_new (0, web->top, pen->drawing->width, web->bottom - web->top, 0.3 * pen->em);

  for (guint i = 0; i < pen->drawing->labels->len; i++)
    {
      const BwLabel *label = &g_array_index (pen->drawing->labels, BwLabel, i);

      bw_label_placer_block (placer, label->x, label->y, label->width, label->height);
    }
  draw_targets (web, placer);
  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < web->n; i++)
      for (int series = bw_radar_get_first_series (web->data); series < BW_N_KINDS; series++)
        {
          const BwChartRow *row = get_row (web->data, i);
          const BwChartFigure *figure = bw_radar_get_figure (web->data, i, series);
          const BwChartFigure *next = bw_radar_get_figure (web->data, (i + 1) % web->n, series);
          double x = get_x (web, i, figure->score);
          double y = get_y (web, i, figure->score);
          BwText text = { .text = figure->text, .bold = TRUE, .size = 0.9 * pen->em };
          g_autofree char *value = NULL;
          BwBox box;

          if (!bw_chart_figure_is_valid (figure))
            continue;
          if (pass == 0)
            {
              bw_label_placer_block (placer, x - 0.42 * pen->em, y - 0.42 * pen->em, 0.84 * pen->em, 0.84 * pen->em);
              bw_label_placer_avoid (placer, web->x, web->y, get_x (web, i, 100), get_y (web, i, 100), 1);
              if (bw_chart_figure_is_valid (next))
                bw_label_placer_avoid (placer, x, y, get_x (web, i + 1, next->score), get_y (web, i + 1, next->score),
                                       4);
              bw_point_draw (pen, bw_point_look_of (bw_radar_get_ink_kind (web->data, series)), x, y, 0.7 * pen->em);
              value = bw_radar_dup_value (web->data, i, series);
              bw_drawing_add_mark (pen->drawing, row->name, value, MAX (0, x - half), MAX (0, y - half), 2 * half,
                                   2 * half)
                ->dimension = row->dimension;
              continue;
            }
          bw_pen_measure (pen, &text, &box.width, &box.height);
          if (bw_label_placer_place (placer, x, y, 0.42 * pen->em, box.width, box.height, &box) &&
              hypot (box.x + box.width / 2 - x, box.y + box.height / 2 - y) < 2.5 * pen->em)
            {
              text.x = box.x;
              text.y = box.y;
              bw_pen_write (pen, &text);
            }
        }
}

static void
write_labels (Web *web)
{
  for (guint i = 0; i < web->n; i++)
    {
      g_autofree char *symbol = bw_radar_dup_symbol (web->data, i);
      const BwBox *box = &web->boxes[i];
      int side = get_side (web, i);
      BwText text = get_label (web, web->symbols ? symbol : get_row (web->data, i)->name, box->width + 0.01);

      text.alignment = side < 0 ? PANGO_ALIGN_RIGHT : side > 0 ? PANGO_ALIGN_LEFT : PANGO_ALIGN_CENTER;
      text.x = box->x + (1 - side) * box->width / 2;
      text.y = box->y;
      prefer_whole_words (web, &text);
      bw_pen_write (&web->pen, &text);
    }
}

static void
web_init (Web *web, const BwChartData *data, gboolean symbols, PangoContext *context, const BwChartStyle *style,
          double width, double height)
{
  g_autofree char *notes = NULL;

  *web = (Web){ .data = data, .n = data->rows->len, .symbols = symbols };
  bw_pen_init (&web->pen, context, style, width, height, data->title);
  write_legend (web);
  notes = bw_radar_dup_notes (data, symbols);
  web->bottom = height - bw_pen_write_note (&web->pen, notes);
  place_web (web);
}

BwDrawing *
bw_radar_layout (const BwChartData *data, PangoContext *context, const BwChartStyle *style, double width, double height)
{
  const BwChartFace *stand_in = bw_radar_find_stand_in (data);
  Web web;

  if (stand_in != NULL)
    return stand_in->layout (data, context, style, width, height);
  web_init (&web, data, FALSE, context, style, width, height);
  if (web.radius < 0.22 * MIN (width, web.bottom - web.top))
    {
      bw_drawing_free (web.pen.drawing);
      web_init (&web, data, TRUE, context, style, width, height);
    }
  part_labels (&web);
  write_labels (&web);
  draw_rings (&web);
  for (int series = bw_radar_get_first_series (data); series < BW_N_KINDS; series++)
    draw_outline (&web, series);
  draw_values (&web);
  return bw_pen_finish (&web.pen, bw_radar_describe (data));
}
