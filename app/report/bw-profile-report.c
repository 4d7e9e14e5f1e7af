/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-profile-report.h"

#include "app/chart/bw-profile-chart.h"
#include "app/scoring/bw-profile-words.h"
#include "bw-flow.h"
#include "bw-report-private.h"
#include "bw-report-text.h"

#include <glib/gi18n-lib.h>

/* One page holds it all, so there is little paper around it. */
static const BwPageMargins page_margins = { .side = 42, .top = 35, .bottom = 35, .foot = 28 };

#define GUTTER 14
/* Charts take what the texts leave; below this they cannot be read, above it they look empty. */
#define MIN_CHART_HEIGHT 150
#define MAX_CHART_HEIGHT 290
#define MATRIX_SHARE 0.49
/* The dial is small, so that all is on the page. */
#define CLOCK_SHARE 0.52
#define CLOCK_HEIGHT 78
#define CLOCK_FONT_SIZE 7

typedef struct
{
  BwFlow *flow;
  const BwProfile *profile;
  const BwReportOptions *options;
  double chart_height;
} Page;

/* A block of one cell across. */
static BwBlock *
add_text (Page *page, BwTextStyle style, const char *text, double after)
{
  BwBlock *block = bw_flow_begin_block (page->flow, "P");

  bw_flow_put_text (page->flow, block, 0, bw_flow_get_width (page->flow), style, BW_ALIGN_START, text, NULL);
  block->after = after;
  block->splits = TRUE;
  bw_flow_end_block (page->flow, block);
  return block;
}

static BwBlock *
add_lead_in (Page *page, BwTextStyle style, const char *lead, const char *text, double after)
{
  BwBlock *block = bw_flow_begin_block (page->flow, "P");

  bw_flow_put_lead_in (page->flow, block, 0, bw_flow_get_width (page->flow), style, lead, text, NULL);
  block->after = after;
  block->splits = TRUE;
  bw_flow_end_block (page->flow, block);
  return block;
}

static void
add_heading (Page *page, const char *text)
{
  BwBlock *block;

  bw_flow_space (page->flow, 7);
  block = bw_flow_begin_block (page->flow, "H2");
  bw_flow_put_text (page->flow, block, 0, bw_flow_get_width (page->flow), BW_TEXT_HEADING_3, BW_ALIGN_START, text,
                    NULL);
  block->after = 1.75;
  block->level = 2;
  block->name = g_strdup (text);
  block->keep_with_next = TRUE;
  bw_flow_end_block (page->flow, block);
}

/* The title on the left; whose it is and the day on the right. */
static void
add_title (Page *page)
{
  const BwReportOptions *options = page->options;
  g_autofree char *day = bw_day_format (options->day);
  g_autofree char *right = options->organisation != NULL && *options->organisation != '\0'
                             ? g_strdup_printf ("%s\n%s", options->organisation, day)
                             : g_strdup (day);
  double width = bw_flow_get_width (page->flow);
  BwBlock *block = bw_flow_begin_block (page->flow, "H1");

  bw_flow_put_text (page->flow, block, 0, 0.68 * width, BW_TEXT_HEADING_1, BW_ALIGN_START, page->profile->rules->title,
                    "Span");
  bw_flow_put_text (page->flow, block, 0.7 * width, 0.3 * width, BW_TEXT_SMALL, BW_ALIGN_END, right, "Span");
  block->level = 1;
  block->name = g_strdup (page->profile->rules->title);
  block->rule = BW_INK_FRAME;
  block->after = 7;
  bw_flow_end_block (page->flow, block);
}

/* "Overall exposure 60 (Exposed), overall readiness 53 (Developing): Hold and renew." */
static char *
describe_overall (const BwProfile *profile)
{
  const BwProfileScore *scores[BW_N_KINDS] = { &profile->exposure, &profile->readiness };
  g_autofree char *figures[BW_N_KINDS] = { NULL };
  char *text;

  for (guint kind = 0; kind < BW_N_KINDS; kind++)
    {
      g_autofree char *figure = bw_profile_format_score (profile, (BwDimensionKind)kind, scores[kind]->score);

      figures[kind] =
        g_strdup_printf ("%s (%s)", figure, profile->rules->band_sets[kind].bands[scores[kind]->band].label);
    }
  /* Translators: two scores with their bands, and the name of a quadrant */
  text = g_strdup_printf (_ ("Overall exposure %s, overall readiness %s: %s."), figures[0], figures[1],
                          bw_profile_get_quadrant_name (profile, profile->quadrant));
  g_free (figures[1]);
  return text;
}

static BwDrawing *
draw (Page *page, BwChart *chart, double width, double height)
{
  const BwTypesetter *typesetter = bw_flow_get_typesetter (page->flow);

  return bw_chart_layout (chart, bw_typesetter_get_context (typesetter), bw_typesetter_get_chart_style (typesetter),
                          width, height);
}

