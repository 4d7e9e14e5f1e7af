/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-point-group.h"

#include "bw-digit-key.h"
#include "bw-point-layout.h"

struct _BwPointGroup
{
  GtkWidget parent_instance;

  BwPointStyle style;
  guint first_number;
  GPtrArray *points; /* of BwPointButton, not owned: they are children */
  gboolean last_apart;
};

G_DEFINE_FINAL_TYPE (BwPointGroup, bw_point_group, GTK_TYPE_WIDGET)

enum
{
  CHOSEN,
  SETTLED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
clicked_cb (BwPointGroup *self, GtkButton *button)
{
  guint position;

  if (!g_ptr_array_find (self->points, button, &position))
    return;
  gtk_widget_grab_focus (GTK_WIDGET (button));
  g_signal_emit (self, signals[CHOSEN], 0, position);
}

static gboolean
key_pressed_cb (BwPointGroup *self, guint keyval, guint keycode, GdkModifierType state, GtkEventControllerKey *keys)
{
  if (state & gtk_accelerator_get_default_mod_mask () & ~GDK_SHIFT_MASK)
    return GDK_EVENT_PROPAGATE;
  return bw_point_group_press_key (self, bw_digit_key_find (keys, keyval, keycode, state));
}

/* The chosen answer, else the first. */
static GtkWidget *
find_entrance (BwPointGroup *self)
{
  for (guint i = 0; i < self->points->len; i++)
    if (bw_point_button_get_checked (self->points->pdata[i]))
      return self->points->pdata[i];
  return self->points->len > 0 ? self->points->pdata[0] : NULL;
}

static gboolean
bw_point_group_grab_focus (GtkWidget *widget)
{
  GtkWidget *entrance = find_entrance (BW_POINT_GROUP (widget));

  return entrance && gtk_widget_grab_focus (entrance);
}

static gboolean
bw_point_group_focus (GtkWidget *widget, GtkDirectionType direction)
{
  if (BW_POINT_GROUP (widget)->style == BW_POINT_CHECK)
    return GTK_WIDGET_CLASS (bw_point_group_parent_class)->focus (widget, direction);
  if (gtk_widget_get_focus_child (widget))
    return FALSE;
  return bw_point_group_grab_focus (widget);
}

static void
bw_point_group_dispose (GObject *object)
{
  BwPointGroup *self = BW_POINT_GROUP (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))))
    gtk_widget_unparent (child);
  g_ptr_array_set_size (self->points, 0);
  G_OBJECT_CLASS (bw_point_group_parent_class)->dispose (object);
}

static void
bw_point_group_finalize (GObject *object)
{
  g_ptr_array_unref (BW_POINT_GROUP (object)->points);
  G_OBJECT_CLASS (bw_point_group_parent_class)->finalize (object);
}

