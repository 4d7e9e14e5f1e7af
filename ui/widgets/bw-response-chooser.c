/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-response-chooser.h"

#include "app/scoring/bw-group-result.h"

#include <glib/gi18n.h>

struct _BwResponseChooser
{
  AdwBin parent_instance;

  BwSession *session;
  GSignalGroup *session_signals;
  GSignalGroup *document_signals;
  GtkDropDown *drop_down;
  gboolean updating;
};

G_DEFINE_FINAL_TYPE (BwResponseChooser, bw_response_chooser, ADW_TYPE_BIN)

enum
{
  PROP_SESSION = 1,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

static char *
format_response (BwDocument *document, guint response)
{
  const char *name = bw_response_get_name (bw_document_get_response (document, response));
  guint n = bw_document_get_n_responses (document);

  if (name != NULL)
    /* Translators: the name of a person, and which response of how many is theirs */
    return g_strdup_printf (_ ("%s (%u of %u)"), name, response + 1, n);
  return g_strdup_printf (_ ("Response %u of %u"), response + 1, n);
}

static void
select_response (BwResponseChooser *self)
{
  self->updating = TRUE;
  gtk_drop_down_set_selected (self->drop_down, bw_session_get_response_index (self->session));
  self->updating = FALSE;
}

/* The list is made anew only when responses come or go. */
static void
list_responses (BwResponseChooser *self)
{
  g_autoptr (GtkStringList) list = gtk_string_list_new (NULL);
  BwDocument *document = self->session ? bw_session_get_document (self->session) : NULL;
  /* Where nobody may be known, there is nothing to choose. */
  guint n = document && bw_group_may_show_single (document) ? bw_document_get_n_responses (document) : 0;

  gtk_widget_set_visible (GTK_WIDGET (self), n > 1);
  for (guint i = 0; n > 1 && i < n; i++)
    gtk_string_list_take (list, format_response (document, i));
  self->updating = TRUE;
  gtk_drop_down_set_model (self->drop_down, G_LIST_MODEL (list));
  self->updating = FALSE;
  if (n > 1)
    select_response (self);
}

static void
selected_cb (BwResponseChooser *self)
{
  guint selected = gtk_drop_down_get_selected (self->drop_down);

  if (!self->updating && self->session && selected != GTK_INVALID_LIST_POSITION)
    bw_session_set_response_index (self->session, selected);
}

static void
bw_response_chooser_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_SESSION)
    g_value_set_object (value, BW_RESPONSE_CHOOSER (object)->session);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
bw_response_chooser_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  BwResponseChooser *self = BW_RESPONSE_CHOOSER (object);

  if (id != PROP_SESSION)
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  else if (g_set_object (&self->session, g_value_get_object (value)))
    {
      g_signal_group_set_target (self->session_signals, self->session);
      g_signal_group_set_target (self->document_signals,
                                 self->session ? bw_session_get_document (self->session) : NULL);
      list_responses (self);
      g_object_notify_by_pspec (object, pspec);
    }
}

static void
bw_response_chooser_dispose (GObject *object)
{
  BwResponseChooser *self = BW_RESPONSE_CHOOSER (object);

  g_clear_object (&self->session_signals);
  g_clear_object (&self->document_signals);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (bw_response_chooser_parent_class)->dispose (object);
}

static void
bw_response_chooser_class_init (BwResponseChooserClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = bw_response_chooser_get_property;
  object_class->set_property = bw_response_chooser_set_property;
  object_class->dispose = bw_response_chooser_dispose;
  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, BW_TYPE_SESSION,
                                                  G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
bw_response_chooser_init (BwResponseChooser *self)
{
  self->drop_down = GTK_DROP_DOWN (gtk_drop_down_new (NULL, NULL));
  gtk_widget_set_halign (GTK_WIDGET (self->drop_down), GTK_ALIGN_CENTER);
  gtk_widget_set_margin_top (GTK_WIDGET (self->drop_down), 6);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->drop_down), _ ("Which response is shown"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->drop_down), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Which response is shown"), -1);
  gtk_widget_add_css_class (GTK_WIDGET (self->drop_down), "flat");
  g_signal_connect_object (self->drop_down, "notify::selected", G_CALLBACK (selected_cb), self, G_CONNECT_SWAPPED);
  self->session_signals = g_signal_group_new (BW_TYPE_SESSION);
  g_signal_group_connect_swapped (self->session_signals, "notify::response", G_CALLBACK (select_response), self);
  self->document_signals = g_signal_group_new (BW_TYPE_DOCUMENT);
  g_signal_group_connect_swapped (self->document_signals, "responses-changed", G_CALLBACK (list_responses), self);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->drop_down));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}
