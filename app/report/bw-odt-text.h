/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bw-odt-package.h"
#include "bw-odt-style.h"

G_BEGIN_DECLS

/*
 * The text of an OpenDocument file while it is being written. Looks that only one place has (a page break before it, columns as wide as these)
 * become automatic styles, which are gathered aside and come before the text in the file.
 */
typedef struct
{
  const BwReport *report;
  BwXmlWriter *body;
  BwXmlWriter *styles;
  GHashTable *variants; /* names of automatic styles of paragraphs that are there already */
  BwOdtPackage *package; /* where pictures go */
  guint n_pictures;
  guint n_tables;
  gboolean break_next; /* the next paragraph begins a page */
  gboolean after_cover; /* a page was begun */
} BwOdtText;

/* Flags of a paragraph that its style alone does not say. */
typedef enum
{
  BW_ODT_PLAIN = 0,
  BW_ODT_KEEP = 1 << 0,  /* stays with the next */
  BW_ODT_BREAK = 1 << 1, /* begins a page */
  BW_ODT_END = 1 << 2,   /* keeps to the end of its lines */
  BW_ODT_TURNED = 1 << 3, /* its letters run against the rest of the report; it keeps to the same edge */
} BwOdtFlags;

/* Starts an element of @body that is called @name and looks as the paragraph style @style with @flags: "text:p". The caller ends it. */
void bw_odt_text_start_paragraph (BwOdtText *text, const char *name, const char *style, BwOdtFlags flags);
/* BW_ODT_TURNED when what @cell says runs right to left in a report that runs left to right, or the other way round; else BW_ODT_PLAIN. */
BwOdtFlags bw_odt_text_get_turn (const BwOdtText *text, const BwCell *cell);
/* Writes text with its line breaks, tabs and rows of spaces. */
void bw_odt_text_write (BwOdtText *text, const char *string);
/* Writes what @cell says: its text, with the lead in bold, its drawing, or what stands for a box to tick. */
void bw_odt_text_write_cell (BwOdtText *text, const BwCell *cell);
/* Writes the table whose rows are the blocks from @first up to but without @end. */
void bw_odt_text_write_table (BwOdtText *text, const GPtrArray *blocks, guint first, guint end);
/* Starts and ends a table without lines, of one row of @n cells as wide as that in points, that stays with the next when it is to @keep; and
 * each of its cells. */
void bw_odt_text_start_columns (BwOdtText *text, const double *widths, guint n, gboolean keep);
void bw_odt_text_start_column (BwOdtText *text, gboolean is_last);
void bw_odt_text_end_column (BwOdtText *text);
void bw_odt_text_end_columns (BwOdtText *text);
/* Starts and ends the frame of a panel: a table of one cell. */
void bw_odt_text_start_panel (BwOdtText *text, BwInk ink);
void bw_odt_text_end_panel (BwOdtText *text);

G_END_DECLS
