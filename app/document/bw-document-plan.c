/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-document-private.h"

#include <string.h>

/* The action plan of a document: each change is a step, and typing in one field is one. */

static gboolean
has_action (BwDocument *self, guint action)
{
  return BW_IS_DOCUMENT (self) && action < bw_document_get_n_actions (self);
}

/* A copy of the plan to be changed; never NULL. */
static GPtrArray *
copy_plan (BwDocument *self)
{
  return self->plan != NULL ? bw_rows_copy (self->plan) : bw_rows_new ();
}

guint
bw_document_get_n_actions (BwDocument *self)
{
  g_return_val_if_fail (BW_IS_DOCUMENT (self), 0);

  return self->plan != NULL ? self->plan->len : 0;
}

const char *
bw_document_get_action (BwDocument *self, guint action, BwActionField field)
{
  g_return_val_if_fail (has_action (self, action) && field < BW_N_ACTION_FIELDS, "");

  return ((char **)self->plan->pdata[action])[field];
}

BwActionState
bw_document_get_action_state (BwDocument *self, guint action)
{
  return bw_action_state_find (bw_document_get_action (self, action, BW_ACTION_STATE));
}

int
bw_document_find_action (BwDocument *self, const char *id)
{
  for (guint i = 0; i < bw_document_get_n_actions (self); i++)
    if (g_strcmp0 (bw_document_get_action (self, i, BW_ACTION_ID), id) == 0)
      return (int)i;
  return -1;
}

/* TRUE when an action may say @text in @field. */
static gboolean
fits (BwActionField field, const char *text)
{
  switch (field)
    {
    case BW_ACTION_ID:
      return FALSE;
    case BW_ACTION_DUE:
      return *text == '\0' || bw_day_is_valid (text);
    case BW_ACTION_STATE:
      return bw_action_state_find (text) < BW_N_ACTION_STATES;
    default:
      return TRUE;
    }
}

gboolean
bw_document_set_action (BwDocument *self, guint action, BwActionField field, const char *text)
{
  g_return_val_if_fail (has_action (self, action) && field < BW_N_ACTION_FIELDS && text != NULL, FALSE);

  if (!fits (field, text))
    return FALSE;
  GPtrArray *rows = copy_plan (self);
  char **row = rows->pdata[action];
  g_free (row[field]);
  row[field] = bw_xml_make_valid (text);
  bw_document_change_plan (self, rows);
  return TRUE;
}

int
bw_document_add_action (BwDocument *self, const char *id, const char *what, const char *source)
{
  g_return_val_if_fail (BW_IS_DOCUMENT (self) && id != NULL && *id != '\0' && what != NULL, -1);

  if (bw_document_get_n_actions (self) >= BW_MAX_ACTIONS || bw_document_find_action (self, id) >= 0)
    return -1;
  GPtrArray *rows = copy_plan (self);
  char **row = g_new0 (char *, BW_N_ACTION_FIELDS + 1);
  for (guint field = 0; field < BW_N_ACTION_FIELDS; field++)
    row[field] = field == BW_ACTION_ID       ? bw_xml_make_valid (id)
                 : field == BW_ACTION_WHAT   ? bw_xml_make_valid (what)
                 : field == BW_ACTION_STATE  ? g_strdup (bw_action_state_get_id (BW_ACTION_OPEN))
                 : field == BW_ACTION_SOURCE ? bw_xml_make_valid (source != NULL ? source : "")
                                             : g_strdup ("");
  g_ptr_array_add (rows, row);
  bw_document_change_plan (self, rows);
  return (int)bw_document_get_n_actions (self) - 1;
}

void
bw_document_remove_action (BwDocument *self, guint action)
{
  g_return_if_fail (has_action (self, action));

  GPtrArray *rows = copy_plan (self);
  g_ptr_array_remove_index (rows, action);
  bw_document_change_plan (self, rows);
}

void
bw_document_copy_plan (BwDocument *self, BwDocument *from)
{
  g_return_if_fail (BW_IS_DOCUMENT (self) && BW_IS_DOCUMENT (from));

  bw_document_change_plan (self, copy_plan (from));
}
