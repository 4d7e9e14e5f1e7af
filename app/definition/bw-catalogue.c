/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "bw-catalogue-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _BwCatalogue
{
  GObject parent_instance;

  GBytes *schema;
  GBytes *profile_schema; /* NULL: profiles are not read */
  char *installed_folder;
  char *own_folder;
  GPtrArray *entries;  /* of BwCatalogueEntry */
  GPtrArray *profiles; /* of BwProfileRules */

  GMutex mutex;
  GCond cond;
  guint n_readers; /* workers that still read; guarded by the mutex */
};

/* What was found in the folders. */
typedef struct
{
  GPtrArray *entries;
  GPtrArray *profiles;
} Found;

static void bw_catalogue_list_model_init (GListModelInterface *interface);

G_DEFINE_FINAL_TYPE_WITH_CODE (BwCatalogue, bw_catalogue, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, bw_catalogue_list_model_init))

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *)a, *(const char *const *)b);
}

/* Takes @entry. Saved answers name a definition by its id, so there can be only one: one's own stands in for the
 * installed one; of two in the same folder, the second is listed with what is wrong with it. */
static void
add_entry (GPtrArray *entries, BwCatalogueEntry *entry)
{
  int position = entry->assessment != NULL ? bw_catalogue_entries_find (entries, entry->assessment->id) : -1;
  BwCatalogueEntry *other = position >= 0 ? g_ptr_array_index (entries, position) : NULL;

  if (other == NULL)
    g_ptr_array_add (entries, entry);
  else if (entry->own && !other->own)
    {
      entries->pdata[position] = entry;
      g_object_unref (other);
    }
  else
    {
      bw_issues_add (entry->issues, BW_TAG_DUPLICATE_ID, 0, _ ("The definition in “%s” has the same id: “%s”."),
                     bw_issues_get_file (other->issues), entry->assessment->id);
      g_clear_pointer (&entry->assessment, bw_assessment_unref);
      g_free (entry->title);
      entry->title = g_strdup (bw_issues_get_file (entry->issues));
      g_ptr_array_add (entries, entry);
    }
}

static BwAssessment *
find_assessment (const char *id, gpointer data)
{
  const GPtrArray *entries = data;
  int position = bw_catalogue_entries_find (entries, id);

  return position >= 0 ? ((BwCatalogueEntry *)entries->pdata[position])->assessment : NULL;
}

/* Takes @profile, unless one with its id is there already. */
static void
add_profile (GPtrArray *profiles, BwProfileRules *profile)
{
  for (guint i = 0; i < profiles->len; i++)
    if (g_str_equal (((BwProfileRules *)profiles->pdata[i])->id, profile->id))
      {
        bw_profile_rules_unref (profile);
        return;
      }
  g_ptr_array_add (profiles, profile);
}

/* Takes the profiles that are in order out of the entries, once all that they may refer to is there; the others stay,
 * with what is wrong with them. */
static void
take_profiles (Found *found, gboolean own)
{
  for (guint i = 0; i < found->entries->len;)
    {
      BwCatalogueEntry *entry = found->entries->pdata[i];

      if (entry->own == own && entry->profile != NULL)
        bw_profile_rules_check (entry->profile, find_assessment, found->entries, entry->issues);
      if (entry->own != own || entry->profile == NULL || bw_issues_get_n_errors (entry->issues) > 0)
        i++;
      else
        {
          add_profile (found->profiles, g_steal_pointer (&entry->profile));
          g_ptr_array_remove_index (found->entries, i);
        }
    }
}

static GPtrArray *
read_folder (BwCatalogue *self, const char *folder, gboolean own)
{
  g_autoptr (GDir) directory = folder != NULL ? g_dir_open (folder, 0, NULL) : NULL;
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  GPtrArray *entries = g_ptr_array_new_with_free_func (g_object_unref);
  const char *name;

  while (directory != NULL && (name = g_dir_read_name (directory)) != NULL)
    if (g_str_has_suffix (name, ".xml") && name[0] != '.')
      g_ptr_array_add (names, g_strdup (name));
  g_ptr_array_sort (names, compare_names);
  for (guint i = 0; i < names->len; i++)
    g_ptr_array_add (
      entries, bw_catalogue_entry_read (folder, g_ptr_array_index (names, i), own, self->schema, self->profile_schema));
  return entries;
}

