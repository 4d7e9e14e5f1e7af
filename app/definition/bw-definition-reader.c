/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "bw-definition-reader.h"

#include <glib/gi18n-lib.h>
#include <string.h>

gpointer
bw_reader_read_array (BwDefinitionReader *reader, BwXmlNode *parent, const char *name, gsize size, guint *n,
                      BwReadElement read)
{
  guint count = 0;
  char *array;

  for (BwXmlNode *node = bw_xml_node_find_child (parent, name); node != NULL; node = bw_xml_node_find_next (node, name))
    count++;
  *n = count;
  if (count == 0)
    return NULL;
  array = g_malloc0_n (count, size);
  count = 0;
  for (BwXmlNode *node = bw_xml_node_find_child (parent, name); node != NULL; node = bw_xml_node_find_next (node, name))
    read (reader, node, array + size * count++);
  return array;
}

char *
bw_reader_read_text (BwDefinitionReader *reader, BwXmlNode *node)
{
  char *text = bw_xml_node_dup_text (node);

  if (*text == '\0')
    bw_issues_add (reader->issues, BW_TAG_EMPTY_TEXT, bw_xml_node_get_line (node), _ ("<%s> has no text."),
                   bw_xml_node_get_name (node));
  return text;
}

char *
bw_reader_read_child (BwDefinitionReader *reader, BwXmlNode *parent, const char *name)
{
  BwXmlNode *node = bw_xml_node_find_child (parent, name);

  return node != NULL ? bw_reader_read_text (reader, node) : NULL;
}

char *
bw_reader_read_language (BwDefinitionReader *reader, BwXmlNode *root)
{
  char *language = bw_xml_node_dup_language (root);

  if (language == NULL || *language == '\0')
    bw_issues_add (reader->issues, BW_TAG_LANGUAGE_MISSING, bw_xml_node_get_line (root),
                   _ ("The definition does not say which language it is in."));
  /* The shape of a tag (BCP 47, 2.1); whether there is such a language is not for us to say. */
  else if (!g_regex_match_simple ("^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$", language, 0, 0))
    bw_issues_add (reader->issues, BW_TAG_LANGUAGE_MISSING, bw_xml_node_get_line (root),
                   _ ("“%s” is not the tag of a language."), language);
  return language;
}

static void
read_paragraph (BwDefinitionReader *reader, BwXmlNode *node, gpointer element)
{
  BwParagraph *paragraph = element;

  paragraph->text = bw_reader_read_text (reader, node);
  paragraph->sources = bw_reader_read_sources (reader, node);
}

BwParagraph *
bw_reader_read_paragraphs (BwDefinitionReader *reader, BwXmlNode *parent, guint *n)
{
  *n = 0;
  if (parent == NULL)
    return NULL;
  return bw_reader_read_array (reader, parent, "p", sizeof (BwParagraph), n, read_paragraph);
}

void
bw_paragraphs_free (BwParagraph *paragraphs, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      g_free (paragraphs[i].text);
      g_strfreev (paragraphs[i].sources);
    }
  g_free (paragraphs);
}

/* @reference is "BL14" or "D003-07". */
static void
check_source (BwDefinitionReader *reader, int line, const char *reference)
{
  const char *hyphen = strchr (reference, '-');
  g_autofree char *id = hyphen != NULL ? g_strndup (reference, hyphen - reference) : g_strdup (reference);
  int source = bw_reader_resolve (reader, line, id, BW_ID_SOURCE);
  guint n_lines = source >= 0 ? reader->assessment->sources[source].n_lines : 0;
  guint64 number;

  if (source >= 0 && hyphen != NULL &&
      (n_lines == 0 || !g_ascii_string_to_unsigned (hyphen + 1, 10, 1, n_lines, &number, NULL)))
    bw_issues_add (reader->issues, BW_TAG_SOURCE_LINE, line, _ ("“%s” names a line that the source %s does not have."),
                   reference, id);
}

char **
bw_reader_read_sources (BwDefinitionReader *reader, BwXmlNode *node)
{
  char **sources = bw_xml_node_dup_words (node, "source");

  for (guint i = 0; sources != NULL && sources[i] != NULL; i++)
    check_source (reader, bw_xml_node_get_line (node), sources[i]);
  return sources;
}

static void
set_form_text (BwDefinitionReader *reader, BwXmlNode *node, const char *form_id, const char *text,
               char *texts[BW_N_FORMS])
{
  BwForm form;

  if (!bw_form_parse (form_id, &form))
    return;
  if (texts[form] != NULL)
    bw_issues_add (reader->issues, BW_TAG_STEM_DUPLICATE, bw_xml_node_get_line (node),
                   _ ("There are two texts <%s> for the form “%s”."), bw_xml_node_get_name (node), form_id);
  else
    texts[form] = g_strdup (text);
}

