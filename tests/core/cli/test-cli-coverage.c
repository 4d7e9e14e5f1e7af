/* SPDX-License-Identifier: GPL-3.0-or-later */

/* bellwether-cli coverage: which lines of their sources assessments use. */

#include "sandbox.h"

#include <string.h>

static void
copy_into (Sandbox *sandbox, const char *from, const char *to)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "definition", from, NULL);
  g_autofree char *contents = NULL;

  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  sandbox_write (sandbox, to, contents);
}

/* A definition whose source has only lines that are used. */
static void
write_complete (Sandbox *sandbox)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "definition", "clean.xml", NULL);
  g_autofree char *contents = NULL;
  g_autoptr (GString) text = NULL;

  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  text = g_string_new (contents);
  g_string_replace (text, "<response-scale", "<source id=\"T1\" lines=\"2\">x</source>\n<response-scale", 1);
  g_string_replace (text, "<item ", "<item source=\"T1-1\" ", 0);
  g_string_replace (text, "<dimension ", "<dimension source=\"T1-02\" ", 1);
  sandbox_write (sandbox, "complete.xml", text->str);
}

static void
test_text (void)
{
  g_auto (Sandbox) sandbox = { 0 };

  sandbox_init (&sandbox);
  write_complete (&sandbox);
  sandbox_expect (&sandbox, 0, "coverage complete.xml");
  g_assert_cmpstr (sandbox.output, ==,
                   "       T1 (2)  all (2)  by items\n"
                   "small       2        2         1\n"
                   "any         2        2         1\n"
                   "\n"
                   "T1\n"
                   "  01 small · 02 (small)\n"
                   "\n"
                   "2 of 2 lines covered, 1 by items\n");
  g_assert_cmpstr (sandbox.errors, ==, "");
}

static void
test_unused (void)
{
  g_auto (Sandbox) sandbox = { 0 };

  sandbox_init (&sandbox);
  copy_into (&sandbox, "parent.xml", "folder/parent.xml");
  copy_into (&sandbox, "borrower.xml", "folder/borrower.xml");
  sandbox_expect (&sandbox, 1, "coverage folder");
  g_assert_cmpstr (sandbox.output, ==,
                   "          S1 (30)  all (30)  by items\n"
                   "borrower        1         1         1\n"
                   "parent          2         2         2\n"
                   "any             3         3         3\n"
                   "\n"
                   "S1\n"
                   "  01 borrower · 02 – · 03 – · 04 – · 05 – · 06 – · 07 parent · 08 – · 09 –\n"
                   "  10 – · 11 – · 12 – · 13 – · 14 – · 15 – · 16 – · 17 – · 18 – · 19 –\n"
                   "  20 parent · 21 – · 22 – · 23 – · 24 – · 25 – · 26 – · 27 – · 28 – · 29 –\n"
                   "  30 –\n"
                   "\n"
                   "No assessment uses these lines:\n"
                   "  S1-02 S1-03 S1-04 S1-05 S1-06 S1-08 S1-09 S1-10 S1-11 S1-12 S1-13 S1-14\n"
                   "  S1-15 S1-16 S1-17 S1-18 S1-19 S1-21 S1-22 S1-23 S1-24 S1-25 S1-26 S1-27\n"
                   "  S1-28 S1-29 S1-30\n"
                   "\n"
                   "3 of 30 lines covered, 3 by items\n");
}

static void
test_csv (void)
{
  g_auto (Sandbox) sandbox = { 0 };

  sandbox_init (&sandbox);
  write_complete (&sandbox);
  copy_into (&sandbox, "borrower.xml", "borrower.xml");
  copy_into (&sandbox, "parent.xml", "parent.xml");
  sandbox_expect (&sandbox, 0, "coverage --format csv complete.xml");
  g_assert_cmpstr (sandbox.output, ==, "source,line,assessment,use\r\nT1,1,small,item\r\nT1,2,small,background\r\n");
  sandbox_expect (&sandbox, 1, "coverage -f csv borrower.xml");
  g_assert_true (
    g_str_has_prefix (sandbox.output, "source,line,assessment,use\r\nS1,1,borrower,item\r\nS1,2,,none\r\n"));
}

/* What cannot be read is said, and the rest is shown. */
static void
test_broken (void)
{
  g_auto (Sandbox) sandbox = { 0 };

  sandbox_init (&sandbox);
  write_complete (&sandbox);
  copy_into (&sandbox, "dented.xml", "dented.xml");
  sandbox_expect (&sandbox, 1, "coverage complete.xml dented.xml");
  g_assert_nonnull (strstr (sandbox.errors, "dented.xml:28: error: empty-text: "));
  g_assert_true (g_str_has_suffix (sandbox.output, "\n2 of 2 lines covered, 1 by items\n"));
  sandbox_expect (&sandbox, 1, "coverage .");
  g_assert_nonnull (strstr (sandbox.errors, "dented.xml: 1 finding; see “bellwether-cli check”\n"));
  g_assert_true (g_str_has_suffix (sandbox.output, "\n2 of 2 lines covered, 1 by items\n"));
  sandbox_expect (&sandbox, 2, "coverage nowhere.xml");
  g_assert_cmpstr (sandbox.output, ==, "");
  sandbox_expect (&sandbox, 2, "coverage --format json complete.xml");
  g_assert_nonnull (strstr (sandbox.errors, "“json” is not one of text and csv."));
}

/* Without arguments: what is installed, and one's own. */
static void
test_installed (void)
{
  g_auto (Sandbox) sandbox = { 0 };

  sandbox_init (&sandbox);
  sandbox_expect (&sandbox, 0, "coverage");
  g_assert_nonnull (strstr (sandbox.output, "\nvuca "));
  g_assert_nonnull (strstr (sandbox.output, "02 serv vuca · "));
  copy_into (&sandbox, "parent.xml", "data/bellwether/assessments/parent.xml");
  sandbox_expect (&sandbox, 1, "coverage");
  g_assert_nonnull (strstr (sandbox.output, "\nparent "));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  sandbox_set_program (argv[1]);
  g_test_add_func ("/cli-coverage/text", test_text);
  g_test_add_func ("/cli-coverage/unused", test_unused);
  g_test_add_func ("/cli-coverage/csv", test_csv);
  g_test_add_func ("/cli-coverage/broken", test_broken);
  g_test_add_func ("/cli-coverage/installed", test_installed);
  return g_test_run ();
}
