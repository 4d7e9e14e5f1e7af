/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-comparison.h"

#include "bw-json.h"
#include "bw-plain.h"
#include "bw-score.h"

#include <glib/gi18n-lib.h>

/* A comparison in words. */

const char *
bw_comparison_get_caution (void)
{
  return _ ("These are one respondent’s answers: how sure a difference is cannot be worked out. One below 10 points is "
            "called small.");
}

static char *
format_score (const BwComparison *self, const BwComparedDimension *dimension, BwSide side)
{
  const BwAssessment *assessment = bw_comparison_get_assessment (self, side);

  return bw_score_format (dimension->scores[side],
                          bw_assessment_get_dimension_bands (assessment, (guint)dimension->dimensions[side]));
}

char *
bw_comparison_describe_dimension (const BwComparison *self, guint position)
{
  const BwComparedDimension *dimension = &g_array_index (self->dimensions, BwComparedDimension, position);
  const BwAssessment *assessment = bw_comparison_get_assessment (self, BW_SIDE_AFTER);
  const char *name = assessment->dimensions[dimension->dimensions[BW_SIDE_AFTER]].name;
  g_autofree char *before = format_score (self, dimension, BW_SIDE_BEFORE);
  g_autofree char *after = format_score (self, dimension, BW_SIDE_AFTER);

  switch (dimension->change)
    {
    case BW_CHANGE_NONE:
      /* Translators: the name of a dimension and its score: "Adaptability is 52, as before." */
      return g_strdup_printf (_ ("%s is %s, as before."), name, after);
    case BW_CHANGE_SMALL:
      /* Translators: the name of a dimension, its score then and now. */
      return g_strdup_printf (_ ("%s goes from %s to %s: a small difference."), name, before, after);
    case BW_CHANGE_UP:
      return g_strdup_printf (_ ("%s goes up from %s to %s."), name, before, after);
    case BW_CHANGE_DOWN:
      return g_strdup_printf (_ ("%s goes down from %s to %s."), name, before, after);
    case BW_CHANGE_UNKNOWN:
    default:
      return g_strdup_printf (_ ("%s cannot be compared: there are not enough answers yet."), name);
    }
}

static BwSide
get_side_with_words (const BwComparedItem *item)
{
  return item->items[BW_SIDE_AFTER] >= 0 ? BW_SIDE_AFTER : BW_SIDE_BEFORE;
}

static const BwItem *
get_item (const BwComparison *self, guint position)
{
  const BwComparedItem *item = &g_array_index (self->items, BwComparedItem, position);
  BwSide side = get_side_with_words (item);

  return &bw_comparison_get_assessment (self, side)->items[item->items[side]];
}

const char *
bw_comparison_get_words (const BwComparison *self, guint position)
{
  const BwComparedItem *item = &g_array_index (self->items, BwComparedItem, position);
  BwForm form = bw_response_get_form (bw_comparison_get_response (self, get_side_with_words (item)));

  return get_item (self, position)->stems[form];
}

char *
bw_comparison_format_answer (const BwComparison *self, guint position, BwSide side)
{
  int item = g_array_index (self->items, BwComparedItem, position).items[side];

  if (item < 0)
    return g_strdup ("–");
  g_auto (BwAnswer) answer = bw_response_dup_answer (bw_comparison_get_response (self, side), (guint)item);
  char *words = bw_answer_format (bw_comparison_get_assessment (self, side), (guint)item, &answer);
  return words != NULL ? words : g_strdup ("–");
}

