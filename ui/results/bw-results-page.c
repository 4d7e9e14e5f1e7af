/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-results-page.h"

struct _BwResultsPage
{
  AdwBin parent_instance;

  BwSession *session;
};

G_DEFINE_FINAL_TYPE (BwResultsPage, bw_results_page, ADW_TYPE_BIN)

enum
{
  PROP_SESSION = 1,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

static void
bw_results_page_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  BwResultsPage *self = BW_RESULTS_PAGE (object);

  switch (id)
    {
    case PROP_SESSION:
      g_value_set_object (value, self->session);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
bw_results_page_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  BwResultsPage *self = BW_RESULTS_PAGE (object);

  switch (id)
    {
    case PROP_SESSION:
      bw_results_page_set_session (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
bw_results_page_dispose (GObject *object)
{
  BwResultsPage *self = BW_RESULTS_PAGE (object);

  g_clear_object (&self->session);
  adw_bin_set_child (ADW_BIN (self), NULL);
  G_OBJECT_CLASS (bw_results_page_parent_class)->dispose (object);
}

static void
bw_results_page_class_init (BwResultsPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = bw_results_page_get_property;
  object_class->set_property = bw_results_page_set_property;
  object_class->dispose = bw_results_page_dispose;

  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, BW_TYPE_SESSION,
                                                  G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/bellwether_app/Bellwether/results/bw-results-page.ui");
}

static void
bw_results_page_init (BwResultsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

BwSession *
bw_results_page_get_session (BwResultsPage *self)
{
  g_return_val_if_fail (BW_IS_RESULTS_PAGE (self), NULL);

  return self->session;
}

void
bw_results_page_set_session (BwResultsPage *self, BwSession *session)
{
  g_return_if_fail (BW_IS_RESULTS_PAGE (self));

  if (g_set_object (&self->session, session))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}
