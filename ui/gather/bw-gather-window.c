/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-gather-window-private.h"

#include <glib/gi18n.h>

G_DEFINE_FINAL_TYPE (BwGatherWindow, bw_gather_window, ADW_TYPE_WINDOW)

void
bw_gather_window_say (BwGatherWindow *self, const char *text)
{
  gtk_label_set_label (self->notice, text);
  gtk_widget_set_visible (GTK_WIDGET (self->notice), text != NULL && *text != '\0');
}

/* The stack does so by itself when the focus was in it; once more would lead past the first control. */
static void
focus_summary (BwGatherWindow *self)
{
  GtkWidget *shown = gtk_stack_get_visible_child (self->stack);
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  if (!focus || !gtk_widget_is_ancestor (focus, shown))
    gtk_widget_child_focus (shown, GTK_DIR_TAB_FORWARD);
}

void
bw_gather_window_show_step (BwGatherWindow *self, const char *step)
{
  gboolean summary = g_str_equal (step, "summary");

  gtk_stack_set_visible_child_name (self->stack, step);
  gtk_widget_set_visible (self->finish_button, summary);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "gather.stop", g_str_equal (step, "reading"));
  if (g_str_equal (step, "choose"))
    gtk_widget_grab_focus (self->files_button);
  else if (g_str_equal (step, "reading"))
    gtk_widget_grab_focus (self->stop_button);
  else
    focus_summary (self);
}

void
bw_gather_window_show_progress (BwGatherWindow *self)
{
  guint n_done, n_files;
  g_autofree char *text = NULL;

  bw_gather_progress_get (self->progress, &n_done, &n_files);
  if (n_files == 0)
    {
      gtk_label_set_label (self->progress_label, _ ("Looking for files…"));
      gtk_progress_bar_pulse (self->progress_bar);
      return;
    }
  /* Translators: how many files have been read, and how many there are. */
  text = g_strdup_printf (ngettext ("%u of %u file read", "%u of %u files read", n_files), n_done, n_files);
  gtk_label_set_label (self->progress_label, text);
  gtk_progress_bar_set_fraction (self->progress_bar, (double)n_done / n_files);
}

static BwDocument *
get_open (BwGatherWindow *self)
{
  return self->session ? bw_session_get_document (self->session) : NULL;
}

/* The caller owns it. */
static char *
dup_outcome (BwGatherWindow *self, const BwCombinationSummary *summary)
{
  guint n = summary->n_kept;

  if (n == 0 && self->session && summary->n_twice > 0)
    return g_strdup (_ ("All of these responses are in the document already."));
  if (n == 0)
    return g_strdup (_ ("There is no response to take in these files."));
  if (self->session)
    return g_strdup_printf (ngettext ("%u response can be added", "%u responses can be added", n), n);
  return g_strdup_printf (ngettext ("%u response can be combined", "%u responses can be combined", n), n);
}

/* A name that people know: that of the one folder they chose. */
static void
propose_title (BwGatherWindow *self)
{
  g_autofree char *name = self->files->len == 1 ? g_file_get_basename (self->files->pdata[0]) : NULL;

  if (name && !g_str_has_suffix (name, ".bellwether") && g_utf8_validate (name, -1, NULL))
    bw_gather_choices_propose_title (self->choices, name);
}

void
bw_gather_window_show_summary (BwGatherWindow *self)
{
  const BwCombinationSummary *summary = bw_combination_get_summary (self->combination);
  gboolean possible = summary->n_kept > 0;
  g_autofree char *joiners = bw_combination_describe_joiners (self->combination);
  g_autofree char *outcome = dup_outcome (self, summary);

  gtk_label_set_label (self->outcome, outcome);
  bw_gather_window_say (self, joiners);
  bw_gather_notes_show (self->notes, summary);
  bw_gather_versions_show (self->versions, summary);
  bw_gather_choices_show (self->choices, summary, get_open (self));
  propose_title (self);
  gtk_widget_set_visible (GTK_WIDGET (self->choices), possible);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "gather.finish", possible);
  bw_gather_window_show_step (self, "summary");
  if (self->back_to)
    gtk_widget_grab_focus (self->back_to);
  self->back_to = NULL;
}

static void
finish_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  BwGatherWindow *self = BW_GATHER_WINDOW (widget);

  if (self->session)
    bw_gather_window_add (self);
  else
    bw_gather_window_choose_target (self);
}

static void
stop_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  bw_gather_window_stop (BW_GATHER_WINDOW (widget));
}

