/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-group-comparison.h"

#include <glib/gi18n-lib.h>

/* What a comparison of groups comes to in words. */

/* One in so many comparisons comes out clear by chance, at 95 %. */
#define BY_CHANCE 20

static const BwGroupDifference *
get (const BwGroupComparison *self, guint position)
{
  return &g_array_index (self->differences, BwGroupDifference, position);
}

static BwFigure
get_figure (const BwGroupDifference *what, BwSide side)
{
  if (what->dimensions[side] >= 0)
    return (BwFigure){ BW_FIGURE_DIMENSION, (guint)what->dimensions[side] };
  return (BwFigure){ .kind = what->kind == BW_KIND_EXPOSURE ? BW_FIGURE_EXPOSURE : BW_FIGURE_READINESS };
}

const char *
bw_group_comparison_get_name (const BwGroupComparison *self, guint position)
{
  return bw_figure_get_name (self->assessments[BW_SIDE_AFTER], get_figure (get (self, position), BW_SIDE_AFTER));
}

char *
bw_group_comparison_format_mean (const BwGroupComparison *self, guint position, BwSide side)
{
  const BwGroupDifference *what = get (self, position);
  const BwBandSet *bands =
    what->dimensions[side] >= 0
      ? bw_assessment_get_dimension_bands (self->assessments[side], (guint)what->dimensions[side])
      : NULL;

  return bw_score_format (what->difference.means[side], bands);
}

/* Of two rounds, the sentence tells which way it went. */
static char *
describe_rounds (const char *name, const BwDifference *difference, const char *before, const char *after)
{
  if (g_str_equal (before, after))
    return g_strdup_printf (_ ("%s is %s, as before."), name, after);
  switch (difference->verdict)
    {
    case BW_DIFFERENCE_CLEAR:
      if (difference->difference > 0)
        /* Translators: the name of a dimension and its score, then and now */
        return g_strdup_printf (_ ("%s goes up from %s to %s: a clear change."), name, before, after);
      return g_strdup_printf (_ ("%s goes down from %s to %s: a clear change."), name, before, after);
    case BW_DIFFERENCE_NOT_CLEAR:
      return g_strdup_printf (_ ("%s goes from %s to %s: no clear difference."), name, before, after);
    case BW_DIFFERENCE_UNSURE:
      return g_strdup_printf (_ ("%s goes from %s to %s: how sure that is cannot be said."), name, before, after);
    case BW_DIFFERENCE_NONE:
    case BW_DIFFERENCE_SMALL:
    case BW_DIFFERENCE_UNKNOWN:
    default:
      return g_strdup_printf (_ ("%s goes from %s to %s: a small difference."), name, before, after);
    }
}

char *
bw_group_comparison_describe (const BwGroupComparison *self, guint position)
{
  const BwDifference *difference = &get (self, position)->difference;
  const char *name = bw_group_comparison_get_name (self, position);
  g_autofree char *before = bw_group_comparison_format_mean (self, position, BW_SIDE_BEFORE);
  g_autofree char *after = bw_group_comparison_format_mean (self, position, BW_SIDE_AFTER);

  if (difference->verdict == BW_DIFFERENCE_UNKNOWN)
    return g_strdup_printf (_ ("%s cannot be compared: there are too few people on one side."), name);
  if (self->rounds || self->n_linked > 0)
    return describe_rounds (name, difference, before, after);
  /* Translators: the name of a dimension, the scores of two groups, and what is to be made of it: "Vision, 52 and 66: a
   * clear difference." */
  return g_strdup_printf (_ ("%s, %s and %s: %s."), name, before, after, bw_difference_get_name (difference->verdict));
}

