/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/document/bw-document.h"

#include "app/xml/bw-xml.h"

#include <gio/gio.h>

/* The bytes of tests/data/document/NAME. */
GBytes *small_load (const char *name);
/* assessment.xsd; owned by nobody, freed at exit. */
GBytes *small_get_schema (void);
/* tests/data/document/small.xml, read once. */
BwAssessment *small_get_assessment (void);
/* A document with one response in the self form, made on 2026-03-30. */
BwDocument *small_new_document (void);
/* Reads a document and insists that it can be read. */
BwDocument *small_parse (GBytes *bytes);

/* The position of the item called @id, which has to be there. */
guint small_item (const char *id);
/* Answers as bw_answer_parse() reads them; @text has to fit. */
BwAnswer small_answer (const char *id, const char *text);
void small_set (BwDocument *document, guint response, const char *id, const char *text);
/* The file that @document would be, as text. */
char *small_write (BwDocument *document);
/* Fails, showing the first line that differs. */
void small_assert_same_text (const char *what, GBytes *bytes, GBytes *expected);

/* A BwFindDefinition that knows the small one and nothing else; @data is a guint that counts how often it was asked. */
BwAssessment *small_find (const char *digest, gpointer data);
/* tests/data/document/NAME with @from replaced by @to, which has to be there. */
GBytes *small_replace (const char *name, const char *from, const char *to);
/* tests/data/document/NAME without the text of its copy of the definition. */
GBytes *small_cut_copy (const char *name);
