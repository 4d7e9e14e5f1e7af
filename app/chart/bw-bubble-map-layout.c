/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-bubble-map-chart.h"
#include "bw-plane.h"

#include <math.h>

/* Bubbles are outlined on top of all fills, and the fills let through what lies below, so that those that overlap can
 * still be counted. Those of one place stand around it. */

#define OPACITY 0.3
/* How often labels may be tried with less room, before those that are left do without. */
#define MOST_TRIES 6

/* Where a bubble lies on the page. */
typedef struct
{
  gboolean placed;
  double x, y, radius;
} Spot;

typedef struct
{
  BwPen pen;
  const BwChartData *data;
  BwPlane plane;
  BwBubbleLabel *labels; /* by bubble */
  Spot *spots;           /* by bubble */
  double largest;        /* radius */
} Map;

static const BwChartBubble *
get_bubble (const Map *map, guint i)
{
  return bw_chart_data_get_bubble (map->data, i);
}

/* --- places --- */

static double
get_size_maximum (const Map *map)
{
  double most = map->data->size_maximum;

  for (guint i = 0; i < map->data->bubbles->len; i++)
    if (bw_chart_bubble_is_placed (get_bubble (map, i)))
      most = MAX (most, get_bubble (map, i)->size);
  return most > 0 ? most : 1;
}

/* Of many each is smaller, so that together they leave most of the plane free. */
static void
find_radii (Map *map)
{
  double em = map->pen.em;
  double most = get_size_maximum (map);
  double plane = map->plane.width * map->plane.height;
  guint n = MAX (map->data->bubbles->len, 1);

  map->largest = MIN (MIN (2.2 * em, 0.09 * MIN (map->plane.width, map->plane.height)), sqrt (0.1 * plane / n / G_PI));
  for (guint i = 0; i < map->data->bubbles->len; i++)
    {
      const BwChartBubble *bubble = get_bubble (map, i);

      map->spots[i].placed = bw_chart_bubble_is_placed (bubble);
      if (map->spots[i].placed)
        map->spots[i].radius = MAX (map->largest * sqrt (MAX (bubble->size, 0) / most), MIN (0.25 * em, map->largest));
    }
}

static gboolean
share_place (const Map *map, guint i, guint j)
{
  return map->spots[i].placed && map->spots[j].placed && get_bubble (map, i)->x == get_bubble (map, j)->x &&
         get_bubble (map, i)->y == get_bubble (map, j)->y;
}

/* How far apart two ticks are: bubbles stay nearer to their own place than to the next. */
static double
get_half_step (const BwChartAxis *axis, double length)
{
  double step = axis->n_ticks > 1 ? axis->ticks[1] - axis->ticks[0] : axis->maximum - axis->minimum;

  return 0.5 * step / (axis->maximum - axis->minimum) * length;
}

static void
find_spots (Map *map)
{
  double room = MIN (get_half_step (&map->data->x, map->plane.width), get_half_step (&map->data->y, map->plane.height));

  for (guint i = 0; i < map->data->bubbles->len; i++)
    {
      Spot *spot = &map->spots[i];
      double widest = spot->radius;
      guint n = 0;
      guint place = 0;
      double reach;

      if (!spot->placed)
        continue;
      for (guint j = 0; j < map->data->bubbles->len; j++)
        if (share_place (map, i, j))
          {
            n++;
            place += j < i;
            widest = MAX (widest, map->spots[j].radius);
          }
      reach = n > 1 ? MIN (0.8 * widest / sin (G_PI / n), MAX (0, room - 0.5 * widest)) : 0;
      spot->x = bw_plane_get_x (&map->plane, get_bubble (map, i)->x) - reach * cos (2 * G_PI * place / n);
      spot->y = bw_plane_get_y (&map->plane, get_bubble (map, i)->y) - reach * sin (2 * G_PI * place / n);
      spot->x = CLAMP (spot->x, map->plane.x + spot->radius, map->plane.x + map->plane.width - spot->radius);
      spot->y = CLAMP (spot->y, map->plane.y + spot->radius, map->plane.y + map->plane.height - spot->radius);
    }
}

