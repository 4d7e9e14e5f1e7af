/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-notice-bar.h"

#include "bw-adaptive-bin.h"

struct _BwNoticeBar
{
  AdwBin parent_instance;

  BwAdaptiveBin *adaptive;
  GtkBox *row;
  GtkLabel *label;
  GtkBox *buttons;
};

G_DEFINE_FINAL_TYPE (BwNoticeBar, bw_notice_bar, ADW_TYPE_BIN)

static void
narrow_changed_cb (BwNoticeBar *self)
{
  gboolean narrow = bw_adaptive_bin_get_narrow (self->adaptive);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->row),
                                  narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
}

static void
remove_buttons (BwNoticeBar *self)
{
  GtkWidget *button;

  while ((button = gtk_widget_get_first_child (GTK_WIDGET (self->buttons))))
    gtk_box_remove (self->buttons, button);
}

static void
bw_notice_bar_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);
  G_OBJECT_CLASS (bw_notice_bar_parent_class)->dispose (object);
}

static void
bw_notice_bar_class_init (BwNoticeBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bw_notice_bar_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/bellwether_app/Bellwether/widgets/bw-notice-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, BwNoticeBar, adaptive);
  gtk_widget_class_bind_template_child (widget_class, BwNoticeBar, row);
  gtk_widget_class_bind_template_child (widget_class, BwNoticeBar, label);
  gtk_widget_class_bind_template_child (widget_class, BwNoticeBar, buttons);
  gtk_widget_class_bind_template_callback (widget_class, narrow_changed_cb);
  gtk_widget_class_set_css_name (widget_class, "noticebar");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_ALERT);
}

static void
bw_notice_bar_init (BwNoticeBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
bw_notice_bar_show (BwNoticeBar *self, const char *text, const char *const *actions)
{
  g_return_if_fail (BW_IS_NOTICE_BAR (self));

  remove_buttons (self);
  gtk_label_set_label (self->label, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  for (guint i = 0; actions && actions[i]; i += 2)
    {
      GtkWidget *button = gtk_button_new_with_label (actions[i]);

      gtk_actionable_set_action_name (GTK_ACTIONABLE (button), actions[i + 1]);
      gtk_box_append (self->buttons, button);
    }
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
}

void
bw_notice_bar_hide (BwNoticeBar *self)
{
  g_return_if_fail (BW_IS_NOTICE_BAR (self));

  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  remove_buttons (self);
}

const char *
bw_notice_bar_get_text (BwNoticeBar *self)
{
  g_return_val_if_fail (BW_IS_NOTICE_BAR (self), NULL);

  return gtk_widget_get_visible (GTK_WIDGET (self)) ? gtk_label_get_label (self->label) : NULL;
}