static void
add_entries (GPtrArray *entries, const GPtrArray *of_folder)
{
  for (guint i = 0; i < of_folder->len; i++)
    add_entry (entries, g_object_ref (of_folder->pdata[i]));
}

static void
found_free (gpointer data)
{
  Found *found = data;

  g_ptr_array_unref (found->entries);
  g_ptr_array_unref (found->profiles);
  g_free (found);
}

static Found *
read_folders (BwCatalogue *self)
{
  Found *found = g_new (Found, 1);
  g_autoptr (GPtrArray) installed = read_folder (self, self->installed_folder, FALSE);
  g_autoptr (GPtrArray) own = read_folder (self, self->own_folder, TRUE);

  bw_catalogue_entries_borrow (installed, own, self->schema);
  bw_catalogue_entries_borrow (own, installed, self->schema);
  found->entries = g_ptr_array_new_with_free_func (g_object_unref);
  found->profiles = g_ptr_array_new_with_free_func ((GDestroyNotify)bw_profile_rules_unref);
  add_entries (found->entries, installed);
  add_entries (found->entries, own);
  take_profiles (found, TRUE);
  take_profiles (found, FALSE);
  return found;
}

static GPtrArray *
swap (GPtrArray **place, GPtrArray *array)
{
  GPtrArray *old = *place;

  *place = array;
  return old;
}

static void
take_found (BwCatalogue *self, Found *found)
{
  guint n_old = self->entries->len;

  /* What was there before goes with @found, after everybody has heard of it. */
  found->entries = swap (&self->entries, found->entries);
  found->profiles = swap (&self->profiles, found->profiles);
  g_list_model_items_changed (G_LIST_MODEL (self), 0, n_old, self->entries->len);
  found_free (found);
}

static void
read_folders_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  BwCatalogue *self = source;

  g_task_return_pointer (task, read_folders (self), found_free);
  g_mutex_lock (&self->mutex);
  self->n_readers--;
  g_cond_broadcast (&self->cond);
  g_mutex_unlock (&self->mutex);
}

static GType
bw_catalogue_get_item_type (GListModel *model)
{
  return BW_TYPE_CATALOGUE_ENTRY;
}

static guint
bw_catalogue_get_n_items (GListModel *model)
{
  return BW_CATALOGUE (model)->entries->len;
}

static gpointer
bw_catalogue_get_item (GListModel *model, guint position)
{
  BwCatalogue *self = BW_CATALOGUE (model);

  return position < self->entries->len ? g_object_ref (g_ptr_array_index (self->entries, position)) : NULL;
}

static void
bw_catalogue_list_model_init (GListModelInterface *interface)
{
  interface->get_item_type = bw_catalogue_get_item_type;
  interface->get_n_items = bw_catalogue_get_n_items;
  interface->get_item = bw_catalogue_get_item;
}

static void
bw_catalogue_finalize (GObject *object)
{
  BwCatalogue *self = BW_CATALOGUE (object);

  g_mutex_clear (&self->mutex);
  g_cond_clear (&self->cond);
  g_bytes_unref (self->schema);
  g_free (self->installed_folder);
  g_free (self->own_folder);
  g_ptr_array_unref (self->entries);
  g_ptr_array_unref (self->profiles);
  g_clear_pointer (&self->profile_schema, g_bytes_unref);

  G_OBJECT_CLASS (bw_catalogue_parent_class)->finalize (object);
}

static void
bw_catalogue_class_init (BwCatalogueClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = bw_catalogue_finalize;
}

static void
bw_catalogue_init (BwCatalogue *self)
{
  g_mutex_init (&self->mutex);
  g_cond_init (&self->cond);
  self->entries = g_ptr_array_new_with_free_func (g_object_unref);
  self->profiles = g_ptr_array_new_with_free_func ((GDestroyNotify)bw_profile_rules_unref);
}

