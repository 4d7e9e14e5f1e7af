/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-diverging-bars-chart.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Rows of statements with what was answered: a bar from the middle of the scale to the answer. */

typedef struct
{
  BwPen pen;
  const BwChartData *data;
  double *heights;   /* by item, with the space below */
  gboolean stacked;  /* statements above their bars */
  gboolean grouped;  /* under headings */
  gboolean tight;    /* too little room for the rows */
  gboolean squeezed; /* no room for headings and scales */
  double stem_width;
  double x, width; /* of the scale */
  BwDivergingAxis axis;
} Rows;

static const BwChartItem *
get_item (const Rows *rows, guint i)
{
  return &g_array_index (rows->data->items, BwChartItem, i);
}

/* The place of point @point of @n, which may lie between two. */
static double
get_x (const Rows *rows, double point, guint n)
{
  return rows->x + (point + 0.5) / n * rows->width;
}

static double
get_middle (const Rows *rows, const BwChartItem *item)
{
  return item->counts != NULL ? rows->axis.middle
                              : get_x (rows, (item->scale->n_points - 1) / 2.0, item->scale->n_points);
}

static gboolean
starts_group (const Rows *rows, guint i)
{
  return i == 0 || g_strcmp0 (get_item (rows, i)->group, get_item (rows, i - 1)->group) != 0;
}

/* The scale is written again where it changes or where a heading interrupts. */
static gboolean
starts_scale (const Rows *rows, guint i)
{
  return i == 0 || get_item (rows, i)->scale != get_item (rows, i - 1)->scale ||
         (rows->grouped && starts_group (rows, i)) || get_item (rows, i)->kind != get_item (rows, i - 1)->kind;
}

static gboolean
ends_scale (const Rows *rows, guint i)
{
  return i + 1 == rows->data->items->len || starts_scale (rows, i + 1);
}

/* --- measures --- */

static BwText
get_stem (const Rows *rows, const char *text)
{
  return (BwText){
    .text = text, .max_width = rows->stem_width, .max_lines = 4, .size = (rows->tight ? 0.85 : 1) * rows->pen.em
  };
}

static double
get_thickness (const Rows *rows)
{
  return 1.1 * rows->pen.em;
}

static double
measure_rows (Rows *rows)
{
  double em = rows->pen.em;
  double sum = 0;

  rows->heights = g_new0 (double, MAX (rows->data->items->len, 1));
  for (guint i = 0; i < rows->data->items->len; i++)
    {
      g_autofree char *stem = bw_chart_item_dup_stem (get_item (rows, i));
      BwText text = get_stem (rows, stem);
      double height;

      bw_pen_measure (&rows->pen, &text, NULL, &height);
      rows->heights[i] =
        rows->stacked ? height + 0.5 * em + get_thickness (rows) + 1.1 * em : MAX (height, 1.5 * em) + 0.9 * em;
      sum += rows->heights[i];
    }
  return sum;
}

static BwText
get_anchor (const Rows *rows, const BwResponseScale *scale, guint point)
{
  double size = 0.85 * rows->pen.em;

  return (BwText){ .text = scale->points[point].anchor,
                   .x = get_x (rows, point, scale->n_points),
                   .vertical = 1,
                   .max_width = rows->width / scale->n_points - 0.5 * rows->pen.em,
                   .max_lines = 3,
                   .size = size,
                   .whole_words = TRUE,
                   .alignment = PANGO_ALIGN_CENTER,
                   .ink = BW_INK_MUTED };
}

/* The two ends of a scale, for where there is no room for all its points. */
static BwText
get_end (const Rows *rows, const BwResponseScale *scale, gboolean last)
{
  BwText text = get_anchor (rows, scale, last ? scale->n_points - 1 : 0);

  text.x = last ? rows->x + rows->width : rows->x;
  text.max_width = rows->width / 2 - 0.3 * rows->pen.em;
  text.whole_words = FALSE;
  text.alignment = last ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT;
  return text;
}

static gboolean
has_all_anchors (const Rows *rows, const BwResponseScale *scale, double *most)
{
  *most = 0;
  for (guint i = 0; i < scale->n_points; i++)
    {
      BwText text = get_anchor (rows, scale, i);
      double height;

      if (!bw_pen_measure (&rows->pen, &text, NULL, &height))
        return FALSE;
      *most = MAX (*most, height);
    }
  return TRUE;
}

static double
get_anchors_height (const Rows *rows, const BwChartItem *item)
{
  double most;

  if (item->counts != NULL)
    return bw_diverging_stack_key ((BwPen *)&rows->pen, item, 0, 0, rows->pen.drawing->width, FALSE);
  if (!has_all_anchors (rows, item->scale, &most))
    for (int last = 0; last < 2; last++)
      {
        BwText text = get_end (rows, item->scale, last);
        double height;

        bw_pen_measure (&rows->pen, &text, NULL, &height);
        most = MAX (most, height);
      }
  return most;
}

