/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-review-page.h"

#include "bw-review-group.h"

#include <glib/gi18n.h>

struct _BwReviewPage
{
  BwSessionPage parent_instance;

  GtkWidget *done_icon;
  GtkWidget *heading;
  GtkWidget *summary;
  BwReviewGroup *scores;
  BwReviewGroup *open;
  BwReviewGroup *carried;
  BwReviewGroup *flagged;
  BwReviewGroup *notes;
  BwReviewGroup *optional;
};

G_DEFINE_FINAL_TYPE (BwReviewPage, bw_review_page, BW_TYPE_SESSION_PAGE)

static BwSession *
get_session (BwReviewPage *self)
{
  return bw_session_page_get_session (BW_SESSION_PAGE (self));
}

/* "Environment · Volatility exposure": where an item stands. */
static char *
dup_place (const BwAssessment *assessment, guint item)
{
  const BwItem *asked = &assessment->items[item];
  const char *section = assessment->sections[asked->section].title;

  if (asked->type != BW_ITEM_RATING)
    return g_strdup (section);
  return g_strdup_printf ("%s · %s", section, assessment->dimensions[asked->dimension].name);
}

static void
list_item (BwReviewPage *self, guint item)
{
  const BwAssessment *assessment = bw_session_get_assessment (get_session (self));
  const BwResponse *response = bw_session_get_response (get_session (self));
  const BwItem *asked = &assessment->items[item];
  const char *title = asked->title ? asked->title : asked->stems[bw_response_get_form (response)];
  const char *note = bw_response_get_note (response, item);
  g_autofree char *place = dup_place (assessment, item);

  if (bw_response_get_state (response, item) == BW_ANSWER_SKIPPED)
    bw_review_group_add (bw_item_counts (asked) ? self->open : self->optional, title, place, (int)item);
  if (bw_response_get_carried (response, item))
    bw_review_group_add (self->carried, title, place, (int)item);
  if (bw_response_get_flagged (response, item))
    bw_review_group_add (self->flagged, title, place, (int)item);
  if (note)
    bw_review_group_add (self->notes, title, note, (int)item);
}

/* The first open item of @dimension that is asked, or -1. */
static int
find_open_item (BwReviewPage *self, const BwDimension *dimension)
{
  for (guint i = 0; i < dimension->n_items; i++)
    if (bw_session_is_asked (get_session (self), dimension->items[i]) &&
        bw_response_get_state (bw_session_get_response (get_session (self)), dimension->items[i]) == BW_ANSWER_SKIPPED)
      return (int)dimension->items[i];
  return -1;
}

/* What a dimension lacks for a score. */
static void
list_dimension (BwReviewPage *self, const BwDimension *dimension, const BwScore *score)
{
  guint needed = bw_min_answered (score->n_items, dimension->min_answered_share);
  guint missing = needed > score->n_answered ? needed - score->n_answered : 0;
  g_autofree char *text = NULL;

  if (score->n_items - score->n_not_applicable < needed)
    {
      bw_review_group_add (self->scores, dimension->name,
                           _ ("Too few of its questions apply, and that is an answer too."), -1);
      return;
    }
  text =
    g_strdup_printf (ngettext ("%u more answer makes a score.", "%u more answers make a score.", missing), missing);
  bw_review_group_add (self->scores, dimension->name, text, find_open_item (self, dimension));
}

/* How many dimensions are asked about, and of how many of them there is a score. */
static guint
list_dimensions (BwReviewPage *self, guint *n_valid)
{
  const BwAssessment *assessment = bw_session_get_assessment (get_session (self));
  const BwResult *result = bw_session_get_result (get_session (self));
  guint n_asked = 0;

  *n_valid = 0;
  for (guint i = 0; i < assessment->n_dimensions; i++)
    {
      if (result->dimensions[i].n_items == 0)
        continue;
      n_asked++;
      if (result->dimensions[i].valid)
        (*n_valid)++;
      else
        list_dimension (self, &assessment->dimensions[i], &result->dimensions[i]);
    }
  return n_asked;
}

