/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture.h"

#include "ui/start/bw-blank-form-export.h"
#include "ui/start/bw-start-page.h"

/* The start page: what an assessment is about, the choice of form and name, and the beginning. */

typedef struct
{
  guint n;
  BwForm form;
  char *name;
} Begun;

static void
begin_cb (BwStartPage *page, int form, const char *name, Begun *begun)
{
  begun->n++;
  begun->form = form;
  g_free (begun->name);
  begun->name = g_strdup (name);
}

static GtkWindow *
show_start (Fixture *fixture, const char *id, int width, Begun *begun)
{
  GtkWidget *page = g_object_new (BW_TYPE_START_PAGE, "assessment", fixture_get_assessment (fixture, id), NULL);

  g_signal_connect (page, "begin", G_CALLBACK (begin_cb), begun);
  return fixture_show (page, width, 640);
}

static void
click_begin (GtkWidget *root)
{
  GtkWidget *button = fixture_find (root, GTK_ACCESSIBLE_ROLE_BUTTON, "Begin");

  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
}

static void
test_facts (void)
{
  Fixture *fixture = fixture_new ();
  BwAssessment *vuca = fixture_get_assessment (fixture, "vuca");
  GtkWindow *window = show_start (fixture, "vuca", 800, NULL);
  GtkWidget *root = GTK_WIDGET (window);

  g_assert_nonnull (fixture_find (root, GTK_ACCESSIBLE_ROLE_HEADING, vuca->title));
  g_assert_true (fixture_says (root, vuca->purpose));
  g_assert_true (fixture_says (root, "About 18 minutes"));
  g_assert_true (fixture_says (root, vuca->audience));
  g_assert_true (fixture_says (root, vuca->outcome));
  for (guint i = 0; i < vuca->n_backgrounds; i++)
    g_assert_true (fixture_says (root, vuca->backgrounds[i].title));

  fixture_assert_named (root);
  fixture_assert_destroyed (window);
  fixture_free (fixture);
}

static void
test_begin (void)
{
  Fixture *fixture = fixture_new ();
  Begun begun = { 0 };
  GtkWindow *window = show_start (fixture, "vuca", 800, &begun);

  click_begin (GTK_WIDGET (window));
  g_assert_cmpuint (begun.n, ==, 1);
  g_assert_cmpint (begun.form, ==, BW_FORM_SELF);
  g_assert_null (begun.name);

  fixture_assert_destroyed (window);
  fixture_free (fixture);
}

static void
test_form_and_name (void)
{
  Fixture *fixture = fixture_new ();
  BwAssessment *vuca = fixture_get_assessment (fixture, "vuca");
  Begun begun = { 0 };
  GtkWindow *window = show_start (fixture, "vuca", 800, &begun);
  GtkWidget *choice =
    fixture_find (GTK_WIDGET (window), GTK_ACCESSIBLE_ROLE_RADIO, vuca->forms[BW_FORM_CONSENSUS].name);
  GtkWidget *name = fixture_find_type (GTK_WIDGET (window), ADW_TYPE_ENTRY_ROW);

  g_assert_nonnull (choice);
  gtk_test_accessible_assert_property (choice, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       vuca->forms[BW_FORM_CONSENSUS].description);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (choice), TRUE);
  gtk_editable_set_text (GTK_EDITABLE (name), "  Anna  ");
  click_begin (GTK_WIDGET (window));
  g_assert_cmpint (begun.form, ==, BW_FORM_CONSENSUS);
  g_assert_cmpstr (begun.name, ==, "Anna");

  /* Another time, nothing is left of it. */
  bw_start_page_set_assessment (BW_START_PAGE (gtk_window_get_child (window)), vuca);
  click_begin (GTK_WIDGET (window));
  g_assert_cmpint (begun.form, ==, BW_FORM_SELF);
  g_assert_null (begun.name);

  fixture_assert_destroyed (window);
  fixture_free (fixture);
}

