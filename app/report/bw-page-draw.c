/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-page-draw.h"

#include "bw-flow.h"

#define HAIRLINE 0.5
#define TICK_BOX_LINE 0.75
#define PANEL_BAR 3

static void
set_ink (const BwTypesetter *typesetter, BwInk ink, cairo_t *cr)
{
  const BwColour *colour = &bw_typesetter_get_chart_style (typesetter)->inks[ink];
  cairo_set_source_rgba (cr, colour->red, colour->green, colour->blue, colour->alpha);
}

void
bw_page_draw_layout (PangoLayout *layout, const BwTypesetter *typesetter, BwInk ink, double x, double y, cairo_t *cr)
{
  set_ink (typesetter, ink, cr);
  cairo_move_to (cr, x, y);
  pango_cairo_show_layout (cr, layout);
}

static void
draw_line (const BwTypesetter *typesetter, BwInk ink, double x, double y, double width, double thickness, cairo_t *cr)
{
  set_ink (typesetter, ink, cr);
  cairo_rectangle (cr, x, y - thickness / 2, width, thickness);
  cairo_fill (cr);
}

/* How far a line is from the left edge of its cell. */
static double
get_line_offset (const BwCell *cell, PangoLayoutLine *line)
{
  PangoAlignment alignment = bw_layout_line_get_alignment (line);
  PangoRectangle logical;
  double room;
  if (alignment == PANGO_ALIGN_LEFT)
    return 0;
  pango_layout_line_get_extents (line, NULL, &logical);
  room = cell->width - (double)logical.width / PANGO_SCALE;
  return alignment == PANGO_ALIGN_CENTER ? room / 2 : room;
}

/* Lines are placed by the cell's leading; the layout's own distances would change with every letter from another font.
 */
static void
draw_lines (const BwCell *cell, BwLines lines, const BwTypesetter *typesetter, double y, cairo_t *cr)
{
  guint position = 0;
  set_ink (typesetter, cell->ink, cr);
  for (GSList *link = pango_layout_get_lines_readonly (cell->layout); link && position < lines.end;
       link = link->next, position++)
    if (position >= lines.first)
      {
        cairo_move_to (cr, cell->x + get_line_offset (cell, link->data),
                       y + cell->baseline + (position - lines.first) * cell->leading);
        pango_cairo_show_layout_line (cr, link->data);
      }
}

static void
draw_drawing (const BwCell *cell, const BwTypesetter *typesetter, double y, double scale, cairo_t *cr)
{
  cairo_save (cr);
  cairo_translate (cr, cell->x, y);
  cairo_scale (cr, scale, scale);
  bw_drawing_draw (cell->drawing, cr, bw_typesetter_get_chart_style (typesetter), -1);
  cairo_restore (cr);
}

static void
draw_logo (const BwCell *cell, double y, cairo_t *cr)
{
  cairo_save (cr);
  cairo_translate (cr, cell->x, y);
  bw_logo_draw (cell->logo, cr, cell->width, cell->height, cell->grey);
  cairo_restore (cr);
}

/* A ring as wide as the cell, its middle at that of the figures in it. */
static void
draw_ring (const BwCell *cell, const BwTypesetter *typesetter, double y, cairo_t *cr)
{
  double radius = (BW_RING - TICK_BOX_LINE) / 2;
  double middle = y + cell->baseline - BW_RING_RISE;
  double left = cell->x + TICK_BOX_LINE / 2 + radius;
  double right = MAX (left, cell->x + cell->width - TICK_BOX_LINE / 2 - radius);
  set_ink (typesetter, BW_INK_FRAME, cr);
  cairo_set_line_width (cr, TICK_BOX_LINE);
  cairo_new_path (cr);
  cairo_arc (cr, right, middle, radius, -G_PI_2, G_PI_2);
  cairo_arc (cr, left, middle, radius, G_PI_2, 3 * G_PI_2);
  cairo_close_path (cr);
  cairo_stroke (cr);
}

static void
draw_cell (const BwFragment *fragment, guint position, const BwTypesetter *typesetter, cairo_t *cr)
{
  const BwCell *cell = bw_block_get_cell (fragment->block, position);
  double y = fragment->y + (fragment->is_rest ? fragment->block->pad_top : cell->top) * fragment->scale;
  switch (cell->type)
    {
    case BW_CELL_TEXT:
      if (cell->ringed && !fragment->is_rest)
        draw_ring (cell, typesetter, y, cr);
      draw_lines (cell, fragment->lines ? fragment->lines[position] : (BwLines){ 0, G_MAXUINT }, typesetter, y, cr);
      break;
    case BW_CELL_DRAWING:
      if (!fragment->is_rest)
        draw_drawing (cell, typesetter, y, fragment->scale, cr);
      break;
    case BW_CELL_LOGO:
      if (!fragment->is_rest)
        draw_logo (cell, y, cr);
      break;
    case BW_CELL_TICK_BOX:
      if (fragment->is_rest)
        break;
      set_ink (typesetter, cell->ink, cr);
      cairo_set_line_width (cr, TICK_BOX_LINE);
      cairo_rectangle (cr, cell->x + TICK_BOX_LINE / 2, y + TICK_BOX_LINE / 2, cell->width - TICK_BOX_LINE,
                       cell->height - TICK_BOX_LINE);
      cairo_stroke (cr);
      break;
    case BW_CELL_BLANK:
      if (!fragment->is_rest)
        draw_line (typesetter, cell->ink, cell->x, y + cell->height, cell->width, HAIRLINE, cr);
      break;
    default:
      g_assert_not_reached ();
    }
}

