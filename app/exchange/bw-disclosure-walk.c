/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-disclosure-private.h"

#include "app/document/bw-document-format.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The walk through a document: what is known to tell nothing is passed over, everything else is told. */

typedef struct
{
  BwDisclosure *disclosure;
  BwResponse *scratch;   /* to try answers on */
  gboolean second;       /* within <second-entry> */
  guint response;        /* counted from 1; 0: outside of all */
  guint action;          /* likewise */
  int item;              /* the one answered; -1: none */
  GPtrArray *namespaces; /* that were declared, as they stand there */
} Walk;

static char *
describe_place (const Walk *walk)
{
  const BwAssessment *assessment = walk->disclosure->assessment;

  if (walk->action > 0)
    /* Translators: a place in a document: the action with that number in the plan. */
    return g_strdup_printf (_ ("Action %u"), walk->action);
  if (walk->response == 0)
    /* Translators: a place in a document: what is said about all of it. */
    return g_strdup (C_ ("place", "Document"));
  if (walk->second && walk->item >= 0)
    return g_strdup_printf (_ ("Second entry %u, %s"), walk->response, assessment->items[walk->item].id);
  if (walk->second)
    return g_strdup_printf (_ ("Second entry %u"), walk->response);
  if (walk->item >= 0)
    return g_strdup_printf (_ ("Response %u, %s"), walk->response, assessment->items[walk->item].id);
  return g_strdup_printf (_ ("Response %u"), walk->response);
}

/* Tells of @text; the position of what is told. */
static guint
tell (Walk *walk, BwDisclosureKind kind, BwFate fate, const char *key, const char *text)
{
  BwDisclosure *self = walk->disclosure;
  g_autofree char *whole_key = g_strdup_printf ("%d %s", (int)kind, key);
  gpointer known;

  if (g_hash_table_lookup_extended (self->by_key, whole_key, NULL, &known))
    {
      BwDisclosed *before = self->told->pdata[GPOINTER_TO_UINT (known)];
      before->count++;
      return GPOINTER_TO_UINT (known);
    }
  BwDisclosed *disclosed = g_new0 (BwDisclosed, 1);
  *disclosed = (BwDisclosed){ kind, fate, describe_place (walk), g_strdup (text), 1 };
  g_hash_table_insert (self->by_key, g_steal_pointer (&whole_key), GUINT_TO_POINTER (self->told->len));
  g_ptr_array_add (self->told, disclosed);
  return self->told->len - 1;
}

static void
tell_gone (Walk *walk, const char *text)
{
  if (*text != '\0')
    tell (walk, BW_DISCLOSURE_REMARK, BW_FATE_GONE, text, text);
}

static void
tell_spot (Walk *walk, BwDisclosureKind kind, BwXmlNode *node, const char *attribute, BwSpotKind spot, const char *key,
           const char *text)
{
  BwSpot place = { .kind = spot, .node = node, .attribute = g_strdup (attribute) };

  place.position = tell (walk, kind, BW_FATE_CHOICE, key, text);
  g_array_append_val (walk->disclosure->spots, place);
}

static void
tell_unknown_attribute (Walk *walk, BwXmlNode *node, const char *name, const char *value, BwSpotKind spot)
{
  g_autofree char *text = g_strdup_printf ("%s=\"%s\"", name, value);

  tell_spot (walk, BW_DISCLOSURE_UNKNOWN, node, name, spot, text, text);
}

static void
tell_unknown_element (Walk *walk, BwXmlNode *node)
{
  g_autofree char *text = bw_xml_node_dup_fragment (node);

  tell_spot (walk, BW_DISCLOSURE_UNKNOWN, node, NULL, BW_SPOT_ELEMENT, text, text);
}

/* TRUE for what a random generator wrote: there is no point in listing a hundred of these. */
static gboolean
is_random (const char *id)
{
  return strlen (id) >= 16 && strspn (id, "0123456789abcdefABCDEF-") == strlen (id);
}

static void
look_at_attribute (Walk *walk, BwXmlNode *node, const BwDisclosureRule *element, const BwAttributeRule *attribute)
{
  g_autofree char *value = bw_xml_node_dup_attribute (node, attribute->name);

  if (value == NULL || *value == '\0')
    return;
  if (attribute->kind == BW_DISCLOSURE_ID && is_random (value))
    {
      g_autofree char *key = g_strdup_printf ("%s %s", element->name, attribute->name);
      tell_spot (walk, BW_DISCLOSURE_ID, node, attribute->name, attribute->spot, key, value);
    }
  else if (attribute->kind != BW_TELLS_NOTHING)
    tell_spot (walk, attribute->kind, node, attribute->name, attribute->spot, value, value);
  else if (!attribute->knows (walk->disclosure->assessment, value))
    tell_unknown_attribute (walk, node, attribute->name, value, attribute->spot);
}

