/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-clock-dial.h"

#include <math.h>

/* The dial with the names of its zones around it, and words beside it, or below where the page is narrow. */

/* In ems: the radius of the dial it would like, the least that still shows something, and the most at which its words
 * do not look lost. */
#define RADIUS 9.0
#define LEAST_RADIUS 3.5
#define MOST_RADIUS 15.0

typedef enum
{
  SIGN_NONE,
  SIGN_ZONE,
  SIGN_REFERENCE,
} Sign;

/* One of the lines beside the dial. */
typedef struct
{
  char *text;
  double size;  /* in ems */
  double space; /* above it, in ems */
  double height;
  gboolean bold;
  BwInk ink;
  Sign sign;
  guint zone;
} Line;

static void
line_clear (gpointer data)
{
  g_free (((Line *)data)->text);
}

static double
get_indent (const BwClockDial *dial, const Line *line)
{
  return line->sign != SIGN_NONE ? 2.2 * dial->pen.em : 0;
}

/* Written smaller rather than broken within a word, if that is enough. */
static BwText
get_text (const BwClockDial *dial, const Line *line, double width)
{
  BwText text = { .text = line->text,
                  .max_width = width - get_indent (dial, line),
                  .max_lines = 4,
                  .size = line->size * dial->pen.em,
                  .bold = line->bold,
                  .ink = line->ink,
                  .whole_words = TRUE };

  text.whole_words = bw_pen_measure (&dial->pen, &text, NULL, NULL);
  return text;
}

static void
add_line (GArray *lines, char *text, double size, double space, gboolean bold, BwInk ink)
{
  Line line = { .text = text, .size = size, .space = space, .bold = bold, .ink = ink };

  if (text != NULL)
    g_array_append_val (lines, line);
}

static void
add_sign (GArray *lines, char *text, Sign sign, guint zone, gboolean bold)
{
  add_line (lines, text, 0.9, 0.25, bold, BW_INK_TEXT);
  g_array_index (lines, Line, lines->len - 1).sign = sign;
  g_array_index (lines, Line, lines->len - 1).zone = zone;
}

/* What stands beside the dial, the most important first; what the dial itself says in words is left out. */
static GArray *
list_lines (const BwClockDial *dial)
{
  const BwChartRow *row = dial->row;
  GArray *lines = g_array_new (FALSE, TRUE, sizeof (Line));
  gboolean valid = row != NULL && bw_chart_figure_is_valid (&row->figure);
  int band = valid ? row->figure.band : -1;

  g_array_set_clear_func (lines, line_clear);
  if (row == NULL)
    return lines;
  add_line (lines, valid ? g_strdup (row->figure.text) : bw_clock_dup_value (row), valid ? 1.9 : 1, 0, valid,
            valid ? BW_INK_TEXT : BW_INK_MUTED);
  add_line (lines, g_strdup (bw_chart_figure_get_band_label (&row->figure)), 1.2, 0, TRUE, BW_INK_TEXT);
  if (band >= 0 && row->figure.bands->bands[band].meaning != NULL)
    add_line (lines, g_strdup (row->figure.bands->bands[band].meaning), 0.9, 0.1, FALSE, BW_INK_MUTED);
  add_line (lines, bw_clock_dup_range (row), 0.9, 0.5, FALSE, BW_INK_TEXT);
  if (bw_clock_has_reference (dial->data) && !dial->reference_named)
    add_sign (lines, bw_clock_dup_reference (dial->data), SIGN_REFERENCE, 0, FALSE);
  for (guint i = 0; !dial->zones_named && i < dial->n_zones; i++)
    add_sign (lines, bw_clock_dup_zone (&row->figure.bands->bands[i]), SIGN_ZONE, i, (int)i == band);
  return lines;
}

