/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sandbox.h"

#include <glib/gstdio.h>

static const char *program;

void
sandbox_set_program (const char *path)
{
  program = path;
}

void
sandbox_init (Sandbox *sandbox)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *source = g_path_get_dirname (g_getenv ("BELLWETHER_ASSESSMENTS"));
  g_autofree char *data = NULL;

  *sandbox = (Sandbox){ .folder = g_dir_make_tmp ("bellwether-cli-XXXXXX", &error) };
  g_assert_no_error (error);
  data = g_build_filename (sandbox->folder, "data", NULL);
  sandbox->environment = g_get_environ ();
  sandbox->environment = g_environ_setenv (sandbox->environment, "HOME", sandbox->folder, TRUE);
  sandbox->environment = g_environ_setenv (sandbox->environment, "XDG_DATA_HOME", data, TRUE);
  sandbox->environment = g_environ_setenv (sandbox->environment, "BELLWETHER_DATA", source, TRUE);
}

static void
remove_folder (const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      if (g_file_test (child, G_FILE_TEST_IS_DIR) && !g_file_test (child, G_FILE_TEST_IS_SYMLINK))
        remove_folder (child);
      else
        g_unlink (child);
    }
  g_rmdir (path);
}

void
sandbox_clear (Sandbox *sandbox)
{
  if (sandbox->folder != NULL)
    remove_folder (sandbox->folder);
  g_clear_pointer (&sandbox->folder, g_free);
  g_clear_pointer (&sandbox->environment, g_strfreev);
  g_clear_pointer (&sandbox->output, g_free);
  g_clear_pointer (&sandbox->errors, g_free);
}

int
sandbox_run (Sandbox *sandbox, const char *line)
{
  g_autofree char *whole = g_strconcat ("bellwether-cli ", line, NULL);
  g_auto (GStrv) arguments = NULL;
  g_autoptr (GError) error = NULL;
  int wait_status = 0, status = 0;

  g_shell_parse_argv (whole, NULL, &arguments, &error);
  g_assert_no_error (error);
  g_free (arguments[0]);
  arguments[0] = g_strdup (program);
  g_clear_pointer (&sandbox->output, g_free);
  g_clear_pointer (&sandbox->errors, g_free);
  g_spawn_sync (sandbox->folder, arguments, sandbox->environment, G_SPAWN_DEFAULT, NULL, NULL, &sandbox->output,
                &sandbox->errors, &wait_status, &error);
  g_assert_no_error (error);
  if (!g_spawn_check_wait_status (wait_status, &error))
    {
      /* Anything but an exit of its own is a crash. */
      g_assert_true (error->domain == G_SPAWN_EXIT_ERROR);
      status = error->code;
    }
  g_test_message ("%s\n%s%s→ %d", whole, sandbox->output, sandbox->errors, status);
  return status;
}

void
sandbox_expect (Sandbox *sandbox, int status, const char *format, ...)
{
  g_autofree char *line = NULL;
  va_list arguments;

  va_start (arguments, format);
  line = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_assert_cmpint (sandbox_run (sandbox, line), ==, status);
}

char *
sandbox_read (Sandbox *sandbox, const char *name)
{
  g_autofree char *path = g_build_filename (sandbox->folder, name, NULL);
  g_autoptr (GError) error = NULL;
  char *contents = NULL;

  g_file_get_contents (path, &contents, NULL, &error);
  g_assert_no_error (error);
  return contents;
}

void
sandbox_write (Sandbox *sandbox, const char *name, const char *contents)
{
  g_autofree char *path = g_build_filename (sandbox->folder, name, NULL);
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_file_set_contents (path, contents, -1, &error);
  g_assert_no_error (error);
}

gboolean
sandbox_has (Sandbox *sandbox, const char *name)
{
  g_autofree char *path = g_build_filename (sandbox->folder, name, NULL);

  return g_file_test (path, G_FILE_TEST_EXISTS);
}
