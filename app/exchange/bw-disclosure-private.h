/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bw-disclosure.h"

G_BEGIN_DECLS

/* How a place is cleared. */
typedef enum
{
  BW_SPOT_ELEMENT, /* the element goes */
  BW_SPOT_CUT,     /* the attribute goes */
  BW_SPOT_RENEW,   /* the attribute gets another id, the same one wherever the old one stood */
  BW_SPOT_FORM,    /* the attribute gets the usual form */
} BwSpotKind;

/* One place of something that is told. */
typedef struct
{
  BwSpotKind kind;
  BwXmlNode *node;
  char *attribute; /* NULL: none */
  guint position;  /* of what is told */
} BwSpot;

struct _BwDisclosure
{
  GBytes *bytes;
  GBytes *schema;
  BwAssessment *assessment;
  gboolean is_known; /* it came with the program */
  BwXmlTree *tree;
  GPtrArray *told; /* of BwDisclosed */
  GHashTable *by_key;
  GArray *spots; /* of BwSpot, outer before inner */
};

/* In place of a kind: an attribute that is looked at by @knows; an element that holds no text. */
#define BW_TELLS_NOTHING (-1)
#define BW_MAX_RULE_ATTRIBUTES 6

typedef struct
{
  const char *name;
  int kind; /* a BwDisclosureKind, or BW_TELLS_NOTHING */
  BwSpotKind spot;
  gboolean (*knows) (const BwAssessment *assessment, const char *value); /* TRUE: it tells nothing */
} BwAttributeRule;

/* What may stand in an element. */
typedef struct
{
  const char *parent; /* NULL: the root */
  const char *name;
  int kind;                                               /* of its text */
  BwAttributeRule attributes[BW_MAX_RULE_ATTRIBUTES + 1]; /* ended by one without a name */
} BwDisclosureRule;

/* The rule for @node in an element called @parent (NULL: the root), or NULL when no such element is known there. */
const BwDisclosureRule *bw_disclosure_rule_find (const char *parent, BwXmlNode *node);

/* What is told by @bytes, which are those of a document about @assessment; that is taken. */
BwDisclosure *bw_disclosure_read (GBytes *bytes, GBytes *schema, BwAssessment *assessment, gboolean is_known);

/* TRUE when what is told at @position is in no copy without @remove. */
gboolean bw_disclosure_lets_go (BwDisclosure *self, const gboolean *remove, guint position);

/* Fills told and spots from the tree. */
void bw_disclosure_walk (BwDisclosure *self);

G_END_DECLS
