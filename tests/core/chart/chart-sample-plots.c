/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart-sample-plots.h"

#include "app/chart/bw-chart-bubble.h"
#include "app/chart/bw-chart-panel.h"

#include <math.h>

static const char *const german[] = {
  "Kundenbeziehungsverantwortungsübernahme",
  "Unternehmensübergreifende Zusammenarbeitsfähigkeit und ihre Voraussetzungen",
  "Rechtsschutzversicherungsgesellschaften und ihre Angestellten im Außendienst",
  "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
};
static const char *const hebrew[] = { "תנודתיות", "אי ודאות", "מורכבות של הסביבה העסקית", "עמימות" };

static void
add_others (BwChartData *data, Sample sample)
{
  static const double shifts[] = { 18, -22, 4, 0, -7, 31, -15, 11, 2, -3 };

  bw_chart_data_add_step (data, sample == SAMPLE_HEBREW ? "אני" : "You");
  bw_chart_data_add_step (data, sample == SAMPLE_HEBREW ? "הצוות" : "Team");
  for (guint i = 0; i < data->rows->len; i++)
    {
      BwChartRow *row = &g_array_index (data->rows, BwChartRow, i);
      double other = CLAMP (row->figure.score - shifts[i % G_N_ELEMENTS (shifts)], 0, 100);

      bw_chart_figure_set (&row->other, sample == SAMPLE_HOLES && i % 4 == 0 ? NAN : other, NAN, NAN, NULL);
      if (fabs (bw_chart_row_get_difference (row)) >= 15)
        row->remark = g_strdup (sample == SAMPLE_HEBREW ? "נראה אחרת" : "seen differently");
    }
  bw_chart_data_sort_rows (data, bw_dumbbell_get_gap, FALSE);
}

static const char *
get_name (Sample sample, const char *const *plain, guint i)
{
  if (sample == SAMPLE_LONG)
    return german[i % G_N_ELEMENTS (german)];
  if (sample == SAMPLE_HEBREW)
    return hebrew[i % G_N_ELEMENTS (hebrew)];
  return plain[i];
}

/* How many things a sample has where it is not said by their names. */
static guint
count (Sample sample, guint usual)
{
  switch (sample)
    {
    case SAMPLE_ONE:
      return 1;
    case SAMPLE_TEN:
      return 10;
    case SAMPLE_THIRTEEN:
      return 13;
    case SAMPLE_FORTY:
      return 40;
    default:
      return usual;
    }
}

static void
add_slopes (BwChartData *data, Sample sample)
{
  static const char *const fields[] = {
    "People the customer dealt with", "Organisations involved", "Questions asked", "Separate contacts",
    "Time until it was solved",       "Time somebody worked",   "Lag factor",
  };
  static const char *const units[] = { NULL, NULL, NULL, NULL, "hours", "minutes", "×" };
  static const char *const requests[] = { "Repair of a boiler", "New tariff", "Moving house", "A bill in doubt" };
  guint n_panels = sample == SAMPLE_ONE ? 1 : sample == SAMPLE_FORTY ? 2 : G_N_ELEMENTS (fields);
  guint n_lines = sample == SAMPLE_FOUR || sample == SAMPLE_NONE ? 1
                  : sample == SAMPLE_THIRTEEN                    ? 6
                                                                 : count (sample, 3);

  bw_chart_data_add_step (data, sample == SAMPLE_LONG ? "Ausgangssituation vor der Veränderung" : "As it is now");
  bw_chart_data_add_step (data, sample == SAMPLE_LONG ? "Zielvorstellung nach der Veränderung" : "As it should be");
  for (guint i = 0; i < n_panels; i++)
    {
      BwChartPanel *panel = bw_chart_data_add_panel (data, get_name (sample, fields, i), units[i]);

      for (guint j = 0; j < n_lines; j++)
        {
          g_autofree char *number = g_strdup_printf ("Request %u", j + 1);
          const char *name = j < G_N_ELEMENTS (requests) ? get_name (sample, requests, j) : number;
          BwChartLine *line = bw_chart_panel_add_line (panel, data, n_lines > 1 ? name : "");

          for (guint end = 0; end < 2; end++)
            {
              double value = sample == SAMPLE_EXTREMES ? (j == 2 ? -3 : 0) + 1000000.0 * (end == j % 2)
                                                       : 1.0 + (i * 7 + j * 5 + 3) % (end == 0 ? 17 : 5);
              g_autofree char *text =
                g_strdup_printf ("%.15g%s%s", value, units[i] != NULL ? " " : "", units[i] != NULL ? units[i] : "");

              if (sample != SAMPLE_NONE && !(sample == SAMPLE_HOLES && (i + j + end) % 3 == 0))
                bw_chart_figure_set (&line->figures[end], value, NAN, NAN, text);
            }
        }
    }
}

