/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-session.h"

/* Long enough to gather the typing of a few letters, short enough that nobody waits for "Saved". */
#define AUTOSAVE_DELAY_MS 1000

struct _BwSession
{
  GObject parent_instance;

  BwDocument *document;
  BwAutosave *autosave;
  BwIssues *issues;
  char *title;
  guint response;
  guint agenda_minutes; /* 0: as usual */
  guint page;
  gboolean blank;
  BwResult *result; /* NULL: to be worked out */
  guint8 *relevant; /* NULL: to be worked out */
};

G_DEFINE_FINAL_TYPE (BwSession, bw_session, G_TYPE_OBJECT)

enum
{
  PROP_TITLE = 1,
  PROP_PAGE,
  PROP_RESPONSE,
  PROP_BLANK,
  N_PROPERTIES
};

enum
{
  CHANGED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPERTIES];
static guint signals[N_SIGNALS];

static void
forget_result (BwSession *self)
{
  g_clear_pointer (&self->result, bw_result_free);
  g_clear_pointer (&self->relevant, g_free);
}

static void
update_title (BwSession *self)
{
  const char *own = bw_document_get_title (self->document);
  g_autofree char *title = NULL;

  if (own && *own != '\0')
    title = g_strdup (own);
  else
    {
      g_autofree char *name = g_file_get_basename (bw_autosave_get_file (self->autosave));
      char *dot = strrchr (name, '.');

      if (dot && dot != name)
        *dot = '\0';
      title = g_filename_display_name (name);
    }
  if (g_strcmp0 (title, self->title) == 0)
    return;
  g_free (self->title);
  self->title = g_steal_pointer (&title);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TITLE]);
}

static void
document_changed_cb (BwDocument *document, guint response, int item, BwSession *self)
{
  if (self->blank)
    {
      self->blank = FALSE;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BLANK]);
    }
  /* A second entry of paper changes nothing that a page shows. */
  if (response >= BW_SECOND_ENTRY || (response != self->response && item >= 0))
    return;
  forget_result (self);
  g_signal_emit (self, signals[CHANGED], 0, item);
}

/* The shown one stays the same, wherever it is now; when it went, its neighbour is shown. The document tells afterwards that it changed. */
static void
responses_changed_cb (BwDocument *document, guint position, guint removed, guint added, BwSession *self)
{
  guint response = self->response;

  if (response >= position + removed)
    response = response - removed + added;
  else if (response >= position)
    response = position;
  response = MIN (response, bw_document_get_n_responses (document) - 1);
  if (response == self->response)
    return;
  self->response = response;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_RESPONSE]);
}

