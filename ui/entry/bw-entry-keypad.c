/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-entry-keypad.h"

#include "app/document/bw-paper-entry.h"
#include "ui/answer/bw-digit-key.h"

static const struct
{
  guint keyval;
  char key;
} keys[] = {
  { GDK_KEY_period, BW_ENTRY_KEY_BLANK },         { GDK_KEY_comma, BW_ENTRY_KEY_BLANK },
  { GDK_KEY_KP_Decimal, BW_ENTRY_KEY_BLANK },     { GDK_KEY_KP_Separator, BW_ENTRY_KEY_BLANK },
  { GDK_KEY_slash, BW_ENTRY_KEY_NOT_APPLICABLE }, { GDK_KEY_KP_Divide, BW_ENTRY_KEY_NOT_APPLICABLE },
  { GDK_KEY_n, BW_ENTRY_KEY_NOT_APPLICABLE },     { GDK_KEY_asterisk, BW_ENTRY_KEY_NOTE },
  { GDK_KEY_KP_Multiply, BW_ENTRY_KEY_NOTE },     { GDK_KEY_m, BW_ENTRY_KEY_NOTE },
  { GDK_KEY_minus, BW_ENTRY_KEY_FLAG },           { GDK_KEY_KP_Subtract, BW_ENTRY_KEY_FLAG },
  { GDK_KEY_plus, BW_ENTRY_KEY_NEXT_SHEET },      { GDK_KEY_KP_Add, BW_ENTRY_KEY_NEXT_SHEET },
  { GDK_KEY_Return, BW_ENTRY_KEY_ENTER },         { GDK_KEY_ISO_Enter, BW_ENTRY_KEY_ENTER },
  { GDK_KEY_KP_Enter, BW_ENTRY_KEY_ENTER },       { GDK_KEY_BackSpace, BW_ENTRY_KEY_BACK },
};

char
bw_entry_keypad_find (GtkEventControllerKey *controller, guint keyval, guint keycode, GdkModifierType state)
{
  if (state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK))
    return 0;
  if (keyval >= GDK_KEY_KP_0 && keyval <= GDK_KEY_KP_9)
    return (char)('0' + keyval - GDK_KEY_KP_0);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    if (keys[i].keyval == keyval)
      return keys[i].key;

  guint digit = bw_digit_key_find (controller, keyval, keycode, state);
  if (digit >= GDK_KEY_0 && digit <= GDK_KEY_9)
    return (char)('0' + digit - GDK_KEY_0);
  guint32 sign = gdk_keyval_to_unicode (keyval);
  return sign < 0x80 && g_ascii_isgraph ((char)sign) ? (char)sign : 0;
}
