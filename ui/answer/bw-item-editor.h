/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/bw-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

/*
 * Where one item is answered: what all types of items have in common. Each type has a class of its own. What the person
 * does goes to the session at once; what the session holds is shown by bw_item_editor_update().
 *
 * Construct properties: "session", "item" (position in the assessment), "drafts" (see bw_item_editor_set_draft()).
 * Signal "settled": the answer is given, the next item may come.
 */
#define BW_TYPE_ITEM_EDITOR (bw_item_editor_get_type ())
G_DECLARE_DERIVABLE_TYPE (BwItemEditor, bw_item_editor, BW, ITEM_EDITOR, AdwBin)

struct _BwItemEditorClass
{
  AdwBinClass parent_class;

  /* Shows what the session holds, and leaves alone what is shown already. */
  void (*update) (BwItemEditor *self);
  /* Tells screen readers which labels name and describe the control; @description and @context may be NULL. */
  void (*set_labels) (BwItemEditor *self, GtkWidget *label, GtkWidget *description, GtkWidget *context);
  /* A plain key pressed elsewhere on the card; may be NULL. */
  gboolean (*press_key) (BwItemEditor *self, guint keyval);
  /* Enter means something inside, so it does not lead to the next item. */
  gboolean takes_enter;
};

/* An editor for the type of @item. @drafts is shared by all editors of a page. */
GtkWidget *bw_item_editor_new (BwSession *session, guint item, GHashTable *drafts);
/* A new table for drafts. */
GHashTable *bw_item_editor_new_drafts (void);

void bw_item_editor_update (BwItemEditor *self);
void bw_item_editor_set_labels (BwItemEditor *self, GtkWidget *label, GtkWidget *description, GtkWidget *context);
gboolean bw_item_editor_press_key (BwItemEditor *self, guint keyval);
gboolean bw_item_editor_takes_enter (BwItemEditor *self);

/* For the types: */
void bw_item_editor_label_control (GtkWidget *control, GtkWidget *label, GtkWidget *description, GtkWidget *context);
BwSession *bw_item_editor_get_session (BwItemEditor *self);
const BwResponse *bw_item_editor_get_response (BwItemEditor *self);
guint bw_item_editor_get_item (BwItemEditor *self);
const BwItem *bw_item_editor_get_asked (BwItemEditor *self);
void bw_item_editor_set_answer (BwItemEditor *self, const BwAnswer *answer);
void bw_item_editor_settle (BwItemEditor *self);
/* What was typed and is no answer, kept while the person looks at other pages; NULL for none. */
const char *bw_item_editor_get_draft (BwItemEditor *self);
void bw_item_editor_set_draft (BwItemEditor *self, const char *text);

G_END_DECLS
