/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "answer-sheet.h"

#include "ui/answer/bw-point-button.h"
#include "ui/bw-window.h"

/* The answer page: ratings by mouse and key, the way from question to question, and the contents. */

static Sheet *
sheet_of (const char *id, int width)
{
  return sheet_new (BW_TYPE_ANSWER_PAGE, id, BW_FORM_SELF, width);
}

static GtkWidget *
get_point (Sheet *sheet, const char *id, const char *name)
{
  return sheet_get (sheet, id, GTK_ACCESSIBLE_ROLE_RADIO, name);
}

static void
test_words (void)
{
  Sheet *sheet = sheet_of ("vuca", 1000);
  BwAssessment *vuca = bw_session_get_assessment (sheet->session);
  GtkWidget *group = sheet_get (sheet, "v-exp.1", GTK_ACCESSIBLE_ROLE_RADIO_GROUP, NULL);

  g_assert_nonnull (fixture_find (sheet->page, GTK_ACCESSIBLE_ROLE_HEADING, "Volatility exposure"));
  g_assert_true (fixture_says (sheet->page, vuca->sections[0].title));
  g_assert_true (fixture_says (sheet->page, vuca->sections[0].introduction[1].text));
  g_assert_true (fixture_says (sheet->page, vuca->dimensions[0].definition));
  g_assert_true (fixture_says (sheet->page, vuca->response_scales[0].prompt));
  for (guint i = 0; i < 5; i++)
    g_assert_true (fixture_says (sheet->page, vuca->items[i].stems[BW_FORM_SELF]));
  get_point (sheet, "v-exp.1", "1, Not at all");
  get_point (sheet, "v-exp.1", "5, Very strongly");
  get_point (sheet, "v-exp.1", "N, Cannot judge");
  gtk_test_accessible_assert_relation (
    GTK_ACCESSIBLE (group), GTK_ACCESSIBLE_RELATION_LABELLED_BY,
    fixture_find (GTK_WIDGET (sheet_get_card (sheet, "v-exp.1")), GTK_ACCESSIBLE_ROLE_LABEL, vuca->items[0].stems[0]),
    NULL);
  g_assert_true (gtk_test_accessible_has_relation (GTK_ACCESSIBLE (group), GTK_ACCESSIBLE_RELATION_DESCRIBED_BY));

  /* The introduction stands on the first page of a section only. */
  bw_session_set_page (sheet->session, 1);
  g_assert_nonnull (fixture_find (sheet->page, GTK_ACCESSIBLE_ROLE_HEADING, "Uncertainty exposure"));
  g_assert_false (fixture_says (sheet->page, vuca->sections[0].introduction[1].text));
  sheet_free (sheet);
}

static void
test_team (void)
{
  Sheet *sheet = sheet_new (BW_TYPE_ANSWER_PAGE, "serv", BW_FORM_TEAM, 1000);

  g_assert_true (fixture_says (sheet->page, "Before turning to their own plans, my leader looks at what others need."));
  g_assert_false (fixture_says (sheet->page, "Before I turn to my own plans"));
  bw_session_set_page (sheet->session, 1);
  g_assert_true (fixture_says (sheet->page, "the people my leader serves have become …"));
  sheet_free (sheet);
}

static void
test_mouse (void)
{
  Sheet *sheet = sheet_of ("vuca", 1000);
  GtkWidget *clear;

  sheet_click (get_point (sheet, "v-exp.2", "4, Strongly"));
  g_assert_cmpint (bw_response_get_choice (sheet_get_response (sheet), 1), ==, 3);
  sheet_assert_checked (get_point (sheet, "v-exp.2", "4, Strongly"), TRUE);
  sheet_assert_checked (get_point (sheet, "v-exp.2", "3, Moderately"), FALSE);
  sheet_assert_checked (get_point (sheet, "v-exp.1", "4, Strongly"), FALSE);
  g_assert_true (fixture_says (sheet->page, "1 of 56 answered"));

  sheet_click (get_point (sheet, "v-exp.2", "N, Cannot judge"));
  g_assert_cmpint (bw_response_get_state (sheet_get_response (sheet), 1), ==, BW_ANSWER_NOT_APPLICABLE);
  sheet_assert_checked (get_point (sheet, "v-exp.2", "4, Strongly"), FALSE);
  sheet_assert_checked (get_point (sheet, "v-exp.2", "N, Cannot judge"), TRUE);

  clear = sheet_get (sheet, "v-exp.2", GTK_ACCESSIBLE_ROLE_BUTTON, "Clear answer");
  sheet_click (clear);
  g_assert_cmpint (bw_response_get_state (sheet_get_response (sheet), 1), ==, BW_ANSWER_SKIPPED);
  g_assert_false (gtk_widget_get_visible (clear));
  sheet_assert_focus (sheet, "v-exp.2");
  sheet_free (sheet);
}

