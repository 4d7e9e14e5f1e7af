/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-group-chart.h"

#include "bw-chart-kind.h"
#include "bw-chart-panel.h"

#include <glib/gi18n-lib.h>

/* Statements that are shown: so many, from the one with the widest split on, as far as people are really apart. */
#define MOST_STATEMENTS 5
/* As a share of the variance that answers at random would have: from here on they are apart. */
#define APART (1 - BW_AGREEMENT_CUT)

static BwChartRow *
add_row (BwChartData *data, const BwGroupResult *group, BwFigure which)
{
  const BwAssessment *assessment = group->assessment;
  gboolean is_dimension = which.kind == BW_FIGURE_DIMENSION;
  /* Without a symbol: an exposure and the readiness for it share one. */
  BwChartRow *row = bw_chart_data_add_row (data, bw_figure_get_name (assessment, which), NULL);

  row->dimension = is_dimension ? (int)which.ref : -1;
  row->kind = is_dimension                       ? assessment->dimensions[which.ref].kind
              : which.kind == BW_FIGURE_EXPOSURE ? BW_KIND_EXPOSURE
                                                 : BW_KIND_READINESS;
  return row;
}

/* --- spread --- */

static void
add_spread (BwChartData *data, const BwGroupResult *group, BwFigure which)
{
  const BwGroupFigure *figure = bw_group_result_get_figure (group, which);
  g_autofree char *mean = bw_group_result_format_mean (group, which);
  BwChartRow *row = add_row (data, group, which);
  BwChartSpread *spread = g_new0 (BwChartSpread, 1);

  bw_chart_figure_set (&row->figure, figure->mean, figure->interval.lower, figure->interval.upper, mean);
  row->spread = spread;
  for (guint i = 0; i < G_N_ELEMENTS (spread->quartiles); i++)
    spread->quartiles[i] = figure->quartiles[i];
  for (guint i = 0; i < BW_N_CHART_FIFTHS; i++)
    spread->fifths[i] = figure->fifths[i];
  spread->n = figure->suppressed ? g_strdup ("–") : g_strdup_printf ("%u", figure->n);
  spread->interval = bw_group_result_format_interval (group, figure);
  if (!figure->suppressed && !isnan (figure->agreement.rwg_star))
    spread->agreement = g_strdup (bw_group_figure_get_agreement_name (figure));
}

static BwChart *
create_spread (const BwGroupResult *group)
{
  BwChartData *data = bw_chart_data_new (BW_CHART_DOT_PLOT, _ ("Scores, and how people lie around them"), NULL);

  if (group->mean->exposure.valid)
    add_spread (data, group, (BwFigure){ .kind = BW_FIGURE_EXPOSURE });
  if (group->mean->readiness.valid)
    add_spread (data, group, (BwFigure){ .kind = BW_FIGURE_READINESS });
  for (guint i = 0; i < group->assessment->n_dimensions; i++)
    add_spread (data, group, (BwFigure){ BW_FIGURE_DIMENSION, i });
  return bw_chart_new_for_spreads (data);
}

/* --- agreement --- */

/* A high exposure is no strength, and a low one no gap. */
static const char *
name_place (const BwGroupResult *group, guint dimension, guint corner)
{
  gboolean exposure = group->assessment->dimensions[dimension].kind == BW_KIND_EXPOSURE;

  if (corner == 1 || corner == 3)
    return bw_standing_get_name (BW_STANDING_SPLIT);
  if (exposure)
    return corner == 2 ? _ ("agreed: much pressure") : _ ("agreed: little pressure");
  return bw_standing_get_name (corner == 2 ? BW_STANDING_STRENGTH : BW_STANDING_GAP);
}

static void
add_point (BwChartData *data, const BwGroupResult *group, guint dimension)
{
  const BwGroupFigure *figure = &group->dimensions[dimension];
  g_autofree char *mean = bw_group_result_format_mean (group, (BwFigure){ BW_FIGURE_DIMENSION, dimension });
  double agreement = figure->agreement.rwg_star;
  g_autoptr (GString) text = g_string_new (NULL);
  BwChartRow *row = add_row (data, group, (BwFigure){ BW_FIGURE_DIMENSION, dimension });

  bw_chart_figure_set (&row->exposure, figure->mean, NAN, NAN, mean);
  if (isnan (agreement) || isnan (figure->mean))
    return;
  g_string_printf (text, "%.2f", agreement);
  g_string_replace (text, "-", "−", 1);
  /* Answers further apart than at random lie on the edge. */
  bw_chart_figure_set (&row->figure, MAX (agreement, 0), NAN, NAN, text->str);
  row->corner = bw_chart_data_find_corner (data, figure->mean, agreement);
  row->quadrant = g_strdup (name_place (group, dimension, row->corner));
}

