/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-answer-page.h"

#include "bw-contents.h"
#include "bw-item-card.h"
#include "bw-item-editor.h"
#include "bw-page-head.h"
#include "bw-page-order.h"
#include "bw-scroll.h"
#include "ui/widgets/bw-adaptive-bin.h"

#include <glib/gi18n.h>

struct _BwAnswerPage
{
  BwSessionPage parent_instance;

  BwAdaptiveBin *adaptive;
  GtkWidget *side;
  GtkWidget *separator;
  AdwBin *side_slot;
  AdwBin *popover_slot;
  BwContents *contents;
  GtkWidget *contents_button;
  GtkPopover *popover;
  GtkProgressBar *progress;
  GtkLabel *progress_label;
  GtkScrolledWindow *scroller;
  BwPageHead *head;
  GtkBox *items;
  GtkLabel *place;
  GtkButton *next_button;

  GSignalGroup *signals;
  GHashTable *drafts;
  GPtrArray *cards; /* of BwItemCard, by item of the page; not owned */
  guint shown;      /* the page that is built, or G_MAXUINT */
  gboolean is_new;  /* nothing had the focus yet */
};

G_DEFINE_FINAL_TYPE (BwAnswerPage, bw_answer_page, BW_TYPE_SESSION_PAGE)

static BwSession *
get_session (BwAnswerPage *self)
{
  return bw_session_page_get_session (BW_SESSION_PAGE (self));
}

static const BwAssessment *
get_assessment (BwAnswerPage *self)
{
  return bw_session_get_assessment (get_session (self));
}

static void
update_progress (BwAnswerPage *self)
{
  BwProgress progress = bw_session_get_progress (get_session (self));
  guint done = progress.total - progress.skipped;
  /* Translators: how many questions are answered, of how many. */
  g_autofree char *text =
    g_strdup_printf (ngettext ("%u of %u answered", "%u of %u answered", progress.total), done, progress.total);

  gtk_progress_bar_set_fraction (self->progress, progress.total > 0 ? (double)done / progress.total : 0);
  gtk_label_set_label (self->progress_label, text);
}

static void
update_way (BwAnswerPage *self)
{
  guint n_pages;
  guint place = bw_page_order_get_place (get_session (self), &n_pages);
  /* Translators: the place in the assessment. */
  g_autofree char *text = g_strdup_printf (_ ("Page %u of %u"), place, n_pages);

  gtk_label_set_label (self->place, text);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "answer.previous",
                                 bw_page_order_find (get_session (self), -1) >= 0);
  gtk_button_set_label (self->next_button,
                        bw_page_order_find (get_session (self), 1) >= 0 ? _ ("_Next") : _ ("Re_view"));
}

static void
bw_answer_page_changed (BwSessionPage *page, int item)
{
  BwAnswerPage *self = BW_ANSWER_PAGE (page);
  for (guint i = 0; i < self->cards->len; i++)
    {
      BwItemCard *card = self->cards->pdata[i];

      if (item < 0 || bw_item_card_get_item (card) == (guint)item)
        bw_item_card_update (card);
      else
        gtk_widget_set_visible (GTK_WIDGET (card),
                                bw_session_is_asked (get_session (self), bw_item_card_get_item (card)));
    }
  update_progress (self);
  update_way (self);
}

/* The visible card @delta places from @from, or NULL. */
static GtkWidget *
find_card (BwAnswerPage *self, guint from, int delta)
{
  for (int i = (int)from + delta; i >= 0 && i < (int)self->cards->len; i += delta)
    if (gtk_widget_get_visible (self->cards->pdata[i]))
      return self->cards->pdata[i];
  return NULL;
}

static void
leave_cb (BwAnswerPage *self, int delta, GtkWidget *card)
{
  GtkWidget *target;
  guint position;

  if (!g_ptr_array_find (self->cards, card, &position))
    return;
  target = find_card (self, position, delta);
  if (target)
    gtk_widget_grab_focus (target);
  else if (delta > 0)
    /* The button says where the next Enter leads. */
    gtk_widget_grab_focus (GTK_WIDGET (self->next_button));
}

static void
card_entered_cb (BwAnswerPage *self, GtkEventController *controller)
{
  bw_scroll_to (self->scroller, gtk_event_controller_get_widget (controller));
}

static void
add_card (BwAnswerPage *self, guint item)
{
  GtkWidget *card = bw_item_card_new (get_session (self), item, self->drafts);
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_signal_connect_swapped (card, "leave", G_CALLBACK (leave_cb), self);
  g_signal_connect_swapped (focus, "enter", G_CALLBACK (card_entered_cb), self);
  gtk_widget_add_controller (card, focus);
  gtk_box_append (self->items, card);
  g_ptr_array_add (self->cards, card);
}

