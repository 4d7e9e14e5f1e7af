/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-html.h"

#include "app/chart/bw-drawing-text.h"

#include <math.h>

#define N_HATCHES (BW_HATCH_DOTS + 1)

typedef struct
{
  GString *html;
  const BwChartStyle *style;
  guint number; /* of the drawing */
} Pen;

/* " name='value'" with up to two decimals, the same in every locale. */
static void
append_number (GString *html, const char *name, double value)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];
  g_ascii_formatd (text, sizeof text, "%.2f", value == 0 ? 0 : value);
  g_string_append_printf (html, " %s=\"%s\"", name, text);
}

static void
append_place (GString *html, const char *before, double x, double y)
{
  char x_text[G_ASCII_DTOSTR_BUF_SIZE];
  char y_text[G_ASCII_DTOSTR_BUF_SIZE];
  g_ascii_formatd (x_text, sizeof x_text, "%.2f", x);
  g_ascii_formatd (y_text, sizeof y_text, "%.2f", y);
  g_string_append_printf (html, "%s%s,%s", before, x_text, y_text);
}

/* In two halves: a single arc cannot go all round. */
static void
append_arc (GString *html, const BwShape *shape)
{
  double radius = shape->width / 2;
  double end = shape->height;
  while (end < shape->radius)
    end += 2 * G_PI;
  g_string_append (html, "<path d=\"");
  append_place (html, "M", shape->x + radius * cos (shape->radius), shape->y + radius * sin (shape->radius));
  for (guint half = 1; half <= 2; half++)
    {
      double angle = shape->radius + (end - shape->radius) * half / 2;
      append_place (html, " A", radius, radius);
      append_place (html, " 0 0 1 ", shape->x + radius * cos (angle), shape->y + radius * sin (angle));
    }
  g_string_append_c (html, '"');
}

static void
append_polygon (GString *html, const BwShape *shape)
{
  g_string_append (html, shape->open ? "<polyline points=\"" : "<polygon points=\"");
  for (guint i = 0; i < shape->n_points; i++)
    append_place (html, i > 0 ? " " : "", shape->points[2 * i], shape->points[2 * i + 1]);
  g_string_append_c (html, '"');
}

static void
append_diamond (GString *html, const BwShape *shape)
{
  double radius = shape->width / 2;
  append_place (html, "<polygon points=\"", shape->x, shape->y - radius);
  append_place (html, " ", shape->x + radius, shape->y);
  append_place (html, " ", shape->x, shape->y + radius);
  append_place (html, " ", shape->x - radius, shape->y);
  g_string_append_c (html, '"');
}

static void
append_rectangle (GString *html, const BwShape *shape)
{
  double width = fabs (shape->width);
  double height = fabs (shape->height);
  g_string_append (html, "<rect");
  append_number (html, "x", MIN (shape->x, shape->x + shape->width));
  append_number (html, "y", MIN (shape->y, shape->y + shape->height));
  append_number (html, "width", width);
  append_number (html, "height", height);
  if (shape->radius > 0)
    append_number (html, "rx", MIN (shape->radius, MIN (width, height) / 2));
}

/* The element of @shape with its places, still open for what it looks like. */
static void
begin_shape (GString *html, const BwShape *shape)
{
  switch (shape->type)
    {
    case BW_SHAPE_RECTANGLE:
      append_rectangle (html, shape);
      break;
    case BW_SHAPE_CIRCLE:
      g_string_append (html, "<circle");
      append_number (html, "cx", shape->x);
      append_number (html, "cy", shape->y);
      append_number (html, "r", shape->width / 2);
      break;
    case BW_SHAPE_DIAMOND:
      append_diamond (html, shape);
      break;
    case BW_SHAPE_LINE:
      g_string_append (html, "<line");
      append_number (html, "x1", shape->x);
      append_number (html, "y1", shape->y);
      append_number (html, "x2", shape->x + shape->width);
      append_number (html, "y2", shape->y + shape->height);
      break;
    case BW_SHAPE_POLYGON:
      append_polygon (html, shape);
      break;
    case BW_SHAPE_ARC:
      append_arc (html, shape);
      break;
    default:
      g_assert_not_reached ();
    }
}

