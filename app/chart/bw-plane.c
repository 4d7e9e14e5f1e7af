/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-plane.h"

/* An axis title, at most as wide as the page, with room for its arrow. */
static BwText
get_title (const BwPlane *plane, const char *text)
{
  return (BwText){ .text = text,
                   .max_width = plane->pen->drawing->width - 2 * plane->pen->em,
                   .max_lines = 2,
                   .max_height = 0.2 * plane->pen->drawing->height,
                   .bold = TRUE };
}

static double
measure_title (const BwPlane *plane, const char *text)
{
  BwText title = get_title (plane, text);
  double height;

  bw_pen_measure (plane->pen, &title, NULL, &height);
  return height;
}

/* The width of the widest number upwards, and half that of the last one across. */
static void
measure_numbers (const BwPlane *plane, double *up, double *across)
{
  *up = 0;
  *across = 0;
  for (int upwards = 0; upwards < 2; upwards++)
    {
      const BwChartAxis *axis = upwards ? &plane->data->y : &plane->data->x;

      for (guint i = 0; i < axis->n_ticks; i++)
        {
          g_autofree char *text = g_strdup_printf ("%g", axis->ticks[i]);
          double w;

          bw_pen_measure (plane->pen, &(BwText){ .text = text, .size = 0.85 * plane->pen->em }, &w, NULL);
          if (upwards)
            *up = MAX (*up, w);
          else
            *across = w / 2;
        }
    }
}

void
bw_plane_place (BwPlane *plane, double notes)
{
  BwPen *pen = plane->pen;
  double em = pen->em;
  double line = bw_pen_line_height (pen, em);
  double up, across;

  measure_numbers (plane, &up, &across);
  plane->x = up + plane->margin + 0.5 * em;
  plane->y = measure_title (plane, plane->up) + plane->margin + 0.6 * em;
  plane->width = MAX (1, pen->drawing->width - plane->x - MAX (plane->margin, across) - 0.2 * em);
  plane->height = MAX (1, pen->drawing->height - plane->y - notes - plane->margin - 0.2 * em - line -
                            measure_title (plane, plane->across));
}

double
bw_plane_get_natural_height (const BwChartStyle *style, double width)
{
  return CLAMP (0.6 * width, 16 * style->font_size, 32 * style->font_size);
}

double
bw_plane_get_x (const BwPlane *plane, double value)
{
  const BwChartAxis *axis = &plane->data->x;

  return plane->x + (value - axis->minimum) / (axis->maximum - axis->minimum) * plane->width;
}

double
bw_plane_get_y (const BwPlane *plane, double value)
{
  const BwChartAxis *axis = &plane->data->y;

  return plane->y + (axis->maximum - value) / (axis->maximum - axis->minimum) * plane->height;
}

static void
draw_arrow (BwPlane *plane, const double *points)
{
  BwShape *head = bw_drawing_add_polygon (plane->pen->drawing, points, 3, BW_INK_NONE);

  head->stroke = BW_INK_MUTED;
  head->open = TRUE;
}

/* A title of an axis and an arrow that says which way it grows. */
static void
write_titles (BwPlane *plane)
{
  BwPen *pen = plane->pen;
  double em = pen->em;
  double right = plane->x + plane->width;
  double line = bw_pen_line_height (pen, em);
  double at = plane->y + plane->height + plane->margin + 0.2 * em + line + 0.5 * measure_title (plane, plane->across);
  double across[] = { right - 0.4 * em, at - 0.3 * em, right, at, right - 0.4 * em, at + 0.3 * em };
  double up[] = { 0.1 * em, 0.6 * em, 0.4 * em, 0.2 * em, 0.7 * em, 0.6 * em };
  BwText title = get_title (plane, plane->across);

  bw_drawing_add_line (pen->drawing, right - 1.5 * em, at, right, at, BW_INK_MUTED);
  draw_arrow (plane, across);
  bw_drawing_add_line (pen->drawing, 0.4 * em, 0.2 * em, 0.4 * em, 1.25 * em, BW_INK_MUTED);
  draw_arrow (plane, up);

  title.x = right - 1.9 * em;
  title.y = at;
  title.vertical = 0.5;
  title.alignment = PANGO_ALIGN_RIGHT;
  bw_pen_write (pen, &title);
  title = get_title (plane, plane->up);
  title.x = 1.1 * em;
  bw_pen_write (pen, &title);
}

static void
write_numbers (BwPlane *plane)
{
  BwPen *pen = plane->pen;
  BwText number = { .size = 0.85 * pen->em, .ink = BW_INK_MUTED };

  for (guint i = 0; i < plane->data->x.n_ticks; i++)
    {
      g_autofree char *text = g_strdup_printf ("%g", plane->data->x.ticks[i]);

      number.text = text;
      number.x = bw_plane_get_x (plane, plane->data->x.ticks[i]);
      number.y = plane->y + plane->height + plane->margin + 0.2 * pen->em;
      number.vertical = 0;
      number.alignment = PANGO_ALIGN_CENTER;
      bw_pen_write (pen, &number);
    }
  for (guint i = 0; i < plane->data->y.n_ticks; i++)
    {
      g_autofree char *text = g_strdup_printf ("%g", plane->data->y.ticks[i]);

      number.text = text;
      number.x = plane->x - plane->margin - 0.3 * pen->em;
      number.y = bw_plane_get_y (plane, plane->data->y.ticks[i]);
      number.vertical = 0.5;
      number.alignment = PANGO_ALIGN_RIGHT;
      bw_pen_write (pen, &number);
    }
}

