/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-plan-list.h"

static gboolean
belongs (BwAction *action, BwPlanChoice choice)
{
  BwActionState state = bw_action_get_state (action);

  switch (choice)
    {
    case BW_PLAN_UNFINISHED:
      return state == BW_ACTION_OPEN || state == BW_ACTION_STARTED;
    case BW_PLAN_OVERDUE:
      return bw_action_is_late (action);
    case BW_PLAN_FINISHED:
      return state == BW_ACTION_DONE || state == BW_ACTION_DROPPED;
    default:
      return TRUE;
    }
}

static gboolean
says (BwAction *action, const char *search)
{
  static const BwActionField fields[] = { BW_ACTION_WHAT, BW_ACTION_WHO, BW_ACTION_FIRST_STEP };
  g_autofree char *wanted = g_utf8_casefold (search, -1);

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      g_autofree char *text = g_utf8_casefold (bw_action_get_text (action, fields[i]), -1);

      if (g_strrstr (text, wanted) != NULL)
        return TRUE;
    }
  return FALSE;
}

gboolean
bw_plan_matches (BwAction *action, BwPlanChoice choice, const char *search)
{
  return belongs (action, choice) && (search == NULL || *search == '\0' || says (action, search));
}

/* Nothing comes last. */
static int
compare_texts (const char *one, const char *other)
{
  if (*one == '\0' || *other == '\0')
    return (*one == '\0') - (*other == '\0');
  return g_utf8_collate (one, other);
}

int
bw_plan_compare (BwAction *one, BwAction *other, BwPlanOrder order)
{
  static const BwActionField fields[BW_N_PLAN_ORDERS] = {
    [BW_PLAN_BY_DUE] = BW_ACTION_DUE,
    [BW_PLAN_BY_WHO] = BW_ACTION_WHO,
    [BW_PLAN_BY_WHAT] = BW_ACTION_WHAT,
  };
  int compared = 0;

  if (order == BW_PLAN_BY_STATE)
    compared = (int)bw_action_get_state (one) - (int)bw_action_get_state (other);
  else if (order != BW_PLAN_AS_ADDED)
    compared = compare_texts (bw_action_get_text (one, fields[order]), bw_action_get_text (other, fields[order]));
  return compared != 0 ? compared : bw_action_get_position (one) - bw_action_get_position (other);
}
