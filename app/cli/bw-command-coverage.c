/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-command.h"

#include "app/definition/bw-coverage.h"
#include "app/scoring/bw-csv.h"
#include "app/xml/bw-xml.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The width of a page of text. */
#define COLUMNS 79

/* "D003-07" */
static char *
format_line (const BwCoverage *coverage, guint source, guint line)
{
  return g_strdup_printf ("%s-%02u", coverage->sources[source].id, line);
}

/* Text that is broken between words at the end of a line. */
typedef struct
{
  GString *text;
  glong column;
} Paragraph;

/* Adds @word behind @separator, or at the start of a new line. */
static void
add_word (Paragraph *paragraph, const char *separator, const char *word)
{
  glong width = g_utf8_strlen (separator, -1) + g_utf8_strlen (word, -1);

  if (paragraph->column == 0 || paragraph->column + width > COLUMNS)
    {
      g_string_append (paragraph->text, paragraph->column == 0 ? "  " : "\n  ");
      paragraph->column = 2;
    }
  else
    g_string_append (paragraph->text, separator);
  g_string_append (paragraph->text, word);
  paragraph->column += width;
}

static void
end_paragraph (Paragraph *paragraph)
{
  g_string_append_c (paragraph->text, '\n');
  paragraph->column = 0;
}

/* "02 vuca serv", in brackets who does not score it. The caller owns it. */
static char *
format_uses (const BwCoverage *coverage, guint source, guint line)
{
  GString *text = g_string_new (NULL);

  g_string_printf (text, "%02u", line);
  for (guint i = 0; i < coverage->n_assessments; i++)
    {
      BwLineUse use = bw_coverage_get_use (coverage, source, line, (int)i);

      if (use != BW_LINE_UNUSED)
        g_string_append_printf (text, use == BW_LINE_SCORED ? " %s" : " (%s)", coverage->assessments[i]);
    }
  if (bw_coverage_get_use (coverage, source, line, -1) == BW_LINE_UNUSED)
    g_string_append (text, " –");
  return g_string_free (text, FALSE);
}

static void
add_lines (GString *text, const BwCoverage *coverage)
{
  for (guint source = 0; source < coverage->n_sources; source++)
    {
      Paragraph paragraph = { .text = text };

      g_string_append_printf (text, "\n%s\n", coverage->sources[source].id);
      for (guint line = 1; line <= coverage->sources[source].n_lines; line++)
        {
          g_autofree char *uses = format_uses (coverage, source, line);

          add_word (&paragraph, " · ", uses);
        }
      end_paragraph (&paragraph);
    }
}

/* How often the table counts: for one assessment, or with -1 for any of them. */
static void
add_row (GString *text, const BwCoverage *coverage, const char *name, guint name_width, int assessment,
         const guint *widths)
{
  g_string_append_printf (text, "%s%*s", name, (int)(name_width - g_utf8_strlen (name, -1)), "");
  for (guint source = 0; source < coverage->n_sources; source++)
    g_string_append_printf (text, "  %*u", (int)widths[source],
                            bw_coverage_count (coverage, (int)source, assessment, BW_LINE_BACKGROUND));
  g_string_append_printf (text, "  %*u  %*u\n", (int)widths[coverage->n_sources],
                          bw_coverage_count (coverage, -1, assessment, BW_LINE_BACKGROUND),
                          (int)widths[coverage->n_sources + 1],
                          bw_coverage_count (coverage, -1, assessment, BW_LINE_SCORED));
}

static void
add_heading (GString *text, const char *heading, guint *width)
{
  *width = (guint)g_utf8_strlen (heading, -1);
  g_string_append_printf (text, "  %s", heading);
}