static BwDrawing *
draw_dial (Page *page, BwChart *chart, double width)
{
  const BwTypesetter *typesetter = bw_flow_get_typesetter (page->flow);
  BwChartStyle style = *bw_typesetter_get_chart_style (typesetter);

  style.font_size = CLOCK_FONT_SIZE;
  return bw_chart_layout (chart, bw_typesetter_get_context (typesetter), &style, width, CLOCK_HEIGHT);
}

/* The dial on the left, and on the right what it says. */
static void
add_clock (Page *page)
{
  const BwProfile *profile = page->profile;
  g_autofree char *clock = bw_profile_dup_clock (profile);
  g_autofree char *overall = NULL;
  g_autofree char *text = NULL;
  const BwBand *zone = profile->zone >= 0 ? &profile->rules->zones.bands[profile->zone] : NULL;
  g_autoptr (BwChart) dial = bw_profile_chart_new (profile, BW_PROFILE_CHART_CLOCK);
  double width = bw_flow_get_width (page->flow);
  double left = CLOCK_SHARE * width;
  double x = left + GUTTER;
  BwBlock *block;

  if (zone == NULL)
    {
      add_text (page, BW_TEXT_BODY, clock, 7);
      return;
    }
  overall = describe_overall (profile);
  /* What the zone means, the dial says. */
  text = g_strdup_printf ("%s %s", overall, profile->rules->quadrants[profile->quadrant - BW_QUADRANT_ACT].text);
  block = bw_flow_begin_block (page->flow, NULL);
  bw_flow_put_drawing (page->flow, block, 0, draw_dial (page, dial, left), "Figure");
  bw_flow_put_lead_in (page->flow, block, x, width - x, BW_TEXT_BODY, clock, text, "P");
  block->after = 7;
  bw_flow_end_block (page->flow, block);
}

/* The matrix on the left, the bars on the right; what is alone has all the room. */
static void
add_charts (Page *page)
{
  g_autoptr (BwChart) matrix = bw_profile_chart_new (page->profile, BW_PROFILE_CHART_MATRIX);
  g_autoptr (BwChart) bars = bw_profile_chart_new (page->profile, BW_PROFILE_CHART_BARS);
  double width = bw_flow_get_width (page->flow) - (matrix != NULL && bars != NULL ? GUTTER : 0);
  double left = matrix == NULL ? 0 : bars == NULL ? width : MATRIX_SHARE * width;
  double x = left > 0 ? left + GUTTER : 0;
  BwBlock *titles, *block;

  if (matrix == NULL && bars == NULL)
    return;
  titles = bw_flow_begin_block (page->flow, NULL);
  block = bw_flow_begin_block (page->flow, NULL);
  if (matrix != NULL)
    {
      bw_flow_put_text (page->flow, titles, 0, left, BW_TEXT_HEADING_3, BW_ALIGN_START, bw_chart_get_title (matrix),
                        "H2");
      bw_flow_put_drawing (page->flow, block, 0, draw (page, matrix, left, page->chart_height), "Figure");
    }
  if (bars != NULL)
    {
      bw_flow_put_text (page->flow, titles, x, width - left, BW_TEXT_HEADING_3, BW_ALIGN_START,
                        bw_chart_get_title (bars), "H2");
      bw_flow_put_drawing (page->flow, block, x, draw (page, bars, width - left, page->chart_height), "Figure");
    }
  titles->after = 3.5;
  titles->keep_with_next = TRUE;
  bw_flow_end_block (page->flow, titles);
  bw_flow_end_block (page->flow, block);
}

/* The width of a small text on one line. */
static double
measure (Page *page, const char *text)
{
  BwTypesetter *typesetter = bw_flow_get_typesetter (page->flow);
  g_autoptr (PangoLayout) layout =
    bw_typesetter_set_text (typesetter, BW_TEXT_SMALL, text, bw_flow_get_width (page->flow), PANGO_ALIGN_LEFT);
  PangoRectangle extents;

  pango_layout_get_extents (layout, NULL, &extents);
  return (double)extents.width / PANGO_SCALE;
}

/* Room to write: who, the first step, by when. */
static void
add_blanks (Page *page)
{
  const struct
  {
    const char *label;
    double share;
  } fields[] = {
    /* Translators: before a line to write a name on */
    { C_ ("to fill in", "Who:"), 0.24 },
    /* Translators: before a line to write on */
    { C_ ("to fill in", "First step:"), 0.5 },
    /* Translators: before a line to write a day on */
    { C_ ("to fill in", "By when:"), 0.26 },
  };
  double width = bw_flow_get_width (page->flow);
  BwBlock *block = bw_flow_begin_block (page->flow, "P");
  double x = 0;

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      double room = fields[i].share * width;
      double label = measure (page, fields[i].label) + 4;

      bw_flow_put_text (page->flow, block, x, label, BW_TEXT_SMALL, BW_ALIGN_START, fields[i].label, "Span");
      bw_flow_put_blank (page->flow, block, x + label, room - label - GUTTER, 14, NULL);
      x += room;
    }
  block->after = 5.25;
  bw_flow_end_block (page->flow, block);
}

