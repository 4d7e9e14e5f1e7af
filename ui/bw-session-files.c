/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-session.h"

#include "app/exchange/bw-sealed-file.h"
#include "app/xml/bw-file.h"
#include "bw-settings.h"
#include "bw-worker.h"

/* What the worker needs; it touches nothing else. */
typedef struct
{
  GFile *file;
  GBytes *schema;
  BwDefinitionTable *definitions;
  /* Of a sealed file that is opened; else NULL. */
  BwPassphrase *passphrase;
  GFile *folder;     /* for what is kept of it … */
  GHashTable *begun; /* … which is called like none of these GFile */
} Reading;

/* What it brings back. */
typedef struct
{
  BwDocument *document;
  BwIssues *issues;
  GFile *file; /* for what came out of a sealed file; else NULL */
} Read;

static void
reading_free (Reading *reading)
{
  g_object_unref (reading->file);
  g_bytes_unref (reading->schema);
  bw_definition_table_unref (reading->definitions);
  g_clear_pointer (&reading->passphrase, bw_passphrase_free);
  g_clear_object (&reading->folder);
  g_clear_pointer (&reading->begun, g_hash_table_unref);
  g_free (reading);
}

static Reading *
reading_new (BwLibrary *library, GFile *file)
{
  Reading *reading = g_new0 (Reading, 1);

  reading->file = g_object_ref (file);
  reading->schema = g_bytes_ref (bw_library_get_schema (library));
  reading->definitions = bw_definition_table_ref (bw_library_get_definitions (library));
  return reading;
}

static void
read_free (Read *read)
{
  g_clear_object (&read->document);
  g_clear_pointer (&read->issues, bw_issues_free);
  g_clear_object (&read->file);
  g_free (read);
}

/* The bytes of the document in the file; NULL with @error when that needs a passphrase, or another one; NULL with
 * findings when it cannot be read. */
static GBytes *
load_document (Reading *reading, GCancellable *cancellable, BwIssues *issues, GError **error)
{
  g_autoptr (GBytes) bytes = bw_file_load (reading->file, &bw_sealed_file_limits, cancellable, issues);

  if (!bytes || (!reading->passphrase && !bw_sealed_file_is (bytes)))
    return g_steal_pointer (&bytes);
  if (reading->passphrase)
    return bw_sealed_file_open (bytes, reading->passphrase, error);
  g_set_error_literal (error, BW_SEAL_ERROR, BW_SEAL_ERROR_PASSPHRASE, "");
  return NULL;
}

/* Where what is in a sealed file goes once it is changed: under the name of that file. */
static GFile *
choose_unsealed_file (Reading *reading, GError **error)
{
  g_autofree char *name = g_file_get_basename (reading->file);
  g_autofree char *title = g_filename_display_name (name);
  char *dot = strrchr (title, '.');

  if (dot && dot != title)
    *dot = '\0';
  return bw_autosave_choose_file (reading->folder, title, reading->begun, error);
}

static void
read_document (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Reading *reading = data;
  g_autofree char *place = bw_file_dup_place (reading->file);
  g_autoptr (BwIssues) issues = bw_issues_new (place);
  g_autoptr (BwDocument) document = NULL;
  g_autoptr (GFile) file = NULL;
  GError *error = NULL;
  g_autoptr (GBytes) bytes = load_document (reading, cancellable, issues, &error);
  Read *read;

  if (bytes && reading->passphrase)
    file = choose_unsealed_file (reading, &error);
  if (error)
    {
      g_task_return_error (task, error);
      return;
    }
  if (bytes)
    document = bw_document_parse (bytes, reading->schema, bw_definition_table_find, reading->definitions, issues);
  if (!document)
    {
      g_autofree char *summary = bw_issues_summarise (issues);

      g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "%s", summary ? summary : "");
      return;
    }
  read = g_new0 (Read, 1);
  read->document = g_steal_pointer (&document);
  read->file = g_steal_pointer (&file);
  if (bw_issues_get_n (issues) > 0)
    read->issues = g_steal_pointer (&issues);
  g_task_return_pointer (task, read, (GDestroyNotify)read_free);
}

void
bw_session_open_async (BwLibrary *library, GFile *file, GCancellable *cancellable, GAsyncReadyCallback callback,
                       gpointer data)
{
  /* Without a source object: the worker may be the last to let go of that, and a library must end in its own thread. */
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, data);
  Reading *reading;

  g_return_if_fail (BW_IS_LIBRARY (library));

  g_task_set_source_tag (task, bw_session_open_async);
  reading = reading_new (library, file);
  g_task_set_task_data (task, reading, (GDestroyNotify)reading_free);
  bw_worker_run (task, read_document);
}

BwSession *
bw_session_open_finish (GAsyncResult *result, GError **error)
{
  Reading *reading = g_task_get_task_data (G_TASK (result));
  Read *read = g_task_propagate_pointer (G_TASK (result), error);
  BwSession *session;

  if (!read)
    return NULL;
  session = bw_session_new (read->document, reading->file, FALSE, g_steal_pointer (&read->issues));
  read_free (read);
  return session;
}

