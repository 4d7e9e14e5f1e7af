/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-profile-private.h"

#include "bw-evaluation.h"

#include <string.h>

/* Cross-readings: rules over several assessments at once (domain.md 3.5). */

/* Answers the calls in expressions of a profile. Each is handed on to the assessment that its first id begins with. */
typedef struct
{
  const BwProfile *profile;
  BwEvaluation *evaluations; /* by member; begun when first needed */
  gboolean missing;          /* a value that was asked for is not there */
} Asker;

static BwEvaluation *
get_evaluation (Asker *asker, guint member)
{
  BwEvaluation *evaluation = &asker->evaluations[member];
  const BwProfileSource *source = asker->profile->feeds[member].source;

  if (evaluation->result == NULL && source != NULL)
    bw_evaluation_init_done (evaluation, source->result, source->response);
  return evaluation->result != NULL ? evaluation : NULL;
}

static BwValue
call_member (Asker *asker, const BwFunction *function, const BwValue *arguments, guint n_arguments)
{
  BwValue own[BW_MAX_ARGUMENTS] = { 0 };
  const char *rest = NULL;
  int member = bw_profile_rules_split (asker->profile->rules, arguments[0].text, &rest);
  BwEvaluation *evaluation = member >= 0 ? get_evaluation (asker, (guint)member) : NULL;
  BwProfileRef ref = { .member = (guint)MAX (member, 0), .id = (char *)rest };

  if (evaluation == NULL)
    return bw_value_number (NAN);
  /* The overall scores of an assessment have no id there. */
  if (g_str_equal (function->name, "score"))
    return bw_value_number (bw_profile_get_score (asker->profile, &ref).score);
  if (g_str_equal (function->name, "is-valid"))
    return bw_value_boolean (bw_profile_get_score (asker->profile, &ref).valid);
  memcpy (own, arguments, MIN (n_arguments, BW_MAX_ARGUMENTS) * sizeof (BwValue));
  own[0].text = (char *)rest;
  return bw_evaluation_call (function, own, MIN (n_arguments, BW_MAX_ARGUMENTS), evaluation);
}

static BwValue
call_cb (const BwFunction *function, const BwValue *arguments, guint n_arguments, gpointer data)
{
  Asker *asker = data;
  BwValue value = bw_value_number (NAN);

  if (g_str_equal (function->name, "exposure"))
    value.number = asker->profile->exposure.score;
  else if (g_str_equal (function->name, "readiness"))
    value.number = asker->profile->readiness.score;
  else if (n_arguments > 0 && arguments[0].text != NULL)
    value = call_member (asker, function, arguments, n_arguments);
  if (value.type == BW_VALUE_NUMBER && isnan (value.number))
    asker->missing = TRUE;
  return value;
}

/* How far the figure lies beyond the limit; NaN when it does not, or when something is missing. */
static double
measure_condition (Asker *asker, const BwProfileCondition *condition)
{
  double value;
  gboolean holds = FALSE;

  asker->missing = FALSE;
  value = bw_score_settle (bw_expression_evaluate_number (condition->value, NULL, call_cb, asker));
  switch (condition->type)
    {
    case BW_LIMIT_AT_LEAST:
      holds = value >= condition->limit;
      break;
    case BW_LIMIT_AT_MOST:
      holds = value <= condition->limit;
      break;
    case BW_LIMIT_BELOW:
      holds = value < condition->limit;
      break;
    case BW_LIMIT_ABOVE:
      holds = value > condition->limit;
      break;
    case BW_N_LIMITS:
    default:
      break;
    }
  return holds && !asker->missing ? fabs (value - condition->limit) : NAN;
}

static int
compare_readings (gconstpointer a, gconstpointer b)
{
  const BwProfileReading *first = a;
  const BwProfileReading *second = b;

  if (first->strength != second->strength)
    return first->strength > second->strength ? -1 : 1;
  /* They lie in one array: the order of the file. */
  return first->rule < second->rule ? -1 : 1;
}

void
bw_profile_find_readings (BwProfile *profile)
{
  const BwProfileRules *rules = profile->rules;
  g_autofree BwEvaluation *evaluations = g_new0 (BwEvaluation, rules->n_members);
  Asker asker = { .profile = profile, .evaluations = evaluations };

  for (guint i = 0; i < rules->n_cross_readings; i++)
    {
      const BwCrossReading *rule = &rules->cross_readings[i];
      BwProfileReading reading = { .rule = rule, .strength = INFINITY };

      for (guint j = 0; j < rule->n_conditions && !isnan (reading.strength); j++)
        {
          double strength = measure_condition (&asker, &rule->conditions[j]);

          reading.strength = isnan (strength) ? NAN : MIN (reading.strength, strength);
        }
      if (!isnan (reading.strength))
        g_array_append_val (profile->readings, reading);
    }
  g_array_sort (profile->readings, compare_readings);
  for (guint i = 0; i < rules->n_members; i++)
    bw_evaluation_clear (&evaluations[i]);
}

const BwProfileReading *
bw_profile_get_reading (const BwProfile *profile, guint position)
{
  return &g_array_index (profile->readings, BwProfileReading, position);
}
