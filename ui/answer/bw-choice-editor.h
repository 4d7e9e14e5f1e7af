/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bw-item-editor.h"

G_BEGIN_DECLS

/* Where an answer is chosen: a point of a scale, one option of a case or question, or any number of options. */
#define BW_TYPE_CHOICE_EDITOR (bw_choice_editor_get_type ())
G_DECLARE_FINAL_TYPE (BwChoiceEditor, bw_choice_editor, BW, CHOICE_EDITOR, BwItemEditor)

/* What to call "not applicable" when the scale has no words of its own for it. Not owned by the caller. */
const char *bw_choice_editor_get_not_applicable (void);

G_END_DECLS
