/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-row-list.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Below that many ems a page is too narrow for names beside the scale. */
#define NARROW 30.0

static const BwChartRow *
get_row (const BwRowList *list, guint i)
{
  return &g_array_index (list->data->rows, BwChartRow, i);
}

double
bw_row_list_get_x (const BwRowList *list, double value)
{
  return list->x + value / 100 * list->width;
}

static double
get_strip_height (const BwRowList *list)
{
  return (list->face->strip > 0 ? list->face->strip : 1.4) * list->pen.em;
}

static BwText
get_name (const BwRowList *list, const BwChartRow *row)
{
  return (BwText){
    .text = row->name, .max_width = list->name_width, .max_lines = 3, .size = (list->tight ? 0.85 : 1) * list->pen.em
  };
}

static BwText
get_remark (const BwRowList *list, const char *text)
{
  return (BwText){ .text = text,
                   .x = list->pen.drawing->width,
                   .size = 0.85 * list->pen.em,
                   .max_width = list->side_width,
                   .max_lines = 2,
                   .alignment = PANGO_ALIGN_RIGHT,
                   .ink = BW_INK_MUTED };
}

/* The width of what stands behind the scale, or beside the names above it; long remarks are wrapped. */
static void
measure_side (BwRowList *list)
{
  BwPen *pen = &list->pen;
  double most = MIN ((list->stacked ? 0.4 : 0.2) * pen->drawing->width, 9 * pen->em);
  const char *title = list->face->get_side_title (list->data);
  double w;

  if (title != NULL)
    {
      bw_pen_measure (pen, &(BwText){ .text = title, .bold = TRUE, .max_lines = 1 }, &w, NULL);
      list->side_width = MIN (w, most);
    }
  for (guint i = 0; i < list->data->rows->len; i++)
    {
      g_autofree char *side = list->face->dup_side (list->data, get_row (list, i));
      g_autofree char *remark = list->face->dup_remark (list->data, get_row (list, i));

      if (side != NULL)
        {
          bw_pen_measure (pen, &(BwText){ .text = side, .bold = TRUE, .max_lines = 1 }, &w, NULL);
          list->side_width = MAX (list->side_width, w);
        }
      if (remark != NULL)
        {
          bw_pen_measure (pen, &(BwText){ .text = remark, .size = 0.85 * pen->em, .max_width = most }, &w, NULL);
          list->side_width = MAX (list->side_width, MIN (w, most));
        }
    }
}

static void
measure_columns (BwRowList *list, gboolean may_stack)
{
  BwPen *pen = &list->pen;
  double width = pen->drawing->width;
  double widest = 0;
  double pad = 0.65 * pen->em;

  for (guint i = 0; i < list->data->rows->len; i++)
    {
      double w;

      bw_pen_measure (pen, &(BwText){ .text = get_row (list, i)->name }, &w, NULL);
      widest = MAX (widest, w);
    }
  list->stacked = may_stack && width < NARROW * pen->em;
  measure_side (list);
  if (list->face->figures)
    {
      double w;

      bw_pen_measure (pen, &(BwText){ .text = "100", .size = 0.85 * pen->em }, &w, NULL);
      pad += w + 0.3 * pen->em;
    }
  list->name_width = list->stacked ? width - list->side_width - pen->em : MIN (widest, 0.36 * width);
  list->x = pad + (list->stacked ? 0 : list->name_width + 0.6 * pen->em);
  list->width = width - pad - list->x - (list->stacked ? 0 : list->side_width + 0.6 * pen->em);
  list->width = MAX (list->width, 1);
}

static double
measure_row (const BwRowList *list, const BwChartRow *row)
{
  double em = list->pen.em;
  BwText name = get_name (list, row);
  g_autofree char *remark = list->face->dup_remark (list->data, row);
  double side = list->line;
  double height;

  bw_pen_measure (&list->pen, &name, NULL, &height);
  if (remark != NULL)
    {
      BwText small = get_remark (list, remark);
      double h;

      bw_pen_measure (&list->pen, &small, NULL, &h);
      side += h;
    }
  height = MAX (height, side);
  if (list->stacked)
    return height + 0.15 * em + get_strip_height (list) + 0.8 * em;
  return MAX (height, get_strip_height (list)) + 0.5 * em;
}

