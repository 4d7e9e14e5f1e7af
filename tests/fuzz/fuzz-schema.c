/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fuzz-target.h"

GBytes *
fuzz_get_schema (void)
{
  static GBytes *schema = NULL;

  if (schema == NULL)
    {
      g_autofree char *path = g_build_filename (g_getenv ("BELLWETHER_ASSESSMENTS"), "assessment.xsd", NULL);
      g_autoptr (GError) error = NULL;
      char *contents;
      gsize length;

      g_file_get_contents (path, &contents, &length, &error);
      g_assert_no_error (error);
      schema = g_bytes_new_take (contents, length);
    }
  return schema;
}
