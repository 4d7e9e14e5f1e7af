/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-action-row.h"

#include <glib/gi18n.h>

struct _BwActionRow
{
  AdwExpanderRow parent_instance;

  BwAction *action;
  gboolean updating; /* fields follow the action; nobody is typing */

  GtkWidget *late;
  GtkEditable *what;
  GtkEditable *who;
  GtkEditable *step;
  GtkEditable *due;
  GtkPopover *popover;
  GtkCalendar *calendar;
  AdwComboRow *state;
  GtkActionable *remove;
};

G_DEFINE_FINAL_TYPE (BwActionRow, bw_action_row, ADW_TYPE_EXPANDER_ROW)

static void
append (GString *line, const char *text)
{
  if (*text != '\0')
    g_string_append_printf (line, "%s%s", line->len > 0 ? " · " : "", text);
}

/* Who, by when, and how far. */
static char *
dup_line (BwActionRow *self)
{
  GString *line = g_string_new (NULL);
  g_autofree char *day = bw_day_format (bw_action_get_text (self->action, BW_ACTION_DUE));

  append (line, bw_action_state_get_name (bw_action_get_state (self->action)));
  append (line, day);
  append (line, bw_action_get_text (self->action, BW_ACTION_WHO));
  append (line, bw_action_get_text (self->action, BW_ACTION_FIRST_STEP));
  return g_string_free (line, FALSE);
}

static void
update_head (BwActionRow *self)
{
  const char *what = bw_action_get_text (self->action, BW_ACTION_WHAT);
  g_autofree char *line = dup_line (self);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), *what != '\0' ? what : _ ("An action without words yet"));
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), line);
  gtk_widget_set_visible (self->late, bw_action_is_late (self->action));
}

static void
set_field (GtkEditable *field, const char *text)
{
  if (!g_str_equal (gtk_editable_get_text (field), text))
    gtk_editable_set_text (field, text);
}

void
bw_action_row_update (BwActionRow *self)
{
  g_return_if_fail (BW_IS_ACTION_ROW (self));

  self->updating = TRUE;
  set_field (self->what, bw_action_get_text (self->action, BW_ACTION_WHAT));
  set_field (self->who, bw_action_get_text (self->action, BW_ACTION_WHO));
  set_field (self->step, bw_action_get_text (self->action, BW_ACTION_FIRST_STEP));
  /* A day that is half typed is no day yet, and stays. */
  if (!gtk_widget_has_css_class (GTK_WIDGET (self->due), "error"))
    set_field (self->due, bw_action_get_text (self->action, BW_ACTION_DUE));
  adw_combo_row_set_selected (self->state, bw_action_get_state (self->action));
  update_head (self);
  self->updating = FALSE;
}

static void
take (BwActionRow *self, BwActionField field, GtkEditable *from)
{
  if (self->updating)
    return;
  bw_action_set_text (self->action, field, gtk_editable_get_text (from));
  update_head (self);
}

static void
what_changed_cb (BwActionRow *self)
{
  take (self, BW_ACTION_WHAT, self->what);
}

static void
who_changed_cb (BwActionRow *self)
{
  take (self, BW_ACTION_WHO, self->who);
}

static void
step_changed_cb (BwActionRow *self)
{
  take (self, BW_ACTION_FIRST_STEP, self->step);
}

static void
due_changed_cb (BwActionRow *self)
{
  const char *text = gtk_editable_get_text (self->due);
  gboolean fits = *text == '\0' || bw_day_is_valid (text);

  if (fits)
    gtk_widget_remove_css_class (GTK_WIDGET (self->due), "error");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->due), "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->due), GTK_ACCESSIBLE_STATE_INVALID,
                               fits ? GTK_ACCESSIBLE_INVALID_FALSE : GTK_ACCESSIBLE_INVALID_TRUE, -1);
  if (fits)
    take (self, BW_ACTION_DUE, self->due);
}

static void
day_selected_cb (BwActionRow *self)
{
  g_autoptr (GDateTime) day = gtk_calendar_get_date (self->calendar);
  g_autofree char *text = g_date_time_format (day, "%Y-%m-%d");

  gtk_editable_set_text (self->due, text);
  gtk_popover_popdown (self->popover);
}

static void
state_selected_cb (BwActionRow *self)
{
  guint state = adw_combo_row_get_selected (self->state);

  if (self->updating || state >= BW_N_ACTION_STATES)
    return;
  bw_action_set_text (self->action, BW_ACTION_STATE, bw_action_state_get_id (state));
  update_head (self);
}

static void
bw_action_row_finalize (GObject *object)
{
  g_clear_object (&BW_ACTION_ROW (object)->action);
  G_OBJECT_CLASS (bw_action_row_parent_class)->finalize (object);
}

static void
bw_action_row_class_init (BwActionRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = bw_action_row_finalize;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/bellwether_app/Bellwether/plan/bw-action-row.ui");
  gtk_widget_class_bind_template_child (widget_class, BwActionRow, late);
  gtk_widget_class_bind_template_child (widget_class, BwActionRow, what);
  gtk_widget_class_bind_template_child (widget_class, BwActionRow, who);
  gtk_widget_class_bind_template_child (widget_class, BwActionRow, step);
  gtk_widget_class_bind_template_child (widget_class, BwActionRow, due);
  gtk_widget_class_bind_template_child (widget_class, BwActionRow, popover);
  gtk_widget_class_bind_template_child (widget_class, BwActionRow, calendar);
  gtk_widget_class_bind_template_child (widget_class, BwActionRow, state);
  gtk_widget_class_bind_template_child (widget_class, BwActionRow, remove);
  gtk_widget_class_bind_template_callback (widget_class, what_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, who_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, step_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, due_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, day_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, state_selected_cb);
}

static void
bw_action_row_init (BwActionRow *self)
{
  const char *names[BW_N_ACTION_STATES + 1] = { NULL };
  g_autoptr (GtkStringList) list = NULL;

  self->updating = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint state = 0; state < BW_N_ACTION_STATES; state++)
    names[state] = bw_action_state_get_name (state);
  list = gtk_string_list_new (names);
  adw_combo_row_set_model (self->state, G_LIST_MODEL (list));
}

GtkWidget *
bw_action_row_new (BwAction *action)
{
  BwActionRow *self = g_object_new (BW_TYPE_ACTION_ROW, NULL);

  self->action = g_object_ref (action);
  gtk_actionable_set_action_target (self->remove, "s", bw_action_get_id (action));
  bw_action_row_update (self);
  return GTK_WIDGET (self);
}

BwAction *
bw_action_row_get_action (BwActionRow *self)
{
  g_return_val_if_fail (BW_IS_ACTION_ROW (self), NULL);

  return self->action;
}

void
bw_action_row_begin (BwActionRow *self)
{
  g_return_if_fail (BW_IS_ACTION_ROW (self));

  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (self), TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->what));
}
