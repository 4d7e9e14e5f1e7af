/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-typesetter.h"

#include <hb.h>

#include <string.h>

struct _BwTypesetter
{
  PangoFontMap *font_map;
  PangoContext *context;
  BwChartStyle chart_style;
  gboolean right_to_left;
  PangoFontDescription *fonts[BW_N_TEXTS];
  PangoAttrList *attributes[BW_N_TEXTS];
};

typedef struct
{
  double size;
  double leading;
  PangoWeight weight;
  BwInk ink;
} BwTextLook;

/* Few sizes: each one of a face is looked up anew among all fonts there are. */
static const BwTextLook text_looks[BW_N_TEXTS] = {
  [BW_TEXT_TITLE] = { 28, 35, PANGO_WEIGHT_BOLD, BW_INK_TEXT },
  [BW_TEXT_SUBTITLE] = { 12.5, 17.5, PANGO_WEIGHT_NORMAL, BW_INK_MUTED },
  [BW_TEXT_HEADING_1] = { 20, 28, PANGO_WEIGHT_BOLD, BW_INK_TEXT },
  [BW_TEXT_HEADING_2] = { 13, 17.5, PANGO_WEIGHT_BOLD, BW_INK_TEXT },
  [BW_TEXT_HEADING_3] = { 10.25, 14, PANGO_WEIGHT_BOLD, BW_INK_TEXT },
  [BW_TEXT_LEAD] = { 12.5, 19.25, PANGO_WEIGHT_NORMAL, BW_INK_TEXT },
  [BW_TEXT_BODY] = { 10.25, 14, PANGO_WEIGHT_NORMAL, BW_INK_TEXT },
  [BW_TEXT_STRONG] = { 10.25, 14, PANGO_WEIGHT_BOLD, BW_INK_TEXT },
  [BW_TEXT_QUIET] = { 10.25, 14, PANGO_WEIGHT_NORMAL, BW_INK_MUTED },
  [BW_TEXT_SMALL] = { 9, 12.25, PANGO_WEIGHT_NORMAL, BW_INK_MUTED },
  [BW_TEXT_TABLE] = { 9, 12.25, PANGO_WEIGHT_NORMAL, BW_INK_TEXT },
  [BW_TEXT_TABLE_HEAD] = { 9, 12.25, PANGO_WEIGHT_BOLD, BW_INK_MUTED },
  [BW_TEXT_FIGURE] = { 28, 35, PANGO_WEIGHT_BOLD, BW_INK_TEXT },
  [BW_TEXT_SCORE] = { 13, 17.5, PANGO_WEIGHT_BOLD, BW_INK_TEXT },
};

/* A word too long for its line breaks as it is, without a hyphen that nobody typed. Ligatures are off because cairo
 * wraps each in a replacement text, at which readers of the structure tree stop; figures are all equally wide. */
static PangoAttrList *
create_attributes (void)
{
  PangoAttrList *attributes = pango_attr_list_new ();
  pango_attr_list_insert (attributes, pango_attr_insert_hyphens_new (FALSE));
  pango_attr_list_insert (attributes, pango_attr_font_features_new ("liga=0, clig=0, dlig=0, tnum=1"));
  return attributes;
}

/* The script that @language names ("az-Arab"), else the one it is usually written in. */
gboolean
bw_language_is_right_to_left (const char *language)
{
  static const char *const subtags[] = { "adlm", "arab", "hebr", "mand", "nkoo", "rohg", "samr", "syrc", "thaa", NULL };
  static const PangoScript scripts[] = { PANGO_SCRIPT_ARABIC, PANGO_SCRIPT_HEBREW, PANGO_SCRIPT_NKO,
                                         PANGO_SCRIPT_SYRIAC, PANGO_SCRIPT_THAANA };
  g_autofree char *lower = g_ascii_strdown (language, -1);
  g_auto (GStrv) parts = g_strsplit_set (lower, "-_", -1);
  const PangoScript *usual;
  int n_scripts = 0;
  for (guint i = 1; parts[0] && parts[i]; i++)
    if (strlen (parts[i]) == 4 && g_ascii_isalpha (parts[i][0]))
      return g_strv_contains (subtags, parts[i]);
  usual = pango_language_get_scripts (pango_language_from_string (language), &n_scripts);
  for (guint i = 0; usual && n_scripts > 0 && i < G_N_ELEMENTS (scripts); i++)
    if (usual[0] == scripts[i])
      return TRUE;
  return FALSE;
}

