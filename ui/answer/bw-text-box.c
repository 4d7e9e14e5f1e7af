/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-text-box.h"

#define LINE_HEIGHT 20
#define PADDING 18
#define MOST_LINES 10

struct _BwTextBox
{
  AdwBin parent_instance;

  GtkWidget *view;
  GtkWidget *placeholder;
  gboolean is_setting;
};

G_DEFINE_FINAL_TYPE (BwTextBox, bw_text_box, ADW_TYPE_BIN)

enum
{
  EDITED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
changed_cb (BwTextBox *self, GtkTextBuffer *buffer)
{
  gtk_widget_set_visible (self->placeholder, gtk_text_buffer_get_char_count (buffer) == 0);
  if (!self->is_setting)
    g_signal_emit (self, signals[EDITED], 0);
}

static gboolean
bw_text_box_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (BW_TEXT_BOX (widget)->view);
}

static void
bw_text_box_class_init (BwTextBoxClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->grab_focus = bw_text_box_grab_focus;
  signals[EDITED] = g_signal_new ("edited", BW_TYPE_TEXT_BOX, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_css_name (widget_class, "textbox");
}

static void
bw_text_box_init (BwTextBox *self)
{
  GtkTextView *view;

  self->view = gtk_text_view_new ();
  view = GTK_TEXT_VIEW (self->view);
  gtk_text_view_set_wrap_mode (view, GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (view, FALSE);
  gtk_text_view_set_top_margin (view, PADDING / 2);
  gtk_text_view_set_bottom_margin (view, PADDING / 2);
  gtk_text_view_set_left_margin (view, PADDING / 2);
  gtk_text_view_set_right_margin (view, PADDING / 2);
  /* The document takes back what was typed; two memories would contradict each other. */
  gtk_text_buffer_set_enable_undo (gtk_text_view_get_buffer (view), FALSE);
  g_signal_connect_object (gtk_text_view_get_buffer (view), "changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
}

static GtkWidget *
new_placeholder (const char *text)
{
  GtkWidget *label =
    g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, "label", text, NULL);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_valign (label, GTK_ALIGN_START);
  gtk_widget_set_margin_top (label, PADDING / 2);
  gtk_widget_set_margin_start (label, PADDING / 2);
  gtk_widget_set_margin_end (label, PADDING / 2);
  gtk_widget_set_can_target (label, FALSE);
  gtk_widget_add_css_class (label, "dim-label");
  return label;
}

GtkWidget *
bw_text_box_new (const char *placeholder, guint lines)
{
  BwTextBox *self = g_object_new (BW_TYPE_TEXT_BOX, NULL);
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *overlay = gtk_overlay_new ();

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (scroller), (int)lines * LINE_HEIGHT + PADDING);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), MOST_LINES * LINE_HEIGHT + PADDING);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), self->view);
  self->placeholder = new_placeholder (placeholder);
  gtk_overlay_set_child (GTK_OVERLAY (overlay), scroller);
  gtk_overlay_add_overlay (GTK_OVERLAY (overlay), self->placeholder);
  adw_bin_set_child (ADW_BIN (self), overlay);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_PLACEHOLDER, placeholder,
                                  GTK_ACCESSIBLE_PROPERTY_MULTI_LINE, TRUE, -1);
  return GTK_WIDGET (self);
}

GtkWidget *
bw_text_box_get_control (BwTextBox *self)
{
  g_return_val_if_fail (BW_IS_TEXT_BOX (self), NULL);

  return self->view;
}

char *
bw_text_box_dup_text (BwTextBox *self)
{
  GtkTextBuffer *buffer;
  GtkTextIter start;
  GtkTextIter end;

  g_return_val_if_fail (BW_IS_TEXT_BOX (self), NULL);

  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->view));
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

void
bw_text_box_set_text (BwTextBox *self, const char *text)
{
  g_autofree char *present = NULL;

  g_return_if_fail (BW_IS_TEXT_BOX (self));

  present = bw_text_box_dup_text (self);
  if (g_str_equal (present, text))
    return;
  self->is_setting = TRUE;
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->view)), text, -1);
  self->is_setting = FALSE;
}
