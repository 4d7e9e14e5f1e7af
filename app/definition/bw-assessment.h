/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/xml/bw-expression.h"
#include "app/xml/bw-issue.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/*
 * A definition, read: what is asked, in flat arrays. Ids are resolved to indices into these arrays when it is read, so whoever
 * scores or draws never compares strings. It does not change once it is made, and may be shared between threads.
 * An index of -1 means "none". Texts are never NULL unless the comment says so.
 */

typedef enum
{
  BW_KIND_EXPOSURE,
  BW_KIND_READINESS,
  BW_N_KINDS
} BwDimensionKind;

typedef enum
{
  BW_FORM_SELF,
  BW_FORM_TEAM,
  BW_FORM_CONSENSUS,
  BW_N_FORMS
} BwForm;

typedef enum
{
  BW_ITEM_RATING,          /* a point of the dimension's response scale */
  BW_ITEM_VIGNETTE,        /* one option, with credit and reasoning */
  BW_ITEM_CHOICE,          /* one option */
  BW_ITEM_MULTIPLE_CHOICE, /* any number of options */
  BW_ITEM_NUMBER,
  BW_ITEM_TEXT,
  BW_ITEM_RECORD_TABLE,
} BwItemType;

typedef enum
{
  BW_TICK_OPEN,
  BW_TICK_HALF,
  BW_TICK_FULL,
} BwTick;

typedef enum
{
  BW_FIELD_TEXT,
  BW_FIELD_NUMBER,
  BW_FIELD_RATING,
  BW_FIELD_DERIVED,
} BwFieldType;

typedef enum
{
  BW_CHART_MATRIX,
  BW_CHART_BUTTERFLY,
  BW_CHART_RADAR,
  BW_CHART_BULLET_BARS,
  BW_CHART_DIVERGING_BARS,
  BW_CHART_DOT_PLOT,
  BW_CHART_DUMBBELL,
  BW_CHART_SLOPE,
  BW_CHART_HEAT_STRIP,
  BW_CHART_CLOCK,
  BW_CHART_STAIRCASE,
  BW_CHART_TILE_BOARD,
  BW_CHART_RUN_CHART,
  BW_CHART_BUBBLE_MAP,
  BW_N_CHART_KINDS
} BwChartKind;

typedef enum
{
  BW_RULE_HEADLINE,
  BW_RULE_NOTE,
  BW_RULE_PAIR,
} BwRuleRole;

typedef struct
{
  char *text;
  char **sources; /* may be NULL */
} BwParagraph;

typedef struct
{
  gboolean declared;
  char *name;        /* NULL unless declared */
  char *description; /* NULL unless declared */
} BwFormDeclaration;

typedef struct
{
  char *id;
  char *citation;
  guint n_lines; /* 0 when it has no numbered lines */
} BwSource;

typedef struct
{
  char *id;
  char *title;
  BwParagraph *paragraphs;
  guint n_paragraphs;
  char **sources; /* may be NULL */
} BwBackground;

typedef struct
{
  double value;
  char *anchor;
  BwTick tick;
} BwPoint;

typedef struct
{
  char *id;
  char *prompt; /* may be NULL */
  BwPoint *points; /* lowest value first */
  guint n_points;
  char *not_applicable; /* may be NULL: use the interface's own wording */
  gboolean reversible;
} BwResponseScale;

typedef struct
{
  char *id;
  char *label;
  char *meaning; /* may be NULL */
  double from;   /* included */
  double to;     /* excluded, except in the highest band */
  char **sources; /* may be NULL */
} BwBand;

typedef struct
{
  char *id;
  BwBand *bands; /* lowest first */
  guint n_bands;
  double minimum; /* where the lowest band begins and the highest ends: 0 and 100, unless it serves indices with a unit */
  double maximum;
} BwBandSet;

typedef struct
{
  char *id;
  char *name;
} BwRemedy;