/* Escape breaks off what is being read; else it closes the window. */
static void
escape_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  BwGatherWindow *self = BW_GATHER_WINDOW (widget);

  if (self->cancellable)
    bw_gather_window_stop (self);
  else
    gtk_window_close (GTK_WINDOW (self));
}

static void
bw_gather_window_dispose (GObject *object)
{
  BwGatherWindow *self = BW_GATHER_WINDOW (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_handle_id (&self->tick, g_source_remove);
  g_clear_pointer (&self->progress, bw_gather_progress_unref);
  g_clear_object (&self->session);
  g_clear_object (&self->library);
  G_OBJECT_CLASS (bw_gather_window_parent_class)->dispose (object);
}

static void
bw_gather_window_finalize (GObject *object)
{
  BwGatherWindow *self = BW_GATHER_WINDOW (object);

  g_clear_pointer (&self->combination, bw_combination_free);
  g_clear_object (&self->document);
  g_clear_object (&self->target);
  g_ptr_array_unref (self->files);
  G_OBJECT_CLASS (bw_gather_window_parent_class)->finalize (object);
}

static void
bw_gather_window_class_init (BwGatherWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = bw_gather_window_dispose;
  object_class->finalize = bw_gather_window_finalize;
  g_type_ensure (BW_TYPE_GATHER_CHOICES);
  g_type_ensure (BW_TYPE_GATHER_NOTES);
  g_type_ensure (BW_TYPE_GATHER_VERSIONS);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/bellwether_app/Bellwether/gather/bw-gather-window.ui");
  gtk_widget_class_bind_template_child (widget_class, BwGatherWindow, finish_button);
  gtk_widget_class_bind_template_child (widget_class, BwGatherWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, BwGatherWindow, choose_page);
  gtk_widget_class_bind_template_child (widget_class, BwGatherWindow, files_button);
  gtk_widget_class_bind_template_child (widget_class, BwGatherWindow, progress_label);
  gtk_widget_class_bind_template_child (widget_class, BwGatherWindow, progress_bar);
  gtk_widget_class_bind_template_child (widget_class, BwGatherWindow, stop_button);
  gtk_widget_class_bind_template_child (widget_class, BwGatherWindow, outcome);
  gtk_widget_class_bind_template_child (widget_class, BwGatherWindow, notice);
  gtk_widget_class_bind_template_child (widget_class, BwGatherWindow, notes);
  gtk_widget_class_bind_template_child (widget_class, BwGatherWindow, sealed_group);
  gtk_widget_class_bind_template_child (widget_class, BwGatherWindow, passphrase);
  gtk_widget_class_bind_template_child (widget_class, BwGatherWindow, versions);
  gtk_widget_class_bind_template_child (widget_class, BwGatherWindow, choices);
  gtk_widget_class_bind_template_callback (widget_class, bw_gather_window_read_again);
  gtk_widget_class_install_action (widget_class, "gather.finish", NULL, finish_action);
  gtk_widget_class_install_action (widget_class, "gather.stop", NULL, stop_action);
  gtk_widget_class_install_action (widget_class, "gather.escape", NULL, escape_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "gather.escape", NULL);
  bw_gather_window_install_file_actions (widget_class);
}

static void
bw_gather_window_init (BwGatherWindow *self)
{
  self->files = g_ptr_array_new_with_free_func (g_object_unref);
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "gather.finish", FALSE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "gather.stop", FALSE);
  bw_gather_window_accept_files (self);
  gtk_window_set_focus (GTK_WINDOW (self), self->files_button);
}

GtkWindow *
bw_gather_window_new (BwLibrary *library, BwSession *session, GtkWindow *parent)
{
  BwGatherWindow *self = g_object_new (BW_TYPE_GATHER_WINDOW, "transient-for", parent, NULL);
  const char *title = session ? _ ("Add Responses") : _ ("Combine Responses");

  self->library = g_object_ref (library);
  self->session = session ? g_object_ref (session) : NULL;
  gtk_window_set_title (GTK_WINDOW (self), title);
  adw_status_page_set_title (self->choose_page, title);
  adw_status_page_set_description (
    self->choose_page,
    session
      ? _ ("The responses in other documents come to this one. You see what was found before anything is added.")
      : _ ("Many people’s documents become one for the team. You see what was found before anything is written."));
  gtk_button_set_label (GTK_BUTTON (self->finish_button), session ? _ ("Add") : _ ("Save As…"));
  return GTK_WINDOW (self);
}

gboolean
bw_gather_window_is_busy (BwGatherWindow *self)
{
  g_return_val_if_fail (BW_IS_GATHER_WINDOW (self), FALSE);

  return self->cancellable != NULL || self->making;
}
