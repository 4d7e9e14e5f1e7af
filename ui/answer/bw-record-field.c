/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-record-field.h"

#include "app/document/bw-number.h"
#include "bw-number-entry.h"
#include "bw-point-group.h"

#include <glib/gi18n.h>
#include <math.h>

struct _BwRecordField
{
  AdwBin parent_instance;

  const BwAssessment *assessment;
  const BwField *field;
  GtkWidget *label;
  GtkWidget *control;
  char *text; /* of a rating: what was chosen */
  gboolean is_setting;
};

G_DEFINE_FINAL_TYPE (BwRecordField, bw_record_field, ADW_TYPE_BIN)

enum
{
  EDITED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static const BwResponseScale *
get_scale (BwRecordField *self)
{
  return &self->assessment->response_scales[self->field->response_scale];
}

static void
edited_cb (BwRecordField *self)
{
  if (!self->is_setting)
    g_signal_emit (self, signals[EDITED], 0);
}

static void
show_choice (BwRecordField *self)
{
  const BwResponseScale *scale = get_scale (self);
  double value = NAN;
  gboolean has_value = bw_number_read (self->text, &value);

  for (guint i = 0; i < scale->n_points; i++)
    bw_point_group_set_checked (BW_POINT_GROUP (self->control), i, has_value && scale->points[i].value == value);
}

static void
chosen_cb (BwRecordField *self, guint position)
{
  g_free (self->text);
  self->text = bw_number_print (get_scale (self)->points[position].value);
  show_choice (self);
  g_signal_emit (self, signals[EDITED], 0);
}

static gboolean
rating_key_cb (BwRecordField *self, guint keyval, guint keycode, GdkModifierType state)
{
  if (keyval != GDK_KEY_BackSpace && keyval != GDK_KEY_Delete && keyval != GDK_KEY_KP_Delete)
    return GDK_EVENT_PROPAGATE;
  if (*self->text == '\0')
    return GDK_EVENT_STOP;
  g_free (self->text);
  self->text = g_strdup ("");
  show_choice (self);
  g_signal_emit (self, signals[EDITED], 0);
  return GDK_EVENT_STOP;
}

static GtkWidget *
new_rating (BwRecordField *self)
{
  const BwResponseScale *scale = get_scale (self);
  GtkWidget *group = bw_point_group_new (BW_POINT_OF_SCALE, 1);
  GtkEventController *keys = gtk_event_controller_key_new ();

  for (guint i = 0; i < scale->n_points; i++)
    bw_point_group_add (BW_POINT_GROUP (group), scale->points[i].anchor);
  g_signal_connect_swapped (group, "chosen", G_CALLBACK (chosen_cb), self);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (rating_key_cb), self);
  gtk_widget_add_controller (group, keys);
  return group;
}

static GtkWidget *
new_entry (BwRecordField *self)
{
  GtkWidget *entry = gtk_entry_new ();

  gtk_editable_set_enable_undo (GTK_EDITABLE (entry), FALSE);
  gtk_editable_set_width_chars (GTK_EDITABLE (entry), 12);
  g_signal_connect_swapped (entry, "changed", G_CALLBACK (edited_cb), self);
  return entry;
}

static GtkWidget *
new_number (BwRecordField *self)
{
  BwNumberRange range = { self->field->minimum, self->field->maximum, self->field->whole };
  GtkWidget *entry = bw_number_entry_new (&range, self->field->unit);

  g_signal_connect_swapped (entry, "edited", G_CALLBACK (edited_cb), self);
  if (self->field->help != NULL)
    bw_number_entry_set_quiet (BW_NUMBER_ENTRY (entry));
  return entry;
}

static GtkWidget *
new_wrapped_label (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  return label;
}

static GtkWidget *
new_derived (void)
{
  GtkWidget *label = new_wrapped_label (NULL);

  gtk_widget_add_css_class (label, "derived");
  return label;
}

static GtkWidget *
new_control (BwRecordField *self)
{
  switch (self->field->type)
    {
    case BW_FIELD_NUMBER:
      return new_number (self);
    case BW_FIELD_RATING:
      return new_rating (self);
    case BW_FIELD_DERIVED:
      return new_derived ();
    case BW_FIELD_TEXT:
    default:
      return new_entry (self);
    }
}

static gboolean
bw_record_field_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (BW_RECORD_FIELD (widget)->control);
}

