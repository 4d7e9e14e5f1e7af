/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture.h"

#include "ui/widgets/bw-adaptive-bin.h"
#include "ui/widgets/bw-notice-bar.h"
#include "ui/widgets/bw-save-indicator.h"

/* The widgets that pages share. */

static gboolean
is_narrow (gpointer bin)
{
  return bw_adaptive_bin_get_narrow (bin);
}

static void
narrow_changed_cb (GObject *bin, GParamSpec *pspec, gboolean *told)
{
  *told = TRUE;
}

static gboolean
is_set (gpointer data)
{
  return *(gboolean *)data;
}

static void
test_adaptive_bin (void)
{
  GtkWidget *bin = g_object_new (BW_TYPE_ADAPTIVE_BIN, "threshold", 500, NULL);
  GtkWidget *label = gtk_label_new ("Wide");
  gboolean told = FALSE;
  GtkWindow *window;

  g_signal_connect (bin, "notify::narrow", G_CALLBACK (narrow_changed_cb), &told);
  gtk_widget_set_size_request (label, 700, 20);
  adw_bin_set_child (ADW_BIN (bin), label);
  /* However wide its child, the window can be narrow. */
  fixture_assert_fits (bin, 0);
  window = fixture_show (bin, 400, 300);
  fixture_wait (is_narrow, bin);
  fixture_wait (is_set, &told);
  g_assert_cmpint (gtk_widget_get_width (label), ==, 700);

  /* A lower threshold, and it is not narrow any more. */
  told = FALSE;
  g_object_set (bin, "threshold", 300, NULL);
  fixture_wait (is_set, &told);
  g_assert_false (bw_adaptive_bin_get_narrow (BW_ADAPTIVE_BIN (bin)));

  fixture_assert_destroyed (window);
}

static void
test_adaptive_height (void)
{
  g_autoptr (GtkWidget) bin = g_object_ref_sink (g_object_new (BW_TYPE_ADAPTIVE_BIN, NULL));
  GtkWidget *label = gtk_label_new ("Many words, which need more lines the narrower the place where they stand");
  int wide, narrow;

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  adw_bin_set_child (ADW_BIN (bin), label);
  gtk_widget_measure (bin, GTK_ORIENTATION_VERTICAL, 800, &wide, NULL, NULL, NULL);
  gtk_widget_measure (bin, GTK_ORIENTATION_VERTICAL, 120, &narrow, NULL, NULL, NULL);
  g_assert_cmpint (narrow, >, wide);
  g_assert_cmpint (gtk_widget_get_request_mode (bin), ==, GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH);
}

static void
test_notice_bar (void)
{
  GtkWidget *bar = g_object_new (BW_TYPE_NOTICE_BAR, NULL);
  const char *actions[] = { "Try Again", "win.save-retry", "Save Elsewhere…", "win.save-elsewhere", NULL };
  GtkWindow *window = fixture_show (bar, 800, 200);
  GtkWidget *button;

  g_assert_null (bw_notice_bar_get_text (BW_NOTICE_BAR (bar)));
  bw_notice_bar_show (BW_NOTICE_BAR (bar), "Not <yet> saved", actions);
  g_assert_cmpstr (bw_notice_bar_get_text (BW_NOTICE_BAR (bar)), ==, "Not <yet> saved");
  gtk_test_accessible_assert_role (bar, GTK_ACCESSIBLE_ROLE_ALERT);
  gtk_test_accessible_assert_property (bar, GTK_ACCESSIBLE_PROPERTY_LABEL, "Not <yet> saved");
  button = fixture_find (bar, GTK_ACCESSIBLE_ROLE_BUTTON, "Try Again");
  g_assert_nonnull (button);
  g_assert_cmpstr (gtk_actionable_get_action_name (GTK_ACTIONABLE (button)), ==, "win.save-retry");

  /* Another notice takes its place, buttons and all. */
  bw_notice_bar_show (BW_NOTICE_BAR (bar), "Another", NULL);
  g_assert_null (fixture_find (bar, GTK_ACCESSIBLE_ROLE_BUTTON, NULL));
  bw_notice_bar_hide (BW_NOTICE_BAR (bar));
  g_assert_null (bw_notice_bar_get_text (BW_NOTICE_BAR (bar)));

  fixture_assert_destroyed (window);
}

