/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bw-definition-reader.h"
#include "bw-profile-rules.h"

G_BEGIN_DECLS

/* The halves of reading a profile, for the files of this folder only. */

/* Reads the children and attributes of @root, which the schema has found valid, into @rules, which are all zero. */
void bw_profile_rules_read (BwProfileRules *rules, BwXmlNode *root, BwIssues *issues);

/* Adds the finding for a reference that begins with no member. */
void bw_profile_add_unknown_member (BwDefinitionReader *reader, const BwProfileRules *rules, int line, const char *reference);
/* What can be said of the calls in an expression without the assessments: ids are literal, and begin with a member. */
void bw_profile_check_calls (BwDefinitionReader *reader, const BwProfileRules *rules, int line, const BwExpression *expression);

G_END_DECLS
