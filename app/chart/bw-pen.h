/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bw-drawing.h"

G_BEGIN_DECLS

/* What a chart is laid out with: the drawing that grows, and what measures its text. */
typedef struct
{
  BwDrawing *drawing;
  PangoContext *context;
  const BwChartStyle *style;
  double em; /* the style's font size, the measure of all distances */
} BwPen;

/* A text and where it wants to be. What is left 0 means: no limit, the top left, normal text on paper, of the style's
 * size. */
typedef struct
{
  const char *text;
  double x;          /* of the left edge, the centre or the right edge, after @alignment */
  double y;          /* of the top, the middle or the bottom, after @vertical */
  double vertical;   /* 0: top, 0.5: middle, 1: bottom */
  double max_width;  /* wraps there */
  double max_height; /* is set a little smaller and then cut with an ellipsis there */
  guint max_lines;   /* the same */
  double size;
  gboolean bold;
  gboolean whole_words; /* is not written rather than broken within a word */
  PangoAlignment alignment;
  BwInk ink;
  BwInk ground;
} BwText;

/* Starts a drawing. */
void bw_pen_init (BwPen *pen, PangoContext *context, const BwChartStyle *style, double width, double height,
                  const char *title);
/* How much of @height a list of rows takes that would like @natural: not so much that it falls apart. */
double bw_pen_get_list_height (double natural, double height);
/* Hands the drawing over, mirrored when the style reads right to left. */
BwDrawing *bw_pen_finish (BwPen *pen, char *description);

/* Writes a label into the drawing, or nothing when it finds no room: a label never leaves the page and never touches
 * another one. So what matters most is written first. Returns the label, good until the next is written, or NULL. */
BwLabel *bw_pen_write (BwPen *pen, const BwText *text);

/* The size of @text as it would be written, were there nothing else; either may be NULL. TRUE when it fits without being cut. */
gboolean bw_pen_measure (const BwPen *pen, const BwText *text, double *width, double *height);
/* Writes the small print along the bottom of the page, at most a quarter of it, and returns the height that it takes up with the space
 * above it; 0 when @text is NULL, empty or finds no room. */
double bw_pen_write_note (BwPen *pen, const char *text);
/* The same height, were there nothing else on the page, without writing. */
double bw_pen_measure_note (const BwPen *pen, const char *text);
/* The height of one line of normal text at @size. */
double bw_pen_line_height (const BwPen *pen, double size);

G_END_DECLS
