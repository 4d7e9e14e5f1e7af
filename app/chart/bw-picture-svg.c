/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-picture-svg.h"

#include "app/xml/bw-xml-writer.h"
#include "bw-drawing-text.h"

#include <math.h>

#define SVG "http://www.w3.org/2000/svg"

typedef struct
{
  BwXmlWriter *writer;
  const BwChartStyle *style;
  PangoContext *context;
} Sheet;

/* Hundredths are finer than anything that can be seen. */
static double
round_length (double length)
{
  double rounded = floor (length * 100 + 0.5) / 100;

  return rounded == 0 ? 0 : rounded; /* no -0 */
}

static void
put_length (const Sheet *sheet, const char *name, double length)
{
  bw_xml_writer_attribute_double (sheet->writer, name, round_length (length));
}

static void
put_ink (const Sheet *sheet, const char *name, BwInk ink)
{
  const BwColour *colour = &sheet->style->inks[ink];
  g_autofree char *text = NULL;

  if (ink == BW_INK_NONE)
    text = g_strdup ("none");
  else
    text = g_strdup_printf ("#%02x%02x%02x", (guint)lround (colour->red * 255), (guint)lround (colour->green * 255),
                            (guint)lround (colour->blue * 255));
  bw_xml_writer_attribute (sheet->writer, name, text);
}

static void
add_place (GString *path, const char *command, double x, double y)
{
  char first[G_ASCII_DTOSTR_BUF_SIZE];
  char second[G_ASCII_DTOSTR_BUF_SIZE];

  g_ascii_formatd (first, sizeof first, "%.10g", round_length (x));
  g_ascii_formatd (second, sizeof second, "%.10g", round_length (y));
  g_string_append_printf (path, "%s%s %s", command, first, second);
}

static char *
dup_polygon (const double *points, guint n_points, gboolean open)
{
  GString *path = g_string_new (NULL);

  for (guint i = 0; i < n_points; i++)
    add_place (path, i == 0 ? "M" : "L", points[2 * i], points[2 * i + 1]);
  if (!open)
    g_string_append_c (path, 'Z');
  return g_string_free (path, FALSE);
}

/* Half circles at most: an arc of SVG is given by its ends, and those of a whole circle are one. */
static char *
dup_arc (const BwShape *shape)
{
  GString *path = g_string_new (NULL);
  double radius = shape->width / 2;
  double sweep = shape->height - shape->radius;
  guint n_parts;

  /* As cairo_arc() has it: an end before the start is a turn further on. */
  while (sweep < 0)
    sweep += 2 * G_PI;
  n_parts = MAX (1, (guint)ceil (sweep / G_PI - 1e-9));
  add_place (path, "M", shape->x + radius * cos (shape->radius), shape->y + radius * sin (shape->radius));
  for (guint i = 1; i <= n_parts; i++)
    {
      double angle = shape->radius + sweep * i / n_parts;

      add_place (path, "A", radius, radius);
      g_string_append (path, " 0 0 1");
      add_place (path, " ", shape->x + radius * cos (angle), shape->y + radius * sin (angle));
    }
  return g_string_free (path, FALSE);
}

static void
start_path (const Sheet *sheet, char *path)
{
  bw_xml_writer_start (sheet->writer, "path", NULL);
  bw_xml_writer_attribute (sheet->writer, "d", path);
  g_free (path);
}

/* Starts the element of @shape, with its geometry and nothing else. */
static void
start_shape (const Sheet *sheet, const BwShape *shape)
{
  double radius = shape->width / 2;
  const double diamond[] = { shape->x, shape->y - radius, shape->x + radius, shape->y,
                             shape->x, shape->y + radius, shape->x - radius, shape->y };
  const double line[] = { shape->x, shape->y, shape->x + shape->width, shape->y + shape->height };

  switch (shape->type)
    {
    case BW_SHAPE_RECTANGLE:
      bw_xml_writer_start (sheet->writer, "rect", NULL);
      put_length (sheet, "x", shape->x);
      put_length (sheet, "y", shape->y);
      put_length (sheet, "width", MAX (shape->width, 0));
      put_length (sheet, "height", MAX (shape->height, 0));
      if (shape->radius > 0)
        put_length (sheet, "rx", MIN (shape->radius, MIN (shape->width, shape->height) / 2));
      break;
    case BW_SHAPE_CIRCLE:
      bw_xml_writer_start (sheet->writer, "circle", NULL);
      put_length (sheet, "cx", shape->x);
      put_length (sheet, "cy", shape->y);
      put_length (sheet, "r", radius);
      break;
    case BW_SHAPE_DIAMOND:
      start_path (sheet, dup_polygon (diamond, 4, FALSE));
      break;
    case BW_SHAPE_LINE:
      start_path (sheet, dup_polygon (line, 2, TRUE));
      break;
    case BW_SHAPE_POLYGON:
      start_path (sheet, dup_polygon (shape->points, shape->n_points, shape->open));
      break;
    case BW_SHAPE_ARC:
    default:
      start_path (sheet, dup_arc (shape));
      break;
    }
}

