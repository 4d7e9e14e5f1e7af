/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-chart-card.h"

#include "bw-picture-output.h"
#include "bw-results-cards.h"
#include "ui/widgets/bw-drawing-view.h"
#include "ui/widgets/bw-table-view.h"

#include <glib/gi18n.h>

struct _BwChartCard
{
  GtkBox parent_instance;

  BwChart *chart; /* the view's */
  GtkWidget *view;
};

G_DEFINE_FINAL_TYPE (BwChartCard, bw_chart_card, GTK_TYPE_BOX)

static double
measure_chart (gpointer data, PangoContext *context, const BwChartStyle *style, double width)
{
  return bw_chart_get_natural_height (data, context, style, width);
}

static BwDrawing *
layout_chart (gpointer data, PangoContext *context, const BwChartStyle *style, double width, double height)
{
  return bw_chart_layout (data, context, style, width, height);
}

static void
copy_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  bw_picture_copy (widget, BW_CHART_CARD (widget)->chart);
}

static void
save_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  bw_picture_save (widget, BW_CHART_CARD (widget)->chart);
}

static void
bw_chart_card_class_init (BwChartCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_install_action (widget_class, "picture.copy", NULL, copy_action);
  gtk_widget_class_install_action (widget_class, "picture.save", NULL, save_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK, "picture.copy", NULL);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
bw_chart_card_init (BwChartCard *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 9);
  gtk_widget_add_css_class (GTK_WIDGET (self), "card");
  gtk_widget_add_css_class (GTK_WIDGET (self), "result-card");
}

/* The title, and the button of the menu at its end. */
static GtkWidget *
new_head (const char *title, GMenuModel *menu)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *heading = bw_heading_new (title, "title-3");
  GtkWidget *button = g_object_new (GTK_TYPE_MENU_BUTTON, "icon-name", "view-more-symbolic", "menu-model", menu,
                                    "valign", GTK_ALIGN_START, "tooltip-text", _ ("Picture"), NULL);
  /* Translators: the menu of a chart, for assistive technology; %s is its title */
  g_autofree char *name = g_strdup_printf (_ ("Picture: %s"), title);

  gtk_widget_set_hexpand (heading, TRUE);
  gtk_widget_add_css_class (button, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_box_append (GTK_BOX (head), heading);
  gtk_box_append (GTK_BOX (head), button);
  return head;
}

static GtkWidget *
new_twin (const BwChart *chart)
{
  GtkWidget *expander = gtk_expander_new (_ ("As a table"));
  g_autofree char *name = g_strdup_printf (_ ("%s, as a table"), bw_chart_get_title (chart));
  GtkWidget *table = bw_table_view_new (bw_chart_get_table (chart), name);

  gtk_expander_set_child (GTK_EXPANDER (expander), table);
  /* GTK 4.8 leads the keyboard into what is folded away, and loses it there. */
  g_object_bind_property (expander, "expanded", table, "visible", G_BINDING_SYNC_CREATE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (expander), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return expander;
}

GtkWidget *
bw_chart_card_new (BwChart *chart)
{
  BwChartCard *self = g_object_new (BW_TYPE_CHART_CARD, NULL);
  g_autoptr (GMenu) menu = g_menu_new ();

  self->chart = chart;
  self->view = bw_drawing_view_new (measure_chart, layout_chart, chart, (GDestroyNotify)bw_chart_free);
  g_menu_append (menu, _ ("_Copy Picture"), "picture.copy");
  g_menu_append (menu, _ ("_Save Picture…"), "picture.save");
  bw_drawing_view_set_menu (BW_DRAWING_VIEW (self->view), G_MENU_MODEL (menu));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, bw_chart_get_title (chart), -1);
  gtk_box_append (GTK_BOX (self), new_head (bw_chart_get_title (chart), G_MENU_MODEL (menu)));
  if (bw_chart_get_caption (chart) != NULL)
    gtk_box_append (GTK_BOX (self), bw_paragraph_new (bw_chart_get_caption (chart), "dim-label"));
  gtk_box_append (GTK_BOX (self), self->view);
  gtk_box_append (GTK_BOX (self), new_twin (chart));
  return GTK_WIDGET (self);
}

GtkWidget *
bw_chart_card_get_view (GtkWidget *card)
{
  g_return_val_if_fail (BW_IS_CHART_CARD (card), NULL);

  return BW_CHART_CARD (card)->view;
}

void
bw_chart_card_save_to (BwChartCard *self, GFile *file)
{
  g_return_if_fail (BW_IS_CHART_CARD (self));

  bw_picture_save_to (GTK_WIDGET (self), self->chart, file);
}
