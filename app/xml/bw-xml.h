/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bw-issue.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/*
 * The door to libxml2. Every file is treated as hostile: no DOCTYPE, no entities of its own, no network, limits on size,
 * depth, lines and parts. A node belongs to its tree and lives as long as it. Comments and instructions are not in the tree.
 */

typedef struct _BwXmlTree BwXmlTree;
typedef struct _xmlNode BwXmlNode;
typedef struct _BwXmlSchema BwXmlSchema;

typedef struct
{
  gsize max_bytes;
  guint max_depth;
  guint max_lines; /* libxml2 counts lines up to 65535 only; 0 sets no limit */
  guint max_parts; /* elements and attributes together: each takes some 200 bytes of memory, however short it is */
} BwXmlLimits;

/* What a definition may be: 4 MiB, 64 levels, 60000 lines, 150000 parts. */
extern const BwXmlLimits bw_xml_limits_definition;
/* What a document may be: 64 MiB, 64 levels, 2500000 parts. */
extern const BwXmlLimits bw_xml_limits_document;

/* How a document begins that is sealed with a passphrase: it is no XML before it is opened. See app/exchange/bw-sealed-file.h. */
#define BW_SEALED_MAGIC "BELLWETHERSEALED"

/* Reads the file whole, refusing one over the limit before it is read. NULL, with one finding added, when it cannot be read. Only
 * regular files are: a pipe could keep the program waiting for ever. */
GBytes *bw_xml_load_file (const char *path, const BwXmlLimits *limits, BwIssues *issues);

/* Parses @bytes; NULL when they are not safe, well-formed XML, with exactly one finding added that says why. */
BwXmlTree *bw_xml_tree_parse (GBytes *bytes, const BwXmlLimits *limits, BwIssues *issues);

/* Elements of which a file may have very many: those called @child directly in the first @parent in the root, all in the namespace of the root.
 * No tree needs to hold them all. */
typedef struct
{
  const char *parent;
  const char *child;
} BwXmlMany;

/* The same tree without @many; their findings and limits are those of the whole. */
BwXmlTree *bw_xml_tree_parse_around (GBytes *bytes, const BwXmlLimits *limits, const BwXmlMany *many, BwIssues *issues);

/* Shown one of @many; @node is good until it returns. */
typedef void (*BwXmlVisit) (BwXmlNode *node, gpointer data);
/* Shows each of @many, in their order, and keeps none. FALSE with one finding as above; some may have been shown before. */
gboolean bw_xml_visit (GBytes *bytes, const BwXmlLimits *limits, const BwXmlMany *many, BwXmlVisit visit, gpointer data, BwIssues *issues);

void bw_xml_tree_free (BwXmlTree *tree);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwXmlTree, bw_xml_tree_free)

/* Every comment and processing instruction of well-formed @bytes, as it stands there: what a tree leaves out. The array holds texts; the
 * caller owns it. */
GPtrArray *bw_xml_dup_remarks (GBytes *bytes);

/* The root element. */
BwXmlNode *bw_xml_tree_get_root (BwXmlTree *tree);

/* TRUE when the root is <@name> in the namespace "@namespace_base:@version"; otherwise FALSE with one finding: newer-format,
 * wrong-namespace or wrong-root. */
gboolean bw_xml_tree_expect_root (BwXmlTree *tree, const char *name, const char *namespace_base, guint version, BwIssues *issues);

/* Compiles an XSD. NULL with @error set (G_IO_ERROR_INVALID_DATA) when it is not one. */
BwXmlSchema *bw_xml_schema_new (GBytes *bytes, GError **error);
void bw_xml_schema_free (BwXmlSchema *schema);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwXmlSchema, bw_xml_schema_free)

/* Validates; findings carry the tags schema or duplicate-id. A keyref without its key is left to the caller, who knows the ids that
 * are near. TRUE when everything stands where the schema wants it: ids may still be doubled or lead nowhere. Not for two threads at
 * once on the same schema. */
gboolean bw_xml_schema_validate (BwXmlSchema *schema, BwXmlTree *tree, BwIssues *issues);

