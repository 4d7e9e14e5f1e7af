/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-team-rounds.h"

#include "app/chart/bw-round-chart.h"
#include "app/document/bw-earlier-documents.h"
#include "app/scoring/bw-group-comparison.h"
#include "bw-team-rows.h"
#include "ui/results/bw-chart-card.h"

#include <glib/gi18n.h>

static void
add_difference (GtkWidget *list, const BwGroupComparison *comparison, guint position)
{
  const BwDifference *difference = &g_array_index (comparison->differences, BwGroupDifference, position).difference;
  g_autofree char *before = bw_group_comparison_format_mean (comparison, position, BW_SIDE_BEFORE);
  g_autofree char *after = bw_group_comparison_format_mean (comparison, position, BW_SIDE_AFTER);
  g_autofree char *points = bw_difference_format (before, after);
  g_autofree char *interval = bw_difference_format_interval (difference);
  const char *verdict = bw_difference_get_name (difference->verdict);
  g_autofree char *text =
    difference->verdict == BW_DIFFERENCE_UNKNOWN
      ? g_strdup (verdict)
      /* Translators: below the name of a score: then, now, what to make of the difference, its 95 % interval */
      : g_strdup_printf (_ ("%s then, %s now · %s · 95 %%: %s"), before, after, verdict, interval);

  bw_team_add_row (list, bw_group_comparison_get_name (comparison, position), text, points, "title-3");
}

static void
add_comparison (GtkWidget *box, const BwGroupComparison *comparison)
{
  GtkWidget *list = bw_team_add_list (box, _ ("Since the round before"));
  g_autofree char *summary = bw_group_comparison_summarise (comparison);
  g_auto (GStrv) warnings = bw_group_comparison_dup_warnings (comparison);
  g_autofree char *escaped = g_markup_escape_text (summary, -1);

  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (list), escaped);
  for (guint i = 0; i < comparison->differences->len; i++)
    add_difference (list, comparison, i);
  for (guint i = 0; warnings[i] != NULL; i++)
    bw_team_add_text (box, warnings[i], "dim-label");
}

static void
add_charts (GtkWidget *box, const BwGroupResult *group, BwDocument *document, GPtrArray *documents)
{
  g_autoptr (BwChartRounds) rounds = bw_chart_rounds_new (documents, group->form, NULL);
  g_autoptr (BwResult) now = bw_group_result_dup_round (group);
  guint n;
  g_autofree BwChartRound *all = bw_chart_rounds_dup_with (rounds, now, bw_document_get_round_day (document), TRUE, &n);
  const BwChartInput input = { .result = now, .rounds = all, .n_rounds = n };

  for (BwRoundChart which = 0; which < BW_N_ROUND_CHARTS; which++)
    {
      BwChart *chart = bw_round_chart_new (&input, which);

      if (chart != NULL)
        gtk_box_append (GTK_BOX (box), bw_chart_card_new (chart));
    }
}

void
bw_team_rounds_append (GtkWidget *box, const BwGroupResult *group, BwDocument *document, const BwEarlierRounds *earlier)
{
  GPtrArray *documents = earlier->documents;
  g_autoptr (GPtrArray) shown = NULL;
  g_autoptr (BwGroupComparison) comparison = NULL;
  g_autoptr (GError) error = NULL;

  if (documents->len == 0)
    return;
  comparison = bw_group_comparison_new (documents->pdata[documents->len - 1], document, &error);
  if (comparison != NULL)
    add_comparison (box, comparison);
  else
    bw_team_add_text (box, error->message, NULL);
  shown = bw_group_comparison_list (documents, document);
  if (shown->len > 0)
    add_charts (box, group, document, shown);
}
