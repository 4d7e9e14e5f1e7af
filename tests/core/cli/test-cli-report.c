/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sandbox.h"

#include <string.h>

/* "bellwether-cli report" and the endings of what it writes; test-cli has its options. */

static void
set_up (Sandbox *sandbox)
{
  g_autofree char *definition = g_test_build_filename (G_TEST_DIST, "data", "scoring", "figures.xml", NULL);

  sandbox_init (sandbox);
  sandbox_expect (sandbox, 0, "new '%s' -o f.bellwether --date 2026-03-31 --id f", definition);
  sandbox_expect (sandbox, 0, "answer f.bellwether team=no pressure.1=4 pressure.2=4 --note 'calm.1=Hm <b>'");
}

static void
test_html (void)
{
  g_auto (Sandbox) sandbox = { 0 };
  g_autofree char *first = NULL;
  g_autofree char *again = NULL;

  set_up (&sandbox);
  sandbox_expect (&sandbox, 0, "report f.bellwether -o f.html --date 2026-03-31");
  g_assert_cmpstr (sandbox.output, ==, "f.html: written\n");
  first = sandbox_read (&sandbox, "f.html");
  g_assert_true (g_str_has_prefix (first, "<!DOCTYPE html>\n"));
  g_assert_true (g_str_has_suffix (first, "</html>\n"));
  g_assert_nonnull (strstr (first, "Hm &lt;b&gt;"));
  sandbox_expect (&sandbox, 0, "report f.bellwether -o F.HTM --date 2026-03-31");
  again = sandbox_read (&sandbox, "F.HTM");
  g_assert_cmpstr (again, ==, first);
  sandbox_expect (&sandbox, 0, "report f.bellwether -o g.html --date 2026-03-31 --no-notes --no-answers");
  g_free (again);
  again = sandbox_read (&sandbox, "g.html");
  g_assert_null (strstr (again, "Hm &lt;b&gt;"));
}

static void
test_parts (void)
{
  g_auto (Sandbox) sandbox = { 0 };
  g_autofree char *html = NULL;

  set_up (&sandbox);
  sandbox_expect (&sandbox, 0, "report --parts list");
  g_assert_nonnull (strstr (sandbox.output, "* cover "));
  g_assert_nonnull (strstr (sandbox.output, "  trails "));
  sandbox_expect (&sandbox, 0, "report f.bellwether -o f.html --parts trails,notes");
  html = sandbox_read (&sandbox, "f.html");
  g_assert_nonnull (strstr (html, "How each score came about"));
  g_assert_true (strstr (html, "Hm &lt;b&gt;") > strstr (html, "How each score came about"));
  g_assert_null (strstr (html, "All answers"));
  sandbox_expect (&sandbox, 2, "report f.bellwether -o f.html --parts cover,advise");
  g_assert_nonnull (strstr (sandbox.errors, "There is no part “advise”. Did you mean “advice”?"));
}

/* As a template says, and then as the options do. */
static void
test_template (void)
{
  g_auto (Sandbox) sandbox = { 0 };
  g_autofree char *html = NULL;

  set_up (&sandbox);
  sandbox_write (
    &sandbox, "board.bellwether-template",
    "<report-template xmlns='urn:bellwether:report-template:1'><name>Board</name><title>Our &lt;year&gt;</title>"
    "<parts><part id='cover'/><part id='notes'/></parts></report-template>");
  sandbox_expect (&sandbox, 0, "report f.bellwether -o f.html --template board.bellwether-template");
  html = sandbox_read (&sandbox, "f.html");
  g_assert_nonnull (strstr (html, "Our &lt;year&gt;"));
  g_assert_nonnull (strstr (html, "Hm &lt;b&gt;"));
  g_assert_null (strstr (html, "All answers"));
  sandbox_expect (
    &sandbox, 0,
    "report f.bellwether -o f.html --template board.bellwether-template --title Mine --parts answers,cover");
  g_free (html);
  html = sandbox_read (&sandbox, "f.html");
  g_assert_null (strstr (html, "Our"));
  g_assert_nonnull (strstr (html, "All answers"));
  sandbox_expect (&sandbox, 2, "report f.bellwether -o f.html --template Board");
  g_assert_nonnull (strstr (sandbox.errors, "There is no template “Board”."));
}

