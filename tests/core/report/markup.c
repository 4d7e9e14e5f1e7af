/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "markup.h"

char *
markup_dup_text (const char *markup)
{
  static const char *const letters[][2] = { { "&lt;", "<" }, { "&gt;", ">" }, { "&quot;", "\"" }, { "&amp;", "&" } };
  g_autoptr (GRegex) tags = g_regex_new ("<[^>]*>", 0, 0, NULL);
  g_autoptr (GRegex) spaces = g_regex_new ("\\s+", 0, 0, NULL);
  g_autofree char *bare = g_regex_replace_literal (tags, markup, -1, 0, " ", 0, NULL);
  GString *text = g_string_new (bare);
  for (guint i = 0; i < G_N_ELEMENTS (letters); i++)
    g_string_replace (text, letters[i][0], letters[i][1], 0);
  bare = (g_free (bare), g_string_free (text, FALSE));
  return g_regex_replace_literal (spaces, bare, -1, 0, " ", 0, NULL);
}

GPtrArray *
markup_find_all (const char *markup, const char *pattern, int group)
{
  g_autoptr (GRegex) regex = g_regex_new (pattern, 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  GPtrArray *found = g_ptr_array_new_with_free_func (g_free);
  g_regex_match (regex, markup, 0, &match);
  for (; g_match_info_matches (match); g_match_info_next (match, NULL))
    g_ptr_array_add (found, g_match_info_fetch (match, group));
  return found;
}
