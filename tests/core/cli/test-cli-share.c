/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sandbox.h"

#include <string.h>

/* Copies for others. */

static void
begin (Sandbox *sandbox)
{
  sandbox_init (sandbox);
  sandbox_expect (
    sandbox, 0,
    "new '%s/pulse.xml' -o own.bellwether --name 'Ada Zebra' --title 'Zebra Ltd' --id zebra --date 1999-03-30",
    g_getenv ("BELLWETHER_ASSESSMENTS"));
  sandbox_expect (sandbox, 0,
                  "answer own.bellwether vuca.v-exp.4=2 --note 'vuca.v-exp.4=As Ada says.' --date 1999-03-31");
  sandbox_expect (sandbox, 0, "plan own.bellwether --add 'Ring the bank|Zoe||1999-04-30' --date 1999-03-31");
}

/* What is listed, word for word. The ids that are drawn at random are left out of it first. */
static void
test_list (void)
{
  g_auto (Sandbox) sandbox = { 0 };
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "cli", "share.list", NULL);
  g_autofree char *expected = NULL;
  g_autoptr (GRegex) drawn = g_regex_new ("  [0-9a-f-]{32,36}  ", 0, 0, NULL);
  g_autofree char *listed = NULL;

  begin (&sandbox);
  sandbox_expect (&sandbox, 0, "share own.bellwether --list");
  listed = g_regex_replace_literal (drawn, sandbox.output, -1, 0, "  RANDOM  ", 0, NULL);
  g_assert_true (g_file_get_contents (path, &expected, NULL, NULL));
  g_assert_cmpstr (listed, ==, expected);
  g_assert_cmpstr (sandbox.errors, ==, "");
}

static void
test_all_gone (void)
{
  static const char *const words[] = { "Ada", "Zebra", "zebra", "Zoe", "bank", "1999-" };
  g_auto (Sandbox) sandbox = { 0 };
  g_autofree char *before = NULL, *after = NULL, *text = NULL;

  begin (&sandbox);
  before = sandbox_read (&sandbox, "own.bellwether");
  sandbox_expect (&sandbox, 0, "share own.bellwether -o copy.bellwether");
  g_assert_nonnull (strstr (sandbox.output, "Names: 1 left out\n"));
  g_assert_nonnull (
    strstr (sandbox.output, "copy.bellwether: written. Whoever gets this file can read all that is in it.\n"));
  text = sandbox_read (&sandbox, "copy.bellwether");
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    g_assert_null (strstr (text, words[i]));
  g_assert_nonnull (strstr (text, "<answer item=\"vuca.v-exp.4\" value=\"2\"/>"));
  sandbox_expect (&sandbox, 0, "check copy.bellwether");
  after = sandbox_read (&sandbox, "own.bellwether");
  g_assert_cmpstr (before, ==, after);
}

static void
test_choice (void)
{
  g_auto (Sandbox) sandbox = { 0 };
  g_autofree char *kept = NULL, *removed = NULL, *all = NULL;

  begin (&sandbox);
  sandbox_expect (&sandbox, 0, "share own.bellwether -o kept.bellwether --keep notes,plan --keep days");
  g_assert_nonnull (
    strstr (sandbox.output, "A name that was left out still stands there: “ada” in: Response 1, vuca.v-exp.4\n"));
  kept = sandbox_read (&sandbox, "kept.bellwether");
  g_assert_nonnull (strstr (kept, "As Ada says."));
  g_assert_nonnull (strstr (kept, "Ring the bank"));
  g_assert_nonnull (strstr (kept, "due=\"1999-04-30\""));
  g_assert_null (strstr (kept, "Zoe"));
  g_assert_null (strstr (kept, "<title>Zebra"));
  sandbox_expect (&sandbox, 0, "share own.bellwether -o removed.bellwether --remove names");
  removed = sandbox_read (&sandbox, "removed.bellwether");
  g_assert_null (strstr (removed, "Ada Zebra"));
  g_assert_nonnull (strstr (removed, "<title>Zebra Ltd</title>"));
  sandbox_expect (&sandbox, 0, "share own.bellwether -o all.bellwether --keep all");
  all = sandbox_read (&sandbox, "all.bellwether");
  g_assert_nonnull (strstr (all, "<name>Ada Zebra</name>"));
}

static void
test_misuse (void)
{
  g_auto (Sandbox) sandbox = { 0 };
  g_autofree char *text = NULL;

  begin (&sandbox);
  sandbox_expect (&sandbox, 2, "share");
  sandbox_expect (&sandbox, 2, "share own.bellwether");
  sandbox_expect (&sandbox, 2, "share own.bellwether --list -o copy.bellwether");
  sandbox_expect (&sandbox, 2, "share own.bellwether -o copy.bellwether --keep notes --remove names");
  sandbox_expect (&sandbox, 2, "share own.bellwether -o copy.bellwether --keep note");
  g_assert_nonnull (strstr (sandbox.errors, "Did you mean “notes”?"));
  sandbox_expect (&sandbox, 2, "share gone.bellwether -o copy.bellwether");
  sandbox_write (&sandbox, "odd.bellwether", "<odd/>");
  sandbox_expect (&sandbox, 2, "share odd.bellwether -o copy.bellwether");
  g_assert_false (sandbox_has (&sandbox, "copy.bellwether"));
  sandbox_write (&sandbox, "copy.bellwether", "mine");
  sandbox_expect (&sandbox, 1, "share own.bellwether -o copy.bellwether");
  text = sandbox_read (&sandbox, "copy.bellwether");
  g_assert_cmpstr (text, ==, "mine");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  sandbox_set_program (argv[1]);
  g_test_add_func ("/cli-share/list", test_list);
  g_test_add_func ("/cli-share/all-gone", test_all_gone);
  g_test_add_func ("/cli-share/choice", test_choice);
  g_test_add_func ("/cli-share/misuse", test_misuse);
  return g_test_run ();
}
