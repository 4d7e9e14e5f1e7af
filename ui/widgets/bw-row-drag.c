/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-row-drag.h"

static GdkContentProvider *
prepare_cb (GtkDragSource *source, double x, double y, GtkWidget *row)
{
  return gdk_content_provider_new_typed (G_OBJECT_TYPE (row), row);
}

static void
begin_cb (GtkDragSource *source, GdkDrag *drag, GtkWidget *row)
{
  g_autoptr (GdkPaintable) picture = gtk_widget_paintable_new (row);

  gtk_drag_source_set_icon (source, picture, 0, 0);
}

static gboolean
drop_cb (GtkListBoxRow *row, const GValue *value)
{
  return bw_row_drag_drop (row, g_value_get_object (value));
}

void
bw_row_drag_add (GtkListBoxRow *row, GtkWidget *handle)
{
  GtkDragSource *source = gtk_drag_source_new ();
  GtkDropTarget *target = gtk_drop_target_new (G_OBJECT_TYPE (row), GDK_ACTION_MOVE);

  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect (source, "prepare", G_CALLBACK (prepare_cb), row);
  g_signal_connect (source, "drag-begin", G_CALLBACK (begin_cb), row);
  gtk_widget_add_controller (handle, GTK_EVENT_CONTROLLER (source));
  g_signal_connect_swapped (target, "drop", G_CALLBACK (drop_cb), row);
  gtk_widget_add_controller (GTK_WIDGET (row), GTK_EVENT_CONTROLLER (target));
}

gboolean
bw_row_drag_drop (GtkListBoxRow *row, GtkListBoxRow *dragged)
{
  g_return_val_if_fail (GTK_IS_LIST_BOX_ROW (row), FALSE);
  g_return_val_if_fail (GTK_IS_LIST_BOX_ROW (dragged), FALSE);

  if (row == dragged || gtk_widget_get_parent (GTK_WIDGET (row)) != gtk_widget_get_parent (GTK_WIDGET (dragged)))
    return FALSE;
  g_signal_emit_by_name (dragged, "moved", gtk_list_box_row_get_index (row) - gtk_list_box_row_get_index (dragged));
  return TRUE;
}
