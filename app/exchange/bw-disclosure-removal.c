/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-disclosure-private.h"

#include "app/document/bw-fresh-id.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>

/* The copy without what is told. */

static BwAssessment *
find_own (const char *digest, gpointer data)
{
  BwDisclosure *self = data;

  return g_str_equal (digest, self->assessment->digest) ? bw_assessment_ref (self->assessment) : NULL;
}

typedef struct
{
  char *(*make_id) (gpointer data);
  gpointer data;
  GHashTable *fresh; /* an id → the one in its place */
} Renewal;

static void
renew_id (BwXmlNode *node, const char *name, Renewal *renewal)
{
  g_autofree char *old = bw_xml_node_dup_attribute (node, name);
  const char *id = g_hash_table_lookup (renewal->fresh, old);

  if (id == NULL)
    {
      char *drawn = renewal->make_id (renewal->data);
      g_hash_table_insert (renewal->fresh, g_steal_pointer (&old), drawn);
      id = drawn;
    }
  bw_xml_node_set_attribute (node, name, id);
}

/* Rows of tables that say nothing any more, once all is cleared: places within them are looked at until then. */
static void
remove_empty_rows (GHashTable *rows)
{
  static const char *const none[] = { NULL };
  GHashTableIter iter;
  gpointer row;

  g_hash_table_iter_init (&iter, rows);
  while (g_hash_table_iter_next (&iter, &row, NULL))
    {
      g_auto (GStrv) attributes = bw_xml_node_dup_unknown_attributes (row, none);
      if (attributes == NULL && bw_xml_node_get_first_child (row) == NULL)
        bw_xml_node_remove (row);
    }
}

static void
remove_element (BwXmlNode *node, GHashTable *rows)
{
  BwXmlNode *parent = bw_xml_node_get_parent (node);

  if (bw_xml_node_is (parent, "row"))
    g_hash_table_add (rows, parent);
  bw_xml_node_remove (node);
}

static void
clear_spot (BwDisclosure *self, const BwSpot *spot, Renewal *renewal, GHashTable *rows)
{
  switch (spot->kind)
    {
    case BW_SPOT_ELEMENT:
      remove_element (spot->node, rows);
      break;
    case BW_SPOT_CUT:
      bw_xml_node_remove_attribute (spot->node, spot->attribute);
      break;
    case BW_SPOT_RENEW:
      renew_id (spot->node, spot->attribute, renewal);
      break;
    case BW_SPOT_FORM:
      bw_xml_node_set_attribute (spot->node, spot->attribute,
                                 bw_form_get_id (bw_assessment_get_default_form (self->assessment)));
      break;
    }
}

/* The bytes as Bellwether would write them: nothing that is no part of the document is in them. */
static GBytes *
write_plainly (BwDisclosure *self, BwXmlTree *tree)
{
  g_autoptr (GBytes) edited = bw_xml_tree_serialise (tree);
  g_autoptr (BwIssues) issues = bw_issues_new ("");
  g_autoptr (BwDocument) document = bw_document_parse (edited, self->schema, find_own, self, issues);

  return document != NULL ? bw_document_serialise (document) : NULL;
}

/* TRUE when nothing of what was to go is told by @written. */
static gboolean
is_clear_of (BwDisclosure *self, const gboolean *remove, GBytes *written)
{
  g_autoptr (BwDisclosure) after =
    bw_disclosure_read (written, self->schema, bw_assessment_ref (self->assessment), TRUE);
  g_autoptr (GHashTable) texts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < after->told->len; i++)
    {
      const BwDisclosed *disclosed = after->told->pdata[i];
      g_hash_table_add (texts, g_strdup_printf ("%d %s", (int)disclosed->kind, disclosed->text));
    }
  for (guint i = 0; i < self->told->len; i++)
    {
      const BwDisclosed *disclosed = self->told->pdata[i];
      g_autofree char *key = g_strdup_printf ("%d %s", (int)disclosed->kind, disclosed->text);
      if (bw_disclosure_lets_go (self, remove, i) && g_hash_table_contains (texts, key))
        return FALSE;
    }
  return TRUE;
}

GBytes *
bw_disclosure_remove (BwDisclosure *self, const gboolean *remove, char *(*make_id) (gpointer data), gpointer data,
                      GError **error)
{
  /* The same bytes are told of in the same order: a tree of our own to cut. */
  g_autoptr (BwDisclosure) copy =
    bw_disclosure_read (self->bytes, self->schema, bw_assessment_ref (self->assessment), self->is_known);
  Renewal renewal = { make_id != NULL ? make_id : bw_fresh_id_new, data,
                      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free) };
  g_autoptr (GHashTable) rows = g_hash_table_new (NULL, NULL);
  g_autoptr (GBytes) written = NULL;

  for (guint i = copy->spots->len; i-- > 0;)
    {
      const BwSpot *spot = &g_array_index (copy->spots, BwSpot, i);
      if (bw_disclosure_lets_go (self, remove, spot->position))
        clear_spot (copy, spot, &renewal, rows);
    }
  remove_empty_rows (rows);
  g_hash_table_unref (renewal.fresh);
  written = write_plainly (copy, copy->tree);
  if (written != NULL && is_clear_of (self, remove, written))
    return g_steal_pointer (&written);
  g_set_error_literal (
    error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
    _ ("The copy could not be made without what you chose to leave out, so none was made. The document is as "
       "it was. Leave out less, or tell the people who make Bellwether."));
  return NULL;
}
