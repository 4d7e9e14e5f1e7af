/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-window-private.h"

#include "widgets/bw-shown-page.h"

#include "app/scoring/bw-group-result.h"

#include <glib/gi18n.h>

G_DEFINE_FINAL_TYPE (BwWindow, bw_window, ADW_TYPE_APPLICATION_WINDOW)

enum
{
  PROP_SESSION = 1,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

void
bw_window_toast (BwWindow *self, const char *text)
{
  g_autofree char *markup = g_markup_escape_text (text, -1);

  adw_toast_overlay_add_toast (self->toasts, adw_toast_new (markup));
}

static void
title_visible_changed_cb (BwWindow *self)
{
  gboolean in_document = g_str_equal (gtk_stack_get_visible_child_name (self->stack), "document");

  adw_view_switcher_bar_set_reveal (self->bar, in_document && adw_view_switcher_title_get_title_visible (self->title));
}

static void
narrow_changed_cb (BwWindow *self)
{
  GtkButton *button = GTK_BUTTON (self->open_button);

  if (bw_adaptive_bin_get_narrow (self->adaptive))
    {
      gtk_button_set_icon_name (button, "document-open-symbolic");
      gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Open…"), -1);
    }
  else
    gtk_button_set_label (button, _ ("Open…"));
}

static void
update_actions (BwWindow *self)
{
  const char *page = gtk_stack_get_visible_child_name (self->stack);
  gboolean in_document = self->session != NULL;
  BwDocument *document = in_document ? bw_session_get_document (self->session) : NULL;
  gboolean single = in_document && bw_group_may_show_single (document);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.back", !g_str_equal (page, "home"));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.home", !g_str_equal (page, "home"));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.search", g_str_equal (page, "home"));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.save", in_document);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.save-copy", in_document);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.share", in_document);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.rename", in_document);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.new-round", in_document);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.compare", single);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.print", in_document || g_str_equal (page, "profile"));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.enter-paper", single);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.add-responses", bw_window_can_add_responses (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.show-item", single);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.show-view", in_document);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.undo", in_document && bw_document_can_undo (document));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.redo", in_document && bw_document_can_redo (document));
}

static void
update_title (BwWindow *self)
{
  const char *page = gtk_stack_get_visible_child_name (self->stack);
  const char *title = _ ("Bellwether");
  const char *subtitle = NULL;
  g_autofree char *window_title = NULL;

  if (self->session)
    {
      title = bw_session_get_title (self->session);
      subtitle = bw_session_get_assessment (self->session)->title;
      if (g_str_has_prefix (title, subtitle))
        subtitle = NULL;
    }
  else if (g_str_equal (page, "start") && bw_start_page_get_assessment (self->start_page))
    title = bw_start_page_get_assessment (self->start_page)->title;
  else if (g_str_equal (page, "profile"))
    title = _ ("Your profile");

  adw_view_switcher_title_set_title (self->title, title);
  adw_view_switcher_title_set_subtitle (self->title, subtitle);
  /* Translators: the title of a window: the document, and the name of the app. */
  window_title = self->session ? g_strdup_printf (_ ("%s – Bellwether"), title) : g_strdup (title);
  gtk_window_set_title (GTK_WINDOW (self), window_title);
}

static void
show_page (BwWindow *self, const char *name)
{
  gboolean in_document = g_str_equal (name, "document");
  gboolean at_home = g_str_equal (name, "home");

  gtk_stack_set_visible_child_name (self->stack, name);
  adw_view_switcher_title_set_view_switcher_enabled (self->title, in_document);
  gtk_widget_set_visible (self->back_button, !at_home);
  gtk_widget_set_visible (self->open_button, at_home);
  title_visible_changed_cb (self);
  update_title (self);
  update_actions (self);
}

static void
turned_cb (BwWindow *self)
{
  /* Typing into a note ends when the person goes elsewhere. */
  if (self->session)
    bw_session_end_step (self->session);
}

