/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Cells of CSV after RFC 4180: quotes doubled; commas and CRLF are the caller's. */

/* A text, "" for NULL. One that a spreadsheet would take for a formula gets an apostrophe in front. */
void bw_csv_text (GString *csv, const char *text);
/* A number as every locale reads it; nothing when it is not finite. */
void bw_csv_number (GString *csv, double number);

G_END_DECLS
