/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scratch-folder.h"
#include "small-assessment.h"

#include "app/document/bw-shelf.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

typedef struct
{
  char *folder;
  BwShelf *shelf;
  guint asked; /* how often a definition was looked for: once for every document that is read */
  guint position, removed, added, n_signals;
} Fixture;

static void
items_changed_cb (GListModel *model, guint position, guint removed, guint added, Fixture *fixture)
{
  fixture->position = position;
  fixture->removed = removed;
  fixture->added = added;
  fixture->n_signals++;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = scratch_new ();
  fixture->shelf = bw_shelf_new (small_get_schema (), NULL, NULL);
  g_signal_connect (fixture->shelf, "items-changed", G_CALLBACK (items_changed_cb), fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  if (fixture->shelf != NULL)
    g_assert_finalize_object (g_steal_pointer (&fixture->shelf));
  scratch_free (fixture->folder);
}

static gboolean
is_idle (gpointer shelf)
{
  return !bw_shelf_get_loading (shelf);
}

static void
settle (Fixture *fixture)
{
  scratch_run_until (is_idle, fixture->shelf);
}

static char *
path_of (Fixture *fixture, const char *name)
{
  return g_build_filename (fixture->folder, name, NULL);
}

/* A document called @title, or without one, last changed on @day, with @n_answers answers. */
static void
put (Fixture *fixture, const char *name, const char *title, const char *day, guint n_answers)
{
  static const char *const items[] = { "speed.1", "speed.2", "speed.3" };
  g_autofree char *path = path_of (fixture, name);
  g_autoptr (BwDocument) document = small_new_document ();

  bw_document_set_today (document, day);
  bw_document_set_title (document, title);
  bw_document_set_name (document, 0, "Ada");
  for (guint i = 0; i < n_answers; i++)
    small_set (document, 0, items[i], i == 0 ? "n/a" : "4");
  g_autofree char *text = small_write (document);
  scratch_write (path, text);
}

static void
watch_folder (Fixture *fixture)
{
  g_autoptr (GFile) folder = g_file_new_for_path (fixture->folder);

  bw_shelf_set_folder (fixture->shelf, folder);
}

/* The titles, one after the other. */
static char *
list (Fixture *fixture)
{
  GListModel *model = G_LIST_MODEL (fixture->shelf);
  g_autoptr (GString) titles = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (BwShelfEntry) entry = g_list_model_get_item (model, i);
      g_string_append_printf (titles, "%s%s", i > 0 ? ", " : "", bw_shelf_entry_get_title (entry));
    }
  g_assert_null (g_list_model_get_item (model, g_list_model_get_n_items (model)));
  return g_string_free (g_steal_pointer (&titles), FALSE);
}

static void
assert_list (Fixture *fixture, const char *expected)
{
  g_autofree char *titles = list (fixture);

  g_assert_cmpstr (titles, ==, expected);
}

static void
test_order (Fixture *fixture, gconstpointer data)
{
  put (fixture, "a.bellwether", "Beta", "2026-04-01", 1);
  put (fixture, "b.bellwether", "Alpha", "2026-04-01", 1);
  put (fixture, "c.bellwether", NULL, "2026-04-03", 1);
  put (fixture, "d.bellwether", "Old", "2026-03-31", 1);
  put (fixture, ".hidden.bellwether", "Hidden", "2026-04-01", 1);
  put (fixture, "e.bellwether.XYZ", "Half written", "2026-04-01", 1);
  put (fixture, "f.xml", "Other", "2026-04-01", 1);
  g_assert_false (bw_shelf_get_loading (fixture->shelf));
  watch_folder (fixture);
  g_assert_true (bw_shelf_get_loading (fixture->shelf));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (fixture->shelf)), ==, 0);
  settle (fixture);
  assert_list (fixture, "c, Alpha, Beta, Old");
  g_assert_cmpuint (fixture->n_signals, ==, 1);
  g_assert_cmpuint (fixture->added, ==, 4);
  g_assert_true (g_list_model_get_item_type (G_LIST_MODEL (fixture->shelf)) == BW_TYPE_SHELF_ENTRY);
}

