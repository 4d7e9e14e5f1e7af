/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-contents-row.h"

#include <glib/gi18n.h>

struct _BwContentsRow
{
  GtkListBoxRow parent_instance;

  int page;
  GtkWidget *name;
  GtkWidget *flag;
  GtkWidget *status;
  GtkWidget *check;
};

G_DEFINE_FINAL_TYPE (BwContentsRow, bw_contents_row, GTK_TYPE_LIST_BOX_ROW)

static void
bw_contents_row_class_init (BwContentsRowClass *klass)
{
}

static void
bw_contents_row_init (BwContentsRow *self)
{
}

static GtkWidget *
new_icon (const char *name, const char *css_class)
{
  GtkWidget *icon = g_object_new (GTK_TYPE_IMAGE, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, "icon-name",
                                  name, "visible", FALSE, NULL);

  gtk_widget_add_css_class (icon, css_class);
  return icon;
}

/* The row itself says it all to a screen reader. */
static GtkWidget *
new_silent_label (const char *text)
{
  return g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, "label", text, NULL);
}

GtkWidget *
bw_contents_row_new (const char *name, int page)
{
  gboolean is_page = page >= 0;
  BwContentsRow *self = g_object_new (BW_TYPE_CONTENTS_ROW, "selectable", is_page, "activatable", is_page, NULL);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->page = page;
  self->name = new_silent_label (name);
  gtk_label_set_wrap (GTK_LABEL (self->name), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (self->name), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_ellipsize (GTK_LABEL (self->name), PANGO_ELLIPSIZE_END);
  gtk_label_set_lines (GTK_LABEL (self->name), 2);
  gtk_label_set_xalign (GTK_LABEL (self->name), 0);
  gtk_widget_set_hexpand (self->name, TRUE);
  self->flag = new_icon ("emoji-flags-symbolic", "flag");
  self->status = new_silent_label (NULL);
  gtk_widget_add_css_class (self->status, "caption");
  gtk_widget_add_css_class (self->status, "dim-label");
  gtk_widget_add_css_class (self->status, "numeric");
  self->check = new_icon ("object-select-symbolic", "complete");
  gtk_box_append (GTK_BOX (line), self->name);
  gtk_box_append (GTK_BOX (line), self->flag);
  gtk_box_append (GTK_BOX (line), self->status);
  gtk_box_append (GTK_BOX (line), self->check);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), line);
  gtk_widget_add_css_class (GTK_WIDGET (self), "contents-row");
  gtk_widget_add_css_class (GTK_WIDGET (self), is_page ? "page" : "section");
  if (!is_page)
    gtk_widget_set_focusable (GTK_WIDGET (self), FALSE);
  return GTK_WIDGET (self);
}

int
bw_contents_row_get_page (BwContentsRow *self)
{
  g_return_val_if_fail (BW_IS_CONTENTS_ROW (self), -1);

  return self->page;
}

/* "Volatility exposure, 3 of 5 answered, flagged". */
static char *
describe (BwContentsRow *self, const char *count, gboolean is_complete, gboolean is_flagged)
{
  const char *state = is_complete ? C_ ("state", "complete") : count;
  g_autoptr (GString) words = g_string_new (gtk_label_get_label (GTK_LABEL (self->name)));

  if (*state != '\0')
    g_string_append_printf (words, ", %s", state);
  if (is_flagged)
    g_string_append_printf (words, ", %s", C_ ("state", "flagged"));
  return g_string_free (g_steal_pointer (&words), FALSE);
}

void
bw_contents_row_update (BwContentsRow *self, guint done, guint total, gboolean is_complete, gboolean is_flagged)
{
  g_autofree char *count = NULL;
  g_autofree char *words = NULL;

  g_return_if_fail (BW_IS_CONTENTS_ROW (self));

  /* Translators: how many questions are answered, of how many; short, it stands in a narrow column. */
  count = total > 0 ? g_strdup_printf (C_ ("answered", "%u of %u"), done, total) : g_strdup ("");
  words = describe (self, count, is_complete, is_flagged);
  gtk_label_set_label (GTK_LABEL (self->status), count);
  /* A page with a single question is there or not: no need to count. */
  gtk_widget_set_visible (self->status, total > 1 && !is_complete);
  gtk_widget_set_visible (self->check, is_complete);
  gtk_widget_set_visible (self->flag, is_flagged && self->page >= 0);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
}
