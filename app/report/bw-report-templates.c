/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-report-template.h"

#include "app/document/bw-file-name.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <string.h>

/* The folder of a person's own templates. */

/* A folder full of something else must not keep anybody waiting. */
#define MAX_FILES 500

static int
compare_names (gconstpointer a, gconstpointer b)
{
  const BwReportTemplate *first = *(const BwReportTemplate *const *)a;
  const BwReportTemplate *second = *(const BwReportTemplate *const *)b;
  g_autofree char *first_key = g_utf8_collate_key (first->name, -1);
  g_autofree char *second_key = g_utf8_collate_key (second->name, -1);
  return g_strcmp0 (first_key, second_key);
}

GPtrArray *
bw_report_templates_load (const char *path)
{
  GPtrArray *templates = g_ptr_array_new_with_free_func ((GDestroyNotify)bw_report_template_free);
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;
  guint n = 0;
  while (folder && (name = g_dir_read_name (folder)) && n < MAX_FILES)
    {
      g_autofree char *file_path = g_build_filename (path, name, NULL);
      g_autoptr (GFile) file = g_file_new_for_path (file_path);
      g_autoptr (BwIssues) issues = bw_issues_new (name);
      BwReportTemplate *template = NULL;
      if (!g_str_has_suffix (name, BW_TEMPLATE_ENDING))
        continue;
      n++;
      template = bw_report_template_load (file, issues);
      if (template)
        g_ptr_array_add (templates, template);
    }
  g_ptr_array_sort (templates, compare_names);
  return templates;
}

static gboolean
is_called (const BwReportTemplate *template, const char *name)
{
  g_autofree char *own = g_utf8_casefold (template->name, -1);
  g_autofree char *wanted = g_utf8_casefold (name, -1);
  g_autofree char *base = template->file ? g_file_get_basename (template->file) : NULL;
  return g_str_equal (own, wanted) ||
         (base && g_str_has_prefix (base, name) && g_str_equal (base + strlen (name), BW_TEMPLATE_ENDING));
}

BwReportTemplate *
bw_report_templates_find (GPtrArray *templates, const char *name)
{
  for (guint i = 0; i < templates->len; i++)
    if (is_called (templates->pdata[i], name))
      return templates->pdata[i];
  return NULL;
}

/* Another name may make the same file: then the next number is free. */
static GFile *
choose_file (const char *name, const char *path)
{
  for (guint number = 0;; number = MAX (number + 1, 2))
    {
      g_autofree char *made = bw_file_name_make (name, "", number);
      g_autofree char *base = g_strconcat (made, "-template", NULL);
      g_autofree char *file_path = g_build_filename (path, base, NULL);
      if (!g_file_test (file_path, G_FILE_TEST_EXISTS))
        return g_file_new_for_path (file_path);
    }
}

gboolean
bw_report_template_save (BwReportTemplate *self, const char *path, GError **error)
{
  g_autoptr (GPtrArray) others = bw_report_templates_load (path);
  BwReportTemplate *same = bw_report_templates_find (others, self->name);
  g_autoptr (GFile) file = same ? g_object_ref (same->file) : choose_file (self->name, path);
  if (g_mkdir_with_parents (path, 0700) != 0)
    {
      int code = errno;
      g_set_error_literal (error, G_FILE_ERROR, g_file_error_from_errno (code), g_strerror (code));
      return FALSE;
    }
  if (!bw_report_template_write (self, file, error))
    return FALSE;
  g_set_object (&self->file, file);
  return TRUE;
}

gboolean
bw_report_template_delete (BwReportTemplate *self, GError **error)
{
  return self->file && g_file_delete (self->file, NULL, error);
}
