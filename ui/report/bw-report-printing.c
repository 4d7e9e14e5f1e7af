/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-report-printing.h"

static void
draw_page_cb (GtkPrintOperation *operation, GtkPrintContext *context, int page, BwReport *report)
{
  bw_report_draw_page (report, (guint)page, gtk_print_context_get_cairo_context (context));
}

GtkPrintOperation *
bw_report_create_print_operation (BwReport *report, BwPaper paper, const char *name)
{
  GtkPrintOperation *operation = gtk_print_operation_new ();
  g_autoptr (GtkPageSetup) setup = gtk_page_setup_new ();
  GtkPaperSize *size = gtk_paper_size_new (paper == BW_PAPER_LETTER ? GTK_PAPER_NAME_LETTER : GTK_PAPER_NAME_A4);

  gtk_page_setup_set_paper_size_and_default_margins (setup, size);
  gtk_paper_size_free (size);
  gtk_print_operation_set_default_page_setup (operation, setup);
  /* The report has margins of its own: its origin is the corner of the paper, its unit the point. */
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_n_pages (operation, (int)bw_report_get_n_pages (report));
  gtk_print_operation_set_job_name (operation, name);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  gtk_print_operation_set_allow_async (operation, TRUE);
  gtk_print_operation_set_show_progress (operation, TRUE);
  g_signal_connect (operation, "draw-page", G_CALLBACK (draw_page_cb), report);
  return operation;
}
