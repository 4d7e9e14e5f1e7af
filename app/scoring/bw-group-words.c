/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-group-result.h"

#include <glib/gi18n-lib.h>

/* What a group's figures come to in words. None of them points at a person. */

gboolean
bw_group_may_show_single (BwDocument *document)
{
  return !bw_document_get_anonymous (document) || bw_document_get_n_responses (document) < 2;
}

const BwGroupFigure *
bw_group_result_get_figure (const BwGroupResult *group, BwFigure which)
{
  switch (which.kind)
    {
    case BW_FIGURE_INDEX:
      return &group->indices[which.ref];
    case BW_FIGURE_EXPOSURE:
      return &group->exposure;
    case BW_FIGURE_READINESS:
      return &group->readiness;
    case BW_FIGURE_DIMENSION:
    default:
      return &group->dimensions[which.ref];
    }
}

char *
bw_group_result_format_mean (const BwGroupResult *group, BwFigure which)
{
  return bw_figure_format (group->mean, which);
}

char *
bw_group_result_format_interval (const BwGroupResult *group, const BwGroupFigure *figure)
{
  g_autofree char *lower = NULL;
  g_autofree char *upper = NULL;

  if (figure->suppressed || isnan (figure->interval.lower))
    return g_strdup ("–");
  if (group->invited > 0 && figure->n >= group->invited)
    /* Translators: in place of an interval, when nobody is missing */
    return g_strdup (_ ("whole team answered"));
  lower = bw_score_format (figure->interval.lower, NULL);
  upper = bw_score_format (figure->interval.upper, NULL);
  /* Translators: from … to */
  return g_strdup_printf (_ ("%s–%s"), lower, upper);
}

char *
bw_group_figure_format_quartiles (const BwGroupFigure *figure)
{
  g_autofree char *lower = bw_score_format (figure->quartiles[0], NULL);
  g_autofree char *median = bw_score_format (figure->quartiles[1], NULL);
  g_autofree char *upper = bw_score_format (figure->quartiles[2], NULL);

  return figure->suppressed ? g_strdup ("–") : g_strdup_printf ("%s · %s · %s", lower, median, upper);
}

const char *
bw_group_figure_get_agreement_name (const BwGroupFigure *figure)
{
  double agreement = figure->agreement.rwg_star;

  if (figure->suppressed || isnan (agreement))
    return "–";
  if (agreement >= 0.75)
    /* Translators: how close the answers of several people lie */
    return C_ ("agreement", "very close");
  if (agreement >= BW_AGREEMENT_CUT)
    return C_ ("agreement", "close");
  return agreement >= 0.25 ? C_ ("agreement", "apart") : C_ ("agreement", "far apart");
}

BwStanding
bw_group_result_get_standing (const BwGroupResult *group, guint dimension)
{
  const BwGroupFigure *figure = &group->dimensions[dimension];

  if (figure->suppressed || isnan (figure->agreement.rwg_star))
    return BW_STANDING_NONE;
  if (figure->agreement.rwg_star < BW_AGREEMENT_CUT)
    return BW_STANDING_SPLIT;
  if (group->assessment->dimensions[dimension].kind != BW_KIND_READINESS)
    return BW_STANDING_NONE;
  return figure->mean >= 50 ? BW_STANDING_STRENGTH : BW_STANDING_GAP;
}

const char *
bw_standing_get_name (BwStanding standing)
{
  switch (standing)
    {
    case BW_STANDING_STRENGTH:
      return C_ ("agreement", "Agreed strength");
    case BW_STANDING_GAP:
      return C_ ("agreement", "Agreed gap");
    case BW_STANDING_SPLIT:
      return C_ ("agreement", "Split: talk first");
    case BW_STANDING_NONE:
    default:
      return "";
    }
}

char *
bw_group_result_dup_turnout (const BwGroupResult *group)
{
  if (group->invited > 0)
    return g_strdup_printf (ngettext ("%u of %u person answered.", "%u of %u people answered.", group->invited),
                            group->n, group->invited);
  return g_strdup_printf (ngettext ("%u person answered.", "%u people answered.", group->n), group->n);
}

char *
bw_group_result_dup_refusal (const BwGroupResult *group)
{
  switch (group->state)
    {
    case BW_GROUP_CONSENSUS:
      return g_strdup (
        _ ("This sheet was filled in together, so there is one view to read: that of the results. There is no "
           "measure of agreement."));
    case BW_GROUP_TOO_SMALL:
      return g_strdup_printf (
        _ ("Figures of a group are shown from %u people on, so that nobody can be told from the others. "
           "Until then, fill in one sheet together, in consensus."),
        group->minimum);
    case BW_GROUP_READY:
    default:
      return NULL;
    }
}

