/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture.h"

/* Looking for widgets as a screen reader would: by role and name. */

static const char *
get_visible_name (GtkWidget *widget)
{
  if (GTK_IS_BUTTON (widget))
    return gtk_button_get_label (GTK_BUTTON (widget));
  if (GTK_IS_MENU_BUTTON (widget))
    return gtk_menu_button_get_label (GTK_MENU_BUTTON (widget));
  if (GTK_IS_CHECK_BUTTON (widget))
    return gtk_check_button_get_label (GTK_CHECK_BUTTON (widget));
  if (GTK_IS_LABEL (widget))
    return gtk_label_get_label (GTK_LABEL (widget));
  if (ADW_IS_PREFERENCES_ROW (widget))
    return adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget));
  return NULL;
}

static gboolean
is_called (GtkWidget *widget, const char *name)
{
  g_autofree char *mismatch = NULL;

  if (g_strcmp0 (get_visible_name (widget), name) == 0)
    return TRUE;
  if (!gtk_test_accessible_has_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL))
    return FALSE;
  mismatch = gtk_test_accessible_check_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name, NULL);
  return mismatch == NULL;
}

typedef gboolean (*Wanted) (GtkWidget *widget, gpointer data);

static GtkWidget *
search (GtkWidget *widget, Wanted wanted, gpointer data)
{
  if (!gtk_widget_get_visible (widget) || !gtk_widget_get_child_visible (widget))
    return NULL;
  if (wanted (widget, data))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = search (child, wanted, data);

      if (found)
        return found;
    }
  return NULL;
}

typedef struct
{
  GtkAccessibleRole role;
  const char *name;
} RoleAndName;

static gboolean
has_role_and_name (GtkWidget *widget, gpointer data)
{
  const RoleAndName *wanted = data;

  return gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (widget)) == wanted->role &&
         (!wanted->name || is_called (widget, wanted->name));
}

GtkWidget *
fixture_find (GtkWidget *root, GtkAccessibleRole role, const char *name)
{
  RoleAndName wanted = { role, name };

  return search (root, has_role_and_name, &wanted);
}

static gboolean
is_row_called (GtkWidget *widget, gpointer data)
{
  return ADW_IS_PREFERENCES_ROW (widget) &&
         g_strcmp0 (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), data) == 0;
}

GtkWidget *
fixture_find_row (GtkWidget *root, const char *title)
{
  GtkWidget *row = search (root, is_row_called, (gpointer)title);

  if (!row)
    g_error ("No row “%s”", title);
  return row;
}

static gboolean
has_type (GtkWidget *widget, gpointer data)
{
  return g_type_is_a (G_OBJECT_TYPE (widget), *(GType *)data);
}

GtkWidget *
fixture_find_type (GtkWidget *root, GType type)
{
  return search (root, has_type, &type);
}

static gboolean
is_label_saying (GtkWidget *widget, gpointer data)
{
  return GTK_IS_LABEL (widget) && strstr (gtk_label_get_text (GTK_LABEL (widget)), data);
}

gboolean
fixture_says (GtkWidget *root, const char *text)
{
  return search (root, is_label_saying, (gpointer)text) != NULL;
}

static gboolean
is_control (GtkWidget *widget)
{
  switch (gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (widget)))
    {
    case GTK_ACCESSIBLE_ROLE_BUTTON:
    case GTK_ACCESSIBLE_ROLE_CHECKBOX:
    case GTK_ACCESSIBLE_ROLE_RADIO:
    case GTK_ACCESSIBLE_ROLE_COMBO_BOX:
    case GTK_ACCESSIBLE_ROLE_SEARCH_BOX:
    case GTK_ACCESSIBLE_ROLE_SLIDER:
    case GTK_ACCESSIBLE_ROLE_SPIN_BUTTON:
    case GTK_ACCESSIBLE_ROLE_SWITCH:
    case GTK_ACCESSIBLE_ROLE_TEXT_BOX:
      return TRUE;
    default:
      return FALSE;
    }
}

/* Widgets inside those of GTK and libadwaita are theirs to name. */
static gboolean
is_ours (GtkWidget *widget)
{
  GtkWidget *parent = gtk_widget_get_parent (widget);

  for (; parent; parent = gtk_widget_get_parent (parent))
    if (GTK_IS_EDITABLE (parent) || GTK_IS_DROP_DOWN (parent) || ADW_IS_COMBO_ROW (parent) ||
        ADW_IS_EXPANDER_ROW (parent) || ADW_IS_VIEW_SWITCHER (parent) || GTK_IS_MENU_BUTTON (parent) ||
        GTK_IS_WINDOW_CONTROLS (parent) || GTK_IS_TEXT_VIEW (parent))
      return FALSE;
  return TRUE;
}

static gboolean
is_nameless (GtkWidget *widget, gpointer data)
{
  const char *name = get_visible_name (widget);

  return is_control (widget) && is_ours (widget) && !(name && *name != '\0') &&
         !gtk_test_accessible_has_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL) &&
         !gtk_test_accessible_has_relation (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
}

void
fixture_assert_named (GtkWidget *root)
{
  GtkWidget *nameless = search (root, is_nameless, NULL);

  if (nameless)
    g_error ("A control without an accessible name: %s in %s", G_OBJECT_TYPE_NAME (nameless),
             G_OBJECT_TYPE_NAME (gtk_widget_get_parent (nameless)));
}

void
fixture_assert_fits (GtkWidget *widget, int width)
{
  int minimum = 0;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, width);
}

static GtkWidget *
get_dialog (void)
{
  GListModel *toplevels = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (toplevels, i);

      if (ADW_IS_MESSAGE_DIALOG (window) && gtk_widget_get_visible (window))
        return window;
    }
  return NULL;
}

static gboolean
dialog_is_there (gpointer data)
{
  return get_dialog () != NULL;
}

gboolean
fixture_has_dialog (void)
{
  return get_dialog () != NULL;
}

GtkWidget *
fixture_wait_for_dialog (void)
{
  fixture_wait (dialog_is_there, NULL);
  fixture_settle ();
  return get_dialog ();
}

void
fixture_click (GtkWidget *root, const char *label)
{
  GtkWidget *button = fixture_find (root, GTK_ACCESSIBLE_ROLE_BUTTON, label);

  if (!button)
    g_error ("No button “%s”", label);
  g_signal_emit_by_name (button, "clicked");
  fixture_settle ();
}
