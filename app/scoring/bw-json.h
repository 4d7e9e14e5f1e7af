/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* JSON as it is written: a handful of members does not need a library. Every member is on a line of its own, indented by two spaces; the
 * same calls give the same bytes. */
typedef struct
{
  GString *text;
  guint depth;
  gboolean has_member; /* at this depth */
} BwJson;

#define BW_JSON_INIT ((BwJson){ .text = g_string_new (NULL) })

/* Opens an object or a list with its opening @bracket; @name is NULL inside a list and at the root. */
void bw_json_open (BwJson *json, const char *name, char bracket);
/* Closes it with its closing @bracket. */
void bw_json_close (BwJson *json, char bracket);
/* Members. @name is NULL inside a list; @text is null when it is NULL, and so is a number that is not finite. */
void bw_json_text (BwJson *json, const char *name, const char *text);
void bw_json_number (BwJson *json, const char *name, double number);
void bw_json_truth (BwJson *json, const char *name, gboolean truth);

/* The whole, once all is closed; nothing may be added then. The caller owns it. */
char *bw_json_finish (BwJson *json);

G_END_DECLS
