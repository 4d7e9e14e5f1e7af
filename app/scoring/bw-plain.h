/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Plain text for a terminal of 78 columns: columns line up by what the letters take on the screen, not by bytes. */

/* The columns that @text takes. */
guint bw_plain_width (const char *text);
/* Appends @n spaces. */
void bw_plain_spaces (GString *text, guint n);
/* Appends @words broken into lines, each indented. Words are parted by spaces; one too long for a line has a line to itself. */
void bw_plain_wrap (GString *text, const char *words, guint indent);
/* Appends @cell in a column of @width; a number stands at its right end. */
void bw_plain_cell (GString *text, const char *cell, guint width, gboolean right);
/* Takes spaces off the end and ends the line. */
void bw_plain_end_line (GString *text);

G_END_DECLS
