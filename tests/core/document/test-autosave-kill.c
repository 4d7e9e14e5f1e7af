/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * A program that is killed while it saves. This test starts itself again as the one to be killed: it changes an answer,
 * saves, and says so on its output, over and over. Wherever the blow falls, the file has to be whole and to hold every
 * answer it spoke of.
 */

#include "scratch-folder.h"
#include "small-assessment.h"

#include "app/document/bw-autosave.h"

#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#define N_KILLS 60
#define N_ANSWERS 3
/* Makes a write last long enough to be hit. */
#define NOTE_LENGTH (256 * 1024)

static const char *const answers[N_ANSWERS] = { "speed.1", "speed.2", "people" };

/* The answers that go with the saving of this number. */
static guint
answer_of (guint64 number, guint which)
{
  return (guint)(number / (which * 2 + 1) % 5) + 1;
}

static guint64
read_number (BwDocument *document)
{
  const char *text = bw_response_get_text (bw_document_get_response (document, 0), small_item ("wish"));

  return text != NULL ? g_ascii_strtoull (text, NULL, 10) : 0;
}

static void
set_number (BwDocument *document, guint64 number)
{
  g_autofree char *text = g_strdup_printf ("%" G_GUINT64_FORMAT, number);

  small_set (document, 0, "wish", text);
  for (guint i = 0; i < N_ANSWERS; i++)
    {
      g_autofree char *answer = g_strdup_printf ("%u", answer_of (number, i));
      small_set (document, 0, answers[i], answer);
    }
}

static gboolean
is_saved (gpointer autosave)
{
  return bw_autosave_get_state (autosave) == BW_SAVE_SAVED;
}

/* Saves until it is killed. Never returns. */
static void
save_for_ever (const char *path)
{
  gboolean is_new = !g_file_test (path, G_FILE_TEST_EXISTS);
  g_autofree char *contents = is_new ? NULL : scratch_read (path);
  g_autoptr (GBytes) bytes = is_new ? NULL : g_bytes_new (contents, strlen (contents));
  g_autoptr (BwDocument) document = is_new ? small_new_document () : small_parse (bytes);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (BwAutosave) autosave = bw_autosave_new (document, file, is_new, 0);

  g_autofree char *note = g_strnfill (NOTE_LENGTH, 'x');
  bw_document_set_note (document, 0, small_item ("wish"), note);
  for (guint64 number = read_number (document) + 1;; number++)
    {
      set_number (document, number);
      scratch_run_until (is_saved, autosave);
      g_autofree char *line = g_strdup_printf ("saved %" G_GUINT64_FORMAT "\n", number);
      if (write (STDOUT_FILENO, line, strlen (line)) < 0)
        return;
    }
}

/* The last number that was spoken of, hearing @n_times of one, or all there are for 0. */
static guint64
hear (FILE *output, guint n_times, guint64 last)
{
  char line[64];

  for (guint n = 0; (n_times == 0 || n < n_times) && fgets (line, sizeof line, output) != NULL;)
    if (g_str_has_prefix (line, "saved ") && strchr (line, '\n') != NULL)
      {
        last = g_ascii_strtoull (line + strlen ("saved "), NULL, 10);
        n++;
      }
  return last;
}

/* Waits for @share of the time that @output took from one word to the next, so that the blow falls anywhere in a
 * saving. */
static guint64
hear_and_wait (FILE *output, guint n_times, double share)
{
  hear (output, n_times, 0);
  gint64 start = g_get_monotonic_time ();
  guint64 last = hear (output, 1, 0);
  gint64 now = g_get_monotonic_time ();
  gint64 end = now + (gint64)(share * (double)(now - start));

  while (g_get_monotonic_time () < end)
    ;
  return last;
}

/* One life of the program; the last number it spoke of. */
static guint64
live_and_die (const char *program, const char *path, GRand *random)
{
  char *arguments[] = { (char *)program, "--save-for-ever", (char *)path, NULL };
  g_autoptr (GError) error = NULL;
  GPid pid;
  int output, status;

  g_spawn_async_with_pipes (NULL, arguments, NULL, G_SPAWN_DO_NOT_REAP_CHILD, NULL, NULL, &pid, NULL, &output, NULL,
                            &error);
  g_assert_no_error (error);
  FILE *lines = fdopen (output, "r");
  guint64 last = hear_and_wait (lines, (guint)g_rand_int_range (random, 1, 4), g_rand_double (random));
  g_assert_cmpuint (last, >, 0);
  kill (pid, SIGKILL);
  last = hear (lines, 0, last);
  fclose (lines);
  g_assert_cmpint (waitpid (pid, &status, 0), ==, pid);
  g_assert_true (WIFSIGNALED (status) && WTERMSIG (status) == SIGKILL);
  return last;
}

static guint64
check_file (const char *path)
{
  g_autofree char *contents = scratch_read (path);
  g_autoptr (GBytes) bytes = g_bytes_new (contents, strlen (contents));
  g_autoptr (BwDocument) document = small_parse (bytes);
  guint64 number = read_number (document);
  const char *note = bw_response_get_note (bw_document_get_response (document, 0), small_item ("wish"));

  g_assert_nonnull (note);
  g_assert_cmpuint (strlen (note), ==, NOTE_LENGTH);
  for (guint i = 0; i < N_ANSWERS; i++)
    {
      g_auto (BwAnswer) expected = { 0 };
      g_autofree char *text = g_strdup_printf ("%u", answer_of (number, i));
      g_auto (BwAnswer) answer =
        bw_response_dup_answer (bw_document_get_response (document, 0), small_item (answers[i]));
      expected = small_answer (answers[i], text);
      g_assert_true (bw_answer_equal (&answer, &expected));
    }
  return number;
}

static void
test_kill (gconstpointer program)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (60);
  char *folder = scratch_new ();
  g_autofree char *path = g_build_filename (folder, "Spring.bellwether", NULL);
  guint n_ahead = 0;

  for (guint i = 0; i < N_KILLS; i++)
    {
      guint64 heard = live_and_die (program, path, random);
      guint64 found = check_file (path);
      /* The one after the last it spoke of may have reached the disk, too. */
      g_assert_cmpuint (found, >=, heard);
      g_assert_cmpuint (found, <=, heard + 1);
      n_ahead += found > heard ? 1 : 0;
    }
  g_test_message ("%d kills; %u fell between the disk and the word; %u left a half-written file beside", N_KILLS,
                  n_ahead, scratch_count (folder) - 1);
  scratch_free (folder);
}

int
main (int argc, char *argv[])
{
  if (argc == 3 && g_str_equal (argv[1], "--save-for-ever"))
    {
      char *no_arguments[] = { argv[0], NULL };
      char **arguments = no_arguments;
      int n = 1;
      g_test_init (&n, &arguments, NULL);
      save_for_ever (argv[2]);
      return 1;
    }
  g_autofree char *program = g_canonicalize_filename (argv[0], NULL);
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/autosave/kill", program, test_kill);
  return g_test_run ();
}