static void
add_rounds (BwChartData *data, Sample sample)
{
  static const char *const names[] = { "Pulse exposure", "Pulse readiness", "Clearing pebbles", "Service culture" };
  static const char *const dates[] = { "14 January 2026", "11 February", "2026-03-11", "Spring", "13 May", "10 June" };
  guint n_steps = sample == SAMPLE_ONE ? 1 : sample == SAMPLE_TEN ? 24 : G_N_ELEMENTS (dates);
  guint n_lines = sample == SAMPLE_FOUR || sample == SAMPLE_HOLES ? 2 : sample == SAMPLE_TEN ? 4 : count (sample, 4);
  BwChartPanel *panel;

  for (guint i = 0; i < n_steps; i++)
    bw_chart_data_add_step (data,
                            sample == SAMPLE_LONG ? "Donnerstag, 14. November 2026" : dates[i % G_N_ELEMENTS (dates)]);
  panel = bw_chart_data_add_panel (data, NULL, NULL);
  for (guint i = 0; i < n_lines; i++)
    {
      g_autofree char *number = g_strdup_printf ("Dimension %u", i + 1);
      const char *name = i < G_N_ELEMENTS (names) ? get_name (sample, names, i) : number;
      BwChartLine *line = bw_chart_panel_add_line (panel, data, name);

      line->kind = i % 2 == 0 ? BW_KIND_EXPOSURE : BW_KIND_READINESS;
      line->dimension = (int)i;
      for (guint j = 0; j < n_steps; j++)
        {
          double value =
            sample == SAMPLE_EXTREMES ? 100.0 * ((i + j) % 2) : fmod (61 + 41.3 * i + 7.7 * j * (i % 3 + 1), 70) + 20;
          gboolean interval = sample == SAMPLE_FOUR || sample == SAMPLE_HOLES || sample == SAMPLE_EXTREMES;

          if (sample == SAMPLE_NONE || (sample == SAMPLE_HOLES && (j == 2 || (i == 1 && j > 3))))
            continue;
          bw_chart_figure_set (&line->figures[j], value, interval ? MAX (value - 9 - j, 0) : NAN,
                               interval ? MIN (value + 8 + j, 100) : NAN, NULL);
        }
    }
}

static void
add_bubbles (BwChartData *data, Sample sample)
{
  static const double ticks[] = { 0, 1, 2, 3, 4 };
  static const char *const points[] = { "Not at all", "A little", "Half", "Mostly", "Completely" };
  static const char *const names[] = { "Supplier fails", "New rule on data", "A rival goes online", "Prices double" };
  static const char *const corners[] = { "Uncertainty", "Volatility", "Ambiguity", "Complexity" };
  guint n = count (sample, sample == SAMPLE_EXTREMES ? 9 : sample == SAMPLE_HOLES ? 6 : 4);

  bw_chart_axis_set (&data->x, -0.5, 4.5, 2.5, ticks, G_N_ELEMENTS (ticks));
  bw_chart_axis_set (&data->y, -0.5, 4.5, 2.5, ticks, G_N_ELEMENTS (ticks));
  data->x.title = g_strdup (sample == SAMPLE_LONG ? german[1] : "How much do we know?");
  data->y.title = g_strdup (sample == SAMPLE_LONG ? german[2] : "How well can we predict results?");
  data->x.first = g_strdup (points[0]);
  data->x.last = g_strdup (points[4]);
  data->y.first = g_strdup (points[0]);
  data->y.last = g_strdup (points[4]);
  data->size_title = g_strdup ("How strongly it touches customers");
  for (guint i = 0; i < G_N_ELEMENTS (corners); i++)
    {
      g_free (data->corners[i]);
      data->corners[i] = g_strdup (get_name (sample, corners, i));
    }
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *number = g_strdup_printf ("Situation %u", i + 1);
      const char *name = i < G_N_ELEMENTS (names) ? get_name (sample, names, i) : number;
      BwChartBubble *bubble = bw_chart_data_add_bubble (data, name);
      guint x = sample == SAMPLE_EXTREMES ? 4 * (i % 2) : (i * 3 + 1) % 5;
      guint y = sample == SAMPLE_EXTREMES ? 4 * (i / 2 % 2) : (i * i + 2) % 5;
      guint size = (i * 2 + 3) % 5;

      if (sample != SAMPLE_NONE && !(sample == SAMPLE_HOLES && i % 2 == 1))
        bw_chart_bubble_set (bubble, x, y, size, points[x], points[y], points[size]);
    }
}

/* --- a clock --- */

