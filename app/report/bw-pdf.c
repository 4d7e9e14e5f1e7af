/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-pdf.h"

#include <glib/gi18n-lib.h>
#include <qpdf/qpdf-c.h>

/* A structure nests a handful of levels: document, table, row, cell. */
#define MAX_DEPTH 32

typedef struct
{
  qpdf_data pdf;
  const GPtrArray *figures;
  guint n_figures; /* come by so far */
  qpdf_oh scope;   /* what makes a head that of a column */
} Completion;

/* One element of the structure. What it shows goes to a figure; one without words keeps none. */
static void
complete_element (Completion *self, qpdf_oh element)
{
  qpdf_oh kind = qpdf_oh_get_key (self->pdf, element, "/S");
  if (qpdf_oh_is_name_and_equals (self->pdf, kind, "/Figure"))
    {
      const char *words = self->n_figures < self->figures->len ? self->figures->pdata[self->n_figures] : NULL;
      self->n_figures++;
      if (words && *words)
        qpdf_oh_replace_key (self->pdf, element, "/Alt", qpdf_oh_new_unicode_string (self->pdf, words));
    }
  else if (qpdf_oh_is_name_and_equals (self->pdf, kind, "/TH"))
    qpdf_oh_replace_key (self->pdf, element, "/A", self->scope);
  qpdf_oh_release (self->pdf, kind);
}

/* The element @node and all in it, in reading order. */
static void
visit (Completion *self, qpdf_oh node, guint depth)
{
  qpdf_oh children;
  if (depth > MAX_DEPTH || !qpdf_oh_is_dictionary (self->pdf, node))
    return;
  complete_element (self, node);
  children = qpdf_oh_get_key (self->pdf, node, "/K");
  if (qpdf_oh_is_array (self->pdf, children))
    for (int i = 0; i < qpdf_oh_get_array_n_items (self->pdf, children); i++)
      {
        qpdf_oh child = qpdf_oh_get_array_item (self->pdf, children, i);
        visit (self, child, depth + 1);
        qpdf_oh_release (self->pdf, child);
      }
  else
    visit (self, children, depth + 1);
  qpdf_oh_release (self->pdf, children);
}

static void
complete (qpdf_data pdf, const char *language, GPtrArray *figures)
{
  Completion completion = { .pdf = pdf, .figures = figures };
  qpdf_oh root = qpdf_get_root (pdf);
  qpdf_oh_replace_key (pdf, root, "/Lang", qpdf_oh_new_unicode_string (pdf, language));
  qpdf_oh_replace_key (pdf, root, "/ViewerPreferences", qpdf_oh_parse (pdf, "<< /DisplayDocTitle true >>"));
  completion.scope = qpdf_oh_parse (pdf, "<< /O /Table /Scope /Column >>");
  visit (&completion, qpdf_oh_get_key (pdf, root, "/StructTreeRoot"), 0);
  /* One for each that was drawn: else words would stand beside the wrong picture. */
  g_warn_if_fail (completion.n_figures == figures->len);
}

GBytes *
bw_pdf_complete (GBytes *bytes, const char *language, GPtrArray *figures, GError **error)
{
  qpdf_data pdf = qpdf_init ();
  GBytes *completed = NULL;
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);
  qpdf_silence_errors (pdf);
  qpdf_set_suppress_warnings (pdf, QPDF_TRUE);
  if (qpdf_read_memory (pdf, "report", data, length, NULL) < QPDF_ERRORS)
    {
      complete (pdf, language, figures);
      if (qpdf_init_write_memory (pdf) < QPDF_ERRORS)
        {
          qpdf_set_deterministic_ID (pdf, QPDF_TRUE);
          qpdf_set_stream_data_mode (pdf, qpdf_s_preserve);
          if (qpdf_write (pdf) < QPDF_ERRORS)
            completed = g_bytes_new (qpdf_get_buffer (pdf), qpdf_get_buffer_length (pdf));
        }
    }
  if (!completed)
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, _ ("The report could not be drawn (%s). Your answers are safe."),
                 qpdf_has_error (pdf) ? qpdf_get_error_full_text (pdf, qpdf_get_error (pdf)) : "qpdf");
  qpdf_cleanup (&pdf);
  return completed;
}
