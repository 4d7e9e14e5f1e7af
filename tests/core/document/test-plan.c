/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "small-assessment.h"

#include <string.h>

/* The action plan in a document: changes, steps, and the file. */

static void
assert_action (BwDocument *document, guint action, BwActionField field, const char *expected)
{
  g_assert_cmpstr (bw_document_get_action (document, action, field), ==, expected);
}

static void
test_changes (void)
{
  g_autoptr (BwDocument) document = small_new_document ();
  g_autofree char *empty = small_write (document);
  g_autofree char *again = NULL;

  g_assert_cmpuint (bw_document_get_n_actions (document), ==, 0);
  g_assert_cmpint (bw_document_add_action (document, "a1", "Ring five customers", "speed"), ==, 0);
  g_assert_cmpint (bw_document_add_action (document, "a2", "", NULL), ==, 1);
  g_assert_cmpint (bw_document_add_action (document, "a2", "Twice", NULL), ==, -1);
  assert_action (document, 0, BW_ACTION_ID, "a1");
  assert_action (document, 0, BW_ACTION_WHAT, "Ring five customers");
  assert_action (document, 0, BW_ACTION_SOURCE, "speed");
  assert_action (document, 1, BW_ACTION_WHO, "");
  g_assert_cmpint (bw_document_get_action_state (document, 1), ==, BW_ACTION_OPEN);
  g_assert_cmpint (bw_document_find_action (document, "a2"), ==, 1);
  g_assert_cmpint (bw_document_find_action (document, "a3"), ==, -1);

  g_assert_true (bw_document_set_action (document, 0, BW_ACTION_DUE, "2026-05-01"));
  g_assert_false (bw_document_set_action (document, 0, BW_ACTION_DUE, "soon"));
  g_assert_false (bw_document_set_action (document, 0, BW_ACTION_STATE, "maybe"));
  g_assert_false (bw_document_set_action (document, 0, BW_ACTION_ID, "other"));
  assert_action (document, 0, BW_ACTION_DUE, "2026-05-01");
  assert_action (document, 0, BW_ACTION_STATE, "open");

  bw_document_remove_action (document, 0);
  assert_action (document, 0, BW_ACTION_ID, "a2");
  while (bw_document_undo (document, NULL, NULL))
    ;
  again = small_write (document);
  g_assert_cmpstr (again, ==, empty);
}

/* Typing in one field is one step; another field, or the end of the step, begins another. */
static void
test_steps (void)
{
  g_autoptr (BwDocument) document = small_new_document ();

  bw_document_add_action (document, "a1", "", NULL);
  bw_document_set_action (document, 0, BW_ACTION_WHAT, "R");
  bw_document_set_action (document, 0, BW_ACTION_WHAT, "Ri");
  bw_document_set_action (document, 0, BW_ACTION_WHAT, "Ring");
  bw_document_set_action (document, 0, BW_ACTION_WHO, "A");
  bw_document_set_action (document, 0, BW_ACTION_WHO, "Ada");
  bw_document_end_step (document);
  bw_document_set_action (document, 0, BW_ACTION_WHO, "Ada L.");

  g_assert_true (bw_document_undo (document, NULL, NULL));
  assert_action (document, 0, BW_ACTION_WHO, "Ada");
  g_assert_true (bw_document_undo (document, NULL, NULL));
  assert_action (document, 0, BW_ACTION_WHO, "");
  g_assert_true (bw_document_undo (document, NULL, NULL));
  assert_action (document, 0, BW_ACTION_WHAT, "");
  g_assert_true (bw_document_undo (document, NULL, NULL));
  g_assert_cmpuint (bw_document_get_n_actions (document), ==, 0);
  while (bw_document_redo (document, NULL, NULL))
    ;
  assert_action (document, 0, BW_ACTION_WHO, "Ada L.");
}

/* @plan as it stands in a file, read and written again. */
static char *
write_again (const char *plan, BwIssues *issues, BwDocument **read)
{
  g_autofree char *with = g_strconcat (plan, "\n  <definition", NULL);
  g_autoptr (GBytes) bytes = small_replace ("empty.bellwether", "<definition", with);
  g_autoptr (BwDocument) document = bw_document_parse (bytes, small_get_schema (), NULL, NULL, issues);

  g_assert_nonnull (document);
  if (read != NULL)
    *read = g_object_ref (document);
  return small_write (document);
}

static const char whole[] = "<plan>\n"
                            "    <action id=\"a1\" state=\"started\" due=\"2026-05-01\" source=\"speed\">\n"
                            "      <what>Ring &lt;five&gt; customers</what>\n"
                            "      <who>Ada</who>\n"
                            "      <first-step>Find the list.</first-step>\n"
                            "    </action>\n"
                            "    <action id=\"a2\" state=\"done\"/>\n"
                            "  </plan>";

static void
test_file (void)
{
  g_autoptr (BwIssues) issues = bw_issues_new ("x");
  g_autoptr (BwDocument) document = NULL;
  g_autofree char *text = write_again (whole, issues, &document);

  g_assert_cmpuint (bw_issues_get_n (issues), ==, 0);
  g_assert_nonnull (strstr (text, whole));
  g_assert_cmpuint (bw_document_get_n_actions (document), ==, 2);
  assert_action (document, 0, BW_ACTION_WHAT, "Ring <five> customers");
  assert_action (document, 0, BW_ACTION_FIRST_STEP, "Find the list.");
  g_assert_cmpint (bw_document_get_action_state (document, 1), ==, BW_ACTION_DONE);
}

