/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-entry-window-private.h"

#include "bw-entry-grid.h"

#include "ui/answer/bw-scroll.h"

#include <glib/gi18n.h>

#define WIDTH 900
#define HEIGHT 760

G_DEFINE_FINAL_TYPE (BwEntryWindow, bw_entry_window, ADW_TYPE_WINDOW)

static BwDocument *
get_document (BwEntryWindow *self)
{
  return bw_session_get_document (self->session);
}

static BwForm
get_form (BwEntryWindow *self)
{
  return bw_response_get_form (bw_session_get_response (self->session));
}

void
bw_entry_window_touch (BwEntryWindow *self)
{
  g_autofree char *today = bw_session_dup_today ();

  bw_document_set_today (get_document (self), today);
}

gboolean
bw_entry_window_is_comparing (BwEntryWindow *self)
{
  return g_str_equal (gtk_stack_get_visible_child_name (self->stack), "comparison");
}

/* A passing word below the current item, read out as it comes; "" for none. */
void
bw_entry_window_say (BwEntryWindow *self, const char *text, gboolean alarm)
{
  if (g_str_equal (gtk_label_get_label (self->status), text))
    return;
  gtk_label_set_label (self->status, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->status), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  if (alarm)
    gtk_widget_add_css_class (GTK_WIDGET (self->status), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->status), "error");
}

static void
show_title (BwEntryWindow *self)
{
  g_autofree char *title = g_strdup_printf (_ ("Sheet %u"), bw_paper_entry_get_sheet (self->entry) + 1);

  if (bw_entry_window_is_comparing (self))
    {
      adw_window_title_set_title (self->title, _ ("Compare Entries"));
      adw_window_title_set_subtitle (self->title, bw_session_get_title (self->session));
      return;
    }
  adw_window_title_set_title (self->title, title);
  adw_window_title_set_subtitle (self->title,
                                 bw_paper_entry_get_second (self->entry) ? _ ("Second entry") : _ ("First entry"));
}

static void
show_totals (BwEntryWindow *self)
{
  guint n = bw_paper_entry_get_n_sheets (self->entry);
  BwCheckTotal sheet = bw_paper_entry_get_total (self->entry, bw_paper_entry_get_sheet (self->entry));
  BwCheckTotal running = bw_paper_entry_get_running_total (self->entry);
  g_autofree char *sheet_text = bw_entry_grid_format_total (&sheet);
  g_autofree char *running_text = bw_entry_grid_format_total (&running);
  /* Translators: %s is such as "12 of 12 answered, sum 34" */
  g_autofree char *this_sheet = g_strdup_printf (_ ("This sheet: %s"), sheet_text);
  g_autofree char *all = g_strdup_printf (ngettext ("%u sheet: %s", "All %u sheets: %s", n), n, running_text);

  gtk_label_set_label (self->sheet_total, this_sheet);
  gtk_label_set_label (self->running_total, all);
}

static void
show_texts (BwEntryWindow *self)
{
  const BwResponse *response = bw_paper_entry_get_response (self->entry, bw_paper_entry_get_sheet (self->entry));

  self->showing = TRUE;
  for (guint i = 0; i < self->texts->len; i++)
    {
      const char *text = response != NULL ? bw_response_get_text (response, i) : NULL;
      GtkEditable *row = self->texts->pdata[i];

      if (row != NULL && g_strcmp0 (gtk_editable_get_text (row), text != NULL ? text : "") != 0)
        gtk_editable_set_text (row, text != NULL ? text : "");
    }
  self->showing = FALSE;
}

static void show_comparison (BwEntryWindow *self);

