/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-what-if-window.h"

#include "app/scoring/bw-figure.h"

#include <glib/gi18n.h>
#include <math.h>

#define SCALE_WIDTH 150

struct _BwWhatIfWindow
{
  AdwWindow parent_instance;

  BwSession *session;
  BwResponse *tried; /* the answers, some of them other ones */
  BwResult *now;
  double *targets;   /* by dimension; NaN: none */
  gboolean updating; /* controls follow the targets, not the other way round */
  GPtrArray *scales; /* by dimension: GtkScale, or NULL */
  GPtrArray *rows;   /* of GtkWidget: what is listed under changes */

  AdwPreferencesGroup *changes;
  AdwPreferencesGroup *dimensions;
  GtkWidget *remove_button;
};

G_DEFINE_FINAL_TYPE (BwWhatIfWindow, bw_what_if_window, ADW_TYPE_WINDOW)

static BwAssessment *
get_assessment (BwWhatIfWindow *self)
{
  return bw_session_get_assessment (self->session);
}

/* The answers of @response again, to be changed freely. */
static BwResponse *
copy_answers (const BwResponse *response)
{
  const BwAssessment *assessment = bw_response_get_assessment (response);
  BwResponse *copy = bw_response_new (assessment, "what-if", bw_response_get_form (response));

  for (guint i = 0; i < assessment->n_items; i++)
    {
      g_auto (BwAnswer) answer = bw_response_dup_answer (response, i);

      bw_response_set_answer (copy, i, &answer);
    }
  return copy;
}

/* --- what would change --- */

static void
add_change (BwWhatIfWindow *self, const char *title, const char *text)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title-lines", 0, "subtitle-lines", 0, NULL);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), text);
  adw_preferences_group_add (self->changes, row);
  g_ptr_array_add (self->rows, row);
}

/* "62, Developing", or that there is no score yet. */
static char *
describe_figure (const BwResult *result, BwFigure figure)
{
  const BwScore *score = bw_result_get_figure (result, figure);
  const BwBandSet *set = bw_figure_get_bands (result, figure);
  g_autofree char *text = bw_figure_format (result, figure);

  if (!score->valid)
    return g_strdup (_ ("not enough answers yet"));
  /* Translators: a score and the band it lies in: "62, Developing" */
  return set && score->band >= 0 ? g_strdup_printf (C_ ("score", "%s, %s"), text, set->bands[score->band].label)
                                 : g_steal_pointer (&text);
}

static void
add_figure (BwWhatIfWindow *self, const BwResult *then, BwFigure figure)
{
  g_autofree char *before = describe_figure (self->now, figure);
  g_autofree char *after = describe_figure (then, figure);
  g_autofree char *text = NULL;

  if (g_str_equal (before, after))
    /* Translators: a score and its band, which would stay the same */
    text = g_strdup_printf (_ ("%s · no change"), before);
  else
    /* Translators: a score and its band, as they are and as they would be */
    text = g_strdup_printf (_ ("Now %s · then %s"), before, after);
  add_change (self, bw_figure_get_name (get_assessment (self), figure), text);
}

/* The names of what to begin with, in a row. */
static char *
list_priorities (const BwResult *result)
{
  g_autoptr (GArray) priorities = bw_result_find_priorities (result);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < priorities->len; i++)
    g_string_append_printf (text, "%s%u. %s", i > 0 ? "  " : "", i + 1,
                            result->assessment->dimensions[g_array_index (priorities, guint, i)].name);
  return text->len > 0 ? g_string_free (text, FALSE) : (g_string_free (text, TRUE), g_strdup (_ ("nothing")));
}

static void
add_priorities (BwWhatIfWindow *self, const BwResult *then)
{
  g_autofree char *before = list_priorities (self->now);
  g_autofree char *after = list_priorities (then);
  g_autofree char *text = g_str_equal (before, after) ? g_strdup_printf (_ ("%s · no change"), before)
                                                      /* Translators: what to begin with, as it is and as it would be */
                                                      : g_strdup_printf (_ ("Now: %s\nThen: %s"), before, after);

  add_change (self, _ ("Where to begin"), text);
}

static void
show_changes (BwWhatIfWindow *self)
{
  const BwAssessment *assessment = get_assessment (self);
  g_autoptr (BwResult) then = bw_result_new_aiming (get_assessment (self), self->tried, self->targets);
  g_autofree char *headline = bw_result_dup_headline (then);

  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->changes, self->rows->pdata[i]);
  g_ptr_array_set_size (self->rows, 0);
  for (BwFigureKind kind = BW_FIGURE_EXPOSURE; kind <= BW_FIGURE_READINESS; kind++)
    if (bw_result_get_figure (self->now, (BwFigure){ .kind = kind })->n_items > 0)
      add_figure (self, then, (BwFigure){ .kind = kind });
  for (guint i = 0; i < assessment->n_indices; i++)
    if (assessment->indices[i].shown && (int)i != assessment->index_exposure && (int)i != assessment->index_readiness)
      add_figure (self, then, (BwFigure){ .kind = BW_FIGURE_INDEX, .ref = i });
  add_priorities (self, then);
  /* Translators: the sentence on top of the results, as it would be */
  add_change (self, _ ("The headline would say"), headline);
}

