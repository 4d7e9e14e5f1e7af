/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-evaluation.h"

/* Bounds for definitions that nobody would write: how often rules are tried and put in order, and how long all their
 * texts may be together. */
#define MAX_TRIALS 20000
#define MAX_TEXTS (8 * 1024 * 1024)

typedef struct
{
  BwEvaluation *evaluation;
  GArray *readings; /* of BwReading */
  gboolean has_headline;
  guint n_trials;
  gsize n_bytes;
} Reader;

/* What a rule is tried for. */
typedef struct
{
  BwPart part;
  double order; /* NaN: last */
} Trial;

static const char *
get_id (const BwAssessment *assessment, const BwPart *part)
{
  return part->is_index ? assessment->indices[part->ref].id : assessment->dimensions[part->ref].id;
}

/* Adds the rule for @part (NULL: none) when it holds. */
static gboolean
try_rule (Reader *reader, const BwRule *rule, const BwPart *part)
{
  BwResult *result = reader->evaluation->result;
  BwReading reading = { .rule = rule, .dimension = -1, .index = -1 };

  if (reader->n_trials++ >= MAX_TRIALS || reader->n_bytes > MAX_TEXTS ||
      !bw_expression_evaluate_condition (rule->relevant, part != NULL ? get_id (result->assessment, part) : NULL,
                                         bw_evaluation_call, reader->evaluation))
    return FALSE;
  if (part != NULL && part->is_index)
    reading.index = (int)part->ref;
  else if (part != NULL)
    reading.dimension = (int)part->ref;
  reading.text = bw_reading_fill_text (result, rule->text, part);
  reader->n_bytes += strlen (reading.text);
  g_array_append_val (reader->readings, reading);
  if (rule->role == BW_RULE_HEADLINE)
    reader->has_headline = TRUE;
  return TRUE;
}

/* From the highest value down, then what has none; what is alike stays in its order. */
static int
compare_trials (gconstpointer a, gconstpointer b)
{
  double first = ((const Trial *)a)->order, second = ((const Trial *)b)->order;

  if (isnan (first) || isnan (second))
    return isnan (first) - isnan (second);
  return (first < second) - (first > second);
}

/* A dimension of which nothing is asked is not there. */
static void
add_trial (Reader *reader, GArray *trials, const BwRule *rule, const BwPart *part)
{
  const BwResult *result = reader->evaluation->result;
  Trial trial = { .part = *part, .order = NAN };

  if (!part->is_index && result->dimensions[part->ref].n_items == 0)
    return;
  if (rule->order_by != NULL && reader->n_trials++ < MAX_TRIALS)
    trial.order = bw_expression_evaluate_number (rule->order_by, get_id (result->assessment, part), bw_evaluation_call,
                                                 reader->evaluation);
  g_array_append_val (trials, trial);
}

/* What @rule is tried for, in that order. The caller owns the array of Trial. */
static GArray *
list_trials (Reader *reader, const BwRule *rule)
{
  const BwAssessment *assessment = reader->evaluation->result->assessment;
  GArray *trials = g_array_new (FALSE, FALSE, sizeof (Trial));

  for (guint i = 0; i < rule->n_parts; i++)
    add_trial (reader, trials, rule, &rule->parts[i]);
  for (guint i = 0; rule->for_each && i < assessment->n_dimensions; i++)
    if (assessment->dimensions[i].kind == rule->for_each_kind)
      add_trial (reader, trials, rule, &(BwPart){ .ref = i });
  if (rule->order_by != NULL)
    g_array_sort (trials, compare_trials);
  return trials;
}

static void
try_each (Reader *reader, const BwRule *rule)
{
  g_autoptr (GArray) trials = list_trials (reader, rule);

  for (guint i = 0; i < trials->len; i++)
    {
      gboolean holds = try_rule (reader, rule, &g_array_index (trials, Trial, i).part);

      if (holds && (rule->first || rule->role == BW_RULE_HEADLINE))
        return;
    }
}

void
bw_evaluation_read (BwEvaluation *evaluation)
{
  BwResult *result = evaluation->result;
  const BwAssessment *assessment = result->assessment;
  Reader reader = { .evaluation = evaluation, .readings = g_array_new (FALSE, FALSE, sizeof (BwReading)) };

  for (guint i = 0; i < assessment->n_rules && reader.n_trials < MAX_TRIALS; i++)
    {
      const BwRule *rule = &assessment->rules[i];

      if (rule->role == BW_RULE_HEADLINE && reader.has_headline)
        continue;
      if (rule->for_each || rule->n_parts > 0)
        try_each (&reader, rule);
      else
        try_rule (&reader, rule, NULL);
    }
  result->n_readings = reader.readings->len;
  result->readings = (BwReading *)(gpointer)g_array_free (reader.readings, FALSE);
}
