/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-evaluation.h"

/* What the functions of expressions mean (assessments/assessment.xsd, "expression"). An id that names nothing gives
 * NaN; the checker has said so before. */

typedef BwValue (*Handler) (BwEvaluation *evaluation, const BwValue *arguments, guint n_arguments);

static const BwAssessment *
get_assessment (BwEvaluation *evaluation)
{
  return evaluation->result->assessment;
}

static const char *
get_text (const BwValue *argument)
{
  return argument->type == BW_VALUE_TEXT && argument->text != NULL ? argument->text : "";
}

static BwScore
get_score (BwEvaluation *evaluation, const char *id)
{
  int found = bw_assessment_find_dimension (get_assessment (evaluation), id);

  if (found >= 0)
    return bw_evaluation_get_dimension (evaluation, (guint)found);
  found = bw_assessment_find_index (get_assessment (evaluation), id);
  return found >= 0 ? bw_evaluation_get_index (evaluation, (guint)found) : BW_SCORE_NONE;
}

/* The item, when there is one of that name and it is asked; else -1. */
static int
find_asked_item (BwEvaluation *evaluation, const BwValue *argument)
{
  int item = bw_assessment_find_item (get_assessment (evaluation), get_text (argument));

  return item >= 0 && bw_evaluation_is_asked (evaluation, (guint)item) ? item : -1;
}

static gboolean
is_chosen (BwEvaluation *evaluation, guint item, guint option)
{
  if (get_assessment (evaluation)->items[item].type == BW_ITEM_MULTIPLE_CHOICE)
    return option < 64 && (bw_response_get_choices (evaluation->response, item) >> option & 1) != 0;
  return evaluation->codes[item] != BW_CODE_ELSEWHERE && evaluation->codes[item] == BW_CODE_FIRST + option;
}

/* What the chosen options earn. Where any option of a question carries credit, the others earn none; NaN where none
 * does, or nothing is chosen. */
static double
get_credit (BwEvaluation *evaluation, guint item)
{
  const BwItem *what = &get_assessment (evaluation)->items[item];
  gboolean carried = FALSE, chosen = FALSE;
  double credit = 0;

  for (guint i = 0; i < what->n_options; i++)
    {
      double own = what->options[i].credit;

      carried = carried || !isnan (own);
      if (!is_chosen (evaluation, item, i))
        continue;
      chosen = TRUE;
      credit += isnan (own) ? 0 : own;
    }
  return carried && chosen ? credit : NAN;
}

static BwValue
call_score (BwEvaluation *evaluation, const BwValue *arguments, guint n_arguments)
{
  return bw_value_number (get_score (evaluation, get_text (&arguments[0])).score);
}

static BwValue
call_is_valid (BwEvaluation *evaluation, const BwValue *arguments, guint n_arguments)
{
  return bw_value_boolean (get_score (evaluation, get_text (&arguments[0])).valid);
}

static BwValue
call_raw (BwEvaluation *evaluation, const BwValue *arguments, guint n_arguments)
{
  BwScore score = get_score (evaluation, get_text (&arguments[0]));

  return bw_value_number (score.valid ? score.raw : NAN);
}

static BwValue
call_exposure (BwEvaluation *evaluation, const BwValue *arguments, guint n_arguments)
{
  return bw_value_number (bw_evaluation_get_overall (evaluation, BW_KIND_EXPOSURE).score);
}

static BwValue
call_readiness (BwEvaluation *evaluation, const BwValue *arguments, guint n_arguments)
{
  return bw_value_number (bw_evaluation_get_overall (evaluation, BW_KIND_READINESS).score);
}

static BwValue
call_gap (BwEvaluation *evaluation, const BwValue *arguments, guint n_arguments)
{
  int dimension = bw_assessment_find_dimension (get_assessment (evaluation), get_text (&arguments[0]));

  return bw_value_number (dimension >= 0 ? bw_evaluation_get_gap (evaluation, (guint)dimension) : NAN);
}

