/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-trail-window.h"

#include "bw-results-cards.h"

#include <glib/gi18n.h>
#include <math.h>

struct _BwTrailWindow
{
  AdwWindow parent_instance;

  BwSession *session;
  BwResult *result;
  GArray *way; /* of BwFigure: the figures that led here, this one last */

  GtkWidget *back_button;
  GtkScrolledWindow *scroller;
  GtkBox *content;
};

G_DEFINE_FINAL_TYPE (BwTrailWindow, bw_trail_window, ADW_TYPE_WINDOW)

static void show_trail (BwTrailWindow *self);

static GtkWidget *
create_row (const char *title, const char *subtitle)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title-lines", 0, "subtitle-lines", 0, NULL);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  return row;
}

static void
answer_activated_cb (GtkWidget *row, gpointer item)
{
  GtkWindow *self = GTK_WINDOW (gtk_widget_get_root (row));
  GtkWindow *parent = gtk_window_get_transient_for (self);

  gtk_window_close (self);
  if (parent)
    gtk_widget_activate_action (GTK_WIDGET (parent), "win.show-item", "i", GPOINTER_TO_INT (item));
}

static void
part_activated_cb (GtkWidget *row, BwFigure *figure)
{
  BwTrailWindow *self = BW_TRAIL_WINDOW (gtk_widget_get_root (row));

  g_array_append_val (self->way, *figure);
  show_trail (self);
}

static void
make_way (GtkWidget *row)
{
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             g_object_new (GTK_TYPE_IMAGE, "icon-name", "go-next-symbolic", "accessible-role",
                                           GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL));
}

static GtkWidget *
create_answer_row (const BwTrailAnswer *answer, guint number)
{
  g_autofree char *title = g_strdup_printf ("%u. %s%s", number, answer->reverse ? "⟲ " : "", answer->stem);
  g_autofree char *counts = NULL;
  GtkWidget *row;

  if (isnan (answer->keyed))
    /* Translators: first an answer such as "Cannot judge" */
    counts = g_strdup_printf (_ ("%s · does not count"), answer->answer);
  else
    /* Translators: an answer such as "Agree", what it counts on its scale, and the same on a scale from 0 to 100 */
    counts = g_strdup_printf (_ ("%s · counts %g · %.0f of 100"), answer->answer, answer->keyed, answer->score);
  row = create_row (title, counts);
  make_way (row);
  g_signal_connect (row, "activated", G_CALLBACK (answer_activated_cb), GINT_TO_POINTER ((int)answer->item));
  return row;
}

static void
free_figure (gpointer figure, GClosure *closure)
{
  g_free (figure);
}

static GtkWidget *
create_part_row (const BwTrailPart *part)
{
  g_autofree char *figure = part->valid ? g_strdup (part->score) : g_strdup (_ ("Not enough answers yet"));
  g_autofree char *text = NULL;
  GtkWidget *row;

  if (part->weight != 1)
    /* Translators: a score, and how much it counts beside others */
    text = g_strdup_printf (_ ("%s · counts %g times"), figure, part->weight);
  row = create_row (part->name, text ? text : figure);
  make_way (row);
  g_signal_connect_data (row, "activated", G_CALLBACK (part_activated_cb), g_memdup2 (&part->figure, sizeof (BwFigure)),
                         free_figure, 0);
  return row;
}

static void
add_answers (BwTrailWindow *self, const BwTrail *trail)
{
  GtkWidget *group = g_object_new (ADW_TYPE_PREFERENCES_GROUP, "title", _ ("The answers it comes from"), NULL);

  for (guint i = 0; i < trail->answers->len; i++)
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (group),
                               create_answer_row (&g_array_index (trail->answers, BwTrailAnswer, i), i + 1));
  gtk_box_append (self->content, group);
}

