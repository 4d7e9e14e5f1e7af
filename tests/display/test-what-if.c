/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture.h"

#include "ui/results/bw-results-page.h"
#include "ui/results/bw-what-if-window.h"

#include <math.h>

/* What would be: asked from the results, scores and answers moved, the target saved, removed and taken back. */

typedef struct
{
  Fixture *fixture;
  BwSession *session;
  GtkWidget *page;
  GtkWindow *window;
} Visit;

static GtkWidget *
find_window (void)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l; l = l->next)
    if (BW_IS_WHAT_IF_WINDOW (l->data))
      return l->data;
  return NULL;
}

static gboolean
has_window (gpointer data)
{
  return find_window () != NULL;
}

/* The results of an assessment with every rating at its fourth point. */
static Visit
visit (const char *id, int width)
{
  Visit visit = { .fixture = fixture_new () };
  BwAssessment *assessment;

  visit.session = fixture_create_session (visit.fixture, id);
  assessment = bw_session_get_assessment (visit.session);
  for (guint i = 0; i < assessment->n_items; i++)
    if (assessment->items[i].type == BW_ITEM_RATING)
      fixture_answer (visit.session, i, 3);
  visit.page = g_object_new (BW_TYPE_RESULTS_PAGE, "session", visit.session, NULL);
  visit.window = fixture_show (visit.page, width, 700);
  return visit;
}

static void
leave (Visit *visit)
{
  fixture_assert_destroyed (visit->window);
  g_assert_finalize_object (visit->session);
  fixture_free (visit->fixture);
}

static GtkWidget *
ask (Visit *visit)
{
  g_assert_nonnull (fixture_find (visit->page, GTK_ACCESSIBLE_ROLE_BUTTON, "What If…"));
  g_assert_true (gtk_widget_activate_action (visit->page, "results.what-if", NULL));
  fixture_wait (has_window, NULL);
  fixture_settle ();
  return find_window ();
}

static void
move (GtkWidget *root, const char *name, double value)
{
  GtkWidget *scale = fixture_find (root, GTK_ACCESSIBLE_ROLE_SLIDER, name);

  g_assert_true (GTK_IS_SCALE (scale));
  gtk_range_set_value (GTK_RANGE (scale), value);
  fixture_settle ();
}

static double
get_target (Visit *visit, const char *dimension)
{
  BwDocument *document = bw_session_get_document (visit->session);
  g_autofree double *target = bw_document_dup_target (document);
  int position = bw_assessment_find_dimension (bw_document_get_assessment (document), dimension);

  return target != NULL ? target[position] : NAN;
}

static void
press (GtkWidget *window, const char *action)
{
  g_assert_true (gtk_widget_activate_action (window, action, NULL));
  fixture_settle ();
}

static void
test_moves (void)
{
  Visit visited = visit ("vuca", 900);
  GtkWidget *window = ask (&visited);

  g_assert_true (fixture_says (window, "What would follow"));
  g_assert_true (fixture_says (window, "65 · Exposed"));
  fixture_assert_named (window);
  move (window, "Volatility exposure", 20);
  g_assert_true (fixture_says (window, "65 → 20 · Exposed → Sheltered"));
  gtk_test_accessible_assert_property (
    GTK_ACCESSIBLE (fixture_find (window, GTK_ACCESSIBLE_ROLE_SLIDER, "Volatility exposure")),
    GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, "now 65, Exposed; then 20, Sheltered");
  g_assert_nonnull (
    fixture_find (window, GTK_ACCESSIBLE_ROLE_GROUP, "Overall exposure: now 65, Exposed; then 54, Exposed"));

  press (window, "what-if.reset");
  g_assert_true (fixture_says (window, "65 · Exposed"));
  g_assert_false (fixture_says (window, "65 → 20 · Exposed → Sheltered"));
  fixture_assert_destroyed (GTK_WINDOW (window));
  leave (&visited);
}

