/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-results-cards.h"

static GtkWidget *
new_row (const char *question, const char *words)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title-lines", 0, "subtitle-lines", 0, NULL);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), question);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), words);
  return row;
}

GtkWidget *
bw_own_words_new (BwSession *session, const BwResult *result)
{
  const BwAssessment *assessment = result->assessment;
  const BwResponse *response = bw_session_get_response (session);
  GtkWidget *group = NULL;

  for (guint i = 0; i < assessment->n_items; i++)
    {
      const BwItem *item = &assessment->items[i];
      const char *note = item->type != BW_ITEM_RATING ? bw_response_get_note (response, i) : NULL;
      const char *text = item->type == BW_ITEM_TEXT ? bw_response_get_text (response, i) : NULL;

      if (note == NULL && text == NULL)
        continue;
      if (group == NULL)
        group = g_object_new (ADW_TYPE_PREFERENCES_GROUP, NULL);
      adw_preferences_group_add (
        ADW_PREFERENCES_GROUP (group),
        new_row (item->title != NULL ? item->title : item->stems[result->form], text != NULL ? text : note));
    }
  return group;
}
