/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "bw-xml-writer.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <libxml/xmlwriter.h>
#include <math.h>
#include <string.h>

struct _BwXmlWriter
{
  xmlBuffer *buffer;
  xmlTextWriter *writer;
  guint n_prefixes; /* made up so far on the element at hand */
};

BwXmlWriter *
bw_xml_writer_new (void)
{
  BwXmlWriter *writer = g_new0 (BwXmlWriter, 1);

  writer->buffer = xmlBufferCreate ();
  xmlBufferSetAllocationScheme (writer->buffer, XML_BUFFER_ALLOC_DOUBLEIT);
  writer->writer = xmlNewTextWriterMemory (writer->buffer, 0);
  xmlTextWriterSetIndent (writer->writer, 1);
  xmlTextWriterSetIndentString (writer->writer, BAD_CAST "  ");
  xmlTextWriterStartDocument (writer->writer, "1.0", "UTF-8", NULL);
  return writer;
}

void
bw_xml_writer_free (BwXmlWriter *writer)
{
  if (writer == NULL)
    return;
  xmlFreeTextWriter (writer->writer);
  xmlBufferFree (writer->buffer);
  g_free (writer);
}

void
bw_xml_writer_set_indented (BwXmlWriter *writer, gboolean indented)
{
  xmlTextWriterSetIndent (writer->writer, indented ? 1 : 0);
}

void
bw_xml_writer_start (BwXmlWriter *writer, const char *name, const char *namespace_uri)
{
  xmlTextWriterStartElementNS (writer->writer, NULL, BAD_CAST name, BAD_CAST namespace_uri);
  writer->n_prefixes = 0;
}

void
bw_xml_writer_attribute (BwXmlWriter *writer, const char *name, const char *value)
{
  g_autofree char *valid = NULL;

  if (value == NULL)
    return;
  valid = bw_xml_make_valid (value);
  xmlTextWriterWriteAttribute (writer->writer, BAD_CAST name, BAD_CAST valid);
}

void
bw_xml_writer_attribute_double (BwXmlWriter *writer, const char *name, double value)
{
  const char *const formats[] = { "%.15g", "%.16g", "%.17g" };
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  g_return_if_fail (isfinite (value));

  /* Any decimal of 15 digits survives the way there and back; with 17 digits every double does. */
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_ascii_formatd (text, sizeof text, formats[i], value);
      if (g_ascii_strtod (text, NULL) == value)
        break;
    }
  bw_xml_writer_attribute (writer, name, text);
}

void
bw_xml_writer_attributes (BwXmlWriter *writer, char *const *attributes)
{
  for (; attributes != NULL && attributes[0] != NULL; attributes += 2)
    {
      const char *brace = attributes[0][0] == '{' ? strchr (attributes[0], '}') : NULL;
      g_autofree char *uri = NULL;
      g_autofree char *prefix = NULL;

      if (brace == NULL)
        {
          bw_xml_writer_attribute (writer, attributes[0], attributes[1]);
          continue;
        }
      uri = g_strndup (attributes[0] + 1, brace - attributes[0] - 1);
      if (g_str_equal (uri, (const char *)XML_XML_NAMESPACE))
        {
          xmlTextWriterWriteAttributeNS (writer->writer, BAD_CAST "xml", BAD_CAST brace + 1, NULL,
                                         BAD_CAST attributes[1]);
          continue;
        }
      prefix = g_strdup_printf ("n%u", ++writer->n_prefixes);
      xmlTextWriterWriteAttributeNS (writer->writer, BAD_CAST prefix, BAD_CAST brace + 1, BAD_CAST uri,
                                     BAD_CAST attributes[1]);
    }
}

void
bw_xml_writer_text (BwXmlWriter *writer, const char *text)
{
  g_autofree char *valid = bw_xml_make_valid (text);

  xmlTextWriterWriteString (writer->writer, BAD_CAST valid);
}

