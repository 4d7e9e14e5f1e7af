/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-plan-page.h"

#include "bw-action-row.h"
#include "bw-plan-list.h"
#include "bw-plan-output.h"

#include <glib/gi18n.h>

struct _BwPlanPage
{
  BwSessionPage parent_instance;

  GListStore *actions; /* of BwAction, as they were added */
  GtkCustomFilter *filter;
  GtkCustomSorter *sorter;

  GtkWidget *heading;
  GtkLabel *summary;
  GtkWidget *tools;
  GtkEditable *search;
  GtkDropDown *choice;
  GtkDropDown *order;
  GtkListBox *list;
  GtkWidget *save_button;
};

G_DEFINE_FINAL_TYPE (BwPlanPage, bw_plan_page, BW_TYPE_SESSION_PAGE)

static BwSession *
get_session (BwPlanPage *self)
{
  return bw_session_page_get_session (BW_SESSION_PAGE (self));
}

static gboolean
matches_cb (gpointer item, gpointer data)
{
  BwPlanPage *self = data;

  return bw_plan_matches (item, gtk_drop_down_get_selected (self->choice), gtk_editable_get_text (self->search));
}

static int
compare_cb (gconstpointer one, gconstpointer other, gpointer data)
{
  BwPlanPage *self = data;

  return bw_plan_compare ((BwAction *)one, (BwAction *)other, gtk_drop_down_get_selected (self->order));
}

static void
refilter_cb (BwPlanPage *self)
{
  if (self->filter)
    gtk_filter_changed (GTK_FILTER (self->filter), GTK_FILTER_CHANGE_DIFFERENT);
}

static void
resort_cb (BwPlanPage *self)
{
  if (self->sorter)
    gtk_sorter_changed (GTK_SORTER (self->sorter), GTK_SORTER_CHANGE_DIFFERENT);
}

static GtkWidget *
create_row_cb (gpointer item, gpointer data)
{
  return bw_action_row_new (item);
}

/* TRUE when the list holds the actions of the plan, in its order. */
static gboolean
is_current (BwPlanPage *self, BwDocument *document)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->actions));

  if (n != bw_document_get_n_actions (document))
    return FALSE;
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (BwAction) action = g_list_model_get_item (G_LIST_MODEL (self->actions), i);

      if (bw_action_get_position (action) != (int)i)
        return FALSE;
    }
  return TRUE;
}

static void
fill_list (BwPlanPage *self)
{
  BwDocument *document = bw_session_get_document (get_session (self));
  g_autoptr (GPtrArray) actions = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < bw_document_get_n_actions (document); i++)
    g_ptr_array_add (actions, bw_action_new (get_session (self), bw_document_get_action (document, i, BW_ACTION_ID)));
  g_list_store_splice (self->actions, 0, g_list_model_get_n_items (G_LIST_MODEL (self->actions)), actions->pdata,
                       actions->len);
}

static void
update_rows (BwPlanPage *self)
{
  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->list)); row;
       row = gtk_widget_get_next_sibling (row))
    if (BW_IS_ACTION_ROW (row))
      bw_action_row_update (BW_ACTION_ROW (row));
}

static void
update_summary (BwPlanPage *self)
{
  BwDocument *document = bw_session_get_document (get_session (self));
  guint n = bw_document_get_n_actions (document);
  guint unfinished = 0, late = 0;
  g_autofree char *today = bw_session_dup_today ();
  g_autofree char *text = NULL;

  for (guint i = 0; i < n; i++)
    {
      BwActionState state = bw_document_get_action_state (document, i);

      unfinished += state == BW_ACTION_OPEN || state == BW_ACTION_STARTED;
      late += bw_action_is_overdue (bw_document_get_action (document, i, BW_ACTION_DUE), state, today);
    }
  if (n == 0)
    text =
      g_strdup (_ ("Nothing is planned yet. Add an action here, or take one over from the advice in the results."));
  else
    /* Translators: how many actions the plan has, how many of them are to be done yet, and how many are late. */
    text = g_strdup_printf (
      ngettext ("%u action: %u to do or started, %u overdue.", "%u actions: %u to do or started, %u overdue.", n), n,
      unfinished, late);
  gtk_label_set_label (self->summary, text);
  gtk_widget_set_visible (self->tools, n > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->list), n > 0);
  gtk_widget_set_visible (self->save_button, n > 0);
}

static void
bw_plan_page_refresh (BwSessionPage *page)
{
  BwPlanPage *self = BW_PLAN_PAGE (page);

  if (!get_session (self))
    {
      g_list_store_remove_all (self->actions);
      return;
    }
  if (is_current (self, bw_session_get_document (get_session (self))))
    update_rows (self);
  else
    fill_list (self);
  update_summary (self);
}

static void
bw_plan_page_session_set (BwSessionPage *page)
{
  g_list_store_remove_all (BW_PLAN_PAGE (page)->actions);
  BW_SESSION_PAGE_CLASS (bw_plan_page_parent_class)->session_set (page);
}

