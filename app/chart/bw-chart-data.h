/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/definition/bw-assessment.h"
#include "bw-chart-axis.h"

G_BEGIN_DECLS

/*
 * What the charts draw: names and numbers, free of assessments and answers. Whoever wants a picture fills one of these;
 * a kind reads the members it needs and passes over the rest.
 */

/* A score with what belongs to it. */
typedef struct
{
  double score; /* 0–100; NaN: not enough answers */
  double low;   /* spread of own answers; NaN: none to show */
  double high;
  double target;          /* what is aimed at; NaN: nothing */
  char *text;             /* the score as people read it; owned */
  const BwBandSet *bands; /* may be NULL; must outlive the data */
  int band;               /* position in @bands; -1: none */
} BwChartFigure;

#define BW_N_CHART_FIFTHS 5

/* How the figures of several people lie around their mean. */
typedef struct
{
  double quartiles[3];             /* lower, median, upper; NaN: not known */
  guint fifths[BW_N_CHART_FIFTHS]; /* people in each fifth of 0–100; all 0: not to be shown */
  char *n;                         /* how many people, in figures; owned */
  char *interval;                  /* around the mean, in words: "58–72"; owned */
  char *agreement;                 /* how close the answers lie, in words; NULL: nothing is said of it; owned */
} BwChartSpread;

/* A dimension, an index, or a pair of exposure and readiness. */
typedef struct
{
  char *name;
  gboolean reverse; /* a statement of the opposite, whose figure counts the other way round */
  char *symbol;  /* one to three characters; may be NULL */
  int dimension; /* in the assessment; -1: none */
  BwDimensionKind kind;
  BwChartFigure figure;   /* of a pair: its readiness */
  BwChartFigure exposure; /* of a pair; its score is NaN otherwise */
  char *quadrant;         /* name of the quadrant of a pair; NULL: none; owned */
  guint corner; /* the quadrant: 1 exposed, not ready; 2 exposed, ready; 3 neither; 4 ready, not exposed; 0 none */
  gboolean borderline;
  BwChartFigure other; /* what the figure is held against: another form's, or a target; its score is NaN otherwise */
  char *remark;        /* a word said of the difference: "seen differently"; NULL: none; owned */
  BwChartSpread *spread; /* of the figure of a group; NULL: none; owned */
} BwChartRow;

/* A statement and its answer, or its answers. */
typedef struct
{
  char *stem;
  char *group;     /* the heading it stands under: the name of its dimension, or the words its statement completes */
  gboolean framed; /* the heading is needed to understand the statement */
  int dimension;
  BwDimensionKind kind;
  gboolean reverse;
  gboolean own; /* a proposal of the author's, not named by a source */
  const BwResponseScale *scale; /* must outlive the data */
  int choice;                   /* position of the point; -1: none */
  gboolean not_applicable;
  guint *counts; /* by point: how many of a group chose it; NULL for a single response; owned */
} BwChartItem;

typedef struct
{
  BwChartKind kind;
  char *title;
  char *caption;    /* may be NULL */
  gboolean paired;  /* the rows are pairs */
  char *corners[4]; /* names of the quadrants, in the order of BwChartRow.corner from 1; owned */
  GArray *rows;     /* of BwChartRow */
  GArray *items;    /* of BwChartItem */
  BwChartAxis x;    /* of a plane */
  BwChartAxis y;
  char *size_title; /* what the area of a bubble means; NULL: nothing; owned */
  double size_maximum; /* of the largest there can be; 0: of the largest there is */
  GArray *bubbles;   /* of BwChartBubble */
  GPtrArray *steps;  /* of char *: what the figures of a line stand for one after the other, or the figure of a row and the other */
  GArray *panels;    /* of BwChartPanel: lines over the steps */
  gboolean to_target; /* the other figures are targets */
  double reference;      /* where the thin hand of a clock stands, on the axis x; NaN: there is none */
  char *reference_label; /* may be NULL */
} BwChartData;

/* Without rows and items yet; the texts are copied, @caption may be NULL. */
BwChartData *bw_chart_data_new (BwChartKind kind, const char *title, const char *caption);
void bw_chart_data_free (BwChartData *data);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwChartData, bw_chart_data_free)

/* Adds an empty row or item, without figures; the returned place is good until the next is added. */
BwChartRow *bw_chart_data_add_row (BwChartData *data, const char *name, const char *symbol);
BwChartItem *bw_chart_data_add_item (BwChartData *data, const char *stem, const BwResponseScale *scale);

/* The answers to an item of a group. */
guint bw_chart_item_count (const BwChartItem *item);
/* TRUE when it has an answer, or a group has one. */
gboolean bw_chart_item_is_answered (const BwChartItem *item);
/* The stem, with the mark of a reversed item in front. The caller owns it. */
char *bw_chart_item_dup_stem (const BwChartItem *item);
/* What was answered, in words, or why nothing was. The caller owns it. */
char *bw_chart_item_dup_answer (const BwChartItem *item);
/* The answer, or the mean of the answers, on 0–100 and keyed (domain.md 4.3 and 4.4); NaN when there is none. */
double bw_chart_item_get_score (const BwChartItem *item);

/* Sets a score, without a target; @text may be NULL: rounded half up, "–" for NaN. */
void bw_chart_figure_set (BwChartFigure *figure, double score, double low, double high, const char *text);
gboolean bw_chart_figure_is_valid (const BwChartFigure *figure);
/* TRUE when something is aimed at. */
gboolean bw_chart_figure_has_target (const BwChartFigure *figure);
/* What is aimed at as people read it, rounded half up; "–" when nothing is. The caller owns it. */
char *bw_chart_figure_dup_target (const BwChartFigure *figure);
/* TRUE when there is a spread of answers to show. */
gboolean bw_chart_figure_has_spread (const BwChartFigure *figure);
/* The label of its band, or NULL. */
const char *bw_chart_figure_get_band_label (const BwChartFigure *figure);

/* TRUE when the figure of a row has a target. */
gboolean bw_chart_data_has_target (const BwChartData *data);
/* Appends a sentence, after a space, that says how many figures have one; nothing when none has. */
void bw_chart_data_append_targets (const BwChartData *data, GString *text);

/* TRUE when both scores of the pair are there. */
gboolean bw_chart_row_is_placed (const BwChartRow *row);
/* Exposure less readiness with its sign, as the two figures are shown: "+18", "−4", "0"; "–" when it is not known. The
 * caller owns it. */
char *bw_chart_row_dup_gap (const BwChartRow *row);

/* The figure less the other; NaN when either is missing. */
double bw_chart_row_get_difference (const BwChartRow *row);
/* @figure less @other with its sign, as the two are shown (bw_gap_format()); "–" when either is missing. The caller owns it. */
char *bw_chart_dup_difference (const BwChartFigure *figure, const BwChartFigure *other);

/* Sorts the rows by what @key gives for each, the highest first (or last, @ascending); NaN last, ties in the order they had. */
typedef double (*BwChartRowKey) (const BwChartRow *row);
void bw_chart_data_sort_rows (BwChartData *data, BwChartRowKey key, gboolean ascending);

/* The corner of the plane in which a place lies, as BwChartRow.corner; on the cut is above it. */
guint bw_chart_data_find_corner (const BwChartData *data, double x, double y);

/* "Exposure", "Readiness": as titles of axes and legends. Translated, static. */
const char *bw_chart_kind_title (BwDimensionKind kind);

G_END_DECLS
