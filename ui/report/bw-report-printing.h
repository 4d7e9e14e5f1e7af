/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/report/bw-report.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A print operation that prints @report page by page on the paper it was laid out for. It holds on to @report, which must live until
 * "done"; @name is what the print queue shows. The caller owns the operation. */
GtkPrintOperation *bw_report_create_print_operation (BwReport *report, BwPaper paper, const char *name);

G_END_DECLS
