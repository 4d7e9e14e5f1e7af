/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "autosave-fixture.h"

#include <signal.h>
#include <sys/resource.h>

static void
state_cb (BwAutosave *autosave, GParamSpec *pspec, Autosave *fixture)
{
  BwSaveState state = bw_autosave_get_state (autosave);

  g_array_append_val (fixture->states, state);
}

void
autosave_start (Autosave *fixture, gboolean is_new, guint delay_ms)
{
  fixture->autosave = bw_autosave_new (fixture->document, fixture->file, is_new, delay_ms);
  g_signal_connect (fixture->autosave, "notify::state", G_CALLBACK (state_cb), fixture);
}

static void
set_up (Autosave *fixture, gconstpointer data)
{
  fixture->folder = scratch_new ();
  fixture->path = g_build_filename (fixture->folder, "Spring.bellwether", NULL);
  fixture->file = g_file_new_for_path (fixture->path);
  fixture->states = g_array_new (FALSE, FALSE, sizeof (BwSaveState));
}

/* A document that is not on the disk yet. */
void
autosave_set_up_new (Autosave *fixture, gconstpointer data)
{
  set_up (fixture, data);
  fixture->document = small_new_document ();
  autosave_start (fixture, TRUE, 1);
}

/* One that was read from the disk. */
void
autosave_set_up_read (Autosave *fixture, gconstpointer data)
{
  g_autoptr (GBytes) bytes = small_load ("full.bellwether");
  g_autofree char *text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));

  set_up (fixture, data);
  scratch_write (fixture->path, text);
  fixture->document = small_parse (bytes);
  autosave_start (fixture, FALSE, 1);
}

static gboolean
is_gone (gpointer data)
{
  return *(gpointer *)data == NULL;
}

/* A worker that looks at the file may still be holding on to it. */
void
autosave_drop (Autosave *fixture)
{
  gpointer autosave = fixture->autosave;

  g_object_add_weak_pointer (autosave, &autosave);
  g_clear_object (&fixture->autosave);
  scratch_run_until (is_gone, &autosave);
}

void
autosave_tear_down (Autosave *fixture, gconstpointer data)
{
  if (fixture->autosave != NULL)
    autosave_drop (fixture);
  g_assert_finalize_object (g_steal_pointer (&fixture->document));
  g_array_unref (fixture->states);
  g_object_unref (fixture->file);
  g_free (fixture->path);
  scratch_free (fixture->folder);
}

typedef struct
{
  BwAutosave *autosave;
  BwSaveState state;
} Awaited;

static gboolean
has_state (gpointer data)
{
  Awaited *awaited = data;

  return bw_autosave_get_state (awaited->autosave) == awaited->state;
}

void
autosave_await (Autosave *fixture, BwSaveState state)
{
  Awaited awaited = { fixture->autosave, state };

  scratch_run_until (has_state, &awaited);
}

void
autosave_assert_on_disk (const char *path, BwDocument *document)
{
  g_autofree char *text = scratch_read (path);
  g_autofree char *expected = small_write (document);

  g_assert_cmpstr (text, ==, expected);
}

void
autosave_assert_error (Autosave *fixture, GQuark domain, int code, const char *message)
{
  const GError *error = bw_autosave_get_error (fixture->autosave);

  g_assert_nonnull (error);
  g_assert_cmpuint (error->domain, ==, domain);
  g_assert_cmpint (error->code, ==, code);
  if (message != NULL)
    g_assert_cmpstr (error->message, ==, message);
}

gboolean
autosave_keep_typing (gpointer data)
{
  Autosave *fixture = data;
  gboolean flagged = bw_response_get_flagged (bw_document_get_response (fixture->document, 0), 0);

  bw_document_set_flagged (fixture->document, 0, 0, !flagged);
  return G_SOURCE_CONTINUE;
}

/* A limit on the size of files stands in for a full disk. */
void
autosave_limit_size (rlim_t size)
{
  struct rlimit limit;

  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  limit.rlim_cur = MIN (size, limit.rlim_max);
  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
}

void
autosave_add (const char *name, void (*prepare) (Autosave *, gconstpointer), void (*test) (Autosave *, gconstpointer))
{
  g_autofree char *path = g_strconcat ("/autosave/", name, NULL);

  g_test_add (path, Autosave, NULL, prepare, test, autosave_tear_down);
}
