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
  double foot; /* of the line at the foot, below the text */
} BwPageMargins;

/* A report laid out; shared by whoever draws it and whoever writes it as a PDF. */
struct _BwReport
{
  char *title;
  char *document_title; /* NULL: none */
  char *organisation; /* may be NULL */
  char *day;          /* ISO 8601; NULL when it is none */
  gboolean has_cover; /* the first page has no foot */
  char *foot_line;    /* what stands at the foot of every page; NULL: title and day, from the second page on */
  double width;       /* of a page, in units of the text */
  double height;
  double zoom;        /* points a unit: 1, and more for large print */
  guint pages_a_side; /* side by side on a sheet of paper: 1 or 2 */
  BwPageMargins margins;
  BwTypesetter *typesetter;
  GPtrArray *blocks;
  GPtrArray *pages; /* of BwPlacedPage */
  PangoLayout *foot;
  GPtrArray *page_numbers; /* of PangoLayout, by page */
  GPtrArray *earlier; /* see bw_report_get_earlier() */
};

/* A report without anything in it yet, for text in @language: the first step of making one. Texts are copied; @document_title may be NULL. */
BwReport *bw_report_begin (const BwReportOptions *options, const BwPageMargins *margins, const char *title,
                           const char *document_title, const char *language);
/* Makes everything @zoom times as large, and puts @pages_a_side (1 or 2) pages side by side, on paper that then lies on its side; before
 * anything is measured. */
void bw_report_set_layout (BwReport *report, double zoom, guint pages_a_side);
/* The size of the text on a page. */
double bw_report_get_text_width (const BwReport *report);
double bw_report_get_text_height (const BwReport *report);
/* Places @blocks on pages, which it takes: the last step. */
void bw_report_end (BwReport *report, GPtrArray *blocks);

/* What a file calls itself: the title of the document, if it has one of its own, and of the report. The caller owns it. */
char *bw_report_dup_full_title (const BwReport *report);

/* Draws a side of paper, tagged when @structure is given. */
void bw_report_draw_tagged_page (BwReport *report, guint page, cairo_t *cr, BwStructure *structure);
/* How far from the left edge of its side of paper page @page, counted one by one, begins; in units of the text. */
double bw_report_get_page_x (const BwReport *report, guint page);
/* How far below the top of page @page the block of @fragment begins. */
double bw_report_get_fragment_y (const BwReport *report, const BwFragment *fragment);

G_END_DECLS