/* What was wrong in both entries is the same in both once it is keyed anew. */
void
bw_entry_window_finish_retyping (BwEntryWindow *self)
{
  const BwEntryDifference difference = {
    .response = self->retyped_sheet,
    .second = bw_document_find_second (
      get_document (self), bw_response_get_id (bw_document_get_response (get_document (self), self->retyped_sheet))),
    .item = self->retyped_item,
  };

  self->retyped_item = BW_ENTRY_NO_ITEM;
  if (difference.second != BW_SECOND_NONE)
    bw_entry_difference_take_first (get_document (self), &difference);
  show_comparison (self);
}

static void
changed_cb (BwEntryWindow *self)
{
  BwEntryGrid *grid = BW_ENTRY_GRID (adw_bin_get_child (self->grid));
  GtkWidget *cell = bw_entry_grid_get_cell (grid, bw_paper_entry_get_item (self->entry));

  bw_entry_card_show (self->card, self->entry, bw_session_get_assessment (self->session), get_form (self));
  bw_entry_grid_show (grid, self->entry);
  if (cell != NULL)
    bw_scroll_to (self->scroller, cell);
  show_title (self);
  show_totals (self);
  show_texts (self);
}

static void
update_actions (BwEntryWindow *self)
{
  BwDocument *document = get_document (self);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "entry.undo", bw_document_can_undo (document));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "entry.redo", bw_document_can_redo (document));
}

static void
set_entry (BwEntryWindow *self, gboolean second)
{
  if (self->entry != NULL)
    g_signal_handlers_disconnect_by_data (self->entry, self);
  g_clear_object (&self->entry);
  self->entry = bw_paper_entry_new (get_document (self), get_form (self), second, g_uuid_string_random);
  g_signal_connect_object (self->entry, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  bw_entry_sheets_set_entry (self->sheets, self->entry);
}

static void
show_desk (BwEntryWindow *self, gboolean second)
{
  gtk_stack_set_visible_child_name (self->stack, "desk");
  gtk_widget_set_visible (GTK_WIDGET (self->sheets), TRUE);
  gtk_widget_set_visible (self->note_box, FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->text_group), !second);
  if (bw_paper_entry_get_second (self->entry) != second)
    set_entry (self, second);
  bw_entry_window_say (self, "", FALSE);
  changed_cb (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->card));
}

static void
show_comparison (BwEntryWindow *self)
{
  gtk_stack_set_visible_child_name (self->stack, "comparison");
  gtk_widget_set_visible (GTK_WIDGET (self->sheets), FALSE);
  bw_entry_comparison_refresh (self->comparison);
  show_title (self);
}

static void
show_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  BwEntryWindow *self = BW_ENTRY_WINDOW (widget);

  self->retyped_item = BW_ENTRY_NO_ITEM;
  if (g_str_equal (action, "entry.compare"))
    show_comparison (self);
  else
    show_desk (self, g_str_equal (action, "entry.second"));
}

static void
sheets_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  BwEntryWindow *self = BW_ENTRY_WINDOW (widget);

  if (!bw_entry_window_is_comparing (self))
    bw_entry_sheets_open (self->sheets);
}

static void
step_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  BwEntryWindow *self = BW_ENTRY_WINDOW (widget);
  gboolean back = g_str_equal (action, "entry.undo");
  gboolean done;

  bw_entry_window_touch (self);
  done = back ? bw_paper_entry_undo (self->entry) : bw_paper_entry_redo (self->entry);
  if (bw_entry_window_is_comparing (self))
    bw_entry_comparison_refresh (self->comparison);
  else if (done)
    bw_entry_window_say (self, back ? _ ("Taken back") : _ ("Done again"), FALSE);
}

static void
picked_item_cb (BwEntryWindow *self, guint item)
{
  bw_paper_entry_go_to (self->entry, bw_paper_entry_get_sheet (self->entry), item);
  gtk_widget_grab_focus (GTK_WIDGET (self->card));
}

static void
picked_sheet_cb (BwEntryWindow *self, guint sheet)
{
  bw_paper_entry_go_to (self->entry, sheet, 0);
  gtk_widget_grab_focus (GTK_WIDGET (self->card));
}

