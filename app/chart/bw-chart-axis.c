/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-chart-axis.h"

void
bw_chart_axis_init (BwChartAxis *axis)
{
  static const double ticks[] = { 0, 50, 100 };

  *axis = (BwChartAxis){ 0 };
  bw_chart_axis_set (axis, 0, 100, 50, ticks, G_N_ELEMENTS (ticks));
}

void
bw_chart_axis_set (BwChartAxis *axis, double minimum, double maximum, double cut, const double *ticks, guint n_ticks)
{
  axis->minimum = minimum;
  axis->maximum = maximum;
  axis->cut = cut;
  g_free (axis->ticks);
  axis->ticks = g_memdup2 (ticks, n_ticks * sizeof *ticks);
  axis->n_ticks = n_ticks;
}

void
bw_chart_axis_clear (BwChartAxis *axis)
{
  g_free (axis->title);
  g_free (axis->ticks);
  g_free (axis->first);
  g_free (axis->last);
  *axis = (BwChartAxis){ 0 };
}
