/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/chart/bw-chart-style.h"

G_BEGIN_DECLS

/*
 * Sets text for the report: a small hierarchy of styles, each with its size, weight and distance between baselines.
 * Every distance is a multiple of BW_LEAD_UNIT, an eighth of the body's, so that lines keep their rhythm down a page.
 * Units are points.
 */

#define BW_LEAD_UNIT 1.75

typedef enum
{
  BW_TEXT_TITLE,     /* the name of the assessment on the cover */
  BW_TEXT_SUBTITLE,  /* what stands below it */
  BW_TEXT_HEADING_1, /* a part of the report */
  BW_TEXT_HEADING_2, /* a dimension, a chart */
  BW_TEXT_HEADING_3, /* within one */
  BW_TEXT_LEAD,      /* the sentence that says it all */
  BW_TEXT_BODY,
  BW_TEXT_STRONG, /* body, bold */
  BW_TEXT_QUIET,  /* body, in the second ink */
  BW_TEXT_SMALL,  /* captions and remarks */
  BW_TEXT_TABLE,
  BW_TEXT_TABLE_HEAD,
  BW_TEXT_FIGURE, /* an overall score */
  BW_TEXT_SCORE,  /* a score beside its name */
  BW_N_TEXTS
} BwTextStyle;

/* TRUE when lines of @language (BCP 47) begin on the right: by the script that it names, else by the one it is usually written in. */
gboolean bw_language_is_right_to_left (const char *language);

typedef struct _BwTypesetter BwTypesetter;

/* A typesetter for @language (BCP 47), whose script says in which direction lines run, with the colours and font of
 * @look. */
BwTypesetter *bw_typesetter_new (BwLook look, const char *language);
void bw_typesetter_free (BwTypesetter *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwTypesetter, bw_typesetter_free)

/* TRUE when lines begin on the right. */
gboolean bw_typesetter_is_right_to_left (const BwTypesetter *self);
/* The context to measure with; owned by the typesetter. */
PangoContext *bw_typesetter_get_context (const BwTypesetter *self);
/* The style for charts beside text; owned by the typesetter. */
const BwChartStyle *bw_typesetter_get_chart_style (const BwTypesetter *self);

/* The size of its letters, and whether they are bold. */
double bw_text_style_get_size (BwTextStyle style);
gboolean bw_text_style_is_bold (BwTextStyle style);
/* The distance between baselines. */
double bw_text_style_get_leading (BwTextStyle style);
/* The first baseline, below the top of a line. */
double bw_text_style_get_baseline (BwTextStyle style);
/* The ink it is printed with. */
BwInk bw_text_style_get_ink (BwTextStyle style);

/* Sets @text at most @width wide; a word that is wider breaks. @alignment is as seen: left is left, whatever the
 * direction of the text. What is not UTF-8 is replaced. The caller owns the result. */
PangoLayout *bw_typesetter_set_text (BwTypesetter *self, BwTextStyle style, const char *text, double width,
                                     PangoAlignment alignment);

/* The same with @lead in bold and two spaces before @text. */
PangoLayout *bw_typesetter_set_lead_in (BwTypesetter *self, BwTextStyle style, const char *lead, const char *text,
                                        double width, PangoAlignment alignment);

/* To which side @line keeps, as seen. */
PangoAlignment bw_layout_line_get_alignment (PangoLayoutLine *line);

G_END_DECLS
