/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-drawing-text.h"

#include <math.h>

/* The one renderer of all charts. */

typedef struct
{
  cairo_t *cr;
  const BwChartStyle *style;
  gboolean crisp; /* the target has pixels */
} Brush;

static void
set_ink (const Brush *brush, BwInk ink, double opacity)
{
  const BwColour *colour = &brush->style->inks[ink];

  cairo_set_source_rgba (brush->cr, colour->red, colour->green, colour->blue, colour->alpha * opacity);
}

static gboolean
has_pixels (cairo_surface_t *surface)
{
  switch (cairo_surface_get_type (surface))
    {
    case CAIRO_SURFACE_TYPE_PDF:
    case CAIRO_SURFACE_TYPE_PS:
    case CAIRO_SURFACE_TYPE_SVG:
      return FALSE;
    default:
      return TRUE;
    }
}

/* Moves a place to the edge of the nearest pixel, or to its middle for the centre of a line of an odd number of pixels.
 */
static void
snap (const Brush *brush, double *x, double *y, gboolean middle)
{
  double shift = middle ? 0.5 : 0;

  cairo_user_to_device (brush->cr, x, y);
  *x = floor (*x + 0.5 - shift) + shift;
  *y = floor (*y + 0.5 - shift) + shift;
  cairo_device_to_user (brush->cr, x, y);
}

static double
snap_width (const Brush *brush, double width, gboolean *odd)
{
  double pixels = width;
  double none = 0;

  cairo_user_to_device_distance (brush->cr, &pixels, &none);
  pixels = MAX (1, floor (hypot (pixels, none) + 0.5));
  *odd = fmod (pixels, 2) == 1;
  none = 0;
  cairo_device_to_user_distance (brush->cr, &pixels, &none);
  return hypot (pixels, none);
}

static void
path_rectangle (const Brush *brush, const BwShape *shape)
{
  double x = shape->x;
  double y = shape->y;
  double right = x + shape->width;
  double bottom = y + shape->height;
  double radius = MIN (shape->radius, MIN (shape->width, shape->height) / 2);

  if (brush->crisp)
    {
      snap (brush, &x, &y, FALSE);
      snap (brush, &right, &bottom, FALSE);
    }
  if (radius <= 0)
    {
      cairo_rectangle (brush->cr, x, y, right - x, bottom - y);
      return;
    }
  cairo_new_sub_path (brush->cr);
  cairo_arc (brush->cr, right - radius, y + radius, radius, -G_PI_2, 0);
  cairo_arc (brush->cr, right - radius, bottom - radius, radius, 0, G_PI_2);
  cairo_arc (brush->cr, x + radius, bottom - radius, radius, G_PI_2, G_PI);
  cairo_arc (brush->cr, x + radius, y + radius, radius, G_PI, 3 * G_PI_2);
  cairo_close_path (brush->cr);
}

static void
path_line (const Brush *brush, const BwShape *shape, gboolean odd)
{
  double x1 = shape->x;
  double y1 = shape->y;
  double x2 = x1 + shape->width;
  double y2 = y1 + shape->height;

  if (brush->crisp && (shape->width == 0 || shape->height == 0))
    {
      snap (brush, &x1, &y1, odd);
      snap (brush, &x2, &y2, odd);
    }
  cairo_move_to (brush->cr, x1, y1);
  cairo_line_to (brush->cr, x2, y2);
}

static void
path_shape (const Brush *brush, const BwShape *shape, gboolean odd)
{
  double radius = shape->width / 2;

  cairo_new_path (brush->cr);
  switch (shape->type)
    {
    case BW_SHAPE_RECTANGLE:
      path_rectangle (brush, shape);
      break;
    case BW_SHAPE_CIRCLE:
      cairo_arc (brush->cr, shape->x, shape->y, radius, 0, 2 * G_PI);
      cairo_close_path (brush->cr);
      break;
    case BW_SHAPE_DIAMOND:
      cairo_move_to (brush->cr, shape->x, shape->y - radius);
      cairo_line_to (brush->cr, shape->x + radius, shape->y);
      cairo_line_to (brush->cr, shape->x, shape->y + radius);
      cairo_line_to (brush->cr, shape->x - radius, shape->y);
      cairo_close_path (brush->cr);
      break;
    case BW_SHAPE_LINE:
      path_line (brush, shape, odd);
      break;
    case BW_SHAPE_POLYGON:
      for (guint i = 0; i < shape->n_points; i++)
        cairo_line_to (brush->cr, shape->points[2 * i], shape->points[2 * i + 1]);
      if (!shape->open)
        cairo_close_path (brush->cr);
      break;
    case BW_SHAPE_ARC:
      cairo_arc (brush->cr, shape->x, shape->y, radius, shape->radius, shape->height);
      break;
    default:
      g_assert_not_reached ();
    }
}

/* Parallel lines with x + sign × y = a multiple of @step, across the box; all hatches of a drawing are in phase. */
static void
path_stripes (cairo_t *cr, double x1, double y1, double x2, double y2, double step, int sign)
{
  double first = MIN (x1 + sign * y1, x1 + sign * y2);
  double last = MAX (x2 + sign * y1, x2 + sign * y2);

  for (double at = ceil (first / step) * step; at <= last; at += step)
    {
      cairo_move_to (cr, at - sign * y1, y1);
      cairo_line_to (cr, at - sign * y2, y2);
    }
}

