/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-report-content.h"

#include <glib/gi18n-lib.h>

static void
add_note (BwReportContent *content, guint item, const char *note, gboolean flagged)
{
  const char *title = content->assessment->items[item].title;
  const char *statement = title ? title : bw_report_get_stem (content, item);
  g_autofree char *number = g_strdup_printf ("%u", content->numbers[item]);
  g_autofree char *typed = bw_report_dup_typed (content, note);
  g_autofree char *text = NULL;
  if (flagged && note)
    text = g_strdup_printf ("%s\n%s", _ ("Flagged to talk about."), typed);
  else
    text = g_strdup (typed ? typed : _ ("Flagged to talk about."));
  bw_flow_row (content->flow, (const char *const[]){ number, statement, text });
}

void
bw_report_add_notes (BwReportContent *content)
{
  const BwColumn columns[] = {
    { .head = C_ ("answers", "No."), .share = 0.07, .align = BW_ALIGN_END },
    { .head = C_ ("answers", "Statement"), .share = 0.42 },
    { .head = C_ ("answers", "Note"), .share = 0.51 },
  };
  gboolean first = TRUE;
  for (guint i = 0; i < content->assessment->n_items; i++)
    {
      const char *note = bw_response_get_note (content->response, i);
      gboolean flagged = bw_response_get_flagged (content->response, i);
      if (content->numbers[i] == 0 || (!flagged && !(note && *note)))
        continue;
      if (first)
        {
          bw_flow_heading (content->flow, 1, _ ("Notes and flags"));
          bw_flow_text (content->flow, BW_TEXT_BODY,
                        _ ("What was written beside the statements, and those you wanted to come back to."))
            ->keep_with_next = TRUE;
          bw_flow_begin_table (content->flow, columns, G_N_ELEMENTS (columns));
        }
      first = FALSE;
      add_note (content, i, note && *note ? note : NULL, flagged);
    }
  if (!first)
    bw_flow_end_table (content->flow);
}
