/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-paper-form-private.h"

#include "bw-report-private.h"

#include <glib/gi18n-lib.h>

static const BwPageMargins single_margins = { .side = 50, .top = 45.5, .bottom = 63, .foot = 28 };
/* Half a sheet is small, and so is a page of large print when it is measured in the size of its text. */
static const BwPageMargins small_margins = { .side = 32, .top = 31.5, .bottom = 49, .foot = 28 };

/* The body is 10.25 points tall. */
#define LARGE_ZOOM (16 / 10.25)
#define NOTE_LINES 3
#define FIELD_GUTTER 21
#define MAX_CODE_WIDTH 84

const char *
bw_paper_form_get_stem (const BwPaperForm *paper, guint item)
{
  const char *stem = paper->assessment->items[item].stems[paper->form];

  return stem ? stem : paper->assessment->items[item].stems[bw_assessment_get_default_form (paper->assessment)];
}

double
bw_paper_form_measure (const BwPaperForm *paper, BwTextStyle style, const char *text)
{
  g_autoptr (PangoLayout) layout =
    bw_typesetter_set_text (bw_flow_get_typesetter (paper->flow), style, text, 10000, PANGO_ALIGN_LEFT);
  PangoRectangle logical;

  pango_layout_get_extents (layout, NULL, &logical);
  return (double)logical.width / PANGO_SCALE + 0.5;
}

BwBlock *
bw_paper_form_add_text (BwPaperForm *paper, BwTextStyle style, const char *text)
{
  BwBlock *block = bw_flow_begin_block (paper->flow, "P");

  bw_flow_put_text (paper->flow, block, 0, bw_flow_get_width (paper->flow), style, BW_ALIGN_START, text, NULL);
  block->after = 3.5;
  block->splits = TRUE;
  block->keep_with_next = TRUE;
  bw_flow_end_block (paper->flow, block);
  return block;
}

void
bw_paper_form_add_lines (BwPaperForm *paper, guint n)
{
  guint first = bw_flow_get_n_blocks (paper->flow);

  for (guint i = 0; i < n; i++)
    {
      BwBlock *block = bw_flow_begin_block (paper->flow, NULL);

      bw_flow_put_blank (paper->flow, block, 0, bw_flow_get_width (paper->flow), BW_WRITING_LINE, NULL);
      block->after = i + 1 == n ? 10.5 : 0;
      bw_flow_end_block (paper->flow, block);
    }
  bw_flow_keep_together (paper->flow, first);
}

/* "Name (if you like) ________   Date ________" */
static void
add_fields (BwPaperForm *paper)
{
  const char *labels[] = { _ ("Name (if you like)"), C_ ("paper form", "Date") };
  double shares[] = { 0.62, 0.38 };
  double width = bw_flow_get_width (paper->flow) - FIELD_GUTTER;
  double x = 0;
  BwBlock *block;

  bw_flow_space (paper->flow, 14);
  block = bw_flow_begin_block (paper->flow, "P");
  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    {
      double label = MIN (bw_paper_form_measure (paper, BW_TEXT_BODY, labels[i]), 0.6 * shares[i] * width);

      bw_flow_put_text (paper->flow, block, x, label, BW_TEXT_BODY, BW_ALIGN_START, labels[i], NULL);
      bw_flow_put_blank (paper->flow, block, x + label + 7, shares[i] * width - label - 7, 14, NULL);
      x += shares[i] * width + FIELD_GUTTER;
    }
  block->after = 14;
  bw_flow_end_block (paper->flow, block);
}

static gboolean
has_conditions (const BwAssessment *assessment)
{
  for (guint i = 0; i < assessment->n_items; i++)
    if (assessment->items[i].relevant)
      return TRUE;
  for (guint i = 0; i < assessment->n_sections; i++)
    if (assessment->sections[i].relevant)
      return TRUE;
  return FALSE;
}

static void
add_instructions (BwPaperForm *paper, const BwPaperFormOptions *options)
{
  if (options->checklist)
    {
      bw_flow_item (paper->flow, BW_MARK_BULLET,
                    _ ("Mark one box for each statement: seen often, now and then, or seldom."));
      bw_flow_item (paper->flow, BW_MARK_BULLET, _ ("Write down an example you can name for each “often”."));
    }
  else
    {
      bw_flow_item (paper->flow, BW_MARK_BULLET,
                    _ ("Mark what fits best. There are no right or wrong answers, and the first thought is often the "
                       "best one."));
      bw_flow_item (paper->flow, BW_MARK_BULLET,
                    _ ("Leave out what you do not want to answer. The box beside the points is for what does not "
                       "apply or you cannot judge."));
      if (has_conditions (paper->assessment))
        bw_flow_item (paper->flow, BW_MARK_BULLET,
                      _ ("Some questions follow from earlier answers. Leave out those that do not fit yours."));
    }
  bw_flow_item (paper->flow, BW_MARK_BULLET,
                _ ("The short code of each question tells Bellwether where the answer belongs."));
}

