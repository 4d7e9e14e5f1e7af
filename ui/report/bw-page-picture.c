/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-page-picture.h"

#include <glib/gi18n.h>
#include <math.h>

#define MIN_WIDTH 240
#define NATURAL_WIDTH 720

struct _BwPagePicture
{
  GtkWidget parent_instance;

  BwReport *report; /* not owned */
  guint page;
};

G_DEFINE_FINAL_TYPE (BwPagePicture, bw_page_picture, GTK_TYPE_WIDGET)

static GtkSizeRequestMode
bw_page_picture_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
bw_page_picture_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                         int *minimum_baseline, int *natural_baseline)
{
  double width, height;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MIN_WIDTH;
      *natural = NATURAL_WIDTH;
      return;
    }
  bw_report_get_page_size (BW_PAGE_PICTURE (widget)->report, &width, &height);
  *minimum = *natural = (int)ceil ((for_size < 0 ? NATURAL_WIDTH : for_size) * height / width);
}

static void
bw_page_picture_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  BwPagePicture *self = BW_PAGE_PICTURE (widget);
  graphene_rect_t area = GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (widget), gtk_widget_get_height (widget));
  double width, height;
  cairo_t *cr;

  bw_report_get_page_size (self->report, &width, &height);
  gtk_snapshot_append_color (snapshot, &(GdkRGBA){ 1, 1, 1, 1 }, &area);
  cr = gtk_snapshot_append_cairo (snapshot, &area);
  cairo_scale (cr, area.size.width / width, area.size.height / height);
  bw_report_draw_page (self->report, self->page, cr);
  cairo_destroy (cr);
}

static void
bw_page_picture_class_init (BwPagePictureClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->get_request_mode = bw_page_picture_get_request_mode;
  widget_class->measure = bw_page_picture_measure;
  widget_class->snapshot = bw_page_picture_snapshot;
  gtk_widget_class_set_css_name (widget_class, "pagepicture");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
bw_page_picture_init (BwPagePicture *self)
{
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
}

GtkWidget *
bw_page_picture_new (BwReport *report, guint page)
{
  BwPagePicture *self = g_object_new (BW_TYPE_PAGE_PICTURE, NULL);
  g_autofree char *label = g_strdup_printf (_ ("Page %u of %u"), page + 1, bw_report_get_n_pages (report));
  g_autofree char *text = bw_report_dup_page_text (report, page);

  self->report = report;
  self->page = page;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
  return GTK_WIDGET (self);
}