/* Elements only: texts are passed over. NULL at the end. */
BwXmlNode *bw_xml_node_get_first_child (BwXmlNode *node);
BwXmlNode *bw_xml_node_get_next (BwXmlNode *node);
/* The element around @node, or NULL for the root. */
BwXmlNode *bw_xml_node_get_parent (BwXmlNode *node);
/* The first child element called @name in the namespace of @node, or NULL. */
BwXmlNode *bw_xml_node_find_child (BwXmlNode *node, const char *name);
/* The next sibling element called @name, or NULL. */
BwXmlNode *bw_xml_node_find_next (BwXmlNode *node, const char *name);

/* The local name; owned by the tree. */
const char *bw_xml_node_get_name (BwXmlNode *node);
/* TRUE when @node is called @name and in the namespace of the root. */
gboolean bw_xml_node_is (BwXmlNode *node, const char *name);
int bw_xml_node_get_line (BwXmlNode *node);

/* The text inside, with white space collapsed and none at the ends; never NULL. The caller owns it. */
char *bw_xml_node_dup_text (BwXmlNode *node);
/* The text inside, exactly; never NULL. The caller owns it. */
char *bw_xml_node_dup_verbatim (BwXmlNode *node);
/* The text that stands directly in @node, between its elements, with white space collapsed; never NULL. The caller owns it. */
char *bw_xml_node_dup_own_text (BwXmlNode *node);
/* The namespaces that @node declares, each as it would stand in the file (xmlns:a="…"), but that of the root without a prefix; NULL-terminated.
 * The caller owns them. */
char **bw_xml_node_dup_namespaces (BwXmlNode *node);
/* The attribute, white space stripped, or NULL. The caller owns it. */
char *bw_xml_node_dup_attribute (BwXmlNode *node, const char *name);
/* The attribute's words: what stands between its spaces, tabs and line breaks; NULL without the attribute. The caller owns them. */
char **bw_xml_node_dup_words (BwXmlNode *node, const char *name);
/* xml:lang of the node itself, or NULL. The caller owns it. */
char *bw_xml_node_dup_language (BwXmlNode *node);
/* @fallback when the attribute is missing or is no such value. */
double bw_xml_node_get_double (BwXmlNode *node, const char *name, double fallback);
gint64 bw_xml_node_get_integer (BwXmlNode *node, const char *name, gint64 fallback);
gboolean bw_xml_node_get_boolean (BwXmlNode *node, const char *name, gboolean fallback);

/* The attributes of @node that are not in @known (NULL-terminated), as name, value, name, value, NULL: what a newer version
 * wrote and an older one keeps. NULL when there are none. Names in a namespace come as "{namespace}local". */
char **bw_xml_node_dup_unknown_attributes (BwXmlNode *node, const char *const *known);
/* The child elements of @node that are not in @known, serialised one after the other, each with its namespace. NULL when none. */
char *bw_xml_node_dup_unknown_children (BwXmlNode *node, const char *const *known);
/* @node itself, serialised with its namespaces, for bw_xml_writer_fragment(). The caller owns it. */
char *bw_xml_node_dup_fragment (BwXmlNode *node);

/* Changing a tree. Whoever adds to one that was parsed keeps the sum within bounds: no limit is looked at here. What is added is in the
 * namespace of the root, and says that it stands in @line. */

/* Adds <@name> to @parent, before its child @before or, with NULL, at the end; @text may be NULL. Owned by the tree. */
BwXmlNode *bw_xml_node_insert (BwXmlNode *parent, BwXmlNode *before, const char *name, const char *text, int line);
/* Adds a copy of @original, an element of the root's namespace in any tree, with all that is inside. Owned by the tree. */
BwXmlNode *bw_xml_node_insert_copy (BwXmlNode *parent, BwXmlNode *before, BwXmlNode *original, int line);
/* Adds text before the element @before, such as a line break and indentation. */
void bw_xml_node_insert_text (BwXmlNode *before, const char *text);
/* Sets the attribute; nothing changes when @value is NULL. */
void bw_xml_node_set_attribute (BwXmlNode *node, const char *name, const char *value);
/* Takes the attribute away, if it is there; @name as bw_xml_node_dup_unknown_attributes() has it. */
void bw_xml_node_remove_attribute (BwXmlNode *node, const char *name);
/* Takes @node out of its tree and frees it. */
void bw_xml_node_remove (BwXmlNode *node);
/* The tree as a file in UTF-8. The same tree gives the same bytes. */
GBytes *bw_xml_tree_serialise (BwXmlTree *tree);

G_END_DECLS
