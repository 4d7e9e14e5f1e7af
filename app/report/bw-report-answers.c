/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-report-content.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define REVERSE_MARK "⟲"

const char *
bw_report_get_stem (const BwReportContent *content, guint item)
{
  const char *stem = content->assessment->items[item].stems[content->result->form];
  return stem ? stem : content->assessment->items[item].stems[bw_assessment_get_default_form (content->assessment)];
}

/* One row of a table, "column: content; column: content", with what is worked out from it. The caller owns it. */
static char *
format_row (const BwReportContent *content, guint item, char **row)
{
  const BwItem *entry = &content->assessment->items[item];
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();
  const BwAnswer answer = { .state = BW_ANSWER_GIVEN, .rows = rows };
  g_autofree char *typed = NULL;
  g_autofree char *whole = NULL;
  GString *text;
  g_ptr_array_add (rows, row);
  typed = bw_answer_format (content->assessment, item, &answer);
  text = g_string_new (typed);
  for (guint field = 0; field < entry->n_fields; field++)
    if (entry->fields[field].type == BW_FIELD_DERIVED)
      {
        g_autofree char *value = bw_result_dup_derived (content->assessment, item, field, row);
        const char *unit = entry->fields[field].unit;
        if (*value)
          g_string_append_printf (text, "; %s: %s%s%s", entry->fields[field].label, value, unit ? " " : "",
                                  unit ? unit : "");
      }
  whole = g_string_free (text, FALSE);
  return bw_report_dup_typed (content, whole);
}

char *
bw_report_dup_answer (const BwReportContent *content, guint item)
{
  g_auto (BwAnswer) answer = bw_response_dup_answer (content->response, item);
  g_autofree char *text = bw_answer_format (content->assessment, item, &answer);
  if (!text)
    /* Translators: stands where a question was left without an answer. */
    return g_strdup (_ ("Skipped"));
  return content->assessment->items[item].type == BW_ITEM_TEXT ? bw_report_dup_typed (content, text)
                                                               : g_steal_pointer (&text);
}

/* What an answer counts: the value of its point after keying, with the mark of a statement worded the other way round.
 */
static char *
format_value (const BwReportContent *content, guint item)
{
  const BwItem *entry = &content->assessment->items[item];
  double value = NAN;
  g_autofree char *number = NULL;
  if (entry->type == BW_ITEM_RATING)
    value = bw_score_item_raw (content->assessment, item, bw_response_get_codes (content->response));
  number = isnan (value) ? NULL : g_strdup_printf ("%g", value);
  if (!entry->reverse)
    return number ? g_steal_pointer (&number) : g_strdup ("");
  return g_strconcat (REVERSE_MARK, number ? " " : "", number, NULL);
}

static void
add_answer (BwReportContent *content, guint item)
{
  g_autofree char *number = g_strdup_printf ("%u", content->numbers[item]);
  const char *title = content->assessment->items[item].title;
  const char *stem = bw_report_get_stem (content, item);
  g_autofree char *statement = title ? g_strdup_printf ("%s: %s", title, stem) : g_strdup (stem);
  g_autofree char *answer = bw_report_dup_answer (content, item);
  g_autofree char *value = format_value (content, item);
  GPtrArray *rows = bw_response_get_rows (content->response, item);
  gboolean typed = content->assessment->items[item].type == BW_ITEM_TEXT &&
                   bw_response_get_state (content->response, item) == BW_ANSWER_GIVEN;
  if (!rows && !typed)
    {
      bw_flow_row (content->flow, (const char *const[]){ number, statement, answer, value });
      return;
    }
  bw_flow_row (content->flow, (const char *const[]){ number, statement, NULL, NULL })->keep_with_next = TRUE;
  /* In the column of answers, what people write would be a page long. */
  if (typed)
    bw_flow_row (content->flow, (const char *const[]){ NULL, answer, NULL, NULL });
  for (guint i = 0; rows && i < rows->len; i++)
    {
      g_autofree char *row = format_row (content, item, rows->pdata[i]);
      /* Translators: a row of a table that a person filled in: its number, and what it says. */
      g_autofree char *text = g_strdup_printf (C_ ("answers", "%u: %s"), i + 1, row);
      bw_flow_row (content->flow, (const char *const[]){ NULL, text, NULL, NULL });
    }
}

/* The start of a sentence that the statements of a dimension share; NULL when there is none. */
static const char *
get_frame (const BwReportContent *content, guint item)
{
  const BwItem *entry = &content->assessment->items[item];
  if (entry->type != BW_ITEM_RATING || entry->dimension < 0)
    return NULL;
  return content->assessment->dimensions[entry->dimension].frames[content->result->form];
}

/* Answers in a table, from @item up to but without @end, as far as there are no cases. Returns the item after the last
 * one. */
static guint
add_table (BwReportContent *content, guint item, guint end)
{
  const BwColumn columns[] = {
    /* Translators: heads of columns; the first is for numbers of statements, the last for what an answer counts. */
    { .head = C_ ("answers", "No."), .share = 0.065, .align = BW_ALIGN_END },
    { .head = C_ ("answers", "Statement"), .share = 0.635 },
    { .head = C_ ("answers", "Answer"), .share = 0.22 },
    { .head = C_ ("answers", "Value"), .share = 0.08, .align = BW_ALIGN_END },
  };
  const char *frame = NULL;
  bw_flow_begin_table (content->flow, columns, G_N_ELEMENTS (columns));
  for (; item < end && content->assessment->items[item].type != BW_ITEM_VIGNETTE; item++)
    {
      const char *next = get_frame (content, item);
      if (content->numbers[item] == 0)
        continue;
      if (next && next != frame)
        bw_flow_spanning_row (content->flow, next);
      frame = next;
      add_answer (content, item);
    }
  bw_flow_end_table (content->flow);
  return item;
}

static void
add_section (BwReportContent *content, guint section)
{
  const BwSection *entry = &content->assessment->sections[section];
  guint end = entry->first_item + entry->n_items;
  gboolean first = TRUE;
  for (guint i = entry->first_item; i < end;)
    {
      if (content->numbers[i] == 0)
        {
          i++;
          continue;
        }
      if (first)
        bw_flow_heading (content->flow, 2, entry->title);
      first = FALSE;
      if (content->assessment->items[i].type == BW_ITEM_VIGNETTE)
        bw_report_add_case (content, i++);
      else
        i = add_table (content, i, end);
    }
}

static gboolean
has_reverse (const BwReportContent *content)
{
  for (guint i = 0; i < content->assessment->n_items; i++)
    if (content->numbers[i] > 0 && content->assessment->items[i].reverse)
      return TRUE;
  return FALSE;
}

void
bw_report_add_answers (BwReportContent *content)
{
  bw_flow_heading (content->flow, 1, _ ("All answers"));
  bw_flow_text (content->flow, BW_TEXT_BODY,
                has_reverse (content) ? _ ("The value is what an answer counts. Statements marked ⟲ are worded the "
                                           "other way round, so their value is turned.")
                                      : _ ("Every question with the answer that was given, and what it counts."))
    ->keep_with_next = TRUE;
  for (guint i = 0; i < content->assessment->n_sections; i++)
    add_section (content, i);
}
