/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-library.h"

#include "bw-settings.h"

#define MAX_OTHER_FILES 30

struct _BwLibrary
{
  GObject parent_instance;

  GSettings *settings;
  char *own_folder;
  GBytes *schema;
  gboolean complete;
  BwCatalogue *catalogue;
  BwShelf *shelf;
  BwDefinitionTable *definitions;
  BwProfileModel *profile_model;
  GCancellable *cancellable;
  gboolean loaded;
  GHashTable *begun; /* of GFile */
};

G_DEFINE_FINAL_TYPE (BwLibrary, bw_library, G_TYPE_OBJECT)

static void
fill_shelf (BwLibrary *self)
{
  g_autoptr (GFile) folder = bw_settings_get_folder (self->settings);
  g_auto (GStrv) uris = g_settings_get_strv (self->settings, "other-files");
  g_autoptr (GPtrArray) others = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; uris[i]; i++)
    g_ptr_array_add (others, g_file_new_for_uri (uris[i]));
  bw_shelf_set_folder (self->shelf, folder);
  bw_shelf_set_others (self->shelf, others);
}

static void
settings_changed_cb (GSettings *settings, const char *key, BwLibrary *self)
{
  if (self->loaded && (g_str_equal (key, "default-folder") || g_str_equal (key, "other-files")))
    fill_shelf (self);
}

static void
catalogue_items_changed_cb (BwLibrary *self)
{
  bw_definition_table_fill (self->definitions, self->catalogue);
}

static void
catalogue_loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (BwLibrary) self = data;
  g_autoptr (GError) error = NULL;

  if (!bw_catalogue_load_finish (BW_CATALOGUE (source), result, &error))
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        g_message ("The assessments could not be read: %s", error->message);
      return;
    }
  /* After the catalogue, so that documents find their definition ready and need not read their copy of it. */
  self->loaded = TRUE;
  fill_shelf (self);
}

static void
bw_library_dispose (GObject *object)
{
  BwLibrary *self = BW_LIBRARY (object);

  g_cancellable_cancel (self->cancellable);
  if (self->catalogue)
    bw_catalogue_wait (self->catalogue);
  if (self->settings)
    g_signal_handlers_disconnect_by_data (self->settings, self);
  if (self->catalogue)
    g_signal_handlers_disconnect_by_data (self->catalogue, self);
  /* A worker may hold on to it a little longer; what it holds on to itself goes now. */
  if (self->profile_model)
    g_object_run_dispose (G_OBJECT (self->profile_model));
  g_clear_object (&self->profile_model);
  g_clear_object (&self->settings);
  g_clear_object (&self->catalogue);
  g_clear_object (&self->shelf);
  G_OBJECT_CLASS (bw_library_parent_class)->dispose (object);
}

static void
bw_library_finalize (GObject *object)
{
  BwLibrary *self = BW_LIBRARY (object);

  g_free (self->own_folder);
  g_bytes_unref (self->schema);
  bw_definition_table_unref (self->definitions);
  g_object_unref (self->cancellable);
  g_hash_table_unref (self->begun);
  G_OBJECT_CLASS (bw_library_parent_class)->finalize (object);
}

static void
bw_library_class_init (BwLibraryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = bw_library_dispose;
  object_class->finalize = bw_library_finalize;
}

static void
bw_library_init (BwLibrary *self)
{
  self->definitions = bw_definition_table_new ();
  self->cancellable = g_cancellable_new ();
  self->begun = g_hash_table_new_full (g_file_hash, (GEqualFunc)g_file_equal, g_object_unref, NULL);
}

/* A file that came with the app; empty, and the library incomplete, when it is not there. */
static GBytes *
load_installed (BwLibrary *self, const char *folder, const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GError) error = NULL;
  char *contents = NULL;
  gsize length = 0;

  if (!g_file_get_contents (path, &contents, &length, &error))
    {
      self->complete = FALSE;
      g_message ("%s", error->message);
    }
  return g_bytes_new_take (contents, length);
}

