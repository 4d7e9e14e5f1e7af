/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture.h"

#include "ui/bw-settings.h"
#include "ui/preferences/bw-preferences-window.h"

/* The preferences: what is changed there is what the app goes by. */

static GtkWindow *
show_preferences (GSettings *settings)
{
  GtkWindow *window = bw_preferences_window_new (settings);

  gtk_window_present (window);
  fixture_settle ();
  return window;
}

static void
test_paper (void)
{
  g_autoptr (GSettings) settings = bw_settings_new ();
  GtkWindow *window = show_preferences (settings);
  GtkWidget *row = fixture_find_row (GTK_WIDGET (window), "Paper");

  g_assert_cmpuint (adw_combo_row_get_selected (ADW_COMBO_ROW (row)), ==, 0);
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), 2);
  g_assert_cmpint (bw_settings_get_paper (settings), ==, BW_PAPER_LETTER);
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), 1);
  g_assert_cmpint (bw_settings_get_paper (settings), ==, BW_PAPER_A4);
  g_settings_reset (settings, "paper-size");
  g_assert_cmpuint (adw_combo_row_get_selected (ADW_COMBO_ROW (row)), ==, 0);

  fixture_assert_named (GTK_WIDGET (window));
  fixture_assert_destroyed (window);
}

static void
test_organisation (void)
{
  g_autoptr (GSettings) settings = bw_settings_new ();
  GtkWindow *window = show_preferences (settings);
  GtkWidget *row = fixture_find_row (GTK_WIDGET (window), "Organisation, printed on reports");
  g_autofree char *none = bw_settings_get_organisation (settings);
  g_autofree char *some = NULL;

  g_assert_null (none);
  gtk_editable_set_text (GTK_EDITABLE (row), " Maison & Söhne ");
  some = bw_settings_get_organisation (settings);
  g_assert_cmpstr (some, ==, "Maison & Söhne");
  g_settings_reset (settings, "organisation");

  fixture_assert_destroyed (window);
}

static void
test_colours (void)
{
  g_autoptr (GSettings) settings = bw_settings_new ();
  GtkWindow *window = show_preferences (settings);
  GtkWidget *row = fixture_find_row (GTK_WIDGET (window), "Colours");
  g_autofree char *dark = NULL;

  adw_combo_row_set_selected (ADW_COMBO_ROW (row), 2);
  dark = g_settings_get_string (settings, "colour-scheme");
  g_assert_cmpstr (dark, ==, "dark");
  g_settings_reset (settings, "colour-scheme");
  g_assert_cmpuint (adw_combo_row_get_selected (ADW_COMBO_ROW (row)), ==, 0);

  fixture_assert_destroyed (window);
}

static void
test_folder (void)
{
  g_autoptr (GSettings) settings = bw_settings_new ();
  GtkWindow *window = show_preferences (settings);
  GtkWidget *row = fixture_find_row (GTK_WIDGET (window), "New documents go to");
  GtkWidget *reset;

  g_assert_true (g_str_has_suffix (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), "/Bellwether"));
  g_assert_null (fixture_find (row, GTK_ACCESSIBLE_ROLE_BUTTON, "Back to the usual folder"));
  g_settings_set_string (settings, "default-folder", "/somewhere/else");
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), ==, "/somewhere/else");
  reset = fixture_find (row, GTK_ACCESSIBLE_ROLE_BUTTON, "Back to the usual folder");
  g_assert_nonnull (reset);
  g_signal_emit_by_name (reset, "clicked");
  g_assert_true (g_str_has_suffix (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), "/Bellwether"));

  fixture_assert_destroyed (window);
}

static void
test_shortcuts (void)
{
  g_autoptr (GtkBuilder) builder =
    gtk_builder_new_from_resource ("/io/github/bellwether_app/Bellwether/bw-shortcuts.ui");
  GtkWindow *window = GTK_WINDOW (gtk_builder_get_object (builder, "shortcuts"));

  g_assert_true (GTK_IS_SHORTCUTS_WINDOW (window));
  g_object_ref (window);
  g_clear_object (&builder);
  gtk_window_destroy (window);
  g_assert_finalize_object (window);
}

int
main (int argc, char **argv)
{
  fixture_init (&argc, &argv);
  g_test_add_func ("/preferences/paper", test_paper);
  g_test_add_func ("/preferences/organisation", test_organisation);
  g_test_add_func ("/preferences/colours", test_colours);
  g_test_add_func ("/preferences/folder", test_folder);
  g_test_add_func ("/preferences/shortcuts", test_shortcuts);
  return g_test_run ();
}