/* Measures the lines at @width, and returns the height of all and how wide they really are. */
static double
measure_lines (const BwClockDial *dial, GArray *lines, double width, double *widest)
{
  double sum = 0;

  *widest = 0;
  for (guint i = 0; i < lines->len; i++)
    {
      Line *line = &g_array_index (lines, Line, i);
      BwText text = get_text (dial, line, width);
      double w;

      bw_pen_measure (&dial->pen, &text, &w, &line->height);
      *widest = MAX (*widest, w + get_indent (dial, line));
      sum += line->height + (i > 0 ? line->space * dial->pen.em : 0);
    }
  return sum;
}

static void
draw_sign (BwClockDial *dial, const Line *line, double x, double middle)
{
  double em = dial->pen.em;

  if (line->sign == SIGN_ZONE)
    bw_drawing_add_rectangle (dial->pen.drawing, x, middle - 0.4 * em, 1.5 * em, 0.8 * em,
                              bw_clock_dial_get_zone_ink (dial, line->zone))
      ->stroke = BW_INK_FRAME;
  else if (line->sign == SIGN_REFERENCE)
    bw_clock_dial_draw_reference_sign (dial, x, middle, 1.5 * em);
}

/* Writes the lines down from @y as far as there is room. */
static void
write_lines (BwClockDial *dial, const GArray *lines, double x, double y, double width)
{
  for (guint i = 0; i < lines->len; i++)
    {
      const Line *line = &g_array_index (lines, Line, i);
      BwText text = get_text (dial, line, width + 0.01);

      y += i > 0 ? line->space * dial->pen.em : 0;
      text.x = x + get_indent (dial, line);
      text.y = y;
      if (y + line->height > dial->pen.drawing->height + 0.01)
        return;
      if (bw_pen_write (&dial->pen, &text) != NULL)
        draw_sign (dial, line, x, y + MIN (line->height, bw_pen_line_height (&dial->pen, text.size)) / 2);
      y += line->height;
    }
}

/* --- where things go --- */

static gboolean
is_wide (const BwClockDial *dial, double height)
{
  return dial->pen.drawing->width >= 30 * dial->pen.em ||
         (height < 22 * dial->pen.em && dial->pen.drawing->width > 1.2 * height);
}

/* The room beside the dial for the names of its zones: enough for the widest of them, within reason. */
static double
measure_names (const BwClockDial *dial)
{
  double most = MIN (0.24 * dial->pen.drawing->width, 12 * dial->pen.em);
  double widest = 0;

  for (guint i = 0; i < dial->n_zones; i++)
    {
      BwText text = { .text = dial->row->figure.bands->bands[i].label, .size = 0.9 * dial->pen.em, .bold = TRUE };
      double w;

      bw_pen_measure (&dial->pen, &text, &w, NULL);
      widest = MAX (widest, w);
    }
  return MIN (widest + 0.5 * dial->pen.em, most);
}

/* Puts the dial into a box: names on the side where the zones lie, which is the left however the page reads. */
static void
place_dial (BwClockDial *dial, double x, double width, double height)
{
  double em = dial->pen.em;
  double names = dial->names;

  dial->radius = CLAMP (MIN ((width - names) / 2, height / 2) - 0.3 * em, 1, MOST_RADIUS * em);
  if (dial->radius < LEAST_RADIUS * em)
    {
      names = 0;
      dial->radius = MAX (MIN (width, height) / 2 - 0.3 * em, 1);
    }
  dial->left = x;
  dial->right = x + width;
  dial->bottom = height;
  dial->y = height / 2;
  dial->x = x + (width - names) / 2 + (dial->side < 0 ? names : 0);
}

/* Places the dial and the names around it; without these there is more room for the dial. */
static void
settle (BwClockDial *dial, double x, double width, double height)
{
  place_dial (dial, x, width, height);
  bw_clock_dial_find_names (dial);
  if (dial->zones_named || dial->names == 0)
    return;
  dial->names = 0;
  place_dial (dial, x, width, height);
}

/* Places the dial with words to the right of it, both in the middle of the page; @x is where the lines begin. Returns
 * the height that they need. The caller owns them. */
