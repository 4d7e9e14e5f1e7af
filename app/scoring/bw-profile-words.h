/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bw-profile.h"

G_BEGIN_DECLS

/* What is said about a profile, the same in the window, on paper and in a terminal. The caller owns what is returned. */

/* "Full profile: all 7 results are there", or how many of how many and what that allows. Never NULL. */
char *bw_profile_dup_completeness (const BwProfile *profile);
/* Which members are missing, and which only need more answers; NULL when all are there. */
char *bw_profile_dup_missing (const BwProfile *profile);
/* Whose results they are, of which days, and of how many responses; NULL when there is none. */
char *bw_profile_dup_sources (const BwProfile *profile);
/* That the results lie far apart in time; NULL when they do not. */
char *bw_profile_dup_apart (const BwProfile *profile);
/* That they come from different forms; NULL when they do not. */
char *bw_profile_dup_mixed (const BwProfile *profile);
/* "5 minutes to midnight: Late"; what is still needed when that cannot be said. Never NULL. */
char *bw_profile_dup_clock (const BwProfile *profile);
/* Why there are fewer priorities than the rules ask for; NULL when there are as many. */
char *bw_profile_dup_shortage (const BwProfile *profile);
/* Why @candidate was passed over; NULL when it was not. */
char *bw_profile_dup_passed_over (const BwProfile *profile, const BwProfileCandidate *candidate);
/* "Exposure 62, readiness 44, priority 34.7", and where the exposure is from unless it is its own. Never NULL. */
char *bw_profile_dup_basis (const BwProfile *profile, const BwProfileCandidate *candidate);
/* The statement of the quick pebble in the form that was answered, with the words it completes; NULL without one. */
char *bw_profile_dup_pebble (const BwProfile *profile);
/* A score of @kind as people see it, after the profile's bands. */
char *bw_profile_format_score (const BwProfile *profile, BwDimensionKind kind, double score);
/* The priority as people see it: with one decimal. */
char *bw_profile_format_priority (double priority);

G_END_DECLS
