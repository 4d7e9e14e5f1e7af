/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bw-paginator.h"

G_BEGIN_DECLS

/* What of the PDF's structure is open while pages are drawn one after the other: a table or list runs on over pages. */
typedef struct
{
  const char *group_tag; /* static */
  guint group;           /* 0: none */
} BwStructure;

/* Draws @page with its text at the origin of @cr, @width wide, one unit being a point. With @structure, the parts are
 * tagged for a PDF; NULL: on a screen or through a printer. */
void bw_page_draw (const BwPlacedPage *page, const BwTypesetter *typesetter, double width, cairo_t *cr,
                   BwStructure *structure);

/* Ends what is open, after the last page. */
void bw_structure_finish (BwStructure *structure, cairo_t *cr);

/* Draws @layout with its top left corner at @x, @y. */
void bw_page_draw_layout (PangoLayout *layout, const BwTypesetter *typesetter, BwInk ink, double x, double y,
                          cairo_t *cr);

G_END_DECLS
