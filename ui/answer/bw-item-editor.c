/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-item-editor.h"

#include "bw-choice-editor.h"
#include "bw-number-editor.h"
#include "bw-record-editor.h"
#include "bw-text-editor.h"

typedef struct
{
  BwSession *session;
  GHashTable *drafts; /* by response and item */
  guint item;
} BwItemEditorPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (BwItemEditor, bw_item_editor, ADW_TYPE_BIN)

enum
{
  PROP_SESSION = 1,
  PROP_ITEM,
  PROP_DRAFTS,
  N_PROPERTIES
};

enum
{
  SETTLED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPERTIES];
static guint signals[N_SIGNALS];

static BwItemEditorPrivate *
get_private (BwItemEditor *self)
{
  return bw_item_editor_get_instance_private (self);
}

static void
bw_item_editor_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  BwItemEditorPrivate *priv = get_private (BW_ITEM_EDITOR (object));

  switch (id)
    {
    case PROP_SESSION:
      priv->session = g_value_dup_object (value);
      break;
    case PROP_ITEM:
      priv->item = g_value_get_uint (value);
      break;
    case PROP_DRAFTS:
      priv->drafts = g_value_dup_boxed (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
bw_item_editor_finalize (GObject *object)
{
  BwItemEditorPrivate *priv = get_private (BW_ITEM_EDITOR (object));

  g_clear_object (&priv->session);
  g_clear_pointer (&priv->drafts, g_hash_table_unref);
  G_OBJECT_CLASS (bw_item_editor_parent_class)->finalize (object);
}

static gboolean
bw_item_editor_grab_focus (GtkWidget *widget)
{
  return gtk_widget_child_focus (widget, GTK_DIR_TAB_FORWARD);
}

static void
set_labels_of_widget (BwItemEditor *self, GtkWidget *label, GtkWidget *description, GtkWidget *context)
{
  bw_item_editor_label_control (GTK_WIDGET (self), label, description, context);
}

static void
bw_item_editor_class_init (BwItemEditorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->set_property = bw_item_editor_set_property;
  object_class->finalize = bw_item_editor_finalize;
  GTK_WIDGET_CLASS (klass)->grab_focus = bw_item_editor_grab_focus;
  klass->set_labels = set_labels_of_widget;

  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, BW_TYPE_SESSION,
                                                  G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_ITEM] = g_param_spec_uint ("item", NULL, NULL, 0, G_MAXUINT, 0,
                                             G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_DRAFTS] = g_param_spec_boxed ("drafts", NULL, NULL, G_TYPE_HASH_TABLE,
                                                G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  signals[SETTLED] =
    g_signal_new ("settled", BW_TYPE_ITEM_EDITOR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
bw_item_editor_init (BwItemEditor *self)
{
}

static GType
find_type (BwItemType type)
{
  switch (type)
    {
    case BW_ITEM_NUMBER:
      return BW_TYPE_NUMBER_EDITOR;
    case BW_ITEM_TEXT:
      return BW_TYPE_TEXT_EDITOR;
    case BW_ITEM_RECORD_TABLE:
      return BW_TYPE_RECORD_EDITOR;
    case BW_ITEM_RATING:
    case BW_ITEM_VIGNETTE:
    case BW_ITEM_CHOICE:
    case BW_ITEM_MULTIPLE_CHOICE:
    default:
      return BW_TYPE_CHOICE_EDITOR;
    }
}

GtkWidget *
bw_item_editor_new (BwSession *session, guint item, GHashTable *drafts)
{
  BwItemType type = bw_session_get_assessment (session)->items[item].type;
  GtkWidget *self = g_object_new (find_type (type), "session", session, "item", item, "drafts", drafts, NULL);

  bw_item_editor_update (BW_ITEM_EDITOR (self));
  return self;
}

GHashTable *
bw_item_editor_new_drafts (void)
{
  return g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
}

void
bw_item_editor_update (BwItemEditor *self)
{
  BW_ITEM_EDITOR_GET_CLASS (self)->update (self);
}

void
bw_item_editor_set_labels (BwItemEditor *self, GtkWidget *label, GtkWidget *description, GtkWidget *context)
{
  BW_ITEM_EDITOR_GET_CLASS (self)->set_labels (self, label, description, context);
}

void
bw_item_editor_label_control (GtkWidget *control, GtkWidget *label, GtkWidget *description, GtkWidget *context)
{
  GtkAccessible *accessible = GTK_ACCESSIBLE (control);

  gtk_accessible_update_relation (accessible, GTK_ACCESSIBLE_RELATION_LABELLED_BY, label, NULL, -1);
  if (context && description)
    gtk_accessible_update_relation (accessible, GTK_ACCESSIBLE_RELATION_DESCRIBED_BY, context, description, NULL, -1);
  else if (context || description)
    gtk_accessible_update_relation (accessible, GTK_ACCESSIBLE_RELATION_DESCRIBED_BY, context ? context : description,
                                    NULL, -1);
}

gboolean
bw_item_editor_press_key (BwItemEditor *self, guint keyval)
{
  BwItemEditorClass *klass = BW_ITEM_EDITOR_GET_CLASS (self);

  return klass->press_key && klass->press_key (self, keyval);
}

gboolean
bw_item_editor_takes_enter (BwItemEditor *self)
{
  return BW_ITEM_EDITOR_GET_CLASS (self)->takes_enter;
}

BwSession *
bw_item_editor_get_session (BwItemEditor *self)
{
  return get_private (self)->session;
}

const BwResponse *
bw_item_editor_get_response (BwItemEditor *self)
{
  return bw_session_get_response (get_private (self)->session);
}

guint
bw_item_editor_get_item (BwItemEditor *self)
{
  return get_private (self)->item;
}

const BwItem *
bw_item_editor_get_asked (BwItemEditor *self)
{
  BwItemEditorPrivate *priv = get_private (self);

  return &bw_session_get_assessment (priv->session)->items[priv->item];
}

void
bw_item_editor_set_answer (BwItemEditor *self, const BwAnswer *answer)
{
  BwItemEditorPrivate *priv = get_private (self);

  bw_session_set_answer (priv->session, priv->item, answer);
}

void
bw_item_editor_settle (BwItemEditor *self)
{
  g_signal_emit (self, signals[SETTLED], 0);
}

static gint64
get_draft_key (BwItemEditorPrivate *priv)
{
  return (gint64)bw_session_get_response_index (priv->session) << 32 | priv->item;
}

const char *
bw_item_editor_get_draft (BwItemEditor *self)
{
  BwItemEditorPrivate *priv = get_private (self);
  gint64 key = get_draft_key (priv);

  return g_hash_table_lookup (priv->drafts, &key);
}

void
bw_item_editor_set_draft (BwItemEditor *self, const char *text)
{
  BwItemEditorPrivate *priv = get_private (self);
  gint64 key = get_draft_key (priv);

  if (text)
    g_hash_table_insert (priv->drafts, g_memdup2 (&key, sizeof key), g_strdup (text));
  else
    g_hash_table_remove (priv->drafts, &key);
}
