/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-autosave-private.h"

G_DEFINE_FINAL_TYPE (BwAutosave, bw_autosave, G_TYPE_OBJECT)

enum
{
  PROP_STATE = 1,
  PROP_ERROR,
  PROP_FILE,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

void
bw_autosave_set_state (BwAutosave *self, BwSaveState state)
{
  if (self->state == state)
    return;
  self->state = state;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATE]);
}

/* Takes @error. */
void
bw_autosave_set_error (BwAutosave *self, GError *error)
{
  if (self->error == NULL && error == NULL)
    return;
  g_clear_error (&self->error);
  self->error = error;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ERROR]);
}

gboolean
bw_autosave_get_dirty (BwAutosave *self)
{
  g_return_val_if_fail (BW_IS_AUTOSAVE (self), FALSE);

  return !self->stopped && (self->replace || bw_document_get_revision (self->document) != self->saved_revision);
}

static gboolean
timer_cb (gpointer data)
{
  BwAutosave *self = data;

  bw_autosave_stop_timer (self);
  bw_autosave_begin (self, bw_autosave_choose_kind (self));
  return G_SOURCE_REMOVE;
}

/* A change that comes while the timer runs does not push it back: no answer waits for longer than the delay. */
static void
start_timer (BwAutosave *self)
{
  if (self->timer != NULL)
    return;
  self->timer = g_timeout_source_new (self->delay_ms);
  g_source_set_callback (self->timer, timer_cb, self, NULL);
  g_source_attach (self->timer, g_main_context_get_thread_default ());
}

static void
changed_cb (BwDocument *document, guint response, int item, BwAutosave *self)
{
  if (self->state == BW_SAVE_CONFLICT)
    return;
  start_timer (self);
  if (self->state == BW_SAVE_SAVED)
    bw_autosave_set_state (self, BW_SAVE_PENDING);
}

gboolean
bw_autosave_flush (BwAutosave *self, GError **error)
{
  g_return_val_if_fail (BW_IS_AUTOSAVE (self), FALSE);

  bw_autosave_stop_timer (self);
  bw_autosave_wait (self);
  if (bw_autosave_get_dirty (self) && self->state != BW_SAVE_CONFLICT)
    {
      self->job = bw_autosave_new_job (self, bw_autosave_choose_kind (self));
      bw_save_job_run (self->job);
      bw_autosave_wait (self);
    }
  if (!bw_autosave_get_dirty (self))
    return TRUE;
  if (error != NULL && self->error != NULL)
    *error = g_error_copy (self->error);
  return FALSE;
}

void
bw_autosave_retry (BwAutosave *self)
{
  g_return_if_fail (BW_IS_AUTOSAVE (self));

  bw_autosave_stop_timer (self);
  bw_autosave_begin (self, bw_autosave_choose_kind (self));
}

static void
monitor_cb (GFileMonitor *monitor, GFile *file, GFile *other, GFileMonitorEvent event, BwAutosave *self)
{
  /* Our own writes come here as well; the check knows them again by what is in the file. */
  bw_autosave_begin (self, BW_JOB_CHECK);
}

static void
stop_monitor (BwAutosave *self)
{
  if (self->monitor == NULL)
    return;
  g_signal_handlers_disconnect_by_data (self->monitor, self);
  g_file_monitor_cancel (self->monitor);
  g_clear_object (&self->monitor);
}

/* Where files cannot be watched, a change by others is still found before the next write. */
static void
start_monitor (BwAutosave *self)
{
  stop_monitor (self);
  self->monitor = g_file_monitor_file (self->file, G_FILE_MONITOR_WATCH_MOVES, NULL, NULL);
  if (self->monitor != NULL)
    g_signal_connect (self->monitor, "changed", G_CALLBACK (monitor_cb), self);
}

void
bw_autosave_move (BwAutosave *self, GFile *file)
{
  g_return_if_fail (BW_IS_AUTOSAVE (self) && G_IS_FILE (file) && !self->stopped);

  bw_autosave_stop_timer (self);
  g_set_object (&self->file, file);
  self->generation++;
  self->is_new = FALSE;
  self->replace = TRUE;
  bw_file_identity_clear (&self->identity);
  start_monitor (self);
  bw_autosave_begin (self, BW_JOB_REPLACE);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FILE]);
}

