/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-report-page-private.h"

#include "app/report/bw-report-part.h"
#include "bw-page-picture.h"
#include "ui/bw-settings.h"

#include <glib/gi18n.h>

G_DEFINE_FINAL_TYPE (BwReportPage, bw_report_page, BW_TYPE_SESSION_PAGE)

static char **
choose_parts (BwReportPage *self)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; i < bw_report_part_get_n (); i++)
    {
      const BwReportPart *part = bw_report_part_get (i);
      gboolean chosen = part->flags & BW_PART_DEFAULT;

      if (g_str_equal (part->id, "answers"))
        chosen = gtk_check_button_get_active (self->answers_check);
      else if (g_str_equal (part->id, "notes"))
        chosen = gtk_check_button_get_active (self->notes_check);
      else if (g_str_equal (part->id, "trails"))
        chosen = gtk_check_button_get_active (self->trails_check);
      if (chosen)
        g_strv_builder_add (builder, part->id);
    }
  return g_strv_builder_end (builder);
}

BwReportOptions
bw_report_page_get_options (BwReportPage *self)
{
  BwReportOptions options = {
    .paper = self->settings != NULL ? bw_settings_get_paper (self->settings) : BW_PAPER_A4,
    .organisation = self->settings != NULL ? bw_settings_get_organisation (self->settings) : NULL,
    .day = bw_session_dup_today (),
    .greyscale = gtk_check_button_get_active (self->greyscale_check),
    .parts = choose_parts (self),
  };

  return options;
}

static BwSession *
get_session (BwReportPage *self)
{
  return bw_session_page_get_session (BW_SESSION_PAGE (self));
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
bw_report_page_refresh (BwSessionPage *base)
{
  BwReportPage *self = BW_REPORT_PAGE (base);
  BwReportOptions options = { 0 };
  g_autofree char *text = NULL;
  guint n;

  clear (self);
  if (get_session (self) == NULL)
    return;
  options = bw_report_page_get_options (self);
  self->report = bw_report_new (bw_session_get_document (get_session (self)),
                                bw_session_get_response_index (get_session (self)), &options);
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
narrow_changed_cb (BwReportPage *self)
{
  gboolean narrow = bw_adaptive_bin_get_narrow (self->adaptive);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->bar),
                                  narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
}

static void
bw_report_page_session_set (BwSessionPage *page)
{
  BwReportPage *self = BW_REPORT_PAGE (page);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "report.print", get_session (self) != NULL);
  bw_report_page_enable_saving (self, get_session (self) != NULL);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
  BW_SESSION_PAGE_CLASS (bw_report_page_parent_class)->session_set (page);
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
  /* Pages look into the report: they go first. */
  if (!bw_session_page_is_gone (BW_SESSION_PAGE (self)))
    clear (self);
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
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/bellwether_app/Bellwether/report/bw-report-page.ui");
  gtk_widget_class_bind_template_child (widget_class, BwReportPage, adaptive);
  gtk_widget_class_bind_template_child (widget_class, BwReportPage, bar);
  gtk_widget_class_bind_template_child (widget_class, BwReportPage, summary);
  gtk_widget_class_bind_template_child (widget_class, BwReportPage, answers_check);
  gtk_widget_class_bind_template_child (widget_class, BwReportPage, notes_check);
  gtk_widget_class_bind_template_child (widget_class, BwReportPage, trails_check);
  gtk_widget_class_bind_template_child (widget_class, BwReportPage, greyscale_check);
  gtk_widget_class_bind_template_child (widget_class, BwReportPage, progress_revealer);
  gtk_widget_class_bind_template_child (widget_class, BwReportPage, progress);
  gtk_widget_class_bind_template_child (widget_class, BwReportPage, scroller);
  gtk_widget_class_bind_template_child (widget_class, BwReportPage, pages);
  gtk_widget_class_bind_template_callback (widget_class, bw_session_page_invalidate);
  gtk_widget_class_bind_template_callback (widget_class, narrow_changed_cb);
}

static void
bw_report_page_init (BwReportPage *self)
{
  g_type_ensure (BW_TYPE_ADAPTIVE_BIN);
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "report.cancel", FALSE);
  self->settings = bw_settings_new ();
  if (self->settings != NULL)
    g_signal_connect_swapped (self->settings, "changed", G_CALLBACK (bw_session_page_invalidate), self);
}
