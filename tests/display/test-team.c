/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture.h"

#include "ui/bw-window-private.h"
#include "ui/bw-window.h"
#include "ui/report/bw-report-source.h"
#include "ui/results/bw-chart-card.h"
#include "ui/team/bw-team-page.h"
#include "ui/widgets/bw-response-chooser.h"

#include "app/xml/bw-xml-writer.h"

/* The page on a team, and the window on a document in which nobody may be known. */

#define CONSENSUS                                                                                                      \
  "Figures of a group are shown from %u people on, so that nobody can be told from the others. Until then, fill in "   \
  "one sheet together, in consensus."

/* A document called @id on the VUCA assessment, all of it answered by each of @n people, with @attributes; with @round
 * all answer otherwise. The caller owns its file. */
static GFile *
write_round (Fixture *fixture, const char *id, guint n, const char *attributes, guint round)
{
  BwAssessment *vuca = fixture_get_assessment (fixture, "vuca");
  g_autoptr (BwDocument) document = bw_document_new (vuca, BW_FORM_SELF, id, "r0", "2026-03-30");
  g_autofree char *name = g_strconcat (id, ".bellwether", NULL);
  g_autofree char *path = g_build_filename (fixture->documents, name, NULL);
  g_autofree char *begin = g_strdup_printf ("<document %s ", attributes);
  g_autoptr (GBytes) bytes = NULL, changed = NULL;
  g_autoptr (GString) text = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 1; i < n; i++)
    {
      g_autofree char *person = g_strdup_printf ("r%u", i);

      bw_document_add_response (document, BW_FORM_SELF, person);
    }
  for (guint i = 0; i < n; i++)
    for (guint item = 0; item < vuca->n_items; item++)
      {
        BwAnswer answer = { .state = BW_ANSWER_GIVEN, .choice = (int)((item + i + round) % 3) };

        if (bw_item_counts (&vuca->items[item]))
          bw_document_set_answer (document, i, item, &answer);
      }
  bytes = bw_document_serialise (document);
  text = g_string_new_len (g_bytes_get_data (bytes, NULL), (gssize)g_bytes_get_size (bytes));
  g_assert_cmpuint (g_string_replace (text, "<document ", begin, 1), ==, 1);
  changed = g_bytes_new (text->str, text->len);
  bw_write_atomically (path, changed, &error);
  g_assert_no_error (error);
  return g_file_new_for_path (path);
}

static GFile *
write_team (Fixture *fixture, guint n, const char *attributes)
{
  return write_round (fixture, "team", n, attributes, 0);
}

/* The page in a window of its own. */
typedef struct
{
  Fixture *fixture;
  BwSession *session;
  GtkWidget *page;
  GtkWindow *window;
} Team;

static Team
team_open (Fixture *fixture, GFile *file, int width)
{
  Team team = { .fixture = fixture };
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  bw_session_open_async (team.fixture->library, file, NULL, fixture_keep_result_cb, &result);
  fixture_wait (fixture_has_result, &result);
  team.session = bw_session_open_finish (result, &error);
  g_assert_no_error (error);
  team.page = g_object_new (BW_TYPE_TEAM_PAGE, "session", team.session, NULL);
  team.window = fixture_show (team.page, width, 600);
  fixture_settle ();
  return team;
}

static Team
team_show (guint n, const char *attributes, int width)
{
  Fixture *fixture = fixture_new ();
  g_autoptr (GFile) file = write_team (fixture, n, attributes);

  return team_open (fixture, file, width);
}

static void
team_close (Team *team)
{
  g_autoptr (GError) error = NULL;

  bw_autosave_flush (bw_session_get_autosave (team->session), &error);
  g_assert_no_error (error);
  fixture_assert_destroyed (team->window);
  g_assert_finalize_object (team->session);
  fixture_free (team->fixture);
}

