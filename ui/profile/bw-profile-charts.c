/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-profile-cards.h"

#include "app/scoring/bw-figure.h"
#include "app/scoring/bw-profile-words.h"
#include "ui/results/bw-results-cards.h"
#include "ui/widgets/bw-drawing-view.h"

#include <glib/gi18n.h>

#define POPOVER_WIDTH 290

/* What a card knows of the picture it holds. */
typedef struct
{
  const BwProfile *profile;
  BwProfileChart which;
} Picture;

static void
remove_cb (gpointer popover)
{
  if (gtk_widget_get_parent (popover) != NULL)
    gtk_widget_unparent (popover);
  g_object_unref (popover);
}

/* Not at once: it is still closing itself. */
static void
popped_down_cb (GtkWidget *popover)
{
  g_idle_add_once (remove_cb, g_object_ref (popover));
}

static void
close_cb (GtkButton *button, GtkPopover *popover)
{
  gtk_popover_popdown (popover);
}

static const char *
get_name (const BwProfile *profile, const BwProfileRef *ref)
{
  const BwProfileSource *source = profile->feeds[ref->member].source;
  BwFigure figure;

  if (source != NULL && bw_figure_find (source->result->assessment, ref->id, &figure))
    return bw_figure_get_name (source->result->assessment, figure);
  return ref->id;
}

/* The box in it. */
static GtkWidget *
get_lines (GtkWidget *popover)
{
  GtkWidget *scroller = gtk_popover_get_child (GTK_POPOVER (popover));
  GtkWidget *viewport = gtk_scrolled_window_get_child (GTK_SCROLLED_WINDOW (scroller));

  return gtk_viewport_get_child (GTK_VIEWPORT (viewport));
}

/* A button with a name and a figure, beside each other or one below the other, which leads to the results of
 * @source. */
static void
add_line (GtkWidget *popover, const BwProfileSource *source, const char *name, const char *figure,
          GtkOrientation orientation)
{
  gboolean beside = orientation == GTK_ORIENTATION_HORIZONTAL;
  GtkWidget *button = gtk_button_new ();
  GtkWidget *content = g_object_new (GTK_TYPE_BOX, "orientation", orientation, "spacing", beside ? 18 : 0, NULL);
  /* Translators: what a screen reader says of a figure: its name and its score */
  g_autofree char *label = g_strdup_printf (_ ("%s: %s"), name, figure);

  gtk_box_append (GTK_BOX (content), g_object_new (GTK_TYPE_LABEL, "label", name, "xalign", 0.0, "hexpand", TRUE,
                                                   "wrap", TRUE, "max-width-chars", 24, NULL));
  gtk_box_append (GTK_BOX (content),
                  g_object_new (GTK_TYPE_LABEL, "label", figure, "xalign", beside ? 1.0 : 0.0, "css-classes",
                                (const char *[]){ beside ? "numeric" : "caption", NULL }, NULL));
  gtk_button_set_child (GTK_BUTTON (button), content);
  gtk_button_set_has_frame (GTK_BUTTON (button), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.open-results");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", source->place);
  g_signal_connect (button, "clicked", G_CALLBACK (close_cb), popover);
  gtk_box_append (GTK_BOX (get_lines (popover)), button);
}

static gboolean
is_one_place (const BwProfile *profile, const BwProfileRef *const *refs, guint n_refs)
{
  for (guint i = 1; i < n_refs; i++)
    if (refs[i]->member != refs[0]->member)
      return FALSE;
  return n_refs > 0 && profile->feeds[refs[0]->member].source != NULL;
}

/* @area of @widget, moved into the window where it lies outside: nothing can pop up beside what is scrolled away. */
static GdkRectangle
move_into_window (GtkWidget *widget, const GdkRectangle *area)
{
  GtkWidget *root = GTK_WIDGET (gtk_widget_get_root (widget));
  GdkRectangle moved = *area;
  double x, y;

  if (!gtk_widget_translate_coordinates (widget, root, area->x, area->y, &x, &y))
    return moved;
  moved.x += (int)(CLAMP (x, 0, MAX (gtk_widget_get_width (root) - area->width, 0)) - x);
  moved.y += (int)(CLAMP (y, 0, MAX (gtk_widget_get_height (root) - area->height, 0)) - y);
  return moved;
}

/* An empty one with a heading, beside @area of @parent. */
static GtkWidget *
create_popover (GtkWidget *parent, const GdkRectangle *area, const char *title)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *box =
    g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "width-request", POPOVER_WIDTH, NULL);
  GtkWidget *scroller = g_object_new (GTK_TYPE_SCROLLED_WINDOW, "hscrollbar-policy", GTK_POLICY_NEVER,
                                      "propagate-natural-height", TRUE, "child", box, NULL);
  GdkRectangle place = move_into_window (parent, area);

  gtk_box_append (GTK_BOX (box), bw_heading_new (title, "heading"));
  gtk_popover_set_child (GTK_POPOVER (popover), scroller);
  gtk_accessible_update_property (GTK_ACCESSIBLE (popover), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_widget_set_parent (popover, parent);
  gtk_popover_set_pointing_to (GTK_POPOVER (popover), &place);
  g_signal_connect (popover, "closed", G_CALLBACK (popped_down_cb), NULL);
  return popover;
}

