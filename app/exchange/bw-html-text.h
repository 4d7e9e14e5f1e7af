/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * The words in a piece of HTML, however broken: no tags, no scripts, no styles, entities as the characters they stand
 * for, white space collapsed. @marked_up, unless it is NULL, becomes TRUE when there was more than paragraphs and line
 * breaks; otherwise it is left alone.
 */

/* A text per paragraph, none of them empty; NULL-terminated. The caller owns it. */
char **bw_html_dup_paragraphs (const char *html, gboolean *marked_up);
/* All of it in one line. The caller owns it. */
char *bw_html_dup_text (const char *html, gboolean *marked_up);

G_END_DECLS
