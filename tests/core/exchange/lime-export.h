/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/document/bw-document.h"

/* The responses of a document as LimeSurvey would export them, had they been given to the survey that is written of its
 * assessment. */

typedef enum
{
  LIME_HEADING_CODE,
  LIME_HEADING_EXPRESSION, /* codes with "_" */
  LIME_HEADING_CODE_TEXT,
  LIME_HEADING_TEXT,
  LIME_N_HEADINGS
} LimeHeading;

typedef struct
{
  LimeHeading heading;
  gboolean long_answers; /* else codes */
  gboolean numbers;      /* 1 and 2 for yes and no */
  char delimiter;
} LimeExport;

/* The file. The caller owns it. */
GBytes *lime_export (BwDocument *document, const LimeExport *options);
