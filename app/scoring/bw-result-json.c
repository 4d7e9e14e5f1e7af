/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-result.h"

#include "app/document/bw-number.h"

/* Written by hand: a handful of members does not need a library. Every member is on a line of its own, indented by two
 * spaces. */
typedef struct
{
  GString *text;
  guint depth;
  gboolean has_member; /* at this depth */
} Json;

static void
begin_member (Json *json, const char *name)
{
  g_string_append (json->text, json->has_member ? ",\n" : "\n");
  g_string_append_printf (json->text, "%*s", (int)json->depth * 2, "");
  if (name != NULL)
    g_string_append_printf (json->text, "\"%s\": ", name);
  json->has_member = TRUE;
}

/* Opens an object or a list; @name is NULL inside a list and at the root. */
static void
open_member (Json *json, const char *name, char bracket)
{
  if (json->depth > 0)
    begin_member (json, name);
  g_string_append_c (json->text, bracket);
  json->depth++;
  json->has_member = FALSE;
}

static void
close_member (Json *json, char bracket)
{
  json->depth--;
  if (json->has_member)
    g_string_append_printf (json->text, "\n%*s", (int)json->depth * 2, "");
  g_string_append_c (json->text, bracket);
  json->has_member = TRUE;
}

static void
add_text (Json *json, const char *name, const char *text)
{
  begin_member (json, name);
  if (text == NULL)
    {
      g_string_append (json->text, "null");
      return;
    }
  g_string_append_c (json->text, '"');
  for (; *text != '\0'; text++)
    if (*text == '"' || *text == '\\')
      g_string_append_printf (json->text, "\\%c", *text);
    else if (*text == '\n')
      g_string_append (json->text, "\\n");
    else if ((guchar)*text < 0x20 || *text == 0x7f)
      g_string_append_printf (json->text, "\\u%04x", (guint)*text);
    else
      g_string_append_c (json->text, *text);
  g_string_append_c (json->text, '"');
}

static void
add_number (Json *json, const char *name, double number)
{
  g_autofree char *digits = isfinite (number) ? bw_number_print (number + 0.0) : NULL;

  begin_member (json, name);
  g_string_append (json->text, digits != NULL ? digits : "null");
}

static void
add_truth (Json *json, const char *name, gboolean truth)
{
  begin_member (json, name);
  g_string_append (json->text, truth ? "true" : "false");
}

static const char *
get_kind_id (BwDimensionKind kind)
{
  return kind == BW_KIND_EXPOSURE ? "exposure" : "readiness";
}

/* The members that every figure has. */
static void
add_score (Json *json, const BwScore *score, const BwBandSet *set)
{
  const BwBand *band = set != NULL && score->band >= 0 ? &set->bands[score->band] : NULL;

  add_number (json, "score", score->score);
  add_truth (json, "valid", score->valid);
  add_text (json, "band", band != NULL ? band->id : NULL);
  add_text (json, "band_label", band != NULL ? band->label : NULL);
}

static void
add_overall (Json *json, const BwResult *result, BwDimensionKind kind)
{
  const BwScore *score = kind == BW_KIND_EXPOSURE ? &result->exposure : &result->readiness;

  open_member (json, get_kind_id (kind), '{');
  add_score (json, score, bw_result_get_overall_bands (result, kind));
  add_number (json, "parts", score->n_items);
  add_number (json, "valid_parts", score->n_answered);
  close_member (json, '}');
}

static void
add_dimension (Json *json, const BwResult *result, guint position)
{
  const BwDimension *dimension = &result->assessment->dimensions[position];
  const BwScore *score = &result->dimensions[position];

  open_member (json, NULL, '{');
  add_text (json, "id", dimension->id);
  add_text (json, "name", dimension->name);
  add_text (json, "kind", get_kind_id (dimension->kind));
  add_score (json, score, bw_result_get_part_bands (result, &(BwPart){ .ref = position }));
  add_number (json, "raw", score->raw);
  add_number (json, "low", score->low);
  add_number (json, "high", score->high);
  add_number (json, "items", score->n_items);
  add_number (json, "answered", score->n_answered);
  add_number (json, "not_applicable", score->n_not_applicable);
  if (dimension->kind == BW_KIND_READINESS)
    {
      add_number (json, "paired_exposure", bw_result_get_paired_exposure (result, position));
      add_number (json, "gap", bw_result_get_gap (result, position));
    }
  close_member (json, '}');
}

static void
add_index (Json *json, const BwResult *result, guint position)
{
  const BwIndex *index = &result->assessment->indices[position];

  open_member (json, NULL, '{');
  add_text (json, "id", index->id);
  add_text (json, "name", index->name);
  add_text (json, "kind", index->has_kind ? get_kind_id (index->kind) : NULL);
  add_text (json, "unit", index->unit);
  add_score (json, &result->indices[position],
             bw_result_get_part_bands (result, &(BwPart){ .is_index = TRUE, .ref = position }));
  close_member (json, '}');
}

static void
add_reading (Json *json, const BwResult *result, const BwReading *reading)
{
  static const char *const roles[] = { "headline", "note", "pair" };

  open_member (json, NULL, '{');
  add_text (json, "rule", reading->rule->id);
  add_text (json, "role", roles[reading->rule->role]);
  add_text (json, "dimension", reading->dimension >= 0 ? result->assessment->dimensions[reading->dimension].id : NULL);
  add_text (json, "title", reading->rule->title);
  add_text (json, "text", reading->text);
  close_member (json, '}');
}

static void
add_heading (Json *json, const BwResult *result)
{
  const BwAssessment *assessment = result->assessment;
  BwQuadrant quadrant = bw_quadrant_find (result->exposure.score, result->readiness.score);
  g_autofree char *headline = bw_result_dup_headline (result);

  open_member (json, "assessment", '{');
  add_text (json, "id", assessment->id);
  add_text (json, "version", assessment->version);
  add_text (json, "title", assessment->title);
  add_text (json, "digest", assessment->digest);
  close_member (json, '}');
  add_text (json, "form", bw_form_get_id (result->form));
  add_text (json, "headline", headline);
  add_overall (json, result, BW_KIND_EXPOSURE);
  add_overall (json, result, BW_KIND_READINESS);
  add_text (json, "quadrant", quadrant != BW_QUADRANT_NONE ? bw_quadrant_get_id (quadrant) : NULL);
  add_truth (json, "borderline", bw_quadrant_is_borderline (result->exposure.score, result->readiness.score));
}

char *
bw_result_to_json (const BwResult *result)
{
  Json json = { .text = g_string_new (NULL) };

  open_member (&json, NULL, '{');
  add_heading (&json, result);
  open_member (&json, "dimensions", '[');
  for (guint i = 0; i < result->assessment->n_dimensions; i++)
    add_dimension (&json, result, i);
  close_member (&json, ']');
  open_member (&json, "indices", '[');
  for (guint i = 0; i < result->assessment->n_indices; i++)
    add_index (&json, result, i);
  close_member (&json, ']');
  open_member (&json, "readings", '[');
  for (guint i = 0; i < result->n_readings; i++)
    add_reading (&json, result, &result->readings[i]);
  close_member (&json, ']');
  close_member (&json, '}');
  g_string_append_c (json.text, '\n');
  return g_string_free (json.text, FALSE);
}
