/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-report-content.h"

#include "app/chart/bw-group-chart.h"
#include "app/chart/bw-round-chart.h"
#include "app/scoring/bw-group-comparison.h"

#include <glib/gi18n-lib.h>

/* What changed since the round before: pictures for one and for all, and for a group how sure each change is. */

/* The tables behind these pictures are numbered after those of the group. */
static guint
get_position (const BwReportContent *content, BwRoundChart which)
{
  return content->assessment->n_charts + BW_N_GROUP_CHARTS + which;
}

static gboolean
has_rounds (const BwReportContent *content)
{
  return content->charts.n_rounds > 1;
}

gboolean
bw_report_add_round_tables (BwReportContent *content, gboolean first)
{
  if (!has_rounds (content) || !bw_report_content_has (content, "rounds"))
    return first;
  for (guint i = 0; i < BW_N_ROUND_CHARTS; i++)
    {
      g_autoptr (BwChart) chart = bw_round_chart_new (&content->charts, i);

      if (chart == NULL)
        continue;
      bw_report_add_table (content, get_position (content, i), chart, first);
      first = FALSE;
    }
  return first;
}

static void
add_difference_row (BwReportContent *content, const BwGroupComparison *comparison, guint position)
{
  const BwGroupDifference *what = &g_array_index (comparison->differences, BwGroupDifference, position);
  g_autofree char *before = bw_group_comparison_format_mean (comparison, position, BW_SIDE_BEFORE);
  g_autofree char *after = bw_group_comparison_format_mean (comparison, position, BW_SIDE_AFTER);
  g_autofree char *points = bw_difference_format (before, after);
  g_autofree char *interval = bw_difference_format_interval (&what->difference);

  bw_flow_row (content->flow,
               (const char *const[]){ bw_group_comparison_get_name (comparison, position), before, after, points, interval,
                                      bw_difference_get_name (what->difference.verdict) });
}

static void
add_differences (BwReportContent *content, const BwGroupComparison *comparison)
{
  const BwColumn columns[] = {
    { .head = _ ("Dimension"), .share = 0.28, .strong = TRUE },
    { .head = C_ ("table column", "Before"), .share = 0.1, .align = BW_ALIGN_END },
    { .head = C_ ("table column", "Now"), .share = 0.09, .align = BW_ALIGN_END },
    { .head = C_ ("table column", "Difference"), .share = 0.13, .align = BW_ALIGN_END },
    { .head = _ ("95 %"), .share = 0.16 },
    { .head = C_ ("table column", "What to make of it"), .share = 0.24 },
  };
  g_autofree char *summary = bw_group_comparison_summarise (comparison);
  g_auto (GStrv) warnings = bw_group_comparison_dup_warnings (comparison);

  bw_flow_heading (content->flow, 2, _ ("How sure each change is"));
  bw_flow_text (content->flow, BW_TEXT_BODY, summary);
  bw_flow_begin_table (content->flow, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < comparison->differences->len; i++)
    add_difference_row (content, comparison, i);
  bw_flow_end_table (content->flow);
  for (guint i = 0; warnings[i] != NULL; i++)
    bw_flow_item (content->flow, BW_MARK_BULLET, warnings[i]);
}

/* Against the last of the earlier rounds; why not, where that is not possible. */
static void
compare_groups (BwReportContent *content)
{
  GPtrArray *earlier = content->options->earlier;
  g_autoptr (GError) error = NULL;
  g_autoptr (BwGroupComparison) comparison =
    bw_group_comparison_new (earlier->pdata[earlier->len - 1], content->document, &error);

  if (comparison != NULL)
    add_differences (content, comparison);
  else
    bw_flow_text (content->flow, BW_TEXT_BODY, error->message);
}

void
bw_report_add_rounds (BwReportContent *content)
{
  gboolean has_earlier = content->options->earlier != NULL && content->options->earlier->len > 0;

  if (!has_rounds (content) && !(has_earlier && content->is_group))
    return;
  bw_flow_heading (content->flow, 1, _ ("Since the round before"));
  for (guint i = 0; i < BW_N_ROUND_CHARTS; i++)
    {
      g_autoptr (BwChart) chart = bw_round_chart_new (&content->charts, i);

      if (chart != NULL)
        bw_report_add_chart (content, get_position (content, i), chart);
    }
  if (content->is_group)
    compare_groups (content);
  else
    bw_flow_text (content->flow, BW_TEXT_BODY, bw_comparison_get_caution ());
}
