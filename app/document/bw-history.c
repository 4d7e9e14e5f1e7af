/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-history.h"

struct _BwHistory
{
  GArray *steps;  /* of BwStep */
  guint position; /* how many of them lead to the present */
  gboolean open;  /* the last step may grow */
};

static void
clear_step (gpointer data)
{
  BwStep *step = data;

  bw_answer_clear (&step->before);
  bw_answer_clear (&step->after);
  g_clear_pointer (&step->absent, g_array_unref);
}

BwHistory *
bw_history_new (void)
{
  BwHistory *history = g_new0 (BwHistory, 1);

  history->steps = g_array_new (FALSE, TRUE, sizeof (BwStep));
  g_array_set_clear_func (history->steps, clear_step);
  return history;
}

void
bw_history_free (BwHistory *history)
{
  g_array_unref (history->steps);
  g_free (history);
}

/* The last step when @step goes on with it, or NULL. */
static BwStep *
find_growing (BwHistory *history, const BwStep *step)
{
  if (!history->open || history->position == 0 || step->place == BW_STEP_ALONE)
    return NULL;
  BwStep *last = &g_array_index (history->steps, BwStep, history->position - 1);
  gboolean same = last->kind == step->kind && last->response == step->response && last->item == step->item &&
                  last->place == step->place;
  return same ? last : NULL;
}

void
bw_history_add (BwHistory *history, BwStep *step)
{
  g_array_set_size (history->steps, history->position);
  BwStep *growing = find_growing (history, step);
  history->open = TRUE;
  if (growing == NULL)
    {
      g_array_append_val (history->steps, *step);
      history->position++;
    }
  else
    {
      bw_answer_clear (&growing->after);
      growing->after = step->after;
      step->after = (BwAnswer){ 0 };
      clear_step (step);
      /* Typed and wiped out again: nothing to take back. */
      if (bw_answer_equal (&growing->before, &growing->after))
        {
          g_array_set_size (history->steps, --history->position);
          history->open = FALSE;
        }
    }
  *step = (BwStep){ 0 };
}

void
bw_history_end_step (BwHistory *history)
{
  history->open = FALSE;
}

gboolean
bw_history_can_go_back (const BwHistory *history)
{
  return history->position > 0;
}

gboolean
bw_history_can_go_forward (const BwHistory *history)
{
  return history->position < history->steps->len;
}

BwStep *
bw_history_get_last (BwHistory *history)
{
  return &g_array_index (history->steps, BwStep, history->position - 1);
}

gboolean
bw_history_is_joined (const BwHistory *history)
{
  return bw_history_can_go_forward (history) && g_array_index (history->steps, BwStep, history->position).joined;
}

BwStep *
bw_history_go_back (BwHistory *history)
{
  history->open = FALSE;
  return bw_history_can_go_back (history) ? &g_array_index (history->steps, BwStep, --history->position) : NULL;
}

BwStep *
bw_history_go_forward (BwHistory *history)
{
  history->open = FALSE;
  return bw_history_can_go_forward (history) ? &g_array_index (history->steps, BwStep, history->position++) : NULL;
}
