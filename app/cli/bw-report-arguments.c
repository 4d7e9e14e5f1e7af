/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-report-arguments.h"

#include "app/document/bw-earlier-documents.h"
#include "app/report/bw-report-part.h"
#include "app/report/bw-report-template.h"
#include "app/scoring/bw-agenda.h"
#include "bw-command.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* In millimetres. */
#define NARROW 12
#define WIDE 30

void
bw_report_arguments_clear (BwReportArguments *arguments)
{
  g_free (arguments->template_name);
  g_free (arguments->parts);
  g_free (arguments->title);
  g_free (arguments->organisation);
  g_free (arguments->logo);
  g_free (arguments->paper);
  g_free (arguments->margins);
  g_free (arguments->day);
  g_strfreev (arguments->earlier);
}

static gboolean
refuse_part (const char *id, const BwAssessment *assessment)
{
  g_autofree char *nearest = bw_report_part_dup_nearest (id, assessment);

  if (nearest != NULL)
    bw_command_misused ("report", _ ("There is no part “%s”. Did you mean “%s”? “--parts list” names them all."), id,
                        nearest);
  else
    bw_command_misused ("report", _ ("There is no part “%s”. “--parts list” names them all."), id);
  return FALSE;
}

/* Without the answers or notes where they are not wanted, and with the trails after the answers. */
static char **
adjust_parts (const BwReportArguments *arguments, char *const *parts)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  gboolean missing = arguments->trails && !bw_report_parts_contain (parts, "trails");

  for (guint i = 0; parts[i] != NULL; i++)
    {
      if (!(arguments->no_answers && g_str_equal (parts[i], "answers")) &&
          !(arguments->no_notes && g_str_equal (parts[i], "notes")))
        g_strv_builder_add (builder, parts[i]);
      if (missing && g_str_equal (parts[i], "answers"))
        {
          g_strv_builder_add (builder, "trails");
          missing = FALSE;
        }
    }
  if (missing)
    g_strv_builder_add (builder, "trails");
  return g_strv_builder_end (builder);
}

/* Those that are named, or else the template's, or else the usual ones. */
static gboolean
read_parts (const BwReportArguments *arguments, BwReportOptions *options)
{
  g_autofree char *unknown = NULL;
  g_auto (GStrv) parts = arguments->parts != NULL ? bw_report_parts_parse (arguments->parts, &unknown)
                                                  : bw_report_parts_normalise (options->parts);

  if (parts == NULL)
    return refuse_part (unknown, NULL);
  g_strfreev (options->parts);
  options->parts = adjust_parts (arguments, parts);
  return TRUE;
}

/* FALSE, with the reason printed, when there is no such template. */
static gboolean
read_template (const char *name, const char *folder, BwReportOptions *options)
{
  g_autofree char *text = bw_argument_to_text (name);
  g_autofree char *shown = g_filename_display_name (name);
  g_autoptr (GPtrArray) own = bw_report_templates_load (folder);
  const BwReportTemplate *found = text != NULL ? bw_report_templates_find (own, text) : NULL;
  g_autoptr (BwReportTemplate) loaded = NULL;

  if (found == NULL && (strchr (name, '/') != NULL || g_str_has_suffix (name, BW_TEMPLATE_ENDING)))
    {
      g_autoptr (GFile) file = g_file_new_for_commandline_arg (name);
      g_autoptr (BwIssues) issues = bw_issues_new (shown);

      found = loaded = bw_report_template_load (file, issues);
      bw_print_issues (issues);
      if (found == NULL)
        return FALSE;
    }
  if (found != NULL)
    {
      bw_report_template_apply (found, options);
      return TRUE;
    }
  bw_print_error (_ ("There is no template “%s”. Those you have:\n"), shown);
  for (guint i = 0; i < own->len; i++)
    bw_print_error ("  %s\n", ((const BwReportTemplate *)own->pdata[i])->name);
  if (own->len == 0)
    bw_print_error ("  %s\n", _ ("none yet"));
  return FALSE;
}

static gboolean
read_logo (const char *path, BwReportOptions *options)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  g_autofree char *name = g_filename_display_name (path);
  g_autoptr (GError) error = NULL;
  BwLogo *logo = bw_logo_load (file, &error);

  if (logo == NULL)
    {
      bw_print_error ("%s: %s\n", name, error->message);
      return FALSE;
    }
  bw_logo_free (options->logo);
  options->logo = logo;
  return TRUE;
}

