/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-pen.h"

#include "bw-drawing-text.h"

#include <math.h>

/* Text is set smaller before it is cut, down to this part of the style's size. */
#define LEAST_SIZE 0.75

void
bw_pen_init (BwPen *pen, PangoContext *context, const BwChartStyle *style, double width, double height,
             const char *title)
{
  pen->drawing = bw_drawing_new (width, height, title);
  pen->context = context;
  pen->style = style;
  pen->em = style->font_size;
}

double
bw_pen_get_list_height (double natural, double height)
{
  return MIN (height, 1.4 * natural);
}

BwDrawing *
bw_pen_finish (BwPen *pen, char *description)
{
  if (pen->style->right_to_left)
    bw_drawing_mirror (pen->drawing);
  g_free (pen->drawing->description);
  pen->drawing->description = description;
  return g_steal_pointer (&pen->drawing);
}

static double
get_size (const BwPen *pen, const BwText *text)
{
  return text->size > 0 ? text->size : pen->em;
}

/* How wide a label may be that is anchored at @x, on a page of @page. One that is centred moves in from the edge. */
static double
get_room (PangoAlignment alignment, double x, double page)
{
  switch (alignment)
    {
    case PANGO_ALIGN_CENTER:
      return page;
    case PANGO_ALIGN_RIGHT:
      return x;
    case PANGO_ALIGN_LEFT:
    default:
      return page - x;
    }
}

static gboolean
is_free (const BwDrawing *drawing, double x, double y, double width, double height)
{
  /* Side by side is not upon another, whatever the last digit says. */
  const double tiny = 1e-6;

  for (guint i = 0; i < drawing->labels->len; i++)
    {
      const BwLabel *other = &g_array_index (drawing->labels, BwLabel, i);

      if (x + tiny < other->x + other->width && x + width > other->x + tiny && y + tiny < other->y + other->height &&
          y + height > other->y + tiny)
        return FALSE;
    }
  return TRUE;
}

double
bw_pen_line_height (const BwPen *pen, double size)
{
  double height;

  bw_measure_text (pen->context, pen->style, "Xg", size, FALSE, -1, NULL, &height);
  return height;
}

static PangoLayout *
set_text (const BwPen *pen, const BwText *text, double size, double room)
{
  PangoLayout *layout = bw_text_layout_new (pen->context, pen->style, text->text, size, text->bold, room, 0);

  if (text->whole_words)
    pango_layout_set_wrap (layout, PANGO_WRAP_WORD);
  return layout;
}

static double
get_max_height (const BwPen *pen, const BwText *text)
{
  return text->max_height > 0 ? MIN (text->max_height, pen->drawing->height) : pen->drawing->height;
}

/* TRUE when nothing has to be cut. */
static gboolean
is_whole (const BwPen *pen, const BwText *text, double room, PangoLayout *layout)
{
  double width, height;

  bw_text_layout_get_size (layout, &width, &height);
  return width <= room + 1.0 / PANGO_SCALE && height <= get_max_height (pen, text) &&
         (text->max_lines == 0 || pango_layout_get_line_count (layout) <= (int)text->max_lines);
}

/* Cuts with an ellipsis what is too much, and returns how many lines of each paragraph stay. */
static guint
cut (const BwPen *pen, const BwText *text, PangoLayout *layout)
{
  int lines = text->max_lines > 0 ? (int)text->max_lines : pango_layout_get_line_count (layout);
  double width, height;

  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  for (;; lines--)
    {
      pango_layout_set_height (layout, -lines);
      bw_text_layout_get_size (layout, &width, &height);
      if (lines <= 1 || height <= get_max_height (pen, text))
        return (guint)lines;
    }
}

/* Sets @text within @room: a little smaller if that is enough, else cut to @lines; whole words are never cut. */
static PangoLayout *
fit (const BwPen *pen, const BwText *text, double room, double *size, gboolean *whole, guint *lines)
{
  double most = get_size (pen, text);
  double least = MIN (most, pen->em * LEAST_SIZE);
  PangoLayout *layout;

  *lines = 0;
  for (*size = most; *size >= least; *size -= pen->em / 16)
    {
      layout = set_text (pen, text, *size, room);
      *whole = is_whole (pen, text, room, layout);
      if (*whole)
        return layout;
      g_object_unref (layout);
    }
  *size = bw_pen_line_height (pen, most) <= get_max_height (pen, text) ? most : least;
  layout = set_text (pen, text, *size, room);
  if (!text->whole_words)
    *lines = cut (pen, text, layout);
  return layout;
}

gboolean
bw_pen_measure (const BwPen *pen, const BwText *text, double *width, double *height)
{
  double size;
  gboolean whole;
  guint lines;
  g_autoptr (PangoLayout) layout =
    fit (pen, text, text->max_width > 0 ? text->max_width : pen->drawing->width, &size, &whole, &lines);
  double w, h;

  bw_text_layout_get_size (layout, &w, &h);
  if (width != NULL)
    *width = w;
  if (height != NULL)
    *height = h;
  return whole;
}

static double
get_share (PangoAlignment alignment)
{
  return alignment == PANGO_ALIGN_LEFT ? 0 : alignment == PANGO_ALIGN_RIGHT ? 1 : 0.5;
}

BwLabel *
bw_pen_write (BwPen *pen, const BwText *text)
{
  BwDrawing *drawing = pen->drawing;
  double room = get_room (text->alignment, text->x, drawing->width);
  double width, height, x, y, size;
  gboolean whole;
  guint lines;
  g_autoptr (PangoLayout) layout = NULL;
  BwLabel *label;

  if (text->max_width > 0)
    room = MIN (room, text->max_width);
  if (text->text == NULL || text->text[0] == '\0' || room <= 0)
    return NULL;

  layout = fit (pen, text, room, &size, &whole, &lines);
  bw_text_layout_get_size (layout, &width, &height);
  /* A stump and an ellipsis say nothing. */
  if (width > room + 1.0 / PANGO_SCALE || (!whole && (text->whole_words || room < 2 * size)))
    return NULL;

  x = CLAMP (text->x - width * get_share (text->alignment), 0, MAX (0, drawing->width - width));
  y = CLAMP (text->y - height * text->vertical, 0, MAX (0, drawing->height - height));
  if (height > drawing->height || !is_free (drawing, x, y, width, height))
    return NULL;

  label = bw_drawing_add_label (drawing, text->text, x, y, width, height, size, text->alignment,
                                text->ink != BW_INK_NONE ? text->ink : BW_INK_TEXT);
  label->bold = text->bold;
  label->lines = lines;
  label->ground = text->ground != BW_INK_NONE ? text->ground : BW_INK_PAPER;
  return label;
}

static BwText
get_note (const BwPen *pen, const char *text)
{
  return (BwText){ .text = text,
                   .y = pen->drawing->height,
                   .vertical = 1,
                   .max_width = pen->drawing->width,
                   .max_height = pen->drawing->height * 0.25,
                   .size = pen->em * 0.85,
                   .ink = BW_INK_MUTED };
}

double
bw_pen_write_note (BwPen *pen, const char *text)
{
  BwText note = get_note (pen, text);
  BwLabel *label = bw_pen_write (pen, &note);

  return label != NULL ? label->height + pen->em * 0.7 : 0;
}

double
bw_pen_measure_note (const BwPen *pen, const char *text)
{
  BwText note = get_note (pen, text);
  double height;

  if (text == NULL || text[0] == '\0')
    return 0;
  bw_pen_measure (pen, &note, NULL, &height);
  return height + pen->em * 0.7;
}