/* Nobody is named, not even in what was written. */
static void
test_no_names (void)
{
  g_autofree char *definition = g_test_build_filename (G_TEST_DIST, "data", "scoring", "figures.xml", NULL);
  g_auto (Sandbox) sandbox = { 0 };
  g_autofree char *html = NULL;

  sandbox_init (&sandbox);
  sandbox_expect (&sandbox, 0, "new '%s' -o f.bellwether --name 'Ann (Lee)'", definition);
  sandbox_expect (&sandbox, 0, "answer f.bellwether calm.2=2 --note 'calm.2=Ask Ann (Lee) or Ann'");
  sandbox_expect (&sandbox, 0, "report f.bellwether -o f.html");
  html = sandbox_read (&sandbox, "f.html");
  g_assert_nonnull (strstr (html, "Ask Ann (Lee) or Ann"));
  sandbox_expect (&sandbox, 0, "report f.bellwether -o f.html --no-names");
  g_free (html);
  html = sandbox_read (&sandbox, "f.html");
  g_assert_nonnull (strstr (html, "Ask [name] or Ann"));
  g_assert_null (strstr (html, "Ann (Lee)"));
}

static void
test_page (void)
{
  static const char *const wrong[] = { "--margins tiny",           "--margins 4",
                                       "--margins 12mm",           "--paper a5",
                                       "--logo nothing.png",       "--logo f.bellwether",
                                       "--parts chart:nothing",    "--parts ,",
                                       "--template nothing/at.all" };
  g_auto (Sandbox) sandbox = { 0 };

  set_up (&sandbox);
  sandbox_write (&sandbox, "logo.svg",
                 "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 6 2'><rect width='6' height='2'/></svg>");
  sandbox_expect (&sandbox, 0, "report f.bellwether -o f.pdf --logo logo.svg --margins 12.5 --paper letter");
  sandbox_expect (&sandbox, 0, "report f.bellwether -o f.pdf --margins wide --organisation Ödland");
  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      sandbox_expect (&sandbox, 2, "report f.bellwether -o g.pdf %s", wrong[i]);
      g_assert_cmpstr (sandbox.errors, !=, "");
      g_assert_false (sandbox_has (&sandbox, "g.pdf"));
    }
}

/* The figures are those that "score" prints. */
static void
test_figures (void)
{
  static const char *const kinds[] = { "csv", "json" };
  g_auto (Sandbox) sandbox = { 0 };

  set_up (&sandbox);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autofree char *name = g_strconcat ("f.", kinds[i], NULL);
      g_autofree char *contents = NULL;

      sandbox_expect (&sandbox, 0, "report f.bellwether -o %s", name);
      sandbox_expect (&sandbox, 0, "score f.bellwether -f %s", kinds[i]);
      contents = sandbox_read (&sandbox, name);
      g_assert_cmpstr (contents, ==, sandbox.output);
      g_assert_cmpuint (strlen (contents), >, 100);
    }
}

static void
test_endings (void)
{
  g_auto (Sandbox) sandbox = { 0 };

  set_up (&sandbox);
  sandbox_expect (&sandbox, 2, "report f.bellwether -o f.docx");
  g_assert_nonnull (strstr (sandbox.errors, ".pdf, .html, .odt, .csv or .json"));
  g_assert_false (sandbox_has (&sandbox, "f.docx"));
  sandbox_expect (&sandbox, 0, "report f.bellwether -o f.odt");
  g_assert_true (sandbox_has (&sandbox, "f.odt"));
  sandbox_expect (&sandbox, 2, "report f.bellwether -o html");
  sandbox_expect (&sandbox, 1, "report f.bellwether -o nowhere/f.html");
  sandbox_expect (&sandbox, 1, "report f.bellwether -o nowhere/f.csv");
}

/* One that borrows its questions from others. */
static void
test_pulse (void)
{
  g_auto (Sandbox) sandbox = { 0 };
  g_autofree char *contents = NULL;

  sandbox_init (&sandbox);
  sandbox_expect (&sandbox, 0, "new '%s/pulse.xml' -o p.bellwether --date 2026-03-31 --id p",
                  g_getenv ("BELLWETHER_ASSESSMENTS"));
  sandbox_expect (&sandbox, 0, "report p.bellwether -o p.html --date 2026-03-31");
  contents = sandbox_read (&sandbox, "p.html");
  g_assert_true (g_str_has_suffix (contents, "</html>\n"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_assert_cmpint (argc, ==, 2);
  sandbox_set_program (argv[1]);
  g_test_add_func ("/cli/report/html", test_html);
  g_test_add_func ("/cli/report/parts", test_parts);
  g_test_add_func ("/cli/report/template", test_template);
  g_test_add_func ("/cli/report/no-names", test_no_names);
  g_test_add_func ("/cli/report/page", test_page);
  g_test_add_func ("/cli/report/figures", test_figures);
  g_test_add_func ("/cli/report/endings", test_endings);
  g_test_add_func ("/cli/report/pulse", test_pulse);
  return g_test_run ();
}
