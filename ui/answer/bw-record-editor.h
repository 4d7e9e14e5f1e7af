/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bw-item-editor.h"

G_BEGIN_DECLS

/* Where a table is filled in, row by row: rows are added, opened, moved and removed. */
#define BW_TYPE_RECORD_EDITOR (bw_record_editor_get_type ())
G_DECLARE_FINAL_TYPE (BwRecordEditor, bw_record_editor, BW, RECORD_EDITOR, BwItemEditor)

G_END_DECLS