typedef struct
{
  char *id;
  char *name;
  char *definition;
  char *help;              /* may be NULL */
  char *frames[BW_N_FORMS]; /* each may be NULL */
  char *symbol;            /* may be NULL */
  char **sources;          /* may be NULL */
  BwDimensionKind kind;
  int response_scale;    /* of the items that name no other */
  gboolean mixed_scales; /* its items are not all on one scale: then it has no mean on points */
  int band_set; /* -1 when the definition has none for it */
  guint *paired_with; /* exposure dimensions */
  guint n_paired_with;
  guint *items; /* its rating items, in the order of the file */
  guint n_items;
  guint min_answered; /* bw_min_answered () of its items */
  double min_answered_share;
  char ***advice; /* by band index: NULL-terminated lines, or NULL; NULL itself without a band set */
  char **advice_sources;         /* what its lines of advice cite, in their order; may be NULL */
  BwExpression *advice_relevant; /* may be NULL: the advice is always given */
} BwDimension;

typedef struct
{
  char *id;
  char *text;
  double credit;       /* NaN when it carries none */
  int remedy;
} BwOption;

typedef struct
{
  char *id;
  char *label;
  char *help; /* may be NULL */
  char *unit; /* may be NULL */
  char **sources; /* may be NULL */
  gboolean own;
  BwFieldType type;
  int response_scale;
  BwExpression *calculate; /* NULL unless derived */
  double minimum;
  double maximum;
  gboolean whole;
} BwField;

typedef struct
{
  char *id;
  BwItemType type;
  int section;
  int dimension; /* of a rating; what a vignette is about; else -1 */
  int response_scale; /* of a rating: its own, or that of its dimension; else -1 */
  gboolean reverse;
  gboolean own;
  char *title;             /* of a vignette or table, else NULL */
  char *stems[BW_N_FORMS]; /* set for every declared form, else NULL */
  char *help;              /* may be NULL */
  char **sources;          /* may be NULL */
  char *borrowed_from;     /* the id of the assessment it was borrowed from, or NULL */
  char *borrowed_item;     /* its id there, or NULL */
  BwExpression *relevant;  /* may be NULL */
  BwOption *options;
  guint n_options;
  char *reasoning; /* of a vignette, else NULL */
  char *unit;      /* of a number; may be NULL */
  double minimum;
  double maximum;
  gboolean whole;
  BwField *fields;
  guint n_fields;
  guint minimum_rows;
  guint maximum_rows;
  int line;
} BwItem;

typedef struct
{
  char *id;
  char *title;
  BwParagraph *introduction;
  guint n_introduction;
  BwExpression *relevant; /* may be NULL */
  guint first_item;
  guint n_items;
  guint first_page;
  guint n_pages;
} BwSection;

/* What is shown at once: the items of one dimension on one scale that follow each other, or a single item of another type. */
typedef struct
{
  guint section;
  int dimension; /* -1 unless it holds ratings */
  guint first_item;
  guint n_items;
} BwPage;

typedef struct
{
  gboolean is_index; /* ref counts indices, not dimensions */
  guint ref;
  double weight;
} BwPart;

typedef struct
{
  char *id;
  char *name;
  char *definition;
  char *unit; /* NULL: a score from 0 to 100 */
  char **sources; /* may be NULL */
  gboolean on_clock; /* a clock shows it */
  gboolean shown; /* FALSE: left out of what people read; only rules, charts and other figures need it */
  gboolean has_kind;
  BwDimensionKind kind;
  BwPart *parts;
  guint n_parts;
  BwExpression *calculate; /* NULL: the weighted mean of the parts */
  BwExpression *relevant;  /* may be NULL */
  int band_set;
  char ***advice; /* as in BwDimension */
  char **advice_sources;
} BwIndex;

typedef struct
{
  char *id;
  BwRuleRole role;
  char *title; /* may be NULL */
  char *text;
  char **sources; /* may be NULL */
  BwExpression *relevant; /* $dimension with for_each, $part with parts: the id at hand */
  gboolean for_each;      /* tried for every dimension of … */
  BwDimensionKind for_each_kind;
  BwPart *parts; /* … or for each of these; weights do not count */
  guint n_parts;
  gboolean first;         /* printed only for the first for which it holds */
  BwExpression *order_by; /* tried from the highest value of this down; may be NULL: in the order of the file */
} BwRule;