static double
measure_rows (BwRowList *list)
{
  double sum = 0;

  list->heights = g_new0 (double, MAX (list->data->rows->len, 1));
  for (guint i = 0; i < list->data->rows->len; i++)
    {
      list->heights[i] = measure_row (list, get_row (list, i));
      sum += list->heights[i];
    }
  return sum;
}

static void
list_init (BwRowList *list, const BwRowListFace *face, const BwChartData *data, PangoContext *context,
           const BwChartStyle *style, double width, double height, gboolean may_stack)
{
  *list = (BwRowList){ .data = data, .face = face };
  bw_pen_init (&list->pen, context, style, width, height, data->title);
  list->line = bw_pen_line_height (&list->pen, list->pen.em);
  list->small_line = bw_pen_line_height (&list->pen, 0.85 * list->pen.em);
  measure_columns (list, may_stack);
}

static double
write_note (BwRowList *list)
{
  g_autofree char *note = list->face->dup_note (list->data);

  return bw_pen_write_note (&list->pen, note);
}

/* The legend, and the title of the side column behind it. */
static double
write_header (BwRowList *list, gboolean write)
{
  BwLegendEntry entries[4];
  guint n = list->face->list_legend (list->data, entries);
  const char *title = list->face->get_side_title (list->data);
  double line = MAX (list->line, 1.3 * list->pen.em);
  double legend;

  if (list->squeezed)
    return 0;
  if (title != NULL && write)
    bw_pen_write (&list->pen, &(BwText){ .text = title,
                                         .x = list->pen.drawing->width,
                                         .y = line / 2,
                                         .vertical = 0.5,
                                         .max_width = list->side_width + 0.01,
                                         .max_lines = 1,
                                         .bold = TRUE,
                                         .alignment = PANGO_ALIGN_RIGHT });
  legend =
    bw_legend_write (&list->pen, entries, n, 0, list->pen.drawing->width - list->side_width - list->pen.em, write);
  return MAX (legend, title != NULL ? line + 0.5 * list->pen.em : 0);
}

static double
get_footer_height (const BwRowList *list)
{
  return list->squeezed ? 0 : list->small_line + 0.3 * list->pen.em;
}

double
bw_row_list_get_height (const BwRowListFace *face, const BwChartData *data, PangoContext *context,
                        const BwChartStyle *style, double width)
{
  BwRowList list;
  double height;

  list_init (&list, face, data, context, style, width, 1000 * style->font_size, TRUE);
  height = write_note (&list) + write_header (&list, FALSE) + measure_rows (&list) + get_footer_height (&list);
  bw_drawing_free (list.pen.drawing);
  g_free (list.heights);
  return ceil (height);
}

static void
draw_scale (BwRowList *list, double top, double bottom)
{
  for (int value = 0; value <= 100; value += 25)
    {
      double x = bw_row_list_get_x (list, value);
      g_autofree char *text = g_strdup_printf ("%d", value);

      bw_drawing_add_line (list->pen.drawing, x, top, x, bottom, BW_INK_GRID);
      if (!list->squeezed && value % 50 == 0)
        bw_pen_write (&list->pen, &(BwText){ .text = text,
                                             .x = x,
                                             .y = bottom + 0.2 * list->pen.em,
                                             .size = 0.85 * list->pen.em,
                                             .alignment = PANGO_ALIGN_CENTER,
                                             .ink = BW_INK_MUTED });
    }
}

/* The text behind the scale with its remark below, together around @middle, or from @top down where names stand above.
 */