/* The views of a document, made when they are first needed. */
static BwDocumentView *
ensure_document_view (BwWindow *self)
{
  AdwViewStack *views;

  if (self->document_view)
    return self->document_view;
  self->document_view = BW_DOCUMENT_VIEW (bw_document_view_new ());
  views = bw_document_view_get_stack (self->document_view);
  g_signal_connect_object (self->document_view, "turned", G_CALLBACK (turned_cb), self, G_CONNECT_SWAPPED);
  g_object_bind_property (self, "session", self->document_view, "session", G_BINDING_SYNC_CREATE);
  gtk_stack_add_named (self->stack, GTK_WIDGET (self->document_view), "document");
  adw_view_switcher_title_set_stack (self->title, views);
  adw_view_switcher_bar_set_stack (self->bar, views);
  return self->document_view;
}

static void
created_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (BwWindow) self = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *body = NULL;
  g_autoptr (BwSession) session = self->library ? bw_session_create_finish (self->library, result, &error) : NULL;

  self->creating = FALSE;
  if (session)
    bw_window_set_session (self, session);
  if (session && self->paper_wanted)
    bw_window_enter_paper (self);
  self->paper_wanted = FALSE;
  if (session || !error || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  /* Translators: %s is what the system says, such as "Permission denied". */
  body =
    g_strdup_printf (_ ("The folder for your documents could not be made: %s. Choose another one in the preferences, "
                        "then begin again."),
                     error->message);
  bw_window_tell (self, _ ("There is no folder to keep it in"), body, NULL);
}

static void
begin_cb (BwWindow *self, BwForm form, const char *name)
{
  if (self->creating)
    return;
  self->creating = TRUE;
  bw_session_create_async (self->library, bw_start_page_get_assessment (self->start_page), form, name,
                           self->cancellable, created_cb, g_object_ref (self));
}

static void
enter_paper_cb (BwWindow *self, BwForm form)
{
  self->paper_wanted = !self->creating;
  begin_cb (self, form, NULL);
}

/* What is told before an assessment begins, made when it is first needed. */
static BwStartPage *
ensure_start_page (BwWindow *self)
{
  if (self->start_page)
    return self->start_page;
  self->start_page = g_object_new (BW_TYPE_START_PAGE, NULL);
  g_signal_connect_object (self->start_page, "begin", G_CALLBACK (begin_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->start_page, "enter-paper", G_CALLBACK (enter_paper_cb), self, G_CONNECT_SWAPPED);
  gtk_stack_add_named (self->stack, GTK_WIDGET (self->start_page), "start");
  return self->start_page;
}

static void
show_item_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  BwWindow *self = BW_WINDOW (widget);
  int item = g_variant_get_int32 (parameter);

  if (!self->session || item < 0 || (guint)item >= bw_session_get_assessment (self->session)->n_items)
    return;
  bw_document_view_show_item (self->document_view, (guint)item);
}

static void
show_view_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  BwWindow *self = BW_WINDOW (widget);
  GtkWidget *focus;
  GtkWidget *shown;

  if (!self->session)
    return;
  bw_document_view_show (self->document_view, g_variant_get_string (parameter, NULL));
  shown = adw_view_stack_get_visible_child (bw_document_view_get_stack (self->document_view));
  focus = gtk_window_get_focus (GTK_WINDOW (self));
  /* Whoever turned to it by key goes on there, not at a button of the header. */
  if (!focus || !gtk_widget_is_ancestor (focus, shown))
    gtk_widget_child_focus (shown, GTK_DIR_TAB_FORWARD);
}

static void
begin_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  BwWindow *self = BW_WINDOW (widget);
  BwAssessment *assessment =
    bw_catalogue_find (bw_library_get_catalogue (self->library), g_variant_get_string (parameter, NULL));

  if (!assessment || self->session)
    return;
  bw_start_page_set_assessment (ensure_start_page (self), assessment);
  show_page (self, "start");
  gtk_widget_child_focus (GTK_WIDGET (self->start_page), GTK_DIR_TAB_FORWARD);
}

