/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/chart/bw-chart.h"
#include "app/document/bw-document.h"
#include "bw-logo.h"

G_BEGIN_DECLS

/*
 * A report as pages. It is laid out once, in points, and then drawn page by page: on a screen, through a printer, or
 * into a PDF.
 */

typedef enum
{
  BW_PAPER_A4,
  BW_PAPER_LETTER,
} BwPaper;

/* What a margin may be. */
#define BW_MARGIN_MIN 8
#define BW_MARGIN_MAX 50

typedef struct
{
  BwPaper paper;
  double margin;      /* around everything on a page, in millimetres; 0: what suits a book */
  char *title;        /* in place of that of the assessment; NULL or "": none */
  char *organisation; /* may be NULL */
  BwLogo *logo;       /* on the cover; may be NULL */
  char *day;          /* ISO 8601; printed, and the PDF's date of creation */
  gboolean greyscale;
  gboolean no_names; /* nobody who answered is named */
  guint agenda_minutes; /* how long the talk on the agenda is; 0: BW_AGENDA_USUAL */
  GPtrArray *earlier; /* of BwDocument: earlier rounds on the same definition, oldest first; NULL: none */
  char **parts; /* the ids of its parts in their order, see bw-report-part.h; NULL: the default */
} BwReportOptions;

typedef struct _BwReport BwReport;

/* In place of the number of a response: all of them together. */
#define BW_REPORT_GROUP G_MAXUINT
/* TRUE when a report on @response is one on all of them: that is asked for, or none may be shown alone. */
gboolean bw_report_is_group (BwDocument *document, guint response);

/* Lays out the report on response @response of @document, or on its group. Strings are copied; the document may change or go afterwards.
 */
BwReport *bw_report_new (BwDocument *document, guint response, const BwReportOptions *options);
void bw_report_free (BwReport *report);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwReport, bw_report_free)

/* The earlier rounds it was made with, or NULL; owned by the report. */
GPtrArray *bw_report_get_earlier (const BwReport *report);
/* What the cover says; owned by the report. */
const char *bw_report_get_title (const BwReport *report);
/* One or more; in a booklet, sides of paper with two pages each. */
guint bw_report_get_n_pages (const BwReport *report);
/* The size of a page in points. */
void bw_report_get_page_size (const BwReport *report, double *width, double *height);
/* Draws page @page (from 0) at the origin of @cr, one unit being a point. Safe to call from one thread at a time per
 * report. */
void bw_report_draw_page (BwReport *report, guint page, cairo_t *cr);
/* The text of a page in reading order: for assistive technology and tests. The caller owns it. */
char *bw_report_dup_page_text (const BwReport *report, guint page);

/* Called before each page, from the calling thread; return FALSE to stop. */
typedef gboolean (*BwReportProgress) (guint page, guint n_pages, gpointer data);

/* Writes a tagged PDF with title, language, bookmarks, embedded fonts, and words for each figure; the same
 * report gives the same bytes. Written as bw_file_replace() does, with its errors, or
 * G_IO_ERROR_CANCELLED when @progress said so. */
gboolean bw_report_write_pdf (BwReport *report, GFile *file, BwReportProgress progress, gpointer data,
                              GError **error);
/* The same into memory; NULL on an error. */
GBytes *bw_report_to_pdf (BwReport *report, BwReportProgress progress, gpointer data, GError **error);

/* The report as one HTML file that needs nothing else: what the pages say, in the same order and words, as headings, lists, tables and inline
 * SVG. It has no script and fetches nothing; the same report gives the same bytes. Never NULL; not while a page is drawn. */
GBytes *bw_report_to_html (BwReport *report);
/* Writes it as bw_file_replace() does, with its errors. */
gboolean bw_report_write_html (BwReport *report, GFile *file, GError **error);

/* The report as an OpenDocument text (ODF 1.3), to be worked on: what the pages say, in the same order and words, with styles, contents and page
 * numbers of its own, and charts as shapes. The same report gives the same bytes. NULL with @error (G_IO_ERROR_FAILED) when it cannot be put
 * together; not while a page is drawn. */
GBytes *bw_report_to_odt (BwReport *report, GError **error);

void bw_report_options_clear (BwReportOptions *options);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (BwReportOptions, bw_report_options_clear)

/* Fills @copy, which holds nothing yet; to be cleared. */
void bw_report_options_copy (const BwReportOptions *options, BwReportOptions *copy);

G_END_DECLS
