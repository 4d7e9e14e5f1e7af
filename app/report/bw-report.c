/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-report.h"

#include "app/chart/bw-chart-rounds.h"
#include "app/document/bw-earlier-documents.h"
#include "app/scoring/bw-group-comparison.h"
#include "bw-report-content.h"
#include "bw-report-private.h"

#include <glib/gi18n-lib.h>

/* Of the running foot, below the text; where margins are chosen, its lines are within them. */
#define FOOT 28
#define NEAR_FOOT 14
#define FOOT_LINE 12

static const BwPageMargins book_margins = { .side = 64, .top = 63, .bottom = 77, .foot = FOOT };

#define PAGE_NUMBER_WIDTH 80

void
bw_report_options_clear (BwReportOptions *options)
{
  g_clear_pointer (&options->title, g_free);
  g_clear_pointer (&options->organisation, g_free);
  g_clear_pointer (&options->logo, bw_logo_free);
  g_clear_pointer (&options->day, g_free);
  g_clear_pointer (&options->earlier, g_ptr_array_unref);
  g_clear_pointer (&options->parts, g_strfreev);
}

void
bw_report_options_copy (const BwReportOptions *options, BwReportOptions *copy)
{
  *copy = *options;
  copy->title = g_strdup (options->title);
  copy->organisation = g_strdup (options->organisation);
  copy->logo = bw_logo_copy (options->logo);
  copy->day = g_strdup (options->day);
  copy->earlier = options->earlier != NULL ? g_ptr_array_ref (options->earlier) : NULL;
  copy->parts = g_strdupv (options->parts);
}

double
bw_report_get_text_width (const BwReport *report)
{
  return report->width - 2 * report->margins.side;
}

double
bw_report_get_text_height (const BwReport *report)
{
  return report->height - report->margins.top - report->margins.bottom;
}

double
bw_report_get_fragment_y (const BwReport *report, const BwFragment *fragment)
{
  return report->margins.top + fragment->y;
}

/* Numbers the items that are asked, in the order in which they are printed. */
static guint *
number_items (const BwResult *result)
{
  guint *numbers = g_new0 (guint, MAX (result->assessment->n_items, 1));
  guint n = 0;
  for (guint i = 0; i < result->assessment->n_items; i++)
    numbers[i] = result->relevant[i] ? ++n : 0;
  return numbers;
}

static gboolean
is_empty (const BwResponse *response, const BwAssessment *assessment)
{
  for (guint i = 0; i < assessment->n_items; i++)
    if (bw_response_get_state (response, i) != BW_ANSWER_SKIPPED)
      return FALSE;
  return TRUE;
}

static BwPageMargins
choose_margins (double millimetres)
{
  double points = CLAMP (millimetres, BW_MARGIN_MIN, BW_MARGIN_MAX) * 72 / 25.4;
  if (!(millimetres > 0))
    return book_margins;
  return (BwPageMargins){ .side = points, .top = points, .bottom = points + NEAR_FOOT + FOOT_LINE, .foot = NEAR_FOOT };
}

/* What went before, for charts and for the part on rounds; both arguments are the caller's to free. */
static void
add_rounds (BwReportContent *content, const BwReportSubject *subject, BwChartRounds **earlier, BwResult **now)
{
  const BwReportOptions *options = content->options;
  const char *day =
    subject->is_group ? bw_document_get_round_day (content->document) : bw_response_get_changed (subject->response);
  g_autoptr (GPtrArray) documents = NULL;

  if (options->earlier == NULL || options->earlier->len == 0)
    return;
  if (subject->is_group)
    documents = bw_group_comparison_list (options->earlier, content->document);
  *earlier =
    bw_chart_rounds_new (documents != NULL ? documents : options->earlier, bw_response_get_form (subject->response),
                         subject->is_group ? NULL : bw_response_get_id (subject->response));
  if (bw_chart_rounds_get_n (*earlier) == 0)
    return;
  *now = subject->is_group ? bw_group_result_dup_round (subject->group) : NULL;
  content->charts.rounds = bw_chart_rounds_dup_with (*earlier, *now != NULL ? *now : subject->result, day,
                                                     subject->is_group, &content->charts.n_rounds);
}

