/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-chart-style.h"

#include <math.h>

/* Exposure is a dark slate, readiness a lighter teal: they differ in lightness first, so they stay apart for every kind
 * of colour vision and in grey. Brown and teal, not red and green, lie on both sides of a scale's middle. The grounds
 * of the bands step away from the paper and stay so faint that every mark keeps 3:1 on the strongest of them. Shades of
 * cells step away from it too, at least 13 apart in lightness (CIE L*), with text or paper readable on each. */
static const guint32 palettes[][BW_N_INKS] = {
  [BW_LOOK_LIGHT] = {
    [BW_INK_PAPER] = 0xffffff, [BW_INK_TEXT] = 0x1f1f24, [BW_INK_MUTED] = 0x5f5e67, [BW_INK_GRID] = 0xdedde3,
    [BW_INK_FRAME] = 0x76757f, [BW_INK_EXPOSURE] = 0x3f4268, [BW_INK_READINESS] = 0x147a85,
    [BW_INK_TARGET] = 0x9a4a12, [BW_INK_ON_EXPOSURE] = 0xffffff, [BW_INK_ON_READINESS] = 0xffffff,
    [BW_INK_BAND_LOW] = 0xf3f3f6, [BW_INK_BAND_MID] = 0xe6e6eb, [BW_INK_BAND_HIGH] = 0xd8d8df,
    [BW_INK_NEGATIVE_2] = 0x8a4a0f, [BW_INK_NEGATIVE_1] = 0xb87a2e, [BW_INK_NEUTRAL] = 0x8b8a94,
    [BW_INK_POSITIVE_1] = 0x3d8f99, [BW_INK_POSITIVE_2] = 0x0d5761, [BW_INK_FOCUS] = 0x1c71d8,
    [BW_INK_SHADE_1] = 0xeff1f4, [BW_INK_SHADE_2] = 0xbdcedc, [BW_INK_SHADE_3] = 0x89a7c1,
    [BW_INK_SHADE_4] = 0x4c6d90, [BW_INK_SHADE_5] = 0x263e62,
  },
  [BW_LOOK_DARK] = {
    [BW_INK_PAPER] = 0x363636, [BW_INK_TEXT] = 0xffffff, [BW_INK_MUTED] = 0xc6c5cc, [BW_INK_GRID] = 0x4d4d52,
    [BW_INK_FRAME] = 0x98979f, [BW_INK_EXPOSURE] = 0xd3d2ee, [BW_INK_READINESS] = 0x4bb4c0,
    [BW_INK_TARGET] = 0xf0b27a, [BW_INK_ON_EXPOSURE] = 0x1b1b26, [BW_INK_ON_READINESS] = 0x0b1f22,
    [BW_INK_BAND_LOW] = 0x303033, [BW_INK_BAND_MID] = 0x28282b, [BW_INK_BAND_HIGH] = 0x1e1e21,
    [BW_INK_NEGATIVE_2] = 0xf3c48b, [BW_INK_NEGATIVE_1] = 0xcf914a, [BW_INK_NEUTRAL] = 0x9b9aa3,
    [BW_INK_POSITIVE_1] = 0x4ea3ad, [BW_INK_POSITIVE_2] = 0xa3dfe6, [BW_INK_FOCUS] = 0x78aeed,
    [BW_INK_SHADE_1] = 0x494e57, [BW_INK_SHADE_2] = 0x5e6f81, [BW_INK_SHADE_3] = 0x8ba6be,
    [BW_INK_SHADE_4] = 0xb2cadc, [BW_INK_SHADE_5] = 0xe1edf6,
  },
  [BW_LOOK_HIGH_CONTRAST] = {
    [BW_INK_PAPER] = 0xffffff, [BW_INK_TEXT] = 0x000000, [BW_INK_MUTED] = 0x303036, [BW_INK_GRID] = 0x8a8a8a,
    [BW_INK_FRAME] = 0x3d3d42, [BW_INK_EXPOSURE] = 0x17184a, [BW_INK_READINESS] = 0x006069,
    [BW_INK_TARGET] = 0x7a3200, [BW_INK_ON_EXPOSURE] = 0xffffff, [BW_INK_ON_READINESS] = 0xffffff,
    [BW_INK_BAND_LOW] = 0xffffff, [BW_INK_BAND_MID] = 0xe8e8ec, [BW_INK_BAND_HIGH] = 0xd0d0d6,
    [BW_INK_NEGATIVE_2] = 0x5f2f00, [BW_INK_NEGATIVE_1] = 0x99590c, [BW_INK_NEUTRAL] = 0x6a6a72,
    [BW_INK_POSITIVE_1] = 0x1f727c, [BW_INK_POSITIVE_2] = 0x003a42, [BW_INK_FOCUS] = 0x0b4fb3,
    [BW_INK_SHADE_1] = 0xf5f6f8, [BW_INK_SHADE_2] = 0xbdcedc, [BW_INK_SHADE_3] = 0x83a1bc,
    [BW_INK_SHADE_4] = 0x446689, [BW_INK_SHADE_5] = 0x192c4c,
  },
  [BW_LOOK_HIGH_CONTRAST_DARK] = {
    [BW_INK_PAPER] = 0x000000, [BW_INK_TEXT] = 0xffffff, [BW_INK_MUTED] = 0xdcdce2, [BW_INK_GRID] = 0x6c6c70,
    [BW_INK_FRAME] = 0xc0c0c6, [BW_INK_EXPOSURE] = 0xe9e8ff, [BW_INK_READINESS] = 0x55c8d6,
    [BW_INK_TARGET] = 0xffc48a, [BW_INK_ON_EXPOSURE] = 0x000000, [BW_INK_ON_READINESS] = 0x000000,
    [BW_INK_BAND_LOW] = 0x000000, [BW_INK_BAND_MID] = 0x1c1c1f, [BW_INK_BAND_HIGH] = 0x303034,
    [BW_INK_NEGATIVE_2] = 0xffd9a6, [BW_INK_NEGATIVE_1] = 0xe0a050, [BW_INK_NEUTRAL] = 0xa8a8b0,
    [BW_INK_POSITIVE_1] = 0x55b8c4, [BW_INK_POSITIVE_2] = 0xb8f2f8, [BW_INK_FOCUS] = 0x9cc4ff,
    [BW_INK_SHADE_1] = 0x272a32, [BW_INK_SHADE_2] = 0x45566b, [BW_INK_SHADE_3] = 0x6e89a3,
    [BW_INK_SHADE_4] = 0xa2bcd2, [BW_INK_SHADE_5] = 0xe5eff7,
  },
  [BW_LOOK_PAPER] = {
    [BW_INK_PAPER] = 0xffffff, [BW_INK_TEXT] = 0x000000, [BW_INK_MUTED] = 0x55545c, [BW_INK_GRID] = 0xdedde3,
    [BW_INK_FRAME] = 0x76757f, [BW_INK_EXPOSURE] = 0x3f4268, [BW_INK_READINESS] = 0x147a85,
    [BW_INK_TARGET] = 0x9a4a12, [BW_INK_ON_EXPOSURE] = 0xffffff, [BW_INK_ON_READINESS] = 0xffffff,
    [BW_INK_BAND_LOW] = 0xf3f3f6, [BW_INK_BAND_MID] = 0xe6e6eb, [BW_INK_BAND_HIGH] = 0xd8d8df,
    [BW_INK_NEGATIVE_2] = 0x8a4a0f, [BW_INK_NEGATIVE_1] = 0xb87a2e, [BW_INK_NEUTRAL] = 0x8b8a94,
    [BW_INK_POSITIVE_1] = 0x3d8f99, [BW_INK_POSITIVE_2] = 0x0d5761, [BW_INK_FOCUS] = 0x1c71d8,
    [BW_INK_SHADE_1] = 0xeff1f4, [BW_INK_SHADE_2] = 0xbdcedc, [BW_INK_SHADE_3] = 0x89a7c1,
    [BW_INK_SHADE_4] = 0x4c6d90, [BW_INK_SHADE_5] = 0x263e62,
  },
  [BW_LOOK_GREYSCALE] = {
    [BW_INK_PAPER] = 0xffffff, [BW_INK_TEXT] = 0x000000, [BW_INK_MUTED] = 0x505050, [BW_INK_GRID] = 0xdcdcdc,
    [BW_INK_FRAME] = 0x707070, [BW_INK_EXPOSURE] = 0x2e2e2e, [BW_INK_READINESS] = 0x707070,
    [BW_INK_TARGET] = 0x404040, [BW_INK_ON_EXPOSURE] = 0xffffff, [BW_INK_ON_READINESS] = 0xffffff,
    [BW_INK_BAND_LOW] = 0xf4f4f4, [BW_INK_BAND_MID] = 0xe6e6e6, [BW_INK_BAND_HIGH] = 0xd8d8d8,
    [BW_INK_NEGATIVE_2] = 0x3a3a3a, [BW_INK_NEGATIVE_1] = 0x7a7a7a, [BW_INK_NEUTRAL] = 0x8f8f8f,
    [BW_INK_POSITIVE_1] = 0x7a7a7a, [BW_INK_POSITIVE_2] = 0x3a3a3a, [BW_INK_FOCUS] = 0x000000,
    [BW_INK_SHADE_1] = 0xf1f1f1, [BW_INK_SHADE_2] = 0xc9c9c9, [BW_INK_SHADE_3] = 0x9e9e9e,
    [BW_INK_SHADE_4] = 0x6a6a6a, [BW_INK_SHADE_5] = 0x393939,
  },
};