static void
add_table (GString *text, const BwCoverage *coverage)
{
  g_autofree guint *widths = g_new0 (guint, coverage->n_sources + 2);
  /* Translators: in a table, the row that counts for all assessments together; short */
  const char *any = _ ("any");
  /* Translators: in a table, the column for all sources together, with their number of lines; short */
  g_autofree char *all = g_strdup_printf (_ ("all (%u)"), coverage->n_lines);
  guint name_width = (guint)g_utf8_strlen (any, -1);

  for (guint i = 0; i < coverage->n_assessments; i++)
    name_width = MAX (name_width, (guint)strlen (coverage->assessments[i]));
  g_string_append_printf (text, "%*s", (int)name_width, "");
  for (guint source = 0; source < coverage->n_sources; source++)
    {
      g_autofree char *heading =
        g_strdup_printf ("%s (%u)", coverage->sources[source].id, coverage->sources[source].n_lines);

      add_heading (text, heading, &widths[source]);
    }
  add_heading (text, all, &widths[coverage->n_sources]);
  /* Translators: in a table, the column of lines on which items rest that are scored; short */
  add_heading (text, _ ("by items"), &widths[coverage->n_sources + 1]);
  g_string_append_c (text, '\n');
  for (guint i = 0; i < coverage->n_assessments; i++)
    add_row (text, coverage, coverage->assessments[i], name_width, (int)i, widths);
  add_row (text, coverage, any, name_width, -1, widths);
}

static void
add_unused (GString *text, const BwCoverage *coverage)
{
  Paragraph paragraph = { .text = text };

  g_string_append_printf (text, "\n%s\n", _ ("No assessment uses these lines:"));
  for (guint source = 0; source < coverage->n_sources; source++)
    for (guint line = 1; line <= coverage->sources[source].n_lines; line++)
      if (bw_coverage_get_use (coverage, source, line, -1) == BW_LINE_UNUSED)
        {
          g_autofree char *name = format_line (coverage, source, line);

          add_word (&paragraph, " ", name);
        }
  end_paragraph (&paragraph);
}

static void
print_text (const BwCoverage *coverage)
{
  guint n_covered = bw_coverage_count (coverage, -1, -1, BW_LINE_BACKGROUND);
  g_autoptr (GString) text = g_string_new (NULL);

  if (coverage->n_lines > 0)
    {
      add_table (text, coverage);
      add_lines (text, coverage);
    }
  if (n_covered < coverage->n_lines)
    add_unused (text, coverage);
  if (text->len > 0)
    g_string_append_c (text, '\n');
  g_string_append_printf (
    text, ngettext ("%u of %u line covered, %u by items", "%u of %u lines covered, %u by items", coverage->n_lines),
    n_covered, coverage->n_lines, bw_coverage_count (coverage, -1, -1, BW_LINE_SCORED));
  bw_print ("%s\n", text->str);
}

/* A row for each use, and one for each line without any. */
static void
print_csv (const BwCoverage *coverage)
{
  static const char *const uses[] = {
    [BW_LINE_UNUSED] = "none", [BW_LINE_BACKGROUND] = "background", [BW_LINE_SCORED] = "item"
  };
  g_autoptr (GString) csv = g_string_new ("source,line,assessment,use\r\n");

  for (guint source = 0; source < coverage->n_sources; source++)
    for (guint line = 1; line <= coverage->sources[source].n_lines; line++)
      for (int i = -1; i < (int)coverage->n_assessments; i++)
        {
          BwLineUse use = bw_coverage_get_use (coverage, source, line, i);

          if ((i < 0) != (use == BW_LINE_UNUSED))
            continue;
          bw_csv_text (csv, coverage->sources[source].id);
          g_string_append_printf (csv, ",%u,", line);
          bw_csv_text (csv, i < 0 ? NULL : coverage->assessments[i]);
          g_string_append_printf (csv, ",%s\r\n", uses[use]);
        }
  bw_print_bytes (csv->str);
}

/* Adds what can be read of @catalogue to @assessments; FALSE when something cannot. */
static gboolean
take_all (BwCatalogue *catalogue, GPtrArray *assessments)
{
  gboolean complete = TRUE;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (catalogue)); i++)
    {
      g_autoptr (BwCatalogueEntry) entry = g_list_model_get_item (G_LIST_MODEL (catalogue), i);
      BwAssessment *assessment = bw_catalogue_entry_get_assessment (entry);
      guint n_findings = bw_issues_get_n (bw_catalogue_entry_get_issues (entry));

      if (assessment != NULL)
        {
          g_ptr_array_add (assessments, bw_assessment_ref (assessment));
          continue;
        }
      complete = FALSE;
      bw_print_error (ngettext ("%s: %u finding; see “%s check”\n", "%s: %u findings; see “%s check”\n", n_findings),
                      bw_catalogue_entry_get_path (entry), n_findings, BW_PROGRAM);
    }
  return complete;
}

