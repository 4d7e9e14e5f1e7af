/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart-sample-plots.h"

#include <math.h>

static BwPoint agree_points[] = {
  { 1, (char *)"Strongly disagree", BW_TICK_OPEN }, { 2, (char *)"Disagree", BW_TICK_OPEN },
  { 3, (char *)"Neither", BW_TICK_OPEN },           { 4, (char *)"Agree", BW_TICK_FULL },
  { 5, (char *)"Strongly agree", BW_TICK_FULL },
};
static BwResponseScale agree = {
  .id = (char *)"agree5",
  .points = agree_points,
  .n_points = G_N_ELEMENTS (agree_points),
  .not_applicable = (char *)"Cannot judge",
};
static BwPoint even_points[] = {
  { 0, (char *)"Trifft überhaupt nicht zu", BW_TICK_OPEN },
  { 1, (char *)"Trifft eher nicht zu", BW_TICK_OPEN },
  { 2, (char *)"Trifft eher zu", BW_TICK_FULL },
  { 3, (char *)"Trifft voll und ganz zu", BW_TICK_FULL },
};
static BwResponseScale even = { .id = (char *)"even4", .points = even_points, .n_points = 4 };

static BwBand readiness_bands[] = {
  { (char *)"low", (char *)"Fragile", NULL, 0, 40 },
  { (char *)"mid", (char *)"Developing", NULL, 40, 70 },
  { (char *)"high", (char *)"Ready", NULL, 70, 100 },
};
static BwBand exposure_bands[] = {
  { (char *)"low", (char *)"Sheltered", NULL, 0, 40 },
  { (char *)"mid", (char *)"Exposed", NULL, 40, 70 },
  { (char *)"high", (char *)"Heavily exposed", NULL, 70, 100 },
};
static BwBand growth_bands[] = {
  { (char *)"low", (char *)"Losing ground", NULL, 0, 45 },
  { (char *)"mid", (char *)"Standing still", NULL, 45, 60 },
  { (char *)"high", (char *)"Growing", NULL, 60, 100 },
};
static const BwBandSet readiness_set = { (char *)"readiness", readiness_bands, 3 };
static const BwBandSet exposure_set = { (char *)"exposure", exposure_bands, 3 };
static const BwBandSet growth_set = { (char *)"growth", growth_bands, 3 };

typedef struct
{
  const char *name;
  const char *symbol;
  double exposure;
  double readiness;
} Pair;

static const Pair four[] = {
  { "Volatility", "V", 62, 44 },
  { "Uncertainty", "U", 72, 35 },
  { "Complexity", "C", 53, 71 },
  { "Ambiguity", "A", 31, 58 },
};
static const Pair ten[] = {
  { "Servant first", "Se", NAN, 62 },
  { "Growth of those served", "Gr", NAN, 54 },
  { "Ethics", "Et", NAN, 81 },
  { "Manners", "Ma", NAN, 74 },
  { "Attention", "At", NAN, 48 },
  { "Purpose", "Pu", NAN, 66 },
  { "Clearing pebbles", "Pe", NAN, 35 },
  { "Giving meaning", "Me", NAN, 59 },
  { "Allowing autonomy", "Au", NAN, 43 },
  { "Service culture", "Cu", NAN, 57 },
};
static const Pair thirteen[] = {
  { "Volatility", "V", 62, 44 },       { "Uncertainty", "U", 72, 35 },
  { "Complexity", "C", 53, 71 },       { "Ambiguity", "A", 66, 42 },
  { "Ecology", "Ec", 58, 39 },         { "Organisation", "Or", 47, 61 },
  { "Economy", "En", 69, 46 },         { "Technology", "Te", 74, 55 },
  { "Philosophy", "Ph", 35, 28 },      { "Connected customer", "CC", 64, 41 },
  { "Disrupt", "Di", 70, 55 },         { "Interfaces", "In", 50, 38 },
  { "Customer spring", "CS", 41, 66 },
};
static const Pair one[] = { { "Only one", "O", 64, 47 } };
static const Pair extremes[] = {
  { "Least of all", "L", 0, 0 },     { "Most of all", "M", 100, 100 },     { "Pressed", "P", 100, 0 },
  { "At ease", "E", 0, 100 },        { "Middle", "Mi", 50, 50 },           { "Same place", "S", 71, 30 },
  { "The same place", "T", 71, 30 }, { "In that place too", "I", 71, 30 },
};
static const Pair german[] = {
  { "Kundenbeziehungsverantwortung", NULL, 62, 44 },
  { "Unternehmensübergreifende Zusammenarbeitsfähigkeit und ihre Voraussetzungen", "Z", 72, 35 },
  { "Rechtsschutzversicherungsgesellschaften und ihre Angestellten im Außendienst", "R", 53, 71 },
  { "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft", "D", 31, 58 },
  { "Wandel", "W", 55, 88 },
};
static const Pair hebrew[] = {
  { "תנודתיות", "ת", 62, 44 },
  { "אי ודאות", "א", 72, 35 },
  { "מורכבות של הסביבה העסקית", "מ", 53, 71 },
  { "עמימות", "ע", 31, 58 },
};