static void
retype_cb (BwEntryWindow *self, guint sheet, guint item)
{
  show_desk (self, FALSE);
  bw_paper_entry_go_to (self->entry, sheet, item);
  self->retyped_sheet = sheet;
  self->retyped_item = item;
  bw_entry_window_say (self, _ ("Key what is on paper. Both entries take it."), FALSE);
}

static void
finished_cb (BwEntryWindow *self)
{
  show_desk (self, FALSE);
  bw_entry_window_say (self, _ ("The second entry is put away. Undo brings it back."), FALSE);
}

/* Escape ends a note; else it closes the window. */
static void
escape_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  BwEntryWindow *self = BW_ENTRY_WINDOW (widget);

  if (gtk_widget_get_visible (self->note_box))
    {
      gtk_widget_set_visible (self->note_box, FALSE);
      gtk_widget_grab_focus (GTK_WIDGET (self->card));
    }
  else
    gtk_window_close (GTK_WINDOW (self));
}

/* The document shows the sheet that was keyed last. */
static gboolean
bw_entry_window_close_request (GtkWindow *window)
{
  BwEntryWindow *self = BW_ENTRY_WINDOW (window);

  if (!bw_paper_entry_get_second (self->entry))
    bw_session_set_response_index (self->session, MIN (bw_paper_entry_get_sheet (self->entry),
                                                       bw_document_get_n_responses (get_document (self)) - 1));
  return GTK_WINDOW_CLASS (bw_entry_window_parent_class)->close_request (window);
}

static void
bw_entry_window_dispose (GObject *object)
{
  BwEntryWindow *self = BW_ENTRY_WINDOW (object);

  g_clear_pointer (&self->texts, g_ptr_array_unref);
  if (self->entry != NULL)
    g_signal_handlers_disconnect_by_data (self->entry, self);
  g_clear_object (&self->entry);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (bw_entry_window_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/bellwether_app/Bellwether/entry/bw-entry-window.ui");
  gtk_widget_class_bind_template_child (widget_class, BwEntryWindow, title);
  gtk_widget_class_bind_template_child (widget_class, BwEntryWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, BwEntryWindow, sheets);
  gtk_widget_class_bind_template_child (widget_class, BwEntryWindow, card);
  gtk_widget_class_bind_template_child (widget_class, BwEntryWindow, status);
  gtk_widget_class_bind_template_child (widget_class, BwEntryWindow, note_box);
  gtk_widget_class_bind_template_child (widget_class, BwEntryWindow, note);
  gtk_widget_class_bind_template_child (widget_class, BwEntryWindow, scroller);
  gtk_widget_class_bind_template_child (widget_class, BwEntryWindow, grid);
  gtk_widget_class_bind_template_child (widget_class, BwEntryWindow, sheet_total);
  gtk_widget_class_bind_template_child (widget_class, BwEntryWindow, running_total);
  gtk_widget_class_bind_template_child (widget_class, BwEntryWindow, text_group);
  gtk_widget_class_bind_template_child (widget_class, BwEntryWindow, comparison);
  gtk_widget_class_bind_template_callback (widget_class, bw_entry_window_key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, picked_sheet_cb);
  gtk_widget_class_bind_template_callback (widget_class, bw_entry_window_note_done_cb);
  gtk_widget_class_bind_template_callback (widget_class, retype_cb);
  gtk_widget_class_bind_template_callback (widget_class, finished_cb);
}

static void
bw_entry_window_class_init (BwEntryWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bw_entry_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = bw_entry_window_close_request;
  g_type_ensure (BW_TYPE_ENTRY_CARD);
  g_type_ensure (BW_TYPE_ENTRY_SHEETS);
  g_type_ensure (BW_TYPE_ENTRY_COMPARISON);
  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "entry.first", NULL, show_action);
  gtk_widget_class_install_action (widget_class, "entry.second", NULL, show_action);
  gtk_widget_class_install_action (widget_class, "entry.compare", NULL, show_action);
  gtk_widget_class_install_action (widget_class, "entry.sheets", NULL, sheets_action);
  gtk_widget_class_install_action (widget_class, "entry.undo", NULL, step_action);
  gtk_widget_class_install_action (widget_class, "entry.redo", NULL, step_action);
  gtk_widget_class_install_action (widget_class, "entry.escape", NULL, escape_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_1, GDK_CONTROL_MASK, "entry.first", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_2, GDK_CONTROL_MASK, "entry.second", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_3, GDK_CONTROL_MASK, "entry.compare", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_g, GDK_CONTROL_MASK, "entry.sheets", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK, "entry.undo", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "entry.redo", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_y, GDK_CONTROL_MASK, "entry.redo", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "entry.escape", NULL);
}

