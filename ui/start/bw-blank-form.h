/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bw-blank-form-export.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Asks where to save a blank form of @assessment, saves it there, and says on the window of @widget how that went. */
void bw_blank_form_save (GtkWidget *widget, BwAssessment *assessment, BwBlankForm kind, BwForm form);

G_END_DECLS