static void
toast_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  bw_window_toast (BW_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

static void
home_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  BwWindow *self = BW_WINDOW (widget);

  self->behind = "home";
  bw_window_leave (self, BW_LEAVE_FOR_HOME, NULL);
}

/* One step: from what the profile led to, back to the profile. */
static void
back_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  BwWindow *self = BW_WINDOW (widget);

  if (g_str_equal (gtk_stack_get_visible_child_name (self->stack), self->behind))
    self->behind = "home";
  bw_window_leave (self, BW_LEAVE_FOR_HOME, NULL);
}

static void
search_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  bw_home_page_search (BW_WINDOW (widget)->home_page);
}

static void
reload_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  bw_library_load (BW_WINDOW (widget)->library);
}

static void
print_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  BwWindow *self = BW_WINDOW (widget);

  if (self->session)
    bw_document_view_print (self->document_view);
  else if (g_str_equal (gtk_stack_get_visible_child_name (self->stack), "profile"))
    gtk_widget_activate_action (GTK_WIDGET (self->profile_page), "profile.print", NULL);
}

static gboolean
bw_window_close_request (GtkWindow *window)
{
  BwWindow *self = BW_WINDOW (window);

  if (self->session)
    {
      bw_window_leave (self, BW_LEAVE_FOR_GOOD, NULL);
      return GDK_EVENT_STOP;
    }
  return GTK_WINDOW_CLASS (bw_window_parent_class)->close_request (window);
}

