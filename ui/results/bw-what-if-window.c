/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-what-if-window.h"

#include "app/scoring/bw-trail.h"
#include "bw-aim-scale.h"
#include "bw-results-cards.h"
#include "bw-what-if-outcome.h"
#include "ui/widgets/bw-adaptive-bin.h"

#include <glib/gi18n.h>
#include <math.h>

#define WIDTH 920
#define HEIGHT 700
#define OUTCOME_WIDTH 320

struct _BwWhatIfWindow
{
  AdwWindow parent_instance;

  BwSession *session;
  BwWhatIf *trial;
  GPtrArray *scores;  /* of BwAimScale, by dimension; NULL: not asked */
  GPtrArray *answers; /* of BwAimScale, by item; NULL: not shown yet */

  BwAdaptiveBin *adaptive;
  GtkOrientable *panes;
  GtkBox *movers;
  GtkWidget *outcome_pane;
  AdwBin *outcome;
  GtkWidget *remove_button;
};

G_DEFINE_FINAL_TYPE (BwWhatIfWindow, bw_what_if_window, ADW_TYPE_WINDOW)

static void
show_score (BwWhatIfWindow *self, guint dimension)
{
  const BwFigure figure = { BW_FIGURE_DIMENSION, dimension };
  g_autofree char *text = bw_what_if_format (self->trial, figure);
  g_autofree char *words = bw_what_if_describe (self->trial, figure);

  bw_aim_scale_show (self->scores->pdata[dimension], bw_what_if_get_then (self->trial)->dimensions[dimension].score,
                     text, words);
}

static void
show_answer (BwWhatIfWindow *self, guint item)
{
  g_autofree char *text = bw_what_if_format_choice (self->trial, item);

  bw_aim_scale_show (self->answers->pdata[item], MAX (bw_what_if_get_choice (self->trial, item), 0), text, text);
}

/* Everything as the trial stands now. */
static void
update (BwWhatIfWindow *self)
{
  g_autofree double *targets = bw_what_if_dup_targets (self->trial);

  for (guint i = 0; i < self->scores->len; i++)
    if (self->scores->pdata[i] != NULL)
      show_score (self, i);
  for (guint i = 0; i < self->answers->len; i++)
    if (self->answers->pdata[i] != NULL)
      show_answer (self, i);
  adw_bin_set_child (self->outcome, bw_what_if_outcome_new (self->trial));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "what-if.save", targets != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "what-if.reset", bw_what_if_is_moved (self->trial));
}

static guint
find (GPtrArray *scales, BwAimScale *scale)
{
  guint position = 0;

  g_ptr_array_find (scales, scale, &position);
  return position;
}

static void
score_moved_cb (BwAimScale *scale, double value, BwWhatIfWindow *self)
{
  bw_what_if_set_score (self->trial, find (self->scores, scale), value);
  update (self);
}

static void
answer_moved_cb (BwAimScale *scale, double value, BwWhatIfWindow *self)
{
  bw_what_if_set_choice (self->trial, find (self->answers, scale), (guint)(value + 0.5));
  update (self);
}

static void
add_answer (BwWhatIfWindow *self, GtkBox *box, const BwTrailAnswer *answer, guint number)
{
  const BwAssessment *assessment = bw_session_get_assessment (self->session);
  const BwResponseScale *points = &assessment->response_scales[assessment->items[answer->item].response_scale];
  int real = bw_response_get_choice (bw_what_if_get_response (self->trial), answer->item);
  g_autofree char *name = g_strdup_printf ("%u. %s%s", number, answer->reverse ? "⟲ " : "", answer->stem);
  GtkWidget *scale = bw_aim_scale_new (name, NULL, points->n_points - 1, 1, real < 0 ? NAN : real);

  self->answers->pdata[answer->item] = scale;
  g_signal_connect_object (scale, "moved", G_CALLBACK (answer_moved_cb), self, 0);
  gtk_box_append (box, scale);
  show_answer (self, answer->item);
}