static void
test_keys (void)
{
  Sheet *sheet = sheet_of ("vuca", 1000);
  const BwResponse *response = sheet_get_response (sheet);

  sheet_assert_focus (sheet, "v-exp.1");
  sheet_press (sheet, GDK_KEY_4);
  g_assert_cmpint (bw_response_get_choice (response, 0), ==, 3);
  sheet_assert_focus (sheet, "v-exp.2");
  sheet_press (sheet, GDK_KEY_n);
  g_assert_cmpint (bw_response_get_state (response, 1), ==, BW_ANSWER_NOT_APPLICABLE);
  sheet_assert_focus (sheet, "v-exp.3");
  sheet_press (sheet, GDK_KEY_Return);
  g_assert_cmpint (bw_response_get_state (response, 2), ==, BW_ANSWER_SKIPPED);
  sheet_assert_focus (sheet, "v-exp.4");
  sheet_press (sheet, GDK_KEY_Up);
  sheet_assert_focus (sheet, "v-exp.3");
  sheet_press (sheet, GDK_KEY_Right);
  g_assert_cmpint (bw_response_get_choice (response, 2), ==, 1);
  sheet_press (sheet, GDK_KEY_Left);
  g_assert_cmpint (bw_response_get_choice (response, 2), ==, 0);
  sheet_press (sheet, GDK_KEY_Left);
  g_assert_cmpint (bw_response_get_choice (response, 2), ==, 0);
  sheet_assert_focus (sheet, "v-exp.3");
  sheet_press (sheet, GDK_KEY_BackSpace);
  g_assert_cmpint (bw_response_get_state (response, 2), ==, BW_ANSWER_SKIPPED);
  sheet_press (sheet, GDK_KEY_F);
  g_assert_true (bw_response_get_flagged (response, 2));
  sheet_press (sheet, GDK_KEY_f);
  g_assert_false (bw_response_get_flagged (response, 2));
  sheet_press (sheet, GDK_KEY_Down);
  sheet_press (sheet, GDK_KEY_KP_2);
  g_assert_cmpint (bw_response_get_choice (response, 3), ==, 1);
  sheet_assert_focus (sheet, "v-exp.5");

  /* There is no sixth point, and a key with Alt is none of ours. */
  g_assert_false (bw_item_card_press_key (sheet_get_card (sheet, "v-exp.5"), GDK_KEY_6, 0));
  g_assert_false (bw_item_card_press_key (sheet_get_card (sheet, "v-exp.5"), GDK_KEY_3, GDK_ALT_MASK));
  g_assert_cmpint (bw_response_get_state (response, 4), ==, BW_ANSWER_SKIPPED);
  sheet_free (sheet);
}

/* After the last question of a page the next Enter leads on. */
static void
test_way (void)
{
  Sheet *sheet = sheet_of ("vuca", 1000);
  BwAssessment *vuca = bw_session_get_assessment (sheet->session);
  GtkWidget *next;

  bw_answer_page_show_item (BW_ANSWER_PAGE (sheet->page), 4);
  sheet_press (sheet, GDK_KEY_1);
  next = gtk_root_get_focus (GTK_ROOT (sheet->window));
  g_assert_true (next == fixture_find (sheet->page, GTK_ACCESSIBLE_ROLE_BUTTON, "Next"));
  sheet_click (next);
  g_assert_cmpuint (bw_session_get_page (sheet->session), ==, 1);
  sheet_assert_focus (sheet, "u-exp.1");
  fixture_click (sheet->page, "Previous");
  g_assert_cmpuint (bw_session_get_page (sheet->session), ==, 0);
  /* Where the first open question is. */
  sheet_assert_focus (sheet, "v-exp.1");
  g_assert_false (gtk_widget_is_sensitive (fixture_find (sheet->page, GTK_ACCESSIBLE_ROLE_BUTTON, "Previous")));

  bw_session_set_page (sheet->session, vuca->n_pages - 1);
  fixture_click (sheet->page, "Review");
  g_assert_cmpstr (sheet->shown_view, ==, "review");
  sheet_free (sheet);
}