/* What a newer version wrote is written back, with the action it stood in. */
static void
test_unknown (void)
{
  static const char *const kept[] = { "<plan since=\"2\">", "colour=\"red\"", ">3</cost>", "<budget" };
  g_autoptr (BwIssues) issues = bw_issues_new ("x");
  g_autoptr (BwDocument) document = NULL;
  g_autofree char *text = write_again (
    "<plan since=\"2\"><action id=\"a1\" state=\"open\" colour=\"red\"><cost>3</cost></action><budget/></plan>", issues,
    &document);
  g_autofree char *without = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (kept); i++)
    g_assert_nonnull (strstr (text, kept[i]));
  bw_document_remove_action (document, 0);
  without = small_write (document);
  g_assert_null (strstr (without, "colour"));
  g_assert_nonnull (strstr (without, "<budget"));
}

/* What does not fit is named and stays in the file. */
static void
test_misfits (void)
{
  static const struct
  {
    const char *action, *finding;
  } cases[] = {
    { "<action state=\"open\"/>", "has no id" },
    { "<action id=\"a1\"/>", "a second action with the id “a1”" },
    { "<action id=\"a3\" state=\"maybe\"/>", "“maybe” is not a state" },
    { "<action id=\"a4\" due=\"soon\"/>", "“soon” is not a day" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *plan = g_strdup_printf ("<plan><action id=\"a1\" state=\"open\"/>%s</plan>", cases[i].action);
      g_autoptr (BwIssues) issues = bw_issues_new ("x");
      g_autoptr (BwDocument) document = NULL;
      g_autofree char *text = write_again (plan, issues, &document);

      g_assert_cmpuint (bw_issues_get_n (issues), ==, 1);
      g_assert_nonnull (strstr (bw_issues_get (issues, 0)->text, cases[i].finding));
      g_assert_cmpuint (bw_document_get_n_actions (document), ==, 1);
      /* With its namespace, as all that is kept. */
      g_assert_nonnull (strstr (text, "<action xmlns="));
    }
}

static void
test_too_many (void)
{
  g_autoptr (GString) plan = g_string_new ("<plan>");
  g_autoptr (BwIssues) issues = bw_issues_new ("x");
  g_autoptr (BwDocument) document = NULL;
  g_autofree char *text = NULL;

  for (guint i = 0; i <= BW_MAX_ACTIONS; i++)
    g_string_append_printf (plan, "<action id=\"a%u\" state=\"open\"/>", i);
  g_string_append (plan, "</plan>");
  text = write_again (plan->str, issues, &document);
  g_assert_cmpuint (bw_document_get_n_actions (document), ==, BW_MAX_ACTIONS);
  g_assert_cmpuint (bw_issues_get_n (issues), ==, 1);
  g_assert_nonnull (strstr (text, "id=\"a1000\""));
  g_assert_cmpint (bw_document_add_action (document, "more", "More", NULL), ==, -1);
}

static void
test_copy (void)
{
  g_autoptr (BwDocument) one = small_new_document ();
  g_autoptr (BwDocument) other = small_new_document ();

  bw_document_add_action (one, "a1", "Ring", NULL);
  bw_document_set_action (one, 0, BW_ACTION_STATE, "done");
  bw_document_copy_plan (other, one);
  assert_action (other, 0, BW_ACTION_WHAT, "Ring");
  g_assert_cmpint (bw_document_get_action_state (other, 0), ==, BW_ACTION_DONE);
  bw_document_set_action (other, 0, BW_ACTION_WHAT, "Write");
  assert_action (one, 0, BW_ACTION_WHAT, "Ring");
}

static void
test_overdue (void)
{
  g_assert_true (bw_action_is_overdue ("2026-11-25", BW_ACTION_OPEN, "2026-11-26"));
  g_assert_true (bw_action_is_overdue ("2026-11-25", BW_ACTION_STARTED, "2026-11-26"));
  g_assert_false (bw_action_is_overdue ("2026-11-26", BW_ACTION_OPEN, "2026-11-26"));
  g_assert_false (bw_action_is_overdue ("2026-11-25", BW_ACTION_DONE, "2026-11-26"));
  g_assert_false (bw_action_is_overdue ("2026-11-25", BW_ACTION_DROPPED, "2026-11-26"));
  g_assert_false (bw_action_is_overdue ("", BW_ACTION_OPEN, "2026-11-26"));
  g_assert_false (bw_action_is_overdue (NULL, BW_ACTION_OPEN, "2026-11-26"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/plan/changes", test_changes);
  g_test_add_func ("/plan/steps", test_steps);
  g_test_add_func ("/plan/file", test_file);
  g_test_add_func ("/plan/unknown", test_unknown);
  g_test_add_func ("/plan/misfits", test_misfits);
  g_test_add_func ("/plan/too-many", test_too_many);
  g_test_add_func ("/plan/copy", test_copy);
  g_test_add_func ("/plan/overdue", test_overdue);
  return g_test_run ();
}
