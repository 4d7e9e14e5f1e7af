/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sandbox.h"

#include <string.h>

/* "bellwether-cli profile", and the rules of profiles with "check" and "list". */

#define assert_contains(text, part)                                                                                    \
  G_STMT_START                                                                                                         \
  {                                                                                                                    \
    if (strstr (text, part) == NULL)                                                                                   \
      g_error ("“%s” is missing in:\n%s", part, text);                                                                 \
  }                                                                                                                    \
  G_STMT_END

/* The small profile and its assessments, as one's own. */
static void
set_up (Sandbox *sandbox)
{
  static const char *const names[][2] = {
    { "clean.xml", "small.xml" },
    { "assessments/alpha.xml", "alpha.xml" },
    { "assessments/beta.xml", "beta.xml" },
    { "assessments/alpha-two.xml", "alpha-two.xml" },
  };

  sandbox_init (sandbox);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "profile", names[i][0], NULL);
      g_autofree char *target = g_strconcat ("data/bellwether/assessments/", names[i][1], NULL);
      g_autofree char *contents = NULL;

      g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
      sandbox_write (sandbox, target, contents);
    }
}

static void
fill_in (Sandbox *sandbox)
{
  sandbox_expect (sandbox, 0, "new alpha -o alpha.bellwether --title 'In spring' --date 2026-03-01");
  sandbox_expect (
    sandbox, 0,
    "answer alpha.bellwether --date 2026-03-01 storm.1=5 storm.2=4 storm.3=5 storm.4=1 flood.1=2 flood.2=2 "
    "flood.3=2 flood.4=4 roof.1=2 roof.2=2 roof.3=1 roof.4=5 dyke.1=4 dyke.2=4 dyke.3=5 dyke.4=1 plan.1=2 "
    "plan.2=3 plan.3=2 plan.4=4");
  sandbox_expect (sandbox, 0, "new beta -o beta.bellwether --date 2026-03-02");
  sandbox_expect (sandbox, 0,
                  "answer beta.bellwether --date 2026-03-02 care.1=1 care.2=2 care.3=2 care.4=4 trust.1=3 trust.2=3 "
                  "trust.3=4 trust.4=2");
}

static void
test_formats (void)
{
  g_auto (Sandbox) sandbox = { 0 };

  set_up (&sandbox);
  fill_in (&sandbox);
  sandbox_expect (&sandbox, 0, "profile alpha.bellwether beta.bellwether");
  assert_contains (sandbox.output, "A small profile\nPartial profile: 2 of 3 results are there.\n");
  assert_contains (sandbox.output, "Not there yet: Alpha two.\n");
  assert_contains (sandbox.output, "Alpha: In spring, 1 March 2026\n");
  assert_contains (sandbox.output, "Beta: beta.bellwether, 2 March 2026\n");
  g_assert_cmpstr (sandbox.errors, ==, "");
  sandbox_expect (&sandbox, 0, "profile --format json beta.bellwether alpha.bellwether");
  assert_contains (sandbox.output, "\"completeness\": \"partial\"");
  assert_contains (sandbox.output, "\"fate\": \"chosen\"");
  sandbox_expect (&sandbox, 0, "profile --format=csv beta.bellwether alpha.bellwether");
  g_assert_true (
    g_str_has_prefix (sandbox.output, "type,id,name,of,score,band,exposure,readiness,quadrant,state,day\r\n"));
}

/* The same page twice, byte for byte. */
static void
test_page (void)
{
  g_auto (Sandbox) sandbox = { 0 };
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  set_up (&sandbox);
  fill_in (&sandbox);
  sandbox_expect (&sandbox, 0, "profile alpha.bellwether beta.bellwether -o one.pdf --date 2026-03-31 --paper letter");
  g_assert_cmpstr (sandbox.output, ==, "one.pdf: 1 page\n");
  sandbox_expect (&sandbox, 0, "profile alpha.bellwether beta.bellwether -o two.pdf --date 2026-03-31 --paper letter");
  first = sandbox_read (&sandbox, "one.pdf");
  second = sandbox_read (&sandbox, "two.pdf");
  g_assert_true (g_str_has_prefix (first, "%PDF-"));
  g_assert_cmpstr (first, ==, second);
  sandbox_expect (&sandbox, 2, "profile alpha.bellwether -o one.pdf --paper a5");
  assert_contains (sandbox.errors, "“a5” is not one of a4 and letter.");
  sandbox_expect (&sandbox, 1, "profile alpha.bellwether -o nowhere/one.pdf");
  assert_contains (sandbox.errors, "The report could not be written:");
}