void
bw_autosave_keep_mine (BwAutosave *self)
{
  g_return_if_fail (BW_IS_AUTOSAVE (self));

  if (self->state != BW_SAVE_CONFLICT)
    return;
  self->replace = TRUE;
  bw_autosave_begin (self, BW_JOB_REPLACE);
}

GFile *
bw_autosave_keep_theirs (BwAutosave *self, GError **error)
{
  g_return_val_if_fail (BW_IS_AUTOSAVE (self) && !self->stopped && self->state == BW_SAVE_CONFLICT, NULL);

  bw_autosave_wait (self);
  g_autoptr (GBytes) bytes = bw_document_serialise (self->document);
  GFile *beside = bw_write_beside (self->file, bytes, error);
  if (beside == NULL)
    return NULL;
  self->stopped = TRUE;
  bw_autosave_stop_timer (self);
  stop_monitor (self);
  g_signal_handlers_disconnect_by_data (self->document, self);
  bw_autosave_set_error (self, NULL);
  bw_autosave_set_state (self, BW_SAVE_SAVED);
  return beside;
}

BwDocument *
bw_autosave_get_document (BwAutosave *self)
{
  return self->document;
}

GFile *
bw_autosave_get_file (BwAutosave *self)
{
  return self->file;
}

BwSaveState
bw_autosave_get_state (BwAutosave *self)
{
  return self->state;
}

const GError *
bw_autosave_get_error (BwAutosave *self)
{
  return self->error;
}

BwAutosave *
bw_autosave_new (BwDocument *document, GFile *file, gboolean is_new, guint delay_ms)
{
  g_return_val_if_fail (BW_IS_DOCUMENT (document) && G_IS_FILE (file), NULL);

  BwAutosave *self = g_object_new (BW_TYPE_AUTOSAVE, NULL);
  self->document = g_object_ref (document);
  self->file = g_object_ref (file);
  self->is_new = is_new;
  self->delay_ms = delay_ms;
  self->identity.digest = g_strdup (bw_document_get_source_digest (document));
  g_signal_connect (document, "changed", G_CALLBACK (changed_cb), self);
  start_monitor (self);
  /* Changed already, between being read or made and now. */
  if (bw_autosave_get_dirty (self))
    changed_cb (document, 0, -1, self);
  return self;
}

static void
bw_autosave_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  BwAutosave *self = BW_AUTOSAVE (object);

  switch (id)
    {
    case PROP_STATE:
      g_value_set_enum (value, (int)self->state);
      break;
    case PROP_ERROR:
      g_value_set_boxed (value, self->error);
      break;
    case PROP_FILE:
      g_value_set_object (value, self->file);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
bw_autosave_dispose (GObject *object)
{
  BwAutosave *self = BW_AUTOSAVE (object);

  if (self->document != NULL)
    {
      /* Whoever closes flushes first and shows what went wrong; this is for whoever forgot. */
      bw_autosave_flush (self, NULL);
      g_signal_handlers_disconnect_by_data (self->document, self);
    }
  bw_autosave_stop_timer (self);
  stop_monitor (self);
  g_clear_object (&self->document);
  G_OBJECT_CLASS (bw_autosave_parent_class)->dispose (object);
}

static void
bw_autosave_finalize (GObject *object)
{
  BwAutosave *self = BW_AUTOSAVE (object);

  bw_file_identity_clear (&self->identity);
  g_clear_error (&self->error);
  g_clear_object (&self->file);
  G_OBJECT_CLASS (bw_autosave_parent_class)->finalize (object);
}

static void
bw_autosave_class_init (BwAutosaveClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = bw_autosave_get_property;
  object_class->dispose = bw_autosave_dispose;
  object_class->finalize = bw_autosave_finalize;

  properties[PROP_STATE] = g_param_spec_enum ("state", NULL, NULL, BW_TYPE_SAVE_STATE, BW_SAVE_SAVED, flags);
  properties[PROP_ERROR] = g_param_spec_boxed ("error", NULL, NULL, G_TYPE_ERROR, flags);
  properties[PROP_FILE] = g_param_spec_object ("file", NULL, NULL, G_TYPE_FILE, flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
bw_autosave_init (BwAutosave *self)
{
}
