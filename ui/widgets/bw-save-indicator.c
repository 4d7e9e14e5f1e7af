/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-save-indicator.h"

#include <glib/gi18n.h>

struct _BwSaveIndicator
{
  AdwBin parent_instance;

  GtkImage *image;
  GtkLabel *label;
  BwSession *session;
  GSignalGroup *autosave_signals;
  GSignalGroup *session_signals;
  gboolean compact;
};

G_DEFINE_FINAL_TYPE (BwSaveIndicator, bw_save_indicator, ADW_TYPE_BIN)

enum
{
  PROP_SESSION = 1,
  PROP_COMPACT,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

static const char *
describe (BwSession *session, const char **icon)
{
  BwAutosave *autosave = bw_session_get_autosave (session);

  *icon = "object-select-symbolic";
  if (bw_session_get_blank (session))
    {
      *icon = "document-new-symbolic";
      /* Translators: no file was made yet, because no question was answered yet. */
      return _ ("Nothing to save yet");
    }
  switch (bw_autosave_get_state (autosave))
    {
    case BW_SAVE_PENDING:
    case BW_SAVE_WRITING:
      *icon = "content-loading-symbolic";
      return _ ("Saving…");
    case BW_SAVE_FAILED:
    case BW_SAVE_CONFLICT:
      *icon = "dialog-warning-symbolic";
      /* Translators: another program wrote into the file; nothing of the person's own is unsaved. */
      return bw_autosave_get_dirty (autosave) ? _ ("Not saved yet") : _ ("Changed elsewhere");
    case BW_SAVE_SAVED:
    default:
      /* Translators: the answers are in the file. */
      return C_ ("state", "Saved");
    }
}

static void
update (BwSaveIndicator *self)
{
  const char *icon;
  const char *text;

  gtk_widget_set_visible (GTK_WIDGET (self), self->session != NULL);
  if (!self->session)
    return;
  text = describe (self->session, &icon);
  gtk_image_set_from_icon_name (self->image, icon);
  gtk_label_set_label (self->label, text);
  gtk_widget_set_visible (GTK_WIDGET (self->label), !self->compact);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

static void
set_session (BwSaveIndicator *self, BwSession *session)
{
  if (!g_set_object (&self->session, session))
    return;
  g_signal_group_set_target (self->session_signals, session);
  g_signal_group_set_target (self->autosave_signals, session ? bw_session_get_autosave (session) : NULL);
  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

static void
bw_save_indicator_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  BwSaveIndicator *self = BW_SAVE_INDICATOR (object);

  switch (id)
    {
    case PROP_SESSION:
      g_value_set_object (value, self->session);
      break;
    case PROP_COMPACT:
      g_value_set_boolean (value, self->compact);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
bw_save_indicator_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  BwSaveIndicator *self = BW_SAVE_INDICATOR (object);

  switch (id)
    {
    case PROP_SESSION:
      set_session (self, g_value_get_object (value));
      break;
    case PROP_COMPACT:
      if (self->compact == g_value_get_boolean (value))
        return;
      self->compact = g_value_get_boolean (value);
      update (self);
      g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
bw_save_indicator_dispose (GObject *object)
{
  BwSaveIndicator *self = BW_SAVE_INDICATOR (object);

  g_clear_object (&self->autosave_signals);
  g_clear_object (&self->session_signals);
  g_clear_object (&self->session);
  adw_bin_set_child (ADW_BIN (self), NULL);
  G_OBJECT_CLASS (bw_save_indicator_parent_class)->dispose (object);
}

static void
bw_save_indicator_class_init (BwSaveIndicatorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = bw_save_indicator_get_property;
  object_class->set_property = bw_save_indicator_set_property;
  object_class->dispose = bw_save_indicator_dispose;

  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, BW_TYPE_SESSION,
                                                  G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_COMPACT] = g_param_spec_boolean (
    "compact", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/bellwether_app/Bellwether/widgets/bw-save-indicator.ui");
  gtk_widget_class_bind_template_child (widget_class, BwSaveIndicator, image);
  gtk_widget_class_bind_template_child (widget_class, BwSaveIndicator, label);
  gtk_widget_class_set_css_name (widget_class, "saveindicator");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_STATUS);
}

static void
bw_save_indicator_init (BwSaveIndicator *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->session_signals = g_signal_group_new (BW_TYPE_SESSION);
  g_signal_group_connect_swapped (self->session_signals, "notify::blank", G_CALLBACK (update), self);
  self->autosave_signals = g_signal_group_new (BW_TYPE_AUTOSAVE);
  g_signal_group_connect_swapped (self->autosave_signals, "notify::state", G_CALLBACK (update), self);
  update (self);
}
