/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "bw-xml-private.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/SAX2.h>
#include <libxml/xmlschemastypes.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

struct _BwXmlTree
{
  xmlDoc *document;
};

/* What the SAX hooks of one parse share; hangs on ctxt->_private, as userData must stay libxml2's own. */
typedef struct
{
  const BwXmlLimits *limits;
  BwIssues *issues;
  const BwXmlMany *many; /* NULL: the tree holds everything */
  BwXmlVisit visit;      /* NULL: the tree holds everything but these */
  gpointer data;
  xmlChar *uri; /* of the root; NULL for none */
  guint depth;
  guint n_parts;
  gboolean met_parent; /* the first one counts */
  gboolean in_parent;
  gboolean in_child;
  gboolean stopped;
} Parse;

#define DEPTH_ROOT 1
#define DEPTH_PARENT 2
#define DEPTH_CHILD 3

const BwXmlLimits bw_xml_limits_definition = { .max_bytes = 4 * 1024 * 1024,
                                               .max_depth = 64,
                                               .max_lines = 60000,
                                               .max_parts = 150000 };
/* Ten thousand responses to sixty items, each an element with two attributes, and some notes. */
const BwXmlLimits bw_xml_limits_document = { .max_bytes = 64 * 1024 * 1024,
                                             .max_depth = 64,
                                             .max_lines = 0,
                                             .max_parts = 2500000 };

void
bw_xml_prepare (void)
{
  static gsize prepared = 0;

  if (!g_once_init_enter (&prepared))
    return;
  xmlInitParser ();
  xmlSchemaInitTypes ();
  g_once_init_leave (&prepared, 1);
}

/* All there is to read, but not more than one byte over @max: a file may grow, or hide its size as those of /proc do.
 */
static GBytes *
read_up_to (int file, gsize max)
{
  g_autoptr (GByteArray) contents = g_byte_array_new ();
  guint8 buffer[32 * 1024];
  gssize n;

  do
    {
      n = read (file, buffer, MIN (sizeof buffer, max + 1 - contents->len));
      if (n > 0)
        g_byte_array_append (contents, buffer, (guint)n);
    }
  while (n > 0 || (n < 0 && errno == EINTR));
  return n == 0 ? g_byte_array_free_to_bytes (g_steal_pointer (&contents)) : NULL;
}

static GBytes *
load_open_file (int file, const BwXmlLimits *limits, BwIssues *issues)
{
  struct stat status;
  g_autoptr (GBytes) bytes = NULL;

  if (fstat (file, &status) != 0 || !S_ISREG (status.st_mode))
    {
      bw_issues_add (issues, BW_TAG_UNREADABLE, 0, _ ("This is a folder, a device or a pipe, not a file."));
      return NULL;
    }
  if ((guint64)status.st_size > limits->max_bytes)
    {
      bw_xml_add_too_large (issues, status.st_size, limits);
      return NULL;
    }
  bytes = read_up_to (file, limits->max_bytes);
  if (bytes == NULL)
    bw_issues_add (issues, BW_TAG_UNREADABLE, 0, _ ("The file could not be read: %s."), g_strerror (errno));
  else if (g_bytes_get_size (bytes) > limits->max_bytes)
    {
      bw_xml_add_too_large (issues, g_bytes_get_size (bytes), limits);
      return NULL;
    }
  return g_steal_pointer (&bytes);
}

