/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "bw-parent-search.h"

#include "bw-catalogue.h"

struct _BwParentSearch
{
  BwParents parents;
  BwCatalogue *beside;
  BwCatalogue *installed;
  gboolean beside_loaded;
  gboolean installed_loaded;
};

static BwParentState
find_in (BwCatalogue *catalogue, gboolean *loaded, const char *id, BwAssessment **parent)
{
  if (!*loaded)
    bw_catalogue_load (catalogue);
  *loaded = TRUE;
  return bw_catalogue_find_parent (catalogue, id, parent);
}

static BwParentState
find (const char *id, BwAssessment **parent, gpointer data)
{
  BwParentSearch *search = data;
  BwParentState state = find_in (search->beside, &search->beside_loaded, id, parent);

  return state == BW_PARENT_MISSING ? find_in (search->installed, &search->installed_loaded, id, parent) : state;
}

BwParentSearch *
bw_parent_search_new (GBytes *schema, const char *path, const char *installed_folder, const char *own_folder)
{
  BwParentSearch *search = g_new0 (BwParentSearch, 1);
  g_autofree char *folder = g_path_get_dirname (path);

  search->parents = (BwParents){ .find = find, .data = search };
  search->beside = bw_catalogue_new (schema, folder, NULL);
  search->installed = bw_catalogue_new (schema, installed_folder, own_folder);
  return search;
}

void
bw_parent_search_free (BwParentSearch *search)
{
  g_object_unref (search->beside);
  g_object_unref (search->installed);
  g_free (search);
}

const BwParents *
bw_parent_search_get_parents (BwParentSearch *search)
{
  return &search->parents;
}
