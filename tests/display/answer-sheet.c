/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "answer-sheet.h"

#include "ui/answer/bw-point-button.h"

static void
show_item_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  ((Sheet *)data)->shown_item = g_variant_get_int32 (parameter);
}

static void
show_view_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  Sheet *sheet = data;

  g_free (sheet->shown_view);
  sheet->shown_view = g_variant_dup_string (parameter, NULL);
}

static void
add_actions (Sheet *sheet)
{
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();
  const GActionEntry entries[] = {
    { "show-item", show_item_cb, "i", NULL, NULL, { 0 } },
    { "show-view", show_view_cb, "s", NULL, NULL, { 0 } },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (actions), entries, G_N_ELEMENTS (entries), sheet);
  gtk_widget_insert_action_group (GTK_WIDGET (sheet->window), "win", G_ACTION_GROUP (actions));
}

Sheet *
sheet_new (GType type, const char *id, BwForm form, int width)
{
  Sheet *sheet = g_new0 (Sheet, 1);
  g_autofree char *definition = NULL;
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "display", "all-types.xml", NULL);
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &definition, NULL, &error);
  g_assert_no_error (error);
  sheet->fixture = fixture_new_with_own ("all-types.xml", definition);
  sheet->session = fixture_create_session_as (sheet->fixture, id, form, NULL);
  sheet->shown_item = -1;
  sheet->page = g_object_new (type, "session", sheet->session, NULL);
  sheet->window = fixture_show (sheet->page, width, 600);
  add_actions (sheet);
  return sheet;
}

void
sheet_free (Sheet *sheet)
{
  g_autoptr (GError) error = NULL;

  bw_autosave_flush (bw_session_get_autosave (sheet->session), &error);
  g_assert_no_error (error);
  fixture_assert_destroyed (sheet->window);
  g_assert_finalize_object (sheet->session);
  fixture_free (sheet->fixture);
  g_free (sheet->shown_view);
  g_free (sheet);
}

guint
sheet_get_item (Sheet *sheet, const char *id)
{
  int item = bw_assessment_find_item (bw_session_get_assessment (sheet->session), id);

  g_assert_cmpint (item, >=, 0);
  return (guint)item;
}

const BwResponse *
sheet_get_response (Sheet *sheet)
{
  return bw_session_get_response (sheet->session);
}

static BwItemCard *
find_card (GtkWidget *widget, guint item)
{
  if (BW_IS_ITEM_CARD (widget) && bw_item_card_get_item (BW_ITEM_CARD (widget)) == item)
    return BW_ITEM_CARD (widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    {
      BwItemCard *card = find_card (child, item);

      if (card)
        return card;
    }
  return NULL;
}

BwItemCard *
sheet_get_card (Sheet *sheet, const char *id)
{
  BwItemCard *card = find_card (sheet->page, sheet_get_item (sheet, id));

  g_assert_nonnull (card);
  return card;
}

GtkWidget *
sheet_get (Sheet *sheet, const char *id, GtkAccessibleRole role, const char *name)
{
  GtkWidget *found = fixture_find (GTK_WIDGET (sheet_get_card (sheet, id)), role, name);

  if (!found)
    g_error ("%s has no “%s”", id, name);
  return found;
}

GtkWidget *
sheet_find_text_view (GtkWidget *root)
{
  return fixture_find_type (root, GTK_TYPE_TEXT_VIEW);
}

void
sheet_click (GtkWidget *button)
{
  g_signal_emit_by_name (button, "clicked");
  fixture_settle ();
}

void
sheet_press (Sheet *sheet, guint keyval)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (sheet->window));
  GtkWidget *card;

  g_assert_nonnull (focus);
  card = gtk_widget_get_ancestor (focus, BW_TYPE_ITEM_CARD);
  g_assert_nonnull (card);
  g_assert_true (bw_item_card_press_key (BW_ITEM_CARD (card), keyval, 0));
  fixture_settle ();
}

void
sheet_assert_focus (Sheet *sheet, const char *id)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (sheet->window));

  g_assert_nonnull (focus);
  g_assert_true (gtk_widget_get_ancestor (focus, BW_TYPE_ITEM_CARD) == GTK_WIDGET (sheet_get_card (sheet, id)));
}

void
sheet_assert_checked (GtkWidget *point, gboolean checked)
{
  g_assert_cmpint (bw_point_button_get_checked (BW_POINT_BUTTON (point)), ==, checked);
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (point), GTK_ACCESSIBLE_STATE_CHECKED,
                                    checked ? GTK_ACCESSIBLE_TRISTATE_TRUE : GTK_ACCESSIBLE_TRISTATE_FALSE);
}
