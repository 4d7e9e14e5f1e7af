/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "filled.h"

#include <string.h>

/* An answer that depends on the position of the item alone. */
static BwAnswer
choose_answer (const BwAssessment *assessment, guint item)
{
  const BwItem *entry = &assessment->items[item];
  BwAnswer answer = { .state = BW_ANSWER_GIVEN };
  switch (entry->type)
    {
    case BW_ITEM_RATING:
      answer.choice =
        (item * 7 + MAX (entry->dimension, 0) * 3) % bw_assessment_get_item_scale (assessment, item)->n_points;
      break;
    case BW_ITEM_VIGNETTE:
    case BW_ITEM_CHOICE:
      answer.choice = item % entry->n_options;
      break;
    case BW_ITEM_MULTIPLE_CHOICE:
      answer.choices = 3;
      break;
    case BW_ITEM_NUMBER:
      answer.number = entry->minimum + 1;
      break;
    case BW_ITEM_TEXT:
      answer.text = g_strdup ("Said in <b>plain</b> words & no others.");
      break;
    case BW_ITEM_RECORD_TABLE:
      answer.rows = bw_rows_new ();
      for (guint row = 0; row < 2; row++)
        {
          char **fields = g_new0 (char *, entry->n_fields + 1);
          for (guint i = 0; i < entry->n_fields; i++)
            fields[i] = g_strdup (entry->fields[i].type == BW_FIELD_NUMBER ? "7"
                                  : entry->fields[i].type == BW_FIELD_TEXT ? "<pump> & pipe"
                                                                           : "");
          g_ptr_array_add (answer.rows, fields);
        }
      break;
    default:
      g_assert_not_reached ();
    }
  return answer;
}

BwDocument *
fill_document (BwAssessment *assessment, Filling filling)
{
  BwDocument *document =
    bw_document_new (assessment, bw_assessment_get_default_form (assessment), "document", "response", "2026-11-22");
  for (guint i = 0; i < assessment->n_items; i++)
    {
      g_auto (BwAnswer) answer = choose_answer (assessment, i);
      if (filling == FILL_NOTHING || (filling == FILL_SOME && i % 3 != 0))
        continue;
      if (filling == FILL_EVERYTHING && (i == 1 || i == 2) && assessment->items[i].type == BW_ITEM_RATING)
        answer.state = i == 1 ? BW_ANSWER_SKIPPED : BW_ANSWER_NOT_APPLICABLE;
      bw_document_set_answer (document, 0, i, &answer);
      if (i % 11 == 4)
        bw_document_set_note (document, 0, i, "Seen in March & <often> since.");
      if (i % 13 == 4)
        bw_document_set_flagged (document, 0, i, TRUE);
    }
  if (filling != FILL_NOTHING)
    bw_document_set_name (document, 0, "Team <North> & Co");
  return document;
}

BwReport *
create_report (BwDocument *document, BwPaper paper, gboolean greyscale)
{
  const BwReportOptions options = {
    .paper = paper,
    .organisation = (char *)"Pumps & <Pipes>",
    .day = (char *)"2026-11-22",
    .greyscale = greyscale,
  };
  return bw_report_new (document, 0, &options);
}

static char *
collapse (const char *text)
{
  g_auto (GStrv) words = g_strsplit_set (text, " \n\t", -1);
  GString *collapsed = g_string_new (NULL);
  for (guint i = 0; words[i]; i++)
    if (*words[i])
      g_string_append_printf (collapsed, "%s%s", collapsed->len > 0 ? " " : "", words[i]);
  return g_string_free (collapsed, FALSE);
}

char *
dup_report_text (BwReport *report)
{
  g_autoptr (GString) text = g_string_new (NULL);
  for (guint page = 0; page < bw_report_get_n_pages (report); page++)
    {
      g_autofree char *part = bw_report_dup_page_text (report, page);
      char *foot;
      g_assert_true (g_str_has_suffix (part, "\n"));
      part[strlen (part) - 1] = '\0';
      foot = page > 0 ? strrchr (part, '\n') : NULL;
      if (foot)
        *foot = '\0';
      g_string_append (text, part);
      g_string_append_c (text, '\n');
    }
  return collapse (text->str);
}

guint
count_text (const char *text, const char *part)
{
  g_autofree char *collapsed = collapse (part);
  guint n = 0;
  g_assert_cmpstr (collapsed, !=, "");
  for (const char *found = strstr (text, collapsed); found; found = strstr (found + 1, collapsed))
    n++;
  return n;
}

char *
dup_between (const char *text, const char *start, const char *end)
{
  /* The contents name every part once before it comes. */
  const char *contents = strstr (text, start);
  const char *first = contents ? strstr (contents + 1, start) : NULL;
  const char *last = first && end ? strstr (first, end) : NULL;
  g_assert_nonnull (first);
  g_assert_true (!end || last);
  return end ? g_strndup (first, (gsize)(last - first)) : g_strdup (first);
}