static void
append_classes (GString *html, BwInk fill, BwInk stroke)
{
  if (fill == BW_INK_NONE && stroke == BW_INK_NONE)
    return;
  g_string_append (html, " class=\"");
  if (fill != BW_INK_NONE)
    g_string_append_printf (html, "fill-%s", bw_html_get_ink_name (fill));
  if (stroke != BW_INK_NONE)
    g_string_append_printf (html, "%sstroke-%s", fill != BW_INK_NONE ? " " : "", bw_html_get_ink_name (stroke));
  g_string_append_c (html, '"');
}

static void
append_stroke (const Pen *pen, const BwShape *shape)
{
  double width = shape->stroke_width > 0 ? shape->stroke_width : pen->style->line_width;
  if (shape->stroke == BW_INK_NONE)
    return;
  append_number (pen->html, "stroke-width", width);
  if (!shape->dashed)
    return;
  append_place (pen->html, " stroke-dasharray=\"", 3 * width, 2.5 * width);
  g_string_append_c (pen->html, '"');
}

/* From below to above: the fill, the hatch, the line around. */
static void
append_shape (const Pen *pen, const BwShape *shape)
{
  GString *html = pen->html;
  gboolean hatched = shape->hatch != BW_HATCH_NONE;
  if (shape->fill != BW_INK_NONE || !hatched)
    {
      begin_shape (html, shape);
      append_classes (html, shape->fill, hatched ? BW_INK_NONE : shape->stroke);
      if (shape->fill == BW_INK_NONE)
        g_string_append (html, " fill=\"none\"");
      else if (shape->opacity < 1)
        append_number (html, "fill-opacity", shape->opacity);
      if (!hatched)
        append_stroke (pen, shape);
      g_string_append (html, "/>");
    }
  if (!hatched)
    return;
  begin_shape (html, shape);
  append_classes (html, BW_INK_NONE, shape->stroke);
  g_string_append_printf (html, " fill=\"url(#d%u-h%u-%u)\"", pen->number, shape->hatch, shape->hatch_ink);
  append_stroke (pen, shape);
  g_string_append (html, "/>");
}

/* A tile of the hatch; the pieces beyond its corners complete the lines of its neighbours. */
static void
append_pattern (const Pen *pen, BwHatch hatch, BwInk ink)
{
  GString *html = pen->html;
  double step = pen->style->font_size / 2;
  g_string_append_printf (html, "<pattern id=\"d%u-h%u-%u\" patternUnits=\"userSpaceOnUse\"", pen->number, hatch, ink);
  append_number (html, "width", step);
  append_number (html, "height", step);
  g_string_append_c (html, '>');
  for (int i = -1; i <= 1 && hatch != BW_HATCH_DOTS; i++)
    {
      BwShape line = { .type = BW_SHAPE_LINE, .stroke = ink, .stroke_width = step / 7, .opacity = 1 };
      line.width = 3 * step;
      if (hatch == BW_HATCH_RISING || hatch == BW_HATCH_CROSS)
        {
          line.x = -step;
          line.y = (2 + i) * step;
          line.height = -3 * step;
          append_shape (pen, &line);
        }
      if (hatch == BW_HATCH_FALLING || hatch == BW_HATCH_CROSS)
        {
          line.x = -step;
          line.y = (i - 1) * step;
          line.height = 3 * step;
          append_shape (pen, &line);
        }
    }
  for (int corner = 0; corner < 4 && hatch == BW_HATCH_DOTS; corner++)
    append_shape (pen, &(BwShape){ .type = BW_SHAPE_CIRCLE,
                                   .x = corner % 2 * step,
                                   .y = floor (corner / 2.0) * step,
                                   .width = step / 3,
                                   .fill = ink,
                                   .opacity = 1 });
  g_string_append (html, "</pattern>");
}

static void
append_patterns (const Pen *pen, const BwDrawing *drawing)
{
  gboolean done[N_HATCHES][BW_N_INKS] = { 0 };
  for (guint i = 0; i < drawing->shapes->len; i++)
    {
      const BwShape *shape = &g_array_index (drawing->shapes, BwShape, i);
      if (shape->hatch == BW_HATCH_NONE || done[shape->hatch][shape->hatch_ink])
        continue;
      done[shape->hatch][shape->hatch_ink] = TRUE;
      append_pattern (pen, shape->hatch, shape->hatch_ink);
    }
}

/* Where the ellipsis of @line takes over, as an index into the text of its layout; -1: it has none. */
static int
find_ellipsis (const PangoLayoutLine *line)
{
  for (GSList *run = line->runs; run; run = run->next)
    {
      const PangoItem *item = ((PangoGlyphItem *)run->data)->item;
      if (item->analysis.flags & PANGO_ANALYSIS_FLAG_IS_ELLIPSIS)
        return item->offset;
    }
  return -1;
}