static GPtrArray *
create_blocks (BwReport *report, BwDocument *document, guint number, const BwReportOptions *options)
{
  BwAssessment *assessment = bw_document_get_assessment (document);
  g_autoptr (BwFlow) flow = bw_flow_new (report->typesetter, bw_report_get_text_width (report));
  g_auto (GStrv) parts = bw_report_parts_normalise (options->parts);
  g_auto (BwReportSubject) subject = { 0 };
  bw_report_subject_init (&subject, document, number, parts);
  const BwResponse *response = subject.response;
  const BwResult *result = subject.result;
  g_autofree guint *numbers = number_items (result);
  g_autofree char *day = bw_day_format (options->day);
  g_autofree double *target = bw_document_dup_target (document);
  g_autoptr (GArray) priorities = bw_result_find_priorities (result);
  g_autoptr (BwChartRounds) earlier = NULL;
  g_autoptr (BwResult) now = NULL;
  BwReportContent content = {
    .flow = flow,
    .document = document,
    .assessment = assessment,
    .document_title = report->document_title,
    .title = report->title,
    .names = options->no_names ? bw_report_names_new (document) : NULL,
    .response = response,
    .result = result,
    .group = subject.group,
    .is_group = subject.is_group,
    .charts = { .result = result,
                .response = subject.is_group ? NULL : response,
                .target = target,
                .team = subject.team },
    .options = options,
    .day = day,
    .page_height = bw_report_get_text_height (report),
    .progress = bw_response_get_progress (response, 0, assessment->n_items, result->relevant),
    .numbers = numbers,
    .is_empty = subject.is_group ? FALSE : is_empty (response, assessment),
    .priorities = priorities,
    .parts = parts,
  };
  for (guint i = 0; i < assessment->n_dimensions; i++)
    content.has_kind[assessment->dimensions[i].kind] = TRUE;
  add_rounds (&content, &subject, &earlier, &now);
  bw_report_content_write (&content);
  g_free ((gpointer)content.charts.rounds);
  g_clear_pointer (&content.names, g_regex_unref);
  report->has_cover = g_strcmp0 (parts[0], "cover") == 0;
  return bw_flow_steal_blocks (flow);
}

/* The page on which the place with number @anchor is, from 0. */
static guint
find_anchor (const BwReport *report, guint anchor)
{
  for (guint page = 0; page < report->pages->len; page++)
    {
      const BwPlacedPage *placed = report->pages->pdata[page];
      for (guint i = 0; i < placed->fragments->len; i++)
        if (bw_placed_page_get_fragment (placed, i)->block->anchor == anchor)
          return page;
    }
  return 0;
}

static void
fill_in_contents (BwReport *report)
{
  for (guint i = 0; i < report->blocks->len; i++)
    {
      const BwBlock *block = report->blocks->pdata[i];
      if (block->link > 0)
        {
          g_autofree char *number = g_strdup_printf ("%u", find_anchor (report, block->link) + 1);
          pango_layout_set_text (bw_block_get_cell (block, block->cells->len - 1)->layout, number, -1);
        }
    }
}

/* What stands at the foot of every page but the cover. */
static void
create_feet (BwReport *report, const char *day)
{
  gboolean right_to_left = bw_typesetter_is_right_to_left (report->typesetter);
  PangoAlignment start = right_to_left ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT;
  PangoAlignment end = right_to_left ? PANGO_ALIGN_LEFT : PANGO_ALIGN_RIGHT;
  /* The day in isolation: its words may run the other way. */
  g_autofree char *text = day ? g_strdup_printf (right_to_left ? "%s · \u2068%s\u2069" : "%s · %s", report->title, day)
                              : g_strdup (report->foot_line ? report->foot_line : report->title);
  double width = bw_report_get_text_width (report) - PAGE_NUMBER_WIDTH;
  report->foot = bw_typesetter_set_text (report->typesetter, BW_TEXT_SMALL, text, width, start);
  pango_layout_set_single_paragraph_mode (report->foot, TRUE);
  pango_layout_set_ellipsize (report->foot, PANGO_ELLIPSIZE_END);
  report->page_numbers = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint page = 0; page < report->pages->len; page++)
    {
      /* Translators: the number of a page and how many there are, "3 of 11". */
      g_autofree char *number = g_strdup_printf (_ ("%u of %u"), page + 1, report->pages->len);
      g_ptr_array_add (report->page_numbers,
                       bw_typesetter_set_text (report->typesetter, BW_TEXT_SMALL, number, PAGE_NUMBER_WIDTH, end));
    }
}

static char *
dup_valid (const char *text)
{
  return text && *text ? g_utf8_make_valid (text, -1) : NULL;
}

BwReport *
bw_report_begin (const BwReportOptions *options, const BwPageMargins *margins, const char *title,
                 const char *document_title, const char *language)
{
  BwReport *report = g_new0 (BwReport, 1);
  report->title = dup_valid (title);
  report->document_title = dup_valid (document_title);
  report->organisation = dup_valid (options->organisation);
  report->day = dup_valid (options->day);
  report->width = options->paper == BW_PAPER_LETTER ? 612 : 595.28;
  report->height = options->paper == BW_PAPER_LETTER ? 792 : 841.89;
  report->margins = *margins;
  report->zoom = 1;
  report->pages_a_side = 1;
  report->has_cover = TRUE;
  report->typesetter = bw_typesetter_new (options->greyscale ? BW_LOOK_GREYSCALE : BW_LOOK_PAPER, language);
  return report;
}

void
bw_report_set_layout (BwReport *report, double zoom, guint pages_a_side)
{
  double width = report->width;
  report->zoom = zoom;
  report->pages_a_side = pages_a_side;
  if (pages_a_side == 2)
    {
      report->width = report->height / 2;
      report->height = width;
    }
  report->width /= zoom;
  report->height /= zoom;
}

void
bw_report_end (BwReport *report, GPtrArray *blocks)
{
  g_autofree char *day = report->day ? bw_day_format (report->day) : NULL;
  report->blocks = blocks;
  report->pages = bw_paginate (report->blocks, bw_report_get_text_height (report));
  fill_in_contents (report);
  create_feet (report, day);
}