static void
append_counts (GString *words, const BwProgress *progress)
{
  if (progress->skipped > 0)
    g_string_append_printf (words, ngettext (" %u is still open.", " %u are still open.", progress->skipped),
                            progress->skipped);
  if (progress->not_applicable > 0)
    g_string_append_printf (words, ngettext (" %u does not apply.", " %u do not apply.", progress->not_applicable),
                            progress->not_applicable);
  if (progress->carried > 0)
    g_string_append_printf (words,
                            ngettext (" %u is carried over from the round before and waits for your word.",
                                      " %u are carried over from the round before and wait for your word.",
                                      progress->carried),
                            progress->carried);
}

static void
append_areas (GString *words, guint n_asked, guint n_valid)
{
  if (n_asked == 0)
    return;
  if (n_valid == n_asked)
    g_string_append (words, _ (" That is enough for a score in every area."));
  else if (n_valid == 0)
    g_string_append (words, _ (" That is not enough for a score yet."));
  else
    g_string_append_printf (words,
                            ngettext (" That is enough for a score in %u of %u area.",
                                      " That is enough for a score in %u of %u areas.", n_asked),
                            n_valid, n_asked);
}

static void
show_summary (BwReviewPage *self, guint n_asked, guint n_valid)
{
  BwProgress progress = bw_session_get_progress (get_session (self));
  gboolean is_answered = progress.skipped == 0;
  gboolean is_done = is_answered && progress.carried == 0 && bw_review_group_get_n_rows (self->flagged) == 0;
  g_autoptr (GString) words = g_string_new (NULL);

  g_string_printf (
    words, ngettext ("You have answered %u of %u question.", "You have answered %u of %u questions.", progress.total),
    progress.answered, progress.total);
  append_counts (words, &progress);
  append_areas (words, n_asked, n_valid);
  gtk_widget_set_visible (self->done_icon, is_done);
  gtk_label_set_label (GTK_LABEL (self->heading),
                       is_answered ? _ ("Everything is answered") : _ ("What is still open"));
  gtk_label_set_label (GTK_LABEL (self->summary), words->str);
}

static void
bw_review_page_refresh (BwSessionPage *page)
{
  BwReviewPage *self = BW_REVIEW_PAGE (page);
  guint n_asked;
  guint n_valid;

  bw_review_group_clear (self->scores);
  bw_review_group_clear (self->open);
  bw_review_group_clear (self->carried);
  bw_review_group_clear (self->flagged);
  bw_review_group_clear (self->notes);
  bw_review_group_clear (self->optional);
  if (!get_session (self))
    return;
  for (guint i = 0; i < bw_session_get_assessment (get_session (self))->n_items; i++)
    if (bw_session_is_asked (get_session (self), i))
      list_item (self, i);
  n_asked = list_dimensions (self, &n_valid);
  show_summary (self, n_asked, n_valid);
}

static void
bw_review_page_class_init (BwReviewPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  BW_SESSION_PAGE_CLASS (klass)->refresh = bw_review_page_refresh;

  g_type_ensure (BW_TYPE_REVIEW_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/bellwether_app/Bellwether/review/bw-review-page.ui");
  gtk_widget_class_bind_template_child (widget_class, BwReviewPage, done_icon);
  gtk_widget_class_bind_template_child (widget_class, BwReviewPage, heading);
  gtk_widget_class_bind_template_child (widget_class, BwReviewPage, summary);
  gtk_widget_class_bind_template_child (widget_class, BwReviewPage, scores);
  gtk_widget_class_bind_template_child (widget_class, BwReviewPage, open);
  gtk_widget_class_bind_template_child (widget_class, BwReviewPage, carried);
  gtk_widget_class_bind_template_child (widget_class, BwReviewPage, flagged);
  gtk_widget_class_bind_template_child (widget_class, BwReviewPage, notes);
  gtk_widget_class_bind_template_child (widget_class, BwReviewPage, optional);
}

static void
bw_review_page_init (BwReviewPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
