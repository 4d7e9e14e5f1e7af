/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/chart/bw-shade.h"

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

/* Whatever is written on a shade can be read. */
static void
test_shades (void)
{
  for (int look = 0; look < N_LOOKS; look++)
    for (int ink = BW_INK_SHADE_1; ink <= BW_INK_SHADE_5; ink++)
      {
        BwChartStyle style;

        bw_chart_style_init (&style, look, FALSE, 12);
        assert_contrast (&style, bw_shade_get_text_ink (&style, ink), ink, 4.5);
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
  g_test_add_func ("/chart-style/shades", test_shades);
  g_test_add_func ("/chart-style/bands", test_bands);
  g_test_add_func ("/chart-style/greyscale", test_greyscale);
  return g_test_run ();
}
