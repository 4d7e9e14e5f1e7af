/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-results-page.h"

#include "bw-earlier-rounds.h"
#include "bw-results-cards.h"
#include "bw-trail-window.h"
#include "bw-what-if-window.h"

#include "ui/widgets/bw-drawing-view.h"
#include "ui/widgets/bw-shown-page.h"

#include <glib/gi18n.h>

/* From this gap on a dimension's advice is open from the start (domain.md A1: a priority). */
#define PRIORITY_GAP 20

struct _BwResultsPage
{
  BwSessionPage parent_instance;

  GtkScrolledWindow *scroller;
  GtkLabel *headline_title;
  GtkLabel *headline_text;
  GtkLabel *basis;
  GtkWidget *missing_button;
  GtkWidget *switcher;
  GtkStack *stack;
  GtkBox *scores;
  AdwBin *checklist;

  BwResult *result;         /* what is shown; charts look into it */
  BwEarlierRounds *earlier; /* NULL: none, or not looked for yet */
  GCancellable *search;     /* for those */
};

G_DEFINE_FINAL_TYPE (BwResultsPage, bw_results_page, BW_TYPE_SESSION_PAGE)

static BwSession *
get_session (BwResultsPage *self)
{
  return bw_session_page_get_session (BW_SESSION_PAGE (self));
}

static void
show_headline (BwResultsPage *self)
{
  const BwResult *result = self->result;
  BwProgress progress = bw_session_get_progress (get_session (self));
  g_autofree char *text = bw_result_dup_headline (result);
  g_autofree char *basis = NULL;
  const char *title = NULL;

  for (guint i = 0; i < result->n_readings && title == NULL; i++)
    if (result->readings[i].rule->role == BW_RULE_HEADLINE)
      title = result->readings[i].rule->title;
  gtk_label_set_label (self->headline_title, title != NULL ? title : _ ("Your results"));
  gtk_label_set_label (self->headline_text, text);

  if (progress.not_applicable > 0)
    basis = g_strdup_printf (ngettext ("Based on %u answer to %u questions, and %u marked as not applicable.",
                                       "Based on %u answers to %u questions, and %u marked as not applicable.",
                                       progress.answered),
                             progress.answered, progress.total, progress.not_applicable);
  else
    basis = g_strdup_printf (
      ngettext ("Based on %u answer to %u questions.", "Based on %u answers to %u questions.", progress.answered),
      progress.answered, progress.total);
  gtk_label_set_label (self->basis, basis);
  gtk_widget_set_visible (self->missing_button, progress.skipped > 0);
}

static void
add_overall_tile (BwResultsPage *self, GtkFlowBox *tiles, BwDimensionKind kind, const char *name)
{
  const BwScore *score = kind == BW_KIND_EXPOSURE ? &self->result->exposure : &self->result->readiness;
  const BwBandSet *set = bw_result_get_overall_bands (self->result, kind);
  g_autofree char *figure = bw_score_format (score->score, set);

  if (score->n_items > 0)
    gtk_flow_box_append (
      tiles, bw_score_tile_new (name, score, figure, set, NULL, kind == BW_KIND_EXPOSURE ? "exposure" : "readiness"));
}

/* The overall scores, then the definition's own indices. */
static void
add_tiles (BwResultsPage *self)
{
  const BwAssessment *assessment = self->result->assessment;
  GtkWidget *tiles =
    g_object_new (GTK_TYPE_FLOW_BOX, "selection-mode", GTK_SELECTION_NONE, "homogeneous", TRUE, "column-spacing", 12,
                  "row-spacing", 12, "max-children-per-line", 3, "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP, NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (tiles), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Overall scores"), -1);
  add_overall_tile (self, GTK_FLOW_BOX (tiles), BW_KIND_EXPOSURE, _ ("Overall exposure"));
  add_overall_tile (self, GTK_FLOW_BOX (tiles), BW_KIND_READINESS, _ ("Overall readiness"));
  for (guint i = 0; i < assessment->n_indices; i++)
    {
      BwPart part = { .is_index = TRUE, .ref = i };
      g_autofree char *figure = bw_result_format_with_unit (self->result, &part);

      if (bw_assessment_index_is_shown (assessment, i))
        gtk_flow_box_append (GTK_FLOW_BOX (tiles),
                             bw_score_tile_new (assessment->indices[i].name, &self->result->indices[i], figure,
                                                bw_result_get_part_bands (self->result, &part),
                                                assessment->indices[i].definition, assessment->indices[i].id));
    }
  for (GtkWidget *child = gtk_widget_get_first_child (tiles); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    gtk_widget_set_focusable (child, FALSE);
  gtk_box_append (self->scores, tiles);
}

