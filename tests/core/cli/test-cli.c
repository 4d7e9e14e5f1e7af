/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sandbox.h"

#include "app/cli/bw-command.h"

#include <string.h>

static const char *const commands[] = { "list", "check", "coverage", "new", "answer", "score", "profile", "report", "form" };

#define assert_contains(text, part)                                                                                    \
  G_STMT_START                                                                                                         \
  {                                                                                                                    \
    if (strstr (text, part) == NULL)                                                                                   \
      g_error ("“%s” is missing in:\n%s", part, text);                                                                 \
  }                                                                                                                    \
  G_STMT_END

static char *
get_source (const char *folder, const char *name)
{
  return g_str_equal (folder, "assessments") ? g_build_filename (g_getenv ("BELLWETHER_ASSESSMENTS"), name, NULL)
                                             : g_test_build_filename (G_TEST_DIST, "data", folder, name, NULL);
}

static void
test_usage (void)
{
  g_auto (Sandbox) sandbox = { 0 };

  sandbox_init (&sandbox);
  sandbox_expect (&sandbox, 2, "%s", "");
  assert_contains (sandbox.errors, "Usage:");
  g_assert_cmpstr (sandbox.output, ==, "");
  sandbox_expect (&sandbox, 0, "--version");
  g_assert_true (g_str_has_prefix (sandbox.output, "bellwether-cli "));
  sandbox_expect (&sandbox, 0, "--help");
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    assert_contains (sandbox.output, commands[i]);
  g_assert_cmpstr (sandbox.errors, ==, "");
  sandbox_expect (&sandbox, 2, "scroe");
  g_assert_cmpstr (sandbox.errors, ==,
                   "There is no command “scroe”. Did you mean “score”?\n"
                   "“bellwether-cli --help” lists the commands.\n");
  sandbox_expect (&sandbox, 2, "--loud");
  assert_contains (sandbox.errors, "“--loud” is not an option here.");
}

static void
test_help (void)
{
  g_auto (Sandbox) sandbox = { 0 };

  sandbox_init (&sandbox);
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      g_autofree char *usage = g_strdup_printf ("bellwether-cli %s [OPTION…]", commands[i]);
      g_autofree char *pointer = g_strdup_printf ("“bellwether-cli %s --help” says how it is used.", commands[i]);

      sandbox_expect (&sandbox, 0, "%s --help", commands[i]);
      assert_contains (sandbox.output, usage);
      g_assert_cmpstr (sandbox.errors, ==, "");
      sandbox_expect (&sandbox, 2, "%s --loud", commands[i]);
      assert_contains (sandbox.errors, pointer);
      g_assert_cmpstr (sandbox.output, ==, "");
    }
}

static void
test_check (void)
{
  g_auto (Sandbox) sandbox = { 0 };
  g_autofree char *clean = get_source ("assessments", "vuca.xml");
  g_autofree char *verdict = g_strconcat (clean, ": no findings\n", NULL);
  g_autofree char *broken = get_source ("cli", "broken.xml");
  g_autofree char *expected = NULL;
  g_autofree char *contents = NULL;
  g_autofree char *path = get_source ("cli", "broken.check");

  sandbox_init (&sandbox);
  sandbox_expect (&sandbox, 0, "check '%s'", clean);
  g_assert_cmpstr (sandbox.output, ==, verdict);
  g_assert_cmpstr (sandbox.errors, ==, "");

  g_assert_true (g_file_get_contents (broken, &contents, NULL, NULL));
  g_assert_true (g_file_get_contents (path, &expected, NULL, NULL));
  sandbox_write (&sandbox, "broken.xml", contents);
  sandbox_expect (&sandbox, 1, "check broken.xml");
  g_assert_cmpstr (sandbox.output, ==, expected);
  g_assert_cmpstr (sandbox.errors, ==, "broken.xml: errors: 2, warnings: 1\n");

  sandbox_expect (&sandbox, 2, "check nowhere.xml");
  g_assert_true (g_str_has_prefix (sandbox.output, "nowhere.xml: error: unreadable: "));
  sandbox_expect (&sandbox, 2, "check broken.xml nowhere.xml '%s'", clean);
  assert_contains (sandbox.output, verdict);
  assert_contains (sandbox.output, expected);
}

