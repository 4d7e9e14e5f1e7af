/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-command.h"

#include "app/scoring/bw-result.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The answer, each line of it under the first, behind an equals sign. */
static void
print_answer (const char *answer, int indent)
{
  g_auto (GStrv) lines = g_strsplit (answer, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    bw_print ("%*s%s %s\n", indent, "", i == 0 ? "=" : " ", lines[i]);
}

static void
print_question (const BwAssessment *assessment, const BwResponse *response, guint item, int id_width)
{
  const BwItem *what = &assessment->items[item];
  const char *frame = what->type == BW_ITEM_RATING
                        ? assessment->dimensions[what->dimension].frames[bw_response_get_form (response)]
                        : NULL;
  g_auto (BwAnswer) answer = bw_response_dup_answer (response, item);
  g_autofree char *formatted = bw_answer_format (assessment, item, &answer);
  const char *note = bw_response_get_note (response, item);
  int indent = id_width + 4;

  bw_print ("  %-*s  %s%s%s\n", id_width, what->id, frame != NULL ? frame : "", frame != NULL ? " " : "",
            what->stems[bw_response_get_form (response)]);
  for (guint i = 0; i < what->n_options; i++)
    bw_print ("%*s%s: %s\n", indent, "", what->options[i].id, what->options[i].text);
  if (formatted != NULL)
    print_answer (formatted, indent);
  if (note != NULL)
    {
      bw_print ("%*s", indent, "");
      bw_print (_ ("Note: %s"), note);
      bw_print ("\n");
    }
  if (bw_response_get_flagged (response, item))
    bw_print ("%*s⚑\n", indent, "");
}

void
bw_command_print_questions (BwDocument *document, guint response)
{
  BwAssessment *assessment = bw_document_get_assessment (document);
  const BwResponse *answers = bw_document_get_response (document, response);
  g_autofree guint8 *relevant = bw_relevance_new (assessment, answers);
  int id_width = 0, section = -1;

  for (guint i = 0; i < assessment->n_items; i++)
    id_width = MAX (id_width, (int)strlen (assessment->items[i].id));
  for (guint i = 0; i < assessment->n_items; i++)
    {
      if (!relevant[i])
        continue;
      if (assessment->items[i].section != section)
        bw_print ("%s%s\n", section >= 0 ? "\n" : "", assessment->sections[assessment->items[i].section].title);
      section = assessment->items[i].section;
      print_question (assessment, answers, i, id_width);
    }
}
