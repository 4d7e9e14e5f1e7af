/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-profile-chart.h"

#include "app/scoring/bw-clock.h"
#include "app/scoring/bw-profile-words.h"

static void
set_figure (BwChartFigure *figure, const BwProfile *profile, BwDimensionKind kind, const BwProfileScore *score)
{
  g_autofree char *text = bw_profile_format_score (profile, kind, score->score);

  bw_chart_figure_set (figure, score->score, score->low, score->high, text);
  figure->bands = &profile->rules->band_sets[kind];
  figure->band = score->band;
}

static BwChart *
create_clock (const BwProfile *profile)
{
  const BwProfileRules *rules = profile->rules;
  g_autofree char *minutes = NULL;
  BwChartData *data;
  BwChartRow *row;

  if (isnan (profile->minutes))
    return NULL;
  minutes = bw_clock_format (profile->minutes);
  data = bw_chart_data_new (BW_CHART_CLOCK, rules->clock.title, rules->clock.caption);
  row = bw_chart_data_add_row (data, rules->clock.title, NULL);
  row->dimension = 0;
  bw_chart_figure_set (&row->figure, profile->minutes, profile->minutes_low, profile->minutes_high, minutes);
  row->figure.bands = &rules->zones;
  row->figure.band = profile->zone;
  bw_chart_axis_set (&data->x, rules->zones.minimum, rules->zones.maximum, NAN, NULL, 0);
  data->reference = rules->reference;
  data->reference_label = g_strdup (rules->reference_label);
  return bw_chart_new_for_data (data);
}

/* Points that cannot be placed are left out: what the profile lacks is said once, and not with each picture. */
static void
add_points (BwChartData *data, const BwProfile *profile)
{
  const BwProfileRules *rules = profile->rules;

  data->paired = TRUE;
  data->x.cut = rules->lines[BW_KIND_EXPOSURE];
  data->y.cut = rules->lines[BW_KIND_READINESS];
  for (guint i = 0; i < G_N_ELEMENTS (data->corners); i++)
    data->corners[i] = g_strdup (rules->quadrants[i].name);
  for (guint i = 0; i < rules->n_points; i++)
    {
      const BwProfilePosition *place = &profile->points[i];
      BwChartRow *row;

      if (place->quadrant == BW_QUADRANT_NONE)
        continue;
      row = bw_chart_data_add_row (data, rules->points[i].name, rules->points[i].symbol);
      row->dimension = (int)i;
      row->kind = BW_KIND_READINESS;
      set_figure (&row->figure, profile, BW_KIND_READINESS, &place->readiness);
      set_figure (&row->exposure, profile, BW_KIND_EXPOSURE, &place->exposure);
      row->corner = place->quadrant;
      row->quadrant = g_strdup (bw_profile_get_quadrant_name (profile, place->quadrant));
      row->borderline = place->borderline;
    }
}

/* Groups with too few parts stay, as a bar that is not there: the eight and the four are a known whole. */
static void
add_groups (BwChartData *data, const BwProfile *profile, const BwProfileGroups *groups,
            const BwProfileGroupScore *scores, BwDimensionKind kind)
{
  for (guint i = 0; i < groups->n_groups; i++)
    {
      BwChartRow *row = bw_chart_data_add_row (data, groups->groups[i].name, NULL);

      row->dimension = (int)i;
      row->kind = kind;
      set_figure (&row->figure, profile, kind, &scores[i].score);
    }
}

static gboolean
has_score (const BwProfileGroups *groups, const BwProfileGroupScore *scores)
{
  for (guint i = 0; i < groups->n_groups; i++)
    if (!isnan (scores[i].score.score))
      return TRUE;
  return FALSE;
}

static BwChart *
create_all_bars (const BwProfile *profile)
{
  const BwProfileRules *rules = profile->rules;
  g_autofree char *title = g_strdup_printf ("%s · %s", rules->pressures.heading.title, rules->facets.heading.title);
  BwChartData *data;

  if (!has_score (&rules->pressures, profile->pressures) && !has_score (&rules->facets, profile->facets))
    return NULL;
  data = bw_chart_data_new (BW_CHART_BULLET_BARS, title, NULL);
  add_groups (data, profile, &rules->pressures, profile->pressures, BW_KIND_EXPOSURE);
  add_groups (data, profile, &rules->facets, profile->facets, BW_KIND_READINESS);
  return bw_chart_new_for_data (data);
}

static BwChart *
create_bars (const BwProfile *profile, const BwProfileGroups *groups, const BwProfileGroupScore *scores,
             BwDimensionKind kind)
{
  BwChartData *data;

  if (!has_score (groups, scores))
    return NULL;
  data = bw_chart_data_new (BW_CHART_BULLET_BARS, groups->heading.title, groups->heading.caption);
  add_groups (data, profile, groups, scores, kind);
  return bw_chart_new_for_data (data);
}

BwChart *
bw_profile_chart_new (const BwProfile *profile, BwProfileChart which)
{
  const BwProfileRules *rules = profile->rules;
  BwChartData *data;

  switch (which)
    {
    case BW_PROFILE_CHART_CLOCK:
      return create_clock (profile);
    case BW_PROFILE_CHART_MATRIX:
      data = bw_chart_data_new (BW_CHART_MATRIX, rules->matrix.title, rules->matrix.caption);
      add_points (data, profile);
      return bw_chart_new_for_data (data);
    case BW_PROFILE_CHART_PRESSURES:
      return create_bars (profile, &rules->pressures, profile->pressures, BW_KIND_EXPOSURE);
    case BW_PROFILE_CHART_BARS:
      return create_all_bars (profile);
    case BW_PROFILE_CHART_FACETS:
    default:
      return create_bars (profile, &rules->facets, profile->facets, BW_KIND_READINESS);
    }
}
