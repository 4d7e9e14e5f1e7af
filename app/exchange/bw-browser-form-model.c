/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-browser-form-private.h"

#include "app/document/bw-document.h"
#include "app/document/bw-file-name.h"
#include "app/scoring/bw-json.h"

#include <string.h>

/* The script puts the day there. */
#define DAY_TO_COME "0000-00-00"

static const char *
get_type (const BwItem *item)
{
  static const char *const types[] = {
    [BW_ITEM_RATING] = "rating",      [BW_ITEM_VIGNETTE] = "vignette",
    [BW_ITEM_CHOICE] = "choice",      [BW_ITEM_MULTIPLE_CHOICE] = "multiple",
    [BW_ITEM_NUMBER] = "number",      [BW_ITEM_TEXT] = "text",
    [BW_ITEM_RECORD_TABLE] = "table",
  };

  return types[item->type];
}

static const char *
get_kind (BwDimensionKind kind)
{
  return kind == BW_KIND_EXPOSURE ? "exposure" : "readiness";
}

static void
add_expression (BwJson *json, const char *name, const BwExpression *expression)
{
  if (expression != NULL)
    bw_json_text (json, name, bw_expression_get_source (expression));
}

static void
add_positions (BwJson *json, const char *name, const guint *positions, guint n)
{
  bw_json_open (json, name, '[');
  for (guint i = 0; i < n; i++)
    bw_json_number (json, NULL, positions[i]);
  bw_json_close (json, ']');
}

static void
add_options (BwJson *json, const BwItem *item)
{
  bw_json_open (json, "options", '[');
  for (guint i = 0; i < item->n_options; i++)
    {
      bw_json_open (json, NULL, '{');
      bw_json_text (json, "id", item->options[i].id);
      bw_json_number (json, "credit", item->options[i].credit);
      bw_json_close (json, '}');
    }
  bw_json_close (json, ']');
}

static void
add_fields (BwJson *json, const BwItem *item)
{
  static const char *const types[] = {
    [BW_FIELD_TEXT] = "text",
    [BW_FIELD_NUMBER] = "number",
    [BW_FIELD_RATING] = "rating",
    [BW_FIELD_DERIVED] = "derived",
  };

  bw_json_number (json, "first_rows", bw_browser_form_get_first_rows (item));
  bw_json_number (json, "rows", item->maximum_rows);
  bw_json_open (json, "fields", '[');
  for (guint i = 0; i < item->n_fields; i++)
    {
      bw_json_open (json, NULL, '{');
      bw_json_text (json, "id", item->fields[i].id);
      bw_json_text (json, "type", types[item->fields[i].type]);
      add_expression (json, "calculate", item->fields[i].calculate);
      bw_json_close (json, '}');
    }
  bw_json_close (json, ']');
}

static void
add_item (BwJson *json, const BwAssessment *assessment, guint position)
{
  const BwItem *item = &assessment->items[position];
  const BwResponseScale *scale = bw_assessment_get_item_scale (assessment, position);

  bw_json_open (json, NULL, '{');
  bw_json_text (json, "id", item->id);
  bw_json_text (json, "type", get_type (item));
  bw_json_number (json, "section", item->section);
  bw_json_truth (json, "counts", bw_item_counts (item));
  add_expression (json, "relevant", item->relevant);
  if (scale != NULL)
    {
      bw_json_truth (json, "reverse", item->reverse);
      bw_json_open (json, "values", '[');
      for (guint i = 0; i < scale->n_points; i++)
        bw_json_number (json, NULL, scale->points[i].value);
      bw_json_close (json, ']');
    }
  if (item->n_options > 0)
    add_options (json, item);
  if (item->type == BW_ITEM_NUMBER)
    {
      bw_json_number (json, "minimum", item->minimum);
      bw_json_number (json, "maximum", item->maximum);
    }
  if (item->type == BW_ITEM_RECORD_TABLE)
    add_fields (json, item);
  bw_json_close (json, '}');
}

static void
add_dimension (BwJson *json, const BwDimension *dimension)
{
  bw_json_open (json, NULL, '{');
  bw_json_text (json, "id", dimension->id);
  bw_json_text (json, "kind", get_kind (dimension->kind));
  bw_json_number (json, "share", dimension->min_answered_share);
  bw_json_truth (json, "mixed", dimension->mixed_scales);
  add_positions (json, "items", dimension->items, dimension->n_items);
  add_positions (json, "paired", dimension->paired_with, dimension->n_paired_with);
  bw_json_close (json, '}');
}

