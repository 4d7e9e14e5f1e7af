/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/xml/bw-xml.h"

G_BEGIN_DECLS

/*
 * A survey structure of LimeSurvey (.lss), read: what is asked, in one of its languages. Both shapes of the format are
 * understood: rows repeated for each language, and texts in tables of their own (…_l10ns, from DBVersion 400 on). Texts
 * are HTML as they stand there.
 */

typedef struct
{
  char *code;
  char *text;
  gint64 order;
  gint64 score; /* 0 when it says nothing */
  gint64 scale; /* 0, or 1 for the second one of a question with two */
} BwLimeOption;

/* A row of an array, or a box of a multiple choice. */
typedef struct
{
  char *code;
  char *text;
  gint64 order;
  gint64 scale; /* 1: a column of an array of fields */
} BwLimeRow;

typedef struct
{
  char *id;
  char *group;
  char type; /* as LimeSurvey names it: 'F', 'L' … */
  char *code;
  char *text;
  char *help;
  gint64 order;
  gboolean conditional;   /* not asked of everybody */
  gboolean other;         /* one may write in another answer */
  GPtrArray *rows;        /* of BwLimeRow, in order */
  GPtrArray *options;     /* of BwLimeOption, in order */
  GHashTable *attributes; /* name to value */
} BwLimeEntry;

typedef struct
{
  char *id;
  char *name;
  char *description;
  gint64 order;
  gboolean conditional;
  GPtrArray *entries; /* of BwLimeEntry, in order */
} BwLimeGroup;

typedef struct
{
  char *group; /* the id of a group; "0": the whole survey */
  char *name;
  char *message;
  gint64 minimum;
  gint64 maximum;
} BwLimeBand;

typedef struct
{
  char *title;
  char *description;
  char *welcome;
  char *language;    /* the one that was read */
  char **languages;  /* all that it has */
  GPtrArray *groups; /* of BwLimeGroup, in order */
  GPtrArray *bands;  /* of BwLimeBand, as they stand there */
  guint n_orphans;   /* questions of a group that is not there */
  guint n_mandatory; /* questions that have to be answered */
  guint n_checks;    /* settings that filter, order or check answers */
  guint n_quotas;
  guint n_default_values;
} BwLimeFile;

/* What such a file may be: 16 MiB, 12 levels, 600000 parts, and not more than 3000 questions, 10000 rows or
 * 20000 options. */
extern const BwXmlLimits bw_lime_file_limits;

/* Reads a survey; @language NULL: its first. NULL with findings when it is not one, or does not have that language. */
BwLimeFile *bw_lime_file_read (GBytes *bytes, const char *language, BwIssues *issues);
void bw_lime_file_free (BwLimeFile *file);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwLimeFile, bw_lime_file_free)

G_END_DECLS
