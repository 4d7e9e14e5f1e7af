/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/chart/bw-drawing.h"

G_BEGIN_DECLS

/* The pieces of a report as HTML that know nothing of blocks. All append to @html, and write what an XML parser reads
 * too. */

/* Appends @length bytes of @text (-1: all), fit to stand between tags and in an attribute in double quotes. Control
 * characters and what is not UTF-8 become U+FFFD. */
void bw_html_append_text (GString *html, const char *text, gssize length);

/* Appends @drawing as inline SVG with its title and description; its texts stay texts. The inks are those of the style
 * sheet. @number is that of no other drawing in the file: ids are made from it. @style is the one that @drawing was
 * laid out with. */
void bw_html_append_drawing (GString *html, const BwDrawing *drawing, const BwChartStyle *style, guint number);

/* What @ink is called in the style sheet: the classes "fill-…" and "stroke-…", and the property "--…". */
const char *bw_html_get_ink_name (BwInk ink);

/* Appends the style sheet, with the colours and directions of @style; a style in colour has a dark one beside it. */
void bw_html_append_style_sheet (GString *html, const BwChartStyle *style);

G_END_DECLS
