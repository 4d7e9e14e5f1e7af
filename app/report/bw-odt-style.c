/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-odt-style.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct
{
  const char *paragraph; /* "Heading_20_1": ODF's way to write "Heading 1" */
  const char *span;
  double before, after; /* points */
} Look;

/* Where an office program knows a style, it is called what that program calls it. */
static const Look looks[BW_N_TEXTS] = {
  [BW_TEXT_TITLE] = { "Title", "Title_20_text", 42, 7 },
  [BW_TEXT_SUBTITLE] = { "Subtitle", "Subtitle_20_text", 0, 17.5 },
  [BW_TEXT_HEADING_1] = { "Heading_20_1", "Heading_20_1_20_text", 28, 10.5 },
  [BW_TEXT_HEADING_2] = { "Heading_20_2", "Heading_20_2_20_text", 21, 5.25 },
  [BW_TEXT_HEADING_3] = { "Heading_20_3", "Heading_20_3_20_text", 12.25, 3.5 },
  [BW_TEXT_LEAD] = { "Lead", "Lead_20_text", 0, 7 },
  [BW_TEXT_BODY] = { "Text_20_body", "Body_20_text", 0, 7 },
  [BW_TEXT_STRONG] = { "Strong_20_paragraph", "Strong_20_Emphasis", 0, 3.5 },
  [BW_TEXT_QUIET] = { "Quiet", "Quiet_20_text", 0, 7 },
  [BW_TEXT_SMALL] = { "Small", "Small_20_text", 0, 3.5 },
  [BW_TEXT_TABLE] = { "Table_20_Contents", "Table_20_text", 0, 0 },
  [BW_TEXT_TABLE_HEAD] = { "Table_20_Heading", "Table_20_head_20_text", 0, 0 },
  [BW_TEXT_FIGURE] = { "Figure_20_value", "Figure_20_value_20_text", 0, 0 },
  [BW_TEXT_SCORE] = { "Score", "Score_20_text", 0, 3.5 },
};

const char *
bw_odt_style_get_paragraph (BwTextStyle style)
{
  return g_str_has_prefix (looks[style].paragraph, "Heading_20_") ? "Minor_20_heading" : looks[style].paragraph;
}

const char *
bw_odt_style_get_span (BwTextStyle style)
{
  return looks[style].span;
}

char *
bw_odt_dup_length (double points)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];
  return g_strconcat (g_ascii_formatd (text, sizeof text, "%.2f", points), "pt", NULL);
}

char *
bw_odt_dup_colour (const BwReport *report, BwInk ink)
{
  const BwColour *colour = &bw_typesetter_get_chart_style (report->typesetter)->inks[ink];
  return g_strdup_printf ("#%02x%02x%02x", (guint)(colour->red * 255 + 0.5), (guint)(colour->green * 255 + 0.5),
                          (guint)(colour->blue * 255 + 0.5));
}

void
bw_odt_write_namespaces (BwXmlWriter *writer)
{
  static const char *const spaces[][2] = {
    { "xmlns:office", "urn:oasis:names:tc:opendocument:xmlns:office:1.0" },
    { "xmlns:style", "urn:oasis:names:tc:opendocument:xmlns:style:1.0" },
    { "xmlns:text", "urn:oasis:names:tc:opendocument:xmlns:text:1.0" },
    { "xmlns:table", "urn:oasis:names:tc:opendocument:xmlns:table:1.0" },
    { "xmlns:draw", "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" },
    { "xmlns:fo", "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" },
    { "xmlns:svg", "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" },
    { "xmlns:meta", "urn:oasis:names:tc:opendocument:xmlns:meta:1.0" },
    { "xmlns:dc", "http://purl.org/dc/elements/1.1/" },
    { "xmlns:xlink", "http://www.w3.org/1999/xlink" },
  };
  for (guint i = 0; i < G_N_ELEMENTS (spaces); i++)
    bw_xml_writer_attribute (writer, spaces[i][0], spaces[i][1]);
  bw_xml_writer_attribute (writer, "office:version", "1.3");
}

