/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-document-private.h"
#include "bw-target.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const char *const document_attributes[] = { "id", "created", "previous", NULL };
static const char *const document_children[] = { "title",        "responses",  "target", "plan",
                                                 "second-entry", "definition", NULL };
static const char *const responses_children[] = { "response", NULL };
static const char *const definition_attributes[] = { "id", "version", "digest", NULL };
static const char *const no_names[] = { NULL };
/* A team may be ten thousand: they are read one by one. */
static const BwXmlMany many_responses = { .parent = "responses", .child = "response" };

/* Where definitions come from. */
typedef struct
{
  GBytes *schema;
  BwFindDefinition find; /* may be NULL */
  gpointer find_data;
} Library;

static BwAssessment *
find_definition (const Library *library, const char *digest)
{
  return library->find != NULL && digest != NULL ? library->find (digest, library->find_data) : NULL;
}

/* The definition in @copy, or NULL with the first error in @problem. */
static BwAssessment *
read_copy (const Library *library, GBytes *copy, const char *digest, char **problem)
{
  BwAssessment *found = find_definition (library, digest);

  if (found != NULL)
    return found;
  g_autoptr (BwIssues) inner = bw_issues_new ("");
  /* What was borrowed is in the copy. */
  found = bw_assessment_parse (copy, library->schema, NULL, inner);
  if (found == NULL)
    *problem = bw_issues_summarise (inner);
  return found;
}

/* The definition that the answers were given to: the copy inside, or the one with the digest that the document names.
 */
static BwAssessment *
read_definition (const Library *library, BwXmlNode *root, BwIssues *issues)
{
  BwXmlNode *node = bw_xml_node_find_child (root, "definition");
  int line = bw_xml_node_get_line (node != NULL ? node : root);
  g_autofree char *named = node != NULL ? bw_xml_node_dup_attribute (node, "digest") : NULL;
  g_autofree char *text = node != NULL ? bw_xml_node_dup_verbatim (node) : g_strdup ("");
  g_autofree char *problem = NULL;

  if (*text != '\0')
    {
      g_autoptr (GBytes) copy = g_bytes_new (text, strlen (text));
      g_autofree char *digest = bw_digest (copy);
      BwAssessment *assessment = read_copy (library, copy, digest, &problem);
      if (assessment != NULL && g_strcmp0 (digest, named) != 0)
        bw_issues_add (issues, BW_TAG_DOCUMENT_DEFINITION, line,
                       _ ("The copy of the assessment inside was changed since the answers were given; it is used as "
                          "it is now."));
      if (assessment != NULL)
        return assessment;
    }

  BwAssessment *known = find_definition (library, named);
  if (known != NULL)
    bw_issues_add (
      issues, BW_TAG_DOCUMENT_DEFINITION, line,
      _ ("The copy of the assessment inside cannot be read; the same assessment on this computer is used."));
  else if (problem != NULL)
    bw_issues_add (issues, BW_TAG_DOCUMENT_INCOMPLETE, line, _ ("The copy of the assessment inside cannot be read. %s"),
                   problem);
  else
    bw_issues_add (issues, BW_TAG_DOCUMENT_INCOMPLETE, line, _ ("The copy of the assessment inside is missing."));
  return known;
}

/* Elements called like @node that follow it: only the first one counts. */
static void
keep_twins (BwXmlNode *node, BwKept *unknown, BwIssues *issues)
{
  const char *name = bw_xml_node_get_name (node);

  while ((node = bw_xml_node_find_next (node, name)) != NULL)
    {
      bw_kept_add_node (unknown, node);
      bw_issues_add (issues, BW_TAG_DOCUMENT_VALUE, bw_xml_node_get_line (node),
                     _ ("There is a second <%s>; the first one counts."), name);
    }
}

static void
read_head (BwDocument *self, BwXmlNode *root, BwIssues *issues)
{
  BwXmlNode *title = bw_xml_node_find_child (root, "title");
  g_autofree char *id = bw_xml_node_dup_attribute (root, "id");
  g_autofree char *created = bw_xml_node_dup_attribute (root, "created");
  int line = bw_xml_node_get_line (root);

  if (id == NULL || *id == '\0')
    bw_issues_add (issues, BW_TAG_DOCUMENT_VALUE, line, _ ("The document has no id."));
  self->id = id != NULL ? g_steal_pointer (&id) : g_strdup ("");
  self->previous = bw_xml_node_dup_attribute (root, "previous");
  if (created != NULL && !bw_day_is_valid (created))
    {
      bw_kept_add_attribute (&self->unknown, "created", created);
      bw_issues_add (issues, BW_TAG_DOCUMENT_VALUE, line, _ ("“%s” is not a day."), created);
    }
  else
    self->created = g_steal_pointer (&created);
  /* An empty one says nothing. */
  for (; title != NULL && self->title == NULL; title = bw_xml_node_find_next (title, "title"))
    {
      g_autofree char *text = bw_xml_node_dup_verbatim (title);
      if (*text == '\0')
        continue;
      self->title = g_steal_pointer (&text);
      keep_twins (title, &self->unknown, issues);
    }
}

