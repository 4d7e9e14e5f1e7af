/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-shelf-private.h"

/* A scan under way. The worker reads the first part and sets the second. */
typedef struct
{
  BwShelf *shelf; /* for the main thread only; NULL once the shelf is gone */
  GFile *folder;
  GPtrArray *others;
  GPtrArray *known;
  GBytes *schema;
  BwFindDefinition find;
  gpointer find_data;
  GCancellable *cancellable;

  GPtrArray *entries;
  GMutex mutex;
  GCond cond;
  gboolean done;
} Job;

struct _BwShelf
{
  GObject parent_instance;

  GBytes *schema;
  BwFindDefinition find;
  gpointer find_data;
  GFile *folder;
  GPtrArray *others;
  GPtrArray *entries; /* of BwShelfEntry */

  GFileMonitor *monitor;
  GSource *idle;  /* a scan is about to begin */
  Job *job;       /* a scan is under way */
  gboolean again; /* and another one has to follow */
  gboolean loading;
};

enum
{
  PROP_LOADING = 1,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

static GType
get_item_type (GListModel *model)
{
  return BW_TYPE_SHELF_ENTRY;
}

static guint
get_n_items (GListModel *model)
{
  return BW_SHELF (model)->entries->len;
}

static gpointer
get_item (GListModel *model, guint position)
{
  GPtrArray *entries = BW_SHELF (model)->entries;

  return position < entries->len ? g_object_ref (entries->pdata[position]) : NULL;
}

static void
list_model_init (GListModelInterface *interface)
{
  interface->get_item_type = get_item_type;
  interface->get_n_items = get_n_items;
  interface->get_item = get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (BwShelf, bw_shelf, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static void
clear_job (gpointer data)
{
  Job *job = data;

  g_clear_object (&job->folder);
  g_clear_pointer (&job->others, g_ptr_array_unref);
  g_clear_pointer (&job->known, g_ptr_array_unref);
  g_clear_pointer (&job->schema, g_bytes_unref);
  g_clear_object (&job->cancellable);
  g_clear_pointer (&job->entries, g_ptr_array_unref);
  g_mutex_clear (&job->mutex);
  g_cond_clear (&job->cond);
}

static void
job_unref (gpointer job)
{
  g_atomic_rc_box_release_full (job, clear_job);
}

static void
run_job (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Job *job = data;
  BwShelfLibrary library = {
    .schema = job->schema,
    .find = job->find,
    .find_data = job->find_data,
    .read = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify)bw_assessment_unref),
  };

  job->entries = bw_shelf_scan (job->folder, job->others, job->known, &library, job->cancellable);
  g_hash_table_unref (library.read);
  g_mutex_lock (&job->mutex);
  job->done = TRUE;
  g_cond_signal (&job->cond);
  g_mutex_unlock (&job->mutex);
  g_task_return_boolean (task, TRUE);
}

static void
set_loading (BwShelf *self)
{
  gboolean loading = self->idle != NULL || self->job != NULL;

  if (loading == self->loading)
    return;
  self->loading = loading;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LOADING]);
}

/* Takes over @entries; what stayed the same at both ends is not reported as changed. */
static void
swap_entries (BwShelf *self, GPtrArray *entries)
{
  g_autoptr (GPtrArray) old = self->entries;
  guint shorter = MIN (old->len, entries->len);
  guint head = 0;
  guint tail = 0;

  while (head < shorter && old->pdata[head] == entries->pdata[head])
    head++;
  while (tail < shorter - head && old->pdata[old->len - 1 - tail] == entries->pdata[entries->len - 1 - tail])
    tail++;
  self->entries = entries;
  if (head + tail < old->len || head + tail < entries->len)
    g_list_model_items_changed (G_LIST_MODEL (self), head, old->len - head - tail, entries->len - head - tail);
}

static void
job_done_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Job *job = g_task_get_task_data (G_TASK (result));
  g_autoptr (BwShelf) self = job->shelf != NULL ? g_object_ref (job->shelf) : NULL;

  if (self == NULL)
    return;
  gboolean again = self->again;
  self->again = FALSE;
  g_clear_pointer (&self->job, job_unref);
  swap_entries (self, g_steal_pointer (&job->entries));
  if (again)
    bw_shelf_refresh (self);
  set_loading (self);
}

static gboolean
idle_cb (gpointer data)
{
  BwShelf *self = data;
  Job *job = g_atomic_rc_box_new0 (Job);

  g_clear_pointer (&self->idle, g_source_unref);
  job->shelf = self;
  job->folder = self->folder != NULL ? g_object_ref (self->folder) : NULL;
  job->others = self->others != NULL ? g_ptr_array_ref (self->others) : NULL;
  job->known = g_ptr_array_ref (self->entries);
  job->schema = g_bytes_ref (self->schema);
  job->find = self->find;
  job->find_data = self->find_data;
  job->cancellable = g_cancellable_new ();
  g_mutex_init (&job->mutex);
  g_cond_init (&job->cond);
  self->job = job;

  g_autoptr (GTask) task = g_task_new (NULL, NULL, job_done_cb, NULL);
  g_task_set_task_data (task, g_atomic_rc_box_acquire (job), job_unref);
  g_task_run_in_thread (task, run_job);
  return G_SOURCE_REMOVE;
}

