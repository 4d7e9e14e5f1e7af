/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-feed-row.h"

#include "app/scoring/bw-profile-words.h"
#include "ui/bw-session.h"
#include "ui/home/bw-document-row.h"

#include <glib/gi18n.h>

/* How the menu names what a choice has no URI for. */
#define NEWEST "newest"
#define LEFT_OUT "left-out"

struct _BwFeedRow
{
  AdwActionRow parent_instance;

  GtkLabel *scores;
  GtkMenuButton *menu;

  BwProfileModel *model;
  BwCatalogue *catalogue;
  char *assessment;
  guint member;
  GSimpleAction *choose;
};

G_DEFINE_FINAL_TYPE (BwFeedRow, bw_feed_row, ADW_TYPE_ACTION_ROW)

/* What is there of the member; NULL before anything is known. */
static const BwProfileFeed *
get_feed (BwFeedRow *self)
{
  BwProfile *profile = bw_profile_model_get_profile (self->model);

  return profile != NULL && self->member < profile->rules->n_members ? &profile->feeds[self->member] : NULL;
}

static gboolean
is_left_out (BwFeedRow *self)
{
  g_autofree char *choice = bw_profile_model_dup_choice (self->model, self->assessment);

  return choice != NULL && *choice == '\0';
}

static void
choose_cb (GSimpleAction *action, GVariant *parameter, BwFeedRow *self)
{
  const char *choice = g_variant_get_string (parameter, NULL);

  if (g_str_equal (choice, NEWEST))
    bw_profile_model_choose (self->model, self->assessment, NULL);
  else
    bw_profile_model_choose (self->model, self->assessment, g_str_equal (choice, LEFT_OUT) ? "" : choice);
}

static void
add_choice (GMenu *menu, const char *label, const char *choice)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, "feed.choose", "s", choice);
  g_menu_append_item (menu, item);
}

/* The newest, each document by name and day, and none at all. */
static void
update_menu (BwFeedRow *self)
{
  g_autoptr (GPtrArray) documents = bw_profile_model_list_documents (self->model, self->assessment);
  g_autofree char *choice = bw_profile_model_dup_choice (self->model, self->assessment);
  g_autofree char *today = bw_session_dup_today ();
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) files = g_menu_new ();
  g_autoptr (GMenu) none = g_menu_new ();

  add_choice (menu, _ ("The newest with enough answers"), NEWEST);
  for (guint i = 0; i < documents->len; i++)
    {
      g_autofree char *uri = g_file_get_uri (bw_shelf_entry_get_file (documents->pdata[i]));
      g_autofree char *day = bw_describe_day (bw_shelf_entry_get_day (documents->pdata[i]), today);
      /* Translators: the name of a document, and the day on which it was changed */
      g_autofree char *label = g_strdup_printf (_ ("%s, %s"), bw_shelf_entry_get_title (documents->pdata[i]), day);

      add_choice (files, label, uri);
    }
  g_menu_append_section (menu, NULL, G_MENU_MODEL (files));
  add_choice (none, _ ("Leave it out"), LEFT_OUT);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (none));
  gtk_menu_button_set_menu_model (self->menu, G_MENU_MODEL (menu));
  gtk_widget_set_visible (GTK_WIDGET (self->menu), documents->len > 0);
  g_simple_action_set_state (self->choose, g_variant_new_string (choice == NULL    ? NEWEST
                                                                 : *choice == '\0' ? LEFT_OUT
                                                                                   : choice));
}

/* "In spring · yesterday · On your own" */
static char *
describe_source (const BwProfileSource *source)
{
  const BwResult *result = source->result;
  g_autofree char *today = bw_session_dup_today ();
  g_autofree char *day = bw_describe_day (source->day, today);
  const char *form = result->assessment->forms[result->form].name;
  const char *parts[4] = { NULL };
  guint n = 0;

  parts[n++] = source->title;
  if (*day != '\0')
    parts[n++] = day;
  if (form != NULL)
    parts[n++] = form;
  return g_strjoinv (" · ", (char **)parts);
}

static char *
describe_missing (BwFeedRow *self)
{
  BwAssessment *assessment = bw_catalogue_find (self->catalogue, self->assessment);

  if (is_left_out (self))
    return g_strdup (_ ("Left out, as you chose"));
  if (assessment == NULL)
    return g_strdup (_ ("Not there yet"));
  /* Translators: how long an assessment takes that has not been taken yet */
  return g_strdup_printf (ngettext ("Not there yet · %u minute", "Not there yet · %u minutes", assessment->minutes),
                          assessment->minutes);
}

