/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/definition/bw-assessment.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/*
 * The parts of a report on one assessment, to be chosen and put in order.
 *
 * Signal "changed": by a person.
 */
#define BW_TYPE_PART_LIST (bw_part_list_get_type ())
G_DECLARE_FINAL_TYPE (BwPartList, bw_part_list, BW, PART_LIST, GtkWidget)

/* Shows @parts (NULL: the usual ones) as those of a report on @assessment, which may be NULL: then there are none. */
void bw_part_list_set_parts (BwPartList *self, char *const *parts, BwAssessment *assessment);
/* What is chosen now; NULL: what is usual. The caller owns it. */
char **bw_part_list_dup_parts (BwPartList *self);

G_END_DECLS
