/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/document/bw-document.h"
#include "bw-agreement.h"
#include "bw-figure.h"

G_BEGIN_DECLS

/*
 * What several responses mean together: each figure with how many it rests on, how sure it is, how it spreads, and how
 * close people are. Every person has one vote: the mean of a figure is that of the persons' own figures, answers are
 * never pooled (domain.md 4.5).
 *
 * It is made once. What may not be shown (bw-group-privacy.h) is not in it: such figures are NaN, their counts 0, with
 * "suppressed" set. So nobody who shows or writes it has to think of that, or can forget to.
 */

#define BW_N_FIFTHS 5
/* Agreement and means of fewer people are indicative only (domain.md 4.7). */
#define BW_GROUP_FEW 10

typedef struct
{
  guint n;             /* persons with a valid figure */
  gboolean suppressed; /* fewer than the minimum: all below is NaN or 0 */
  double mean;
  double sd;                 /* divisor n − 1 */
  BwInterval interval;       /* 95 %; none below three; the mean itself where all who were asked answered: there is no
                                sampling error */
  double quartiles[3];       /* lower, median, upper */
  double low, high;          /* of a person; NaN below 8 */
  guint fifths[BW_N_FIFTHS]; /* how many persons in each fifth of 0–100; all 0 below 8, and for a figure with a unit */
  BwAgreement agreement;     /* of a dimension on one scale, from 5 persons on */
  BwAgreement agreement_skewed; /* against the slightly skewed null */
  double alpha;                 /* of a readiness dimension with 30 complete sheets or more; else NaN */
  BwInterval alpha_interval;
} BwGroupFigure;

/* The answers to one item. */
typedef struct
{
  guint n;             /* who answered it */
  gboolean suppressed; /* fewer than eight */
  guint *counts;       /* by point or option; NULL: none, or suppressed; owned by the result */
  guint n_counts;
  guint ticked;     /* whose answer is a tick in the checklist view, a half one not counted; 0 where there are no ticks */
  BwInterval ticks; /* of their share, 0–1, 95 %; none where there are no ticks */
  double mean;     /* keyed, on 0–100; NaN unless it is a rating */
  double variance; /* as a share of what answers at random would have; above 1: two camps; NaN unless it is a rating */
} BwGroupItem;

/* A part of the group, as by department. */
typedef struct
{
  char *name;
  guint n;
  gboolean suppressed;
  double *dimensions; /* means by dimension; NaN: none, or suppressed */
  double *sds;        /* by dimension, divisor n − 1; NaN likewise */
  guint *counts;      /* people with a figure, by dimension; 0 likewise */
} BwGroupPart;

typedef enum
{
  BW_GROUP_READY,
  BW_GROUP_CONSENSUS, /* one sheet that was filled in together: read its own results */
  BW_GROUP_TOO_SMALL, /* fewer than the minimum: no figure at all */
} BwGroupState;

typedef struct
{
  BwAssessment *assessment; /* a reference */
  BwForm form;              /* the form whose responses are read together */
  BwGroupState state;
  guint n;       /* responses of that form */
  guint invited; /* 0: not known */
  guint minimum; /* persons a figure needs */
  gboolean anonymous;
  BwGroupFigure *dimensions; /* by dimension */
  BwGroupFigure *indices;    /* by index */
  BwGroupFigure exposure;
  BwGroupFigure readiness;
  BwGroupItem *items; /* by item */
  BwGroupPart *parts; /* by name; none unless responses name their groups */
  guint n_parts;
  BwResult
    *mean;  /* the means as a result, for charts and headlines: low and high are NaN, n_answered counts persons */
  int self; /* the one response of the self form beside a team's; -1: none, or not to be shown */
  double *self_gaps; /* by dimension: self less team mean, NaN unless both are there; NULL without self */
  guint n_careless;  /* sheets with one value throughout a dimension with reversed items: to be looked at, never thrown
                        away (domain.md 4.10) */
  int widest;        /* the item with the widest split; -1: none may be named */
} BwGroupResult;

/* From this gap on, oneself and the team see a thing differently (domain.md A2). */
#define BW_SEEN_DIFFERENTLY 15.0

/* Reads all responses of @document that are of one form: the team form beside a self form, else the form most have. */
BwGroupResult *bw_group_result_new (BwDocument *document);
void bw_group_result_free (BwGroupResult *group);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwGroupResult, bw_group_result_free)

/* TRUE when response by response results may be shown too: not in an anonymous document of several. */
gboolean bw_group_may_show_single (BwDocument *document);

/* The means as the result of one of several rounds: low and high of its scores are the 95 % interval. The caller owns it. */
BwResult *bw_group_result_dup_round (const BwGroupResult *group);

/* The figure @which of the group; owned by it. */
const BwGroupFigure *bw_group_result_get_figure (const BwGroupResult *group, BwFigure which);
/* Its mean as people see it, "–" when there is none. The caller owns it. */
char *bw_group_result_format_mean (const BwGroupResult *group, BwFigure which);
/* "58–72", "whole team answered", or "–". The caller owns it. */
char *bw_group_result_format_interval (const BwGroupResult *group, const BwGroupFigure *figure);
/* "50 · 65 · 75": quartiles and median. The caller owns it. */
char *bw_group_figure_format_quartiles (const BwGroupFigure *figure);
/* How close the answers lie, in words: "close", or "–". Static. */
const char *bw_group_figure_get_agreement_name (const BwGroupFigure *figure);

/* What the map of mean and agreement says of a dimension. */
typedef enum
{
  BW_STANDING_NONE,
  BW_STANDING_STRENGTH, /* high, and people agree */
  BW_STANDING_GAP,      /* low, and people agree */
  BW_STANDING_SPLIT,    /* people do not agree: talk first */
} BwStanding;

/* By the mean, cut at 50, and r*_wg(J), cut at 0.5: half the variance of answers at random, as far above as r_wg(J) of
 * one item needs for "moderate". An exposure that is high is no strength, so @dimension has to be readiness for the
 * first two. */
#define BW_AGREEMENT_CUT 0.5
BwStanding bw_group_result_get_standing (const BwGroupResult *group, guint dimension);
/* "Agreed strength" …; "" for none. Static. */
const char *bw_standing_get_name (BwStanding standing);

/* "9 of 12 people answered." The caller owns it. */
char *bw_group_result_dup_turnout (const BwGroupResult *group);
/* Why there is nothing to show, in a sentence; NULL when there is. The caller owns it. */
char *bw_group_result_dup_refusal (const BwGroupResult *group);
/* Which item splits people most, and how, in words that point at nobody; NULL when none may be named. The caller owns
 * it. */
char *bw_group_result_dup_widest (const BwGroupResult *group);
/* What readers have to be told, a sentence each; NULL-terminated. The caller owns it. */
char **bw_group_result_dup_warnings (const BwGroupResult *group);

/* As text for a terminal, as JSON, and as CSV (RFC 4180), like those of BwResult. The caller owns it. */
char *bw_group_result_to_text (const BwGroupResult *group);
char *bw_group_result_to_json (const BwGroupResult *group);
/* The members of the JSON, into an object that is open. */
void bw_group_result_add_json (BwJson *json, const BwGroupResult *group);
/* The CSV of a report: where the document has a plan, each action follows as a row of type "action" (its part is the state), and all rows have the
 * columns who, first_step and due. @names: FALSE leaves who empty. The caller owns it. */
char *bw_group_result_to_csv_with_plan (const BwGroupResult *group, BwDocument *document, gboolean names);
char *bw_group_result_to_csv (const BwGroupResult *group);

G_END_DECLS
