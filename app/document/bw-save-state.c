/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-autosave.h"

GType
bw_save_state_get_type (void)
{
  static const GEnumValue values[] = {
    { BW_SAVE_SAVED, "BW_SAVE_SAVED", "saved" },          { BW_SAVE_PENDING, "BW_SAVE_PENDING", "pending" },
    { BW_SAVE_WRITING, "BW_SAVE_WRITING", "writing" },    { BW_SAVE_FAILED, "BW_SAVE_FAILED", "failed" },
    { BW_SAVE_CONFLICT, "BW_SAVE_CONFLICT", "conflict" }, { 0, NULL, NULL },
  };
  static gsize type;

  if (g_once_init_enter (&type))
    g_once_init_leave (&type, g_enum_register_static ("BwSaveState", values));
  return type;
}