static void
add_head (BwPaperForm *paper, const BwPaperFormOptions *options)
{
  const BwAssessment *assessment = paper->assessment;
  const char *form = assessment->forms[paper->form].name;
  g_autofree char *minutes =
    g_strdup_printf (ngettext ("About %u minute", "About %u minutes", assessment->minutes), assessment->minutes);
  g_autofree char *text = options->checklist ? g_strdup_printf ("%s · %s", _ ("Checklist"), form)
                                             : g_strdup_printf ("%s · %s", form, minutes);

  bw_flow_heading (paper->flow, 1, assessment->title);
  bw_paper_form_add_text (paper, BW_TEXT_SUBTITLE, text)->after = 10.5;
  bw_paper_form_add_text (paper, BW_TEXT_BODY, assessment->forms[paper->form].description)->after = 7;
  add_instructions (paper, options);
  add_fields (paper);
}

/* The first item after @item that does not belong to the same run of ratings. */
static guint
find_end_of_run (const BwAssessment *assessment, guint item, guint end)
{
  int scale = assessment->items[item].response_scale;

  while (item < end && assessment->items[item].type == BW_ITEM_RATING &&
         assessment->items[item].response_scale == scale)
    item++;
  return item;
}

static void
add_notes (BwPaperForm *paper)
{
  bw_flow_space (paper->flow, 10.5);
  bw_paper_form_add_text (paper, BW_TEXT_SMALL, _ ("Room for notes"));
  bw_paper_form_add_lines (paper, NOTE_LINES);
}

static void
add_section (BwPaperForm *paper, guint section)
{
  const BwSection *entry = &paper->assessment->sections[section];
  guint end = entry->first_item + entry->n_items;

  bw_flow_heading (paper->flow, 2, entry->title);
  for (guint i = 0; i < entry->n_introduction; i++)
    bw_paper_form_add_text (paper, BW_TEXT_BODY, entry->introduction[i].text)->after = 7;
  for (guint i = entry->first_item; i < end;)
    if (paper->assessment->items[i].type == BW_ITEM_RATING)
      {
        guint next = find_end_of_run (paper->assessment, i, end);

        bw_paper_form_add_ratings (paper, i, next);
        i = next;
      }
    else
      bw_paper_form_add_item (paper, i++);
  add_notes (paper);
}

static double
measure_codes (const BwPaperForm *paper)
{
  double width = 0;

  for (guint i = 0; i < paper->assessment->n_items; i++)
    if (paper->assessment->items[i].type == BW_ITEM_RATING)
      width = MAX (width, bw_paper_form_measure (paper, BW_TEXT_SMALL, paper->assessment->items[i].id));
  return CLAMP (width, 21, MAX_CODE_WIDTH);
}

static GPtrArray *
create_blocks (BwReport *report, const BwAssessment *assessment, const BwPaperFormOptions *options)
{
  g_autoptr (BwFlow) flow = bw_flow_new (report->typesetter, bw_report_get_text_width (report));
  BwPaperForm paper = { .flow = flow, .assessment = assessment, .form = options->form };

  paper.code_width = measure_codes (&paper);
  add_head (&paper, options);
  if (options->checklist)
    bw_paper_form_add_checklist (&paper);
  else
    for (guint i = 0; i < assessment->n_sections; i++)
      add_section (&paper, i);
  return bw_flow_steal_blocks (flow);
}

BwReport *
bw_report_new_for_paper_form (BwAssessment *assessment, const BwPaperFormOptions *options)
{
  const BwReportOptions page = { .paper = options->paper, .greyscale = options->greyscale };
  gboolean booklet = options->layout == BW_FORM_LAYOUT_BOOKLET;
  gboolean large = options->large && !booklet;
  BwReport *report = bw_report_begin (&page, booklet || large ? &small_margins : &single_margins, assessment->title,
                                      NULL, assessment->language);

  bw_report_set_layout (report, large ? LARGE_ZOOM : 1, booklet ? 2 : 1);
  report->foot_line = g_strdup_printf ("%s %s · %s%s", assessment->id, assessment->version,
                                       bw_form_get_id (options->form), options->checklist ? " · checklist" : "");
  bw_report_end (report, create_blocks (report, assessment, options));
  return report;
}
