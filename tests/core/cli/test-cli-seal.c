/* SPDX-License-Identifier: GPL-3.0-or-later */
/* For terminals of the system. */
#define _GNU_SOURCE
#include "sandbox.h"

#include "app/exchange/bw-sealed-file.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

/* Copies that open with a passphrase only. */

#define PASSPHRASE "four words for tests"

/* As the program would, at less cost. */
static void
seal_quickly (Sandbox *sandbox, const char *from, const char *to)
{
  g_autofree char *text = sandbox_read (sandbox, from);
  g_autofree char *path = g_build_filename (sandbox->folder, to, NULL);
  g_autoptr (GBytes) document = g_bytes_new (text, strlen (text));
  g_autoptr (BwPassphrase) passphrase = bw_passphrase_new (PASSPHRASE);
  g_autoptr (GBytes) sealed = bw_sealed_file_seal (document, passphrase, &bw_seal_cost_least, NULL);
  gsize size;
  const char *data = g_bytes_get_data (sealed, &size);

  g_assert_true (g_file_set_contents (path, data, (gssize)size, NULL));
}

static void
begin (Sandbox *sandbox)
{
  sandbox_init (sandbox);
  sandbox_expect (sandbox, 0, "new '%s/pulse.xml' -o own.bellwether --name Ada", g_getenv ("BELLWETHER_ASSESSMENTS"));
  sandbox_write (sandbox, "right", PASSPHRASE "\n");
  sandbox_write (sandbox, "wrong", "four words for fests\n");
  seal_quickly (sandbox, "own.bellwether", "own.bellwether-sealed");
}

static void
test_there_and_back (void)
{
  g_auto (Sandbox) sandbox = { 0 };
  g_autofree char *sealed = NULL, *text = NULL;

  begin (&sandbox);
  sandbox_expect (&sandbox, 0, "share own.bellwether --keep names -o new.bellwether-sealed --passphrase-file right");
  g_assert_nonnull (strstr (sandbox.output, "new.bellwether-sealed: written, sealed."));
  sealed = sandbox_read (&sandbox, "new.bellwether-sealed");
  g_assert_true (g_str_has_prefix (sealed, "BELLWETHERSEALED"));
  sandbox_expect (&sandbox, 0, "unseal new.bellwether-sealed -o back.bellwether --passphrase-file right");
  text = sandbox_read (&sandbox, "back.bellwether");
  g_assert_nonnull (strstr (text, "<name>Ada</name>"));
  sandbox_expect (&sandbox, 0, "check back.bellwether");
}

static void
test_refused (void)
{
  g_auto (Sandbox) sandbox = { 0 };
  g_autofree char *path = NULL, *data = NULL, *mine = NULL;
  gsize length;

  begin (&sandbox);
  sandbox_expect (&sandbox, 2, "unseal own.bellwether-sealed -o back.bellwether --passphrase-file wrong");
  g_assert_nonnull (strstr (sandbox.errors, "own.bellwether-sealed: This passphrase does not open the file."));
  path = g_build_filename (sandbox.folder, "own.bellwether-sealed", NULL);
  g_assert_true (g_file_get_contents (path, &data, &length, NULL));
  g_assert_true (g_file_set_contents (path, data, (gssize)length - 20, NULL));
  sandbox_expect (&sandbox, 2, "unseal own.bellwether-sealed -o back.bellwether --passphrase-file right");
  g_assert_nonnull (strstr (sandbox.errors, "The end of the sealed file is missing"));
  data[length - 20] ^= 1;
  g_assert_true (g_file_set_contents (path, data, (gssize)length, NULL));
  sandbox_expect (&sandbox, 2, "unseal own.bellwether-sealed -o back.bellwether --passphrase-file right");
  g_assert_nonnull (strstr (sandbox.errors, "was changed or damaged"));
  sandbox_expect (&sandbox, 2, "unseal own.bellwether -o back.bellwether --passphrase-file right");
  g_assert_nonnull (strstr (sandbox.errors, "own.bellwether is not sealed"));
  sandbox_expect (&sandbox, 2, "unseal own.bellwether-sealed -o back.bellwether --passphrase-file gone");
  sandbox_expect (&sandbox, 2, "unseal own.bellwether-sealed --passphrase-file right");
  sandbox_expect (&sandbox, 2, "unseal -o back.bellwether --passphrase-file right");
  g_assert_false (sandbox_has (&sandbox, "back.bellwether"));
  data[length - 20] ^= 1;
  g_assert_true (g_file_set_contents (path, data, (gssize)length, NULL));
  sandbox_write (&sandbox, "back.bellwether", "mine");
  sandbox_expect (&sandbox, 1, "unseal own.bellwether-sealed -o back.bellwether --passphrase-file right");
  mine = sandbox_read (&sandbox, "back.bellwether");
  g_assert_cmpstr (mine, ==, "mine");
}

