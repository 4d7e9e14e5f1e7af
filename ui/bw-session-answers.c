/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-session.h"

/* Changes to the shown response: dated today, and taken back again. */

static void
touch (BwSession *self)
{
  g_autofree char *today = bw_session_dup_today ();

  bw_document_set_today (bw_session_get_document (self), today);
}

void
bw_session_set_answer (BwSession *self, guint item, const BwAnswer *answer)
{
  g_return_if_fail (BW_IS_SESSION (self));

  touch (self);
  bw_document_set_answer (bw_session_get_document (self), bw_session_get_response_index (self), item, answer);
}

void
bw_session_confirm (BwSession *self, guint first_item, guint n_items)
{
  g_return_if_fail (BW_IS_SESSION (self));

  touch (self);
  bw_document_confirm (bw_session_get_document (self), bw_session_get_response_index (self), first_item, n_items);
}

void
bw_session_set_note (BwSession *self, guint item, const char *note)
{
  g_return_if_fail (BW_IS_SESSION (self));

  touch (self);
  bw_document_set_note (bw_session_get_document (self), bw_session_get_response_index (self), item,
                        note && *note != '\0' ? note : NULL);
}

void
bw_session_set_flagged (BwSession *self, guint item, gboolean flagged)
{
  g_return_if_fail (BW_IS_SESSION (self));

  touch (self);
  bw_document_set_flagged (bw_session_get_document (self), bw_session_get_response_index (self), item, flagged);
}

void
bw_session_set_target (BwSession *self, const double *scores)
{
  g_return_if_fail (BW_IS_SESSION (self));

  touch (self);
  bw_document_set_target (bw_session_get_document (self), scores);
}

void
bw_session_end_step (BwSession *self)
{
  g_return_if_fail (BW_IS_SESSION (self));

  bw_document_end_step (bw_session_get_document (self));
}

static gboolean
step (BwSession *self, gboolean (*take) (BwDocument *, guint *, int *), int *item)
{
  guint response = bw_session_get_response_index (self);

  touch (self);
  if (!take (bw_session_get_document (self), &response, item))
    return FALSE;
  if (response >= BW_SECOND_ENTRY)
    {
      *item = -1;
      return TRUE;
    }
  bw_session_set_response_index (self, response);
  return TRUE;
}

gboolean
bw_session_undo (BwSession *self, int *item)
{
  g_return_val_if_fail (BW_IS_SESSION (self), FALSE);

  return step (self, bw_document_undo, item);
}

gboolean
bw_session_redo (BwSession *self, int *item)
{
  g_return_val_if_fail (BW_IS_SESSION (self), FALSE);

  return step (self, bw_document_redo, item);
}

char *
bw_session_dup_today (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  return g_date_time_format (now, "%F");
}
