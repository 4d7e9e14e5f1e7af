/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-report-page-private.h"

#include "bw-report-source.h"
#include "ui/bw-settings.h"

#include <glib/gi18n.h>
#include <math.h>

G_DEFINE_FINAL_TYPE (BwReportPage, bw_report_page, BW_TYPE_SESSION_PAGE)

BwReportOptions
bw_report_page_get_options (BwReportPage *self)
{
  BwReportOptions options;

  bw_report_options_copy (bw_report_composer_get_options (self->composer), &options);
  options.day = bw_session_dup_today ();
  if (bw_session_page_get_session (BW_SESSION_PAGE (self)) != NULL)
    options.agenda_minutes = bw_session_get_agenda_minutes (bw_session_page_get_session (BW_SESSION_PAGE (self)));
  return options;
}

static BwSession *
get_session (BwReportPage *self)
{
  return bw_session_page_get_session (BW_SESSION_PAGE (self));
}

/* Pages */

static void
show_report (BwReportPage *self, BwReport *report)
{
  guint n = bw_report_get_n_pages (report);
  double width, height;
  g_autofree char *text = NULL;

  bw_report_get_page_size (report, &width, &height);
  /* Translators: how long a report is, and the paper it is laid out for */
  text = g_strdup_printf (ngettext ("%u page, %s", "%u pages, %s", n), n, width > 600 ? _ ("Letter") : _ ("A4"));
  gtk_label_set_label (self->summary, text);
  bw_report_preview_set_report (self->preview, report);
}

static void
laid_out_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (BwReportPage) self = data;
  g_autoptr (GError) error = NULL;
  BwReport *report = bw_report_lay_out_finish (result, &error);

  if (bw_session_page_is_gone (BW_SESSION_PAGE (self)))
    {
      bw_report_free (report);
      return;
    }
  g_clear_object (&self->layout);
  if (report != NULL)
    show_report (self, report);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    gtk_label_set_label (self->summary, error->message);
  if (self->stale)
    bw_session_page_invalidate (BW_SESSION_PAGE (self));
}

/* One report at a time is laid out, beside the main loop; what changes meanwhile is shown by the next. */
static void
bw_report_page_refresh (BwSessionPage *base)
{
  BwReportPage *self = BW_REPORT_PAGE (base);
  g_auto (BwReportOptions) options = { 0 };

  self->stale = self->layout != NULL;
  if (self->stale)
    return;
  if (get_session (self) == NULL)
    {
      bw_report_preview_set_report (self->preview, NULL);
      return;
    }
  bw_report_composer_set_assessment (self->composer, bw_session_get_assessment (get_session (self)));
  options = bw_report_page_get_options (self);
  self->layout = g_cancellable_new ();
  bw_report_lay_out_async (get_session (self), &options, self->layout, laid_out_cb, g_object_ref (self));
}

static void
composed_cb (BwReportPage *self)
{
  bw_report_page_keep_soon (self);
  bw_session_page_invalidate (BW_SESSION_PAGE (self));
}

/* Zoom */

static void
zoom_changed_cb (BwReportPage *self)
{
  BwZoomMode mode = bw_report_preview_get_mode (self->preview);
  double percent = 100 * bw_report_preview_get_zoom (self->preview);
  /* Translators: how large pages are shown, compared with paper. */
  g_autofree char *text = mode == BW_ZOOM_FIT_WIDTH  ? g_strdup (_ ("Fit width"))
                          : mode == BW_ZOOM_FIT_PAGE ? g_strdup (_ ("Fit page"))
                                                     : g_strdup_printf (_ ("%.0f %%"), percent);

  if (bw_adaptive_bin_get_narrow (self->adaptive))
    gtk_menu_button_set_icon_name (self->zoom_button, "zoom-fit-best-symbolic");
  else
    gtk_menu_button_set_label (self->zoom_button, text);
}

