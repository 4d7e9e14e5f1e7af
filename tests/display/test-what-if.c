/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture.h"

#include "ui/results/bw-results-page.h"
#include "ui/results/bw-what-if-window.h"

#include <math.h>

/* What if: figures follow what is tried out, the document keeps only what is saved, and its answers stay as they are.
 */

static BwWhatIfWindow *
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

static BwWhatIfWindow *
open_window (GtkWidget *page)
{
  g_assert_true (gtk_widget_activate_action (page, "results.what-if", NULL));
  fixture_wait (has_window, NULL);
  fixture_settle ();
  return find_window ();
}

typedef struct
{
  Fixture *fixture;
  BwSession *session;
  GtkWidget *page;
  GtkWindow *window;
  guint dimension; /* Volatility exposure, 75 by its answers */
} Visit;

static Visit
visit_new (void)
{
  Visit visit = { .fixture = fixture_new () };
  BwAssessment *assessment;

  visit.session = fixture_create_session (visit.fixture, "vuca");
  assessment = bw_session_get_assessment (visit.session);
  for (guint i = 0; i < assessment->n_items; i++)
    fixture_answer (visit.session, i,
                    assessment->items[i].type == BW_ITEM_RATING && assessment->items[i].reverse ? 1 : 3);
  visit.dimension = (guint)bw_assessment_find_dimension (assessment, "v-exp");
  visit.page = g_object_new (BW_TYPE_RESULTS_PAGE, "session", visit.session, NULL);
  visit.window = fixture_show (visit.page, 900, 700);
  return visit;
}

static void
visit_end (Visit *visit)
{
  fixture_assert_destroyed (visit->window);
  g_assert_finalize_object (visit->session);
  fixture_free (visit->fixture);
}

static void
test_figures (void)
{
  Visit visit = visit_new ();
  BwWhatIfWindow *window = open_window (visit.page);
  GtkWidget *scale = fixture_find (GTK_WIDGET (window), GTK_ACCESSIBLE_ROLE_SLIDER, "Target for Volatility exposure");

  g_assert_true (isnan (bw_what_if_window_get_target (window, visit.dimension)));
  g_assert_true (fixture_says (GTK_WIDGET (window), "75, Heavily exposed · no change"));
  fixture_assert_named (GTK_WIDGET (window));
  fixture_assert_fits (GTK_WIDGET (window), 360);

  /* All four exposures stand at 75: one at 15 brings their mean to 60. */
  bw_what_if_window_set_target (window, visit.dimension, 15);
  fixture_settle ();
  g_assert_true (fixture_says (GTK_WIDGET (window), "Now 75, Heavily exposed · then 60, Exposed"));
  g_assert_nonnull (scale);
  g_assert_cmpfloat (gtk_range_get_value (GTK_RANGE (scale)), ==, 15);
  gtk_range_set_value (GTK_RANGE (scale), 75);
  g_assert_cmpfloat (bw_what_if_window_get_target (window, visit.dimension), ==, 75);
  gtk_widget_activate_action (GTK_WIDGET (window), "what-if.reset", NULL);
  g_assert_true (isnan (bw_what_if_window_get_target (window, visit.dimension)));
  fixture_assert_destroyed (GTK_WINDOW (window));
  visit_end (&visit);
}

/* Another answer moves the target of its dimension, and not the document. */
static void
test_answers (void)
{
  Visit visit = visit_new ();
  BwWhatIfWindow *window = open_window (visit.page);
  GtkWidget *expander = fixture_find_row (GTK_WIDGET (window), "Volatility exposure");
  GtkWidget *row;

  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (expander), TRUE);
  fixture_settle ();
  row =
    fixture_find_row (GTK_WIDGET (window), "Our demand, prices or volumes swing sharply from one month to the next.");
  g_assert_cmpuint (adw_combo_row_get_selected (ADW_COMBO_ROW (row)), ==, 4);
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), 1);
  g_assert_cmpfloat (bw_what_if_window_get_target (window, visit.dimension), ==, 60);
  g_assert_cmpint (bw_response_get_choice (bw_session_get_response (visit.session), 0), ==, 3);
  fixture_assert_destroyed (GTK_WINDOW (window));
  visit_end (&visit);
}

static void
test_save (void)
{
  Visit visit = visit_new ();
  BwDocument *document = bw_session_get_document (visit.session);
  BwWhatIfWindow *window = open_window (visit.page);
  g_autofree double *target = NULL;
  int item;

  bw_what_if_window_set_target (window, visit.dimension, 40);
  gtk_widget_activate_action (GTK_WIDGET (window), "what-if.save", NULL);
  target = bw_document_dup_target (document);
  g_assert_cmpfloat (target[visit.dimension], ==, 40);
  g_assert_true (isnan (target[visit.dimension + 1]));
  fixture_settle ();

  /* It begins from there the next time; and a target can go again, by hand or as a step back. */
  window = open_window (visit.page);
  g_assert_cmpfloat (bw_what_if_window_get_target (window, visit.dimension), ==, 40);
  gtk_widget_activate_action (GTK_WIDGET (window), "what-if.remove", NULL);
  g_assert_null (bw_document_dup_target (document));
  g_assert_true (bw_session_undo (visit.session, &item));
  g_free (target);
  target = bw_document_dup_target (document);
  g_assert_nonnull (target);
  fixture_settle ();
  visit_end (&visit);
}

int
main (int argc, char **argv)
{
  fixture_init (&argc, &argv);
  g_test_add_func ("/what-if/figures", test_figures);
  g_test_add_func ("/what-if/answers", test_answers);
  g_test_add_func ("/what-if/save", test_save);
  return g_test_run ();
}
