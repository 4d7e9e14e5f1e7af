/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-document-format.h"

#include "bw-number.h"

#include <glib/gi18n-lib.h>
#include <math.h>

static const char *const no_names[] = { NULL };
static const char *const row_children[] = { "field", NULL };

/* A field that is typed, by id, or -1. */
static int
find_field (const BwItem *item, const char *id)
{
  for (guint f = 0; id != NULL && f < item->n_fields; f++)
    if (item->fields[f].type != BW_FIELD_DERIVED && g_str_equal (item->fields[f].id, id))
      return (int)f;
  return -1;
}

gboolean
bw_field_fits (const BwAssessment *assessment, const BwField *field, const char *text)
{
  double number;

  if (field->type == BW_FIELD_TEXT || *text == '\0')
    return TRUE;
  if (!bw_number_read (text, &number))
    return FALSE;
  if (field->type == BW_FIELD_NUMBER)
    return number >= field->minimum && number <= field->maximum && (!field->whole || number == floor (number));
  const BwResponseScale *scale = &assessment->response_scales[field->response_scale];
  for (guint i = 0; i < scale->n_points; i++)
    if (scale->points[i].value == number)
      return TRUE;
  return FALSE;
}

static void
read_field (const BwAssessment *assessment, const BwItem *item, BwXmlNode *node, char **texts, BwKept *unknown,
            BwIssues *issues)
{
  g_autofree char *id = bw_xml_node_dup_attribute (node, "id");
  int line = bw_xml_node_get_line (node);
  int field = find_field (item, id);

  if (field < 0 || texts[field] != NULL)
    {
      bw_kept_add_node (unknown, node);
      bw_issues_add (issues, BW_TAG_DOCUMENT_VALUE, line, _ ("The table %s has no place for the field “%s” here."),
                     item->id, id != NULL ? id : "");
      return;
    }
  texts[field] = bw_xml_node_dup_verbatim (node);
  if (!bw_field_fits (assessment, &item->fields[field], texts[field]))
    bw_issues_add (issues, BW_TAG_DOCUMENT_VALUE, line, _ ("“%s” does not fit the field %s of the table %s."),
                   texts[field], id, item->id);
}

static BwKeptRow *
read_row (const BwAssessment *assessment, const BwItem *item, BwXmlNode *node, BwIssues *issues)
{
  BwKeptRow *row = g_new0 (BwKeptRow, 1);

  row->texts = g_new0 (char *, item->n_fields + 1);
  for (BwXmlNode *child = bw_xml_node_find_child (node, "field"); child != NULL;
       child = bw_xml_node_find_next (child, "field"))
    read_field (assessment, item, child, row->texts, &row->unknown, issues);
  for (guint f = 0; f < item->n_fields; f++)
    if (row->texts[f] == NULL)
      row->texts[f] = g_strdup ("");
  bw_kept_add_unknown (&row->unknown, node, no_names, row_children);
  return row;
}

void
bw_rows_read (const BwAssessment *assessment, const BwItem *item, BwXmlNode *node, GPtrArray *rows, BwKeptAnswer *kept,
              BwIssues *issues)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func ((GDestroyNotify)bw_kept_row_free);
  gboolean any_unknown = FALSE;

  for (BwXmlNode *child = bw_xml_node_find_child (node, "row"); child != NULL;
       child = bw_xml_node_find_next (child, "row"))
    {
      BwKeptRow *row = read_row (assessment, item, child, issues);
      g_ptr_array_add (all, row);
      g_ptr_array_add (rows, g_strdupv (row->texts));
      any_unknown = any_unknown || row->unknown.attributes != NULL || row->unknown.children != NULL;
    }
  if (rows->len > item->maximum_rows)
    bw_issues_add (issues, BW_TAG_DOCUMENT_VALUE, bw_xml_node_get_line (node),
                   _ ("The table %s has %u rows; it is meant for %u."), item->id, rows->len, item->maximum_rows);
  if (any_unknown)
    kept->rows = g_steal_pointer (&all);
}