static void
zoom_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  BwReportPage *self = BW_REPORT_PAGE (widget);

  if (g_str_equal (action, "report.zoom-fit-width"))
    bw_report_preview_set_zoom (self->preview, BW_ZOOM_FIT_WIDTH, 1);
  else if (g_str_equal (action, "report.zoom-fit-page"))
    bw_report_preview_set_zoom (self->preview, BW_ZOOM_FIT_PAGE, 1);
  else if (g_str_equal (action, "report.zoom-to"))
    bw_report_preview_set_zoom (self->preview, BW_ZOOM_FREE, g_variant_get_double (parameter));
  else
    bw_report_preview_step_zoom (self->preview, g_str_equal (action, "report.zoom-in") ? 1 : -1);
}

static void
add_zoom_menu (BwReportPage *self)
{
  static const double zooms[] = { 0.5, 0.75, 1, 1.5, 2 };
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) fits = g_menu_new ();
  g_autoptr (GMenu) sizes = g_menu_new ();

  g_menu_append (fits, _ ("Fit _width"), "report.zoom-fit-width");
  g_menu_append (fits, _ ("Fit _page"), "report.zoom-fit-page");
  for (guint i = 0; i < G_N_ELEMENTS (zooms); i++)
    {
      g_autofree char *label = g_strdup_printf (_ ("%.0f %%"), 100 * zooms[i]);
      g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

      g_menu_item_set_action_and_target (item, "report.zoom-to", "d", zooms[i]);
      g_menu_append_item (sizes, item);
    }
  g_menu_append_section (menu, NULL, G_MENU_MODEL (fits));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (sizes));
  gtk_menu_button_set_menu_model (self->zoom_button, G_MENU_MODEL (menu));
}

static void
install_zoom (GtkWidgetClass *widget_class)
{
  static const char *const actions[] = { "report.zoom-in", "report.zoom-out", "report.zoom-fit-width",
                                         "report.zoom-fit-page" };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i], NULL, zoom_action);
  gtk_widget_class_install_action (widget_class, "report.zoom-to", "d", zoom_action);
}

/* Where there is no room for both, either the choices or the pages are seen. */
static void
arrange (BwReportPage *self)
{
  gboolean narrow = bw_adaptive_bin_get_narrow (self->adaptive);
  gboolean composing = gtk_toggle_button_get_active (self->compose_button);

  gtk_widget_set_visible (GTK_WIDGET (self->composer), composing);
  gtk_widget_set_hexpand (GTK_WIDGET (self->composer), narrow);
  gtk_widget_set_visible (GTK_WIDGET (self->separator), composing && !narrow);
  gtk_widget_set_visible (GTK_WIDGET (self->preview), !(composing && narrow));
  bw_report_preview_set_small_pages (self->preview, !narrow);
}

static void
narrow_changed_cb (BwReportPage *self)
{
  gboolean narrow = bw_adaptive_bin_get_narrow (self->adaptive);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->bar),
                                  narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  gtk_toggle_button_set_active (self->compose_button, !narrow);
  /* Pages say at their foot how many there are. */
  gtk_widget_set_visible (GTK_WIDGET (self->summary), !narrow);
  gtk_widget_set_visible (self->zoom_out_button, !narrow);
  gtk_widget_set_visible (self->zoom_in_button, !narrow);
  zoom_changed_cb (self);
  arrange (self);
}

/* The page */

static void
bw_report_page_session_set (BwSessionPage *page)
{
  BwReportPage *self = BW_REPORT_PAGE (page);

  if (self->layout != NULL)
    g_cancellable_cancel (self->layout);
  bw_report_preview_set_report (self->preview, NULL);
  gtk_label_set_label (self->summary, "");
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "report.print", get_session (self) != NULL);
  bw_report_page_enable_saving (self, get_session (self) != NULL);
  bw_report_preview_go_to_start (self->preview);
  BW_SESSION_PAGE_CLASS (bw_report_page_parent_class)->session_set (page);
}

