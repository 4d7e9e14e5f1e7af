/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-document-format.h"

#include "bw-number.h"

#include <glib/gi18n-lib.h>

static const char *const answer_attributes[] = { "item", "value", "not-applicable", "flagged", "carried", NULL };
static const char *const answer_children[] = { "note", "text", "row", NULL };

/* What <answer> says, as it stands there. */
typedef struct
{
  BwXmlNode *node;
  char *value;          /* NULL: no such attribute */
  char *not_applicable; /* NULL: no such attribute */
  BwXmlNode *text;      /* the first of them, or NULL */
  BwXmlNode *row;
} Said;

static gboolean
read_boolean (const char *text, gboolean *truth)
{
  *truth = g_str_equal (text, "true") || g_str_equal (text, "1");
  return *truth || g_str_equal (text, "false") || g_str_equal (text, "0");
}

static int
find_option (const BwItem *item, const char *id)
{
  for (guint i = 0; i < item->n_options; i++)
    if (g_str_equal (item->options[i].id, id))
      return (int)i;
  return -1;
}

static gboolean
read_point (const BwAssessment *assessment, guint item, const char *text, BwAnswer *answer)
{
  const BwResponseScale *scale = bw_assessment_get_item_scale (assessment, item);
  double value;

  if (!bw_number_read (text, &value))
    return FALSE;
  for (guint i = 0; i < scale->n_points; i++)
    if (scale->points[i].value == value)
      {
        answer->choice = i;
        return TRUE;
      }
  return FALSE;
}

static gboolean
read_option (const BwItem *item, const char *text, BwAnswer *answer)
{
  int option = find_option (item, text);

  answer->choice = (guint)MAX (option, 0);
  return option >= 0;
}

static gboolean
read_options (const BwItem *item, const char *text, BwAnswer *answer)
{
  g_auto (GStrv) ids = g_strsplit_set (text, " \t\r\n", -1);

  for (char **id = ids; *id != NULL; id++)
    {
      if (**id == '\0')
        continue;
      int option = find_option (item, *id);
      if (option < 0)
        return FALSE;
      answer->choices |= G_GUINT64_CONSTANT (1) << option;
    }
  return TRUE;
}

/* An answer that was given, from the part of @said that goes with the type of the item. */
static gboolean
read_given (const BwAssessment *assessment, guint item, const Said *said, BwAnswer *answer, BwKeptAnswer *kept,
            BwIssues *issues)
{
  const BwItem *asked = &assessment->items[item];

  answer->state = BW_ANSWER_GIVEN;
  switch (asked->type)
    {
    case BW_ITEM_RATING:
      return read_point (assessment, item, said->value, answer);
    case BW_ITEM_VIGNETTE:
    case BW_ITEM_CHOICE:
      return read_option (asked, said->value, answer);
    case BW_ITEM_MULTIPLE_CHOICE:
      return read_options (asked, said->value, answer);
    case BW_ITEM_NUMBER:
      return bw_number_read (said->value, &answer->number) && bw_answer_fits (assessment, item, answer);
    case BW_ITEM_TEXT:
      answer->text = bw_xml_node_dup_verbatim (said->text);
      return bw_xml_node_find_next (said->text, "text") == NULL;
    case BW_ITEM_RECORD_TABLE:
      answer->rows = bw_rows_new ();
      bw_rows_read (assessment, asked, said->node, answer->rows, kept, issues);
      return TRUE;
    }
  return FALSE;
}

/* FALSE when what is said does not go with the item, or contradicts itself. */
static gboolean
read_said (const BwAssessment *assessment, guint item, const Said *said, BwAnswer *answer, BwKeptAnswer *kept,
           BwIssues *issues)
{
  BwItemType type = assessment->items[item].type;
  gboolean text_expected = type == BW_ITEM_TEXT;
  gboolean rows_expected = type == BW_ITEM_RECORD_TABLE;
  gboolean any = said->value != NULL || said->text != NULL || said->row != NULL;
  gboolean not_applicable = FALSE;

  if (said->not_applicable != NULL && !read_boolean (said->not_applicable, &not_applicable))
    return FALSE;
  if ((said->value != NULL && (text_expected || rows_expected)) || (said->text != NULL && !text_expected) ||
      (said->row != NULL && !rows_expected))
    return FALSE;
  if (not_applicable)
    {
      answer->state = BW_ANSWER_NOT_APPLICABLE;
      return !any;
    }
  return !any || read_given (assessment, item, said, answer, kept, issues);
}

