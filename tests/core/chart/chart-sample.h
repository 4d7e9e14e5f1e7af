/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/chart/bw-chart-kind.h"

G_BEGIN_DECLS

/* Made-up results for the tests and the gallery: the usual ones, and those that break layouts. */
typedef enum
{
  SAMPLE_FOUR,      /* the four letters, nine dimensions, five statements */
  SAMPLE_TEN,       /* ten dimensions of one kind with two band sets */
  SAMPLE_THIRTEEN,  /* all points of a profile */
  SAMPLE_FORTY,
  SAMPLE_ONE,
  SAMPLE_NONE,      /* no value at all */
  SAMPLE_HOLES,     /* every other value missing */
  SAMPLE_EXTREMES,  /* 0, 100, 50, and three in one place */
  SAMPLE_LONG,      /* German words, long names */
  SAMPLE_HEBREW,
  SAMPLE_GROUP,     /* answers of twenty people */
  N_SAMPLES
} Sample;

/* The kinds that are drawn, by position; NULL behind the last. */
const BwChartFace *sample_get_face (guint position, BwChartKind *kind);

const char *sample_get_name (Sample sample);
BwChartData *sample_new (Sample sample, BwChartKind kind);

G_END_DECLS