/* From a mark to what is said about its dimension. */
static void
mark_activated_cb (BwDrawingView *view, int position, BwResultsPage *self)
{
  const BwMark *mark = &g_array_index (bw_drawing_view_get_drawing (view)->marks, BwMark, position);
  const char *id = self->result->assessment->dimensions[mark->dimension].id;
  GtkWidget *card = gtk_widget_get_first_child (GTK_WIDGET (self->scores));

  while (card != NULL && !g_str_equal (gtk_widget_get_name (card), id))
    card = gtk_widget_get_next_sibling (card);
  if (card != NULL)
    gtk_widget_child_focus (card, GTK_DIR_TAB_FORWARD);
}

static void
add_chart (BwResultsPage *self, BwChart *chart)
{
  GtkWidget *card = bw_chart_card_new (chart);
  GtkWidget *view = bw_chart_card_get_view (card);

  bw_drawing_view_set_activatable (BW_DRAWING_VIEW (view), TRUE);
  g_signal_connect (view, "mark-activated", G_CALLBACK (mark_activated_cb), self);
  gtk_box_append (self->scores, card);
}

static void
add_charts (BwResultsPage *self)
{
  g_autofree double *target = bw_document_dup_target (bw_session_get_document (get_session (self)));
  const char *day = bw_response_get_changed (bw_session_get_response (get_session (self)));
  guint n_rounds;
  g_autofree BwChartRound *rounds = bw_chart_rounds_dup_with (self->earlier != NULL ? self->earlier->rounds : NULL,
                                                              self->result, day, FALSE, &n_rounds);
  const BwChartInput input = {
    .result = self->result,
    .response = bw_session_get_response (get_session (self)),
    .target = target,
    .rounds = rounds,
    .n_rounds = n_rounds,
  };

  for (guint i = 0; i < self->result->assessment->n_charts; i++)
    {
      BwChart *chart = bw_chart_new (&input, i);

      if (chart != NULL)
        add_chart (self, chart);
    }
}

static void
add_readings (BwResultsPage *self)
{
  GtkWidget *group = NULL;

  for (guint i = 0; i < self->result->n_readings; i++)
    {
      const BwReading *reading = &self->result->readings[i];
      GtkWidget *row;

      if (reading->rule->role != BW_RULE_NOTE)
        continue;
      if (group == NULL)
        group = g_object_new (ADW_TYPE_PREFERENCES_GROUP, NULL);
      row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title-lines", 0, "subtitle-lines", 0, NULL);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row),
                                     reading->rule->title != NULL ? reading->rule->title : reading->text);
      if (reading->rule->title != NULL)
        adw_action_row_set_subtitle (ADW_ACTION_ROW (row), reading->text);
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
    }
  if (group == NULL)
    return;
  gtk_box_append (self->scores, bw_heading_new (_ ("What stands out"), "title-2"));
  gtk_box_append (self->scores, group);
}

static gboolean
is_priority (const BwResult *result, guint dimension)
{
  double gap = bw_result_get_gap (result, dimension);

  return result->advised[dimension] &&
         (gap >= PRIORITY_GAP || (result->assessment->dimensions[dimension].kind == BW_KIND_READINESS &&
                                  result->dimensions[dimension].band == 0));
}

static void
add_dimensions (BwResultsPage *self, BwDimensionKind kind, const char *heading)
{
  const BwAssessment *assessment = self->result->assessment;
  gboolean first = TRUE;

  for (guint i = 0; i < assessment->n_dimensions; i++)
    {
      GtkWidget *card;

      if (assessment->dimensions[i].kind != kind || self->result->dimensions[i].n_items == 0)
        continue;
      if (first)
        gtk_box_append (self->scores, bw_heading_new (heading, "title-2"));
      first = FALSE;
      card = bw_dimension_card_new (get_session (self), self->result, i, is_priority (self->result, i));
      gtk_widget_set_name (card, assessment->dimensions[i].id);
      gtk_box_append (self->scores, card);
    }
}

static void
add_cases (BwResultsPage *self)
{
  const BwAssessment *assessment = self->result->assessment;
  GtkWidget *group = NULL;

  for (guint i = 0; i < assessment->n_items; i++)
    {
      if (assessment->items[i].type != BW_ITEM_VIGNETTE || !self->result->relevant[i])
        continue;
      if (group == NULL)
        group = g_object_new (ADW_TYPE_PREFERENCES_GROUP, NULL);
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), bw_case_card_new (get_session (self), i));
    }
  if (group == NULL)
    return;
  gtk_box_append (self->scores, bw_heading_new (_ ("The cases, and why"), "title-2"));
  gtk_box_append (self->scores, group);
}

static void
add_notes (BwResultsPage *self)
{
  GtkWidget *group = bw_own_words_new (get_session (self), self->result);

  if (group == NULL)
    return;
  gtk_box_append (self->scores, bw_heading_new (_ ("In your own words"), "title-2"));
  gtk_box_append (self->scores, group);
}

static void
why_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  BwResultsPage *self = BW_RESULTS_PAGE (widget);
  BwFigure figure;

  if (get_session (self) && bw_figure_find (self->result->assessment, g_variant_get_string (parameter, NULL), &figure))
    gtk_window_present (bw_trail_window_new (get_session (self), figure, GTK_WINDOW (gtk_widget_get_root (widget))));
}

