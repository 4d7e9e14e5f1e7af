/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-label-column.h"

/* Labels that touch and move together. */
typedef struct
{
  double sum; /* of the tops the block would have if only one of its labels mattered, for each of them */
  guint n;
  double top;
} Block;

static int
compare_centres (gconstpointer a, gconstpointer b, gpointer centres)
{
  const double *values = centres;
  guint i = *(const guint *)a;
  guint j = *(const guint *)b;

  if (values[i] != values[j])
    return values[i] < values[j] ? -1 : 1;
  return i < j ? -1 : i > j;
}

static void
settle (Block *block, double height, double top, double bottom)
{
  block->top = CLAMP (block->sum / block->n, top, bottom - block->n * height);
}

gboolean
bw_label_column_spread (double *centres, guint n, double height, double top, double bottom)
{
  g_autofree guint *order = g_new (guint, n + 1);
  g_autofree Block *blocks = g_new (Block, n + 1);
  guint n_blocks = 0;
  guint place = 0;

  /* A hair, for what was measured to fit. */
  if (n * height > bottom - top + 1e-6)
    return FALSE;
  bottom = MAX (bottom, top + n * height);
  for (guint i = 0; i < n; i++)
    order[i] = i;
  g_qsort_with_data (order, (int)n, sizeof *order, compare_centres, centres);
  for (guint i = 0; i < n; i++)
    {
      blocks[n_blocks] = (Block){ .sum = centres[order[i]] - height / 2, .n = 1 };
      settle (&blocks[n_blocks++], height, top, bottom);
      while (n_blocks > 1 && blocks[n_blocks - 2].top + blocks[n_blocks - 2].n * height > blocks[n_blocks - 1].top)
        {
          Block *above = &blocks[n_blocks - 2];
          const Block *below = &blocks[--n_blocks];

          above->sum += below->sum - below->n * above->n * height;
          above->n += below->n;
          settle (above, height, top, bottom);
        }
    }
  for (guint i = 0; i < n_blocks; i++)
    for (guint j = 0; j < blocks[i].n; j++)
      centres[order[place++]] = blocks[i].top + (j + 0.5) * height;
  return TRUE;
}