static void
set_number (Team *team, const char *name, double number)
{
  GtkWidget *spin = fixture_find (team->page, GTK_ACCESSIBLE_ROLE_SPIN_BUTTON, name);

  g_assert_nonnull (spin);
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (spin), number);
  fixture_settle ();
}

static void
assert_only_consensus (Team *team, guint minimum)
{
  g_autofree char *sentence = g_strdup_printf (CONSENSUS, minimum);

  g_assert_true (fixture_says (team->page, sentence));
  g_assert_false (fixture_says (team->page, "Scores"));
  g_assert_false (fixture_says (team->page, "Split: talk first"));
  g_assert_false (fixture_says (team->page, "An agenda for talking about it"));
  g_assert_false (fixture_says (team->page, bw_session_get_assessment (team->session)->dimensions[0].name));
}

static void
test_figures (void)
{
  Team team = team_show (6, "", 360);
  BwAssessment *vuca = bw_session_get_assessment (team.session);
  GtkWidget *row;

  g_assert_true (fixture_says (team.page, "6 people answered."));
  g_assert_true (fixture_says (team.page, "Scores"));
  g_assert_true (fixture_says (team.page, "An agenda for talking about it"));
  for (guint i = 0; i < vuca->n_dimensions; i++)
    {
      row = fixture_find_row (team.page, vuca->dimensions[i].name);
      g_assert_true (g_str_has_prefix (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), "n 6 · 95 %: "));
    }
  /* The agenda takes the whole of the time, from the first words to the last. */
  fixture_find_row (team.page, "Begin: what these figures are, and that nobody has to say how they answered.");
  fixture_find_row (team.page, "End: one step each for what matters most, with a name and a day.");
  fixture_assert_named (team.page);
  fixture_assert_fits (team.page, 360);
  team_close (&team);
}

/* How many charts there are below @root. */
static guint
count_charts (GtkWidget *root)
{
  guint n = BW_IS_CHART_CARD (root);

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    n += count_charts (child);
  return n;
}

/* Statements are drawn from eight people on; each picture has its table, and all of it fits on a telephone. */
static void
test_charts (void)
{
  Team few = team_show (6, "", 360);

  g_assert_true (fixture_says (few.page, "Scores, and how people lie around them"));
  g_assert_true (fixture_says (few.page, "What people agree on"));
  g_assert_false (fixture_says (few.page, "Where answers lie furthest apart"));
  g_assert_cmpuint (count_charts (few.page), ==, 2);
  fixture_assert_named (few.page);
  fixture_assert_fits (few.page, 360);
  team_close (&few);

  Team many = team_show (9, "", 800);
  g_assert_true (fixture_says (many.page, "Where answers lie furthest apart"));
  g_assert_cmpuint (count_charts (many.page), ==, 3);
  /* Nothing stays of what may not be shown any more. */
  set_number (&many, "Smallest group", 10);
  g_assert_cmpuint (count_charts (many.page), ==, 0);
  team_close (&many);
}

/* An overall score has no agreement of its own, so nothing is said of it. */
static void
test_overall (void)
{
  Team team = team_show (6, "", 800);
  const char *subtitle =
    adw_action_row_get_subtitle (ADW_ACTION_ROW (fixture_find_row (team.page, "Overall readiness")));

  g_assert_true (g_str_has_prefix (subtitle, "n 6 · 95 %: "));
  g_assert_null (strstr (subtitle, "answers lie"));
  team_close (&team);
}

/* What is not shown is not made. */
static void
test_unshown (void)
{
  Fixture *fixture = fixture_new ();
  g_autoptr (BwSession) session = fixture_create_session (fixture, "vuca");
  GtkWidget *page = g_object_ref_sink (g_object_new (BW_TYPE_TEAM_PAGE, "session", session, NULL));

  g_assert_cmpuint (count_charts (page), ==, 0);
  g_assert_false (fixture_says (page, "Scores"));
  g_object_unref (page);
  g_clear_object (&session);
  fixture_free (fixture);
}

