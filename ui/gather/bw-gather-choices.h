/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/document/bw-combination.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* What the person decides about many responses that become one document, or come to one: anonymous or with names,
 * comments, groups, the smallest group, what it is called. Anonymous without comments unless they say otherwise. */
#define BW_TYPE_GATHER_CHOICES (bw_gather_choices_get_type ())
G_DECLARE_FINAL_TYPE (BwGatherChoices, bw_gather_choices, BW, GATHER_CHOICES, AdwBin)

/* Offers what can be decided. @document: the one they come to; NULL: a new one. */
void bw_gather_choices_show (BwGatherChoices *self, const BwCombinationSummary *summary, BwDocument *document);

/* What was decided; @options->title belongs to the choices. */
void bw_gather_choices_get (BwGatherChoices *self, BwCombinationOptions *options);

/* Proposes a name for the new document, unless the person has typed one. */
void bw_gather_choices_propose_title (BwGatherChoices *self, const char *title);

G_END_DECLS
