/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-results-cards.h"

#include "ui/widgets/bw-drawing-view.h"

#include <glib/gi18n.h>
#include <math.h>

#define BAR_HEIGHT_IN_FONTS 2.2

typedef struct
{
  const BwResult *result;
  guint dimension;
  double target;
} Bar;

static double
measure_bar (gpointer data, PangoContext *context, const BwChartStyle *style, double width)
{
  return ceil (style->font_size * BAR_HEIGHT_IN_FONTS);
}

static BwDrawing *
layout_bar (gpointer data, PangoContext *context, const BwChartStyle *style, double width, double height)
{
  const Bar *bar = data;

  return bw_bullet_bar_layout (bar->result, bar->dimension, bar->target, context, style, width, height);
}

static GtkWidget *
create_bar (const BwResult *result, guint dimension, double target)
{
  Bar *bar = g_new (Bar, 1);

  *bar = (Bar){ .result = result, .dimension = dimension, .target = target };
  return bw_drawing_view_new (measure_bar, layout_bar, bar, g_free);
}

/* "Developing" beside "47", or what is still missing. */
static GtkWidget *
create_head (const BwResult *result, guint dimension)
{
  const BwDimension *what = &result->assessment->dimensions[dimension];
  const BwScore *score = &result->dimensions[dimension];
  const char *band = bw_result_get_band_label (result, dimension);
  g_autofree char *figure =
    bw_score_format (score->score, bw_assessment_get_dimension_bands (result->assessment, dimension));
  GtkWidget *head = g_object_new (GTK_TYPE_BOX, "spacing", 12, NULL);
  GtkWidget *name = bw_heading_new (what->name, "heading");

  gtk_widget_set_hexpand (name, TRUE);
  gtk_box_append (GTK_BOX (head), name);
  if (!score->valid)
    return head;
  if (band != NULL)
    gtk_box_append (GTK_BOX (head), bw_paragraph_new (band, "band"));
  gtk_box_append (GTK_BOX (head), bw_paragraph_new (figure, "title-3"));
  gtk_box_append (GTK_BOX (head), bw_why_button_new (what->id, what->name));
  return head;
}

/* What the document aims at; NaN: nothing. */
static double
get_target (BwSession *session, guint dimension)
{
  g_autofree double *targets = bw_document_dup_target (bw_session_get_document (session));

  return targets != NULL ? targets[dimension] : NAN;
}

static void
add_target (GtkBox *card, double target)
{
  g_autofree char *score = bw_score_format (target, NULL);
  g_autofree char *text = NULL;

  if (isnan (target))
    return;
  /* Translators: the score that is aimed at: "Target 70" */
  text = g_strdup_printf (_ ("Target %s"), score);
  gtk_box_append (card, bw_paragraph_new (text, "target"));
}

static void
add_missing (GtkBox *card, const BwResult *result, guint dimension)
{
  const BwScore *score = &result->dimensions[dimension];
  guint needed = bw_min_answered (score->n_items, result->assessment->dimensions[dimension].min_answered_share);
  g_autofree char *text = NULL;
  GtkWidget *button;

  /* Translators: how many questions of an area are answered, and how many are needed for a score */
  text = g_strdup_printf (_ ("Not enough answers for a score yet: %u of %u given, %u needed."), score->n_answered,
                          score->n_items, needed);
  gtk_box_append (card, bw_paragraph_new (text, "dim-label"));
  button = g_object_new (GTK_TYPE_BUTTON, "label", _ ("Answer These Questions"), "halign", GTK_ALIGN_START, NULL);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.show-item");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "i",
                                    (int)result->assessment->dimensions[dimension].items[0]);
  gtk_box_append (card, button);
}

/* Takes a line of advice over into the plan. */
static GtkWidget *
create_plan_button (const char *line, const char *source)
{
  /* Translators: a line of advice, for assistive technology */
  g_autofree char *label = g_strdup_printf (_ ("Add to your plan: %s"), line);
  GtkWidget *button =
    g_object_new (GTK_TYPE_BUTTON, "icon-name", "list-add-symbolic", "tooltip-text", _ ("Add to Your Plan"), "valign",
                  GTK_ALIGN_START, "halign", GTK_ALIGN_END, "hexpand", TRUE, NULL);

  gtk_widget_add_css_class (button, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.add-to-plan");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(ss)", line, source);
  return button;
}

/* For what no advice says. */
static GtkWidget *
create_own_plan_button (const BwDimension *dimension)
{
  /* Translators: the name of an area, for assistive technology */
  g_autofree char *label = g_strdup_printf (_ ("Plan something else: %s"), dimension->name);
  GtkWidget *button =
    g_object_new (GTK_TYPE_BUTTON, "label", _ ("Plan Something Else"), "halign", GTK_ALIGN_START, NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.add-to-plan");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(ss)", "", dimension->id);
  return button;
}

