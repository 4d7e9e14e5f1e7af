/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bw-response-table.h"

G_BEGIN_DECLS

typedef struct
{
  guint number; /* as a spreadsheet counts */
  guint n_cells;
  char **cells;
  gboolean bad;   /* something does not match */
  gboolean empty; /* nothing is answered */
} BwTableRow;

struct _BwResponseTable
{
  BwAssessment *assessment;
  BwForm form;
  BwLimeCodes *codes;
  BwHeadings *known;
  guint n_columns;
  char **titles;
  BwHeading *headings;
  guint8 *passed_over; /* by column: 1 when an earlier one says the same */
  GPtrArray *rows;     /* of BwTableRow */

  GPtrArray *mismatches; /* of BwMismatch */
  guint n_mismatches;
  guint n_bad_rows;
  guint n_bad_columns;
  guint n_empty_rows;
  guint n_missing_items;
};

/* Fills @response from @row; what does not match goes to the mismatches unless @quiet. TRUE when something was
 * answered. */
gboolean bw_response_table_read_row (BwResponseTable *table, BwTableRow *row, BwResponse *response, gboolean quiet);

G_END_DECLS
