/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-part-row.h"

#include "ui/widgets/bw-row-drag.h"

#include <glib/gi18n.h>

struct _BwPartRow
{
  GtkListBoxRow parent_instance;

  GtkCheckButton *check;
};

G_DEFINE_FINAL_TYPE (BwPartRow, bw_part_row, GTK_TYPE_LIST_BOX_ROW)

enum
{
  CHOSEN,
  MOVED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
toggled_cb (BwPartRow *self)
{
  g_signal_emit (self, signals[CHOSEN], 0, gtk_check_button_get_active (self->check));
}

static void
up_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_signal_emit (widget, signals[MOVED], 0, -1);
}

static void
down_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_signal_emit (widget, signals[MOVED], 0, 1);
}

static void
bw_part_row_class_init (BwPartRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_BOOLEAN);
  signals[MOVED] = g_signal_new ("moved", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 1, G_TYPE_INT);
  gtk_widget_class_install_action (widget_class, "part.up", NULL, up_action);
  gtk_widget_class_install_action (widget_class, "part.down", NULL, down_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Up, GDK_ALT_MASK, "part.up", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Down, GDK_ALT_MASK, "part.down", NULL);
}

static void
bw_part_row_init (BwPartRow *self)
{
}

static void
add_button (GtkBox *box, const char *icon, const char *format, const char *name, const char *action)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);
  g_autofree char *label = g_strdup_printf (format, name);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  /* Alt and the arrow keys do the same: the way from part to part stays short. */
  gtk_widget_set_focusable (button, FALSE);
  gtk_widget_add_css_class (button, "flat");
  gtk_box_append (box, button);
}

GtkWidget *
bw_part_row_new (const char *name, gboolean chosen)
{
  BwPartRow *self = g_object_new (BW_TYPE_PART_ROW, "activatable", FALSE, "focusable", FALSE, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *handle = g_object_new (GTK_TYPE_IMAGE, "icon-name", "list-drag-handle-symbolic", "accessible-role",
                                    GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  GtkWidget *label = gtk_label_new (name);

  self->check = GTK_CHECK_BUTTON (gtk_check_button_new ());
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_check_button_set_active (self->check, chosen);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->check), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_check_button_set_child (self->check, label);
  gtk_widget_set_hexpand (GTK_WIDGET (self->check), TRUE);
  gtk_widget_add_css_class (handle, "drag-handle");
  gtk_box_append (GTK_BOX (box), handle);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->check));
  add_button (GTK_BOX (box), "go-up-symbolic", _ ("Move up: %s"), name, "part.up");
  add_button (GTK_BOX (box), "go-down-symbolic", _ ("Move down: %s"), name, "part.down");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
  g_signal_connect_swapped (self->check, "toggled", G_CALLBACK (toggled_cb), self);
  bw_row_drag_add (GTK_LIST_BOX_ROW (self), handle);
  return GTK_WIDGET (self);
}

void
bw_part_row_set_ends (BwPartRow *self, gboolean first, gboolean last)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "part.up", !first);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "part.down", !last);
}