static void
test_misuse (void)
{
  g_auto (Sandbox) sandbox = { 0 };

  set_up (&sandbox);
  fill_in (&sandbox);
  sandbox_expect (&sandbox, 2, "profile");
  assert_contains (sandbox.errors, "Name the documents to read together.");
  sandbox_expect (&sandbox, 2, "profile --format xml alpha.bellwether");
  assert_contains (sandbox.errors, "“xml” is not one of text, json and csv.");
  sandbox_expect (&sandbox, 2, "profile alpha.bellwether nowhere.bellwether");
  assert_contains (sandbox.errors, "nowhere.bellwether: error: unreadable:");
  g_assert_cmpstr (sandbox.output, ==, "");
  sandbox_expect (&sandbox, 2, "profile --rules nowhere.xml alpha.bellwether");
  assert_contains (sandbox.errors, "nowhere.xml: error: unreadable:");
}

/* The rules may be named; a document they do not speak of is left out, and that is said. */
static void
test_rules (void)
{
  g_auto (Sandbox) sandbox = { 0 };
  g_autofree char *shipped = g_build_filename (g_getenv ("BELLWETHER_ASSESSMENTS"), "profile.xml", NULL);

  set_up (&sandbox);
  fill_in (&sandbox);
  sandbox_expect (&sandbox, 0, "profile --rules '%s' alpha.bellwether", shipped);
  assert_contains (sandbox.errors,
                   "alpha.bellwether is on “Alpha”, which this profile does not read. It is left out.\n");
  assert_contains (sandbox.output, "Disruption readiness\n0 of 7 results are there.");
  sandbox_expect (&sandbox, 2, "profile --rules alpha.bellwether alpha.bellwether");
  assert_contains (sandbox.errors, "wrong-namespace");
}

/* Profiles are checked with what lies beside them, and are no assessments. */
static void
test_check (void)
{
  g_auto (Sandbox) sandbox = { 0 };

  set_up (&sandbox);
  sandbox_expect (&sandbox, 0, "check data/bellwether/assessments/small.xml");
  sandbox_expect (&sandbox, 0, "list");
  assert_contains (sandbox.output, "alpha");
  g_assert_null (strstr (sandbox.output, "small"));
  sandbox_write (&sandbox, "data/bellwether/assessments/beta.xml", "<nothing/>");
  sandbox_expect (&sandbox, 0, "check data/bellwether/assessments/small.xml");
  {
    g_autofree char *contents = sandbox_read (&sandbox, "data/bellwether/assessments/small.xml");
    g_autoptr (GString) text = g_string_new (contents);

    g_string_replace (text, "alpha.roof", "alpha.rof", 1);
    sandbox_write (&sandbox, "data/bellwether/assessments/small.xml", text->str);
  }
  sandbox_expect (&sandbox, 1, "check data/bellwether/assessments/small.xml");
  assert_contains (sandbox.output, "unknown-id: “alpha” has no dimension or index “rof”. Did you mean “roof”?");
  sandbox_expect (&sandbox, 0, "list");
  assert_contains (sandbox.output, "small.xml");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  sandbox_set_program (argv[1]);
  g_test_add_func ("/cli-profile/formats", test_formats);
  g_test_add_func ("/cli-profile/page", test_page);
  g_test_add_func ("/cli-profile/misuse", test_misuse);
  g_test_add_func ("/cli-profile/rules", test_rules);
  g_test_add_func ("/cli-profile/check", test_check);
  return g_test_run ();
}
