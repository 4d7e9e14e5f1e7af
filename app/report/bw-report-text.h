/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/document/bw-response.h"

G_BEGIN_DECLS

/* The texts that stand in every report, whatever was assessed. */

/* A short lead and the sentences that follow it, both still to be passed through gettext; an array ends with a lead
 * that is NULL. */
typedef struct
{
  const char *lead;
  const char *text;
} BwReportText;

/* How scores come about. Static. */
const BwReportText *bw_report_get_method (void);
/* What the report is not, and what to keep in mind (domain.md 4.12). Static. */
const BwReportText *bw_report_get_disclaimers (void);

G_END_DECLS