static void
test_entry (Fixture *fixture, gconstpointer data)
{
  put (fixture, "a.bellwether", "Spring", "2026-04-01", 3);
  watch_folder (fixture);
  settle (fixture);
  g_autoptr (BwShelfEntry) entry = g_list_model_get_item (G_LIST_MODEL (fixture->shelf), 0);
  g_autofree char *path = path_of (fixture, "a.bellwether");
  g_assert_cmpstr (g_file_peek_path (bw_shelf_entry_get_file (entry)), ==, path);
  g_assert_cmpstr (bw_shelf_entry_get_assessment_title (entry), ==, "A small one");
  g_assert_cmpstr (bw_shelf_entry_get_name (entry), ==, "Ada");
  g_assert_cmpstr (bw_shelf_entry_get_day (entry), ==, "2026-04-01");
  /* Not applicable counts as dealt with. */
  g_assert_cmpuint (bw_shelf_entry_get_answered (entry), ==, 3);
  g_assert_cmpuint (bw_shelf_entry_get_total (entry), ==, 11);
  g_assert_cmpuint (bw_shelf_entry_get_n_responses (entry), ==, 1);
  g_assert_null (bw_shelf_entry_get_problem (entry));

  g_autofree char *title = NULL;
  g_autofree char *assessment_title = NULL;
  g_autofree char *day = NULL;
  g_autoptr (GFile) file = NULL;
  guint answered, total;
  gboolean loading;
  g_object_get (entry, "title", &title, "assessment-title", &assessment_title, "day", &day, "answered", &answered,
                "total", &total, "file", &file, NULL);
  g_object_get (fixture->shelf, "loading", &loading, NULL);
  g_assert_cmpstr (title, ==, "Spring");
  g_assert_cmpstr (assessment_title, ==, "A small one");
  g_assert_cmpstr (day, ==, "2026-04-01");
  g_assert_cmpuint (answered, ==, 3);
  g_assert_cmpuint (total, ==, 11);
  g_assert_true (file == bw_shelf_entry_get_file (entry));
  g_assert_false (loading);
}

static void
test_broken (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = path_of (fixture, "Torn.bellwether");
  g_autofree char *pipe = path_of (fixture, "Pipe.bellwether");

  put (fixture, "a.bellwether", "Whole", "2000-01-01", 1);
  scratch_write (path, "<document");
  g_assert_cmpint (mkfifo (pipe, 0600), ==, 0);
  watch_folder (fixture);
  settle (fixture);
  assert_list (fixture, "Pipe, Torn, Whole");
  g_autoptr (BwShelfEntry) entry = g_list_model_get_item (G_LIST_MODEL (fixture->shelf), 1);
  g_assert_true (g_str_has_prefix (bw_shelf_entry_get_problem (entry), "The file is damaged or not complete"));
  g_assert_cmpstr (bw_shelf_entry_get_assessment_title (entry), ==, "");
  g_assert_cmpuint (bw_shelf_entry_get_n_responses (entry), ==, 0);
  g_assert_cmpuint (bw_shelf_entry_get_total (entry), ==, 0);
  /* The day of the file, when it does not tell its own. */
  g_assert_true (bw_day_is_valid (bw_shelf_entry_get_day (entry)));
}

typedef struct
{
  Fixture *fixture;
  const char *expected;
} Awaited;

static gboolean
lists (gpointer data)
{
  Awaited *awaited = data;
  g_autofree char *titles = list (awaited->fixture);

  return g_str_equal (titles, awaited->expected);
}

static void
await (Fixture *fixture, const char *expected)
{
  Awaited awaited = { fixture, expected };

  scratch_run_until (lists, &awaited);
}

/* What comes, changes and goes is noticed, and told as the change it is. */
static void
test_watched (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = path_of (fixture, "b.bellwether");

  put (fixture, "a.bellwether", "Alpha", "2026-04-03", 1);
  put (fixture, "b.bellwether", "Beta", "2026-04-02", 1);
  put (fixture, "c.bellwether", "Gamma", "2026-04-01", 1);
  watch_folder (fixture);
  settle (fixture);
  g_autoptr (BwShelfEntry) first = g_list_model_get_item (G_LIST_MODEL (fixture->shelf), 0);
  put (fixture, "b.bellwether", "Better", "2026-04-02", 1);
  await (fixture, "Alpha, Better, Gamma");
  g_autoptr (BwShelfEntry) still_first = g_list_model_get_item (G_LIST_MODEL (fixture->shelf), 0);
  g_assert_true (first == still_first);
  g_assert_cmpuint (fixture->position, ==, 1);
  g_assert_cmpuint (fixture->removed, ==, 1);
  g_assert_cmpuint (fixture->added, ==, 1);
  g_assert_cmpint (g_unlink (path), ==, 0);
  await (fixture, "Alpha, Gamma");
  g_assert_cmpuint (fixture->removed, ==, 1);
  g_assert_cmpuint (fixture->added, ==, 0);
  put (fixture, "d.bellwether", "Delta", "2026-04-02", 1);
  await (fixture, "Alpha, Delta, Gamma");
}

static void
test_read_once (Fixture *fixture, gconstpointer data)
{
  g_clear_object (&fixture->shelf);
  fixture->shelf = bw_shelf_new (small_get_schema (), small_find, &fixture->asked);
  g_signal_connect (fixture->shelf, "items-changed", G_CALLBACK (items_changed_cb), fixture);
  put (fixture, "a.bellwether", "Alpha", "2026-04-03", 1);
  watch_folder (fixture);
  settle (fixture);
  g_assert_cmpuint (fixture->asked, ==, 1);
  bw_shelf_refresh (fixture->shelf);
  bw_shelf_refresh (fixture->shelf);
  settle (fixture);
  g_assert_cmpuint (fixture->asked, ==, 1);
  g_assert_cmpuint (fixture->n_signals, ==, 1);
  put (fixture, "a.bellwether", "Alpha", "2026-04-03", 2);
  bw_shelf_refresh (fixture->shelf);
  settle (fixture);
  g_assert_cmpuint (fixture->asked, ==, 2);
}

