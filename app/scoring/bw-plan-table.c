/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-plan-table.h"

#include "bw-csv.h"

static gboolean
is_overdue (BwDocument *document, guint action, const char *today)
{
  return bw_action_is_overdue (bw_document_get_action (document, action, BW_ACTION_DUE),
                               bw_document_get_action_state (document, action), today);
}

const char *
bw_plan_get_source_name (BwDocument *document, guint action)
{
  const BwAssessment *assessment = bw_document_get_assessment (document);
  const char *source = bw_document_get_action (document, action, BW_ACTION_SOURCE);
  int dimension = bw_assessment_find_dimension (assessment, source);

  if (dimension >= 0)
    return assessment->dimensions[dimension].name;
  for (guint i = 0; i < assessment->n_indices; i++)
    if (g_str_equal (assessment->indices[i].id, source))
      return assessment->indices[i].name;
  return NULL;
}

static void
add_cell (GString *csv, const char *text)
{
  bw_csv_text (csv, text);
  g_string_append_c (csv, ',');
}

void
bw_plan_append_csv (GString *csv, BwDocument *document, guint action, gboolean names)
{
  bw_csv_text (csv, names ? bw_document_get_action (document, action, BW_ACTION_WHO) : NULL);
  g_string_append_c (csv, ',');
  bw_csv_text (csv, bw_document_get_action (document, action, BW_ACTION_FIRST_STEP));
  g_string_append_c (csv, ',');
  bw_csv_text (csv, bw_document_get_action (document, action, BW_ACTION_DUE));
}

char *
bw_plan_to_csv (BwDocument *document, const char *today, gboolean names)
{
  GString *csv = g_string_new ("id,what,who,first_step,due,state,state_label,source,source_name,overdue\r\n");

  for (guint i = 0; i < bw_document_get_n_actions (document); i++)
    {
      BwActionState state = bw_document_get_action_state (document, i);

      add_cell (csv, bw_document_get_action (document, i, BW_ACTION_ID));
      add_cell (csv, bw_document_get_action (document, i, BW_ACTION_WHAT));
      add_cell (csv, names ? bw_document_get_action (document, i, BW_ACTION_WHO) : NULL);
      add_cell (csv, bw_document_get_action (document, i, BW_ACTION_FIRST_STEP));
      add_cell (csv, bw_document_get_action (document, i, BW_ACTION_DUE));
      add_cell (csv, bw_action_state_get_id (state));
      add_cell (csv, bw_action_state_get_name (state));
      add_cell (csv, bw_document_get_action (document, i, BW_ACTION_SOURCE));
      add_cell (csv, bw_plan_get_source_name (document, i));
      g_string_append_printf (csv, "%s\r\n", is_overdue (document, i, today) ? "true" : "false");
    }
  return g_string_free (csv, FALSE);
}

/* Nothing is null, as it is in all of the JSON. */
static const char *
or_null (const char *text)
{
  return *text != '\0' ? text : NULL;
}

void
bw_plan_add_json (BwJson *json, BwDocument *document, const char *today, gboolean names)
{
  bw_json_open (json, "plan", '[');
  for (guint i = 0; i < bw_document_get_n_actions (document); i++)
    {
      bw_json_open (json, NULL, '{');
      bw_json_text (json, "id", bw_document_get_action (document, i, BW_ACTION_ID));
      bw_json_text (json, "what", bw_document_get_action (document, i, BW_ACTION_WHAT));
      bw_json_text (json, "who", names ? or_null (bw_document_get_action (document, i, BW_ACTION_WHO)) : NULL);
      bw_json_text (json, "first_step", or_null (bw_document_get_action (document, i, BW_ACTION_FIRST_STEP)));
      bw_json_text (json, "due", or_null (bw_document_get_action (document, i, BW_ACTION_DUE)));
      bw_json_text (json, "state", bw_document_get_action (document, i, BW_ACTION_STATE));
      bw_json_text (json, "source", or_null (bw_document_get_action (document, i, BW_ACTION_SOURCE)));
      bw_json_truth (json, "overdue", is_overdue (document, i, today));
      bw_json_close (json, '}');
    }
  bw_json_close (json, ']');
}

char *
bw_plan_to_json (BwDocument *document, const char *today, gboolean names)
{
  BwJson json = BW_JSON_INIT;

  bw_json_open (&json, NULL, '{');
  bw_plan_add_json (&json, document, today, names);
  bw_json_close (&json, '}');
  return bw_json_finish (&json);
}
