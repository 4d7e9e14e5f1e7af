/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-report-content.h"

#include <glib/gi18n-lib.h>

/* Letters. A longer note has a row of its own: in its narrow column it might be taller than a page. */
#define LONG_NOTE 400

static const char *
get_sign (BwTick tick)
{
  return tick == BW_TICK_FULL ? "☑" : tick == BW_TICK_HALF ? "◪" : "☐";
}

/* TRUE for a statement that is asked, on a scale that has ticks. */
static gboolean
is_listed (const BwReportContent *content, guint item)
{
  return content->numbers[item] > 0 && bw_assessment_item_has_ticks (content->assessment, item);
}

static gboolean
has_checklist (const BwReportContent *content, guint dimension)
{
  const BwDimension *what = &content->assessment->dimensions[dimension];

  for (guint i = 0; i < what->n_items; i++)
    if (is_listed (content, what->items[i]))
      return TRUE;
  return FALSE;
}

/* "Servant first: 3 of 5 ticked, 1 half", and the beginning its statements share. */
static void
add_head (BwReportContent *content, const BwDimension *dimension)
{
  const guint8 *codes = bw_response_get_codes (content->response);
  guint n_full = 0, n_half = 0, n = 0;
  g_autofree char *text = NULL;

  for (guint i = 0; i < dimension->n_items; i++)
    if (is_listed (content, dimension->items[i]))
      {
        BwTick tick = bw_score_item_tick (content->assessment, dimension->items[i], codes);

        n++;
        n_full += tick == BW_TICK_FULL;
        n_half += tick == BW_TICK_HALF;
      }
  /* Translators: the name of an area, then how many of its statements are ticked in a checklist. */
  text = g_strdup_printf (_ ("%s: %u of %u ticked, %u half"), dimension->name, n_full, n, n_half);
  bw_flow_spanning_row (content->flow, text);
  if (dimension->frames[content->result->form] != NULL)
    bw_flow_spanning_row (content->flow, dimension->frames[content->result->form]);
}

static void
add_item (BwReportContent *content, guint item)
{
  BwTick tick = bw_score_item_tick (content->assessment, item, bw_response_get_codes (content->response));
  const char *note = bw_report_content_has (content, "notes") ? bw_response_get_note (content->response, item) : NULL;
  g_autofree char *typed = bw_report_dup_typed (content, note);
  const char *stem = bw_report_get_stem (content, item);
  g_autofree char *number = NULL;
  /* Translators: a statement of the opposite, in a checklist; it is ticked when it is seldom true. */
  g_autofree char *reversed =
    content->assessment->items[item].reverse ? g_strdup_printf (_ ("⟲ Seldom true: %s"), stem) : NULL;

  gboolean is_long = typed != NULL && g_utf8_strlen (typed, -1) > LONG_NOTE;
  BwBlock *row;

  number = g_strdup_printf ("%u", content->numbers[item]);
  row = bw_flow_row (content->flow, (const char *const[]){ get_sign (tick), number, reversed != NULL ? reversed : stem,
                                                           is_long ? NULL : typed });
  if (is_long)
    {
      row->keep_with_next = TRUE;
      bw_flow_row (content->flow, (const char *const[]){ NULL, NULL, typed, NULL });
    }
}

void
bw_report_add_checklist (BwReportContent *content)
{
  const BwAssessment *assessment = content->assessment;
  const BwColumn columns[] = {
    { .head = "", .share = 0.05 },
    /* Translators: heads of columns; the first is for numbers of statements. */
    { .head = C_ ("answers", "No."), .share = 0.065, .align = BW_ALIGN_END },
    { .head = C_ ("answers", "Statement"), .share = 0.555 },
    { .head = C_ ("checklist", "An example I can name"), .share = 0.33 },
  };
  gboolean begun = FALSE;

  for (guint i = 0; i < assessment->n_dimensions; i++)
    {
      if (!has_checklist (content, i))
        continue;
      if (!begun)
        {
          bw_flow_heading (content->flow, 1, _ ("The checklist"));
          bw_flow_text (content->flow, BW_TEXT_BODY,
                        _ ("The same answers as a sheet to talk through: ☑ is seen often, ◪ now and then, ☐ seldom, or "
                           "has no answer. Look for an example of each tick."));
          bw_flow_begin_table (content->flow, columns, G_N_ELEMENTS (columns));
          begun = TRUE;
        }
      add_head (content, &assessment->dimensions[i]);
      for (guint j = 0; j < assessment->dimensions[i].n_items; j++)
        if (is_listed (content, assessment->dimensions[i].items[j]))
          add_item (content, assessment->dimensions[i].items[j]);
    }
  if (begun)
    bw_flow_end_table (content->flow);
}