static BwActionRow *
find_row (BwPlanPage *self, const char *id)
{
  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->list)); row;
       row = gtk_widget_get_next_sibling (row))
    if (BW_IS_ACTION_ROW (row) && g_str_equal (bw_action_get_id (bw_action_row_get_action (BW_ACTION_ROW (row))), id))
      return BW_ACTION_ROW (row);
  return NULL;
}

static void
add_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  BwPlanPage *self = BW_PLAN_PAGE (widget);
  g_autofree char *id = g_uuid_string_random ();
  BwActionRow *row;

  if (!get_session (self))
    return;
  gtk_editable_set_text (self->search, "");
  gtk_drop_down_set_selected (self->choice, BW_PLAN_ALL);
  bw_session_end_step (get_session (self));
  if (bw_document_add_action (bw_session_get_document (get_session (self)), id, "", NULL) < 0)
    gtk_widget_activate_action (widget, "win.toast", "s", _ ("The plan is full"));
  row = find_row (self, id);
  if (row)
    bw_action_row_begin (row);
}

static void
remove_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  BwPlanPage *self = BW_PLAN_PAGE (widget);
  BwDocument *document = get_session (self) ? bw_session_get_document (get_session (self)) : NULL;
  int position = document ? bw_document_find_action (document, g_variant_get_string (parameter, NULL)) : -1;

  if (position < 0)
    return;
  bw_document_remove_action (document, (guint)position);
  gtk_widget_grab_focus (GTK_WIDGET (self->list));
  gtk_widget_activate_action (widget, "win.toast-undo", "s", _ ("The action is removed"));
}

static void
save_tasks_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  BwPlanPage *self = BW_PLAN_PAGE (widget);

  if (get_session (self))
    bw_plan_save_tasks (widget, get_session (self));
}

static void
bw_plan_page_dispose (GObject *object)
{
  BwPlanPage *self = BW_PLAN_PAGE (object);

  if (self->list)
    gtk_list_box_bind_model (self->list, NULL, NULL, NULL, NULL);
  /* Whoever holds on to the list holds on to these, and they look at this page. */
  if (self->filter)
    gtk_custom_filter_set_filter_func (self->filter, NULL, NULL, NULL);
  if (self->sorter)
    gtk_custom_sorter_set_sort_func (self->sorter, NULL, NULL, NULL);
  g_clear_object (&self->filter);
  g_clear_object (&self->sorter);
  g_clear_object (&self->actions);
  self->list = NULL;
  G_OBJECT_CLASS (bw_plan_page_parent_class)->dispose (object);
}

static void
bw_plan_page_class_init (BwPlanPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bw_plan_page_dispose;
  BW_SESSION_PAGE_CLASS (klass)->refresh = bw_plan_page_refresh;
  BW_SESSION_PAGE_CLASS (klass)->session_set = bw_plan_page_session_set;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/bellwether_app/Bellwether/plan/bw-plan-page.ui");
  gtk_widget_class_bind_template_child (widget_class, BwPlanPage, heading);
  gtk_widget_class_bind_template_child (widget_class, BwPlanPage, summary);
  gtk_widget_class_bind_template_child (widget_class, BwPlanPage, tools);
  gtk_widget_class_bind_template_child (widget_class, BwPlanPage, search);
  gtk_widget_class_bind_template_child (widget_class, BwPlanPage, choice);
  gtk_widget_class_bind_template_child (widget_class, BwPlanPage, order);
  gtk_widget_class_bind_template_child (widget_class, BwPlanPage, list);
  gtk_widget_class_bind_template_child (widget_class, BwPlanPage, save_button);
  gtk_widget_class_bind_template_callback (widget_class, refilter_cb);
  gtk_widget_class_bind_template_callback (widget_class, resort_cb);
  gtk_widget_class_install_action (widget_class, "plan.add", NULL, add_action);
  gtk_widget_class_install_action (widget_class, "plan.remove", "s", remove_action);
  gtk_widget_class_install_action (widget_class, "plan.save-tasks", NULL, save_tasks_action);
}

static void
bw_plan_page_init (BwPlanPage *self)
{
  GtkFilterListModel *filtered;
  GtkSortListModel *sorted;

  gtk_widget_init_template (GTK_WIDGET (self));
  self->actions = g_list_store_new (BW_TYPE_ACTION);
  self->filter = gtk_custom_filter_new (matches_cb, self, NULL);
  self->sorter = gtk_custom_sorter_new (compare_cb, self, NULL);
  filtered =
    gtk_filter_list_model_new (g_object_ref (G_LIST_MODEL (self->actions)), g_object_ref (GTK_FILTER (self->filter)));
  sorted = gtk_sort_list_model_new (G_LIST_MODEL (filtered), g_object_ref (GTK_SORTER (self->sorter)));
  gtk_list_box_bind_model (self->list, G_LIST_MODEL (sorted), create_row_cb, NULL, NULL);
  g_object_unref (sorted);
}
