/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where the marks in the pictures of a profile lead. */

#include "profile-desk.h"

#include "ui/profile/bw-profile-page.h"
#include "ui/widgets/bw-drawing-view.h"

static void
activated_cb (BwDrawingView *view, int mark, int *activated)
{
  *activated = mark;
}

/* The page has been scrolled to the picture, and to its mark if the keyboard is on one. */
static gboolean
is_in_view (gpointer view)
{
  int focus = bw_drawing_view_get_focus_mark (view);
  GtkWidget *root = GTK_WIDGET (gtk_widget_get_root (view));
  double mark = focus >= 0 ? g_array_index (bw_drawing_view_get_drawing (view)->marks, BwMark, focus).y : 0;
  double y;

  return gtk_widget_translate_coordinates (view, root, 0, mark, NULL, &y) && y >= 0 && y < gtk_widget_get_height (root);
}

static void
go_to_first_mark (GtkWidget *view)
{
  gtk_widget_grab_focus (view);
  fixture_wait (is_in_view, view);
  g_assert_true (bw_drawing_view_move (BW_DRAWING_VIEW (view), 0, 1));
  fixture_wait (is_in_view, view);
}

/* By key: to a mark, and Enter. */
static void
test_marks_lead_on (void)
{
  Fixture *fixture = fixture_new ();
  GtkWidget *page = bw_profile_page_new (fixture->library);
  GtkWindow *window = fixture_show (page, 900, 700);
  GtkWidget *view, *popover;
  int activated = -1;

  desk_write_all (fixture);
  desk_wait (fixture, 7);
  view = fixture_find (page, GTK_ACCESSIBLE_ROLE_IMG, "Eight facets of readiness");
  g_signal_connect (view, "mark-activated", G_CALLBACK (activated_cb), &activated);
  go_to_first_mark (view);
  g_assert_true (bw_drawing_view_activate (BW_DRAWING_VIEW (view)));
  g_assert_cmpint (activated, >=, 0);
  fixture_settle ();
  popover = fixture_find_type (view, GTK_TYPE_POPOVER);
  g_assert_nonnull (popover);
  g_assert_true (fixture_says (popover, "Sense"));
  fixture_assert_named (popover);
  gtk_popover_popdown (GTK_POPOVER (popover));
  fixture_settle ();
  g_assert_null (fixture_find_type (view, GTK_TYPE_POPOVER));
  desk_end (fixture, window);
}

static gboolean
is_laid_out (gpointer widget)
{
  return gtk_widget_get_height (widget) > 0;
}

/* A clock comes from all results, so each is offered, in a popover that cuts none off. */
static void
test_clock_leads_on (void)
{
  Fixture *fixture = fixture_new ();
  GtkWidget *page = bw_profile_page_new (fixture->library);
  GtkWindow *window = fixture_show (page, 900, 900);
  GtkWidget *view, *popover, *box;
  int height, width;

  desk_write_all (fixture);
  desk_wait (fixture, 7);
  view = fixture_find (page, GTK_ACCESSIBLE_ROLE_IMG, "Minutes to midnight");
  go_to_first_mark (view);
  g_assert_true (bw_drawing_view_activate (BW_DRAWING_VIEW (view)));
  fixture_settle ();
  popover = fixture_find_type (view, GTK_TYPE_POPOVER);
  g_assert_true (fixture_says (popover, "Overall scores"));
  g_assert_true (fixture_says (popover, "Servant leadership and service culture"));
  g_assert_true (fixture_says (popover, "Customer spring"));
  box = gtk_viewport_get_child (GTK_VIEWPORT (fixture_find_type (popover, GTK_TYPE_VIEWPORT)));
  fixture_wait (is_laid_out, box);
  width = gtk_widget_get_width (box);
  for (GtkWidget *line = gtk_widget_get_first_child (box); line; line = gtk_widget_get_next_sibling (line))
    {
      gtk_widget_measure (line, GTK_ORIENTATION_VERTICAL, width, &height, NULL, NULL, NULL);
      g_assert_cmpint (gtk_widget_get_allocated_height (line), >=, height);
    }
  gtk_popover_popdown (GTK_POPOVER (popover));
  fixture_settle ();
  desk_end (fixture, window);
}

int
main (int argc, char **argv)
{
  fixture_init (&argc, &argv);
  g_test_add_func ("/profile-marks/marks-lead-on", test_marks_lead_on);
  g_test_add_func ("/profile-marks/clock-leads-on", test_clock_leads_on);
  return g_test_run ();
}