static void
test_note_and_flag (void)
{
  Sheet *sheet = sheet_of ("serv", 1000);
  const BwResponse *response = sheet_get_response (sheet);
  BwItemCard *card = sheet_get_card (sheet, "first.1");
  GtkWidget *flag = sheet_get (sheet, "first.1", GTK_ACCESSIBLE_ROLE_BUTTON, "Flag this question");
  GtkTextBuffer *buffer;
  int item;

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (flag), TRUE);
  g_assert_true (bw_response_get_flagged (response, 0));
  g_assert_true (fixture_says (GTK_WIDGET (card), "Flagged"));

  g_assert_null (sheet_find_text_view (GTK_WIDGET (card)));
  sheet_press (sheet, GDK_KEY_m);
  g_assert_true (gtk_root_get_focus (GTK_ROOT (sheet->window)) == sheet_find_text_view (GTK_WIDGET (card)));
  /* While writing, letters and digits are letters and digits. */
  g_assert_false (bw_item_card_press_key (card, GDK_KEY_n, 0));
  g_assert_false (bw_item_card_press_key (card, GDK_KEY_3, 0));
  g_assert_false (bw_item_card_press_key (card, GDK_KEY_BackSpace, 0));
  g_assert_cmpint (bw_response_get_state (response, 0), ==, BW_ANSWER_SKIPPED);
  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (sheet_find_text_view (GTK_WIDGET (card))));
  gtk_text_buffer_set_text (buffer, "When the lift broke", -1);
  g_assert_cmpstr (bw_response_get_note (response, 0), ==, "When the lift broke");
  gtk_text_buffer_set_text (buffer, "When the lift broke down", -1);

  /* Leaving the note ends the step: what comes next is taken back by itself. */
  gtk_widget_grab_focus (GTK_WIDGET (sheet_get_card (sheet, "first.2")));
  gtk_text_buffer_set_text (buffer, "", -1);
  g_assert_true (bw_session_undo (sheet->session, &item));
  g_assert_cmpstr (bw_response_get_note (response, 0), ==, "When the lift broke down");
  g_assert_true (bw_session_undo (sheet->session, &item));
  g_assert_null (bw_response_get_note (response, 0));
  /* Nothing in it and nobody at it: it folds away. */
  g_assert_null (sheet_find_text_view (GTK_WIDGET (card)));
  sheet_free (sheet);
}

static void
test_undo (void)
{
  Sheet *sheet = sheet_of ("vuca", 1000);
  BwItemCard *card = sheet_get_card (sheet, "v-exp.1");
  int item;

  sheet_click (get_point (sheet, "v-exp.1", "2, Slightly"));
  g_assert_true (bw_session_undo (sheet->session, &item));
  sheet_assert_checked (get_point (sheet, "v-exp.1", "2, Slightly"), FALSE);
  g_assert_true (bw_session_redo (sheet->session, &item));
  sheet_assert_checked (get_point (sheet, "v-exp.1", "2, Slightly"), TRUE);
  /* The row was updated, not built anew. */
  g_assert_true (sheet_get_card (sheet, "v-exp.1") == card);
  sheet_free (sheet);
}

static void
test_show_item (void)
{
  Sheet *sheet = sheet_of ("vuca", 800);

  bw_answer_page_show_item (BW_ANSWER_PAGE (sheet->page), sheet_get_item (sheet, "c-rdy.4"));
  fixture_settle ();
  sheet_assert_focus (sheet, "c-rdy.4");
  g_assert_nonnull (fixture_find (sheet->page, GTK_ACCESSIBLE_ROLE_HEADING, "Complexity readiness"));
  sheet_free (sheet);
}

/* A document that is opened can be answered at once, where it was left. */
static void
test_window (void)
{
  Fixture *fixture = fixture_new ();
  BwSession *session = fixture_create_session (fixture, "vuca");
  BwWindow *window = bw_window_new (NULL, fixture->library);
  GtkWidget *focus;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 7; i++)
    fixture_answer (session, i, 0);
  gtk_window_present (GTK_WINDOW (window));
  fixture_settle ();
  gtk_widget_activate_action (GTK_WIDGET (window), "win.begin", "s", "vuca");
  fixture_settle ();
  bw_window_set_session (window, session);
  fixture_settle ();
  g_assert_cmpuint (bw_session_get_page (session), ==, 1);
  focus = gtk_window_get_focus (GTK_WINDOW (window));
  g_assert_true (BW_IS_POINT_BUTTON (focus));
  g_assert_cmpuint (bw_item_card_get_item (BW_ITEM_CARD (gtk_widget_get_ancestor (focus, BW_TYPE_ITEM_CARD))), ==, 7);

  bw_autosave_flush (bw_session_get_autosave (session), &error);
  g_assert_no_error (error);
  fixture_assert_destroyed (GTK_WINDOW (window));
  g_assert_finalize_object (session);
  fixture_free (fixture);
}

