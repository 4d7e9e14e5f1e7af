/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-lime-file-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MAX_QUESTIONS 3000u
#define MAX_ROWS 10000u
#define MAX_OPTIONS 20000u

/* What is at hand while a file is read. */
typedef struct
{
  BwLimeFile *file;
  BwXmlNode *root;
  GHashTable *groups;  /* id → BwLimeGroup */
  GHashTable *entries; /* id → BwLimeEntry */
  GHashTable *rows;    /* id → BwLimeRow */
  GHashTable *options; /* id, or question, code and scale → BwLimeOption */
} Reader;

/* The first row of a table, or NULL. */
static BwXmlNode *
first_row (const Reader *reader, const char *table)
{
  BwXmlNode *node = bw_xml_node_find_child (reader->root, table);
  BwXmlNode *rows = node != NULL ? bw_xml_node_find_child (node, "rows") : NULL;

  return rows != NULL ? bw_xml_node_find_child (rows, "row") : NULL;
}

#define for_each_row(node, reader, table)                                                                              \
  for (BwXmlNode *node = first_row (reader, table); node != NULL; node = bw_xml_node_find_next (node, "row"))

/* The value of a column; never NULL. */
static char *
dup_value (BwXmlNode *row, const char *column)
{
  BwXmlNode *node = bw_xml_node_find_child (row, column);

  return node != NULL ? bw_xml_node_dup_verbatim (node) : g_strdup ("");
}

static gint64
get_number (BwXmlNode *row, const char *column)
{
  g_autofree char *text = g_strstrip (dup_value (row, column));
  gint64 number = 0;

  g_ascii_string_to_signed (text, 10, -1000000000, 1000000000, &number, NULL);
  return number;
}

/* A row of another language, where rows are repeated. */
static gboolean
is_foreign (const Reader *reader, BwXmlNode *row, const char *column)
{
  g_autofree char *language = g_strstrip (dup_value (row, column));

  return *language != '\0' && reader->file->language != NULL && !g_str_equal (language, reader->file->language);
}

static guint
count_rows (const Reader *reader, const char *table)
{
  guint n = 0;

  for_each_row (row, reader, table) n++;
  return n;
}

static void
set_text (char **text, BwXmlNode *row, const char *column)
{
  g_free (*text);
  *text = dup_value (row, column);
}

/* "1" or nothing: asked of everybody. */
static gboolean
has_condition (BwXmlNode *row, const char *column)
{
  g_autofree char *relevance = g_strstrip (dup_value (row, column));

  return *relevance != '\0' && !g_str_equal (relevance, "1");
}

static void
read_groups (Reader *reader)
{
  for_each_row (row, reader, "groups")
  {
    g_autofree char *id = dup_value (row, "gid");
    BwLimeGroup *group = g_hash_table_lookup (reader->groups, id);
    gboolean known = group != NULL;

    if (known && is_foreign (reader, row, "language"))
      continue;
    if (!known)
      {
        group = g_new0 (BwLimeGroup, 1);
        group->id = g_strdup (id);
        group->entries = g_ptr_array_new_with_free_func ((GDestroyNotify)bw_lime_entry_free);
        g_ptr_array_add (reader->file->groups, group);
        g_hash_table_insert (reader->groups, group->id, group);
      }
    group->order = get_number (row, "group_order");
    group->conditional = group->conditional || has_condition (row, "grelevance");
    set_text (&group->name, row, "group_name");
    set_text (&group->description, row, "description");
  }
  for_each_row (row, reader, "group_l10ns")
  {
    g_autofree char *id = dup_value (row, "gid");
    BwLimeGroup *group = g_hash_table_lookup (reader->groups, id);

    if (group == NULL || (*group->name != '\0' && is_foreign (reader, row, "language")))
      continue;
    set_text (&group->name, row, "group_name");
    set_text (&group->description, row, "description");
  }
}

