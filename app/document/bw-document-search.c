/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-document-search.h"

#include "app/xml/bw-file.h"

#include <string.h>

/* Folders inside folders, beyond which there is most likely a loop. */
#define MAX_DEPTH 8
#define ATTRIBUTES G_FILE_ATTRIBUTE_STANDARD_NAME "," G_FILE_ATTRIBUTE_STANDARD_TYPE
#define SUFFIX ".bellwether"
#define SEALED_SUFFIX ".bellwether-sealed"

typedef struct
{
  GPtrArray *found;
  BwSearchGroups groups;
  const char *group;
  GCancellable *cancellable;
} Search;

void
bw_found_document_free (BwFoundDocument *found)
{
  g_object_unref (found->file);
  g_free (found->name);
  g_free (found->group);
  g_clear_error (&found->error);
  g_free (found);
}

GPtrArray *
bw_found_documents_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify)bw_found_document_free);
}

static char *
find_group (const Search *search, GFile *file)
{
  g_autoptr (GFile) folder = search->groups == BW_SEARCH_BY_FOLDER ? g_file_get_parent (file) : NULL;
  g_autofree char *base = folder != NULL ? g_file_get_basename (folder) : NULL;

  if (search->groups == BW_SEARCH_ONE_GROUP)
    return g_strdup (search->group);
  return base != NULL ? g_filename_display_name (base) : NULL;
}

/* Takes @error, which may be NULL. */
static void
add_found (const Search *search, GFile *file, const char *name, GError *error)
{
  BwFoundDocument *found = g_new0 (BwFoundDocument, 1);

  found->file = g_object_ref (file);
  found->name = g_strdup (name);
  found->group = find_group (search, file);
  found->error = error;
  g_ptr_array_add (search->found, found);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (g_file_info_get_name (*(GFileInfo *const *)a), g_file_info_get_name (*(GFileInfo *const *)b));
}

/* What is in @folder, in the order of the names; NULL with @error. */
static GPtrArray *
list_folder (const Search *search, GFile *folder, GError **error)
{
  g_autoptr (GPtrArray) inside = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GFileEnumerator) enumerator =
    g_file_enumerate_children (folder, ATTRIBUTES, G_FILE_QUERY_INFO_NOFOLLOW_SYMLINKS, search->cancellable, error);
  g_autoptr (GError) stopped = NULL;
  GFileInfo *info;

  if (enumerator == NULL)
    return NULL;
  while ((info = g_file_enumerator_next_file (enumerator, search->cancellable, &stopped)) != NULL)
    g_ptr_array_add (inside, info);
  if (stopped != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&stopped));
      return NULL;
    }
  g_ptr_array_sort (inside, compare_names);
  return g_steal_pointer (&inside);
}

static gboolean search_folder (const Search *search, GFile *folder, const char *name, guint depth, GError **error);

/* Whatever else is called like a document is said to be none when it is read. */
static gboolean
search_inside (const Search *search, GFile *folder, const char *name, GFileInfo *info, guint depth, GError **error)
{
  g_autoptr (GFile) file = g_file_get_child (folder, g_file_info_get_name (info));
  g_autofree char *readable = g_filename_display_name (g_file_info_get_name (info));
  g_autofree char *place = g_build_filename (name, readable, NULL);
  GFileType type = g_file_info_get_file_type (info);

  if (type == G_FILE_TYPE_DIRECTORY)
    return depth == MAX_DEPTH || search_folder (search, file, place, depth + 1, error);
  if (!g_str_has_suffix (g_file_info_get_name (info), SUFFIX) &&
      !g_str_has_suffix (g_file_info_get_name (info), SEALED_SUFFIX))
    return TRUE;
  if (type != G_FILE_TYPE_SYMBOLIC_LINK ||
      g_file_query_file_type (file, G_FILE_QUERY_INFO_NONE, search->cancellable) != G_FILE_TYPE_DIRECTORY)
    add_found (search, file, place, NULL);
  return TRUE;
}

static gboolean
search_folder (const Search *search, GFile *folder, const char *name, guint depth, GError **error)
{
  g_autoptr (GError) closed = NULL;
  g_autoptr (GPtrArray) inside = list_folder (search, folder, &closed);

  if (g_cancellable_set_error_if_cancelled (search->cancellable, error))
    return FALSE;
  if (inside == NULL)
    add_found (search, folder, name, g_steal_pointer (&closed));
  for (guint i = 0; inside != NULL && i < inside->len; i++)
    if (!search_inside (search, folder, name, inside->pdata[i], depth, error))
      return FALSE;
  return TRUE;
}

gboolean
bw_document_search (GFile *place, const char *name, BwSearchGroups groups, const char *group, GPtrArray *found,
                    GCancellable *cancellable, GError **error)
{
  g_return_val_if_fail (G_IS_FILE (place) && found != NULL, FALSE);

  const Search search = { found, groups, group, cancellable };
  g_autofree char *known = name != NULL ? g_strdup (name) : bw_file_dup_place (place);

  if (g_file_query_file_type (place, G_FILE_QUERY_INFO_NONE, cancellable) == G_FILE_TYPE_DIRECTORY)
    return search_folder (&search, place, known, 0, error);
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  add_found (&search, place, known, NULL);
  return TRUE;
}
