/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-document-private.h"
#include "bw-target.h"

static void
write_definition (BwDocument *self, BwXmlWriter *writer)
{
  gsize length;
  const char *text = g_bytes_get_data (self->assessment->bytes, &length);

  bw_xml_writer_start (writer, "definition", NULL);
  bw_xml_writer_attribute (writer, "id", self->assessment->id);
  bw_xml_writer_attribute (writer, "version", self->assessment->version);
  bw_xml_writer_attribute (writer, "digest", self->assessment->digest);
  bw_kept_write_attributes (&self->definition_unknown, writer, NULL);
  bw_xml_writer_verbatim (writer, text, length);
  bw_xml_writer_end (writer);
}

static int
compare_sheets (gconstpointer a, gconstpointer b)
{
  const BwSheet *const *first = a, *const *second = b;

  return g_strcmp0 (bw_response_get_id ((*first)->response), bw_response_get_id ((*second)->response));
}

/* Anonymous ones in the order of their ids, which are random: where one stands must not tell who came later. */
static void
write_sheets (BwDocument *self, BwXmlWriter *writer)
{
  g_autoptr (GPtrArray) sheets = g_ptr_array_sized_new (self->sheets->len);

  for (guint i = 0; i < self->sheets->len; i++)
    g_ptr_array_add (sheets, &g_array_index (self->sheets, BwSheet, i));
  if (bw_document_get_anonymous (self))
    g_ptr_array_sort (sheets, compare_sheets);
  for (guint i = 0; i < sheets->len; i++)
    bw_sheet_write (sheets->pdata[i], writer);
}

GBytes *
bw_document_serialise (BwDocument *self)
{
  g_return_val_if_fail (BW_IS_DOCUMENT (self), NULL);

  g_autofree char *namespace_uri = g_strdup_printf ("%s:%d", BW_DOCUMENT_NAMESPACE, BW_DOCUMENT_VERSION);
  g_autoptr (BwXmlWriter) writer = bw_xml_writer_new ();

  bw_xml_writer_start (writer, "document", namespace_uri);
  bw_xml_writer_attribute (writer, "id", *self->id != '\0' ? self->id : NULL);
  bw_xml_writer_attribute (writer, "created", self->created);
  bw_xml_writer_attribute (writer, "previous", self->previous);
  bw_kept_write_attributes (&self->unknown, writer, NULL);
  if (self->title != NULL)
    bw_xml_writer_element (writer, "title", self->title);
  bw_xml_writer_start (writer, "responses", NULL);
  bw_kept_write_attributes (&self->responses_unknown, writer, NULL);
  write_sheets (self, writer);
  bw_kept_write_children (&self->responses_unknown, writer);
  bw_xml_writer_end (writer);
  bw_target_write (self->target, &self->target_unknown, writer);
  bw_plan_write (self->plan, &self->plan_unknown, writer);
  bw_document_write_second (self, writer);
  bw_kept_write_children (&self->unknown, writer);
  write_definition (self, writer);
  bw_xml_writer_end (writer);
  return bw_xml_writer_finish (writer);
}