static GtkWidget *
find_row (Sheet *sheet, const char *name)
{
  return fixture_find (sheet->page, GTK_ACCESSIBLE_ROLE_LIST_ITEM, name);
}

static void
test_contents (void)
{
  Sheet *sheet = sheet_of ("vuca", 1000);

  g_assert_nonnull (find_row (sheet, "The world around you, 0 of 20"));
  for (guint i = 0; i < 3; i++)
    fixture_answer (sheet->session, i, 2);
  g_assert_nonnull (find_row (sheet, "The world around you, 3 of 20"));
  g_assert_nonnull (find_row (sheet, "Volatility exposure, 3 of 5"));
  fixture_answer (sheet->session, 3, 2);
  fixture_answer (sheet->session, 4, 2);
  bw_session_set_flagged (sheet->session, 4, TRUE);
  g_assert_nonnull (find_row (sheet, "Volatility exposure, complete, flagged"));

  gtk_widget_activate (find_row (sheet, "A hint from a rival, 0 of 1"));
  fixture_settle ();
  sheet_assert_focus (sheet, "case.rival");
  g_assert_nonnull (fixture_find (sheet->page, GTK_ACCESSIBLE_ROLE_HEADING, "A hint from a rival"));
  g_assert_true (gtk_list_box_row_is_selected (GTK_LIST_BOX_ROW (find_row (sheet, "A hint from a rival, 0 of 1"))));
  sheet_free (sheet);
}

/* Statements borrowed from seven assessments: those on one scale share a page, under the question of that scale. */
static void
test_pulse (void)
{
  static const char *const pages[] = { "Pulse exposure, 0 of 6", "Pulse readiness (1 of 3), 0 of 4",
                                       "Pulse readiness (2 of 3), 0 of 2", "Pulse readiness (3 of 3), 0 of 1" };
  static const char *const prompts[] = { "How strongly does this describe your situation?",
                                         "How far do you agree that this is true of your unit today?",
                                         "In the last three months, how often was this true?",
                                         "How far has your unit come with this practice?" };
  Sheet *sheet = sheet_of ("puls", 1000);

  g_assert_cmpuint (bw_session_get_assessment (sheet->session)->n_pages, ==, G_N_ELEMENTS (pages));
  for (guint p = 0; p < G_N_ELEMENTS (pages); p++)
    {
      gtk_widget_activate (find_row (sheet, pages[p]));
      fixture_settle ();
      g_assert_cmpuint (bw_session_get_page (sheet->session), ==, p);
      g_assert_true (fixture_says (sheet->page, prompts[p]));
    }
  sheet_free (sheet);
}

/* Every page of every assessment: names for all controls, and room on a telephone. */
static void
test_every_page (gconstpointer id)
{
  Sheet *sheet = sheet_of (id, 360);

  for (guint p = 0; p < bw_session_get_assessment (sheet->session)->n_pages; p++)
    {
      bw_session_set_page (sheet->session, p);
      fixture_settle ();
      fixture_assert_named (sheet->page);
      fixture_assert_fits (gtk_widget_get_first_child (gtk_widget_get_first_child (sheet->page)), 360);
    }
  /* The contents are behind their button. */
  g_assert_null (find_row (sheet, NULL));
  g_assert_true (fixture_says (sheet->page, "Contents"));
  sheet_free (sheet);
}

int
main (int argc, char **argv)
{
  fixture_init (&argc, &argv);
  g_test_add_func ("/answer/words", test_words);
  g_test_add_func ("/answer/team", test_team);
  g_test_add_func ("/answer/mouse", test_mouse);
  g_test_add_func ("/answer/keys", test_keys);
  g_test_add_func ("/answer/way", test_way);
  g_test_add_func ("/answer/note-and-flag", test_note_and_flag);
  g_test_add_func ("/answer/undo", test_undo);
  g_test_add_func ("/answer/show-item", test_show_item);
  g_test_add_func ("/answer/window", test_window);
  g_test_add_func ("/answer/contents", test_contents);
  g_test_add_func ("/answer/pulse", test_pulse);
  g_test_add_data_func ("/answer/every-page/vuca", "vuca", test_every_page);
  g_test_add_data_func ("/answer/every-page/serv", "serv", test_every_page);
  g_test_add_data_func ("/answer/every-page/puls", "puls", test_every_page);
  g_test_add_data_func ("/answer/every-page/all-types", "all-types", test_every_page);
  return g_test_run ();
}