BwReport *
bw_report_new (BwDocument *document, guint response, const BwReportOptions *options)
{
  BwAssessment *assessment = bw_document_get_assessment (document);
  gboolean has_title = options->title && *options->title;
  BwPageMargins margins = choose_margins (options->margin);
  BwReport *report =
    bw_report_begin (options, &margins, has_title ? options->title : assessment->title,
                     options->no_names ? NULL : bw_document_get_title (document), assessment->language);
  report->earlier = options->earlier != NULL ? g_ptr_array_ref (options->earlier) : NULL;
  bw_report_end (report, create_blocks (report, document, response, options));
  return report;
}

void
bw_report_free (BwReport *report)
{
  if (!report)
    return;
  g_ptr_array_unref (report->pages);
  g_ptr_array_unref (report->page_numbers);
  g_object_unref (report->foot);
  g_ptr_array_unref (report->blocks);
  bw_typesetter_free (report->typesetter);
  g_free (report->title);
  g_free (report->document_title);
  g_free (report->organisation);
  g_free (report->day);
  g_free (report->foot_line);
  g_clear_pointer (&report->earlier, g_ptr_array_unref);
  g_free (report);
}

GPtrArray *
bw_report_get_earlier (const BwReport *report)
{
  return report->earlier;
}

const char *
bw_report_get_title (const BwReport *report)
{
  return report->title;
}

guint
bw_report_get_n_pages (const BwReport *report)
{
  return (report->pages->len + report->pages_a_side - 1) / report->pages_a_side;
}

void
bw_report_get_page_size (const BwReport *report, double *width, double *height)
{
  *width = report->width * report->zoom * report->pages_a_side;
  *height = report->height * report->zoom;
}

static gboolean
has_foot (const BwReport *report, guint page)
{
  return page > 0 || report->foot_line || !report->has_cover;
}

static void
draw_one_page (BwReport *report, guint page, cairo_t *cr, BwStructure *structure)
{
  double width = bw_report_get_text_width (report);
  gboolean right_to_left = bw_typesetter_is_right_to_left (report->typesetter);
  cairo_save (cr);
  cairo_translate (cr, report->margins.side, report->margins.top);
  bw_page_draw (report->pages->pdata[page], report->typesetter, width, cr, structure);
  cairo_translate (cr, 0, bw_report_get_text_height (report) + report->margins.foot);
  if (has_foot (report, page))
    {
      bw_page_draw_layout (report->foot, report->typesetter, BW_INK_MUTED, right_to_left ? PAGE_NUMBER_WIDTH : 0, 0,
                           cr);
      bw_page_draw_layout (report->page_numbers->pdata[page], report->typesetter, BW_INK_MUTED,
                           right_to_left ? 0 : width - PAGE_NUMBER_WIDTH, 0, cr);
    }
  cairo_restore (cr);
}

/* The pages on side @side of paper, from the one that is read first up to but without @end. */
static guint
get_pages_of_side (const BwReport *report, guint side, guint *end)
{
  *end = MIN ((side + 1) * report->pages_a_side, report->pages->len);
  return side * report->pages_a_side;
}

double
bw_report_get_page_x (const BwReport *report, guint page)
{
  guint place = page % report->pages_a_side;
  gboolean right_to_left = bw_typesetter_is_right_to_left (report->typesetter);
  return report->width * (right_to_left ? report->pages_a_side - 1 - place : place);
}

void
bw_report_draw_tagged_page (BwReport *report, guint page, cairo_t *cr, BwStructure *structure)
{
  guint end;
  cairo_save (cr);
  cairo_scale (cr, report->zoom, report->zoom);
  for (guint i = get_pages_of_side (report, page, &end); i < end; i++)
    {
      cairo_save (cr);
      cairo_translate (cr, bw_report_get_page_x (report, i), 0);
      draw_one_page (report, i, cr, structure);
      cairo_restore (cr);
    }
  cairo_restore (cr);
}

void
bw_report_draw_page (BwReport *report, guint page, cairo_t *cr)
{
  bw_report_draw_tagged_page (report, page, cr, NULL);
}

static void
append_page_text (const BwReport *report, guint page, GString *text)
{
  const BwPlacedPage *placed = report->pages->pdata[page];
  for (guint i = 0; i < placed->fragments->len; i++)
    {
      g_autofree char *part = bw_fragment_dup_text (bw_placed_page_get_fragment (placed, i));
      g_string_append (text, part);
      g_string_append_c (text, '\n');
    }
  if (has_foot (report, page))
    g_string_append_printf (text, "%s\t%s\n", pango_layout_get_text (report->foot),
                            pango_layout_get_text (report->page_numbers->pdata[page]));
}

char *
bw_report_dup_page_text (const BwReport *report, guint page)
{
  GString *text = g_string_new (NULL);
  guint end;
  for (guint i = get_pages_of_side (report, page, &end); i < end; i++)
    append_page_text (report, i, text);
  return g_string_free (text, FALSE);
}
