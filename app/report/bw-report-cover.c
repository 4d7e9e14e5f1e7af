/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-report-content.h"

#include <glib/gi18n-lib.h>

#define LABEL_WIDTH 70
#define GUTTER 14
#define LOGO_WIDTH 170
#define LOGO_HEIGHT 48
#define FIGURE_HEIGHT_SHARE 0.3

typedef struct
{
  const char *label;
  const char *value;
} BwFact;

static void
put_fact (BwFlow *flow, BwBlock *block, double x, double width, const BwFact *fact)
{
  bw_flow_put_text (flow, block, x, LABEL_WIDTH, BW_TEXT_SMALL, BW_ALIGN_START, fact->label, "Span");
  bw_flow_put_text (flow, block, x + LABEL_WIDTH, width - LABEL_WIDTH, BW_TEXT_BODY, BW_ALIGN_START, fact->value,
                    "Span");
}

/* Facts that are there, in rows of @n_columns. */
static void
add_facts (BwFlow *flow, const BwFact *facts, guint n_facts, guint n_columns)
{
  double width = (bw_flow_get_width (flow) + GUTTER) / n_columns;
  BwBlock *block = NULL;
  guint column = 0;
  for (guint i = 0; i < n_facts; i++)
    {
      if (!facts[i].value || !*facts[i].value)
        continue;
      if (!block)
        block = bw_flow_begin_block (flow, "P");
      bw_flow_begin_part (flow, column + 1);
      put_fact (flow, block, column * width, width - GUTTER, &facts[i]);
      if (++column == n_columns)
        {
          block->after = 1.75;
          bw_flow_end_block (flow, g_steal_pointer (&block));
          column = 0;
        }
    }
  if (block)
    bw_flow_end_block (flow, block);
}

/* What was taken over from the round before is no answer of this one until somebody confirms it. */
static void
add_carried (BwReportContent *content)
{
  guint n = content->progress.carried;
  g_autofree char *text = NULL;

  if (n == 0)
    return;
  text = g_strdup_printf (ngettext ("%u answer is carried over from the round before and not confirmed yet.",
                                    "%u answers are carried over from the round before and not confirmed yet.", n),
                          n);
  bw_flow_text (content->flow, BW_TEXT_SMALL, text);
}

static void
add_all_facts (BwReportContent *content)
{
  const BwFormDeclaration *form = &content->assessment->forms[content->result->form];
  /* Translators: how many questions were answered, as in "48 of 56 questions". */
  g_autofree char *answered =
    content->is_group ? bw_group_result_dup_turnout (content->group)
                      : g_strdup_printf (_ ("%u of %u questions"), content->progress.answered, content->progress.total);
  const BwFact names[] = {
    /* Translators: on the cover of a report, before the name of a person or unit. */
    { C_ ("report cover", "For"), content->options->no_names ? NULL : bw_response_get_name (content->response) },
    /* Translators: on the cover of a report, before what the person called the document. */
    { C_ ("report cover", "Document"), content->document_title },
    { C_ ("report cover", "Organisation"), content->options->organisation },
  };
  const BwFact others[] = {
    { C_ ("report cover", "Date"), content->day },
    { C_ ("report cover", "Answered"), answered },
    /* Translators: on the cover of a report, before "On your own" or the like. */
    { C_ ("report cover", "Filled in"), form->declared ? form->name : NULL },
  };
  bw_flow_space (content->flow, 17.5);
  add_facts (content->flow, names, G_N_ELEMENTS (names), 1);
  add_facts (content->flow, others, G_N_ELEMENTS (others), 2);
  add_carried (content);
}

/* The headline as a rule of the definition gives it, with its title; else the plain sentence. */
static void
add_panel (BwReportContent *content)
{
  const BwReading *headline = NULL;
  g_autofree char *sentence = NULL;
  for (guint i = 0; i < content->result->n_readings && !headline; i++)
    if (content->result->readings[i].rule->role == BW_RULE_HEADLINE)
      headline = &content->result->readings[i];
  sentence = headline ? g_strdup (headline->text) : bw_result_dup_headline (content->result);
  bw_flow_space (content->flow, 24.5);
  bw_flow_begin_panel (content->flow, BW_INK_READINESS);
  if (content->is_empty)
    {
      bw_flow_text (content->flow, BW_TEXT_SCORE, _ ("Ready when you are"));
      bw_flow_text (content->flow, BW_TEXT_LEAD,
                    _ ("Nothing has been answered yet, so there is nothing to show here. Answer what you can, in any "
                       "order; the report "
                       "fills itself as you go."));
    }
  else
    {
      if (headline && headline->rule->title)
        bw_flow_text (content->flow, BW_TEXT_SCORE, headline->rule->title)->after = 1.75;
      bw_flow_text (content->flow, BW_TEXT_LEAD, sentence);
    }
  bw_flow_end_panel (content->flow);
}

typedef struct
{
  const char *name;
  const BwScore *score;
  const BwBandSet *bands;
} BwOverall;

/* The name of an overall score, and below it the figure with the band on its baseline. */
static void
put_overall (BwFlow *flow, BwBlock *names, BwBlock *figures, double x, double width, const BwOverall *overall)
{
  g_autofree char *figure = bw_score_format (overall->score->score, overall->bands);
  int band = overall->bands ? bw_band_set_find (overall->bands, overall->score->score) : -1;
  double figure_width = g_utf8_strlen (figure, -1) > 2 ? 84 : 52;
  bw_flow_put_text (flow, names, x, width, BW_TEXT_SMALL, BW_ALIGN_START, overall->name, "Span");
  bw_flow_put_text (flow, figures, x, figure_width, BW_TEXT_FIGURE, BW_ALIGN_START, figure, "Span");
  if (band >= 0)
    bw_flow_put_text (flow, figures, x + figure_width, width - figure_width, BW_TEXT_SCORE, BW_ALIGN_START,
                      overall->bands->bands[band].label, "Span");
}