static gboolean
has_heading (const Rows *rows, guint i)
{
  const BwChartItem *item = get_item (rows, i);

  return (rows->grouped || item->framed) && starts_group (rows, i) && item->group != NULL;
}

static BwText
get_heading (const Rows *rows, const BwChartItem *item)
{
  return (BwText){ .text = item->group,
                   .max_width = item->counts != NULL ? rows->pen.drawing->width : rows->stem_width,
                   .max_lines = 3,
                   .bold = TRUE };
}

/* Between the scale and the first row. */
static double
get_gap (const Rows *rows)
{
  return (rows->stacked ? 0.9 : 0.6) * rows->pen.em;
}

/* Of what stands above row @i. */
static double
get_header_height (const Rows *rows, guint i)
{
  double em = rows->pen.em;
  BwText text = get_heading (rows, get_item (rows, i));
  double heading = 0;
  double anchors = starts_scale (rows, i) ? get_anchors_height (rows, get_item (rows, i)) + get_gap (rows) : 0;
  double above = 0;
  gboolean beside = !rows->stacked && get_item (rows, i)->counts == NULL;

  if (rows->squeezed)
    return 0;
  if (has_heading (rows, i))
    {
      bw_pen_measure (&rows->pen, &text, NULL, &heading);
      heading += 0.5 * em;
    }
  if (i > 0 && (heading > 0 || anchors > 0))
    above = 1.2 * em;
  return above + (beside ? MAX (heading, anchors) : heading + anchors);
}

static double
get_headers_height (const Rows *rows)
{
  double sum = 0;

  for (guint i = 0; i < rows->data->items->len; i++)
    sum += get_header_height (rows, i);
  return sum;
}

static void
rows_init (Rows *rows, const BwChartData *data, PangoContext *context, const BwChartStyle *style, double width,
           double height, gboolean may_stack)
{
  double em = style->font_size;

  *rows = (Rows){ .data = data };
  bw_pen_init (&rows->pen, context, style, width, height, data->title);
  for (guint i = 1; i < data->items->len; i++)
    rows->grouped = rows->grouped || starts_group (rows, i);
  rows->stacked = may_stack && width < 34 * em;
  rows->stem_width = rows->stacked ? width : 0.44 * width;
  rows->x = rows->stacked ? 0 : rows->stem_width + 1.5 * em;
  rows->width = width - rows->x;
  rows->axis = bw_diverging_stack_fit (&rows->pen, data, rows->x, rows->width);
}

double
bw_diverging_get_height (const BwChartData *data, PangoContext *context, const BwChartStyle *style, double width)
{
  Rows rows;
  double height;

  rows_init (&rows, data, context, style, width, 4000 * style->font_size, TRUE);
  height = bw_pen_write_note (&rows.pen, bw_diverging_get_note (data));
  height += measure_rows (&rows) + get_headers_height (&rows);
  bw_drawing_free (rows.pen.drawing);
  g_free (rows.heights);
  return ceil (height);
}

/* --- layout --- */

static void
write_header (Rows *rows, guint i, double bottom, double height)
{
  const BwChartItem *item = get_item (rows, i);
  BwPen *pen = &rows->pen;
  double y = bottom - get_gap (rows);
  double most;

  if (has_heading (rows, i))
    {
      gboolean beside = !rows->stacked && item->counts == NULL;
      double top = bottom - height + (i > 0 ? 1.2 * pen->em : 0);

      BwText text = get_heading (rows, item);

      text.y = beside ? y : top;
      text.vertical = beside ? 1 : 0;
      bw_pen_write (pen, &text);
    }
  if (!starts_scale (rows, i))
    return;
  if (item->counts != NULL)
    bw_diverging_stack_key (pen, item, 0, y - get_anchors_height (rows, item), pen->drawing->width, TRUE);
  else if (has_all_anchors (rows, item->scale, &most))
    for (guint j = 0; j < item->scale->n_points; j++)
      {
        BwText text = get_anchor (rows, item->scale, j);

        text.y = y;
        bw_pen_write (pen, &text);
      }
  else
    for (int last = 0; last < 2; last++)
      {
        BwText text = get_end (rows, item->scale, last);

        text.y = y;
        bw_pen_write (pen, &text);
      }
}

static void
draw_grid (Rows *rows, guint i, double top, double bottom)
{
  const BwChartItem *item = get_item (rows, i);
  guint n = item->scale->n_points;
  double middle = get_middle (rows, item);

  for (guint j = 0; j < n && item->counts == NULL; j++)
    bw_drawing_add_line (rows->pen.drawing, get_x (rows, j, n), top, get_x (rows, j, n), bottom, BW_INK_GRID);
  bw_drawing_add_line (rows->pen.drawing, middle, top, middle, bottom, BW_INK_FRAME);
}

