/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-profile-cards.h"

#include "app/scoring/bw-profile-words.h"
#include "ui/results/bw-results-cards.h"

#include <glib/gi18n.h>

static GtkWidget *
create_section (const char *title, const char *caption)
{
  GtkWidget *box = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 12, NULL);

  gtk_box_append (GTK_BOX (box), bw_heading_new (title, "title-2"));
  if (caption != NULL)
    gtk_box_append (GTK_BOX (box), bw_paragraph_new (caption, "dim-label"));
  return box;
}

static void
add_tile (GtkFlowBox *tiles, const BwProfile *profile, BwDimensionKind kind, const char *name)
{
  const BwProfileScore *overall = kind == BW_KIND_EXPOSURE ? &profile->exposure : &profile->readiness;
  BwScore score = BW_SCORE_NONE;
  g_autofree char *figure = bw_profile_format_score (profile, kind, overall->score);

  score.score = overall->score;
  score.valid = !isnan (overall->score);
  score.band = overall->band;
  gtk_flow_box_append (tiles, bw_score_tile_new (name, &score, figure, &profile->rules->band_sets[kind], NULL, NULL));
}

/* Where the two scores meet: "Hold and renew", and what that means. */
static GtkWidget *
create_quadrant (const BwProfile *profile)
{
  GtkWidget *box = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 3, NULL);
  const char *name = bw_profile_get_quadrant_name (profile, profile->quadrant);
  /* Translators: %s is the name of a quadrant */
  g_autofree char *heading = profile->borderline ? g_strdup_printf (_ ("%s (borderline)"), name) : g_strdup (name);

  gtk_box_append (GTK_BOX (box), bw_heading_new (heading, "heading"));
  gtk_box_append (GTK_BOX (box),
                  bw_paragraph_new (profile->rules->quadrants[profile->quadrant - BW_QUADRANT_ACT].text, NULL));
  return box;
}

GtkWidget *
bw_profile_tiles_new (const BwProfile *profile)
{
  GtkWidget *section, *tiles;

  if (profile->completeness == BW_COMPLETENESS_NONE)
    return NULL;
  tiles = g_object_new (GTK_TYPE_FLOW_BOX, "selection-mode", GTK_SELECTION_NONE, "homogeneous", TRUE, "column-spacing",
                        12, "row-spacing", 12, "max-children-per-line", 2, "can-focus", FALSE, "accessible-role",
                        GTK_ACCESSIBLE_ROLE_GROUP, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (tiles), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Overall scores"), -1);
  add_tile (GTK_FLOW_BOX (tiles), profile, BW_KIND_EXPOSURE, _ ("Overall exposure"));
  add_tile (GTK_FLOW_BOX (tiles), profile, BW_KIND_READINESS, _ ("Overall readiness"));
  for (GtkWidget *child = gtk_widget_get_first_child (tiles); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    gtk_widget_set_focusable (child, FALSE);
  section = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 12, NULL);
  gtk_box_append (GTK_BOX (section), tiles);
  gtk_box_append (GTK_BOX (section), create_quadrant (profile));
  return section;
}

static GtkWidget *
create_link (const char *label, const char *name, const BwProfile *profile, guint member)
{
  GtkWidget *button =
    g_object_new (GTK_TYPE_BUTTON, "label", label, "halign", GTK_ALIGN_START, "action-name", "win.open-results", NULL);

  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", profile->feeds[member].source->place);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return button;
}

/* A line with a bullet in front. */
static void
add_item (GtkBox *box, const char *text)
{
  GtkWidget *row = g_object_new (GTK_TYPE_BOX, "spacing", 9, NULL);

  gtk_box_append (GTK_BOX (row), g_object_new (GTK_TYPE_LABEL, "label", "•", "yalign", 0.0, "accessible-role",
                                               GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL));
  gtk_box_append (GTK_BOX (row), bw_paragraph_new (text, NULL));
  gtk_box_append (box, row);
}

static GtkWidget *
create_priority (const BwProfile *profile, const BwProfileCandidate *candidate, guint number)
{
  const char *name = bw_profile_get_candidate_name (profile, candidate);
  const char *facet = candidate->facet >= 0 ? profile->rules->facets.groups[candidate->facet].name : NULL;
  GtkWidget *card = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 6,
                                  "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP, NULL);
  g_autofree char *heading = g_strdup_printf ("%u. %s", number, name);
  g_autofree char *basis = bw_profile_dup_basis (profile, candidate);
  g_autofree char *line = g_strdup_printf ("%s%s%s · %s", facet != NULL ? facet : "", facet != NULL ? " · " : "",
                                           bw_profile_get_quadrant_name (profile, candidate->quadrant),
                                           bw_profile_get_member_title (profile, candidate->member));
  /* Translators: %s is the name of an area */
  g_autofree char *link = g_strdup_printf (_ ("See the results: %s"), name);
  g_autofree const char **advice = bw_profile_get_candidate_advice (profile, candidate);

  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "result-card");
  gtk_accessible_update_property (GTK_ACCESSIBLE (card), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_box_append (GTK_BOX (card), bw_heading_new (heading, "heading"));
  gtk_box_append (GTK_BOX (card), bw_paragraph_new (line, "dim-label"));
  gtk_box_append (GTK_BOX (card), bw_paragraph_new (basis, NULL));
  for (guint i = 0; advice != NULL && advice[i] != NULL; i++)
    add_item (GTK_BOX (card), advice[i]);
  gtk_box_append (GTK_BOX (card), create_link (_ ("See the Results"), link, profile, candidate->member));
  return card;
}

/* Why others were passed over, folded away; NULL when none was. */
static GtkWidget *
create_others (const BwProfile *profile)
{
  GtkWidget *box =
    g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 6, "margin-top", 6, NULL);
  GtkWidget *expander;
  guint n = 0;

  g_object_ref_sink (box);
  for (guint i = 0; i < profile->candidates->len; i++)
    {
      const BwProfileCandidate *candidate = bw_profile_get_candidate (profile, i);
      g_autofree char *why = bw_profile_dup_passed_over (profile, candidate);
      g_autofree char *basis = bw_profile_dup_basis (profile, candidate);
      g_autofree char *line = NULL;

      if (why == NULL)
        continue;
      line = g_strdup_printf ("%s: %s. %s.", bw_profile_get_candidate_name (profile, candidate), why, basis);
      add_item (GTK_BOX (box), line);
      n++;
    }
  expander =
    n > 0 ? g_object_new (GTK_TYPE_EXPANDER, "label", _ ("Why others were passed over"), "child", box, NULL) : NULL;
  /* GTK 4.8 leads the keyboard into what is folded away, and loses it there. */
  if (expander != NULL)
    {
      g_object_bind_property (expander, "expanded", box, "visible", G_BINDING_SYNC_CREATE);
      gtk_accessible_update_property (GTK_ACCESSIBLE (expander), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      _ ("Why others were passed over"), -1);
    }
  g_object_unref (box);
  return expander;
}

