/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-adaptive-bin.h"

struct _BwAdaptiveBin
{
  AdwBin parent_instance;

  int threshold;
  gboolean narrow;
  guint notify_source;
};

G_DEFINE_FINAL_TYPE (BwAdaptiveBin, bw_adaptive_bin, ADW_TYPE_BIN)

enum
{
  PROP_THRESHOLD = 1,
  PROP_NARROW,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

static gboolean
notify_narrow_cb (gpointer data)
{
  BwAdaptiveBin *self = data;

  self->notify_source = 0;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NARROW]);
  return G_SOURCE_REMOVE;
}

static GtkSizeRequestMode
bw_adaptive_bin_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
bw_adaptive_bin_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                         int *minimum_baseline, int *natural_baseline)
{
  GtkWidget *child = adw_bin_get_child (ADW_BIN (widget));
  int child_minimum = 0;
  int child_natural = 0;

  *minimum_baseline = -1;
  *natural_baseline = -1;
  *minimum = 0;
  *natural = 0;
  if (!child)
    return;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      gtk_widget_measure (child, orientation, -1, NULL, natural, NULL, NULL);
      return;
    }
  if (for_size >= 0)
    {
      int needed = 0;

      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &needed, NULL, NULL, NULL);
      for_size = MAX (for_size, needed);
    }
  gtk_widget_measure (child, orientation, for_size, &child_minimum, &child_natural, NULL, NULL);
  *minimum = child_minimum;
  *natural = child_natural;
}

static void
bw_adaptive_bin_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  BwAdaptiveBin *self = BW_ADAPTIVE_BIN (widget);
  GtkWidget *child = adw_bin_get_child (ADW_BIN (widget));
  gboolean narrow = width < self->threshold;
  int needed = 0;
  GskTransform *transform = NULL;

  if (narrow != self->narrow)
    {
      self->narrow = narrow;
      /* Rearranging in the midst of an allocation gets lost; before the next frame it does not. */
      if (self->notify_source == 0)
        self->notify_source = g_idle_add_full (G_PRIORITY_HIGH_IDLE, notify_narrow_cb, self, NULL);
    }
  if (!child)
    return;
  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &needed, NULL, NULL, NULL);
  needed = MAX (needed, width);
  if (needed > width && gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    transform = gsk_transform_translate (NULL, &GRAPHENE_POINT_INIT (width - needed, 0));
  gtk_widget_allocate (child, needed, height, baseline, transform);
}

static void
bw_adaptive_bin_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  BwAdaptiveBin *self = BW_ADAPTIVE_BIN (object);

  switch (id)
    {
    case PROP_THRESHOLD:
      g_value_set_int (value, self->threshold);
      break;
    case PROP_NARROW:
      g_value_set_boolean (value, self->narrow);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
bw_adaptive_bin_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  BwAdaptiveBin *self = BW_ADAPTIVE_BIN (object);

  switch (id)
    {
    case PROP_THRESHOLD:
      if (self->threshold == g_value_get_int (value))
        return;
      self->threshold = g_value_get_int (value);
      gtk_widget_queue_allocate (GTK_WIDGET (self));
      g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
bw_adaptive_bin_dispose (GObject *object)
{
  BwAdaptiveBin *self = BW_ADAPTIVE_BIN (object);

  g_clear_handle_id (&self->notify_source, g_source_remove);
  G_OBJECT_CLASS (bw_adaptive_bin_parent_class)->dispose (object);
}

static void
bw_adaptive_bin_class_init (BwAdaptiveBinClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = bw_adaptive_bin_get_property;
  object_class->set_property = bw_adaptive_bin_set_property;
  object_class->dispose = bw_adaptive_bin_dispose;
  widget_class->get_request_mode = bw_adaptive_bin_get_request_mode;
  widget_class->measure = bw_adaptive_bin_measure;
  widget_class->size_allocate = bw_adaptive_bin_size_allocate;

  properties[PROP_THRESHOLD] = g_param_spec_int ("threshold", NULL, NULL, 0, G_MAXINT, 600,
                                                 G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_NARROW] =
    g_param_spec_boolean ("narrow", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
bw_adaptive_bin_init (BwAdaptiveBin *self)
{
  self->threshold = 600;
  gtk_widget_set_layout_manager (GTK_WIDGET (self), NULL);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

gboolean
bw_adaptive_bin_get_narrow (BwAdaptiveBin *self)
{
  g_return_val_if_fail (BW_IS_ADAPTIVE_BIN (self), FALSE);

  return self->narrow;
}