/* What a chart shows the figure of. */
typedef enum
{
  BW_SUBJECT_NONE,
  BW_SUBJECT_SCORE, /* a dimension or an index */
  BW_SUBJECT_ITEM,  /* a rating item, by its value from 0 to 100 */
  BW_SUBJECT_FIELD, /* a column of the chart's table: a number, a rating or a derived one */
} BwSubjectType;

typedef struct
{
  BwSubjectType type;
  BwPart score;   /* of a score */
  guint position; /* of an item in the assessment, of a field in its table */
} BwSubject;

typedef struct
{
  BwSubject subject; /* never none */
  BwSubject against; /* what is on the horizontal axis of a matrix: a score or an item; none: the paired exposure */
  char *label;       /* its name inside the chart; NULL: the usual one */
} BwChartPart;

typedef enum
{
  BW_CHART_SHOW_DIMENSIONS,
  BW_CHART_SHOW_ITEMS,
} BwChartShow;

typedef enum
{
  BW_SORT_NONE,
  BW_SORT_DESCENDING,
  BW_SORT_ASCENDING,
} BwSort;

/* The corners of a matrix or bubble map: the horizontal axis first, then the vertical one. */
typedef enum
{
  BW_CORNER_LOW_LOW,
  BW_CORNER_LOW_HIGH,
  BW_CORNER_HIGH_LOW,
  BW_CORNER_HIGH_HIGH,
  BW_N_CORNERS
} BwCorner;

/* The columns of its table that a chart uses. */
typedef enum
{
  BW_COLUMN_X,
  BW_COLUMN_Y,
  BW_COLUMN_SIZE,
  BW_COLUMN_LABEL,
  BW_COLUMN_SERIES, /* a rating field, whose first and last point are the two ends of a slope */
  BW_N_COLUMNS
} BwChartColumn;

typedef struct
{
  char *id;
  BwChartKind kind;
  gboolean cover;
  BwChartShow show;
  BwSort sort;
  char *title;
  char *caption; /* may be NULL */
  BwChartPart *parts;
  guint n_parts;
  int table;                    /* a record table among the items, for a bubble map or slope; -1: none */
  int columns[BW_N_COLUMNS];    /* positions of fields in that table; -1: none */
  double reference;             /* where the reference hand of a clock stands; NaN: it has none */
  char *reference_label;        /* may be NULL */
  char *x_title;                /* may be NULL, as the following */
  char *y_title;
  char *corners[BW_N_CORNERS];
} BwChartSpec;

typedef struct _BwAssessment
{
  char *id;
  char *version;
  char *language; /* BCP 47 */
  char *title;
  char *summary;
  char *purpose;
  char *audience;
  char *outcome;
  guint minutes;
  BwFormDeclaration forms[BW_N_FORMS];
  BwSource *sources;
  guint n_sources;
  BwBackground *backgrounds;
  guint n_backgrounds;
  BwResponseScale *response_scales;
  guint n_response_scales;
  BwBandSet *band_sets;
  guint n_band_sets;
  int band_set_of_kind[BW_N_KINDS];
  BwRemedy *remedies;
  guint n_remedies;
  BwDimension *dimensions;
  guint n_dimensions;
  BwSection *sections;
  guint n_sections;
  BwItem *items; /* all sections, in the order of the file */
  guint n_items;
  BwPage *pages;
  guint n_pages;
  BwIndex *indices;
  guint n_indices;
  guint *index_order; /* the indices, each after those it needs */
  int index_of_kind[BW_N_KINDS]; /* the index called "exposure", and that called "readiness"; or -1 */
  BwRule *rules;
  guint n_rules;
  BwChartSpec *charts;
  guint n_charts;
  BwParagraph *disclaimer;
  guint n_disclaimer;

  GBytes *bytes; /* the file, verbatim; with the items that it borrows in their places */
  char *digest;  /* "sha256:" and 64 hexadecimal digits, of the bytes */

  /*< private >*/
  GHashTable *ids[8]; /* by BwIdSpace: id to index */
  gatomicrefcount ref_count;
} BwAssessment;

