/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture.h"

#include "ui/widgets/bw-shown-page.h"

/* Only the page that shows is there for assistive technology. */

static void
assert_shown (GtkWidget *shown, GtkWidget *hidden)
{
  gtk_test_accessible_assert_state (shown, GTK_ACCESSIBLE_STATE_HIDDEN, FALSE);
  gtk_test_accessible_assert_state (hidden, GTK_ACCESSIBLE_STATE_HIDDEN, TRUE);
}

static void
test_gtk_stack (void)
{
  g_autoptr (GtkWidget) stack = g_object_ref_sink (gtk_stack_new ());
  GtkWidget *first = gtk_label_new ("First");
  GtkWidget *second = gtk_label_new ("Second");

  gtk_stack_add_named (GTK_STACK (stack), first, "first");
  gtk_stack_add_named (GTK_STACK (stack), second, "second");
  bw_tell_shown_page (stack);
  assert_shown (first, second);
  gtk_stack_set_visible_child_name (GTK_STACK (stack), "second");
  assert_shown (second, first);
}

static void
test_view_stack (void)
{
  g_autoptr (GtkWidget) stack = g_object_ref_sink (adw_view_stack_new ());
  GtkWidget *first = gtk_label_new ("First");
  GtkWidget *second = gtk_label_new ("Second");

  adw_view_stack_add_named (ADW_VIEW_STACK (stack), first, "first");
  adw_view_stack_add_named (ADW_VIEW_STACK (stack), second, "second");
  bw_tell_shown_page (stack);
  assert_shown (first, second);
  adw_view_stack_set_visible_child_name (ADW_VIEW_STACK (stack), "second");
  assert_shown (second, first);
}

int
main (int argc, char **argv)
{
  fixture_init (&argc, &argv);
  g_test_add_func ("/shown-page/gtk-stack", test_gtk_stack);
  g_test_add_func ("/shown-page/view-stack", test_view_stack);
  return g_test_run ();
}
