/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture.h"

#include "ui/results/bw-chart-card.h"
#include "ui/results/bw-results-page.h"
#include "ui/widgets/bw-context-menu.h"
#include "ui/widgets/bw-drawing-view.h"
#include "ui/widgets/bw-table-view.h"

/* Answers every rating and vignette: reverse items low, so that readiness comes out high. */
static void
answer_everything (BwSession *session)
{
  BwAssessment *assessment = bw_session_get_assessment (session);

  for (guint i = 0; i < assessment->n_items; i++)
    fixture_answer (session, i, assessment->items[i].type == BW_ITEM_RATING && assessment->items[i].reverse ? 1 : 3);
}

static GtkWidget *
create_page (BwSession *session)
{
  return g_object_new (BW_TYPE_RESULTS_PAGE, "session", session, NULL);
}

static void
test_says_what_answers_mean (void)
{
  Fixture *fixture = fixture_new ();
  g_autoptr (BwSession) session = fixture_create_session (fixture, "vuca");
  GtkWidget *page = create_page (session);
  GtkWindow *window;

  answer_everything (session);
  window = fixture_show (page, 900, 700);

  g_assert_true (fixture_says (page, "Hold and renew"));
  g_assert_true (fixture_says (page, "Overall exposure"));
  g_assert_true (fixture_says (page, "Volatility readiness"));
  g_assert_true (fixture_says (page, "Heavily exposed"));
  g_assert_true (fixture_says (page, "What you can do"));
  g_assert_true (fixture_says (page, "Based on 56 answers to 56 questions."));
  g_assert_nonnull (fixture_find (page, GTK_ACCESSIBLE_ROLE_HEADING, "What presses on you"));
  g_assert_nonnull (fixture_find (page, GTK_ACCESSIBLE_ROLE_GROUP, "Volatility exposure"));
  g_assert_null (fixture_find (page, GTK_ACCESSIBLE_ROLE_BUTTON, "See What Is Still Open"));
  fixture_assert_named (page);
  fixture_assert_destroyed (window);
  g_assert_finalize_object (g_steal_pointer (&session));
  fixture_free (fixture);
}

static void
test_tells_what_is_missing (void)
{
  Fixture *fixture = fixture_new ();
  g_autoptr (BwSession) session = fixture_create_session (fixture, "vuca");
  GtkWidget *page = create_page (session);
  GtkWindow *window = fixture_show (page, 900, 700);

  g_assert_true (fixture_says (page, "Not enough answers for a score yet: 0 of 5 given, 3 needed."));
  g_assert_nonnull (fixture_find (page, GTK_ACCESSIBLE_ROLE_BUTTON, "Answer These Questions"));
  g_assert_null (fixture_find_type (page, BW_TYPE_DRAWING_VIEW));

  /* The page follows the answers while it is shown. */
  answer_everything (session);
  fixture_settle ();
  g_assert_false (fixture_says (page, "Not enough answers for a score yet: 0 of 5 given, 3 needed."));
  g_assert_nonnull (fixture_find_type (page, BW_TYPE_DRAWING_VIEW));
  fixture_assert_destroyed (window);
  fixture_free (fixture);
}

static void
test_gives_the_reasons_of_cases (void)
{
  Fixture *fixture = fixture_new ();
  g_autoptr (BwSession) session = fixture_create_session (fixture, "vuca");
  BwAssessment *assessment = bw_session_get_assessment (session);
  int item = bw_assessment_find_item (assessment, "case.price");
  GtkWidget *page = create_page (session);
  GtkWidget *row;
  GtkWindow *window;

  g_assert_cmpint (item, >=, 0);
  for (guint i = 0; i < assessment->items[item].n_options; i++)
    if (assessment->items[item].options[i].credit == 1)
      fixture_answer (session, (guint)item, i);
  window = fixture_show (page, 900, 700);

  row = fixture_find_row (page, assessment->items[item].title);
  g_assert_cmpstr (adw_expander_row_get_subtitle (ADW_EXPANDER_ROW (row)), ==, "You chose the best fit");
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
  fixture_settle ();
  g_assert_true (fixture_says (page, assessment->items[item].reasoning));
  fixture_assert_destroyed (window);
  fixture_free (fixture);
}

