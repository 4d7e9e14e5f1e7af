/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-team-page.h"

#include "bw-team-rounds.h"
#include "bw-team-rows.h"

#include "app/chart/bw-group-chart.h"
#include "app/scoring/bw-agenda.h"
#include "app/scoring/bw-group-comparison.h"
#include "ui/results/bw-chart-card.h"

#include <glib/gi18n.h>

#define MAX_INVITED 10000

struct _BwTeamPage
{
  BwSessionPage parent_instance;

  BwEarlierRounds *earlier; /* NULL: none, or not looked for yet */
  GCancellable *search;     /* for them; NULL: not begun */
  BwGroupResult *group;     /* what the charts are made of; NULL before the page was shown */
  GtkWidget *content;       /* what is said; made anew with every change */
  GtkWidget *agenda;        /* in it */
  GtkAdjustment *invited;
  GtkAdjustment *minimum;
  GtkAdjustment *minutes;
  gboolean filling; /* the adjustments are being set, not moved */
};

G_DEFINE_FINAL_TYPE (BwTeamPage, bw_team_page, BW_TYPE_SESSION_PAGE)

static BwDocument *
get_document (BwTeamPage *self)
{
  BwSession *session = bw_session_page_get_session (BW_SESSION_PAGE (self));

  return session != NULL ? bw_session_get_document (session) : NULL;
}

static void
empty (GtkWidget *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (box)) != NULL)
    gtk_box_remove (GTK_BOX (box), child);
}

static void
add_figure (GtkWidget *list, const BwGroupResult *group, BwFigure which)
{
  const BwGroupFigure *figure = bw_group_result_get_figure (group, which);
  g_autofree char *mean = bw_group_result_format_mean (group, which);
  g_autofree char *interval = bw_group_result_format_interval (group, figure);
  g_autofree char *quartiles = bw_group_figure_format_quartiles (figure);
  g_autofree char *text = NULL;

  if (figure->suppressed)
    text = g_strdup (_ ("Too few people to show it"));
  else if (isnan (figure->agreement.rwg_star))
    /* Translators: below the name of a score: people, 95 % interval, quartiles */
    text = g_strdup_printf (_ ("n %u · 95 %%: %s · quartiles %s"), figure->n, interval, quartiles);
  else
    /* Translators: below the name of a score: people, 95 % interval, quartiles, how close the answers lie */
    text = g_strdup_printf (_ ("n %u · 95 %%: %s · quartiles %s · answers lie: %s"), figure->n, interval, quartiles,
                            bw_group_figure_get_agreement_name (figure));
  bw_team_add_row (list, bw_figure_get_name (group->assessment, which), text, mean, "title-3");
}

static void
add_figures (GtkWidget *box, const BwGroupResult *group)
{
  GtkWidget *list = bw_team_add_list (box, _ ("Scores"));

  if (group->mean->exposure.valid)
    add_figure (list, group, (BwFigure){ .kind = BW_FIGURE_EXPOSURE });
  if (group->mean->readiness.valid)
    add_figure (list, group, (BwFigure){ .kind = BW_FIGURE_READINESS });
  for (guint i = 0; i < group->assessment->n_dimensions; i++)
    add_figure (list, group, (BwFigure){ BW_FIGURE_DIMENSION, i });
}

static void
add_standings (GtkWidget *box, const BwGroupResult *group)
{
  for (guint s = BW_STANDING_STRENGTH; s <= BW_STANDING_SPLIT; s++)
    {
      GtkWidget *list = NULL;

      for (guint i = 0; i < group->assessment->n_dimensions; i++)
        {
          g_autofree char *mean = NULL;

          if (bw_group_result_get_standing (group, i) != s)
            continue;
          list = list != NULL ? list : bw_team_add_list (box, bw_standing_get_name ((BwStanding)s));
          mean = bw_group_result_format_mean (group, (BwFigure){ BW_FIGURE_DIMENSION, i });
          bw_team_add_row (list, group->assessment->dimensions[i].name,
                           bw_group_figure_get_agreement_name (&group->dimensions[i]), mean, "title-3");
        }
    }
}

/* The picture, when there is one. */
static void
add_chart (GtkWidget *box, const BwGroupResult *group, BwGroupChart which)
{
  BwChart *chart = bw_group_chart_new (group, which);

  if (chart != NULL)
    gtk_box_append (GTK_BOX (box), bw_chart_card_new (chart));
}