static void
test_single_answer (void)
{
  Visit visited = visit ("vuca", 900);
  GtkWidget *window = ask (&visited);
  GtkWidget *expander = fixture_find (window, GTK_ACCESSIBLE_ROLE_BUTTON, "Single answers: Volatility exposure");
  guint item = bw_session_get_assessment (visited.session)->dimensions[0].items[0];
  g_autofree char *stem =
    g_strdup_printf ("1. %s", bw_session_get_assessment (visited.session)->items[item].stems[BW_FORM_SELF]);

  gtk_expander_set_expanded (GTK_EXPANDER (expander), TRUE);
  fixture_settle ();
  fixture_assert_named (window);
  move (window, stem, 0);
  g_assert_true (fixture_says (window, "Strongly → Not at all"));
  /* Four times 75 and 25 for the one turned round: 65. With 0 for the first: 50. */
  g_assert_true (fixture_says (window, "65 → 50 · Exposed"));
  g_assert_cmpint (bw_response_get_choice (bw_session_get_response (visited.session), item), ==, 3);
  press (window, "what-if.save");
  g_assert_cmpfloat (get_target (&visited, "v-exp"), ==, 50);
  g_assert_cmpint (bw_response_get_choice (bw_session_get_response (visited.session), item), ==, 3);
  leave (&visited);
}

static void
test_target (void)
{
  Visit visited = visit ("vuca", 900);
  GtkWidget *window = ask (&visited);

  g_assert_true (isnan (get_target (&visited, "v-rdy")));
  move (window, "Volatility readiness", 90);
  press (window, "what-if.save");
  g_assert_null (find_window ());
  g_assert_cmpfloat (get_target (&visited, "v-rdy"), ==, 90);
  g_assert_true (isnan (get_target (&visited, "v-exp")));
  g_assert_true (fixture_says (visited.page, "Target 90"));

  /* The next visit starts from there, with the keyboard on the first scale. */
  window = ask (&visited);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (window)) ==
                 fixture_find (window, GTK_ACCESSIBLE_ROLE_SLIDER, "Volatility exposure"));
  g_assert_cmpfloat (
    gtk_range_get_value (GTK_RANGE (fixture_find (window, GTK_ACCESSIBLE_ROLE_SLIDER, "Volatility readiness"))), ==,
    90);
  press (window, "what-if.remove");
  g_assert_null (find_window ());
  g_assert_true (isnan (get_target (&visited, "v-rdy")));
  g_assert_false (fixture_says (visited.page, "Target 90"));

  g_assert_true (bw_session_undo (visited.session, NULL));
  g_assert_cmpfloat (get_target (&visited, "v-rdy"), ==, 90);
  g_assert_true (bw_session_undo (visited.session, NULL));
  g_assert_true (isnan (get_target (&visited, "v-rdy")));
  leave (&visited);
}

/* All pressure and no answer to it: the clock strikes twelve, and priorities change places. */
static void
test_minutes (void)
{
  Visit visited = visit ("puls", 900);
  GtkWidget *window = ask (&visited);
  BwAssessment *assessment = bw_session_get_assessment (visited.session);

  g_assert_nonnull (fixture_find (window, GTK_ACCESSIBLE_ROLE_HEADING, "Where to begin"));
  for (guint i = 0; i < assessment->n_dimensions; i++)
    move (window, assessment->dimensions[i].name, assessment->dimensions[i].kind == BW_KIND_EXPOSURE ? 100 : 0);
  g_assert_true (fixture_says (window, "Minutes to midnight (quick reading)"));
  g_assert_true (fixture_says (window, "7 minutes → 0 minutes · Time to act → Last minutes"));
  g_assert_true (fixture_says (window, "Then"));
  fixture_assert_destroyed (GTK_WINDOW (window));
  leave (&visited);
}

static void
test_phone (void)
{
  Visit visited = visit ("vuca", 360);
  GtkWidget *window = ask (&visited);

  move (window, "Volatility readiness", 90);
  press (window, "what-if.save");
  window = ask (&visited);
  g_assert_nonnull (fixture_find (window, GTK_ACCESSIBLE_ROLE_BUTTON, "Remove Target"));
  fixture_assert_fits (window, 360);
  fixture_assert_destroyed (GTK_WINDOW (window));
  leave (&visited);
}

int
main (int argc, char **argv)
{
  fixture_init (&argc, &argv);
  g_test_add_func ("/what-if/moves", test_moves);
  g_test_add_func ("/what-if/single-answer", test_single_answer);
  g_test_add_func ("/what-if/target", test_target);
  g_test_add_func ("/what-if/minutes", test_minutes);
  g_test_add_func ("/what-if/phone", test_phone);
  return g_test_run ();
}
