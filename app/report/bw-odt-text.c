/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-odt-text.h"

#include "app/chart/bw-picture-svg.h"

#include <string.h>

/* Of the height of a page, what a picture may take, and what it takes on the cover at least. */
#define MAX_SHARE 0.85
#define MIN_COVER_SHARE 0.27
/* How much more room the words above the picture on the cover may take than they do here, and what is below it. */
#define COVER_SLACK 1.12
#define CAPTION 42

static void
start_automatic_style (BwOdtText *text, const char *name, const char *family, const char *parent)
{
  bw_xml_writer_start (text->styles, "style:style", NULL);
  bw_xml_writer_attribute (text->styles, "style:name", name);
  bw_xml_writer_attribute (text->styles, "style:family", family);
  bw_xml_writer_attribute (text->styles, "style:parent-style-name", parent);
}

static gboolean
is_right_to_left (const BwOdtText *text)
{
  return bw_typesetter_is_right_to_left (text->report->typesetter);
}

BwOdtFlags
bw_odt_text_get_turn (const BwOdtText *text, const BwCell *cell)
{
  PangoDirection wanted = is_right_to_left (text) ? PANGO_DIRECTION_LTR : PANGO_DIRECTION_RTL;
  if (cell->type != BW_CELL_TEXT)
    return BW_ODT_PLAIN;
  return pango_layout_get_direction (cell->layout, 0) == wanted ? BW_ODT_TURNED : BW_ODT_PLAIN;
}

static void
add_variant (BwOdtText *text, const char *name, const char *parent, BwOdtFlags flags)
{
  start_automatic_style (text, name, "paragraph", parent);
  bw_xml_writer_start (text->styles, "style:paragraph-properties", NULL);
  if (flags & BW_ODT_KEEP)
    bw_xml_writer_attribute (text->styles, "fo:keep-with-next", "always");
  if (flags & BW_ODT_BREAK)
    bw_xml_writer_attribute (text->styles, "fo:break-before", "page");
  /* Edges as seen: LibreOffice takes "end" for the right one, whichever way letters run. */
  if (flags & (BW_ODT_END | BW_ODT_TURNED))
    bw_xml_writer_attribute (text->styles, "fo:text-align",
                             is_right_to_left (text) == ((flags & BW_ODT_END) == 0) ? "right" : "left");
  if (flags & BW_ODT_TURNED)
    bw_xml_writer_attribute (text->styles, "style:writing-mode", is_right_to_left (text) ? "lr-tb" : "rl-tb");
  bw_xml_writer_end (text->styles);
  bw_xml_writer_end (text->styles);
}

void
bw_odt_text_start_paragraph (BwOdtText *text, const char *name, const char *style, BwOdtFlags flags)
{
  g_autofree char *variant = NULL;
  if (text->break_next)
    flags |= BW_ODT_BREAK;
  text->break_next = FALSE;
  text->after_cover = text->after_cover || (flags & BW_ODT_BREAK);
  if (flags != BW_ODT_PLAIN)
    {
      variant = g_strdup_printf ("%s-%d", style, (int)flags);
      if (g_hash_table_add (text->variants, g_strdup (variant)))
        add_variant (text, variant, style, flags);
    }
  bw_xml_writer_start (text->body, name, NULL);
  bw_xml_writer_attribute (text->body, "text:style-name", variant ? variant : style);
}

static void
write_empty (BwOdtText *text, const char *name)
{
  bw_xml_writer_start (text->body, name, NULL);
  bw_xml_writer_end (text->body);
}

/* Of spaces in a row, and those at the beginning of a paragraph, ODF keeps none but the first that is written as such.
 */
static void
write_spaces (BwOdtText *text, guint n)
{
  g_autofree char *count = g_strdup_printf ("%u", n);
  bw_xml_writer_start (text->body, "text:s", NULL);
  bw_xml_writer_attribute (text->body, "text:c", count);
  bw_xml_writer_end (text->body);
}

void
bw_odt_text_write (BwOdtText *text, const char *string)
{
  const char *rest = string;
  while (*rest)
    {
      gsize length = strcspn (rest, "\n\t ");
      g_autofree char *run = NULL;
      /* A single space between words is nothing special. */
      while (rest[length] == ' ' && length > 0 && rest[length + 1] != ' ' && rest[length + 1] != '\0')
        length += 1 + strcspn (rest + length + 1, "\n\t ");
      run = g_strndup (rest, length);
      bw_xml_writer_text (text->body, run);
      rest += length;
      if (*rest == ' ')
        {
          guint n = (guint)strspn (rest, " ");
          write_spaces (text, n);
          rest += n;
        }
      else if (*rest)
        write_empty (text, *rest++ == '\n' ? "text:line-break" : "text:tab");
    }
}

static void
write_string (BwOdtText *text, const char *name, const char *string)
{
  if (string && *string)
    bw_xml_writer_element (text->body, name, string);
}

static void
write_length (BwOdtText *text, const char *name, double points)
{
  g_autofree char *length = bw_odt_dup_length (points);
  bw_xml_writer_attribute (text->body, name, length);
}

