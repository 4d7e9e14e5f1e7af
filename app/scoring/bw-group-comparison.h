/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bw-difference.h"
#include "bw-figure.h"
#include "bw-group-result.h"

G_BEGIN_DECLS

/*
 * Two documents of several people side by side: two rounds of one group, or two groups (domain.md 4.6). People who are
 * in both by their ids are compared with themselves, unless one document is anonymous; else the groups are compared as
 * two. Nothing of fewer people than either document allows is in it, and nothing at all where the two are for the most
 * part the same answers of unknown people, since what differs would uncover those few (domain.md 4.8). It is made once
 * and does not change.
 */

typedef struct
{
  int dimensions[BW_N_SIDES]; /* in the definition of that side; -1: one of the two overall scores */
  BwDimensionKind kind;
  BwDifference difference;
} BwGroupDifference;

typedef struct
{
  BwAssessment *assessments[BW_N_SIDES]; /* references */
  BwForm form;                           /* that of the responses on both sides */
  guint n[BW_N_SIDES];                   /* responses of that form */
  guint n_linked;                        /* people compared with themselves; 0: the two are compared as groups */
  guint minimum;                         /* people a figure needs: the greater of the two */
  gboolean rounds;                       /* the second is a later round of the first */
  guint n_left_out;                      /* questions that the two versions of the assessment ask differently */
  GArray *differences; /* of BwGroupDifference: overall scores, where the two have one definition, then the dimensions that both
                          have, in the order of the later one */
} BwGroupComparison;

/* NULL with @error, whose sentence people may read (G_IO_ERROR_INVALID_ARGUMENT): other assessments or forms, too few people on a side, or
 * too few that differ. */
BwGroupComparison *bw_group_comparison_new (BwDocument *before, BwDocument *after, GError **error);
void bw_group_comparison_free (BwGroupComparison *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwGroupComparison, bw_group_comparison_free)

/* Those of @documents (of BwDocument, in their order) that may be shown beside @now and beside each other. The caller owns the array. */
GPtrArray *bw_group_comparison_list (GPtrArray *documents, BwDocument *now);

/* Two parts of one group in one dimension, as far as both may be shown. */
BwDifference bw_group_result_compare_parts (const BwGroupResult *group, guint before, guint after, guint dimension);
/* What differs clearly between any two parts that are shown, a sentence each, and how many comparisons that took; NULL-terminated, and NULL
 * when no two parts are shown. The caller owns it. */
char **bw_group_result_dup_part_differences (const BwGroupResult *group);

/* Its name; owned by the later definition, or static. */
const char *bw_group_comparison_get_name (const BwGroupComparison *self, guint position);
/* A mean of it as people see it; "–" when there is none. The caller owns it. */
char *bw_group_comparison_format_mean (const BwGroupComparison *self, guint position, BwSide side);
/* "Adaptability goes up from 52 to 66: a clear change." The caller owns it. */
char *bw_group_comparison_describe (const BwGroupComparison *self, guint position);
/* Who was compared, and how: "9 people then, 10 now. The 8 who are in both are compared with themselves." The caller owns it. */
char *bw_group_comparison_summarise (const BwGroupComparison *self);
/* What readers have to be told, a sentence each; NULL-terminated. The caller owns it. */
char **bw_group_comparison_dup_warnings (const BwGroupComparison *self);

/* For a terminal, as JSON and as CSV (RFC 4180); @names are what the two documents are called. The same documents give the same bytes. The
 * caller owns the result. */
char *bw_group_comparison_to_text (const BwGroupComparison *self, const char *const names[BW_N_SIDES]);
char *bw_group_comparison_to_json (const BwGroupComparison *self, const char *const names[BW_N_SIDES]);
char *bw_group_comparison_to_csv (const BwGroupComparison *self);

G_END_DECLS