static BwValue
call_value (BwEvaluation *evaluation, const BwValue *arguments, guint n_arguments)
{
  int item = find_asked_item (evaluation, &arguments[0]);

  if (item < 0)
    return bw_value_number (NAN);
  if (get_assessment (evaluation)->items[item].type == BW_ITEM_NUMBER)
    return bw_value_number (bw_response_get_number (evaluation->response, (guint)item));
  return bw_value_number (bw_score_item (get_assessment (evaluation), (guint)item, evaluation->codes));
}

/* The value of the chosen point as it stands on the sheet, NaN without one. */
static double
get_point_value (BwEvaluation *evaluation, guint item)
{
  const BwItem *what = &get_assessment (evaluation)->items[item];
  double keyed = bw_score_item_raw (get_assessment (evaluation), item, evaluation->codes);

  /* Keying twice gives what was there before. */
  return isnan (keyed)
           ? NAN
           : bw_key_value (bw_assessment_get_item_scale (get_assessment (evaluation), item), keyed, what->reverse);
}

static BwValue
call_answer (BwEvaluation *evaluation, const BwValue *arguments, guint n_arguments)
{
  int item = find_asked_item (evaluation, &arguments[0]);

  return bw_value_number (item >= 0 ? get_point_value (evaluation, (guint)item) : NAN);
}

static BwValue
call_credit (BwEvaluation *evaluation, const BwValue *arguments, guint n_arguments)
{
  int item = find_asked_item (evaluation, &arguments[0]);

  return bw_value_number (item >= 0 ? get_credit (evaluation, (guint)item) : NAN);
}

static BwValue
call_sum_credit (BwEvaluation *evaluation, const BwValue *arguments, guint n_arguments)
{
  int section = bw_assessment_find_section (get_assessment (evaluation), get_text (&arguments[0]));
  const BwSection *what;
  double sum = 0;

  if (section < 0)
    return bw_value_number (NAN);
  what = &get_assessment (evaluation)->sections[section];
  for (guint i = what->first_item; i < what->first_item + what->n_items; i++)
    {
      double credit = bw_evaluation_is_asked (evaluation, i) ? get_credit (evaluation, i) : NAN;

      sum += isnan (credit) ? 0 : credit;
    }
  return bw_value_number (sum);
}

/* Counts the items that are asked in a section or dimension, and the answered ones among them; FALSE when there is no
 * such thing. */
static gboolean
count_items (BwEvaluation *evaluation, const char *id, guint *n_items, guint *n_answered)
{
  const BwAssessment *assessment = get_assessment (evaluation);
  int section = bw_assessment_find_section (assessment, id);
  int dimension = bw_assessment_find_dimension (assessment, id);

  *n_items = *n_answered = 0;
  if (section >= 0)
    {
      const BwSection *what = &assessment->sections[section];

      for (guint i = what->first_item; i < what->first_item + what->n_items; i++)
        if (bw_item_counts (&assessment->items[i]) && bw_evaluation_is_asked (evaluation, i))
          {
            *n_items += 1;
            *n_answered += evaluation->codes[i] >= BW_CODE_FIRST;
          }
      return TRUE;
    }
  if (dimension < 0)
    return FALSE;
  BwScore score = bw_evaluation_get_dimension (evaluation, (guint)dimension);
  *n_items = score.n_items;
  *n_answered = score.n_answered;
  return TRUE;
}

static BwValue
call_count_answered (BwEvaluation *evaluation, const BwValue *arguments, guint n_arguments)
{
  guint n_items, n_answered;

  return bw_value_number (count_items (evaluation, get_text (&arguments[0]), &n_items, &n_answered) ? n_answered : NAN);
}

