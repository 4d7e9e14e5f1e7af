/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * Findings about a file: a stable tag, a severity, a place and a sentence. Everything that reads a file collects all
 * of its findings here and stops only where it cannot go on; checker, window, command line and tests print the same ones.
 */

typedef enum
{
  BW_SEVERITY_WARNING,
  BW_SEVERITY_ERROR,
} BwSeverity;

typedef enum
{
  /* The file as such */
  BW_TAG_UNREADABLE,
  BW_TAG_EMPTY_FILE,
  BW_TAG_TOO_LARGE,
  BW_TAG_SEALED,
  BW_TAG_NOT_UTF8,
  BW_TAG_NOT_XML,
  BW_TAG_DOCTYPE,
  BW_TAG_TOO_DEEP,
  BW_TAG_TOO_MANY_LINES,
  BW_TAG_TOO_COMPLEX,
  BW_TAG_WRONG_NAMESPACE,
  BW_TAG_NEWER_FORMAT,
  BW_TAG_WRONG_ROOT,
  /* The definition, against its schema */
  BW_TAG_SCHEMA,
  BW_TAG_DUPLICATE_ID,
  BW_TAG_UNKNOWN_ID,
  /* The definition, beyond its schema */
  BW_TAG_LANGUAGE_MISSING,
  BW_TAG_EXPRESSION_SYNTAX,
  BW_TAG_UNKNOWN_FUNCTION,
  BW_TAG_WRONG_ARGUMENTS,
  BW_TAG_CYCLE,
  BW_TAG_SCALE_POINTS,
  BW_TAG_SCALE_ORDER,
  BW_TAG_BAND_GAP,
  BW_TAG_BAND_OVERLAP,
  BW_TAG_BAND_RANGE,
  BW_TAG_BANDS_MISSING,
  BW_TAG_ADVICE_MISSING,
  BW_TAG_ADVICE_DUPLICATE,
  BW_TAG_REVERSE_FORBIDDEN,
  BW_TAG_STEM_MISSING,
  BW_TAG_STEM_DUPLICATE,
  BW_TAG_EMPTY_TEXT,
  BW_TAG_WRONG_KIND,
  BW_TAG_DIMENSION_EMPTY,
  BW_TAG_DIMENSION_SMALL,
  BW_TAG_VIGNETTE_CREDIT,
  BW_TAG_FIELD_INCOMPLETE,
  BW_TAG_INDEX_INCOMPLETE,
  BW_TAG_RANGE_EMPTY,
  BW_TAG_SOURCE_LINE,
  BW_TAG_SOURCE_MISSING,
  BW_TAG_PLACEHOLDER,
  BW_TAG_CONDITION_LIMIT,
  BW_TAG_RULE_PARTS,
  BW_TAG_CHART_INCOMPLETE,
  BW_TAG_CHART_UNFIT,
  BW_TAG_PARENT_MISSING,
  BW_TAG_PARENT_BROKEN,
  BW_TAG_PARENT_BORROWS,
  BW_TAG_BORROWED_MISSING,
  BW_TAG_BORROWED_KIND,
  BW_TAG_BORROWED_SCALE,
  /* A document */
  BW_TAG_DOCUMENT_INCOMPLETE,
  BW_TAG_DOCUMENT_VALUE,
  BW_TAG_DOCUMENT_UNKNOWN_ITEM,
  BW_TAG_DOCUMENT_DEFINITION,
  /* A template of reports */
  BW_TAG_TEMPLATE_PART,
  BW_TAG_TEMPLATE_VALUE,
  BW_N_TAGS
} BwTag;

typedef struct
{
  const char *name;        /* the stable tag, such as "band-gap" */
  BwSeverity severity;
  const char *hint;        /* how to mend it: one sentence, untranslated; pass it through gettext */
  const char *explanation; /* why it matters: a paragraph, untranslated */
} BwTagInfo;

typedef struct
{
  BwTag tag;
  int line; /* 1-based; 0 when the finding is about the whole file */
  char *text;
} BwIssue;

typedef struct _BwIssues BwIssues;

/* The row of the table of tags for @tag. */
const BwTagInfo *bw_tag_get_info (BwTag tag);

/* The tag called @name, or BW_N_TAGS when there is none. */
BwTag bw_tag_from_name (const char *name);

/* An empty collection for the file that people know as @file (a path or a name to print). Free with bw_issues_free(). */
BwIssues *bw_issues_new (const char *file);
void bw_issues_free (BwIssues *issues);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwIssues, bw_issues_free)

/* Adds a finding; @line is 1-based, 0 for the whole file. A very long text is cut. A hostile file can be wrong in every place: beyond
 * a thousand errors and a thousand warnings, findings are counted and no longer kept. */
void bw_issues_add (BwIssues *issues, BwTag tag, int line, const char *format, ...) G_GNUC_PRINTF (4, 5);

/* What was found so far; owned by the collection. The position counts from 0. */
const char *bw_issues_get_file (const BwIssues *issues);
guint bw_issues_get_n (const BwIssues *issues);
guint bw_issues_get_n_errors (const BwIssues *issues);
const BwIssue *bw_issues_get (const BwIssues *issues, guint position);

/* Orders the findings by line, then tag, then text, and drops those that say the same of the same line. */
void bw_issues_sort (BwIssues *issues);

/* "file:line: error: tag: text", without the line when it is 0. The caller owns the result. */
char *bw_issues_format (const BwIssues *issues, guint position);

/* The sentence to show a person who only wants to know why a file does not open: the first error, with its hint.
 * NULL when there is no error. The caller owns the result. */
char *bw_issues_summarise (const BwIssues *issues);

/* The entry of @candidates (NULL-terminated) that a person most likely meant by @word, or NULL when none is near: the one with the
 * fewest changed letters, the first of several. Owned by the candidates. */
const char *bw_nearest_word (const char *word, const char *const *candidates);

G_END_DECLS