static const char *const stems[] = {
  "Before I turn to my own plans, I look at what others need.",
  "I keep our reserves where a swing would hurt the customer first.",
  "When work is presented, I let the people who did it speak, even where I could present it faster and with fewer "
  "words than they do.",
  "I take centre stage in what the team does.",
  "Small obstacles are gone within days.",
};
static const char *const german_stems[] = {
  "Unternehmensübergreifende Zusammenarbeitsfähigkeit wird bei uns im Außendienst ausdrücklich gefördert.",
  "Entscheidungen fallen schnell.",
  "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
};
static const char *const hebrew_stems[] = { "אנחנו מקבלים החלטות במהירות ומסבירים אותן.",
                                            "אנו לומדים מניסויים קטנים." };

const BwChartFace *
sample_get_face (guint position, BwChartKind *kind)
{
  static const struct
  {
    BwChartKind kind;
    const BwChartFace *face;
  } faces[] = {
    { BW_CHART_MATRIX, &bw_matrix_chart },
    { BW_CHART_BUTTERFLY, &bw_butterfly_chart },
    { BW_CHART_RADAR, &bw_radar_chart },
    { BW_CHART_BULLET_BARS, &bw_bullet_bars_chart },
    { BW_CHART_CLOCK, &bw_clock_chart },
    { BW_CHART_STAIRCASE, &bw_staircase_chart },
    { BW_CHART_TILE_BOARD, &bw_tile_board_chart },
    { BW_CHART_HEAT_STRIP, &bw_heat_strip_chart },
    { BW_CHART_DIVERGING_BARS, &bw_diverging_bars_chart },
    { BW_CHART_DOT_PLOT, &bw_dot_plot_chart },
    { BW_CHART_DUMBBELL, &bw_dumbbell_chart },
    { BW_CHART_SLOPE, &bw_slope_chart },
    { BW_CHART_RUN_CHART, &bw_run_chart },
    { BW_CHART_BUBBLE_MAP, &bw_bubble_map_chart },
  };

  if (position >= G_N_ELEMENTS (faces))
    return NULL;
  *kind = faces[position].kind;
  return faces[position].face;
}

const char *
sample_get_name (Sample sample)
{
  static const char *const names[] = { "four",  "ten",      "thirteen", "forty",  "one",  "none",
                                       "holes", "extremes", "long",     "hebrew", "group" };

  return names[sample];
}

static void
set_figure (BwChartFigure *figure, double score, double spread, const BwBandSet *bands)
{
  double low = isnan (score) ? NAN : MAX (0, score - spread);
  double high = isnan (score) ? NAN : MIN (100, score + 1.2 * spread);

  bw_chart_figure_set (figure, score, low, high, NULL);
  figure->bands = bands;
  for (guint i = 0; !isnan (score) && i < bands->n_bands; i++)
    if (score >= bands->bands[i].from)
      figure->band = (int)i;
}