static void
test_has_a_checklist (void)
{
  Fixture *fixture = fixture_new ();
  g_autoptr (BwSession) session = fixture_create_session (fixture, "serv");
  GtkWidget *page = create_page (session);
  GtkWindow *window;
  GtkWidget *stack;

  answer_everything (session);
  window = fixture_show (page, 900, 700);
  stack = fixture_find_type (page, GTK_TYPE_STACK);
  gtk_stack_set_visible_child_name (GTK_STACK (stack), "checklist");
  fixture_settle ();
  /* "Often" on all but the reverse item, which is "Rarely": five ticks, for it counts the other way round. */
  g_assert_true (fixture_says (page, "5 of 5 ticked, 0 half"));
  fixture_assert_destroyed (window);
  fixture_free (fixture);
}

static void
test_walks_the_marks (void)
{
  Fixture *fixture = fixture_new ();
  g_autoptr (BwSession) session = fixture_create_session (fixture, "vuca");
  GtkWidget *page = create_page (session);
  BwDrawingView *view;
  const BwMark *mark;
  g_autofree char *label = NULL;
  GtkWindow *window;

  answer_everything (session);
  window = fixture_show (page, 900, 700);
  view = BW_DRAWING_VIEW (fixture_find_type (page, BW_TYPE_DRAWING_VIEW));
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_ROLE_IMG);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       bw_drawing_view_get_drawing (view)->description);

  g_assert_cmpint (bw_drawing_view_get_focus_mark (view), ==, -1);
  g_assert_true (bw_drawing_view_move (view, 1, 0));
  g_assert_cmpint (bw_drawing_view_get_focus_mark (view), >=, 0);
  mark = &g_array_index (bw_drawing_view_get_drawing (view)->marks, BwMark, bw_drawing_view_get_focus_mark (view));
  label = g_strdup_printf ("%s: %s", mark->name, mark->value);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, label);
  fixture_assert_destroyed (window);
  fixture_free (fixture);
}

/* The first chart on a page of results, which is shown. */
static BwChartCard *
get_chart (GtkWidget *page)
{
  return BW_CHART_CARD (fixture_find_type (page, BW_TYPE_CHART_CARD));
}

static void
test_says_marks (void)
{
  Fixture *fixture = fixture_new ();
  g_autoptr (BwSession) session = fixture_create_session (fixture, "vuca");
  GtkWidget *page = create_page (session);
  GtkWindow *window;
  BwDrawingView *view;
  const GArray *marks;
  const BwMark *mark;
  const char *id;
  GtkWidget *card;

  answer_everything (session);
  window = fixture_show (page, 900, 700);
  view = BW_DRAWING_VIEW (bw_chart_card_get_view (GTK_WIDGET (get_chart (page))));
  marks = bw_drawing_view_get_drawing (view)->marks;
  g_assert_cmpuint (marks->len, >, 1);
  gtk_widget_grab_focus (GTK_WIDGET (view));
  g_assert_true (bw_drawing_view_move (view, 1, 0));
  fixture_settle ();
  /* For eyes too, and within the drawing. */
  mark = &g_array_index (marks, BwMark, bw_drawing_view_get_focus_mark (view));
  g_assert_true (fixture_says (GTK_WIDGET (view), mark->name));
  g_assert_true (fixture_says (GTK_WIDGET (view), mark->value));
  id = bw_session_get_assessment (session)->dimensions[mark->dimension].id;
  g_assert_true (bw_drawing_view_activate (view));
  /* It leads to the card of its dimension. */
  card = gtk_window_get_focus (window);
  while (card != NULL && !g_str_equal (gtk_widget_get_name (card), id))
    card = gtk_widget_get_parent (card);
  g_assert_nonnull (card);
  fixture_settle ();
  g_assert_false (fixture_says (GTK_WIDGET (view), mark->value));
  fixture_assert_destroyed (window);
  fixture_free (fixture);
}

