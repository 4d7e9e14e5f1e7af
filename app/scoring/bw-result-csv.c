/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-result.h"

#include "app/document/bw-document.h"
#include "bw-csv.h"
#include "bw-plan-table.h"

/* One row a figure. */

typedef struct
{
  const char *type;
  const char *id;
  const char *name;
  const char *kind;
  const char *unit;
  const char *advised; /* NULL: there is no such column */
  gboolean with_plan;  /* there are columns for actions */
} Heading;

static void
add_row (GString *csv, const Heading *heading, const BwScore *score, const BwBandSet *set)
{
  const BwBand *band = set != NULL && score->band >= 0 ? &set->bands[score->band] : NULL;

  g_string_append (csv, heading->type);
  g_string_append_c (csv, ',');
  bw_csv_text (csv, heading->id);
  g_string_append_c (csv, ',');
  bw_csv_text (csv, heading->name);
  g_string_append_printf (csv, ",%s,", heading->kind);
  bw_csv_number (csv, score->score);
  g_string_append_c (csv, ',');
  bw_csv_text (csv, heading->unit);
  g_string_append_c (csv, ',');
  bw_csv_text (csv, band != NULL ? band->id : NULL);
  g_string_append_c (csv, ',');
  bw_csv_text (csv, band != NULL ? band->label : NULL);
  g_string_append_c (csv, ',');
  bw_csv_number (csv, score->raw);
  g_string_append_c (csv, ',');
  bw_csv_number (csv, score->low);
  g_string_append_c (csv, ',');
  bw_csv_number (csv, score->high);
  g_string_append_printf (csv, ",%u,%u,%u,%s", score->n_items, score->n_answered, score->n_not_applicable,
                          score->valid ? "true" : "false");
  if (heading->advised != NULL)
    g_string_append_printf (csv, ",%s", heading->advised);
  g_string_append (csv, heading->with_plan ? ",,,\r\n" : "\r\n");
}

/* TRUE when it depends on scores whether some advice is given. */
static gboolean
has_conditional_advice (const BwAssessment *assessment)
{
  for (guint i = 0; i < assessment->n_dimensions; i++)
    if (assessment->dimensions[i].advice_relevant != NULL)
      return TRUE;
  return FALSE;
}

static GString *
write_figures (const BwResult *result, gboolean with_plan)
{
  static const char *const kinds[] = { "exposure", "readiness" };
  const BwAssessment *assessment = result->assessment;
  GString *csv = g_string_new ("type,id,name,kind,score,unit,band,band_label,raw,low,high,items,answered,"
                               "not_applicable,valid");
  gboolean tells_advised = has_conditional_advice (assessment);
  const char *no_advice = tells_advised ? "" : NULL;

  g_string_append (csv, tells_advised ? ",advised" : "");
  g_string_append (csv, with_plan ? ",who,first_step,due\r\n" : "\r\n");

  for (guint i = 0; i < BW_N_KINDS; i++)
    {
      Heading heading = { "overall", kinds[i], NULL, kinds[i], NULL, no_advice, with_plan };

      add_row (csv, &heading, i == BW_KIND_EXPOSURE ? &result->exposure : &result->readiness,
               bw_result_get_overall_bands (result, (BwDimensionKind)i));
    }
  for (guint i = 0; i < assessment->n_dimensions; i++)
    {
      const BwDimension *dimension = &assessment->dimensions[i];
      Heading heading = { "dimension", dimension->id, dimension->name, kinds[dimension->kind],
                          NULL,        no_advice,     with_plan };

      if (tells_advised)
        heading.advised = result->advised[i] ? "true" : "false";
      add_row (csv, &heading, &result->dimensions[i], bw_result_get_part_bands (result, &(BwPart){ .ref = i }));
    }
  for (guint i = 0; i < assessment->n_indices; i++)
    {
      const BwIndex *index = &assessment->indices[i];
      Heading heading = { "index",     index->id, index->name, index->has_kind ? kinds[index->kind] : "",
                          index->unit, no_advice, with_plan };

      add_row (csv, &heading, &result->indices[i],
               bw_result_get_part_bands (result, &(BwPart){ .is_index = TRUE, .ref = i }));
    }
  return csv;
}

char *
bw_result_to_csv (const BwResult *result)
{
  return g_string_free (write_figures (result, FALSE), FALSE);
}

/* In the columns of the figures, as far as it has any, and those of its own. */
static void
add_action (GString *csv, BwDocument *document, guint action, gboolean tells_advised, gboolean names)
{
  g_string_append (csv, "action,");
  bw_csv_text (csv, bw_document_get_action (document, action, BW_ACTION_ID));
  g_string_append_c (csv, ',');
  bw_csv_text (csv, bw_document_get_action (document, action, BW_ACTION_WHAT));
  g_string_append (csv, ",,,,");
  bw_csv_text (csv, bw_document_get_action (document, action, BW_ACTION_STATE));
  g_string_append_c (csv, ',');
  bw_csv_text (csv, bw_action_state_get_name (bw_document_get_action_state (document, action)));
  g_string_append (csv, tells_advised ? ",,,,,,,,," : ",,,,,,,,");
  bw_plan_append_csv (csv, document, action, names);
  g_string_append (csv, "\r\n");
}

char *
bw_result_to_csv_with_plan (const BwResult *result, BwDocument *document, gboolean names)
{
  guint n = bw_document_get_n_actions (document);
  GString *csv = write_figures (result, n > 0);

  for (guint i = 0; i < n; i++)
    add_action (csv, document, i, has_conditional_advice (result->assessment), names);
  return g_string_free (csv, FALSE);
}