void
bw_reader_read_form_texts (BwDefinitionReader *reader, BwXmlNode *parent, const char *name, gboolean required,
                           char *texts[BW_N_FORMS])
{
  g_autofree char *general = NULL;

  for (BwXmlNode *node = bw_xml_node_find_child (parent, name); node != NULL; node = bw_xml_node_find_next (node, name))
    {
      g_autofree char *text = bw_reader_read_text (reader, node);
      g_auto (GStrv) forms = bw_xml_node_dup_words (node, "form");

      if (forms == NULL && general != NULL)
        bw_issues_add (reader->issues, BW_TAG_STEM_DUPLICATE, bw_xml_node_get_line (node),
                       _ ("There are two texts <%s> for all forms."), name);
      else if (forms == NULL)
        general = g_steal_pointer (&text);
      for (guint i = 0; forms != NULL && forms[i] != NULL; i++)
        set_form_text (reader, node, forms[i], text, texts);
    }
  for (guint form = 0; form < BW_N_FORMS; form++)
    {
      if (!reader->assessment->forms[form].declared)
        g_clear_pointer (&texts[form], g_free);
      else if (texts[form] == NULL && general != NULL)
        texts[form] = g_strdup (general);
      else if (texts[form] == NULL && required)
        bw_issues_add (reader->issues, BW_TAG_STEM_MISSING, bw_xml_node_get_line (parent),
                       _ ("There is no text <%s> for the form “%s”."), name, bw_form_get_id (form));
    }
}

static int
compare_strings (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *)a, *(const char *const *)b);
}

/* The id in @known nearest to @id, or NULL; owned by @known. Looks at so many ids in all and no more. */
static const char *
find_nearest (BwDefinitionReader *reader, const char *id, GHashTable *const *known)
{
  const guint max_compared = 100000;
  g_autoptr (GPtrArray) candidates = g_ptr_array_new ();

  if (reader->n_compared > max_compared)
    return NULL;
  for (; *known != NULL; known++)
    {
      GHashTableIter iter;
      gpointer key;

      reader->n_compared += g_hash_table_size (*known);
      g_hash_table_iter_init (&iter, *known);
      while (g_hash_table_iter_next (&iter, &key, NULL))
        g_ptr_array_add (candidates, key);
    }
  /* Hash tables have no order; the finding must not depend on it. */
  g_ptr_array_sort (candidates, compare_strings);
  g_ptr_array_add (candidates, NULL);
  return bw_nearest_word (id, (const char *const *)candidates->pdata);
}

void
bw_reader_add_unknown (BwDefinitionReader *reader, int line, const char *id, GHashTable *const *known,
                       const char *format, ...)
{
  const char *nearest = find_nearest (reader, id, known);
  g_autofree char *sentence = NULL;
  va_list arguments;

  va_start (arguments, format);
  sentence = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  if (nearest != NULL)
    /* Translators: the first part is a sentence such as “There is no item “a1”.”, the second one an id */
    bw_issues_add (reader->issues, BW_TAG_UNKNOWN_ID, line, _ ("%s Did you mean “%s”?"), sentence, nearest);
  else
    bw_issues_add (reader->issues, BW_TAG_UNKNOWN_ID, line, "%s", sentence);
}

int
bw_reader_resolve (BwDefinitionReader *reader, int line, const char *id, BwIdSpace space)
{
  static const char *const sentences[BW_N_ID_SPACES] = {
    [BW_ID_ITEM] = N_ ("There is no item “%s”."),
    [BW_ID_DIMENSION] = N_ ("There is no dimension “%s”."),
    [BW_ID_INDEX] = N_ ("There is no index “%s”."),
    [BW_ID_SECTION] = N_ ("There is no section “%s”."),
    [BW_ID_SCALE] = N_ ("There is no response scale “%s”."),
    [BW_ID_BAND_SET] = N_ ("There is no band set “%s”."),
    [BW_ID_SOURCE] = N_ ("There is no source “%s”."),
    [BW_ID_REMEDY] = N_ ("There is no remedy “%s”."),
  };
  GHashTable *const spaces[] = { reader->assessment->ids[space], NULL };
  gpointer value;

  if (g_hash_table_lookup_extended (spaces[0], id, NULL, &value))
    return GPOINTER_TO_INT (value);
  bw_reader_add_unknown (reader, line, id, spaces, _ (sentences[space]), id);
  return -1;
}

int
bw_reader_read_reference (BwDefinitionReader *reader, BwXmlNode *node, const char *attribute, BwIdSpace space)
{
  g_autofree char *id = bw_xml_node_dup_attribute (node, attribute);

  return id != NULL ? bw_reader_resolve (reader, bw_xml_node_get_line (node), id, space) : -1;
}

gboolean
bw_reader_resolve_part (BwDefinitionReader *reader, int line, const char *id, BwPart *part)
{
  GHashTable *const spaces[] = { reader->assessment->ids[BW_ID_DIMENSION], reader->assessment->ids[BW_ID_INDEX], NULL };

  for (guint i = 0; spaces[i] != NULL; i++)
    {
      gpointer value;

      if (!g_hash_table_lookup_extended (spaces[i], id, NULL, &value))
        continue;
      part->is_index = i == 1;
      part->ref = GPOINTER_TO_UINT (value);
      return TRUE;
    }
  bw_reader_add_unknown (reader, line, id, spaces, _ ("There is no dimension or index “%s”."), id);
  return FALSE;
}

BwPart *
bw_reader_read_parts (BwDefinitionReader *reader, BwXmlNode *parent, guint *n_parts)
{
  GArray *parts = g_array_new (FALSE, TRUE, sizeof (BwPart));

  for (BwXmlNode *node = bw_xml_node_find_child (parent, "of"); node != NULL; node = bw_xml_node_find_next (node, "of"))
    {
      g_autofree char *id = bw_xml_node_dup_attribute (node, "ref");
      BwPart part = { .weight = bw_xml_node_get_double (node, "weight", 1) };

      if (bw_reader_resolve_part (reader, bw_xml_node_get_line (node), id, &part))
        g_array_append_val (parts, part);
    }
  *n_parts = parts->len;
  return (BwPart *)(gpointer)g_array_free (parts, FALSE);
}
