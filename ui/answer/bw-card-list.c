/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-card-list.h"

#include "bw-item-card.h"
#include "bw-item-editor.h"
#include "bw-scroll.h"

struct _BwCardList
{
  AdwBin parent_instance;

  GtkWidget *column;
  BwSession *session;
  GHashTable *drafts;
  GPtrArray *cards; /* of BwItemCard, by item of the page; not owned */
};

G_DEFINE_FINAL_TYPE (BwCardList, bw_card_list, ADW_TYPE_BIN)

enum
{
  LEFT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* The visible card @delta places from @from, or NULL. */
static GtkWidget *
find_card (BwCardList *self, int from, int delta)
{
  for (int i = from + delta; i >= 0 && i < (int)self->cards->len; i += delta)
    if (gtk_widget_get_visible (self->cards->pdata[i]))
      return self->cards->pdata[i];
  return NULL;
}

/* The first open item, else the first, or NULL. */
static GtkWidget *
find_entrance (BwCardList *self)
{
  for (GtkWidget *card = find_card (self, -1, 1); card; card = gtk_widget_get_next_sibling (card))
    if (gtk_widget_get_visible (card) &&
        bw_response_get_state (bw_session_get_response (self->session), bw_item_card_get_item (BW_ITEM_CARD (card))) ==
          BW_ANSWER_SKIPPED)
      return card;
  return find_card (self, -1, 1);
}

static void
scroll_to (BwCardList *self, GtkWidget *card)
{
  GtkWidget *scroller = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_SCROLLED_WINDOW);

  if (scroller)
    bw_scroll_to (GTK_SCROLLED_WINDOW (scroller), card);
}

static gboolean
focus_card (BwCardList *self, GtkWidget *card)
{
  scroll_to (self, card);
  return gtk_widget_grab_focus (card);
}

static void
leave_cb (BwCardList *self, int delta, GtkWidget *card)
{
  GtkWidget *target;
  guint position;

  if (!g_ptr_array_find (self->cards, card, &position))
    return;
  target = find_card (self, (int)position, delta);
  if (target)
    focus_card (self, target);
  else
    g_signal_emit (self, signals[LEFT], 0, delta);
}

static void
remove_cards (BwCardList *self)
{
  GtkWidget *child;

  g_ptr_array_set_size (self->cards, 0);
  while ((child = gtk_widget_get_first_child (self->column)))
    gtk_box_remove (GTK_BOX (self->column), child);
}

static void
bw_card_list_dispose (GObject *object)
{
  BwCardList *self = BW_CARD_LIST (object);

  g_ptr_array_set_size (self->cards, 0);
  adw_bin_set_child (ADW_BIN (self), NULL);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (bw_card_list_parent_class)->dispose (object);
}

static void
bw_card_list_finalize (GObject *object)
{
  BwCardList *self = BW_CARD_LIST (object);

  g_ptr_array_unref (self->cards);
  g_hash_table_unref (self->drafts);
  G_OBJECT_CLASS (bw_card_list_parent_class)->finalize (object);
}

static void
bw_card_list_class_init (BwCardListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = bw_card_list_dispose;
  G_OBJECT_CLASS (klass)->finalize = bw_card_list_finalize;

  signals[LEFT] =
    g_signal_new ("left", BW_TYPE_CARD_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
}

static void
bw_card_list_init (BwCardList *self)
{
  self->cards = g_ptr_array_new ();
  self->drafts = bw_item_editor_new_drafts ();
  self->column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  adw_bin_set_child (ADW_BIN (self), self->column);
}

void
bw_card_list_show (BwCardList *self, BwSession *session, guint page, GtkWidget *context)
{
  const BwPage *shown;

  g_return_if_fail (BW_IS_CARD_LIST (self));

  remove_cards (self);
  g_set_object (&self->session, session);
  shown = &bw_session_get_assessment (session)->pages[page];
  for (guint i = 0; i < shown->n_items; i++)
    {
      /* Once a page is enough to hear it. */
      GtkWidget *card = bw_item_card_new (session, shown->first_item + i, self->drafts, i == 0 ? context : NULL);

      g_signal_connect_swapped (card, "leave", G_CALLBACK (leave_cb), self);
      gtk_box_append (GTK_BOX (self->column), card);
      g_ptr_array_add (self->cards, card);
    }
}

void
bw_card_list_clear (BwCardList *self)
{
  g_return_if_fail (BW_IS_CARD_LIST (self));

  remove_cards (self);
  g_hash_table_remove_all (self->drafts);
  g_clear_object (&self->session);
}

void
bw_card_list_update (BwCardList *self, int item)
{
  g_return_if_fail (BW_IS_CARD_LIST (self));

  for (guint i = 0; i < self->cards->len; i++)
    {
      BwItemCard *card = self->cards->pdata[i];

      /* Whether the others are asked may depend on this one. */
      if (item < 0 || bw_item_card_get_item (card) == (guint)item)
        bw_item_card_update (card);
      else
        gtk_widget_set_visible (GTK_WIDGET (card), bw_session_is_asked (self->session, bw_item_card_get_item (card)));
    }
}

gboolean
bw_card_list_focus (BwCardList *self)
{
  GtkWidget *entrance;

  g_return_val_if_fail (BW_IS_CARD_LIST (self), FALSE);

  entrance = find_entrance (self);
  return entrance && focus_card (self, entrance);
}

void
bw_card_list_show_item (BwCardList *self, guint item)
{
  GtkRoot *root;
  GtkWidget *focus;

  g_return_if_fail (BW_IS_CARD_LIST (self));

  root = gtk_widget_get_root (GTK_WIDGET (self));
  focus = root ? gtk_root_get_focus (root) : NULL;
  for (GtkWidget *card = find_card (self, -1, 1); card; card = gtk_widget_get_next_sibling (card))
    {
      if (bw_item_card_get_item (BW_ITEM_CARD (card)) != item || !gtk_widget_get_visible (card))
        continue;
      if (!focus || !gtk_widget_is_ancestor (focus, card))
        gtk_widget_grab_focus (card);
      bw_item_card_highlight (BW_ITEM_CARD (card));
      scroll_to (self, card);
    }
}
