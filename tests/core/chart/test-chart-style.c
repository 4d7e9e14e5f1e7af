/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/chart/bw-chart-style.h"

#include <math.h>

#define N_LOOKS (BW_LOOK_GREYSCALE + 1)

static const char *const look_names[] = {
  "light", "dark", "high contrast", "high contrast dark", "paper", "greyscale"
};

static void
assert_contrast (const BwChartStyle *style, BwInk ink, BwInk ground, double least)
{
  double contrast = bw_colour_contrast (&style->inks[ink], &style->inks[ground]);

  if (contrast < least)
    g_error ("%s: ink %d on ink %d has a contrast of %.2f, below %.1f", look_names[style->look], ink, ground, contrast,
             least);
}

/* The values that everybody gets: WCAG 2.1 names 21 for black on white; the grey is a published example. */
static void
test_contrast (void)
{
  BwColour black = { 0, 0, 0, 1 };
  BwColour white = { 1, 1, 1, 1 };
  BwColour grey = { 0x76 / 255.0, 0x76 / 255.0, 0x76 / 255.0, 1 };

  g_assert_cmpfloat_with_epsilon (bw_colour_contrast (&black, &white), 21, 1e-9);
  g_assert_cmpfloat_with_epsilon (bw_colour_contrast (&white, &black), 21, 1e-9);
  g_assert_cmpfloat_with_epsilon (bw_colour_contrast (&white, &white), 1, 1e-9);
  g_assert_cmpfloat_with_epsilon (bw_colour_contrast (&grey, &white), 4.54, 0.005);
}

static void
test_text (void)
{
  static const BwInk grounds[] = { BW_INK_PAPER, BW_INK_BAND_LOW, BW_INK_BAND_MID, BW_INK_BAND_HIGH };

  for (int look = 0; look < N_LOOKS; look++)
    {
      BwChartStyle style;

      bw_chart_style_init (&style, look, FALSE, 12);
      for (guint i = 0; i < G_N_ELEMENTS (grounds); i++)
        {
          assert_contrast (&style, BW_INK_TEXT, grounds[i], 4.5);
          assert_contrast (&style, BW_INK_MUTED, grounds[i], 4.5);
        }
      assert_contrast (&style, BW_INK_EXPOSURE, BW_INK_PAPER, 4.5);
      assert_contrast (&style, BW_INK_READINESS, BW_INK_PAPER, 4.5);
      assert_contrast (&style, BW_INK_ON_EXPOSURE, BW_INK_EXPOSURE, 4.5);
      assert_contrast (&style, BW_INK_ON_READINESS, BW_INK_READINESS, 4.5);
    }
}

static void
test_graphics (void)
{
  static const BwInk on_bands[] = { BW_INK_FRAME, BW_INK_EXPOSURE, BW_INK_READINESS, BW_INK_TARGET, BW_INK_FOCUS };
  static const BwInk on_paper[] = { BW_INK_NEGATIVE_2, BW_INK_NEGATIVE_1, BW_INK_NEUTRAL, BW_INK_POSITIVE_1,
                                    BW_INK_POSITIVE_2 };

  for (int look = 0; look < N_LOOKS; look++)
    {
      BwChartStyle style;

      bw_chart_style_init (&style, look, FALSE, 12);
      for (guint i = 0; i < G_N_ELEMENTS (on_bands); i++)
        for (int ground = BW_INK_BAND_LOW; ground <= BW_INK_BAND_HIGH; ground++)
          {
            assert_contrast (&style, on_bands[i], ground, 3);
            assert_contrast (&style, on_bands[i], BW_INK_PAPER, 3);
          }
      for (guint i = 0; i < G_N_ELEMENTS (on_paper); i++)
        assert_contrast (&style, on_paper[i], BW_INK_PAPER, 3);
    }
}

/* High contrast means more of it, grid and all. */
static void
test_high_contrast (void)
{
  for (int look = BW_LOOK_HIGH_CONTRAST; look <= BW_LOOK_HIGH_CONTRAST_DARK; look++)
    {
      BwChartStyle style;
      BwChartStyle normal;

      bw_chart_style_init (&style, look, FALSE, 12);
      bw_chart_style_init (&normal, look - BW_LOOK_HIGH_CONTRAST, FALSE, 12);
      assert_contrast (&style, BW_INK_TEXT, BW_INK_PAPER, 20);
      assert_contrast (&style, BW_INK_MUTED, BW_INK_PAPER, 7);
      assert_contrast (&style, BW_INK_READINESS, BW_INK_PAPER, 7);
      assert_contrast (&style, BW_INK_GRID, BW_INK_PAPER, 3);
      g_assert_cmpfloat (style.line_width, >, normal.line_width);
    }
}

static double
to_linear (double value)
{
  return value <= 0.04045 ? value / 12.92 : pow ((value + 0.055) / 1.055, 2.4);
}

