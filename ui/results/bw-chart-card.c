/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-results-cards.h"

#include "ui/widgets/bw-drawing-view.h"
#include "ui/widgets/bw-table-view.h"

#include <glib/gi18n.h>

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

GtkWidget *
bw_chart_card_new (BwChart *chart)
{
  GtkWidget *card = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 9, NULL);
  GtkWidget *expander = gtk_expander_new (_ ("As a table"));
  g_autofree char *table_name = g_strdup_printf (_ ("%s, as a table"), bw_chart_get_title (chart));
  GtkWidget *table = bw_table_view_new (bw_chart_get_table (chart), table_name);

  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "result-card");
  gtk_box_append (GTK_BOX (card), bw_heading_new (bw_chart_get_title (chart), "title-3"));
  gtk_expander_set_child (GTK_EXPANDER (expander), table);
  /* GTK 4.8 leads the keyboard into what is folded away, and loses it there. */
  g_object_bind_property (expander, "expanded", table, "visible", G_BINDING_SYNC_CREATE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (expander), GTK_ACCESSIBLE_PROPERTY_LABEL, table_name, -1);
  if (bw_chart_get_caption (chart) != NULL)
    gtk_box_append (GTK_BOX (card), bw_paragraph_new (bw_chart_get_caption (chart), "dim-label"));
  gtk_box_append (GTK_BOX (card),
                  bw_drawing_view_new (measure_chart, layout_chart, chart, (GDestroyNotify)bw_chart_free));
  gtk_box_append (GTK_BOX (card), expander);
  return card;
}

GtkWidget *
bw_chart_card_get_view (GtkWidget *card)
{
  GtkWidget *child = gtk_widget_get_first_child (card);

  while (child != NULL && !BW_IS_DRAWING_VIEW (child))
    child = gtk_widget_get_next_sibling (child);
  return child;
}
