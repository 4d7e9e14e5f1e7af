/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-report-content.h"

#include <glib/gi18n-lib.h>

/* By when, and that it is late, if it is. */
static char *
dup_due (const BwReportContent *content, guint action)
{
  const char *due = bw_document_get_action (content->document, action, BW_ACTION_DUE);
  BwActionState state = bw_document_get_action_state (content->document, action);
  g_autofree char *day = bw_day_format (due);
  if (!bw_action_is_overdue (due, state, content->options->day))
    return g_steal_pointer (&day);
  /* Translators: in the action plan, below the day by which something was to be done. */
  return g_strdup_printf ("%s\n%s", day, C_ ("action", "Overdue"));
}

static void
add_action (BwReportContent *content, guint action, gboolean with_names)
{
  BwDocument *document = content->document;
  BwActionState state = bw_document_get_action_state (document, action);
  g_autofree char *what = bw_report_dup_typed (content, bw_document_get_action (document, action, BW_ACTION_WHAT));
  g_autofree char *step =
    bw_report_dup_typed (content, bw_document_get_action (document, action, BW_ACTION_FIRST_STEP));
  g_autofree char *due = dup_due (content, action);
  const char *name = bw_action_state_get_name (state);
  const char *who = bw_document_get_action (document, action, BW_ACTION_WHO);
  if (with_names)
    bw_flow_row (content->flow, (const char *const[]){ what, who, step, due, name });
  else
    bw_flow_row (content->flow, (const char *const[]){ what, step, due, name });
}

void
bw_report_add_plan (BwReportContent *content)
{
  const BwColumn columns[] = {
    { .head = C_ ("plan", "What"), .share = 0.34, .strong = TRUE },
    { .head = C_ ("plan", "Who"), .share = 0.14 },
    { .head = C_ ("plan", "First step"), .share = 0.26 },
    { .head = C_ ("plan", "By when"), .share = 0.15 },
    { .head = C_ ("plan", "State"), .share = 0.11 },
  };
  const BwColumn nameless[] = { columns[0], columns[2], columns[3], columns[4] };
  guint n = bw_document_get_n_actions (content->document);
  gboolean with_names = !content->options->no_names;
  if (n == 0)
    return;
  bw_flow_heading (content->flow, 1, _ ("Your plan"));
  bw_flow_text (content->flow, BW_TEXT_BODY, _ ("What you mean to do, and how far it is."))->keep_with_next = TRUE;
  bw_flow_begin_table (content->flow, with_names ? columns : nameless,
                       with_names ? G_N_ELEMENTS (columns) : G_N_ELEMENTS (nameless));
  for (guint action = 0; action < n; action++)
    add_action (content, action, with_names);
  bw_flow_end_table (content->flow);
}