static BwChart *
create_agreement (const BwGroupResult *group)
{
  static const double ticks[] = { 0, 0.5, 1 };
  const char *meaning = _ ("Agreement is 1 when all answer alike, and 0 when they answer as if at random. It says "
                           "nothing about who is right.");
  /* Translators: the first sentence says what agreement is */
  g_autofree char *caption =
    group->n < BW_GROUP_FEW ? g_strdup_printf (_ ("%s With fewer than ten people it is no more than a hint."), meaning)
                            : g_strdup (meaning);
  BwChartData *data = bw_chart_data_new (BW_CHART_MATRIX, _ ("What people agree on"), caption);

  data->x.title = g_strdup (_ ("Mean score"));
  data->y.title = g_strdup (_ ("Agreement"));
  bw_chart_axis_set (&data->y, 0, 1, BW_AGREEMENT_CUT, ticks, G_N_ELEMENTS (ticks));
  data->corners[0] = g_strdup (bw_standing_get_name (BW_STANDING_SPLIT));
  data->corners[1] = g_strdup (bw_standing_get_name (BW_STANDING_STRENGTH));
  data->corners[2] = g_strdup (bw_standing_get_name (BW_STANDING_SPLIT));
  data->corners[3] = g_strdup (bw_standing_get_name (BW_STANDING_GAP));
  for (guint i = 0; i < group->assessment->n_dimensions; i++)
    if (!group->assessment->dimensions[i].mixed_scales)
      add_point (data, group, i);
  return bw_chart_new_for_data (data);
}

/* --- parts --- */

static gboolean
has_shown_part (const BwGroupResult *group)
{
  for (guint i = 0; i < group->n_parts; i++)
    if (!group->parts[i].suppressed)
      return TRUE;
  return FALSE;
}

static void
add_parts (BwChartPanel *panel, const BwChartData *data, const BwGroupResult *group, guint dimension)
{
  const BwDimension *what = &group->assessment->dimensions[dimension];
  BwChartLine *line = bw_chart_panel_add_line (panel, data, what->name);

  line->dimension = (int)dimension;
  line->kind = what->kind;
  for (guint i = 0; i < line->n_figures; i++)
    {
      double mean = i == 0 ? group->dimensions[dimension].mean : group->parts[i - 1].dimensions[dimension];
      g_autofree char *text = bw_score_format (mean, bw_assessment_get_dimension_bands (group->assessment, dimension));

      bw_chart_figure_set (&line->figures[i], mean, NAN, NAN, text);
    }
}

static BwChart *
create_parts (const BwGroupResult *group)
{
  BwChartData *data;
  BwChartPanel *panel;

  if (group->n_parts < 2 || !has_shown_part (group))
    return NULL;
  data = bw_chart_data_new (BW_CHART_HEAT_STRIP, _ ("Parts of the group"),
                            _ ("Small groups differ by chance, too: read how sure a difference is before you "
                               "explain it."));
  bw_chart_data_add_step (data, _ ("All"));
  for (guint i = 0; i < group->n_parts; i++)
    bw_chart_data_add_step (data, group->parts[i].name);
  panel = bw_chart_data_add_panel (data, NULL, NULL);
  for (guint i = 0; i < group->assessment->n_dimensions; i++)
    add_parts (panel, data, group, i);
  return bw_chart_new_for_data (data);
}

/* --- self and team --- */

