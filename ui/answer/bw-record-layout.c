/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-record-layout.h"

#include "bw-record-field.h"

/* From this width on, short fields share a line. */
#define WIDE 480
#define GAP 18
#define SPACING 12

struct _BwRecordLayout
{
  GtkLayoutManager parent_instance;
};

G_DEFINE_FINAL_TYPE (BwRecordLayout, bw_record_layout, GTK_TYPE_LAYOUT_MANAGER)

static gboolean
is_short (GtkWidget *child)
{
  return BW_IS_RECORD_FIELD (child) && bw_record_field_is_short (BW_RECORD_FIELD (child));
}

static GtkWidget *
skip_hidden (GtkWidget *child)
{
  while (child != NULL && !gtk_widget_should_layout (child))
    child = gtk_widget_get_next_sibling (child);
  return child;
}

static int
measure_height (GtkWidget *child, int width)
{
  int height;

  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, &height, NULL, NULL, NULL);
  return height;
}

/* Goes through the lines at @width, allocates what is in them when told so, and returns the height of all. */
static int
go_through (GtkWidget *widget, int width, gboolean allocate)
{
  int half = (width - GAP) / 2;
  int left = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL ? width - half : 0;
  int y = 0;

  for (GtkWidget *child = skip_hidden (gtk_widget_get_first_child (widget)); child != NULL;)
    {
      GtkWidget *next = skip_hidden (gtk_widget_get_next_sibling (child));
      gboolean halved = width >= WIDE && is_short (child);
      gboolean shared = halved && next != NULL && is_short (next);
      int height = measure_height (child, halved ? half : width);

      if (shared)
        height = MAX (height, measure_height (next, half));
      y += y > 0 ? SPACING : 0;
      if (allocate)
        {
          gtk_widget_size_allocate (child, &(GtkAllocation){ halved ? left : 0, y, halved ? half : width, height }, -1);
          if (shared)
            gtk_widget_size_allocate (next, &(GtkAllocation){ width - half - left, y, half, height }, -1);
        }
      y += height;
      child = shared ? skip_hidden (gtk_widget_get_next_sibling (next)) : next;
    }
  return y;
}

static GtkSizeRequestMode
bw_record_layout_get_request_mode (GtkLayoutManager *manager, GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
bw_record_layout_measure (GtkLayoutManager *manager, GtkWidget *widget, GtkOrientation orientation, int for_size,
                          int *minimum, int *natural, int *minimum_baseline, int *natural_baseline)
{
  *minimum = *natural = 0;
  for (GtkWidget *child = skip_hidden (gtk_widget_get_first_child (widget)); child != NULL;
       child = skip_hidden (gtk_widget_get_next_sibling (child)))
    {
      int least, liked;

      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least, &liked, NULL, NULL);
      *minimum = MAX (*minimum, least);
      *natural = MAX (*natural, liked);
    }
  if (orientation == GTK_ORIENTATION_VERTICAL)
    *minimum = *natural = go_through (widget, for_size >= 0 ? MAX (for_size, *minimum) : *natural, FALSE);
}

static void
bw_record_layout_allocate (GtkLayoutManager *manager, GtkWidget *widget, int width, int height, int baseline)
{
  go_through (widget, width, TRUE);
}

static void
bw_record_layout_class_init (BwRecordLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->get_request_mode = bw_record_layout_get_request_mode;
  layout_class->measure = bw_record_layout_measure;
  layout_class->allocate = bw_record_layout_allocate;
}

static void
bw_record_layout_init (BwRecordLayout *self)
{
}