static gboolean
tells_of_rounds (gpointer page)
{
  return fixture_says (page, "Since the round before");
}

/* The report that a worker lays out finds the round before as well. */
static void
assert_report_tells (BwSession *session, const char *text)
{
  const BwReportOptions options = { .day = (char *)"2026-09-30" };
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (BwReport) report = NULL;
  gboolean told = FALSE;

  bw_report_lay_out_async (session, &options, NULL, fixture_keep_result_cb, &result);
  fixture_wait (fixture_has_result, &result);
  report = bw_report_lay_out_finish (result, NULL);
  for (guint i = 0; i < bw_report_get_n_pages (report); i++)
    {
      g_autofree char *page = bw_report_dup_page_text (report, i);

      told = told || strstr (page, text) != NULL;
    }
  g_assert_true (told);
}

/* The round that the document names lies beside it: what changed, how sure that is, and two pictures more. */
static void
test_rounds (void)
{
  Fixture *fixture = fixture_new ();
  g_autoptr (GFile) before = write_round (fixture, "spring", 6, "", 0);
  g_autoptr (GFile) beside = write_round (fixture, "beside", 6, "", 0);
  g_autoptr (GFile) after = write_round (fixture, "autumn", 6, "previous=\"spring\"", 1);
  Team team = team_open (fixture, after, 360);

  fixture_wait (tells_of_rounds, team.page);
  g_assert_true (fixture_says (
    team.page, "People who answered: 6 then, 6 now. The 6 who are in both are compared with themselves."));
  g_assert_true (fixture_says (team.page, "From the round before to this one"));
  g_assert_true (fixture_says (team.page, "Overall scores over the rounds"));
  g_assert_cmpuint (count_charts (team.page), ==, 4);
  assert_report_tells (team.session, "Since the round before");
  fixture_assert_named (team.page);
  fixture_assert_fits (team.page, 360);
  team_close (&team);
}

static void
test_minimum (void)
{
  Team team = team_show (6, "", 800);

  set_number (&team, "Smallest group", 7);
  g_assert_cmpuint (bw_document_get_minimum_group (bw_session_get_document (team.session)), ==, 7);
  assert_only_consensus (&team, 7);
  fixture_assert_named (team.page);
  fixture_assert_fits (team.page, 360);
  set_number (&team, "Smallest group", 6);
  g_assert_true (fixture_says (team.page, "Scores"));
  team_close (&team);
}

static void
test_too_small (void)
{
  Team team = team_show (4, "", 360);

  g_assert_true (fixture_says (team.page, "4 people answered."));
  assert_only_consensus (&team, 5);
  fixture_assert_fits (team.page, 360);
  team_close (&team);
}

static void
test_invited (void)
{
  Team team = team_show (6, "invited=\"13\"", 800);
  BwAssessment *vuca = bw_session_get_assessment (team.session);
  const char *name = vuca->dimensions[0].name;

  g_assert_true (fixture_says (team.page, "6 of 13 people answered."));
  g_assert_true (fixture_says (team.page, "Fewer than half answered. Those who did not may see things otherwise."));
  set_number (&team, "People asked to answer", 6);
  g_assert_true (fixture_says (team.page, "6 of 6 people answered."));
  g_assert_false (fixture_says (team.page, "Fewer than half answered. Those who did not may see things otherwise."));
  /* Nobody is missing, so there is nothing to be uncertain about. */
  g_assert_nonnull (
    strstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (fixture_find_row (team.page, name))), "whole team answered"));
  team_close (&team);
}

static gboolean
has_session (gpointer window)
{
  return bw_window_get_session (window) != NULL;
}

