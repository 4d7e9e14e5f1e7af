/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-profile-page-private.h"

#include "app/scoring/bw-profile-words.h"
#include "bw-feed-row.h"
#include "bw-profile-cards.h"

#include <glib/gi18n.h>

G_DEFINE_FINAL_TYPE (BwProfilePage, bw_profile_page, ADW_TYPE_BIN)

static void
clear (BwProfilePage *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->sections))) != NULL)
    gtk_box_remove (self->sections, child);
  adw_bin_set_child (self->disclaimer, NULL);
  g_clear_pointer (&self->profile, bw_profile_unref);
}

/* Takes @first and @second and joins them with a space; either may be NULL. */
static char *
join (char *first, char *second)
{
  char *joined = first != NULL && second != NULL ? g_strdup_printf ("%s %s", first, second)
                                                 : g_strdup (first != NULL ? first : second);

  g_free (first);
  g_free (second);
  return joined;
}

static void
set_text (GtkLabel *label, const char *text)
{
  gtk_label_set_label (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL);
}

static void
show_head (BwProfilePage *self)
{
  const BwProfile *profile = self->profile;
  g_autofree char *clock = bw_profile_dup_clock (profile);
  g_autofree char *completeness = join (bw_profile_dup_completeness (profile), bw_profile_dup_missing (profile));
  g_autofree char *warnings = join (bw_profile_dup_apart (profile), bw_profile_dup_mixed (profile));
  const BwBand *zone = profile->zone >= 0 ? &profile->rules->zones.bands[profile->zone] : NULL;

  gtk_label_set_label (self->headline_title, zone != NULL ? clock : profile->rules->title);
  /* What a zone means, the clock says. */
  set_text (self->headline_text, zone != NULL ? NULL : clock);
  set_text (self->completeness, completeness);
  set_text (self->warnings, warnings);
}

/* What to begin with: the opener of the rules, else the first member that can be begun. */
static void
show_empty (BwProfilePage *self)
{
  BwCatalogue *catalogue = bw_library_get_catalogue (self->library);
  const BwProfileRules *rules = self->profile->rules;
  BwAssessment *opener = rules->opener != NULL ? bw_catalogue_find (catalogue, rules->opener) : NULL;
  g_autofree char *label = NULL;

  for (guint i = 0; opener == NULL && i < rules->n_members; i++)
    opener = bw_catalogue_find (catalogue, rules->members[i].assessment);
  adw_status_page_set_description (
    self->empty,
    _ ("Take one assessment, or several. As soon as results are there, they are read together here: how hard the "
       "world presses, how ready you are, and where to begin."));
  gtk_widget_set_visible (GTK_WIDGET (self->opener_button), opener != NULL);
  if (opener == NULL)
    return;
  /* Translators: a button; the title of an assessment, and how many minutes it takes */
  label = g_strdup_printf (ngettext ("Begin “%s” (%u Minute)", "Begin “%s” (%u Minutes)", opener->minutes),
                           opener->title, opener->minutes);
  gtk_label_set_label (self->opener_label, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->opener_button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  /* The name after the target: an action without the target it wants is complained about. */
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->opener_button), "s", opener->id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->opener_button), "win.begin");
}

static void
add_section (BwProfilePage *self, GtkWidget *section)
{
  if (section != NULL)
    gtk_box_append (self->sections, section);
}

static void
show_sections (BwProfilePage *self)
{
  add_section (self, bw_profile_chart_card_new (self->profile, BW_PROFILE_CHART_CLOCK));
  add_section (self, bw_profile_tiles_new (self->profile));
  add_section (self, bw_profile_priorities_new (self->profile));
  add_section (self, bw_profile_pebble_new (self->profile));
  add_section (self, bw_profile_chart_card_new (self->profile, BW_PROFILE_CHART_MATRIX));
  add_section (self, bw_profile_chart_card_new (self->profile, BW_PROFILE_CHART_PRESSURES));
  add_section (self, bw_profile_chart_card_new (self->profile, BW_PROFILE_CHART_FACETS));
  add_section (self, bw_profile_readings_new (self->profile));
  adw_bin_set_child (self->disclaimer, bw_profile_disclaimer_new (self->profile));
}

/* A row a member. They stay while the rules do, so that the keyboard stays where it is when a document is chosen. */
static void
ensure_rows (BwProfilePage *self)
{
  BwProfileRules *rules = bw_profile_model_get_rules (self->model);
  GtkWidget *row;

  if (self->rules == rules)
    return;
  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->feed_list))) != NULL)
    gtk_list_box_remove (self->feed_list, row);
  g_clear_pointer (&self->rules, bw_profile_rules_unref);
  if (rules == NULL)
    return;
  self->rules = bw_profile_rules_ref (rules);
  for (guint i = 0; i < rules->n_members; i++)
    gtk_list_box_append (self->feed_list, bw_feed_row_new (self->model, bw_library_get_catalogue (self->library), i));
}

