/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-chart-source.h"

#include "app/scoring/bw-clock.h"
#include "bw-chart-subject.h"

/* The figure with its unit: minutes as people say them, everything else as a number. The caller owns it. */
static char *
format_figure (const BwResult *result, const BwPart *part)
{
  const char *unit = result->assessment->indices[part->ref].unit;
  g_autofree char *number = NULL;

  if (g_strcmp0 (unit, "minutes") == 0)
    return bw_clock_format (bw_result_get_part (result, part)->score);
  number = bw_result_format_part (result, part);
  return unit != NULL && *unit != '\0' ? g_strdup_printf ("%s %s", number, unit) : g_steal_pointer (&number);
}

void
bw_chart_source_clock (BwChartData *data, const BwChartInput *input, const BwChartSpec *spec)
{
  const BwPart *part = spec->n_parts > 0 ? &spec->parts[0].subject.score : NULL;
  const BwScore *score;
  const BwBandSet *zones;
  BwChartRow *row;
  g_autofree char *text = NULL;

  if (part == NULL || spec->parts[0].subject.type != BW_SUBJECT_SCORE || !part->is_index)
    return;
  score = bw_result_get_part (input->result, part);
  zones = bw_result_get_part_bands (input->result, part);
  text = format_figure (input->result, part);
  row = bw_chart_data_add_row (
    data, spec->parts[0].label != NULL ? spec->parts[0].label : input->result->assessment->indices[part->ref].name,
    NULL);
  bw_chart_figure_set (&row->figure, score->score, NAN, NAN, text);
  row->figure.bands = zones;
  row->figure.band = score->band;
  if (zones != NULL)
    bw_chart_axis_set (&data->x, zones->bands[0].from, zones->bands[zones->n_bands - 1].to, NAN, NULL, 0);
  data->reference = spec->reference;
  data->reference_label = g_strdup (spec->reference_label);
}