static double
arrange_beside (BwClockDial *dial, GArray **lines, double *x)
{
  double em = dial->pen.em;
  double width = dial->pen.drawing->width;
  double height = dial->pen.drawing->height;
  double room = MIN (0.4 * width, 24 * em);
  double gap = 1.5 * em;
  double dial_width = MIN (MIN (height, 2 * (MOST_RADIUS + 0.3) * em) + dial->names, width - room - gap);
  double widest, left;

  settle (dial, 0, dial_width, height);
  *lines = list_lines (dial);
  measure_lines (dial, *lines, width - dial_width - gap, &widest);
  left = MAX (0, (width - dial_width - gap - widest) / 2);
  settle (dial, left, dial_width, height);
  *x = left + dial_width + gap;
  return measure_lines (dial, *lines, width - *x, &widest);
}

/* The same with the words below the dial. */
static double
arrange_below (BwClockDial *dial, GArray **lines, double *x)
{
  double em = dial->pen.em;
  double width = dial->pen.drawing->width;
  double height = dial->pen.drawing->height;
  double needed, widest;

  /* Names that find no place around the dial are needed below it, which takes room from the dial. */
  *lines = list_lines (dial);
  for (guint pass = 0; pass < 2; pass++)
    {
      needed = measure_lines (dial, *lines, width, &widest) + 0.8 * em;
      settle (dial, 0, width, MAX (height - needed, MIN (2 * LEAST_RADIUS * em, 0.5 * height)));
      g_array_unref (*lines);
      *lines = list_lines (dial);
    }
  needed = measure_lines (dial, *lines, width, &widest);
  *x = MAX (0, (width - widest) / 2);
  return needed;
}

static void
dial_init (BwClockDial *dial, const BwChartData *data, PangoContext *context, const BwChartStyle *style, double width,
           double height)
{
  *dial = (BwClockDial){ .data = data, .row = bw_clock_get_row (data), .side = style->right_to_left ? 1 : -1 };
  bw_pen_init (&dial->pen, context, style, width, height, data->title);
  if (dial->row != NULL && dial->row->figure.bands != NULL)
    dial->n_zones = dial->row->figure.bands->n_bands;
  dial->boxes = g_new0 (BwBox, dial->n_zones + 1);
  dial->names = measure_names (dial);
}

double
bw_clock_get_height (const BwChartData *data, PangoContext *context, const BwChartStyle *style, double width)
{
  double em = style->font_size;
  double natural = 2 * (RADIUS + 0.3) * em;
  BwClockDial dial;
  GArray *lines;
  double x, height;

  dial_init (&dial, data, context, style, width, natural);
  if (is_wide (&dial, INFINITY))
    height = MAX (natural, arrange_beside (&dial, &lines, &x));
  else
    {
      natural = MIN (natural, width - dial.names);
      dial.pen.drawing->height = 1000 * em;
      height = natural + 0.8 * em + arrange_below (&dial, &lines, &x);
    }
  g_array_unref (lines);
  g_free (dial.boxes);
  bw_drawing_free (dial.pen.drawing);
  return ceil (height);
}

BwDrawing *
bw_clock_layout (const BwChartData *data, PangoContext *context, const BwChartStyle *style, double width, double height)
{
  BwClockDial dial;
  GArray *lines;
  double x, needed;

  dial_init (&dial, data, context, style, width, height);
  if (is_wide (&dial, height))
    {
      needed = arrange_beside (&dial, &lines, &x);
      bw_clock_dial_draw (&dial);
      write_lines (&dial, lines, x, MAX (0, (height - needed) / 2), width - x);
    }
  else
    {
      arrange_below (&dial, &lines, &x);
      bw_clock_dial_draw (&dial);
      write_lines (&dial, lines, x, dial.bottom + 0.8 * style->font_size, width - 2 * x);
    }
  g_array_unref (lines);
  g_free (dial.boxes);
  return bw_pen_finish (&dial.pen, bw_clock_describe (data));
}
