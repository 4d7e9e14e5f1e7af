/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bw-lime-code.h"

#include "app/document/bw-document.h"

G_BEGIN_DECLS

/* What stands in the cells of a table of responses. */

/* @text without the apostrophe that keeps a spreadsheet from taking it for a formula. Inside @text. */
const char *bw_cell_unguard (const char *text);

/* Reads the whole answer to @item: a code of LimeSurvey ("A4", "NA"), a value, an anchor, the id or the text of an
 * option, several of them with commas, semicolons or line breaks between, a number with a point or a comma, a text, or
 * a table with a line per row. Nothing is a skipped answer. FALSE with @error (G_IO_ERROR_INVALID_ARGUMENT) saying what
 * is possible. */
gboolean bw_cell_read_answer (const BwLimeCodes *codes, guint item, const char *text, BwAnswer *answer, GError **error);

/* Reads whether a box is ticked: Y, Yes, 1, X, or N, No, 0, 2, nothing, N/A. FALSE with @error as above. */
gboolean bw_cell_read_box (const char *text, gboolean *ticked, GError **error);

/* The day a cell begins with, such as "2026-03-31 10:15:00", or NULL. LimeSurvey writes 1980-01-01 where days are kept
 * secret: that is no day. The caller owns it. */
char *bw_cell_dup_day (const char *text);

G_END_DECLS