static BwValue
call_count_items (BwEvaluation *evaluation, const BwValue *arguments, guint n_arguments)
{
  guint n_items, n_answered;

  return bw_value_number (count_items (evaluation, get_text (&arguments[0]), &n_items, &n_answered) ? n_items : NAN);
}

static BwValue
call_count_at_least (BwEvaluation *evaluation, const BwValue *arguments, guint n_arguments)
{
  const BwAssessment *assessment = get_assessment (evaluation);
  int dimension = bw_assessment_find_dimension (assessment, get_text (&arguments[0]));
  guint count = 0;

  if (dimension < 0 || isnan (arguments[1].number))
    return bw_value_number (NAN);
  for (guint i = 0; i < assessment->dimensions[dimension].n_items; i++)
    {
      guint item = assessment->dimensions[dimension].items[i];

      if (bw_evaluation_is_asked (evaluation, item) && get_point_value (evaluation, item) >= arguments[1].number)
        count++;
    }
  return bw_value_number (count);
}

static BwValue
call_chosen (BwEvaluation *evaluation, const BwValue *arguments, guint n_arguments)
{
  int item = find_asked_item (evaluation, &arguments[0]);
  const BwItem *what = item >= 0 ? &get_assessment (evaluation)->items[item] : NULL;

  for (guint i = 0; what != NULL && i < what->n_options; i++)
    if (g_str_equal (what->options[i].id, get_text (&arguments[1])))
      return bw_value_boolean (is_chosen (evaluation, (guint)item, i));
  return bw_value_boolean (FALSE);
}

static BwValue
call_count_rows (BwEvaluation *evaluation, const BwValue *arguments, guint n_arguments)
{
  int item = find_asked_item (evaluation, &arguments[0]);
  GPtrArray *rows = item >= 0 ? bw_response_get_rows (evaluation->response, (guint)item) : NULL;
  guint count = 0;

  for (guint i = 0; rows != NULL && i < rows->len; i++)
    count += !bw_record_is_blank (g_ptr_array_index (rows, i));
  return bw_value_number (count);
}

static BwValue
call_sum_field (BwEvaluation *evaluation, const BwValue *arguments, guint n_arguments)
{
  const BwAssessment *assessment = get_assessment (evaluation);
  int item = find_asked_item (evaluation, &arguments[0]);
  GPtrArray *rows = item >= 0 ? bw_response_get_rows (evaluation->response, (guint)item) : NULL;
  int field, key_field = -1;

  if (rows == NULL)
    return bw_value_number (0);
  field = bw_record_find_field (&assessment->items[item], get_text (&arguments[1]));
  if (n_arguments > 2)
    key_field = bw_record_find_field (&assessment->items[item], get_text (&arguments[2]));
  if (field < 0 || (n_arguments > 2 && key_field < 0))
    return bw_value_number (NAN);
  return bw_value_number (bw_record_sum (assessment, (guint)item, rows, (guint)field, key_field,
                                         n_arguments > 3 ? get_text (&arguments[3]) : ""));
}

static const struct
{
  const char *name;
  Handler handler;
} handlers[] = {
  { "score", call_score },
  { "exposure", call_exposure },
  { "readiness", call_readiness },
  { "gap", call_gap },
  { "value", call_value },
  { "raw", call_raw },
  { "answer", call_answer },
  { "is-valid", call_is_valid },
  { "credit", call_credit },
  { "sum-credit", call_sum_credit },
  { "count-answered", call_count_answered },
  { "count-items", call_count_items },
  { "count-at-least", call_count_at_least },
  { "chosen", call_chosen },
  { "count-rows", call_count_rows },
  { "sum-field", call_sum_field },
};

BwValue
bw_evaluation_call (const BwFunction *function, const BwValue *arguments, guint n_arguments, gpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (handlers); i++)
    if (g_str_equal (function->name, handlers[i].name))
      return handlers[i].handler (data, arguments, n_arguments);
  /* field() has a meaning only inside a record table. */
  return bw_value_number (NAN);
}