/* The style of pictures in shades of grey. Static. */
static const char *
ensure_grey_style (BwOdtText *text)
{
  if (!g_hash_table_add (text->variants, g_strdup ("Grey")))
    return "Grey";
  bw_xml_writer_start (text->styles, "style:style", NULL);
  bw_xml_writer_attribute (text->styles, "style:name", "Grey");
  bw_xml_writer_attribute (text->styles, "style:family", "graphic");
  bw_xml_writer_start (text->styles, "style:graphic-properties", NULL);
  bw_xml_writer_attribute (text->styles, "draw:color-mode", "greyscale");
  bw_xml_writer_end (text->styles);
  bw_xml_writer_end (text->styles);
  return "Grey";
}

/* A picture in the package, @ending being that of its name; @title and @description may be NULL. */
static void
write_picture (BwOdtText *text, GBytes *bytes, const char *ending, const char *type, double width, double height,
               const char *title, const char *description, gboolean grey)
{
  g_autofree char *name = g_strdup_printf ("Pictures/%u.%s", ++text->n_pictures, ending);
  g_autofree char *label = g_strdup_printf ("Picture %u", text->n_pictures);
  bw_odt_package_add (text->package, name, type, bytes);
  bw_xml_writer_start (text->body, "draw:frame", NULL);
  bw_xml_writer_attribute (text->body, "draw:name", label);
  if (grey)
    bw_xml_writer_attribute (text->body, "draw:style-name", ensure_grey_style (text));
  bw_xml_writer_attribute (text->body, "text:anchor-type", "as-char");
  write_length (text, "svg:width", width);
  write_length (text, "svg:height", height);
  bw_xml_writer_start (text->body, "draw:image", NULL);
  bw_xml_writer_attribute (text->body, "xlink:href", name);
  bw_xml_writer_attribute (text->body, "xlink:type", "simple");
  bw_xml_writer_attribute (text->body, "xlink:show", "embed");
  bw_xml_writer_attribute (text->body, "xlink:actuate", "onLoad");
  bw_xml_writer_attribute (text->body, "draw:mime-type", type);
  bw_xml_writer_end (text->body);
  write_string (text, "svg:title", title);
  write_string (text, "svg:desc", description);
  bw_xml_writer_end (text->body);
}

/* How far below the top of the cover @drawing is; 0 when it is not on it. */
static double
get_cover_place (const BwReport *report, const BwDrawing *drawing)
{
  const BwPlacedPage *cover = report->pages->pdata[0];
  for (guint i = 0; i < cover->fragments->len; i++)
    {
      const BwFragment *fragment = bw_placed_page_get_fragment (cover, i);
      if (fragment->block->cells->len == 1 && bw_block_get_cell (fragment->block, 0)->drawing == drawing)
        return fragment->y;
    }
  return 0;
}

/* The height a drawing may have: no more than a page can hold; on the cover it shares the page with words, which take
 * more room in other fonts, and with its caption. */
static double
get_room (const BwOdtText *text, const BwDrawing *drawing)
{
  const BwReport *report = text->report;
  double page = bw_report_get_text_height (report);
  double place = report->has_cover && !text->after_cover ? get_cover_place (report, drawing) : 0;
  return place > 0 ? MAX (MIN_COVER_SHARE * page, page - COVER_SLACK * place - CAPTION) : MAX_SHARE * page;
}

/* The drawing as a picture of shapes. */
static void
write_drawing (BwOdtText *text, const BwDrawing *drawing)
{
  const BwReport *report = text->report;
  g_autoptr (GBytes) bytes = bw_drawing_to_svg (drawing, bw_typesetter_get_chart_style (report->typesetter));
  double room = get_room (text, drawing);
  double scale = MIN (1, MIN (bw_report_get_text_width (report) / drawing->width, room / drawing->height));
  write_picture (text, bytes, "svg", "image/svg+xml", scale * drawing->width, scale * drawing->height, drawing->title,
                 drawing->description, FALSE);
}

/* The file of the logo itself. */
static void
write_logo (BwOdtText *text, const BwCell *cell)
{
  const char *type = bw_logo_get_type (cell->logo);
  write_picture (text, bw_logo_get_bytes (cell->logo), g_str_has_suffix (type, "png") ? "png" : "svg", type,
                 cell->width, cell->height, cell->description, NULL, cell->grey);
}

void
bw_odt_text_write_cell (BwOdtText *text, const BwCell *cell)
{
  const char *string;
  if (cell->type == BW_CELL_DRAWING)
    write_drawing (text, cell->drawing);
  else if (cell->type == BW_CELL_LOGO)
    write_logo (text, cell);
  else if (cell->type == BW_CELL_TICK_BOX)
    bw_xml_writer_text (text->body, "☐");
  if (cell->type != BW_CELL_TEXT)
    return;
  string = pango_layout_get_text (cell->layout);
  if (cell->lead > 0)
    {
      g_autofree char *lead = g_strndup (string, cell->lead);
      bw_xml_writer_start (text->body, "text:span", NULL);
      bw_xml_writer_attribute (text->body, "text:style-name", bw_odt_style_get_span (BW_TEXT_STRONG));
      bw_odt_text_write (text, lead);
      bw_xml_writer_end (text->body);
    }
  bw_odt_text_write (text, string + cell->lead);
}