char *
bw_group_comparison_summarise (const BwGroupComparison *self)
{
  guint before = self->n[BW_SIDE_BEFORE], after = self->n[BW_SIDE_AFTER];
  g_autoptr (GString) text = g_string_new (NULL);

  if (self->rounds || self->n_linked > 0)
    g_string_append_printf (text, _ ("People who answered: %u then, %u now."), before, after);
  else
    g_string_append_printf (text, _ ("People who answered: %u in the first, %u in the second."), before, after);
  g_string_append_c (text, ' ');
  if (self->n_linked > 0)
    g_string_append_printf (text,
                            ngettext ("The %u who is in both is compared with themselves.",
                                      "The %u who are in both are compared with themselves.", self->n_linked),
                            self->n_linked);
  else
    g_string_append (text, _ ("Who is who is not known, so the two are compared as groups."));
  if (self->n_left_out > 0)
    g_string_append_printf (
      text,
      ngettext (" %u question is not the same in both versions of the assessment, and counts on neither side.",
                " %u questions are not the same in both versions of the assessment, and count on neither side.",
                self->n_left_out),
      self->n_left_out);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
warn_of_chance (guint n)
{
  return g_strdup_printf (_ ("Of %d such comparisons about one comes out clear by chance alone; here are %u."),
                          BY_CHANCE, n);
}

char **
bw_group_comparison_dup_warnings (const BwGroupComparison *self)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  guint n = 0;

  for (guint i = 0; i < self->differences->len; i++)
    n += get (self, i)->difference.verdict != BW_DIFFERENCE_UNKNOWN;
  /* xgettext:no-c-format */
  g_strv_builder_add (builder, _ ("A difference is clear when its 95 % interval leaves out 0; below 10 points it is "
                                  "called small, however sure."));
  if (n >= BY_CHANCE / 4)
    {
      g_autofree char *chance = warn_of_chance (n);

      g_strv_builder_add (builder, chance);
    }
  if (MIN (self->n[BW_SIDE_BEFORE], self->n[BW_SIDE_AFTER]) < BW_GROUP_FEW)
    g_strv_builder_add (builder,
                        _ ("With fewer than ten people on a side, intervals are wide, and no clear difference does "
                           "not mean that there is none."));
  return g_strv_builder_end (builder);
}

/* --- parts of one group --- */

BwDifference
bw_group_result_compare_parts (const BwGroupResult *group, guint before, guint after, guint dimension)
{
  const BwGroupPart *const parts[BW_N_SIDES] = { &group->parts[before], &group->parts[after] };
  double means[BW_N_SIDES], sds[BW_N_SIDES];
  guint n[BW_N_SIDES];

  for (guint side = 0; side < BW_N_SIDES; side++)
    {
      means[side] = parts[side]->dimensions[dimension];
      sds[side] = parts[side]->sds[dimension];
      n[side] = parts[side]->counts[dimension];
    }
  return bw_difference_between (means, sds, n, group->minimum);
}

/* Adds a sentence where the two differ clearly; TRUE when they could be compared. */
static gboolean
add_parts (GStrvBuilder *builder, const BwGroupResult *group, guint first, guint second, guint dimension,
           guint *n_clear)
{
  BwDifference difference = bw_group_result_compare_parts (group, first, second, dimension);
  const BwBandSet *bands = bw_assessment_get_dimension_bands (group->assessment, dimension);
  g_autofree char *before = bw_score_format (difference.means[BW_SIDE_BEFORE], bands);
  g_autofree char *after = bw_score_format (difference.means[BW_SIDE_AFTER], bands);
  g_autofree char *interval = bw_difference_format_interval (&difference);
  g_autofree char *points = bw_difference_format (before, after);
  g_autofree char *sentence = NULL;

  if (difference.verdict != BW_DIFFERENCE_CLEAR)
    return difference.verdict != BW_DIFFERENCE_UNKNOWN;
  /* Translators: a dimension, a part of the group and its score, another part and its score, the difference and its
   * 95 % interval */
  sentence = g_strdup_printf (_ ("%s: %s %s, %s %s, a clear difference (%s, 95 %%: %s)."),
                              group->assessment->dimensions[dimension].name, group->parts[first].name, before,
                              group->parts[second].name, after, points, interval);
  g_strv_builder_add (builder, sentence);
  (*n_clear)++;
  return TRUE;
}

char **
bw_group_result_dup_part_differences (const BwGroupResult *group)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autofree char *chance = NULL;
  guint n = 0, n_clear = 0;

  for (guint d = 0; d < group->assessment->n_dimensions; d++)
    for (guint i = 0; i < group->n_parts; i++)
      for (guint j = i + 1; j < group->n_parts; j++)
        n += add_parts (builder, group, i, j, d, &n_clear);
  if (n == 0)
    return NULL;
  if (n_clear == 0)
    g_strv_builder_add (builder, _ ("No two parts differ clearly: what differs is small, or its interval contains 0."));
  else
    g_strv_builder_add (builder, _ ("All else is small, or no clear difference."));
  chance = warn_of_chance (n);
  g_strv_builder_add (builder, chance);
  return g_strv_builder_end (builder);
}
