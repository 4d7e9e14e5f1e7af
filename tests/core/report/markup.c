/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "markup.h"

#include "app/xml/bw-xml.h"

#include <string.h>

/* Appends the letter that @entity, "&lt;…", stands for. Returns what follows it. */
static const char *
append_entity (GString *text, const char *entity)
{
  static const char *const letters[][2] = { { "&lt;", "<" }, { "&gt;", ">" }, { "&quot;", "\"" }, { "&amp;", "&" } };
  for (guint i = 0; i < G_N_ELEMENTS (letters); i++)
    if (g_str_has_prefix (entity, letters[i][0]))
      {
        g_string_append (text, letters[i][1]);
        return entity + strlen (letters[i][0]);
      }
  g_string_append_c (text, '&');
  return entity + 1;
}

/* By hand, as reports are long and a regular expression would take most of the time of the tests. */
char *
markup_dup_text (const char *markup)
{
  GString *text = g_string_new (NULL);
  const char *next = markup;
  while (*next)
    if (*next == '&')
      next = append_entity (text, next);
    else if (*next != '<' && !g_ascii_isspace (*next))
      g_string_append_c (text, *next++);
    else
      {
        const char *end = *next == '<' ? strchr (next, '>') : next;
        next = end ? end + 1 : next + strlen (next);
        if (text->len == 0 || text->str[text->len - 1] != ' ')
          g_string_append_c (text, ' ');
      }
  return g_string_free (text, FALSE);
}

GPtrArray *
markup_find_all (const char *markup, const char *pattern, int group)
{
  g_autoptr (GRegex) regex = g_regex_new (pattern, G_REGEX_OPTIMIZE, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  GPtrArray *found = g_ptr_array_new_with_free_func (g_free);
  g_regex_match (regex, markup, 0, &match);
  for (; g_match_info_matches (match); g_match_info_next (match, NULL))
    g_ptr_array_add (found, g_match_info_fetch (match, group));
  return found;
}

void
markup_assert_self_contained (const char *html)
{
  static const char *const never[] = { "<script", "<?xml", " src=", "@import", "<link", "<iframe", "<a href=\"h" };
  g_autoptr (GPtrArray) addresses = markup_find_all (html, "https?://[^\"<]*", 0);
  g_autoptr (GPtrArray) fills = markup_find_all (html, "url\\(.", 0);
  g_assert_true (g_str_has_prefix (html, "<!DOCTYPE html>\n<html lang=\""));
  for (guint i = 0; i < G_N_ELEMENTS (never); i++)
    g_assert_null (strstr (html, never[i]));
  for (guint i = 0; i < addresses->len; i++)
    g_assert_cmpstr (addresses->pdata[i], ==, "http://www.w3.org/2000/svg");
  for (guint i = 0; i < fills->len; i++)
    g_assert_cmpstr (fills->pdata[i], ==, "url(#");
  g_assert_nonnull (strstr (html, "content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:\""));
}

void
markup_assert_well_formed (const char *xml)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (xml, strlen (xml));
  g_autoptr (BwIssues) issues = bw_issues_new ("markup");
  g_autoptr (BwXmlTree) tree = bw_xml_tree_parse (bytes, &bw_xml_limits_document, issues);
  if (!tree)
    {
      g_autofree char *finding = bw_issues_format (issues, 0);
      g_error ("%s", finding);
    }
}
