/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-profile-model.h"

#include "bw-profile-reading.h"

#define CHOICES "profile-documents"

struct _BwProfileModel
{
  GObject parent_instance;

  BwCatalogue *catalogue;
  BwShelf *shelf;
  GBytes *schema;
  BwDefinitionTable *definitions;
  GSettings *settings;

  GHashTable *known; /* as in BwProfileReadingJob */
  BwProfile *profile;
  GCancellable *cancellable; /* of the reading under way; else NULL */
  guint n_watchers;
  gboolean stale;
};

enum
{
  PROP_LOADING = 1,
  N_PROPERTIES
};

enum
{
  CHANGED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPERTIES];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (BwProfileModel, bw_profile_model, G_TYPE_OBJECT)

BwProfileRules *
bw_profile_model_get_rules (BwProfileModel *self)
{
  g_return_val_if_fail (BW_IS_PROFILE_MODEL (self), NULL);

  return bw_catalogue_get_n_profiles (self->catalogue) > 0 ? bw_catalogue_get_profile (self->catalogue, 0) : NULL;
}

GPtrArray *
bw_profile_model_list_documents (BwProfileModel *self, const char *assessment)
{
  GPtrArray *entries = g_ptr_array_new_with_free_func (g_object_unref);

  g_return_val_if_fail (BW_IS_PROFILE_MODEL (self), entries);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->shelf)); i++)
    {
      g_autoptr (BwShelfEntry) entry = g_list_model_get_item (G_LIST_MODEL (self->shelf), i);

      if (g_str_equal (bw_shelf_entry_get_assessment_id (entry), assessment))
        g_ptr_array_add (entries, g_steal_pointer (&entry));
    }
  return entries;
}

static gboolean
is_at (BwShelfEntry *entry, const char *uri)
{
  g_autofree char *own = g_file_get_uri (bw_shelf_entry_get_file (entry));

  return g_str_equal (own, uri);
}

/* The documents to try for @assessment, in order. One that was chosen and is gone does not count as a choice. */
static GPtrArray *
list_candidates (BwProfileModel *self, const char *assessment)
{
  g_autoptr (GPtrArray) entries = bw_profile_model_list_documents (self, assessment);
  g_autofree char *choice = bw_profile_model_dup_choice (self, assessment);

  if (choice == NULL)
    return g_steal_pointer (&entries);
  if (*choice == '\0')
    {
      g_ptr_array_set_size (entries, 0);
      return g_steal_pointer (&entries);
    }
  for (guint i = 0; i < entries->len; i++)
    if (is_at (entries->pdata[i], choice))
      {
        GPtrArray *chosen = g_ptr_array_new_with_free_func (g_object_unref);

        g_ptr_array_add (chosen, g_object_ref (entries->pdata[i]));
        return chosen;
      }
  return g_steal_pointer (&entries);
}

/* A copy of what is known of the documents that are still there: the worker adds to it. */
static GHashTable *
copy_known (BwProfileModel *self)
{
  GHashTable *known = bw_profile_reading_create_table ();

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->shelf)); i++)
    {
      g_autoptr (BwShelfEntry) entry = g_list_model_get_item (G_LIST_MODEL (self->shelf), i);
      BwProfileSource *source = g_hash_table_lookup (self->known, entry);

      if (source != NULL)
        g_hash_table_insert (known, g_steal_pointer (&entry), bw_profile_source_ref (source));
    }
  return known;
}

static void update (BwProfileModel *self);

static void
read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (BwProfileModel) self = data;
  g_autoptr (GHashTable) known = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (BwProfile) profile = bw_profile_reading_finish (result, &known, &error);

  /* Another reading has taken over, or nobody is there any more. */
  if (self->cancellable != g_task_get_cancellable (G_TASK (result)))
    return;
  g_clear_object (&self->cancellable);
  if (profile != NULL)
    {
      g_clear_pointer (&self->profile, bw_profile_unref);
      self->profile = g_steal_pointer (&profile);
      g_hash_table_unref (self->known);
      self->known = g_steal_pointer (&known);
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LOADING]);
  g_signal_emit (self, signals[CHANGED], 0);
  update (self);
}

static void
start (BwProfileModel *self, BwProfileRules *rules)
{
  BwProfileReadingJob *job = g_new0 (BwProfileReadingJob, 1);

  job->rules = bw_profile_rules_ref (rules);
  job->members = g_ptr_array_new_with_free_func ((GDestroyNotify)g_ptr_array_unref);
  for (guint i = 0; i < rules->n_members; i++)
    g_ptr_array_add (job->members, list_candidates (self, rules->members[i].assessment));
  job->known = copy_known (self);
  job->schema = g_bytes_ref (self->schema);
  job->definitions = bw_definition_table_ref (self->definitions);
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  bw_profile_reading_start (job, self->cancellable, read_cb, g_object_ref (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LOADING]);
}

/* Begins to read when something may have changed and somebody wants to know. While the shelf is looking, its news is
 * yet to come. */