/* --- targets --- */

/* What a dimension says: its score, and what is aimed at. */
static void
show_target (BwWhatIfWindow *self, guint dimension)
{
  GtkWidget *scale = self->scales->pdata[dimension];
  g_autofree char *now = describe_figure (self->now, (BwFigure){ BW_FIGURE_DIMENSION, dimension });
  g_autofree char *text = NULL;

  if (isnan (self->targets[dimension]))
    /* Translators: a score and its band */
    text = g_strdup_printf (_ ("Now %s"), now);
  else
    /* Translators: a score and its band, and the score that is aimed at */
    text = g_strdup_printf (_ ("Now %s · target %.0f"), now, floor (self->targets[dimension] + 0.5));
  if (scale)
    adw_expander_row_set_subtitle (g_object_get_data (G_OBJECT (scale), "bw-row"), text);
}

static void
set_target (BwWhatIfWindow *self, guint dimension, double score)
{
  GtkWidget *scale = self->scales->pdata[dimension];

  self->targets[dimension] = score;
  if (scale && !self->updating)
    {
      self->updating = TRUE;
      gtk_range_set_value (GTK_RANGE (scale), isnan (score) ? self->now->dimensions[dimension].score : score);
      self->updating = FALSE;
    }
  show_target (self, dimension);
  show_changes (self);
}

static void
scale_moved_cb (GtkRange *scale, BwWhatIfWindow *self)
{
  guint dimension = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (scale), "bw-dimension"));

  if (self->updating)
    return;
  self->updating = TRUE;
  set_target (self, dimension, gtk_range_get_value (scale));
  self->updating = FALSE;
}

static GtkWidget *
create_scale (BwWhatIfWindow *self, guint dimension)
{
  const BwDimension *what = &get_assessment (self)->dimensions[dimension];
  double now = self->now->dimensions[dimension].score;
  GtkWidget *scale = gtk_scale_new_with_range (GTK_ORIENTATION_HORIZONTAL, 0, 100, 1);
  /* Translators: the name of an area, for assistive technology */
  g_autofree char *label = g_strdup_printf (_ ("Target for %s"), what->name);

  gtk_range_set_increments (GTK_RANGE (scale), 1, 10);
  gtk_range_set_value (GTK_RANGE (scale),
                       isnan (self->targets[dimension]) ? (isnan (now) ? 50 : now) : self->targets[dimension]);
  gtk_scale_set_draw_value (GTK_SCALE (scale), FALSE);
  if (!isnan (now))
    gtk_scale_add_mark (GTK_SCALE (scale), now, GTK_POS_BOTTOM, NULL);
  gtk_widget_set_size_request (scale, SCALE_WIDTH, -1);
  gtk_widget_set_valign (scale, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (scale), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_object_set_data (G_OBJECT (scale), "bw-dimension", GUINT_TO_POINTER (dimension));
  g_signal_connect (scale, "value-changed", G_CALLBACK (scale_moved_cb), self);
  return scale;
}

/* --- other answers --- */

static void
answer_tried_cb (AdwComboRow *row, GParamSpec *pspec, BwWhatIfWindow *self)
{
  guint item = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (row), "bw-item"));
  guint dimension = (guint)get_assessment (self)->items[item].dimension;
  guint selected = adw_combo_row_get_selected (row);
  BwAnswer answer = { .state = selected > 0 ? BW_ANSWER_GIVEN : BW_ANSWER_SKIPPED,
                      .choice = selected > 0 ? selected - 1 : 0 };
  g_autoptr (BwResult) result = NULL;

  if (selected == GTK_INVALID_LIST_POSITION)
    return;
  bw_response_set_answer (self->tried, item, &answer);
  result = bw_result_new (get_assessment (self), self->tried);
  set_target (self, dimension, result->dimensions[dimension].score);
}

static GtkWidget *
create_answer_row (BwWhatIfWindow *self, guint item)
{
  const BwAssessment *assessment = get_assessment (self);
  const BwItem *what = &assessment->items[item];
  const BwResponseScale *scale = bw_assessment_get_item_scale (assessment, item);
  g_autoptr (GtkStringList) points = gtk_string_list_new (NULL);
  GtkWidget *row = g_object_new (ADW_TYPE_COMBO_ROW, "use-markup", FALSE, "title-lines", 0, NULL);
  int choice = bw_response_get_choice (self->tried, item);

  gtk_string_list_append (points, _ ("No answer"));
  for (guint i = 0; i < scale->n_points; i++)
    gtk_string_list_append (points, scale->points[i].anchor);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), what->stems[bw_response_get_form (self->tried)]);
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (points));
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), choice < 0 ? 0 : (guint)choice + 1);
  g_object_set_data (G_OBJECT (row), "bw-item", GUINT_TO_POINTER (item));
  g_signal_connect (row, "notify::selected", G_CALLBACK (answer_tried_cb), self);
  return row;
}