/* A report may be made in one thread and drawn in another, so it cannot use the font map of a thread, which is in use
 * by whatever else that thread draws. A new one takes long to find its fonts: those of reports that are gone are kept
 * for the next. */
#define MAX_IDLE_FONT_MAPS 2

static GMutex font_maps_lock;
static PangoFontMap *idle_font_maps[MAX_IDLE_FONT_MAPS];

static PangoFontMap *
lend_font_map (void)
{
  PangoFontMap *font_map = NULL;
  g_mutex_lock (&font_maps_lock);
  for (guint i = 0; i < MAX_IDLE_FONT_MAPS && !font_map; i++)
    font_map = g_steal_pointer (&idle_font_maps[i]);
  g_mutex_unlock (&font_maps_lock);
  return font_map ? font_map : pango_cairo_font_map_new ();
}

static void
give_font_map_back (PangoFontMap *font_map)
{
  g_mutex_lock (&font_maps_lock);
  for (guint i = 0; i < MAX_IDLE_FONT_MAPS && font_map; i++)
    if (!idle_font_maps[i])
      idle_font_maps[i] = g_steal_pointer (&font_map);
  g_mutex_unlock (&font_maps_lock);
  g_clear_object (&font_map);
}

BwTypesetter *
bw_typesetter_new (BwLook look, const char *language)
{
  BwTypesetter *self = g_new0 (BwTypesetter, 1);
  gboolean right_to_left = bw_language_is_right_to_left (language);
  self->font_map = lend_font_map ();
  self->context = bw_chart_style_create_context ();
  pango_context_set_font_map (self->context, self->font_map);
  self->right_to_left = right_to_left;
  bw_chart_style_init (&self->chart_style, look, right_to_left, 9);
  pango_context_set_base_dir (self->context, right_to_left ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR);
  pango_context_set_language (self->context, pango_language_from_string (language));
  for (guint style = 0; style < BW_N_TEXTS; style++)
    {
      self->fonts[style] = pango_font_description_new ();
      pango_font_description_set_family_static (self->fonts[style], self->chart_style.font_family);
      pango_font_description_set_absolute_size (self->fonts[style], text_looks[style].size * PANGO_SCALE);
      pango_font_description_set_weight (self->fonts[style], text_looks[style].weight);
      self->attributes[style] = create_attributes ();
    }
  return self;
}

void
bw_typesetter_free (BwTypesetter *self)
{
  if (!self)
    return;
  for (guint style = 0; style < BW_N_TEXTS; style++)
    {
      pango_font_description_free (self->fonts[style]);
      pango_attr_list_unref (self->attributes[style]);
    }
  g_object_unref (self->context);
  give_font_map_back (self->font_map);
  g_free (self);
}

gboolean
bw_typesetter_is_right_to_left (const BwTypesetter *self)
{
  return self->right_to_left;
}

PangoContext *
bw_typesetter_get_context (const BwTypesetter *self)
{
  return self->context;
}

const BwChartStyle *
bw_typesetter_get_chart_style (const BwTypesetter *self)
{
  return &self->chart_style;
}

double
bw_text_style_get_size (BwTextStyle style)
{
  return text_looks[style].size;
}

gboolean
bw_text_style_is_bold (BwTextStyle style)
{
  return text_looks[style].weight == PANGO_WEIGHT_BOLD;
}

double
bw_text_style_get_leading (BwTextStyle style)
{
  return text_looks[style].leading;
}

double
bw_text_style_get_baseline (BwTextStyle style)
{
  const BwTextLook *look = &text_looks[style];
  /* The em square in the middle of the line; letters reach about a fifth of it below the baseline. */
  return (look->leading + look->size) / 2 - 0.22 * look->size;
}