static void
update (BwProfileModel *self)
{
  BwProfileRules *rules = bw_profile_model_get_rules (self);

  if (!self->stale || self->n_watchers == 0 || rules == NULL || bw_shelf_get_loading (self->shelf))
    return;
  self->stale = FALSE;
  start (self, rules);
}

static void
invalidate (BwProfileModel *self)
{
  self->stale = TRUE;
  update (self);
}

gboolean
bw_profile_model_get_loading (BwProfileModel *self)
{
  g_return_val_if_fail (BW_IS_PROFILE_MODEL (self), FALSE);

  return self->cancellable != NULL || self->profile == NULL;
}

static void
bw_profile_model_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_LOADING:
      g_value_set_boolean (value, bw_profile_model_get_loading (BW_PROFILE_MODEL (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
bw_profile_model_dispose (GObject *object)
{
  BwProfileModel *self = BW_PROFILE_MODEL (object);

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  if (self->catalogue != NULL)
    g_signal_handlers_disconnect_by_data (self->catalogue, self);
  if (self->shelf != NULL)
    g_signal_handlers_disconnect_by_data (self->shelf, self);
  if (self->settings != NULL)
    g_signal_handlers_disconnect_by_data (self->settings, self);
  g_clear_object (&self->catalogue);
  g_clear_object (&self->shelf);
  g_clear_object (&self->settings);
  G_OBJECT_CLASS (bw_profile_model_parent_class)->dispose (object);
}

static void
bw_profile_model_finalize (GObject *object)
{
  BwProfileModel *self = BW_PROFILE_MODEL (object);

  g_clear_pointer (&self->profile, bw_profile_unref);
  g_hash_table_unref (self->known);
  g_bytes_unref (self->schema);
  bw_definition_table_unref (self->definitions);
  G_OBJECT_CLASS (bw_profile_model_parent_class)->finalize (object);
}

static void
bw_profile_model_class_init (BwProfileModelClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = bw_profile_model_get_property;
  object_class->dispose = bw_profile_model_dispose;
  object_class->finalize = bw_profile_model_finalize;
  properties[PROP_LOADING] =
    g_param_spec_boolean ("loading", NULL, NULL, TRUE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
  signals[CHANGED] =
    g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
bw_profile_model_init (BwProfileModel *self)
{
  self->known = bw_profile_reading_create_table ();
  self->stale = TRUE;
}

BwProfileModel *
bw_profile_model_new (BwCatalogue *catalogue, BwShelf *shelf, GBytes *schema, BwDefinitionTable *definitions,
                      GSettings *settings)
{
  BwProfileModel *self = g_object_new (BW_TYPE_PROFILE_MODEL, NULL);

  self->catalogue = g_object_ref (catalogue);
  self->shelf = g_object_ref (shelf);
  self->schema = g_bytes_ref (schema);
  self->definitions = bw_definition_table_ref (definitions);
  self->settings = g_object_ref (settings);
  g_signal_connect_swapped (catalogue, "items-changed", G_CALLBACK (invalidate), self);
  g_signal_connect_swapped (shelf, "items-changed", G_CALLBACK (invalidate), self);
  g_signal_connect_swapped (shelf, "notify::loading", G_CALLBACK (update), self);
  g_signal_connect_swapped (settings, "changed::" CHOICES, G_CALLBACK (invalidate), self);
  return self;
}

void
bw_profile_model_watch (BwProfileModel *self)
{
  g_return_if_fail (BW_IS_PROFILE_MODEL (self));

  self->n_watchers++;
  update (self);
}

void
bw_profile_model_unwatch (BwProfileModel *self)
{
  g_return_if_fail (BW_IS_PROFILE_MODEL (self) && self->n_watchers > 0);

  self->n_watchers--;
}

BwProfile *
bw_profile_model_get_profile (BwProfileModel *self)
{
  g_return_val_if_fail (BW_IS_PROFILE_MODEL (self), NULL);

  return self->profile;
}

char *
bw_profile_model_dup_choice (BwProfileModel *self, const char *assessment)
{
  g_autoptr (GVariant) choices = NULL;
  char *choice = NULL;

  g_return_val_if_fail (BW_IS_PROFILE_MODEL (self), NULL);

  choices = g_settings_get_value (self->settings, CHOICES);
  g_variant_lookup (choices, assessment, "s", &choice);
  return choice;
}

void
bw_profile_model_choose (BwProfileModel *self, const char *assessment, const char *choice)
{
  g_autoptr (GVariant) choices = NULL;
  GVariantBuilder builder;
  GVariantIter iter;
  const char *key, *value;

  g_return_if_fail (BW_IS_PROFILE_MODEL (self));

  choices = g_settings_get_value (self->settings, CHOICES);
  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a{ss}"));
  g_variant_iter_init (&iter, choices);
  while (g_variant_iter_next (&iter, "{&s&s}", &key, &value))
    if (!g_str_equal (key, assessment))
      g_variant_builder_add (&builder, "{ss}", key, value);
  if (choice != NULL)
    g_variant_builder_add (&builder, "{ss}", assessment, choice);
  g_settings_set_value (self->settings, CHOICES, g_variant_builder_end (&builder));
}
