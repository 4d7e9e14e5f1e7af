/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-report-content.h"

#include <glib/gi18n-lib.h>

/* A single letter is too often a word of its own. */
#define MIN_LETTERS 2

GRegex *
bw_report_names_new (BwDocument *document)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *alternatives = NULL;
  g_autofree char *pattern = NULL;
  for (guint i = 0; i < bw_document_get_n_responses (document); i++)
    {
      const char *name = bw_response_get_name (bw_document_get_response (document, i));
      if (name && g_utf8_validate (name, -1, NULL) && g_utf8_strlen (name, -1) >= MIN_LETTERS)
        g_ptr_array_add (names, g_regex_escape_string (name, -1));
    }
  if (names->len == 0)
    return NULL;
  g_ptr_array_add (names, NULL);
  alternatives = g_strjoinv ("|", (char **)names->pdata);
  pattern = g_strconcat ("(*UCP)(?<!\\w)(?:", alternatives, ")(?!\\w)", NULL);
  return g_regex_new (pattern, G_REGEX_OPTIMIZE, 0, NULL);
}

char *
bw_report_dup_typed (const BwReportContent *content, const char *text)
{
  g_autofree char *valid = NULL;
  if (!text || !content->names)
    return g_strdup (text);
  valid = g_utf8_make_valid (text, -1);
  /* Translators: stands in what somebody wrote in place of the name of a person, in a report that names nobody. */
  return g_regex_replace_literal (content->names, valid, -1, 0, _ ("[name]"), 0, NULL);
}
