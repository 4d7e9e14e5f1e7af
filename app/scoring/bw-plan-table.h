/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/document/bw-document.h"
#include "bw-json.h"

G_BEGIN_DECLS

/* The action plan of a document for other programs; the same plan gives the same bytes. */

/* As CSV (RFC 4180) with a first line that names the columns: id, what, who, first_step, due (ISO 8601), state, state_label, source, source_name,
 * overdue (true or false, on the day @today; ISO 8601). @names: FALSE leaves the column who empty. A text that a spreadsheet would take for a formula gets
 * an apostrophe in front. The caller owns it. */
char *bw_plan_to_csv (BwDocument *document, const char *today, gboolean names);

/* The columns who, first_step and due of one action, without what follows them. */
void bw_plan_append_csv (GString *csv, BwDocument *document, guint action, gboolean names);
/* A member called "plan", a list with an object an action, into an object that is open; names are those of the columns, without the
 * labels. */
void bw_plan_add_json (BwJson *json, BwDocument *document, const char *today, gboolean names);
/* The same alone, as an object with that one member. The caller owns it. */
char *bw_plan_to_json (BwDocument *document, const char *today, gboolean names);

/* The name of the dimension or index that action @action comes from; NULL when it comes from none that is there. Owned by the assessment. */
const char *bw_plan_get_source_name (BwDocument *document, guint action);

G_END_DECLS