/* What is usual for the person changed: so does the report. */
static void
settings_changed_cb (BwReportPage *self, const char *key)
{
  BwReportOptions options;

  if (!g_str_equal (key, "organisation") && !g_str_equal (key, "paper-size"))
    return;
  bw_report_options_copy (bw_report_composer_get_options (self->composer), &options);
  if (g_str_equal (key, "paper-size"))
    options.paper = bw_settings_get_paper (self->settings);
  else
    {
      g_free (options.organisation);
      options.organisation = bw_settings_get_organisation (self->settings);
    }
  bw_report_composer_set_options (self->composer, &options);
  bw_report_options_clear (&options);
  composed_cb (self);
}

static void
bw_report_page_dispose (GObject *object)
{
  BwReportPage *self = BW_REPORT_PAGE (object);

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  if (self->layout != NULL)
    g_cancellable_cancel (self->layout);
  if (self->keep_source != 0)
    bw_report_page_keep_now (self);
  if (self->settings != NULL)
    g_signal_handlers_disconnect_by_data (self->settings, self);
  g_clear_object (&self->settings);
  g_clear_object (&self->layout);
  g_clear_pointer (&self->template_name, g_free);
  G_OBJECT_CLASS (bw_report_page_parent_class)->dispose (object);
}

static void
bw_report_page_class_init (BwReportPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = bw_report_page_dispose;
  BW_SESSION_PAGE_CLASS (klass)->refresh = bw_report_page_refresh;
  BW_SESSION_PAGE_CLASS (klass)->session_set = bw_report_page_session_set;

  bw_report_page_install_output (widget_class);
  bw_report_page_install_templates (widget_class);
  install_zoom (widget_class);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/bellwether_app/Bellwether/report/bw-report-page.ui");
  gtk_widget_class_bind_template_child (widget_class, BwReportPage, adaptive);
  gtk_widget_class_bind_template_child (widget_class, BwReportPage, bar);
  gtk_widget_class_bind_template_child (widget_class, BwReportPage, summary);
  gtk_widget_class_bind_template_child (widget_class, BwReportPage, compose_button);
  gtk_widget_class_bind_template_child (widget_class, BwReportPage, zoom_button);
  gtk_widget_class_bind_template_child (widget_class, BwReportPage, zoom_out_button);
  gtk_widget_class_bind_template_child (widget_class, BwReportPage, zoom_in_button);
  gtk_widget_class_bind_template_child (widget_class, BwReportPage, template_button);
  gtk_widget_class_bind_template_child (widget_class, BwReportPage, progress_revealer);
  gtk_widget_class_bind_template_child (widget_class, BwReportPage, progress);
  gtk_widget_class_bind_template_child (widget_class, BwReportPage, composer);
  gtk_widget_class_bind_template_child (widget_class, BwReportPage, separator);
  gtk_widget_class_bind_template_child (widget_class, BwReportPage, preview);
  gtk_widget_class_bind_template_callback (widget_class, composed_cb);
  gtk_widget_class_bind_template_callback (widget_class, arrange);
  gtk_widget_class_bind_template_callback (widget_class, zoom_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, narrow_changed_cb);
}

static void
bw_report_page_init (BwReportPage *self)
{
  g_type_ensure (BW_TYPE_ADAPTIVE_BIN);
  g_type_ensure (BW_TYPE_REPORT_COMPOSER);
  g_type_ensure (BW_TYPE_REPORT_PREVIEW);
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "report.cancel", FALSE);
  self->settings = bw_settings_new ();
  bw_report_page_recall (self);
  bw_report_page_set_up_templates (self);
  add_zoom_menu (self);
  if (self->settings != NULL)
    g_signal_connect_swapped (self->settings, "changed", G_CALLBACK (settings_changed_cb), self);
  arrange (self);
}
