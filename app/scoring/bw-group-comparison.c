/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-group-comparison.h"

#include "app/definition/bw-item-match.h"
#include "bw-group-privacy.h"
#include "bw-group-tally.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* One side while it is being compared: a figure of every person, and what tells people apart. */
typedef struct
{
  BwDocument *document; /* borrowed, as is the assessment */
  BwAssessment *assessment;
  guint n;
  const char **ids; /* by person */
  double *values;   /* [figure * n + person]; NaN: none */
  GArray *same;     /* of guint: the questions that both sides ask, by their position here */
} Side;

typedef struct
{
  Side of[BW_N_SIDES];
} Sides;

static void
sides_clear (Sides *sides)
{
  for (guint which = 0; which < BW_N_SIDES; which++)
    {
      g_free (sides->of[which].ids);
      g_free (sides->of[which].values);
      g_clear_pointer (&sides->of[which].same, g_array_unref);
    }
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Sides, sides_clear)

static guint
get_same (const Side *side, guint i)
{
  return g_array_index (side->same, guint, i);
}

/* --- which questions are the same --- */

/* Fills in the positions of the questions that both sides ask in the same words and count alike. Returns how many are left
 * out: those of either side that are not the same on the other, each once. */
static guint
match_items (BwAssessment *const *assessments, Sides *sides)
{
  const BwAssessment *before = assessments[BW_SIDE_BEFORE], *after = assessments[BW_SIDE_AFTER];
  guint n_both = 0;

  for (guint i = 0; i < after->n_items; i++)
    {
      int twin = bw_assessment_find_item (before, after->items[i].id);

      n_both += twin >= 0;
      if (twin < 0 || bw_item_match (before, (guint)twin, after, i) != BW_ITEM_MATCH_SAME)
        continue;
      g_array_append_val (sides->of[BW_SIDE_BEFORE].same, twin);
      g_array_append_val (sides->of[BW_SIDE_AFTER].same, i);
    }
  return before->n_items + after->n_items - n_both - sides->of[BW_SIDE_AFTER].same->len;
}

/* --- figures of persons --- */

static double
score_figure (const Side *side, const BwGroupDifference *what, guint which, const guint8 *codes, const guint8 *asked)
{
  return bw_score_dimension_asked (side->assessment, (guint)what->dimensions[which], codes, asked).score;
}

/* Of one person, over the questions that are the same on both sides. */
static void
score_person (Side *side, guint which, guint person, const BwResponse *response, const GArray *differences)
{
  g_autofree guint8 *asked = bw_relevance_new (side->assessment, response);
  g_autofree guint8 *counted = g_new0 (guint8, MAX (side->assessment->n_items, 1));

  for (guint i = 0; i < side->same->len; i++)
    counted[get_same (side, i)] = asked[get_same (side, i)];
  for (guint i = 0; i < differences->len; i++)
    {
      const BwGroupDifference *what = &g_array_index (differences, BwGroupDifference, i);

      if (what->dimensions[which] >= 0)
        side->values[(gsize)i * side->n + person] =
          score_figure (side, what, which, bw_response_get_codes (response), counted);
    }
}

/* The overall scores are those of the results, with their own rules. */
static void
copy_overall (Side *side, BwForm form, const GArray *differences)
{
  g_auto (BwGroupTally) tally = { 0 };
  guint first = side->assessment->n_dimensions + side->assessment->n_indices;

  bw_group_tally_init (&tally, side->document, form);
  for (guint i = 0; i < differences->len; i++)
    {
      const BwGroupDifference *what = &g_array_index (differences, BwGroupDifference, i);

      if (what->dimensions[BW_SIDE_AFTER] < 0)
        memcpy (side->values + (gsize)i * side->n, bw_group_tally_get_figure (&tally, first + what->kind),
                side->n * sizeof *side->values);
    }
}

static void
fill_side (Side *side, guint which, BwForm form, const GArray *differences)
{
  guint person = 0;

  side->ids = g_new (const char *, MAX (side->n, 1));
  side->values = g_new (double, MAX ((gsize)side->n * differences->len, 1));
  for (guint i = 0; i < bw_document_get_n_responses (side->document); i++)
    {
      const BwResponse *response = bw_document_get_response (side->document, i);

      if (bw_response_get_form (response) != form)
        continue;
      side->ids[person] = bw_response_get_id (response);
      score_person (side, which, person++, response, differences);
    }
  copy_overall (side, form, differences);
}

/* --- who differs --- */

/* What a person answered to the questions that are the same, as bytes; NULL when that is nothing. */
static GBytes *
get_sheet (const Side *side, const BwResponse *response)
{
  const guint8 *codes = bw_response_get_codes (response);
  g_autofree guint8 *sheet = g_new (guint8, MAX (side->same->len, 1));
  gboolean answered = FALSE;

  for (guint i = 0; i < side->same->len; i++)
    {
      sheet[i] = codes[get_same (side, i)];
      answered = answered || sheet[i] >= BW_CODE_FIRST;
    }
  return answered ? g_bytes_new (sheet, side->same->len) : NULL;
}