static void
add_index (BwJson *json, const BwIndex *index)
{
  bw_json_open (json, NULL, '{');
  bw_json_text (json, "id", index->id);
  bw_json_truth (json, "unit", index->unit != NULL);
  add_expression (json, "calculate", index->calculate);
  add_expression (json, "relevant", index->relevant);
  bw_json_open (json, "parts", '[');
  for (guint i = 0; i < index->n_parts; i++)
    {
      bw_json_open (json, NULL, '{');
      bw_json_truth (json, "index", index->parts[i].is_index);
      bw_json_number (json, "ref", index->parts[i].ref);
      bw_json_number (json, "weight", index->parts[i].weight);
      bw_json_close (json, '}');
    }
  bw_json_close (json, ']');
  bw_json_close (json, '}');
}

/* Figures come in only through conditions. */
static gboolean
has_conditions (const BwAssessment *assessment)
{
  gboolean found = FALSE;

  for (guint i = 0; i < assessment->n_items; i++)
    found = found || assessment->items[i].relevant != NULL;
  for (guint i = 0; i < assessment->n_sections; i++)
    found = found || assessment->sections[i].relevant != NULL;
  return found;
}

static void
add_questions (BwJson *json, const BwAssessment *assessment)
{
  gboolean figures = has_conditions (assessment);

  bw_json_open (json, "sections", '[');
  for (guint i = 0; i < assessment->n_sections; i++)
    {
      bw_json_open (json, NULL, '{');
      bw_json_text (json, "id", assessment->sections[i].id);
      add_expression (json, "relevant", assessment->sections[i].relevant);
      bw_json_close (json, '}');
    }
  bw_json_close (json, ']');
  bw_json_open (json, "items", '[');
  for (guint i = 0; i < assessment->n_items; i++)
    add_item (json, assessment, i);
  bw_json_close (json, ']');
  bw_json_open (json, "dimensions", '[');
  for (guint i = 0; figures && i < assessment->n_dimensions; i++)
    add_dimension (json, &assessment->dimensions[i]);
  bw_json_close (json, ']');
  bw_json_open (json, "indices", '[');
  for (guint i = 0; figures && i < assessment->n_indices; i++)
    add_index (json, &assessment->indices[i]);
  bw_json_close (json, ']');
}

static void
add_word (const char *key, const char *text, gpointer json)
{
  bw_json_text (json, key, text);
}

/* The end of a document as our own writer writes it, from the line with the definition on, in base64. */
static char *
create_definition (const BwBrowserForm *form)
{
  g_autoptr (BwDocument) document = bw_document_new (form->assessment, form->form, "", "", "2000-01-01");
  g_autoptr (GBytes) bytes = bw_document_serialise (document);
  gsize length;
  const char *text = g_bytes_get_data (bytes, &length);
  const char *start = g_strstr_len (text, (gssize)length, "  <definition ");

  g_assert (start != NULL);
  return g_base64_encode ((const guchar *)start, length - (gsize)(start - text));
}

char *
bw_browser_form_create_model (const BwBrowserForm *form)
{
  BwJson json = BW_JSON_INIT;
  g_autofree char *definition = create_definition (form);
  g_autofree char *file = bw_file_name_make (form->assessment->title, " " DAY_TO_COME, 0);
  g_autofree char *namespace_uri = g_strdup_printf ("%s:%d", BW_DOCUMENT_NAMESPACE, BW_DOCUMENT_VERSION);
  g_autofree char *text = NULL;
  g_autoptr (GString) safe = NULL;

  bw_json_open (&json, NULL, '{');
  bw_json_text (&json, "namespace", namespace_uri);
  bw_json_text (&json, "digest", form->assessment->digest);
  bw_json_text (&json, "form", bw_form_get_id (form->form));
  bw_json_text (&json, "file", file);
  add_questions (&json, form->assessment);
  bw_json_open (&json, "words", '{');
  bw_browser_form_each_word (form, add_word, &json);
  bw_json_close (&json, '}');
  bw_json_text (&json, "definition", definition);
  bw_json_close (&json, '}');
  text = bw_json_finish (&json);
  /* It stands inside a script element, which "</script" would end and "<!--" would confuse. */
  safe = g_string_new (text);
  g_string_replace (safe, "<", "\\u003c", 0);
  return g_string_free (g_steal_pointer (&safe), FALSE);
}