static void
place_row (BwChartRow *row)
{
  static const char *const names[] = { NULL, "Act now", "Hold and renew", "Watch", "Reserve" };
  gboolean exposed = row->exposure.score >= 50;
  gboolean ready = row->figure.score >= 50;

  if (!bw_chart_row_is_placed (row))
    return;
  row->corner = exposed ? (ready ? 2 : 1) : (ready ? 4 : 3);
  row->quadrant = g_strdup (names[row->corner]);
  row->borderline = fabs (row->exposure.score - 50) <= 5 || fabs (row->figure.score - 50) <= 5;
}

static void
add_pairs (BwChartData *data, const Pair *pairs, guint n_pairs)
{
  for (guint i = 0; i < n_pairs; i++)
    {
      BwChartRow *row = bw_chart_data_add_row (data, pairs[i].name, pairs[i].symbol);

      row->dimension = (int)i;
      set_figure (&row->figure, pairs[i].readiness, 12 + 3 * (i % 4), &readiness_set);
      set_figure (&row->exposure, pairs[i].exposure, 9 + 4 * (i % 3), &exposure_set);
      place_row (row);
    }
  data->paired = n_pairs > 0 && !isnan (pairs[0].exposure);
}

/* The rows of a chart of single scores: the exposures of the pairs, then their readiness. */
static void
add_singles (BwChartData *data, const Pair *pairs, guint n_pairs)
{
  for (int kind = 0; kind < BW_N_KINDS; kind++)
    for (guint i = 0; i < n_pairs; i++)
      {
        BwChartRow *row;
        g_autofree char *name = NULL;
        gboolean exposure = kind == BW_KIND_EXPOSURE;

        if (exposure && isnan (pairs[i].exposure) && !isnan (pairs[i].readiness))
          continue;
        name = g_strdup_printf (exposure ? "%s pressure" : "%s", pairs[i].name);
        row = bw_chart_data_add_row (data, name, pairs[i].symbol);
        row->dimension = (int)(kind * n_pairs + i);
        row->kind = kind;
        set_figure (&row->figure, exposure ? pairs[i].exposure : pairs[i].readiness, 14 + 2 * (i % 4),
                    exposure                                     ? &exposure_set
                    : g_str_has_prefix (pairs[i].name, "Growth") ? &growth_set
                                                                 : &readiness_set);
      }
}

static void
add_items (BwChartData *data, const char *const *texts, guint n_texts, guint n_items, Sample sample)
{
  for (guint i = 0; i < n_items; i++)
    {
      BwChartItem *item = bw_chart_data_add_item (data, texts[i % n_texts], sample == SAMPLE_LONG ? &even : &agree);
      guint n = item->scale->n_points;

      item->group = g_strdup (i < n_texts ? "Servant first" : "Clearing pebbles");
      item->dimension = i < n_texts ? 0 : 1;
      item->kind = i < n_texts ? BW_KIND_READINESS : BW_KIND_EXPOSURE;
      item->choice = sample == SAMPLE_NONE || (sample == SAMPLE_HOLES && i % 2) ? -1 : (int)((i * 3 + 1) % n);
      item->not_applicable = item->choice < 0 && i % 4 == 1;
      item->reverse = i % 5 == 3;
      item->own = i % 3 != 0;
      if (sample != SAMPLE_GROUP)
        continue;
      item->counts = g_new0 (guint, n);
      for (guint j = 0; j < 20 - i % 3; j++)
        item->counts[(i * 7 + j * j + j * i) % n]++;
    }
}

static gboolean
has_singles (BwChartKind kind)
{
  return kind == BW_CHART_BULLET_BARS || kind == BW_CHART_DOT_PLOT;
}

static void
add_rows (BwChartData *data, const Pair *pairs, guint n_pairs)
{
  if (has_singles (data->kind))
    add_singles (data, pairs, n_pairs);
  else
    add_pairs (data, pairs, n_pairs);
}

