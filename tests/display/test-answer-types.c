/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "answer-sheet.h"
#include "ui/answer/bw-number-text.h"
#include "ui/answer/bw-record-row.h"
#include "ui/widgets/bw-row-drag.h"

#include <math.h>

/* The answer page: every type of item that is no rating on a short scale. */

static Sheet *
sheet_at (const char *id)
{
  Sheet *sheet = sheet_new (BW_TYPE_ANSWER_PAGE, "all-types", BW_FORM_SELF, 900);

  bw_answer_page_show_item (BW_ANSWER_PAGE (sheet->page), sheet_get_item (sheet, id));
  fixture_settle ();
  sheet_assert_focus (sheet, id);
  return sheet;
}

static GtkEditable *
get_entry (GtkWidget *root)
{
  GtkWidget *entry = fixture_find_type (root, GTK_TYPE_ENTRY);

  g_assert_nonnull (entry);
  return GTK_EDITABLE (entry);
}

/* The eleven points of a scale from 0 to 10 are chosen by their numbers, the last by the key after 9 and 0. */
static void
test_long_scale (void)
{
  Sheet *sheet = sheet_at ("likely.1");
  const BwResponse *response = sheet_get_response (sheet);
  guint first = sheet_get_item (sheet, "likely.1");

  sheet_get (sheet, "likely.1", GTK_ACCESSIBLE_ROLE_RADIO, "0");
  sheet_get (sheet, "likely.1", GTK_ACCESSIBLE_ROLE_RADIO, "10");
  sheet_press (sheet, GDK_KEY_0);
  g_assert_cmpint (bw_response_get_choice (response, first), ==, 0);
  sheet_assert_focus (sheet, "likely.2");
  sheet_press (sheet, GDK_KEY_minus);
  g_assert_cmpint (bw_response_get_choice (response, first + 1), ==, 10);
  sheet_free (sheet);
}

/* A scale whose values begin with 0 is numbered from 1 all the same when it has other words. */
static void
test_short_scale (void)
{
  Sheet *sheet = sheet_at ("step.1");

  g_assert_true (fixture_says (sheet->page, "In our unit, …"));
  sheet_press (sheet, GDK_KEY_1);
  g_assert_cmpint (bw_response_get_choice (sheet_get_response (sheet), 0), ==, 0);
  sheet_assert_checked (sheet_get (sheet, "step.1", GTK_ACCESSIBLE_ROLE_RADIO, "1, Not started"), TRUE);
  sheet_free (sheet);
}

static void
test_choice (void)
{
  Sheet *sheet = sheet_at ("place");
  guint item = sheet_get_item (sheet, "place");

  sheet_click (sheet_get (sheet, "place", GTK_ACCESSIBLE_ROLE_RADIO, "3, At home"));
  g_assert_cmpint (bw_response_get_choice (sheet_get_response (sheet), item), ==, 2);
  gtk_widget_grab_focus (GTK_WIDGET (sheet_get_card (sheet, "place")));
  /* In a list, up and down choose. */
  sheet_press (sheet, GDK_KEY_Up);
  g_assert_cmpint (bw_response_get_choice (sheet_get_response (sheet), item), ==, 1);
  sheet_press (sheet, GDK_KEY_1);
  g_assert_cmpint (bw_response_get_choice (sheet_get_response (sheet), item), ==, 0);
  sheet_free (sheet);
}

static void
test_multiple_choice (void)
{
  Sheet *sheet = sheet_at ("channels");
  guint item = sheet_get_item (sheet, "channels");
  GtkWidget *mail = sheet_get (sheet, "channels", GTK_ACCESSIBLE_ROLE_CHECKBOX, "2, By letter or e-mail");

  sheet_press (sheet, GDK_KEY_2);
  sheet_press (sheet, GDK_KEY_4);
  g_assert_cmpuint (bw_response_get_choices (sheet_get_response (sheet), item), ==, 0x0a);
  sheet_assert_checked (mail, TRUE);
  /* Moving does not choose. */
  sheet_press (sheet, GDK_KEY_Up);
  g_assert_cmpuint (bw_response_get_choices (sheet_get_response (sheet), item), ==, 0x0a);
  sheet_click (mail);
  g_assert_cmpuint (bw_response_get_choices (sheet_get_response (sheet), item), ==, 0x08);
  sheet_click (sheet_get (sheet, "channels", GTK_ACCESSIBLE_ROLE_CHECKBOX, "4, In an app"));
  g_assert_cmpint (bw_response_get_state (sheet_get_response (sheet), item), ==, BW_ANSWER_SKIPPED);
  sheet_press (sheet, GDK_KEY_n);
  g_assert_cmpint (bw_response_get_state (sheet_get_response (sheet), item), ==, BW_ANSWER_NOT_APPLICABLE);
  sheet_click (sheet_get (sheet, "channels", GTK_ACCESSIBLE_ROLE_CHECKBOX, "N, Not applicable"));
  g_assert_cmpint (bw_response_get_state (sheet_get_response (sheet), item), ==, BW_ANSWER_SKIPPED);
  sheet_free (sheet);
}