char *
bw_comparison_summarise (const BwComparison *self)
{
  guint n = self->items->len - self->n_changed;
  g_autoptr (GString) text = g_string_new (NULL);

  if (self->n_differing == 0)
    g_string_append_printf (text, ngettext ("The one answer is the same.", "All %u answers are the same.", n), n);
  else
    /* Translators: the first number is how many of the second differ. */
    g_string_append_printf (text, ngettext ("%u of %u answer differs.", "%u of %u answers differ.", n),
                            self->n_differing, n);
  if (self->n_changed > 0)
    g_string_append_printf (
      text,
      ngettext (" %u question is not the same in both versions of the assessment, and counts on neither side.",
                " %u questions are not the same in both versions of the assessment, and count on neither side.",
                self->n_changed),
      self->n_changed);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
add_answer (GString *text, const BwComparison *self, guint position, BwSide side, const char *label)
{
  g_autofree char *answer = bw_comparison_format_answer (self, position, side);
  /* Translators: whose answer, or when it was given; then the answer. */
  g_autofree char *line = g_strdup_printf (C_ ("answer", "%s: %s"), label, answer);

  bw_plain_wrap (text, line, 4);
}

/* The questions that are left out (@changed), or those that count. */
static void
add_items (GString *text, const BwComparison *self, const char *const *names, gboolean changed, gboolean all)
{
  gboolean has_heading = FALSE;

  for (guint i = 0; i < self->items->len; i++)
    {
      const BwComparedItem *item = &g_array_index (self->items, BwComparedItem, i);

      if (item->changed != changed || !(changed || all || item->differs))
        continue;
      if (!has_heading)
        g_string_append_printf (text, "\n%s\n",
                                changed ? _ ("Left out: not asked the same way in both versions")
                                : all   ? _ ("Answer by answer")
                                        : _ ("Answers that differ"));
      has_heading = TRUE;
      g_autofree char *line = g_strdup_printf ("%s  %s", get_item (self, i)->id, bw_comparison_get_words (self, i));
      bw_plain_wrap (text, line, 2);
      for (guint side = 0; side < BW_N_SIDES; side++)
        add_answer (text, self, i, side, names[side]);
    }
}

char *
bw_comparison_to_text (const BwComparison *self, const char *const names[BW_N_SIDES], gboolean all)
{
  GString *text = g_string_new (NULL);
  g_autofree char *summary = bw_comparison_summarise (self);

  bw_plain_wrap (text, bw_comparison_get_assessment (self, BW_SIDE_AFTER)->title, 0);
  bw_plain_wrap (text, summary, 0);
  g_string_append_c (text, '\n');
  for (guint i = 0; i < self->dimensions->len; i++)
    {
      g_autofree char *sentence = bw_comparison_describe_dimension (self, i);
      bw_plain_wrap (text, sentence, 2);
    }
  g_string_append_c (text, '\n');
  bw_plain_wrap (text, bw_comparison_get_caution (), 0);
  add_items (text, self, names, FALSE, all);
  add_items (text, self, names, TRUE, all);
  return g_string_free (text, FALSE);
}

static const char *
get_change_id (BwChange change)
{
  static const char *const ids[] = { "unknown", "none", "small", "up", "down" };

  return ids[change];
}

static void
add_dimension_json (BwJson *json, const BwComparison *self, const BwComparedDimension *dimension)
{
  const BwDimension *what =
    &bw_comparison_get_assessment (self, BW_SIDE_AFTER)->dimensions[dimension->dimensions[BW_SIDE_AFTER]];

  bw_json_open (json, NULL, '{');
  bw_json_text (json, "id", what->id);
  bw_json_text (json, "name", what->name);
  bw_json_number (json, "before", dimension->scores[BW_SIDE_BEFORE]);
  bw_json_number (json, "after", dimension->scores[BW_SIDE_AFTER]);
  bw_json_text (json, "change", get_change_id (dimension->change));
  bw_json_close (json, '}');
}

static void
add_item_json (BwJson *json, const BwComparison *self, guint position)
{
  const BwComparedItem *item = &g_array_index (self->items, BwComparedItem, position);
  g_autofree char *before = bw_comparison_format_answer (self, position, BW_SIDE_BEFORE);
  g_autofree char *after = bw_comparison_format_answer (self, position, BW_SIDE_AFTER);

  bw_json_open (json, NULL, '{');
  bw_json_text (json, "id", get_item (self, position)->id);
  bw_json_text (json, "before", before);
  bw_json_text (json, "after", after);
  bw_json_truth (json, "differs", item->differs);
  bw_json_truth (json, "left_out", item->changed);
  bw_json_close (json, '}');
}

char *
bw_comparison_to_json (const BwComparison *self, const char *const names[BW_N_SIDES], gboolean all)
{
  BwJson json = BW_JSON_INIT;

  bw_json_open (&json, NULL, '{');
  bw_json_text (&json, "assessment", bw_comparison_get_assessment (self, BW_SIDE_AFTER)->id);
  bw_json_text (&json, "before", names[BW_SIDE_BEFORE]);
  bw_json_text (&json, "after", names[BW_SIDE_AFTER]);
  bw_json_text (&json, "version_before", bw_comparison_get_assessment (self, BW_SIDE_BEFORE)->version);
  bw_json_text (&json, "version_after", bw_comparison_get_assessment (self, BW_SIDE_AFTER)->version);
  bw_json_open (&json, "dimensions", '[');
  for (guint i = 0; i < self->dimensions->len; i++)
    add_dimension_json (&json, self, &g_array_index (self->dimensions, BwComparedDimension, i));
  bw_json_close (&json, ']');
  bw_json_open (&json, "answers", '[');
  for (guint i = 0; i < self->items->len; i++)
    {
      const BwComparedItem *item = &g_array_index (self->items, BwComparedItem, i);
      if (all || item->differs || item->changed)
        add_item_json (&json, self, i);
    }
  bw_json_close (&json, ']');
  bw_json_close (&json, '}');
  return bw_json_finish (&json);
}