/* Many statements, of which few are ever looked at: they come when they are asked for. */
static void
expanded_cb (GtkExpander *expander, GParamSpec *pspec, BwWhatIfWindow *self)
{
  GtkBox *box = GTK_BOX (gtk_expander_get_child (expander));
  guint dimension = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (expander), "dimension"));
  g_autoptr (BwTrail) trail = NULL;

  if (!gtk_expander_get_expanded (expander) || gtk_widget_get_first_child (GTK_WIDGET (box)) != NULL)
    return;
  trail = bw_trail_new (bw_what_if_get_now (self->trial), bw_what_if_get_response (self->trial),
                        (BwFigure){ BW_FIGURE_DIMENSION, dimension });
  for (guint i = 0; i < trail->answers->len; i++)
    add_answer (self, box, &g_array_index (trail->answers, BwTrailAnswer, i), i + 1);
}

static GtkWidget *
create_expander (BwWhatIfWindow *self, guint dimension)
{
  GtkWidget *box = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 12, "margin-top", 6,
                                 "margin-start", 12, NULL);
  GtkWidget *expander = g_object_new (GTK_TYPE_EXPANDER, "label", _ ("Single answers"), "child", box, NULL);
  /* Translators: the name of an area, for assistive technology */
  g_autofree char *label =
    g_strdup_printf (_ ("Single answers: %s"), bw_session_get_assessment (self->session)->dimensions[dimension].name);

  gtk_accessible_update_property (GTK_ACCESSIBLE (expander), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_object_set_data (G_OBJECT (expander), "dimension", GUINT_TO_POINTER (dimension));
  /* GTK 4.8 leads the keyboard into what is folded away, and loses it there. */
  g_object_bind_property (expander, "expanded", box, "visible", G_BINDING_SYNC_CREATE);
  g_signal_connect_object (expander, "notify::expanded", G_CALLBACK (expanded_cb), self, 0);
  return expander;
}

static void
add_dimension (BwWhatIfWindow *self, guint dimension)
{
  const BwDimension *what = &bw_session_get_assessment (self->session)->dimensions[dimension];
  double real = bw_what_if_get_now (self->trial)->dimensions[dimension].score;
  GtkWidget *card = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 6, NULL);
  GtkWidget *scale = bw_aim_scale_new (what->name, "heading", 100, 10, real);

  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "result-card");
  g_signal_connect_object (scale, "moved", G_CALLBACK (score_moved_cb), self, 0);
  self->scores->pdata[dimension] = scale;
  gtk_box_append (GTK_BOX (card), scale);
  gtk_box_append (GTK_BOX (card), create_expander (self, dimension));
  gtk_box_append (self->movers, card);
}

static void
add_dimensions (BwWhatIfWindow *self, BwDimensionKind kind, const char *heading)
{
  const BwAssessment *assessment = bw_session_get_assessment (self->session);
  gboolean first = TRUE;

  for (guint i = 0; i < assessment->n_dimensions; i++)
    {
      if (assessment->dimensions[i].kind != kind || bw_what_if_get_now (self->trial)->dimensions[i].n_items == 0)
        continue;
      if (first)
        gtk_box_append (self->movers, bw_heading_new (heading, "title-4"));
      first = FALSE;
      add_dimension (self, i);
    }
}

static void
finish (BwWhatIfWindow *self, const double *targets, const char *toast)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));

  bw_session_set_target (self->session, targets);
  gtk_window_close (GTK_WINDOW (self));
  if (parent != NULL)
    gtk_widget_activate_action (GTK_WIDGET (parent), "win.toast", "s", toast);
}

static void
save_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  BwWhatIfWindow *self = BW_WHAT_IF_WINDOW (widget);
  g_autofree double *targets = bw_what_if_dup_targets (self->trial);

  finish (self, targets, _ ("This is your target now. Charts and report show it."));
}

static void
remove_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  finish (BW_WHAT_IF_WINDOW (widget), NULL, _ ("The target is removed"));
}