static void
test_number (void)
{
  Sheet *sheet = sheet_at ("people");
  guint item = sheet_get_item (sheet, "people");
  const BwResponse *response = sheet_get_response (sheet);
  GtkEditable *entry = get_entry (sheet->page);
  int undone;

  g_assert_true (fixture_says (sheet->page, "A whole number, 1 to 600"));
  gtk_editable_set_text (entry, "12");
  g_assert_cmpfloat (bw_response_get_number (response, item), ==, 12);
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_FALSE);

  gtk_editable_set_text (entry, "1200");
  g_assert_cmpint (bw_response_get_state (response, item), ==, BW_ANSWER_SKIPPED);
  g_assert_true (fixture_says (sheet->page, "Not counted yet: the number can be from 1 to 600."));
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_TRUE);
  gtk_editable_set_text (entry, "12.5");
  g_assert_true (fixture_says (sheet->page, "Not counted yet: please round to a whole number."));
  gtk_editable_set_text (entry, "about a dozen");
  g_assert_true (fixture_says (sheet->page, "Not counted yet: please write digits, such as 12."));

  /* What was typed is there when the person comes back. */
  bw_session_set_page (sheet->session, 0);
  bw_answer_page_show_item (BW_ANSWER_PAGE (sheet->page), item);
  entry = get_entry (sheet->page);
  g_assert_cmpstr (gtk_editable_get_text (entry), ==, "about a dozen");
  g_assert_true (fixture_says (sheet->page, "Not counted yet: please write digits, such as 12."));

  gtk_editable_set_text (entry, " 14 ");
  g_assert_cmpfloat (bw_response_get_number (response, item), ==, 14);
  g_assert_cmpstr (gtk_editable_get_text (entry), ==, " 14 ");
  bw_session_end_step (sheet->session);
  sheet_click (sheet_get (sheet, "people", GTK_ACCESSIBLE_ROLE_CHECKBOX, "N, Not applicable"));
  g_assert_cmpint (bw_response_get_state (response, item), ==, BW_ANSWER_NOT_APPLICABLE);
  g_assert_cmpstr (gtk_editable_get_text (entry), ==, "");
  g_assert_true (bw_session_undo (sheet->session, &undone));
  g_assert_cmpstr (gtk_editable_get_text (entry), ==, "14");
  sheet_free (sheet);
}

static void
test_number_text (void)
{
  static const struct
  {
    const char *text;
    double number; /* NaN: it is none */
  } cases[] = {
    { "12", 12 },        { " 12 ", 12 },    { "1.5", 1.5 },
    { "1,5", 1.5 },      { "1,000", 1000 }, { "12,345,678.5", 12345678.5 },
    { "1 000", 1000 },   { "1’000", 1000 }, { "−3", -3 },
    { "1,0000", 1 },     { "1.2.3", NAN },  { "1,2,3", NAN },
    { "twelve", NAN },   { "0x10", NAN },   { "12 min", NAN },
    { "\xc2\xa0 7", 7 }, { "1e400", NAN },  { "-", NAN },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      double number = NAN;
      gboolean is_number = bw_number_text_read (cases[i].text, &number);

      g_test_message ("“%s”", cases[i].text);
      g_assert_cmpint (is_number, ==, !isnan (cases[i].number));
      if (is_number)
        g_assert_cmpfloat (number, ==, cases[i].number);
    }
}

/* A question that depends on an answer comes and goes with it, with its page. */
static void
test_relevance (void)
{
  Sheet *sheet = sheet_at ("people");
  guint wait = bw_assessment_get_item_page (bw_session_get_assessment (sheet->session), sheet_get_item (sheet, "wait"));
  guint story =
    bw_assessment_get_item_page (bw_session_get_assessment (sheet->session), sheet_get_item (sheet, "story"));
  guint here = bw_session_get_page (sheet->session);

  g_assert_null (fixture_find (sheet->page, GTK_ACCESSIBLE_ROLE_LIST_ITEM, "How long does a customer wait?, 0 of 1"));
  fixture_click (sheet->page, "Next");
  g_assert_cmpuint (bw_session_get_page (sheet->session), ==, story);
  bw_session_set_page (sheet->session, here);
  gtk_editable_set_text (get_entry (sheet->page), "30");
  g_assert_nonnull (
    fixture_find (sheet->page, GTK_ACCESSIBLE_ROLE_LIST_ITEM, "How long does a customer wait?, 0 of 1"));
  fixture_click (sheet->page, "Next");
  g_assert_cmpuint (bw_session_get_page (sheet->session), ==, wait);
  sheet_free (sheet);
}

