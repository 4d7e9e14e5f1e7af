/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-item-match.h"

#include <math.h>

/* The two are the same scale: as many points, with the same values and the same words. Either may be NULL. */
static gboolean
scales_match (const BwResponseScale *a, const BwResponseScale *b)
{
  if (a == NULL || b == NULL || a->n_points != b->n_points)
    return a == b;
  for (guint i = 0; i < a->n_points; i++)
    if (a->points[i].value != b->points[i].value || !g_str_equal (a->points[i].anchor, b->points[i].anchor))
      return FALSE;
  return TRUE;
}

static const BwResponseScale *
get_field_scale (const BwAssessment *assessment, const BwField *field)
{
  return field->type == BW_FIELD_RATING ? &assessment->response_scales[field->response_scale] : NULL;
}

static gboolean
same_double (double a, double b)
{
  return a == b || (isnan (a) && isnan (b));
}

static BwItemMatch
match_words (const char *a, const char *b)
{
  return g_strcmp0 (a, b) == 0 ? BW_ITEM_MATCH_SAME : BW_ITEM_MATCH_REWORDED;
}

/* A form that came to one of them changes nothing in the others. */
static BwItemMatch
match_stems (const BwItem *a, const BwItem *b)
{
  BwItemMatch match = BW_ITEM_MATCH_SAME;
  guint n_forms = 0;

  for (guint form = 0; form < BW_N_FORMS; form++)
    if (a->stems[form] != NULL && b->stems[form] != NULL)
      {
        match = MIN (match, match_words (a->stems[form], b->stems[form]));
        n_forms++;
      }
  return n_forms > 0 ? match : BW_ITEM_MATCH_REWORDED;
}

static BwItemMatch
match_options (const BwItem *a, const BwItem *b)
{
  BwItemMatch match = BW_ITEM_MATCH_SAME;

  if (a->n_options != b->n_options)
    return BW_ITEM_MATCH_NONE;
  for (guint i = 0; i < a->n_options; i++)
    {
      if (!g_str_equal (a->options[i].id, b->options[i].id) ||
          !same_double (a->options[i].credit, b->options[i].credit))
        return BW_ITEM_MATCH_NONE;
      match = MIN (match, match_words (a->options[i].text, b->options[i].text));
    }
  return match;
}

static BwItemMatch
match_fields (const BwAssessment *one, const BwItem *a, const BwAssessment *other, const BwItem *b)
{
  BwItemMatch match = BW_ITEM_MATCH_SAME;

  if (a->n_fields != b->n_fields)
    return BW_ITEM_MATCH_NONE;
  for (guint i = 0; i < a->n_fields; i++)
    {
      const BwField *field = &a->fields[i], *twin = &b->fields[i];

      if (!g_str_equal (field->id, twin->id) || field->type != twin->type || g_strcmp0 (field->unit, twin->unit) != 0 ||
          !scales_match (get_field_scale (one, field), get_field_scale (other, twin)))
        return BW_ITEM_MATCH_NONE;
      match = MIN (match, match_words (field->label, twin->label));
    }
  return match;
}

static const char *
get_dimension_id (const BwAssessment *assessment, const BwItem *item)
{
  return item->dimension >= 0 ? assessment->dimensions[item->dimension].id : NULL;
}

BwItemMatch
bw_item_match (const BwAssessment *one, guint a, const BwAssessment *other, guint b)
{
  const BwItem *item = &one->items[a], *twin = &other->items[b];

  if (item->type != twin->type || item->reverse != twin->reverse ||
      g_strcmp0 (get_dimension_id (one, item), get_dimension_id (other, twin)) != 0 ||
      g_strcmp0 (item->unit, twin->unit) != 0 ||
      !scales_match (bw_assessment_get_item_scale (one, a), bw_assessment_get_item_scale (other, b)))
    return BW_ITEM_MATCH_NONE;
  return MIN (match_stems (item, twin), MIN (match_options (item, twin), match_fields (one, item, other, twin)));
}
