/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * Minutes to midnight (domain.md 3.3): one figure for how strong pressure meets low readiness. It is a picture of two
 * scores, and measures no time.
 */

/* With the pressure G = √(E × (100 − R)), the geometric mean of exposure and unreadiness, span × (1 − G / 100): @span minutes where one
 * of the two is missing, 0 where both are whole. Not rounded; NaN when a score (0–100) is. */
double bw_clock_get_minutes (double exposure, double readiness, double span);

/* The pressure G, 0–100; NaN when a score is. */
double bw_clock_get_pressure (double exposure, double readiness);

/* To the nearest half minute, upwards from the middle: what people see. NaN stays. */
double bw_clock_round (double minutes);

/* The same as a number alone: "5", "5.5"; "under 0.5" for what would round to 0 and is more. @minutes is finite. The caller owns it. */
char *bw_clock_format_figure (double minutes);

/* "5 minutes", "5½ minutes", "1 minute", "half a minute"; "under half a minute" for what would round to 0 and is more, "–" for NaN. The
 * caller owns it. */
char *bw_clock_format (double minutes);

G_END_DECLS
