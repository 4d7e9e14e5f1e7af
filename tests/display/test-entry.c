/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture.h"

#include "ui/entry/bw-entry-card.h"
#include "ui/entry/bw-entry-window.h"
#include "ui/widgets/bw-response-chooser.h"

/* Filled paper forms: keyed at the desk, keyed a second time, compared; and which response is shown afterwards. */

typedef struct
{
  Fixture *fixture;
  BwSession *session;
  BwDocument *document;
  GtkWidget *window;
} Visit;

static Visit
visit (const char *id)
{
  Visit visit = { .fixture = fixture_new () };

  visit.session = fixture_create_session (visit.fixture, id);
  visit.document = bw_session_get_document (visit.session);
  visit.window = GTK_WIDGET (bw_entry_window_new (visit.session, NULL));
  gtk_window_present (GTK_WINDOW (visit.window));
  fixture_settle ();
  return visit;
}

static void
leave (Visit *visit)
{
  fixture_assert_destroyed (GTK_WINDOW (visit->window));
  g_assert_finalize_object (visit->session);
  fixture_free (visit->fixture);
}

static gboolean
press_keyval (Visit *visit, guint keyval)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (visit->window);
  gboolean taken = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers) && !taken; i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);
      if (GTK_IS_EVENT_CONTROLLER_KEY (controller) &&
          gtk_event_controller_get_propagation_phase (controller) == GTK_PHASE_CAPTURE)
        g_signal_emit_by_name (controller, "key-pressed", keyval, 0, 0, &taken);
    }
  return taken;
}

static void
press (Visit *visit, const char *keys)
{
  for (; *keys != '\0'; keys++)
    g_assert_true (press_keyval (visit, *keys == '+'              ? GDK_KEY_KP_Add
                                        : g_ascii_isdigit (*keys) ? GDK_KEY_KP_0 + (guint)(*keys - '0')
                                                                  : gdk_unicode_to_keyval ((guint32)*keys)));
  fixture_settle ();
}

static GtkWidget *
find_card (Visit *visit)
{
  return fixture_find_type (visit->window, BW_TYPE_ENTRY_CARD);
}

static void
test_desk (void)
{
  Visit entered = visit ("vuca");
  GtkWidget *card = find_card (&entered);

  g_assert_true (gtk_window_get_focus (GTK_WINDOW (entered.window)) == card);
  g_assert_true (fixture_says (entered.window, "Sheet 1"));
  press (&entered, "345");
  g_assert_true (fixture_says (entered.window, "This sheet: 3 of 56 answered, sum 12"));
  g_assert_nonnull (fixture_find (entered.window, GTK_ACCESSIBLE_ROLE_BUTTON, "v-exp.2: 4"));
  g_assert_nonnull (fixture_find (entered.window, GTK_ACCESSIBLE_ROLE_BUTTON, "v-exp.4: left out"));
  press (&entered, "9");
  g_assert_nonnull (
    fixture_find (entered.window, GTK_ACCESSIBLE_ROLE_ALERT, "No answer has this key. Nothing changed."));
  press (&entered, "1");
  g_assert_null (fixture_find (entered.window, GTK_ACCESSIBLE_ROLE_ALERT, "No answer has this key. Nothing changed."));
  press (&entered, "+");
  g_assert_true (fixture_says (entered.window, "Sheet 2"));
  press (&entered, "5");
  g_assert_true (fixture_says (entered.window, "All 2 sheets: 5 of 112 answered, sum 18"));
  g_assert_true (press_keyval (&entered, GDK_KEY_Page_Up));
  g_assert_true (fixture_says (entered.window, "Sheet 1"));
  g_assert_true (gtk_widget_activate_action (entered.window, "entry.undo", NULL));
  g_assert_true (fixture_says (entered.window, "Sheet 2"));
  fixture_assert_named (entered.window);
  fixture_assert_fits (entered.window, 360);
  leave (&entered);
}

static void
test_note (void)
{
  Visit entered = visit ("vuca");
  GtkWidget *note;

  press (&entered, "3");
  g_assert_true (press_keyval (&entered, GDK_KEY_asterisk));
  fixture_settle ();
  note = fixture_find (entered.window, GTK_ACCESSIBLE_ROLE_TEXT_BOX, "Note on this item");
  g_assert_nonnull (note);
  /* Letters and digits go into the note now. */
  g_assert_false (press_keyval (&entered, GDK_KEY_KP_4));
  gtk_editable_set_text (GTK_EDITABLE (note), "Smudged.");
  g_signal_emit_by_name (note, "activate");
  g_assert_cmpstr (bw_response_get_note (bw_document_get_response (entered.document, 0), 1), ==, "Smudged.");
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (entered.window)) == find_card (&entered));
  leave (&entered);
}

