/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-drawing-text.h"

#include <math.h>

PangoLayout *
bw_text_layout_new (PangoContext *context, const BwChartStyle *style, const char *text, double size, gboolean bold,
                    double width, guint lines)
{
  PangoLayout *layout = pango_layout_new (context);
  PangoFontDescription *font = pango_font_description_new ();

  pango_font_description_set_family_static (font, style->font_family);
  pango_font_description_set_absolute_size (font, size * PANGO_SCALE);
  pango_font_description_set_weight (font, bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);

  if (width >= 0)
    {
      pango_layout_set_width (layout, (int)ceil (width * PANGO_SCALE));
      pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
    }
  if (lines > 0)
    {
      /* A number of lines and not a height: with that, Pango takes all lines to be as high as those of the first font.
       */
      pango_layout_set_height (layout, -(int)lines);
      pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
    }
  pango_layout_set_text (layout, text, -1);
  return layout;
}

PangoLayout *
bw_text_layout_new_for_label (PangoContext *context, const BwChartStyle *style, const BwLabel *label)
{
  /* A hair of room, so that what was measured to fit fits again. */
  return bw_text_layout_new (context, style, label->text, label->size, label->bold, label->width + 1.0 / 64,
                             label->lines);
}

void
bw_text_layout_get_size (PangoLayout *layout, double *width, double *height)
{
  PangoRectangle logical;

  pango_layout_get_extents (layout, NULL, &logical);
  *width = (double)logical.width / PANGO_SCALE;
  *height = (double)logical.height / PANGO_SCALE;
}

void
bw_measure_text (PangoContext *context, const BwChartStyle *style, const char *text, double size, gboolean bold,
                 double max_width, double *width, double *height)
{
  g_autoptr (PangoLayout) layout = bw_text_layout_new (context, style, text, size, bold, max_width, 0);
  double w;
  double h;

  bw_text_layout_get_size (layout, &w, &h);
  if (width != NULL)
    *width = w;
  if (height != NULL)
    *height = h;
}
