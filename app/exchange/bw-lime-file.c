/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-lime-file-private.h"

const BwXmlLimits bw_lime_file_limits = { 16 * 1024 * 1024, 12, 0, 600000 };

void
bw_lime_option_free (BwLimeOption *option)
{
  g_free (option->code);
  g_free (option->text);
  g_free (option);
}

void
bw_lime_row_free (BwLimeRow *row)
{
  g_free (row->code);
  g_free (row->text);
  g_free (row);
}

void
bw_lime_entry_free (BwLimeEntry *entry)
{
  g_free (entry->id);
  g_free (entry->group);
  g_free (entry->code);
  g_free (entry->text);
  g_free (entry->help);
  g_ptr_array_unref (entry->rows);
  g_ptr_array_unref (entry->options);
  g_hash_table_unref (entry->attributes);
  g_free (entry);
}

void
bw_lime_group_free (BwLimeGroup *group)
{
  g_free (group->id);
  g_free (group->name);
  g_free (group->description);
  g_ptr_array_unref (group->entries);
  g_free (group);
}

void
bw_lime_band_free (BwLimeBand *band)
{
  g_free (band->group);
  g_free (band->name);
  g_free (band->message);
  g_free (band);
}

BwLimeFile *
bw_lime_file_new (void)
{
  BwLimeFile *file = g_new0 (BwLimeFile, 1);

  file->groups = g_ptr_array_new_with_free_func ((GDestroyNotify)bw_lime_group_free);
  file->bands = g_ptr_array_new_with_free_func ((GDestroyNotify)bw_lime_band_free);
  return file;
}

void
bw_lime_file_free (BwLimeFile *file)
{
  if (file == NULL)
    return;
  g_free (file->title);
  g_free (file->description);
  g_free (file->welcome);
  g_free (file->language);
  g_strfreev (file->languages);
  g_ptr_array_unref (file->groups);
  g_ptr_array_unref (file->bands);
  g_free (file);
}

static int
compare_groups (gconstpointer a, gconstpointer b)
{
  const BwLimeGroup *first = *(const BwLimeGroup *const *)a;
  const BwLimeGroup *second = *(const BwLimeGroup *const *)b;
  return (first->order > second->order) - (first->order < second->order);
}

static int
compare_entries (gconstpointer a, gconstpointer b)
{
  const BwLimeEntry *first = *(const BwLimeEntry *const *)a;
  const BwLimeEntry *second = *(const BwLimeEntry *const *)b;
  return (first->order > second->order) - (first->order < second->order);
}

static int
compare_rows (gconstpointer a, gconstpointer b)
{
  const BwLimeRow *first = *(const BwLimeRow *const *)a;
  const BwLimeRow *second = *(const BwLimeRow *const *)b;
  return (first->order > second->order) - (first->order < second->order);
}

static int
compare_options (gconstpointer a, gconstpointer b)
{
  const BwLimeOption *first = *(const BwLimeOption *const *)a;
  const BwLimeOption *second = *(const BwLimeOption *const *)b;
  return (first->order > second->order) - (first->order < second->order);
}

/* g_ptr_array_sort() is stable. */
void
bw_lime_file_sort (BwLimeFile *file)
{
  g_ptr_array_sort (file->groups, compare_groups);
  for (guint g = 0; g < file->groups->len; g++)
    {
      GPtrArray *entries = ((BwLimeGroup *)g_ptr_array_index (file->groups, g))->entries;

      g_ptr_array_sort (entries, compare_entries);
      for (guint e = 0; e < entries->len; e++)
        {
          BwLimeEntry *entry = g_ptr_array_index (entries, e);
          g_ptr_array_sort (entry->rows, compare_rows);
          g_ptr_array_sort (entry->options, compare_options);
        }
    }
}