static void
bw_session_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  BwSession *self = BW_SESSION (object);

  switch (id)
    {
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    case PROP_PAGE:
      g_value_set_uint (value, self->page);
      break;
    case PROP_RESPONSE:
      g_value_set_uint (value, self->response);
      break;
    case PROP_BLANK:
      g_value_set_boolean (value, self->blank);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
bw_session_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  BwSession *self = BW_SESSION (object);

  switch (id)
    {
    case PROP_PAGE:
      bw_session_set_page (self, g_value_get_uint (value));
      break;
    case PROP_RESPONSE:
      bw_session_set_response_index (self, g_value_get_uint (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
bw_session_dispose (GObject *object)
{
  BwSession *self = BW_SESSION (object);

  if (self->document)
    g_signal_handlers_disconnect_by_data (self->document, self);
  if (self->autosave)
    g_signal_handlers_disconnect_by_data (self->autosave, self);
  forget_result (self);
  g_clear_object (&self->autosave);
  g_clear_object (&self->document);
  G_OBJECT_CLASS (bw_session_parent_class)->dispose (object);
}

static void
bw_session_finalize (GObject *object)
{
  BwSession *self = BW_SESSION (object);

  g_clear_pointer (&self->issues, bw_issues_free);
  g_free (self->title);
  G_OBJECT_CLASS (bw_session_parent_class)->finalize (object);
}

static void
bw_session_class_init (BwSessionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = bw_session_get_property;
  object_class->set_property = bw_session_set_property;
  object_class->dispose = bw_session_dispose;
  object_class->finalize = bw_session_finalize;

  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_PAGE] = g_param_spec_uint ("page", NULL, NULL, 0, G_MAXUINT, 0,
                                             G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_RESPONSE] = g_param_spec_uint ("response", NULL, NULL, 0, G_MAXUINT, 0,
                                                 G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_BLANK] = g_param_spec_boolean ("blank", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  signals[CHANGED] =
    g_signal_new ("changed", BW_TYPE_SESSION, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
}

static void
bw_session_init (BwSession *self)
{
}

BwSession *
bw_session_new (BwDocument *document, GFile *file, gboolean is_new, BwIssues *issues)
{
  BwSession *self = g_object_new (BW_TYPE_SESSION, NULL);

  self->document = g_object_ref (document);
  self->autosave = bw_autosave_new (document, file, is_new, AUTOSAVE_DELAY_MS);
  self->issues = issues;
  self->blank = is_new && !bw_autosave_get_dirty (self->autosave);
  g_signal_connect (document, "responses-changed", G_CALLBACK (responses_changed_cb), self);
  g_signal_connect (document, "changed", G_CALLBACK (document_changed_cb), self);
  g_signal_connect_swapped (document, "notify::title", G_CALLBACK (update_title), self);
  g_signal_connect_swapped (self->autosave, "notify::file", G_CALLBACK (update_title), self);
  update_title (self);
  return self;
}

BwDocument *
bw_session_get_document (BwSession *self)
{
  g_return_val_if_fail (BW_IS_SESSION (self), NULL);

  return self->document;
}

BwAssessment *
bw_session_get_assessment (BwSession *self)
{
  g_return_val_if_fail (BW_IS_SESSION (self), NULL);

  return bw_document_get_assessment (self->document);
}

BwAutosave *
bw_session_get_autosave (BwSession *self)
{
  g_return_val_if_fail (BW_IS_SESSION (self), NULL);

  return self->autosave;
}

const BwIssues *
bw_session_get_issues (BwSession *self)
{
  g_return_val_if_fail (BW_IS_SESSION (self), NULL);

  return self->issues;
}

const char *
bw_session_get_title (BwSession *self)
{
  g_return_val_if_fail (BW_IS_SESSION (self), NULL);

  return self->title;
}

gboolean
bw_session_get_blank (BwSession *self)
{
  g_return_val_if_fail (BW_IS_SESSION (self), FALSE);

  return self->blank;
}

guint
bw_session_get_response_index (BwSession *self)
{
  g_return_val_if_fail (BW_IS_SESSION (self), 0);

  return self->response;
}

void
bw_session_set_response_index (BwSession *self, guint response)
{
  g_return_if_fail (BW_IS_SESSION (self));

  if (response == self->response || response >= bw_document_get_n_responses (self->document))
    return;
  self->response = response;
  forget_result (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_RESPONSE]);
  g_signal_emit (self, signals[CHANGED], 0, -1);
}

const BwResponse *
bw_session_get_response (BwSession *self)
{
  g_return_val_if_fail (BW_IS_SESSION (self), NULL);

  return bw_document_get_response (self->document, self->response);
}

guint
bw_session_get_agenda_minutes (BwSession *self)
{
  g_return_val_if_fail (BW_IS_SESSION (self), 0);

  return self->agenda_minutes;
}

void
bw_session_set_agenda_minutes (BwSession *self, guint minutes)
{
  g_return_if_fail (BW_IS_SESSION (self));

  self->agenda_minutes = minutes;
}

guint
bw_session_get_page (BwSession *self)
{
  g_return_val_if_fail (BW_IS_SESSION (self), 0);

  return self->page;
}

void
bw_session_set_page (BwSession *self, guint page)
{
  guint n_pages;

  g_return_if_fail (BW_IS_SESSION (self));

  n_pages = bw_session_get_assessment (self)->n_pages;
  page = MIN (page, n_pages > 0 ? n_pages - 1 : 0);
  if (page == self->page)
    return;
  self->page = page;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PAGE]);
}

const BwResult *
bw_session_get_result (BwSession *self)
{
  g_return_val_if_fail (BW_IS_SESSION (self), NULL);

  if (!self->result)
    self->result = bw_result_new (bw_session_get_assessment (self), bw_session_get_response (self));
  return self->result;
}

const guint8 *
bw_session_get_relevant (BwSession *self)
{
  g_return_val_if_fail (BW_IS_SESSION (self), NULL);

  if (!self->relevant)
    self->relevant = bw_relevance_new (bw_session_get_assessment (self), bw_session_get_response (self));
  return self->relevant;
}

gboolean
bw_session_is_asked (BwSession *self, guint item)
{
  return bw_session_get_relevant (self)[item] != 0;
}

BwProgress
bw_session_get_progress (BwSession *self)
{
  return bw_response_get_progress (bw_session_get_response (self), 0, bw_session_get_assessment (self)->n_items,
                                   bw_session_get_relevant (self));
}

BwProgress
bw_session_get_section_progress (BwSession *self, guint section)
{
  const BwSection *asked = &bw_session_get_assessment (self)->sections[section];

  return bw_response_get_progress (bw_session_get_response (self), asked->first_item, asked->n_items,
                                   bw_session_get_relevant (self));
}
