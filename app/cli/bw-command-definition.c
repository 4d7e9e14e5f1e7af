/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-command.h"

#include "app/definition/bw-catalogue.h"
#include "app/definition/bw-parent-search.h"
#include "app/xml/bw-xml.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static BwAssessment *
read_definition (const BwFolders *folders, const char *path, GBytes *schema, int *status)
{
  g_autofree char *name = g_filename_display_name (path);
  g_autoptr (BwIssues) issues = bw_issues_new (name);
  g_autoptr (GBytes) bytes = bw_xml_load_file (path, &bw_xml_limits_definition, issues);
  g_autoptr (BwParentSearch) search = bw_parent_search_new (schema, path, folders->installed, folders->own);
  BwAssessment *assessment = NULL;

  *status = bytes != NULL ? BW_EXIT_NOT : BW_EXIT_WRONG;
  if (bytes != NULL)
    assessment = bw_assessment_parse (bytes, schema, bw_parent_search_get_parents (search), issues);
  if (assessment == NULL)
    {
      bw_issues_sort (issues);
      bw_print_issues (issues);
    }
  return assessment;
}

static BwAssessment *
find_installed (const BwFolders *folders, const char *id, GBytes *schema, int *status)
{
  g_autoptr (BwCatalogue) catalogue = bw_catalogue_new (schema, folders->installed, folders->own);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) ids = NULL;
  const char *nearest;

  bw_catalogue_load (catalogue);
  if (bw_catalogue_find (catalogue, id) != NULL)
    return bw_assessment_ref (bw_catalogue_find (catalogue, id));

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (catalogue)); i++)
    {
      g_autoptr (BwCatalogueEntry) entry = g_list_model_get_item (G_LIST_MODEL (catalogue), i);

      if (bw_catalogue_entry_get_assessment (entry) != NULL)
        g_strv_builder_add (builder, bw_catalogue_entry_get_assessment (entry)->id);
    }
  ids = g_strv_builder_end (builder);
  nearest = bw_nearest_word (id, (const char *const *)ids);
  if (nearest != NULL)
    bw_print_error (_ ("There is no assessment “%s”. Did you mean “%s”?\n"), id, nearest);
  else
    bw_print_error (_ ("There is no assessment “%s”.\n"), id);
  bw_print_error (_ ("“%s list” shows those that are there.\n"), BW_PROGRAM);
  *status = BW_EXIT_WRONG;
  return NULL;
}

BwAssessment *
bw_command_find_assessment (const BwFolders *folders, const char *name, int *status)
{
  g_autoptr (GBytes) schema = bw_folders_load_schema (folders);

  *status = BW_EXIT_WRONG;
  if (schema == NULL)
    return NULL;
  if (strchr (name, '/') != NULL || g_str_has_suffix (name, ".xml"))
    return read_definition (folders, name, schema, status);
  return find_installed (folders, name, schema, status);
}

gboolean
bw_command_choose_form (const BwAssessment *assessment, const char *word, BwForm *form)
{
  g_autoptr (GString) declared = g_string_new (NULL);

  *form = bw_assessment_get_default_form (assessment);
  if (word == NULL || (bw_form_parse (word, form) && assessment->forms[*form].declared))
    return TRUE;
  for (guint i = 0; i < BW_N_FORMS; i++)
    if (assessment->forms[i].declared)
      g_string_append_printf (declared, "%s%s", declared->len > 0 ? ", " : "", bw_form_get_id (i));
  bw_print_error (_ ("“%s” cannot be taken in the form “%s”. Its forms: %s.\n"), assessment->title, word,
                  declared->str);
  return FALSE;
}
