/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "bw-catalogue.h"

#include "app/xml/bw-xml.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _BwCatalogueEntry
{
  GObject parent_instance;

  char *path;
  char *title;
  gboolean own;
  BwAssessment *assessment;
  BwIssues *issues;
};

struct _BwCatalogue
{
  GObject parent_instance;

  GBytes *schema;
  char *installed_folder;
  char *own_folder;
  GPtrArray *entries; /* of BwCatalogueEntry */
};

static void bw_catalogue_list_model_init (GListModelInterface *interface);

G_DEFINE_FINAL_TYPE (BwCatalogueEntry, bw_catalogue_entry, G_TYPE_OBJECT)
G_DEFINE_FINAL_TYPE_WITH_CODE (BwCatalogue, bw_catalogue, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, bw_catalogue_list_model_init))

static void
bw_catalogue_entry_finalize (GObject *object)
{
  BwCatalogueEntry *self = BW_CATALOGUE_ENTRY (object);

  g_free (self->path);
  g_free (self->title);
  bw_assessment_unref (self->assessment);
  bw_issues_free (self->issues);

  G_OBJECT_CLASS (bw_catalogue_entry_parent_class)->finalize (object);
}

static void
bw_catalogue_entry_class_init (BwCatalogueEntryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = bw_catalogue_entry_finalize;
}

static void
bw_catalogue_entry_init (BwCatalogueEntry *self)
{
}

static BwCatalogueEntry *
read_entry (const char *folder, const char *name, gboolean own, GBytes *schema)
{
  BwCatalogueEntry *entry = g_object_new (BW_TYPE_CATALOGUE_ENTRY, NULL);
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *display_name = g_filename_display_name (name);

  entry->path = g_build_filename (folder, name, NULL);
  entry->own = own;
  entry->issues = bw_issues_new (display_name);
  bytes = bw_xml_load_file (entry->path, &bw_xml_limits_definition, entry->issues);
  if (bytes != NULL)
    entry->assessment = bw_assessment_parse (bytes, schema, entry->issues);
  entry->title = g_strdup (entry->assessment != NULL ? entry->assessment->title : display_name);
  return entry;
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *)a, *(const char *const *)b);
}

/* The readable entry whose definition has @id, or -1. */
static int
find_entry (const GPtrArray *entries, const char *id)
{
  for (guint i = 0; i < entries->len; i++)
    {
      const BwCatalogueEntry *entry = g_ptr_array_index (entries, i);

      if (entry->assessment != NULL && g_strcmp0 (entry->assessment->id, id) == 0)
        return (int)i;
    }
  return -1;
}

/* Takes @entry. Saved answers name a definition by its id, so there can be only one: one's own stands in for the
 * installed one; of two in the same folder, the second is listed with what is wrong with it. */
static void
add_entry (GPtrArray *entries, BwCatalogueEntry *entry)
{
  int position = entry->assessment != NULL ? find_entry (entries, entry->assessment->id) : -1;
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

static void
read_folder (GPtrArray *entries, const char *folder, gboolean own, GBytes *schema)
{
  g_autoptr (GDir) directory = folder != NULL ? g_dir_open (folder, 0, NULL) : NULL;
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  while (directory != NULL && (name = g_dir_read_name (directory)) != NULL)
    if (g_str_has_suffix (name, ".xml") && name[0] != '.')
      g_ptr_array_add (names, g_strdup (name));
  g_ptr_array_sort (names, compare_names);
  for (guint i = 0; i < names->len; i++)
    add_entry (entries, read_entry (folder, g_ptr_array_index (names, i), own, schema));
}

static GPtrArray *
read_folders (BwCatalogue *self)
{
  GPtrArray *entries = g_ptr_array_new_with_free_func (g_object_unref);

  read_folder (entries, self->installed_folder, FALSE, self->schema);
  read_folder (entries, self->own_folder, TRUE, self->schema);
  return entries;
}

static void
take_entries (BwCatalogue *self, GPtrArray *entries)
{
  g_autoptr (GPtrArray) old = self->entries;

  self->entries = entries;
  g_list_model_items_changed (G_LIST_MODEL (self), 0, old->len, entries->len);
}

static void
read_folders_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  g_task_return_pointer (task, read_folders (source), (GDestroyNotify)g_ptr_array_unref);
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

  g_bytes_unref (self->schema);
  g_free (self->installed_folder);
  g_free (self->own_folder);
  g_ptr_array_unref (self->entries);

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
  self->entries = g_ptr_array_new_with_free_func (g_object_unref);
}

const char *
bw_catalogue_entry_get_path (BwCatalogueEntry *self)
{
  g_return_val_if_fail (BW_IS_CATALOGUE_ENTRY (self), NULL);

  return self->path;
}

const char *
bw_catalogue_entry_get_title (BwCatalogueEntry *self)
{
  g_return_val_if_fail (BW_IS_CATALOGUE_ENTRY (self), NULL);

  return self->title;
}

BwAssessment *
bw_catalogue_entry_get_assessment (BwCatalogueEntry *self)
{
  g_return_val_if_fail (BW_IS_CATALOGUE_ENTRY (self), NULL);

  return self->assessment;
}

const BwIssues *
bw_catalogue_entry_get_issues (BwCatalogueEntry *self)
{
  g_return_val_if_fail (BW_IS_CATALOGUE_ENTRY (self), NULL);

  return self->issues;
}

gboolean
bw_catalogue_entry_is_own (BwCatalogueEntry *self)
{
  g_return_val_if_fail (BW_IS_CATALOGUE_ENTRY (self), FALSE);

  return self->own;
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

  take_entries (self, read_folders (self));
}

void
bw_catalogue_load_async (BwCatalogue *self, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (BW_IS_CATALOGUE (self));

  task = g_task_new (self, cancellable, callback, data);
  g_task_set_source_tag (task, bw_catalogue_load_async);
  g_task_run_in_thread (task, read_folders_in_thread);
}

gboolean
bw_catalogue_load_finish (BwCatalogue *self, GAsyncResult *result, GError **error)
{
  GPtrArray *entries;

  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  entries = g_task_propagate_pointer (G_TASK (result), error);
  if (entries == NULL)
    return FALSE;
  take_entries (self, entries);
  return TRUE;
}

BwAssessment *
bw_catalogue_find (BwCatalogue *self, const char *id)
{
  int position;

  g_return_val_if_fail (BW_IS_CATALOGUE (self), NULL);

  position = find_entry (self->entries, id);
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

GBytes *
bw_catalogue_get_schema (BwCatalogue *self)
{
  g_return_val_if_fail (BW_IS_CATALOGUE (self), NULL);

  return self->schema;
}
