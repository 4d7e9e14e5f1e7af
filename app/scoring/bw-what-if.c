/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-what-if.h"

#include <math.h>

/* A score nearer to the real one than this looks the same. */
#define SAME 0.5

struct _BwWhatIf
{
  BwAssessment *assessment;
  BwResponse *real;
  BwResponse *trial;
  double *targets; /* by dimension; NaN: the score of the answers on trial */
  BwResult *now;
  BwResult *then;
};

static BwResponse *
copy_response (const BwAssessment *assessment, const BwResponse *response)
{
  BwResponse *copy = bw_response_new (assessment, bw_response_get_id (response), bw_response_get_form (response));

  for (guint i = 0; i < assessment->n_items; i++)
    {
      g_auto (BwAnswer) answer = bw_response_dup_answer (response, i);

      bw_response_set_answer (copy, i, &answer);
    }
  return copy;
}

static void
work_out (BwWhatIf *self)
{
  g_clear_pointer (&self->then, bw_result_free);
  self->then = bw_result_new_aiming (self->assessment, self->trial, self->targets);
}

static void
restore_answers (BwWhatIf *self, guint dimension)
{
  const BwDimension *what = &self->assessment->dimensions[dimension];

  for (guint i = 0; i < what->n_items; i++)
    {
      g_auto (BwAnswer) answer = bw_response_dup_answer (self->real, what->items[i]);

      bw_response_set_answer (self->trial, what->items[i], &answer);
    }
}

BwWhatIf *
bw_what_if_new (BwAssessment *assessment, const BwResponse *response, const double *targets)
{
  BwWhatIf *self = g_new0 (BwWhatIf, 1);

  self->assessment = bw_assessment_ref (assessment);
  self->real = copy_response (assessment, response);
  self->trial = copy_response (assessment, response);
  self->targets = g_new (double, MAX (assessment->n_dimensions, 1));
  for (guint i = 0; i < assessment->n_dimensions; i++)
    self->targets[i] = targets != NULL ? targets[i] : NAN;
  self->now = bw_result_new (assessment, self->real);
  work_out (self);
  return self;
}

void
bw_what_if_free (BwWhatIf *self)
{
  if (self == NULL)
    return;
  bw_result_free (self->then);
  bw_result_free (self->now);
  g_free (self->targets);
  bw_response_free (self->trial);
  bw_response_free (self->real);
  bw_assessment_unref (self->assessment);
  g_free (self);
}

void
bw_what_if_set_score (BwWhatIf *self, guint dimension, double score)
{
  const BwScore *real;

  g_return_if_fail (dimension < self->assessment->n_dimensions && score >= 0 && score <= 100);

  real = &self->now->dimensions[dimension];
  self->targets[dimension] = real->valid && fabs (score - real->score) < SAME ? NAN : score;
  restore_answers (self, dimension);
  work_out (self);
}

void
bw_what_if_set_choice (BwWhatIf *self, guint item, guint choice)
{
  const BwAnswer answer = { .state = BW_ANSWER_GIVEN, .choice = choice };

  g_return_if_fail (item < self->assessment->n_items && self->assessment->items[item].type == BW_ITEM_RATING);
  g_return_if_fail (bw_answer_fits (self->assessment, item, &answer));

  bw_response_set_answer (self->trial, item, &answer);
  self->targets[self->assessment->items[item].dimension] = NAN;
  work_out (self);
}

int
bw_what_if_get_choice (const BwWhatIf *self, guint item)
{
  return bw_response_get_choice (self->trial, item);
}

void
bw_what_if_reset (BwWhatIf *self)
{
  for (guint i = 0; i < self->assessment->n_dimensions; i++)
    {
      self->targets[i] = NAN;
      restore_answers (self, i);
    }
  work_out (self);
}

const BwResponse *
bw_what_if_get_response (const BwWhatIf *self)
{
  return self->real;
}

const BwResult *
bw_what_if_get_now (const BwWhatIf *self)
{
  return self->now;
}

const BwResult *
bw_what_if_get_then (const BwWhatIf *self)
{
  return self->then;
}

gboolean
bw_what_if_is_moved (const BwWhatIf *self)
{
  for (guint i = 0; i < self->assessment->n_dimensions; i++)
    if (!isnan (self->targets[i]))
      return TRUE;
  for (guint i = 0; i < self->assessment->n_items; i++)
    if (bw_response_get_choice (self->trial, i) != bw_response_get_choice (self->real, i))
      return TRUE;
  return FALSE;
}

double *
bw_what_if_dup_targets (const BwWhatIf *self)
{
  g_autofree double *targets = g_memdup2 (self->targets, MAX (self->assessment->n_dimensions, 1) * sizeof (double));
  gboolean any = FALSE;

  for (guint i = 0; i < self->assessment->n_dimensions; i++)
    {
      const BwScore *then = &self->then->dimensions[i];

      if (isnan (targets[i]) && then->valid && then->score != self->now->dimensions[i].score)
        targets[i] = then->score;
      any = any || !isnan (targets[i]);
    }
  return any ? g_steal_pointer (&targets) : NULL;
}
