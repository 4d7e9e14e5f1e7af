/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/report/bw-profile-report.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Writes the page on @profile to @file as a PDF, in a worker. @options are copied. */
void bw_profile_export_async (BwProfile *profile, const BwReportOptions *options, GFile *file, GCancellable *cancellable,
                              GAsyncReadyCallback callback, gpointer data);
/* FALSE with @error set: those of bw_report_write_pdf(). */
gboolean bw_profile_export_finish (GAsyncResult *result, GError **error);

G_END_DECLS