static void
update_rows (BwProfilePage *self)
{
  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->feed_list)); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    bw_feed_row_update (BW_FEED_ROW (row));
}

static void
refresh (BwProfilePage *self)
{
  BwProfile *profile = bw_profile_model_get_profile (self->model);
  gboolean is_empty = profile == NULL || profile->n_fed == 0;

  ensure_rows (self);
  clear (self);
  gtk_widget_set_visible (GTK_WIDGET (self->empty), profile != NULL && is_empty);
  gtk_widget_set_visible (self->head, !is_empty);
  self->profile = profile != NULL ? bw_profile_ref (profile) : NULL;
  bw_profile_page_update_output (self);
  if (profile == NULL)
    return;
  update_rows (self);
  if (is_empty)
    {
      show_empty (self);
      return;
    }
  show_head (self);
  show_sections (self);
}

static void
feed_activated_cb (BwProfilePage *self, GtkListBoxRow *row)
{
  bw_feed_row_follow (BW_FEED_ROW (row));
}

static void
bw_profile_page_map (GtkWidget *widget)
{
  BwProfilePage *self = BW_PROFILE_PAGE (widget);

  GTK_WIDGET_CLASS (bw_profile_page_parent_class)->map (widget);
  self->watching = TRUE;
  bw_profile_model_watch (self->model);
}

static void
bw_profile_page_unmap (GtkWidget *widget)
{
  BwProfilePage *self = BW_PROFILE_PAGE (widget);

  if (self->watching)
    bw_profile_model_unwatch (self->model);
  self->watching = FALSE;
  GTK_WIDGET_CLASS (bw_profile_page_parent_class)->unmap (widget);
}

static void
bw_profile_page_dispose (GObject *object)
{
  BwProfilePage *self = BW_PROFILE_PAGE (object);

  if (self->saving != NULL)
    g_cancellable_cancel (self->saving);
  g_clear_object (&self->saving);
  if (self->model != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->model, self);
      /* Cards look into the profile: they go first. */
      clear (self);
    }
  g_clear_pointer (&self->rules, bw_profile_rules_unref);
  g_clear_object (&self->model);
  g_clear_object (&self->library);
  G_OBJECT_CLASS (bw_profile_page_parent_class)->dispose (object);
}

static void
bw_profile_page_class_init (BwProfilePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bw_profile_page_dispose;
  widget_class->map = bw_profile_page_map;
  widget_class->unmap = bw_profile_page_unmap;

  bw_profile_page_install_output (widget_class);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/bellwether_app/Bellwether/profile/bw-profile-page.ui");
  gtk_widget_class_bind_template_child (widget_class, BwProfilePage, scroller);
  gtk_widget_class_bind_template_child (widget_class, BwProfilePage, empty);
  gtk_widget_class_bind_template_child (widget_class, BwProfilePage, opener_button);
  gtk_widget_class_bind_template_child (widget_class, BwProfilePage, opener_label);
  gtk_widget_class_bind_template_child (widget_class, BwProfilePage, head);
  gtk_widget_class_bind_template_child (widget_class, BwProfilePage, headline_title);
  gtk_widget_class_bind_template_child (widget_class, BwProfilePage, headline_text);
  gtk_widget_class_bind_template_child (widget_class, BwProfilePage, completeness);
  gtk_widget_class_bind_template_child (widget_class, BwProfilePage, warnings);
  gtk_widget_class_bind_template_child (widget_class, BwProfilePage, sections);
  gtk_widget_class_bind_template_child (widget_class, BwProfilePage, feed_list);
  gtk_widget_class_bind_template_child (widget_class, BwProfilePage, disclaimer);
  gtk_widget_class_bind_template_callback (widget_class, feed_activated_cb);
}

static void
bw_profile_page_init (BwProfilePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
bw_profile_page_new (BwLibrary *library)
{
  BwProfilePage *self = g_object_new (BW_TYPE_PROFILE_PAGE, NULL);

  self->library = g_object_ref (library);
  self->model = g_object_ref (bw_library_get_profile_model (library));
  g_signal_connect_swapped (self->model, "changed", G_CALLBACK (refresh), self);
  refresh (self);
  return GTK_WIDGET (self);
}
