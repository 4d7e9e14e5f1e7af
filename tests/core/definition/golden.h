/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/xml/bw-issue.h"

/* What the golden tests share: a folder of NAME.xml, each with its findings beside it in NAME.issues. */

/* The names of the files in @folder, sorted, without .xml. The caller owns it. */
GPtrArray *golden_list_names (const char *folder);

/* The findings are those in the file at @sidecar; what differs is printed. With BELLWETHER_UPDATE=1 they become them.
 */
void golden_expect_issues (const char *sidecar, const BwIssues *issues);

/* No .issues in @folder is without its file: that would be a test that is not run. */
void golden_expect_no_orphans (const char *folder, GPtrArray *names);

/* What xmllint refuses by assessments/@schema is not read, and what it accepts has no finding of the schema's. */
void golden_expect_as_xmllint (const char *path, const char *schema, const BwIssues *issues, gboolean read);
