/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <pango/pangocairo.h>

G_BEGIN_DECLS

/* The one look of all charts: inks, fonts, strokes. A drawing names inks; a style says what they are. */

typedef enum
{
  BW_INK_NONE,
  BW_INK_PAPER,     /* the ground */
  BW_INK_TEXT,
  BW_INK_MUTED,     /* secondary text; still 4.5:1 on paper */
  BW_INK_GRID,      /* decoration: nothing is lost where it cannot be seen */
  BW_INK_FRAME,     /* lines that carry meaning: 3:1 on paper and on the bands */
  BW_INK_EXPOSURE,  /* neutral to dark, never green to red */
  BW_INK_READINESS,
  BW_INK_TARGET,    /* a target or a reference */
  BW_INK_ON_EXPOSURE, /* text on a mark of that ink */
  BW_INK_ON_READINESS,
  BW_INK_BAND_LOW,  /* grounds behind bullet bars, light to dark */
  BW_INK_BAND_MID,
  BW_INK_BAND_HIGH,
  BW_INK_NEGATIVE_2, /* diverging bars: strongly and slightly below the middle, the middle, above it */
  BW_INK_NEGATIVE_1,
  BW_INK_NEUTRAL,
  BW_INK_POSITIVE_1,
  BW_INK_POSITIVE_2,
  BW_INK_SHADE_1, /* cells: from a little to much, away from the paper */
  BW_INK_SHADE_2,
  BW_INK_SHADE_3,
  BW_INK_SHADE_4,
  BW_INK_SHADE_5,
  BW_INK_FOCUS,     /* the ring around the mark that has the keyboard */
  BW_N_INKS
} BwInk;

typedef enum
{
  BW_HATCH_NONE,
  BW_HATCH_RISING,
  BW_HATCH_FALLING,
  BW_HATCH_CROSS,
  BW_HATCH_DOTS,
} BwHatch;

typedef enum
{
  BW_LOOK_LIGHT,
  BW_LOOK_DARK,
  BW_LOOK_HIGH_CONTRAST,
  BW_LOOK_HIGH_CONTRAST_DARK,
  BW_LOOK_PAPER,     /* print in colour */
  BW_LOOK_GREYSCALE, /* print in black and grey */
} BwLook;

typedef struct
{
  double red, green, blue, alpha;
} BwColour;

typedef struct
{
  BwLook look;
  gboolean right_to_left;
  const char *font_family; /* static */
  double font_size;        /* of labels, in the units of the drawing */
  double line_width;
  BwColour inks[BW_N_INKS];
} BwChartStyle;

/* The style for @look with labels of @font_size. */
void bw_chart_style_init (BwChartStyle *style, BwLook look, gboolean right_to_left, double font_size);

/* Contrast ratio of two opaque colours, 1–21 (WCAG 2.1, relative luminance). */
double bw_colour_contrast (const BwColour *a, const BwColour *b);

/* A context that measures and draws the same on screen and on paper: no hinting, no rounding of metrics, so that layouts do not depend on
 * the device. The caller owns it. */
PangoContext *bw_chart_style_create_context (void);

G_END_DECLS
