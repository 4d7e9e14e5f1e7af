/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bw-flow.h"

G_BEGIN_DECLS

/* Shared by the two halves of the flow: running text and tables. */
struct _BwFlow
{
  BwTypesetter *typesetter;
  GPtrArray *blocks; /* of BwBlock */
  double width;
  guint n_groups;
  guint n_panels;
  guint n_anchors;
  guint part;  /* that cells belong to; 0: none */
  guint panel; /* the one that is open; 0: none */
  BwInk panel_ink;
  guint panel_start; /* the first block in it */
  double space;      /* wanted above the next block */
  gboolean page_break;
  const BwColumn *columns; /* of the table that is open */
  guint n_columns;
  guint table;
  guint table_start;
};

BwBlock *bw_flow_get_last_block (const BwFlow *self);

G_END_DECLS
