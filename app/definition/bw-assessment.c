/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "bw-borrowing.h"
#include "bw-definition-reader.h"

#include <glib/gi18n-lib.h>
#include <math.h>

G_STATIC_ASSERT (BW_N_ID_SPACES == G_N_ELEMENTS (((BwAssessment *)NULL)->ids));

G_DEFINE_BOXED_TYPE (BwAssessment, bw_assessment, bw_assessment_ref, bw_assessment_unref)

#define NAMESPACE "urn:bellwether:assessment"

static const char *const form_ids[BW_N_FORMS] = {
  [BW_FORM_SELF] = "self",
  [BW_FORM_TEAM] = "team",
  [BW_FORM_CONSENSUS] = "consensus",
};

/* Of two things with one id, the first has it. */
static void
index_id (BwDefinitionReader *reader, BwIdSpace space, const char *id, int position)
{
  if (!g_hash_table_contains (reader->assessment->ids[space], id))
    g_hash_table_insert (reader->assessment->ids[space], g_strdup (id), GINT_TO_POINTER (position));
}

/* Ids of the children of @root called @name, in their order. */
static void
index_ids (BwDefinitionReader *reader, BwXmlNode *root, const char *name, BwIdSpace space)
{
  int position = 0;

  for (BwXmlNode *node = bw_xml_node_find_child (root, name); node != NULL; node = bw_xml_node_find_next (node, name))
    {
      g_autofree char *id = bw_xml_node_dup_attribute (node, "id");

      index_id (reader, space, id, position++);
    }
}

/* The ids of the options or fields of a question, if it can have any. */
static void
index_members (BwDefinitionReader *reader, BwXmlNode *question, const char *owner)
{
  GHashTable *members = NULL;

  for (BwXmlNode *node = bw_xml_node_get_first_child (question); node != NULL; node = bw_xml_node_get_next (node))
    if (bw_xml_node_is (node, "option") || bw_xml_node_is (node, "field"))
      {
        if (members == NULL)
          members = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
        g_hash_table_add (members, bw_xml_node_dup_attribute (node, "id"));
      }
  if (members != NULL)
    g_hash_table_insert (reader->members, g_strdup (owner), members);
}

static void
index_question (BwDefinitionReader *reader, BwXmlNode *node, int position)
{
  g_autofree char *id = bw_xml_node_dup_attribute (node, "id");

  index_members (reader, node, id);
  if (bw_xml_node_is (node, "record-table"))
    g_hash_table_add (reader->tables, g_strdup (id));
  g_hash_table_insert (reader->questions, g_strdup (id), node);
  index_id (reader, BW_ID_ITEM, id, position);
}

static void
index_everything (BwDefinitionReader *reader, BwXmlNode *root)
{
  int position = 0;

  index_ids (reader, root, "dimension", BW_ID_DIMENSION);
  index_ids (reader, root, "index", BW_ID_INDEX);
  index_ids (reader, root, "section", BW_ID_SECTION);
  index_ids (reader, root, "response-scale", BW_ID_SCALE);
  index_ids (reader, root, "band-set", BW_ID_BAND_SET);
  index_ids (reader, root, "source", BW_ID_SOURCE);
  index_ids (reader, root, "remedy", BW_ID_REMEDY);
  for (BwXmlNode *section = bw_xml_node_find_child (root, "section"); section != NULL;
       section = bw_xml_node_find_next (section, "section"))
    for (BwXmlNode *node = bw_xml_node_get_first_child (section); node != NULL; node = bw_xml_node_get_next (node))
      if (bw_is_question (node))
        index_question (reader, node, position++);
  reader->assessment->index_of_kind[BW_KIND_EXPOSURE] = bw_assessment_find_index (reader->assessment, "exposure");
  reader->assessment->index_of_kind[BW_KIND_READINESS] = bw_assessment_find_index (reader->assessment, "readiness");
}

static void
read_forms (BwDefinitionReader *reader, BwXmlNode *root)
{
  for (BwXmlNode *node = bw_xml_node_find_child (root, "form"); node != NULL;
       node = bw_xml_node_find_next (node, "form"))
    {
      g_autofree char *id = bw_xml_node_dup_attribute (node, "id");
      BwFormDeclaration *declaration;
      BwForm form;

      if (id == NULL || !bw_form_parse (id, &form) || reader->assessment->forms[form].declared)
        continue;
      declaration = &reader->assessment->forms[form];
      declaration->declared = TRUE;
      declaration->name = bw_reader_read_child (reader, node, "name");
      declaration->description = bw_reader_read_child (reader, node, "description");
    }
}

