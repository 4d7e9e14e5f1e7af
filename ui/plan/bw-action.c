/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-action.h"

struct _BwAction
{
  GObject parent_instance;

  BwDocument *document;
  char *id;
};

G_DEFINE_FINAL_TYPE (BwAction, bw_action, G_TYPE_OBJECT)

const char *
bw_action_get_id (BwAction *self)
{
  return self->id;
}

int
bw_action_get_position (BwAction *self)
{
  return bw_document_find_action (self->document, self->id);
}

const char *
bw_action_get_text (BwAction *self, BwActionField field)
{
  int position = bw_action_get_position (self);

  return position >= 0 ? bw_document_get_action (self->document, (guint)position, field) : "";
}

BwActionState
bw_action_get_state (BwAction *self)
{
  int position = bw_action_get_position (self);

  return position >= 0 ? bw_document_get_action_state (self->document, (guint)position) : BW_ACTION_OPEN;
}

gboolean
bw_action_set_text (BwAction *self, BwActionField field, const char *text)
{
  int position = bw_action_get_position (self);

  return position >= 0 && bw_document_set_action (self->document, (guint)position, field, text);
}

gboolean
bw_action_is_late (BwAction *self)
{
  g_autofree char *today = bw_session_dup_today ();

  return bw_action_is_overdue (bw_action_get_text (self, BW_ACTION_DUE), bw_action_get_state (self), today);
}

static void
bw_action_finalize (GObject *object)
{
  BwAction *self = BW_ACTION (object);

  g_object_unref (self->document);
  g_free (self->id);
  G_OBJECT_CLASS (bw_action_parent_class)->finalize (object);
}

static void
bw_action_class_init (BwActionClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = bw_action_finalize;
}

static void
bw_action_init (BwAction *self)
{
}

BwAction *
bw_action_new (BwSession *session, const char *id)
{
  BwAction *self = g_object_new (BW_TYPE_ACTION, NULL);

  self->document = g_object_ref (bw_session_get_document (session));
  self->id = g_strdup (id);
  return self;
}
