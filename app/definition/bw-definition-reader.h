/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bw-assessment.h"

#include "app/xml/bw-xml.h"

G_BEGIN_DECLS

/*
 * How elements of a definition read themselves, for the files of this folder only. All ids are collected before anything is read, so a
 * reference is resolved where it stands and a finding about it knows its line.
 */

typedef enum
{
  BW_ID_ITEM,
  BW_ID_DIMENSION,
  BW_ID_INDEX,
  BW_ID_SECTION,
  BW_ID_SCALE,
  BW_ID_BAND_SET,
  BW_ID_SOURCE,
  BW_ID_REMEDY,
  BW_N_ID_SPACES
} BwIdSpace;

typedef struct
{
  BwAssessment *assessment;
  BwIssues *issues;
  GHashTable *questions;    /* id of an item to its node */
  GHashTable *members;      /* id of an item to the set of ids of its options or fields */
  GHashTable *tables;       /* ids of record tables, as a set */
  guint n_compared;         /* ids looked at so far for one that is near to an unknown one */
  gsize n_expression_bytes; /* length of all expressions so far */
} BwDefinitionReader;

typedef void (*BwReadElement) (BwDefinitionReader *reader, BwXmlNode *node, gpointer element);

/* Reads every child of @parent called @name into a new array of elements of @size bytes. */
gpointer bw_reader_read_array (BwDefinitionReader *reader, BwXmlNode *parent, const char *name, gsize size, guint *n,
                               BwReadElement read);
/* The text of @node; a finding when it is empty. */
char *bw_reader_read_text (BwDefinitionReader *reader, BwXmlNode *node);
/* The text of the child called @name, or NULL when there is none. */
char *bw_reader_read_child (BwDefinitionReader *reader, BwXmlNode *parent, const char *name);
/* The language of the whole, with a finding when it is missing or no tag of one. */
char *bw_reader_read_language (BwDefinitionReader *reader, BwXmlNode *root);
/* Paragraphs <p> of @parent, which may be NULL. */
BwParagraph *bw_reader_read_paragraphs (BwDefinitionReader *reader, BwXmlNode *parent, guint *n);
/* The attribute as references to sources, checked; NULL when it is missing. */
char **bw_reader_read_sources (BwDefinitionReader *reader, BwXmlNode *node);
/* The texts called @name by form; findings for two of one form and, when @required, for a declared form without any. */
void bw_reader_read_form_texts (BwDefinitionReader *reader, BwXmlNode *parent, const char *name, gboolean required,
                                char *texts[BW_N_FORMS]);
/* The attribute as an expression with its ids checked; NULL when it is missing or wrong. @table is the id of the record table whose
 * fields it may name, or NULL. */
BwExpression *bw_reader_read_expression (BwDefinitionReader *reader, BwXmlNode *node, const char *attribute,
                                         const char *variable, const char *table);
/* TRUE while all expressions together are not too long with @source, of which there is a finding once. */
gboolean bw_reader_afford_expression (BwDefinitionReader *reader, int line, const char *source);
/* The index of what the attribute names; -1 when it is missing, or unknown (with a finding). */
int bw_reader_read_reference (BwDefinitionReader *reader, BwXmlNode *node, const char *attribute, BwIdSpace space);
/* The index of @id; -1 with a finding that names the nearest id. */
int bw_reader_resolve (BwDefinitionReader *reader, int line, const char *id, BwIdSpace space);
/* A dimension or an index by id; FALSE with a finding when there is neither. */
gboolean bw_reader_resolve_part (BwDefinitionReader *reader, int line, const char *id, BwPart *part);
/* Adds the finding for @id, which is none of @known (hash tables with ids as keys, NULL-terminated): the sentence, and the nearest one,
 * unless so many were unknown before that looking for it would take too long. */
void bw_reader_add_unknown (BwDefinitionReader *reader, int line, const char *id, GHashTable *const *known, const char *format, ...)
  G_GNUC_PRINTF (5, 6);
/* The children <of> of an index or rule; those that name nothing are left out, with a finding. */
BwPart *bw_reader_read_parts (BwDefinitionReader *reader, BwXmlNode *parent, guint *n_parts);
/* Advice by band; findings for unknown, double and, when @required, missing bands. NULL without a band set. What its lines cite comes
 * back in @sources: NULL for nothing. */
char ***bw_reader_read_advice (BwDefinitionReader *reader, BwXmlNode *parent, const BwBandSet *set, gboolean required, char ***sources);
/* A finding when the score called @id is put into bands of another range than 0 to 100. */
void bw_reader_check_range (BwDefinitionReader *reader, int line, const char *id, const BwBandSet *set);
/* TRUE when the bands of @set cover 0 to 100, as scores need. */
gboolean bw_band_set_holds_scores (const BwBandSet *set);
void bw_advice_free (char ***advice, const BwBandSet *set);
void bw_paragraphs_free (BwParagraph *paragraphs, guint n);

/* One element each. Clearing frees what the element owns, not the element. */
void bw_source_read (BwDefinitionReader *reader, BwXmlNode *node, gpointer element);
void bw_source_clear (BwSource *source);
void bw_background_read (BwDefinitionReader *reader, BwXmlNode *node, gpointer element);
void bw_background_clear (BwBackground *background);
void bw_response_scale_read (BwDefinitionReader *reader, BwXmlNode *node, gpointer element);
void bw_response_scale_clear (BwResponseScale *scale);
void bw_band_set_read (BwDefinitionReader *reader, BwXmlNode *node, gpointer element);
void bw_band_set_clear (BwBandSet *set);
void bw_remedy_read (BwDefinitionReader *reader, BwXmlNode *node, gpointer element);
void bw_remedy_clear (BwRemedy *remedy);
void bw_dimension_read (BwDefinitionReader *reader, BwXmlNode *node, gpointer element);
void bw_dimension_clear (BwDimension *dimension, const BwAssessment *assessment);
void bw_item_read (BwDefinitionReader *reader, BwXmlNode *node, gpointer element);
void bw_item_clear (BwItem *item);
void bw_field_read (BwDefinitionReader *reader, BwXmlNode *node, gpointer element);
void bw_field_clear (BwField *field);
void bw_index_read (BwDefinitionReader *reader, BwXmlNode *node, gpointer element);
void bw_index_clear (BwIndex *index, const BwAssessment *assessment);
void bw_rule_read (BwDefinitionReader *reader, BwXmlNode *node, gpointer element);
void bw_rule_clear (BwRule *rule);
void bw_chart_spec_read (BwDefinitionReader *reader, BwXmlNode *node, gpointer element);
void bw_chart_spec_clear (BwChartSpec *spec);

/* TRUE for the children of a section that are asked: all but its title and introduction. */
gboolean bw_is_question (BwXmlNode *node);
/* Sections with their items and pages, into the assessment. */
void bw_sections_read (BwDefinitionReader *reader, BwXmlNode *root);
/* What can be said of dimensions only when all of them and their items are read: pairs, sizes. */
void bw_dimensions_check (BwDefinitionReader *reader, BwXmlNode *root);
/* Finds circles among what is calculated, and sets the order in which indices can be worked out. */
void bw_dependencies_check (BwDefinitionReader *reader, BwXmlNode *root);

G_END_DECLS
