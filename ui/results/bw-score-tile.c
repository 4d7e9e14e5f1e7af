/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-results-cards.h"

#include <glib/gi18n.h>

#define TILE_CHARACTERS 26

GtkWidget *
bw_paragraph_new (const char *text, const char *style)
{
  GtkWidget *label =
    g_object_new (GTK_TYPE_LABEL, "label", text, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, "xalign", 0.0, NULL);

  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  return label;
}

GtkWidget *
bw_heading_new (const char *text, const char *style)
{
  return g_object_new (GTK_TYPE_LABEL, "label", text, "xalign", 0.0, "wrap", TRUE, "accessible-role",
                       GTK_ACCESSIBLE_ROLE_HEADING, "css-classes", (const char *[]){ style, NULL }, NULL);
}

static void
add_line (GtkBox *tile, const char *text, const char *style)
{
  GtkWidget *label = bw_paragraph_new (text, style);

  /* Tiles stand side by side: a text may not ask for a whole line. */
  gtk_label_set_max_width_chars (GTK_LABEL (label), TILE_CHARACTERS);
  gtk_box_append (tile, label);
}

GtkWidget *
bw_why_button_new (const char *id, const char *name)
{
  /* Translators: a button beside a score: why is it what it is? */
  GtkWidget *button = g_object_new (GTK_TYPE_BUTTON, "label", C_ ("score", "Why?"), "halign", GTK_ALIGN_START, "valign",
                                    GTK_ALIGN_CENTER, "tooltip-text", _ ("How this score came about"), NULL);
  /* Translators: the name of a score, for assistive technology */
  g_autofree char *label = g_strdup_printf (_ ("Why? %s"), name);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "why");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "results.why");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", id);
  return button;
}

GtkWidget *
bw_score_tile_new (const char *name, const BwScore *score, const char *figure, const BwBandSet *set,
                   const char *definition, const char *id)
{
  GtkWidget *tile = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 3, "hexpand", TRUE,
                                  "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP, NULL);
  const BwBand *band = set != NULL && score->band >= 0 ? &set->bands[score->band] : NULL;
  g_autofree char *summary = NULL;

  gtk_widget_add_css_class (tile, "card");
  gtk_widget_add_css_class (tile, "score-tile");
  add_line (GTK_BOX (tile), name, "heading");
  if (score->valid)
    add_line (GTK_BOX (tile), figure, "title-1");
  else
    add_line (GTK_BOX (tile), _ ("Not enough answers yet"), "dim-label");
  if (band != NULL)
    add_line (GTK_BOX (tile), band->label, "band");
  if (band != NULL && band->meaning != NULL)
    add_line (GTK_BOX (tile), band->meaning, NULL);
  else if (definition != NULL)
    add_line (GTK_BOX (tile), definition, "dim-label");

  if (id != NULL)
    gtk_box_append (GTK_BOX (tile), bw_why_button_new (id, name));
  summary = g_strdup_printf ("%s: %s%s%s", name, score->valid ? figure : _ ("Not enough answers yet"),
                             band != NULL ? ", " : "", band != NULL ? band->label : "");
  gtk_accessible_update_property (GTK_ACCESSIBLE (tile), GTK_ACCESSIBLE_PROPERTY_LABEL, summary, -1);
  return tile;
}
