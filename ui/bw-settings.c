/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-settings.h"

#include <gtk/gtk.h>

GSettings *
bw_settings_new (void)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchema) schema = NULL;

  /* g_settings_new() ends the program when the schema is missing; here the caller can say so instead. */
  if (source)
    schema = g_settings_schema_source_lookup (source, APPLICATION_ID, TRUE);
  return schema ? g_settings_new_full (schema, NULL, NULL) : NULL;
}

GFile *
bw_settings_get_folder (GSettings *settings)
{
  g_autofree char *chosen = g_settings_get_string (settings, "default-folder");
  const char *documents = g_get_user_special_dir (G_USER_DIRECTORY_DOCUMENTS);

  if (*chosen != '\0')
    return g_path_is_absolute (chosen) ? g_file_new_for_path (chosen) : g_file_new_for_uri (chosen);
  return g_file_new_build_filename (documents ? documents : g_get_home_dir (), "Bellwether", NULL);
}

BwPaper
bw_settings_get_paper (GSettings *settings)
{
  g_autofree char *chosen = g_settings_get_string (settings, "paper-size");

  if (g_str_equal (chosen, "letter"))
    return BW_PAPER_LETTER;
  if (g_str_equal (chosen, "automatic") && g_str_equal (gtk_paper_size_get_default (), GTK_PAPER_NAME_LETTER))
    return BW_PAPER_LETTER;
  return BW_PAPER_A4;
}

char *
bw_settings_get_organisation (GSettings *settings)
{
  g_autofree char *typed = g_settings_get_string (settings, "organisation");

  return *g_strstrip (typed) != '\0' ? g_steal_pointer (&typed) : NULL;
}
