/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-review-page.h"

#include "bw-review-group.h"

#include <glib/gi18n.h>

struct _BwReviewPage
{
  AdwBin parent_instance;

  GtkWidget *done_icon;
  GtkWidget *heading;
  GtkWidget *summary;
  BwReviewGroup *scores;
  BwReviewGroup *open;
  BwReviewGroup *flagged;
  BwReviewGroup *notes;
  BwReviewGroup *optional;

  BwSession *session;
  GSignalGroup *signals;
};

G_DEFINE_FINAL_TYPE (BwReviewPage, bw_review_page, ADW_TYPE_BIN)

enum
{
  PROP_SESSION = 1,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

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
  const BwAssessment *assessment = bw_session_get_assessment (self->session);
  const BwResponse *response = bw_session_get_response (self->session);
  const BwItem *asked = &assessment->items[item];
  const char *title = asked->title ? asked->title : asked->stems[bw_response_get_form (response)];
  const char *note = bw_response_get_note (response, item);
  g_autofree char *place = dup_place (assessment, item);

  if (bw_response_get_state (response, item) == BW_ANSWER_SKIPPED)
    bw_review_group_add (bw_item_counts (asked) ? self->open : self->optional, title, place, (int)item);
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
    if (bw_session_is_asked (self->session, dimension->items[i]) &&
        bw_response_get_state (bw_session_get_response (self->session), dimension->items[i]) == BW_ANSWER_SKIPPED)
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
  const BwAssessment *assessment = bw_session_get_assessment (self->session);
  const BwResult *result = bw_session_get_result (self->session);
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
  BwProgress progress = bw_session_get_progress (self->session);
  gboolean is_answered = progress.skipped == 0;
  gboolean is_done = is_answered && bw_review_group_get_n_rows (self->flagged) == 0;
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
rebuild (BwReviewPage *self)
{
  guint n_asked;
  guint n_valid;

  bw_review_group_clear (self->scores);
  bw_review_group_clear (self->open);
  bw_review_group_clear (self->flagged);
  bw_review_group_clear (self->notes);
  bw_review_group_clear (self->optional);
  if (!self->session)
    return;
  for (guint i = 0; i < bw_session_get_assessment (self->session)->n_items; i++)
    if (bw_session_is_asked (self->session, i))
      list_item (self, i);
  n_asked = list_dimensions (self, &n_valid);
  show_summary (self, n_asked, n_valid);
}

/* While another page is shown, nothing needs to be listed. */
static void
session_changed_cb (BwReviewPage *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    rebuild (self);
}

static void
bw_review_page_map (GtkWidget *widget)
{
  rebuild (BW_REVIEW_PAGE (widget));
  GTK_WIDGET_CLASS (bw_review_page_parent_class)->map (widget);
}

static void
bw_review_page_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  BwReviewPage *self = BW_REVIEW_PAGE (object);

  switch (id)
    {
    case PROP_SESSION:
      g_value_set_object (value, self->session);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
bw_review_page_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  BwReviewPage *self = BW_REVIEW_PAGE (object);

  switch (id)
    {
    case PROP_SESSION:
      bw_review_page_set_session (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
bw_review_page_dispose (GObject *object)
{
  BwReviewPage *self = BW_REVIEW_PAGE (object);

  g_clear_object (&self->signals);
  g_clear_object (&self->session);
  adw_bin_set_child (ADW_BIN (self), NULL);
  G_OBJECT_CLASS (bw_review_page_parent_class)->dispose (object);
}

static void
bw_review_page_class_init (BwReviewPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = bw_review_page_get_property;
  object_class->set_property = bw_review_page_set_property;
  object_class->dispose = bw_review_page_dispose;
  widget_class->map = bw_review_page_map;

  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, BW_TYPE_SESSION,
                                                  G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  g_type_ensure (BW_TYPE_REVIEW_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/bellwether_app/Bellwether/review/bw-review-page.ui");
  gtk_widget_class_bind_template_child (widget_class, BwReviewPage, done_icon);
  gtk_widget_class_bind_template_child (widget_class, BwReviewPage, heading);
  gtk_widget_class_bind_template_child (widget_class, BwReviewPage, summary);
  gtk_widget_class_bind_template_child (widget_class, BwReviewPage, scores);
  gtk_widget_class_bind_template_child (widget_class, BwReviewPage, open);
  gtk_widget_class_bind_template_child (widget_class, BwReviewPage, flagged);
  gtk_widget_class_bind_template_child (widget_class, BwReviewPage, notes);
  gtk_widget_class_bind_template_child (widget_class, BwReviewPage, optional);
}

static void
bw_review_page_init (BwReviewPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->signals = g_signal_group_new (BW_TYPE_SESSION);
  g_signal_group_connect_swapped (self->signals, "changed", G_CALLBACK (session_changed_cb), self);
}

BwSession *
bw_review_page_get_session (BwReviewPage *self)
{
  g_return_val_if_fail (BW_IS_REVIEW_PAGE (self), NULL);

  return self->session;
}

void
bw_review_page_set_session (BwReviewPage *self, BwSession *session)
{
  g_return_if_fail (BW_IS_REVIEW_PAGE (self));

  if (!g_set_object (&self->session, session))
    return;
  g_signal_group_set_target (self->signals, session);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    rebuild (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}