static void
bw_point_group_class_init (BwPointGroupClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = bw_point_group_dispose;
  object_class->finalize = bw_point_group_finalize;
  widget_class->focus = bw_point_group_focus;
  widget_class->grab_focus = bw_point_group_grab_focus;

  signals[CHOSEN] =
    g_signal_new ("chosen", BW_TYPE_POINT_GROUP, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  signals[SETTLED] =
    g_signal_new ("settled", BW_TYPE_POINT_GROUP, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_css_name (widget_class, "points");
}

static void
bw_point_group_init (BwPointGroup *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->points = g_ptr_array_new ();
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

GtkWidget *
bw_point_group_new (BwPointStyle style, guint first_number)
{
  GtkAccessibleRole role = style == BW_POINT_CHECK ? GTK_ACCESSIBLE_ROLE_GROUP : GTK_ACCESSIBLE_ROLE_RADIO_GROUP;
  BwPointGroup *self = g_object_new (BW_TYPE_POINT_GROUP, "accessible-role", role, NULL);

  self->style = style;
  self->first_number = first_number;
  gtk_widget_set_layout_manager (GTK_WIDGET (self), bw_point_layout_new (style != BW_POINT_OF_SCALE));
  return GTK_WIDGET (self);
}

static void
add (BwPointGroup *self, const char *number, const char *text)
{
  GtkWidget *point = bw_point_button_new (self->style, number, text);

  g_signal_connect_swapped (point, "clicked", G_CALLBACK (clicked_cb), self);
  gtk_widget_set_parent (point, GTK_WIDGET (self));
  g_ptr_array_add (self->points, point);
}

void
bw_point_group_add (BwPointGroup *self, const char *text)
{
  g_autofree char *number = NULL;

  g_return_if_fail (BW_IS_POINT_GROUP (self));
  g_return_if_fail (!self->last_apart);

  number = g_strdup_printf ("%u", self->first_number + self->points->len);
  add (self, number, text);
}

void
bw_point_group_add_apart (BwPointGroup *self, const char *text)
{
  GtkLayoutManager *layout;

  g_return_if_fail (BW_IS_POINT_GROUP (self));
  g_return_if_fail (!self->last_apart);

  add (self, "N", text);
  gtk_widget_add_css_class (self->points->pdata[self->points->len - 1], "apart");
  self->last_apart = TRUE;
  layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));
  bw_point_layout_set_last_apart (BW_POINT_LAYOUT (layout), TRUE);
}

guint
bw_point_group_get_n_points (BwPointGroup *self)
{
  g_return_val_if_fail (BW_IS_POINT_GROUP (self), 0);

  return self->points->len;
}

BwPointButton *
bw_point_group_get_point (BwPointGroup *self, guint position)
{
  g_return_val_if_fail (BW_IS_POINT_GROUP (self) && position < self->points->len, NULL);

  return self->points->pdata[position];
}

void
bw_point_group_set_checked (BwPointGroup *self, guint position, gboolean checked)
{
  g_return_if_fail (BW_IS_POINT_GROUP (self) && position < self->points->len);

  bw_point_button_set_checked (self->points->pdata[position], checked);
}

/* The answer whose key that is, or -1: the digit that is its number; 0 for the tenth of those counted from 1; the key
 * right of the 0 for the one after. */
static int
find_key (BwPointGroup *self, guint keyval)
{
  gunichar character = gdk_keyval_to_unicode (keyval);
  guint n_numbered = self->points->len - (self->last_apart ? 1 : 0);
  guint number;

  if (character >= '1' && character <= '9')
    number = character - '0';
  else if (character == '0')
    number = self->first_number == 0 ? 0 : 10;
  else if (character == '-')
    number = self->first_number + 10;
  else
    return -1;
  return number - self->first_number < n_numbered ? (int)(number - self->first_number) : -1;
}

/* How many answers an arrow key goes on: -1, 0 or 1. */
static int
find_delta (BwPointGroup *self, guint keyval)
{
  gboolean in_list = self->style != BW_POINT_OF_SCALE;
  int onwards = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL ? -1 : 1;

  switch (keyval)
    {
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      return -onwards;
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      return onwards;
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      return in_list ? -1 : 0;
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      return in_list ? 1 : 0;
    default:
      return 0;
    }
}

gboolean
bw_point_group_press_key (BwPointGroup *self, guint keyval)
{
  int position;
  int delta;
  guint here;

  g_return_val_if_fail (BW_IS_POINT_GROUP (self), FALSE);

  position = find_key (self, keyval);
  if (position >= 0)
    {
      gtk_widget_grab_focus (self->points->pdata[position]);
      g_signal_emit (self, signals[CHOSEN], 0, position);
      if (self->style != BW_POINT_CHECK)
        g_signal_emit (self, signals[SETTLED], 0);
      return TRUE;
    }
  delta = find_delta (self, keyval);
  if (delta == 0 || !g_ptr_array_find (self->points, gtk_widget_get_focus_child (GTK_WIDGET (self)), &here))
    return FALSE;
  if ((int)here + delta < 0 || here + delta >= self->points->len)
    return self->style != BW_POINT_CHECK;
  here += delta;
  gtk_widget_grab_focus (self->points->pdata[here]);
  if (self->style != BW_POINT_CHECK)
    g_signal_emit (self, signals[CHOSEN], 0, here);
  return TRUE;
}
