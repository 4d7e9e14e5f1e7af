/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sandbox.h"

#include <glib/gstdio.h>
#include <string.h>

/* Documents of several people against each other. */

/* A folder with a sheet of each of @n people, all of whom answer @point, the last one less. */
static void
make_folder (Sandbox *sandbox, const char *name, guint n, guint point)
{
  g_autofree char *folder = g_build_filename (sandbox->folder, name, NULL);

  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  for (guint i = 0; i < n; i++)
    {
      guint own = i + 1 < n ? point : point - 1;

      sandbox_expect (sandbox, 0, "new '%s/pulse.xml' -o %s/%u.bellwether --date 2026-03-30",
                      g_getenv ("BELLWETHER_ASSESSMENTS"), name, i);
      sandbox_expect (sandbox, 0,
                      "answer %s/%u.bellwether vuca.v-exp.4=%u rupt.ecn-exp.2=%u conn.urg.1=%u disr.fri-exp.4=%u "
                      "intf.lock-exp.4=%u --date 2026-03-30",
                      name, i, own, own, own, own, own);
    }
}

static void
test_compare (void)
{
  g_auto (Sandbox) sandbox = { 0 };

  sandbox_init (&sandbox);
  make_folder (&sandbox, "few", 4, 2);
  make_folder (&sandbox, "low", 5, 2);
  make_folder (&sandbox, "high", 5, 5);
  sandbox_expect (&sandbox, 0, "combine few -o few.bellwether");
  sandbox_expect (&sandbox, 0, "combine low -o low.bellwether");
  sandbox_expect (&sandbox, 0, "combine high -o high.bellwether");
  sandbox_expect (&sandbox, 0, "compare low.bellwether high.bellwether");
  g_assert_nonnull (strstr (sandbox.output, "People who answered: 5 in the first, 5 in the second."));
  g_assert_nonnull (strstr (sandbox.output, ": a clear difference."));
  sandbox_expect (&sandbox, 0, "compare -f json low.bellwether high.bellwether");
  g_assert_nonnull (strstr (sandbox.output, "\"verdict\": \"clear\""));
  sandbox_expect (&sandbox, 0, "compare -f csv low.bellwether high.bellwether");
  g_assert_true (g_str_has_prefix (sandbox.output, "id,name,n_before,n_after,"));
  /* Too few on one side, and no way round it. */
  sandbox_expect (&sandbox, 1, "compare few.bellwether high.bellwether");
  g_assert_cmpstr (sandbox.output, ==, "");
  g_assert_nonnull (strstr (sandbox.errors, "from 5 people on"));
  sandbox_expect (&sandbox, 1, "compare --response 1 low.bellwether high.bellwether");
  /* One response has no groups to be printed as. */
  sandbox_expect (&sandbox, 2, "compare -f csv low/0.bellwether high/0.bellwether");
}

/* A second round, in which all answer more. */
static void
test_rounds (void)
{
  g_auto (Sandbox) sandbox = { 0 };
  g_autofree char *html = NULL;

  sandbox_init (&sandbox);
  make_folder (&sandbox, "low", 5, 2);
  sandbox_expect (&sandbox, 0, "combine low --with-names -o spring.bellwether");
  sandbox_expect (&sandbox, 0, "new --from spring.bellwether --without-answers -o autumn.bellwether --date 2026-09-30");
  for (guint i = 1; i <= 5; i++)
    sandbox_expect (&sandbox, 0,
                    "answer -r %u autumn.bellwether vuca.v-exp.4=5 rupt.ecn-exp.2=5 conn.urg.1=5 disr.fri-exp.4=5 "
                    "intf.lock-exp.4=5 --date 2026-09-30",
                    i);
  sandbox_expect (&sandbox, 0, "compare spring.bellwether autumn.bellwether");
  g_assert_nonnull (strstr (sandbox.output, "The 5 who are in both are compared"));
  g_assert_nonnull (strstr (sandbox.output, ": a clear change."));
  sandbox_expect (&sandbox, 0, "report autumn.bellwether --earlier spring.bellwether --date 2026-09-30 -o r.html");
  html = sandbox_read (&sandbox, "r.html");
  g_assert_nonnull (strstr (html, "Since the round before"));
  g_assert_nonnull (strstr (html, "How sure each change is"));
  g_assert_nonnull (strstr (html, "a clear difference"));
  /* Nothing is drawn over other questions. */
  sandbox_expect (&sandbox, 0, "new '%s/vuca.xml' -o other.bellwether", g_getenv ("BELLWETHER_ASSESSMENTS"));
  sandbox_expect (&sandbox, 2, "report autumn.bellwether --earlier other.bellwether -o r.pdf");
  g_assert_nonnull (strstr (sandbox.errors, "another assessment"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  sandbox_set_program (argv[1]);
  g_test_add_func ("/cli-groups/compare", test_compare);
  g_test_add_func ("/cli-groups/rounds", test_rounds);
  return g_test_run ();
}