static GHashTable *
copy_files (GHashTable *files)
{
  GHashTable *copy = g_hash_table_new_full (g_file_hash, (GEqualFunc)g_file_equal, g_object_unref, NULL);
  GHashTableIter iter;
  gpointer file;

  g_hash_table_iter_init (&iter, files);
  while (g_hash_table_iter_next (&iter, &file, NULL))
    g_hash_table_add (copy, g_object_ref (file));
  return copy;
}

void
bw_session_unseal_async (BwLibrary *library, GFile *file, BwPassphrase *passphrase, GCancellable *cancellable,
                         GAsyncReadyCallback callback, gpointer data)
{
  g_return_if_fail (BW_IS_LIBRARY (library) && passphrase);

  /* Without a source object: see bw_session_open_async(). */
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, data);
  Reading *reading = reading_new (library, file);

  g_task_set_source_tag (task, bw_session_unseal_async);
  reading->passphrase = passphrase;
  reading->folder = bw_settings_get_folder (bw_library_get_settings (library));
  reading->begun = copy_files (bw_library_get_begun (library));
  g_task_set_task_data (task, reading, (GDestroyNotify)reading_free);
  bw_worker_run (task, read_document);
}

BwSession *
bw_session_unseal_finish (BwLibrary *library, GAsyncResult *result, GError **error)
{
  Read *read = g_task_propagate_pointer (G_TASK (result), error);
  BwSession *session;

  if (!read)
    return NULL;
  g_hash_table_add (bw_library_get_begun (library), g_object_ref (read->file));
  session = bw_session_new (read->document, read->file, TRUE, g_steal_pointer (&read->issues));
  read_free (read);
  return session;
}

/* What is to be made, and where; the worker looks at the folder only. */
typedef struct
{
  GFile *folder;
  GHashTable *begun; /* of GFile */
  BwAssessment *assessment;
  BwForm form;
  char *name;           /* may be NULL */
  BwDocument *document; /* of a round that goes on from another; else NULL */
} Creation;

static void
creation_free (Creation *creation)
{
  g_object_unref (creation->folder);
  g_hash_table_unref (creation->begun);
  bw_assessment_unref (creation->assessment);
  g_free (creation->name);
  g_clear_object (&creation->document);
  g_free (creation);
}

static void
choose_file (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Creation *creation = data;
  GError *error = NULL;
  GFile *file = bw_autosave_choose_file (creation->folder, creation->assessment->title, creation->begun, &error);

  if (file)
    g_task_return_pointer (task, file, g_object_unref);
  else
    g_task_return_error (task, error);
}

static Creation *
creation_new (BwLibrary *library, BwAssessment *assessment)
{
  Creation *creation = g_new0 (Creation, 1);

  creation->folder = bw_settings_get_folder (bw_library_get_settings (library));
  creation->begun = copy_files (bw_library_get_begun (library));
  creation->assessment = bw_assessment_ref (assessment);
  return creation;
}

/* Takes @creation. */
static void
run_creation (Creation *creation, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data)
{
  /* Without a source object: see bw_session_open_async(). */
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, data);

  g_task_set_source_tag (task, bw_session_create_async);
  g_task_set_task_data (task, creation, (GDestroyNotify)creation_free);
  bw_worker_run (task, choose_file);
}

void
bw_session_create_async (BwLibrary *library, BwAssessment *assessment, BwForm form, const char *name,
                         GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data)
{
  g_return_if_fail (BW_IS_LIBRARY (library));

  Creation *creation = creation_new (library, assessment);
  creation->form = form;
  creation->name = g_strdup (name);
  run_creation (creation, cancellable, callback, data);
}

void
bw_session_create_round_async (BwLibrary *library, BwSession *earlier, gboolean with_answers,
                               const BwMigration *migration, BwMigrationOutcome *outcome, GCancellable *cancellable,
                               GAsyncReadyCallback callback, gpointer data)
{
  g_return_if_fail (BW_IS_LIBRARY (library) && BW_IS_SESSION (earlier));

  g_autofree char *document_id = g_uuid_string_random ();
  g_autofree char *response_id = g_uuid_string_random ();
  g_autofree char *today = bw_session_dup_today ();
  Creation *creation = creation_new (library, bw_session_get_assessment (earlier));
  creation->document =
    bw_document_new_round (bw_session_get_document (earlier), with_answers, document_id, response_id, today);
  /* Where a form is not asked any more, the round is about the same version. */
  if (migration)
    bw_document_migrate (creation->document, migration, outcome);
  run_creation (creation, cancellable, callback, data);
}

BwSession *
bw_session_create_finish (BwLibrary *library, GAsyncResult *result, GError **error)
{
  Creation *creation = g_task_get_task_data (G_TASK (result));
  g_autoptr (GFile) file = g_task_propagate_pointer (G_TASK (result), error);
  g_autofree char *document_id = g_uuid_string_random ();
  g_autofree char *response_id = g_uuid_string_random ();
  g_autofree char *today = bw_session_dup_today ();
  g_autoptr (BwDocument) document = NULL;
  BwSession *session;

  if (!file)
    return NULL;
  g_hash_table_add (bw_library_get_begun (library), g_object_ref (file));
  if (creation->document)
    return bw_session_new (creation->document, file, TRUE, NULL);
  document = bw_document_new (creation->assessment, creation->form, document_id, response_id, today);
  session = bw_session_new (document, file, TRUE, NULL);
  if (creation->name && *creation->name != '\0')
    bw_document_set_name (document, 0, creation->name);
  return session;
}