static const BwBand zones[] = {
  { (char *)"last", (char *)"Last minutes", (char *)"One decision this week.", 0, 3, NULL },
  { (char *)"late", (char *)"Late", (char *)"Start now, and keep it small and visible.", 3, 6, NULL },
  { (char *)"time", (char *)"Time to act", (char *)"Choose what to do, and put it in the diary.", 6, 9, NULL },
  { (char *)"hand", (char *)"Time in hand", (char *)"Invest calmly, and keep watching.", 9, 12, NULL },
};
static const BwBand german_zones[] = {
  { (char *)"last", (char *)"Allerletzte Entscheidungsmöglichkeiten", NULL, 0, 10, NULL },
  { (char *)"late", (char *)"Verspätungsrückstandsaufholung", NULL, 10, 25, NULL },
  { (char *)"time", (char *)"Zeit zu handeln", NULL, 25, 40, NULL },
  { (char *)"hand", (char *)"Zeitreservenbewirtschaftungsspielraum", NULL, 40, 60, NULL },
};
static const BwBand hebrew_zones[] = {
  { (char *)"last", (char *)"הדקות האחרונות", NULL, 0, 3, NULL },
  { (char *)"late", (char *)"מאוחר", NULL, 3, 9, NULL },
  { (char *)"hand", (char *)"יש זמן", NULL, 9, 12, NULL },
};
static const BwBandSet zone_set = { (char *)"zones", (BwBand *)zones, G_N_ELEMENTS (zones), 0, 12 };
static const BwBandSet german_set = { (char *)"zones", (BwBand *)german_zones, G_N_ELEMENTS (german_zones), 0, 60 };
static const BwBandSet hebrew_set = { (char *)"zones", (BwBand *)hebrew_zones, G_N_ELEMENTS (hebrew_zones), 0, 12 };

/* What the hand and the reference show, by sample. */
static const struct
{
  double figure;
  double half; /* of the range around it; 0: none */
  const char *text;
  double reference;
  const char *label;
  const BwBandSet *zones;
} clocks[N_SAMPLES] = {
  [SAMPLE_FOUR] = { 4.8, 0, "5 minutes", 6, "The author’s six", &zone_set },
  [SAMPLE_TEN] = { 11.4, 0.5, "11½ minutes", 6, "The author’s six", &zone_set },
  [SAMPLE_THIRTEEN] = { 7, 2.4, "7 minutes", 7, "Last year", &zone_set },
  [SAMPLE_FORTY] = { 2.2, 1, "2 minutes", 3, NULL, &zone_set },
  [SAMPLE_ONE] = { 6, 0, "6 minutes", NAN, NULL, &zone_set },
  [SAMPLE_NONE] = { NAN, 0, NULL, 6, "The author’s six", &zone_set },
  [SAMPLE_HOLES] = { 3.3, 0, "3½ weeks", 6, "A neighbour", NULL },
  [SAMPLE_EXTREMES] = { 0, 0, "0 minutes", 12, "The other end", &zone_set },
  [SAMPLE_LONG] = { 33, 9, "33 Stunden bis zur Entscheidungsfindung", 20,
                    "Selbsteinschätzung der Veröffentlichenden im vergangenen Geschäftsjahr", &german_set },
  [SAMPLE_HEBREW] = { 4.8, 1.5, "5 דקות", 6, "הערכת המחבר", &hebrew_set },
  [SAMPLE_GROUP] = { 5.4, 1.2, "5½ minutes", 6, "The author’s six", &zone_set },
};

static void
add_clock (BwChartData *data, Sample sample)
{
  double figure = clocks[sample].figure;
  double half = clocks[sample].half;
  const BwBandSet *set = clocks[sample].zones;
  BwChartRow *row;

  g_array_set_size (data->rows, 0);
  row = bw_chart_data_add_row (data, sample == SAMPLE_HEBREW ? "דקות לחצות" : "Minutes to midnight", NULL);
  bw_chart_figure_set (&row->figure, figure, half > 0 ? figure - half : NAN, half > 0 ? figure + half : NAN,
                       clocks[sample].text);
  row->figure.bands = set;
  row->figure.band = set != NULL ? bw_band_set_find (set, figure) : -1;
  bw_chart_axis_set (&data->x, 0, set != NULL ? set->maximum : 12, NAN, NULL, 0);
  data->reference = clocks[sample].reference;
  data->reference_label = g_strdup (clocks[sample].label);
}

void
sample_add_plots (BwChartData *data, Sample sample)
{
  switch (data->kind)
    {
    case BW_CHART_CLOCK:
      add_clock (data, sample);
      break;
    case BW_CHART_DUMBBELL:
      add_others (data, sample);
      break;
    case BW_CHART_SLOPE:
      add_slopes (data, sample);
      break;
    case BW_CHART_RUN_CHART:
      add_rounds (data, sample);
      break;
    case BW_CHART_BUBBLE_MAP:
      add_bubbles (data, sample);
      break;
    default:
      break;
    }
}
