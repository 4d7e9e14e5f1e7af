/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-results-cards.h"

#include <glib/gi18n.h>

static const char *
get_sign (BwTick tick)
{
  return tick == BW_TICK_FULL ? "☑" : tick == BW_TICK_HALF ? "◪" : "☐";
}

static const char *
get_word (BwTick tick)
{
  if (tick == BW_TICK_FULL)
    /* Translators: an item of a checklist */
    return C_ ("checklist", "Ticked");
  if (tick == BW_TICK_HALF)
    return C_ ("checklist", "Half");
  return C_ ("checklist", "Open");
}

static GtkWidget *
create_row (BwSession *session, const BwResponse *response, guint item)
{
  const BwAssessment *assessment = bw_session_get_assessment (session);
  const BwItem *what = &assessment->items[item];
  BwTick tick = bw_score_item_tick (assessment, item, bw_response_get_codes (response));
  const char *note = bw_response_get_note (response, item);
  const char *stem = what->stems[bw_response_get_form (response)];
  /* Translators: a reverse item in the checklist is ticked when the statement does not hold */
  g_autofree char *reversed = what->reverse ? g_strdup_printf (_ ("⟲ Seldom true: %s"), stem) : NULL;
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title", reversed != NULL ? reversed : stem,
                                 "title-lines", 0, "subtitle-lines", 0, NULL);
  GtkWidget *sign = g_object_new (GTK_TYPE_LABEL, "label", get_sign (tick), "tooltip-text", get_word (tick), NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (sign), GTK_ACCESSIBLE_PROPERTY_LABEL, get_word (tick), -1);
  gtk_widget_add_css_class (sign, "tick");
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), sign);
  if (note != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), note);
  return row;
}

static GtkWidget *
create_group (BwSession *session, const BwDimension *dimension)
{
  const BwAssessment *assessment = bw_session_get_assessment (session);
  const BwResponse *response = bw_session_get_response (session);
  const char *frame = dimension->frames[bw_response_get_form (response)];
  GtkWidget *group = g_object_new (ADW_TYPE_PREFERENCES_GROUP, NULL);
  g_autofree char *title = g_markup_escape_text (dimension->name, -1);
  g_autofree char *description = NULL;
  guint n_full = 0, n_half = 0, n = 0;

  for (guint i = 0; i < dimension->n_items; i++)
    {
      if (!bw_assessment_item_has_ticks (assessment, dimension->items[i]))
        continue;
      n++;
      BwTick tick = bw_score_item_tick (assessment, dimension->items[i], bw_response_get_codes (response));

      n_full += tick == BW_TICK_FULL;
      n_half += tick == BW_TICK_HALF;
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), create_row (session, response, dimension->items[i]));
    }
  /* Translators: how many items of a checklist are ticked */
  description = g_strdup_printf (_ ("%u of %u ticked, %u half"), n_full, n, n_half);
  if (frame != NULL)
    {
      g_autofree char *counts = g_steal_pointer (&description);
      g_autofree char *plain = g_strdup_printf ("%s\n%s", counts, frame);

      description = g_markup_escape_text (plain, -1);
    }
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group), description);
  return group;
}

static gboolean
has_ticks (const BwAssessment *assessment, const BwDimension *dimension)
{
  for (guint i = 0; i < dimension->n_items; i++)
    if (bw_assessment_item_has_ticks (assessment, dimension->items[i]))
      return TRUE;
  return FALSE;
}

GtkWidget *
bw_checklist_new (BwSession *session, const BwResult *result)
{
  const BwAssessment *assessment = result->assessment;
  GtkWidget *box = NULL;

  for (guint i = 0; i < assessment->n_dimensions; i++)
    {
      const BwDimension *dimension = &assessment->dimensions[i];

      if (!has_ticks (assessment, dimension) || result->dimensions[i].n_items == 0)
        continue;
      if (box == NULL)
        box = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 24, NULL);
      gtk_box_append (GTK_BOX (box), create_group (session, dimension));
    }
  return box;
}