static void
test_offers_the_picture (void)
{
  Fixture *fixture = fixture_new ();
  g_autoptr (BwSession) session = fixture_create_session (fixture, "vuca");
  GtkWidget *page = create_page (session);
  g_autofree char *name = NULL;
  GtkWindow *window;
  GtkWidget *view;
  GtkWidget *button;
  GtkWidget *popover;

  answer_everything (session);
  window = fixture_show (page, 900, 700);
  view = bw_chart_card_get_view (GTK_WIDGET (get_chart (page)));
  name = g_strdup_printf ("Picture: %s", bw_session_get_assessment (session)->charts[0].title);
  button = fixture_find (page, GTK_ACCESSIBLE_ROLE_BUTTON, name);
  g_assert_nonnull (button);
  /* The same menu at the mark, as the menu key opens it; back from it, the keyboard is where it was. */
  gtk_widget_grab_focus (view);
  g_assert_true (bw_drawing_view_move (BW_DRAWING_VIEW (view), 1, 0));
  bw_context_menu_open (view);
  fixture_settle ();
  popover = fixture_find_type (view, GTK_TYPE_POPOVER_MENU);
  g_assert_nonnull (popover);
  g_assert_true (fixture_says (popover, "Copy Picture"));
  g_assert_true (fixture_says (popover, "Save Picture…"));
  gtk_popover_popdown (GTK_POPOVER (popover));
  fixture_settle ();
  g_assert_true (gtk_widget_has_focus (view));
  g_assert_cmpint (bw_drawing_view_get_focus_mark (BW_DRAWING_VIEW (view)), ==, 0);
  fixture_assert_destroyed (window);
  fixture_free (fixture);
}

static void
pasted_cb (GObject *clipboard, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;

  *(GdkTexture **)data = gdk_clipboard_read_texture_finish (GDK_CLIPBOARD (clipboard), result, &error);
  g_assert_no_error (error);
}

static gboolean
is_there (gpointer data)
{
  return *(gpointer *)data != NULL;
}

static void
test_copies_the_picture (void)
{
  Fixture *fixture = fixture_new ();
  g_autoptr (BwSession) session = fixture_create_session (fixture, "vuca");
  GtkWidget *page = create_page (session);
  g_autoptr (GdkTexture) texture = NULL;
  GtkWindow *window;

  answer_everything (session);
  window = fixture_show (page, 900, 700);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (get_chart (page)), "picture.copy", NULL));
  gdk_clipboard_read_texture_async (gtk_widget_get_clipboard (page), NULL, pasted_cb, &texture);
  fixture_wait (is_there, &texture);
  g_assert_cmpint (gdk_texture_get_width (texture), ==, 1280);
  g_assert_cmpint (gdk_texture_get_height (texture), >, 400);
  fixture_assert_destroyed (window);
  fixture_free (fixture);
}

static gboolean
is_written (gpointer path)
{
  return g_file_test (path, G_FILE_TEST_EXISTS);
}

static void
test_saves_the_picture (void)
{
  Fixture *fixture = fixture_new ();
  g_autoptr (BwSession) session = fixture_create_session (fixture, "vuca");
  GtkWidget *page = create_page (session);
  g_autofree char *path = g_build_filename (fixture->folder, "map.svg", NULL);
  g_autofree char *lost = g_build_filename (fixture->folder, "nowhere", "map.pdf", NULL);
  g_autoptr (GFile) good = g_file_new_for_path (path);
  g_autoptr (GFile) bad = g_file_new_for_path (lost);
  GtkWindow *window;
  GtkWidget *dialog;

  answer_everything (session);
  window = fixture_show (page, 900, 700);
  bw_chart_card_save_to (get_chart (page), good);
  fixture_wait (is_written, path);
  /* Where it cannot be, the window says so, and lets choose again. */
  bw_chart_card_save_to (get_chart (page), bad);
  dialog = fixture_wait_for_dialog ();
  g_assert_cmpstr (adw_message_dialog_get_heading (ADW_MESSAGE_DIALOG (dialog)), ==, "The picture is not saved yet");
  g_assert_nonnull (strstr (adw_message_dialog_get_body (ADW_MESSAGE_DIALOG (dialog)), "Your answers are safe"));
  g_assert_true (adw_message_dialog_has_response (ADW_MESSAGE_DIALOG (dialog), "elsewhere"));
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), "close");
  gtk_window_close (GTK_WINDOW (dialog));
  fixture_assert_destroyed (window);
  fixture_free (fixture);
}

static void
test_fits_a_phone (void)
{
  Fixture *fixture = fixture_new ();
  g_autoptr (BwSession) session = fixture_create_session (fixture, "serv");
  GtkWidget *page = create_page (session);
  GtkWindow *window;

  answer_everything (session);
  window = fixture_show (page, 360, 640);
  fixture_assert_fits (page, 360);
  fixture_assert_destroyed (window);
  fixture_free (fixture);
}

