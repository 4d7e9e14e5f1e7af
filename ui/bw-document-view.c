/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-document-view.h"

#include "answer/bw-answer-page.h"
#include "plan/bw-plan-page.h"
#include "report/bw-report-page.h"
#include "results/bw-results-page.h"
#include "review/bw-review-page.h"
#include "team/bw-team-page.h"
#include "widgets/bw-response-chooser.h"
#include "widgets/bw-shown-page.h"

#include "app/scoring/bw-group-result.h"

struct _BwDocumentView
{
  AdwBin parent_instance;

  BwSession *session;

  AdwViewStack *stack;
  BwAnswerPage *answer_page;
  BwReportPage *report_page;
  AdwViewStackPage *answer_stack_page;
  AdwViewStackPage *team_stack_page;
  AdwViewStackPage *review_stack_page;
  AdwViewStackPage *results_stack_page;
};

G_DEFINE_FINAL_TYPE (BwDocumentView, bw_document_view, ADW_TYPE_BIN)

enum
{
  PROP_SESSION = 1,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];
static guint turned_signal;

static void
visible_child_changed_cb (BwDocumentView *self)
{
  g_signal_emit (self, turned_signal, 0);
}

/* A team is several responses; where they are anonymous, none is shown alone. */
static void
choose_pages_cb (BwDocumentView *self)
{
  BwDocument *document = self->session != NULL ? bw_session_get_document (self->session) : NULL;
  gboolean single = document == NULL || bw_group_may_show_single (document);

  adw_view_stack_page_set_visible (self->team_stack_page,
                                   document != NULL && bw_document_get_n_responses (document) > 1);
  if (!single)
    /* First, so that no page with a single response is turned to on the way. */
    adw_view_stack_set_visible_child_name (self->stack, "team");
  adw_view_stack_page_set_visible (self->answer_stack_page, single);
  adw_view_stack_page_set_visible (self->review_stack_page, single);
  adw_view_stack_page_set_visible (self->results_stack_page, single);
}

static gboolean
is_offered (BwDocumentView *self, const char *name)
{
  GtkWidget *child = adw_view_stack_get_child_by_name (self->stack, name);

  return child != NULL && adw_view_stack_page_get_visible (adw_view_stack_get_page (self->stack, child));
}

static void
follow_document (BwDocumentView *self)
{
  if (self->session != NULL)
    g_signal_connect_object (bw_session_get_document (self->session), "responses-changed", G_CALLBACK (choose_pages_cb),
                             self, G_CONNECT_SWAPPED);
  choose_pages_cb (self);
}

static void
bw_document_view_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  BwDocumentView *self = BW_DOCUMENT_VIEW (object);

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
bw_document_view_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  BwDocumentView *self = BW_DOCUMENT_VIEW (object);

  switch (id)
    {
    case PROP_SESSION:
      if (!g_set_object (&self->session, g_value_get_object (value)))
        break;
      follow_document (self);
      g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
bw_document_view_dispose (GObject *object)
{
  g_clear_object (&BW_DOCUMENT_VIEW (object)->session);
  G_OBJECT_CLASS (bw_document_view_parent_class)->dispose (object);
}

static void
bw_document_view_class_init (BwDocumentViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = bw_document_view_get_property;
  object_class->set_property = bw_document_view_set_property;
  object_class->dispose = bw_document_view_dispose;

  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, BW_TYPE_SESSION,
                                                  G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
  turned_signal =
    g_signal_new ("turned", BW_TYPE_DOCUMENT_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (BW_TYPE_RESPONSE_CHOOSER);
  g_type_ensure (BW_TYPE_ANSWER_PAGE);
  g_type_ensure (BW_TYPE_REVIEW_PAGE);
  g_type_ensure (BW_TYPE_RESULTS_PAGE);
  g_type_ensure (BW_TYPE_TEAM_PAGE);
  g_type_ensure (BW_TYPE_REPORT_PAGE);
  g_type_ensure (BW_TYPE_PLAN_PAGE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/bellwether_app/Bellwether/bw-document-view.ui");
  gtk_widget_class_bind_template_child (widget_class, BwDocumentView, stack);
  gtk_widget_class_bind_template_child (widget_class, BwDocumentView, answer_page);
  gtk_widget_class_bind_template_child (widget_class, BwDocumentView, report_page);
  gtk_widget_class_bind_template_child (widget_class, BwDocumentView, answer_stack_page);
  gtk_widget_class_bind_template_child (widget_class, BwDocumentView, team_stack_page);
  gtk_widget_class_bind_template_child (widget_class, BwDocumentView, review_stack_page);
  gtk_widget_class_bind_template_child (widget_class, BwDocumentView, results_stack_page);
  gtk_widget_class_bind_template_callback (widget_class, visible_child_changed_cb);
}

static void
bw_document_view_init (BwDocumentView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  bw_tell_shown_page (GTK_WIDGET (self->stack));
}

GtkWidget *
bw_document_view_new (void)
{
  return g_object_new (BW_TYPE_DOCUMENT_VIEW, NULL);
}

AdwViewStack *
bw_document_view_get_stack (BwDocumentView *self)
{
  g_return_val_if_fail (BW_IS_DOCUMENT_VIEW (self), NULL);

  return self->stack;
}

void
bw_document_view_show (BwDocumentView *self, const char *name)
{
  g_return_if_fail (BW_IS_DOCUMENT_VIEW (self));

  if (!is_offered (self, name))
    name = "team";
  adw_view_stack_set_visible_child_name (self->stack, name);
}

const char *
bw_document_view_get_shown (BwDocumentView *self)
{
  g_return_val_if_fail (BW_IS_DOCUMENT_VIEW (self), NULL);

  return adw_view_stack_get_visible_child_name (self->stack);
}

void
bw_document_view_show_item (BwDocumentView *self, guint item)
{
  g_return_if_fail (BW_IS_DOCUMENT_VIEW (self));

  if (!is_offered (self, "answer"))
    return;
  bw_document_view_show (self, "answer");
  bw_answer_page_show_item (self->answer_page, (int)item);
}

void
bw_document_view_print (BwDocumentView *self)
{
  g_return_if_fail (BW_IS_DOCUMENT_VIEW (self));

  bw_document_view_show (self, "report");
  gtk_widget_activate_action (GTK_WIDGET (self->report_page), "report.print", NULL);
}
