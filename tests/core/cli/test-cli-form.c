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
test_form (void)
{
  g_auto (Sandbox) sandbox = { 0 };
  static const char *const options[] = {
    "", "", "--paper letter", "--layout booklet", "--large", "--form team", "--checklist"
  };
  g_autofree char *first = NULL;

  sandbox_init (&sandbox);
  for (guint i = 0; i < G_N_ELEMENTS (options); i++)
    {
      g_autofree char *path = g_build_filename (sandbox.folder, "f.pdf", NULL);
      g_autofree char *contents = NULL;
      g_autofree char *sum = NULL;
      gsize length;

      sandbox_expect (&sandbox, 0, "form serv -o f.pdf %s", options[i]);
      g_assert_true (g_str_has_prefix (sandbox.output, "f.pdf: "));
      g_assert_true (g_file_get_contents (path, &contents, &length, NULL));
      g_assert_true (g_str_has_prefix (contents, "%PDF-"));
      sum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, contents, (gssize)length);
      if (i == 0)
        first = g_steal_pointer (&sum);
      else
        g_assert_cmpint (g_str_equal (sum, first), ==, i == 1);
    }
  sandbox_expect (&sandbox, 1, "form vuca -o g.pdf --checklist");
  assert_contains (sandbox.errors, "has no checklist");
  sandbox_expect (&sandbox, 1, "form serv -o nowhere/g.pdf");
  assert_contains (sandbox.errors, "The form could not be written: ");
  sandbox_expect (&sandbox, 1, "form serv -o g.pdf --form alone");
  sandbox_expect (&sandbox, 2, "form surv -o g.pdf");
  assert_contains (sandbox.errors, "Did you mean “serv”?");
  sandbox_expect (&sandbox, 2, "form nowhere.xml -o g.pdf");
  sandbox_expect (&sandbox, 2, "form serv");
  sandbox_expect (&sandbox, 2, "form -o g.pdf");
  sandbox_expect (&sandbox, 2, "form serv -o g.pdf --paper a5");
  sandbox_expect (&sandbox, 2, "form serv -o g.pdf --layout three");
  sandbox_expect (&sandbox, 2, "form serv -o g.pdf --layout booklet --large");
  g_assert_false (sandbox_has (&sandbox, "g.pdf"));
}

/* The ending of the name decides; what only paper can have is refused. */
static void
test_browser (void)
{
  g_auto (Sandbox) sandbox = { 0 };
  static const char *const options[] = { "--paper a4", "--layout single", "--large", "--checklist", "--greyscale" };
  g_autofree char *path = NULL;
  g_autofree char *first = NULL;
  g_autofree char *team = NULL;

  sandbox_init (&sandbox);
  path = g_build_filename (sandbox.folder, "f.HTML", NULL);
  sandbox_expect (&sandbox, 0, "form serv -o f.HTML");
  assert_contains (sandbox.output, "f.HTML: a form to fill in with a browser");
  g_assert_true (g_file_get_contents (path, &first, NULL, NULL));
  g_assert_true (g_str_has_prefix (first, "<!DOCTYPE html>"));
  sandbox_expect (&sandbox, 0, "form serv -o f.HTML --form team");
  g_assert_true (g_file_get_contents (path, &team, NULL, NULL));
  assert_contains (team, "\"form\": \"team\"");
  g_assert_cmpstr (first, !=, team);
  for (guint i = 0; i < G_N_ELEMENTS (options); i++)
    {
      sandbox_expect (&sandbox, 2, "form serv -o g.html %s", options[i]);
      assert_contains (sandbox.errors, "A form for the screen has no paper.");
    }
  g_assert_false (sandbox_has (&sandbox, "g.html"));
  sandbox_expect (&sandbox, 1, "form serv -o nowhere/g.html");
  assert_contains (sandbox.errors, "The form could not be written: ");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  sandbox_set_program (argv[1]);
  g_test_add_func ("/cli/form", test_form);
  g_test_add_func ("/cli/form/browser", test_browser);
  return g_test_run ();
}
