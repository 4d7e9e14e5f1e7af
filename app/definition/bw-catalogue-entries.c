/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "bw-catalogue-private.h"

/* Entries of a folder, as those of its definitions see them that borrow items. */

typedef struct
{
  const GPtrArray *beside; /* in the same folder */
  const GPtrArray *others;
} Neighbours;

int
bw_catalogue_entries_find (const GPtrArray *entries, const char *id)
{
  for (guint i = 0; i < entries->len; i++)
    {
      const BwCatalogueEntry *entry = g_ptr_array_index (entries, i);

      if (entry->assessment != NULL && g_strcmp0 (entry->assessment->id, id) == 0)
        return (int)i;
    }
  return -1;
}

BwParentState
bw_catalogue_entries_find_parent (const GPtrArray *entries, const char *id, BwAssessment **parent)
{
  int position = bw_catalogue_entries_find (entries, id);

  if (position >= 0)
    {
      *parent = bw_assessment_ref (((BwCatalogueEntry *)entries->pdata[position])->assessment);
      return BW_PARENT_READY;
    }
  for (guint i = 0; i < entries->len; i++)
    {
      const BwCatalogueEntry *entry = g_ptr_array_index (entries, i);

      if (g_strcmp0 (entry->broken_id, id) == 0)
        return entry->borrows ? BW_PARENT_BORROWS : BW_PARENT_BROKEN;
    }
  return BW_PARENT_MISSING;
}

static BwParentState
find_neighbour (const char *id, BwAssessment **parent, gpointer data)
{
  const Neighbours *neighbours = data;
  BwParentState state = bw_catalogue_entries_find_parent (neighbours->beside, id, parent);

  return state != BW_PARENT_MISSING ? state : bw_catalogue_entries_find_parent (neighbours->others, id, parent);
}

static void
read_again (BwCatalogueEntry *entry, GBytes *schema, const BwParents *parents)
{
  BwIssues *old = entry->issues;

  entry->issues = bw_issues_new (bw_issues_get_file (old));
  bw_issues_free (old);
  entry->assessment = bw_assessment_parse (entry->bytes, schema, parents, entry->issues);
  g_clear_pointer (&entry->bytes, g_bytes_unref);
  if (entry->assessment != NULL)
    {
      g_free (entry->title);
      entry->title = g_strdup (entry->assessment->title);
    }
}

/* Borrowing goes one level deep, so what there is to borrow from has been read by now, whatever the order of the files.
 */
void
bw_catalogue_entries_borrow (const GPtrArray *entries, const GPtrArray *others, GBytes *schema)
{
  Neighbours neighbours = { .beside = entries, .others = others };
  const BwParents parents = { .find = find_neighbour, .data = &neighbours };

  for (guint i = 0; i < entries->len; i++)
    {
      BwCatalogueEntry *entry = g_ptr_array_index (entries, i);

      if (entry->borrows)
        read_again (entry, schema, &parents);
    }
}