/* Whoever meets a sealed file says so, and how it is opened. */
static void
test_elsewhere (void)
{
  static const char *const commands[] = {
    "score own.bellwether-sealed",        "report own.bellwether-sealed -o own.pdf",
    "share own.bellwether-sealed --list", "answer own.bellwether-sealed --list",
    "plan own.bellwether-sealed",         "compare own.bellwether-sealed own.bellwether",
    "profile own.bellwether-sealed"
  };
  g_auto (Sandbox) sandbox = { 0 };

  begin (&sandbox);
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      g_assert_cmpint (sandbox_run (&sandbox, commands[i]), !=, 0);
      g_assert_nonnull (
        strstr (sandbox.errors, "own.bellwether-sealed: error: sealed: The file is sealed with a passphrase."));
      g_assert_nonnull (strstr (sandbox.errors, "bellwether-cli unseal"));
    }
  sandbox_expect (&sandbox, 1, "check own.bellwether-sealed");
  g_assert_nonnull (strstr (sandbox.output, "bellwether-cli unseal"));
}

static void
test_combine (void)
{
  g_auto (Sandbox) sandbox = { 0 };
  g_autofree char *path = NULL, *place = NULL;

  begin (&sandbox);
  sandbox_expect (&sandbox, 1, "combine own.bellwether-sealed -o team.bellwether");
  g_assert_nonnull (strstr (sandbox.output, "own.bellwether-sealed: left out, it cannot be read. The file is sealed"));
  sandbox_expect (&sandbox, 1, "combine own.bellwether-sealed -o team.bellwether --passphrase-file wrong");
  g_assert_nonnull (strstr (sandbox.output, "left out, it cannot be read. This passphrase does not open the file."));
  g_assert_false (sandbox_has (&sandbox, "team.bellwether"));
  /* Within a folder, too. */
  path = g_build_filename (sandbox.folder, "own.bellwether-sealed", NULL);
  sandbox_write (&sandbox, "all/other", "");
  place = g_build_filename (sandbox.folder, "all", "own.bellwether-sealed", NULL);
  g_assert_cmpint (g_rename (path, place), ==, 0);
  sandbox_expect (&sandbox, 0, "combine all -o team.bellwether --passphrase-file right");
  g_assert_nonnull (strstr (sandbox.output, "1 response kept\n"));
}

/* On a terminal of its own. */
typedef struct
{
  int terminal; /* our end */
  char *slave;
  GPid child;
  GString *shown;
} Terminal;

/* In the child: the terminal becomes its own. */
static void
take_terminal_cb (gpointer data)
{
  int end;

  setsid ();
  end = open (data, O_RDWR);
  if (end < 0)
    _exit (99);
}

