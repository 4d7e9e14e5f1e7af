/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-label-placer.h"

#include <math.h>

/* Directions to try, the most readable first: right, left, above, below, then the diagonals and what lies between them.
 */
static const double directions[][2] = {
  { 1, 0 },       { -1, 0 },       { 0, -1 },      { 0, 1 },       { 1, -1 },       { 1, 1 },
  { -1, -1 },     { -1, 1 },       { 1, -0.4142 }, { 1, 0.4142 },  { -1, -0.4142 }, { -1, 0.4142 },
  { 0.4142, -1 }, { -0.4142, -1 }, { 0.4142, 1 },  { -0.4142, 1 },
};

/* How far off, in gaps, a label may lie. */
static const double distances[] = { 1, 2, 3.5, 5, 7, 9.5, 12.5, 16, 20 };

#define LEADER_FROM 3.0

/* More than any distance: a leader that runs across something is the last resort. */
#define CROSSING 60.0

typedef struct
{
  double x1, y1, x2, y2, weight;
} Line;

struct _BwLabelPlacer
{
  BwBox bounds;
  double gap;
  GArray *blocked; /* of BwBox */
  GArray *lines;   /* of Line */
  guint crossings; /* of leaders */
};

BwLabelPlacer *
bw_label_placer_new (double x, double y, double width, double height, double gap)
{
  BwLabelPlacer *placer = g_new0 (BwLabelPlacer, 1);

  placer->bounds = (BwBox){ x, y, width, height };
  placer->gap = gap;
  placer->blocked = g_array_new (FALSE, FALSE, sizeof (BwBox));
  placer->lines = g_array_new (FALSE, FALSE, sizeof (Line));
  return placer;
}

void
bw_label_placer_free (BwLabelPlacer *placer)
{
  if (placer == NULL)
    return;
  g_array_unref (placer->blocked);
  g_array_unref (placer->lines);
  g_free (placer);
}

void
bw_label_placer_block (BwLabelPlacer *placer, double x, double y, double width, double height)
{
  BwBox box = { x, y, width, height };

  g_array_append_val (placer->blocked, box);
}

void
bw_label_placer_avoid (BwLabelPlacer *placer, double x1, double y1, double x2, double y2, double weight)
{
  Line line = { x1, y1, x2, y2, weight };

  g_array_append_val (placer->lines, line);
}

static gboolean
boxes_touch (const BwBox *a, const BwBox *b)
{
  return a->x < b->x + b->width && a->x + a->width > b->x && a->y < b->y + b->height && a->y + a->height > b->y;
}

/* Cuts the stretch from @from to @to of a line down to where origin + t × delta lies between @low and @high. */
static gboolean
clip (double origin, double delta, double low, double high, double *from, double *to)
{
  double a, b;

  if (delta == 0)
    return origin > low && origin < high;
  a = (low - origin) / delta;
  b = (high - origin) / delta;
  *from = MAX (*from, MIN (a, b));
  *to = MIN (*to, MAX (a, b));
  return *from < *to;
}

static gboolean
line_crosses (double x1, double y1, double x2, double y2, const BwBox *box)
{
  double from = 0;
  double to = 1;

  return clip (x1, x2 - x1, box->x, box->x + box->width, &from, &to) &&
         clip (y1, y2 - y1, box->y, box->y + box->height, &from, &to);
}

static gboolean
is_free (const BwLabelPlacer *placer, const BwBox *box)
{
  const BwBox *bounds = &placer->bounds;

  if (box->x < bounds->x || box->y < bounds->y || box->x + box->width > bounds->x + bounds->width ||
      box->y + box->height > bounds->y + bounds->height)
    return FALSE;
  for (guint i = 0; i < placer->blocked->len; i++)
    if (boxes_touch (box, &g_array_index (placer->blocked, BwBox, i)))
      return FALSE;
  return TRUE;
}