static void
read_kinds_of_bands (BwAssessment *assessment, BwXmlNode *root)
{
  int position = 0;

  for (BwXmlNode *node = bw_xml_node_find_child (root, "band-set"); node != NULL;
       node = bw_xml_node_find_next (node, "band-set"), position++)
    {
      g_autofree char *text = bw_xml_node_dup_attribute (node, "kind");
      BwDimensionKind kind;

      if (text == NULL)
        continue;
      kind = g_str_equal (text, "exposure") ? BW_KIND_EXPOSURE : BW_KIND_READINESS;
      if (assessment->band_set_of_kind[kind] < 0)
        assessment->band_set_of_kind[kind] = position;
    }
}

static void
read_head (BwDefinitionReader *reader, BwXmlNode *root)
{
  BwAssessment *assessment = reader->assessment;
  BwXmlNode *minutes = bw_xml_node_find_child (root, "minutes");
  g_autofree char *text = minutes != NULL ? bw_xml_node_dup_text (minutes) : NULL;
  guint64 value = 0;

  assessment->id = bw_xml_node_dup_attribute (root, "id");
  assessment->version = bw_xml_node_dup_attribute (root, "version");
  assessment->language = bw_reader_read_language (reader, root);
  assessment->title = bw_reader_read_child (reader, root, "title");
  assessment->summary = bw_reader_read_child (reader, root, "summary");
  assessment->purpose = bw_reader_read_child (reader, root, "purpose");
  assessment->audience = bw_reader_read_child (reader, root, "audience");
  assessment->outcome = bw_reader_read_child (reader, root, "outcome");
  if (text != NULL)
    g_ascii_string_to_unsigned (text, 10, 1, 100000, &value, NULL);
  assessment->minutes = (guint)value;
}

#define READ_ARRAY(name, field, Type, read)                                                                            \
  assessment->field = bw_reader_read_array (reader, root, name, sizeof (Type), &assessment->n_##field, read)

static void
read_everything (BwDefinitionReader *reader, BwXmlNode *root)
{
  BwAssessment *assessment = reader->assessment;

  read_head (reader, root);
  read_forms (reader, root);
  read_kinds_of_bands (assessment, root);
  READ_ARRAY ("source", sources, BwSource, bw_source_read);
  READ_ARRAY ("background", backgrounds, BwBackground, bw_background_read);
  READ_ARRAY ("response-scale", response_scales, BwResponseScale, bw_response_scale_read);
  READ_ARRAY ("band-set", band_sets, BwBandSet, bw_band_set_read);
  READ_ARRAY ("remedy", remedies, BwRemedy, bw_remedy_read);
  READ_ARRAY ("dimension", dimensions, BwDimension, bw_dimension_read);
  bw_sections_read (reader, root);
  bw_dimensions_check (reader, root);
  READ_ARRAY ("index", indices, BwIndex, bw_index_read);
  READ_ARRAY ("rule", rules, BwRule, bw_rule_read);
  READ_ARRAY ("chart", charts, BwChartSpec, bw_chart_spec_read);
  assessment->disclaimer =
    bw_reader_read_paragraphs (reader, bw_xml_node_find_child (root, "disclaimer"), &assessment->n_disclaimer);
  bw_dependencies_check (reader, root);
}

static BwAssessment *
create (GBytes *bytes)
{
  BwAssessment *assessment = g_new0 (BwAssessment, 1);

  g_atomic_ref_count_init (&assessment->ref_count);
  assessment->bytes = g_bytes_ref (bytes);
  assessment->digest = bw_digest (bytes);
  assessment->band_set_of_kind[BW_KIND_EXPOSURE] = assessment->band_set_of_kind[BW_KIND_READINESS] = -1;
  for (guint space = 0; space < BW_N_ID_SPACES; space++)
    assessment->ids[space] = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return assessment;
}

static BwXmlSchema *
compile_schema (GBytes *bytes, BwIssues *issues)
{
  g_autoptr (GError) error = NULL;
  BwXmlSchema *schema = bw_xml_schema_new (bytes, &error);

  if (schema == NULL)
    bw_issues_add (issues, BW_TAG_UNREADABLE, 0, _ ("assessment.xsd cannot be used: %s"), error->message);
  return schema;
}

/* What is not built as the schema says cannot be read any further: then NULL. Wrong ids can. Otherwise the definition
 * as it reads with what it borrows, as @tree then has it. */
static GBytes *
validate (BwXmlTree *tree, GBytes *bytes, GBytes *schema_bytes, const BwParents *parents, BwIssues *issues)
{
  g_autoptr (BwXmlSchema) schema = compile_schema (schema_bytes, issues);
  g_autoptr (GBytes) expanded = NULL;
  guint n_errors = bw_issues_get_n_errors (issues);

  if (schema == NULL || !bw_xml_schema_validate (schema, tree, issues))
    return NULL;
  expanded = bw_borrowing_expand (tree, bytes, parents, issues);
  if (expanded != bytes && bw_issues_get_n_errors (issues) == n_errors &&
      !bw_xml_schema_validate (schema, tree, issues))
    return NULL;
  return g_steal_pointer (&expanded);
}

static void
read_definition (BwAssessment *assessment, BwXmlNode *root, BwIssues *issues)
{
  BwDefinitionReader reader = { .assessment = assessment, .issues = issues };

  reader.questions = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  reader.members = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify)g_hash_table_unref);
  reader.tables = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  index_everything (&reader, root);
  read_everything (&reader, root);
  g_hash_table_unref (reader.questions);
  g_hash_table_unref (reader.members);
  g_hash_table_unref (reader.tables);
}

