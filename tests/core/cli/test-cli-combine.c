/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sandbox.h"

#include <glib/gstdio.h>
#include <string.h>

/* Many documents become one. */

static void
begin (Sandbox *sandbox)
{
  g_autofree char *folder = NULL;

  sandbox_init (sandbox);
  folder = g_build_filename (sandbox->folder, "Sales", NULL);
  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  for (guint i = 0; i < 3; i++)
    {
      sandbox_expect (sandbox, 0, "new '%s/pulse.xml' -o Sales/%u.bellwether --name Ada --id zebra%u --date 1999-03-30",
                      g_getenv ("BELLWETHER_ASSESSMENTS"), i, i);
      sandbox_expect (sandbox, 0, "answer Sales/%u.bellwether vuca.v-exp.4=%u --date 1999-03-30", i, i + 1);
    }
}

static void
test_folder (void)
{
  g_auto (Sandbox) sandbox = { 0 };
  g_autofree char *text = NULL;

  begin (&sandbox);
  sandbox_expect (&sandbox, 0, "combine Sales -o team.bellwether --group-by-folder --title Team");
  g_assert_nonnull (strstr (sandbox.output, "3 responses kept\n"));
  g_assert_nonnull (strstr (sandbox.output, "team.bellwether: written, anonymous\n"));
  text = sandbox_read (&sandbox, "team.bellwether");
  g_assert_nonnull (strstr (text, " group=\"Sales\""));
  g_assert_nonnull (strstr (text, "<title>Team</title>"));
  g_assert_null (strstr (text, "<name>Ada"));
  g_assert_null (strstr (text, "zebra"));
  g_assert_null (strstr (text, "1999-"));
  sandbox_expect (&sandbox, 0, "check team.bellwether");
}

static void
test_left_out (void)
{
  g_auto (Sandbox) sandbox = { 0 };
  g_autofree char *text = NULL;

  begin (&sandbox);
  sandbox_write (&sandbox, "odd.bellwether", "<odd/>");
  sandbox_expect (&sandbox, 1,
                  "combine Sales/0.bellwether Sales/0.bellwether odd.bellwether -o team.bellwether --with-names");
  g_assert_nonnull (strstr (sandbox.output, "odd.bellwether: left out"));
  g_assert_nonnull (strstr (sandbox.output, "0.bellwether: there twice, kept once.\n"));
  text = sandbox_read (&sandbox, "team.bellwether");
  g_assert_nonnull (strstr (text, "<name>Ada</name>"));
}

/* Whoever holds the file is not shown what one of them said, nor may they change it. */
static void
test_closed (void)
{
  static const char *const commands[] = { "answer team.bellwether --list", "answer team.bellwether --list --response 2",
                                          "answer team.bellwether vuca.v-exp.4=1 --response 2" };
  g_auto (Sandbox) sandbox = { 0 };
  g_autofree char *before = NULL, *after = NULL;

  begin (&sandbox);
  sandbox_expect (&sandbox, 0, "combine Sales -o team.bellwether");
  before = sandbox_read (&sandbox, "team.bellwether");
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      sandbox_expect (&sandbox, 1, "%s", commands[i]);
      g_assert_nonnull (strstr (sandbox.errors, "no response is listed or changed alone"));
      g_assert_cmpstr (sandbox.output, ==, "");
    }
  sandbox_expect (&sandbox, 1, "compare team.bellwether team.bellwether --response 2");
  g_assert_nonnull (strstr (sandbox.errors, "One of the two is anonymous"));
  after = sandbox_read (&sandbox, "team.bellwether");
  g_assert_cmpstr (before, ==, after);
}

static void
test_misuse (void)
{
  g_auto (Sandbox) sandbox = { 0 };
  g_autofree char *text = NULL;

  begin (&sandbox);
  sandbox_expect (&sandbox, 2, "combine -o team.bellwether");
  sandbox_expect (&sandbox, 2, "combine Sales");
  sandbox_expect (&sandbox, 2, "combine Sales -o team.bellwether --minimum-group 2");
  sandbox_expect (&sandbox, 1, "combine gone.bellwether -o team.bellwether");
  g_assert_false (sandbox_has (&sandbox, "team.bellwether"));
  sandbox_write (&sandbox, "team.bellwether", "mine");
  sandbox_expect (&sandbox, 1, "combine Sales -o team.bellwether");
  text = sandbox_read (&sandbox, "team.bellwether");
  g_assert_cmpstr (text, ==, "mine");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  sandbox_set_program (argv[1]);
  g_test_add_func ("/cli-combine/folder", test_folder);
  g_test_add_func ("/cli-combine/left-out", test_left_out);
  g_test_add_func ("/cli-combine/closed", test_closed);
  g_test_add_func ("/cli-combine/misuse", test_misuse);
  return g_test_run ();
}