/* An assessment of somebody else's, in which advice on singing waits for a room. */
static BwSession *
create_choir (Fixture **fixture)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "scoring", "choir.xml", NULL);
  g_autofree char *definition = NULL;
  BwSession *session;
  BwAssessment *assessment;

  g_assert_true (g_file_get_contents (path, &definition, NULL, NULL));
  *fixture = fixture_new_with_own ("choir.xml", definition);
  session = fixture_create_session (*fixture, "choir");
  assessment = bw_session_get_assessment (session);
  /* All in the middle of four and five points, at the end of three; never a room. */
  for (guint i = 0; i < assessment->n_items; i++)
    if (assessment->items[i].type == BW_ITEM_RATING)
      fixture_answer (session, i, g_str_has_prefix (assessment->items[i].id, "ground") ? 0 : 2);
  return session;
}

static void
test_follows_the_definition (void)
{
  Fixture *fixture = NULL;
  g_autoptr (BwSession) session = create_choir (&fixture);
  GtkWidget *page = create_page (session);
  GtkWindow *window = fixture_show (page, 900, 700);
  GtkWidget *details = fixture_find (page, GTK_ACCESSIBLE_ROLE_BUTTON, "What you can do: Blend");

  g_assert_true (fixture_says (page, "Minutes to the first concert"));
  g_assert_true (fixture_says (page, "6 habits"));
  g_assert_false (fixture_says (page, "Habits asked about"));
  g_assert_false (fixture_says (page, "Advice waits here: something else comes first."));
  gtk_expander_set_expanded (GTK_EXPANDER (details), TRUE);
  fixture_settle ();
  g_assert_true (fixture_says (page, "Advice waits here: something else comes first."));
  g_assert_false (fixture_says (page, "Change places every week."));

  gtk_stack_set_visible_child_name (GTK_STACK (fixture_find_type (page, GTK_TYPE_STACK)), "checklist");
  fixture_settle ();
  /* "Mostly" is half a tick, and none for a statement that says the opposite. Of the three statements, the one on
   * another scale has no tick to give. */
  g_assert_true (fixture_says (page, "0 of 2 ticked, 1 half"));
  fixture_assert_destroyed (window);
  fixture_free (fixture);
}

static gboolean
says_pulse_to_pulse (gpointer page)
{
  return fixture_says (page, "From pulse to pulse");
}

/* A pulse alone is no line; with an earlier one beside it there is one. */
static void
test_draws_earlier_rounds (void)
{
  Fixture *fixture = fixture_new ();
  g_autoptr (BwSession) alone = fixture_create_session (fixture, "puls");
  GtkWidget *page = create_page (alone);
  GtkWindow *window;
  g_autoptr (BwSession) session = NULL;

  answer_everything (alone);
  window = fixture_show (page, 900, 700);
  fixture_settle ();
  g_assert_false (fixture_says (page, "From pulse to pulse"));
  fixture_assert_destroyed (window);

  fixture_write_document (fixture, "puls", "Spring", 13);
  fixture_write_document (fixture, "vuca", "Something else", 3);
  session = fixture_create_session (fixture, "puls");
  answer_everything (session);
  page = create_page (session);
  window = fixture_show (page, 900, 700);
  fixture_wait (says_pulse_to_pulse, page);
  fixture_assert_destroyed (window);
  g_assert_finalize_object (g_steal_pointer (&session));
  g_assert_finalize_object (g_steal_pointer (&alone));
  fixture_free (fixture);
}

int
main (int argc, char **argv)
{
  fixture_init (&argc, &argv);
  g_test_add_func ("/results/says-what-answers-mean", test_says_what_answers_mean);
  g_test_add_func ("/results/tells-what-is-missing", test_tells_what_is_missing);
  g_test_add_func ("/results/gives-the-reasons-of-cases", test_gives_the_reasons_of_cases);
  g_test_add_func ("/results/has-a-checklist", test_has_a_checklist);
  g_test_add_func ("/results/follows-the-definition", test_follows_the_definition);
  g_test_add_func ("/results/walks-the-marks", test_walks_the_marks);
  g_test_add_func ("/results/says-marks", test_says_marks);
  g_test_add_func ("/results/offers-the-picture", test_offers_the_picture);
  g_test_add_func ("/results/copies-the-picture", test_copies_the_picture);
  g_test_add_func ("/results/saves-the-picture", test_saves_the_picture);
  g_test_add_func ("/results/fits-a-phone", test_fits_a_phone);
  g_test_add_func ("/results/draws-earlier-rounds", test_draws_earlier_rounds);
  return g_test_run ();
}
