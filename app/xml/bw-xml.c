/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "bw-xml-private.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/SAX2.h>
#include <string.h>

struct _BwXmlTree
{
  xmlDoc *document;
};

/* What the SAX hooks of one parse share; hangs on ctxt->_private, as userData must stay libxml2's own. */
typedef struct
{
  const BwXmlLimits *limits;
  BwIssues *issues;
  guint depth;
  gboolean stopped;
} Parse;

const BwXmlLimits bw_xml_limits_definition = { .max_bytes = 4 * 1024 * 1024, .max_depth = 64, .max_lines = 60000 };
const BwXmlLimits bw_xml_limits_document = { .max_bytes = 64 * 1024 * 1024, .max_depth = 64, .max_lines = 0 };

static void
add_too_large (BwIssues *issues, guint64 size, const BwXmlLimits *limits)
{
  g_autofree char *has = g_format_size_full (size, G_FORMAT_SIZE_IEC_UNITS);
  g_autofree char *may = g_format_size_full (limits->max_bytes, G_FORMAT_SIZE_IEC_UNITS);

  bw_issues_add (issues, BW_TAG_TOO_LARGE, 0, _ ("The file has %s; the most that is read is %s."), has, may);
}

GBytes *
bw_xml_load_file (const char *path, const BwXmlLimits *limits, BwIssues *issues)
{
  GStatBuf status;
  char *contents;
  gsize length;
  g_autoptr (GError) error = NULL;

  if (g_stat (path, &status) != 0)
    {
      bw_issues_add (issues, BW_TAG_UNREADABLE, 0, _ ("The file could not be opened: %s."), g_strerror (errno));
      return NULL;
    }
  /* A pipe or device has no end that could be checked beforehand. */
  if (!S_ISREG (status.st_mode))
    {
      bw_issues_add (issues, BW_TAG_UNREADABLE, 0, _ ("This is not a file with contents."));
      return NULL;
    }
  if ((guint64)status.st_size > limits->max_bytes)
    {
      add_too_large (issues, status.st_size, limits);
      return NULL;
    }
  if (!g_file_get_contents (path, &contents, &length, &error))
    {
      bw_issues_add (issues, BW_TAG_UNREADABLE, 0, _ ("The file could not be read: %s."), error->message);
      return NULL;
    }
  return g_bytes_new_take (contents, length);
}

static void
stop (xmlParserCtxt *context)
{
  ((Parse *)context->_private)->stopped = TRUE;
  xmlStopParser (context);
}

static void
internal_subset_cb (void *data, const xmlChar *name, const xmlChar *external_id, const xmlChar *system_id)
{
  xmlParserCtxt *context = data;
  Parse *parse = context->_private;

  if (parse->stopped)
    return;
  bw_issues_add (parse->issues, BW_TAG_DOCTYPE, xmlSAX2GetLineNumber (context),
                 _ ("The file has a document type declaration, which is refused."));
  stop (context);
}

static void
start_element_cb (void *data, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri, int n_namespaces,
                  const xmlChar **namespaces, int n_attributes, int n_defaulted, const xmlChar **attributes)
{
  xmlParserCtxt *context = data;
  Parse *parse = context->_private;

  if (parse->stopped)
    return;
  if (++parse->depth > parse->limits->max_depth)
    {
      bw_issues_add (parse->issues, BW_TAG_TOO_DEEP, xmlSAX2GetLineNumber (context),
                     _ ("Elements are nested more than %u levels deep."), parse->limits->max_depth);
      stop (context);
      return;
    }
  xmlSAX2StartElementNs (data, name, prefix, uri, n_namespaces, namespaces, n_attributes, n_defaulted, attributes);
}

static void
end_element_cb (void *data, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri)
{
  xmlParserCtxt *context = data;
  Parse *parse = context->_private;

  if (parse->stopped)
    return;
  parse->depth--;
  xmlSAX2EndElementNs (data, name, prefix, uri);
}

static void
error_cb (void *data, xmlErrorPtr xml_error)
{
  xmlParserCtxt *context = data;
  Parse *parse = context->_private;
  g_autofree char *message = NULL;

  /* One clear finding: the first fault; those after it follow from it. */
  if (parse->stopped || xml_error->level < XML_ERR_ERROR)
    return;
  message = bw_xml_error_message (xml_error->message);
  bw_issues_add (parse->issues, BW_TAG_NOT_XML, xml_error->line, _ ("This is not well-formed XML: %s."), message);
  stop (context);
}