static void
test_second (void)
{
  Visit entered = visit ("vuca");

  press (&entered, "345+345+");
  g_assert_true (gtk_widget_activate_action (entered.window, "entry.second", NULL));
  fixture_settle ();
  g_assert_true (fixture_says (entered.window, "Second entry"));
  /* Blind. */
  g_assert_nonnull (fixture_find (entered.window, GTK_ACCESSIBLE_ROLE_BUTTON, "v-exp.1: left out"));
  press (&entered, "345+315");
  g_assert_true (gtk_widget_activate_action (entered.window, "entry.compare", NULL));
  fixture_settle ();
  g_assert_true (fixture_says (entered.window, "1 difference"));
  g_assert_true (fixture_says (entered.window, "Both have 2 sheets."));
  g_assert_true (fixture_says (entered.window, "Sheet 2, v-exp.2"));
  press (&entered, "2");
  g_assert_true (fixture_says (entered.window, "Both entries are the same"));
  g_assert_cmpint (bw_response_get_choice (bw_document_get_response (entered.document, 1), 1), ==, 0);
  fixture_click (entered.window, "Finish the Second Entry");
  g_assert_cmpuint (bw_document_get_n_second (entered.document), ==, 0);
  leave (&entered);
}

static void
test_retype (void)
{
  Visit entered = visit ("vuca");

  press (&entered, "345");
  gtk_widget_activate_action (entered.window, "entry.second", NULL);
  press (&entered, "315");
  gtk_widget_activate_action (entered.window, "entry.compare", NULL);
  fixture_settle ();
  press (&entered, "3");
  g_assert_true (fixture_says (entered.window, "Key what is on paper. Both entries take it."));
  press (&entered, "2");
  g_assert_true (fixture_says (entered.window, "Both entries are the same"));
  g_assert_cmpint (bw_response_get_choice (bw_document_get_response (entered.document, 0), 1), ==, 1);
  leave (&entered);
}

static void
test_chooser (void)
{
  Fixture *fixture = fixture_new ();
  BwSession *session = fixture_create_session (fixture, "vuca");
  BwDocument *document = bw_session_get_document (session);
  GtkWidget *chooser = g_object_new (BW_TYPE_RESPONSE_CHOOSER, "session", session, NULL);
  GtkWindow *window = fixture_show (chooser, 400, 100);
  GtkWidget *list;

  g_assert_false (gtk_widget_get_visible (chooser));
  bw_document_add_response (document, BW_FORM_SELF, "r2");
  bw_document_add_response (document, BW_FORM_SELF, "r3");
  fixture_settle ();
  list = fixture_find (chooser, GTK_ACCESSIBLE_ROLE_COMBO_BOX, "Which response is shown");
  g_assert_true (GTK_IS_DROP_DOWN (list));
  g_assert_true (fixture_says (chooser, "Response 1 of 3"));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (list), 2);
  g_assert_cmpuint (bw_session_get_response_index (session), ==, 2);
  bw_session_set_response_index (session, 1);
  g_assert_cmpuint (gtk_drop_down_get_selected (GTK_DROP_DOWN (list)), ==, 1);
  bw_document_remove_response (document, 0);
  g_assert_cmpuint (gtk_drop_down_get_selected (GTK_DROP_DOWN (list)), ==, 0);
  bw_document_undo (document, NULL, NULL);
  g_assert_cmpuint (gtk_drop_down_get_selected (GTK_DROP_DOWN (list)), ==, 1);
  fixture_assert_destroyed (window);
  g_assert_finalize_object (session);
  fixture_free (fixture);
}

int
main (int argc, char **argv)
{
  fixture_init (&argc, &argv);
  g_test_add_func ("/entry/desk", test_desk);
  g_test_add_func ("/entry/note", test_note);
  g_test_add_func ("/entry/second", test_second);
  g_test_add_func ("/entry/retype", test_retype);
  g_test_add_func ("/entry/chooser", test_chooser);
  return g_test_run ();
}