static void
start (Terminal *terminal, Sandbox *sandbox, const char *program, const char *const *arguments)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;

  *terminal = (Terminal){ .terminal = posix_openpt (O_RDWR | O_NOCTTY | O_CLOEXEC), .shown = g_string_new (NULL) };
  g_assert_cmpint (terminal->terminal, >=, 0);
  g_assert_cmpint (grantpt (terminal->terminal), ==, 0);
  g_assert_cmpint (unlockpt (terminal->terminal), ==, 0);
  terminal->slave = g_strdup (ptsname (terminal->terminal));
  g_ptr_array_add (all, (char *)program);
  for (; *arguments != NULL; arguments++)
    g_ptr_array_add (all, (char *)*arguments);
  g_ptr_array_add (all, NULL);
  g_spawn_async (sandbox->folder, (char **)all->pdata, sandbox->environment,
                 G_SPAWN_DO_NOT_REAP_CHILD | G_SPAWN_STDOUT_TO_DEV_NULL | G_SPAWN_STDERR_TO_DEV_NULL, take_terminal_cb,
                 terminal->slave, &terminal->child, &error);
  g_assert_no_error (error);
}

/* Reads what the terminal shows until it asks @question, then types @line. */
static void
answer (Terminal *terminal, const char *question, const char *line)
{
  char buffer[256];
  gssize n;

  while (strstr (terminal->shown->str, question) == NULL)
    {
      n = read (terminal->terminal, buffer, sizeof buffer);
      g_assert_cmpint (n, >, 0);
      g_string_append_len (terminal->shown, buffer, n);
    }
  g_assert_cmpint (write (terminal->terminal, line, strlen (line)), ==, (gssize)strlen (line));
}

/* Waits for the end; returns the exit status. */
static int
finish (Terminal *terminal)
{
  char buffer[256];
  gssize n;
  int status;

  while ((n = read (terminal->terminal, buffer, sizeof buffer)) > 0)
    g_string_append_len (terminal->shown, buffer, n);
  g_assert_cmpint (waitpid (terminal->child, &status, 0), ==, terminal->child);
  g_spawn_close_pid (terminal->child);
  close (terminal->terminal);
  g_free (terminal->slave);
  return WEXITSTATUS (status);
}

static const char *program;

static void
test_terminal (void)
{
  static const char *const seal[] = {
    "share", "own.bellwether", "-o", "typed.bellwether-sealed", "--passphrase", NULL
  };
  static const char *const other[] = { "share", "own.bellwether", "-o", "other.bellwether-sealed", "-p", NULL };
  static const char *const unseal[] = { "unseal", "own.bellwether-sealed", "-o", "back.bellwether", NULL };
  g_auto (Sandbox) sandbox = { 0 };
  Terminal terminal;

  begin (&sandbox);
  start (&terminal, &sandbox, program, seal);
  answer (&terminal, "Passphrase: ", "rain over the hill\n");
  answer (&terminal, "Once more: ", "rain over the hill\n");
  g_assert_cmpint (finish (&terminal), ==, 0);
  /* Nobody who looks on sees it. */
  g_assert_null (strstr (terminal.shown->str, "rain"));
  g_string_free (terminal.shown, TRUE);
  start (&terminal, &sandbox, program, unseal);
  answer (&terminal, "Passphrase: ", PASSPHRASE "\n");
  g_assert_cmpint (finish (&terminal), ==, 0);
  g_string_free (terminal.shown, TRUE);
  g_assert_true (sandbox_has (&sandbox, "typed.bellwether-sealed"));
  g_assert_true (sandbox_has (&sandbox, "back.bellwether"));
  start (&terminal, &sandbox, program, other);
  answer (&terminal, "Passphrase: ", "rain over the hill\n");
  answer (&terminal, "Once more: ", "rain over the mill\n");
  g_assert_cmpint (finish (&terminal), ==, 2);
  g_string_free (terminal.shown, TRUE);
  g_assert_false (sandbox_has (&sandbox, "other.bellwether-sealed"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  program = argv[1];
  sandbox_set_program (program);
  g_test_add_func ("/cli-seal/there-and-back", test_there_and_back);
  g_test_add_func ("/cli-seal/refused", test_refused);
  g_test_add_func ("/cli-seal/elsewhere", test_elsewhere);
  g_test_add_func ("/cli-seal/combine", test_combine);
  g_test_add_func ("/cli-seal/terminal", test_terminal);
  return g_test_run ();
}
