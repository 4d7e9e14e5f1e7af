/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/definition/bw-assessment.h"

G_BEGIN_DECLS

/*
 * A form for people without Bellwether: one HTML file to open in any browser. It needs nothing from outside and may ask
 * for nothing (its Content-Security-Policy says so), keeps the answers in the page, and offers them as a .bellwether
 * file with the definition in it, byte for byte as BwDocument writes it. Without its script it can still be read and
 * printed.
 */
typedef struct
{
  BwForm form; /* whose wording the questions have; declared by the assessment */
  const char
    *locale_folder; /* where the translations of the program are, as bindtextdomain() has it; NULL: there are none */
} BwBrowserFormOptions;

/* The file's bytes; the same call gives the same bytes. What the page says is in the language of the assessment, as far
 * as the program speaks it. The caller owns them. */
GBytes *bw_browser_form_create (BwAssessment *assessment, const BwBrowserFormOptions *options);

G_END_DECLS
