/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Writes XML into memory, indented by two spaces, and bytes onto the disk, all at once. The same calls give the same bytes. */

typedef struct _BwXmlWriter BwXmlWriter;

/* A writer with nothing in it yet. */
BwXmlWriter *bw_xml_writer_new (void);
void bw_xml_writer_free (BwXmlWriter *writer);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwXmlWriter, bw_xml_writer_free)

/* Whether elements stand on lines of their own, as they do at first. Where white space between them is text, they must not. */
void bw_xml_writer_set_indented (BwXmlWriter *writer, gboolean indented);
/* Starts an element; @namespace_uri becomes the default namespace from here on, NULL keeps the one in force. */
void bw_xml_writer_start (BwXmlWriter *writer, const char *name, const char *namespace_uri);
/* Adds an attribute to the element just started; nothing is written when @value is NULL. */
void bw_xml_writer_attribute (BwXmlWriter *writer, const char *name, const char *value);
/* As above, printing a finite number in the shortest form that reads back the same, in the C locale. */
void bw_xml_writer_attribute_double (BwXmlWriter *writer, const char *name, double value);
/* Attributes as bw_xml_node_dup_unknown_attributes() gave them; NULL adds none. */
void bw_xml_writer_attributes (BwXmlWriter *writer, char *const *attributes);
void bw_xml_writer_text (BwXmlWriter *writer, const char *text);
/* Text that must read back byte for byte (carriage returns, "]]>"), kept legible as CDATA. It has to be UTF-8 without control
 * characters, such as any file that bw_xml_tree_parse() accepts. */
void bw_xml_writer_verbatim (BwXmlWriter *writer, const char *text, gsize length);
/* Elements as bw_xml_node_dup_unknown_children() gave them; NULL adds none. */
void bw_xml_writer_fragment (BwXmlWriter *writer, const char *fragment);
void bw_xml_writer_end (BwXmlWriter *writer);
/* An element with text only. */
void bw_xml_writer_element (BwXmlWriter *writer, const char *name, const char *text);

/* Ends the document and hands it over; the writer is then empty. */
GBytes *bw_xml_writer_finish (BwXmlWriter *writer);

/* Characters that XML cannot carry become U+FFFD; what is not UTF-8 likewise. The caller owns the result. */
char *bw_xml_make_valid (const char *text);

/* Replaces @path by @bytes: written beside it, synced, then renamed over it, so that at any moment the whole old or the whole new
 * file is there. A symbolic link keeps pointing at the file it points at, and a file keeps its permissions. Errors: those of
 * GFileError. */
gboolean bw_write_atomically (const char *path, GBytes *bytes, GError **error);

G_END_DECLS
