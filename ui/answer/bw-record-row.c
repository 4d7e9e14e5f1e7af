/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-record-row.h"

#include "app/document/bw-number.h"
#include "app/scoring/bw-result.h"
#include "bw-record-field.h"
#include "bw-record-layout.h"
#include "ui/widgets/bw-row-drag.h"

#include <glib/gi18n.h>

struct _BwRecordRow
{
  AdwExpanderRow parent_instance;

  const BwAssessment *assessment;
  guint item;
  GPtrArray *fields; /* of BwRecordField, by field; not owned */
  GtkWidget *menu_button;
};

G_DEFINE_FINAL_TYPE (BwRecordRow, bw_record_row, ADW_TYPE_EXPANDER_ROW)

enum
{
  EDITED,
  MOVED,
  REMOVED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static const BwItem *
get_table (BwRecordRow *self)
{
  return &self->assessment->items[self->item];
}

static void
edited_cb (BwRecordRow *self)
{
  g_signal_emit (self, signals[EDITED], 0);
}

static void
up_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_signal_emit (widget, signals[MOVED], 0, -1);
}

static void
down_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_signal_emit (widget, signals[MOVED], 0, 1);
}

static void
remove_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_signal_emit (widget, signals[REMOVED], 0);
}

/* In a field, Delete is the field's. */
static gboolean
delete_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));

  if (focus != NULL && gtk_widget_get_ancestor (focus, BW_TYPE_RECORD_FIELD) != NULL)
    return FALSE;
  g_signal_emit (widget, signals[REMOVED], 0);
  return TRUE;
}

/* Which of two sides a row is on, such as now or target, when a field asks for one; NULL for none. */
static const char *
get_side (BwRecordRow *self, char *const *texts)
{
  const BwItem *table = get_table (self);

  for (guint i = 0; i < table->n_fields; i++)
    {
      const BwField *field = &table->fields[i];
      const BwResponseScale *scale =
        field->type == BW_FIELD_RATING ? &self->assessment->response_scales[field->response_scale] : NULL;
      double value;

      if (scale == NULL || scale->n_points != 2 || !bw_number_read (texts[i], &value))
        continue;
      for (guint p = 0; p < scale->n_points; p++)
        if (scale->points[p].value == value)
          return scale->points[p].anchor;
    }
  return NULL;
}

/* The first text in the row, else its number; and its side, as two rows may be of the same thing. */
static char *
dup_title (BwRecordRow *self, char *const *texts, guint position)
{
  const BwItem *table = get_table (self);
  const char *side = get_side (self, texts);
  g_autofree char *name = NULL;

  for (guint i = 0; i < table->n_fields && name == NULL; i++)
    if (table->fields[i].type == BW_FIELD_TEXT && *texts[i] != '\0')
      name = g_strdup (texts[i]);
  if (name == NULL)
    /* Translators: a row of a table, by its number. */
    name = g_strdup_printf (_ ("Row %u"), position + 1);
  return side != NULL ? g_strdup_printf ("%s · %s", name, side) : g_steal_pointer (&name);
}

static void
show_derived (BwRecordRow *self, char *const *texts)
{
  const BwItem *table = get_table (self);
  g_autoptr (GString) summary = g_string_new (NULL);

  for (guint i = 0; i < table->n_fields; i++)
    {
      const BwField *field = &table->fields[i];
      g_autofree char *value = NULL;
      g_autofree char *shown = NULL;

      if (field->type != BW_FIELD_DERIVED)
        continue;
      value = bw_result_dup_derived (self->assessment, self->item, i, texts);
      shown = field->unit && *value != '\0' ? g_strdup_printf (C_ ("number and unit", "%s %s"), value, field->unit)
                                            : g_strdup (value);
      bw_record_field_set_text (self->fields->pdata[i], shown);
      if (*value == '\0')
        continue;
      g_string_append (summary, summary->len > 0 ? " · " : "");
      /* Translators: a column of a table and what stands in it, such as "Impact: Much". */
      g_string_append_printf (summary, C_ ("column and content", "%s: %s"), field->label, shown);
    }
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), summary->str);
}

static GtkWidget *
new_button (const char *icon, const char *label, const char *tooltip, const char *action)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_widget_add_css_class (button, "flat");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  return button;
}

static GtkWidget *
new_footer (void)
{
  GtkWidget *footer = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *removal =
    new_button ("user-trash-symbolic", _ ("Remove this row"), _ ("Remove this row"), "record.remove");

  gtk_widget_set_hexpand (removal, TRUE);
  gtk_widget_set_halign (removal, GTK_ALIGN_END);
  gtk_box_append (GTK_BOX (footer), new_button ("go-up-symbolic", _ ("Move up"), _ ("Move up (Alt+Up)"), "record.up"));
  gtk_box_append (GTK_BOX (footer),
                  new_button ("go-down-symbolic", _ ("Move down"), _ ("Move down (Alt+Down)"), "record.down"));
  gtk_box_append (GTK_BOX (footer), removal);
  return footer;
}

