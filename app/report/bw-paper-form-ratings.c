/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-flow-private.h"
#include "bw-paper-form-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Between one point and the next, and before what is apart from them. */
#define POINT_GAP 5
#define APART 12
#define BOX 12.0
#define GUTTER 10.5
/* Points stand beside a statement that has at least this much room left, else below it. */
#define MIN_STEM_WIDTH 190
/* Room above and below a row, for the rings. */
#define ROW_PAD 5.25
/* Labels of points side by side are no longer than this; others get a line each. */
#define MAX_LABEL_LINES 4

const char *
bw_paper_form_get_not_applicable (const BwResponseScale *scale)
{
  return scale->not_applicable ? scale->not_applicable : C_ ("answer", "Not applicable");
}

char *
bw_paper_form_format_point (double value)
{
  return g_strdup_printf ("%s%g", value < 0 ? "−" : "", fabs (value));
}

/* All rings of a scale are as wide as the widest needs. */
static double
get_ring_width (const BwPaperForm *paper, const BwResponseScale *scale)
{
  double width = BW_RING;

  for (guint i = 0; i < scale->n_points; i++)
    {
      g_autofree char *value = bw_paper_form_format_point (scale->points[i].value);

      width = MAX (width, bw_paper_form_measure (paper, BW_TEXT_TABLE, value) + 7);
    }
  return width;
}

static double
get_points_width (const BwPaperForm *paper, const BwResponseScale *scale)
{
  return scale->n_points * (get_ring_width (paper, scale) + POINT_GAP) - POINT_GAP + APART + BOX;
}

/* The widest word of @text has to fit into @width, and all of it into a few lines. */
static gboolean
fits (const BwPaperForm *paper, const char *text, double width)
{
  g_auto (GStrv) words = g_strsplit_set (text, " \n", -1);

  for (guint i = 0; words[i]; i++)
    if (bw_paper_form_measure (paper, BW_TEXT_TABLE_HEAD, words[i]) > width)
      return FALSE;
  return bw_paper_form_measure (paper, BW_TEXT_TABLE_HEAD, text) < (MAX_LABEL_LINES - 1) * width;
}

static gboolean
labels_fit (const BwPaperForm *paper, const BwResponseScale *scale, double width)
{
  for (guint i = 0; i < scale->n_points; i++)
    if (!fits (paper, scale->points[i].anchor, width))
      return FALSE;
  return fits (paper, bw_paper_form_get_not_applicable (scale), width);
}

/* The head of the table of statements, still to be filled in. */
static BwBlock *
begin_labels (BwPaperForm *paper, guint group)
{
  BwBlock *block = bw_flow_begin_block (paper->flow, "TR");

  block->keep_with_next = TRUE;
  block->is_header = TRUE;
  block->group = group;
  block->group_tag = "Table";
  block->pad_top = block->pad_bottom = 3.5;
  block->rule = BW_INK_FRAME;
  return block;
}

/* The points with their labels, side by side. */
static void
add_labels_in_a_row (BwPaperForm *paper, const BwResponseScale *scale, double width, guint group)
{
  g_autofree char *apart = g_strdup_printf ("☐\n%s", bw_paper_form_get_not_applicable (scale));
  BwBlock *block = begin_labels (paper, group);
  double x = 0;

  for (guint i = 0; i < scale->n_points; i++)
    {
      g_autofree char *value = bw_paper_form_format_point (scale->points[i].value);
      g_autofree char *text = g_strdup_printf ("%s\n%s", value, scale->points[i].anchor);

      bw_flow_put_text (paper->flow, block, x, width, BW_TEXT_TABLE_HEAD, BW_ALIGN_CENTRE, text, "TH");
      x += width + POINT_GAP;
    }
  bw_flow_put_text (paper->flow, block, x + APART - POINT_GAP, width, BW_TEXT_TABLE_HEAD, BW_ALIGN_CENTRE, apart, "TH");
  bw_flow_end_block (paper->flow, block);
}

/* "1 Not at all · 2 Slightly · …", where columns would be too narrow. The caller owns it. */
static char *
join_labels (const BwResponseScale *scale)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < scale->n_points; i++)
    {
      g_autofree char *value = bw_paper_form_format_point (scale->points[i].value);

      g_string_append_printf (text, "%s\u00a0%s · ", value, scale->points[i].anchor);
    }
  g_string_append_printf (text, "☐\u00a0%s", bw_paper_form_get_not_applicable (scale));
  return g_string_free (text, FALSE);
}

static void
add_labels_in_a_text (BwPaperForm *paper, const char *text, guint group)
{
  BwBlock *block = begin_labels (paper, group);

  bw_flow_put_text (paper->flow, block, 0, bw_flow_get_width (paper->flow), BW_TEXT_TABLE_HEAD, BW_ALIGN_START, text,
                    "TH");
  bw_flow_end_block (paper->flow, block);
}

static void
add_label (BwPaperForm *paper, const char *mark, const char *text)
{
  double mark_width = MAX (BW_RING, bw_paper_form_measure (paper, BW_TEXT_TABLE_HEAD, mark)) + 3.5;
  BwBlock *block = bw_flow_begin_block (paper->flow, "P");

  bw_flow_put_text (paper->flow, block, 0, mark_width, BW_TEXT_TABLE_HEAD, BW_ALIGN_START, mark, NULL);
  bw_flow_put_text (paper->flow, block, mark_width, bw_flow_get_width (paper->flow) - mark_width, BW_TEXT_TABLE,
                    BW_ALIGN_START, text, NULL);
  block->keep_with_next = TRUE;
  block->splits = TRUE;
  bw_flow_end_block (paper->flow, block);
}

