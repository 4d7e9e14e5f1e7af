/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/scoring/bw-group-result.h"
#include "ui/results/bw-earlier-rounds.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Adds to @box what changed since the rounds before: pictures, and how sure each change is. Nothing where @earlier holds none. @group is
 * that of @document; what is added refers to its assessment only. */
void bw_team_rounds_append (GtkWidget *box, const BwGroupResult *group, BwDocument *document,
                            const BwEarlierRounds *earlier);

G_END_DECLS
