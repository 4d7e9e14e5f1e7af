/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-document-format.h"

#include "bw-number.h"

static void
write_rows (const BwItem *item, GPtrArray *rows, const BwKeptAnswer *kept, BwXmlWriter *writer)
{
  for (guint i = 0; i < rows->len; i++)
    {
      char **row = rows->pdata[i];
      const BwKept *unknown = kept != NULL ? bw_kept_answer_find_row (kept, rows, i) : NULL;

      bw_xml_writer_start (writer, "row", NULL);
      if (unknown != NULL)
        bw_kept_write_attributes (unknown, writer, NULL);
      for (guint f = 0; f < item->n_fields; f++)
        {
          if (*row[f] == '\0')
            continue;
          bw_xml_writer_start (writer, "field", NULL);
          bw_xml_writer_attribute (writer, "id", item->fields[f].id);
          bw_xml_writer_text (writer, row[f]);
          bw_xml_writer_end (writer);
        }
      if (unknown != NULL)
        bw_kept_write_children (unknown, writer);
      bw_xml_writer_end (writer);
    }
}

/* The ids of the options ticked, separated by spaces. */
static char *
join_options (const BwItem *item, guint64 choices)
{
  g_autoptr (GString) ids = g_string_new (NULL);

  for (guint i = 0; i < item->n_options; i++)
    if ((choices >> i & 1) != 0)
      g_string_append_printf (ids, "%s%s", ids->len > 0 ? " " : "", item->options[i].id);
  return g_string_free (g_steal_pointer (&ids), FALSE);
}

/* What stands in the attribute "value", or NULL. */
static char *
print_value (const BwResponse *response, guint item)
{
  const BwAssessment *assessment = bw_response_get_assessment (response);
  const BwItem *asked = &assessment->items[item];

  if (bw_response_get_state (response, item) != BW_ANSWER_GIVEN)
    return NULL;
  switch (asked->type)
    {
    case BW_ITEM_RATING:
      return bw_number_print (
        bw_assessment_get_item_scale (assessment, item)->points[bw_response_get_choice (response, item)].value);
    case BW_ITEM_VIGNETTE:
    case BW_ITEM_CHOICE:
      return g_strdup (asked->options[bw_response_get_choice (response, item)].id);
    case BW_ITEM_MULTIPLE_CHOICE:
      return join_options (asked, bw_response_get_choices (response, item));
    case BW_ITEM_NUMBER:
      return bw_number_print (bw_response_get_number (response, item));
    case BW_ITEM_TEXT:
    case BW_ITEM_RECORD_TABLE:
      break;
    }
  return NULL;
}

static void
write_attributes (const BwResponse *response, guint item, const BwKeptAnswer *kept, BwXmlWriter *writer)
{
  BwAnswerState state = bw_response_get_state (response, item);
  gboolean flagged = bw_response_get_flagged (response, item);
  gboolean carried = bw_response_get_carried (response, item);
  const char *written[3] = { NULL };
  guint n_written = 0;
  g_autofree char *value = print_value (response, item);

  bw_xml_writer_attribute (writer, "item", bw_response_get_assessment (response)->items[item].id);
  bw_xml_writer_attribute (writer, "value", value);
  bw_xml_writer_attribute (writer, "not-applicable", state == BW_ANSWER_NOT_APPLICABLE ? "true" : NULL);
  if (kept != NULL && state == BW_ANSWER_SKIPPED)
    bw_kept_write_attributes (&kept->unread, writer, NULL);
  bw_xml_writer_attribute (writer, "flagged", flagged ? "true" : NULL);
  bw_xml_writer_attribute (writer, "carried", carried ? "true" : NULL);
  if (flagged)
    written[n_written++] = "flagged";
  if (carried)
    written[n_written++] = "carried";
  if (kept != NULL)
    bw_kept_write_attributes (&kept->unknown, writer, written);
}

static void
write_answer (const BwResponse *response, guint item, const BwKeptAnswer *kept, BwXmlWriter *writer)
{
  const char *text = bw_response_get_text (response, item);
  const char *note = bw_response_get_note (response, item);
  GPtrArray *rows = bw_response_get_rows (response, item);

  bw_xml_writer_start (writer, "answer", NULL);
  write_attributes (response, item, kept, writer);
  if (text != NULL)
    bw_xml_writer_element (writer, "text", text);
  if (rows != NULL)
    write_rows (&bw_response_get_assessment (response)->items[item], rows, kept, writer);
  if (note != NULL)
    bw_xml_writer_element (writer, "note", note);
  if (kept != NULL && bw_response_get_state (response, item) == BW_ANSWER_SKIPPED)
    bw_kept_write_children (&kept->unread, writer);
  if (kept != NULL)
    bw_kept_write_children (&kept->unknown, writer);
  bw_xml_writer_end (writer);
}

gboolean
bw_sheet_says_something (const BwSheet *sheet, guint item)
{
  const BwResponse *response = sheet->response;

  return bw_response_get_codes (response)[item] != BW_CODE_SKIPPED || bw_response_get_flagged (response, item) ||
         bw_response_get_note (response, item) != NULL || bw_kept_response_find (sheet->kept, item) != NULL;
}

/* The response's own attributes, then those that were kept, as far as they are not replaced. */
static void
write_head (const BwSheet *sheet, BwXmlWriter *writer)
{
  const BwResponse *response = sheet->response;
  const char *id = bw_response_get_id (response);
  const char *started = bw_response_get_started (response);
  const char *changed = bw_response_get_changed (response);
  gboolean other_form = sheet->kept != NULL && bw_kept_get_attribute (&sheet->kept->unknown, "form") != NULL;
  const char *written[3] = { NULL };
  guint n_written = 0;

  bw_xml_writer_attribute (writer, "id", *id != '\0' ? id : NULL);
  bw_xml_writer_attribute (writer, "form", other_form ? NULL : bw_form_get_id (bw_response_get_form (response)));
  bw_xml_writer_attribute (writer, "started", started);
  bw_xml_writer_attribute (writer, "changed", changed);
  if (started != NULL)
    written[n_written++] = "started";
  if (changed != NULL)
    written[n_written++] = "changed";
  if (sheet->kept != NULL)
    bw_kept_write_attributes (&sheet->kept->unknown, writer, written);
}

void
bw_sheet_write (const BwSheet *sheet, BwXmlWriter *writer)
{
  const BwResponse *response = sheet->response;

  bw_xml_writer_start (writer, "response", NULL);
  write_head (sheet, writer);
  if (bw_response_get_name (response) != NULL)
    bw_xml_writer_element (writer, "name", bw_response_get_name (response));
  for (guint item = 0; item < bw_response_get_assessment (response)->n_items; item++)
    if (bw_sheet_says_something (sheet, item))
      write_answer (response, item, bw_kept_response_find (sheet->kept, item), writer);
  if (sheet->kept != NULL)
    bw_kept_write_children (&sheet->kept->unknown, writer);
  bw_xml_writer_end (writer);
}