static void
pop_up (GtkWidget *popover)
{
  GtkWidget *box = get_lines (popover);
  int height;

  /* GTK 4.8 asks how high it is with the shadow as room for text, which is too little where lines wrap. */
  gtk_widget_measure (box, GTK_ORIENTATION_VERTICAL, POPOVER_WIDTH, NULL, &height, NULL, NULL);
  gtk_widget_set_size_request (box, POPOVER_WIDTH, height);
  gtk_popover_popup (GTK_POPOVER (popover));
}

void
bw_profile_follow (GtkWidget *parent, const GdkRectangle *area, const BwProfile *profile, const char *title,
                   const BwProfileRef *const *refs, guint n_refs)
{
  GtkWidget *popover;

  if (is_one_place (profile, refs, n_refs))
    {
      gtk_widget_activate_action (parent, "win.open-results", "s", profile->feeds[refs[0]->member].source->place);
      return;
    }
  popover = create_popover (parent, area, title);
  for (guint i = 0; i < n_refs; i++)
    {
      const BwProfileSource *source = profile->feeds[refs[i]->member].source;
      g_autofree char *score = bw_score_format (bw_profile_get_score (profile, refs[i]).score, NULL);

      /* A member without a result has nothing to lead to. */
      if (source != NULL)
        add_line (popover, source, get_name (profile, refs[i]), score, GTK_ORIENTATION_HORIZONTAL);
    }
  pop_up (popover);
}

/* The hand of the clock comes from the overall scores of them all. */
static void
follow_overall (GtkWidget *view, const GdkRectangle *area, const BwProfile *profile)
{
  GtkWidget *popover = create_popover (view, area, _ ("Overall scores"));

  for (guint i = 0; i < profile->rules->n_members; i++)
    {
      const BwProfileSource *source = profile->feeds[i].source;
      g_autofree char *exposure = NULL;
      g_autofree char *readiness = NULL;
      g_autofree char *both = NULL;

      if (source == NULL)
        continue;
      exposure = bw_score_format (source->result->exposure.score, NULL);
      readiness = bw_score_format (source->result->readiness.score, NULL);
      both = profile->rules->members[i].kinds[BW_KIND_EXPOSURE]
               ? g_strdup_printf (_ ("exposure %s, readiness %s"), exposure, readiness)
               : g_strdup_printf (_ ("readiness %s"), readiness);
      add_line (popover, source, bw_profile_get_member_title (profile, i), both, GTK_ORIENTATION_VERTICAL);
    }
  pop_up (popover);
}

static void
follow_point (GtkWidget *view, const GdkRectangle *area, const BwProfile *profile, guint position)
{
  const BwProfilePoint *point = &profile->rules->points[position];

  bw_profile_follow (view, area, profile, point->name,
                     (const BwProfileRef *const[]){ &point->exposure, &point->readiness }, 2);
}

static void
follow_group (GtkWidget *view, const GdkRectangle *area, const BwProfile *profile, const BwProfileGroup *group)
{
  g_autofree const BwProfileRef **refs = g_new0 (const BwProfileRef *, group->n_parts);

  for (guint i = 0; i < group->n_parts; i++)
    refs[i] = &group->parts[i];
  bw_profile_follow (view, area, profile, group->name, refs, group->n_parts);
}

static void
mark_activated_cb (BwDrawingView *view, int position, Picture *picture)
{
  const BwDrawing *drawing = bw_drawing_view_get_drawing (view);
  const BwMark *mark = &g_array_index (drawing->marks, BwMark, position);
  GdkRectangle area = { (int)mark->x, (int)mark->y, MAX ((int)mark->width, 1), MAX ((int)mark->height, 1) };
  const BwProfile *profile = picture->profile;

  if (mark->dimension < 0)
    return;
  switch (picture->which)
    {
    case BW_PROFILE_CHART_CLOCK:
      follow_overall (GTK_WIDGET (view), &area, profile);
      break;
    case BW_PROFILE_CHART_MATRIX:
      follow_point (GTK_WIDGET (view), &area, profile, (guint)mark->dimension);
      break;
    case BW_PROFILE_CHART_PRESSURES:
      follow_group (GTK_WIDGET (view), &area, profile, &profile->rules->pressures.groups[mark->dimension]);
      break;
    case BW_PROFILE_CHART_FACETS:
    default:
      follow_group (GTK_WIDGET (view), &area, profile, &profile->rules->facets.groups[mark->dimension]);
      break;
    }
}

GtkWidget *
bw_profile_chart_card_new (const BwProfile *profile, BwProfileChart which)
{
  BwChart *chart = bw_profile_chart_new (profile, which);
  GtkWidget *card, *view;
  Picture *picture;

  if (chart == NULL)
    return NULL;
  picture = g_new (Picture, 1);
  *picture = (Picture){ .profile = profile, .which = which };
  card = bw_chart_card_new (chart);
  view = bw_chart_card_get_view (card);
  bw_drawing_view_set_activatable (BW_DRAWING_VIEW (view), TRUE);
  g_object_set_data_full (G_OBJECT (view), "bw-picture", picture, g_free);
  g_signal_connect (view, "mark-activated", G_CALLBACK (mark_activated_cb), picture);
  return card;
}