static void
test_others (Fixture *fixture, gconstpointer data)
{
  g_autofree char *elsewhere = path_of (fixture, "elsewhere");
  g_autofree char *a = path_of (fixture, "a.bellwether");
  g_autofree char *b = path_of (fixture, "elsewhere/b.bellwether");
  g_autofree char *gone = path_of (fixture, "elsewhere/gone.bellwether");
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);

  g_assert_cmpint (g_mkdir (elsewhere, 0700), ==, 0);
  put (fixture, "a.bellwether", "Alpha", "2026-04-01", 1);
  put (fixture, "elsewhere/b.bellwether", "Beta", "2026-04-02", 1);
  g_ptr_array_add (files, g_file_new_for_path (a));
  g_ptr_array_add (files, g_file_new_for_path (b));
  g_ptr_array_add (files, g_file_new_for_path (b));
  g_ptr_array_add (files, g_file_new_for_path (gone));
  g_ptr_array_add (files, g_file_new_for_path (elsewhere));
  g_ptr_array_add (files, g_file_new_for_uri ("nowhere://host/c.bellwether"));
  bw_shelf_set_others (fixture->shelf, files);
  watch_folder (fixture);
  g_ptr_array_set_size (files, 0);
  settle (fixture);
  assert_list (fixture, "Beta, Alpha");
  bw_shelf_set_folder (fixture->shelf, NULL);
  bw_shelf_set_others (fixture->shelf, NULL);
  settle (fixture);
  assert_list (fixture, "");
}

static void
test_missing_folder (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = path_of (fixture, "not there");
  g_autoptr (GFile) folder = g_file_new_for_path (path);

  bw_shelf_set_folder (fixture->shelf, folder);
  settle (fixture);
  assert_list (fixture, "");
  g_assert_cmpuint (fixture->n_signals, ==, 0);
}

typedef struct
{
  GMutex mutex;
  gboolean entered; /* atomic */
} Gate;

static BwAssessment *
wait_at_gate_cb (const char *digest, gpointer data)
{
  Gate *gate = data;

  g_atomic_int_set (&gate->entered, TRUE);
  g_mutex_lock (&gate->mutex);
  g_mutex_unlock (&gate->mutex);
  return NULL;
}

static gboolean
wake_cb (gpointer data)
{
  return G_SOURCE_CONTINUE;
}

static gboolean
has_entered (gpointer gate)
{
  return g_atomic_int_get (&((Gate *)gate)->entered);
}

/* While the worker is held up, the main loop goes round; what is asked for meanwhile is done afterwards. */
static void
test_never_blocks (Fixture *fixture, gconstpointer data)
{
  Gate gate = { .entered = FALSE };
  guint wake = g_timeout_add (1, wake_cb, NULL);

  g_mutex_init (&gate.mutex);
  g_mutex_lock (&gate.mutex);
  g_clear_object (&fixture->shelf);
  fixture->shelf = bw_shelf_new (small_get_schema (), wait_at_gate_cb, &gate);
  put (fixture, "a.bellwether", "Alpha", "2026-04-03", 1);
  watch_folder (fixture);
  scratch_run_until (has_entered, &gate);
  for (guint i = 0; i < 20; i++)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (bw_shelf_get_loading (fixture->shelf));
  put (fixture, "b.bellwether", "Beta", "2026-04-02", 1);
  bw_shelf_refresh (fixture->shelf);
  g_mutex_unlock (&gate.mutex);
  settle (fixture);
  assert_list (fixture, "Alpha, Beta");
  g_source_remove (wake);
  g_mutex_clear (&gate.mutex);
}

/* Gone in the midst of reading, or before it began. */
static void
test_dropped (Fixture *fixture, gconstpointer data)
{
  put (fixture, "a.bellwether", "Alpha", "2026-04-03", 1);
  watch_folder (fixture);
  g_assert_finalize_object (g_steal_pointer (&fixture->shelf));

  fixture->shelf = bw_shelf_new (small_get_schema (), small_find, &fixture->asked);
  watch_folder (fixture);
  while (g_main_context_iteration (NULL, FALSE) && bw_shelf_get_loading (fixture->shelf))
    ;
  g_assert_finalize_object (g_steal_pointer (&fixture->shelf));
  guint asked = fixture->asked;
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_cmpuint (fixture->asked, ==, asked);
}

static void
add (const char *name, void (*test) (Fixture *, gconstpointer))
{
  g_autofree char *path = g_strconcat ("/shelf/", name, NULL);

  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  add ("order", test_order);
  add ("entry", test_entry);
  add ("broken", test_broken);
  add ("watched", test_watched);
  add ("read-once", test_read_once);
  add ("others", test_others);
  add ("missing-folder", test_missing_folder);
  add ("never-blocks", test_never_blocks);
  add ("dropped", test_dropped);
  return g_test_run ();
}