/* What other authors write, with all that special readings are made of, is as good. */
static void
test_check_others (void)
{
  g_auto (Sandbox) sandbox = { 0 };
  g_autofree char *choir = get_source ("scoring", "choir.xml");
  g_autofree char *verdict = g_strconcat (choir, ": no findings\n", NULL);

  sandbox_init (&sandbox);
  sandbox_expect (&sandbox, 0, "check '%s'", choir);
  g_assert_cmpstr (sandbox.output, ==, verdict);
  g_assert_cmpstr (sandbox.errors, ==, "");
}

static void
copy_into (Sandbox *sandbox, const char *folder, const char *name)
{
  g_autofree char *path = get_source (folder, name);
  g_autofree char *contents = NULL;

  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  sandbox_write (sandbox, name, contents);
}

/* What a definition borrows from lies beside it; the document made from it needs neither. */
static void
test_borrowed (void)
{
  g_auto (Sandbox) sandbox = { 0 };

  sandbox_init (&sandbox);
  copy_into (&sandbox, "definition", "borrower.xml");
  sandbox_expect (&sandbox, 1, "check borrower.xml");
  assert_contains (sandbox.output, "borrower.xml:34: error: parent-missing: ");
  sandbox_expect (&sandbox, 1, "new borrower.xml -o b.bellwether");
  assert_contains (sandbox.errors, "borrower.xml:34: error: parent-missing: ");
  copy_into (&sandbox, "definition", "parent.xml");
  sandbox_expect (&sandbox, 0, "check borrower.xml");
  sandbox_expect (&sandbox, 0, "new ./borrower.xml -o b.bellwether");
  sandbox_write (&sandbox, "parent.xml", "");
  sandbox_write (&sandbox, "borrower.xml", "");
  sandbox_expect (&sandbox, 0, "check b.bellwether");
  sandbox_expect (&sandbox, 0, "answer b.bellwether parent.plain.1=2.5 move.1=3");
  sandbox_expect (&sandbox, 0, "score b.bellwether");
}