static void
test_text (void)
{
  Sheet *sheet = sheet_at ("story");
  guint item = sheet_get_item (sheet, "story");
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (sheet_find_text_view (sheet->page)));
  BwItemCard *card = sheet_get_card (sheet, "story");
  int undone;

  gtk_text_buffer_set_text (buffer, "It rained.\nNobody came.", -1);
  g_assert_cmpstr (bw_response_get_text (sheet_get_response (sheet), item), ==, "It rained.\nNobody came.");
  /* Enter is a new line here; with Control it leads on. */
  g_assert_false (bw_item_card_press_key (card, GDK_KEY_Return, 0));
  g_assert_true (bw_item_card_press_key (card, GDK_KEY_Return, GDK_CONTROL_MASK));
  g_assert_true (bw_session_undo (sheet->session, &undone));
  g_assert_cmpint (gtk_text_buffer_get_char_count (buffer), ==, 0);
  sheet_free (sheet);
}

static const char *
get_cell (Sheet *sheet, guint row, guint field)
{
  GPtrArray *rows = bw_response_get_rows (sheet_get_response (sheet), sheet_get_item (sheet, "map"));

  g_assert_nonnull (rows);
  g_assert_cmpuint (row, <, rows->len);
  return ((char **)rows->pdata[row])[field];
}

static void
add_row (Sheet *sheet, const char *what)
{
  GtkWidget *focus;

  fixture_click (sheet->page, "Add a row");
  /* The new row is open and ready to be written into. */
  focus = gtk_root_get_focus (GTK_ROOT (sheet->window));
  g_assert_true (GTK_IS_TEXT (focus));
  gtk_editable_set_text (GTK_EDITABLE (focus), what);
}

static void
test_record_fields (void)
{
  Sheet *sheet = sheet_at ("map");
  GtkWidget *row;

  g_assert_true (fixture_says (sheet->page, "3 to 6 rows"));
  add_row (sheet, "A <new> rival & more");
  g_assert_cmpstr (get_cell (sheet, 0, 0), ==, "A <new> rival & more");
  row = fixture_find_row (sheet->page, "A <new> rival & more");
  sheet_click (fixture_find (row, GTK_ACCESSIBLE_ROLE_RADIO, "4, Much"));
  g_assert_cmpstr (get_cell (sheet, 0, 1), ==, "3");
  g_assert_cmpstr (adw_expander_row_get_subtitle (ADW_EXPANDER_ROW (row)), ==, "R&D letter: Uncertainty");
  /* Two rows may be of the same thing: what tells them apart is read in the title. */
  sheet_click (fixture_find (row, GTK_ACCESSIBLE_ROLE_RADIO, "2, Later"));
  g_assert_true (fixture_find_row (sheet->page, "A <new> rival & more · Later") == row);
  sheet_free (sheet);
}

static void
test_record_rows (void)
{
  Sheet *sheet = sheet_at ("map");
  guint item = sheet_get_item (sheet, "map");
  int undone;

  add_row (sheet, "One");
  add_row (sheet, "Two");
  add_row (sheet, "Three");
  g_signal_emit_by_name (fixture_find_row (sheet->page, "Three"), "moved", -1);
  g_assert_cmpstr (get_cell (sheet, 1, 0), ==, "Three");
  g_assert_cmpstr (get_cell (sheet, 2, 0), ==, "Two");
  /* There is nothing above the first. */
  g_signal_emit_by_name (fixture_find_row (sheet->page, "One"), "moved", -1);
  g_assert_cmpstr (get_cell (sheet, 0, 0), ==, "One");
  sheet_click (fixture_find (fixture_find_row (sheet->page, "One"), GTK_ACCESSIBLE_ROLE_BUTTON, "Remove this row"));
  g_assert_cmpstr (get_cell (sheet, 0, 0), ==, "Three");
  g_assert_cmpuint (bw_response_get_rows (sheet_get_response (sheet), item)->len, ==, 2);
  g_assert_true (bw_session_undo (sheet->session, &undone));
  fixture_find_row (sheet->page, "One");
  for (guint i = 0; i < 3; i++)
    add_row (sheet, "More");
  g_assert_false (gtk_widget_is_sensitive (fixture_find (sheet->page, GTK_ACCESSIBLE_ROLE_BUTTON, "Add a row")));
  sheet_free (sheet);
}