/* How many sheets of one side are on the other too, each counted once. */
static guint
count_shared (const Sides *sides, BwForm form)
{
  g_autoptr (GHashTable) sheets =
    g_hash_table_new_full (g_bytes_hash, g_bytes_equal, (GDestroyNotify)g_bytes_unref, NULL);
  guint n_shared = 0;

  for (guint which = 0; which < BW_N_SIDES; which++)
    for (guint i = 0; i < bw_document_get_n_responses (sides->of[which].document); i++)
      {
        const BwResponse *response = bw_document_get_response (sides->of[which].document, i);
        g_autoptr (GBytes) sheet =
          bw_response_get_form (response) == form ? get_sheet (&sides->of[which], response) : NULL;
        guint left = sheet != NULL ? GPOINTER_TO_UINT (g_hash_table_lookup (sheets, sheet)) : 0;

        if (sheet == NULL || (which == BW_SIDE_AFTER && left == 0))
          continue;
        n_shared += which == BW_SIDE_AFTER;
        g_hash_table_replace (sheets, g_steal_pointer (&sheet),
                              GUINT_TO_POINTER (which == BW_SIDE_BEFORE ? left + 1 : left - 1));
      }
  return n_shared;
}

/* TRUE when the two are mostly one set of answers, so that their difference would tell of the few who came or went.
 * Single sheets may be alike by chance, so that half of the smaller side has to be. */
static gboolean
differs_by_few (const Sides *sides, BwForm form)
{
  guint n_shared = count_shared (sides, form);

  if (2 * n_shared < MIN (sides->of[BW_SIDE_BEFORE].n, sides->of[BW_SIDE_AFTER].n))
    return FALSE;
  for (guint which = 0; which < BW_N_SIDES; which++)
    {
      guint n_own = sides->of[which].n - n_shared;

      if (n_own > 0 && n_own < BW_GROUP_REPORT_DISTANCE)
        return TRUE;
    }
  return FALSE;
}

/* --- comparing --- */

/* Pairs of persons by their ids: @pairs[i] is who on the earlier side is person i of the later, or -1. Returns how
 * many. */
static guint
link_people (const Sides *sides, int *pairs)
{
  g_autoptr (GHashTable) places = g_hash_table_new (g_str_hash, g_str_equal);
  guint n = 0;

  for (guint i = 0; i < sides->of[BW_SIDE_BEFORE].n; i++)
    g_hash_table_insert (places, (gpointer)sides->of[BW_SIDE_BEFORE].ids[i], GUINT_TO_POINTER (i + 1));
  for (guint i = 0; i < sides->of[BW_SIDE_AFTER].n; i++)
    {
      pairs[i] = (int)GPOINTER_TO_UINT (g_hash_table_lookup (places, sides->of[BW_SIDE_AFTER].ids[i])) - 1;
      n += pairs[i] >= 0;
    }
  return n;
}

static BwDifference
compare_linked (const BwGroupComparison *self, const double *before, const double *after, guint n, const int *pairs)
{
  g_autofree double *own = g_new (double, MAX (n, 1));

  for (guint i = 0; i < n; i++)
    own[i] = pairs[i] >= 0 ? before[pairs[i]] : NAN;
  return bw_difference_of_pairs (own, after, n, self->minimum);
}

static void
compare (BwGroupComparison *self, const Sides *sides, gboolean may_link)
{
  const Side *before = &sides->of[BW_SIDE_BEFORE], *after = &sides->of[BW_SIDE_AFTER];
  g_autofree int *pairs = g_new (int, MAX (after->n, 1));

  self->n_linked = may_link ? link_people (sides, pairs) : 0;
  /* A few who happen to be in both say less than all. */
  if (!bw_group_may_show (self->n_linked, self->minimum) || 2 * self->n_linked < MIN (before->n, after->n))
    self->n_linked = 0;
  for (guint i = 0; i < self->differences->len; i++)
    {
      BwGroupDifference *what = &g_array_index (self->differences, BwGroupDifference, i);
      const double *first = before->values + (gsize)i * before->n;
      const double *second = after->values + (gsize)i * after->n;

      what->difference = self->n_linked > 0
                           ? compare_linked (self, first, second, after->n, pairs)
                           : bw_difference_of_groups (first, before->n, second, after->n, self->minimum);
    }
}

static gboolean
has_kind (const BwAssessment *assessment, BwDimensionKind kind)
{
  for (guint i = 0; i < assessment->n_dimensions; i++)
    if (assessment->dimensions[i].kind == kind)
      return TRUE;
  return FALSE;
}