static void
write_length (BwXmlWriter *writer, const char *name, double points)
{
  g_autofree char *length = bw_odt_dup_length (points);
  bw_xml_writer_attribute (writer, name, length);
}

/* "en-GB" as language and country, for each of the three kinds of script that ODF tells apart. */
static void
write_language (BwXmlWriter *writer, const BwReport *report)
{
  static const char *const names[][2] = { { "fo:language", "fo:country" },
                                          { "style:language-asian", "style:country-asian" },
                                          { "style:language-complex", "style:country-complex" } };
  PangoLanguage *language = pango_context_get_language (bw_typesetter_get_context (report->typesetter));
  g_auto (GStrv) parts = g_strsplit_set (pango_language_to_string (language), "-_", -1);
  const char *last = parts[g_strv_length (parts) - 1];
  g_autofree char *country = parts[1] && strlen (last) == 2 ? g_ascii_strup (last, -1) : g_strdup ("none");
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      bw_xml_writer_attribute (writer, names[i][0], parts[0]);
      bw_xml_writer_attribute (writer, names[i][1], country);
    }
}

/* Letters: the same for all kinds of script. */
static void
write_letters (BwXmlWriter *writer, const BwReport *report, BwTextStyle style)
{
  static const char *const sizes[] = { "fo:font-size", "style:font-size-asian", "style:font-size-complex" };
  static const char *const weights[] = { "fo:font-weight", "style:font-weight-asian", "style:font-weight-complex" };
  g_autofree char *colour = bw_odt_dup_colour (report, bw_text_style_get_ink (style));
  bw_xml_writer_start (writer, "style:text-properties", NULL);
  bw_xml_writer_attribute (writer, "fo:color", colour);
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      write_length (writer, sizes[i], bw_text_style_get_size (style));
      bw_xml_writer_attribute (writer, weights[i], bw_text_style_is_bold (style) ? "bold" : "normal");
    }
  bw_xml_writer_end (writer);
}

static void
start_style (BwXmlWriter *writer, const char *name, const char *family, const char *parent)
{
  g_auto (GStrv) words = g_strsplit (name, "_20_", -1);
  g_autofree char *display = g_strjoinv (" ", words);
  bw_xml_writer_start (writer, "style:style", NULL);
  bw_xml_writer_attribute (writer, "style:name", name);
  if (!g_str_equal (display, name))
    bw_xml_writer_attribute (writer, "style:display-name", display);
  bw_xml_writer_attribute (writer, "style:family", family);
  bw_xml_writer_attribute (writer, "style:parent-style-name", parent);
}

static void
write_paragraph_style (BwXmlWriter *writer, const BwReport *report, BwTextStyle style, const char *name)
{
  const Look *look = &looks[style];
  gboolean heading = g_str_has_prefix (look->paragraph, "Heading_20_");
  gboolean outlined = heading && g_str_equal (name, look->paragraph);
  start_style (writer, name, "paragraph", "Standard");
  if (outlined)
    bw_xml_writer_attribute (writer, "style:default-outline-level", look->paragraph + strlen ("Heading_20_"));
  if (heading || style == BW_TEXT_TITLE)
    bw_xml_writer_attribute (writer, "style:next-style-name", "Text_20_body");
  bw_xml_writer_start (writer, "style:paragraph-properties", NULL);
  write_length (writer, "fo:margin-top", look->before);
  write_length (writer, "fo:margin-bottom", look->after);
  write_length (writer, "style:line-height-at-least", bw_text_style_get_leading (style));
  if (heading)
    bw_xml_writer_attribute (writer, "fo:keep-with-next", "always");
  bw_xml_writer_end (writer);
  write_letters (writer, report, style);
  bw_xml_writer_end (writer);
}

static void
write_span_style (BwXmlWriter *writer, const BwReport *report, BwTextStyle style)
{
  start_style (writer, looks[style].span, "text", NULL);
  write_letters (writer, report, style);
  bw_xml_writer_end (writer);
}