static void
add_overall (BwReportContent *content)
{
  BwFlow *flow = content->flow;
  const BwOverall overall[BW_N_KINDS] = {
    [BW_KIND_EXPOSURE] = { _ ("Overall exposure"), &content->result->exposure,
                           bw_result_get_overall_bands (content->result, BW_KIND_EXPOSURE) },
    [BW_KIND_READINESS] = { _ ("Overall readiness"), &content->result->readiness,
                            bw_result_get_overall_bands (content->result, BW_KIND_READINESS) },
  };
  double width = (bw_flow_get_width (flow) + GUTTER) / 2;
  double x = 0;
  BwBlock *names;
  BwBlock *figures;
  if (!content->result->exposure.valid && !content->result->readiness.valid)
    return;
  bw_flow_space (flow, 17.5);
  names = bw_flow_begin_block (flow, "P");
  figures = bw_flow_begin_block (flow, "P");
  for (guint kind = 0; kind < BW_N_KINDS; kind++)
    if (content->has_kind[kind] && overall[kind].score->valid)
      {
        bw_flow_begin_part (flow, kind + 1);
        put_overall (flow, names, figures, x, width - GUTTER, &overall[kind]);
        x += width;
      }
  names->keep_with_next = TRUE;
  figures->after = 10.5;
  bw_flow_end_block (flow, names);
  bw_flow_end_block (flow, figures);
}

/* The chart takes what is left of the page, up to what looks natural. */
static void
add_chart (BwReportContent *content, guint position, const BwChart *chart)
{
  const BwTypesetter *typesetter = bw_flow_get_typesetter (content->flow);
  const BwChartStyle *style = bw_typesetter_get_chart_style (typesetter);
  PangoContext *context = bw_typesetter_get_context (typesetter);
  double width = bw_flow_get_width (content->flow);
  double room = content->page_height - bw_flow_get_height (content->flow) - 14;
  if (room >= content->page_height * FIGURE_HEIGHT_SHARE)
    {
      double height = bw_chart_get_natural_height (chart, context, style, width);
      BwBlock *title = bw_flow_text (content->flow, BW_TEXT_HEADING_3, bw_chart_get_title (chart));
      title->keep_with_next = TRUE;
      room -= title->height + title->after;
      bw_flow_drawing (content->flow, bw_chart_layout (chart, context, style, width, MIN (height, room)))->chart =
        position + 1;
    }
}

void
bw_report_add_cover_chart (BwReportContent *content)
{
  for (guint i = 0; i < content->assessment->n_charts; i++)
    if (content->assessment->charts[i].cover)
      {
        g_autoptr (BwChart) chart = bw_chart_new (&content->charts, i);
        if (chart && content->on_cover)
          add_chart (content, i, chart);
        else if (chart)
          bw_report_add_chart (content, i, chart);
        if (chart)
          break;
      }
}

void
bw_report_add_headline (BwReportContent *content)
{
  if (!content->on_cover)
    /* Translators: above the sentence that says what a report comes to, and the overall scores. */
    bw_flow_heading (content->flow, 1, _ ("In short"));
  add_panel (content);
  add_overall (content);
}

/* The line on top; with a logo, at its end. */
static void
add_top (BwReportContent *content)
{
  BwFlow *flow = content->flow;
  const char *organisation = content->options->organisation;
  /* Translators: the line on top of the cover of a report. */
  const char *line = _ ("Bellwether report");
  double width = MIN (LOGO_WIDTH, bw_flow_get_width (flow) / 2);
  double height = LOGO_HEIGHT;
  g_autofree char *description = NULL;
  BwBlock *block;
  if (!content->options->logo)
    {
      bw_flow_text (flow, BW_TEXT_SMALL, line)->rule = BW_INK_FRAME;
      return;
    }
  bw_logo_fit (content->options->logo, &width, &height);
  description = organisation && *organisation
                  /* Translators: what a picture on the cover shows; the name of an organisation. */
                  ? g_strdup_printf (_ ("The logo of %s"), organisation)
                  : g_strdup (_ ("A logo"));
  block = bw_flow_begin_block (flow, "P");
  block->rule = BW_INK_FRAME;
  bw_flow_put_text (flow, block, 0, bw_flow_get_width (flow) - width - GUTTER, BW_TEXT_SMALL, BW_ALIGN_START, line,
                    "Span");
  bw_flow_put_logo (flow, block, bw_flow_get_width (flow) - width, width, height, bw_logo_copy (content->options->logo),
                    content->options->greyscale, description, "Figure");
  block->pad_bottom = 7;
  block->after = 3.5;
  bw_flow_end_block (flow, block);
}

void
bw_report_add_cover (BwReportContent *content)
{
  BwFlow *flow = content->flow;
  gboolean own_title = !g_str_equal (content->title, content->assessment->title);
  add_top (content);
  bw_flow_space (flow, 42);
  bw_flow_text (flow, BW_TEXT_TITLE, content->title)->tag = "H1";
  bw_flow_text (flow, BW_TEXT_SUBTITLE, own_title ? content->assessment->title : content->assessment->summary);
  add_all_facts (content);
}
