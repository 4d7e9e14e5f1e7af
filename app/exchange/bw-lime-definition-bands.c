/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-lime-definition-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

static void
band_free (BwDraftBand *band)
{
  g_free (band->label);
  g_free (band->message);
  g_free (band);
}

static int
compare_bands (gconstpointer a, gconstpointer b)
{
  const BwLimeBand *first = *(const BwLimeBand *const *)a;
  const BwLimeBand *second = *(const BwLimeBand *const *)b;
  return (first->minimum > second->minimum) - (first->minimum < second->minimum);
}

/* The bands of a group, the lowest first. */
static GPtrArray *
list_bands (const BwDraft *draft, const BwLimeGroup *group)
{
  GPtrArray *bands = g_ptr_array_new ();

  for (guint i = 0; i < draft->file->bands->len; i++)
    {
      BwLimeBand *band = g_ptr_array_index (draft->file->bands, i);

      if (g_str_equal (band->group, group->id))
        g_ptr_array_add (bands, band);
    }
  g_ptr_array_sort (bands, compare_bands);
  return bands;
}

/* The lowest and the highest sum of scores there is in a section. */
static void
get_range (const BwDraftSection *section, gint64 *lowest, gint64 *highest)
{
  *lowest = *highest = 0;
  for (guint i = 0; i < section->items->len; i++)
    {
      const BwDraftItem *item = g_ptr_array_index (section->items, i);

      *lowest += item->lowest;
      *highest += item->highest;
    }
}

/* The set that the sums amount to between 0 and 100; NULL when they do not make one. */
static BwDraftBands *
make_set (BwDraft *draft, GPtrArray *bands, gint64 lowest, gint64 highest)
{
  BwDraftBands *set;
  double last = -1;

  if (bands->len < 2 || bands->len > 11 || highest <= lowest)
    return NULL;
  set = g_new0 (BwDraftBands, 1);
  set->bands = g_ptr_array_new_with_free_func ((GDestroyNotify)band_free);
  set->id = g_strdup_printf ("bands-%u", draft->band_sets->len + 1);
  g_ptr_array_add (draft->band_sets, set);
  for (guint i = 0; i < bands->len; i++)
    {
      const BwLimeBand *band = g_ptr_array_index (bands, i);
      BwDraftBand *made = g_new0 (BwDraftBand, 1);
      g_autofree char *label = bw_draft_dup_text (draft, band->name);

      made->from = i == 0 ? 0 : round (1e4 * 100 * (double)(band->minimum - lowest) / (double)(highest - lowest)) / 1e4;
      made->message = bw_draft_dup_text (draft, band->message);
      made->label = *label != '\0' ? g_steal_pointer (&label) : g_strdup_printf (_ ("Band %u"), i + 1);
      g_ptr_array_add (set->bands, made);
      if (made->from <= last || made->from >= 100)
        {
          g_ptr_array_remove_index (draft->band_sets, draft->band_sets->len - 1);
          return NULL;
        }
      last = made->from;
    }
  return set;
}

void
bw_draft_add_bands (BwDraft *draft, BwDraftSection *section, const BwLimeGroup *group)
{
  g_autoptr (GPtrArray) bands = list_bands (draft, group);
  BwDraftBands *set;
  gint64 lowest, highest;

  get_range (section, &lowest, &highest);
  set = make_set (draft, bands, lowest, highest);
  if (bands->len > 0 && set == NULL)
    bw_draft_note (draft, _ ("The bands of the group “%s”: they do not divide its scores."), section->title);
  for (guint i = 0; set != NULL && i < section->items->len; i++)
    {
      BwDraftItem *item = g_ptr_array_index (section->items, i);

      if (item->type == BW_ITEM_RATING && item->dimension->bands == NULL)
        item->dimension->bands = set;
    }
}
