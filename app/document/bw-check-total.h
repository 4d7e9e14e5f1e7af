/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bw-response.h"

G_BEGIN_DECLS

/* What a person can add up on paper, to find out whether a sheet was keyed as it is. */
typedef struct
{
  double sum;       /* of the printed values of the points that were marked; reversed items as they are printed */
  guint n_answered; /* of the items that count (bw_item_counts()); not applicable is no answer */
  guint n_items;    /* of those that count */
} BwCheckTotal;

/* Over @n_items items from @first_item. @response may be NULL: nothing is answered. */
BwCheckTotal bw_check_total_new (const BwAssessment *assessment, const BwResponse *response, guint first_item,
                                 guint n_items);
/* Adds @part to @total, and takes it away again. */
void bw_check_total_add (BwCheckTotal *total, const BwCheckTotal *part);
void bw_check_total_subtract (BwCheckTotal *total, const BwCheckTotal *part);

G_END_DECLS
