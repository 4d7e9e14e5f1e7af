/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bw-kept.h"
#include "bw-response.h"

G_BEGIN_DECLS

/*
 * What people mean to do: the action plan of a document. In memory an action is a row of texts, one a field and "" for none, so that a plan goes
 * through undo as answers do; whoever shows it asks the document field by field.
 */

typedef enum
{
  BW_ACTION_ID, /* random; never changes */
  BW_ACTION_WHAT,
  BW_ACTION_WHO,
  BW_ACTION_FIRST_STEP,
  BW_ACTION_STATE,  /* the id of a BwActionState */
  BW_ACTION_DUE,    /* ISO 8601 day, by when */
  BW_ACTION_SOURCE, /* the id of the dimension or index whose advice it comes from */
  BW_N_ACTION_FIELDS
} BwActionField;

typedef enum
{
  BW_ACTION_OPEN,
  BW_ACTION_STARTED,
  BW_ACTION_DONE,
  BW_ACTION_DROPPED,
  BW_N_ACTION_STATES
} BwActionState;

/* More than anybody carries out; a file with more is a mistake. */
#define BW_MAX_ACTIONS 1000

/* "open", "started", "done", "dropped". Static. */
const char *bw_action_state_get_id (BwActionState state);
/* What people read: "To do", … in the language of the interface. Not owned by the caller. */
const char *bw_action_state_get_name (BwActionState state);
/* The state with that id; BW_N_ACTION_STATES when there is none. */
BwActionState bw_action_state_find (const char *id);

/* TRUE when an action that is to be done by @due is late on the day @today (both ISO 8601; @due "" or NULL: no day) and neither done nor
 * dropped. */
gboolean bw_action_is_overdue (const char *due, BwActionState state, const char *today);

/* What stands in the file around the actions. */
typedef struct
{
  BwKept plan;
  GHashTable *actions; /* id → BwKept, both owned; NULL: none */
} BwKeptPlan;

void bw_kept_plan_clear (BwKeptPlan *kept);

/* Reads <plan> (NULL: there is none); what does not fit becomes findings and goes to @kept. NULL when there is no action. The caller owns it. */
GPtrArray *bw_plan_read (BwXmlNode *node, BwKeptPlan *kept, BwIssues *issues);
/* Writes <plan>, or nothing when there is nothing to write. @rows may be NULL. */
void bw_plan_write (GPtrArray *rows, const BwKeptPlan *kept, BwXmlWriter *writer);

G_END_DECLS
