/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-chart-source.h"

#include <math.h>

/* What stands in a row, and what rows are sorted by. */
typedef struct
{
  BwChartPart part;
  double score;
} Strip;

static int
compare (gconstpointer a, gconstpointer b, gpointer ascending)
{
  double first = ((const Strip *)a)->score;
  double second = ((const Strip *)b)->score;
  int sign = GPOINTER_TO_INT (ascending) ? 1 : -1;

  if (isnan (first) || isnan (second))
    return isnan (first) - isnan (second);
  return first < second ? -sign : first > second ? sign : 0;
}

/* The rows in the order they are shown. The caller owns them. */
static GArray *
strips_new (const BwResult *result, const BwChartSpec *spec)
{
  GArray *strips = g_array_new (FALSE, TRUE, sizeof (Strip));

  for (guint i = 0; i < (spec->n_parts > 0 ? spec->n_parts : result->assessment->n_dimensions); i++)
    {
      BwChartPart dimension = { .subject = { .type = BW_SUBJECT_SCORE, .score = { .ref = i } } };
      Strip strip = { .part = spec->n_parts > 0 ? spec->parts[i] : dimension, .score = NAN };

      if (strip.part.subject.type == BW_SUBJECT_SCORE)
        strip.score = bw_result_get_part (result, &strip.part.subject.score)->score;
      g_array_append_val (strips, strip);
    }
  /* The sort of arrays is stable. */
  if (spec->sort != BW_SORT_NONE)
    g_array_sort_with_data (strips, compare, GINT_TO_POINTER (spec->sort == BW_SORT_ASCENDING));
  return strips;
}

static void
add_strip (BwChartData *data, const BwChartInput *input, const BwChartPart *part)
{
  const BwAssessment *assessment = input->result->assessment;
  const BwChartSpec one = { .show = BW_CHART_SHOW_ITEMS, .parts = (BwChartPart *)part, .n_parts = 1 };
  g_autoptr (GArray) subjects = bw_chart_subjects_new (input->result, &one);
  /* The author's own name for a dimension is that of its row; for a statement, that of its cell. */
  const char *name = part->subject.type == BW_SUBJECT_SCORE && !part->subject.score.is_index ? part->label : NULL;

  for (guint i = 0; i < subjects->len; i++)
    {
      const BwChartSubject *subject = &g_array_index (subjects, BwChartSubject, i);
      BwChartItem *item = bw_chart_source_statement (data, input, subject);

      if (item == NULL)
        continue;
      if (subject->label == NULL)
        {
          g_free (item->stem);
          item->stem = bw_chart_subject_dup_sentence (subject, input->result);
        }
      g_free (item->group);
      item->group = g_strdup (name != NULL ? name : assessment->dimensions[item->dimension].name);
      item->framed = FALSE;
    }
}

void
bw_chart_source_tiles (BwChartData *data, const BwChartInput *input, const BwChartSpec *spec)
{
  g_autoptr (GArray) strips = NULL;

  if (input->response == NULL)
    return;
  strips = strips_new (input->result, spec);
  for (guint i = 0; i < strips->len; i++)
    add_strip (data, input, &g_array_index (strips, Strip, i).part);
}

void
bw_chart_source_strips (BwChartData *data, const BwChartInput *input, const BwChartSpec *spec)
{
  if (spec->show == BW_CHART_SHOW_ITEMS)
    bw_chart_source_tiles (data, input, spec);
  else
    bw_chart_source_scores (data, input, spec);
}
