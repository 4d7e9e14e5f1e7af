/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-paper-form-private.h"

#include <glib/gi18n-lib.h>

#define BOX 11
#define GUTTER 9
/* Room to write an example, of what the boxes leave; and below which it goes under the statement. */
#define EXAMPLE_SHARE 0.42
#define MIN_STEM_WIDTH 130
#define ROW_PAD 5.25
#define N_BOXES 3

gboolean
bw_paper_form_has_checklist (const BwAssessment *assessment)
{
  for (guint i = 0; i < assessment->n_items; i++)
    if (bw_assessment_item_has_ticks (assessment, i))
      return TRUE;
  return FALSE;
}

/* The same places in every row. */
typedef struct
{
  double stem;
  double stem_width;
  double boxes;
  double box_width;
  double example;
  double example_width;
  gboolean below; /* the example goes under the statement */
} Columns;

static Columns
get_columns (const BwPaperForm *paper, const char *const *heads)
{
  Columns columns = { .stem = paper->code_width + GUTTER };
  double total = bw_flow_get_width (paper->flow);
  double room;

  for (guint i = 0; i < N_BOXES; i++)
    columns.box_width = MAX (columns.box_width, bw_paper_form_measure (paper, BW_TEXT_TABLE_HEAD, heads[i]));
  columns.box_width = CLAMP (columns.box_width, BOX, 0.15 * total);
  room = total - columns.stem - N_BOXES * (columns.box_width + GUTTER);
  columns.below = (room - GUTTER) * (1 - EXAMPLE_SHARE) < MIN_STEM_WIDTH;
  columns.stem_width = columns.below ? room : (room - GUTTER) * (1 - EXAMPLE_SHARE);
  columns.boxes = columns.stem + columns.stem_width + GUTTER;
  columns.example = columns.below ? columns.stem : columns.boxes + N_BOXES * (columns.box_width + GUTTER);
  columns.example_width = total - columns.example;
  return columns;
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

static void
add_heads (BwPaperForm *paper, const Columns *columns, const char *const *heads, guint group)
{
  BwBlock *block = begin_row (paper, group);

  bw_flow_put_text (paper->flow, block, columns->stem, columns->stem_width, BW_TEXT_TABLE_HEAD, BW_ALIGN_START,
                    C_ ("answers", "Statement"), "TH");
  for (guint i = 0; i < N_BOXES; i++)
    bw_flow_put_text (paper->flow, block, columns->boxes + i * (columns->box_width + GUTTER), columns->box_width,
                      BW_TEXT_TABLE_HEAD, BW_ALIGN_CENTRE, heads[i], "TH");
  if (!columns->below)
    bw_flow_put_text (paper->flow, block, columns->example, columns->example_width, BW_TEXT_TABLE_HEAD, BW_ALIGN_START,
                      C_ ("checklist", "An example I can name"), "TH");
  block->is_header = TRUE;
  block->keep_with_next = TRUE;
  block->rule = BW_INK_FRAME;
  bw_flow_end_block (paper->flow, block);
}

static void
add_spanning_row (BwPaperForm *paper, BwTextStyle style, const char *text, guint group)
{
  BwBlock *block = begin_row (paper, group);

  bw_flow_put_text (paper->flow, block, 0, bw_flow_get_width (paper->flow), style, BW_ALIGN_START, text, "TH");
  block->keep_with_next = TRUE;
  block->pad_top = style == BW_TEXT_STRONG ? 2 * ROW_PAD : 0;
  block->pad_bottom = 1.75;
  bw_flow_end_block (paper->flow, block);
}

static void
add_example (BwPaperForm *paper, const Columns *columns, guint group)
{
  BwBlock *block = begin_row (paper, group);

  bw_flow_put_blank (paper->flow, block, columns->example, columns->example_width, 14, "TD");
  block->pad_top = 0;
  block->pad_bottom = 2 * ROW_PAD;
  bw_flow_end_block (paper->flow, block);
}

static void
add_statement (BwPaperForm *paper, const Columns *columns, guint item, guint group)
{
  const BwItem *entry = &paper->assessment->items[item];
  const char *stem = bw_paper_form_get_stem (paper, item);
  /* Translators: a statement of the opposite, in a checklist; it is ticked when it is seldom true. */
  g_autofree char *reversed = entry->reverse ? g_strdup_printf (_ ("⟲ Seldom true: %s"), stem) : NULL;
  BwBlock *block = begin_row (paper, group);

  bw_flow_put_text (paper->flow, block, 0, paper->code_width, BW_TEXT_SMALL, BW_ALIGN_START, entry->id, "TD");
  bw_flow_put_text (paper->flow, block, columns->stem, columns->stem_width, BW_TEXT_TABLE, BW_ALIGN_START,
                    reversed ? reversed : stem, "TD");
  for (guint i = 0; i < N_BOXES; i++)
    bw_flow_put_tick_box (paper->flow, block,
                          columns->boxes + i * (columns->box_width + GUTTER) + (columns->box_width - BOX) / 2, BOX,
                          "TD");
  if (!columns->below)
    bw_flow_put_blank (paper->flow, block, columns->example, columns->example_width, 14, "TD");
  block->keep_with_next = columns->below;
  bw_flow_end_block (paper->flow, block);
  if (columns->below)
    add_example (paper, columns, group);
}

void
bw_paper_form_add_checklist (BwPaperForm *paper)
{
  const BwAssessment *assessment = paper->assessment;
  /* Translators: heads of columns with boxes to mark, narrow: how often a statement is seen to be true. */
  const char *const heads[N_BOXES] = { C_ ("checklist", "Often"), C_ ("checklist", "At times"),
                                       C_ ("checklist", "Seldom") };
  const Columns columns = get_columns (paper, heads);
  guint group = bw_flow_add_group (paper->flow);

  add_heads (paper, &columns, heads, group);
  for (guint i = 0; i < assessment->n_dimensions; i++)
    {
      const BwDimension *dimension = &assessment->dimensions[i];
      gboolean begun = FALSE;

      for (guint j = 0; j < dimension->n_items; j++)
        {
          if (!bw_assessment_item_has_ticks (assessment, dimension->items[j]))
            continue;
          if (!begun)
            add_spanning_row (paper, BW_TEXT_STRONG, dimension->name, group);
          if (!begun && dimension->frames[paper->form])
            add_spanning_row (paper, BW_TEXT_TABLE_HEAD, dimension->frames[paper->form], group);
          begun = TRUE;
          add_statement (paper, &columns, dimension->items[j], group);
        }
    }
}