/* CIE lightness, 0–100, as somebody sees the colour whose vision @matrix describes (NULL: all cones). */
static double
get_lightness (const BwColour *colour, const double matrix[3][3])
{
  double rgb[] = { to_linear (colour->red), to_linear (colour->green), to_linear (colour->blue) };
  double seen[3];
  double y;

  for (guint i = 0; i < 3; i++)
    {
      seen[i] = matrix == NULL ? rgb[i] : matrix[i][0] * rgb[0] + matrix[i][1] * rgb[1] + matrix[i][2] * rgb[2];
      seen[i] = CLAMP (seen[i], 0, 1);
    }
  y = 0.2126 * seen[0] + 0.7152 * seen[1] + 0.0722 * seen[2];
  return y > 216.0 / 24389 ? 116 * cbrt (y) - 16 : y * 24389 / 27;
}

/* Protanopia, deuteranopia, tritanopia in linear RGB: Machado, Oliveira & Fernandes 2009, severity 1. */
static const double deficiencies[][3][3] = {
  { { 0.152286, 1.052583, -0.204868 }, { 0.114503, 0.786281, 0.099216 }, { -0.003882, -0.048116, 1.051998 } },
  { { 0.367322, 0.860646, -0.227968 }, { 0.280085, 0.672501, 0.047413 }, { -0.011820, 0.042940, 0.968881 } },
  { { 1.255528, -0.076749, -0.178779 }, { -0.078411, 0.930809, 0.147602 }, { 0.004733, 0.691367, 0.303900 } },
};

/* Exposure and readiness differ in lightness for every eye; so do the weak and the strong side of a diverging bar. */
static void
test_colour_blind (void)
{
  for (int look = 0; look < N_LOOKS; look++)
    for (int eye = -1; eye < (int)G_N_ELEMENTS (deficiencies); eye++)
      {
        const double (*matrix)[3] = eye < 0 ? NULL : deficiencies[eye];
        BwChartStyle style;
        double apart;

        bw_chart_style_init (&style, look, FALSE, 12);
        apart = fabs (get_lightness (&style.inks[BW_INK_EXPOSURE], matrix) -
                      get_lightness (&style.inks[BW_INK_READINESS], matrix));
        if (apart < 12)
          g_error ("%s, eye %d: exposure and readiness are only %.1f apart", look_names[look], eye, apart);
        apart = fabs (get_lightness (&style.inks[BW_INK_NEGATIVE_2], matrix) -
                      get_lightness (&style.inks[BW_INK_NEGATIVE_1], matrix));
        g_assert_cmpfloat (apart, >, 12);
        apart = fabs (get_lightness (&style.inks[BW_INK_POSITIVE_2], matrix) -
                      get_lightness (&style.inks[BW_INK_POSITIVE_1], matrix));
        g_assert_cmpfloat (apart, >, 12);
      }
}

/* Grounds of bands step away from the paper, low to high; their lines are what parts them, so here the order is enough.
 */
static void
test_bands (void)
{
  for (int look = 0; look < N_LOOKS; look++)
    {
      BwChartStyle style;
      const BwColour *paper = &style.inks[BW_INK_PAPER];

      bw_chart_style_init (&style, look, FALSE, 12);
      g_assert_cmpfloat (bw_colour_contrast (paper, &style.inks[BW_INK_BAND_LOW]), <,
                         bw_colour_contrast (paper, &style.inks[BW_INK_BAND_MID]));
      g_assert_cmpfloat (bw_colour_contrast (paper, &style.inks[BW_INK_BAND_MID]), <,
                         bw_colour_contrast (paper, &style.inks[BW_INK_BAND_HIGH]));
    }
}

/* Print without colour has none. */
static void
test_greyscale (void)
{
  BwChartStyle style;

  bw_chart_style_init (&style, BW_LOOK_GREYSCALE, FALSE, 8);
  for (int ink = BW_INK_PAPER; ink < BW_N_INKS; ink++)
    {
      g_assert_cmpfloat (style.inks[ink].red, ==, style.inks[ink].green);
      g_assert_cmpfloat (style.inks[ink].red, ==, style.inks[ink].blue);
      g_assert_cmpfloat (style.inks[ink].alpha, ==, 1);
    }
  g_assert_cmpfloat (style.inks[BW_INK_NONE].alpha, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart-style/contrast", test_contrast);
  g_test_add_func ("/chart-style/text", test_text);
  g_test_add_func ("/chart-style/graphics", test_graphics);
  g_test_add_func ("/chart-style/high-contrast", test_high_contrast);
  g_test_add_func ("/chart-style/colour-blind", test_colour_blind);
  g_test_add_func ("/chart-style/bands", test_bands);
  g_test_add_func ("/chart-style/greyscale", test_greyscale);
  return g_test_run ();
}
