/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "bw-catalogue-private.h"

#include "app/xml/bw-xml.h"

#include <string.h>

G_DEFINE_FINAL_TYPE (BwCatalogueEntry, bw_catalogue_entry, G_TYPE_OBJECT)

static void
bw_catalogue_entry_finalize (GObject *object)
{
  BwCatalogueEntry *self = BW_CATALOGUE_ENTRY (object);

  g_free (self->path);
  g_free (self->title);
  g_free (self->broken_id);
  bw_assessment_unref (self->assessment);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  bw_profile_rules_unref (self->profile);
  bw_issues_free (self->issues);

  G_OBJECT_CLASS (bw_catalogue_entry_parent_class)->finalize (object);
}

static void
bw_catalogue_entry_class_init (BwCatalogueEntryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = bw_catalogue_entry_finalize;
}

static void
bw_catalogue_entry_init (BwCatalogueEntry *self)
{
}

static gboolean
has_tag (const BwIssues *issues, BwTag tag)
{
  for (guint i = 0; i < bw_issues_get_n (issues); i++)
    if (bw_issues_get (issues, i)->tag == tag)
      return TRUE;
  return FALSE;
}

/* @bytes are no assessment, for they are in another namespace. When that is the one of profiles, the findings are about
 * the profile from now on. */
static void
read_profile (BwCatalogueEntry *entry, GBytes *bytes, GBytes *schema)
{
  g_autoptr (BwIssues) issues = bw_issues_new (bw_issues_get_file (entry->issues));

  entry->profile = bw_profile_rules_parse (bytes, schema, NULL, NULL, issues);
  if (!has_tag (issues, BW_TAG_WRONG_NAMESPACE))
    {
      BwIssues *old = entry->issues;

      entry->issues = g_steal_pointer (&issues);
      bw_issues_free (old);
    }
}

/* The id that a broken definition gives itself, else the name of its file without the suffix: what somebody who borrows
 * from it calls it. The caller owns it. */
static char *
find_id (const char *name, GBytes *bytes)
{
  g_autoptr (BwIssues) none = bw_issues_new (name);
  g_autoptr (BwXmlTree) tree = bytes != NULL ? bw_xml_tree_parse (bytes, &bw_xml_limits_definition, none) : NULL;
  BwXmlNode *root = tree != NULL ? bw_xml_tree_get_root (tree) : NULL;
  gboolean is_ours = root != NULL && bw_xml_node_is (root, "assessment");
  char *id = is_ours ? bw_xml_node_dup_attribute (root, "id") : NULL;

  return id != NULL ? id : g_strndup (name, strlen (name) - strlen (".xml"));
}

BwCatalogueEntry *
bw_catalogue_entry_read (const char *folder, const char *name, gboolean own, GBytes *schema, GBytes *profile_schema)
{
  BwCatalogueEntry *entry = g_object_new (BW_TYPE_CATALOGUE_ENTRY, NULL);
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *display_name = g_filename_display_name (name);

  entry->path = g_build_filename (folder, name, NULL);
  entry->own = own;
  entry->issues = bw_issues_new (display_name);
  bytes = bw_xml_load_file (entry->path, &bw_xml_limits_definition, entry->issues);
  if (bytes != NULL)
    entry->assessment = bw_assessment_parse (bytes, schema, NULL, entry->issues);
  if (profile_schema != NULL && has_tag (entry->issues, BW_TAG_WRONG_NAMESPACE))
    read_profile (entry, bytes, profile_schema);
  if (entry->assessment == NULL && entry->profile == NULL)
    entry->broken_id = find_id (name, bytes);
  entry->borrows = has_tag (entry->issues, BW_TAG_PARENT_MISSING);
  if (entry->borrows)
    entry->bytes = g_steal_pointer (&bytes);
  entry->title = g_strdup (entry->assessment != NULL ? entry->assessment->title : display_name);
  return entry;
}

const char *
bw_catalogue_entry_get_path (BwCatalogueEntry *self)
{
  g_return_val_if_fail (BW_IS_CATALOGUE_ENTRY (self), NULL);

  return self->path;
}

const char *
bw_catalogue_entry_get_title (BwCatalogueEntry *self)
{
  g_return_val_if_fail (BW_IS_CATALOGUE_ENTRY (self), NULL);

  return self->title;
}

BwAssessment *
bw_catalogue_entry_get_assessment (BwCatalogueEntry *self)
{
  g_return_val_if_fail (BW_IS_CATALOGUE_ENTRY (self), NULL);

  return self->assessment;
}

const BwIssues *
bw_catalogue_entry_get_issues (BwCatalogueEntry *self)
{
  g_return_val_if_fail (BW_IS_CATALOGUE_ENTRY (self), NULL);

  return self->issues;
}

gboolean
bw_catalogue_entry_is_own (BwCatalogueEntry *self)
{
  g_return_val_if_fail (BW_IS_CATALOGUE_ENTRY (self), FALSE);

  return self->own;
}
