/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-gather-choices.h"

#include <glib/gi18n.h>

struct _BwGatherChoices
{
  AdwBin parent_instance;

  gboolean proposing; /* the title is being proposed, not typed */
  gboolean typed;     /* the title is the person's */

  AdwPreferencesGroup *names_group;
  GtkWidget *named_row;
  GtkCheckButton *anonymous_button;
  GtkCheckButton *named_button;
  GtkWidget *comments_row;
  GtkSwitch *comments_switch;
  GtkSwitch *groups_switch;
  GtkWidget *minimum_row;
  GtkAdjustment *minimum;
  GtkWidget *title_row;
};

G_DEFINE_FINAL_TYPE (BwGatherChoices, bw_gather_choices, ADW_TYPE_BIN)

/* With names, comments are kept in any case. */
static void
update_cb (BwGatherChoices *self)
{
  gtk_widget_set_visible (self->comments_row, gtk_check_button_get_active (self->anonymous_button));
}

static void
title_changed_cb (BwGatherChoices *self)
{
  self->typed |= !self->proposing;
}

static const char *
get_reason (const BwCombinationSummary *summary, BwDocument *document)
{
  if (document && bw_document_get_anonymous (document))
    return _ (
      "This document is anonymous, and so is what comes to it. Whether somebody is in it already cannot be told.");
  if (!document && summary->anonymous)
    return _ ("One of the files is anonymous, so the whole is, too.");
  return NULL;
}

void
bw_gather_choices_show (BwGatherChoices *self, const BwCombinationSummary *summary, BwDocument *document)
{
  const char *reason = get_reason (summary, document);
  guint lowest = MAX (BW_MINIMUM_GROUP_FLOOR, summary->minimum);

  g_return_if_fail (BW_IS_GATHER_CHOICES (self));

  if (reason)
    gtk_check_button_set_active (self->anonymous_button, TRUE);
  else if (document) /* with names, takes everything as it is */
    gtk_check_button_set_active (self->named_button, TRUE);
  adw_preferences_group_set_description (self->names_group, reason);
  gtk_widget_set_sensitive (self->named_row, reason == NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->names_group), !document || reason);
  gtk_widget_set_visible (self->title_row, document == NULL);
  gtk_widget_set_visible (self->minimum_row, document == NULL);
  gtk_adjustment_set_lower (self->minimum, lowest);
  gtk_adjustment_set_value (self->minimum, MAX (gtk_adjustment_get_value (self->minimum), lowest));
  update_cb (self);
}

void
bw_gather_choices_get (BwGatherChoices *self, BwCombinationOptions *options)
{
  g_return_if_fail (BW_IS_GATHER_CHOICES (self));

  options->with_names = gtk_check_button_get_active (self->named_button);
  options->with_comments = gtk_switch_get_active (self->comments_switch);
  options->with_groups = gtk_switch_get_active (self->groups_switch);
  options->minimum_group = (guint)gtk_adjustment_get_value (self->minimum);
  options->title = gtk_editable_get_text (GTK_EDITABLE (self->title_row));
}

void
bw_gather_choices_propose_title (BwGatherChoices *self, const char *title)
{
  g_return_if_fail (BW_IS_GATHER_CHOICES (self));

  if (self->typed)
    return;
  self->proposing = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->title_row), title);
  self->proposing = FALSE;
}

static void
bw_gather_choices_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);
  G_OBJECT_CLASS (bw_gather_choices_parent_class)->dispose (object);
}

static void
bw_gather_choices_class_init (BwGatherChoicesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bw_gather_choices_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/bellwether_app/Bellwether/gather/bw-gather-choices.ui");
  gtk_widget_class_bind_template_child (widget_class, BwGatherChoices, names_group);
  gtk_widget_class_bind_template_child (widget_class, BwGatherChoices, named_row);
  gtk_widget_class_bind_template_child (widget_class, BwGatherChoices, anonymous_button);
  gtk_widget_class_bind_template_child (widget_class, BwGatherChoices, named_button);
  gtk_widget_class_bind_template_child (widget_class, BwGatherChoices, comments_row);
  gtk_widget_class_bind_template_child (widget_class, BwGatherChoices, comments_switch);
  gtk_widget_class_bind_template_child (widget_class, BwGatherChoices, groups_switch);
  gtk_widget_class_bind_template_child (widget_class, BwGatherChoices, minimum_row);
  gtk_widget_class_bind_template_child (widget_class, BwGatherChoices, minimum);
  gtk_widget_class_bind_template_child (widget_class, BwGatherChoices, title_row);
  gtk_widget_class_bind_template_callback (widget_class, update_cb);
  gtk_widget_class_bind_template_callback (widget_class, title_changed_cb);
}

static void
bw_gather_choices_init (BwGatherChoices *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
