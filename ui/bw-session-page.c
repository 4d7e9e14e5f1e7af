/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-session-page.h"

typedef struct
{
  BwSession *session;
  GSignalGroup *signals; /* NULL once disposed of */
  gboolean stale;
} BwSessionPagePrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (BwSessionPage, bw_session_page, ADW_TYPE_BIN)

enum
{
  PROP_SESSION = 1,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

static void
changed_cb (BwSessionPage *self, int item)
{
  BW_SESSION_PAGE_GET_CLASS (self)->changed (self, item);
}

static void
bw_session_page_real_refresh (BwSessionPage *self)
{
}

static void
bw_session_page_real_changed (BwSessionPage *self, int item)
{
  bw_session_page_invalidate (self);
}

static void
bw_session_page_map (GtkWidget *widget)
{
  BwSessionPage *self = BW_SESSION_PAGE (widget);
  BwSessionPagePrivate *private = bw_session_page_get_instance_private (self);

  if (private->stale)
    {
      private->stale = FALSE;
      BW_SESSION_PAGE_GET_CLASS (self)->refresh (self);
    }
  GTK_WIDGET_CLASS (bw_session_page_parent_class)->map (widget);
}

static void
bw_session_page_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_SESSION:
      g_value_set_object (value, bw_session_page_get_session (BW_SESSION_PAGE (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
bw_session_page_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_SESSION:
      bw_session_page_set_session (BW_SESSION_PAGE (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
bw_session_page_dispose (GObject *object)
{
  BwSessionPagePrivate *private = bw_session_page_get_instance_private (BW_SESSION_PAGE (object));

  g_clear_object (&private->signals);
  g_clear_object (&private->session);
  adw_bin_set_child (ADW_BIN (object), NULL);
  G_OBJECT_CLASS (bw_session_page_parent_class)->dispose (object);
}

static void
bw_session_page_class_init (BwSessionPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = bw_session_page_get_property;
  object_class->set_property = bw_session_page_set_property;
  object_class->dispose = bw_session_page_dispose;
  GTK_WIDGET_CLASS (klass)->map = bw_session_page_map;
  klass->refresh = bw_session_page_real_refresh;
  klass->session_set = bw_session_page_invalidate;
  klass->changed = bw_session_page_real_changed;

  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, BW_TYPE_SESSION,
                                                  G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
bw_session_page_init (BwSessionPage *self)
{
  BwSessionPagePrivate *private = bw_session_page_get_instance_private (self);

  private->signals = g_signal_group_new (BW_TYPE_SESSION);
  g_signal_group_connect_swapped (private->signals, "changed", G_CALLBACK (changed_cb), self);
}

BwSession *
bw_session_page_get_session (BwSessionPage *self)
{
  g_return_val_if_fail (BW_IS_SESSION_PAGE (self), NULL);

  return ((BwSessionPagePrivate *)bw_session_page_get_instance_private (self))->session;
}

void
bw_session_page_set_session (BwSessionPage *self, BwSession *session)
{
  BwSessionPagePrivate *private = bw_session_page_get_instance_private (self);

  g_return_if_fail (BW_IS_SESSION_PAGE (self));

  if (!g_set_object (&private->session, session))
    return;
  g_signal_group_set_target (private->signals, session);
  BW_SESSION_PAGE_GET_CLASS (self)->session_set (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

void
bw_session_page_invalidate (BwSessionPage *self)
{
  BwSessionPagePrivate *private = bw_session_page_get_instance_private (self);

  g_return_if_fail (BW_IS_SESSION_PAGE (self));

  private->stale = !gtk_widget_get_mapped (GTK_WIDGET (self));
  if (!private->stale)
    BW_SESSION_PAGE_GET_CLASS (self)->refresh (self);
}

gboolean
bw_session_page_is_gone (BwSessionPage *self)
{
  g_return_val_if_fail (BW_IS_SESSION_PAGE (self), TRUE);

  return ((BwSessionPagePrivate *)bw_session_page_get_instance_private (self))->signals == NULL;
}
