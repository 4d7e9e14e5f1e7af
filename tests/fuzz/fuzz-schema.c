/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fuzz-target.h"

static GBytes *
load (const char *name)
{
  g_autofree char *path = g_build_filename (g_getenv ("BELLWETHER_ASSESSMENTS"), name, NULL);
  g_autoptr (GError) error = NULL;
  char *contents;
  gsize length;

  g_file_get_contents (path, &contents, &length, &error);
  g_assert_no_error (error);
  return g_bytes_new_take (contents, length);
}

GBytes *
fuzz_get_schema (void)
{
  static GBytes *schema = NULL;

  if (schema == NULL)
    schema = load ("assessment.xsd");
  return schema;
}

GBytes *
fuzz_get_profile_schema (void)
{
  static GBytes *schema = NULL;

  if (schema == NULL)
    schema = load ("profile.xsd");
  return schema;
}
