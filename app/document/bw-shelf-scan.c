/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-file-name.h"
#include "bw-shelf-private.h"

#include <string.h>

/* What one scan gathers. */
typedef struct
{
  GPtrArray *entries;
  GHashTable *seen;  /* GFile (owned) */
  GHashTable *known; /* GFile (of the entry) → BwShelfEntry */
  BwShelfLibrary *library;
  GCancellable *cancellable;
} Scan;

static void
add_file (Scan *scan, GFile *file)
{
  g_auto (BwFileStatus) status = { 0 };
  BwShelfEntry *known = g_hash_table_lookup (scan->known, file);

  if (g_hash_table_contains (scan->seen, file) || !bw_file_status_read (&status, file, scan->cancellable) ||
      status.is_folder)
    return;
  g_hash_table_add (scan->seen, g_object_ref (file));
  gboolean same = known != NULL && known->stamp != NULL && g_strcmp0 (known->stamp, status.stamp) == 0;
  g_ptr_array_add (scan->entries,
                   same ? g_object_ref (known) : bw_shelf_entry_read (file, &status, scan->library, scan->cancellable));
}

static void
add_folder (Scan *scan, GFile *folder)
{
  g_autoptr (GFileEnumerator) files = g_file_enumerate_children (
    folder, G_FILE_ATTRIBUTE_STANDARD_NAME, G_FILE_QUERY_INFO_NOFOLLOW_SYMLINKS, scan->cancellable, NULL);
  GFileInfo *info;
  GFile *file;

  while (files != NULL && g_file_enumerator_iterate (files, &info, &file, scan->cancellable, NULL) && info != NULL)
    {
      const char *name = g_file_info_get_name (info);
      if (*name != '.' && g_str_has_suffix (name, BW_FILE_ENDING))
        add_file (scan, file);
    }
}

static int
compare_places (GFile *first, GFile *second)
{
  g_autofree char *one = g_file_get_uri (first);
  g_autofree char *other = g_file_get_uri (second);

  return strcmp (one, other);
}

/* Newest day first, then by title, then by place, so that the order never depends on the disk. */
static int
compare_entries (gconstpointer a, gconstpointer b)
{
  const BwShelfEntry *first = *(const BwShelfEntry *const *)a;
  const BwShelfEntry *second = *(const BwShelfEntry *const *)b;
  int by_day = g_strcmp0 (second->day, first->day);
  int by_title = g_utf8_collate (first->title, second->title);

  if (by_day != 0)
    return by_day;
  return by_title != 0 ? by_title : compare_places (first->file, second->file);
}

GPtrArray *
bw_shelf_scan (GFile *folder, GPtrArray *others, GPtrArray *known, BwShelfLibrary *library, GCancellable *cancellable)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_file_hash, (GEqualFunc)g_file_equal, g_object_unref, NULL);
  g_autoptr (GHashTable) by_file = g_hash_table_new (g_file_hash, (GEqualFunc)g_file_equal);
  Scan scan = {
    .entries = g_ptr_array_new_with_free_func (g_object_unref),
    .seen = seen,
    .known = by_file,
    .library = library,
    .cancellable = cancellable,
  };

  for (guint i = 0; i < known->len; i++)
    g_hash_table_insert (by_file, ((BwShelfEntry *)known->pdata[i])->file, known->pdata[i]);
  if (folder != NULL)
    add_folder (&scan, folder);
  for (guint i = 0; others != NULL && i < others->len && !g_cancellable_is_cancelled (cancellable); i++)
    add_file (&scan, others->pdata[i]);
  g_ptr_array_sort (scan.entries, compare_entries);
  return scan.entries;
}
