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
  int width;
  gboolean in_sight;
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
  BwPagePicture *self = BW_PAGE_PICTURE (widget);
  int usual = self->width > 0 ? self->width : NATURAL_WIDTH;
  double width, height;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = self->width > 0 ? self->width : MIN_WIDTH;
      *natural = usual;
      return;
    }
  bw_report_get_page_size (self->report, &width, &height);
  /* Whoever was told a width keeps to it in a box that is wider. */
  *minimum = *natural = (int)ceil ((for_size < 0 || self->width > 0 ? usual : for_size) * height / width);
}

static void
bw_page_picture_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  BwPagePicture *self = BW_PAGE_PICTURE (widget);
  graphene_rect_t area = GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (widget), gtk_widget_get_height (widget));
  double width, height;
  cairo_t *cr;

  gtk_snapshot_append_color (snapshot, &(GdkRGBA){ 1, 1, 1, 1 }, &area);
  if (!self->in_sight)
    return;
  bw_report_get_page_size (self->report, &width, &height);
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
}

GtkWidget *
bw_page_picture_new (BwReport *report, guint page, gboolean small)
{
  BwPagePicture *self = g_object_new (BW_TYPE_PAGE_PICTURE, "focusable", !small, NULL);
  g_autofree char *label = g_strdup_printf (_ ("Page %u of %u"), page + 1, bw_report_get_n_pages (report));

  self->report = report;
  self->page = page;
  if (small)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  else
    {
      g_autofree char *text = bw_report_dup_page_text (report, page);

      gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                      GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
    }
  return GTK_WIDGET (self);
}

void
bw_page_picture_set_width (BwPagePicture *self, int width)
{
  if (self->width == width)
    return;
  self->width = width;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

void
bw_page_picture_set_in_sight (BwPagePicture *self, gboolean in_sight)
{
  if (self->in_sight == in_sight)
    return;
  self->in_sight = in_sight;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

gboolean
bw_page_picture_get_in_sight (BwPagePicture *self)
{
  return self->in_sight;
}
