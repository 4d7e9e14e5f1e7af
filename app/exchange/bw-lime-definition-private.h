/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bw-lime-definition.h"

#include "app/definition/bw-assessment.h"

G_BEGIN_DECLS

/* A definition while it is being made of a survey. */

typedef struct
{
  char *id;
  char *prompt; /* "" for none */
  char **anchors;
  gint64 *values; /* rising */
  guint n_points;
  char *not_applicable; /* NULL: the usual wording */
} BwDraftScale;

typedef struct
{
  char *label;
  char *message; /* "" for none */
  double from;
} BwDraftBand;

typedef struct
{
  char *id;
  GPtrArray *bands; /* of BwDraftBand, from 0 up */
} BwDraftBands;

typedef struct _BwDraftSection BwDraftSection;

typedef struct
{
  char *id;
  char *name;
  char *definition;
  const BwDraftSection *section;
  BwDraftScale *scale; /* of its first array */
  BwDraftBands *bands; /* NULL: the usual ones */
  guint n_items;
} BwDraftDimension;

typedef struct
{
  char *id;
  char *text;
  double credit; /* NaN: none */
} BwDraftOption;

typedef struct
{
  BwItemType type; /* rating, choice, multiple choice, number or text */
  char *id;
  char *stem;
  char *help;                  /* "" for none */
  BwDraftDimension *dimension; /* of a rating, as is … */
  BwDraftScale *scale;
  gboolean reverse;
  GPtrArray *options; /* of BwDraftOption; NULL but for choices */
  double minimum;
  double maximum;
  gboolean whole;
  char *unit;    /* "" for none */
  gint64 lowest; /* the lowest and the highest score there is; both 0: not scored */
  gint64 highest;
} BwDraftItem;

struct _BwDraftSection
{
  char *id;
  char *title;
  char **introduction;
  GPtrArray *items; /* of BwDraftItem */
};

typedef struct
{
  const BwLimeFile *file;
  GPtrArray *scales;     /* of BwDraftScale */
  GPtrArray *dimensions; /* of BwDraftDimension */
  GPtrArray *band_sets;  /* of BwDraftBands */
  GPtrArray *sections;   /* of BwDraftSection */
  GPtrArray *notes;      /* sentences about what stays out */
  GHashTable *item_ids;
  GHashTable *dimension_ids;
  GHashTable *section_ids;
  GHashTable *row_codes; /* how many rows of arrays have a code, in small letters */
  gboolean marked_up;    /* some text had more than paragraphs */
  gboolean expressions;  /* some text had an expression */
  guint n_others;
  guint n_conditional;
} BwDraft;

void bw_draft_scale_free (BwDraftScale *scale);
void bw_draft_option_free (BwDraftOption *option);

/* Adds a sentence about what stays out. */
void bw_draft_note (BwDraft *draft, const char *format, ...) G_GNUC_PRINTF (2, 3);
/* The words of @html, which is looked at for what is lost. The caller owns it. */
char *bw_draft_dup_text (BwDraft *draft, const char *html);
char **bw_draft_dup_paragraphs (BwDraft *draft, const char *html);
/* An id made of @text that is not in @taken yet, and put there. The caller owns it. */
char *bw_draft_make_id (GHashTable *taken, const char *text, const char *otherwise);

/* TRUE for an answer like "not applicable", as it is usually coded. */
gboolean bw_draft_is_apart (const BwLimeOption *option);
/* The scale of the options numbered @number of a question, or NULL when they make none; @reverse becomes TRUE when
 * their scores fall, @scored when its values are their scores. */
BwDraftScale *bw_draft_make_scale (BwDraft *draft, const BwLimeEntry *entry, gint64 number, const char *prompt,
                                   gboolean *reverse, gboolean *scored);
/* The scale of a question type whose answers LimeSurvey itself words: one of "A5BCE". */
BwDraftScale *bw_draft_make_fixed_scale (BwDraft *draft, char type, const char *prompt);
/* Adds to @section what @entry asks. */
void bw_draft_add_entry (BwDraft *draft, BwDraftSection *section, const BwLimeEntry *entry);
/* Takes over the bands of @group for the dimensions whose items are in @section. */
void bw_draft_add_bands (BwDraft *draft, BwDraftSection *section, const BwLimeGroup *group);
/* The file. */
GBytes *bw_draft_write (BwDraft *draft);

G_END_DECLS