/* As take_all(), for a folder or a file. */
static int
take (const BwFolders *folders, const char *path, GBytes *schema, GPtrArray *assessments)
{
  g_autofree char *name = g_filename_display_name (path);
  g_autoptr (BwIssues) issues = bw_issues_new (name);
  g_autoptr (BwParentSearch) search = bw_parent_search_new (schema, path, folders->installed, folders->own);
  g_autoptr (GBytes) bytes = NULL;
  BwAssessment *assessment;

  if (g_file_test (path, G_FILE_TEST_IS_DIR))
    {
      g_autoptr (BwCatalogue) catalogue = bw_catalogue_new (schema, path, NULL);
      g_autoptr (GBytes) profile_schema = bw_folders_load_profile_schema (folders);

      if (profile_schema == NULL)
        return BW_EXIT_WRONG;
      bw_catalogue_set_profile_schema (catalogue, profile_schema);
      bw_catalogue_load (catalogue);
      return take_all (catalogue, assessments) ? BW_EXIT_OK : BW_EXIT_NOT;
    }
  bytes = bw_xml_load_file (path, &bw_xml_limits_definition, issues);
  assessment =
    bytes != NULL ? bw_assessment_parse (bytes, schema, bw_parent_search_get_parents (search), issues) : NULL;
  if (assessment != NULL)
    g_ptr_array_add (assessments, assessment);
  else
    bw_print_issues (issues);
  return assessment != NULL ? BW_EXIT_OK : bytes != NULL ? BW_EXIT_NOT : BW_EXIT_WRONG;
}

/* Reads the files and folders at @paths or, without any, all that is installed. */
static int
take_everything (const BwFolders *folders, char **paths, GPtrArray *assessments)
{
  g_autoptr (GBytes) schema = NULL;
  int status = BW_EXIT_OK;

  if (*paths == NULL)
    {
      g_autoptr (BwCatalogue) catalogue = bw_folders_load_catalogue (folders);

      if (catalogue == NULL)
        return BW_EXIT_WRONG;
      return take_all (catalogue, assessments) ? BW_EXIT_OK : BW_EXIT_NOT;
    }
  schema = bw_folders_load_schema (folders);
  if (schema == NULL)
    return BW_EXIT_WRONG;
  for (; *paths != NULL; paths++)
    {
      int of_path = take (folders, *paths, schema, assessments);

      status = MAX (status, of_path);
    }
  return status;
}

int
bw_command_coverage (const BwFolders *folders, char **arguments)
{
  g_autofree char *format = NULL;
  const GOptionEntry entries[] = {
    { "format", 'f', 0, G_OPTION_ARG_STRING, &format, N_ ("How to print: text or csv"), N_ ("FORMAT") },
    { NULL },
  };
  g_auto (GStrv) own = g_strdupv (arguments);
  g_autoptr (GPtrArray) assessments = g_ptr_array_new_with_free_func ((GDestroyNotify)bw_assessment_unref);
  g_autoptr (BwCoverage) coverage = NULL;
  g_autoptr (GError) error = NULL;
  int status;

  if (!bw_command_parse (&own, entries,
                         _ ("Without files and folders: all assessments that “bellwether-cli list” shows. In brackets\n"
                            "stands who uses a line as background only. The exit status is 0 when every numbered line\n"
                            "is used, 1 when one is not or an assessment has errors.")))
    return BW_EXIT_WRONG;
  if (format != NULL && !g_str_equal (format, "text") && !g_str_equal (format, "csv"))
    return bw_command_misused (own[0], _ ("“%s” is not one of text and csv."), format);
  status = take_everything (folders, own + 1, assessments);
  if (status == BW_EXIT_WRONG)
    return status;
  coverage = bw_coverage_new ((BwAssessment *const *)assessments->pdata, assessments->len, &error);
  if (coverage == NULL)
    {
      bw_print_error ("%s\n", error->message);
      return BW_EXIT_NOT;
    }
  if (g_strcmp0 (format, "csv") == 0)
    print_csv (coverage);
  else
    print_text (coverage);
  return bw_coverage_count (coverage, -1, -1, BW_LINE_BACKGROUND) < coverage->n_lines ? BW_EXIT_NOT : status;
}
