/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-shade.h"

#include <math.h>

BwInk
bw_shade_get_ink (double score)
{
  if (isnan (score))
    return BW_INK_PAPER;
  return BW_INK_SHADE_1 + (BwInk)CLAMP (floor (floor (score + 0.5) * BW_N_SHADES / 100), 0, BW_N_SHADES - 1);
}

BwInk
bw_shade_get_text_ink (const BwChartStyle *style, BwInk ground)
{
  const BwColour *inks = style->inks;

  return bw_colour_contrast (&inks[BW_INK_TEXT], &inks[ground]) >=
             bw_colour_contrast (&inks[BW_INK_PAPER], &inks[ground])
           ? BW_INK_TEXT
           : BW_INK_PAPER;
}

BwShape *
bw_shade_draw (BwPen *pen, double score, double x, double y, double width, double height)
{
  BwShape *box = bw_drawing_add_rectangle (pen->drawing, x, y, width, height, bw_shade_get_ink (score));

  /* The edge parts the faintest from the paper. */
  box->stroke = BW_INK_FRAME;
  box->stroke_width = 0.5 * pen->style->line_width;
  if (isnan (score))
    {
      box->hatch = BW_HATCH_RISING;
      box->hatch_ink = BW_INK_FRAME;
    }
  return box;
}

void
bw_shade_clear (BwPen *pen, const BwLabel *label)
{
  double margin = 0.2 * pen->em;

  if (label != NULL)
    bw_drawing_add_rectangle (pen->drawing, label->x - margin, label->y, label->width + 2 * margin, label->height,
                              BW_INK_PAPER);
}

double
bw_shade_get_frame_width (const BwChartStyle *style)
{
  return 3 * style->line_width;
}

void
bw_shade_frame (BwPen *pen, double x, double y, double width, double height)
{
  double line = pen->style->line_width;
  double reach = 2 * line;
  /* A gap to the box, so that the frame is seen around every shade. */
  BwShape *frame =
    bw_drawing_add_rectangle (pen->drawing, x - reach, y - reach, width + 2 * reach, height + 2 * reach, BW_INK_NONE);

  frame->stroke = BW_INK_TEXT;
  frame->stroke_width = 2 * line;
}

/* --- the key --- */

typedef struct
{
  BwPen *pen;
  double x;
  double y;
  double line;
  gboolean write;
} Key;

static double
get_swatch_width (const Key *key)
{
  return 1.3 * key->pen->em;
}

/* Moves on by an entry that is @width wide, into the next line where this one is full. */
static void
advance (Key *key, double width)
{
  if (key->x > 0 && key->x + width > key->pen->drawing->width)
    {
      key->x = 0;
      key->y += key->line;
    }
}

static BwText
get_text (const Key *key, const char *text)
{
  return (BwText){ .text = text,
                   .y = key->y + key->line / 2,
                   .vertical = 0.5,
                   .max_width = 0.6 * key->pen->drawing->width,
                   .max_lines = 1,
                   .size = 0.9 * key->pen->em };
}

/* Writes @text and moves behind it. */
static gboolean
write_word (Key *key, const char *text)
{
  BwText word = get_text (key, text);
  double width;
  gboolean written = FALSE;

  bw_pen_measure (key->pen, &word, &width, NULL);
  word.x = key->x;
  if (key->write)
    written = bw_pen_write (key->pen, &word) != NULL;
  key->x += width + 0.5 * key->pen->em;
  return written;
}

static double
measure_word (const Key *key, const char *text)
{
  BwText word = get_text (key, text);
  double width;

  bw_pen_measure (key->pen, &word, &width, NULL);
  return width;
}

static void
write_shades (Key *key, const BwShadeKey *texts)
{
  double em = key->pen->em;
  double swatch = get_swatch_width (key);

  advance (key, measure_word (key, texts->least) + BW_N_SHADES * swatch + em + measure_word (key, texts->most));
  write_word (key, texts->least);
  for (guint i = 0; i < BW_N_SHADES; i++)
    {
      if (key->write)
        bw_shade_draw (key->pen, 100.0 * i / (BW_N_SHADES - 1), key->x, key->y + (key->line - 0.9 * em) / 2, swatch,
                       0.9 * em);
      key->x += swatch;
    }
  key->x += 0.5 * em;
  write_word (key, texts->most);
  key->x += 1.3 * em;
}

static void
write_sign (Key *key, const char *text, gboolean framed)
{
  double em = key->pen->em;
  double swatch = get_swatch_width (key);
  double x, y;

  if (text == NULL)
    return;
  advance (key, swatch + 0.7 * em + measure_word (key, text));
  x = key->x + (framed ? bw_shade_get_frame_width (key->pen->style) : 0);
  y = key->y + (key->line - 0.9 * em) / 2;
  key->x = x + swatch + 0.7 * em;
  /* A sign without its word says nothing. */
  if (write_word (key, text))
    {
      if (framed)
        bw_shade_frame (key->pen, x, y, swatch, 0.9 * em);
      else
        bw_shade_draw (key->pen, NAN, x, y, swatch, 0.9 * em);
    }
  key->x += 1.3 * em;
}

double
bw_shade_write_key (BwPen *pen, const BwShadeKey *texts, double y, gboolean write)
{
  Key key = { .pen = pen, .y = y, .line = MAX (bw_pen_line_height (pen, pen->em), 1.7 * pen->em), .write = write };

  write_shades (&key, texts);
  write_sign (&key, texts->framed, TRUE);
  write_sign (&key, texts->missing, FALSE);
  return key.y + key.line + 0.4 * pen->em - y;
}
