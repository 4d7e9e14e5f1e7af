/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bw-assessment.h"

#include "app/xml/bw-xml.h"

G_BEGIN_DECLS

/*
 * Items of other assessments. A <borrowed-item> stands for an item of a parent; it is replaced in the tree by that
 * item, its frame in front of its stem, and the parent's response scale and sources follow it. What is written then
 * stands on its own: whoever opens it later needs no parent.
 */

/* Replaces every <borrowed-item> in @tree, which is as the schema wants it. Returns the definition as it now reads:
 * @bytes themselves, from which @tree was parsed, when nothing is borrowed. The caller owns the result. Findings:
 * parent-missing, parent-broken, parent-borrows, borrowed-missing, borrowed-kind, borrowed-scale, and those on size. After one of them
 * a mere stub stands in for the item, so that the rest can be checked. The lines of what was added are those of the
 * borrowed-item. */
GBytes *bw_borrowing_expand (BwXmlTree *tree, GBytes *bytes, const BwParents *parents, BwIssues *issues);

G_END_DECLS
