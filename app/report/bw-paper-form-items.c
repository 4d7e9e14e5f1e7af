/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-paper-form-private.h"

#include "bw-flow-private.h"

#include <glib/gi18n-lib.h>

#define BOX 10
#define MARK_WIDTH 26
#define TEXT_LINES 4
#define NUMBER_WIDTH 105
#define OPTION_PAD 2.625

/* The id at the end of the line; the title, or the wording where there is none, in front of it. */
static void
add_head (BwPaperForm *paper, guint item, const char *text, BwTextStyle style)
{
  const char *id = paper->assessment->items[item].id;
  double total = bw_flow_get_width (paper->flow);
  double code = MIN (bw_paper_form_measure (paper, BW_TEXT_SMALL, id), 0.35 * total);
  BwBlock *block;

  bw_flow_space (paper->flow, 14);
  block = bw_flow_begin_block (paper->flow, "P");
  bw_flow_put_text (paper->flow, block, 0, total - code - 10.5, style, BW_ALIGN_START, text, NULL);
  bw_flow_put_text (paper->flow, block, total - code, code, BW_TEXT_SMALL, BW_ALIGN_END, id, NULL);
  block->after = 3.5;
  block->keep_with_next = TRUE;
  bw_flow_end_block (paper->flow, block);
}

static void
add_question (BwPaperForm *paper, guint item)
{
  const BwItem *entry = &paper->assessment->items[item];
  const char *stem = bw_paper_form_get_stem (paper, item);

  if (entry->title)
    {
      add_head (paper, item, entry->title, BW_TEXT_STRONG);
      bw_paper_form_add_text (paper, BW_TEXT_BODY, stem);
    }
  else
    add_head (paper, item, stem, BW_TEXT_BODY);
  if (entry->help)
    bw_paper_form_add_text (paper, BW_TEXT_SMALL, entry->help);
}

/* Options of a case have letters, others have boxes. */
static void
add_options (BwPaperForm *paper, const BwItem *entry)
{
  guint group = bw_flow_add_group (paper->flow);

  for (guint i = 0; i < entry->n_options; i++)
    {
      BwBlock *block = bw_flow_begin_block (paper->flow, "LI");

      if (entry->type == BW_ITEM_VIGNETTE)
        {
          char letter[] = { (char)('A' + i % 26), '\0' };

          bw_flow_put_ringed (paper->flow, block, 0, BW_RING, letter, "Lbl");
        }
      else
        bw_flow_put_tick_box (paper->flow, block, 4, BOX, "Lbl");
      bw_flow_put_text (paper->flow, block, MARK_WIDTH, bw_flow_get_width (paper->flow) - MARK_WIDTH, BW_TEXT_BODY,
                        BW_ALIGN_START, entry->options[i].text, "LBody");
      block->group = group;
      block->group_tag = "L";
      block->pad_top = block->pad_bottom = OPTION_PAD;
      block->keep_with_next = TRUE;
      bw_flow_end_block (paper->flow, block);
    }
}

static void
add_number (BwPaperForm *paper, const BwItem *entry)
{
  BwBlock *block = bw_flow_begin_block (paper->flow, "P");

  bw_flow_put_blank (paper->flow, block, 0, NUMBER_WIDTH, 21, NULL);
  bw_flow_put_text (paper->flow, block, NUMBER_WIDTH + 7, bw_flow_get_width (paper->flow) - NUMBER_WIDTH - 7,
                    BW_TEXT_BODY, BW_ALIGN_START, entry->unit ? entry->unit : "", NULL);
  bw_flow_end_block (paper->flow, block);
}

void
bw_paper_form_add_item (BwPaperForm *paper, guint item)
{
  const BwItem *entry = &paper->assessment->items[item];
  BwBlock *last;

  add_question (paper, item);
  switch (entry->type)
    {
    case BW_ITEM_VIGNETTE:
    case BW_ITEM_CHOICE:
      bw_paper_form_add_text (paper, BW_TEXT_SMALL, _ ("Mark one."));
      add_options (paper, entry);
      break;
    case BW_ITEM_MULTIPLE_CHOICE:
      bw_paper_form_add_text (paper, BW_TEXT_SMALL, _ ("Mark as many as fit."));
      add_options (paper, entry);
      break;
    case BW_ITEM_NUMBER:
      add_number (paper, entry);
      break;
    case BW_ITEM_TEXT:
      bw_paper_form_add_lines (paper, TEXT_LINES);
      break;
    case BW_ITEM_RECORD_TABLE:
      bw_paper_form_add_table (paper, item);
      break;
    case BW_ITEM_RATING:
    default:
      g_assert_not_reached ();
    }
  last = bw_flow_get_last_block (paper->flow);
  last->keep_with_next = FALSE;
  last->after = MAX (last->after, 14);
}
