/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "filled.h"

/* Documents that are hard to set on pages: filled to the brim with long notes, long names, long words and letters that run the other way. */

/* What is written: notes of 2,000 characters in words, and with line breaks; a word of 60 letters; Hebrew and Arabic among English; markup.
 * Static. */
guint strained_get_n_texts (void);
const char *strained_get_text (guint position);
/* A name of 200 characters, in words. Static. */
const char *strained_get_name (void);

/* A document on @assessment with each of the texts as a note, or several times when there are many items, and as an answer to every question
 * for words; every name in it has 200 characters. The same each time. */
BwDocument *fill_strained_document (BwAssessment *assessment);

/* The report on it with @parts (see BwReportOptions), of an organisation with a name as long. */
BwReport *create_strained_report (BwDocument *document, char **parts);
