/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "answer-sheet.h"

#include "ui/review/bw-review-page.h"

/* The review page: what is open, flagged or noted, a click away. */

static Sheet *
sheet_of (const char *id, int width)
{
  return sheet_new (BW_TYPE_REVIEW_PAGE, id, BW_FORM_SELF, width);
}

/* While another page is in view, as it is when people answer. */
static void
answer (Sheet *sheet, guint first, guint last)
{
  /* GTK 4.8 never lets go of a page that loses the focus twice between two frames. */
  gtk_window_set_focus (sheet->window, NULL);
  gtk_widget_set_child_visible (sheet->page, FALSE);
  for (guint i = first; i <= last; i++)
    fixture_answer (sheet->session, i, 1);
  gtk_widget_set_child_visible (sheet->page, TRUE);
  fixture_settle ();
}

static void
set_not_applicable (Sheet *sheet, guint item)
{
  BwAnswer none = { .state = BW_ANSWER_NOT_APPLICABLE };

  bw_session_set_answer (sheet->session, item, &none);
}

static void
test_summary (void)
{
  Sheet *sheet = sheet_of ("vuca", 800);

  g_assert_true (fixture_says (sheet->page, "You have answered 0 of 56 questions. 56 are still open. "
                                            "That is not enough for a score yet."));
  answer (sheet, 0, 49);
  set_not_applicable (sheet, 3);
  set_not_applicable (sheet, 50);
  g_assert_true (fixture_says (sheet->page, "You have answered 49 of 56 questions. 5 are still open. 2 do not apply. "
                                            "That is enough for a score in every area."));
  answer (sheet, 51, 55);
  g_assert_nonnull (fixture_find (sheet->page, GTK_ACCESSIBLE_ROLE_HEADING, "Everything is answered"));
  g_assert_false (fixture_says (sheet->page, "Still open"));
  g_assert_false (fixture_says (sheet->page, "Not enough for a score yet"));
  sheet_free (sheet);
}

/* What is carried over from the round before is listed until the person says that it still holds. */
static void
test_carried (void)
{
  Sheet *sheet = sheet_of ("vuca", 800);
  BwAssessment *vuca = bw_session_get_assessment (sheet->session);
  BwAnswer carried = { .state = BW_ANSWER_GIVEN, .choice = 2, .carried = TRUE };

  answer (sheet, 0, 55);
  bw_session_set_answer (sheet->session, 4, &carried);
  bw_session_set_answer (sheet->session, 8, &carried);
  fixture_settle ();
  g_assert_true (fixture_says (sheet->page, "Carried over"));
  g_assert_true (fixture_says (sheet->page,
                               "You have answered 56 of 56 questions. 2 are carried over from the round before and "
                               "wait for your word. That is enough for a score in every area."));
  gtk_widget_activate (fixture_find_row (sheet->page, vuca->items[8].stems[BW_FORM_SELF]));
  g_assert_cmpint (sheet->shown_item, ==, 8);

  bw_session_confirm (sheet->session, 0, 56);
  g_assert_false (fixture_says (sheet->page, "Carried over"));
  sheet_free (sheet);
}

static void
test_rows_lead_to_items (void)
{
  Sheet *sheet = sheet_of ("vuca", 800);
  BwAssessment *vuca = bw_session_get_assessment (sheet->session);
  GtkWidget *row;

  answer (sheet, 0, 54);
  row = fixture_find_row (sheet->page, vuca->items[55].title);
  gtk_widget_activate (row);
  fixture_settle ();
  g_assert_cmpint (sheet->shown_item, ==, 55);

  bw_session_set_flagged (sheet->session, 7, TRUE);
  g_assert_true (fixture_says (sheet->page, "Flagged"));
  row = fixture_find_row (sheet->page, vuca->items[7].stems[BW_FORM_SELF]);
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), ==,
                   "The world around you · Uncertainty exposure");
  gtk_widget_activate (row);
  g_assert_cmpint (sheet->shown_item, ==, 7);

  bw_session_set_flagged (sheet->session, 7, FALSE);
  g_assert_false (fixture_says (sheet->page, "Flagged"));
  bw_session_set_note (sheet->session, 9, "Ask <b>Ana</b> & Ben");
  row = fixture_find_row (sheet->page, vuca->items[9].stems[BW_FORM_SELF]);
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), ==, "Ask <b>Ana</b> & Ben");
  sheet_free (sheet);
}

static void
test_scores (void)
{
  Sheet *sheet = sheet_of ("vuca", 800);
  GtkWidget *row;

  answer (sheet, 0, 47);
  fixture_answer (sheet->session, 0, 0);
  for (guint i = 1; i <= 3; i++)
    {
      BwAnswer open = { .state = BW_ANSWER_SKIPPED };

      bw_session_set_answer (sheet->session, i, &open);
    }
  row = fixture_find_row (sheet->page, "Volatility exposure");
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), ==, "1 more answer makes a score.");
  gtk_widget_activate (row);
  g_assert_cmpint (sheet->shown_item, ==, 1);
  g_assert_true (fixture_says (sheet->page, "That is enough for a score in 8 of 9 areas."));

  /* When too few apply, no further answer helps. */
  for (guint i = 1; i <= 3; i++)
    set_not_applicable (sheet, i);
  row = fixture_find_row (sheet->page, "Volatility exposure");
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), ==,
                   "Too few of its questions apply, and that is an answer too.");
  g_assert_false (gtk_list_box_row_get_activatable (GTK_LIST_BOX_ROW (row)));
  sheet_free (sheet);
}

static void
test_results (void)
{
  Sheet *sheet = sheet_of ("vuca", 800);
  GtkWidget *button = fixture_find (sheet->page, GTK_ACCESSIBLE_ROLE_BUTTON, "See the results");

  /* Also when hardly anything is answered. */
  g_assert_true (gtk_widget_is_sensitive (button));
  sheet_click (button);
  g_assert_cmpstr (sheet->shown_view, ==, "results");
  sheet_free (sheet);
}

/* What enters no score is open to be left empty. */
static void
test_optional (void)
{
  Sheet *sheet = sheet_of ("all-types", 360);

  g_assert_true (fixture_says (sheet->page, "You have answered 0 of 9 questions."));
  g_assert_true (fixture_says (sheet->page, "Empty, if you like"));
  fixture_find_row (sheet->page, "The situation map");
  fixture_assert_named (sheet->page);
  fixture_assert_fits (sheet->page, 360);
  sheet_free (sheet);
}

int
main (int argc, char **argv)
{
  fixture_init (&argc, &argv);
  g_test_add_func ("/review/summary", test_summary);
  g_test_add_func ("/review/carried", test_carried);
  g_test_add_func ("/review/rows-lead-to-items", test_rows_lead_to_items);
  g_test_add_func ("/review/scores", test_scores);
  g_test_add_func ("/review/results", test_results);
  g_test_add_func ("/review/optional", test_optional);
  return g_test_run ();
}