static gboolean
read_margins (const char *text, BwReportOptions *options)
{
  char *end;
  double value = g_ascii_strtod (text, &end);

  if (g_str_equal (text, "usual"))
    options->margin = 0;
  else if (g_str_equal (text, "narrow"))
    options->margin = NARROW;
  else if (g_str_equal (text, "wide"))
    options->margin = WIDE;
  else if (end != text && *end == '\0' && value >= BW_MARGIN_MIN && value <= BW_MARGIN_MAX)
    options->margin = value;
  else
    {
      bw_command_misused ("report", _ ("“%s” is not one of narrow, usual and wide, nor from %d to %d millimetres."),
                          text, BW_MARGIN_MIN, BW_MARGIN_MAX);
      return FALSE;
    }
  return TRUE;
}

/* Text for @place, in place of what is there; nothing changes when @argument is NULL. */
static gboolean
read_text (const char *option, const char *argument, char **place)
{
  char *text;

  if (argument == NULL)
    return TRUE;
  text = bw_argument_to_text (argument);
  if (text == NULL)
    {
      bw_command_misused ("report", _ ("What follows %s is not text."), option);
      return FALSE;
    }
  g_free (*place);
  *place = text;
  return TRUE;
}

gboolean
bw_report_arguments_read (const BwReportArguments *arguments, const char *templates, BwReportOptions *options)
{
  if (arguments->template_name != NULL && !read_template (arguments->template_name, templates, options))
    return FALSE;
  if (!read_parts (arguments, options) || !read_text ("--title", arguments->title, &options->title) ||
      !read_text ("--organisation", arguments->organisation, &options->organisation) ||
      (arguments->logo != NULL && !read_logo (arguments->logo, options)) ||
      (arguments->margins != NULL && !read_margins (arguments->margins, options)) ||
      (arguments->paper != NULL && !bw_command_read_paper ("report", arguments->paper, &options->paper)))
    return FALSE;
  if (arguments->agenda_minutes != 0 &&
      (arguments->agenda_minutes < BW_AGENDA_MIN || arguments->agenda_minutes > BW_AGENDA_MAX))
    {
      bw_command_misused ("report", _ ("A talk takes from %d to %d minutes."), BW_AGENDA_MIN, BW_AGENDA_MAX);
      return FALSE;
    }
  options->agenda_minutes = (guint)arguments->agenda_minutes;
  options->greyscale |= arguments->greyscale;
  options->no_names |= arguments->no_names;
  options->day = bw_command_choose_day ("report", arguments->day);
  return options->day != NULL;
}

gboolean
bw_report_arguments_fit (const BwReportArguments *arguments, const BwReportOptions *options,
                         const BwAssessment *assessment)
{
  for (guint i = 0; arguments->parts != NULL && options->parts[i] != NULL; i++)
    {
      const char *chart = bw_report_part_get_chart (options->parts[i]);

      if (chart != NULL && bw_report_part_find_chart (assessment, chart, 0) == assessment->n_charts)
        return refuse_part (options->parts[i], assessment);
    }
  return TRUE;
}

gboolean
bw_report_arguments_read_earlier (const BwReportArguments *arguments, const BwFolders *folders, BwDocument *document,
                                  BwReportOptions *options)
{
  const BwAssessment *assessment = bw_document_get_assessment (document);
  g_autoptr (GPtrArray) earlier = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; arguments->earlier != NULL && arguments->earlier[i] != NULL; i++)
    {
      g_autofree char *shown = g_filename_display_name (arguments->earlier[i]);
      BwDocument *round = bw_command_read_document (folders, arguments->earlier[i]);

      if (round == NULL)
        return FALSE;
      g_ptr_array_add (earlier, round);
      if (g_str_equal (bw_document_get_assessment (round)->digest, assessment->digest))
        continue;
      bw_print_error (_ ("%s: This is about another assessment, or another version of it. Rounds are drawn only over "
                         "the same questions; “bellwether-cli compare” takes two versions.\n"),
                      shown);
      return FALSE;
    }
  bw_documents_sort_by_day (earlier);
  options->earlier = earlier->len > 0 ? g_steal_pointer (&earlier) : NULL;
  return TRUE;
}

void
bw_report_arguments_print_parts (void)
{
  for (guint i = 0; i < bw_report_part_get_n (); i++)
    {
      const BwReportPart *part = bw_report_part_get (i);

      bw_print ("%c %-12s %s\n", part->flags & BW_PART_DEFAULT ? '*' : ' ', part->id, _ (part->name));
    }
  bw_print ("  %-12s %s\n", "chart:ID", _ ("One chart, by its id or kind, such as chart:matrix"));
  bw_print (_ ("Those with a * are there by default; “default” stands for them all.\n"));
}
