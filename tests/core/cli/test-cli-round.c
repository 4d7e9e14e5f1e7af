/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sandbox.h"

#include <string.h>

/* The next round of a document, and what changed between two. */

#define assert_contains(text, part)                                                                                    \
  G_STMT_START                                                                                                         \
  {                                                                                                                    \
    if (strstr (text, part) == NULL)                                                                                   \
      g_error ("“%s” is missing in:\n%s", part, text);                                                                 \
  }                                                                                                                    \
  G_STMT_END

/* Two answers of the spring. */
static void
begin_spring (Sandbox *sandbox)
{
  sandbox_init (sandbox);
  sandbox_expect (sandbox, 0, "new '%s/pulse.xml' -o spring.bellwether --name Ada --date 2026-03-30 --id spring",
                  g_getenv ("BELLWETHER_ASSESSMENTS"));
  sandbox_expect (sandbox, 0, "answer spring.bellwether vuca.v-exp.4=4 conn.urg.1=2 --date 2026-03-30");
}

static void
test_new_round (void)
{
  g_auto (Sandbox) sandbox = { 0 };
  g_autofree char *text = NULL;

  begin_spring (&sandbox);
  sandbox_expect (&sandbox, 0, "new --from spring.bellwether -o autumn.bellwether --date 2026-09-30 --id autumn");
  g_assert_true (g_str_has_suffix (sandbox.output, ", 2 answers carried over\n"));
  text = sandbox_read (&sandbox, "autumn.bellwether");
  assert_contains (text, "id=\"autumn\" created=\"2026-09-30\" previous=\"spring\"");
  assert_contains (text, "id=\"spring-1\" form=\"self\" started=\"2026-09-30\"");
  assert_contains (text, "item=\"vuca.v-exp.4\" value=\"4\" carried=\"true\"");
  assert_contains (text, "<name>Ada</name>");
}

static void
test_without_answers (void)
{
  g_auto (Sandbox) sandbox = { 0 };
  g_autofree char *text = NULL;

  begin_spring (&sandbox);
  sandbox_expect (&sandbox, 0, "new --from spring.bellwether --without-answers -o autumn.bellwether --title Autumn");
  assert_contains (sandbox.output, "nothing answered yet");
  text = sandbox_read (&sandbox, "autumn.bellwether");
  assert_contains (text, " previous=\"spring\"");
  assert_contains (text, "<title>Autumn</title>");
  g_assert_null (strstr (text, "<answer"));
}

static void
test_confirm (void)
{
  g_auto (Sandbox) sandbox = { 0 };
  g_autofree char *text = NULL;

  begin_spring (&sandbox);
  sandbox_expect (&sandbox, 0, "new --from spring.bellwether -o autumn.bellwether");
  sandbox_expect (&sandbox, 0, "answer autumn.bellwether vuca.v-exp.4=4");
  text = sandbox_read (&sandbox, "autumn.bellwether");
  assert_contains (text, "item=\"vuca.v-exp.4\" value=\"4\"/>");
  assert_contains (text, "item=\"conn.urg.1\" value=\"2\" carried=\"true\"/>");
  sandbox_expect (&sandbox, 0, "answer autumn.bellwether --confirm");
  g_clear_pointer (&text, g_free);
  text = sandbox_read (&sandbox, "autumn.bellwether");
  g_assert_null (strstr (text, "carried=\"true\""));
}

static void
test_misuse (void)
{
  g_auto (Sandbox) sandbox = { 0 };

  begin_spring (&sandbox);
  sandbox_expect (&sandbox, 2, "new puls vuca --from spring.bellwether -o autumn.bellwether");
  assert_contains (sandbox.errors, "the earlier document says which assessment");
  sandbox_expect (&sandbox, 2, "new puls --without-answers -o autumn.bellwether");
  sandbox_expect (&sandbox, 2, "new --from winter.bellwether -o autumn.bellwether");
  g_assert_false (sandbox_has (&sandbox, "autumn.bellwether"));
  sandbox_expect (&sandbox, 1, "new --from spring.bellwether -o spring.bellwether");
}

static void
test_compare (void)
{
  g_auto (Sandbox) sandbox = { 0 };

  begin_spring (&sandbox);
  sandbox_expect (&sandbox, 0, "new --from spring.bellwether -o autumn.bellwether");
  sandbox_expect (&sandbox, 0, "answer autumn.bellwether conn.urg.1=5");
  sandbox_expect (&sandbox, 0, "compare spring.bellwether autumn.bellwether");
  assert_contains (sandbox.output, "\n1 of ");
  assert_contains (sandbox.output, "conn.urg.1");
  g_assert_null (strstr (sandbox.output, "vuca.v-exp.4"));
  sandbox_expect (&sandbox, 0, "compare --all spring.bellwether autumn.bellwether");
  assert_contains (sandbox.output, "vuca.v-exp.4");
  sandbox_expect (&sandbox, 0, "compare -f json spring.bellwether autumn.bellwether");
  g_assert_true (g_str_has_prefix (sandbox.output, "{\n  \"assessment\": \"puls\""));
  sandbox_expect (&sandbox, 2, "compare spring.bellwether");
  sandbox_expect (&sandbox, 2, "compare -f odd spring.bellwether autumn.bellwether");
  sandbox_expect (&sandbox, 0, "new '%s/vuca.xml' -o other.bellwether", g_getenv ("BELLWETHER_ASSESSMENTS"));
  sandbox_expect (&sandbox, 1, "compare spring.bellwether other.bellwether");
  assert_contains (sandbox.errors, "different assessments");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  sandbox_set_program (argv[1]);
  g_test_add_func ("/cli-round/new", test_new_round);
  g_test_add_func ("/cli-round/without-answers", test_without_answers);
  g_test_add_func ("/cli-round/confirm", test_confirm);
  g_test_add_func ("/cli-round/compare", test_compare);
  g_test_add_func ("/cli-round/misuse", test_misuse);
  return g_test_run ();
}