/* How many answers lie below, at and above the middle of the scale, as people ticked them. */
static void
count_sides (const BwGroupItem *item, guint sides[3])
{
  for (guint i = 0; i < item->n_counts; i++)
    {
      guint twice = 2 * i, middle = item->n_counts - 1;

      sides[twice < middle ? 0 : twice > middle ? 2 : 1] += item->counts[i];
    }
}

char *
bw_group_result_dup_widest (const BwGroupResult *group)
{
  const BwGroupItem *item;
  const BwResponseScale *scale;
  g_autofree char *stem = NULL;
  guint sides[3] = { 0 };

  if (group->widest < 0)
    return NULL;
  item = &group->items[group->widest];
  scale = bw_assessment_get_item_scale (group->assessment, (guint)group->widest);
  stem = bw_assessment_dup_sentence (group->assessment, (guint)group->widest, group->form);
  count_sides (item, sides);
  /* Who stands alone would be uncovered by a count. */
  if (sides[0] < 2 || sides[2] < 2)
    return g_strdup_printf (_ ("Answers lie furthest apart on “%s”."), stem);
  return g_strdup_printf (_ ("Answers lie furthest apart on “%s”: %u of %u lean to “%s”, %u to “%s”."), stem, sides[0],
                          item->n, scale->points[0].anchor, sides[2], scale->points[scale->n_points - 1].anchor);
}

/* A few may have left out a whole dimension although there are enough people in all. */
static void
warn_of_single_figures (const BwGroupResult *group, GStrvBuilder *builder)
{
  g_autoptr (GString) few = g_string_new (NULL);
  g_autoptr (GString) item_wise = g_string_new (NULL);

  for (guint i = 0; i < group->assessment->n_dimensions; i++)
    {
      const BwGroupFigure *figure = &group->dimensions[i];
      const char *name = group->assessment->dimensions[i].name;

      if (figure->suppressed)
        continue;
      if (figure->n < BW_GROUP_FEW)
        g_string_append_printf (few, "%s%s", few->len > 0 ? ", " : "", name);
      if (figure->agreement.item_wise && !isnan (figure->agreement.rwg_star))
        g_string_append_printf (item_wise, "%s%s", item_wise->len > 0 ? ", " : "", name);
    }
  if (few->len > 0 && group->n >= BW_GROUP_FEW)
    {
      /* Translators: followed by names of dimensions */
      g_autofree char *text = g_strdup_printf (
        _ ("Fewer than ten people have a score here, so that it is no more than a hint: %s."), few->str);

      g_strv_builder_add (builder, text);
    }
  if (item_wise->len > 0)
    {
      /* Translators: followed by names of dimensions */
      g_autofree char *text =
        g_strdup_printf (_ ("Fewer than five people answered every statement here, so how close answers lie is worked "
                            "out statement by statement: %s."),
                         item_wise->str);

      g_strv_builder_add (builder, text);
    }
}

static void
warn_of_size (const BwGroupResult *group, GStrvBuilder *builder)
{
  if (group->n < BW_GROUP_FEW)
    g_strv_builder_add (builder,
                        _ ("With fewer than ten people, one answer moves a mean a good deal, and agreement is no "
                           "more than a hint."));
  if (group->n < 8)
    g_strv_builder_add (builder, _ ("How answers to single statements are spread is shown from eight people on."));
  if (group->invited > group->n && 2 * group->n < group->invited)
    g_strv_builder_add (builder, _ ("Fewer than half answered. Those who did not may see things otherwise."));
}

/* TRUE when some figure or part is held back although there are enough people in all. */
static gboolean
has_hidden (const BwGroupResult *group)
{
  for (guint i = 0; i < group->n_parts; i++)
    if (group->parts[i].suppressed)
      return TRUE;
  return FALSE;
}

char **
bw_group_result_dup_warnings (const BwGroupResult *group)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  if (group->state == BW_GROUP_READY)
    {
      warn_of_size (group, builder);
      warn_of_single_figures (group, builder);
      if (has_hidden (group))
        g_strv_builder_add (builder,
                            _ ("Some parts of the group are too small to be shown, or would uncover one that is."));
      if (group->n_careless > 0)
        {
          g_autofree char *text = g_strdup_printf (
            ngettext (
              "%u sheet has the same tick throughout statements that ask both ways. It counts; have a look at it.",
              "%u sheets have the same tick throughout statements that ask both ways. They count; have a look at "
              "them.",
              group->n_careless),
            group->n_careless);
          g_strv_builder_add (builder, text);
        }
      if (group->anonymous)
        g_strv_builder_add (builder,
                            _ ("Do not share two reports of one group that differ by fewer than five people: what "
                               "changed would uncover them."));
    }
  return g_strv_builder_end (builder);
}