static void
bw_entry_window_init (BwEntryWindow *self)
{
  self->retyped_item = BW_ENTRY_NO_ITEM;
  self->texts = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
text_changed_cb (GtkEditable *row, BwEntryWindow *self)
{
  guint item;

  if (self->showing || !g_ptr_array_find (self->texts, row, &item))
    return;
  bw_entry_window_touch (self);
  bw_paper_entry_set_text (self->entry, item, gtk_editable_get_text (row));
}

/* Tab leads from the keys to the texts that are on the sheet. */
static void
add_texts (BwEntryWindow *self)
{
  BwAssessment *assessment = bw_session_get_assessment (self->session);
  gboolean any = FALSE;

  g_ptr_array_set_size (self->texts, (int)assessment->n_items);
  for (guint i = 0; i < assessment->n_items; i++)
    {
      const BwItem *item = &assessment->items[i];
      g_autofree char *title = g_strdup_printf ("%s: %s", item->id, item->stems[get_form (self)]);

      if (item->type != BW_ITEM_TEXT)
        continue;
      self->texts->pdata[i] = g_object_new (ADW_TYPE_ENTRY_ROW, "use-markup", FALSE, "title", title, NULL);
      adw_preferences_group_add (self->text_group, self->texts->pdata[i]);
      g_signal_connect_object (self->texts->pdata[i], "changed", G_CALLBACK (text_changed_cb), self, 0);
      any = TRUE;
    }
  if (!any)
    adw_preferences_group_set_title (self->text_group, "");
}

/* Not larger than the window it belongs to. */
static void
fit_into (BwEntryWindow *self, GtkWindow *parent)
{
  int width = parent != NULL ? gtk_widget_get_width (GTK_WIDGET (parent)) : 0;
  int height = parent != NULL ? gtk_widget_get_height (GTK_WIDGET (parent)) : 0;

  gtk_window_set_default_size (GTK_WINDOW (self), width > 0 ? MIN (width, WIDTH) : WIDTH,
                               height > 0 ? MIN (height, HEIGHT) : HEIGHT);
}

GtkWindow *
bw_entry_window_new (BwSession *session, GtkWindow *parent)
{
  BwEntryWindow *self = g_object_new (BW_TYPE_ENTRY_WINDOW, "transient-for", parent, NULL);
  GtkWidget *grid = bw_entry_grid_new (bw_session_get_assessment (session));

  fit_into (self, parent);
  self->session = g_object_ref (session);
  adw_bin_set_child (self->grid, grid);
  g_signal_connect_object (grid, "picked", G_CALLBACK (picked_item_cb), self, G_CONNECT_SWAPPED);
  bw_entry_comparison_set_document (self->comparison, get_document (self));
  g_signal_connect_object (get_document (self), "changed", G_CALLBACK (update_actions), self, G_CONNECT_SWAPPED);
  update_actions (self);
  add_texts (self);
  set_entry (self, FALSE);
  show_desk (self, FALSE);
  return GTK_WINDOW (self);
}
