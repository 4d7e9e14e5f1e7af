/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bw-item-editor.h"

G_BEGIN_DECLS

/* Where a number is typed. A text that is no number, or none that fits, stays and does not count. */
#define BW_TYPE_NUMBER_EDITOR (bw_number_editor_get_type ())
G_DECLARE_FINAL_TYPE (BwNumberEditor, bw_number_editor, BW, NUMBER_EDITOR, BwItemEditor)

G_END_DECLS