static void
focus_first (BwWhatIfWindow *self)
{
  for (guint i = 0; i < self->scores->len; i++)
    if (self->scores->pdata[i] != NULL && gtk_widget_grab_focus (self->scores->pdata[i]))
      return;
}

static void
reset_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  BwWhatIfWindow *self = BW_WHAT_IF_WINDOW (widget);

  bw_what_if_reset (self->trial);
  update (self);
  focus_first (self);
}

/* Side by side, or one above the other. */
static void
narrow_changed_cb (BwWhatIfWindow *self)
{
  gboolean narrow = bw_adaptive_bin_get_narrow (self->adaptive);

  gtk_orientable_set_orientation (self->panes, narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  gtk_widget_set_size_request (self->outcome_pane, narrow ? -1 : OUTCOME_WIDTH, -1);
}

static void
bw_what_if_window_finalize (GObject *object)
{
  BwWhatIfWindow *self = BW_WHAT_IF_WINDOW (object);

  g_clear_pointer (&self->scores, g_ptr_array_unref);
  g_clear_pointer (&self->answers, g_ptr_array_unref);
  g_clear_pointer (&self->trial, bw_what_if_free);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (bw_what_if_window_parent_class)->finalize (object);
}

static void
bw_what_if_window_class_init (BwWhatIfWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = bw_what_if_window_finalize;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/bellwether_app/Bellwether/results/bw-what-if-window.ui");
  gtk_widget_class_bind_template_child (widget_class, BwWhatIfWindow, adaptive);
  gtk_widget_class_bind_template_child (widget_class, BwWhatIfWindow, panes);
  gtk_widget_class_bind_template_child (widget_class, BwWhatIfWindow, movers);
  gtk_widget_class_bind_template_child (widget_class, BwWhatIfWindow, outcome_pane);
  gtk_widget_class_bind_template_child (widget_class, BwWhatIfWindow, outcome);
  gtk_widget_class_bind_template_child (widget_class, BwWhatIfWindow, remove_button);
  gtk_widget_class_bind_template_callback (widget_class, narrow_changed_cb);
  gtk_widget_class_install_action (widget_class, "what-if.save", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "what-if.remove", NULL, remove_action);
  gtk_widget_class_install_action (widget_class, "what-if.reset", NULL, reset_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
bw_what_if_window_init (BwWhatIfWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  narrow_changed_cb (self);
}

/* Not larger than the window it belongs to. */
static void
fit_into (BwWhatIfWindow *self, GtkWindow *parent)
{
  int width = parent != NULL ? gtk_widget_get_width (GTK_WIDGET (parent)) : 0;
  int height = parent != NULL ? gtk_widget_get_height (GTK_WIDGET (parent)) : 0;

  gtk_window_set_default_size (GTK_WINDOW (self), width > 0 ? MIN (width, WIDTH) : WIDTH,
                               height > 0 ? MIN (height, HEIGHT) : HEIGHT);
}

GtkWindow *
bw_what_if_window_new (BwSession *session, GtkWindow *parent)
{
  BwWhatIfWindow *self = g_object_new (BW_TYPE_WHAT_IF_WINDOW, "transient-for", parent, NULL);
  BwAssessment *assessment = bw_session_get_assessment (session);
  g_autofree double *targets = bw_document_dup_target (bw_session_get_document (session));

  fit_into (self, parent);
  self->session = g_object_ref (session);
  self->trial = bw_what_if_new (assessment, bw_session_get_response (session), targets);
  self->scores = g_ptr_array_new ();
  g_ptr_array_set_size (self->scores, (int)assessment->n_dimensions);
  self->answers = g_ptr_array_new ();
  g_ptr_array_set_size (self->answers, (int)assessment->n_items);
  add_dimensions (self, BW_KIND_EXPOSURE, _ ("What presses on you"));
  add_dimensions (self, BW_KIND_READINESS, _ ("How you answer"));
  update (self);
  gtk_widget_set_visible (self->remove_button, targets != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "what-if.remove", targets != NULL);
  focus_first (self);
  return GTK_WINDOW (self);
}