void
bw_xml_writer_verbatim (BwXmlWriter *writer, const char *text, gsize length)
{
  g_autoptr (GString) out = NULL;

  g_return_if_fail (g_utf8_validate_len (text, length, NULL));

  out = g_string_sized_new (length + 32);
  g_string_append (out, "<![CDATA[");
  for (gsize i = 0; i < length; i++)
    {
      /* A parser would turn a bare carriage return into a line feed, and "]]>" would end the section. */
      if (text[i] == '\r')
        g_string_append (out, "]]>&#13;<![CDATA[");
      else if (text[i] == '>' && i >= 2 && text[i - 1] == ']' && text[i - 2] == ']')
        g_string_append (out, "]]><![CDATA[>");
      else
        g_string_append_c (out, text[i]);
    }
  g_string_append (out, "]]>");
  xmlTextWriterWriteRaw (writer->writer, BAD_CAST out->str);
}

void
bw_xml_writer_fragment (BwXmlWriter *writer, const char *fragment)
{
  if (fragment != NULL)
    xmlTextWriterWriteRaw (writer->writer, BAD_CAST fragment);
}

void
bw_xml_writer_end (BwXmlWriter *writer)
{
  xmlTextWriterEndElement (writer->writer);
}

void
bw_xml_writer_element (BwXmlWriter *writer, const char *name, const char *text)
{
  bw_xml_writer_start (writer, name, NULL);
  bw_xml_writer_text (writer, text);
  bw_xml_writer_end (writer);
}

GBytes *
bw_xml_writer_finish (BwXmlWriter *writer)
{
  GBytes *bytes;

  xmlTextWriterEndDocument (writer->writer);
  xmlTextWriterFlush (writer->writer);
  bytes = g_bytes_new (xmlBufferContent (writer->buffer), xmlBufferLength (writer->buffer));
  xmlBufferEmpty (writer->buffer);
  return bytes;
}

/* XML 1.0, production 2 (Char). */
static gboolean
is_xml_character (gunichar c)
{
  return c == '\t' || c == '\n' || c == '\r' || (c >= 0x20 && c <= 0xD7FF) || (c >= 0xE000 && c <= 0xFFFD) ||
         (c >= 0x10000 && c <= 0x10FFFF);
}

/* Most of what is written needs no second look. */
static gboolean
is_plain (const char *text)
{
  for (; *text != '\0'; text++)
    if ((guchar)*text >= 0x80 || !is_xml_character ((guchar)*text))
      return FALSE;
  return TRUE;
}

char *
bw_xml_make_valid (const char *text)
{
  g_autofree char *utf8 = NULL;
  GString *out;

  if (is_plain (text))
    return g_strdup (text);
  utf8 = g_utf8_make_valid (text, -1);
  out = g_string_sized_new (strlen (utf8));
  for (const char *c = utf8; *c != '\0'; c = g_utf8_next_char (c))
    g_string_append_unichar (out, is_xml_character (g_utf8_get_char (c)) ? g_utf8_get_char (c) : 0xFFFD);
  return g_string_free (out, FALSE);
}

/* The file that @path stands for, once links are followed; a new file stands for itself. */
static char *
find_target (const char *path, GError **error)
{
  g_autofree char *target = realpath (path, NULL);

  if (target != NULL)
    return g_strdup (target);
  if (g_file_test (path, G_FILE_TEST_IS_SYMLINK))
    {
      g_set_error (error, G_FILE_ERROR, g_file_error_from_errno (errno), _ ("“%s” is a link that leads nowhere."),
                   path);
      return NULL;
    }
  return g_strdup (path);
}

gboolean
bw_write_atomically (const char *path, GBytes *bytes, GError **error)
{
  /* Renaming over a link would replace the link; its target is what the person means. */
  g_autofree char *target = find_target (path, error);
  GStatBuf status;
  int mode = 0666;
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  if (target == NULL)
    return FALSE;
  /* Whoever closed the file to others wants it to stay so. */
  if (g_stat (target, &status) == 0)
    mode = status.st_mode & 0777;
  return g_file_set_contents_full (target, data, length, G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE,
                                   mode, error);
}
