/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-combination-private.h"

#include <glib/gi18n-lib.h>

/* Those who come to a group whose figures may have been shown before. */

/* Two reports of one group differ by this many people, or are not both shown (domain.md 4.8). */
#define LEAST_DIFFERENCE 5

guint
bw_combination_count_joiners (const BwCombination *self)
{
  guint fewest = 0;

  g_return_val_if_fail (self != NULL, 0);

  for (guint i = 0; i < self->released->len; i++)
    {
      guint n = self->kept->len - g_array_index (self->released, guint, i);

      if (n > 0 && n < LEAST_DIFFERENCE && (fewest == 0 || n < fewest))
        fewest = n;
    }
  return fewest;
}

char *
bw_combination_describe_joiners (const BwCombination *self)
{
  guint n = bw_combination_count_joiners (self);

  if (n == 0)
    return NULL;
  return g_strdup_printf (
    /* Translators: the first number is how many came, the second how many have to come. */
    ngettext ("Only %u person more than before: whoever sees the figures of both groups can work out what that one "
              "said. Show only one of the two, or wait until %u have come.",
              "Only %u people more than before: whoever sees the figures of both groups can work out what those few "
              "said. Show only one of the two, or wait until %u have come.",
              n),
    n, LEAST_DIFFERENCE);
}