/* Neighbours in a line keep a space between them, so as not to be read as one. */
static void
block_label (BwLabelPlacer *placer, const BwBox *box)
{
  bw_label_placer_block (placer, box->x - placer->gap, box->y, box->width + 2 * placer->gap, box->height);
}

gboolean
bw_label_placer_take (BwLabelPlacer *placer, const BwBox *box)
{
  if (!is_free (placer, box))
    return FALSE;
  block_label (placer, box);
  return TRUE;
}

gboolean
bw_label_placer_get_leader (const BwLabelPlacer *placer, double x, double y, double radius, const BwBox *box,
                            double line[4])
{
  double to_x = CLAMP (x, box->x, box->x + box->width);
  double to_y = CLAMP (y, box->y, box->y + box->height);
  double distance = hypot (to_x - x, to_y - y);

  if (distance < radius + LEADER_FROM * placer->gap)
    return FALSE;
  line[0] = x + (to_x - x) * radius / distance;
  line[1] = y + (to_y - y) * radius / distance;
  line[2] = to_x;
  line[3] = to_y;
  return TRUE;
}

/* How often the leader runs across a label or a point other than its own. */
static guint
count_crossings (const BwLabelPlacer *placer, double x, double y, double radius, const BwBox *box)
{
  double line[4];
  guint n = 0;

  if (!bw_label_placer_get_leader (placer, x, y, radius, box, line))
    return 0;
  for (guint i = 0; i < placer->blocked->len; i++)
    {
      const BwBox *other = &g_array_index (placer->blocked, BwBox, i);
      gboolean own = x > other->x && x < other->x + other->width && y > other->y && y < other->y + other->height;

      n += !own && line_crosses (line[0], line[1], line[2], line[3], other);
    }
  return n;
}

static double
get_cost (const BwLabelPlacer *placer, double x, double y, double radius, const BwBox *box)
{
  double cost = CROSSING * count_crossings (placer, x, y, radius, box);

  for (guint i = 0; i < placer->lines->len; i++)
    {
      const Line *line = &g_array_index (placer->lines, Line, i);

      if (line_crosses (line->x1, line->y1, line->x2, line->y2, box))
        cost += line->weight;
    }
  return cost;
}

static void
take_place (BwLabelPlacer *placer, double x, double y, double radius, const BwBox *box)
{
  double line[4];

  placer->crossings += count_crossings (placer, x, y, radius, box);
  if (bw_label_placer_get_leader (placer, x, y, radius, box, line))
    bw_label_placer_avoid (placer, line[0], line[1], line[2], line[3], CROSSING);
  block_label (placer, box);
}

gboolean
bw_label_placer_place (BwLabelPlacer *placer, double x, double y, double radius, double width, double height,
                       BwBox *box)
{
  double least = INFINITY;

  for (guint i = 0; i < G_N_ELEMENTS (distances); i++)
    for (guint j = 0; j < G_N_ELEMENTS (directions); j++)
      {
        double reach = radius + distances[i] * placer->gap;
        double dx = directions[j][0];
        double dy = directions[j][1];
        /* Diagonal neighbours lie on the circle, not on the square around it. */
        double norm = hypot (dx, dy);
        BwBox try = {
          .x = x + dx / norm * reach + (dx / 2 - 0.5) * width,
          .y = y + dy / norm * reach + (dy / 2 - 0.5) * height,
          .width = width,
          .height = height,
        };
        double cost = distances[i] + 0.1 * j;

        if (cost >= least || !is_free (placer, &try))
          continue;
        cost += get_cost (placer, x, y, radius, &try);
        if (cost < least)
          {
            least = cost;
            *box = try;
          }
      }
  if (isinf (least))
    return FALSE;
  take_place (placer, x, y, radius, box);
  return TRUE;
}

gboolean
bw_label_placer_is_tidy (const BwLabelPlacer *placer)
{
  return placer->crossings == 0;
}
