/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-document.h"
#include "bw-number.h"

#include <glib/gi18n-lib.h>

/* An answer as people read it. */

static int
find_point (const BwResponseScale *scale, double value)
{
  for (guint i = 0; i < scale->n_points; i++)
    if (scale->points[i].value == value)
      return (int)i;
  return -1;
}

static char *
format_options (const BwItem *item, guint64 choices)
{
  g_autoptr (GString) list = g_string_new (NULL);
  for (guint i = 0; i < item->n_options; i++)
    if ((choices >> i & 1) != 0)
      g_string_append_printf (list, "%s%s", list->len > 0 ? "; " : "", item->options[i].text);
  return g_string_free (g_steal_pointer (&list), FALSE);
}

/* In the person's own locale. */
static char *
format_number (double number, const char *unit)
{
  g_autofree char *digits = g_strdup_printf ("%.15g", number);
  /* Translators: a number and its unit, such as "12 minutes" */
  return unit != NULL ? g_strdup_printf (C_ ("number and unit", "%s %s"), digits, unit) : g_steal_pointer (&digits);
}

static char *
format_field (const BwAssessment *assessment, const BwField *field, const char *text)
{
  double number;
  if (field->type == BW_FIELD_RATING)
    {
      const BwResponseScale *scale = &assessment->response_scales[field->response_scale];
      int point = bw_number_read (text, &number) ? find_point (scale, number) : -1;
      return g_strdup (point >= 0 ? scale->points[point].anchor : text);
    }
  if (field->type == BW_FIELD_NUMBER && bw_number_read (text, &number))
    return format_number (number, field->unit);
  return g_strdup (text);
}

/* A line per row: "Situation: Supplier; Impact: Much". */
static char *
format_rows (const BwAssessment *assessment, const BwItem *item, GPtrArray *rows)
{
  g_autoptr (GString) lines = g_string_new (NULL);
  for (guint i = 0; i < rows->len; i++)
    {
      char **row = rows->pdata[i];
      const char *separator = lines->len > 0 ? "\n" : "";
      for (guint f = 0; f < item->n_fields && row[f] != NULL; f++)
        {
          if (*row[f] == '\0')
            continue;
          g_autofree char *shown = format_field (assessment, &item->fields[f], row[f]);
          g_string_append (lines, separator);
          /* Translators: a column of a table and what stands in it, such as "Impact: Much" */
          g_string_append_printf (lines, C_ ("column and content", "%s: %s"), item->fields[f].label, shown);
          separator = "; ";
        }
    }
  return g_string_free (g_steal_pointer (&lines), FALSE);
}

char *
bw_answer_format (const BwAssessment *assessment, guint item, const BwAnswer *answer)
{
  g_return_val_if_fail (item < assessment->n_items, NULL);

  const BwItem *asked = &assessment->items[item];
  const BwResponseScale *scale = bw_assessment_get_item_scale (assessment, item);
  if (answer->state == BW_ANSWER_SKIPPED)
    return NULL;
  if (answer->state == BW_ANSWER_NOT_APPLICABLE)
    return g_strdup (scale != NULL && scale->not_applicable != NULL ? scale->not_applicable
                                                                    : C_ ("answer", "Not applicable"));
  g_return_val_if_fail (bw_answer_fits (assessment, item, answer), NULL);
  switch (asked->type)
    {
    case BW_ITEM_RATING:
      return g_strdup (scale->points[answer->choice].anchor);
    case BW_ITEM_VIGNETTE:
    case BW_ITEM_CHOICE:
      return g_strdup (asked->options[answer->choice].text);
    case BW_ITEM_MULTIPLE_CHOICE:
      return format_options (asked, answer->choices);
    case BW_ITEM_NUMBER:
      return format_number (answer->number, asked->unit);
    case BW_ITEM_TEXT:
      return g_strdup (answer->text);
    case BW_ITEM_RECORD_TABLE:
      return format_rows (assessment, asked, answer->rows);
    }
  return NULL;
}
