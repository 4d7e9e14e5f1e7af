/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/scoring/bw-what-if.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* What would follow from a trial, beside what is: the headline, the overall scores and indices with their bands, and
 * where to begin. It shows how things stand when it is made. */
GtkWidget *bw_what_if_outcome_new (const BwWhatIf *trial);

G_END_DECLS
