/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-earlier-documents.h"

#include "app/xml/bw-file.h"
#include "bw-file-name.h"

/* More than anybody answers, fewer than take long to read. */
#define MAX_FILES 1000
#define MAX_ROUNDS 60

BwEarlierQuery *
bw_earlier_query_new (BwDocument *document, guint response, gboolean is_group)
{
  const BwResponse *own = bw_document_get_response (document, response);
  BwEarlierQuery *self = g_new0 (BwEarlierQuery, 1);

  self->assessment = bw_assessment_ref (bw_document_get_assessment (document));
  self->id = g_strdup (bw_document_get_id (document));
  self->previous = g_strdup (bw_document_get_previous (document));
  self->form = bw_response_get_form (own);
  self->name = g_strdup (bw_response_get_name (own));
  self->is_group = is_group;
  return self;
}

void
bw_earlier_query_free (BwEarlierQuery *self)
{
  bw_assessment_unref (self->assessment);
  g_free (self->id);
  g_free (self->previous);
  g_free (self->name);
  g_free (self);
}

const char *
bw_document_get_round_day (BwDocument *document)
{
  const char *last = NULL;

  for (guint i = 0; i < bw_document_get_n_responses (document); i++)
    {
      const char *day = bw_response_get_changed (bw_document_get_response (document, i));

      if (day != NULL && g_strcmp0 (day, last) > 0)
        last = day;
    }
  return last != NULL ? last : bw_document_get_created (document);
}

static int
compare_days (gconstpointer a, gconstpointer b)
{
  BwDocument *first = *(BwDocument *const *)a, *second = *(BwDocument *const *)b;
  int order = g_strcmp0 (bw_document_get_round_day (first), bw_document_get_round_day (second));

  /* The order of a folder must not show. */
  return order != 0 ? order : g_strcmp0 (bw_document_get_id (first), bw_document_get_id (second));
}

void
bw_documents_sort_by_day (GPtrArray *documents)
{
  g_ptr_array_sort (documents, compare_days);
}

/* A BwFindDefinition that knows the one that is searched for. */
static BwAssessment *
find_cb (const char *digest, gpointer data)
{
  const BwEarlierQuery *query = data;

  return g_str_equal (digest, query->assessment->digest) ? bw_assessment_ref (query->assessment) : NULL;
}

/* The document in @file when it is on the assessment that is searched for, else NULL. */
static BwDocument *
read_document (const BwEarlierQuery *query, GFile *file, GCancellable *cancellable)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autoptr (BwIssues) issues = bw_issues_new (name);
  g_autoptr (GBytes) bytes = bw_file_load (file, &bw_xml_limits_document, cancellable, issues);
  g_autoptr (GBytes) no_schema = g_bytes_new_static ("", 0);
  gsize size;
  const char *text = bytes != NULL ? g_bytes_get_data (bytes, &size) : NULL;

  /* Most are on something else: a look at the text saves the reading. */
  if (text == NULL || g_strstr_len (text, (gssize)size, query->assessment->digest) == NULL)
    return NULL;
  return bw_document_parse (bytes, no_schema, find_cb, (gpointer)query, issues);
}

/* All documents beside @file on the same definition. */
static GPtrArray *
read_folder (const BwEarlierQuery *query, GFile *file, GCancellable *cancellable)
{
  g_autoptr (GFile) parent = g_file_get_parent (file);
  g_autoptr (GFileEnumerator) files =
    parent != NULL ? g_file_enumerate_children (parent, G_FILE_ATTRIBUTE_STANDARD_NAME,
                                                G_FILE_QUERY_INFO_NOFOLLOW_SYMLINKS, cancellable, NULL)
                   : NULL;
  GPtrArray *documents = g_ptr_array_new_with_free_func (g_object_unref);
  GFileInfo *info;
  GFile *beside;

  for (guint n = 0; files != NULL && n < MAX_FILES; n++)
    {
      const char *name;
      BwDocument *document;

      if (!g_file_enumerator_iterate (files, &info, &beside, cancellable, NULL) || info == NULL)
        break;
      name = g_file_info_get_name (info);
      if (*name == '.' || !g_str_has_suffix (name, BW_FILE_ENDING) || g_file_equal (beside, file))
        continue;
      document = read_document (query, beside, cancellable);
      if (document != NULL)
        g_ptr_array_add (documents, document);
    }
  bw_documents_sort_by_day (documents);
  return documents;
}

static BwDocument *
find_by_id (GPtrArray *documents, const char *id)
{
  for (guint i = 0; id != NULL && i < documents->len; i++)
    if (g_str_equal (bw_document_get_id (documents->pdata[i]), id))
      return documents->pdata[i];
  return NULL;
}

/* From round to round backwards; files that name each other in a circle come once. */
static GPtrArray *
follow (GPtrArray *documents, const BwEarlierQuery *query)
{
  GPtrArray *chain = g_ptr_array_new_with_free_func (g_object_unref);
  BwDocument *document = find_by_id (documents, query->previous);

  while (document != NULL && chain->len < MAX_ROUNDS && !g_ptr_array_find (chain, document, NULL) &&
         !g_str_equal (bw_document_get_id (document), query->id))
    {
      g_ptr_array_insert (chain, 0, g_object_ref (document));
      document = find_by_id (documents, bw_document_get_previous (document));
    }
  return chain;
}

/* TRUE when its first response may well be the same person's. */
static gboolean
is_alike (BwDocument *document, const BwEarlierQuery *query)
{
  const BwResponse *response = bw_document_get_response (document, 0);
  const char *name = bw_response_get_name (response);

  if (bw_document_get_n_responses (document) > 1 && bw_document_get_anonymous (document))
    return FALSE;
  return bw_response_get_changed (response) != NULL && bw_response_get_form (response) == query->form &&
         (name == NULL || query->name == NULL || g_str_equal (name, query->name));
}

GPtrArray *
bw_earlier_documents_find (const BwEarlierQuery *query, GFile *file, GCancellable *cancellable)
{
  g_autoptr (GPtrArray) documents = read_folder (query, file, cancellable);
  g_autoptr (GPtrArray) rounds = follow (documents, query);

  if (rounds->len > 0 || query->is_group)
    return g_steal_pointer (&rounds);
  for (guint i = 0; i < documents->len; i++)
    if (is_alike (documents->pdata[i], query))
      g_ptr_array_add (rounds, g_object_ref (documents->pdata[i]));
  if (rounds->len > MAX_ROUNDS)
    g_ptr_array_remove_range (rounds, 0, rounds->len - MAX_ROUNDS);
  return g_steal_pointer (&rounds);
}