/* TRUE when the bytes can be given to the parser; otherwise one finding says why not. */
static gboolean
check_bytes (GBytes *bytes, const BwXmlLimits *limits, BwIssues *issues)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);
  const char *end;
  guint lines = 1;

  if (length == 0)
    {
      bw_issues_add (issues, BW_TAG_EMPTY_FILE, 0, _ ("The file is empty."));
      return FALSE;
    }
  if (length > limits->max_bytes)
    {
      add_too_large (issues, length, limits);
      return FALSE;
    }
  if (!g_utf8_validate_len (data, length, &end))
    {
      for (const char *c = data; c < end; c++)
        lines += *c == '\n';
      if (*end == '\0')
        bw_issues_add (issues, BW_TAG_NOT_XML, lines, _ ("This is not XML: it holds a zero byte."));
      else
        bw_issues_add (issues, BW_TAG_NOT_UTF8, lines, _ ("Byte %u of the file is not UTF-8."),
                       (guint)(end - data) + 1);
      return FALSE;
    }
  for (const char *c = data; limits->max_lines != 0 && (c = memchr (c, '\n', length - (c - data))) != NULL; c++)
    lines++;
  if (limits->max_lines != 0 && lines > limits->max_lines)
    {
      bw_issues_add (issues, BW_TAG_TOO_MANY_LINES, 0, _ ("The file has %u lines; the most that are read are %u."),
                     lines, limits->max_lines);
      return FALSE;
    }
  return TRUE;
}

BwXmlTree *
bw_xml_tree_parse (GBytes *bytes, const BwXmlLimits *limits, BwIssues *issues)
{
  const int options = XML_PARSE_NONET | XML_PARSE_BIG_LINES | XML_PARSE_NOCDATA | XML_PARSE_COMPACT;
  Parse parse = { .limits = limits, .issues = issues };
  xmlParserCtxt *context;
  xmlDoc *document;
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);
  BwXmlTree *tree;

  if (!check_bytes (bytes, limits, issues))
    return NULL;

  context = xmlNewParserCtxt ();
  context->_private = &parse;
  context->sax->internalSubset = internal_subset_cb;
  context->sax->startElementNs = start_element_cb;
  context->sax->endElementNs = end_element_cb;
  context->sax->serror = (xmlStructuredErrorFunc)error_cb;
  /* A large text is no fault within the limit on bytes; the depth is limited above. */
  document = xmlCtxtReadMemory (context, data, (int)length, NULL, "UTF-8",
                                options | (length > XML_MAX_TEXT_LENGTH ? XML_PARSE_HUGE : 0));
  if (document == NULL && !parse.stopped)
    bw_issues_add (issues, BW_TAG_NOT_XML, 1, _ ("This is not XML."));
  xmlFreeParserCtxt (context);
  if (document == NULL || parse.stopped)
    {
      xmlFreeDoc (document);
      return NULL;
    }

  tree = g_new0 (BwXmlTree, 1);
  tree->document = document;
  return tree;
}

void
bw_xml_tree_free (BwXmlTree *tree)
{
  if (tree == NULL)
    return;
  xmlFreeDoc (tree->document);
  g_free (tree);
}

BwXmlNode *
bw_xml_tree_get_root (BwXmlTree *tree)
{
  return xmlDocGetRootElement (tree->document);
}

xmlDoc *
bw_xml_tree_get_document (BwXmlTree *tree)
{
  return tree->document;
}

gboolean
bw_xml_tree_expect_root (BwXmlTree *tree, const char *name, const char *namespace_base, guint version, BwIssues *issues)
{
  xmlNode *root = xmlDocGetRootElement (tree->document);
  const char *uri = root->ns != NULL ? (const char *)root->ns->href : "";
  g_autofree char *expected = g_strdup_printf ("%s:%u", namespace_base, version);
  gsize base_length = strlen (namespace_base);
  guint64 found;
  int line = bw_xml_node_get_line (root);

  if (g_str_has_prefix (uri, namespace_base) && uri[base_length] == ':' &&
      g_ascii_string_to_unsigned (uri + base_length + 1, 10, version + 1, G_MAXUINT, &found, NULL))
    {
      bw_issues_add (issues, BW_TAG_NEWER_FORMAT, line,
                     _ ("The file is written in version %u of the format; this program reads version %u."),
                     (guint)found, version);
      return FALSE;
    }
  if (!g_str_equal (uri, expected))
    {
      bw_issues_add (issues, BW_TAG_WRONG_NAMESPACE, line, _ ("The root element <%s> is not in the namespace “%s”."),
                     (const char *)root->name, expected);
      return FALSE;
    }
  if (!xmlStrEqual (root->name, (const xmlChar *)name))
    {
      bw_issues_add (issues, BW_TAG_WRONG_ROOT, line, _ ("The root element is <%s>, where <%s> is expected."),
                     (const char *)root->name, name);
      return FALSE;
    }
  return TRUE;
}