typedef enum
{
  BW_PARENT_MISSING,
  BW_PARENT_BROKEN,  /* it is there but has errors */
  BW_PARENT_BORROWS, /* it borrows items itself */
  BW_PARENT_READY,
} BwParentState;

/* Where the assessments are that a definition borrows items from. */
typedef struct
{
  /* Looks for the assessment called @id. Sets @parent, which the caller then owns, only when it is ready. */
  BwParentState (*find) (const char *id, BwAssessment **parent, gpointer data);
  gpointer data;
} BwParents;

/* Reads a definition. Findings go to @issues, sorted; NULL when there was an error among them. @schema is assessment.xsd. With NULL
 * for @parents a borrowed item is an error. */
BwAssessment *bw_assessment_parse (GBytes *bytes, GBytes *schema, const BwParents *parents, BwIssues *issues);

BwAssessment *bw_assessment_ref (BwAssessment *assessment);
void bw_assessment_unref (BwAssessment *assessment);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwAssessment, bw_assessment_unref)

#define BW_TYPE_ASSESSMENT (bw_assessment_get_type ())
GType bw_assessment_get_type (void) G_GNUC_CONST; /* boxed, for properties and signals */

/* "sha256:…" of @bytes. The caller owns it. */
char *bw_digest (GBytes *bytes);

/* Item @item as a whole sentence in the wording of @form, or of another form where that has none: "Our ropes …" and "are new." are "Our ropes
 * are new." The caller owns it. */
char *bw_assessment_dup_sentence (const BwAssessment *assessment, guint item, BwForm form);
/* The index of what is called @id, or -1. */
int bw_assessment_find_item (const BwAssessment *assessment, const char *id);
int bw_assessment_find_dimension (const BwAssessment *assessment, const char *id);
int bw_assessment_find_index (const BwAssessment *assessment, const char *id);
int bw_assessment_find_section (const BwAssessment *assessment, const char *id);
int bw_assessment_find_response_scale (const BwAssessment *assessment, const char *id);
int bw_assessment_find_band_set (const BwAssessment *assessment, const char *id);

/* How many answers a score of @n_items items needs: max (2, ceil (share × n_items)), at most n_items (domain.md 4.2). */
guint bw_min_answered (guint n_items, double share);

/* The scale on which rating item @item is answered, or NULL for another type. */
const BwResponseScale *bw_assessment_get_item_scale (const BwAssessment *assessment, guint item);
/* TRUE when the checklist view can show the answers to rating item @item: some point of its scale is a tick or half a tick. */
gboolean bw_assessment_item_has_ticks (const BwAssessment *assessment, guint item);
/* TRUE when the index is shown on its own: neither hidden nor the overall exposure or readiness. */
gboolean bw_assessment_index_is_shown (const BwAssessment *assessment, guint index);
/* The band set of a dimension or index, or NULL. */
const BwBandSet *bw_assessment_get_dimension_bands (const BwAssessment *assessment, guint dimension);
/* The band of @set in which the unrounded @score lies; -1 when it is NaN or below the lowest band. What is above the highest band lies
 * in it. */
int bw_band_set_find (const BwBandSet *set, double score);
/* The page that shows @item. */
guint bw_assessment_get_item_page (const BwAssessment *assessment, guint item);
/* TRUE for the types that count towards "n of m answered": everything but free text and record tables. */
gboolean bw_item_counts (const BwItem *item);
/* The first declared form, in the order self, team, consensus. */
BwForm bw_assessment_get_default_form (const BwAssessment *assessment);

/* As strcmp() does, number by number: "1.10.0" comes after "1.9.2". */
int bw_version_compare (const char *a, const char *b);

/* "self", "team", "consensus", and back; bw_form_parse() returns FALSE for anything else. */
const char *bw_form_get_id (BwForm form);
gboolean bw_form_parse (const char *id, BwForm *form);
/* "matrix", "bullet-bars" … */
const char *bw_chart_kind_get_id (BwChartKind kind);

G_END_DECLS