static void
add_time_box (GtkWidget *list, guint minutes, const char *what, const char *prompt)
{
  g_autofree char *box = g_strdup_printf (ngettext ("%u minute", "%u minutes", minutes), minutes);

  bw_team_add_row (list, what, prompt, box, "heading");
}

static void
fill_agenda (BwTeamPage *self, const BwGroupResult *group)
{
  g_autoptr (BwAgenda) agenda = bw_agenda_new (group, (guint)gtk_adjustment_get_value (self->minutes));
  GtkWidget *list;

  empty (self->agenda);
  if (agenda->refusal != NULL)
    {
      bw_team_add_text (self->agenda, agenda->refusal, NULL);
      return;
    }
  list = bw_team_add_list (self->agenda, _ ("An agenda for talking about it"));
  add_time_box (list, agenda->opening, bw_agenda_get_opening (), "");
  for (guint i = 0; i < agenda->entries->len; i++)
    {
      const BwAgendaEntry *entry = &g_array_index (agenda->entries, BwAgendaEntry, i);

      add_time_box (list, entry->minutes, entry->topic, entry->prompt);
    }
  add_time_box (list, agenda->closing, bw_agenda_get_closing (), "");
}

/* How sure it is that parts of the group differ. */
static void
add_part_differences (GtkWidget *box, const BwGroupResult *group)
{
  g_auto (GStrv) sentences = bw_group_result_dup_part_differences (group);

  for (guint i = 0; sentences != NULL && sentences[i] != NULL; i++)
    bw_team_add_text (box, sentences[i], NULL);
}

static void
earlier_loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (BwTeamPage) self = data;
  g_autoptr (BwEarlierRounds) earlier = bw_earlier_rounds_load_finish (result);

  if (earlier == NULL || bw_session_page_is_gone (BW_SESSION_PAGE (self)))
    return;
  g_clear_pointer (&self->earlier, bw_earlier_rounds_free);
  self->earlier = g_steal_pointer (&earlier);
  bw_session_page_invalidate (BW_SESSION_PAGE (self));
}

/* Once for each document, and not before the page is shown: a folder is read for it. */
static void
look_for_earlier (BwTeamPage *self, BwDocument *document)
{
  if (self->search != NULL || bw_document_get_previous (document) == NULL)
    return;
  self->search = g_cancellable_new ();
  bw_earlier_rounds_load_async (bw_session_page_get_session (BW_SESSION_PAGE (self)), TRUE, self->search,
                                earlier_loaded_cb, g_object_ref (self));
}

static void
forget_earlier (BwTeamPage *self)
{
  g_cancellable_cancel (self->search);
  g_clear_object (&self->search);
  g_clear_pointer (&self->earlier, bw_earlier_rounds_free);
}

static void
bw_team_page_session_set (BwSessionPage *page)
{
  forget_earlier (BW_TEAM_PAGE (page));
  BW_SESSION_PAGE_CLASS (bw_team_page_parent_class)->session_set (page);
}

static void
add_all (BwTeamPage *self, BwDocument *document)
{
  GtkWidget *box = self->content;
  const BwGroupResult *group = self->group;

  add_chart (box, group, BW_GROUP_CHART_SPREAD);
  add_figures (box, group);
  add_chart (box, group, BW_GROUP_CHART_AGREEMENT);
  add_standings (box, group);
  if (self->earlier != NULL)
    bw_team_rounds_append (box, group, document, self->earlier);
  add_chart (box, group, BW_GROUP_CHART_SELF);
  add_chart (box, group, BW_GROUP_CHART_PARTS);
  add_part_differences (box, group);
  add_chart (box, group, BW_GROUP_CHART_STATEMENTS);
}

static void
bw_team_page_refresh (BwSessionPage *page)
{
  BwTeamPage *self = BW_TEAM_PAGE (page);
  BwDocument *document = get_document (self);
  BwGroupResult *group;
  g_autofree char *turnout = NULL;
  g_autofree char *refusal = NULL;
  g_autofree char *widest = NULL;
  g_auto (GStrv) warnings = NULL;

  empty (self->content);
  empty (self->agenda);
  g_clear_pointer (&self->group, bw_group_result_free);
  if (document == NULL)
    return;
  group = self->group = bw_group_result_new (document);
  turnout = bw_group_result_dup_turnout (group);
  refusal = bw_group_result_dup_refusal (group);
  widest = bw_group_result_dup_widest (group);
  warnings = bw_group_result_dup_warnings (group);
  self->filling = TRUE;
  gtk_adjustment_set_value (self->invited, group->invited);
  gtk_adjustment_set_value (self->minimum, group->minimum);
  self->filling = FALSE;
  bw_team_add_text (self->content, turnout, "title-2");
  if (refusal != NULL)
    {
      bw_team_add_text (self->content, refusal, NULL);
      return;
    }
  if (widest != NULL)
    bw_team_add_text (self->content, widest, NULL);
  add_all (self, document);
  look_for_earlier (self, document);
  for (guint i = 0; warnings[i] != NULL; i++)
    bw_team_add_text (self->content, warnings[i], "dim-label");
  fill_agenda (self, group);
}

