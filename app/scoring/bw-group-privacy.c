/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-group-privacy.h"

#include "app/document/bw-document.h"

gboolean
bw_group_may_show (guint n, guint minimum)
{
  return n >= MAX (minimum, BW_MINIMUM_GROUP_FLOOR);
}

gboolean
bw_group_may_show_items (guint n, guint minimum)
{
  return n >= BW_GROUP_ITEM_MINIMUM && bw_group_may_show (n, minimum);
}

/* The smallest group that is shown; -1: none. */
static int
find_smallest (const guint *sizes, guint n_groups, const gboolean *hidden)
{
  int smallest = -1;

  for (guint i = 0; i < n_groups; i++)
    if (sizes[i] > 0 && !hidden[i] && (smallest < 0 || sizes[i] < sizes[smallest]))
      smallest = (int)i;
  return smallest;
}

void
bw_group_suppress (const guint *sizes, guint n_groups, guint minimum, gboolean *hidden)
{
  guint n_hidden = 0;
  int next;

  for (guint i = 0; i < n_groups; i++)
    {
      hidden[i] = hidden[i] || (sizes[i] > 0 && !bw_group_may_show (sizes[i], minimum));
      n_hidden += hidden[i] ? sizes[i] : 0;
    }
  while (n_hidden > 0 && !bw_group_may_show (n_hidden, minimum) &&
         (next = find_smallest (sizes, n_groups, hidden)) >= 0)
    {
      hidden[next] = TRUE;
      n_hidden += sizes[next];
    }
}