/* What is compared: both overall scores where the two have one definition, and the dimensions that both have. */
static void
list_figures (BwGroupComparison *self)
{
  BwAssessment *before = self->assessments[BW_SIDE_BEFORE], *after = self->assessments[BW_SIDE_AFTER];

  for (int kind = 0; kind < BW_N_KINDS && g_str_equal (before->digest, after->digest); kind++)
    {
      BwGroupDifference overall = { .dimensions = { -1, -1 }, .kind = kind };

      if (has_kind (after, kind))
        g_array_append_val (self->differences, overall);
    }
  for (guint i = 0; i < after->n_dimensions; i++)
    {
      BwGroupDifference dimension = { .dimensions = { bw_assessment_find_dimension (before, after->dimensions[i].id),
                                                      (int)i },
                                      .kind = after->dimensions[i].kind };

      if (dimension.dimensions[BW_SIDE_BEFORE] >= 0)
        g_array_append_val (self->differences, dimension);
    }
}

/* The sentence says why the two cannot be compared. */
static gboolean
check (BwGroupResult *const *groups, guint minimum, GError **error)
{
  const BwAssessment *before = groups[BW_SIDE_BEFORE]->assessment, *after = groups[BW_SIDE_AFTER]->assessment;

  if (!g_str_equal (before->id, after->id))
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT,
                 _ ("The two are about different assessments, “%s” and “%s”. Only answers to the same questions can "
                    "be compared."),
                 before->title, after->title);
  else if (groups[BW_SIDE_BEFORE]->form != groups[BW_SIDE_AFTER]->form)
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT,
                         _ ("In one of the two, people answered about themselves, and in the other about someone else "
                            "or together. Only answers to the same questions can be compared."));
  else if (!bw_group_may_show (groups[BW_SIDE_BEFORE]->n, minimum) ||
           !bw_group_may_show (groups[BW_SIDE_AFTER]->n, minimum))
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT,
                 _ ("Groups are compared from %u people on, on both sides, so that nobody can be told from the "
                    "others."),
                 minimum);
  else
    return TRUE;
  return FALSE;
}

static BwGroupComparison *
create (BwGroupResult *const *groups, guint minimum)
{
  BwGroupComparison *self = g_new0 (BwGroupComparison, 1);

  self->form = groups[BW_SIDE_AFTER]->form;
  self->minimum = minimum;
  self->differences = g_array_new (FALSE, TRUE, sizeof (BwGroupDifference));
  for (guint which = 0; which < BW_N_SIDES; which++)
    {
      self->assessments[which] = bw_assessment_ref (groups[which]->assessment);
      self->n[which] = groups[which]->n;
    }
  list_figures (self);
  return self;
}

static void
fill_sides (Sides *sides, BwGroupComparison *self, BwDocument *const *documents)
{
  for (guint which = 0; which < BW_N_SIDES; which++)
    sides->of[which] = (Side){ .document = documents[which],
                               .assessment = self->assessments[which],
                               .n = self->n[which],
                               .same = g_array_new (FALSE, FALSE, sizeof (guint)) };
  self->n_left_out = match_items (self->assessments, sides);
  for (guint which = 0; which < BW_N_SIDES; which++)
    fill_side (&sides->of[which], which, self->form, self->differences);
}

BwGroupComparison *
bw_group_comparison_new (BwDocument *before, BwDocument *after, GError **error)
{
  g_return_val_if_fail (BW_IS_DOCUMENT (before) && BW_IS_DOCUMENT (after), NULL);

  BwDocument *const documents[BW_N_SIDES] = { before, after };
  g_autoptr (BwGroupResult) one = bw_group_result_new (before);
  g_autoptr (BwGroupResult) other = bw_group_result_new (after);
  BwGroupResult *const groups[BW_N_SIDES] = { one, other };
  guint minimum = MAX (one->minimum, other->minimum);
  g_autoptr (BwGroupComparison) self = NULL;
  g_auto (Sides) sides = { 0 };

  if (!check (groups, minimum, error))
    return NULL;
  self = create (groups, minimum);
  self->rounds = g_strcmp0 (bw_document_get_previous (after), bw_document_get_id (before)) == 0;
  fill_sides (&sides, self, documents);
  if ((one->anonymous || other->anonymous) && differs_by_few (&sides, self->form))
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT,
                   _ ("The two hold the same answers but for fewer than %u people, whom a comparison would uncover."),
                   BW_GROUP_REPORT_DISTANCE);
      return NULL;
    }
  compare (self, &sides, !one->anonymous && !other->anonymous);
  return g_steal_pointer (&self);
}

void
bw_group_comparison_free (BwGroupComparison *self)
{
  if (self == NULL)
    return;
  for (guint side = 0; side < BW_N_SIDES; side++)
    g_clear_pointer (&self->assessments[side], bw_assessment_unref);
  g_array_unref (self->differences);
  g_free (self);
}

static gboolean
may_compare (BwDocument *before, BwDocument *after)
{
  g_autoptr (BwGroupComparison) comparison = bw_group_comparison_new (before, after, NULL);

  return comparison != NULL;
}

GPtrArray *
bw_group_comparison_list (GPtrArray *documents, BwDocument *now)
{
  GPtrArray *list = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < documents->len; i++)
    if (may_compare (documents->pdata[i], now) &&
        (list->len == 0 || may_compare (list->pdata[list->len - 1], documents->pdata[i])))
      g_ptr_array_add (list, g_object_ref (documents->pdata[i]));
  return list;
}