static void
bw_window_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  BwWindow *self = BW_WINDOW (object);

  switch (id)
    {
    case PROP_SESSION:
      g_value_set_object (value, self->session);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
bw_window_dispose (GObject *object)
{
  BwWindow *self = BW_WINDOW (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->session_signals);
  g_clear_object (&self->autosave_signals);
  g_clear_object (&self->document_signals);
  g_clear_object (&self->opening);
  g_clear_object (&self->pending_file);
  g_clear_object (&self->session);
  g_clear_object (&self->library);
  G_OBJECT_CLASS (bw_window_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/bellwether_app/Bellwether/bw-window.ui");
  gtk_widget_class_bind_template_child (widget_class, BwWindow, adaptive);
  gtk_widget_class_bind_template_child (widget_class, BwWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, BwWindow, title);
  gtk_widget_class_bind_template_child (widget_class, BwWindow, bar);
  gtk_widget_class_bind_template_child (widget_class, BwWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, BwWindow, notice);
  gtk_widget_class_bind_template_child (widget_class, BwWindow, home_page);
  gtk_widget_class_bind_template_child (widget_class, BwWindow, back_button);
  gtk_widget_class_bind_template_child (widget_class, BwWindow, open_button);
  gtk_widget_class_bind_template_child (widget_class, BwWindow, menu_button);
  gtk_widget_class_bind_template_child (widget_class, BwWindow, menu);
  gtk_widget_class_bind_template_callback (widget_class, title_visible_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, narrow_changed_cb);
}

static void
bw_window_class_init (BwWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = bw_window_get_property;
  object_class->dispose = bw_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = bw_window_close_request;

  properties[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL, BW_TYPE_SESSION, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "win.show-item", "i", show_item_action);
  gtk_widget_class_install_action (widget_class, "win.show-view", "s", show_view_action);
  gtk_widget_class_install_action (widget_class, "win.begin", "s", begin_action);
  gtk_widget_class_install_action (widget_class, "win.toast", "s", toast_action);
  gtk_widget_class_install_action (widget_class, "win.home", NULL, home_action);
  gtk_widget_class_install_action (widget_class, "win.back", NULL, back_action);
  gtk_widget_class_install_action (widget_class, "win.search", NULL, search_action);
  gtk_widget_class_install_action (widget_class, "win.reload", NULL, reload_action);
  gtk_widget_class_install_action (widget_class, "win.print", NULL, print_action);
  bw_window_install_file_actions (widget_class);
  bw_window_install_saving_actions (widget_class);
  bw_window_install_step_actions (widget_class);
  bw_window_install_profile_actions (widget_class);
  bw_window_install_import_actions (widget_class);
  bw_window_install_gather_actions (widget_class);
  bw_window_install_round_actions (widget_class);
  bw_window_install_share_actions (widget_class);
  bw_window_install_paper_actions (widget_class);
  bw_window_install_plan_actions (widget_class);
}

/* The menu is made when it is first opened: the window is there sooner. */
static void
make_menu_cb (GtkMenuButton *button, gpointer data)
{
  BwWindow *self = data;

  if (!gtk_menu_button_get_menu_model (button))
    gtk_menu_button_set_menu_model (button, self->menu);
}

static void
bw_window_init (BwWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->cancellable = g_cancellable_new ();
  self->behind = "home";
  self->session_signals = g_signal_group_new (BW_TYPE_SESSION);
  g_signal_group_connect_swapped (self->session_signals, "notify::title", G_CALLBACK (update_title), self);
  self->document_signals = g_signal_group_new (BW_TYPE_DOCUMENT);
  g_signal_group_connect_swapped (self->document_signals, "notify::can-undo", G_CALLBACK (update_actions), self);
  g_signal_group_connect_swapped (self->document_signals, "notify::can-redo", G_CALLBACK (update_actions), self);
  self->autosave_signals = g_signal_group_new (BW_TYPE_AUTOSAVE);
  g_signal_group_connect_swapped (self->autosave_signals, "notify::state", G_CALLBACK (bw_window_update_saving), self);
  bw_window_accept_files (self);
  bw_tell_shown_page (GTK_WIDGET (self->stack));
  gtk_menu_button_set_create_popup_func (self->menu_button, make_menu_cb, self, NULL);
  show_page (self, "home");
}

BwWindow *
bw_window_new (GtkApplication *application, BwLibrary *library)
{
  BwWindow *self = g_object_new (BW_TYPE_WINDOW, "application", application, NULL);
  GSettings *settings = bw_library_get_settings (library);

  self->library = g_object_ref (library);
  g_settings_bind (settings, "window-width", self, "default-width", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "window-height", self, "default-height", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "window-maximised", self, "maximized", G_SETTINGS_BIND_DEFAULT);
  bw_home_page_set_library (self->home_page, library);
  return self;
}

BwSession *
bw_window_get_session (BwWindow *self)
{
  g_return_val_if_fail (BW_IS_WINDOW (self), NULL);

  return self->session;
}

BwLibrary *
bw_window_get_library (BwWindow *self)
{
  g_return_val_if_fail (BW_IS_WINDOW (self), NULL);

  return self->library;
}

/* The stack does so by itself when the focus was in it; once more would lead past the first control. */
static void
focus_shown_page (BwWindow *self)
{
  GtkWidget *shown = gtk_stack_get_visible_child (self->stack);
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  if (!focus || !gtk_widget_is_ancestor (focus, shown))
    gtk_widget_child_focus (shown, GTK_DIR_TAB_FORWARD);
}

void
bw_window_set_session (BwWindow *self, BwSession *session)
{
  g_return_if_fail (BW_IS_WINDOW (self));

  if (!g_set_object (&self->session, session))
    {
      show_page (self, session ? "document" : self->behind);
      return;
    }
  g_signal_group_set_target (self->session_signals, session);
  g_signal_group_set_target (self->document_signals, session ? bw_session_get_document (session) : NULL);
  g_signal_group_set_target (self->autosave_signals, session ? bw_session_get_autosave (session) : NULL);
  if (session)
    ensure_document_view (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
  /* Only now it is known which views the document has. */
  if (session)
    bw_document_view_show (self->document_view, "answer");
  show_page (self, session ? "document" : self->behind);
  bw_window_update_saving (self);
  focus_shown_page (self);
}

const char *
bw_window_get_page_name (BwWindow *self)
{
  const char *page;

  g_return_val_if_fail (BW_IS_WINDOW (self), NULL);

  page = gtk_stack_get_visible_child_name (self->stack);
  return g_str_equal (page, "document") ? bw_document_view_get_shown (self->document_view) : page;
}