static BwWindow *
open_window (Fixture *fixture, const char *attributes)
{
  g_autoptr (GFile) file = write_team (fixture, 6, attributes);
  BwWindow *window = bw_window_new (NULL, fixture->library);

  gtk_window_set_default_size (GTK_WINDOW (window), 900, 700);
  gtk_window_present (GTK_WINDOW (window));
  fixture_settle ();
  bw_window_open_file (window, file);
  fixture_wait (has_session, window);
  fixture_settle ();
  return window;
}

/* The windows of the app that are there, one type after the other. The caller owns it. */
static char *
list_windows (void)
{
  GListModel *windows = gtk_window_get_toplevels ();
  GString *types = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GObject) window = g_list_model_get_item (windows, i);

      g_string_append_printf (types, "%s%s", i > 0 ? ", " : "", G_OBJECT_TYPE_NAME (window));
    }
  return g_string_free (types, FALSE);
}

/* Neither a key nor an action leads to what one of them said. */
static void
test_anonymous_window (void)
{
  static const char *const closed[] = { "answer", "review", "results" };
  Fixture *fixture = fixture_new ();
  BwWindow *window = open_window (fixture, "anonymous=\"true\"");
  GtkWidget *chooser = fixture_find_type (GTK_WIDGET (window), BW_TYPE_RESPONSE_CHOOSER);
  g_autofree char *windows = NULL;

  g_assert_cmpstr (bw_window_get_page_name (window), ==, "team");
  g_assert_true (chooser == NULL || !gtk_widget_get_visible (chooser));
  for (guint i = 0; i < G_N_ELEMENTS (closed); i++)
    {
      gtk_widget_activate_action (GTK_WIDGET (window), "win.show-view", "s", closed[i]);
      fixture_settle ();
      g_assert_cmpstr (bw_window_get_page_name (window), ==, "team");
    }
  gtk_widget_activate_action (GTK_WIDGET (window), "win.show-item", "i", 3);
  g_assert_cmpstr (bw_window_get_page_name (window), ==, "team");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.enter-paper", NULL);
  bw_window_enter_paper (window);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.compare", NULL);
  fixture_settle ();
  windows = list_windows ();
  g_assert_cmpstr (windows, ==, "BwWindow");

  /* The others are there, and another document has all of its views again. */
  gtk_widget_activate_action (GTK_WIDGET (window), "win.show-view", "s", "plan");
  g_assert_cmpstr (bw_window_get_page_name (window), ==, "plan");
  g_autoptr (BwSession) own = fixture_create_session (fixture, "vuca");
  bw_window_set_session (window, own);
  g_assert_cmpstr (bw_window_get_page_name (window), ==, "answer");
  fixture_assert_destroyed (GTK_WINDOW (window));
  g_clear_object (&own);
  fixture_free (fixture);
}

static void
test_named_window (void)
{
  Fixture *fixture = fixture_new ();
  BwWindow *window = open_window (fixture, "");

  g_assert_cmpstr (bw_window_get_page_name (window), ==, "answer");
  g_assert_nonnull (fixture_find_type (GTK_WIDGET (window), BW_TYPE_RESPONSE_CHOOSER));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.show-view", "s", "team");
  g_assert_cmpstr (bw_window_get_page_name (window), ==, "team");
  fixture_assert_destroyed (GTK_WINDOW (window));
  fixture_free (fixture);
}

int
main (int argc, char **argv)
{
  fixture_init (&argc, &argv);
  g_test_add_func ("/team/figures", test_figures);
  g_test_add_func ("/team/charts", test_charts);
  g_test_add_func ("/team/overall", test_overall);
  g_test_add_func ("/team/unshown", test_unshown);
  g_test_add_func ("/team/rounds", test_rounds);
  g_test_add_func ("/team/minimum", test_minimum);
  g_test_add_func ("/team/too-small", test_too_small);
  g_test_add_func ("/team/invited", test_invited);
  g_test_add_func ("/team/anonymous-window", test_anonymous_window);
  g_test_add_func ("/team/named-window", test_named_window);
  return g_test_run ();
}
