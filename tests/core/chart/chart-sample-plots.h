/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart-sample.h"

G_BEGIN_DECLS

/* Adds what a sample holds for the kinds that are not made of rows or items alone: what the rows of a dumbbell are held against, the
 * lines of a friction walk or of several rounds, a map of situations. */
void sample_add_plots (BwChartData *data, Sample sample);

G_END_DECLS
