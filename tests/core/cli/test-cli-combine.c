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

/* One document about each of two versions of an assessment. */
static void
begin_versions (Sandbox *sandbox)
{
  static const char *const names[] = { "small.xml", "small-later.xml" };

  sandbox_init (sandbox);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "document", names[i], NULL);

      sandbox_expect (sandbox, 0, "new '%s' -o %u.bellwether --id v%u --name Ada --date 2026-03-30", path, i, i);
      sandbox_expect (sandbox, 0, "answer %u.bellwether speed.1=4 drift.1=0 --date 2026-03-30", i);
    }
}

static void
test_migrate (void)
{
  g_auto (Sandbox) sandbox = { 0 };

  begin_versions (&sandbox);
  sandbox_expect (&sandbox, 1, "combine 1.bellwether 0.bellwether -o apart.bellwether");
  g_assert_nonnull (
    strstr (sandbox.output, "0.bellwether: left out. It is about version 1.2.0; the others are about version 1.3.0."));
  sandbox_expect (&sandbox, 0, "combine --migrate 0.bellwether 1.bellwether -o team.bellwether");
  g_assert_nonnull (strstr (sandbox.output, "From version 1.2.0 to version 1.3.0 of “A small one”"));
  g_assert_nonnull (strstr (sandbox.output, "speed.1 “Prices change.” → “Prices change fast.”"));
  g_assert_nonnull (strstr (sandbox.output, "0.bellwether: taken over. "));
  g_assert_nonnull (strstr (sandbox.output, "    drift.1, “Trust grows.”: Même chose\n"));
  g_assert_nonnull (strstr (sandbox.output, "2 responses kept\n1 file taken over from another version\n"));
  sandbox_expect (&sandbox, 0, "check team.bellwether");
}

static void
test_next_round (void)
{
  g_auto (Sandbox) sandbox = { 0 };
  g_autofree char *later = g_test_build_filename (G_TEST_DIST, "data", "document", "small-later.xml", NULL);
  g_autofree char *text = NULL;

  begin_versions (&sandbox);
  sandbox_expect (&sandbox, 0, "new --from 0.bellwether '%s' -o next.bellwether --date 2026-09-30", later);
  g_assert_nonnull (strstr (sandbox.output, "    drift.1, “Trust grows.”: Même chose\n"));
  g_assert_nonnull (strstr (sandbox.output, "1 answer carried over\n"));
  text = sandbox_read (&sandbox, "next.bellwether");
  g_assert_nonnull (strstr (text, "item=\"speed.1\" value=\"4\" carried=\"true\""));
  g_assert_nonnull (strstr (text, "<definition id=\"small\" version=\"1.3.0\""));
  sandbox_expect (&sandbox, 0, "compare 0.bellwether next.bellwether");
  sandbox_expect (&sandbox, 1, "new --from 0.bellwether '%s/pulse.xml' -o other.bellwether",
                  g_getenv ("BELLWETHER_ASSESSMENTS"));
  g_assert_nonnull (strstr (sandbox.errors, "The earlier document is about “A small one”, not about"));
  g_assert_false (sandbox_has (&sandbox, "other.bellwether"));
}

static guint
count (const char *text, const char *part)
{
  guint n = 0;

  for (; (text = strstr (text, part)) != NULL; text += strlen (part))
    n++;
  return n;
}

static void
test_groups (void)
{
  g_auto (Sandbox) sandbox = { 0 };
  g_autofree char *text = NULL;

  begin (&sandbox);
  sandbox_expect (&sandbox, 0,
                  "combine Sales/0.bellwether --group North Sales/1.bellwether -o team.bellwether --group=\"South & "
                  "East\" Sales/2.bellwether");
  text = sandbox_read (&sandbox, "team.bellwether");
  g_assert_cmpuint (count (text, " group="), ==, 2);
  g_assert_cmpuint (count (text, " group=\"North\""), ==, 1);
  g_assert_cmpuint (count (text, " group=\"South &amp; East\""), ==, 1);
  /* A folder is of the group that it follows, wherever its files lie. */
  sandbox_expect (&sandbox, 0, "combine --group All Sales -o all.bellwether");
  g_free (text);
  text = sandbox_read (&sandbox, "all.bellwether");
  g_assert_cmpuint (count (text, " group=\"All\""), ==, 3);
  sandbox_expect (&sandbox, 2, "combine --group North Sales --group-by-folder -o both.bellwether");
  sandbox_expect (&sandbox, 2, "combine --group '' Sales -o none.bellwether");
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
  g_test_add_func ("/cli-combine/migrate", test_migrate);
  g_test_add_func ("/cli-combine/next-round", test_next_round);
  g_test_add_func ("/cli-combine/groups", test_groups);
  g_test_add_func ("/cli-combine/misuse", test_misuse);
  return g_test_run ();
}
