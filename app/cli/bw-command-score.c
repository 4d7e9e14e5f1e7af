/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-command.h"

#include "app/scoring/bw-group-result.h"
#include "app/scoring/bw-trail.h"

#include <glib/gi18n-lib.h>

static const struct
{
  const char *name;
  char *(*print) (const BwResult *result);
  char *(*print_group) (const BwGroupResult *group);
} formats[] = {
  { "text", bw_result_to_text, bw_group_result_to_text },
  { "json", bw_result_to_json, bw_group_result_to_json },
  { "csv", bw_result_to_csv, bw_group_result_to_csv },
};

static int
print_result (const BwResult *result, guint format)
{
  g_autofree char *printed = formats[format].print (result);

  if (formats[format].print == bw_result_to_text)
    bw_print ("%s", printed);
  else
    bw_print_bytes (printed);
  return BW_EXIT_OK;
}

/* What all responses mean together. */
static int
print_group (BwDocument *document, guint format)
{
  g_autoptr (BwGroupResult) group = bw_group_result_new (document);
  g_autofree char *printed = formats[format].print_group (group);

  if (formats[format].print_group == bw_group_result_to_text)
    bw_print ("%s", printed);
  else
    bw_print_bytes (printed);
  return BW_EXIT_OK;
}

/* How the figure called @id came about. */
static int
print_trail (const char *command, const BwResult *result, const BwResponse *response, const char *id)
{
  g_autoptr (BwTrail) trail = NULL;
  g_autofree char *printed = NULL;
  BwFigure figure;

  if (!bw_figure_find (result->assessment, id, &figure))
    return bw_command_misused (
      command, _ ("This assessment has no figure called “%s”. “bellwether-cli score FILE” lists them."), id);
  trail = bw_trail_new (result, response, figure);
  printed = bw_trail_to_text (trail);
  bw_print ("%s", printed);
  return BW_EXIT_OK;
}

int
bw_command_score (const BwFolders *folders, char **arguments)
{
  g_autofree char *format = NULL;
  g_autofree char *why = NULL;
  int number = 0, status;
  const GOptionEntry entries[] = {
    { "format", 'f', 0, G_OPTION_ARG_STRING, &format, N_ ("How to print: text, json or csv"), N_ ("FORMAT") },
    { "response", 'r', 0, G_OPTION_ARG_INT, &number, N_ ("Only this response of several, counted from 1"), N_ ("N") },
    { "why", 'w', 0, G_OPTION_ARG_STRING, &why, N_ ("Say how one figure came about, step by step"), N_ ("ID") },
    { NULL },
  };
  g_auto (GStrv) own = g_strdupv (arguments);
  g_autoptr (BwDocument) document = NULL;
  g_autoptr (BwResult) result = NULL;
  guint position = 0, response;

  if (!bw_command_parse (&own, entries, NULL))
    return BW_EXIT_WRONG;
  if (own[1] == NULL || own[2] != NULL)
    return bw_command_misused (own[0], _ ("Name one document."));
  while (format != NULL && position < G_N_ELEMENTS (formats) && !g_str_equal (format, formats[position].name))
    position++;
  if (position == G_N_ELEMENTS (formats))
    return bw_command_misused (own[0], _ ("“%s” is not one of text, json and csv."), format);

  document = bw_command_open_document (folders, own[1], number, &response, &status);
  if (document == NULL)
    return status;
  if (bw_command_wants_group (document, number) && why == NULL)
    return print_group (document, position);
  if (!bw_command_allow_single (document))
    return BW_EXIT_NOT;
  result = bw_result_new (bw_document_get_assessment (document), bw_document_get_response (document, response));
  if (why != NULL)
    return print_trail (own[0], result, bw_document_get_response (document, response), why);
  return print_result (result, position);
}