static BwLimeEntry *
add_entry (Reader *reader, BwXmlNode *row, const char *id)
{
  g_autofree char *group_id = dup_value (row, "gid");
  g_autofree char *type = dup_value (row, "type");
  BwLimeGroup *group = g_hash_table_lookup (reader->groups, group_id);
  BwLimeEntry *entry;

  if (group == NULL)
    return NULL;
  entry = g_new0 (BwLimeEntry, 1);
  entry->id = g_strdup (id);
  entry->group = g_strdup (group_id);
  entry->type = *type;
  entry->code = g_strstrip (dup_value (row, "title"));
  entry->order = get_number (row, "question_order");
  entry->rows = g_ptr_array_new_with_free_func ((GDestroyNotify)bw_lime_row_free);
  entry->options = g_ptr_array_new_with_free_func ((GDestroyNotify)bw_lime_option_free);
  entry->attributes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_ptr_array_add (group->entries, entry);
  g_hash_table_insert (reader->entries, entry->id, entry);
  return entry;
}

static void
read_entry (Reader *reader, BwXmlNode *row)
{
  g_autofree char *id = dup_value (row, "qid");
  g_autofree char *other = dup_value (row, "other");
  g_autofree char *mandatory = dup_value (row, "mandatory");
  g_autofree char *check = dup_value (row, "preg");
  BwLimeEntry *entry = g_hash_table_lookup (reader->entries, id);

  if (entry != NULL && is_foreign (reader, row, "language"))
    return;
  if (entry == NULL)
    {
      entry = add_entry (reader, row, id);
      reader->file->n_mandatory += g_str_equal (mandatory, "Y") ? 1 : 0;
      reader->file->n_checks += *check != '\0' ? 1 : 0;
    }
  if (entry == NULL)
    {
      reader->file->n_orphans += is_foreign (reader, row, "language") ? 0 : 1;
      return;
    }
  entry->other = g_str_equal (other, "Y");
  entry->conditional = entry->conditional || has_condition (row, "relevance");
  set_text (&entry->text, row, "question");
  set_text (&entry->help, row, "help");
}

static void
read_row (Reader *reader, BwXmlNode *node)
{
  g_autofree char *id = dup_value (node, "qid");
  g_autofree char *parent = dup_value (node, "parent_qid");
  BwLimeEntry *entry = g_hash_table_lookup (reader->entries, parent);
  BwLimeRow *row = g_hash_table_lookup (reader->rows, id);

  if (entry == NULL || (row != NULL && is_foreign (reader, node, "language")))
    return;
  if (row == NULL)
    {
      row = g_new0 (BwLimeRow, 1);
      row->code = g_strstrip (dup_value (node, "title"));
      g_ptr_array_add (entry->rows, row);
      g_hash_table_insert (reader->rows, g_strdup (id), row);
    }
  row->order = get_number (node, "question_order");
  row->scale = get_number (node, "scale_id");
  set_text (&row->text, node, "question");
}

static void
read_question_texts (Reader *reader)
{
  for_each_row (node, reader, "question_l10ns")
  {
    g_autofree char *id = dup_value (node, "qid");
    BwLimeEntry *entry = g_hash_table_lookup (reader->entries, id);
    BwLimeRow *row = g_hash_table_lookup (reader->rows, id);
    gboolean foreign = is_foreign (reader, node, "language");

    if (entry != NULL && (!foreign || *entry->text == '\0'))
      {
        set_text (&entry->text, node, "question");
        set_text (&entry->help, node, "help");
      }
    else if (row != NULL && (!foreign || *row->text == '\0'))
      set_text (&row->text, node, "question");
  }
}

