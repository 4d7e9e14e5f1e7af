/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-comparison.h"

#include "bw-result.h"

#include "app/definition/bw-item-match.h"

#include <glib/gi18n-lib.h>

const BwAssessment *
bw_comparison_get_assessment (const BwComparison *self, BwSide side)
{
  return bw_document_get_assessment (self->documents[side]);
}

const BwResponse *
bw_comparison_get_response (const BwComparison *self, BwSide side)
{
  return bw_document_get_response (self->documents[side], self->responses[side]);
}

/* An answer that was carried over is the same as one given now. */
static BwAnswer
dup_answer (const BwComparison *self, BwSide side, int item)
{
  BwAnswer answer = bw_response_dup_answer (bw_comparison_get_response (self, side), (guint)item);

  answer.carried = FALSE;
  return answer;
}

static gboolean
answers_differ (const BwComparison *self, const int *items)
{
  g_auto (BwAnswer) before = dup_answer (self, BW_SIDE_BEFORE, items[BW_SIDE_BEFORE]);
  g_auto (BwAnswer) after = dup_answer (self, BW_SIDE_AFTER, items[BW_SIDE_AFTER]);

  return !bw_answer_equal (&before, &after);
}

/* Adds a question that is there on one side or both; what changed counts on neither from here on. */
static void
add_item (BwComparison *self, int before, int after, guint8 *const *counts)
{
  BwComparedItem item = { .items = { before, after } };

  item.changed = before < 0 || after < 0 ||
                 bw_item_match (bw_comparison_get_assessment (self, BW_SIDE_BEFORE), (guint)before,
                                bw_comparison_get_assessment (self, BW_SIDE_AFTER), (guint)after) != BW_ITEM_MATCH_SAME;
  gboolean asked = (before >= 0 && counts[BW_SIDE_BEFORE][before]) || (after >= 0 && counts[BW_SIDE_AFTER][after]);
  if (item.changed && before >= 0)
    counts[BW_SIDE_BEFORE][before] = 0;
  if (item.changed && after >= 0)
    counts[BW_SIDE_AFTER][after] = 0;
  if (!asked)
    return;
  item.differs = !item.changed && answers_differ (self, item.items);
  self->n_changed += item.changed ? 1 : 0;
  self->n_differing += item.differs ? 1 : 0;
  g_array_append_val (self->items, item);
}

static void
compare_items (BwComparison *self, guint8 *const *counts)
{
  const BwAssessment *before = bw_comparison_get_assessment (self, BW_SIDE_BEFORE);
  const BwAssessment *after = bw_comparison_get_assessment (self, BW_SIDE_AFTER);

  for (guint i = 0; i < after->n_items; i++)
    add_item (self, bw_assessment_find_item (before, after->items[i].id), (int)i, counts);
  for (guint i = 0; i < before->n_items; i++)
    if (bw_assessment_find_item (after, before->items[i].id) < 0)
      add_item (self, (int)i, -1, counts);
}

BwChange
bw_change_find (double before, double after)
{
  double difference = bw_score_settle (after - before);

  if (isnan (difference))
    return BW_CHANGE_UNKNOWN;
  if (difference == 0)
    return BW_CHANGE_NONE;
  if (fabs (difference) < BW_CHANGE_LEAST)
    return BW_CHANGE_SMALL;
  return difference > 0 ? BW_CHANGE_UP : BW_CHANGE_DOWN;
}

static void
compare_dimensions (BwComparison *self, guint8 *const *counts)
{
  const BwAssessment *before = bw_comparison_get_assessment (self, BW_SIDE_BEFORE);
  const BwAssessment *after = bw_comparison_get_assessment (self, BW_SIDE_AFTER);

  for (guint i = 0; i < after->n_dimensions; i++)
    {
      int twin = bw_assessment_find_dimension (before, after->dimensions[i].id);
      BwComparedDimension dimension = { .dimensions = { twin, (int)i } };
      guint n_items = 0;

      if (twin < 0)
        continue;
      for (guint side = 0; side < BW_N_SIDES; side++)
        {
          BwScore score =
            bw_score_dimension_asked (bw_comparison_get_assessment (self, side), (guint)dimension.dimensions[side],
                                      bw_response_get_codes (bw_comparison_get_response (self, side)), counts[side]);
          dimension.scores[side] = score.score;
          n_items += score.n_items;
        }
      dimension.change = bw_change_find (dimension.scores[BW_SIDE_BEFORE], dimension.scores[BW_SIDE_AFTER]);
      if (n_items > 0)
        g_array_append_val (self->dimensions, dimension);
    }
}

/* No response of it is shown alone. */
static gboolean
is_closed (BwDocument *document)
{
  return bw_document_get_anonymous (document) && bw_document_get_n_responses (document) > 1;
}

BwComparison *
bw_comparison_new (BwDocument *before, guint response_before, BwDocument *after, guint response_after, GError **error)
{
  g_return_val_if_fail (BW_IS_DOCUMENT (before) && BW_IS_DOCUMENT (after), NULL);

  BwAssessment *one = bw_document_get_assessment (before), *other = bw_document_get_assessment (after);
  if (!g_str_equal (one->id, other->id))
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT,
                   _ ("The two are about different assessments, “%s” and “%s”. Only answers to the same questions can "
                      "be compared."),
                   one->title, other->title);
      return NULL;
    }

  if (is_closed (before) || is_closed (after))
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT,
                           _ ("One of the two is anonymous: its answers are not shown one by one, so they are not "
                              "compared either."));
      return NULL;
    }

  BwComparison *self = g_new0 (BwComparison, 1);
  self->documents[BW_SIDE_BEFORE] = g_object_ref (before);
  self->documents[BW_SIDE_AFTER] = g_object_ref (after);
  self->responses[BW_SIDE_BEFORE] = response_before;
  self->responses[BW_SIDE_AFTER] = response_after;
  self->dimensions = g_array_new (FALSE, FALSE, sizeof (BwComparedDimension));
  self->items = g_array_new (FALSE, FALSE, sizeof (BwComparedItem));
  g_autofree guint8 *counts_before = bw_relevance_new (one, bw_comparison_get_response (self, BW_SIDE_BEFORE));
  g_autofree guint8 *counts_after = bw_relevance_new (other, bw_comparison_get_response (self, BW_SIDE_AFTER));
  guint8 *const counts[BW_N_SIDES] = { counts_before, counts_after };
  compare_items (self, counts);
  compare_dimensions (self, counts);
  return self;
}

void
bw_comparison_free (BwComparison *self)
{
  g_array_unref (self->dimensions);
  g_array_unref (self->items);
  for (guint side = 0; side < BW_N_SIDES; side++)
    g_object_unref (self->documents[side]);
  g_free (self);
}
