/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-report-content.h"

#include <glib/gi18n-lib.h>

/* The option with the most credit; the first of several. */
static guint
find_best (const BwItem *item)
{
  guint best = 0;
  for (guint i = 1; i < item->n_options; i++)
    if (item->options[i].credit > item->options[best].credit)
      best = i;
  return best;
}

static char *
name_option (const BwAssessment *assessment, const BwOption *option)
{
  if (option->remedy < 0)
    return g_strdup (option->text);
  return g_strdup_printf ("%s (%s)", option->text, assessment->remedies[option->remedy].name);
}

/* What was chosen, or why there is nothing. */
static void
add_choice (BwReportContent *content, guint item, guint best)
{
  const BwItem *entry = &content->assessment->items[item];
  int choice = bw_response_get_choice (content->response, item);
  g_autofree char *text =
    choice < 0 ? bw_report_dup_answer (content, item) : name_option (content->assessment, &entry->options[choice]);
  const char *lead;
  if (choice == (int)best)
    /* Translators: before the option a person chose, which fits a case best. */
    lead = _ ("You chose the best fit:");
  else if (choice >= 0 && entry->options[choice].credit > 0)
    /* Translators: before the option a person chose, which fits a case nearly as well as the best. */
    lead = _ ("You chose the next best:");
  else
    /* Translators: before the option a person chose in a case. */
    lead = _ ("You chose:");
  bw_flow_lead_in (content->flow, lead, text)->after = 3.5;
}

void
bw_report_add_case (BwReportContent *content, guint item)
{
  const BwItem *entry = &content->assessment->items[item];
  guint best = find_best (entry);
  g_autofree char *best_text = name_option (content->assessment, &entry->options[best]);
  BwBlock *stem;
  g_autofree char *title = g_strdup_printf ("%u  %s", content->numbers[item], entry->title ? entry->title : "");
  bw_flow_heading (content->flow, 3, title);
  stem = bw_flow_text (content->flow, BW_TEXT_BODY, bw_report_get_stem (content, item));
  stem->after = 3.5;
  stem->keep_with_next = TRUE;
  add_choice (content, item, best);
  /* Whoever has not chosen yet does not see the answer. */
  if (bw_response_get_choice (content->response, item) >= 0)
    {
      if (bw_response_get_choice (content->response, item) != (int)best)
        /* Translators: before the option that fits a case best. */
        bw_flow_lead_in (content->flow, _ ("The best fit:"), best_text)->after = 3.5;
      if (entry->reasoning)
        /* Translators: before the reasoning on a case. */
        bw_flow_lead_in (content->flow, _ ("Why:"), entry->reasoning);
    }
}

void
bw_report_add_cases (BwReportContent *content)
{
  gboolean first = TRUE;
  if (bw_report_content_has (content, "answers"))
    return;
  for (guint i = 0; i < content->assessment->n_items; i++)
    {
      if (content->assessment->items[i].type != BW_ITEM_VIGNETTE || content->numbers[i] == 0 ||
          bw_response_get_choice (content->response, i) < 0)
        continue;
      if (first)
        bw_flow_heading (content->flow, 1, _ ("The cases, to learn from"));
      first = FALSE;
      bw_report_add_case (content, i);
    }
}