static void
update_scores (BwFeedRow *self, const BwProfileFeed *feed)
{
  BwProfile *profile = bw_profile_model_get_profile (self->model);
  const BwResult *result = feed != NULL && feed->source != NULL ? feed->source->result : NULL;
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint kind = 0; result != NULL && kind < BW_N_KINDS; kind++)
    {
      double score = kind == BW_KIND_EXPOSURE ? result->exposure.score : result->readiness.score;
      g_autofree char *figure = bw_profile_format_score (profile, (BwDimensionKind)kind, score);

      if (!profile->rules->members[self->member].kinds[kind])
        continue;
      if (text->len > 0)
        g_string_append_c (text, '\n');
      g_string_append_printf (text, kind == BW_KIND_EXPOSURE ? _ ("Exposure %s") : _ ("Readiness %s"), figure);
    }
  gtk_label_set_label (self->scores, text->str);
  gtk_widget_set_visible (GTK_WIDGET (self->scores), text->len > 0);
}

static const char *
get_title (BwFeedRow *self)
{
  BwProfile *profile = bw_profile_model_get_profile (self->model);
  BwProfileRules *rules = bw_profile_model_get_rules (self->model);

  if (profile != NULL)
    return bw_profile_get_member_title (profile, self->member);
  return rules != NULL ? rules->members[self->member].title : self->assessment;
}

void
bw_feed_row_update (BwFeedRow *self)
{
  const BwProfileFeed *feed;
  g_autofree char *subtitle = NULL;
  g_autofree char *label = NULL;

  g_return_if_fail (BW_IS_FEED_ROW (self));

  feed = get_feed (self);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), get_title (self));
  if (feed != NULL && feed->source != NULL)
    subtitle = describe_source (feed->source);
  else if (feed != NULL && feed->unfinished != NULL)
    /* Translators: %s is the name of a document */
    subtitle = g_strdup_printf (_ ("%s: a few more answers are needed"), feed->unfinished->title);
  else
    subtitle = describe_missing (self);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), subtitle);
  update_scores (self, feed);
  update_menu (self);
  /* Translators: %s is the title of an assessment */
  label = g_strdup_printf (_ ("Choose a document for %s"), get_title (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->menu), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->menu), label);
}

void
bw_feed_row_follow (BwFeedRow *self)
{
  const BwProfileFeed *feed;

  g_return_if_fail (BW_IS_FEED_ROW (self));

  feed = get_feed (self);
  if (feed != NULL && feed->source != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.open-results", "s", feed->source->place);
  else if (feed != NULL && feed->unfinished != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.open-file", "s", feed->unfinished->place);
  else if (!is_left_out (self))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.begin", "s", self->assessment);
}

static void
bw_feed_row_dispose (GObject *object)
{
  BwFeedRow *self = BW_FEED_ROW (object);

  g_clear_object (&self->model);
  g_clear_object (&self->catalogue);
  g_clear_object (&self->choose);
  g_clear_pointer (&self->assessment, g_free);
  G_OBJECT_CLASS (bw_feed_row_parent_class)->dispose (object);
}

static void
bw_feed_row_class_init (BwFeedRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bw_feed_row_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/bellwether_app/Bellwether/profile/bw-feed-row.ui");
  gtk_widget_class_bind_template_child (widget_class, BwFeedRow, scores);
  gtk_widget_class_bind_template_child (widget_class, BwFeedRow, menu);
}

static void
bw_feed_row_init (BwFeedRow *self)
{
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  self->choose = g_simple_action_new_stateful ("choose", G_VARIANT_TYPE_STRING, g_variant_new_string (NEWEST));
  g_signal_connect (self->choose, "activate", G_CALLBACK (choose_cb), self);
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (self->choose));
  gtk_widget_insert_action_group (GTK_WIDGET (self), "feed", G_ACTION_GROUP (group));
}

GtkWidget *
bw_feed_row_new (BwProfileModel *model, BwCatalogue *catalogue, guint member)
{
  BwFeedRow *self = g_object_new (BW_TYPE_FEED_ROW, NULL);

  self->model = g_object_ref (model);
  self->catalogue = g_object_ref (catalogue);
  self->member = member;
  self->assessment = g_strdup (bw_profile_model_get_rules (model)->members[member].assessment);
  bw_feed_row_update (self);
  return GTK_WIDGET (self);
}
