/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart-fixture.h"

#include <string.h>

void
lay_out (Fixture *fixture, const BwChartFace *face, BwChartKind kind, Sample sample)
{
  fixture->context = bw_chart_style_create_context ();
  bw_chart_style_init (&fixture->style, BW_LOOK_LIGHT, FALSE, 12);
  fixture->data = sample_new (sample, kind);
  fixture->drawing = face->layout (fixture->data, fixture->context, &fixture->style, 640,
                                   face->get_height (fixture->data, fixture->context, &fixture->style, 640));
}

void
lay_out_again (Fixture *fixture, const BwChartFace *face, double width, double height)
{
  bw_drawing_free (fixture->drawing);
  fixture->drawing = face->layout (fixture->data, fixture->context, &fixture->style, width, height);
}

void
fixture_clear (Fixture *fixture)
{
  bw_drawing_free (fixture->drawing);
  bw_chart_data_free (fixture->data);
  g_object_unref (fixture->context);
}

/* The shape @n of those of @type filled with @fill and stroked with @stroke (−1: whatever), after the first @skip of
 * them. */
const BwShape *
find_shape (const BwDrawing *drawing, BwShapeType type, int fill, int stroke, guint n)
{
  for (guint i = 0; i < drawing->shapes->len; i++)
    {
      const BwShape *shape = &g_array_index (drawing->shapes, BwShape, i);

      if (shape->type == type && (fill < 0 || (int)shape->fill == fill) &&
          (stroke < 0 || (int)shape->stroke == stroke) && n-- == 0)
        return shape;
    }
  return NULL;
}

const BwLabel *
find_label (const BwDrawing *drawing, const char *text)
{
  for (guint i = 0; i < drawing->labels->len; i++)
    if (strcmp (g_array_index (drawing->labels, BwLabel, i).text, text) == 0)
      return &g_array_index (drawing->labels, BwLabel, i);
  return NULL;
}

gboolean
has_label_part (const BwDrawing *drawing, const char *part)
{
  for (guint i = 0; i < drawing->labels->len; i++)
    if (strstr (g_array_index (drawing->labels, BwLabel, i).text, part) != NULL)
      return TRUE;
  return FALSE;
}

const BwMark *
get_mark (const Fixture *fixture, guint i)
{
  return &g_array_index (fixture->drawing->marks, BwMark, i);
}

const BwChartRow *
get_row (const Fixture *fixture, guint i)
{
  return &g_array_index (fixture->data->rows, BwChartRow, i);
}
