/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bw-drawing.h"

G_BEGIN_DECLS

/* @drawing as an SVG file. Not by way of cairo, which turns text into outlines: here it can be found, read aloud and changed. Title and
 * description of the drawing are those of the picture. */
GBytes *bw_drawing_to_svg (const BwDrawing *drawing, const BwChartStyle *style);

G_END_DECLS
