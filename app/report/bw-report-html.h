/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bw-block.h"
#include "bw-html.h"

G_BEGIN_DECLS

/* Between the writer of a report as HTML and its tables. */

/* Appends the text of @cell, its lead in bold. */
void bw_html_append_cell (GString *html, const BwCell *cell);
/* The block after the last one of the group that @first begins; @blocks is of BwBlock. */
guint bw_html_find_group_end (const GPtrArray *blocks, guint first);
/* Appends the table whose first row is block @first. */
void bw_html_append_table (GString *html, const GPtrArray *blocks, guint first);
/* Appends the table that tells what chart @chart (from 1) shows, to be unfolded; nothing when there is none. */
void bw_html_append_twin (GString *html, const GPtrArray *blocks, guint chart);

G_END_DECLS