/* What can be done with a closed row too. */
static void
add_header (BwRecordRow *self)
{
  GtkWidget *handle = g_object_new (GTK_TYPE_IMAGE, "icon-name", "list-drag-handle-symbolic", "accessible-role",
                                    GTK_ACCESSIBLE_ROLE_PRESENTATION, "tooltip-text", _ ("Drag to move"), NULL);
  g_autoptr (GMenu) menu = g_menu_new ();

  g_menu_append (menu, _ ("Move _Up"), "record.up");
  g_menu_append (menu, _ ("Move _Down"), "record.down");
  g_menu_append (menu, _ ("_Remove"), "record.remove");
  self->menu_button = g_object_new (GTK_TYPE_MENU_BUTTON, "icon-name", "view-more-symbolic", "menu-model", menu,
                                    "valign", GTK_ALIGN_CENTER, "tooltip-text", _ ("Move or remove"), NULL);
  gtk_widget_add_css_class (self->menu_button, "flat");
  gtk_widget_add_css_class (handle, "drag-handle");
  gtk_widget_set_cursor_from_name (handle, "grab");
  adw_expander_row_add_prefix (ADW_EXPANDER_ROW (self), handle);
  adw_expander_row_add_action (ADW_EXPANDER_ROW (self), self->menu_button);
  bw_row_drag_add (GTK_LIST_BOX_ROW (self), handle);
}

/* What opens and closes the row: an expander row takes no focus itself. */
static GtkWidget *
find_header (GtkWidget *widget)
{
  GtkWidget *found = ADW_IS_ACTION_ROW (widget) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_header (child);
  return found;
}

static gboolean
bw_record_row_grab_focus (GtkWidget *widget)
{
  GtkWidget *header = find_header (widget);

  return header != NULL && gtk_widget_grab_focus (header);
}

static void
bw_record_row_finalize (GObject *object)
{
  g_ptr_array_unref (BW_RECORD_ROW (object)->fields);
  G_OBJECT_CLASS (bw_record_row_parent_class)->finalize (object);
}

static void
bw_record_row_class_init (BwRecordRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = bw_record_row_finalize;
  widget_class->grab_focus = bw_record_row_grab_focus;
  gtk_widget_class_install_action (widget_class, "record.up", NULL, up_action);
  gtk_widget_class_install_action (widget_class, "record.down", NULL, down_action);
  gtk_widget_class_install_action (widget_class, "record.remove", NULL, remove_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Up, GDK_ALT_MASK, "record.up", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Down, GDK_ALT_MASK, "record.down", NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Delete, 0, delete_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Delete, 0, delete_cb, NULL);

  signals[EDITED] = g_signal_new ("edited", BW_TYPE_RECORD_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[MOVED] =
    g_signal_new ("moved", BW_TYPE_RECORD_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  signals[REMOVED] =
    g_signal_new ("removed", BW_TYPE_RECORD_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
bw_record_row_init (BwRecordRow *self)
{
  self->fields = g_ptr_array_new ();
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  add_header (self);
}

GtkWidget *
bw_record_row_new (const BwAssessment *assessment, guint item)
{
  BwRecordRow *self = g_object_new (BW_TYPE_RECORD_ROW, NULL);
  const BwItem *table = &assessment->items[item];
  GtkWidget *form = g_object_new (GTK_TYPE_BOX, NULL);
  GtkWidget *holder = g_object_new (ADW_TYPE_PREFERENCES_ROW, "activatable", FALSE, "focusable", FALSE, NULL);

  self->assessment = assessment;
  self->item = item;
  gtk_widget_set_layout_manager (form, g_object_new (BW_TYPE_RECORD_LAYOUT, NULL));
  gtk_widget_add_css_class (form, "record");
  for (guint i = 0; i < table->n_fields; i++)
    {
      GtkWidget *field = bw_record_field_new (assessment, &table->fields[i]);

      g_signal_connect_swapped (field, "edited", G_CALLBACK (edited_cb), self);
      g_ptr_array_add (self->fields, field);
      gtk_box_append (GTK_BOX (form), field);
    }
  gtk_box_append (GTK_BOX (form), new_footer ());
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (holder), form);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), holder);
  return GTK_WIDGET (self);
}

char **
bw_record_row_dup_texts (BwRecordRow *self)
{
  char **texts;

  g_return_val_if_fail (BW_IS_RECORD_ROW (self), NULL);

  texts = g_new0 (char *, self->fields->len + 1);
  for (guint i = 0; i < self->fields->len; i++)
    texts[i] = bw_record_field_dup_text (self->fields->pdata[i]);
  return texts;
}

void
bw_record_row_update (BwRecordRow *self, char *const *texts, guint position, guint n_rows)
{
  const BwItem *table;
  g_autofree char *title = NULL;
  g_autofree char *menu_name = NULL;

  g_return_if_fail (BW_IS_RECORD_ROW (self));

  table = get_table (self);
  title = dup_title (self, texts, position);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_RELATION_POS_IN_SET, (int)position + 1,
                                  GTK_ACCESSIBLE_RELATION_SET_SIZE, (int)n_rows, -1);
  /* Translators: the menu of a row of a table, for assistive technology; %s is what the row is about */
  menu_name = g_strdup_printf (_ ("Move or remove: %s"), title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->menu_button), GTK_ACCESSIBLE_PROPERTY_LABEL, menu_name, -1);
  for (guint i = 0; i < table->n_fields; i++)
    if (table->fields[i].type != BW_FIELD_DERIVED)
      bw_record_field_set_text (self->fields->pdata[i], texts[i]);
  show_derived (self, texts);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "record.up", position > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "record.down", position + 1 < n_rows);
}

void
bw_record_row_open (BwRecordRow *self)
{
  g_return_if_fail (BW_IS_RECORD_ROW (self));

  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (self), TRUE);
  for (guint i = 0; i < self->fields->len; i++)
    if (get_table (self)->fields[i].type != BW_FIELD_DERIVED && gtk_widget_grab_focus (self->fields->pdata[i]))
      return;
}
