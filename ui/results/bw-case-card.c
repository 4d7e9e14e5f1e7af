/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-results-cards.h"

#include <glib/gi18n.h>

static int
find_best_option (const BwItem *item)
{
  for (guint i = 0; i < item->n_options; i++)
    if (item->options[i].credit == 1)
      return (int)i;
  return -1;
}

/* What the choice came to, in words; @choice is -1 when none was made. */
static const char *
get_verdict (const BwItem *item, int choice)
{
  if (choice < 0)
    return _ ("Not answered yet");
  if (item->options[choice].credit == 1)
    return _ ("You chose the best fit");
  if (item->options[choice].credit > 0)
    return _ ("You chose the second-best fit");
  return _ ("Another remedy fits better");
}

static void
add_option (GtkBox *box, const char *label, const BwAssessment *assessment, const BwOption *option)
{
  const char *remedy = option->remedy >= 0 ? assessment->remedies[option->remedy].name : NULL;
  g_autofree char *text = NULL;

  /* Translators: "Your choice: Hold reserves. Keep six weeks of flour in store." */
  text = remedy != NULL ? g_strdup_printf (_ ("%s: %s. %s"), label, remedy, option->text)
                        : g_strdup_printf (_ ("%s: %s"), label, option->text);
  gtk_box_append (box, bw_paragraph_new (text, NULL));
}

GtkWidget *
bw_case_card_new (BwSession *session, guint item)
{
  const BwAssessment *assessment = bw_session_get_assessment (session);
  const BwResponse *response = bw_session_get_response (session);
  const BwItem *what = &assessment->items[item];
  int choice = bw_response_get_choice (response, item);
  int best = find_best_option (what);
  GtkWidget *box = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 6, NULL);
  GtkWidget *row = g_object_new (ADW_TYPE_EXPANDER_ROW, "title", what->title, "use-markup", FALSE, "subtitle",
                                 get_verdict (what, choice), NULL);
  GtkWidget *content = g_object_new (GTK_TYPE_LIST_BOX_ROW, "activatable", FALSE, "child", box, NULL);

  gtk_widget_add_css_class (box, "case");
  gtk_box_append (GTK_BOX (box), bw_paragraph_new (what->stems[bw_response_get_form (response)], NULL));
  if (choice >= 0)
    {
      add_option (GTK_BOX (box), _ ("Your choice"), assessment, &what->options[choice]);
      if (best >= 0 && best != choice)
        add_option (GTK_BOX (box), _ ("Best fit"), assessment, &what->options[best]);
      if (what->reasoning != NULL)
        gtk_box_append (GTK_BOX (box), bw_paragraph_new (what->reasoning, NULL));
    }
  else
    {
      GtkWidget *button =
        g_object_new (GTK_TYPE_BUTTON, "label", _ ("Answer This Case"), "halign", GTK_ALIGN_START, NULL);

      gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.show-item");
      gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "i", (int)item);
      gtk_box_append (GTK_BOX (box), button);
    }
  adw_expander_row_add_row (ADW_EXPANDER_ROW (row), content);
  return row;
}