static void
add_advice (GtkBox *box, const BwResult *result, guint dimension)
{
  char *const *advice = bw_result_get_advice (result, dimension);

  if (!result->advised[dimension])
    gtk_box_append (box, bw_paragraph_new (_ ("Advice waits here: something else comes first."), NULL));
  for (guint i = 0; advice != NULL && advice[i] != NULL; i++)
    {
      GtkWidget *row = g_object_new (GTK_TYPE_BOX, "spacing", 9, NULL);
      GtkWidget *bullet = g_object_new (GTK_TYPE_LABEL, "label", "•", "yalign", 0.0, "accessible-role",
                                        GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

      gtk_box_append (GTK_BOX (row), bullet);
      gtk_box_append (GTK_BOX (row), bw_paragraph_new (advice[i], NULL));
      gtk_box_append (GTK_BOX (row), create_plan_button (advice[i], result->assessment->dimensions[dimension].id));
      gtk_box_append (box, row);
    }
}

/* How many answers the score rests on, and how far they lie apart. */
static void
add_basis (GtkBox *box, const BwResult *result, guint dimension)
{
  const BwScore *score = &result->dimensions[dimension];
  g_autofree char *answered = NULL;
  g_autofree char *text = NULL;

  answered = g_strdup_printf (ngettext ("Based on %u of %u question.", "Based on %u of %u questions.", score->n_items),
                              score->n_answered, score->n_items);
  if (score->high > score->low)
    /* Translators: first a sentence on how many questions; the numbers are scores from 0 to 100 */
    text = g_strdup_printf (_ ("%s Your own answers spread from %.0f to %.0f."), answered, floor (score->low + 0.5),
                            floor (score->high + 0.5));
  else
    text = g_steal_pointer (&answered);
  gtk_box_append (box, bw_paragraph_new (text, "dim-label"));
}

static void
add_notes (GtkBox *box, BwSession *session, const BwDimension *dimension)
{
  const BwResponse *response = bw_session_get_response (session);

  for (guint i = 0; i < dimension->n_items; i++)
    {
      const char *note = bw_response_get_note (response, dimension->items[i]);
      g_autofree char *text = NULL;

      if (note == NULL || *note == '\0')
        continue;
      /* Translators: a note the person wrote on a question */
      text = g_strdup_printf (_ ("Your note: %s"), note);
      gtk_box_append (box, bw_paragraph_new (text, NULL));
    }
}

static void
add_pair_readings (GtkBox *box, const BwResult *result, guint dimension)
{
  for (guint i = 0; i < result->n_readings; i++)
    if (result->readings[i].rule->role == BW_RULE_PAIR && result->readings[i].dimension == (int)dimension)
      gtk_box_append (box, bw_paragraph_new (result->readings[i].text, NULL));
}

static GtkWidget *
create_details (BwSession *session, const BwResult *result, guint dimension, gboolean open)
{
  const BwDimension *what = &result->assessment->dimensions[dimension];
  GtkWidget *box =
    g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 6, "margin-top", 6, NULL);
  GtkWidget *expander =
    g_object_new (GTK_TYPE_EXPANDER, "label", _ ("What you can do"), "expanded", open, "child", box, NULL);
  /* Translators: the name of an area, for assistive technology */
  g_autofree char *label = g_strdup_printf (_ ("What you can do: %s"), what->name);

  gtk_accessible_update_property (GTK_ACCESSIBLE (expander), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  add_advice (GTK_BOX (box), result, dimension);
  gtk_box_append (GTK_BOX (box), create_own_plan_button (what));
  add_notes (GTK_BOX (box), session, what);
  add_basis (GTK_BOX (box), result, dimension);
  return expander;
}

GtkWidget *
bw_dimension_card_new (BwSession *session, const BwResult *result, guint dimension, gboolean open)
{
  const BwDimension *what = &result->assessment->dimensions[dimension];
  const BwBandSet *set = bw_assessment_get_dimension_bands (result->assessment, dimension);
  const BwScore *score = &result->dimensions[dimension];
  double target = get_target (session, dimension);
  GtkWidget *card = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 6,
                                  "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP, NULL);

  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "result-card");
  gtk_accessible_update_property (GTK_ACCESSIBLE (card), GTK_ACCESSIBLE_PROPERTY_LABEL, what->name, -1);
  gtk_box_append (GTK_BOX (card), create_head (result, dimension));
  gtk_box_append (GTK_BOX (card), bw_paragraph_new (what->definition, "dim-label"));
  if (!score->valid)
    {
      add_missing (GTK_BOX (card), result, dimension);
      add_target (GTK_BOX (card), target);
      return card;
    }
  gtk_box_append (GTK_BOX (card), create_bar (result, dimension, target));
  add_target (GTK_BOX (card), target);
  if (set != NULL && score->band >= 0 && set->bands[score->band].meaning != NULL)
    gtk_box_append (GTK_BOX (card), bw_paragraph_new (set->bands[score->band].meaning, NULL));
  add_pair_readings (GTK_BOX (card), result, dimension);
  gtk_box_append (GTK_BOX (card), create_details (session, result, dimension, open));
  return card;
}
