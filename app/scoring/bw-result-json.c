/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-result.h"

#include "bw-json.h"

static const char *
get_kind_id (BwDimensionKind kind)
{
  return kind == BW_KIND_EXPOSURE ? "exposure" : "readiness";
}

/* The members that every figure has. */
static void
add_score (BwJson *json, const BwScore *score, const BwBandSet *set)
{
  const BwBand *band = set != NULL && score->band >= 0 ? &set->bands[score->band] : NULL;

  bw_json_number (json, "score", score->score);
  bw_json_truth (json, "valid", score->valid);
  bw_json_text (json, "band", band != NULL ? band->id : NULL);
  bw_json_text (json, "band_label", band != NULL ? band->label : NULL);
}

static void
add_overall (BwJson *json, const BwResult *result, BwDimensionKind kind)
{
  const BwScore *score = kind == BW_KIND_EXPOSURE ? &result->exposure : &result->readiness;

  bw_json_open (json, get_kind_id (kind), '{');
  add_score (json, score, bw_result_get_overall_bands (result, kind));
  bw_json_number (json, "parts", score->n_items);
  bw_json_number (json, "valid_parts", score->n_answered);
  bw_json_close (json, '}');
}

static void
add_dimension (BwJson *json, const BwResult *result, guint position)
{
  const BwDimension *dimension = &result->assessment->dimensions[position];
  const BwScore *score = &result->dimensions[position];

  bw_json_open (json, NULL, '{');
  bw_json_text (json, "id", dimension->id);
  bw_json_text (json, "name", dimension->name);
  bw_json_text (json, "kind", get_kind_id (dimension->kind));
  add_score (json, score, bw_result_get_part_bands (result, &(BwPart){ .ref = position }));
  bw_json_number (json, "raw", score->raw);
  bw_json_number (json, "low", score->low);
  bw_json_number (json, "high", score->high);
  bw_json_number (json, "items", score->n_items);
  bw_json_number (json, "answered", score->n_answered);
  bw_json_number (json, "not_applicable", score->n_not_applicable);
  if (dimension->advice_relevant != NULL)
    bw_json_truth (json, "advised", result->advised[position]);
  if (dimension->kind == BW_KIND_READINESS)
    {
      bw_json_number (json, "paired_exposure", bw_result_get_paired_exposure (result, position));
      bw_json_number (json, "gap", bw_result_get_gap (result, position));
    }
  bw_json_close (json, '}');
}

static void
add_index (BwJson *json, const BwResult *result, guint position)
{
  const BwIndex *index = &result->assessment->indices[position];

  bw_json_open (json, NULL, '{');
  bw_json_text (json, "id", index->id);
  bw_json_text (json, "name", index->name);
  bw_json_text (json, "kind", index->has_kind ? get_kind_id (index->kind) : NULL);
  bw_json_text (json, "unit", index->unit);
  add_score (json, &result->indices[position],
             bw_result_get_part_bands (result, &(BwPart){ .is_index = TRUE, .ref = position }));
  bw_json_close (json, '}');
}

static void
add_reading (BwJson *json, const BwResult *result, const BwReading *reading)
{
  static const char *const roles[] = { "headline", "note", "pair" };

  bw_json_open (json, NULL, '{');
  bw_json_text (json, "rule", reading->rule->id);
  bw_json_text (json, "role", roles[reading->rule->role]);
  bw_json_text (json, "dimension",
                reading->dimension >= 0 ? result->assessment->dimensions[reading->dimension].id : NULL);
  if (reading->index >= 0)
    bw_json_text (json, "index", result->assessment->indices[reading->index].id);
  bw_json_text (json, "title", reading->rule->title);
  bw_json_text (json, "text", reading->text);
  bw_json_close (json, '}');
}

static void
add_heading (BwJson *json, const BwResult *result)
{
  const BwAssessment *assessment = result->assessment;
  BwQuadrant quadrant = bw_quadrant_find (result->exposure.score, result->readiness.score);
  g_autofree char *headline = bw_result_dup_headline (result);

  bw_json_open (json, "assessment", '{');
  bw_json_text (json, "id", assessment->id);
  bw_json_text (json, "version", assessment->version);
  bw_json_text (json, "title", assessment->title);
  bw_json_text (json, "digest", assessment->digest);
  bw_json_close (json, '}');
  bw_json_text (json, "form", bw_form_get_id (result->form));
  bw_json_text (json, "headline", headline);
  add_overall (json, result, BW_KIND_EXPOSURE);
  add_overall (json, result, BW_KIND_READINESS);
  bw_json_text (json, "quadrant", quadrant != BW_QUADRANT_NONE ? bw_quadrant_get_id (quadrant) : NULL);
  bw_json_truth (json, "borderline", bw_quadrant_is_borderline (result->exposure.score, result->readiness.score));
}

void
bw_result_add_json (BwJson *json, const BwResult *result)
{
  add_heading (json, result);
  bw_json_open (json, "dimensions", '[');
  for (guint i = 0; i < result->assessment->n_dimensions; i++)
    add_dimension (json, result, i);
  bw_json_close (json, ']');
  bw_json_open (json, "indices", '[');
  for (guint i = 0; i < result->assessment->n_indices; i++)
    add_index (json, result, i);
  bw_json_close (json, ']');
  bw_json_open (json, "readings", '[');
  for (guint i = 0; i < result->n_readings; i++)
    add_reading (json, result, &result->readings[i]);
  bw_json_close (json, ']');
}

char *
bw_result_to_json (const BwResult *result)
{
  BwJson json = BW_JSON_INIT;

  bw_json_open (&json, NULL, '{');
  bw_result_add_json (&json, result);
  bw_json_close (&json, '}');
  return bw_json_finish (&json);
}
