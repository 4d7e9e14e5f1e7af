/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-report-page-private.h"

#include "bw-page-picture.h"
#include "ui/bw-settings.h"

#include <glib/gi18n.h>

G_DEFINE_FINAL_TYPE (BwReportPage, bw_report_page, ADW_TYPE_BIN)

enum
{
  PROP_SESSION = 1,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

BwReportOptions
bw_report_page_get_options (BwReportPage *self)
{
  BwReportOptions options = {
    .paper = self->settings != NULL ? bw_settings_get_paper (self->settings) : BW_PAPER_A4,
    .organisation = self->settings != NULL ? bw_settings_get_organisation (self->settings) : NULL,
    .day = bw_session_dup_today (),
    .greyscale = gtk_check_button_get_active (self->greyscale_check),
    .answers = gtk_check_button_get_active (self->answers_check),
    .notes = gtk_check_button_get_active (self->notes_check),
  };

  return options;
}

static void
clear (BwReportPage *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->pages))) != NULL)
    gtk_box_remove (self->pages, child);
  g_clear_pointer (&self->report, bw_report_free);
}

static void
rebuild (BwReportPage *self)
{
  BwReportOptions options = { 0 };
  g_autofree char *text = NULL;
  guint n;

  self->stale = FALSE;
  clear (self);
  if (self->session == NULL)
    return;
  options = bw_report_page_get_options (self);
  self->report =
    bw_report_new (bw_session_get_document (self->session), bw_session_get_response_index (self->session), &options);
  n = bw_report_get_n_pages (self->report);
  for (guint page = 0; page < n; page++)
    gtk_box_append (self->pages, bw_page_picture_new (self->report, page));
  /* Translators: how long a report is, and the paper it is laid out for */
  text = g_strdup_printf (ngettext ("%u page, %s", "%u pages, %s", n), n,
                          options.paper == BW_PAPER_LETTER ? _ ("Letter") : _ ("A4"));
  gtk_label_set_label (self->summary, text);
  bw_report_options_clear (&options);
}

static void
invalidate (BwReportPage *self)
{
  self->stale = TRUE;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    rebuild (self);
}

static void
narrow_changed_cb (BwReportPage *self)
{
  gboolean narrow = bw_adaptive_bin_get_narrow (self->adaptive);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->bar),
                                  narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
}

static void
bw_report_page_map (GtkWidget *widget)
{
  BwReportPage *self = BW_REPORT_PAGE (widget);

  if (self->stale)
    rebuild (self);
  GTK_WIDGET_CLASS (bw_report_page_parent_class)->map (widget);
}

static void
bw_report_page_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  BwReportPage *self = BW_REPORT_PAGE (object);

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
bw_report_page_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  BwReportPage *self = BW_REPORT_PAGE (object);

  switch (id)
    {
    case PROP_SESSION:
      bw_report_page_set_session (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
bw_report_page_dispose (GObject *object)
{
  BwReportPage *self = BW_REPORT_PAGE (object);

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  if (self->settings != NULL)
    g_signal_handlers_disconnect_by_data (self->settings, self);
  g_clear_object (&self->settings);
  /* Charts and pages look into what goes next. */
  if (self->session_signals != NULL)
    clear (self);
  g_clear_object (&self->session_signals);
  g_clear_object (&self->session);
  adw_bin_set_child (ADW_BIN (self), NULL);
  G_OBJECT_CLASS (bw_report_page_parent_class)->dispose (object);
}

static void
bw_report_page_class_init (BwReportPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = bw_report_page_get_property;
  object_class->set_property = bw_report_page_set_property;
  object_class->dispose = bw_report_page_dispose;
  widget_class->map = bw_report_page_map;

  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, BW_TYPE_SESSION,
                                                  G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  bw_report_page_install_output (widget_class);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/bellwether_app/Bellwether/report/bw-report-page.ui");
  gtk_widget_class_bind_template_child (widget_class, BwReportPage, adaptive);
  gtk_widget_class_bind_template_child (widget_class, BwReportPage, bar);
  gtk_widget_class_bind_template_child (widget_class, BwReportPage, summary);
  gtk_widget_class_bind_template_child (widget_class, BwReportPage, answers_check);
  gtk_widget_class_bind_template_child (widget_class, BwReportPage, notes_check);
  gtk_widget_class_bind_template_child (widget_class, BwReportPage, greyscale_check);
  gtk_widget_class_bind_template_child (widget_class, BwReportPage, progress_revealer);
  gtk_widget_class_bind_template_child (widget_class, BwReportPage, progress);
  gtk_widget_class_bind_template_child (widget_class, BwReportPage, scroller);
  gtk_widget_class_bind_template_child (widget_class, BwReportPage, pages);
  gtk_widget_class_bind_template_callback (widget_class, invalidate);
  gtk_widget_class_bind_template_callback (widget_class, narrow_changed_cb);
}

static void
bw_report_page_init (BwReportPage *self)
{
  g_type_ensure (BW_TYPE_ADAPTIVE_BIN);
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "report.cancel", FALSE);
  self->session_signals = g_signal_group_new (BW_TYPE_SESSION);
  g_signal_group_connect_swapped (self->session_signals, "changed", G_CALLBACK (invalidate), self);
  g_signal_group_connect_swapped (self->session_signals, "notify::title", G_CALLBACK (invalidate), self);
  self->settings = bw_settings_new ();
  if (self->settings != NULL)
    g_signal_connect_swapped (self->settings, "changed", G_CALLBACK (invalidate), self);
}

BwSession *
bw_report_page_get_session (BwReportPage *self)
{
  g_return_val_if_fail (BW_IS_REPORT_PAGE (self), NULL);

  return self->session;
}

void
bw_report_page_set_session (BwReportPage *self, BwSession *session)
{
  g_return_if_fail (BW_IS_REPORT_PAGE (self));

  if (!g_set_object (&self->session, session))
    return;
  g_signal_group_set_target (self->session_signals, session);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "report.print", session != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "report.save-pdf", session != NULL);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
  invalidate (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}