BwCatalogue *
bw_catalogue_new (GBytes *schema, const char *installed_folder, const char *own_folder)
{
  BwCatalogue *self = g_object_new (BW_TYPE_CATALOGUE, NULL);

  self->schema = g_bytes_ref (schema);
  self->installed_folder = g_strdup (installed_folder);
  self->own_folder = g_strdup (own_folder);
  return self;
}

void
bw_catalogue_load (BwCatalogue *self)
{
  g_return_if_fail (BW_IS_CATALOGUE (self));

  take_found (self, read_folders (self));
}

void
bw_catalogue_load_async (BwCatalogue *self, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (BW_IS_CATALOGUE (self));

  task = g_task_new (self, cancellable, callback, data);
  g_task_set_source_tag (task, bw_catalogue_load_async);
  g_mutex_lock (&self->mutex);
  self->n_readers++;
  g_mutex_unlock (&self->mutex);
  g_task_run_in_thread (task, read_folders_in_thread);
}

void
bw_catalogue_wait (BwCatalogue *self)
{
  g_return_if_fail (BW_IS_CATALOGUE (self));

  g_mutex_lock (&self->mutex);
  while (self->n_readers > 0)
    g_cond_wait (&self->cond, &self->mutex);
  g_mutex_unlock (&self->mutex);
}

gboolean
bw_catalogue_load_finish (BwCatalogue *self, GAsyncResult *result, GError **error)
{
  Found *found;

  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  found = g_task_propagate_pointer (G_TASK (result), error);
  if (found == NULL)
    return FALSE;
  take_found (self, found);
  return TRUE;
}

BwAssessment *
bw_catalogue_find (BwCatalogue *self, const char *id)
{
  int position;

  g_return_val_if_fail (BW_IS_CATALOGUE (self), NULL);

  position = bw_catalogue_entries_find (self->entries, id);
  return position >= 0 ? bw_catalogue_entry_get_assessment (g_ptr_array_index (self->entries, position)) : NULL;
}

BwAssessment *
bw_catalogue_find_digest (BwCatalogue *self, const char *digest)
{
  g_return_val_if_fail (BW_IS_CATALOGUE (self), NULL);

  for (guint i = 0; i < self->entries->len; i++)
    {
      BwCatalogueEntry *entry = g_ptr_array_index (self->entries, i);

      if (entry->assessment != NULL && g_strcmp0 (entry->assessment->digest, digest) == 0)
        return entry->assessment;
    }
  return NULL;
}

void
bw_catalogue_set_profile_schema (BwCatalogue *self, GBytes *schema)
{
  g_return_if_fail (BW_IS_CATALOGUE (self));

  g_clear_pointer (&self->profile_schema, g_bytes_unref);
  self->profile_schema = g_bytes_ref (schema);
}

guint
bw_catalogue_get_n_profiles (BwCatalogue *self)
{
  g_return_val_if_fail (BW_IS_CATALOGUE (self), 0);

  return self->profiles->len;
}

BwProfileRules *
bw_catalogue_get_profile (BwCatalogue *self, guint position)
{
  g_return_val_if_fail (BW_IS_CATALOGUE (self) && position < self->profiles->len, NULL);

  return self->profiles->pdata[position];
}

BwParentState
bw_catalogue_find_parent (BwCatalogue *self, const char *id, BwAssessment **parent)
{
  g_return_val_if_fail (BW_IS_CATALOGUE (self), BW_PARENT_MISSING);

  return bw_catalogue_entries_find_parent (self->entries, id, parent);
}

BwParentSearch *
bw_catalogue_search_parents (BwCatalogue *self, const char *path)
{
  g_return_val_if_fail (BW_IS_CATALOGUE (self), NULL);

  return bw_parent_search_new (self->schema, path, self->installed_folder, self->own_folder);
}

GBytes *
bw_catalogue_get_schema (BwCatalogue *self)
{
  g_return_val_if_fail (BW_IS_CATALOGUE (self), NULL);

  return self->schema;
}

GBytes *
bw_catalogue_get_profile_schema (BwCatalogue *self)
{
  g_return_val_if_fail (BW_IS_CATALOGUE (self), NULL);

  return self->profile_schema;
}
