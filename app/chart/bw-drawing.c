/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-drawing.h"

#include <math.h>

static void
shape_clear (gpointer data)
{
  BwShape *shape = data;

  g_clear_pointer (&shape->points, g_free);
}

static void
label_clear (gpointer data)
{
  BwLabel *label = data;

  g_clear_pointer (&label->text, g_free);
}

static void
mark_clear (gpointer data)
{
  BwMark *mark = data;

  g_clear_pointer (&mark->name, g_free);
  g_clear_pointer (&mark->value, g_free);
}

static GArray *
array_new (gsize size, GDestroyNotify clear)
{
  GArray *array = g_array_new (FALSE, TRUE, size);

  g_array_set_clear_func (array, clear);
  return array;
}

BwDrawing *
bw_drawing_new (double width, double height, const char *title)
{
  BwDrawing *drawing = g_new0 (BwDrawing, 1);

  drawing->width = width;
  drawing->height = height;
  drawing->title = g_strdup (title);
  drawing->shapes = array_new (sizeof (BwShape), shape_clear);
  drawing->labels = array_new (sizeof (BwLabel), label_clear);
  drawing->marks = array_new (sizeof (BwMark), mark_clear);
  return drawing;
}

void
bw_drawing_free (BwDrawing *drawing)
{
  if (drawing == NULL)
    return;
  g_array_unref (drawing->shapes);
  g_array_unref (drawing->labels);
  g_array_unref (drawing->marks);
  g_free (drawing->title);
  g_free (drawing->description);
  g_free (drawing);
}

BwShape *
bw_drawing_add_shape (BwDrawing *drawing, BwShapeType type)
{
  BwShape shape = { .type = type, .opacity = 1, .hatch_ink = BW_INK_PAPER };

  g_array_append_val (drawing->shapes, shape);
  return &g_array_index (drawing->shapes, BwShape, drawing->shapes->len - 1);
}

BwShape *
bw_drawing_add_rectangle (BwDrawing *drawing, double x, double y, double width, double height, BwInk fill)
{
  BwShape *shape = bw_drawing_add_shape (drawing, BW_SHAPE_RECTANGLE);

  shape->x = x;
  shape->y = y;
  shape->width = width;
  shape->height = height;
  shape->fill = fill;
  return shape;
}

BwShape *
bw_drawing_add_circle (BwDrawing *drawing, double x, double y, double diameter, BwInk fill)
{
  BwShape *shape = bw_drawing_add_shape (drawing, BW_SHAPE_CIRCLE);

  shape->x = x;
  shape->y = y;
  shape->width = diameter;
  shape->height = diameter;
  shape->fill = fill;
  return shape;
}

BwShape *
bw_drawing_add_line (BwDrawing *drawing, double x1, double y1, double x2, double y2, BwInk stroke)
{
  BwShape *shape = bw_drawing_add_shape (drawing, BW_SHAPE_LINE);

  shape->x = x1;
  shape->y = y1;
  shape->width = x2 - x1;
  shape->height = y2 - y1;
  shape->stroke = stroke;
  return shape;
}

BwShape *
bw_drawing_add_polygon (BwDrawing *drawing, const double *points, guint n_points, BwInk fill)
{
  BwShape *shape = bw_drawing_add_shape (drawing, BW_SHAPE_POLYGON);

  shape->points = g_memdup2 (points, sizeof (double) * 2 * n_points);
  shape->n_points = n_points;
  shape->fill = fill;
  return shape;
}

BwLabel *
bw_drawing_add_label (BwDrawing *drawing, const char *text, double x, double y, double width, double height,
                      double size, PangoAlignment alignment, BwInk ink)
{
  BwLabel label = {
    .text = g_strdup (text),
    .x = x,
    .y = y,
    .width = width,
    .height = height,
    .size = size,
    .alignment = alignment,
    .ink = ink,
    .ground = BW_INK_PAPER,
  };

  g_array_append_val (drawing->labels, label);
  return &g_array_index (drawing->labels, BwLabel, drawing->labels->len - 1);
}

BwMark *
bw_drawing_add_mark (BwDrawing *drawing, const char *name, const char *value, double x, double y, double width,
                     double height)
{
  BwMark mark = {
    .name = g_strdup (name),
    .value = g_strdup (value),
    .x = x,
    .y = y,
    .width = width,
    .height = height,
    .dimension = -1,
  };

  g_array_append_val (drawing->marks, mark);
  return &g_array_index (drawing->marks, BwMark, drawing->marks->len - 1);
}

