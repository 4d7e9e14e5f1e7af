/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bw-drawing.h"

G_BEGIN_DECLS

/* @text as it is measured and drawn everywhere: at @size, wrapped at @width (-1: one line), each paragraph cut with an
 * ellipsis after @lines (0: never). The caller owns it. */
PangoLayout *bw_text_layout_new (PangoContext *context, const BwChartStyle *style, const char *text, double size,
                                 gboolean bold, double width, guint lines);
/* A label as it is drawn. The caller owns it. */
PangoLayout *bw_text_layout_new_for_label (PangoContext *context, const BwChartStyle *style, const BwLabel *label);

/* The size of a layout in the units of the drawing. */
void bw_text_layout_get_size (PangoLayout *layout, double *width, double *height);

G_END_DECLS
