/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-report-private.h"

#include "app/xml/bw-file.h"
#include "bw-pdf.h"

#include <cairo-pdf.h>
#include <glib/gi18n-lib.h>

static cairo_status_t
append_bytes (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

/* Named as the person named it; what it is about follows. */
char *
bw_report_dup_full_title (const BwReport *report)
{
  return report->document_title && !g_str_equal (report->document_title, report->title)
           ? g_strdup_printf ("%s · %s", report->document_title, report->title)
           : g_strdup (report->title);
}

/* The date of creation is the day of the report, not the moment of writing: the same report gives the same bytes. */
static void
set_metadata (const BwReport *report, cairo_surface_t *surface)
{
  const char *day = bw_day_is_valid (report->day) ? report->day : "1970-01-01";
  g_autofree char *date = g_strconcat (day, "T00:00:00Z", NULL);
  g_autofree char *title = bw_report_dup_full_title (report);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, title);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Bellwether");
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, date);
  if (report->organisation)
    cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_AUTHOR, report->organisation);
}

/* A bookmark for each heading that begins on @page, below the last one of a higher level. @parents holds the bookmarks
 * by level. */
static void
add_bookmarks (const BwReport *report, guint page, cairo_surface_t *surface, int parents[])
{
  const BwPlacedPage *placed = report->pages->pdata[page];
  for (guint i = 0; i < placed->fragments->len; i++)
    {
      const BwFragment *fragment = bw_placed_page_get_fragment (placed, i);
      guint level = fragment->block->level;
      char place[G_ASCII_DTOSTR_BUF_SIZE];
      g_autofree char *target = NULL;
      if (level == 0 || fragment->is_rest || fragment->is_repeat)
        continue;
      g_ascii_formatd (place, sizeof place, "%.2f",
                       report->zoom * MAX (bw_report_get_fragment_y (report, fragment) - 14, 0));
      target = g_strdup_printf ("page=%u pos=[%d %s]", page / report->pages_a_side + 1,
                                (int)(report->zoom * bw_report_get_page_x (report, page)), place);
      parents[level] = cairo_pdf_surface_add_outline (surface, parents[level - 1], fragment->block->name, target,
                                                      level == 1 ? CAIRO_PDF_OUTLINE_FLAG_OPEN : 0);
      for (guint deeper = level + 1; deeper <= BW_MAX_LEVEL; deeper++)
        parents[deeper] = parents[level];
    }
}

/* FALSE when @progress said stop. */
static gboolean
draw_pages (BwReport *report, cairo_surface_t *surface, BwReportProgress progress, gpointer data)
{
  cairo_t *cr = cairo_create (surface);
  BwStructure structure = { 0 };
  int parents[BW_MAX_LEVEL + 1] = { CAIRO_PDF_OUTLINE_ROOT };
  gboolean goes_on = TRUE;
  guint n_pages = bw_report_get_n_pages (report);
  cairo_tag_begin (cr, "Document", NULL);
  for (guint page = 0; page < n_pages; page++)
    {
      goes_on = !progress || progress (page, n_pages, data);
      if (!goes_on)
        break;
      bw_report_draw_tagged_page (report, page, cr, &structure);
      for (guint i = page * report->pages_a_side; i < (page + 1) * report->pages_a_side && i < report->pages->len; i++)
        add_bookmarks (report, i, surface, parents);
      if (page + 1 < n_pages)
        cairo_show_page (cr);
    }
  bw_structure_finish (&structure, cr);
  cairo_tag_end (cr, "Document");
  cairo_show_page (cr);
  cairo_destroy (cr);
  return goes_on;
}

static void
add_figure (GPtrArray *figures, const BwCell *cell)
{
  const BwDrawing *drawing = cell->type == BW_CELL_DRAWING ? cell->drawing : NULL;
  const char *title = drawing && drawing->title ? drawing->title : "";
  const char *description = drawing ? drawing->description : cell->description;
  if (!description)
    g_ptr_array_add (figures, g_strdup (title));
  else
    g_ptr_array_add (figures, *title ? g_strdup_printf ("%s. %s", title, description) : g_strdup (description));
}

/* What each figure shows, in the order in which their tags were written. */
static GPtrArray *
list_figures (const BwReport *report)
{
  GPtrArray *figures = g_ptr_array_new_with_free_func (g_free);
  for (guint page = 0; page < report->pages->len; page++)
    {
      const BwPlacedPage *placed = report->pages->pdata[page];
      for (guint i = 0; i < placed->fragments->len; i++)
        {
          const BwFragment *fragment = bw_placed_page_get_fragment (placed, i);
          gboolean whole = g_strcmp0 (fragment->block->tag, "Figure") == 0;
          for (guint cell = 0; cell < fragment->block->cells->len && !fragment->is_repeat && !fragment->is_rest; cell++)
            if (whole || g_strcmp0 (bw_block_get_cell (fragment->block, cell)->tag, "Figure") == 0)
              add_figure (figures, bw_block_get_cell (fragment->block, cell));
        }
    }
  return figures;
}

GBytes *
bw_report_to_pdf (BwReport *report, BwReportProgress progress, gpointer data, GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  g_autoptr (GBytes) drawn = NULL;
  g_autoptr (GPtrArray) figures = NULL;
  PangoLanguage *language;
  cairo_surface_t *surface;
  gboolean complete;
  cairo_status_t status;
  double width, height;
  bw_report_get_page_size (report, &width, &height);
  surface = cairo_pdf_surface_create_for_stream (append_bytes, bytes, width, height);
  set_metadata (report, surface);
  complete = draw_pages (report, surface, progress, data);
  cairo_surface_finish (surface);
  status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  if (!complete)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, _ ("Stopped. No report was written."));
      return NULL;
    }
  if (status != CAIRO_STATUS_SUCCESS)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED,
                   _ ("The report could not be drawn (%s). Your answers are safe."), cairo_status_to_string (status));
      return NULL;
    }
  drawn = g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
  figures = list_figures (report);
  language = pango_context_get_language (bw_typesetter_get_context (report->typesetter));
  return bw_pdf_complete (drawn, pango_language_to_string (language), figures, error);
}

gboolean
bw_report_write_pdf (BwReport *report, GFile *file, BwReportProgress progress, gpointer data, GError **error)
{
  g_autoptr (GBytes) bytes = bw_report_to_pdf (report, progress, data, error);
  return bytes && bw_file_replace (file, bytes, error);
}
