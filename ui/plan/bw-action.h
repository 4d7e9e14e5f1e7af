/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/bw-session.h"

G_BEGIN_DECLS

/* An action of the plan as lists hold it: it stays the same object while the action changes. */
#define BW_TYPE_ACTION (bw_action_get_type ())
G_DECLARE_FINAL_TYPE (BwAction, bw_action, BW, ACTION, GObject)

BwAction *bw_action_new (BwSession *session, const char *id);
/* Owned by the action. */
const char *bw_action_get_id (BwAction *self);
/* Its number in the plan; -1 once it is not there any more. */
int bw_action_get_position (BwAction *self);
/* What it says in @field now; "" for nothing, or once it is gone. Good until the plan changes. */
const char *bw_action_get_text (BwAction *self, BwActionField field);
BwActionState bw_action_get_state (BwAction *self);
/* FALSE when @text does not fit. */
gboolean bw_action_set_text (BwAction *self, BwActionField field, const char *text);
/* TRUE when it is late today. */
gboolean bw_action_is_late (BwAction *self);

G_END_DECLS
