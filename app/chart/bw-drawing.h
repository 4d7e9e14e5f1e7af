/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bw-chart-style.h"

#include <glib.h>

G_BEGIN_DECLS

/*
 * A chart laid out: shapes and labels with their places, as numbers. Layout makes it, tests read it, and one function draws it on a
 * screen, a page or into a file. Units: whatever the width was given in (pixels or points); the origin is top left.
 */

typedef enum
{
  BW_SHAPE_RECTANGLE, /* x, y, width, height; radius rounds the corners */
  BW_SHAPE_CIRCLE,    /* centre x, y; width is the diameter */
  BW_SHAPE_DIAMOND,   /* centre x, y; width is the diameter */
  BW_SHAPE_LINE,      /* from x, y by width, height */
  BW_SHAPE_POLYGON,   /* points */
  BW_SHAPE_ARC,       /* centre x, y; diameter width; from angle radius to angle height (radians, clockwise from 3 o'clock) */
} BwShapeType;

typedef struct
{
  BwShapeType type;
  double x, y, width, height, radius;
  double *points; /* polygon: x, y, x, y … */
  guint n_points;
  gboolean open;  /* polygon: not closed */
  BwInk fill;
  BwInk stroke;
  double stroke_width; /* 0: the style's */
  double opacity;      /* of the fill, 0–1 */
  BwHatch hatch;       /* lines over the fill, in hatch_ink */
  BwInk hatch_ink;     /* paper unless said otherwise */
  gboolean dashed;
} BwShape;

typedef struct
{
  char *text;
  double x, y, width, height; /* the box the text fills; it never goes beyond */
  double size;                /* of the font, in the drawing's units */
  gboolean bold;
  guint lines;                /* of a paragraph, cut there with an ellipsis; 0: as many as it has */
  PangoAlignment alignment;   /* as seen: left is left, whatever the direction of the text */
  BwInk ink;
  BwInk ground;               /* what lies behind it, for the test of contrast */
} BwLabel;

/* A thing that can be pointed at: what it is called, what it says, and where it is. */
typedef struct
{
  char *name;  /* "Volatility" */
  char *value; /* "exposure 62, readiness 44, Act now" */
  double x, y, width, height;
  int dimension; /* in the assessment; -1: none */
} BwMark;

typedef struct
{
  double width, height;
  char *title;
  char *description; /* a sentence or two that say what the picture shows, for those who do not see it */
  GArray *shapes;    /* of BwShape, back to front */
  GArray *labels;    /* of BwLabel */
  GArray *marks;     /* of BwMark, in reading order */
} BwDrawing;

/* An empty drawing of that size; @title is copied. */
BwDrawing *bw_drawing_new (double width, double height, const char *title);
void bw_drawing_free (BwDrawing *drawing);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwDrawing, bw_drawing_free)

/* Adds a shape; the returned place is good until the next is added. */
BwShape *bw_drawing_add_rectangle (BwDrawing *drawing, double x, double y, double width, double height, BwInk fill);
BwShape *bw_drawing_add_circle (BwDrawing *drawing, double x, double y, double diameter, BwInk fill);
BwShape *bw_drawing_add_line (BwDrawing *drawing, double x1, double y1, double x2, double y2, BwInk stroke);
BwShape *bw_drawing_add_polygon (BwDrawing *drawing, const double *points, guint n_points, BwInk fill);
BwShape *bw_drawing_add_shape (BwDrawing *drawing, BwShapeType type);
BwLabel *bw_drawing_add_label (BwDrawing *drawing, const char *text, double x, double y, double width, double height, double size,
                               PangoAlignment alignment, BwInk ink);
BwMark *bw_drawing_add_mark (BwDrawing *drawing, const char *name, const char *value, double x, double y, double width, double height);

/* The mark at a place, or -1; with several, the smallest. */
int bw_drawing_find_mark (const BwDrawing *drawing, double x, double y);
/* The mark to go to from @mark with an arrow key, by @dx, @dy in {-1, 0, 1}, one of them 0: among those whose centre lies within 45° of
 * that direction the one with the least way to go along it, or @mark itself when there is none. So chosen, the arrows lead from every
 * mark to every other (directed Θ4-graph; Bose, De Carufel, Hill & Smid 2019). With @mark -1: the first one. */
int bw_drawing_next_mark (const BwDrawing *drawing, int mark, int dx, int dy);

/* Mirrors the layout left to right, as right-to-left scripts read; charts lay out left to right and call this last. */
void bw_drawing_mirror (BwDrawing *drawing);

/* Moves all that is in it; its size stays. */
void bw_drawing_shift (BwDrawing *drawing, double dx, double dy);

/* Draws at the origin of @cr, on whatever is there: the ground is the host's, in BW_INK_PAPER. Text stays text and hatches stay lines on
 * a PDF surface; on a screen, straight edges are moved to whole pixels. @focus is the mark with the keyboard, or -1. */
void bw_drawing_draw (const BwDrawing *drawing, cairo_t *cr, const BwChartStyle *style, int focus);

/* The width and height @text needs at @size when it may be @max_width wide (-1: one line). */
void bw_measure_text (PangoContext *context, const BwChartStyle *style, const char *text, double size, gboolean bold, double max_width,
                      double *width, double *height);

G_END_DECLS