static void
read_attribute (Reader *reader, BwXmlNode *row)
{
  static const char *const checks[] = {
    "array_filter", "array_filter_exclude", "em_validation_q", "em_validation_sq", "exclude_all_others",
    "max_answers",  "min_answers",          "random_order",    "equals_num_value", NULL
  };
  g_autofree char *id = dup_value (row, "qid");
  g_autofree char *name = dup_value (row, "attribute");
  g_autofree char *value = g_strstrip (dup_value (row, "value"));
  BwLimeEntry *entry = g_hash_table_lookup (reader->entries, id);

  if (entry == NULL || g_hash_table_contains (entry->attributes, name))
    return;
  if (*value != '\0' && !g_str_equal (value, "0") && g_strv_contains (checks, name))
    reader->file->n_checks++;
  g_hash_table_insert (entry->attributes, g_steal_pointer (&name), g_steal_pointer (&value));
}

/* Main questions stand before what belongs to them, but not in every old file. */
static void
read_questions (Reader *reader)
{
  for_each_row (row, reader, "questions") if (get_number (row, "parent_qid") == 0) read_entry (reader, row);
  for_each_row (row, reader, "questions") if (get_number (row, "parent_qid") != 0) read_row (reader, row);
  for_each_row (row, reader, "subquestions") read_row (reader, row);
  read_question_texts (reader);
  for_each_row (row, reader, "question_attributes") read_attribute (reader, row);
  for_each_row (row, reader, "conditions")
  {
    g_autofree char *id = dup_value (row, "qid");
    BwLimeEntry *entry = g_hash_table_lookup (reader->entries, id);

    if (entry != NULL)
      entry->conditional = TRUE;
  }
}

static void
read_options (Reader *reader)
{
  for_each_row (row, reader, "answers")
  {
    g_autofree char *question = dup_value (row, "qid");
    g_autofree char *id = dup_value (row, "aid");
    g_autofree char *code = g_strstrip (dup_value (row, "code"));
    g_autofree char *scale = dup_value (row, "scale_id");
    g_autofree char *key =
      *id != '\0' ? g_strconcat ("#", id, NULL) : g_strdup_printf ("%s\n%s\n%s", question, code, scale);
    BwLimeEntry *entry = g_hash_table_lookup (reader->entries, question);
    BwLimeOption *option = g_hash_table_lookup (reader->options, key);

    if (entry == NULL || (option != NULL && is_foreign (reader, row, "language")))
      continue;
    if (option == NULL)
      {
        option = g_new0 (BwLimeOption, 1);
        option->code = g_strdup (code);
        g_ptr_array_add (entry->options, option);
        g_hash_table_insert (reader->options, g_steal_pointer (&key), option);
      }
    option->order = get_number (row, "sortorder");
    option->score = get_number (row, "assessment_value");
    option->scale = get_number (row, "scale_id");
    set_text (&option->text, row, "answer");
  }
  for_each_row (row, reader, "answer_l10ns")
  {
    g_autofree char *id = dup_value (row, "aid");
    g_autofree char *key = g_strconcat ("#", id, NULL);
    BwLimeOption *option = g_hash_table_lookup (reader->options, key);

    if (option != NULL && (*option->text == '\0' || !is_foreign (reader, row, "language")))
      set_text (&option->text, row, "answer");
  }
}

static void
read_bands (Reader *reader)
{
  for_each_row (row, reader, "assessments")
  {
    g_autofree char *scope = dup_value (row, "scope");
    BwLimeBand *band;

    if (is_foreign (reader, row, "language"))
      continue;
    band = g_new0 (BwLimeBand, 1);
    band->group = g_str_equal (scope, "T") ? g_strdup ("0") : dup_value (row, "gid");
    band->name = dup_value (row, "name");
    band->message = dup_value (row, "message");
    band->minimum = get_number (row, "minimum");
    band->maximum = get_number (row, "maximum");
    g_ptr_array_add (reader->file->bands, band);
  }
}

static void
read_settings (Reader *reader)
{
  BwLimeFile *file = reader->file;

  file->title = g_strdup ("");
  file->description = g_strdup ("");
  file->welcome = g_strdup ("");
  for_each_row (row, reader, "surveys_languagesettings")
  {
    if (*file->title != '\0' && is_foreign (reader, row, "surveyls_language"))
      continue;
    set_text (&file->title, row, "surveyls_title");
    set_text (&file->description, row, "surveyls_description");
    set_text (&file->welcome, row, "surveyls_welcometext");
  }
  file->n_quotas = count_rows (reader, "quota");
  file->n_default_values = count_rows (reader, "defaultvalues");
}