/* A line as wide as it was measured, whatever font the reader has. */
static void
append_line (const Pen *pen, const BwLabel *label, PangoLayoutIter *iter)
{
  GString *html = pen->html;
  PangoLayoutLine *line = pango_layout_iter_get_line_readonly (iter);
  const char *text = pango_layout_get_text (pango_layout_iter_get_layout (iter)) + line->start_index;
  gboolean right_to_left = pango_layout_line_get_resolved_direction (line) == PANGO_DIRECTION_RTL;
  int ellipsis = find_ellipsis (line);
  gsize length = ellipsis >= 0 ? (gsize)(ellipsis - line->start_index) : (gsize)line->length;
  PangoRectangle box;
  while (length > 0 && g_ascii_isspace (text[length - 1]))
    length--;
  if (length == 0 && ellipsis < 0)
    return;
  pango_layout_iter_get_line_extents (iter, NULL, &box);
  g_string_append (html, "<text");
  append_number (html, "x", label->x + (double)(box.x + (right_to_left ? box.width : 0)) / PANGO_SCALE);
  append_number (html, "y", label->y + (double)pango_layout_iter_get_baseline (iter) / PANGO_SCALE);
  append_number (html, "font-size", label->size);
  append_number (html, "textLength", (double)box.width / PANGO_SCALE);
  g_string_append (html, " lengthAdjust=\"spacingAndGlyphs\"");
  g_string_append_printf (html, " direction=\"%s\"", right_to_left ? "rtl" : "ltr");
  if (label->bold)
    g_string_append (html, " font-weight=\"bold\"");
  append_classes (html, label->ink, BW_INK_NONE);
  g_string_append_c (html, '>');
  bw_html_append_text (html, text, (gssize)length);
  g_string_append (html, ellipsis >= 0 ? "…</text>" : "</text>");
}

static void
append_label (const Pen *pen, PangoContext *context, const BwLabel *label)
{
  g_autoptr (PangoLayout) layout = bw_text_layout_new_for_label (context, pen->style, label);
  g_autoptr (PangoLayoutIter) iter = NULL;
  PangoAlignment alignment = label->alignment;
  /* As in bw_drawing_draw(): Pango turns the sides round for text against the direction of the context. */
  if (pango_layout_line_get_resolved_direction (pango_layout_get_line_readonly (layout, 0)) == PANGO_DIRECTION_RTL &&
      alignment != PANGO_ALIGN_CENTER)
    alignment = alignment == PANGO_ALIGN_LEFT ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT;
  pango_layout_set_alignment (layout, alignment);
  iter = pango_layout_get_iter (layout);
  do
    append_line (pen, label, iter);
  while (pango_layout_iter_next_line (iter));
}

void
bw_html_append_drawing (GString *html, const BwDrawing *drawing, const BwChartStyle *style, guint number)
{
  const Pen pen = { .html = html, .style = style, .number = number };
  PangoContext *context = bw_chart_style_create_context ();
  gboolean described = drawing->description && *drawing->description;
  g_string_append (html, "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\"");
  g_string_append_printf (html, " aria-labelledby=\"d%u-t%s", number, described ? "" : "\"");
  if (described)
    g_string_append_printf (html, " d%u-d\"", number);
  append_number (html, "width", drawing->width);
  append_number (html, "height", drawing->height);
  append_place (html, " viewBox=\"0 0 ", drawing->width, drawing->height);
  g_string_append_printf (html, "\"><title id=\"d%u-t\">", number);
  bw_html_append_text (html, drawing->title ? drawing->title : "", -1);
  g_string_append (html, "</title>");
  if (described)
    {
      g_string_append_printf (html, "<desc id=\"d%u-d\">", number);
      bw_html_append_text (html, drawing->description, -1);
      g_string_append (html, "</desc>");
    }
  append_patterns (&pen, drawing);
  for (guint i = 0; i < drawing->shapes->len; i++)
    append_shape (&pen, &g_array_index (drawing->shapes, BwShape, i));
  for (guint i = 0; i < drawing->labels->len; i++)
    append_label (&pen, context, &g_array_index (drawing->labels, BwLabel, i));
  g_string_append (html, "</svg>");
  g_object_unref (context);
}
