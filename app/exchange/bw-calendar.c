/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-calendar.h"

#include "app/scoring/bw-plan-table.h"

#include <glib/gi18n-lib.h>
#include <libical/ical.h>
#include <string.h>

static const struct
{
  icalproperty_status status;
  int percent;
} states[BW_N_ACTION_STATES] = {
  [BW_ACTION_OPEN] = { ICAL_STATUS_NEEDSACTION, 0 },
  [BW_ACTION_STARTED] = { ICAL_STATUS_INPROCESS, 50 },
  [BW_ACTION_DONE] = { ICAL_STATUS_COMPLETED, 100 },
  [BW_ACTION_DROPPED] = { ICAL_STATUS_CANCELLED, 0 },
};

/* "2026-05-01" as a date without a time. */
static icaltimetype
read_day (const char *day)
{
  icaltimetype time = icaltime_null_date ();
  g_auto (GStrv) parts = g_strsplit (day, "-", 3);

  time.year = (int)g_ascii_strtoll (parts[0], NULL, 10);
  time.month = (int)g_ascii_strtoll (parts[1], NULL, 10);
  time.day = (int)g_ascii_strtoll (parts[2], NULL, 10);
  return time;
}

/* The start of @day, in universal time: what was written on the same day is the same. */
static icaltimetype
read_stamp (const char *day)
{
  icaltimetype time = read_day (day);

  time.is_date = 0;
  time.hour = time.minute = time.second = 0;
  return icaltime_set_timezone (&time, icaltimezone_get_utc_timezone ());
}

static void
add_line (GString *text, const char *name, const char *value)
{
  if (value != NULL && *value != '\0')
    g_string_append_printf (text, "%s%s: %s", text->len > 0 ? "\n" : "", name, value);
}

/* What a task has no place of its own for. */
static char *
describe (BwDocument *document, guint action, gboolean names)
{
  GString *text = g_string_new (NULL);

  add_line (text, C_ ("plan", "First step"), bw_document_get_action (document, action, BW_ACTION_FIRST_STEP));
  if (names)
    add_line (text, C_ ("plan", "Who"), bw_document_get_action (document, action, BW_ACTION_WHO));
  add_line (text, C_ ("plan", "From"), bw_plan_get_source_name (document, action));
  return g_string_free (text, FALSE);
}

static icalcomponent *
create_task (BwDocument *document, guint action, const char *today, gboolean names)
{
  const char *what = bw_document_get_action (document, action, BW_ACTION_WHAT);
  const char *due = bw_document_get_action (document, action, BW_ACTION_DUE);
  BwActionState state = bw_document_get_action_state (document, action);
  g_autofree char *uid = g_strdup_printf ("%s-%s@bellwether", bw_document_get_id (document),
                                          bw_document_get_action (document, action, BW_ACTION_ID));
  g_autofree char *description = describe (document, action, names);
  icalcomponent *task = icalcomponent_new_vtodo ();

  icalcomponent_add_property (task, icalproperty_new_uid (uid));
  icalcomponent_add_property (task, icalproperty_new_dtstamp (read_stamp (today)));
  icalcomponent_add_property (task,
                              icalproperty_new_summary (*what != '\0' ? what : _ ("An action without words yet")));
  if (*description != '\0')
    icalcomponent_add_property (task, icalproperty_new_description (description));
  if (*due != '\0')
    icalcomponent_add_property (task, icalproperty_new_due (read_day (due)));
  icalcomponent_add_property (task, icalproperty_new_status (states[state].status));
  icalcomponent_add_property (task, icalproperty_new_percentcomplete (states[state].percent));
  return task;
}

GBytes *
bw_calendar_write_plan (BwDocument *document, const char *today, gboolean names)
{
  icalcomponent *calendar = icalcomponent_new_vcalendar ();
  char *text;
  GBytes *bytes;

  icalcomponent_add_property (calendar, icalproperty_new_version ("2.0"));
  icalcomponent_add_property (calendar, icalproperty_new_prodid ("-//Bellwether//Action plan//EN"));
  for (guint i = 0; i < bw_document_get_n_actions (document); i++)
    icalcomponent_add_component (calendar, create_task (document, i, today, names));
  text = icalcomponent_as_ical_string_r (calendar);
  bytes = g_bytes_new (text, strlen (text));
  icalmemory_free_buffer (text);
  icalcomponent_free (calendar);
  return bytes;
}
