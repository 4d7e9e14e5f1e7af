/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sandbox.h"

#include <string.h>

#define assert_contains(text, part)                                                                                    \
  G_STMT_START                                                                                                         \
  {                                                                                                                    \
    if (strstr (text, part) == NULL)                                                                                   \
      g_error ("“%s” is missing in:\n%s", part, text);                                                                 \
  }                                                                                                                    \
  G_STMT_END

static void
test_responses (void)
{
  g_auto (Sandbox) sandbox = { 0 };

  sandbox_init (&sandbox);
  sandbox_write (&sandbox, "r.csv", "name,Speed of it,peb.1\nAda,4,3\nBo,5,9\nCy,,\n");
  sandbox_expect (&sandbox, 1, "import r.csv -a serv -o t.bellwether");
  assert_contains (sandbox.errors, "column 2 (Speed of it): no question has this heading.");
  assert_contains (sandbox.errors, "row 3, column 3 (peb.1): “9” is not an answer to peb.1.");
  assert_contains (sandbox.errors, "so nothing was taken.");
  g_assert_false (sandbox_has (&sandbox, "t.bellwether"));
  sandbox_expect (&sandbox, 0,
                  "import r.csv -a serv -o t.bellwether --skip-rows --map 'Speed of it=peb.2' --title Team");
  assert_contains (sandbox.output, "t.bellwether: ");
  assert_contains (sandbox.output, ", 1 response\n1 row was left out.\n1 row without an answer was passed over.\n");
  sandbox_expect (&sandbox, 0, "check t.bellwether");
  sandbox_expect (&sandbox, 1, "import r.csv -a serv -o t.bellwether --skip-rows --map 'Speed of it=-'");
  assert_contains (sandbox.errors, "is there already");
}

/* A survey goes out, and is the same every time; paper has no say in it. */
static void
test_survey (void)
{
  g_auto (Sandbox) sandbox = { 0 };
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  sandbox_init (&sandbox);
  sandbox_expect (&sandbox, 0, "form vuca -o a.lss");
  assert_contains (sandbox.output, "a.lss: a survey for LimeSurvey\nThe table situations is a text to write in");
  sandbox_expect (&sandbox, 0, "form vuca -o b.lss");
  first = sandbox_read (&sandbox, "a.lss");
  second = sandbox_read (&sandbox, "b.lss");
  g_assert_cmpstr (first, ==, second);
  assert_contains (first, "<DBVersion>498</DBVersion>");
  sandbox_expect (&sandbox, 2, "form vuca -o c.lss --paper a4");
  sandbox_expect (&sandbox, 1, "form vuca -o c.lss --form nobody");
  sandbox_expect (&sandbox, 1, "form vuca -o nowhere/c.lss");
  g_assert_false (sandbox_has (&sandbox, "c.lss"));
}

/* A survey comes back as a definition that passes the check and can be begun. */
static void
test_definition (void)
{
  g_auto (Sandbox) sandbox = { 0 };

  sandbox_init (&sandbox);
  sandbox_expect (&sandbox, 0, "form serv -o serv.lss");
  sandbox_expect (&sandbox, 0, "import serv.lss -o serv.xml");
  assert_contains (sandbox.output, "serv.xml: Servant leadership and service culture\nLeft out, or different here:\n");
  sandbox_expect (&sandbox, 0, "check serv.xml");
  sandbox_expect (&sandbox, 0, "new serv.xml -o s.bellwether");
  sandbox_expect (&sandbox, 1, "import serv.lss -o serv.xml");
  assert_contains (sandbox.errors, "is there already");
  sandbox_expect (&sandbox, 2, "import serv.lss -o t.xml --language de");
  assert_contains (sandbox.errors, "The survey is not in “de”.");
  sandbox_expect (&sandbox, 2, "import serv.lss -o t.xml --skip-rows");
  sandbox_write (&sandbox, "x.lss", "<survey/>");
  sandbox_expect (&sandbox, 2, "import x.lss -o t.xml");
  sandbox_expect (&sandbox, 2, "import nowhere.lss -o t.xml");
  g_assert_false (sandbox_has (&sandbox, "t.xml"));
}

static void
test_misuse (void)
{
  g_auto (Sandbox) sandbox = { 0 };

  sandbox_init (&sandbox);
  sandbox_write (&sandbox, "r.csv", "peb.1\n3\n");
  sandbox_write (&sandbox, "broken.csv", "peb.1\n\"3\n");
  sandbox_expect (&sandbox, 2, "import");
  sandbox_expect (&sandbox, 2, "import r.csv");
  sandbox_expect (&sandbox, 2, "import r.csv -o t.bellwether");
  sandbox_expect (&sandbox, 2, "import r.csv -a surv -o t.bellwether");
  sandbox_expect (&sandbox, 1, "import r.csv -a serv -o t.bellwether --form nobody");
  sandbox_expect (&sandbox, 2, "import r.csv -a serv -o t.bellwether --map x");
  sandbox_expect (&sandbox, 2, "import r.csv -a serv -o t.bellwether --map x=peb.1");
  sandbox_expect (&sandbox, 2, "import r.csv -a serv -o t.bellwether --map peb.1=nothing");
  sandbox_expect (&sandbox, 2, "import nowhere.csv -a serv -o t.bellwether");
  sandbox_expect (&sandbox, 2, "import broken.csv -a serv -o t.bellwether");
  assert_contains (sandbox.errors, "broken.csv: Row 2: a quotation mark is opened and not closed.");
  sandbox_expect (&sandbox, 1, "import r.csv -a serv -o nowhere/t.bellwether");
  g_assert_false (sandbox_has (&sandbox, "t.bellwether"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  sandbox_set_program (argv[1]);
  g_test_add_func ("/cli/import/responses", test_responses);
  g_test_add_func ("/cli/import/survey", test_survey);
  g_test_add_func ("/cli/import/definition", test_definition);
  g_test_add_func ("/cli/import/misuse", test_misuse);
  return g_test_run ();
}