static void
test_check_tags (void)
{
  g_auto (Sandbox) sandbox = { 0 };
  g_auto (GStrv) lines = NULL;

  sandbox_init (&sandbox);
  sandbox_expect (&sandbox, 0, "check --tags");
  lines = g_strsplit (sandbox.output, "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, BW_N_TAGS + 1);
  for (guint tag = 0; tag < BW_N_TAGS; tag++)
    g_assert_true (g_str_has_prefix (lines[tag], bw_tag_get_info (tag)->name));
  for (guint tag = 0; tag < BW_N_TAGS; tag++)
    {
      sandbox_expect (&sandbox, 0, "check --explain %s", bw_tag_get_info (tag)->name);
      assert_contains (sandbox.output, bw_tag_get_info (tag)->hint);
      assert_contains (sandbox.output, bw_tag_get_info (tag)->explanation);
    }
  sandbox_expect (&sandbox, 2, "check --explain band-gpa");
  assert_contains (sandbox.errors, "There is no tag “band-gpa”. Did you mean “band-gap”?");
  sandbox_expect (&sandbox, 2, "check");
  sandbox_expect (&sandbox, 2, "check --tags some.xml");
  sandbox_expect (&sandbox, 2, "check --explain");
}

static void
test_list (void)
{
  g_auto (Sandbox) sandbox = { 0 };
  g_autofree char *path = get_source ("scoring", "figures.xml");
  g_autofree char *contents = NULL;

  sandbox_init (&sandbox);
  sandbox_expect (&sandbox, 0, "list");
  assert_contains (sandbox.output, "vuca ");
  assert_contains (sandbox.output, " min  VUCA environment and response\n");
  assert_contains (sandbox.output, " min  Servant leadership");
  g_assert_null (strstr (sandbox.output, "your own"));
  g_assert_cmpstr (sandbox.errors, ==, "");

  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  sandbox_write (&sandbox, "data/bellwether/assessments/mine.xml", contents);
  sandbox_write (&sandbox, "data/bellwether/assessments/torn.xml", "<assessment>");
  sandbox_expect (&sandbox, 0, "list");
  assert_contains (sandbox.output, "Figures & readings (your own)\n");
  assert_contains (sandbox.output, "torn.xml: 1 finding; see “bellwether-cli check”\n");
  sandbox_expect (&sandbox, 2, "list everything");

  sandbox.environment = g_environ_setenv (sandbox.environment, "BELLWETHER_DATA", sandbox.folder, TRUE);
  sandbox_expect (&sandbox, 2, "list");
  assert_contains (sandbox.errors, "Bellwether is not installed completely.");
}

static void
test_new (void)
{
  g_auto (Sandbox) sandbox = { 0 };
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autofree char *kept = NULL;

  sandbox_init (&sandbox);
  sandbox_expect (&sandbox, 0, "new vuca -o a.bellwether --date 2026-03-31 --id d1 --name 'Zoë' --title 'Spring'");
  g_assert_cmpstr (sandbox.output, ==, "a.bellwether: VUCA environment and response, nothing answered yet\n");
  sandbox_expect (&sandbox, 0, "new vuca -o b.bellwether --date 2026-03-31 --id d1 --name 'Zoë' --title 'Spring'");
  first = sandbox_read (&sandbox, "a.bellwether");
  second = sandbox_read (&sandbox, "b.bellwether");
  g_assert_cmpstr (first, ==, second);
  assert_contains (first, "Zoë");
  assert_contains (first, "Spring");
  assert_contains (first, "2026-03-31");
  sandbox_expect (&sandbox, 0, "check a.bellwether");

  sandbox_write (&sandbox, "taken.bellwether", "mine");
  sandbox_expect (&sandbox, 1, "new vuca -o taken.bellwether");
  assert_contains (sandbox.errors, "taken.bellwether is there already and was left as it is.");
  kept = sandbox_read (&sandbox, "taken.bellwether");
  g_assert_cmpstr (kept, ==, "mine");
  sandbox_expect (&sandbox, 1, "new vuca -o nowhere/x.bellwether");
}

static void
test_new_refused (void)
{
  g_auto (Sandbox) sandbox = { 0 };
  g_autofree char *broken = get_source ("cli", "broken.xml");

  sandbox_init (&sandbox);
  sandbox_expect (&sandbox, 2, "new vuac -o x.bellwether");
  assert_contains (sandbox.errors, "There is no assessment “vuac”. Did you mean “vuca”?");
  sandbox_expect (&sandbox, 1, "new vuca --form team -o x.bellwether");
  assert_contains (sandbox.errors,
                   "“VUCA environment and response” cannot be taken in the form “team”. Its forms: self, consensus.");
  sandbox_expect (&sandbox, 1, "new vuca --form choir -o x.bellwether");
  sandbox_expect (&sandbox, 2, "new nowhere.xml -o x.bellwether");
  sandbox_expect (&sandbox, 1, "new '%s' -o x.bellwether", broken);
  sandbox_expect (&sandbox, 2, "new vuca");
  sandbox_expect (&sandbox, 2, "new -o x.bellwether");
  sandbox_expect (&sandbox, 2, "new vuca servant-leadership -o x.bellwether");
  sandbox_expect (&sandbox, 2, "new vuca -o x.bellwether --date 2026-02-30");
  g_assert_false (sandbox_has (&sandbox, "x.bellwether"));
}

static void
begin_figures (Sandbox *sandbox)
{
  g_autofree char *definition = get_source ("scoring", "figures.xml");

  sandbox_init (sandbox);
  sandbox_expect (sandbox, 0, "new '%s' -o f.bellwether --date 2026-03-31 --id f", definition);
}

static void
test_answer (void)
{
  g_auto (Sandbox) sandbox = { 0 };
  g_autofree char *contents = NULL;

  begin_figures (&sandbox);
  sandbox_expect (&sandbox, 0,
                  "answer f.bellwether --date 2026-04-02 pressure.1=5 pressure.2=four team=no minutes=30 "
                  "tools=saw,none 'words=Ça va' 'map=Flood|3|4' --na calm.4 --note 'calm.1=See Jo' --flag calm.1");
  g_assert_cmpstr (sandbox.output, ==, "5 of 17 answered, 1 not applicable, 11 open\n");
  g_assert_cmpstr (sandbox.errors, ==, "");
  contents = sandbox_read (&sandbox, "f.bellwether");
  assert_contains (contents, "See Jo");
  assert_contains (contents, "Ça va");
  assert_contains (contents, "2026-04-02");
  sandbox_expect (&sandbox, 0, "check f.bellwether");

  /* More questions once there is a team. */
  sandbox_expect (&sandbox, 0, "answer f.bellwether team=yes --clear pressure.2 --note calm.1= --unflag calm.1");
  g_assert_cmpstr (sandbox.output, ==, "4 of 20 answered, 1 not applicable, 15 open\n");
  g_clear_pointer (&contents, g_free);
  contents = sandbox_read (&sandbox, "f.bellwether");
  g_assert_null (strstr (contents, "See Jo"));
  sandbox_expect (&sandbox, 0, "answer f.bellwether team=no quiet.1=3");
  g_assert_cmpstr (sandbox.errors, ==,
                   "“quiet.1” is not asked with these answers; its answer is kept and does not count.\n");
}

static void
test_answer_list (void)
{
  g_auto (Sandbox) sandbox = { 0 };
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  begin_figures (&sandbox);
  sandbox_expect (&sandbox, 0,
                  "answer f.bellwether team=no pressure.1=4 --na calm.4 --flag calm.4 'map=Flood|3|4;Rule'");
  before = sandbox_read (&sandbox, "f.bellwether");
  sandbox_expect (&sandbox, 0, "answer f.bellwether --list");
  assert_contains (sandbox.output, "\nRated\n"
                                   "  pressure.1  One.\n"
                                   "              = four\n"
                                   "  pressure.2  Two.\n");
  assert_contains (sandbox.output, "  calm.4      Four.\n"
                                   "              = Not applicable\n"
                                   "              ⚑\n");
  assert_contains (sandbox.output, "  team        Is there a team?\n"
                                   "              yes: Yes\n"
                                   "              no: No\n"
                                   "              = No\n");
  assert_contains (sandbox.output, "              = What: Flood; Known: three; Impact: 4\n"
                                   "                What: Rule\n");
  g_assert_null (strstr (sandbox.output, "Extra"));
  after = sandbox_read (&sandbox, "f.bellwether");
  g_assert_cmpstr (before, ==, after);
  sandbox_expect (&sandbox, 2, "answer f.bellwether --list team=yes");
}

static void
test_answer_all_or_nothing (void)
{
  g_auto (Sandbox) sandbox = { 0 };
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  begin_figures (&sandbox);
  before = sandbox_read (&sandbox, "f.bellwether");
  sandbox_expect (&sandbox, 1,
                  "answer f.bellwether pressure.1=5 presure.2=5 pressure.3=9 team=maybe minutes=61 minutes=6 "
                  "minutes=7 calm.1 --na words --na calm.9 --note x=y --flag calm.11 --clear nothing-like-it");
  assert_contains (sandbox.errors, "There is no question “presure.2”. Did you mean “pressure.2”?\n");
  assert_contains (sandbox.errors, "“9” is not an answer to pressure.3.");
  assert_contains (sandbox.errors, "“maybe” is not an answer to team.");
  assert_contains (sandbox.errors, "“61” is not an answer to minutes.");
  assert_contains (sandbox.errors, "“minutes” is there twice.\n");
  assert_contains (sandbox.errors, "“calm.1” should be an item, “=” and a value.\n");
  assert_contains (sandbox.errors, "“words” can be left out, but not be marked as not applicable.\n");
  assert_contains (sandbox.errors, "There is no question “calm.9”. Did you mean “calm.1”?\n");
  assert_contains (sandbox.errors, "There is no question “calm.11”. Did you mean “calm.1”?\n");
  assert_contains (sandbox.errors, "There is no question “nothing-like-it”.\n");
  g_assert_true (g_str_has_suffix (sandbox.errors, "Nothing was changed.\n"));
  g_assert_cmpstr (sandbox.output, ==, "");
  after = sandbox_read (&sandbox, "f.bellwether");
  g_assert_cmpstr (before, ==, after);

  sandbox_expect (&sandbox, 2, "answer");
  sandbox_expect (&sandbox, 2, "answer f.bellwether");
  sandbox_expect (&sandbox, 2, "answer nowhere.bellwether team=yes");
  sandbox_expect (&sandbox, 1, "answer f.bellwether team=yes --response 2");
  assert_contains (sandbox.errors, "There is no response 2: f.bellwether holds 1.");
  sandbox_expect (&sandbox, 2, "answer f.bellwether team=yes --date yesterday");
}

static void
assert_same_as (const char *printed, const char *name)
{
  g_autofree char *path = get_source ("scoring", name);
  g_autofree char *expected = NULL;
  g_auto (GStrv) lines = g_strsplit (printed, "\r\n", -1);
  g_autofree char *plain = g_strjoinv ("\n", lines);

  g_assert_true (g_file_get_contents (path, &expected, NULL, NULL));
  g_assert_cmpstr (plain, ==, expected);
}

/* From a definition to printed results, against the files of the scoring tests. */
static void
test_score (void)
{
  g_auto (Sandbox) sandbox = { 0 };

  begin_figures (&sandbox);
  sandbox_expect (&sandbox, 0,
                  "answer f.bellwether team=yes pressure.1=4 pressure.2=4 noise.1=2 noise.2=3 calm.1=2 calm.2=2 "
                  "calm.4=3 reach.1=4 reach.2=3 quiet.1=1 case.1=ask case.2=ask 'map=Flood|4|1;Rule|1|7'");
  sandbox_expect (&sandbox, 0, "score f.bellwether");
  assert_same_as (sandbox.output, "figures.txt");
  sandbox_expect (&sandbox, 0, "score f.bellwether --format json --response 1");
  assert_same_as (sandbox.output, "figures.json");
  sandbox_expect (&sandbox, 0, "score -f csv f.bellwether");
  assert_same_as (sandbox.output, "figures.csv");

  sandbox_expect (&sandbox, 2, "score f.bellwether --format xml");
  assert_contains (sandbox.errors, "“xml” is not one of text, json and csv.");
  sandbox_expect (&sandbox, 2, "score");
  sandbox_expect (&sandbox, 2, "score f.bellwether g.bellwether");
  sandbox_expect (&sandbox, 2, "score g.bellwether");
  sandbox_expect (&sandbox, 1, "score f.bellwether --response 7");
  sandbox_expect (&sandbox, 1, "score f.bellwether --response -1");
}

static void
test_report (void)
{
  g_auto (Sandbox) sandbox = { 0 };
  static const char *const options[] = {
    "", "", "--paper letter", "--greyscale", "--organisation Ödland", "--no-answers"
  };
  g_autofree char *first = NULL;

  begin_figures (&sandbox);
  sandbox_expect (&sandbox, 0,
                  "answer f.bellwether team=no pressure.1=4 pressure.2=4 noise.1=2 noise.2=3 calm.1=2 calm.2=2 "
                  "calm.4=3 reach.1=4 reach.2=3 --note calm.1=Hm");
  /* The same options give the same bytes over what was there; other options give others. */
  for (guint i = 0; i < G_N_ELEMENTS (options); i++)
    {
      g_autofree char *path = g_build_filename (sandbox.folder, "f.pdf", NULL);
      g_autofree char *contents = NULL;
      gsize length;

      sandbox_expect (&sandbox, 0, "report f.bellwether -o f.pdf --date 2026-03-31 %s", options[i]);
      g_assert_true (g_str_has_prefix (sandbox.output, "f.pdf: "));
      g_assert_true (g_str_has_suffix (sandbox.output, " pages\n"));
      g_assert_true (g_file_get_contents (path, &contents, &length, NULL));
      g_assert_true (g_str_has_prefix (contents, "%PDF-"));
      if (i == 0)
        first = g_compute_checksum_for_string (G_CHECKSUM_SHA256, contents, (gssize)length);
      else
        {
          g_autofree char *again = g_compute_checksum_for_string (G_CHECKSUM_SHA256, contents, (gssize)length);

          g_assert_cmpint (g_str_equal (again, first), ==, i == 1);
        }
    }

  sandbox_expect (&sandbox, 1, "report f.bellwether -o nowhere/f.pdf");
  assert_contains (sandbox.errors, "The report could not be written: ");
  sandbox_expect (&sandbox, 1, "report f.bellwether -o g.pdf --response 2");
  sandbox_expect (&sandbox, 2, "report f.bellwether");
  sandbox_expect (&sandbox, 2, "report -o g.pdf");
  sandbox_expect (&sandbox, 2, "report f.bellwether -o g.pdf --paper a5");
  sandbox_expect (&sandbox, 2, "report f.bellwether -o g.pdf --date 31.3.2026");
  sandbox_expect (&sandbox, 2, "report nowhere.bellwether -o g.pdf");
  g_assert_false (sandbox_has (&sandbox, "g.pdf"));
}

/* What goes to a terminal cannot steer it, and what goes to a program is UTF-8 in every locale. */
static void
test_terminal (void)
{
  g_auto (Sandbox) sandbox = { 0 };
  g_autofree char *path = get_source ("scoring", "nasty.xml");
  g_autofree char *definition = NULL;
  g_auto (GStrv) parts = NULL;
  g_autofree char *hostile = NULL;

  sandbox_init (&sandbox);
  g_assert_true (g_file_get_contents (path, &definition, NULL, NULL));
  parts = g_strsplit (definition, "Élan", -1);
  hostile = g_strjoinv ("&#x9b;31m", parts);
  sandbox_write (&sandbox, "hostile.xml", hostile);
  sandbox_expect (&sandbox, 0, "new hostile.xml -o h.bellwether");
  sandbox_expect (&sandbox, 0, "score h.bellwether");
  assert_contains (sandbox.output, "�31m vital\n");
  g_assert_null (strstr (sandbox.output, "\xc2\x9b"));
  g_assert_null (strstr (sandbox.output, "\x7f"));

  sandbox.environment = g_environ_setenv (sandbox.environment, "LC_ALL", "C", TRUE);
  sandbox_expect (&sandbox, 0, "score h.bellwether -f json");
  assert_contains (sandbox.output, "変化への備え");
  sandbox_expect (&sandbox, 0, "answer h.bellwether --note 'wide.1=変化'");
  sandbox.environment = g_environ_setenv (sandbox.environment, "LC_ALL", "C.UTF-8", TRUE);
  g_free (hostile);
  hostile = sandbox_read (&sandbox, "h.bellwether");
  assert_contains (hostile, "変化</");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_assert_cmpint (argc, ==, 2);
  sandbox_set_program (argv[1]);
  g_test_add_func ("/cli/usage", test_usage);
  g_test_add_func ("/cli/help", test_help);
  g_test_add_func ("/cli/check", test_check);
  g_test_add_func ("/cli/borrowed", test_borrowed);
  g_test_add_func ("/cli/check-others", test_check_others);
  g_test_add_func ("/cli/check-tags", test_check_tags);
  g_test_add_func ("/cli/list", test_list);
  g_test_add_func ("/cli/new", test_new);
  g_test_add_func ("/cli/new-refused", test_new_refused);
  g_test_add_func ("/cli/answer", test_answer);
  g_test_add_func ("/cli/answer-list", test_answer_list);
  g_test_add_func ("/cli/answer-all-or-nothing", test_answer_all_or_nothing);
  g_test_add_func ("/cli/score", test_score);
  g_test_add_func ("/cli/report", test_report);
  g_test_add_func ("/cli/terminal", test_terminal);
  return g_test_run ();
}