void
bw_plane_draw (BwPlane *plane)
{
  BwDrawing *drawing = plane->pen->drawing;
  double right = plane->x + plane->width;
  double bottom = plane->y + plane->height;
  double cut_x = bw_plane_get_x (plane, plane->data->x.cut);
  double cut_y = bw_plane_get_y (plane, plane->data->y.cut);
  const double edges[] = { plane->x, right, plane->y, bottom };

  if (plane->accent)
    bw_drawing_add_rectangle (drawing, cut_x, cut_y, right - cut_x, bottom - cut_y, BW_INK_BAND_LOW);
  for (guint i = 0; i < 2; i++)
    {
      bw_drawing_add_line (drawing, edges[i], plane->y, edges[i], bottom, BW_INK_GRID);
      bw_drawing_add_line (drawing, plane->x, edges[2 + i], right, edges[2 + i], BW_INK_GRID);
    }
  bw_drawing_add_line (drawing, cut_x, plane->y, cut_x, bottom, BW_INK_FRAME);
  bw_drawing_add_line (drawing, plane->x, cut_y, right, cut_y, BW_INK_FRAME);
  write_numbers (plane);
  write_titles (plane);
}

BwInk
bw_plane_get_ground (const BwPlane *plane, const BwBox *box)
{
  gboolean first =
    box->x >= bw_plane_get_x (plane, plane->data->x.cut) && box->y >= bw_plane_get_y (plane, plane->data->y.cut);

  return plane->accent && first ? BW_INK_BAND_LOW : BW_INK_PAPER;
}

BwLabelPlacer *
bw_plane_create_placer (const BwPlane *plane)
{
  BwLabelPlacer *placer = bw_label_placer_new (plane->x, plane->y, plane->width, plane->height, plane->pen->em * 0.4);
  double cut_x = bw_plane_get_x (plane, plane->data->x.cut);
  double cut_y = bw_plane_get_y (plane, plane->data->y.cut);

  bw_label_placer_avoid (placer, cut_x, plane->y, cut_x, plane->y + plane->height, 3);
  bw_label_placer_avoid (placer, plane->x, cut_y, plane->x + plane->width, cut_y, 3);
  return placer;
}

void
bw_plane_reserve_corner (const BwPlane *plane, BwLabelPlacer *placer, gboolean right, gboolean low)
{
  double em = plane->pen->em;
  double x = plane->x + (right ? plane->width : 0);
  double y = plane->y + (low ? plane->height - em : em);

  bw_label_placer_avoid (placer, x, y, x + (right ? -4 : 4) * em, y, 8);
}

void
bw_plane_write_corners (BwPlane *plane, BwLabelPlacer *placer)
{
  static const double places[][2] = { { 1, 1 }, { 1, 0 }, { 0, 1 }, { 0, 0 }, { 1, 0.5 }, { 0.5, 1 }, { 0.5, 0.5 } };
  BwPen *pen = plane->pen;
  double pad = 0.5 * pen->em;
  double cut_x = bw_plane_get_x (plane, plane->data->x.cut);
  double cut_y = bw_plane_get_y (plane, plane->data->y.cut);

  for (guint i = 0; i < G_N_ELEMENTS (plane->data->corners); i++)
    {
      gboolean right = i < 2;
      gboolean top = i % 2 == 1;
      double w = right ? plane->x + plane->width - cut_x : cut_x - plane->x;
      double h = top ? cut_y - plane->y : plane->y + plane->height - cut_y;
      gboolean accent = plane->accent && i == 0;
      BwText text = { .text = plane->data->corners[i],
                      .max_width = MAX (0.1, w - 2 * pad),
                      .max_height = h / 2,
                      .ink = BW_INK_MUTED,
                      .bold = accent,
                      .ground = accent ? BW_INK_BAND_LOW : BW_INK_PAPER };
      BwBox box;

      if (text.text == NULL)
        continue;
      bw_pen_measure (pen, &text, &box.width, &box.height);
      for (guint j = 0; j < G_N_ELEMENTS (places); j++)
        {
          double across = right ? places[j][0] : 1 - places[j][0];
          double down = top ? 1 - places[j][1] : places[j][1];

          box.x = (right ? cut_x : plane->x) + pad + across * (w - 2 * pad - box.width);
          box.y = (top ? plane->y : cut_y) + pad + down * (h - 2 * pad - box.height);
          if (bw_label_placer_take (placer, &box))
            {
              text.x = box.x + (right ? box.width : 0);
              text.y = box.y;
              text.alignment = right ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT;
              text.max_width = box.width + 0.01;
              bw_pen_write (pen, &text);
              break;
            }
        }
    }
}
