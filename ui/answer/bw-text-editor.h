/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bw-item-editor.h"

G_BEGIN_DECLS

/* Where a question is answered in the person's own words. */
#define BW_TYPE_TEXT_EDITOR (bw_text_editor_get_type ())
G_DECLARE_FINAL_TYPE (BwTextEditor, bw_text_editor, BW, TEXT_EDITOR, BwItemEditor)

G_END_DECLS