static void
test_other_assessment (void)
{
  Fixture *fixture = fixture_new ();
  GtkWindow *window = show_start (fixture, "vuca", 800, NULL);
  GtkWidget *page = gtk_window_get_child (window);

  g_object_set (page, "assessment", fixture_get_assessment (fixture, "serv"), NULL);
  fixture_settle ();
  g_assert_true (fixture_says (page, "Servant leadership"));
  g_assert_false (fixture_says (page, "Four letters"));
  g_object_set (page, "assessment", NULL, NULL);
  click_begin (page);

  fixture_assert_destroyed (window);
  fixture_free (fixture);
}

static void
test_narrow (void)
{
  Fixture *fixture = fixture_new ();
  GtkWindow *window = show_start (fixture, "serv", 360, NULL);

  fixture_assert_fits (gtk_window_get_child (window), 360);
  fixture_assert_destroyed (window);
  fixture_free (fixture);
}

typedef struct
{
  gboolean done;
  gboolean good;
  GError *error;
} Outcome;

static void
exported_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Outcome *outcome = data;

  outcome->good = bw_blank_form_export_finish (result, &outcome->error);
  outcome->done = TRUE;
}

static gboolean
is_done (gpointer data)
{
  return ((Outcome *)data)->done;
}

/* The button called @name is there, and what it starts writes a file that begins with @start, or says why not. */
static void
expect_blank_form (const char *name, const char *action, BwBlankForm kind, const char *start)
{
  Fixture *fixture = fixture_new ();
  BwAssessment *vuca = fixture_get_assessment (fixture, "vuca");
  GtkWindow *window = show_start (fixture, "vuca", 360, NULL);
  GtkWidget *button = fixture_find (GTK_WIDGET (window), GTK_ACCESSIBLE_ROLE_BUTTON, name);
  const BwPaperFormOptions options = { .form = BW_FORM_CONSENSUS };
  g_autofree char *path = g_build_filename (fixture->folder, "form", NULL);
  g_autofree char *nowhere = g_build_filename (fixture->folder, "nowhere", "form", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFile) no_file = g_file_new_for_path (nowhere);
  g_autofree char *contents = NULL;
  Outcome good = { 0 }, bad = { 0 };

  g_assert_nonnull (button);
  g_assert_cmpstr (gtk_actionable_get_action_name (GTK_ACTIONABLE (button)), ==, action);
  g_assert_true (gtk_widget_is_sensitive (button));
  bw_blank_form_export_async (vuca, kind, &options, file, exported_cb, &good);
  fixture_wait (is_done, &good);
  g_assert_no_error (good.error);
  g_assert_true (good.good);
  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  g_assert_true (g_str_has_prefix (contents, start));
  bw_blank_form_export_async (vuca, kind, &options, no_file, exported_cb, &bad);
  fixture_wait (is_done, &bad);
  g_assert_false (bad.good);
  g_assert_nonnull (bad.error);
  g_error_free (bad.error);
  fixture_assert_destroyed (window);
  fixture_free (fixture);
}

static void
test_paper_form (void)
{
  expect_blank_form ("Print a Paper Form…", "start.paper-form", BW_BLANK_FORM_PAPER, "%PDF-");
}

static void
test_browser_form (void)
{
  expect_blank_form ("Save a Form for the Browser…", "start.browser-form", BW_BLANK_FORM_BROWSER, "<!DOCTYPE html>");
}

int
main (int argc, char **argv)
{
  fixture_init (&argc, &argv);
  g_test_add_func ("/start/facts", test_facts);
  g_test_add_func ("/start/begin", test_begin);
  g_test_add_func ("/start/form-and-name", test_form_and_name);
  g_test_add_func ("/start/other-assessment", test_other_assessment);
  g_test_add_func ("/start/narrow", test_narrow);
  g_test_add_func ("/start/paper-form", test_paper_form);
  g_test_add_func ("/start/browser-form", test_browser_form);
  return g_test_run ();
}
