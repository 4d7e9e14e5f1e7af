/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "bw-definition-reader.h"

static int
find (const BwAssessment *assessment, BwIdSpace space, const char *id)
{
  gpointer value;

  if (id != NULL && g_hash_table_lookup_extended (assessment->ids[space], id, NULL, &value))
    return GPOINTER_TO_INT (value);
  return -1;
}

int
bw_assessment_find_item (const BwAssessment *assessment, const char *id)
{
  return find (assessment, BW_ID_ITEM, id);
}

int
bw_assessment_find_dimension (const BwAssessment *assessment, const char *id)
{
  return find (assessment, BW_ID_DIMENSION, id);
}

int
bw_assessment_find_index (const BwAssessment *assessment, const char *id)
{
  return find (assessment, BW_ID_INDEX, id);
}

int
bw_assessment_find_section (const BwAssessment *assessment, const char *id)
{
  return find (assessment, BW_ID_SECTION, id);
}

int
bw_assessment_find_response_scale (const BwAssessment *assessment, const char *id)
{
  return find (assessment, BW_ID_SCALE, id);
}

int
bw_assessment_find_band_set (const BwAssessment *assessment, const char *id)
{
  return find (assessment, BW_ID_BAND_SET, id);
}

gboolean
bw_assessment_index_is_shown (const BwAssessment *assessment, guint index)
{
  g_return_val_if_fail (index < assessment->n_indices, FALSE);

  for (guint kind = 0; kind < BW_N_KINDS; kind++)
    if (assessment->index_of_kind[kind] == (int)index)
      return FALSE;
  return assessment->indices[index].shown;
}

const BwResponseScale *
bw_assessment_get_item_scale (const BwAssessment *assessment, guint item)
{
  g_return_val_if_fail (item < assessment->n_items, NULL);

  if (assessment->items[item].response_scale < 0)
    return NULL;
  return &assessment->response_scales[assessment->items[item].response_scale];
}

gboolean
bw_assessment_item_has_ticks (const BwAssessment *assessment, guint item)
{
  const BwResponseScale *scale = bw_assessment_get_item_scale (assessment, item);

  for (guint i = 0; scale != NULL && i < scale->n_points; i++)
    if (scale->points[i].tick != BW_TICK_OPEN)
      return TRUE;
  return FALSE;
}

const BwBandSet *
bw_assessment_get_dimension_bands (const BwAssessment *assessment, guint dimension)
{
  int set;

  g_return_val_if_fail (dimension < assessment->n_dimensions, NULL);

  set = assessment->dimensions[dimension].band_set;
  return set >= 0 ? &assessment->band_sets[set] : NULL;
}

guint
bw_assessment_get_item_page (const BwAssessment *assessment, guint item)
{
  guint low = 0, high = assessment->n_pages;

  g_return_val_if_fail (item < assessment->n_items, 0);

  while (high - low > 1)
    {
      guint middle = (low + high) / 2;

      if (assessment->pages[middle].first_item <= item)
        low = middle;
      else
        high = middle;
    }
  return low;
}

BwForm
bw_assessment_get_default_form (const BwAssessment *assessment)
{
  for (guint form = 0; form < BW_N_FORMS; form++)
    if (assessment->forms[form].declared)
      return form;
  return BW_FORM_SELF;
}

static const char *
get_stem (const BwItem *item, BwForm form)
{
  if (item->stems[form] != NULL)
    return item->stems[form];
  for (guint i = 0; i < BW_N_FORMS; i++)
    if (item->stems[i] != NULL)
      return item->stems[i];
  return "";
}

char *
bw_assessment_dup_sentence (const BwAssessment *assessment, guint item, BwForm form)
{
  const BwItem *what = &assessment->items[item];
  const char *frame = what->dimension >= 0 ? assessment->dimensions[what->dimension].frames[form] : NULL;
  g_autofree char *start = g_strdup (frame != NULL ? frame : "");

  if (g_str_has_suffix (start, "…"))
    start[strlen (start) - strlen ("…")] = '\0';
  g_strchomp (start);
  return g_strconcat (start, start[0] != '\0' ? " " : "", get_stem (what, form), NULL);
}

int
bw_version_compare (const char *a, const char *b)
{
  while (*a != '\0' && *b != '\0')
    {
      char *end_a, *end_b;
      guint64 first = g_ascii_strtoull (a, &end_a, 10), second = g_ascii_strtoull (b, &end_b, 10);

      if (first != second)
        return first < second ? -1 : 1;
      a = end_a + (*end_a != '\0');
      b = end_b + (*end_b != '\0');
    }
  return strcmp (a, b);
}
