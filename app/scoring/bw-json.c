/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-json.h"

#include "app/document/bw-number.h"

#include <math.h>

static void
begin_member (BwJson *json, const char *name)
{
  g_string_append (json->text, json->has_member ? ",\n" : "\n");
  g_string_append_printf (json->text, "%*s", (int)json->depth * 2, "");
  if (name != NULL)
    g_string_append_printf (json->text, "\"%s\": ", name);
  json->has_member = TRUE;
}

void
bw_json_open (BwJson *json, const char *name, char bracket)
{
  if (json->depth > 0)
    begin_member (json, name);
  g_string_append_c (json->text, bracket);
  json->depth++;
  json->has_member = FALSE;
}

void
bw_json_close (BwJson *json, char bracket)
{
  json->depth--;
  if (json->has_member)
    g_string_append_printf (json->text, "\n%*s", (int)json->depth * 2, "");
  g_string_append_c (json->text, bracket);
  json->has_member = TRUE;
}

void
bw_json_text (BwJson *json, const char *name, const char *text)
{
  begin_member (json, name);
  if (text == NULL)
    {
      g_string_append (json->text, "null");
      return;
    }
  g_string_append_c (json->text, '"');
  for (; *text != '\0'; text++)
    if (*text == '"' || *text == '\\')
      g_string_append_printf (json->text, "\\%c", *text);
    else if (*text == '\n')
      g_string_append (json->text, "\\n");
    else if ((guchar)*text < 0x20 || *text == 0x7f)
      g_string_append_printf (json->text, "\\u%04x", (guint)*text);
    else
      g_string_append_c (json->text, *text);
  g_string_append_c (json->text, '"');
}

void
bw_json_number (BwJson *json, const char *name, double number)
{
  g_autofree char *digits = isfinite (number) ? bw_number_print (number + 0.0) : NULL;

  begin_member (json, name);
  g_string_append (json->text, digits != NULL ? digits : "null");
}

void
bw_json_truth (BwJson *json, const char *name, gboolean truth)
{
  begin_member (json, name);
  g_string_append (json->text, truth ? "true" : "false");
}

char *
bw_json_finish (BwJson *json)
{
  g_string_append_c (json->text, '\n');
  return g_string_free (g_steal_pointer (&json->text), FALSE);
}