/* Presses a key on what has the focus, as far as shortcuts of its ancestors go. */
static void
press (Sheet *sheet, const char *action)
{
  GtkWidget *focus = gtk_window_get_focus (sheet->window);

  g_assert_true (gtk_widget_activate_action (focus, action, NULL));
}

static void
assert_row_has_focus (Sheet *sheet, const char *title)
{
  GtkWidget *focus = gtk_window_get_focus (sheet->window);

  g_assert_nonnull (focus);
  g_assert_true (gtk_widget_is_ancestor (focus, fixture_find_row (sheet->page, title)) ||
                 focus == fixture_find_row (sheet->page, title));
}

/* Where the keyboard goes, so that a row can be moved on and on, or one after the other removed. */
static void
test_record_focus (void)
{
  Sheet *sheet = sheet_at ("map");
  GtkWidget *row;

  add_row (sheet, "One");
  add_row (sheet, "Two");
  add_row (sheet, "Three");
  row = fixture_find_row (sheet->page, "Three");
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), FALSE);
  fixture_settle ();
  g_assert_true (gtk_widget_grab_focus (row));
  press (sheet, "record.up");
  assert_row_has_focus (sheet, "Three");
  press (sheet, "record.up");
  assert_row_has_focus (sheet, "Three");
  g_assert_cmpstr (get_cell (sheet, 0, 0), ==, "Three");
  gtk_test_accessible_assert_relation (row, GTK_ACCESSIBLE_RELATION_POS_IN_SET, 1);
  gtk_test_accessible_assert_relation (row, GTK_ACCESSIBLE_RELATION_SET_SIZE, 3);
  /* No further. */
  press (sheet, "record.up");
  g_assert_cmpstr (get_cell (sheet, 0, 0), ==, "Three");
  press (sheet, "record.down");
  g_assert_cmpstr (get_cell (sheet, 1, 0), ==, "Three");
  assert_row_has_focus (sheet, "Three");
  /* The next one takes its place; behind the last there is the one before. */
  press (sheet, "record.remove");
  assert_row_has_focus (sheet, "Two");
  press (sheet, "record.remove");
  assert_row_has_focus (sheet, "One");
  sheet_free (sheet);
}

static void
test_record_drag (void)
{
  Sheet *sheet = sheet_at ("map");
  BwRecordRow *first, *last;

  add_row (sheet, "One");
  add_row (sheet, "Two");
  add_row (sheet, "Three");
  first = BW_RECORD_ROW (fixture_find_row (sheet->page, "One"));
  last = BW_RECORD_ROW (fixture_find_row (sheet->page, "Three"));
  g_assert_false (bw_row_drag_drop (GTK_LIST_BOX_ROW (first), GTK_LIST_BOX_ROW (first)));
  g_assert_true (bw_row_drag_drop (GTK_LIST_BOX_ROW (first), GTK_LIST_BOX_ROW (last)));
  g_assert_cmpstr (get_cell (sheet, 0, 0), ==, "Three");
  g_assert_cmpstr (get_cell (sheet, 1, 0), ==, "One");
  g_assert_true (bw_row_drag_drop (GTK_LIST_BOX_ROW (fixture_find_row (sheet->page, "Two")), GTK_LIST_BOX_ROW (last)));
  g_assert_cmpstr (get_cell (sheet, 2, 0), ==, "Three");
  sheet_free (sheet);
}

int
main (int argc, char **argv)
{
  fixture_init (&argc, &argv);
  g_test_add_func ("/answer-types/long-scale", test_long_scale);
  g_test_add_func ("/answer-types/short-scale", test_short_scale);
  g_test_add_func ("/answer-types/choice", test_choice);
  g_test_add_func ("/answer-types/multiple-choice", test_multiple_choice);
  g_test_add_func ("/answer-types/number", test_number);
  g_test_add_func ("/answer-types/number-text", test_number_text);
  g_test_add_func ("/answer-types/relevance", test_relevance);
  g_test_add_func ("/answer-types/text", test_text);
  g_test_add_func ("/answer-types/record-fields", test_record_fields);
  g_test_add_func ("/answer-types/record-rows", test_record_rows);
  g_test_add_func ("/answer-types/record-focus", test_record_focus);
  g_test_add_func ("/answer-types/record-drag", test_record_drag);
  return g_test_run ();
}