static void
add_priority (Page *page, const BwProfileCandidate *candidate, guint number)
{
  const BwProfile *profile = page->profile;
  const char *facet = candidate->facet >= 0 ? profile->rules->facets.groups[candidate->facet].name : NULL;
  g_autofree const char **advice = bw_profile_get_candidate_advice (profile, candidate);
  g_autofree char *basis = bw_profile_dup_basis (profile, candidate);
  g_autofree char *lead = g_strdup_printf ("%u. %s", number, bw_profile_get_candidate_name (profile, candidate));
  g_autofree char *text = g_strdup_printf ("%s%s%s · %s", facet != NULL ? facet : "", facet != NULL ? " · " : "",
                                           bw_profile_get_quadrant_name (profile, candidate->quadrant), basis);
  g_autofree char *lines = advice != NULL ? g_strjoinv (" ", (char **)advice) : NULL;

  add_lead_in (page, BW_TEXT_TABLE, lead, text, 0)->keep_with_next = TRUE;
  if (lines != NULL && *lines != '\0')
    add_text (page, BW_TEXT_TABLE, lines, 0)->keep_with_next = TRUE;
  add_blanks (page);
}

static void
add_priorities (Page *page)
{
  const BwProfile *profile = page->profile;
  g_autofree char *shortage = bw_profile_dup_shortage (profile);
  g_autofree char *pebble = bw_profile_dup_pebble (profile);
  guint number = 0;

  if (profile->n_fed == 0)
    return;
  add_heading (page, profile->rules->priorities.title);
  for (guint i = 0; i < profile->candidates->len; i++)
    {
      const BwProfileCandidate *candidate = bw_profile_get_candidate (profile, i);

      if (candidate->fate == BW_FATE_CHOSEN)
        add_priority (page, candidate, ++number);
    }
  if (shortage != NULL)
    add_text (page, BW_TEXT_SMALL, shortage, 3.5);
  if (pebble != NULL)
    {
      g_autofree char *lead = g_strdup_printf (_ ("%s:"), profile->rules->pebble.title);

      add_lead_in (page, BW_TEXT_TABLE, lead, pebble, 3.5);
    }
}

static void
add_readings (Page *page)
{
  const BwProfile *profile = page->profile;
  guint n = MIN (profile->readings->len, profile->rules->most_readings);

  if (n == 0)
    return;
  add_heading (page, profile->rules->readings.title);
  for (guint i = 0; i < n; i++)
    {
      const BwCrossReading *rule = bw_profile_get_reading (profile, i)->rule;

      add_lead_in (page, BW_TEXT_TABLE, rule->title, rule->text, 1.75);
    }
}

static void
append (GString *text, char *sentence)
{
  if (sentence != NULL)
    g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", sentence);
  g_free (sentence);
}

/* What it rests on, and what it is not. */
static void
add_foot (Page *page)
{
  const BwProfile *profile = page->profile;
  g_autoptr (GString) text = g_string_new (NULL);

  append (text, bw_profile_dup_completeness (profile));
  append (text, bw_profile_dup_sources (profile));
  append (text, bw_profile_dup_missing (profile));
  append (text, bw_profile_dup_apart (profile));
  append (text, bw_profile_dup_mixed (profile));
  bw_flow_space (page->flow, 7);
  add_lead_in (page, BW_TEXT_SMALL, _ ("What it rests on."), text->str, 3.5);
  g_string_truncate (text, 0);
  for (guint i = 0; i < profile->rules->n_disclaimer; i++)
    append (text, g_strdup (profile->rules->disclaimer[i].text));
  add_lead_in (page, BW_TEXT_SMALL, _ ("What this is not."), text->str, 0);
}

static void
fill (Page *page)
{
  add_title (page);
  add_clock (page);
  add_charts (page);
  add_priorities (page);
  add_readings (page);
  add_foot (page);
}

BwReport *
bw_report_new_for_profile (const BwProfile *profile, const BwReportOptions *options)
{
  BwReport *report = bw_report_begin (options, &page_margins, profile->rules->title, NULL, profile->rules->language);
  double room = bw_report_get_text_height (report);
  double height = MAX_CHART_HEIGHT;
  GPtrArray *blocks = NULL;

  /* Once to see how much the texts take, and once more with charts as high as there is room. */
  for (guint pass = 0; pass < 2; pass++)
    {
      g_autoptr (BwFlow) flow = bw_flow_new (report->typesetter, bw_report_get_text_width (report));
      Page page = { .flow = flow, .profile = profile, .options = options, .chart_height = height };

      fill (&page);
      g_clear_pointer (&blocks, g_ptr_array_unref);
      if (bw_flow_get_height (flow) > room && pass == 0)
        height = MAX (MIN_CHART_HEIGHT, height - (bw_flow_get_height (flow) - room) - 1);
      else
        pass = 1;
      blocks = bw_flow_steal_blocks (flow);
    }
  bw_report_end (report, blocks);
  return report;
}