static void
path_dots (cairo_t *cr, double x1, double y1, double x2, double y2, double step)
{
  for (double y = floor (y1 / step) * step; y <= y2 + step; y += step)
    for (double x = floor (x1 / step) * step; x <= x2 + step; x += step)
      {
        cairo_new_sub_path (cr);
        cairo_arc (cr, x, y, step / 6, 0, 2 * G_PI);
      }
}

/* Hatches what the current path encloses, and clears it. */
static void
draw_hatch (const Brush *brush, const BwShape *shape)
{
  cairo_t *cr = brush->cr;
  double step = brush->style->font_size / 2;
  double x1, y1, x2, y2;

  cairo_save (cr);
  cairo_path_extents (cr, &x1, &y1, &x2, &y2);
  cairo_clip (cr);
  set_ink (brush, shape->hatch_ink, 1);
  cairo_set_line_width (cr, step / 7);
  if (shape->hatch == BW_HATCH_RISING || shape->hatch == BW_HATCH_CROSS)
    path_stripes (cr, x1, y1, x2, y2, step, 1);
  if (shape->hatch == BW_HATCH_FALLING || shape->hatch == BW_HATCH_CROSS)
    path_stripes (cr, x1, y1, x2, y2, step, -1);
  if (shape->hatch == BW_HATCH_DOTS)
    {
      path_dots (cr, x1, y1, x2, y2, step);
      cairo_fill (cr);
    }
  cairo_stroke (cr);
  cairo_restore (cr);
}

static void
draw_shape (const Brush *brush, const BwShape *shape)
{
  cairo_t *cr = brush->cr;
  double width = shape->stroke_width > 0 ? shape->stroke_width : brush->style->line_width;
  gboolean odd = FALSE;

  if (brush->crisp && shape->type == BW_SHAPE_LINE && (shape->width == 0 || shape->height == 0))
    width = snap_width (brush, width, &odd);
  path_shape (brush, shape, odd);
  if (shape->fill != BW_INK_NONE)
    {
      set_ink (brush, shape->fill, shape->opacity);
      cairo_fill_preserve (cr);
    }
  if (shape->hatch != BW_HATCH_NONE)
    {
      draw_hatch (brush, shape);
      path_shape (brush, shape, odd);
    }
  if (shape->stroke != BW_INK_NONE)
    {
      double dashes[] = { 3 * width, 2.5 * width };

      set_ink (brush, shape->stroke, 1);
      cairo_set_line_width (cr, width);
      cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
      cairo_set_dash (cr, dashes, shape->dashed ? 2 : 0, 0);
      cairo_stroke_preserve (cr);
    }
  cairo_new_path (cr);
}

static void
draw_label (const Brush *brush, PangoContext *context, const BwLabel *label)
{
  g_autoptr (PangoLayout) layout = bw_text_layout_new_for_label (context, brush->style, label);
  PangoAlignment alignment = label->alignment;

  PangoLayoutLine *line = pango_layout_get_line_readonly (layout, 0);

  /* Pango swaps left and right in a paragraph that runs against the direction of the context, which is left to right.
   */
  if (pango_layout_line_get_resolved_direction (line) == PANGO_DIRECTION_RTL && alignment != PANGO_ALIGN_CENTER)
    alignment = alignment == PANGO_ALIGN_LEFT ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT;
  pango_layout_set_alignment (layout, alignment);
  set_ink (brush, label->ink, 1);
  cairo_move_to (brush->cr, label->x, label->y);
  pango_cairo_show_layout (brush->cr, layout);
}

static void
draw_focus (const Brush *brush, const BwMark *mark)
{
  double margin = brush->style->font_size / 6;
  BwShape ring = {
    .type = BW_SHAPE_RECTANGLE,
    .x = mark->x - margin,
    .y = mark->y - margin,
    .width = mark->width + 2 * margin,
    .height = mark->height + 2 * margin,
    .radius = brush->style->font_size / 2,
    .stroke = BW_INK_FOCUS,
    .stroke_width = 2 * brush->style->line_width,
    .opacity = 1,
  };

  draw_shape (brush, &ring);
}

void
bw_drawing_draw (const BwDrawing *drawing, cairo_t *cr, const BwChartStyle *style, int focus)
{
  Brush brush = { .cr = cr, .style = style, .crisp = has_pixels (cairo_get_target (cr)) };
  /* Not the one that measured: this may be another thread, and a font map belongs to one. */
  PangoContext *context = bw_chart_style_create_context ();

  cairo_save (cr);
  for (guint i = 0; i < drawing->shapes->len; i++)
    draw_shape (&brush, &g_array_index (drawing->shapes, BwShape, i));
  for (guint i = 0; i < drawing->labels->len; i++)
    draw_label (&brush, context, &g_array_index (drawing->labels, BwLabel, i));
  if (focus >= 0 && (guint)focus < drawing->marks->len)
    draw_focus (&brush, &g_array_index (drawing->marks, BwMark, focus));
  cairo_new_path (cr);
  cairo_restore (cr);
  g_object_unref (context);
}