static void
number_changed_cb (BwTeamPage *self, GtkAdjustment *adjustment)
{
  BwDocument *document = get_document (self);

  if (self->filling || document == NULL)
    return;
  if (adjustment == self->invited)
    bw_document_set_invited (document, (guint)gtk_adjustment_get_value (adjustment));
  else if (adjustment == self->minimum)
    bw_document_set_minimum_group (document, (guint)gtk_adjustment_get_value (adjustment));
  else
    bw_session_set_agenda_minutes (bw_session_page_get_session (BW_SESSION_PAGE (self)),
                                   (guint)gtk_adjustment_get_value (adjustment));
  bw_session_page_invalidate (BW_SESSION_PAGE (self));
}

static GtkAdjustment *
add_number (BwTeamPage *self, GtkWidget *group, const char *title, const char *subtitle, double low, double high)
{
  GtkAdjustment *adjustment = gtk_adjustment_new (low, low, high, 1, 10, 0);
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *spin = gtk_spin_button_new (adjustment, 1, 0);

  gtk_widget_set_valign (spin, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (spin), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), spin);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), spin);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
  g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (number_changed_cb), self, G_CONNECT_SWAPPED);
  return adjustment;
}

static void
bw_team_page_dispose (GObject *object)
{
  forget_earlier (BW_TEAM_PAGE (object));
  G_OBJECT_CLASS (bw_team_page_parent_class)->dispose (object);
}

static void
bw_team_page_finalize (GObject *object)
{
  g_clear_pointer (&BW_TEAM_PAGE (object)->group, bw_group_result_free);
  G_OBJECT_CLASS (bw_team_page_parent_class)->finalize (object);
}

static void
bw_team_page_class_init (BwTeamPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = bw_team_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = bw_team_page_finalize;
  BW_SESSION_PAGE_CLASS (klass)->session_set = bw_team_page_session_set;
  BW_SESSION_PAGE_CLASS (klass)->refresh = bw_team_page_refresh;
}

static GtkWidget *
create_box (int spacing)
{
  return gtk_box_new (GTK_ORIENTATION_VERTICAL, spacing);
}

static void
bw_team_page_init (BwTeamPage *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *clamp = adw_clamp_new ();
  GtkWidget *box = create_box (24);
  GtkWidget *numbers = adw_preferences_group_new ();

  self->content = create_box (18);
  /* Cards of charts look as those of the results. */
  gtk_widget_add_css_class (box, "team");
  self->agenda = create_box (18);
  gtk_widget_set_margin_top (box, 24);
  gtk_widget_set_margin_bottom (box, 24);
  gtk_widget_set_margin_start (box, 12);
  gtk_widget_set_margin_end (box, 12);
  gtk_box_append (GTK_BOX (box), self->content);
  gtk_box_append (GTK_BOX (box), self->agenda);
  gtk_box_append (GTK_BOX (box), numbers);
  self->minutes =
    add_number (self, numbers, _ ("Minutes for the talk"), _ ("The agenda fits them"), BW_AGENDA_MIN, BW_AGENDA_MAX);
  self->invited =
    add_number (self, numbers, _ ("People asked to answer"), _ ("0 when it is not known"), 0, MAX_INVITED);
  self->minimum = add_number (self, numbers, _ ("Smallest group"), _ ("No figure of fewer people is shown"),
                              BW_MINIMUM_GROUP_FLOOR, 100);
  self->filling = TRUE;
  gtk_adjustment_set_value (self->minutes, BW_AGENDA_USUAL);
  self->filling = FALSE;
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), 720);
  adw_clamp_set_child (ADW_CLAMP (clamp), box);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), clamp);
  adw_bin_set_child (ADW_BIN (self), scrolled);
}
