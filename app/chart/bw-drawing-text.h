/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bw-drawing.h"

G_BEGIN_DECLS

/* @text as it is measured and drawn everywhere: at @size, wrapped at @width (-1: one line), cut with an ellipsis where
 * it would be higher than @height (-1: as high as it needs). The caller owns it. */
PangoLayout *bw_text_layout_new (PangoContext *context, const BwChartStyle *style, const char *text, double size,
                                 gboolean bold, double width, double height);

/* The size of a layout in the units of the drawing. */
void bw_text_layout_get_size (PangoLayout *layout, double *width, double *height);

G_END_DECLS
