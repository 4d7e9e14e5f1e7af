/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-plan.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const char *const no_names[] = { NULL };
static const char *const plan_children[] = { "action", NULL };
static const char *const action_attributes[] = { "id", "state", "due", "source", NULL };
static const char *const action_children[] = { "what", "who", "first-step", NULL };

static const char *const state_ids[BW_N_ACTION_STATES] = {
  [BW_ACTION_OPEN] = "open",
  [BW_ACTION_STARTED] = "started",
  [BW_ACTION_DONE] = "done",
  [BW_ACTION_DROPPED] = "dropped",
};

/* How each field stands in the file: as an attribute, or as an element with a text. */
static const struct
{
  const char *name;
  gboolean is_text;
} places[BW_N_ACTION_FIELDS] = {
  [BW_ACTION_ID] = { "id", FALSE },         [BW_ACTION_WHAT] = { "what", TRUE },
  [BW_ACTION_WHO] = { "who", TRUE },        [BW_ACTION_FIRST_STEP] = { "first-step", TRUE },
  [BW_ACTION_DUE] = { "due", FALSE },       [BW_ACTION_STATE] = { "state", FALSE },
  [BW_ACTION_SOURCE] = { "source", FALSE },
};

const char *
bw_action_state_get_id (BwActionState state)
{
  return state_ids[state];
}

const char *
bw_action_state_get_name (BwActionState state)
{
  switch (state)
    {
    case BW_ACTION_OPEN:
      /* Translators: the state of an action in the plan that nobody has begun. */
      return C_ ("action", "To do");
    case BW_ACTION_STARTED:
      /* Translators: the state of an action in the plan that somebody has begun. */
      return C_ ("action", "Started");
    case BW_ACTION_DONE:
      /* Translators: the state of an action in the plan. */
      return C_ ("action", "Done");
    case BW_ACTION_DROPPED:
      /* Translators: the state of an action in the plan that nobody will do any more. */
      return C_ ("action", "Dropped");
    case BW_N_ACTION_STATES:
      break;
    }
  return "";
}

BwActionState
bw_action_state_find (const char *id)
{
  guint state = 0;

  while (state < BW_N_ACTION_STATES && g_strcmp0 (id, state_ids[state]) != 0)
    state++;
  return state;
}

gboolean
bw_action_is_overdue (const char *due, BwActionState state, const char *today)
{
  return due != NULL && *due != '\0' && today != NULL && strcmp (due, today) < 0 &&
         (state == BW_ACTION_OPEN || state == BW_ACTION_STARTED);
}

static void
kept_free (gpointer data)
{
  bw_kept_clear (data);
  g_free (data);
}

void
bw_kept_plan_clear (BwKeptPlan *kept)
{
  bw_kept_clear (&kept->plan);
  g_clear_pointer (&kept->actions, g_hash_table_unref);
}

static void
keep_action (BwKeptPlan *kept, const char *id, BwXmlNode *node)
{
  BwKept *unknown = g_new0 (BwKept, 1);

  bw_kept_add_unknown (unknown, node, action_attributes, action_children);
  if (unknown->attributes == NULL && unknown->children == NULL)
    {
      kept_free (unknown);
      return;
    }
  if (kept->actions == NULL)
    kept->actions = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, kept_free);
  g_hash_table_insert (kept->actions, g_strdup (id), unknown);
}

static char *
read_field (BwXmlNode *node, BwActionField field)
{
  BwXmlNode *child = places[field].is_text ? bw_xml_node_find_child (node, places[field].name) : NULL;
  char *text = NULL;

  if (child != NULL)
    text = bw_xml_node_dup_verbatim (child);
  else if (!places[field].is_text)
    text = bw_xml_node_dup_attribute (node, places[field].name);
  return text != NULL ? text : g_strdup ("");
}

