/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bw-action.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The ways in which the list can be put in order, and what of it can be shown. */
typedef enum
{
  BW_PLAN_BY_DUE,
  BW_PLAN_BY_WHO,
  BW_PLAN_BY_STATE,
  BW_PLAN_BY_WHAT,
  BW_PLAN_AS_ADDED,
  BW_N_PLAN_ORDERS
} BwPlanOrder;

typedef enum
{
  BW_PLAN_ALL,
  BW_PLAN_UNFINISHED, /* to do or started */
  BW_PLAN_OVERDUE,
  BW_PLAN_FINISHED, /* done or dropped */
  BW_N_PLAN_CHOICES
} BwPlanChoice;

/* TRUE when @action belongs to @choice and says @search (NULL or "": anything), in any case, somewhere. */
gboolean bw_plan_matches (BwAction *action, BwPlanChoice choice, const char *search);
/* Below, above or zero as @one comes before @other in @order; what has no day or nobody comes last. */
int bw_plan_compare (BwAction *one, BwAction *other, BwPlanOrder order);

G_END_DECLS