static void
bw_record_field_finalize (GObject *object)
{
  g_free (BW_RECORD_FIELD (object)->text);
  G_OBJECT_CLASS (bw_record_field_parent_class)->finalize (object);
}

static void
bw_record_field_class_init (BwRecordFieldClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = bw_record_field_finalize;
  GTK_WIDGET_CLASS (klass)->grab_focus = bw_record_field_grab_focus;

  signals[EDITED] =
    g_signal_new ("edited", BW_TYPE_RECORD_FIELD, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
bw_record_field_init (BwRecordField *self)
{
  self->text = g_strdup ("");
}

GtkWidget *
bw_record_field_new (const BwAssessment *assessment, const BwField *field)
{
  BwRecordField *self = g_object_new (BW_TYPE_RECORD_FIELD, NULL);
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);

  self->assessment = assessment;
  self->field = field;
  self->label = new_wrapped_label (field->label);
  gtk_widget_add_css_class (self->label, "caption-heading");
  self->control = new_control (self);
  gtk_box_append (GTK_BOX (column), self->label);
  if (field->help)
    {
      GtkWidget *help = new_wrapped_label (field->help);

      gtk_widget_add_css_class (help, "caption");
      gtk_widget_add_css_class (help, "dim-label");
      gtk_box_append (GTK_BOX (column), help);
      gtk_accessible_update_relation (GTK_ACCESSIBLE (self->control), GTK_ACCESSIBLE_RELATION_DESCRIBED_BY, help, NULL,
                                      -1);
    }
  gtk_box_append (GTK_BOX (column), self->control);
  /* Beside one with a longer explanation, it stands on the same line. */
  if (bw_record_field_is_short (self))
    g_object_set (self->control, "vexpand", TRUE, "valign", GTK_ALIGN_END, NULL);
  if (field->type == BW_FIELD_NUMBER)
    bw_number_entry_set_label (BW_NUMBER_ENTRY (self->control), self->label);
  else if (field->type != BW_FIELD_DERIVED)
    gtk_accessible_update_relation (GTK_ACCESSIBLE (self->control), GTK_ACCESSIBLE_RELATION_LABELLED_BY, self->label,
                                    NULL, -1);
  adw_bin_set_child (ADW_BIN (self), column);
  return GTK_WIDGET (self);
}

char *
bw_record_field_dup_text (BwRecordField *self)
{
  double number;

  g_return_val_if_fail (BW_IS_RECORD_FIELD (self), NULL);

  switch (self->field->type)
    {
    case BW_FIELD_TEXT:
      return g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->control)));
    case BW_FIELD_RATING:
      return g_strdup (self->text);
    case BW_FIELD_NUMBER:
      if (!bw_number_entry_get_number (BW_NUMBER_ENTRY (self->control), &number))
        return g_strdup (bw_number_entry_get_text (BW_NUMBER_ENTRY (self->control)));
      return isnan (number) ? g_strdup ("") : bw_number_print (number);
    case BW_FIELD_DERIVED:
    default:
      return g_strdup ("");
    }
}

static void
show_text (BwRecordField *self, const char *text)
{
  g_autofree char *shown = NULL;
  double number;

  switch (self->field->type)
    {
    case BW_FIELD_TEXT:
      gtk_editable_set_text (GTK_EDITABLE (self->control), text);
      break;
    case BW_FIELD_RATING:
      g_free (self->text);
      self->text = g_strdup (text);
      show_choice (self);
      break;
    case BW_FIELD_NUMBER:
      shown = bw_number_read (text, &number) ? bw_number_text_print (number) : g_strdup (text);
      bw_number_entry_set_text (BW_NUMBER_ENTRY (self->control), shown);
      break;
    case BW_FIELD_DERIVED:
      gtk_label_set_label (GTK_LABEL (self->control), *text != '\0' ? text : "–");
      break;
    }
}

void
bw_record_field_set_text (BwRecordField *self, const char *text)
{
  g_autofree char *present = NULL;

  g_return_if_fail (BW_IS_RECORD_FIELD (self));

  present = bw_record_field_dup_text (self);
  if (self->field->type != BW_FIELD_DERIVED && g_str_equal (present, text))
    return;
  self->is_setting = TRUE;
  show_text (self, text);
  self->is_setting = FALSE;
}

gboolean
bw_record_field_is_short (BwRecordField *self)
{
  g_return_val_if_fail (BW_IS_RECORD_FIELD (self), FALSE);

  return self->field->type == BW_FIELD_NUMBER || self->field->type == BW_FIELD_DERIVED;
}
