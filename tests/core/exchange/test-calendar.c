/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/exchange/bw-calendar.h"
#include "app/scoring/bw-plan-table.h"
#include "tests/core/document/small-assessment.h"

#include <libical/ical.h>
#include <string.h>

/* The action plan for other programs: tasks of a calendar, read back by a calendar's own library, and tables. */

#define TODAY "2026-11-26"

static BwDocument *
create_document (void)
{
  BwDocument *document = small_new_document ();

  bw_document_add_action (document, "a1", "Ring \"five\" customers; today, or\nsoon", "speed");
  bw_document_set_action (document, 0, BW_ACTION_WHO, "Ada, of course");
  bw_document_set_action (
    document, 0, BW_ACTION_FIRST_STEP,
    "Find the list of everybody who rang us in the last three weeks, and choose five of them by lot — עם כולם");
  bw_document_set_action (document, 0, BW_ACTION_DUE, "2026-11-25");
  bw_document_add_action (document, "a2", "=1+1", NULL);
  bw_document_set_action (document, 1, BW_ACTION_STATE, "done");
  bw_document_add_action (document, "a3", "", NULL);
  bw_document_set_action (document, 2, BW_ACTION_STATE, "dropped");
  return document;
}

static void
test_tasks (void)
{
  g_autoptr (BwDocument) document = create_document ();
  g_autoptr (GBytes) bytes = bw_calendar_write_plan (document, TODAY, TRUE);
  g_autoptr (GBytes) again = bw_calendar_write_plan (document, TODAY, TRUE);
  g_autofree char *text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_auto (GStrv) lines = g_strsplit (text, "\r\n", -1);
  icalcomponent *calendar = icalparser_parse_string (text);
  icalcomponent *task = icalcomponent_get_first_component (calendar, ICAL_VTODO_COMPONENT);
  icalproperty *percent;

  g_assert_true (g_bytes_equal (bytes, again));
  for (guint i = 0; lines[i] != NULL; i++)
    g_assert_cmpuint (strlen (lines[i]), <=, 75);
  g_assert_cmpint (icalcomponent_count_components (calendar, ICAL_VTODO_COMPONENT), ==, 3);
  g_assert_cmpint (icalcomponent_count_errors (calendar), ==, 0);
  g_assert_nonnull (strstr (text, "DTSTAMP:20261126T000000Z\r\n"));

  g_assert_cmpstr (icalcomponent_get_uid (task), ==, "d0c-a1@bellwether");
  g_assert_cmpstr (icalcomponent_get_summary (task), ==, "Ring \"five\" customers; today, or\nsoon");
  g_assert_cmpstr (
    icalcomponent_get_description (task), ==,
    "First step: Find the list of everybody who rang us in the last three weeks, and choose five of them by lot — עם "
    "כולם\nWho: Ada, of course\nFrom: Speed");
  g_assert_cmpint (icalcomponent_get_status (task), ==, ICAL_STATUS_NEEDSACTION);
  g_assert_cmpint (icalcomponent_get_due (task).day, ==, 25);
  g_assert_true (icalcomponent_get_due (task).is_date);

  task = icalcomponent_get_next_component (calendar, ICAL_VTODO_COMPONENT);
  percent = icalcomponent_get_first_property (task, ICAL_PERCENTCOMPLETE_PROPERTY);
  g_assert_cmpint (icalcomponent_get_status (task), ==, ICAL_STATUS_COMPLETED);
  g_assert_cmpint (icalproperty_get_percentcomplete (percent), ==, 100);
  task = icalcomponent_get_next_component (calendar, ICAL_VTODO_COMPONENT);
  g_assert_cmpint (icalcomponent_get_status (task), ==, ICAL_STATUS_CANCELLED);
  g_assert_cmpstr (icalcomponent_get_summary (task), !=, "");
  icalcomponent_free (calendar);
}

static void
test_no_names (void)
{
  g_autoptr (BwDocument) document = create_document ();
  g_autoptr (GBytes) bytes = bw_calendar_write_plan (document, TODAY, FALSE);
  g_autofree char *text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_autofree char *csv = bw_plan_to_csv (document, TODAY, FALSE);
  g_autofree char *json = bw_plan_to_json (document, TODAY, FALSE);

  g_assert_null (strstr (text, "Ada"));
  g_assert_null (strstr (csv, "Ada"));
  g_assert_null (strstr (json, "Ada"));
}

static void
test_tables (void)
{
  g_autoptr (BwDocument) document = create_document ();
  g_autofree char *csv = bw_plan_to_csv (document, TODAY, TRUE);
  g_autofree char *json = bw_plan_to_json (document, TODAY, TRUE);

  g_assert_true (g_str_has_prefix (csv, "id,what,who,first_step,due,state,state_label,source,source_name,overdue\r\n"
                                        "a1,\"Ring \"\"five\"\" customers; today, or\nsoon\",\"Ada, of course\","));
  g_assert_nonnull (strstr (csv, ",2026-11-25,open,To do,speed,Speed,true\r\na2,\"'=1+1\",,,,done,Done,,,false\r\n"));
  g_assert_nonnull (strstr (json, "\"what\": \"Ring \\\"five\\\" customers; today, or\\nsoon\""));
  g_assert_nonnull (strstr (json, "\"overdue\": true"));
  g_assert_nonnull (strstr (json, "\"first_step\": null"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/calendar/tasks", test_tasks);
  g_test_add_func ("/calendar/no-names", test_no_names);
  g_test_add_func ("/calendar/tables", test_tables);
  return g_test_run ();
}
