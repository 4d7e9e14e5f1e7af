/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "bw-xml-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What can be said of a file before a parser sees it. Everything here takes one pass over the bytes. */

/* libxml2 2.9 compares each attribute of an element with each other. No element of ours has a dozen. */
#define MAX_ATTRIBUTES 100

#define BYTE_ORDER_MARK "\xEF\xBB\xBF"

void
bw_xml_add_too_large (BwIssues *issues, guint64 size, const BwXmlLimits *limits)
{
  g_autofree char *has = g_format_size_full (size, G_FORMAT_SIZE_IEC_UNITS);
  g_autofree char *may = g_format_size_full (limits->max_bytes, G_FORMAT_SIZE_IEC_UNITS);

  bw_issues_add (issues, BW_TAG_TOO_LARGE, 0, _ ("The file has %s; the most that is read is %s."), has, may);
}

/* The line in which @at stands. */
static int
find_line (const char *data, const char *at)
{
  int line = 1;

  for (const char *c = data; c < at && (c = memchr (c, '\n', at - c)) != NULL; c++)
    line++;
  return line;
}

static gboolean
starts_with (const char *at, const char *end, const char *text)
{
  return (gsize)(end - at) >= strlen (text) && memcmp (at, text, strlen (text)) == 0;
}

/* Just behind the next @text from @at on, or @end when there is none. */
static const char *
skip_behind (const char *at, const char *end, const char *text)
{
  const char *found = g_strstr_len (at, end - at, text);

  return found != NULL ? found + strlen (text) : end;
}

/* Just behind the tag that begins at @at; NULL when it has too many attributes. */
static const char *
skip_tag (const char *at, const char *end)
{
  guint n_attributes = 0;

  for (; at < end && *at != '>'; at++)
    if (*at == '"' || *at == '\'')
      {
        if (++n_attributes > MAX_ATTRIBUTES)
          return NULL;
        at = memchr (at + 1, *at, end - at - 1);
        if (at == NULL)
          return end;
      }
  return at < end ? at + 1 : end;
}

/* The first tag with too many attributes, or NULL. In what is not well-formed it may stop anywhere: so will the parser.
 */
static const char *
find_crowded_tag (const char *data, const char *end)
{
  const char *at = data;

  while ((at = memchr (at, '<', end - at)) != NULL)
    {
      const char *tag = at;

      if (starts_with (at, end, "<!--"))
        at = skip_behind (at + strlen ("<!--"), end, "-->");
      else if (starts_with (at, end, "<![CDATA["))
        at = skip_behind (at, end, "]]>");
      else if (starts_with (at, end, "<?"))
        at = skip_behind (at, end, "?>");
      else if ((at = skip_tag (at, end)) == NULL)
        return tag;
    }
  return NULL;
}

/* The comment or instruction that begins at @at, up to @behind, as a text; NULL for the XML declaration. The caller owns it. */
static char *
cut_remark (const char *at, const char *behind)
{
  return starts_with (at, behind, "<?xml ") ? NULL : g_strndup (at, (gsize)(behind - at));
}

GPtrArray *
bw_xml_dup_remarks (GBytes *bytes)
{
  GPtrArray *remarks = g_ptr_array_new_with_free_func (g_free);
  gsize length;
  const char *at = g_bytes_get_data (bytes, &length);
  const char *end = at + length;

  while (at < end && (at = memchr (at, '<', end - at)) != NULL)
    {
      const char *start = at;
      char *remark = NULL;

      if (starts_with (at, end, "<![CDATA["))
        at = skip_behind (at, end, "]]>");
      else if (starts_with (at, end, "<!--"))
        remark = cut_remark (start, at = skip_behind (at + strlen ("<!--"), end, "-->"));
      else if (starts_with (at, end, "<?"))
        remark = cut_remark (start, at = skip_behind (at, end, "?>"));
      else if ((at = skip_tag (at, end)) == NULL)
        break;
      if (remark != NULL)
        g_ptr_array_add (remarks, remark);
    }
  return remarks;
}

/* The encoding that the XML declaration names, or NULL. The caller owns it. */
static char *
find_declared_encoding (const char *data, gsize length)
{
  g_autofree char *start = g_strndup (data, MIN (length, 200));
  const char *declaration = g_str_has_prefix (start, BYTE_ORDER_MARK) ? start + strlen (BYTE_ORDER_MARK) : start;
  char *end = strstr (start, "?>");
  const char *name, *quote;

  if (!g_str_has_prefix (declaration, "<?xml") || end == NULL)
    return NULL;
  *end = '\0';
  name = strstr (declaration, "encoding");
  quote = name != NULL ? strpbrk (name, "\"'") : NULL;
  return quote != NULL ? g_strndup (quote + 1, strcspn (quote + 1, "\"'")) : NULL;
}

static gboolean
check_encoding (const char *data, gsize length, BwIssues *issues)
{
  g_autofree char *encoding = NULL;
  const char *wrong;

  if (!g_utf8_validate_len (data, length, &wrong))
    {
      if (*wrong == '\0')
        bw_issues_add (issues, BW_TAG_NOT_XML, find_line (data, wrong), _ ("This is not XML: it holds a zero byte."));
      else
        bw_issues_add (issues, BW_TAG_NOT_UTF8, find_line (data, wrong), _ ("Byte %u of the file is not UTF-8."),
                       (guint)(wrong - data) + 1);
      return FALSE;
    }
  encoding = find_declared_encoding (data, length);
  if (encoding != NULL && g_ascii_strcasecmp (encoding, "UTF-8") != 0)
    {
      bw_issues_add (issues, BW_TAG_NOT_UTF8, 1, _ ("The file says that it is written in “%s”, not in UTF-8."),
                     encoding);
      return FALSE;
    }
  return TRUE;
}

gboolean
bw_xml_check_bytes (GBytes *bytes, const BwXmlLimits *limits, BwIssues *issues)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);
  const char *crowded;
  guint n_lines;

  if (length == 0)
    {
      bw_issues_add (issues, BW_TAG_EMPTY_FILE, 0, _ ("The file is empty."));
      return FALSE;
    }
  if (length > limits->max_bytes)
    {
      bw_xml_add_too_large (issues, length, limits);
      return FALSE;
    }
  if (starts_with (data, data + length, BW_SEALED_MAGIC))
    {
      bw_issues_add (issues, BW_TAG_SEALED, 0, _ ("The file is sealed with a passphrase."));
      return FALSE;
    }
  if (!check_encoding (data, length, issues))
    return FALSE;
  n_lines = (guint)find_line (data, data + length);
  if (limits->max_lines != 0 && n_lines > limits->max_lines)
    {
      bw_issues_add (issues, BW_TAG_TOO_MANY_LINES, 0, _ ("The file has %u lines; the most that are read are %u."),
                     n_lines, limits->max_lines);
      return FALSE;
    }
  crowded = find_crowded_tag (data, data + length);
  if (crowded != NULL)
    {
      bw_issues_add (issues, BW_TAG_TOO_COMPLEX, find_line (data, crowded),
                     _ ("An element has more than %d attributes."), MAX_ATTRIBUTES);
      return FALSE;
    }
  return TRUE;
}