static void
keep_said (BwKept *kept, const Said *said)
{
  if (said->value != NULL)
    bw_kept_add_attribute (kept, "value", said->value);
  if (said->not_applicable != NULL)
    bw_kept_add_attribute (kept, "not-applicable", said->not_applicable);
  for (BwXmlNode *text = said->text; text != NULL; text = bw_xml_node_find_next (text, "text"))
    bw_kept_add_node (kept, text);
  for (BwXmlNode *row = said->row; row != NULL; row = bw_xml_node_find_next (row, "row"))
    bw_kept_add_node (kept, row);
}

static void
read_remarks (BwResponse *response, guint item, BwXmlNode *node, BwKept *unknown, BwIssues *issues)
{
  const char *id = bw_response_get_assessment (response)->items[item].id;
  g_autofree char *flag = bw_xml_node_dup_attribute (node, "flagged");
  BwXmlNode *note = bw_xml_node_find_child (node, "note");
  gboolean flagged = FALSE;

  if (flag != NULL && !read_boolean (flag, &flagged))
    {
      bw_kept_add_attribute (unknown, "flagged", flag);
      bw_issues_add (issues, BW_TAG_DOCUMENT_VALUE, bw_xml_node_get_line (node),
                     _ ("The mark on %s is “%s”, neither true nor false."), id, flag);
    }
  bw_response_set_flagged (response, item, flagged);
  for (; note != NULL; note = bw_xml_node_find_next (note, "note"))
    {
      g_autofree char *text = bw_xml_node_dup_verbatim (note);
      if (bw_response_get_note (response, item) == NULL)
        bw_response_set_note (response, item, text);
      else if (*text != '\0')
        {
          bw_kept_add_node (unknown, note);
          bw_issues_add (issues, BW_TAG_DOCUMENT_VALUE, bw_xml_node_get_line (note),
                         _ ("There is a second note on %s; the first one is shown."), id);
        }
    }
}

/* Says of @answer that it was taken over, if that is what <answer> says; on an answer that is none, it stays in the
 * file. */
static void
read_carried (BwAnswer *answer, const char *id, BwXmlNode *node, BwKeptAnswer *kept, BwIssues *issues)
{
  g_autofree char *mark = bw_xml_node_dup_attribute (node, "carried");

  if (mark == NULL)
    return;
  if (!read_boolean (mark, &answer->carried))
    {
      bw_kept_add_attribute (&kept->unknown, "carried", mark);
      bw_issues_add (issues, BW_TAG_DOCUMENT_VALUE, bw_xml_node_get_line (node),
                     _ ("Whether the answer to %s was carried over is “%s”, neither true nor false."), id, mark);
    }
  else if (answer->state == BW_ANSWER_SKIPPED)
    bw_kept_add_attribute (&kept->unread, "carried", mark);
}

void
bw_answer_read (BwResponse *response, guint item, BwXmlNode *node, BwKeptAnswer *kept, BwIssues *issues)
{
  const BwAssessment *assessment = bw_response_get_assessment (response);
  const char *id = assessment->items[item].id;
  g_autofree char *value = bw_xml_node_dup_attribute (node, "value");
  g_autofree char *not_applicable = bw_xml_node_dup_attribute (node, "not-applicable");
  const Said said = {
    .node = node,
    .value = value,
    .not_applicable = not_applicable,
    .text = bw_xml_node_find_child (node, "text"),
    .row = bw_xml_node_find_child (node, "row"),
  };
  g_auto (BwAnswer) answer = { 0 };

  bw_kept_add_unknown (&kept->unknown, node, answer_attributes, answer_children);
  read_remarks (response, item, node, &kept->unknown, issues);
  if (read_said (assessment, item, &said, &answer, kept, issues))
    {
      read_carried (&answer, id, node, kept, issues);
      bw_response_set_answer (response, item, &answer);
      return;
    }
  keep_said (&kept->unread, &said);
  bw_answer_clear (&answer);
  answer = (BwAnswer){ 0 };
  read_carried (&answer, id, node, kept, issues);
  if (value != NULL)
    bw_issues_add (issues, BW_TAG_DOCUMENT_VALUE, bw_xml_node_get_line (node), _ ("“%s” is not an answer to %s."),
                   value, id);
  else
    bw_issues_add (issues, BW_TAG_DOCUMENT_VALUE, bw_xml_node_get_line (node),
                   _ ("What is said about %s does not go with that item."), id);
}
