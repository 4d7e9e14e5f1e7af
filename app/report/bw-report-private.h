/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bw-page-draw.h"
#include "bw-report.h"

G_BEGIN_DECLS

/* The paper around the text, in points. */
typedef struct
{
  double side;
  double top;
  double bottom;
} BwPageMargins;

/* A report laid out; shared by whoever draws it and whoever writes it as a PDF. */
struct _BwReport
{
  char *title;
  char *document_title; /* NULL: none */
  char *organisation; /* may be NULL */
  char *day;          /* ISO 8601; NULL when it is none */
  double width;
  double height;
  BwPageMargins margins;
  BwTypesetter *typesetter;
  GPtrArray *blocks;
  GPtrArray *pages; /* of BwPlacedPage */
  PangoLayout *foot;
  GPtrArray *page_numbers; /* of PangoLayout, by page */
};

/* A report without anything in it yet, for text in @language: the first step of making one. Texts are copied; @document_title may be NULL. */
BwReport *bw_report_begin (const BwReportOptions *options, const BwPageMargins *margins, const char *title,
                           const char *document_title, const char *language);
/* The size of the text on a page. */
double bw_report_get_text_width (const BwReport *report);
double bw_report_get_text_height (const BwReport *report);
/* Places @blocks on pages, which it takes: the last step. */
void bw_report_end (BwReport *report, GPtrArray *blocks);

/* Draws a page, tagged when @structure is given. */
void bw_report_draw_tagged_page (BwReport *report, guint page, cairo_t *cr, BwStructure *structure);
/* How far below the top of page @page the block of @fragment begins. */
double bw_report_get_fragment_y (const BwReport *report, const BwFragment *fragment);

G_END_DECLS