static void
what_if_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  BwResultsPage *self = BW_RESULTS_PAGE (widget);

  if (get_session (self))
    gtk_window_present (bw_what_if_window_new (get_session (self), GTK_WINDOW (gtk_widget_get_root (widget))));
}

static void
clear (BwResultsPage *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->scores))) != NULL)
    gtk_box_remove (self->scores, child);
  adw_bin_set_child (self->checklist, NULL);
  g_clear_pointer (&self->result, bw_result_free);
}

static void
bw_results_page_refresh (BwSessionPage *page)
{
  BwResultsPage *self = BW_RESULTS_PAGE (page);
  GtkWidget *checklist;

  clear (self);
  if (get_session (self) == NULL)
    return;
  self->result =
    bw_result_new (bw_session_get_assessment (get_session (self)), bw_session_get_response (get_session (self)));
  show_headline (self);
  add_tiles (self);
  add_charts (self);
  add_readings (self);
  add_dimensions (self, BW_KIND_EXPOSURE, _ ("What presses on you"));
  add_dimensions (self, BW_KIND_READINESS, _ ("How you answer"));
  add_cases (self);
  add_notes (self);

  checklist = bw_checklist_new (get_session (self), self->result);
  adw_bin_set_child (self->checklist, checklist);
  gtk_widget_set_visible (self->switcher, checklist != NULL);
  if (checklist == NULL)
    gtk_stack_set_visible_child_name (self->stack, "scores");
}

static void
earlier_loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (BwResultsPage) self = data;
  g_autoptr (BwEarlierRounds) earlier = bw_earlier_rounds_load_finish (result);

  if (earlier == NULL || bw_session_page_is_gone (BW_SESSION_PAGE (self)))
    return;
  g_clear_pointer (&self->earlier, bw_earlier_rounds_free);
  self->earlier = g_steal_pointer (&earlier);
  bw_session_page_invalidate (BW_SESSION_PAGE (self));
}

/* What was answered before to the same questions, for charts over time. */
static void
look_for_earlier (BwResultsPage *self)
{
  BwSession *session = get_session (self);

  g_cancellable_cancel (self->search);
  g_clear_object (&self->search);
  g_clear_pointer (&self->earlier, bw_earlier_rounds_free);
  if (session == NULL || !bw_earlier_rounds_are_drawn (bw_session_get_assessment (session)))
    return;
  self->search = g_cancellable_new ();
  bw_earlier_rounds_load_async (session, FALSE, self->search, earlier_loaded_cb, g_object_ref (self));
}

static void
bw_results_page_session_set (BwSessionPage *page)
{
  look_for_earlier (BW_RESULTS_PAGE (page));
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (BW_RESULTS_PAGE (page)->scroller), 0);
  BW_SESSION_PAGE_CLASS (bw_results_page_parent_class)->session_set (page);
}

static void
bw_results_page_dispose (GObject *object)
{
  BwResultsPage *self = BW_RESULTS_PAGE (object);

  /* Charts look into the result: they go first. */
  if (!bw_session_page_is_gone (BW_SESSION_PAGE (self)))
    clear (self);
  g_cancellable_cancel (self->search);
  g_clear_object (&self->search);
  g_clear_pointer (&self->earlier, bw_earlier_rounds_free);
  G_OBJECT_CLASS (bw_results_page_parent_class)->dispose (object);
}

static void
bw_results_page_class_init (BwResultsPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = bw_results_page_dispose;
  BW_SESSION_PAGE_CLASS (klass)->refresh = bw_results_page_refresh;
  BW_SESSION_PAGE_CLASS (klass)->session_set = bw_results_page_session_set;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/bellwether_app/Bellwether/results/bw-results-page.ui");
  gtk_widget_class_install_action (widget_class, "results.why", "s", why_action);
  gtk_widget_class_install_action (widget_class, "results.what-if", NULL, what_if_action);
  gtk_widget_class_bind_template_child (widget_class, BwResultsPage, scroller);
  gtk_widget_class_bind_template_child (widget_class, BwResultsPage, headline_title);
  gtk_widget_class_bind_template_child (widget_class, BwResultsPage, headline_text);
  gtk_widget_class_bind_template_child (widget_class, BwResultsPage, basis);
  gtk_widget_class_bind_template_child (widget_class, BwResultsPage, missing_button);
  gtk_widget_class_bind_template_child (widget_class, BwResultsPage, switcher);
  gtk_widget_class_bind_template_child (widget_class, BwResultsPage, stack);
  gtk_widget_class_bind_template_child (widget_class, BwResultsPage, scores);
  gtk_widget_class_bind_template_child (widget_class, BwResultsPage, checklist);
}

static void
bw_results_page_init (BwResultsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  bw_tell_shown_page (GTK_WIDGET (self->stack));
}