static void
add_labels_in_lines (BwPaperForm *paper, const BwResponseScale *scale)
{
  for (guint i = 0; i < scale->n_points; i++)
    {
      g_autofree char *value = bw_paper_form_format_point (scale->points[i].value);

      add_label (paper, value, scale->points[i].anchor);
    }
  add_label (paper, "☐", bw_paper_form_get_not_applicable (scale));
}

/* What the points mean. Unless the labels are long, it is shown again on every page. */
static void
add_labels (BwPaperForm *paper, const BwResponseScale *scale, guint group)
{
  double total = bw_flow_get_width (paper->flow);
  double width = (total - APART - scale->n_points * POINT_GAP + POINT_GAP) / (scale->n_points + 1);
  g_autofree char *joined = join_labels (scale);

  if (scale->prompt)
    {
      bw_flow_space (paper->flow, 10.5);
      bw_paper_form_add_text (paper, BW_TEXT_STRONG, scale->prompt);
    }
  if (labels_fit (paper, scale, width))
    add_labels_in_a_row (paper, scale, width, group);
  else if (bw_paper_form_measure (paper, BW_TEXT_TABLE_HEAD, joined) < (MAX_LABEL_LINES - 1) * total)
    add_labels_in_a_text (paper, joined, group);
  else
    add_labels_in_lines (paper, scale);
}

static void
put_points (BwPaperForm *paper, BwBlock *block, const BwResponseScale *scale, double x)
{
  double ring = get_ring_width (paper, scale);

  for (guint i = 0; i < scale->n_points; i++)
    {
      g_autofree char *value = bw_paper_form_format_point (scale->points[i].value);

      bw_flow_put_ringed (paper->flow, block, x, ring, value, "TD");
      x += ring + POINT_GAP;
    }
  bw_flow_put_tick_box (paper->flow, block, x + APART - POINT_GAP, BOX, "TD");
  /* Its middle where that of the rings is. */
  g_array_index (block->cells, BwCell, block->cells->len - 1).baseline = BOX / 2 + BW_RING_RISE;
}

static BwBlock *
begin_row (BwPaperForm *paper, guint group)
{
  BwBlock *block = bw_flow_begin_block (paper->flow, "TR");

  block->group = group;
  block->group_tag = "Table";
  block->pad_top = block->pad_bottom = ROW_PAD;
  return block;
}

/* The start of a sentence that statements share. */
static void
add_frame (BwPaperForm *paper, const char *text, guint group)
{
  BwBlock *block = begin_row (paper, group);

  bw_flow_put_text (paper->flow, block, 0, bw_flow_get_width (paper->flow), BW_TEXT_STRONG, BW_ALIGN_START, text, "TH");
  block->keep_with_next = TRUE;
  block->pad_bottom = 0;
  bw_flow_end_block (paper->flow, block);
}

/* What helps to answer @item, in a row of its own below the statement. */
static void
add_help (BwPaperForm *paper, const char *help, double x, double width, guint group)
{
  BwBlock *block = begin_row (paper, group);

  bw_flow_put_text (paper->flow, block, x, width, BW_TEXT_SMALL, BW_ALIGN_START, help, "TD");
  block->pad_top = 0;
  block->splits = TRUE;
  block->keep_with_next = TRUE;
  bw_flow_end_block (paper->flow, block);
}

/* The last block of an item: the next one may go to another page. */
static void
end_item (BwPaperForm *paper)
{
  BwBlock *last = bw_flow_get_last_block (paper->flow);

  last->keep_with_next = FALSE;
  last->rule = BW_INK_GRID;
}

/* A statement with its id in front and its points to mark at the end of the line, or below where that is too narrow. */
static void
add_rating (BwPaperForm *paper, guint item, guint group)
{
  const BwItem *entry = &paper->assessment->items[item];
  const BwResponseScale *scale = bw_assessment_get_item_scale (paper->assessment, item);
  double points = get_points_width (paper, scale);
  double start = paper->code_width + GUTTER;
  double room = bw_flow_get_width (paper->flow) - start;
  gboolean beside = room - points - GUTTER >= MIN_STEM_WIDTH;
  double width = beside ? room - points - GUTTER : room;
  BwBlock *block = begin_row (paper, group);

  bw_flow_put_text (paper->flow, block, 0, paper->code_width, BW_TEXT_SMALL, BW_ALIGN_START, entry->id, "TD");
  bw_flow_put_text (paper->flow, block, start, width, BW_TEXT_BODY, BW_ALIGN_START,
                    bw_paper_form_get_stem (paper, item), "TD");
  if (beside)
    put_points (paper, block, scale, bw_flow_get_width (paper->flow) - points);
  block->keep_with_next = TRUE;
  bw_flow_end_block (paper->flow, block);
  if (entry->help)
    {
      block->pad_bottom -= ROW_PAD;
      block->height -= ROW_PAD;
      add_help (paper, entry->help, start, width, group);
    }
  if (!beside)
    {
      block = begin_row (paper, group);
      put_points (paper, block, scale, MAX (0, MIN (start, bw_flow_get_width (paper->flow) - points)));
      bw_flow_end_block (paper->flow, block);
    }
}

void
bw_paper_form_add_ratings (BwPaperForm *paper, guint item, guint end)
{
  const BwResponseScale *scale = bw_assessment_get_item_scale (paper->assessment, item);
  const char *frame = NULL;
  guint group = bw_flow_add_group (paper->flow);

  add_labels (paper, scale, group);
  for (; item < end; item++)
    {
      int dimension = paper->assessment->items[item].dimension;
      const char *next = dimension >= 0 ? paper->assessment->dimensions[dimension].frames[paper->form] : NULL;

      if (next && next != frame)
        add_frame (paper, next, group);
      frame = next;
      add_rating (paper, item, group);
      end_item (paper);
    }
}
