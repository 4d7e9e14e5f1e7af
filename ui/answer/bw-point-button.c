/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-point-button.h"

#include "bw-face-layout.h"

#include <glib/gi18n.h>

struct _BwPointButton
{
  GtkButton parent_instance;

  gboolean checked;
};

G_DEFINE_FINAL_TYPE (BwPointButton, bw_point_button, GTK_TYPE_BUTTON)

static void
bw_point_button_class_init (BwPointButtonClass *klass)
{
}

static void
bw_point_button_init (BwPointButton *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "point");
  /* The focus scrolls, and a press whose button has scrolled away from under the pointer is no click. */
  gtk_widget_set_focus_on_click (GTK_WIDGET (self), FALSE);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_CHECKED, GTK_ACCESSIBLE_TRISTATE_FALSE, -1);
}

/* Both labels are silent: the button itself says number and text. */
static GtkWidget *
new_label (const char *text, const char *css_class)
{
  GtkWidget *label =
    g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, "label", text, NULL);

  gtk_widget_add_css_class (label, css_class);
  return label;
}

static GtkWidget *
new_face (BwPointStyle style, const char *number, const char *text)
{
  gboolean in_list = style != BW_POINT_OF_SCALE;
  GtkWidget *face = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *number_label = new_label (number, "number");
  GtkWidget *text_label = new_label (text, "text");

  gtk_widget_set_layout_manager (face, bw_face_layout_new (in_list));
  gtk_label_set_wrap (GTK_LABEL (text_label), TRUE);
  if (in_list)
    {
      gtk_label_set_wrap_mode (GTK_LABEL (text_label), PANGO_WRAP_WORD_CHAR);
      gtk_label_set_xalign (GTK_LABEL (text_label), 0);
    }
  else
    {
      gtk_label_set_justify (GTK_LABEL (text_label), GTK_JUSTIFY_CENTER);
      gtk_label_set_yalign (GTK_LABEL (text_label), 0);
    }
  /* A scale from 0 to 10 often has no other words. */
  gtk_widget_set_visible (text_label, !g_str_equal (number, text));
  gtk_box_append (GTK_BOX (face), number_label);
  gtk_box_append (GTK_BOX (face), text_label);
  return face;
}

GtkWidget *
bw_point_button_new (BwPointStyle style, const char *number, const char *text)
{
  static const char *const classes[] = { "scale", "option", "check" };
  GtkAccessibleRole role = style == BW_POINT_CHECK ? GTK_ACCESSIBLE_ROLE_CHECKBOX : GTK_ACCESSIBLE_ROLE_RADIO;
  GtkWidget *self = g_object_new (BW_TYPE_POINT_BUTTON, "accessible-role", role, NULL);
  g_autofree char *name = NULL;

  gtk_widget_add_css_class (self, classes[style]);
  gtk_button_set_child (GTK_BUTTON (self), new_face (style, number, text));
  /* Translators: how an answer is read aloud: its number and its words, such as "4, Strongly". */
  name = g_str_equal (number, text) ? g_strdup (text) : g_strdup_printf (C_ ("answer", "%s, %s"), number, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return self;
}

gboolean
bw_point_button_get_checked (BwPointButton *self)
{
  g_return_val_if_fail (BW_IS_POINT_BUTTON (self), FALSE);

  return self->checked;
}

void
bw_point_button_set_checked (BwPointButton *self, gboolean checked)
{
  g_return_if_fail (BW_IS_POINT_BUTTON (self));

  if (self->checked == checked)
    return;
  self->checked = checked;
  if (checked)
    gtk_widget_set_state_flags (GTK_WIDGET (self), GTK_STATE_FLAG_CHECKED, FALSE);
  else
    gtk_widget_unset_state_flags (GTK_WIDGET (self), GTK_STATE_FLAG_CHECKED);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_CHECKED,
                               checked ? GTK_ACCESSIBLE_TRISTATE_TRUE : GTK_ACCESSIBLE_TRISTATE_FALSE, -1);
}