/* The answer of one person. */
static void
draw_answer (Rows *rows, const BwChartItem *item, double y, double thickness)
{
  guint n = item->scale->n_points;
  double middle = get_middle (rows, item);
  double end = get_x (rows, item->choice, n);
  double dot = MIN (1.1 * thickness, 0.95 * rows->pen.em);
  BwShape *shape;

  if (end != middle)
    {
      shape = bw_drawing_add_rectangle (rows->pen.drawing, MIN (middle, end), y - 0.35 * thickness, fabs (end - middle),
                                        0.7 * thickness, BW_INK_NONE);
      bw_diverging_paint (shape, item, item->choice);
      /* One answer needs no telling apart on its side, and a thin bar has no room for a hatch. */
      if (end > middle || thickness < 0.45 * rows->pen.em)
        shape->hatch = BW_HATCH_NONE;
      shape->stroke_width = 0.75 * rows->pen.style->line_width;
    }
  shape = bw_drawing_add_circle (rows->pen.drawing, end, y, dot, BW_INK_NONE);
  bw_diverging_paint (shape, item, item->choice);
  shape->hatch = BW_HATCH_NONE;
  shape->stroke = BW_INK_PAPER;
}

static void
draw_row (Rows *rows, guint i, double y, double height)
{
  const BwChartItem *item = get_item (rows, i);
  BwPen *pen = &rows->pen;
  double space = MIN ((rows->stacked ? 1.1 : 0.9) * pen->em, 0.3 * height);
  double thickness = MIN (get_thickness (rows), (rows->stacked ? 0.4 : 0.8) * (height - space));
  double middle = rows->stacked ? y + height - space - thickness / 2 : y + (height - space) / 2;
  g_autofree char *stem = bw_chart_item_dup_stem (item);
  g_autofree char *answer = bw_chart_item_dup_answer (item);
  double score = bw_chart_item_get_score (item);
  BwText text = get_stem (rows, stem);
  g_autofree char *value = NULL;

  if (rows->stacked)
    draw_grid (rows, i, middle - 0.75 * thickness, middle + 0.75 * thickness);
  text.y = rows->stacked ? y : middle;
  text.vertical = rows->stacked ? 0 : 0.5;
  text.max_height = rows->stacked ? height - space - thickness : height - space;
  bw_pen_write (pen, &text);
  if (isnan (score))
    bw_pen_write (pen, &(BwText){ .text = answer,
                                  .x = get_middle (rows, item) + 0.5 * pen->em,
                                  .y = middle,
                                  .vertical = 0.5,
                                  .size = 0.9 * pen->em,
                                  .max_width = rows->x + rows->width - get_middle (rows, item) - 0.5 * pen->em,
                                  .max_height = MAX (thickness, height - space),
                                  .ink = BW_INK_MUTED });
  else if (item->counts != NULL)
    bw_diverging_stack_draw (pen, &rows->axis, item, middle, thickness);
  else
    draw_answer (rows, item, middle, thickness);

  /* Translators: an answer in words, then what it counts for a score from 0 to 100 */
  value = isnan (score) ? g_strdup (answer) : g_strdup_printf (_ ("%s, counts as %.0f"), answer, floor (score + 0.5));
  bw_drawing_add_mark (pen->drawing, item->stem, value, 0, y, pen->drawing->width, height - space)->dimension =
    item->dimension;
}

BwDrawing *
bw_diverging_layout (const BwChartData *data, PangoContext *context, const BwChartStyle *style, double width,
                     double height)
{
  Rows rows;
  double wanted = bw_diverging_get_height (data, context, style, width);
  double list = bw_pen_get_list_height (wanted, height);
  double natural;
  double room;
  double factor;
  double y = 0;
  double top = 0;

  rows_init (&rows, data, context, style, width, list, list >= wanted - style->font_size);
  natural = measure_rows (&rows);
  room = list - bw_pen_write_note (&rows.pen, bw_diverging_get_note (data));
  rows.squeezed = get_headers_height (&rows) > 0.6 * room;
  room -= get_headers_height (&rows);
  factor = natural > 0 ? CLAMP (room / natural, 0, 1.4) : 0;
  rows.tight = factor < 1;
  for (guint i = 0; i < data->items->len && rows.tight; i++)
    rows.heights[i] = natural / data->items->len;

  for (guint i = 0; i < data->items->len; i++)
    {
      double header = get_header_height (&rows, i);

      y += header;
      if (header > 0)
        write_header (&rows, i, y, header);
      if (starts_scale (&rows, i) && !rows.stacked)
        {
          guint last = i;

          for (top = y; !ends_scale (&rows, last); last++)
            top += factor * rows.heights[last];
          draw_grid (&rows, i, MAX (0, y - 0.3 * rows.pen.em), top + factor * rows.heights[last] - 0.3 * rows.pen.em);
        }
      draw_row (&rows, i, y, factor * rows.heights[i]);
      y += factor * rows.heights[i];
    }
  g_free (rows.heights);
  rows.pen.drawing->height = height;
  return bw_pen_finish (&rows.pen, bw_diverging_describe (data));
}
