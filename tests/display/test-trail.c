/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture.h"

#include "ui/results/bw-results-page.h"
#include "ui/results/bw-trail-window.h"

/* Why a score is what it is: asked from the results, followed from part to part and back, and up to the question. */

static BwTrailWindow *
find_window (void)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l; l = l->next)
    if (BW_IS_TRAIL_WINDOW (l->data))
      return l->data;
  return NULL;
}

static gboolean
has_window (gpointer data)
{
  return find_window () != NULL;
}

static BwTrailWindow *
ask_why (GtkWidget *page, const char *id)
{
  g_assert_true (gtk_widget_activate_action (page, "results.why", "s", id));
  fixture_wait (has_window, NULL);
  fixture_settle ();
  return find_window ();
}

static void
activate_row (GtkWidget *root, const char *title)
{
  g_signal_emit_by_name (fixture_find_row (root, title), "activated");
  fixture_settle ();
}

static void
test_dimension (void)
{
  Fixture *fixture = fixture_new ();
  g_autoptr (BwSession) session = fixture_create_session (fixture, "vuca");
  GtkWidget *page = g_object_new (BW_TYPE_RESULTS_PAGE, "session", session, NULL);
  GtkWindow *window;
  GtkWidget *trail;

  for (guint i = 0; i < 5; i++)
    fixture_answer (session, i, 3);
  window = fixture_show (page, 900, 700);
  g_assert_nonnull (fixture_find (page, GTK_ACCESSIBLE_ROLE_BUTTON, "Why? Volatility exposure"));
  g_assert_nonnull (fixture_find (page, GTK_ACCESSIBLE_ROLE_BUTTON, "Why? Overall exposure"));
  trail = GTK_WIDGET (ask_why (page, "v-exp"));
  g_assert_true (fixture_says (trail, "Volatility exposure"));
  g_assert_true (fixture_says (trail, "Statement 5 says the opposite (⟲), so its value is turned round: 6 − 4 = 2."));
  g_assert_true (fixture_says (trail, "The mean of what counts: (4 + 4 + 4 + 4 + 2) ÷ 5 = 3.6."));
  g_assert_true (fixture_says (trail, "Strongly · counts 4 · 75 of 100"));
  fixture_assert_named (trail);
  fixture_assert_fits (trail, 360);
  fixture_assert_destroyed (GTK_WINDOW (trail));
  fixture_assert_destroyed (window);
  fixture_free (fixture);
}

static void
test_way (void)
{
  Fixture *fixture = fixture_new ();
  g_autoptr (BwSession) session = fixture_create_session (fixture, "vuca");
  GtkWidget *page = g_object_new (BW_TYPE_RESULTS_PAGE, "session", session, NULL);
  GtkWindow *window = fixture_show (page, 900, 700);
  BwTrailWindow *trail = ask_why (page, "readiness");

  g_assert_true (fixture_says (GTK_WIDGET (trail), "Overall readiness"));
  g_assert_cmpint (bw_trail_window_get_figure (trail).kind, ==, BW_FIGURE_READINESS);
  activate_row (GTK_WIDGET (trail), "Complexity readiness");
  g_assert_cmpint (bw_trail_window_get_figure (trail).kind, ==, BW_FIGURE_DIMENSION);
  g_assert_true (fixture_says (GTK_WIDGET (trail), "Skipped · does not count"));
  g_assert_nonnull (fixture_find (GTK_WIDGET (trail), GTK_ACCESSIBLE_ROLE_BUTTON, "Back to the score before"));
  gtk_widget_activate_action (GTK_WIDGET (trail), "trail.back", NULL);
  g_assert_cmpint (bw_trail_window_get_figure (trail).kind, ==, BW_FIGURE_READINESS);
  g_assert_null (fixture_find (GTK_WIDGET (trail), GTK_ACCESSIBLE_ROLE_BUTTON, "Back to the score before"));
  fixture_assert_destroyed (GTK_WINDOW (trail));
  fixture_assert_destroyed (window);
  fixture_free (fixture);
}

int
main (int argc, char **argv)
{
  fixture_init (&argc, &argv);
  g_test_add_func ("/trail/dimension", test_dimension);
  g_test_add_func ("/trail/way", test_way);
  return g_test_run ();
}