/* A paragraph style with one tab stop; @leader: a line leads there. */
static void
write_tab_style (BwXmlWriter *writer, const char *name, const char *parent, double position, gboolean at_end,
                 gboolean leader)
{
  start_style (writer, name, "paragraph", parent);
  bw_xml_writer_start (writer, "style:paragraph-properties", NULL);
  /* Room for a pen above a line to write on. */
  if (leader)
    write_length (writer, "fo:margin-top", 10.5);
  bw_xml_writer_start (writer, "style:tab-stops", NULL);
  bw_xml_writer_start (writer, "style:tab-stop", NULL);
  write_length (writer, "style:position", position);
  if (at_end)
    bw_xml_writer_attribute (writer, "style:type", "right");
  if (leader)
    {
      bw_xml_writer_attribute (writer, "style:leader-style", "solid");
      bw_xml_writer_attribute (writer, "style:leader-text", "_");
    }
  bw_xml_writer_end (writer);
  bw_xml_writer_end (writer);
  bw_xml_writer_end (writer);
  bw_xml_writer_end (writer);
}

/* Lists with @bullet before their items. */
static void
write_list_style (BwXmlWriter *writer, const char *name, const char *bullet)
{
  bw_xml_writer_start (writer, "text:list-style", NULL);
  bw_xml_writer_attribute (writer, "style:name", name);
  bw_xml_writer_start (writer, "text:list-level-style-bullet", NULL);
  bw_xml_writer_attribute (writer, "text:level", "1");
  bw_xml_writer_attribute (writer, "text:bullet-char", bullet);
  bw_xml_writer_start (writer, "style:list-level-properties", NULL);
  bw_xml_writer_attribute (writer, "text:list-level-position-and-space-mode", "label-alignment");
  bw_xml_writer_start (writer, "style:list-level-label-alignment", NULL);
  bw_xml_writer_attribute (writer, "text:label-followed-by", "listtab");
  write_length (writer, "text:list-tab-stop-position", 18);
  write_length (writer, "fo:text-indent", -18);
  write_length (writer, "fo:margin-left", 18);
  for (guint i = 0; i < 4; i++)
    bw_xml_writer_end (writer);
}

static void
write_default_style (BwXmlWriter *writer, const BwReport *report)
{
  gboolean right_to_left = bw_typesetter_is_right_to_left (report->typesetter);
  bw_xml_writer_start (writer, "style:default-style", NULL);
  bw_xml_writer_attribute (writer, "style:family", "paragraph");
  bw_xml_writer_start (writer, "style:paragraph-properties", NULL);
  bw_xml_writer_attribute (writer, "style:writing-mode", right_to_left ? "rl-tb" : "lr-tb");
  bw_xml_writer_attribute (writer, "fo:text-align", right_to_left ? "right" : "left");
  bw_xml_writer_attribute (writer, "fo:orphans", "2");
  bw_xml_writer_attribute (writer, "fo:widows", "2");
  bw_xml_writer_end (writer);
  bw_xml_writer_start (writer, "style:text-properties", NULL);
  bw_xml_writer_attribute (writer, "style:font-name", "Text");
  bw_xml_writer_attribute (writer, "style:font-name-asian", "Text");
  bw_xml_writer_attribute (writer, "style:font-name-complex", "Text");
  write_length (writer, "fo:font-size", bw_text_style_get_size (BW_TEXT_BODY));
  write_language (writer, report);
  bw_xml_writer_end (writer);
  bw_xml_writer_end (writer);
}

static void
write_fonts (BwXmlWriter *writer, const BwReport *report)
{
  g_auto (GStrv) families = g_strsplit (bw_typesetter_get_chart_style (report->typesetter)->font_family, ",", 2);
  bw_xml_writer_start (writer, "office:font-face-decls", NULL);
  bw_xml_writer_start (writer, "style:font-face", NULL);
  bw_xml_writer_attribute (writer, "style:name", "Text");
  bw_xml_writer_attribute (writer, "svg:font-family", families[0]);
  bw_xml_writer_attribute (writer, "style:font-family-generic", "swiss");
  bw_xml_writer_end (writer);
  bw_xml_writer_end (writer);
}

