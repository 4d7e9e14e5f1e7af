/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-document-format.h"

#include <glib/gi18n-lib.h>

static const char *const response_attributes[] = { "id", "form", "started", "changed", NULL };
static const char *const response_children[] = { "name", "answer", NULL };

void
bw_sheet_clear (BwSheet *sheet)
{
  g_clear_pointer (&sheet->response, bw_response_free);
  g_clear_pointer (&sheet->kept, bw_kept_response_free);
}

static BwForm
read_form (const BwAssessment *assessment, BwXmlNode *node, BwKept *unknown, BwIssues *issues)
{
  g_autofree char *text = bw_xml_node_dup_attribute (node, "form");
  BwForm form;

  if (text != NULL && bw_form_parse (text, &form) && assessment->forms[form].declared)
    return form;
  form = bw_assessment_get_default_form (assessment);
  if (text == NULL)
    bw_issues_add (issues, BW_TAG_DOCUMENT_VALUE, bw_xml_node_get_line (node),
                   _ ("A response does not say its form; it is shown as “%s”."), bw_form_get_id (form));
  else
    {
      bw_kept_add_attribute (unknown, "form", text);
      bw_issues_add (issues, BW_TAG_DOCUMENT_VALUE, bw_xml_node_get_line (node),
                     _ ("The assessment has no form “%s”; the response is shown as “%s”."), text,
                     bw_form_get_id (form));
    }
  return form;
}

/* The day in attribute @name, or NULL; the caller owns it. */
static char *
read_day (BwXmlNode *node, const char *name, BwKept *unknown, BwIssues *issues)
{
  g_autofree char *text = bw_xml_node_dup_attribute (node, name);

  if (text == NULL || bw_day_is_valid (text))
    return g_steal_pointer (&text);
  bw_kept_add_attribute (unknown, name, text);
  bw_issues_add (issues, BW_TAG_DOCUMENT_VALUE, bw_xml_node_get_line (node), _ ("“%s” is not a day."), text);
  return NULL;
}

static void
read_name (BwSheet *sheet, BwXmlNode *node, BwIssues *issues)
{
  for (BwXmlNode *name = bw_xml_node_find_child (node, "name"); name != NULL;
       name = bw_xml_node_find_next (name, "name"))
    {
      g_autofree char *text = bw_xml_node_dup_verbatim (name);
      if (bw_response_get_name (sheet->response) == NULL)
        bw_response_set_name (sheet->response, text);
      else if (*text != '\0')
        {
          bw_kept_add_node (&sheet->kept->unknown, name);
          bw_issues_add (issues, BW_TAG_DOCUMENT_VALUE, bw_xml_node_get_line (name),
                         _ ("A response has a second name; the first one is shown."));
        }
    }
}

static void
read_answer (BwSheet *sheet, BwXmlNode *node, guint8 *seen, BwIssues *issues)
{
  g_autofree char *id = bw_xml_node_dup_attribute (node, "item");
  int item = id != NULL ? bw_assessment_find_item (bw_response_get_assessment (sheet->response), id) : -1;
  int line = bw_xml_node_get_line (node);
  BwKeptAnswer kept = { 0 };

  if (item >= 0 && !seen[item])
    {
      bw_answer_read (sheet->response, (guint)item, node, &kept, issues);
      bw_kept_response_take (sheet->kept, (guint)item, &kept);
      seen[item] = bw_sheet_says_something (sheet, (guint)item);
      return;
    }
  bw_kept_add_node (&sheet->kept->unknown, node);
  if (id == NULL)
    bw_issues_add (issues, BW_TAG_DOCUMENT_UNKNOWN_ITEM, line, _ ("An answer does not say to which item."));
  else if (item < 0)
    bw_issues_add (issues, BW_TAG_DOCUMENT_UNKNOWN_ITEM, line, _ ("The assessment has no item “%s”."), id);
  else
    bw_issues_add (issues, BW_TAG_DOCUMENT_VALUE, line, _ ("There is a second answer to %s; the first one counts."),
                   id);
}

void
bw_sheet_read (BwSheet *sheet, const BwAssessment *assessment, BwXmlNode *node, BwIssues *issues)
{
  g_autofree char *id = bw_xml_node_dup_attribute (node, "id");
  g_autofree guint8 *seen = g_new0 (guint8, assessment->n_items);

  sheet->kept = bw_kept_response_new ();
  bw_kept_add_unknown (&sheet->kept->unknown, node, response_attributes, response_children);
  if (id == NULL || *id == '\0')
    bw_issues_add (issues, BW_TAG_DOCUMENT_VALUE, bw_xml_node_get_line (node), _ ("A response has no id."));

  BwForm form = read_form (assessment, node, &sheet->kept->unknown, issues);
  g_autofree char *started = read_day (node, "started", &sheet->kept->unknown, issues);
  g_autofree char *changed = read_day (node, "changed", &sheet->kept->unknown, issues);
  sheet->response = bw_response_new (assessment, id != NULL ? id : "", form);
  bw_response_set_days (sheet->response, started, changed);
  read_name (sheet, node, issues);
  for (BwXmlNode *child = bw_xml_node_find_child (node, "answer"); child != NULL;
       child = bw_xml_node_find_next (child, "answer"))
    read_answer (sheet, child, seen, issues);
  if (bw_kept_response_is_empty (sheet->kept))
    g_clear_pointer (&sheet->kept, bw_kept_response_free);
}
