/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-combination-private.h"

#include <string.h>

/* Files of many people, most of which carry the same definition: it is read once. */

/* Definitions that are kept to be known again; there are hardly ever two. */
#define MAX_KNOWN 16

/* Goes back over @text, which has to stand before @end; FALSE when it does not. */
static gboolean
step_back (const char *data, gsize *end, const char *text, gsize length)
{
  if (*end < length || memcmp (data + *end - length, text, length) != 0)
    return FALSE;
  *end -= length;
  return TRUE;
}

/* The copy of the definition is most of a file. Where it is, byte for byte, @own, which is known already, and stands
 * where bw_document_serialise() puts it, the file is read without it: the same with the text of the copy left out. NULL
 * for any other file. */
static GBytes *
cut_copy (const BwAssessment *own, GBytes *bytes)
{
  static const char after[] = "]]></definition>\n</document>\n";
  gsize length, end, n_copy;
  const char *data = g_bytes_get_data (bytes, &length);
  const char *copy = g_bytes_get_data (own->bytes, &n_copy);
  g_autofree char *before = NULL;
  GByteArray *rest;

  /* Where the copy holds the end of a CDATA section, it is written in pieces. */
  if (g_strstr_len (copy, (gssize)n_copy, "]]>") != NULL)
    return NULL;
  before = g_strdup_printf ("<definition id=\"%s\" version=\"%s\" digest=\"%s\"><![CDATA[", own->id, own->version,
                            own->digest);
  end = length;
  if (!step_back (data, &end, after, strlen (after)) || !step_back (data, &end, copy, n_copy) ||
      !step_back (data, &end, before, strlen (before)))
    return NULL;
  rest = g_byte_array_sized_new ((guint)(length - n_copy));
  g_byte_array_append (rest, (const guint8 *)data, (guint)(end + strlen (before)));
  g_byte_array_append (rest, (const guint8 *)after, strlen (after));
  return g_byte_array_free_to_bytes (rest);
}

static GBytes *
cut_known_copy (const BwCombination *self, GBytes *bytes)
{
  GBytes *rest = NULL;

  for (guint i = 0; i < self->known->len && rest == NULL; i++)
    rest = cut_copy (self->known->pdata[i], bytes);
  return rest;
}

/* A BwFindDefinition. The digest is the one of the bytes that are in the file: what a file says about itself is not
 * asked. */
static BwAssessment *
find_known (const char *digest, gpointer data)
{
  const BwCombination *self = data;

  for (guint i = 0; i < self->known->len; i++)
    if (g_str_equal (((const BwAssessment *)self->known->pdata[i])->digest, digest))
      return bw_assessment_ref (self->known->pdata[i]);
  return NULL;
}

static void
remember (BwCombination *self, BwAssessment *assessment)
{
  if (!g_ptr_array_find (self->known, assessment, NULL))
    g_ptr_array_add (self->known, bw_assessment_ref (assessment));
}

BwDocument *
bw_combination_read (BwCombination *self, GBytes *bytes, BwIssues *issues)
{
  g_autoptr (GBytes) rest = cut_known_copy (self, bytes);
  g_autoptr (BwIssues) unseen = bw_issues_new ("");
  BwDocument *document = NULL;

  if (rest != NULL)
    document = bw_document_parse (rest, self->schema, find_known, self, unseen);
  /* Findings are those of the whole file. */
  if (document == NULL)
    document = bw_document_parse (bytes, self->schema, find_known, self, issues);
  if (document != NULL && self->known->len < MAX_KNOWN)
    remember (self, document->assessment);
  return document;
}

void
bw_combination_consider (BwCombination *self, GBytes *bytes)
{
  g_autoptr (BwIssues) unseen = bw_issues_new ("");
  g_autoptr (BwDocument) document = bw_combination_read (self, bytes, unseen);

  if (document == NULL)
    return;
  if (self->assessment != NULL && (!g_str_equal (self->assessment->id, document->assessment->id) ||
                                   bw_version_compare (self->assessment->version, document->assessment->version) >= 0))
    return;
  g_clear_pointer (&self->assessment, bw_assessment_unref);
  self->assessment = bw_assessment_ref (document->assessment);
  remember (self, self->assessment);
}
