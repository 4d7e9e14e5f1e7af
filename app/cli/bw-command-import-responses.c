/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-command-import.h"

#include "app/exchange/bw-response-table.h"
#include "app/xml/bw-xml.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

/* Fixed ids for tests, random ones for everybody else. */
typedef struct
{
  const char *id;
  guint n;
} Ids;

static char *
make_id (gpointer data)
{
  Ids *ids = data;

  ids->n++;
  return ids->id != NULL ? g_strdup_printf ("%s-%u", ids->id, ids->n) : g_uuid_string_random ();
}

/* "HEADING=ITEM". FALSE with the reason printed. */
static gboolean
map_column (BwResponseTable *table, const char *argument)
{
  g_autofree char *text = bw_argument_to_text (argument);
  char *equals = text != NULL ? strrchr (text, '=') : NULL;
  BwHeading heading = { .kind = BW_HEADING_PASSED_OVER };
  gboolean found = FALSE;

  if (equals == NULL)
    {
      bw_command_misused ("import", _ ("After “--map” comes HEADING=ITEM."));
      return FALSE;
    }
  *equals = '\0';
  if (!g_str_equal (equals + 1, "-"))
    heading = bw_response_table_find_heading (table, equals + 1);
  if (heading.kind == BW_HEADING_UNKNOWN || heading.kind == BW_HEADING_SEVERAL)
    {
      bw_print_error (_ ("There is no item “%s”.\n"), equals + 1);
      return FALSE;
    }
  for (guint i = 0; i < bw_response_table_get_n_columns (table); i++)
    if (g_str_equal (bw_response_table_get_title (table, i), text))
      {
        bw_response_table_set_heading (table, i, &heading);
        found = TRUE;
      }
  if (!found)
    bw_print_error (_ ("There is no column with the heading “%s”.\n"), text);
  return found;
}

static void
print_mismatches (const BwResponseTable *table)
{
  GPtrArray *mismatches = bw_response_table_get_mismatches (table);
  guint more = bw_response_table_get_n_mismatches (table) - mismatches->len;

  for (guint i = 0; i < mismatches->len; i++)
    {
      g_autofree char *line = bw_response_table_format_mismatch (table, g_ptr_array_index (mismatches, i));

      bw_print_error ("%s\n", line);
    }
  if (more > 0)
    bw_print_error (ngettext ("… and %u more\n", "… and %u more\n", more), more);
}

static void
print_outcome (const BwResponseTable *table, BwDocument *document, const char *path)
{
  g_autofree char *name = g_filename_display_name (path);
  guint n = bw_document_get_n_responses (document);
  guint bad = bw_response_table_get_n_bad_rows (table);
  guint empty = bw_response_table_get_n_empty_rows (table);
  guint missing = bw_response_table_get_n_missing_items (table);

  bw_print (ngettext ("%s: %s, %u response\n", "%s: %s, %u responses\n", n), name,
            bw_response_table_get_assessment (table)->title, n);
  if (bad > 0)
    bw_print (ngettext ("%u row was left out.\n", "%u rows were left out.\n", bad), bad);
  if (empty > 0)
    bw_print (
      ngettext ("%u row without an answer was passed over.\n", "%u rows without an answer were passed over.\n", empty),
      empty);
  if (missing > 0)
    bw_print (
      ngettext ("%u question has no column and stays open.\n", "%u questions have no column and stay open.\n", missing),
      missing);
}

static int
write_document (BwResponseTable *table, const BwImportOptions *options, const char *day, const char *title)
{
  Ids ids = { .id = options->id };
  g_autofree char *id = options->id != NULL ? g_strdup (options->id) : g_uuid_string_random ();
  g_autoptr (GError) error = NULL;
  g_autoptr (BwDocument) document =
    bw_response_table_create_document (table,
                                       &(BwResponseTableOptions){ .skip_rows = options->skip_rows,
                                                                  .skip_columns = options->skip_columns,
                                                                  .title = title,
                                                                  .document_id = id,
                                                                  .today = day,
                                                                  .make_id = make_id,
                                                                  .data = &ids },
                                       &error);

  print_mismatches (table);
  if (document == NULL)
    {
      bw_print_error ("%s\n", error->message);
      if (bw_response_table_get_n_mismatches (table) > 0)
        bw_print_error (_ ("Mend the table, say with “--map” what a column is, or leave out what does not match with\n"
                           "“--skip-rows” or “--skip-columns”.\n"));
      return BW_EXIT_NOT;
    }
  if (!bw_command_claim_file (options->output))
    return BW_EXIT_NOT;
  if (bw_command_save_document (document, options->output))
    {
      print_outcome (table, document, options->output);
      return BW_EXIT_OK;
    }
  g_unlink (options->output);
  return BW_EXIT_NOT;
}

/* NULL, with the reason printed, when the file cannot be read. */
static BwResponseTable *
read_table (BwAssessment *assessment, BwForm form, const char *path)
{
  g_autofree char *name = g_filename_display_name (path);
  g_autoptr (BwIssues) issues = bw_issues_new (name);
  g_autoptr (GBytes) bytes = bw_xml_load_file (path, &bw_xml_limits_document, issues);
  g_autoptr (GError) error = NULL;
  BwResponseTable *table = NULL;

  if (bytes == NULL)
    bw_print_issues (issues);
  else
    table = bw_response_table_new (assessment, form, bytes, NULL, &error);
  if (error != NULL)
    bw_print_error ("%s: %s\n", name, error->message);
  return table;
}

int
bw_command_import_responses (const BwFolders *folders, const char *path, BwImportOptions *options)
{
  g_autoptr (BwAssessment) assessment = NULL;
  g_autoptr (BwResponseTable) table = NULL;
  g_autofree char *day = bw_command_choose_day ("import", options->day);
  g_autofree char *title = options->title != NULL ? bw_argument_to_text (options->title) : NULL;
  int status;
  BwForm form;

  if (day == NULL)
    return BW_EXIT_WRONG;
  if (options->title != NULL && title == NULL)
    return bw_command_misused ("import", _ ("What follows %s is not text."), "--title");
  if (options->assessment == NULL)
    return bw_command_misused ("import", _ ("Name what was answered with “--assessment”."));
  assessment = bw_command_find_assessment (folders, options->assessment, &status);
  if (assessment == NULL)
    return status;
  if (!bw_command_choose_form (assessment, options->form, &form))
    return BW_EXIT_NOT;
  table = read_table (assessment, form, path);
  if (table == NULL)
    return BW_EXIT_WRONG;
  for (char **map = options->maps; map != NULL && *map != NULL; map++)
    if (!map_column (table, *map))
      return BW_EXIT_WRONG;
  bw_response_table_check (table, NULL, NULL);
  return write_document (table, options, day, title);
}
