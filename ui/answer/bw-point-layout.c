/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-point-layout.h"

#define GAP 6
#define GAP_APART 18

struct _BwPointLayout
{
  GtkLayoutManager parent_instance;

  gboolean always_list;
  gboolean last_apart;
};

G_DEFINE_FINAL_TYPE (BwPointLayout, bw_point_layout, GTK_TYPE_LAYOUT_MANAGER)

/* What the children need. */
typedef struct
{
  int n;
  int gaps;    /* the sum of the room between them */
  int minimum; /* the widest least width of those that are not apart */
  int apart;   /* the least width of the one apart; 0: there is none */
  int natural; /* the widest natural width */
} Needs;

static Needs
gather (BwPointLayout *self, GtkWidget *widget)
{
  Needs needs = { 0, 0, 0, 0, 0 };

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    {
      int minimum = 0;
      int natural = 0;

      if (!gtk_widget_should_layout (child))
        continue;
      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
      needs.n++;
      if (self->last_apart && !gtk_widget_get_next_sibling (child))
        needs.apart = minimum;
      else
        needs.minimum = MAX (needs.minimum, minimum);
      needs.natural = MAX (needs.natural, natural);
    }
  if (needs.n > 1)
    needs.gaps = (needs.n - 1) * GAP + (self->last_apart ? GAP_APART - GAP : 0);
  return needs;
}

static gboolean
is_row (BwPointLayout *self, const Needs *needs, int width)
{
  int n_equal = needs->n - (needs->apart > 0 ? 1 : 0);

  return !self->always_list && n_equal * needs->minimum + needs->apart + needs->gaps <= width;
}

/* The widths in a row: all the same, but when the points are many the one apart keeps what it needs. */
static void
share_width (const Needs *needs, int width, double *each, double *apart)
{
  *each = needs->n > 0 ? (double)(width - needs->gaps) / needs->n : 0;
  *apart = *each;
  if (needs->apart > *each && needs->n > 1)
    {
      *apart = needs->apart;
      *each = (width - needs->gaps - *apart) / (needs->n - 1);
    }
}

static GtkSizeRequestMode
bw_point_layout_get_request_mode (GtkLayoutManager *manager, GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static int
measure_row (GtkWidget *widget, const Needs *needs, int width)
{
  int height = 0;
  double each;
  double apart;

  share_width (needs, width, &each, &apart);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    {
      gboolean is_last = gtk_widget_get_next_sibling (child) == NULL;
      int natural = 0;

      if (!gtk_widget_should_layout (child))
        continue;
      gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, (int)(is_last ? apart : each), NULL, &natural, NULL, NULL);
      height = MAX (height, natural);
    }
  return height;
}

static int
measure_list (GtkWidget *widget, const Needs *needs, int width)
{
  int height = needs->gaps;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    {
      int natural = 0;

      if (!gtk_widget_should_layout (child))
        continue;
      gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, NULL, &natural, NULL, NULL);
      height += natural;
    }
  return height;
}

static void
bw_point_layout_measure (GtkLayoutManager *manager, GtkWidget *widget, GtkOrientation orientation, int for_size,
                         int *minimum, int *natural, int *minimum_baseline, int *natural_baseline)
{
  BwPointLayout *self = BW_POINT_LAYOUT (manager);
  Needs needs = gather (self, widget);

  *minimum_baseline = -1;
  *natural_baseline = -1;
  *minimum = 0;
  *natural = 0;
  if (needs.n == 0)
    return;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MAX (needs.minimum, needs.apart);
      *natural = self->always_list ? needs.natural : needs.n * needs.natural + needs.gaps;
      return;
    }
  if (for_size < 0)
    for_size = self->always_list ? needs.natural : needs.n * needs.natural + needs.gaps;
  if (is_row (self, &needs, for_size))
    *natural = measure_row (widget, &needs, for_size);
  else
    *natural = measure_list (widget, &needs, MAX (for_size, MAX (needs.minimum, needs.apart)));
  *minimum = *natural;
}

static void
bw_point_layout_allocate (GtkLayoutManager *manager, GtkWidget *widget, int width, int height, int baseline)
{
  BwPointLayout *self = BW_POINT_LAYOUT (manager);
  Needs needs = gather (self, widget);
  gboolean in_row = is_row (self, &needs, width);
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  double each;
  double apart;
  double x = 0;
  int y = 0;
  int i = 0;

  share_width (&needs, width, &each, &apart);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    {
      GdkRectangle area = { 0, y, width, 0 };
      int gap;

      if (!gtk_widget_should_layout (child))
        continue;
      i++;
      gap = self->last_apart && i == needs.n - 1 ? GAP_APART : GAP;
      if (in_row)
        {
          double own = i == needs.n ? apart : each;

          area = (GdkRectangle){ (int)x, 0, (int)(x + own) - (int)x, height };
          if (rtl)
            area.x = width - area.x - area.width;
          x += own + gap;
        }
      else
        {
          gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, NULL, &area.height, NULL, NULL);
          y += area.height + gap;
        }
      gtk_widget_size_allocate (child, &area, -1);
    }
}

static void
bw_point_layout_class_init (BwPointLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->get_request_mode = bw_point_layout_get_request_mode;
  layout_class->measure = bw_point_layout_measure;
  layout_class->allocate = bw_point_layout_allocate;
}

static void
bw_point_layout_init (BwPointLayout *self)
{
}

GtkLayoutManager *
bw_point_layout_new (gboolean always_list)
{
  BwPointLayout *self = g_object_new (BW_TYPE_POINT_LAYOUT, NULL);

  self->always_list = always_list;
  return GTK_LAYOUT_MANAGER (self);
}

void
bw_point_layout_set_last_apart (BwPointLayout *self, gboolean last_apart)
{
  g_return_if_fail (BW_IS_POINT_LAYOUT (self));

  self->last_apart = last_apart;
  gtk_layout_manager_layout_changed (GTK_LAYOUT_MANAGER (self));
}
