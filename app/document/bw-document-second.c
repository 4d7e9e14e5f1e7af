/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-document-private.h"

/* The second entry of paper forms: sheets beside the responses, which go through the same steps. */

guint
bw_document_get_n_second (BwDocument *self)
{
  g_return_val_if_fail (BW_IS_DOCUMENT (self), 0);

  return self->second->len;
}

guint
bw_document_find_second (BwDocument *self, const char *id)
{
  g_return_val_if_fail (BW_IS_DOCUMENT (self) && id != NULL, BW_SECOND_NONE);

  for (guint i = 0; i < self->second->len; i++)
    if (g_str_equal (bw_response_get_id (g_array_index (self->second, BwSheet, i).response), id))
      return BW_SECOND_ENTRY + i;
  return BW_SECOND_NONE;
}

guint
bw_document_add_second (BwDocument *self, BwForm form, const char *id)
{
  g_return_val_if_fail (BW_IS_DOCUMENT (self) && id != NULL, BW_SECOND_NONE);

  GArray *sheets = g_array_new (FALSE, TRUE, sizeof (BwSheet));
  BwSheet sheet = { .response = bw_response_new (self->assessment, id, form) };
  guint number = BW_SECOND_ENTRY + self->second->len;

  if (self->today != NULL)
    bw_response_set_days (sheet.response, self->today, self->today);
  g_array_set_clear_func (sheets, (GDestroyNotify)bw_sheet_clear);
  g_array_append_val (sheets, sheet);
  bw_document_change_sheets (self, BW_STEP_ADD, number, 1, sheets);
  return number;
}

void
bw_document_clear_second (BwDocument *self)
{
  g_return_if_fail (BW_IS_DOCUMENT (self));

  if (self->second->len > 0)
    bw_document_change_sheets (self, BW_STEP_REMOVE, BW_SECOND_ENTRY, self->second->len, NULL);
}

void
bw_document_read_second (BwDocument *self, BwXmlNode *node, BwIssues *issues)
{
  static const char *const no_names[] = { NULL };
  static const char *const children[] = { "response", NULL };

  bw_kept_add_unknown (&self->second_unknown, node, no_names, children);
  for (BwXmlNode *child = bw_xml_node_find_child (node, "response"); child != NULL;
       child = bw_xml_node_find_next (child, "response"))
    {
      BwSheet sheet = { 0 };
      bw_sheet_read (&sheet, self->assessment, child, issues);
      g_array_append_val (self->second, sheet);
    }
}

void
bw_document_write_second (BwDocument *self, BwXmlWriter *writer)
{
  const BwKept *kept = &self->second_unknown;

  if (self->second->len == 0 && kept->attributes == NULL && kept->children == NULL)
    return;
  bw_xml_writer_start (writer, "second-entry", NULL);
  bw_kept_write_attributes (kept, writer, NULL);
  for (guint i = 0; i < self->second->len; i++)
    bw_sheet_write (&g_array_index (self->second, BwSheet, i), writer);
  bw_kept_write_children (kept, writer);
  bw_xml_writer_end (writer);
}
