/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/xml/bw-xml.h"
#include "app/xml/bw-xml-writer.h"

G_BEGIN_DECLS

/* What a file says and this version cannot read: kept as it was, and written back where it stood. */

typedef struct
{
  char **attributes; /* name, value, name, value, NULL; NULL for none */
  char *children;    /* elements, one after the other; NULL for none */
} BwKept;

void bw_kept_clear (BwKept *kept);
/* Adds one attribute, or one element. */
void bw_kept_add_attribute (BwKept *kept, const char *name, const char *value);
void bw_kept_add_node (BwKept *kept, BwXmlNode *node);
/* The attributes of @node that are not in @known, and the child elements that are not in @known_children; both NULL-terminated. */
void bw_kept_add_unknown (BwKept *kept, BwXmlNode *node, const char *const *known, const char *const *known_children);
/* The value of an attribute that was kept, or NULL. */
const char *bw_kept_get_attribute (const BwKept *kept, const char *name);
/* Another value for an attribute; NULL takes it away. */
void bw_kept_set_attribute (BwKept *kept, const char *name, const char *value);
/* Writes the attributes but those in @written (NULL-terminated, or NULL), which stand in the element already. */
void bw_kept_write_attributes (const BwKept *kept, BwXmlWriter *writer, const char *const *written);
void bw_kept_write_children (const BwKept *kept, BwXmlWriter *writer);

/* A row of a record table as it was read. */
typedef struct
{
  char **texts;
  BwKept unknown;
} BwKeptRow;

void bw_kept_row_free (BwKeptRow *row);

/* Around the answer to one item. */
typedef struct
{
  BwKept unknown;  /* written back always */
  BwKept unread;   /* the answer itself, where it does not fit the item: written back until there is another */
  GPtrArray *rows; /* of BwKeptRow, every row that was read; NULL when no row had anything unknown */
} BwKeptAnswer;

/* What goes with row @row of @rows: that of the row that was read in its place or, once rows were added or removed, of the first one
 * that says the same. NULL for none. */
const BwKept *bw_kept_answer_find_row (const BwKeptAnswer *kept, GPtrArray *rows, guint row);

/* Around the answers of one response. */
typedef struct
{
  BwKept unknown;
  GHashTable *answers; /* item (GUINT_TO_POINTER) → BwKeptAnswer; NULL for none */
} BwKeptResponse;

/* With nothing kept yet. */
BwKeptResponse *bw_kept_response_new (void);
void bw_kept_response_free (BwKeptResponse *kept);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwKeptResponse, bw_kept_response_free)
/* TRUE when there is nothing to write back. */
gboolean bw_kept_response_is_empty (const BwKeptResponse *kept);
/* NULL for none; @kept may be NULL. */
const BwKeptAnswer *bw_kept_response_find (const BwKeptResponse *kept, guint item);
/* Takes over the insides of @answer, if there are any. */
void bw_kept_response_take (BwKeptResponse *kept, guint item, BwKeptAnswer *answer);

G_END_DECLS