BwAssessment *
bw_assessment_parse (GBytes *bytes, GBytes *schema, const BwParents *parents, BwIssues *issues)
{
  g_autoptr (BwXmlTree) tree = bw_xml_tree_parse (bytes, &bw_xml_limits_definition, issues);
  g_autoptr (GBytes) expanded = NULL;
  g_autoptr (BwAssessment) assessment = NULL;

  if (tree == NULL || !bw_xml_tree_expect_root (tree, "assessment", NAMESPACE, 1, issues))
    return NULL;
  expanded = validate (tree, bytes, schema, parents, issues);
  if (expanded != NULL)
    {
      assessment = create (expanded);
      read_definition (assessment, bw_xml_tree_get_root (tree), issues);
    }
  bw_issues_sort (issues);
  return bw_issues_get_n_errors (issues) == 0 ? g_steal_pointer (&assessment) : NULL;
}

BwAssessment *
bw_assessment_ref (BwAssessment *assessment)
{
  g_atomic_ref_count_inc (&assessment->ref_count);
  return assessment;
}

#define CLEAR_ARRAY(field, clear, ...)                                                                                 \
  G_STMT_START                                                                                                         \
  {                                                                                                                    \
    for (guint i_ = 0; i_ < assessment->n_##field; i_++)                                                               \
      clear (&assessment->field[i_], ##__VA_ARGS__);                                                                   \
    g_free (assessment->field);                                                                                        \
  }                                                                                                                    \
  G_STMT_END

static void
section_clear (BwSection *section)
{
  g_free (section->id);
  g_free (section->title);
  bw_paragraphs_free (section->introduction, section->n_introduction);
  bw_expression_free (section->relevant);
}

static void
free_texts (BwAssessment *assessment)
{
  for (guint form = 0; form < BW_N_FORMS; form++)
    {
      g_free (assessment->forms[form].name);
      g_free (assessment->forms[form].description);
    }
  g_free (assessment->id);
  g_free (assessment->version);
  g_free (assessment->language);
  g_free (assessment->title);
  g_free (assessment->summary);
  g_free (assessment->purpose);
  g_free (assessment->audience);
  g_free (assessment->outcome);
  g_free (assessment->digest);
}

void
bw_assessment_unref (BwAssessment *assessment)
{
  if (assessment == NULL || !g_atomic_ref_count_dec (&assessment->ref_count))
    return;
  CLEAR_ARRAY (dimensions, bw_dimension_clear, assessment);
  CLEAR_ARRAY (indices, bw_index_clear, assessment);
  CLEAR_ARRAY (sources, bw_source_clear);
  CLEAR_ARRAY (backgrounds, bw_background_clear);
  CLEAR_ARRAY (response_scales, bw_response_scale_clear);
  CLEAR_ARRAY (band_sets, bw_band_set_clear);
  CLEAR_ARRAY (remedies, bw_remedy_clear);
  CLEAR_ARRAY (sections, section_clear);
  CLEAR_ARRAY (items, bw_item_clear);
  CLEAR_ARRAY (rules, bw_rule_clear);
  CLEAR_ARRAY (charts, bw_chart_spec_clear);
  bw_paragraphs_free (assessment->disclaimer, assessment->n_disclaimer);
  g_free (assessment->pages);
  g_free (assessment->index_order);
  free_texts (assessment);
  for (guint space = 0; space < BW_N_ID_SPACES; space++)
    g_hash_table_unref (assessment->ids[space]);
  g_bytes_unref (assessment->bytes);
  g_free (assessment);
}

char *
bw_digest (GBytes *bytes)
{
  g_autofree char *checksum = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);

  return g_strconcat ("sha256:", checksum, NULL);
}

const char *
bw_form_get_id (BwForm form)
{
  g_return_val_if_fail (form < BW_N_FORMS, NULL);

  return form_ids[form];
}

gboolean
bw_form_parse (const char *id, BwForm *form)
{
  for (guint i = 0; i < BW_N_FORMS; i++)
    if (g_strcmp0 (form_ids[i], id) == 0)
      {
        *form = i;
        return TRUE;
      }
  return FALSE;
}
