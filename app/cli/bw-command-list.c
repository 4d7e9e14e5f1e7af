/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-command.h"

#include "app/definition/bw-catalogue.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static void
print_entry (BwCatalogueEntry *entry, guint id_width)
{
  const BwAssessment *assessment = bw_catalogue_entry_get_assessment (entry);
  guint n_findings = bw_issues_get_n (bw_catalogue_entry_get_issues (entry));
  g_autofree char *minutes = NULL;

  if (assessment == NULL)
    {
      bw_print (ngettext ("%s: %u finding; see “%s check”\n", "%s: %u findings; see “%s check”\n", n_findings),
                bw_catalogue_entry_get_path (entry), n_findings, BW_PROGRAM);
      return;
    }
  /* Translators: how long an assessment takes; narrow */
  minutes = g_strdup_printf (_ ("%3u min"), assessment->minutes);
  bw_print ("%-*s  %s  %s%s\n", (int)id_width, assessment->id, minutes, assessment->title,
            /* Translators: after the title of an assessment that the person wrote or added */
            bw_catalogue_entry_is_own (entry) ? _ (" (your own)") : "");
}

int
bw_command_list (const BwFolders *folders, char **arguments)
{
  static const GOptionEntry entries[] = { { NULL } };
  g_auto (GStrv) own = g_strdupv (arguments);
  g_autoptr (BwCatalogue) catalogue = NULL;
  guint n_entries, id_width = 0;

  if (!bw_command_parse (&own, entries, _ ("Your own assessments lie in ~/.local/share/bellwether/assessments.")))
    return BW_EXIT_WRONG;
  if (own[1] != NULL)
    return bw_command_misused (own[0], _ ("“%s” is one argument too many."), own[1]);

  catalogue = bw_folders_load_catalogue (folders);
  if (catalogue == NULL)
    return BW_EXIT_WRONG;
  n_entries = g_list_model_get_n_items (G_LIST_MODEL (catalogue));
  for (guint i = 0; i < n_entries; i++)
    {
      g_autoptr (BwCatalogueEntry) entry = g_list_model_get_item (G_LIST_MODEL (catalogue), i);

      if (bw_catalogue_entry_get_assessment (entry) != NULL)
        id_width = MAX (id_width, (guint)strlen (bw_catalogue_entry_get_assessment (entry)->id));
    }
  for (guint i = 0; i < n_entries; i++)
    {
      g_autoptr (BwCatalogueEntry) entry = g_list_model_get_item (G_LIST_MODEL (catalogue), i);

      print_entry (entry, id_width);
    }
  return BW_EXIT_OK;
}
