/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-file-name.h"
#include "bw-shelf-private.h"

#include <glib/gstdio.h>

/* What one scan gathers. */
typedef struct
{
  GPtrArray *entries;
  GHashTable *seen;  /* path (owned) */
  GHashTable *known; /* path (of the entry's file) → BwShelfEntry */
  BwShelfLibrary *library;
} Scan;

static void
add_file (Scan *scan, GFile *file)
{
  const char *path = g_file_peek_path (file);
  GStatBuf status;

  if (path == NULL || g_hash_table_contains (scan->seen, path) || g_stat (path, &status) != 0 ||
      S_ISDIR (status.st_mode))
    return;
  g_hash_table_add (scan->seen, g_strdup (path));
  BwShelfStamp stamp = {
    .inode = status.st_ino,
    .size = (guint64)status.st_size,
    .modified = status.st_mtim.tv_sec * G_GINT64_CONSTANT (1000000000) + status.st_mtim.tv_nsec,
  };
  BwShelfEntry *known = g_hash_table_lookup (scan->known, path);
  gboolean same = known != NULL && known->stamp.inode == stamp.inode && known->stamp.size == stamp.size &&
                  known->stamp.modified == stamp.modified;
  g_ptr_array_add (scan->entries,
                   same ? g_object_ref (known) : bw_shelf_entry_read (file, path, &stamp, scan->library));
}

static void
add_folder (Scan *scan, GFile *folder, GCancellable *cancellable)
{
  const char *path = g_file_peek_path (folder);
  g_autoptr (GDir) dir = path != NULL ? g_dir_open (path, 0, NULL) : NULL;
  const char *name;

  while (dir != NULL && !g_cancellable_is_cancelled (cancellable) && (name = g_dir_read_name (dir)) != NULL)
    {
      if (*name == '.' || !g_str_has_suffix (name, BW_FILE_ENDING))
        continue;
      g_autoptr (GFile) file = g_file_get_child (folder, name);
      add_file (scan, file);
    }
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
  return by_title != 0 ? by_title : g_strcmp0 (g_file_peek_path (first->file), g_file_peek_path (second->file));
}

GPtrArray *
bw_shelf_scan (GFile *folder, GPtrArray *others, GPtrArray *known, BwShelfLibrary *library, GCancellable *cancellable)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) by_path = g_hash_table_new (g_str_hash, g_str_equal);
  Scan scan = {
    .entries = g_ptr_array_new_with_free_func (g_object_unref),
    .seen = seen,
    .known = by_path,
    .library = library,
  };

  for (guint i = 0; i < known->len; i++)
    g_hash_table_insert (by_path, (gpointer)g_file_peek_path (((BwShelfEntry *)known->pdata[i])->file),
                         known->pdata[i]);
  if (folder != NULL)
    add_folder (&scan, folder, cancellable);
  for (guint i = 0; others != NULL && i < others->len && !g_cancellable_is_cancelled (cancellable); i++)
    add_file (&scan, others->pdata[i]);
  g_ptr_array_sort (scan.entries, compare_entries);
  return scan.entries;
}