/* A line that is not seen. */
static void
write_end_style (BwXmlWriter *writer)
{
  start_style (writer, "End", "paragraph", "Standard");
  bw_xml_writer_start (writer, "style:paragraph-properties", NULL);
  write_length (writer, "fo:line-height", 1);
  bw_xml_writer_end (writer);
  bw_xml_writer_start (writer, "style:text-properties", NULL);
  write_length (writer, "fo:font-size", 1);
  bw_xml_writer_end (writer);
  bw_xml_writer_end (writer);
}

static void
write_named_styles (BwXmlWriter *writer, const BwReport *report)
{
  double width = bw_report_get_text_width (report);
  bw_xml_writer_start (writer, "office:styles", NULL);
  write_default_style (writer, report);
  start_style (writer, "Standard", "paragraph", NULL);
  bw_xml_writer_end (writer);
  for (guint style = 0; style < BW_N_TEXTS; style++)
    {
      write_paragraph_style (writer, report, style, looks[style].paragraph);
      write_span_style (writer, report, style);
    }
  start_style (writer, "Contents_20_link", "text", NULL);
  bw_xml_writer_start (writer, "style:text-properties", NULL);
  bw_xml_writer_attribute (writer, "style:text-underline-style", "none");
  bw_xml_writer_end (writer);
  bw_xml_writer_end (writer);
  write_paragraph_style (writer, report, BW_TEXT_HEADING_3, "Minor_20_heading");
  start_style (writer, "List_20_item", "paragraph", "Text_20_body");
  bw_xml_writer_start (writer, "style:paragraph-properties", NULL);
  write_length (writer, "fo:margin-bottom", 3.5);
  bw_xml_writer_end (writer);
  bw_xml_writer_end (writer);
  start_style (writer, "Figure", "paragraph", "Standard");
  bw_xml_writer_start (writer, "style:paragraph-properties", NULL);
  bw_xml_writer_attribute (writer, "fo:keep-with-next", "always");
  write_length (writer, "fo:margin-top", 7);
  bw_xml_writer_end (writer);
  bw_xml_writer_end (writer);
  start_style (writer, "Caption", "paragraph", "Small");
  bw_xml_writer_end (writer);
  write_end_style (writer);
  write_tab_style (writer, "Facts", "Text_20_body", 77, FALSE, FALSE);
  write_tab_style (writer, "Line_20_to_20_write_20_on", "Small", width, TRUE, TRUE);
  write_tab_style (writer, "Contents_20_1", "Table_20_Contents", width, TRUE, FALSE);
  write_tab_style (writer, "Footer", "Small", width, TRUE, FALSE);
  write_list_style (writer, "Bullets", "•");
  write_list_style (writer, "Tick_20_boxes", "☐");
  bw_xml_writer_end (writer);
}

/* "3 of 11", with fields for the numbers wherever the language puts them. */
static void
write_page_number (BwXmlWriter *writer)
{
  static const guint numbers[] = { 4000000001u, 4000000002u };
  static const char *const fields[] = { "text:page-number", "text:page-count" };
  g_autofree char *text = g_strdup_printf (_ ("%u of %u"), numbers[0], numbers[1]);
  const char *rest = text;
  while (*rest)
    {
      const char *digits = strstr (rest, "400000000");
      g_autofree char *between = digits ? g_strndup (rest, digits - rest) : g_strdup (rest);
      bw_xml_writer_text (writer, between);
      if (!digits)
        break;
      bw_xml_writer_start (writer, fields[digits[9] == '2'], NULL);
      bw_xml_writer_end (writer);
      rest = digits + 10;
    }
}