static void
add_dimension (BwWhatIfWindow *self, guint dimension)
{
  const BwDimension *what = &get_assessment (self)->dimensions[dimension];
  GtkWidget *expander = g_object_new (ADW_TYPE_EXPANDER_ROW, "use-markup", FALSE, NULL);
  GtkWidget *scale = create_scale (self, dimension);

  self->scales->pdata[dimension] = scale;
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (expander), what->name);
  gtk_widget_set_tooltip_text (expander, _ ("Try out other answers"));
  adw_expander_row_add_action (ADW_EXPANDER_ROW (expander), scale);
  for (guint i = 0; i < what->n_items; i++)
    if (self->now->relevant[what->items[i]])
      adw_expander_row_add_row (ADW_EXPANDER_ROW (expander), create_answer_row (self, what->items[i]));
  adw_preferences_group_add (self->dimensions, expander);
  g_object_set_data (G_OBJECT (scale), "bw-row", expander);
  show_target (self, dimension);
}

/* Everything anew, from the answers and the @targets (taken; NULL: none). */
static void
begin (BwWhatIfWindow *self, double *targets)
{
  const BwAssessment *assessment = get_assessment (self);

  for (guint i = 0; i < self->scales->len; i++)
    if (self->scales->pdata[i])
      adw_preferences_group_remove (self->dimensions, g_object_get_data (self->scales->pdata[i], "bw-row"));
  g_ptr_array_set_size (self->scales, 0);
  g_ptr_array_set_size (self->scales, (int)assessment->n_dimensions);
  g_clear_pointer (&self->tried, bw_response_free);
  g_free (self->targets);
  self->tried = copy_answers (bw_session_get_response (self->session));
  self->targets = targets ? targets : g_new (double, MAX (assessment->n_dimensions, 1));
  for (guint i = 0; i < assessment->n_dimensions && !targets; i++)
    self->targets[i] = NAN;
  for (guint i = 0; i < assessment->n_dimensions; i++)
    if (self->now->dimensions[i].n_items > 0)
      add_dimension (self, i);
  show_changes (self);
}

static void
update_remove (BwWhatIfWindow *self)
{
  g_autofree double *saved = bw_document_dup_target (bw_session_get_document (self->session));

  gtk_widget_set_visible (self->remove_button, saved != NULL);
}

static void
tell (BwWhatIfWindow *self, const char *text)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));

  if (parent)
    gtk_widget_activate_action (GTK_WIDGET (parent), "win.toast", "s", text);
}

static void
save_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  BwWhatIfWindow *self = BW_WHAT_IF_WINDOW (widget);

  bw_document_set_target (bw_session_get_document (self->session), self->targets);
  tell (self, _ ("The target is saved"));
  gtk_window_close (GTK_WINDOW (self));
}

static void
remove_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  BwWhatIfWindow *self = BW_WHAT_IF_WINDOW (widget);

  bw_document_set_target (bw_session_get_document (self->session), NULL);
  tell (self, _ ("The target is removed"));
  gtk_window_close (GTK_WINDOW (self));
}

static void
reset_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  begin (BW_WHAT_IF_WINDOW (widget), NULL);
}

static void
bw_what_if_window_finalize (GObject *object)
{
  BwWhatIfWindow *self = BW_WHAT_IF_WINDOW (object);

  g_ptr_array_unref (self->scales);
  g_ptr_array_unref (self->rows);
  g_free (self->targets);
  g_clear_pointer (&self->tried, bw_response_free);
  g_clear_pointer (&self->now, bw_result_free);
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
  gtk_widget_class_bind_template_child (widget_class, BwWhatIfWindow, changes);
  gtk_widget_class_bind_template_child (widget_class, BwWhatIfWindow, dimensions);
  gtk_widget_class_bind_template_child (widget_class, BwWhatIfWindow, remove_button);
  gtk_widget_class_install_action (widget_class, "what-if.save", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "what-if.remove", NULL, remove_action);
  gtk_widget_class_install_action (widget_class, "what-if.reset", NULL, reset_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
bw_what_if_window_init (BwWhatIfWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->scales = g_ptr_array_new ();
  self->rows = g_ptr_array_new ();
}

GtkWindow *
bw_what_if_window_new (BwSession *session, GtkWindow *parent)
{
  BwWhatIfWindow *self = g_object_new (BW_TYPE_WHAT_IF_WINDOW, "transient-for", parent, NULL);

  self->session = g_object_ref (session);
  self->now = bw_result_new (get_assessment (self), bw_session_get_response (session));
  begin (self, bw_document_dup_target (bw_session_get_document (session)));
  update_remove (self);
  return GTK_WINDOW (self);
}

double
bw_what_if_window_get_target (BwWhatIfWindow *self, guint dimension)
{
  g_return_val_if_fail (BW_IS_WHAT_IF_WINDOW (self) && dimension < self->scales->len, NAN);

  return self->targets[dimension];
}

void
bw_what_if_window_set_target (BwWhatIfWindow *self, guint dimension, double score)
{
  g_return_if_fail (BW_IS_WHAT_IF_WINDOW (self) && dimension < self->scales->len);

  set_target (self, dimension, score);
}