/* FALSE, with a finding, when the survey does not have @language. */
static gboolean
choose_language (Reader *reader, const char *language, BwIssues *issues)
{
  BwXmlNode *list = bw_xml_node_find_child (reader->root, "languages");
  BwXmlNode *row = first_row (reader, "surveys");
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autofree char *base = row != NULL ? g_strstrip (dup_value (row, "language")) : g_strdup ("");
  g_autofree char *joined = NULL;

  for (BwXmlNode *node = list != NULL ? bw_xml_node_find_child (list, "language") : NULL; node != NULL;
       node = bw_xml_node_find_next (node, "language"))
    {
      g_autofree char *text = bw_xml_node_dup_text (node);
      g_strv_builder_add (builder, text);
    }
  reader->file->languages = g_strv_builder_end (builder);
  if (language == NULL)
    language = *base != '\0' ? base : reader->file->languages[0];
  reader->file->language = g_strdup (language != NULL && *language != '\0' ? language : "en");
  if (language == NULL || *reader->file->languages == NULL ||
      g_strv_contains ((const char *const *)reader->file->languages, reader->file->language))
    return TRUE;
  joined = g_strjoinv (", ", reader->file->languages);
  bw_issues_add (issues, BW_TAG_LANGUAGE_MISSING, 0, _ ("The survey is not in “%s”. Its languages: %s."),
                 reader->file->language, joined);
  return FALSE;
}

static gboolean
expect_size (const Reader *reader, BwIssues *issues)
{
  if (g_hash_table_size (reader->entries) <= MAX_QUESTIONS && g_hash_table_size (reader->rows) <= MAX_ROWS &&
      g_hash_table_size (reader->options) <= MAX_OPTIONS)
    return TRUE;
  bw_issues_add (issues, BW_TAG_TOO_COMPLEX, 0, _ ("The survey has more than %u questions, %u rows or %u options."),
                 MAX_QUESTIONS, MAX_ROWS, MAX_OPTIONS);
  return FALSE;
}

static gboolean
expect_survey (Reader *reader, BwIssues *issues)
{
  BwXmlNode *type = bw_xml_node_find_child (reader->root, "LimeSurveyDocType");
  g_autofree char *text = type != NULL ? bw_xml_node_dup_text (type) : g_strdup ("");

  if (g_str_equal (bw_xml_node_get_name (reader->root), "document") && g_str_equal (text, "Survey"))
    return TRUE;
  bw_issues_add (issues, BW_TAG_WRONG_ROOT, bw_xml_node_get_line (reader->root),
                 _ ("This is not a survey of LimeSurvey: there is no <document> with <LimeSurveyDocType>Survey."));
  return FALSE;
}

BwLimeFile *
bw_lime_file_read (GBytes *bytes, const char *language, BwIssues *issues)
{
  g_autoptr (BwXmlTree) tree = bw_xml_tree_parse (bytes, &bw_lime_file_limits, issues);
  g_autoptr (BwLimeFile) file = NULL;
  g_autoptr (GHashTable) groups = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) entries = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) rows = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) options = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Reader reader = { .groups = groups, .entries = entries, .rows = rows, .options = options };

  if (tree == NULL)
    return NULL;
  file = bw_lime_file_new ();
  reader.file = file;
  reader.root = bw_xml_tree_get_root (tree);
  if (!expect_survey (&reader, issues) || !choose_language (&reader, language, issues))
    return NULL;
  read_settings (&reader);
  read_groups (&reader);
  read_questions (&reader);
  read_options (&reader);
  read_bands (&reader);
  if (!expect_size (&reader, issues))
    return NULL;
  bw_lime_file_sort (file);
  return g_steal_pointer (&file);
}
