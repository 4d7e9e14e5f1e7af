/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/xml/bw-xml-writer.h"
#include "bw-report-private.h"

G_BEGIN_DECLS

/* The looks of a report as an OpenDocument text: named styles that whoever edits it finds under their names. */

/* The names of the paragraph and the character style that look as @style does on the pages; a paragraph that only looks like a heading has a
 * style of its own. Static. */
const char *bw_odt_style_get_paragraph (BwTextStyle style);
const char *bw_odt_style_get_span (BwTextStyle style);

/* A length in points as ODF writes it: "12.5pt". The caller owns it. */
char *bw_odt_dup_length (double points);
/* The colour of @ink: "#1a2b3c". The caller owns it. */
char *bw_odt_dup_colour (const BwReport *report, BwInk ink);
/* Writes the attributes that name the namespaces and the version on a root element. */
void bw_odt_write_namespaces (BwXmlWriter *writer);

/* The files styles.xml, with paper, margins and foot, and meta.xml. */
GBytes *bw_odt_write_styles (const BwReport *report);
GBytes *bw_odt_write_meta (const BwReport *report);

G_END_DECLS
