/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scratch-folder.h"

#include "app/document/bw-autosave.h"
#include "app/document/bw-file-name.h"

#include <string.h>
#include <unistd.h>

static void
test_clean (void)
{
  static const struct
  {
    const char *title, *name;
  } cases[] = {
    { "Spring workshop", "Spring workshop.bellwether" },
    { "Q1/Q2\\Q3|Q4", "Q1-Q2-Q3-Q4.bellwether" },
    { "What now? \"VUCA\": <me> *", "What now VUCA me.bellwether" },
    { "../../etc/passwd", "etc-passwd.bellwether" },
    { "...hidden", "hidden.bellwether" },
    { "-rf .", "rf.bellwether" },
    { " a \t b\nc\x01"
      "d\x7f ",
      "a b c d.bellwether" },
    { "Überall 🌍 שלום", "Überall 🌍 שלום.bellwether" },
    { "fdp.\xe2\x80\xae"
      "exe",
      "fdp. exe.bellwether" },
    { "line\xe2\x80\xa8 break", "line break.bellwether" },
    { "bad \xff bytes", "bad bytes.bellwether" },
    { "Con", "Con_.bellwether" },
    { "lpt1.old", "lpt1.old_.bellwether" },
    { "COM10", "COM10.bellwether" },
    { "Console", "Console.bellwether" },
    { "", "Untitled.bellwether" },
    { NULL, "Untitled.bellwether" },
    { "???", "Untitled.bellwether" },
    { ". . .", "Untitled.bellwether" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *name = bw_file_name_make (cases[i].title, "", 1);
      g_assert_cmpstr (name, ==, cases[i].name);
    }
  g_autofree char *numbered = bw_file_name_make ("Spring", " (mine)", 12);
  g_assert_cmpstr (numbered, ==, "Spring (mine) 12.bellwether");
}

/* Never more than 200 bytes, never half a character, and the tail is never what is cut. */
static void
test_long (void)
{
  static const char *const letters[] = { "x", "é", "€", "🌍" };

  for (guint l = 0; l < G_N_ELEMENTS (letters); l++)
    for (guint length = 170; length < 210; length++)
      {
        g_autoptr (GString) title = g_string_new (NULL);
        while (title->len < length)
          g_string_append (title, letters[l]);
        g_autofree char *name = bw_file_name_make (title->str, "", 1);
        g_autofree char *numbered = bw_file_name_make (title->str, " (my version)", 100);
        g_assert_cmpuint (strlen (name), <=, 200);
        g_assert_cmpuint (strlen (name), >, MIN (length, 180));
        g_assert_true (g_utf8_validate (name, -1, NULL));
        g_assert_cmpuint (strlen (numbered), <=, 200);
        g_assert_true (g_utf8_validate (numbered, -1, NULL));
        g_assert_true (g_str_has_suffix (numbered, " (my version) 100.bellwether"));
      }
}

static void
test_choose (void)
{
  char *scratch = scratch_new ();
  g_autofree char *folder = g_build_filename (scratch, "Documents", "Bellwether", NULL);
  g_autoptr (GFile) place = g_file_new_for_path (folder);
  static const char *const expected[] = { "Spring.bellwether", "Spring 2.bellwether", "Spring 3.bellwether" };

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GFile) file = bw_autosave_choose_file (place, "Spring", NULL, &error);
      g_assert_no_error (error);
      g_autofree char *path = g_build_filename (folder, expected[i], NULL);
      g_assert_cmpstr (g_file_peek_path (file), ==, path);
      g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
      /* A link to nowhere takes the name as well. */
      if (i == 1)
        g_assert_cmpint (symlink ("nowhere", path), ==, 0);
      else
        scratch_write (path, "taken");
    }
  scratch_free (scratch);
}

/* Begun in another window and not on the disk yet. */
static void
test_choose_begun (void)
{
  char *folder = scratch_new ();
  g_autoptr (GHashTable) taken = g_hash_table_new_full (g_file_hash, (GEqualFunc)g_file_equal, g_object_unref, NULL);
  g_autoptr (GFile) place = g_file_new_for_path (folder);
  g_autofree char *second = g_build_filename (folder, "Spring 2.bellwether", NULL);
  g_autoptr (GFile) file = NULL;

  g_hash_table_add (taken, g_file_get_child (place, "Spring.bellwether"));
  file = bw_autosave_choose_file (place, "Spring", taken, NULL);
  g_assert_cmpstr (g_file_peek_path (file), ==, second);
  scratch_free (folder);
}

static void
test_choose_impossible (void)
{
  char *scratch = scratch_new ();
  g_autofree char *file = g_build_filename (scratch, "file", NULL);
  g_autofree char *folder = g_build_filename (file, "Bellwether", NULL);
  g_autoptr (GFile) place = g_file_new_for_path (folder);
  g_autoptr (GError) error = NULL;

  scratch_write (file, "in the way");
  g_assert_null (bw_autosave_choose_file (place, "Spring", NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_DIRECTORY);
  g_assert_nonnull (strstr (error->message, "Nothing was lost. Choose another folder."));
  scratch_free (scratch);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/file-name/clean", test_clean);
  g_test_add_func ("/file-name/long", test_long);
  g_test_add_func ("/file-name/choose", test_choose);
  g_test_add_func ("/file-name/choose-begun", test_choose_begun);
  g_test_add_func ("/file-name/choose-impossible", test_choose_impossible);
  return g_test_run ();
}
