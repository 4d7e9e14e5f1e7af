/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-face-layout.h"

#define GAP_BESIDE 12
#define GAP_BELOW 2
/* In a list, a short text keeps off the edge. */
#define INDENT 8
/* From this width on, in pixels, a short text looks better beside its number. */
#define ROOM_FOR_BESIDE 220

struct _BwFaceLayout
{
  GtkLayoutManager parent_instance;

  gboolean always_beside;
};

G_DEFINE_FINAL_TYPE (BwFaceLayout, bw_face_layout, GTK_TYPE_LAYOUT_MANAGER)

typedef struct
{
  int minimum;
  int natural;
} Extent;

static Extent
measure_child (GtkWidget *child, GtkOrientation orientation, int for_size)
{
  Extent extent = { 0, 0 };

  if (child && gtk_widget_should_layout (child))
    gtk_widget_measure (child, orientation, for_size, &extent.minimum, &extent.natural, NULL, NULL);
  return extent;
}

static gboolean
has_text (GtkWidget *text)
{
  return text && gtk_widget_should_layout (text);
}

static int
get_indent (BwFaceLayout *self)
{
  return self->always_beside ? 0 : INDENT;
}

static gboolean
goes_beside (BwFaceLayout *self, int width, Extent number, Extent text)
{
  if (self->always_beside)
    return TRUE;
  return width >= ROOM_FOR_BESIDE && INDENT + number.natural + GAP_BESIDE + text.minimum <= width;
}

static GtkSizeRequestMode
bw_face_layout_get_request_mode (GtkLayoutManager *manager, GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
measure_height (BwFaceLayout *self, GtkWidget *number, GtkWidget *text, int width, int *minimum, int *natural)
{
  Extent number_width = measure_child (number, GTK_ORIENTATION_HORIZONTAL, -1);
  Extent text_width = measure_child (text, GTK_ORIENTATION_HORIZONTAL, -1);
  Extent number_height = measure_child (number, GTK_ORIENTATION_VERTICAL, -1);
  Extent text_height;

  if (!has_text (text))
    {
      *minimum = number_height.minimum;
      *natural = number_height.natural;
      return;
    }
  if (width < 0)
    width = get_indent (self) + number_width.natural + GAP_BESIDE + text_width.natural;
  if (goes_beside (self, width, number_width, text_width))
    {
      int rest = MAX (width - get_indent (self) - number_width.natural - GAP_BESIDE, text_width.minimum);

      text_height = measure_child (text, GTK_ORIENTATION_VERTICAL, rest);
      *minimum = MAX (number_height.minimum, text_height.minimum);
      *natural = MAX (number_height.natural, text_height.natural);
      return;
    }
  text_height = measure_child (text, GTK_ORIENTATION_VERTICAL, MAX (width, text_width.minimum));
  *minimum = number_height.minimum + GAP_BELOW + text_height.minimum;
  *natural = number_height.natural + GAP_BELOW + text_height.natural;
}

static void
bw_face_layout_measure (GtkLayoutManager *manager, GtkWidget *widget, GtkOrientation orientation, int for_size,
                        int *minimum, int *natural, int *minimum_baseline, int *natural_baseline)
{
  BwFaceLayout *self = BW_FACE_LAYOUT (manager);
  GtkWidget *number = gtk_widget_get_first_child (widget);
  GtkWidget *text = gtk_widget_get_last_child (widget);
  Extent number_width;
  Extent text_width;

  *minimum_baseline = -1;
  *natural_baseline = -1;
  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      measure_height (self, number, text, for_size, minimum, natural);
      return;
    }
  number_width = measure_child (number, orientation, -1);
  text_width = measure_child (text, orientation, -1);
  *minimum = MAX (number_width.minimum, text_width.minimum);
  *natural = number_width.natural;
  if (self->always_beside)
    *minimum = number_width.natural + GAP_BESIDE + text_width.minimum;
  if (has_text (text))
    *natural += get_indent (self) + GAP_BESIDE + text_width.natural;
}

/* Mirrored when the text runs from right to left. */
static void
place (GtkWidget *widget, GtkWidget *child, int width, GdkRectangle area)
{
  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    area.x = width - area.x - area.width;
  gtk_widget_size_allocate (child, &area, -1);
}

static void
allocate_beside (BwFaceLayout *self, GtkWidget *widget, GtkWidget *number, GtkWidget *text, int width, int height)
{
  int number_width = measure_child (number, GTK_ORIENTATION_HORIZONTAL, -1).natural;
  int number_height = measure_child (number, GTK_ORIENTATION_VERTICAL, -1).natural;
  int indent = get_indent (self);
  int rest = width - indent - number_width - GAP_BESIDE;
  /* A short text keeps its natural width and so stays near its number, however it is justified. */
  int text_width = MIN (rest, measure_child (text, GTK_ORIENTATION_HORIZONTAL, -1).natural);
  int text_height = MIN (height, measure_child (text, GTK_ORIENTATION_VERTICAL, text_width).natural);

  place (
    widget, number, width,
    (GdkRectangle){ indent, (height - MIN (number_height, height)) / 2, number_width, MIN (number_height, height) });
  place (widget, text, width,
         (GdkRectangle){ indent + number_width + GAP_BESIDE, (height - text_height) / 2, text_width, text_height });
}

static void
allocate_stacked (GtkWidget *widget, GtkWidget *number, GtkWidget *text, int width, int height)
{
  int number_width = MIN (width, measure_child (number, GTK_ORIENTATION_HORIZONTAL, -1).natural);
  int number_height = MIN (height, measure_child (number, GTK_ORIENTATION_VERTICAL, -1).natural);
  int text_height = has_text (text) ? measure_child (text, GTK_ORIENTATION_VERTICAL, width).natural : 0;
  int used = number_height + (has_text (text) ? GAP_BELOW + text_height : 0);
  /* The numbers of a row stand in a line; what room is left goes below. */
  int top = has_text (text) ? 0 : MAX (0, (height - used) / 2);

  place (widget, number, width, (GdkRectangle){ (width - number_width) / 2, top, number_width, number_height });
  if (has_text (text))
    {
      int y = top + number_height + GAP_BELOW;

      place (widget, text, width, (GdkRectangle){ 0, y, width, MAX (height - y, 0) });
    }
}

static void
bw_face_layout_allocate (GtkLayoutManager *manager, GtkWidget *widget, int width, int height, int baseline)
{
  BwFaceLayout *self = BW_FACE_LAYOUT (manager);
  GtkWidget *number = gtk_widget_get_first_child (widget);
  GtkWidget *text = gtk_widget_get_last_child (widget);
  Extent number_width = measure_child (number, GTK_ORIENTATION_HORIZONTAL, -1);
  Extent text_width = measure_child (text, GTK_ORIENTATION_HORIZONTAL, -1);

  if (has_text (text) && goes_beside (self, width, number_width, text_width))
    allocate_beside (self, widget, number, text, width, height);
  else
    allocate_stacked (widget, number, text, width, height);
}

static void
bw_face_layout_class_init (BwFaceLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->get_request_mode = bw_face_layout_get_request_mode;
  layout_class->measure = bw_face_layout_measure;
  layout_class->allocate = bw_face_layout_allocate;
}

static void
bw_face_layout_init (BwFaceLayout *self)
{
}

GtkLayoutManager *
bw_face_layout_new (gboolean always_beside)
{
  BwFaceLayout *self = g_object_new (BW_TYPE_FACE_LAYOUT, NULL);

  self->always_beside = always_beside;
  return GTK_LAYOUT_MANAGER (self);
}
