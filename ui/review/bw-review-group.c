/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-review-group.h"

struct _BwReviewGroup
{
  AdwBin parent_instance;

  GtkWidget *title;
  GtkWidget *count;
  GtkWidget *description;
  GtkWidget *list;
  guint n_rows;
};

G_DEFINE_FINAL_TYPE (BwReviewGroup, bw_review_group, ADW_TYPE_BIN)

enum
{
  PROP_TITLE = 1,
  PROP_DESCRIPTION,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

static void
bw_review_group_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  BwReviewGroup *self = BW_REVIEW_GROUP (object);
  const char *text = g_value_get_string (value);

  switch (id)
    {
    case PROP_TITLE:
      gtk_label_set_label (GTK_LABEL (self->title), text);
      break;
    case PROP_DESCRIPTION:
      gtk_label_set_label (GTK_LABEL (self->description), text);
      gtk_widget_set_visible (self->description, text != NULL);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
bw_review_group_class_init (BwReviewGroupClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->set_property = bw_review_group_set_property;
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_DESCRIPTION] =
    g_param_spec_string ("description", NULL, NULL, NULL, G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static GtkWidget *
new_label (const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, css_class);
  return label;
}

static void
row_activated_cb (BwReviewGroup *self, GtkListBoxRow *row)
{
  int item = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (row), "item"));

  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-item", "i", item);
}

static void
bw_review_group_init (BwReviewGroup *self)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  self->title = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING, "xalign", 0.0, NULL);
  gtk_widget_add_css_class (self->title, "heading");
  self->count = new_label ("count");
  gtk_widget_add_css_class (self->count, "numeric");
  self->description = new_label ("dim-label");
  gtk_widget_set_visible (self->description, FALSE);
  self->list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (self->list, "boxed-list");
  gtk_widget_set_margin_top (self->list, 6);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_RELATION_LABELLED_BY, self->title, NULL,
                                  -1);
  g_signal_connect_swapped (self->list, "row-activated", G_CALLBACK (row_activated_cb), self);
  gtk_box_append (GTK_BOX (line), self->title);
  gtk_box_append (GTK_BOX (line), self->count);
  gtk_box_append (GTK_BOX (column), line);
  gtk_box_append (GTK_BOX (column), self->description);
  gtk_box_append (GTK_BOX (column), self->list);
  adw_bin_set_child (ADW_BIN (self), column);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

static void
update (BwReviewGroup *self)
{
  g_autofree char *count = g_strdup_printf ("%u", self->n_rows);

  gtk_label_set_label (GTK_LABEL (self->count), count);
  gtk_widget_set_visible (GTK_WIDGET (self), self->n_rows > 0);
}

void
bw_review_group_clear (BwReviewGroup *self)
{
  GtkWidget *row;

  g_return_if_fail (BW_IS_REVIEW_GROUP (self));

  while ((row = gtk_widget_get_first_child (self->list)))
    gtk_list_box_remove (GTK_LIST_BOX (self->list), row);
  self->n_rows = 0;
  update (self);
}

void
bw_review_group_add (BwReviewGroup *self, const char *title, const char *subtitle, int item)
{
  GtkWidget *row;

  g_return_if_fail (BW_IS_REVIEW_GROUP (self));

  row = adw_action_row_new ();
  /* Markup is off from here on only, so the texts come after it. */
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), item >= 0);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, subtitle, -1);
  if (item >= 0)
    {
      GtkWidget *arrow = g_object_new (GTK_TYPE_IMAGE, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, "icon-name",
                                       "go-next-symbolic", NULL);

      gtk_widget_add_css_class (arrow, "dim-label");
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), arrow);
      g_object_set_data (G_OBJECT (row), "item", GINT_TO_POINTER (item));
    }
  gtk_list_box_append (GTK_LIST_BOX (self->list), row);
  self->n_rows++;
  update (self);
}

guint
bw_review_group_get_n_rows (BwReviewGroup *self)
{
  g_return_val_if_fail (BW_IS_REVIEW_GROUP (self), 0);

  return self->n_rows;
}
