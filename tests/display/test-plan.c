/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "answer-sheet.h"

#include "ui/plan/bw-action-row.h"
#include "ui/plan/bw-plan-page.h"

/* The plan page: actions to add, change in place, search, filter, put in order and remove. */

static Sheet *
sheet_of (int width)
{
  return sheet_new (BW_TYPE_PLAN_PAGE, "vuca", BW_FORM_SELF, width);
}

static BwDocument *
get_document (Sheet *sheet)
{
  return bw_session_get_document (sheet->session);
}

static void
add (Sheet *sheet, const char *id, const char *what, const char *who, const char *due, const char *state)
{
  int action = bw_document_add_action (get_document (sheet), id, what, NULL);

  g_assert_cmpint (action, >=, 0);
  bw_document_set_action (get_document (sheet), (guint)action, BW_ACTION_WHO, who);
  bw_document_set_action (get_document (sheet), (guint)action, BW_ACTION_DUE, due);
  bw_document_set_action (get_document (sheet), (guint)action, BW_ACTION_STATE, state);
}

static void
add_three (Sheet *sheet)
{
  add (sheet, "a", "Ring customers", "Zoe", "2999-01-01", "open");
  add (sheet, "b", "Write it down", "Ada", "2001-01-01", "started");
  add (sheet, "c", "Ask the board", "", "", "done");
  fixture_settle ();
}

/* The titles of the rows, one after the other. */
static char *
list (Sheet *sheet)
{
  GString *titles = g_string_new (NULL);
  GtkWidget *box = fixture_find_type (sheet->page, GTK_TYPE_LIST_BOX);

  if (box == NULL)
    return g_string_free (titles, FALSE);

  for (GtkWidget *row = gtk_widget_get_first_child (box); row; row = gtk_widget_get_next_sibling (row))
    if (BW_IS_ACTION_ROW (row))
      g_string_append_printf (titles, "%s%s", titles->len > 0 ? ", " : "",
                              adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)));
  return g_string_free (titles, FALSE);
}

static void
assert_list (Sheet *sheet, const char *expected)
{
  g_autofree char *titles = list (sheet);

  g_assert_cmpstr (titles, ==, expected);
}

static void
choose (Sheet *sheet, const char *name, guint position)
{
  GtkWidget *choice = fixture_find (sheet->page, GTK_ACCESSIBLE_ROLE_COMBO_BOX, name);

  g_assert_nonnull (choice);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (choice), position);
  fixture_settle ();
}

static void
test_empty (void)
{
  Sheet *sheet = sheet_of (360);

  g_assert_true (fixture_says (sheet->page,
                               "Nothing is planned yet. Add an action here, or take one over from the advice "
                               "in the results."));
  assert_list (sheet, "");
  fixture_assert_named (sheet->page);
  fixture_assert_fits (sheet->page, 360);
  fixture_click (sheet->page, "Add an Action");
  fixture_settle ();
  g_assert_cmpuint (bw_document_get_n_actions (get_document (sheet)), ==, 1);
  assert_list (sheet, "An action without words yet");
  fixture_assert_named (sheet->page);
  fixture_assert_fits (sheet->page, 360);
  sheet_free (sheet);
}

static void
test_summary_and_late (void)
{
  Sheet *sheet = sheet_of (800);

  add_three (sheet);
  g_assert_true (fixture_says (sheet->page, "3 actions: 2 to do or started, 1 overdue."));
  /* In words, and only where it is so. */
  g_assert_true (fixture_says (fixture_find_row (sheet->page, "Write it down"), "Overdue"));
  g_assert_false (fixture_says (fixture_find_row (sheet->page, "Ring customers"), "Overdue"));
  sheet_free (sheet);
}

static void
test_order_and_choice (void)
{
  Sheet *sheet = sheet_of (800);

  add_three (sheet);
  assert_list (sheet, "Write it down, Ring customers, Ask the board");
  choose (sheet, "How actions are put in order", 1);
  assert_list (sheet, "Write it down, Ring customers, Ask the board");
  choose (sheet, "How actions are put in order", 3);
  assert_list (sheet, "Ask the board, Ring customers, Write it down");
  choose (sheet, "How actions are put in order", 4);
  assert_list (sheet, "Ring customers, Write it down, Ask the board");
  choose (sheet, "Which actions are shown", 1);
  assert_list (sheet, "Ring customers, Write it down");
  choose (sheet, "Which actions are shown", 2);
  assert_list (sheet, "Write it down");
  choose (sheet, "Which actions are shown", 3);
  assert_list (sheet, "Ask the board");
  sheet_free (sheet);
}

static void
test_change (void)
{
  Sheet *sheet = sheet_of (800);
  GtkWidget *row, *field;

  add_three (sheet);
  row = fixture_find_row (sheet->page, "Ring customers");
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
  fixture_settle ();
  field = fixture_find_row (row, "Who");
  gtk_editable_set_text (GTK_EDITABLE (field), "Grace");
  g_assert_cmpstr (bw_document_get_action (get_document (sheet), 0, BW_ACTION_WHO), ==, "Grace");
  field = fixture_find_row (row, "By when, such as 2026-03-31");
  gtk_editable_set_text (GTK_EDITABLE (field), "2026-1");
  g_assert_true (gtk_widget_has_css_class (field, "error"));
  /* Half a day is none. */
  g_assert_cmpstr (bw_document_get_action (get_document (sheet), 0, BW_ACTION_DUE), ==, "");
  gtk_editable_set_text (GTK_EDITABLE (field), "2026-12-24");
  g_assert_false (gtk_widget_has_css_class (field, "error"));
  g_assert_cmpstr (bw_document_get_action (get_document (sheet), 0, BW_ACTION_DUE), ==, "2026-12-24");
  field = fixture_find_row (row, "State");
  adw_combo_row_set_selected (ADW_COMBO_ROW (field), BW_ACTION_DONE);
  g_assert_cmpint (bw_document_get_action_state (get_document (sheet), 0), ==, BW_ACTION_DONE);

  /* What is taken back shows, in the same row. */
  g_assert_true (bw_session_undo (sheet->session, NULL));
  g_assert_cmpuint (adw_combo_row_get_selected (ADW_COMBO_ROW (field)), ==, BW_ACTION_OPEN);
  g_assert_true (fixture_find_row (sheet->page, "Ring customers") == row);
  sheet_free (sheet);
}

static void
test_remove (void)
{
  Sheet *sheet = sheet_of (800);
  GtkWidget *row;

  add_three (sheet);
  row = fixture_find_row (sheet->page, "Write it down");
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
  fixture_settle ();
  fixture_click (row, "Remove From the Plan");
  fixture_settle ();
  assert_list (sheet, "Ring customers, Ask the board");
  g_assert_true (bw_session_undo (sheet->session, NULL));
  fixture_settle ();
  assert_list (sheet, "Write it down, Ring customers, Ask the board");
  sheet_free (sheet);
}

int
main (int argc, char **argv)
{
  fixture_init (&argc, &argv);
  g_test_add_func ("/plan-page/empty", test_empty);
  g_test_add_func ("/plan-page/summary-and-late", test_summary_and_late);
  g_test_add_func ("/plan-page/order-and-choice", test_order_and_choice);
  g_test_add_func ("/plan-page/change", test_change);
  g_test_add_func ("/plan-page/remove", test_remove);
  return g_test_run ();
}