static void
clear_page (BwAnswerPage *self)
{
  GtkWidget *child;

  g_ptr_array_set_size (self->cards, 0);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->items))))
    gtk_box_remove (self->items, child);
  self->shown = G_MAXUINT;
}

/* The first open item, else the first. */
static GtkWidget *
find_entrance (BwAnswerPage *self)
{
  for (guint i = 0; i < self->cards->len; i++)
    {
      guint item = bw_item_card_get_item (self->cards->pdata[i]);

      if (gtk_widget_get_visible (self->cards->pdata[i]) &&
          bw_response_get_state (bw_session_get_response (get_session (self)), item) == BW_ANSWER_SKIPPED)
        return self->cards->pdata[i];
    }
  return self->cards->len > 0 ? find_card (self, 0, 1) : NULL;
}

static void
build_page (BwAnswerPage *self)
{
  const BwAssessment *assessment = get_assessment (self);
  guint position = bw_session_get_page (get_session (self));
  BwForm form = bw_response_get_form (bw_session_get_response (get_session (self)));

  clear_page (self);
  if (assessment->n_pages == 0)
    return;
  bw_page_head_show (self->head, assessment, position, form,
                     bw_page_order_begins_section (get_session (self), position));
  for (guint i = 0; i < assessment->pages[position].n_items; i++)
    add_card (self, assessment->pages[position].first_item + i);
  self->shown = position;
  bw_scroll_to_top (self->scroller);
  update_progress (self);
  update_way (self);
}

static void
page_changed_cb (BwAnswerPage *self)
{
  if (bw_session_get_page (get_session (self)) == self->shown)
    return;
  bw_session_end_step (get_session (self));
  build_page (self);
}

static gboolean
focus_entrance (BwAnswerPage *self)
{
  GtkWidget *entrance = find_entrance (self);

  return entrance && gtk_widget_grab_focus (entrance);
}

static void
turn_page (BwAnswerPage *self, int delta)
{
  int position = bw_page_order_find (get_session (self), delta);

  if (position < 0)
    {
      if (delta > 0)
        gtk_widget_activate_action (GTK_WIDGET (self), "win.show-view", "s", "review");
      return;
    }
  bw_session_set_page (get_session (self), (guint)position);
  focus_entrance (self);
}

static void
previous_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  if (get_session (BW_ANSWER_PAGE (widget)))
    turn_page (BW_ANSWER_PAGE (widget), -1);
}

static void
next_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  if (get_session (BW_ANSWER_PAGE (widget)))
    turn_page (BW_ANSWER_PAGE (widget), 1);
}

static void
contents_chosen_cb (BwAnswerPage *self)
{
  gtk_popover_popdown (self->popover);
  focus_entrance (self);
}

/* A button waits a moment before it acts on Enter, and keys pressed meanwhile would be lost. */
static gboolean
next_key_cb (BwAnswerPage *self, guint keyval)
{
  if (keyval != GDK_KEY_Return && keyval != GDK_KEY_KP_Enter && keyval != GDK_KEY_ISO_Enter)
    return GDK_EVENT_PROPAGATE;
  turn_page (self, 1);
  return GDK_EVENT_STOP;
}

/* There is one list of contents: at the side, or behind its button. */
static void
narrow_changed_cb (BwAnswerPage *self)
{
  gboolean narrow = bw_adaptive_bin_get_narrow (self->adaptive);
  g_autoptr (GtkWidget) contents = g_object_ref (GTK_WIDGET (self->contents));

  adw_bin_set_child (narrow ? self->side_slot : self->popover_slot, NULL);
  adw_bin_set_child (narrow ? self->popover_slot : self->side_slot, contents);
  gtk_widget_set_visible (self->side, !narrow);
  gtk_widget_set_visible (self->separator, !narrow);
  gtk_widget_set_visible (self->contents_button, narrow);
}

/* Whoever comes here first wants to answer, so the way in leads past the contents. */
static gboolean
bw_answer_page_focus (GtkWidget *widget, GtkDirectionType direction)
{
  BwAnswerPage *self = BW_ANSWER_PAGE (widget);

  if (self->is_new && get_session (self) && direction == GTK_DIR_TAB_FORWARD && !gtk_widget_get_focus_child (widget))
    {
      self->is_new = FALSE;
      if (focus_entrance (self))
        return TRUE;
    }
  return GTK_WIDGET_CLASS (bw_answer_page_parent_class)->focus (widget, direction);
}

