/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/definition/bw-assessment.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* An assessment to begin: its title, a line about it, its minutes. One large button, which activates "win.begin". */
#define BW_TYPE_ASSESSMENT_CARD (bw_assessment_card_get_type ())
G_DECLARE_FINAL_TYPE (BwAssessmentCard, bw_assessment_card, BW, ASSESSMENT_CARD, GtkFlowBoxChild)

GtkWidget *bw_assessment_card_new (BwAssessment *assessment);

G_END_DECLS
