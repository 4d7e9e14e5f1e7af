/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-document-private.h"
#include "bw-target.h"

G_DEFINE_FINAL_TYPE (BwDocument, bw_document, G_TYPE_OBJECT)

enum
{
  PROP_TITLE = 1,
  PROP_CAN_UNDO,
  PROP_CAN_REDO,
  N_PROPERTIES
};

enum
{
  CHANGED,
  RESPONSES_CHANGED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPERTIES];
static guint signals[N_SIGNALS];

static void
notify_history (BwDocument *self)
{
  gboolean can_undo = bw_history_can_go_back (self->history);
  gboolean can_redo = bw_history_can_go_forward (self->history);
  gboolean undo_differs = can_undo != self->could_undo;
  gboolean redo_differs = can_redo != self->could_redo;

  self->could_undo = can_undo;
  self->could_redo = can_redo;
  if (undo_differs)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_UNDO]);
  if (redo_differs)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_REDO]);
}

void
bw_document_tell (BwDocument *self, gboolean title_changed, guint response, int item)
{
  g_object_ref (self);
  if (title_changed)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TITLE]);
  notify_history (self);
  g_signal_emit (self, signals[CHANGED], 0, response, item);
  g_object_unref (self);
}

void
bw_document_tell_responses (BwDocument *self, guint position, int n)
{
  g_signal_emit (self, signals[RESPONSES_CHANGED], 0, position, (guint)MAX (-n, 0), (guint)MAX (n, 0));
}

guint64
bw_document_get_revision (BwDocument *self)
{
  return self->revision;
}

const char *
bw_document_get_id (BwDocument *self)
{
  return self->id;
}

BwAssessment *
bw_document_get_assessment (BwDocument *self)
{
  return self->assessment;
}

const char *
bw_document_get_title (BwDocument *self)
{
  return self->title;
}

const char *
bw_document_get_created (BwDocument *self)
{
  return self->created;
}

const char *
bw_document_get_previous (BwDocument *self)
{
  return self->previous;
}

const char *
bw_document_get_source_digest (BwDocument *self)
{
  return self->source_digest;
}

guint
bw_document_get_n_responses (BwDocument *self)
{
  return self->sheets->len;
}

const BwResponse *
bw_document_get_response (BwDocument *self, guint response)
{
  g_return_val_if_fail (BW_IS_DOCUMENT (self), NULL);

  BwSheet *sheet = bw_document_get_sheet (self, response);
  g_return_val_if_fail (sheet != NULL, NULL);
  return sheet->response;
}

double *
bw_document_dup_target (BwDocument *self)
{
  g_return_val_if_fail (BW_IS_DOCUMENT (self), NULL);

  return bw_target_dup_scores (self->assessment, self->target);
}

void
bw_document_set_today (BwDocument *self, const char *today)
{
  g_return_if_fail (BW_IS_DOCUMENT (self) && bw_day_is_valid (today));

  g_free (self->today);
  self->today = g_strdup (today);
}

BwDocument *
bw_document_new_empty (void)
{
  return g_object_new (BW_TYPE_DOCUMENT, NULL);
}

BwDocument *
bw_document_new (BwAssessment *assessment, BwForm form, const char *document_id, const char *response_id,
                 const char *today)
{
  g_return_val_if_fail (assessment != NULL && document_id != NULL && response_id != NULL, NULL);
  g_return_val_if_fail (bw_day_is_valid (today), NULL);

  BwDocument *self = bw_document_new_empty ();
  BwSheet sheet = { .response = bw_response_new (assessment, response_id, form) };

  bw_response_set_days (sheet.response, today, today);
  g_array_append_val (self->sheets, sheet);
  self->assessment = bw_assessment_ref (assessment);
  self->id = bw_xml_make_valid (document_id);
  self->created = g_strdup (today);
  self->today = g_strdup (today);
  return self;
}

static void
bw_document_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  BwDocument *self = BW_DOCUMENT (object);

  switch (id)
    {
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    case PROP_CAN_UNDO:
      g_value_set_boolean (value, bw_document_can_undo (self));
      break;
    case PROP_CAN_REDO:
      g_value_set_boolean (value, bw_document_can_redo (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
bw_document_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_TITLE)
    bw_document_set_title (BW_DOCUMENT (object), g_value_get_string (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
bw_document_finalize (GObject *object)
{
  BwDocument *self = BW_DOCUMENT (object);

  g_array_unref (self->sheets);
  bw_history_free (self->history);
  bw_kept_clear (&self->unknown);
  bw_kept_clear (&self->responses_unknown);
  bw_kept_clear (&self->target_unknown);
  bw_kept_clear (&self->second_unknown);
  g_array_unref (self->second);
  g_clear_pointer (&self->target, g_ptr_array_unref);
  g_clear_pointer (&self->plan, g_ptr_array_unref);
  bw_kept_plan_clear (&self->plan_unknown);
  bw_kept_clear (&self->definition_unknown);
  g_free (self->id);
  g_free (self->title);
  g_free (self->created);
  g_free (self->previous);
  g_free (self->today);
  g_free (self->source_digest);
  g_clear_pointer (&self->assessment, bw_assessment_unref);
  G_OBJECT_CLASS (bw_document_parent_class)->finalize (object);
}

static void
bw_document_class_init (BwDocumentClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  const GParamFlags readable = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = bw_document_get_property;
  object_class->set_property = bw_document_set_property;
  object_class->finalize = bw_document_finalize;

  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL,
                                                G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_CAN_UNDO] = g_param_spec_boolean ("can-undo", NULL, NULL, FALSE, readable);
  properties[PROP_CAN_REDO] = g_param_spec_boolean ("can-redo", NULL, NULL, FALSE, readable);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_INT);
  signals[RESPONSES_CHANGED] = g_signal_new ("responses-changed", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST, 0, NULL,
                                             NULL, NULL, G_TYPE_NONE, 3, G_TYPE_UINT, G_TYPE_UINT, G_TYPE_UINT);
}

static void
bw_document_init (BwDocument *self)
{
  self->sheets = g_array_new (FALSE, TRUE, sizeof (BwSheet));
  g_array_set_clear_func (self->sheets, (GDestroyNotify)bw_sheet_clear);
  self->second = g_array_new (FALSE, TRUE, sizeof (BwSheet));
  g_array_set_clear_func (self->second, (GDestroyNotify)bw_sheet_clear);
  self->history = bw_history_new ();
}