/* --- bubbles --- */

static int
compare_sizes (gconstpointer a, gconstpointer b, gpointer spots)
{
  const Spot *first = (const Spot *)spots + *(const guint *)a;
  const Spot *second = (const Spot *)spots + *(const guint *)b;

  return first->radius > second->radius ? -1 : first->radius < second->radius;
}

static void
draw_bubbles (Map *map)
{
  guint n = map->data->bubbles->len;
  BwDrawing *drawing = map->pen.drawing;
  g_autofree guint *order = g_new (guint, n + 1);

  for (guint i = 0; i < n; i++)
    order[i] = i;
  g_qsort_with_data (order, (int)n, sizeof *order, compare_sizes, map->spots);
  for (guint i = 0; i < n; i++)
    {
      const Spot *spot = &map->spots[order[i]];

      if (spot->placed)
        bw_drawing_add_circle (drawing, spot->x, spot->y, 2 * spot->radius, BW_INK_READINESS)->opacity = OPACITY;
    }
  for (guint i = 0; i < n; i++)
    {
      const Spot *spot = &map->spots[order[i]];

      if (spot->placed)
        bw_drawing_add_circle (drawing, spot->x, spot->y, 2 * spot->radius, BW_INK_NONE)->stroke = BW_INK_READINESS;
    }
  for (guint i = 0; i < n; i++)
    {
      const Spot *spot = &map->spots[i];
      double reach = MAX (spot->radius, 0.6 * map->pen.em);
      double left = MAX (0, spot->x - reach);
      double top = MAX (0, spot->y - reach);
      g_autofree char *value = bw_bubble_map_dup_value (map->data, get_bubble (map, i));

      if (spot->placed)
        bw_drawing_add_mark (drawing, get_bubble (map, i)->name, value, left, top,
                             MIN (drawing->width, spot->x + reach) - left,
                             MIN (drawing->height, spot->y + reach) - top);
    }
}

/* --- labels --- */

static BwLabelPlacer *
create_placer (const Map *map)
{
  BwLabelPlacer *placer = bw_plane_create_placer (&map->plane);

  for (int right = 0; right < 2; right++)
    for (int low = 0; low < 2; low++)
      bw_plane_reserve_corner (&map->plane, placer, right, low);
  for (guint i = 0; i < map->data->bubbles->len; i++)
    {
      const Spot *spot = &map->spots[i];
      double r = spot->radius;

      if (!spot->placed)
        continue;
      /* Two bars that cover the disc and leave its corners free. */
      bw_label_placer_block (placer, spot->x - r, spot->y - M_SQRT1_2 * r, 2 * r, M_SQRT2 * r);
      bw_label_placer_block (placer, spot->x - M_SQRT1_2 * r, spot->y - r, M_SQRT2 * r, 2 * r);
    }
  return placer;
}

/* TRUE when the line touches a bubble other than @own: it would be taken for that one's. */
static gboolean
crosses_bubble (const Map *map, guint own, const double line[4])
{
  double dx = line[2] - line[0];
  double dy = line[3] - line[1];
  double length = dx * dx + dy * dy;

  for (guint i = 0; i < map->data->bubbles->len; i++)
    {
      const Spot *spot = &map->spots[i];
      double along = length > 0 ? CLAMP (((spot->x - line[0]) * dx + (spot->y - line[1]) * dy) / length, 0, 1) : 0;

      if (i != own && spot->placed &&
          hypot (line[0] + along * dx - spot->x, line[1] + along * dy - spot->y) < spot->radius)
        return TRUE;
    }
  return FALSE;
}