static void
put_stroke (const Sheet *sheet, const BwShape *shape)
{
  double width = shape->stroke_width > 0 ? shape->stroke_width : sheet->style->line_width;

  if (shape->stroke == BW_INK_NONE)
    return;
  put_ink (sheet, "stroke", shape->stroke);
  put_length (sheet, "stroke-width", width);
  bw_xml_writer_attribute (sheet->writer, "stroke-linejoin", "round");
  if (shape->dashed)
    {
      GString *dashes = g_string_new (NULL);

      add_place (dashes, "", 3 * width, 2.5 * width);
      bw_xml_writer_attribute (sheet->writer, "stroke-dasharray", dashes->str);
      g_string_free (dashes, TRUE);
    }
}

static char *
dup_hatch_id (const BwShape *shape)
{
  return g_strdup_printf ("hatch-%d-%d", shape->hatch, shape->hatch_ink);
}

static void
put_shape (const Sheet *sheet, const BwShape *shape)
{
  start_shape (sheet, shape);
  put_ink (sheet, "fill", shape->fill);
  if (shape->fill != BW_INK_NONE && shape->opacity < 1)
    put_length (sheet, "fill-opacity", shape->opacity);
  if (shape->hatch == BW_HATCH_NONE)
    put_stroke (sheet, shape);
  bw_xml_writer_end (sheet->writer);
  if (shape->hatch != BW_HATCH_NONE)
    {
      g_autofree char *id = dup_hatch_id (shape);
      g_autofree char *fill = g_strdup_printf ("url(#%s)", id);

      start_shape (sheet, shape);
      bw_xml_writer_attribute (sheet->writer, "fill", fill);
      put_stroke (sheet, shape);
      bw_xml_writer_end (sheet->writer);
    }
}

/* Lines as the screen has them: x + y, or x - y, a multiple of the step; beyond the corners, so that tiles join. */
static void
put_hatch_lines (const Sheet *sheet, const BwShape *shape, double step, gboolean rising)
{
  GString *path = g_string_new (NULL);

  for (int at = -1; at <= 1; at++)
    {
      double x = at * step;

      add_place (path, "M", x - step / 2, rising ? step * 1.5 : -step / 2);
      add_place (path, "L", x + step * 1.5, rising ? -step / 2 : step * 1.5);
    }
  start_path (sheet, g_string_free (path, FALSE));
  put_ink (sheet, "stroke", shape->hatch_ink);
  put_length (sheet, "stroke-width", step / 7);
  bw_xml_writer_end (sheet->writer);
}

static void
put_hatch_dots (const Sheet *sheet, const BwShape *shape, double step)
{
  for (guint corner = 0; corner < 4; corner++)
    {
      bw_xml_writer_start (sheet->writer, "circle", NULL);
      put_length (sheet, "cx", corner % 2 * step);
      put_length (sheet, "cy", corner / 2 * step);
      put_length (sheet, "r", step / 6);
      put_ink (sheet, "fill", shape->hatch_ink);
      bw_xml_writer_end (sheet->writer);
    }
}

static void
put_hatch (const Sheet *sheet, const BwShape *shape)
{
  double step = sheet->style->font_size / 2;
  g_autofree char *id = dup_hatch_id (shape);

  bw_xml_writer_start (sheet->writer, "pattern", NULL);
  bw_xml_writer_attribute (sheet->writer, "id", id);
  bw_xml_writer_attribute (sheet->writer, "patternUnits", "userSpaceOnUse");
  put_length (sheet, "width", step);
  put_length (sheet, "height", step);
  if (shape->hatch == BW_HATCH_RISING || shape->hatch == BW_HATCH_CROSS)
    put_hatch_lines (sheet, shape, step, TRUE);
  if (shape->hatch == BW_HATCH_FALLING || shape->hatch == BW_HATCH_CROSS)
    put_hatch_lines (sheet, shape, step, FALSE);
  if (shape->hatch == BW_HATCH_DOTS)
    put_hatch_dots (sheet, shape, step);
  bw_xml_writer_end (sheet->writer);
}

/* Each pattern once, as its first shape has it. */
static void
put_hatches (const Sheet *sheet, const BwDrawing *drawing)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < drawing->shapes->len; i++)
    {
      const BwShape *shape = &g_array_index (drawing->shapes, BwShape, i);

      if (shape->hatch == BW_HATCH_NONE || !g_hash_table_add (seen, dup_hatch_id (shape)))
        continue;
      if (g_hash_table_size (seen) == 1)
        bw_xml_writer_start (sheet->writer, "defs", NULL);
      put_hatch (sheet, shape);
    }
  if (g_hash_table_size (seen) > 0)
    bw_xml_writer_end (sheet->writer);
}