static BwChart *
create_self (const BwGroupResult *group)
{
  BwChartData *data;

  if (group->self_gaps == NULL)
    return NULL;
  data = bw_chart_data_new (BW_CHART_DUMBBELL, _ ("Self and team"),
                            _ ("Most of us see ourselves a little otherwise than others do. From 15 points on, ask for "
                               "examples."));
  bw_chart_data_add_step (data, C_ ("legend", "Self"));
  bw_chart_data_add_step (data, C_ ("legend", "Team"));
  for (guint i = 0; i < group->assessment->n_dimensions; i++)
    {
      g_autofree char *mean = bw_group_result_format_mean (group, (BwFigure){ BW_FIGURE_DIMENSION, i });
      const BwBandSet *bands = bw_assessment_get_dimension_bands (group->assessment, i);
      double own = bw_score_settle (group->dimensions[i].mean + group->self_gaps[i]);
      g_autofree char *text = bw_score_format (own, bands);
      BwChartRow *row = add_row (data, group, (BwFigure){ BW_FIGURE_DIMENSION, i });

      bw_chart_figure_set (&row->figure, own, NAN, NAN, text);
      bw_chart_figure_set (&row->other, group->dimensions[i].mean, NAN, NAN, mean);
      if (fabs (group->self_gaps[i]) >= BW_SEEN_DIFFERENTLY)
        row->remark = g_strdup (_ ("seen differently"));
    }
  bw_chart_data_sort_rows (data, bw_dumbbell_get_gap, FALSE);
  return bw_chart_new_for_data (data);
}

/* --- statements --- */

static int
compare_splits (gconstpointer a, gconstpointer b, gpointer data)
{
  const BwGroupResult *group = data;
  guint first = *(const guint *)a, second = *(const guint *)b;
  double difference = group->items[second].variance - group->items[first].variance;

  if (difference != 0)
    return difference < 0 ? -1 : 1;
  return first < second ? -1 : first > second;
}

/* TRUE when both share one key in the picture. */
static gboolean
share_key (const BwAssessment *assessment, guint a, guint b)
{
  int first = assessment->items[a].dimension, second = assessment->items[b].dimension;

  return bw_assessment_get_item_scale (assessment, a) == bw_assessment_get_item_scale (assessment, b) &&
         (first < 0 || second < 0 || assessment->dimensions[first].kind == assessment->dimensions[second].kind);
}

static void
add_statement (BwChartData *data, const BwGroupResult *group, guint position)
{
  const BwAssessment *assessment = group->assessment;
  const BwItem *what = &assessment->items[position];
  g_autofree char *sentence = bw_assessment_dup_sentence (assessment, position, group->form);
  BwChartItem *item = bw_chart_data_add_item (data, sentence, bw_assessment_get_item_scale (assessment, position));

  item->dimension = what->dimension;
  item->reverse = what->reverse;
  item->own = what->own;
  if (what->dimension >= 0)
    item->kind = assessment->dimensions[what->dimension].kind;
  item->counts = g_memdup2 (group->items[position].counts, group->items[position].n_counts * sizeof *item->counts);
}

static BwChart *
create_statements (const BwGroupResult *group)
{
  g_autoptr (GArray) apart = g_array_new (FALSE, FALSE, sizeof (guint));
  BwChartData *data;

  for (guint i = 0; i < group->assessment->n_items; i++)
    if (group->items[i].variance >= APART || (int)i == group->widest)
      g_array_append_val (apart, i);
  if (apart->len == 0)
    return NULL;
  g_array_sort_with_data (apart, compare_splits, (gpointer)group);
  data = bw_chart_data_new (BW_CHART_DIVERGING_BARS, _ ("Where answers lie furthest apart"), NULL);
  g_array_set_size (apart, MIN (apart->len, MOST_STATEMENTS));
  /* The widest first, and below it those answered on the same scale. */
  while (apart->len > 0)
    {
      guint first = g_array_index (apart, guint, 0);

      for (guint i = 0; i < apart->len; i++)
        if (share_key (group->assessment, first, g_array_index (apart, guint, i)))
          {
            add_statement (data, group, g_array_index (apart, guint, i));
            g_array_remove_index (apart, i--);
          }
    }
  return bw_chart_new_for_data (data);
}

BwChart *
bw_group_chart_new (const BwGroupResult *group, BwGroupChart which)
{
  static BwChart *(*const create[BW_N_GROUP_CHARTS]) (const BwGroupResult *) = {
    [BW_GROUP_CHART_SPREAD] = create_spread,         [BW_GROUP_CHART_AGREEMENT] = create_agreement,
    [BW_GROUP_CHART_PARTS] = create_parts,           [BW_GROUP_CHART_SELF] = create_self,
    [BW_GROUP_CHART_STATEMENTS] = create_statements,
  };

  return group->state == BW_GROUP_READY ? create[which](group) : NULL;
}