/* The panel that @fragment opens on this page, down to the last block in it. */
static void
draw_panel (const BwPlacedPage *page, guint position, const BwTypesetter *typesetter, double width, cairo_t *cr)
{
  const BwFragment *first = bw_placed_page_get_fragment (page, position);
  const BwFragment *last = first;
  double bottom;
  for (guint i = position;
       i < page->fragments->len && bw_placed_page_get_fragment (page, i)->block->panel == first->block->panel; i++)
    last = bw_placed_page_get_fragment (page, i);
  bottom = last->y + last->height;
  if (first->block->panel_ink == BW_INK_NONE)
    {
      set_ink (typesetter, BW_INK_GRID, cr);
      cairo_set_line_width (cr, HAIRLINE);
      cairo_rectangle (cr, HAIRLINE / 2, first->y + HAIRLINE / 2, width - HAIRLINE, bottom - first->y - HAIRLINE);
      cairo_stroke (cr);
      return;
    }
  set_ink (typesetter, first->block->panel_ink, cr);
  cairo_rectangle (cr, bw_typesetter_is_right_to_left (typesetter) ? width - PANEL_BAR : 0, first->y, PANEL_BAR,
                   bottom - first->y);
  cairo_fill (cr);
}

static gboolean
opens_panel (const BwPlacedPage *page, guint position)
{
  guint panel = bw_placed_page_get_fragment (page, position)->block->panel;
  return panel > 0 && (position == 0 || bw_placed_page_get_fragment (page, position - 1)->block->panel != panel);
}

/* Tags */

static void
begin_tag (cairo_t *cr, const char *tag, const BwStructure *structure)
{
  if (tag && structure)
    cairo_tag_begin (cr, tag, NULL);
}

static void
end_tag (cairo_t *cr, const char *tag, const BwStructure *structure)
{
  if (tag && structure)
    cairo_tag_end (cr, tag);
}

void
bw_structure_finish (BwStructure *structure, cairo_t *cr)
{
  if (structure->group)
    cairo_tag_end (cr, structure->group_tag);
  *structure = (BwStructure){ 0 };
}

static void
enter_group (BwStructure *structure, const BwBlock *block, cairo_t *cr)
{
  if (!structure || structure->group == block->group)
    return;
  bw_structure_finish (structure, cr);
  if (block->group)
    cairo_tag_begin (cr, block->group_tag, NULL);
  structure->group = block->group;
  structure->group_tag = block->group_tag;
}

static void
begin_anchors (const BwBlock *block, const BwStructure *structure, cairo_t *cr)
{
  char attributes[64];
  if (structure && block->anchor)
    {
      g_snprintf (attributes, sizeof attributes, "name='part%u'", block->anchor);
      cairo_tag_begin (cr, CAIRO_TAG_DEST, attributes);
      cairo_tag_end (cr, CAIRO_TAG_DEST);
    }
  if (structure && block->link)
    {
      g_snprintf (attributes, sizeof attributes, "dest='part%u'", block->link);
      cairo_tag_begin (cr, CAIRO_TAG_LINK, attributes);
    }
}

static gboolean
is_drawn (const BwFragment *fragment, guint position)
{
  const BwCell *cell = bw_block_get_cell (fragment->block, position);
  if (fragment->lines && cell->type == BW_CELL_TEXT)
    return fragment->lines[position].first < fragment->lines[position].end;
  return !fragment->is_rest || cell->type == BW_CELL_TEXT;
}

static void
draw_fragment (const BwFragment *fragment, const BwTypesetter *typesetter, double width, cairo_t *cr,
               BwStructure *structure)
{
  const BwBlock *block = fragment->block;
  /* A header shown again is decoration: the table has it already. */
  BwStructure *tags = fragment->is_repeat ? NULL : structure;
  enter_group (tags, block, cr);
  begin_tag (cr, block->tag, tags);
  begin_anchors (block, tags, cr);
  for (guint i = 0; i < block->cells->len; i++)
    {
      const char *tag = bw_block_get_cell (block, i)->tag;
      if (!is_drawn (fragment, i))
        continue;
      begin_tag (cr, tag, tags);
      draw_cell (fragment, i, typesetter, cr);
      end_tag (cr, tag, tags);
    }
  if (tags && block->link)
    cairo_tag_end (cr, CAIRO_TAG_LINK);
  end_tag (cr, block->tag, tags);
  if (block->rule != BW_INK_NONE)
    draw_line (typesetter, block->rule, 0, fragment->y + fragment->height, width, HAIRLINE, cr);
}

void
bw_page_draw (const BwPlacedPage *page, const BwTypesetter *typesetter, double width, cairo_t *cr,
              BwStructure *structure)
{
  for (guint i = 0; i < page->fragments->len; i++)
    {
      if (opens_panel (page, i))
        draw_panel (page, i, typesetter, width, cr);
      draw_fragment (bw_placed_page_get_fragment (page, i), typesetter, width, cr, structure);
    }
}