/* Writes the name or the number of a bubble beside it; FALSE when there is no place. */
static gboolean
write_label (Map *map, BwLabelPlacer *placer, guint i)
{
  BwPen *pen = &map->pen;
  const Spot *spot = &map->spots[i];
  g_autofree char *number = g_strdup_printf ("%u", i + 1);
  gboolean named = map->labels[i] == BW_BUBBLE_NAMED;
  BwText text = { .text = named ? get_bubble (map, i)->name : number,
                  .max_width = MIN (0.4 * map->plane.width, 11 * pen->em),
                  .max_lines = named ? 2 : 1,
                  .bold = !named };
  BwBox box;
  double line[4];

  /* Rather a number with the whole name below than a part of it here. */
  if (!bw_pen_measure (pen, &text, &box.width, &box.height) && named)
    return FALSE;
  if (!bw_label_placer_place (placer, spot->x, spot->y, spot->radius, box.width, box.height, &box))
    return FALSE;
  if (bw_label_placer_get_leader (placer, spot->x, spot->y, spot->radius, &box, line))
    {
      if (crosses_bubble (map, i, line))
        return FALSE;
      bw_drawing_add_line (pen->drawing, line[0], line[1], line[2], line[3], BW_INK_FRAME)->stroke_width =
        pen->style->line_width * 0.75;
    }
  text.x = box.x;
  text.y = box.y;
  text.max_width = box.width + 0.01;
  return bw_pen_write (pen, &text) != NULL;
}

/* FALSE when a label found no place; then less is asked for next time. */
static gboolean
write_labels (Map *map)
{
  g_autoptr (BwLabelPlacer) placer = create_placer (map);
  gboolean all = TRUE;

  for (guint i = 0; i < map->data->bubbles->len; i++)
    {
      if (!map->spots[i].placed || map->labels[i] == BW_BUBBLE_UNLABELLED || write_label (map, placer, i))
        continue;
      map->labels[i]++;
      all = FALSE;
    }
  bw_plane_write_corners (&map->plane, placer);
  return all;
}

/* --- all of it --- */

static void
map_init (Map *map, PangoContext *context, const BwChartStyle *style, double width, double height)
{
  g_autofree char *note = bw_bubble_map_dup_note (map->data, map->labels);

  bw_pen_init (&map->pen, context, style, width, height, map->data->title);
  map->plane = (BwPlane){ .pen = &map->pen,
                          .data = map->data,
                          .across = bw_bubble_map_get_x_title (map->data),
                          .up = bw_bubble_map_get_y_title (map->data) };
  bw_plane_place (&map->plane, bw_pen_write_note (&map->pen, note));
}

static void
map_start (Map *map, const BwChartData *data)
{
  *map = (Map){ .data = data,
                .labels = g_new0 (BwBubbleLabel, MAX (data->bubbles->len, 1)),
                .spots = g_new0 (Spot, MAX (data->bubbles->len, 1)) };
}

static void
map_clear (Map *map)
{
  g_free (map->labels);
  g_free (map->spots);
}

/* Lays it all out; FALSE when a label is to be tried otherwise. */
static gboolean
try_labels (Map *map, PangoContext *context, const BwChartStyle *style, double width, double height)
{
  map_init (map, context, style, width, height);
  bw_plane_draw (&map->plane);
  find_radii (map);
  find_spots (map);
  draw_bubbles (map);
  return write_labels (map);
}

double
bw_bubble_map_get_height (const BwChartData *data, PangoContext *context, const BwChartStyle *style, double width)
{
  double wanted = bw_plane_get_natural_height (style, width);
  /* Much higher than needed, so that the small print is all there. */
  double high = 4 * wanted;
  double height = high;
  Map map;

  map_start (&map, data);
  for (guint i = 0; i < MOST_TRIES; i++)
    {
      gboolean all;

      map_init (&map, context, style, width, high);
      height = ceil (high - map.plane.height + wanted);
      bw_drawing_free (map.pen.drawing);
      all = try_labels (&map, context, style, width, height);
      bw_drawing_free (map.pen.drawing);
      if (all)
        break;
    }
  map_clear (&map);
  return height;
}

BwDrawing *
bw_bubble_map_layout (const BwChartData *data, PangoContext *context, const BwChartStyle *style, double width,
                      double height)
{
  Map map;

  map_start (&map, data);
  for (guint i = 1; !try_labels (&map, context, style, width, height) && i < MOST_TRIES; i++)
    bw_drawing_free (map.pen.drawing);
  map_clear (&map);
  return bw_pen_finish (&map.pen, bw_bubble_map_describe (data));
}