static void
test_notice_narrow (void)
{
  GtkWidget *bar = g_object_new (BW_TYPE_NOTICE_BAR, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  const char *actions[] = { "Try Again", "win.save-retry", "Save Elsewhere…", "win.save-elsewhere", NULL };
  GtkWindow *window;
  GtkWidget *adaptive;
  GtkWidget *button;
  double x, y;

  bw_notice_bar_show (BW_NOTICE_BAR (bar), "Your answers are safe here in the window, but not yet in the file.",
                      actions);
  gtk_box_append (GTK_BOX (box), bar);
  window = fixture_show (box, 360, 400);
  adaptive = fixture_find_type (bar, BW_TYPE_ADAPTIVE_BIN);
  fixture_wait (is_narrow, adaptive);
  fixture_settle ();
  fixture_assert_fits (adw_bin_get_child (ADW_BIN (adaptive)), 360);
  /* The buttons are inside what shows. */
  button = fixture_find (bar, GTK_ACCESSIBLE_ROLE_BUTTON, "Save Elsewhere…");
  g_assert_true (gtk_widget_translate_coordinates (button, bar, 0, 0, &x, &y));
  g_assert_cmpfloat (x, >=, 0);
  g_assert_cmpfloat (y + gtk_widget_get_height (button), <=, gtk_widget_get_height (bar));

  fixture_assert_destroyed (window);
}

static gboolean
is_saved (gpointer autosave)
{
  return bw_autosave_get_state (autosave) == BW_SAVE_SAVED;
}

static void
test_save_indicator (void)
{
  Fixture *fixture = fixture_new ();
  BwSession *session = fixture_create_session (fixture, "vuca");
  GtkWidget *indicator = g_object_new (BW_TYPE_SAVE_INDICATOR, "session", session, NULL);
  GtkWindow *window = fixture_show (indicator, 300, 50);

  gtk_test_accessible_assert_role (indicator, GTK_ACCESSIBLE_ROLE_STATUS);
  gtk_test_accessible_assert_property (indicator, GTK_ACCESSIBLE_PROPERTY_LABEL, "Nothing to save yet");
  fixture_answer (session, 0, 1);
  gtk_test_accessible_assert_property (indicator, GTK_ACCESSIBLE_PROPERTY_LABEL, "Saving…");
  g_assert_true (bw_autosave_flush (bw_session_get_autosave (session), NULL));
  fixture_wait (is_saved, bw_session_get_autosave (session));
  gtk_test_accessible_assert_property (indicator, GTK_ACCESSIBLE_PROPERTY_LABEL, "Saved");
  g_assert_true (fixture_says (indicator, "Saved"));

  /* Without the word, it still has its name. */
  g_object_set (indicator, "compact", TRUE, NULL);
  g_assert_false (fixture_says (indicator, "Saved"));
  gtk_test_accessible_assert_property (indicator, GTK_ACCESSIBLE_PROPERTY_LABEL, "Saved");
  g_object_set (indicator, "session", NULL, NULL);
  g_assert_false (gtk_widget_get_visible (indicator));

  fixture_assert_destroyed (window);
  g_assert_finalize_object (session);
  fixture_free (fixture);
}

int
main (int argc, char **argv)
{
  fixture_init (&argc, &argv);
  g_test_add_func ("/widgets/adaptive-bin", test_adaptive_bin);
  g_test_add_func ("/widgets/adaptive-height", test_adaptive_height);
  g_test_add_func ("/widgets/notice-bar", test_notice_bar);
  g_test_add_func ("/widgets/notice-narrow", test_notice_narrow);
  g_test_add_func ("/widgets/save-indicator", test_save_indicator);
  return g_test_run ();
}
