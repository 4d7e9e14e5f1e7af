/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-broken-row.h"

#include <adwaita.h>
#include <glib/gi18n.h>

/* More than these nobody mends at once; the checker of the command line lists all. */
#define MAX_FINDINGS 50

static GtkWidget *
create_finding_row (const BwIssue *issue)
{
  const BwTagInfo *info = bw_tag_get_info (issue->tag);
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *title = NULL;

  if (issue->line > 0)
    /* Translators: a finding in a file: its line and what was found. */
    title = g_strdup_printf (_ ("Line %d: %s"), issue->line, issue->text);
  else
    title = g_strdup (issue->text);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_preferences_row_set_title_selectable (ADW_PREFERENCES_ROW (row), TRUE);
  if (info->hint && *info->hint != '\0')
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), _ (info->hint));
  return row;
}

GtkWidget *
bw_broken_row_new (BwCatalogueEntry *entry)
{
  GtkWidget *row = adw_expander_row_new ();
  const BwIssues *issues = bw_catalogue_entry_get_issues (entry);
  guint n = bw_issues_get_n (issues);
  g_autofree char *subtitle = g_strdup_printf (ngettext ("%u thing to mend", "%u things to mend", n), n);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), bw_catalogue_entry_get_title (entry));
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (row), subtitle);
  gtk_widget_set_tooltip_text (row, bw_catalogue_entry_get_path (entry));
  for (guint i = 0; i < MIN (n, MAX_FINDINGS); i++)
    adw_expander_row_add_row (ADW_EXPANDER_ROW (row), create_finding_row (bw_issues_get (issues, i)));
  return row;
}
