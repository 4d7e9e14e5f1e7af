/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-profile-card.h"

#include "app/scoring/bw-profile-words.h"

#include <glib/gi18n.h>

struct _BwProfileCard
{
  AdwBin parent_instance;

  BwProfileModel *model;
  gboolean watching;

  GtkWidget *button;
  GtkLabel *text;
  GtkLabel *clock;
};

G_DEFINE_FINAL_TYPE (BwProfileCard, bw_profile_card, ADW_TYPE_BIN)

static void
update (BwProfileCard *self)
{
  BwProfile *profile = bw_profile_model_get_profile (self->model);
  g_autofree char *text = NULL;
  g_autofree char *clock = NULL;

  if (profile == NULL)
    text = g_strdup (_ ("Reads your results together."));
  else
    text = g_strdup_printf (ngettext ("%u of %u results is there", "%u of %u results are there", profile->n_fed),
                            profile->n_fed, profile->rules->n_members);
  if (profile != NULL && profile->zone >= 0)
    clock = bw_profile_dup_clock (profile);
  gtk_label_set_label (self->text, text);
  gtk_label_set_label (self->clock, clock != NULL ? clock : "");
  gtk_widget_set_visible (GTK_WIDGET (self->clock), clock != NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Your profile"),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
}

static void
bw_profile_card_map (GtkWidget *widget)
{
  BwProfileCard *self = BW_PROFILE_CARD (widget);

  GTK_WIDGET_CLASS (bw_profile_card_parent_class)->map (widget);
  self->watching = self->model != NULL;
  if (self->watching)
    bw_profile_model_watch (self->model);
}

static void
bw_profile_card_unmap (GtkWidget *widget)
{
  BwProfileCard *self = BW_PROFILE_CARD (widget);

  if (self->watching)
    bw_profile_model_unwatch (self->model);
  self->watching = FALSE;
  GTK_WIDGET_CLASS (bw_profile_card_parent_class)->unmap (widget);
}

static void
bw_profile_card_dispose (GObject *object)
{
  BwProfileCard *self = BW_PROFILE_CARD (object);

  if (self->model != NULL)
    g_signal_handlers_disconnect_by_data (self->model, self);
  g_clear_object (&self->model);
  G_OBJECT_CLASS (bw_profile_card_parent_class)->dispose (object);
}

static void
bw_profile_card_class_init (BwProfileCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bw_profile_card_dispose;
  widget_class->map = bw_profile_card_map;
  widget_class->unmap = bw_profile_card_unmap;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/bellwether_app/Bellwether/profile/bw-profile-card.ui");
  gtk_widget_class_bind_template_child (widget_class, BwProfileCard, button);
  gtk_widget_class_bind_template_child (widget_class, BwProfileCard, text);
  gtk_widget_class_bind_template_child (widget_class, BwProfileCard, clock);
}

static void
bw_profile_card_init (BwProfileCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
bw_profile_card_set_model (BwProfileCard *self, BwProfileModel *model)
{
  g_return_if_fail (BW_IS_PROFILE_CARD (self) && self->model == NULL);

  self->model = g_object_ref (model);
  g_signal_connect_swapped (model, "changed", G_CALLBACK (update), self);
  update (self);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    {
      self->watching = TRUE;
      bw_profile_model_watch (model);
    }
}