int
bw_drawing_find_mark (const BwDrawing *drawing, double x, double y)
{
  int found = -1;
  double least = INFINITY;

  for (guint i = 0; i < drawing->marks->len; i++)
    {
      const BwMark *mark = &g_array_index (drawing->marks, BwMark, i);
      double area = mark->width * mark->height;

      if (x >= mark->x && x <= mark->x + mark->width && y >= mark->y && y <= mark->y + mark->height && area < least)
        {
          found = (int)i;
          least = area;
        }
    }
  return found;
}

int
bw_drawing_next_mark (const BwDrawing *drawing, int mark, int dx, int dy)
{
  const BwMark *from;
  int next = mark;
  double least = INFINITY;
  double least_aside = INFINITY;

  if (mark < 0 || (guint)mark >= drawing->marks->len)
    return drawing->marks->len > 0 ? 0 : -1;

  from = &g_array_index (drawing->marks, BwMark, mark);
  for (guint i = 0; i < drawing->marks->len; i++)
    {
      const BwMark *to = &g_array_index (drawing->marks, BwMark, i);
      double right = to->x + to->width / 2 - from->x - from->width / 2;
      double down = to->y + to->height / 2 - from->y - from->height / 2;
      double along;
      double aside;

      /* Marks in one place are told apart by their order, as if each next one lay a hair to the right and below. */
      if (fabs (right) < 1e-6 && fabs (down) < 1e-6)
        right = down = 1e-6 * ((int)i - mark);
      along = right * dx + down * dy;
      aside = fabs (right * dy) + fabs (down * dx);
      if (along > 0 && aside <= along && (along < least || (along == least && aside < least_aside)))
        {
          next = (int)i;
          least = along;
          least_aside = aside;
        }
    }
  return next;
}

static void
mirror_shape (BwShape *shape, double width)
{
  double from = shape->radius;

  switch (shape->type)
    {
    case BW_SHAPE_RECTANGLE:
      shape->x = width - shape->x - shape->width;
      break;
    case BW_SHAPE_LINE:
      shape->x = width - shape->x;
      shape->width = -shape->width;
      break;
    case BW_SHAPE_POLYGON:
      for (guint i = 0; i < shape->n_points; i++)
        shape->points[2 * i] = width - shape->points[2 * i];
      break;
    case BW_SHAPE_ARC:
      shape->x = width - shape->x;
      shape->radius = G_PI - shape->height;
      shape->height = G_PI - from;
      break;
    case BW_SHAPE_CIRCLE:
    case BW_SHAPE_DIAMOND:
    default:
      shape->x = width - shape->x;
      break;
    }
}

void
bw_drawing_mirror (BwDrawing *drawing)
{
  for (guint i = 0; i < drawing->shapes->len; i++)
    mirror_shape (&g_array_index (drawing->shapes, BwShape, i), drawing->width);
  for (guint i = 0; i < drawing->labels->len; i++)
    {
      BwLabel *label = &g_array_index (drawing->labels, BwLabel, i);

      label->x = drawing->width - label->x - label->width;
      if (label->alignment == PANGO_ALIGN_LEFT)
        label->alignment = PANGO_ALIGN_RIGHT;
      else if (label->alignment == PANGO_ALIGN_RIGHT)
        label->alignment = PANGO_ALIGN_LEFT;
    }
  for (guint i = 0; i < drawing->marks->len; i++)
    {
      BwMark *mark = &g_array_index (drawing->marks, BwMark, i);

      mark->x = drawing->width - mark->x - mark->width;
    }
}

void
bw_drawing_shift (BwDrawing *drawing, double dx, double dy)
{
  for (guint i = 0; i < drawing->shapes->len; i++)
    {
      BwShape *shape = &g_array_index (drawing->shapes, BwShape, i);

      shape->x += dx;
      shape->y += dy;
      for (guint j = 0; j < shape->n_points; j++)
        {
          shape->points[2 * j] += dx;
          shape->points[2 * j + 1] += dy;
        }
    }
  for (guint i = 0; i < drawing->labels->len; i++)
    {
      g_array_index (drawing->labels, BwLabel, i).x += dx;
      g_array_index (drawing->labels, BwLabel, i).y += dy;
    }
  for (guint i = 0; i < drawing->marks->len; i++)
    {
      g_array_index (drawing->marks, BwMark, i).x += dx;
      g_array_index (drawing->marks, BwMark, i).y += dy;
    }
}