void
bw_chart_style_init (BwChartStyle *style, BwLook look, gboolean right_to_left, double font_size)
{
  gboolean contrast = look == BW_LOOK_HIGH_CONTRAST || look == BW_LOOK_HIGH_CONTRAST_DARK;

  *style = (BwChartStyle){
    .look = look,
    .right_to_left = right_to_left,
    .font_family = "Cantarell, Sans",
    .font_size = font_size,
    .line_width = font_size / (contrast ? 8 : 12),
  };
  for (guint i = 0; i < BW_N_INKS; i++)
    {
      guint32 hex = palettes[look][i];

      style->inks[i] = (BwColour){
        .red = (hex >> 16) / 255.0,
        .green = ((hex >> 8) & 0xff) / 255.0,
        .blue = (hex & 0xff) / 255.0,
        .alpha = i == BW_INK_NONE ? 0 : 1,
      };
    }
}

static double
linear_channel (double value)
{
  return value <= 0.04045 ? value / 12.92 : pow ((value + 0.055) / 1.055, 2.4);
}

static double
relative_luminance (const BwColour *colour)
{
  return 0.2126 * linear_channel (colour->red) + 0.7152 * linear_channel (colour->green) +
         0.0722 * linear_channel (colour->blue);
}

double
bw_colour_contrast (const BwColour *a, const BwColour *b)
{
  double first = relative_luminance (a);
  double second = relative_luminance (b);

  return (MAX (first, second) + 0.05) / (MIN (first, second) + 0.05);
}

PangoContext *
bw_chart_style_create_context (void)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options (context, options);
  pango_context_set_round_glyph_positions (context, FALSE);
  cairo_font_options_destroy (options);
  return context;
}
