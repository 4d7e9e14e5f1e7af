/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-kept.h"

void
bw_kept_clear (BwKept *kept)
{
  g_clear_pointer (&kept->attributes, g_strfreev);
  g_clear_pointer (&kept->children, g_free);
}

static void
append_attributes (BwKept *kept, char *const *attributes)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  if (kept->attributes != NULL)
    g_strv_builder_addv (builder, (const char **)kept->attributes);
  g_strv_builder_addv (builder, (const char **)attributes);
  g_strfreev (kept->attributes);
  kept->attributes = g_strv_builder_end (builder);
}

static void
append_children (BwKept *kept, const char *children)
{
  char *joined = g_strconcat (kept->children != NULL ? kept->children : "", children, NULL);

  g_free (kept->children);
  kept->children = joined;
}

void
bw_kept_add_attribute (BwKept *kept, const char *name, const char *value)
{
  char *const pair[] = { (char *)name, (char *)value, NULL };

  append_attributes (kept, pair);
}

void
bw_kept_add_node (BwKept *kept, BwXmlNode *node)
{
  g_autofree char *fragment = bw_xml_node_dup_fragment (node);

  append_children (kept, fragment);
}

void
bw_kept_add_unknown (BwKept *kept, BwXmlNode *node, const char *const *known, const char *const *known_children)
{
  g_auto (GStrv) attributes = bw_xml_node_dup_unknown_attributes (node, known);
  g_autofree char *children = bw_xml_node_dup_unknown_children (node, known_children);

  if (attributes != NULL)
    append_attributes (kept, attributes);
  if (children != NULL)
    append_children (kept, children);
}

const char *
bw_kept_get_attribute (const BwKept *kept, const char *name)
{
  for (char **pair = kept->attributes; pair != NULL && pair[0] != NULL; pair += 2)
    if (g_str_equal (pair[0], name))
      return pair[1];
  return NULL;
}

void
bw_kept_set_attribute (BwKept *kept, const char *name, const char *value)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (char **pair = kept->attributes; pair != NULL && pair[0] != NULL; pair += 2)
    if (!g_str_equal (pair[0], name))
      g_strv_builder_add_many (builder, pair[0], pair[1], NULL);
  if (value != NULL)
    g_strv_builder_add_many (builder, name, value, NULL);
  g_strfreev (kept->attributes);
  kept->attributes = g_strv_builder_end (builder);
}

void
bw_kept_write_attributes (const BwKept *kept, BwXmlWriter *writer, const char *const *written)
{
  if (kept->attributes == NULL)
    return;
  if (written == NULL)
    {
      bw_xml_writer_attributes (writer, kept->attributes);
      return;
    }
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  for (char **pair = kept->attributes; pair[0] != NULL; pair += 2)
    if (!g_strv_contains (written, pair[0]))
      g_strv_builder_add_many (builder, pair[0], pair[1], NULL);
  g_auto (GStrv) rest = g_strv_builder_end (builder);
  bw_xml_writer_attributes (writer, rest);
}

void
bw_kept_write_children (const BwKept *kept, BwXmlWriter *writer)
{
  bw_xml_writer_fragment (writer, kept->children);
}

void
bw_kept_row_free (BwKeptRow *row)
{
  g_strfreev (row->texts);
  bw_kept_clear (&row->unknown);
  g_free (row);
}

/* How often row @row of @rows says the same as one above it. */
static guint
count_twins (GPtrArray *rows, guint row)
{
  guint n = 0;

  for (guint i = 0; i < row; i++)
    n += g_strv_equal ((const char *const *)rows->pdata[i], (const char *const *)rows->pdata[row]) ? 1 : 0;
  return n;
}

const BwKept *
bw_kept_answer_find_row (const BwKeptAnswer *kept, GPtrArray *rows, guint row)
{
  if (kept->rows == NULL)
    return NULL;
  if (kept->rows->len == rows->len)
    return &((BwKeptRow *)kept->rows->pdata[row])->unknown;

  guint skip = count_twins (rows, row);
  for (guint i = 0; i < kept->rows->len; i++)
    {
      const BwKeptRow *candidate = kept->rows->pdata[i];
      gboolean same = g_strv_equal ((const char *const *)candidate->texts, (const char *const *)rows->pdata[row]);
      if (same && skip-- == 0)
        return &candidate->unknown;
    }
  return NULL;
}

static void
answer_free (gpointer data)
{
  BwKeptAnswer *answer = data;

  bw_kept_clear (&answer->unknown);
  bw_kept_clear (&answer->unread);
  g_clear_pointer (&answer->rows, g_ptr_array_unref);
  g_free (answer);
}

BwKeptResponse *
bw_kept_response_new (void)
{
  return g_new0 (BwKeptResponse, 1);
}

void
bw_kept_response_free (BwKeptResponse *kept)
{
  if (kept == NULL)
    return;
  bw_kept_clear (&kept->unknown);
  g_clear_pointer (&kept->answers, g_hash_table_unref);
  g_free (kept);
}

static gboolean
is_empty (const BwKept *kept)
{
  return kept->attributes == NULL && kept->children == NULL;
}

gboolean
bw_kept_response_is_empty (const BwKeptResponse *kept)
{
  return is_empty (&kept->unknown) && kept->answers == NULL;
}

const BwKeptAnswer *
bw_kept_response_find (const BwKeptResponse *kept, guint item)
{
  if (kept == NULL || kept->answers == NULL)
    return NULL;
  return g_hash_table_lookup (kept->answers, GUINT_TO_POINTER (item));
}

void
bw_kept_response_take (BwKeptResponse *kept, guint item, BwKeptAnswer *answer)
{
  if (is_empty (&answer->unknown) && is_empty (&answer->unread) && answer->rows == NULL)
    return;
  if (kept->answers == NULL)
    kept->answers = g_hash_table_new_full (g_direct_hash, g_direct_equal, NULL, answer_free);
  g_hash_table_insert (kept->answers, GUINT_TO_POINTER (item), g_memdup2 (answer, sizeof *answer));
  *answer = (BwKeptAnswer){ 0 };
}