/* What is read of <response> elements, one after the other. */
typedef struct
{
  BwDocument *document;
  GHashTable *ids; /* owned by the responses */
  BwIssues *issues;
} Reading;

/* A BwXmlVisit. */
static void
read_response_cb (BwXmlNode *node, gpointer data)
{
  const Reading *reading = data;
  BwSheet sheet = { 0 };
  const char *id;

  bw_sheet_read (&sheet, reading->document->assessment, node, reading->issues);
  id = bw_response_get_id (sheet.response);
  if (*id != '\0' && !g_hash_table_add (reading->ids, (gpointer)id))
    bw_issues_add (reading->issues, BW_TAG_DOCUMENT_VALUE, bw_xml_node_get_line (node),
                   _ ("There is a second response with the id “%s”; both are read."), id);
  g_array_append_val (reading->document->sheets, sheet);
}

static void
read_responses (BwDocument *self, GBytes *bytes, BwXmlNode *root, BwIssues *issues)
{
  BwXmlNode *node = bw_xml_node_find_child (root, "responses");
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  Reading reading = { self, ids, issues };

  if (node != NULL)
    {
      bw_kept_add_unknown (&self->responses_unknown, node, no_names, responses_children);
      keep_twins (node, &self->unknown, issues);
    }
  /* All of it was found to be well-formed before. */
  bw_xml_visit (bytes, &bw_xml_limits_document, &many_responses, read_response_cb, &reading, issues);
  if (self->sheets->len == 0)
    bw_issues_add (issues, BW_TAG_DOCUMENT_INCOMPLETE, bw_xml_node_get_line (node != NULL ? node : root),
                   _ ("The file holds no answers."));
}

static void
read_target (BwDocument *self, BwXmlNode *root, BwIssues *issues)
{
  BwXmlNode *node = bw_xml_node_find_child (root, "target");

  self->target = bw_target_read (self->assessment, node, &self->target_unknown, issues);
  if (node != NULL)
    keep_twins (node, &self->unknown, issues);
}

static void
read_plan (BwDocument *self, BwXmlNode *root, BwIssues *issues)
{
  BwXmlNode *node = bw_xml_node_find_child (root, "plan");

  self->plan = bw_plan_read (node, &self->plan_unknown, issues);
  if (node != NULL)
    keep_twins (node, &self->unknown, issues);
}

static void
read_second (BwDocument *self, BwXmlNode *root, BwIssues *issues)
{
  BwXmlNode *node = bw_xml_node_find_child (root, "second-entry");

  if (node == NULL)
    return;
  bw_document_read_second (self, node, issues);
  keep_twins (node, &self->unknown, issues);
}

BwDocument *
bw_document_parse (GBytes *bytes, GBytes *schema, BwFindDefinition find, gpointer find_data, BwIssues *issues)
{
  g_return_val_if_fail (bytes != NULL && schema != NULL && issues != NULL, NULL);

  const Library library = { schema, find, find_data };
  g_autoptr (BwXmlTree) tree = bw_xml_tree_parse_around (bytes, &bw_xml_limits_document, &many_responses, issues);
  if (tree == NULL || !bw_xml_tree_expect_root (tree, "document", BW_DOCUMENT_NAMESPACE, BW_DOCUMENT_VERSION, issues))
    return NULL;

  BwXmlNode *root = bw_xml_tree_get_root (tree);
  BwXmlNode *definition = bw_xml_node_find_child (root, "definition");
  BwAssessment *assessment = read_definition (&library, root, issues);
  if (assessment == NULL)
    return NULL;

  g_autoptr (BwDocument) self = bw_document_new_empty ();
  self->assessment = assessment;
  self->source_digest = bw_digest (bytes);
  bw_kept_add_unknown (&self->unknown, root, document_attributes, document_children);
  read_head (self, root, issues);
  read_responses (self, bytes, root, issues);
  read_target (self, root, issues);
  read_plan (self, root, issues);
  read_second (self, root, issues);
  if (definition != NULL)
    {
      bw_kept_add_unknown (&self->definition_unknown, definition, definition_attributes, no_names);
      g_clear_pointer (&self->definition_unknown.children, g_free);
      keep_twins (definition, &self->unknown, issues);
    }
  return self->sheets->len > 0 ? g_steal_pointer (&self) : NULL;
}
