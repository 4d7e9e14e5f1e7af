/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-assessment-card.h"

#include <glib/gi18n.h>

struct _BwAssessmentCard
{
  GtkFlowBoxChild parent_instance;

  GtkWidget *button;
  GtkLabel *title;
  GtkLabel *summary;
  GtkLabel *minutes;
};

G_DEFINE_FINAL_TYPE (BwAssessmentCard, bw_assessment_card, GTK_TYPE_FLOW_BOX_CHILD)

static void
bw_assessment_card_class_init (BwAssessmentCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/bellwether_app/Bellwether/home/bw-assessment-card.ui");
  gtk_widget_class_bind_template_child (widget_class, BwAssessmentCard, button);
  gtk_widget_class_bind_template_child (widget_class, BwAssessmentCard, title);
  gtk_widget_class_bind_template_child (widget_class, BwAssessmentCard, summary);
  gtk_widget_class_bind_template_child (widget_class, BwAssessmentCard, minutes);
}

static void
bw_assessment_card_init (BwAssessmentCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
bw_assessment_card_new (BwAssessment *assessment)
{
  BwAssessmentCard *self = g_object_new (BW_TYPE_ASSESSMENT_CARD, NULL);
  g_autofree char *minutes =
    g_strdup_printf (ngettext ("%u minute", "%u minutes", assessment->minutes), assessment->minutes);
  /* Translators: what a screen reader says of an assessment's button: its title, then "13 minutes". */
  g_autofree char *name = g_strdup_printf (_ ("Begin %s, %s"), assessment->title, minutes);

  gtk_label_set_label (self->title, assessment->title);
  gtk_label_set_label (self->summary, assessment->summary);
  gtk_label_set_label (self->minutes, minutes);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->button), "s", assessment->id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->button), "win.begin");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, assessment->summary, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, assessment->title, -1);
  return GTK_WIDGET (self);
}