static void
write_side (BwRowList *list, const BwChartRow *row, double top, double middle, double room)
{
  BwPen *pen = &list->pen;
  g_autofree char *side = list->face->dup_side (list->data, row);
  g_autofree char *remark = list->face->dup_remark (list->data, row);
  BwText text = { .text = side, .x = pen->drawing->width, .bold = TRUE, .alignment = PANGO_ALIGN_RIGHT };
  BwText small = get_remark (list, remark);
  double height = list->line;
  double small_height = 0;

  if (remark != NULL)
    bw_pen_measure (pen, &small, NULL, &small_height);
  if (height + small_height > room + 0.01)
    small_height = 0;
  text.max_height = MAX (room - small_height, 0.1);
  text.max_lines = 1;
  text.y = list->stacked ? top : middle - small_height / 2;
  text.vertical = list->stacked ? 0 : 0.5;
  bw_pen_write (pen, &text);
  small.y = list->stacked ? top + height : middle + height / 2 - small_height / 2;
  small.max_width = list->side_width + 0.01;
  if (small_height > 0)
    bw_pen_write (pen, &small);
}

static void
draw_row (BwRowList *list, const BwChartRow *row, double y, double height)
{
  BwPen *pen = &list->pen;
  double gap = MIN ((list->stacked ? 0.8 : 0.5) * pen->em, 0.25 * height);
  double strip = MIN (get_strip_height (list), list->stacked ? 0.4 * height : height - gap);
  double name_height = list->stacked ? height - gap - strip : height - gap;
  double middle = y + (list->stacked ? height - gap - strip / 2 : (height - gap) / 2);
  g_autofree char *value = list->face->dup_value (list->data, row);
  BwText name = get_name (list, row);

  name.y = list->stacked ? y : middle;
  name.vertical = list->stacked ? 0 : 0.5;
  name.max_height = name_height;
  bw_pen_write (pen, &name);
  write_side (list, row, y, middle, name_height);
  if (list->face->has_value (row))
    {
      bw_drawing_add_line (pen->drawing, list->x, middle, list->x + list->width, middle, BW_INK_GRID)->stroke_width =
        0.5 * pen->style->line_width;
      list->face->draw (list, row, middle, strip);
    }
  /* Rows closer together would run into each other's points. */
  else if (strip >= 0.75 * list->line)
    bw_pen_write (
      pen, &(BwText){ .text = list->face->missing != NULL ? _ (list->face->missing) : _ ("not enough answers yet"),
                      .x = list->x,
                      .y = middle,
                      .vertical = 0.5,
                      .size = 0.85 * pen->em,
                      .ink = BW_INK_MUTED,
                      .max_height = strip,
                      .max_width = list->width });
  bw_drawing_add_mark (pen->drawing, row->name, value, 0, y, pen->drawing->width, height - gap)->dimension =
    row->dimension;
}

BwDrawing *
bw_row_list_layout (const BwRowListFace *face, const BwChartData *data, PangoContext *context,
                    const BwChartStyle *style, double width, double height)
{
  BwRowList list;
  double wanted = bw_row_list_get_height (face, data, context, style, width);
  double page = bw_pen_get_list_height (wanted, height);
  double rows, room, factor, top, y;

  list_init (&list, face, data, context, style, width, page, page >= wanted - style->font_size);
  rows = measure_rows (&list);
  room = page - write_note (&list);
  list.squeezed = rows > 2 * (room - write_header (&list, FALSE) - get_footer_height (&list));
  room -= write_header (&list, TRUE) + get_footer_height (&list);
  factor = rows > 0 ? CLAMP (room / rows, 0, 1.6) : 0;
  /* Where there is too little room, all rows get the same. */
  list.tight = factor < 1;
  for (guint i = 0; i < data->rows->len && list.tight; i++)
    list.heights[i] = rows / data->rows->len;

  y = top = write_header (&list, FALSE);
  draw_scale (&list, top, top + factor * rows);
  for (guint i = 0; i < data->rows->len; i++)
    {
      draw_row (&list, &g_array_index (data->rows, BwChartRow, i), y, factor * list.heights[i]);
      y += factor * list.heights[i];
    }
  g_free (list.heights);
  list.pen.drawing->height = height;
  return bw_pen_finish (&list.pen, face->describe (data));
}