static void
bw_answer_page_session_set (BwSessionPage *page)
{
  BwAnswerPage *self = BW_ANSWER_PAGE (page);
  BwSession *session = get_session (self);

  g_signal_group_set_target (self->signals, session);
  g_hash_table_remove_all (self->drafts);
  clear_page (self);
  self->is_new = TRUE;
  if (session)
    build_page (self);
}

static void
bw_answer_page_dispose (GObject *object)
{
  BwAnswerPage *self = BW_ANSWER_PAGE (object);

  g_clear_object (&self->signals);
  g_ptr_array_set_size (self->cards, 0);
  G_OBJECT_CLASS (bw_answer_page_parent_class)->dispose (object);
}

static void
bw_answer_page_finalize (GObject *object)
{
  BwAnswerPage *self = BW_ANSWER_PAGE (object);

  g_hash_table_unref (self->drafts);
  g_ptr_array_unref (self->cards);
  G_OBJECT_CLASS (bw_answer_page_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/bellwether_app/Bellwether/answer/bw-answer-page.ui");
  gtk_widget_class_bind_template_child (widget_class, BwAnswerPage, adaptive);
  gtk_widget_class_bind_template_child (widget_class, BwAnswerPage, side);
  gtk_widget_class_bind_template_child (widget_class, BwAnswerPage, separator);
  gtk_widget_class_bind_template_child (widget_class, BwAnswerPage, side_slot);
  gtk_widget_class_bind_template_child (widget_class, BwAnswerPage, popover_slot);
  gtk_widget_class_bind_template_child (widget_class, BwAnswerPage, contents);
  gtk_widget_class_bind_template_child (widget_class, BwAnswerPage, contents_button);
  gtk_widget_class_bind_template_child (widget_class, BwAnswerPage, popover);
  gtk_widget_class_bind_template_child (widget_class, BwAnswerPage, progress);
  gtk_widget_class_bind_template_child (widget_class, BwAnswerPage, progress_label);
  gtk_widget_class_bind_template_child (widget_class, BwAnswerPage, scroller);
  gtk_widget_class_bind_template_child (widget_class, BwAnswerPage, head);
  gtk_widget_class_bind_template_child (widget_class, BwAnswerPage, items);
  gtk_widget_class_bind_template_child (widget_class, BwAnswerPage, place);
  gtk_widget_class_bind_template_child (widget_class, BwAnswerPage, next_button);
  gtk_widget_class_bind_template_callback (widget_class, narrow_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, next_key_cb);
  gtk_widget_class_bind_template_callback (widget_class, contents_chosen_cb);
}

static void
bw_answer_page_class_init (BwAnswerPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = bw_answer_page_dispose;
  object_class->finalize = bw_answer_page_finalize;
  widget_class->focus = bw_answer_page_focus;
  BW_SESSION_PAGE_CLASS (klass)->session_set = bw_answer_page_session_set;
  BW_SESSION_PAGE_CLASS (klass)->changed = bw_answer_page_changed;

  g_type_ensure (BW_TYPE_CONTENTS);
  g_type_ensure (BW_TYPE_PAGE_HEAD);
  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "answer.previous", NULL, previous_action);
  gtk_widget_class_install_action (widget_class, "answer.next", NULL, next_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Page_Up, GDK_CONTROL_MASK, "answer.previous", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Page_Down, GDK_CONTROL_MASK, "answer.next", NULL);
}

static void
bw_answer_page_init (BwAnswerPage *self)
{
  self->drafts = bw_item_editor_new_drafts ();
  self->cards = g_ptr_array_new ();
  self->shown = G_MAXUINT;
  gtk_widget_init_template (GTK_WIDGET (self));
  self->signals = g_signal_group_new (BW_TYPE_SESSION);
  g_signal_group_connect_swapped (self->signals, "notify::page", G_CALLBACK (page_changed_cb), self);
  g_signal_group_connect_swapped (self->signals, "notify::response", G_CALLBACK (build_page), self);
}

void
bw_answer_page_show_item (BwAnswerPage *self, guint item)
{
  GtkWidget *focus;

  g_return_if_fail (BW_IS_ANSWER_PAGE (self));

  if (!get_session (self))
    return;
  bw_session_set_page (get_session (self), bw_assessment_get_item_page (get_assessment (self), item));
  focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  for (guint i = 0; i < self->cards->len; i++)
    {
      GtkWidget *card = self->cards->pdata[i];

      if (bw_item_card_get_item (BW_ITEM_CARD (card)) != item || !gtk_widget_get_visible (card))
        continue;
      /* Where the person is writing, they stay. */
      if (!focus || !gtk_widget_is_ancestor (focus, card))
        gtk_widget_grab_focus (card);
      bw_item_card_highlight (BW_ITEM_CARD (card));
      bw_scroll_to (self->scroller, card);
    }
}
