/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-answer-page.h"

#include "bw-card-list.h"
#include "bw-contents.h"
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
  GtkWidget *carried;
  GtkLabel *carried_label;
  BwCardList *cards;
  GtkLabel *place;
  GtkButton *next_button;

  GSignalGroup *signals;
  guint shown;        /* the page that is built, or G_MAXUINT */
  guint focus_source; /* until the page, which has just come into view, has the focus; 0: none */
};

G_DEFINE_FINAL_TYPE (BwAnswerPage, bw_answer_page, BW_TYPE_SESSION_PAGE)

static BwSession *
get_session (BwAnswerPage *self)
{
  return bw_session_page_get_session (BW_SESSION_PAGE (self));
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
  gtk_button_set_label (self->next_button, bw_page_order_find (get_session (self), 1) >= 0 ? _ ("Next") : _ ("Review"));
}

/* What was carried over from the round before on this page, and is not confirmed yet. */
static void
update_carried (BwAnswerPage *self)
{
  BwSession *session = get_session (self);
  const BwPage *page = &bw_session_get_assessment (session)->pages[bw_session_get_page (session)];
  guint n = bw_response_get_progress (bw_session_get_response (session), page->first_item, page->n_items,
                                      bw_session_get_relevant (session))
              .carried;
  g_autofree char *text =
    g_strdup_printf (ngettext ("%u answer on this page is carried over from the round before.",
                               "%u answers on this page are carried over from the round before.", n),
                     n);

  gtk_label_set_label (self->carried_label, text);
  gtk_widget_set_visible (self->carried, n > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "answer.confirm", n > 0);
}

static void
bw_answer_page_changed (BwSessionPage *page, int item)
{
  BwAnswerPage *self = BW_ANSWER_PAGE (page);

  bw_card_list_update (self->cards, item);
  update_carried (self);
  update_progress (self);
  update_way (self);
}

static void
left_cb (BwAnswerPage *self, int delta)
{
  /* The button says where the next Enter leads. */
  if (delta > 0)
    gtk_widget_grab_focus (GTK_WIDGET (self->next_button));
}

static void
build_page (BwAnswerPage *self)
{
  const BwAssessment *assessment = bw_session_get_assessment (get_session (self));
  guint page = bw_session_get_page (get_session (self));
  BwForm form = bw_response_get_form (bw_session_get_response (get_session (self)));
  GtkWidget *prompt = bw_page_head_get_prompt (self->head);

  if (assessment->n_pages == 0)
    return;
  bw_page_head_show (self->head, assessment, page, form, bw_page_order_begins_section (get_session (self), page));
  bw_card_list_show (self->cards, get_session (self), page, gtk_widget_get_visible (prompt) ? prompt : NULL);
  self->shown = page;
  bw_scroll_to_top (self->scroller);
  update_carried (self);
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
  bw_card_list_focus (self->cards);
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
confirm_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  BwSession *session = get_session (BW_ANSWER_PAGE (widget));
  const BwPage *page;

  if (!session)
    return;
  page = &bw_session_get_assessment (session)->pages[bw_session_get_page (session)];
  bw_session_confirm (session, page->first_item, page->n_items);
  /* The button went, and what comes next is the next page. */
  gtk_widget_grab_focus (GTK_WIDGET (BW_ANSWER_PAGE (widget)->next_button));
}

static void
contents_chosen_cb (BwAnswerPage *self)
{
  gtk_popover_popdown (self->popover);
  bw_card_list_focus (self->cards);
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

static gboolean
take_focus_cb (gpointer data)
{
  BwAnswerPage *self = data;
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));

  self->focus_source = 0;
  if (get_session (self) && !(focus && gtk_widget_is_ancestor (focus, GTK_WIDGET (self))))
    bw_card_list_focus (self->cards);
  return G_SOURCE_REMOVE;
}

/* Whoever comes here wants to answer: the keys work at once. */
static void
bw_answer_page_map (GtkWidget *widget)
{
  BwAnswerPage *self = BW_ANSWER_PAGE (widget);

  GTK_WIDGET_CLASS (bw_answer_page_parent_class)->map (widget);
  if (self->focus_source == 0)
    self->focus_source = g_idle_add_full (G_PRIORITY_HIGH_IDLE, take_focus_cb, self, NULL);
}

static void
bw_answer_page_unmap (GtkWidget *widget)
{
  g_clear_handle_id (&BW_ANSWER_PAGE (widget)->focus_source, g_source_remove);
  GTK_WIDGET_CLASS (bw_answer_page_parent_class)->unmap (widget);
}