BwLibrary *
bw_library_new (const char *installed_folder, const char *own_folder, GSettings *settings)
{
  BwLibrary *self = g_object_new (BW_TYPE_LIBRARY, NULL);
  g_autoptr (GBytes) profile_schema = NULL;

  self->complete = TRUE;
  self->schema = load_installed (self, installed_folder, "assessment.xsd");
  profile_schema = load_installed (self, installed_folder, "profile.xsd");
  self->settings = g_object_ref (settings);
  self->own_folder = g_strdup (own_folder);
  self->catalogue = bw_catalogue_new (self->schema, installed_folder, own_folder);
  bw_catalogue_set_profile_schema (self->catalogue, profile_schema);
  self->shelf = bw_shelf_new (self->schema, bw_definition_table_find, self->definitions);

  /* A worker of the shelf may still read when the library has gone; what it asks goes with the shelf. */
  g_object_set_data_full (G_OBJECT (self->shelf), "bw-definitions", bw_definition_table_ref (self->definitions),
                          (GDestroyNotify)bw_definition_table_unref);
  self->profile_model = bw_profile_model_new (self->catalogue, self->shelf, self->schema, self->definitions, settings);
  g_signal_connect_swapped (self->catalogue, "items-changed", G_CALLBACK (catalogue_items_changed_cb), self);
  g_signal_connect (settings, "changed", G_CALLBACK (settings_changed_cb), self);
  return self;
}

void
bw_library_load (BwLibrary *self)
{
  g_return_if_fail (BW_IS_LIBRARY (self));

  if (self->complete)
    bw_catalogue_load_async (self->catalogue, self->cancellable, catalogue_loaded_cb, g_object_ref (self));
}

gboolean
bw_library_is_complete (BwLibrary *self)
{
  g_return_val_if_fail (BW_IS_LIBRARY (self), FALSE);

  return self->complete;
}

BwCatalogue *
bw_library_get_catalogue (BwLibrary *self)
{
  g_return_val_if_fail (BW_IS_LIBRARY (self), NULL);

  return self->catalogue;
}

BwShelf *
bw_library_get_shelf (BwLibrary *self)
{
  g_return_val_if_fail (BW_IS_LIBRARY (self), NULL);

  return self->shelf;
}

GBytes *
bw_library_get_schema (BwLibrary *self)
{
  g_return_val_if_fail (BW_IS_LIBRARY (self), NULL);

  return self->schema;
}

GSettings *
bw_library_get_settings (BwLibrary *self)
{
  g_return_val_if_fail (BW_IS_LIBRARY (self), NULL);

  return self->settings;
}

BwDefinitionTable *
bw_library_get_definitions (BwLibrary *self)
{
  g_return_val_if_fail (BW_IS_LIBRARY (self), NULL);

  return self->definitions;
}

GHashTable *
bw_library_get_begun (BwLibrary *self)
{
  g_return_val_if_fail (BW_IS_LIBRARY (self), NULL);

  return self->begun;
}

BwProfileModel *
bw_library_get_profile_model (BwLibrary *self)
{
  g_return_val_if_fail (BW_IS_LIBRARY (self), NULL);

  return self->profile_model;
}

void
bw_library_remember (BwLibrary *self, GFile *file)
{
  g_autoptr (GFile) folder = NULL;
  g_auto (GStrv) uris = NULL;
  g_autofree char *uri = g_file_get_uri (file);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) kept = NULL;

  g_return_if_fail (BW_IS_LIBRARY (self));

  folder = bw_settings_get_folder (self->settings);
  if (g_file_has_parent (file, folder))
    return;
  uris = g_settings_get_strv (self->settings, "other-files");
  g_strv_builder_add (builder, uri);
  for (guint i = 0, n = 1; uris[i] && n < MAX_OTHER_FILES; i++)
    if (!g_str_equal (uris[i], uri))
      {
        g_strv_builder_add (builder, uris[i]);
        n++;
      }
  kept = g_strv_builder_end (builder);
  if (!g_strv_equal ((const char *const *)kept, (const char *const *)uris))
    g_settings_set_strv (self->settings, "other-files", (const char *const *)kept);
}

char *
bw_library_build_own_path (BwLibrary *self, const char *id)
{
  g_autofree char *name = g_strconcat (id, ".xml", NULL);

  g_return_val_if_fail (BW_IS_LIBRARY (self), NULL);

  return g_build_filename (self->own_folder, name, NULL);
}
