/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-report-content.h"

#include <glib/gi18n-lib.h>

gboolean
bw_report_content_has (const BwReportContent *content, const char *id)
{
  return g_strv_contains ((const char *const *)content->parts, id);
}

/* What a report without any answer says instead of results. */
static void
add_outlook (BwReportContent *content)
{
  bw_flow_heading (content->flow, 1, _ ("What you will find here"));
  bw_flow_text (content->flow, BW_TEXT_BODY, content->assessment->purpose);
  bw_flow_text (content->flow, BW_TEXT_BODY, content->assessment->outcome);
  bw_flow_text (content->flow, BW_TEXT_BODY,
                _ ("Every answer helps. Once most statements of a dimension are answered, its score appears here with "
                   "advice that fits; "
                   "whatever you cannot judge, you may leave out."));
}

/* What is found stands under one heading as long as nothing else comes between. */
static void
enter_results (BwReportContent *content, gboolean results)
{
  guint n_blocks = bw_flow_get_n_blocks (content->flow);
  if (results == content->in_results)
    return;
  content->in_results = results;
  if (results && content->results_end != n_blocks)
    bw_report_add_results_heading (content);
  else if (!results)
    {
      bw_flow_drop_empty_heading (content->flow);
      content->results_end = bw_flow_get_n_blocks (content->flow) == n_blocks ? n_blocks : G_MAXUINT;
      content->n_results -= content->results_end == G_MAXUINT;
    }
}

/* The cover ends with its page, and nothing before it stands on that. */
static void
enter_cover (BwReportContent *content, const BwReportPart *part)
{
  gboolean is_cover = part && g_str_equal (part->id, "cover");
  gboolean stays = content->on_cover && part && part->flags & BW_PART_COVER && !is_cover;
  if ((content->on_cover || is_cover) && !stays && bw_flow_get_n_blocks (content->flow) > 0)
    bw_flow_page_break (content->flow);
  content->on_cover = is_cover || stays;
  content->cover_chart |= stays && g_str_equal (part->id, "cover-chart");
}

static void
write_part (BwReportContent *content, const char *id)
{
  const BwReportPart *part = bw_report_part_find (id);
  content->chart = bw_report_part_get_chart (id);
  if (content->is_empty && !(part && part->flags & BW_PART_UNANSWERED))
    return;
  enter_cover (content, part);
  enter_results (content,
                 !part || part->flags & BW_PART_RESULTS || (g_str_equal (id, "cover-chart") && !content->on_cover));
  if (part)
    part->write (content);
  else
    bw_report_add_chosen_chart (content);
}

/* Without answers there is a word on what they would bring, after the cover. */
static void
write_outlook (BwReportContent *content)
{
  enter_cover (content, NULL);
  enter_results (content, FALSE);
  add_outlook (content);
}

/* How to read the report is not listed where it stands right below. */
static void
insert_contents (BwReportContent *content)
{
  guint i = 0;
  if (content->contents < 0)
    return;
  while (!g_str_equal (content->parts[i], "contents"))
    i++;
  bw_flow_insert_contents (content->flow, (guint)content->contents, g_strcmp0 (content->parts[i + 1], "guide") == 0);
}

void
bw_report_content_write (BwReportContent *content)
{
  gboolean looked_out = !content->is_empty;
  content->contents = -1;
  content->results_end = G_MAXUINT;
  for (guint i = 0; content->parts[i]; i++)
    {
      const BwReportPart *part = bw_report_part_find (content->parts[i]);
      if (!looked_out && !(part && part->flags & BW_PART_COVER))
        {
          looked_out = TRUE;
          write_outlook (content);
        }
      write_part (content, content->parts[i]);
    }
  if (!looked_out)
    write_outlook (content);
  enter_results (content, FALSE);
  insert_contents (content);
}