GtkWidget *
bw_profile_priorities_new (const BwProfile *profile)
{
  GtkWidget *section;
  GtkWidget *others;
  g_autofree char *shortage = bw_profile_dup_shortage (profile);
  guint number = 0;

  if (profile->n_fed == 0)
    return NULL;
  section = create_section (profile->rules->priorities.title, profile->rules->priorities.caption);
  for (guint i = 0; i < profile->candidates->len; i++)
    {
      const BwProfileCandidate *candidate = bw_profile_get_candidate (profile, i);

      if (candidate->fate == BW_FATE_CHOSEN)
        gtk_box_append (GTK_BOX (section), create_priority (profile, candidate, ++number));
    }
  if (shortage != NULL)
    gtk_box_append (GTK_BOX (section), bw_paragraph_new (shortage, NULL));
  others = create_others (profile);
  if (others != NULL)
    gtk_box_append (GTK_BOX (section), others);
  return section;
}

GtkWidget *
bw_profile_pebble_new (const BwProfile *profile)
{
  g_autofree char *text = bw_profile_dup_pebble (profile);
  GtkWidget *section, *card;

  if (text == NULL)
    return NULL;
  section = create_section (profile->rules->pebble.title, profile->rules->pebble.caption);
  card = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 6, NULL);
  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "result-card");
  gtk_box_append (GTK_BOX (card), bw_paragraph_new (text, NULL));
  gtk_box_append (GTK_BOX (card),
                  bw_paragraph_new (bw_profile_get_member_title (profile, (guint)profile->pebble.member), "dim-label"));
  gtk_box_append (GTK_BOX (card), create_link (_ ("See the Results"), _ ("See the results with the quick pebble"),
                                               profile, (guint)profile->pebble.member));
  gtk_box_append (GTK_BOX (section), card);
  return section;
}

GtkWidget *
bw_profile_readings_new (const BwProfile *profile)
{
  guint n = MIN (profile->readings->len, profile->rules->most_readings);
  GtkWidget *section, *group;

  if (n == 0)
    return NULL;
  section = create_section (profile->rules->readings.title, profile->rules->readings.caption);
  group = g_object_new (ADW_TYPE_PREFERENCES_GROUP, NULL);
  for (guint i = 0; i < n; i++)
    {
      const BwCrossReading *rule = bw_profile_get_reading (profile, i)->rule;
      GtkWidget *row =
        g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title-lines", 0, "subtitle-lines", 0, NULL);

      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), rule->title);
      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), rule->text);
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
    }
  gtk_box_append (GTK_BOX (section), group);
  return section;
}

GtkWidget *
bw_profile_disclaimer_new (const BwProfile *profile)
{
  GtkWidget *section = create_section (_ ("What this is not"), NULL);

  for (guint i = 0; i < profile->rules->n_disclaimer; i++)
    gtk_box_append (GTK_BOX (section), bw_paragraph_new (profile->rules->disclaimer[i].text, "dim-label"));
  return section;
}