void
bw_shelf_refresh (BwShelf *self)
{
  g_return_if_fail (BW_IS_SHELF (self));

  if (self->job != NULL)
    self->again = TRUE;
  else if (self->idle == NULL)
    {
      self->idle = g_idle_source_new ();
      g_source_set_callback (self->idle, idle_cb, self, NULL);
      g_source_attach (self->idle, g_main_context_get_thread_default ());
    }
  set_loading (self);
}

static void
monitor_cb (GFileMonitor *monitor, GFile *file, GFile *other, GFileMonitorEvent event, BwShelf *self)
{
  bw_shelf_refresh (self);
}

static void
stop_monitor (BwShelf *self)
{
  if (self->monitor == NULL)
    return;
  g_signal_handlers_disconnect_by_data (self->monitor, self);
  g_file_monitor_cancel (self->monitor);
  g_clear_object (&self->monitor);
}

void
bw_shelf_set_folder (BwShelf *self, GFile *folder)
{
  g_return_if_fail (BW_IS_SHELF (self) && (folder == NULL || G_IS_FILE (folder)));

  stop_monitor (self);
  g_set_object (&self->folder, folder);
  if (folder != NULL)
    self->monitor = g_file_monitor_directory (folder, G_FILE_MONITOR_WATCH_MOVES, NULL, NULL);
  if (self->monitor != NULL)
    g_signal_connect (self->monitor, "changed", G_CALLBACK (monitor_cb), self);
  bw_shelf_refresh (self);
}

void
bw_shelf_set_others (BwShelf *self, GPtrArray *files)
{
  g_return_if_fail (BW_IS_SHELF (self));

  g_clear_pointer (&self->others, g_ptr_array_unref);
  if (files != NULL)
    {
      /* A copy: the caller may go on filling the array while the worker reads. */
      self->others = g_ptr_array_new_with_free_func (g_object_unref);
      for (guint i = 0; i < files->len; i++)
        g_ptr_array_add (self->others, g_object_ref (files->pdata[i]));
    }
  bw_shelf_refresh (self);
}

gboolean
bw_shelf_get_loading (BwShelf *self)
{
  g_return_val_if_fail (BW_IS_SHELF (self), FALSE);

  return self->loading;
}

BwShelf *
bw_shelf_new (GBytes *schema, BwFindDefinition find, gpointer find_data)
{
  g_return_val_if_fail (schema != NULL, NULL);

  BwShelf *self = g_object_new (BW_TYPE_SHELF, NULL);
  self->schema = g_bytes_ref (schema);
  self->find = find;
  self->find_data = find_data;
  return self;
}

static void
bw_shelf_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_LOADING)
    g_value_set_boolean (value, BW_SHELF (object)->loading);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
bw_shelf_dispose (GObject *object)
{
  BwShelf *self = BW_SHELF (object);

  stop_monitor (self);
  if (self->idle != NULL)
    g_source_destroy (self->idle);
  g_clear_pointer (&self->idle, g_source_unref);
  if (self->job != NULL)
    {
      /* What finds definitions may go away after us: wait for the file the worker is at. */
      self->job->shelf = NULL;
      g_cancellable_cancel (self->job->cancellable);
      g_mutex_lock (&self->job->mutex);
      while (!self->job->done)
        g_cond_wait (&self->job->cond, &self->job->mutex);
      g_mutex_unlock (&self->job->mutex);
      g_clear_pointer (&self->job, job_unref);
    }
  G_OBJECT_CLASS (bw_shelf_parent_class)->dispose (object);
}

static void
bw_shelf_finalize (GObject *object)
{
  BwShelf *self = BW_SHELF (object);

  g_clear_pointer (&self->schema, g_bytes_unref);
  g_clear_object (&self->folder);
  g_clear_pointer (&self->others, g_ptr_array_unref);
  g_ptr_array_unref (self->entries);
  G_OBJECT_CLASS (bw_shelf_parent_class)->finalize (object);
}

static void
bw_shelf_class_init (BwShelfClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);

  object_class->get_property = bw_shelf_get_property;
  object_class->dispose = bw_shelf_dispose;
  object_class->finalize = bw_shelf_finalize;

  properties[PROP_LOADING] =
    g_param_spec_boolean ("loading", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
bw_shelf_init (BwShelf *self)
{
  self->entries = g_ptr_array_new_with_free_func (g_object_unref);
}