/* Why the action cannot be read, as a sentence that the caller owns; NULL when it can. */
static char *
find_fault (char **row, GHashTable *ids)
{
  if (*row[BW_ACTION_ID] == '\0')
    return g_strdup (_ ("An action of the plan has no id; it stays in the file and is not shown."));
  if (g_hash_table_contains (ids, row[BW_ACTION_ID]))
    return g_strdup_printf (_ ("There is a second action with the id “%s”; it stays in the file and is not shown."),
                            row[BW_ACTION_ID]);
  if (g_hash_table_size (ids) >= BW_MAX_ACTIONS)
    return g_strdup_printf (_ ("There are more than %u actions; the others stay in the file and are not shown."),
                            BW_MAX_ACTIONS);
  if (*row[BW_ACTION_STATE] != '\0' && bw_action_state_find (row[BW_ACTION_STATE]) == BW_N_ACTION_STATES)
    return g_strdup_printf (_ ("“%s” is not a state of an action; the action stays in the file and is not shown."),
                            row[BW_ACTION_STATE]);
  if (*row[BW_ACTION_DUE] != '\0' && !bw_day_is_valid (row[BW_ACTION_DUE]))
    return g_strdup_printf (_ ("“%s” is not a day; the action stays in the file and is not shown."),
                            row[BW_ACTION_DUE]);
  return NULL;
}

static void
read_action (BwXmlNode *node, GPtrArray *rows, GHashTable *ids, BwKeptPlan *kept, BwIssues *issues)
{
  g_auto (GStrv) row = g_new0 (char *, BW_N_ACTION_FIELDS + 1);
  g_autofree char *fault = NULL;

  for (guint field = 0; field < BW_N_ACTION_FIELDS; field++)
    row[field] = read_field (node, field);
  fault = find_fault (row, ids);
  if (fault != NULL)
    {
      bw_kept_add_node (&kept->plan, node);
      bw_issues_add (issues, BW_TAG_DOCUMENT_VALUE, bw_xml_node_get_line (node), "%s", fault);
      return;
    }
  if (*row[BW_ACTION_STATE] == '\0')
    {
      g_free (row[BW_ACTION_STATE]);
      row[BW_ACTION_STATE] = g_strdup (state_ids[BW_ACTION_OPEN]);
    }
  keep_action (kept, row[BW_ACTION_ID], node);
  g_hash_table_add (ids, row[BW_ACTION_ID]);
  g_ptr_array_add (rows, g_steal_pointer (&row));
}

GPtrArray *
bw_plan_read (BwXmlNode *node, BwKeptPlan *kept, BwIssues *issues)
{
  g_autoptr (GPtrArray) rows = bw_rows_new ();
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);

  if (node == NULL)
    return NULL;
  bw_kept_add_unknown (&kept->plan, node, no_names, plan_children);
  for (BwXmlNode *child = bw_xml_node_find_child (node, "action"); child != NULL;
       child = bw_xml_node_find_next (child, "action"))
    read_action (child, rows, ids, kept, issues);
  return rows->len > 0 ? g_steal_pointer (&rows) : NULL;
}

static void
write_action (char **row, const BwKept *unknown, BwXmlWriter *writer)
{
  bw_xml_writer_start (writer, "action", NULL);
  for (guint field = 0; field < BW_N_ACTION_FIELDS; field++)
    if (!places[field].is_text && *row[field] != '\0')
      bw_xml_writer_attribute (writer, places[field].name, row[field]);
  if (unknown != NULL)
    bw_kept_write_attributes (unknown, writer, NULL);
  for (guint field = 0; field < BW_N_ACTION_FIELDS; field++)
    if (places[field].is_text && *row[field] != '\0')
      bw_xml_writer_element (writer, places[field].name, row[field]);
  if (unknown != NULL)
    bw_kept_write_children (unknown, writer);
  bw_xml_writer_end (writer);
}

void
bw_plan_write (GPtrArray *rows, const BwKeptPlan *kept, BwXmlWriter *writer)
{
  if (rows == NULL && kept->plan.attributes == NULL && kept->plan.children == NULL)
    return;
  bw_xml_writer_start (writer, "plan", NULL);
  bw_kept_write_attributes (&kept->plan, writer, NULL);
  for (guint i = 0; rows != NULL && i < rows->len; i++)
    {
      char **row = rows->pdata[i];
      write_action (row, kept->actions != NULL ? g_hash_table_lookup (kept->actions, row[BW_ACTION_ID]) : NULL, writer);
    }
  bw_kept_write_children (&kept->plan, writer);
  bw_xml_writer_end (writer);
}