BwInk
bw_text_style_get_ink (BwTextStyle style)
{
  return text_looks[style].ink;
}

/* Pango turns left and right round for a paragraph that reads against the direction of the context. */
static PangoAlignment
turn (PangoLayoutLine *line, PangoAlignment alignment)
{
  PangoContext *context = pango_layout_get_context (line->layout);
  if (alignment == PANGO_ALIGN_CENTER ||
      pango_layout_line_get_resolved_direction (line) == pango_context_get_base_dir (context))
    return alignment;
  return alignment == PANGO_ALIGN_LEFT ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT;
}

PangoAlignment
bw_layout_line_get_alignment (PangoLayoutLine *line)
{
  return turn (line, pango_layout_get_alignment (line->layout));
}

/* Where a line breaks, Pango draws nothing for the space. cairo would wrap that nothing in a replacement text, at which
 * readers of the PDF's structure stop, so a space is drawn there after all, without any width. */
static void
restore_spaces (PangoLayout *layout)
{
  const char *text = pango_layout_get_text (layout);
  for (GSList *line = pango_layout_get_lines (layout); line; line = line->next)
    for (GSList *run = ((PangoLayoutLine *)line->data)->runs; run; run = run->next)
      {
        PangoGlyphItem *item = run->data;
        hb_codepoint_t space;
        for (int i = 0; i < item->glyphs->num_glyphs; i++)
          if (item->glyphs->glyphs[i].glyph == PANGO_GLYPH_EMPTY &&
              text[item->item->offset + item->glyphs->log_clusters[i]] == ' ' &&
              hb_font_get_nominal_glyph (pango_font_get_hb_font (item->item->analysis.font), ' ', &space))
            item->glyphs->glyphs[i].glyph = space;
      }
}

/* @text is UTF-8; its first @lead_length bytes are bold. Everything that breaks lines is set before the lines are asked
 * for, so that they are broken once. */
static PangoLayout *
set_text (BwTypesetter *self, BwTextStyle style, const char *text, gsize lead_length, double width,
          PangoAlignment alignment)
{
  PangoLayout *layout = pango_layout_new (self->context);
  pango_layout_set_font_description (layout, self->fonts[style]);
  pango_layout_set_attributes (layout, self->attributes[style]);
  if (lead_length > 0)
    {
      g_autoptr (PangoAttrList) attributes = pango_attr_list_copy (self->attributes[style]);
      PangoAttribute *bold = pango_attr_weight_new (PANGO_WEIGHT_BOLD);
      bold->end_index = (guint)lead_length;
      pango_attr_list_insert (attributes, bold);
      pango_layout_set_attributes (layout, attributes);
    }
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_width (layout, (int)(MAX (width, 1) * PANGO_SCALE));
  pango_layout_set_text (layout, text, -1);
  pango_layout_set_alignment (layout, alignment);
  /* Only what reads against the direction of the report is broken a second time. */
  pango_layout_set_alignment (layout, turn (pango_layout_get_line_readonly (layout, 0), alignment));
  restore_spaces (layout);
  return layout;
}

PangoLayout *
bw_typesetter_set_text (BwTypesetter *self, BwTextStyle style, const char *text, double width, PangoAlignment alignment)
{
  g_autofree char *valid = g_utf8_validate (text, -1, NULL) ? NULL : g_utf8_make_valid (text, -1);
  return set_text (self, style, valid ? valid : text, 0, width, alignment);
}

PangoLayout *
bw_typesetter_set_lead_in (BwTypesetter *self, BwTextStyle style, const char *lead, const char *text, double width,
                           PangoAlignment alignment)
{
  g_autofree char *valid_lead = g_utf8_make_valid (lead, -1);
  g_autofree char *valid_text = g_utf8_make_valid (text, -1);
  g_autofree char *joined = g_strconcat (valid_lead, *valid_text ? "  " : "", valid_text, NULL);
  return set_text (self, style, joined, strlen (valid_lead), width, alignment);
}
