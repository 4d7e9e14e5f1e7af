/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/scoring/bw-result.h"

/* What the tests of scoring and of reports share: definitions from files, and response sheets filled in from a line of text. */

/* Reads a definition that has to be free of errors: "vuca.xml" from assessments/, "data/scoring/x.xml" from tests/. */
BwAssessment *read_definition (const char *name);

/* A self response with the answers of @line: "item=value item=value", values as in bw_answer_parse(); "~" stands for a
 * space. */
BwResponse *fill_in (BwAssessment *assessment, const char *line);

/* The number of a dimension, index or item, which has to be there. */
guint find_dimension (const BwAssessment *assessment, const char *id);
guint find_index (const BwAssessment *assessment, const char *id);
guint find_item (const BwAssessment *assessment, const char *id);

/* Equal to nine decimals, or both NaN. */
#define assert_number(number, expected)                                                                                \
  G_STMT_START                                                                                                         \
  {                                                                                                                    \
    double number_ = (number), expected_ = (expected);                                                                 \
    if (isnan (expected_))                                                                                             \
      g_assert_true (isnan (number_));                                                                                 \
    else                                                                                                               \
      g_assert_cmpfloat_with_epsilon (number_, expected_, 1e-9);                                                       \
  }                                                                                                                    \
  G_STMT_END