static void
add_parts (BwTrailWindow *self, const BwTrail *trail)
{
  GtkWidget *group = g_object_new (ADW_TYPE_PREFERENCES_GROUP, "title", _ ("What it is made of"), NULL);

  for (guint i = 0; i < trail->parts->len; i++)
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (group),
                               create_part_row (&g_array_index (trail->parts, BwTrailPart, i)));
  gtk_box_append (self->content, group);
}

static void
add_steps (BwTrailWindow *self, const BwTrail *trail)
{
  GtkWidget *group = g_object_new (ADW_TYPE_PREFERENCES_GROUP, "title", _ ("Step by step"), NULL);

  for (guint i = 0; i < trail->steps->len; i++)
    {
      g_autofree char *number = g_strdup_printf ("%u", i + 1);
      GtkWidget *row = create_row (trail->steps->pdata[i], "");

      adw_action_row_add_prefix (ADW_ACTION_ROW (row), bw_paragraph_new (number, "dim-label"));
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
    }
  gtk_box_append (self->content, group);
}

static void
show_trail (BwTrailWindow *self)
{
  g_autoptr (BwTrail) trail =
    bw_trail_new (self->result, bw_session_get_response (self->session), bw_trail_window_get_figure (self));
  GtkWidget *child;
  g_autofree char *line = NULL;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->content))))
    gtk_box_remove (self->content, child);
  gtk_box_append (self->content, bw_heading_new (trail->name, "title-2"));
  if (trail->band)
    /* Translators: a score and the band it lies in */
    line = g_strdup_printf (C_ ("score", "%s, %s"), trail->score, trail->band);
  gtk_box_append (self->content, bw_paragraph_new (line ? line : trail->score, "title-3"));
  if (trail->answers->len > 0)
    add_answers (self, trail);
  if (trail->parts->len > 0)
    add_parts (self, trail);
  add_steps (self, trail);
  gtk_widget_set_visible (self->back_button, self->way->len > 1);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "trail.back", self->way->len > 1);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
  gtk_widget_child_focus (GTK_WIDGET (self->content), GTK_DIR_TAB_FORWARD);
}

static void
back_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  BwTrailWindow *self = BW_TRAIL_WINDOW (widget);

  if (self->way->len < 2)
    return;
  g_array_set_size (self->way, self->way->len - 1);
  show_trail (self);
}

static void
bw_trail_window_finalize (GObject *object)
{
  BwTrailWindow *self = BW_TRAIL_WINDOW (object);

  g_array_unref (self->way);
  g_clear_pointer (&self->result, bw_result_free);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (bw_trail_window_parent_class)->finalize (object);
}

static void
bw_trail_window_class_init (BwTrailWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = bw_trail_window_finalize;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/bellwether_app/Bellwether/results/bw-trail-window.ui");
  gtk_widget_class_bind_template_child (widget_class, BwTrailWindow, back_button);
  gtk_widget_class_bind_template_child (widget_class, BwTrailWindow, scroller);
  gtk_widget_class_bind_template_child (widget_class, BwTrailWindow, content);
  gtk_widget_class_install_action (widget_class, "trail.back", NULL, back_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, GDK_ALT_MASK, "trail.back", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
bw_trail_window_init (BwTrailWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->way = g_array_new (FALSE, FALSE, sizeof (BwFigure));
}

GtkWindow *
bw_trail_window_new (BwSession *session, BwFigure figure, GtkWindow *parent)
{
  BwTrailWindow *self = g_object_new (BW_TYPE_TRAIL_WINDOW, "transient-for", parent, NULL);

  self->session = g_object_ref (session);
  self->result = bw_result_new (bw_session_get_assessment (session), bw_session_get_response (session));
  g_array_append_val (self->way, figure);
  show_trail (self);
  return GTK_WINDOW (self);
}

BwFigure
bw_trail_window_get_figure (BwTrailWindow *self)
{
  g_return_val_if_fail (BW_IS_TRAIL_WINDOW (self), ((BwFigure){ 0 }));

  return g_array_index (self->way, BwFigure, self->way->len - 1);
}
