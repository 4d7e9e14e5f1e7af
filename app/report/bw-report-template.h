/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/document/bw-kept.h"
#include "bw-report.h"

G_BEGIN_DECLS

/*
 * How a report is composed, under a name: which parts in which order, title, organisation, logo, paper, margins, colour. A small XML file that
 * people can share. It belongs to no assessment: parts that another one does not have are passed over. What a newer version wrote and this one
 * does not know is kept.
 */

#define BW_TEMPLATE_ENDING ".bellwether-template"

typedef struct
{
  char *name;              /* what people call it */
  BwReportOptions options; /* without a day; without an organisation: whatever is set otherwise */
  BwKept unknown;
  GFile *file; /* where it lies; NULL: nowhere yet */
} BwReportTemplate;

/* A template called @name; @options are copied, but for their day. The caller owns it. */
BwReportTemplate *bw_report_template_new (const char *name, const BwReportOptions *options);
void bw_report_template_free (BwReportTemplate *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwReportTemplate, bw_report_template_free)

/* Reads one; NULL when it cannot be, with the reason among the findings. */
BwReportTemplate *bw_report_template_parse (GBytes *bytes, BwIssues *issues);
/* The same from @file, waiting for it. */
BwReportTemplate *bw_report_template_load (GFile *file, BwIssues *issues);
/* The file; the same template gives the same bytes. */
GBytes *bw_report_template_serialise (const BwReportTemplate *self);
/* Writes it as bw_file_replace() does, with its errors. */
gboolean bw_report_template_write (const BwReportTemplate *self, GFile *file, GError **error);

/* Puts what it says into @options; their day stays, and their organisation where it has none. */
void bw_report_template_apply (const BwReportTemplate *self, BwReportOptions *options);

/* The templates in the folder @path, by name; what cannot be read is passed over. No folder is as good as an empty one. The caller owns the
 * array of BwReportTemplate. */
GPtrArray *bw_report_templates_load (const char *path);
/* The one called @name, or whose file is, capitals or not; NULL for none. Owned by @templates. */
BwReportTemplate *bw_report_templates_find (GPtrArray *templates, const char *name);
/* Writes @self into the folder @path, which is made where there is none, over the one with the same name; that is its file from now on.
 * Errors of bw_file_replace(), and those of GFileError. */
gboolean bw_report_template_save (BwReportTemplate *self, const char *path, GError **error);
/* Deletes its file; errors of g_file_delete(). */
gboolean bw_report_template_delete (BwReportTemplate *self, GError **error);

G_END_DECLS