static void
add_many (BwChartData *data, guint n, Sample sample)
{
  g_autofree Pair *pairs = g_new0 (Pair, n);
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < n; i++)
    {
      char *name = g_strdup_printf ("Dimension %u", i + 1);
      char *symbol = g_strdup_printf ("%u", i + 1);
      gboolean missing = sample == SAMPLE_NONE || (sample == SAMPLE_HOLES && i % 2 == 1);

      g_ptr_array_add (texts, name);
      g_ptr_array_add (texts, symbol);
      pairs[i] =
        (Pair){ name, symbol, missing ? NAN : fmod (37 + 61.7 * i, 100), missing ? NAN : fmod (83 + 23.3 * i, 100) };
    }
  add_rows (data, pairs, n);
  data->paired = TRUE;
}

/* Of statements; a board of tiles is about as many as people have. */
static guint
count_items (const BwChartData *data, Sample sample)
{
  gboolean cells = data->kind == BW_CHART_TILE_BOARD || data->kind == BW_CHART_HEAT_STRIP;

  if (sample == SAMPLE_FORTY)
    return 40;
  if (sample == SAMPLE_THIRTEEN && cells)
    return 21;
  return sample == SAMPLE_ONE ? 1 : 9;
}

static void
add_texts (BwChartData *data, Sample sample)
{
  if (sample == SAMPLE_LONG)
    add_items (data, german_stems, G_N_ELEMENTS (german_stems), 5, sample);
  else if (sample == SAMPLE_HEBREW)
    add_items (data, hebrew_stems, G_N_ELEMENTS (hebrew_stems), 3, sample);
  else
    add_items (data, stems, G_N_ELEMENTS (stems), count_items (data, sample), sample);
}

/* What is aimed at, for two figures of three; at both ends of the scale too. */
static void
add_targets (BwChartData *data, Sample sample)
{
  if (sample != SAMPLE_GROUP && sample != SAMPLE_EXTREMES && sample != SAMPLE_LONG && sample != SAMPLE_HEBREW &&
      sample != SAMPLE_FORTY)
    return;
  for (guint i = 0; i < data->rows->len; i++)
    {
      BwChartFigure *figure = &g_array_index (data->rows, BwChartRow, i).figure;

      if (i % 3 != 1)
        figure->target = sample == SAMPLE_EXTREMES ? (i % 3) * 50 : MIN (100, figure->score + 7.5 * (i % 3 + 1));
    }
}

BwChartData *
sample_new (Sample sample, BwChartKind kind)
{
  static const char *const corners[] = { "Act now", "Hold and renew", "Watch", "Reserve" };
  BwChartData *data = bw_chart_data_new (kind, "Pressure and readiness", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (corners); i++)
    data->corners[i] = g_strdup (corners[i]);
  switch (sample)
    {
    case SAMPLE_TEN:
      add_rows (data, ten, G_N_ELEMENTS (ten));
      break;
    case SAMPLE_THIRTEEN:
      add_rows (data, thirteen, G_N_ELEMENTS (thirteen));
      break;
    case SAMPLE_FORTY:
      add_many (data, 40, sample);
      break;
    case SAMPLE_ONE:
      add_rows (data, one, G_N_ELEMENTS (one));
      break;
    case SAMPLE_NONE:
    case SAMPLE_HOLES:
      add_many (data, 6, sample);
      break;
    case SAMPLE_EXTREMES:
      add_rows (data, extremes, G_N_ELEMENTS (extremes));
      break;
    case SAMPLE_LONG:
      add_rows (data, german, G_N_ELEMENTS (german));
      break;
    case SAMPLE_HEBREW:
      add_rows (data, hebrew, G_N_ELEMENTS (hebrew));
      break;
    case SAMPLE_FOUR:
    case SAMPLE_GROUP:
    default:
      add_rows (data, four, G_N_ELEMENTS (four));
      break;
    }
  add_targets (data, sample);
  /* A strip may be of scores too. */
  if (kind != BW_CHART_HEAT_STRIP || sample != SAMPLE_TEN)
    add_texts (data, sample);
  sample_add_plots (data, sample);
  return data;
}
