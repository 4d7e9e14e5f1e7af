/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* What tests ask of HTML and XML that they look at as text. */

/* What stands between the tags of @markup, as a reader sees it; a tag is a space. The caller owns it. */
char *markup_dup_text (const char *markup);
/* Whatever group @group of the regular expression @pattern is in @markup, in order: an array of texts that the caller owns. */
GPtrArray *markup_find_all (const char *markup, const char *pattern, int group);
/* Fails unless the HTML @html loads and runs nothing: it refers to nothing but itself. */
void markup_assert_self_contained (const char *html);
/* Fails unless @xml, which is without a DOCTYPE, is XML. */
void markup_assert_well_formed (const char *xml);
