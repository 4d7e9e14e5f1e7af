/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/chart/bw-chart.h"
#include "bw-chart-card.h"
#include "ui/bw-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* What the results page is made of. Each card shows one thing of a result, which must outlive it. */

/* An overall score or an index as a tile: name, figure, band, meaning. @definition may be NULL. @id is what results.why calls it; NULL:
 * that cannot be asked here. */
GtkWidget *bw_score_tile_new (const char *name, const BwScore *score, const char *figure, const BwBandSet *set,
                              const char *definition, const char *id);

/* A small button that asks why the figure called @id is what it is; @name is for assistive technology. */
GtkWidget *bw_why_button_new (const char *id, const char *name);

/* A dimension: score and band over a bullet bar, what that means, and below a disclosure what to do. @open: the disclosure is open. */
GtkWidget *bw_dimension_card_new (BwSession *session, const BwResult *result, guint dimension, gboolean open);

/* A vignette: what was chosen, what fits best, and why. */
GtkWidget *bw_case_card_new (BwSession *session, guint item);

/* Free texts, and notes on items of no dimension: those on ratings stand with their dimension. NULL when there are none. */
GtkWidget *bw_own_words_new (BwSession *session, const BwResult *result);

/* The checklist view: every rating as ticked, half or open, with its note. NULL when no scale of the assessment has ticks. */
GtkWidget *bw_checklist_new (BwSession *session, const BwResult *result);

/* A heading; @style is a style class. */
GtkWidget *bw_heading_new (const char *text, const char *style);
/* A paragraph of text that wraps; @style is a style class or NULL. */
GtkWidget *bw_paragraph_new (const char *text, const char *style);

G_END_DECLS
