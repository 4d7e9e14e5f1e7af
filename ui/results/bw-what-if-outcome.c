/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-what-if-outcome.h"

#include "bw-results-cards.h"

#include <glib/gi18n.h>

static GtkWidget *
create_group (void)
{
  return g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 3, "accessible-role",
                       GTK_ACCESSIBLE_ROLE_GROUP, NULL);
}

/* A small title over what it is about. */
static void
add_titled (GtkWidget *group, const char *title, const char *text, const char *style)
{
  gtk_box_append (GTK_BOX (group), bw_paragraph_new (title, "dim-label"));
  gtk_box_append (GTK_BOX (group), bw_paragraph_new (text, style));
}

/* The title of the headline that holds, or NULL. */
static const char *
get_title (const BwResult *result)
{
  for (guint i = 0; i < result->n_readings; i++)
    if (result->readings[i].rule->role == BW_RULE_HEADLINE)
      return result->readings[i].rule->title;
  return NULL;
}

static void
add_title (GtkWidget *group, const char *now, const char *then)
{
  g_autofree char *change = NULL;

  if (now == NULL || then == NULL)
    return;
  if (!g_str_equal (now, then))
    /* Translators: what it is now, and what it would be: "47 → 70", "Developing → Ready" */
    change = g_strdup_printf (C_ ("change", "%s → %s"), now, then);
  gtk_box_append (GTK_BOX (group), bw_paragraph_new (change != NULL ? change : now, "band"));
}

static void
add_headline (GtkBox *box, const BwWhatIf *trial)
{
  g_autofree char *now = bw_result_dup_headline (bw_what_if_get_now (trial));
  g_autofree char *then = bw_result_dup_headline (bw_what_if_get_then (trial));
  GtkWidget *group = create_group ();

  add_title (group, get_title (bw_what_if_get_now (trial)), get_title (bw_what_if_get_then (trial)));
  if (g_str_equal (now, then))
    gtk_box_append (GTK_BOX (group), bw_paragraph_new (now, NULL));
  else
    {
      /* Translators: over what the answers say now, and over what would be */
      add_titled (group, C_ ("what if", "Now"), now, NULL);
      add_titled (group, C_ ("what if", "Then"), then, NULL);
    }
  gtk_box_append (box, group);
}

static void
add_figure (GtkBox *box, const BwWhatIf *trial, BwFigure figure)
{
  const char *name = bw_figure_get_name (bw_what_if_get_now (trial)->assessment, figure);
  g_autofree char *text = bw_what_if_format (trial, figure);
  g_autofree char *words = bw_what_if_describe (trial, figure);
  g_autofree char *label = g_strdup_printf ("%s: %s", name, words);
  GtkWidget *group;

  if (figure.kind != BW_FIGURE_INDEX && bw_result_get_figure (bw_what_if_get_now (trial), figure)->n_items == 0)
    return;
  group = create_group ();
  add_titled (group, name, text, "band");
  gtk_accessible_update_property (GTK_ACCESSIBLE (group), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_box_append (box, group);
}

static void
add_figures (GtkBox *box, const BwWhatIf *trial)
{
  const BwAssessment *assessment = bw_what_if_get_now (trial)->assessment;

  add_figure (box, trial, (BwFigure){ .kind = BW_FIGURE_EXPOSURE });
  add_figure (box, trial, (BwFigure){ .kind = BW_FIGURE_READINESS });
  for (guint i = 0; i < assessment->n_indices; i++)
    if (bw_assessment_index_is_shown (assessment, i))
      add_figure (box, trial, (BwFigure){ .kind = BW_FIGURE_INDEX, .ref = i });
}

/* A line for each of the first priorities. */
static char *
list_priorities (const BwResult *result)
{
  g_autoptr (GArray) priorities = bw_result_find_priorities (result);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < priorities->len; i++)
    g_string_append_printf (text, "%s%u. %s", i > 0 ? "\n" : "", i + 1,
                            result->assessment->dimensions[g_array_index (priorities, guint, i)].name);
  if (priorities->len == 0)
    g_string_append (text, _ ("Nothing has to come first."));
  return g_string_free (text, FALSE);
}

static void
add_priorities (GtkBox *box, const BwWhatIf *trial)
{
  g_autofree char *now = list_priorities (bw_what_if_get_now (trial));
  g_autofree char *then = list_priorities (bw_what_if_get_then (trial));
  GtkWidget *group;

  if (bw_what_if_get_now (trial)->readiness.n_items == 0)
    return;
  group = create_group ();
  gtk_box_append (box, bw_heading_new (_ ("Where to begin"), "heading"));
  if (g_str_equal (now, then))
    gtk_box_append (GTK_BOX (group), bw_paragraph_new (now, NULL));
  else
    {
      add_titled (group, C_ ("what if", "Now"), now, NULL);
      add_titled (group, C_ ("what if", "Then"), then, NULL);
    }
  gtk_box_append (box, group);
}

GtkWidget *
bw_what_if_outcome_new (const BwWhatIf *trial)
{
  GtkWidget *box = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 12, NULL);

  gtk_box_append (GTK_BOX (box), bw_heading_new (_ ("What would follow"), "heading"));
  add_figures (GTK_BOX (box), trial);
  add_headline (GTK_BOX (box), trial);
  add_priorities (GTK_BOX (box), trial);
  return box;
}
