/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-group-comparison.h"
#include "bw-json.h"

/* What is held back is null, with "suppressed" saying why. */

static void
add_agreement (BwJson *json, const BwGroupFigure *figure)
{
  const BwAgreement *agreement = &figure->agreement;

  if (isnan (agreement->rwg_star))
    return;
  bw_json_open (json, "agreement", '{');
  bw_json_number (json, "persons", agreement->n_persons);
  bw_json_truth (json, "itemWise", agreement->item_wise);
  bw_json_number (json, "rwgStar", agreement->rwg_star);
  bw_json_number (json, "rwgJ", agreement->rwg);
  bw_json_number (json, "rwgJSkewed", figure->agreement_skewed.rwg);
  bw_json_number (json, "averageDeviation", agreement->deviation);
  bw_json_close (json, '}');
}

static void
add_spread (BwJson *json, const BwGroupFigure *figure)
{
  static const char *const names[] = { "quartile1", "median", "quartile3" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    bw_json_number (json, names[i], figure->quartiles[i]);
  bw_json_number (json, "lowest", figure->low);
  bw_json_number (json, "highest", figure->high);
  if (isnan (figure->low))
    return;
  bw_json_open (json, "fifths", '[');
  for (guint i = 0; i < BW_N_FIFTHS; i++)
    bw_json_number (json, NULL, figure->fifths[i]);
  bw_json_close (json, ']');
}

static void
add_figure (BwJson *json, const BwGroupResult *group, const char *id, BwFigure which)
{
  const BwGroupFigure *figure = bw_group_result_get_figure (group, which);

  bw_json_open (json, NULL, '{');
  bw_json_text (json, "id", id);
  bw_json_text (json, "name", bw_figure_get_name (group->assessment, which));
  bw_json_truth (json, "suppressed", figure->suppressed);
  bw_json_number (json, "n", figure->suppressed ? NAN : figure->n);
  bw_json_number (json, "mean", figure->mean);
  bw_json_number (json, "standardDeviation", figure->sd);
  bw_json_number (json, "lower", figure->interval.lower);
  bw_json_number (json, "upper", figure->interval.upper);
  add_spread (json, figure);
  add_agreement (json, figure);
  if (!isnan (figure->alpha))
    {
      bw_json_number (json, "alpha", figure->alpha);
      bw_json_number (json, "alphaLower", figure->alpha_interval.lower);
      bw_json_number (json, "alphaUpper", figure->alpha_interval.upper);
    }
  if (which.kind == BW_FIGURE_DIMENSION && group->self_gaps != NULL)
    bw_json_number (json, "selfTeamGap", group->self_gaps[which.ref]);
  bw_json_close (json, '}');
}

static void
add_parts (BwJson *json, const BwGroupResult *group)
{
  bw_json_open (json, "parts", '[');
  for (guint i = 0; i < group->n_parts; i++)
    {
      const BwGroupPart *part = &group->parts[i];

      bw_json_open (json, NULL, '{');
      bw_json_text (json, "name", part->name);
      bw_json_truth (json, "suppressed", part->suppressed);
      bw_json_number (json, "n", part->suppressed ? NAN : part->n);
      for (guint d = 0; d < group->assessment->n_dimensions; d++)
        bw_json_number (json, group->assessment->dimensions[d].id, part->dimensions[d]);
      bw_json_close (json, '}');
    }
  bw_json_close (json, ']');
}

static void
add_part_difference (BwJson *json, const BwGroupResult *group, guint first, guint second, guint dimension)
{
  BwDifference difference = bw_group_result_compare_parts (group, first, second, dimension);

  if (difference.verdict == BW_DIFFERENCE_UNKNOWN)
    return;
  bw_json_open (json, NULL, '{');
  bw_json_text (json, "id", group->assessment->dimensions[dimension].id);
  bw_json_text (json, "first", group->parts[first].name);
  bw_json_text (json, "second", group->parts[second].name);
  bw_json_number (json, "difference", difference.difference);
  bw_json_number (json, "lower", difference.interval.lower);
  bw_json_number (json, "upper", difference.interval.upper);
  bw_json_text (json, "verdict", bw_difference_get_id (difference.verdict));
  bw_json_close (json, '}');
}

/* Each two parts that are shown, the second less the first. */
static void
add_part_differences (BwJson *json, const BwGroupResult *group)
{
  bw_json_open (json, "partDifferences", '[');
  for (guint d = 0; d < group->assessment->n_dimensions; d++)
    for (guint i = 0; i < group->n_parts; i++)
      for (guint j = i + 1; j < group->n_parts; j++)
        add_part_difference (json, group, i, j, d);
  bw_json_close (json, ']');
}

static void
add_items (BwJson *json, const BwGroupResult *group)
{
  bw_json_open (json, "items", '[');
  for (guint i = 0; i < group->assessment->n_items; i++)
    {
      const BwGroupItem *item = &group->items[i];

      if (item->counts == NULL)
        continue;
      bw_json_open (json, NULL, '{');
      bw_json_text (json, "id", group->assessment->items[i].id);
      bw_json_number (json, "n", item->n);
      bw_json_number (json, "mean", item->mean);
      if (!isnan (item->ticks.lower))
        {
          bw_json_number (json, "ticked", item->ticked);
          bw_json_number (json, "tickedLower", bw_score_settle (100 * item->ticks.lower));
          bw_json_number (json, "tickedUpper", bw_score_settle (100 * item->ticks.upper));
        }
      bw_json_open (json, "counts", '[');
      for (guint p = 0; p < item->n_counts; p++)
        bw_json_number (json, NULL, item->counts[p]);
      bw_json_close (json, ']');
      bw_json_close (json, '}');
    }
  bw_json_close (json, ']');
}

static void
add_words (BwJson *json, const BwGroupResult *group)
{
  g_auto (GStrv) warnings = bw_group_result_dup_warnings (group);
  g_autofree char *widest = bw_group_result_dup_widest (group);
  g_autofree char *refusal = bw_group_result_dup_refusal (group);

  bw_json_text (json, "widestSplit", widest);
  bw_json_text (json, "refusal", refusal);
  bw_json_open (json, "warnings", '[');
  for (guint i = 0; warnings[i] != NULL; i++)
    bw_json_text (json, NULL, warnings[i]);
  bw_json_close (json, ']');
}

void
bw_group_result_add_json (BwJson *json, const BwGroupResult *group)
{
  const BwAssessment *assessment = group->assessment;

  bw_json_text (json, "assessment", assessment->id);
  bw_json_text (json, "version", assessment->version);
  bw_json_text (json, "digest", assessment->digest);
  bw_json_text (json, "form", bw_form_get_id (group->form));
  bw_json_number (json, "n", group->n);
  bw_json_number (json, "invited", group->invited > 0 ? group->invited : NAN);
  bw_json_number (json, "minimumGroup", group->minimum);
  bw_json_truth (json, "anonymous", group->anonymous);
  add_words (json, group);
  bw_json_open (json, "figures", '[');
  add_figure (json, group, "exposure", (BwFigure){ .kind = BW_FIGURE_EXPOSURE });
  add_figure (json, group, "readiness", (BwFigure){ .kind = BW_FIGURE_READINESS });
  for (guint i = 0; i < assessment->n_dimensions; i++)
    add_figure (json, group, assessment->dimensions[i].id, (BwFigure){ BW_FIGURE_DIMENSION, i });
  for (guint i = 0; i < assessment->n_indices; i++)
    add_figure (json, group, assessment->indices[i].id, (BwFigure){ BW_FIGURE_INDEX, i });
  bw_json_close (json, ']');
  add_parts (json, group);
  add_part_differences (json, group);
  add_items (json, group);
}

char *
bw_group_result_to_json (const BwGroupResult *group)
{
  BwJson json = BW_JSON_INIT;

  bw_json_open (&json, NULL, '{');
  bw_group_result_add_json (&json, group);
  bw_json_close (&json, '}');
  return bw_json_finish (&json);
}
