/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-entry-sheets.h"

#include "bw-entry-grid.h"

#include <glib/gi18n.h>

struct _BwEntrySheets
{
  AdwBin parent_instance;

  BwPaperEntry *entry;
  GtkMenuButton *button;
  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (BwEntrySheets, bw_entry_sheets, ADW_TYPE_BIN)

static guint picked_signal;

static void
add_row (BwEntrySheets *self, guint sheet)
{
  BwCheckTotal total = bw_paper_entry_get_total (self->entry, sheet);
  g_autofree char *title = g_strdup_printf (_ ("Sheet %u"), sheet + 1);
  g_autofree char *subtitle = bw_entry_grid_format_total (&total);
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "title", title, "subtitle", subtitle, "activatable", TRUE, NULL);

  gtk_list_box_append (self->list, row);
}

/* Built when it is looked at: nobody looks while keying. */
static void
shown_cb (GtkPopover *popover, BwEntrySheets *self)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);
  for (guint i = 0; i < bw_paper_entry_get_n_sheets (self->entry); i++)
    add_row (self, i);
  row = GTK_WIDGET (gtk_list_box_get_row_at_index (self->list, (int)bw_paper_entry_get_sheet (self->entry)));
  if (row != NULL)
    gtk_widget_grab_focus (row);
}

static void
activated_cb (GtkListBox *list, GtkListBoxRow *row, BwEntrySheets *self)
{
  gtk_menu_button_popdown (self->button);
  g_signal_emit (self, picked_signal, 0, (guint)gtk_list_box_row_get_index (row));
}

void
bw_entry_sheets_set_entry (BwEntrySheets *self, BwPaperEntry *entry)
{
  g_return_if_fail (BW_IS_ENTRY_SHEETS (self));

  g_set_object (&self->entry, entry);
}

void
bw_entry_sheets_open (BwEntrySheets *self)
{
  g_return_if_fail (BW_IS_ENTRY_SHEETS (self));

  gtk_menu_button_popup (self->button);
}

static void
bw_entry_sheets_dispose (GObject *object)
{
  g_clear_object (&BW_ENTRY_SHEETS (object)->entry);
  G_OBJECT_CLASS (bw_entry_sheets_parent_class)->dispose (object);
}

static void
bw_entry_sheets_class_init (BwEntrySheetsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = bw_entry_sheets_dispose;
  picked_signal =
    g_signal_new ("picked", BW_TYPE_ENTRY_SHEETS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
bw_entry_sheets_init (BwEntrySheets *self)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *scroller =
    g_object_new (GTK_TYPE_SCROLLED_WINDOW, "hscrollbar-policy", GTK_POLICY_NEVER, "propagate-natural-height", TRUE,
                  "max-content-height", 400, "min-content-width", 240, NULL);

  self->list = g_object_new (GTK_TYPE_LIST_BOX, "selection-mode", GTK_SELECTION_NONE, NULL);
  self->button = g_object_new (GTK_TYPE_MENU_BUTTON, "icon-name", "view-list-symbolic", "tooltip-text",
                               _ ("All sheets (Ctrl+G)"), "popover", popover, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("All sheets"), -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("All sheets"), -1);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->list));
  gtk_popover_set_child (GTK_POPOVER (popover), scroller);
  g_signal_connect_object (popover, "show", G_CALLBACK (shown_cb), self, 0);
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (activated_cb), self, 0);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->button));
}