/* For those who lead the focus here when the page comes into view, too, the way leads past the contents. */
static gboolean
bw_answer_page_focus (GtkWidget *widget, GtkDirectionType direction)
{
  BwAnswerPage *self = BW_ANSWER_PAGE (widget);

  if (self->focus_source != 0 && get_session (self) && direction == GTK_DIR_TAB_FORWARD &&
      !gtk_widget_get_focus_child (widget) && bw_card_list_focus (self->cards))
    return TRUE;
  return GTK_WIDGET_CLASS (bw_answer_page_parent_class)->focus (widget, direction);
}

/* Goes on where the person left off. */
static void
open_session (BwAnswerPage *self)
{
  int open = bw_page_order_find_open (get_session (self));

  if (open > 0)
    bw_session_set_page (get_session (self), (guint)open);
  if (self->shown == G_MAXUINT)
    build_page (self);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    bw_card_list_focus (self->cards);
}

static void
bw_answer_page_session_set (BwSessionPage *page)
{
  BwAnswerPage *self = BW_ANSWER_PAGE (page);

  g_signal_group_set_target (self->signals, get_session (self));
  bw_card_list_clear (self->cards);
  self->shown = G_MAXUINT;
  if (get_session (self))
    open_session (self);
}

static void
bw_answer_page_dispose (GObject *object)
{
  g_clear_object (&BW_ANSWER_PAGE (object)->signals);
  G_OBJECT_CLASS (bw_answer_page_parent_class)->dispose (object);
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
  gtk_widget_class_bind_template_child (widget_class, BwAnswerPage, carried);
  gtk_widget_class_bind_template_child (widget_class, BwAnswerPage, carried_label);
  gtk_widget_class_bind_template_child (widget_class, BwAnswerPage, cards);
  gtk_widget_class_bind_template_child (widget_class, BwAnswerPage, place);
  gtk_widget_class_bind_template_child (widget_class, BwAnswerPage, next_button);
  gtk_widget_class_bind_template_callback (widget_class, narrow_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, next_key_cb);
  gtk_widget_class_bind_template_callback (widget_class, left_cb);
  gtk_widget_class_bind_template_callback (widget_class, contents_chosen_cb);
}

static void
bw_answer_page_class_init (BwAnswerPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = bw_answer_page_dispose;
  widget_class->focus = bw_answer_page_focus;
  widget_class->map = bw_answer_page_map;
  widget_class->unmap = bw_answer_page_unmap;

  BW_SESSION_PAGE_CLASS (klass)->session_set = bw_answer_page_session_set;
  BW_SESSION_PAGE_CLASS (klass)->changed = bw_answer_page_changed;

  g_type_ensure (BW_TYPE_CARD_LIST);
  g_type_ensure (BW_TYPE_CONTENTS);
  g_type_ensure (BW_TYPE_PAGE_HEAD);
  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "answer.previous", NULL, previous_action);
  gtk_widget_class_install_action (widget_class, "answer.next", NULL, next_action);
  gtk_widget_class_install_action (widget_class, "answer.confirm", NULL, confirm_action);
}

/* Ahead of whatever has the focus: in a text box the same keys would move the cursor. */
static void
add_page_keys (BwAnswerPage *self)
{
  static const struct
  {
    guint key;
    GdkModifierType modifiers;
    const char *action;
  } keys[] = {
    { GDK_KEY_Page_Up, GDK_CONTROL_MASK, "answer.previous" },
    { GDK_KEY_Page_Down, GDK_CONTROL_MASK, "answer.next" },
    { GDK_KEY_Return, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "answer.confirm" },
  };
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller),
                                          gtk_shortcut_new (gtk_keyval_trigger_new (keys[i].key, keys[i].modifiers),
                                                            gtk_named_action_new (keys[i].action)));
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
}

static void
bw_answer_page_init (BwAnswerPage *self)
{
  self->shown = G_MAXUINT;
  gtk_widget_init_template (GTK_WIDGET (self));
  add_page_keys (self);
  self->signals = g_signal_group_new (BW_TYPE_SESSION);
  g_signal_group_connect_swapped (self->signals, "notify::page", G_CALLBACK (page_changed_cb), self);
  g_signal_group_connect_swapped (self->signals, "notify::response", G_CALLBACK (build_page), self);
}

void
bw_answer_page_show_item (BwAnswerPage *self, guint item)
{
  g_return_if_fail (BW_IS_ANSWER_PAGE (self));

  if (!get_session (self))
    return;
  bw_session_set_page (get_session (self),
                       bw_assessment_get_item_page (bw_session_get_assessment (get_session (self)), item));
  bw_card_list_show_item (self->cards, item);
}