static void
look_at_attributes (Walk *walk, BwXmlNode *node, const BwDisclosureRule *element)
{
  const char *known[BW_MAX_RULE_ATTRIBUTES + 1] = { NULL };
  g_auto (GStrv) unknown = NULL;

  for (guint i = 0; element->attributes[i].name != NULL; i++)
    {
      known[i] = element->attributes[i].name;
      look_at_attribute (walk, node, element, &element->attributes[i]);
    }
  unknown = bw_xml_node_dup_unknown_attributes (node, known);
  for (char **pair = unknown; pair != NULL && pair[0] != NULL; pair += 2)
    if (element->kind != BW_TELLS_NOTHING)
      {
        /* Elements that hold a text are written with nothing else. */
        g_autofree char *text = g_strdup_printf ("%s=\"%s\"", pair[0], pair[1]);
        tell_gone (walk, text);
      }
    else
      tell_unknown_attribute (walk, node, pair[0], pair[1], BW_SPOT_CUT);
}

/* A value that is no answer to the item may be anything. */
static void
look_at_answer (Walk *walk, BwXmlNode *node)
{
  g_autoptr (BwIssues) issues = bw_issues_new ("");
  g_autofree char *value = bw_xml_node_dup_attribute (node, "value");
  const BwKeptAnswer *unfit;
  BwKeptAnswer kept = { 0 };
  g_autoptr (BwKeptResponse) keeper = bw_kept_response_new ();

  bw_answer_read (walk->scratch, (guint)walk->item, node, &kept, issues);
  bw_kept_response_take (keeper, (guint)walk->item, &kept);
  unfit = bw_kept_response_find (keeper, (guint)walk->item);
  if (value != NULL && unfit != NULL && bw_kept_get_attribute (&unfit->unread, "value") != NULL)
    tell_unknown_attribute (walk, node, "value", value, BW_SPOT_CUT);
}

static const BwField *
find_field (const Walk *walk, BwXmlNode *node)
{
  const BwItem *item = walk->item >= 0 ? &walk->disclosure->assessment->items[walk->item] : NULL;
  g_autofree char *id = bw_xml_node_dup_attribute (node, "id");

  for (guint i = 0; item != NULL && id != NULL && i < item->n_fields; i++)
    if (g_str_equal (item->fields[i].id, id) && item->fields[i].type != BW_FIELD_DERIVED)
      return &item->fields[i];
  return NULL;
}

/* The text of an element that holds a text. */
static void
look_at_text (Walk *walk, BwXmlNode *node, const BwDisclosureRule *element)
{
  g_autofree char *text = bw_xml_node_dup_verbatim (node);
  const BwField *field = g_str_equal (element->name, "field") ? find_field (walk, node) : NULL;

  for (BwXmlNode *child = bw_xml_node_get_first_child (node); child != NULL; child = bw_xml_node_get_next (child))
    {
      g_autofree char *inside = bw_xml_node_dup_fragment (child);
      tell_gone (walk, inside);
    }
  if (*text == '\0' ||
      (field != NULL && field->type != BW_FIELD_TEXT && bw_field_fits (walk->disclosure->assessment, field, text)))
    return;
  tell_spot (walk, element->kind, node, NULL, BW_SPOT_ELEMENT, text, text);
}

static void
look_at_target (Walk *walk, BwXmlNode *node)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (BwXmlNode *score = bw_xml_node_find_child (node, "score"); score != NULL;
       score = bw_xml_node_find_next (score, "score"))
    {
      g_autofree char *dimension = bw_xml_node_dup_attribute (score, "dimension");
      g_autofree char *value = bw_xml_node_dup_attribute (score, "value");
      g_string_append_printf (text, "%s%s: %s", text->len > 0 ? ", " : "", dimension != NULL ? dimension : "",
                              value != NULL ? value : "");
    }
  if (text->len > 0)
    tell_spot (walk, BW_DISCLOSURE_TARGET, node, NULL, BW_SPOT_ELEMENT, text->str, text->str);
}

/* What <definition> says of itself is written anew from the assessment that counts. */
static void
look_at_label (Walk *walk, BwXmlNode *node, const char *name, const char *expected)
{
  g_autofree char *value = bw_xml_node_dup_attribute (node, name);

  if (value != NULL && !g_str_equal (value, expected))
    tell_gone (walk, value);
}

