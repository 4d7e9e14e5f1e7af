/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-clock-dial.h"

#include <math.h>

/* The names of the zones and of the second hand, around the dial. */

static BwText
get_name (const BwClockDial *dial, const char *text, gboolean bold)
{
  return (BwText){ .text = text,
                   .max_width = dial->names,
                   .max_lines = 3,
                   .size = 0.9 * dial->pen.em,
                   .bold = bold,
                   .whole_words = TRUE,
                   .alignment = dial->side < 0 ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT };
}

static gboolean
is_free (const BwClockDial *dial, const BwBox *box, guint n_boxes)
{
  if (box->x < dial->left || box->x + box->width > dial->right || box->y < 0 || box->y + box->height > dial->bottom)
    return FALSE;
  for (guint i = 0; i < n_boxes; i++)
    {
      const BwBox *other = &dial->boxes[i];

      if (box->x < other->x + other->width && box->x + box->width > other->x && box->y < other->y + other->height &&
          box->y + box->height > other->y)
        return FALSE;
    }
  return TRUE;
}

/* Moves a box from the rim outwards until it is clear of the dial. */
static void
push_out (const BwClockDial *dial, BwBox *box, double angle)
{
  double least = dial->radius + 0.5 * dial->pen.em;

  for (double reach = least;; reach += 0.1 * dial->pen.em)
    {
      double x = dial->x + reach * cos (angle);
      double y = dial->y + reach * sin (angle);

      box->x = dial->side < 0 ? x - box->width : x;
      box->y = y - box->height / 2;
      if (hypot (CLAMP (dial->x, box->x, box->x + box->width) - dial->x,
                 CLAMP (dial->y, box->y, box->y + box->height) - dial->y) >= least - 0.001)
        return;
    }
}

/* A place for a name between two values, as near to the middle of them as there is one. */
static gboolean
find_place (BwClockDial *dial, guint place, const BwText *text, double from, double to)
{
  static const double shares[] = { 0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8, 0.1, 0.9 };
  BwBox *box = &dial->boxes[place];

  if (!bw_pen_measure (&dial->pen, text, &box->width, &box->height))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (shares); i++)
    {
      push_out (dial, box, bw_clock_dial_get_angle (dial, from + shares[i] * (to - from)));
      if (is_free (dial, box, place))
        return TRUE;
    }
  return FALSE;
}

static BwText
get_zone_name (const BwClockDial *dial, guint zone)
{
  BwText text = get_name (dial, bw_clock_dial_get_zone (dial, zone)->label, bw_clock_dial_is_current (dial, zone));

  text.ink = bw_clock_dial_is_current (dial, zone) ? BW_INK_TEXT : BW_INK_MUTED;
  return text;
}

void
bw_clock_dial_find_names (BwClockDial *dial)
{
  double span = dial->data->x.maximum - dial->data->x.minimum;

  dial->zones_named = dial->n_zones > 0;
  for (guint i = 0; i < dial->n_zones && dial->zones_named; i++)
    {
      BwText text = get_zone_name (dial, i);

      dial->zones_named =
        find_place (dial, i, &text, bw_clock_dial_get_zone (dial, i)->from, bw_clock_dial_get_zone (dial, i)->to);
    }
  dial->reference_named = FALSE;
  if (bw_clock_has_reference (dial->data) && dial->zones_named)
    {
      g_autofree char *name = bw_clock_dup_reference_name (dial->data);
      BwText text = get_name (dial, name, FALSE);
      double at = dial->data->reference;

      dial->reference_named = find_place (dial, dial->n_zones, &text, at - 0.06 * span, at + 0.06 * span);
    }
}

static void
write_name (BwClockDial *dial, guint place, BwText text)
{
  const BwBox *box = &dial->boxes[place];

  text.x = dial->side < 0 ? box->x + box->width : box->x;
  text.y = box->y;
  text.max_width = box->width + 0.01;
  bw_pen_write (&dial->pen, &text);
}

void
bw_clock_dial_write_names (BwClockDial *dial)
{
  g_autofree char *reference = bw_clock_dup_reference_name (dial->data);

  for (guint i = 0; i < dial->n_zones && dial->zones_named; i++)
    write_name (dial, i, get_zone_name (dial, i));
  if (dial->reference_named)
    {
      BwText text = get_name (dial, reference, FALSE);

      text.ink = BW_INK_TARGET;
      write_name (dial, dial->n_zones, text);
    }
}