static void
write_page_layout (BwXmlWriter *writer, const BwReport *report)
{
  gboolean right_to_left = bw_typesetter_is_right_to_left (report->typesetter);
  bw_xml_writer_start (writer, "office:automatic-styles", NULL);
  bw_xml_writer_start (writer, "style:page-layout", NULL);
  bw_xml_writer_attribute (writer, "style:name", "Page");
  bw_xml_writer_start (writer, "style:page-layout-properties", NULL);
  write_length (writer, "fo:page-width", report->width);
  write_length (writer, "fo:page-height", report->height);
  write_length (writer, "fo:margin-left", report->margins.side);
  write_length (writer, "fo:margin-right", report->margins.side);
  write_length (writer, "fo:margin-top", report->margins.top);
  write_length (writer, "fo:margin-bottom", MAX (report->margins.bottom - 42, 14));
  bw_xml_writer_attribute (writer, "style:print-orientation", "portrait");
  bw_xml_writer_attribute (writer, "style:writing-mode", right_to_left ? "rl-tb" : "lr-tb");
  bw_xml_writer_end (writer);
  bw_xml_writer_start (writer, "style:footer-style", NULL);
  bw_xml_writer_start (writer, "style:header-footer-properties", NULL);
  write_length (writer, "fo:min-height", 28);
  write_length (writer, "fo:margin-top", 14);
  for (guint i = 0; i < 4; i++)
    bw_xml_writer_end (writer);
}

/* The first page is the cover; it has no foot. */
static void
write_master_page (BwXmlWriter *writer, const BwReport *report)
{
  bw_xml_writer_start (writer, "office:master-styles", NULL);
  bw_xml_writer_start (writer, "style:master-page", NULL);
  bw_xml_writer_attribute (writer, "style:name", "Standard");
  bw_xml_writer_attribute (writer, "style:page-layout-name", "Page");
  bw_xml_writer_start (writer, "style:footer", NULL);
  bw_xml_writer_start (writer, "text:p", NULL);
  bw_xml_writer_attribute (writer, "text:style-name", "Footer");
  bw_xml_writer_text (writer, pango_layout_get_text (report->foot));
  bw_xml_writer_start (writer, "text:tab", NULL);
  bw_xml_writer_end (writer);
  write_page_number (writer);
  bw_xml_writer_end (writer);
  bw_xml_writer_end (writer);
  bw_xml_writer_start (writer, "style:footer-first", NULL);
  bw_xml_writer_start (writer, "text:p", NULL);
  bw_xml_writer_attribute (writer, "text:style-name", "Footer");
  for (guint i = 0; i < 4; i++)
    bw_xml_writer_end (writer);
}

GBytes *
bw_odt_write_styles (const BwReport *report)
{
  g_autoptr (BwXmlWriter) writer = bw_xml_writer_new ();
  bw_xml_writer_set_indented (writer, FALSE);
  bw_xml_writer_start (writer, "office:document-styles", NULL);
  bw_odt_write_namespaces (writer);
  write_fonts (writer, report);
  write_named_styles (writer, report);
  write_page_layout (writer, report);
  write_master_page (writer, report);
  bw_xml_writer_end (writer);
  return bw_xml_writer_finish (writer);
}

GBytes *
bw_odt_write_meta (const BwReport *report)
{
  g_autoptr (BwXmlWriter) writer = bw_xml_writer_new ();
  PangoLanguage *language = pango_context_get_language (bw_typesetter_get_context (report->typesetter));
  const char *day = bw_day_is_valid (report->day) ? report->day : "1970-01-01";
  g_autofree char *date = g_strconcat (day, "T00:00:00", NULL);
  g_autofree char *title = bw_report_dup_full_title (report);
  bw_xml_writer_start (writer, "office:document-meta", NULL);
  bw_odt_write_namespaces (writer);
  bw_xml_writer_start (writer, "office:meta", NULL);
  bw_xml_writer_element (writer, "meta:generator", "Bellwether");
  bw_xml_writer_element (writer, "dc:title", title);
  if (report->organisation)
    bw_xml_writer_element (writer, "dc:creator", report->organisation);
  bw_xml_writer_element (writer, "meta:creation-date", date);
  bw_xml_writer_element (writer, "dc:date", date);
  bw_xml_writer_element (writer, "dc:language", pango_language_to_string (language));
  bw_xml_writer_end (writer);
  bw_xml_writer_end (writer);
  return bw_xml_writer_finish (writer);
}