GBytes *
bw_xml_load_file (const char *path, const BwXmlLimits *limits, BwIssues *issues)
{
  /* Without waiting: nobody may ever write to a pipe. */
  int file = g_open (path, O_RDONLY | O_CLOEXEC | O_NONBLOCK, 0);
  GBytes *bytes;

  if (file < 0)
    {
      bw_issues_add (issues, BW_TAG_UNREADABLE, 0, _ ("The file could not be opened: %s."), g_strerror (errno));
      return NULL;
    }
  bytes = load_open_file (file, limits, issues);
  close (file);
  return bytes;
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

/* Where the parser is, once an element has begun. */
static void
enter (Parse *parse, const xmlChar *name, const xmlChar *uri)
{
  if (parse->depth == DEPTH_ROOT && uri != NULL)
    parse->uri = xmlStrdup (uri);
  if (parse->depth < DEPTH_PARENT || parse->depth > DEPTH_CHILD || !xmlStrEqual (uri, parse->uri))
    return;
  if (parse->depth == DEPTH_PARENT && !parse->met_parent && xmlStrEqual (name, (const xmlChar *)parse->many->parent))
    parse->in_parent = parse->met_parent = TRUE;
  else if (parse->depth == DEPTH_CHILD && parse->in_parent && xmlStrEqual (name, (const xmlChar *)parse->many->child))
    parse->in_child = TRUE;
}

/* The same once it ends. */
static void
leave (Parse *parse)
{
  if (parse->depth == DEPTH_CHILD)
    parse->in_child = FALSE;
  else if (parse->depth == DEPTH_PARENT)
    parse->in_parent = FALSE;
}

/* TRUE when texts at this place, and elements below the way to the children, become nodes. */
static gboolean
is_built (const Parse *parse)
{
  return parse->many == NULL || (parse->visit != NULL) == parse->in_child;
}

static gboolean
is_element_built (const Parse *parse)
{
  return is_built (parse) ||
         (parse->visit != NULL && (parse->depth == DEPTH_ROOT || (parse->depth == DEPTH_PARENT && parse->in_parent)));
}

/* Shows the child that just ended, and lets go of it. Nothing else is ever in its parent here: no text that the parser
 * would go on with. */
static void
show_child (xmlParserCtxt *context, Parse *parse)
{
  xmlNode *child = context->node->last;

  parse->visit (child, parse->data);
  xmlUnlinkNode (child);
  xmlFreeNode (child);
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
  parse->n_parts += 1 + (guint)n_attributes + (guint)n_namespaces;
  if (parse->n_parts > parse->limits->max_parts)
    {
      bw_issues_add (parse->issues, BW_TAG_TOO_COMPLEX, xmlSAX2GetLineNumber (context),
                     _ ("The file has more than %u elements and attributes."), parse->limits->max_parts);
      stop (context);
      return;
    }
  if (parse->many != NULL)
    enter (parse, name, uri);
  if (is_element_built (parse))
    xmlSAX2StartElementNs (data, name, prefix, uri, n_namespaces, namespaces, n_attributes, n_defaulted, attributes);
}

static void
end_element_cb (void *data, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri)
{
  xmlParserCtxt *context = data;
  Parse *parse = context->_private;

  if (parse->stopped)
    return;
  if (is_element_built (parse))
    xmlSAX2EndElementNs (data, name, prefix, uri);
  if (parse->visit != NULL && parse->in_child && parse->depth == DEPTH_CHILD)
    show_child (context, parse);
  leave (parse);
  parse->depth--;
}

static void
characters_cb (void *data, const xmlChar *text, int length)
{
  const Parse *parse = ((xmlParserCtxt *)data)->_private;

  if (!parse->stopped && is_built (parse))
    xmlSAX2Characters (data, text, length);
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

/* The tree that @parse leaves, or NULL with one finding. */
static xmlDoc *
run (Parse *parse, GBytes *bytes)
{
  const int options = XML_PARSE_NONET | XML_PARSE_BIG_LINES | XML_PARSE_NOCDATA | XML_PARSE_COMPACT;
  xmlParserCtxt *context;
  xmlDoc *document;
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  if (!bw_xml_check_bytes (bytes, parse->limits, parse->issues))
    return NULL;

  bw_xml_prepare ();
  context = xmlNewParserCtxt ();
  context->_private = parse;
  context->sax->internalSubset = internal_subset_cb;
  context->sax->startElementNs = start_element_cb;
  context->sax->endElementNs = end_element_cb;
  /* The same for both: the parser then does not try to tell them apart. */
  context->sax->characters = characters_cb;
  context->sax->ignorableWhitespace = characters_cb;
  /* Nobody asks for these, and a million of them would fill the memory. */
  context->sax->comment = NULL;
  context->sax->processingInstruction = NULL;
  context->sax->serror = (xmlStructuredErrorFunc)error_cb;
  /* A large text is no fault within the limit on bytes; the depth is limited above. */
  document = xmlCtxtReadMemory (context, data, (int)length, NULL, "UTF-8",
                                options | (length > XML_MAX_TEXT_LENGTH ? XML_PARSE_HUGE : 0));
  if (document == NULL && !parse->stopped)
    bw_issues_add (parse->issues, BW_TAG_NOT_XML, 1, _ ("This is not XML."));
  xmlFreeParserCtxt (context);
  xmlFree (parse->uri);
  if (parse->stopped)
    g_clear_pointer (&document, xmlFreeDoc);
  return document;
}

BwXmlTree *
bw_xml_tree_parse (GBytes *bytes, const BwXmlLimits *limits, BwIssues *issues)
{
  return bw_xml_tree_parse_around (bytes, limits, NULL, issues);
}

BwXmlTree *
bw_xml_tree_parse_around (GBytes *bytes, const BwXmlLimits *limits, const BwXmlMany *many, BwIssues *issues)
{
  Parse parse = { .limits = limits, .issues = issues, .many = many };
  xmlDoc *document = run (&parse, bytes);
  BwXmlTree *tree;

  if (document == NULL)
    return NULL;
  tree = g_new0 (BwXmlTree, 1);
  tree->document = document;
  return tree;
}

gboolean
bw_xml_visit (GBytes *bytes, const BwXmlLimits *limits, const BwXmlMany *many, BwXmlVisit visit, gpointer data,
              BwIssues *issues)
{
  Parse parse = { .limits = limits, .issues = issues, .many = many, .visit = visit, .data = data };
  xmlDoc *document = run (&parse, bytes);

  if (document == NULL)
    return FALSE;
  xmlFreeDoc (document);
  return TRUE;
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
