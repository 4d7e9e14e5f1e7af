/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-group-tally.h"

#include "bw-evaluation.h"

#include <string.h>

/* Fewer answers of one kind come about by themselves. */
#define MIN_ALIKE 4

static void
score_person (BwGroupTally *tally, guint person, const BwResponse *response)
{
  BwAssessment *assessment = tally->assessment;
  guint8 *codes = tally->codes + (gsize)person * assessment->n_items;
  double *figure = tally->figures + person;
  g_auto (BwEvaluation) evaluation = { 0 };

  bw_evaluation_init (&evaluation, assessment, response);
  memcpy (codes, bw_response_get_codes (response), assessment->n_items);
  for (guint i = 0; i < assessment->n_items; i++)
    if (!bw_evaluation_is_asked (&evaluation, i))
      codes[i] = BW_CODE_SKIPPED;
  for (guint i = 0; i < assessment->n_dimensions; i++, figure += tally->n)
    *figure = bw_evaluation_get_dimension (&evaluation, i).score;
  for (guint i = 0; i < assessment->n_indices; i++)
    figure[(gsize)assessment->index_order[i] * tally->n] =
      bw_evaluation_get_index (&evaluation, assessment->index_order[i]).score;
  figure += (gsize)assessment->n_indices * tally->n;
  figure[0] = bw_evaluation_get_overall (&evaluation, BW_KIND_EXPOSURE).score;
  figure[tally->n] = bw_evaluation_get_overall (&evaluation, BW_KIND_READINESS).score;
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *)a, *(const char *const *)b);
}

/* The names of the parts, sorted, and which of them each person belongs to. */
static void
find_parts (BwGroupTally *tally, const char *const *groups)
{
  g_autoptr (GHashTable) places = g_hash_table_new (g_str_hash, g_str_equal);

  tally->names = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < tally->n; i++)
    if (groups[i] != NULL && g_hash_table_add (places, (gpointer)groups[i]))
      g_ptr_array_add (tally->names, g_strdup (groups[i]));
  g_ptr_array_sort (tally->names, compare_names);
  g_hash_table_remove_all (places);
  for (guint i = 0; i < tally->names->len; i++)
    g_hash_table_insert (places, tally->names->pdata[i], GUINT_TO_POINTER (i + 1));
  for (guint i = 0; i < tally->n; i++)
    tally->parts[i] = groups[i] != NULL ? (int)GPOINTER_TO_UINT (g_hash_table_lookup (places, groups[i])) - 1 : -1;
}

void
bw_group_tally_init (BwGroupTally *tally, BwDocument *document, BwForm form)
{
  BwAssessment *assessment = bw_document_get_assessment (document);
  guint n_responses = bw_document_get_n_responses (document), person = 0;
  g_autofree const char **groups = g_new0 (const char *, MAX (n_responses, 1));

  *tally =
    (BwGroupTally){ .assessment = assessment, .n_figures = assessment->n_dimensions + assessment->n_indices + 2 };
  for (guint i = 0; i < n_responses; i++)
    tally->n += bw_response_get_form (bw_document_get_response (document, i)) == form;
  tally->figures = g_new (double, MAX ((gsize)tally->n * tally->n_figures, 1));
  tally->codes = g_new (guint8, MAX ((gsize)tally->n * assessment->n_items, 1));
  tally->parts = g_new (int, MAX (tally->n, 1));
  for (guint i = 0; i < n_responses; i++)
    {
      const BwResponse *response = bw_document_get_response (document, i);

      if (bw_response_get_form (response) != form)
        continue;
      groups[person] = bw_document_get_group (document, i);
      score_person (tally, person++, response);
    }
  find_parts (tally, groups);
}

void
bw_group_tally_clear (BwGroupTally *tally)
{
  g_clear_pointer (&tally->figures, g_free);
  g_clear_pointer (&tally->codes, g_free);
  g_clear_pointer (&tally->parts, g_free);
  g_clear_pointer (&tally->names, g_ptr_array_unref);
}

const double *
bw_group_tally_get_figure (const BwGroupTally *tally, guint figure)
{
  return tally->figures + (gsize)figure * tally->n;
}

double *
bw_group_tally_dup_answers (const BwGroupTally *tally, guint dimension)
{
  const BwDimension *what = &tally->assessment->dimensions[dimension];
  double *answers = g_new (double, MAX ((gsize)tally->n * what->n_items, 1));

  for (guint p = 0; p < tally->n; p++)
    for (guint i = 0; i < what->n_items; i++)
      answers[(gsize)p * what->n_items + i] =
        bw_score_item_raw (tally->assessment, what->items[i], tally->codes + (gsize)p * tally->assessment->n_items);
  return answers;
}

/* TRUE when the answers to a dimension that asks both ways are all the same point. */
static gboolean
is_uniform (const BwAssessment *assessment, const BwDimension *dimension, const guint8 *codes)
{
  guint n = 0, n_reverse = 0, code = 0;

  for (guint i = 0; i < dimension->n_items; i++)
    {
      guint item = dimension->items[i];

      if (codes[item] < BW_CODE_FIRST)
        continue;
      if (n > 0 && codes[item] != code)
        return FALSE;
      code = codes[item];
      n++;
      n_reverse += assessment->items[item].reverse;
    }
  return n >= MIN_ALIKE && n_reverse > 0 && n_reverse < n;
}

guint
bw_group_tally_count_careless (const BwGroupTally *tally)
{
  const BwAssessment *assessment = tally->assessment;
  guint n = 0;

  for (guint p = 0; p < tally->n; p++)
    for (guint d = 0; d < assessment->n_dimensions; d++)
      if (is_uniform (assessment, &assessment->dimensions[d], tally->codes + (gsize)p * assessment->n_items))
        {
          n++;
          break;
        }
  return n;
}