static void
look_at_wording (Walk *walk, BwXmlNode *node)
{
  const BwAssessment *assessment = walk->disclosure->assessment;
  g_autofree char *copy = bw_xml_node_dup_verbatim (node);
  g_autoptr (GBytes) bytes = g_bytes_new (copy, strlen (copy));
  g_autofree char *digest = bw_digest (bytes);

  look_at_label (walk, node, "id", assessment->id);
  look_at_label (walk, node, "version", assessment->version);
  look_at_label (walk, node, "digest", assessment->digest);
  if (!g_str_equal (digest, assessment->digest))
    {
      tell_gone (walk, copy);
      return;
    }
  if (walk->disclosure->is_known)
    return;
  g_autoptr (GPtrArray) remarks = bw_xml_dup_remarks (bytes);
  tell (walk, BW_DISCLOSURE_WORDING, BW_FATE_STAYS, assessment->digest, assessment->title);
  for (guint i = 0; i < remarks->len; i++)
    tell (walk, BW_DISCLOSURE_WORDING, BW_FATE_STAYS, remarks->pdata[i], remarks->pdata[i]);
}

static void look_at_element (Walk *walk, BwXmlNode *node, const BwDisclosureRule *element);

static void
look_at_child (Walk *walk, BwXmlNode *node, const BwDisclosureRule *parent)
{
  const BwDisclosureRule *element = bw_disclosure_rule_find (parent->name, node);
  g_autofree char *item = NULL;

  /* The first definition counts, and a field that the table has. */
  if (element == NULL || (g_str_equal (element->name, "field") && find_field (walk, node) == NULL) ||
      (g_str_equal (element->name, "definition") &&
       bw_xml_node_find_child (bw_xml_node_get_parent (node), "definition") != node))
    {
      tell_unknown_element (walk, node);
      return;
    }
  if (g_str_equal (element->name, "response"))
    {
      walk->response++;
      walk->second = g_str_equal (parent->name, "second-entry");
    }
  else if (g_str_equal (element->name, "action"))
    walk->action++;
  else if (g_str_equal (element->name, "answer"))
    {
      item = bw_xml_node_dup_attribute (node, "item");
      walk->item = item != NULL ? bw_assessment_find_item (walk->disclosure->assessment, item) : -1;
      if (walk->item < 0)
        {
          tell_unknown_element (walk, node);
          return;
        }
      look_at_answer (walk, node);
    }
  look_at_element (walk, node, element);
  if (g_str_equal (element->name, "answer"))
    walk->item = -1;
}

static void
look_at_element (Walk *walk, BwXmlNode *node, const BwDisclosureRule *element)
{
  g_auto (GStrv) namespaces = bw_xml_node_dup_namespaces (node);

  for (guint i = 0; namespaces[i] != NULL; i++)
    g_ptr_array_add (walk->namespaces, g_strdup (namespaces[i]));
  look_at_attributes (walk, node, element);
  if (element->kind != BW_TELLS_NOTHING)
    {
      look_at_text (walk, node, element);
      return;
    }
  if (g_str_equal (element->name, "definition"))
    look_at_wording (walk, node);
  else
    {
      g_autofree char *stray = bw_xml_node_dup_own_text (node);
      tell_gone (walk, stray);
    }
  if (g_str_equal (element->name, "target"))
    look_at_target (walk, node);
  for (BwXmlNode *child = bw_xml_node_get_first_child (node); child != NULL; child = bw_xml_node_get_next (child))
    look_at_child (walk, child, element);
  if (g_str_equal (element->name, "responses") || g_str_equal (element->name, "second-entry"))
    walk->response = 0;
  else if (g_str_equal (element->name, "plan"))
    walk->action = 0;
}

/* TRUE when something unknown, which may stay, is in that namespace: then it is seen there. */
static gboolean
is_in_use (BwDisclosure *self, const char *declaration)
{
  g_autofree char *uri = g_strdup (strchr (declaration, '"') + 1);

  uri[strlen (uri) - 1] = '\0';
  for (guint i = 0; *uri != '\0' && i < self->told->len; i++)
    {
      const BwDisclosed *disclosed = self->told->pdata[i];
      if (disclosed->kind == BW_DISCLOSURE_UNKNOWN && strstr (disclosed->text, uri) != NULL)
        return TRUE;
    }
  return FALSE;
}

void
bw_disclosure_walk (BwDisclosure *self)
{
  g_autoptr (GPtrArray) remarks = bw_xml_dup_remarks (self->bytes);
  g_autoptr (BwResponse) scratch =
    bw_response_new (self->assessment, "", bw_assessment_get_default_form (self->assessment));
  BwXmlNode *root = bw_xml_tree_get_root (self->tree);
  g_autoptr (GPtrArray) namespaces = g_ptr_array_new_with_free_func (g_free);
  Walk walk = { .disclosure = self, .scratch = scratch, .item = -1, .namespaces = namespaces };

  for (guint i = 0; i < remarks->len; i++)
    tell_gone (&walk, remarks->pdata[i]);
  look_at_element (&walk, root, bw_disclosure_rule_find (NULL, root));
  for (guint i = 0; i < namespaces->len; i++)
    if (!is_in_use (self, namespaces->pdata[i]))
      tell_gone (&walk, namespaces->pdata[i]);
}