/* The words of a line as they are seen: what was cut off at the end is an ellipsis. */
static char *
dup_line (PangoLayout *layout, const PangoLayoutLine *line)
{
  const char *text = pango_layout_get_text (layout) + line->start_index;

  for (const GSList *l = line->runs; l != NULL; l = l->next)
    {
      const PangoItem *item = ((const PangoGlyphItem *)l->data)->item;

      if (item->analysis.flags & PANGO_ANALYSIS_FLAG_IS_ELLIPSIS)
        {
          g_autofree char *kept = g_strndup (text, MAX (item->offset - line->start_index, 0));

          return g_strconcat (g_strchomp (kept), "…", NULL);
        }
    }
  return g_strchomp (g_strndup (text, line->length));
}

static void
put_label (const Sheet *sheet, const BwLabel *label)
{
  g_autoptr (PangoLayout) layout = bw_text_layout_new_for_label (sheet->context, sheet->style, label);
  PangoLayoutIter *lines = pango_layout_get_iter (layout);
  const char *anchor = label->alignment == PANGO_ALIGN_CENTER ? "middle"
                       : label->alignment == PANGO_ALIGN_LEFT ? "start"
                                                              : "end";
  double x = label->x;

  if (label->alignment != PANGO_ALIGN_LEFT)
    x += label->alignment == PANGO_ALIGN_CENTER ? label->width / 2 : label->width;
  do
    {
      PangoLayoutLine *line = pango_layout_iter_get_line_readonly (lines);
      gboolean right_to_left = pango_layout_line_get_resolved_direction (line) == PANGO_DIRECTION_RTL;
      g_autofree char *text = dup_line (layout, line);

      if (*text == '\0')
        continue;
      bw_xml_writer_start (sheet->writer, "text", NULL);
      put_length (sheet, "x", x);
      put_length (sheet, "y", label->y + (double)pango_layout_iter_get_baseline (lines) / PANGO_SCALE);
      put_length (sheet, "font-size", label->size);
      if (label->bold)
        bw_xml_writer_attribute (sheet->writer, "font-weight", "bold");
      /* Start is where the text starts: at the right in some scripts. */
      if (right_to_left)
        bw_xml_writer_attribute (sheet->writer, "direction", "rtl");
      if (right_to_left && label->alignment != PANGO_ALIGN_CENTER)
        bw_xml_writer_attribute (sheet->writer, "text-anchor", label->alignment == PANGO_ALIGN_LEFT ? "end" : "start");
      else if (label->alignment != PANGO_ALIGN_LEFT)
        bw_xml_writer_attribute (sheet->writer, "text-anchor", anchor);
      put_ink (sheet, "fill", label->ink);
      bw_xml_writer_text (sheet->writer, text);
      bw_xml_writer_end (sheet->writer);
    }
  while (pango_layout_iter_next_line (lines));
  pango_layout_iter_free (lines);
}

static void
put_head (const Sheet *sheet, const BwDrawing *drawing)
{
  g_autofree char *family = g_strconcat (sheet->style->font_family, ", sans-serif", NULL);
  GString *box = g_string_new ("0 0");

  add_place (box, " ", drawing->width, drawing->height);
  bw_xml_writer_start (sheet->writer, "svg", SVG);
  put_length (sheet, "width", drawing->width);
  put_length (sheet, "height", drawing->height);
  bw_xml_writer_attribute (sheet->writer, "viewBox", box->str);
  bw_xml_writer_attribute (sheet->writer, "role", "img");
  bw_xml_writer_attribute (sheet->writer, "font-family", family);
  g_string_free (box, TRUE);
  if (drawing->title != NULL)
    bw_xml_writer_element (sheet->writer, "title", drawing->title);
  if (drawing->description != NULL)
    bw_xml_writer_element (sheet->writer, "desc", drawing->description);
}

GBytes *
bw_drawing_to_svg (const BwDrawing *drawing, const BwChartStyle *style)
{
  g_autoptr (BwXmlWriter) writer = bw_xml_writer_new ();
  PangoContext *context = bw_chart_style_create_context ();
  const Sheet sheet = { .writer = writer, .style = style, .context = context };

  put_head (&sheet, drawing);
  put_hatches (&sheet, drawing);
  for (guint i = 0; i < drawing->shapes->len; i++)
    put_shape (&sheet, &g_array_index (drawing->shapes, BwShape, i));
  for (guint i = 0; i < drawing->labels->len; i++)
    put_label (&sheet, &g_array_index (drawing->labels, BwLabel, i));
  bw_xml_writer_end (writer);
  g_object_unref (context);
  return bw_xml_writer_finish (writer);
}
