/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-part-choice.h"

#include "bw-report-part.h"

static void
choice_free (gpointer data)
{
  BwPartChoice *choice = data;
  g_free (choice->id);
  g_free (choice);
}

static BwPartChoice *
get (GPtrArray *choices, guint position)
{
  return choices->pdata[position];
}

/* The position of @id; -1 when it is not in the list. */
static int
find (GPtrArray *choices, const char *id)
{
  for (guint i = 0; i < choices->len; i++)
    if (g_str_equal (get (choices, i)->id, id))
      return (int)i;
  return -1;
}

static void
insert (GPtrArray *choices, int position, const char *id, gboolean chosen, gboolean shown)
{
  BwPartChoice *choice;
  if (find (choices, id) >= 0)
    return;
  choice = g_new0 (BwPartChoice, 1);
  *choice = (BwPartChoice){ .id = g_strdup (id), .chosen = chosen, .shown = shown };
  g_ptr_array_insert (choices, position, choice);
}

static char *
name_chart (const BwAssessment *assessment, guint chart)
{
  return g_strconcat ("chart:", assessment->charts[chart].id, NULL);
}

/* Those that are in the list by a name of their own come where that stands. */
static gboolean
is_named (char *const *parts, const BwAssessment *assessment, guint chart)
{
  for (guint i = 0; parts[i]; i++)
    {
      const char *named = bw_report_part_get_chart (parts[i]);
      if (named && bw_report_part_find_chart (assessment, named, chart) == chart)
        return TRUE;
    }
  return FALSE;
}

static void
append_charts (GPtrArray *choices, char *const *parts, const BwAssessment *assessment)
{
  gboolean on_cover = bw_report_parts_contain (parts, "cover-chart");
  gboolean any = FALSE;
  for (guint i = 0; i < assessment->n_charts; i++)
    {
      g_autofree char *id = name_chart (assessment, i);
      if ((assessment->charts[i].cover && on_cover) || is_named (parts, assessment, i))
        continue;
      insert (choices, -1, id, TRUE, TRUE);
      any = TRUE;
    }
  if (!any)
    insert (choices, -1, "charts", TRUE, FALSE);
}

static void
append_part (GPtrArray *choices, char *const *parts, const char *id, const BwAssessment *assessment)
{
  const char *chart = bw_report_part_get_chart (id);
  guint position = chart ? bw_report_part_find_chart (assessment, chart, 0) : 0;
  if (g_str_equal (id, "charts"))
    append_charts (choices, parts, assessment);
  else if (!chart || position == assessment->n_charts)
    insert (choices, -1, id, TRUE, !chart && bw_report_part_fits (id, assessment));
  else
    for (; position < assessment->n_charts; position = bw_report_part_find_chart (assessment, chart, position + 1))
      {
        g_autofree char *own = name_chart (assessment, position);
        insert (choices, -1, own, TRUE, TRUE);
      }
}

/* Where part @position of the table stands when nobody has moved it: after the nearest of those before it. */
static int
find_place (GPtrArray *choices, guint position)
{
  while (position-- > 0)
    {
      const char *before = bw_report_part_get (position)->id;
      gboolean charts = g_str_equal (before, "charts");
      for (guint i = choices->len; i-- > 0;)
        if (charts ? bw_report_part_get_chart (get (choices, i)->id) != NULL
                   : g_str_equal (get (choices, i)->id, before))
          return (int)i + 1;
    }
  return 0;
}

/* What was not chosen. The chart of the cover is a part of its own already. */
static void
insert_missing (GPtrArray *choices, const BwAssessment *assessment)
{
  for (guint i = 0; i < bw_report_part_get_n (); i++)
    {
      const char *id = bw_report_part_get (i)->id;
      int place = find_place (choices, i);
      if (!g_str_equal (id, "charts"))
        insert (choices, place, id, FALSE, bw_report_part_fits (id, assessment));
      else
        for (guint chart = 0; chart < assessment->n_charts; chart++)
          {
            g_autofree char *own = name_chart (assessment, chart);
            if (!assessment->charts[chart].cover && find (choices, own) < 0)
              insert (choices, find_place (choices, i + 1), own, FALSE, TRUE);
          }
    }
}

GPtrArray *
bw_part_choices_new (char *const *parts, const BwAssessment *assessment)
{
  GPtrArray *choices = g_ptr_array_new_with_free_func (choice_free);
  g_auto (GStrv) usual = parts ? NULL : bw_report_parts_dup_default ();
  if (!parts)
    parts = usual;
  for (guint i = 0; parts[i]; i++)
    append_part (choices, parts, parts[i], assessment);
  insert_missing (choices, assessment);
  return choices;
}

const BwPartChoice *
bw_part_choices_get (GPtrArray *choices, guint position)
{
  return get (choices, position);
}

gboolean
bw_part_choices_move (GPtrArray *choices, guint from, int steps)
{
  int step = steps > 0 ? 1 : -1;
  int to = (int)from;
  gpointer moved;
  for (int next = to + step; steps != 0 && next >= 0 && next < (int)choices->len; next += step)
    if (get (choices, (guint)next)->shown)
      {
        to = next;
        steps -= step;
      }
  if (to == (int)from)
    return FALSE;
  moved = choices->pdata[from];
  choices->pdata[from] = NULL;
  for (int i = (int)from; i != to; i += step)
    choices->pdata[i] = choices->pdata[i + step];
  choices->pdata[to] = moved;
  return TRUE;
}

void
bw_part_choices_set_chosen (GPtrArray *choices, guint position, gboolean chosen)
{
  get (choices, position)->chosen = chosen;
}

/* How many charts would be "charts": all but that of the cover, as long as that is on it. */
static guint
count_charts (GPtrArray *ids, const BwAssessment *assessment)
{
  guint n = 0;
  gboolean on_cover = g_ptr_array_find_with_equal_func (ids, "cover-chart", g_str_equal, NULL);
  for (guint i = 0; i < assessment->n_charts; i++)
    n += !(assessment->charts[i].cover && on_cover);
  return n;
}

/* All charts one after the other are "charts", so that they are on other assessments too. */
static void
join_charts (GPtrArray *ids, const BwAssessment *assessment)
{
  gboolean on_cover = g_ptr_array_find_with_equal_func (ids, "cover-chart", g_str_equal, NULL);
  guint n = count_charts (ids, assessment);
  guint first = 0;
  while (first < ids->len && !bw_report_part_get_chart (ids->pdata[first]))
    first++;
  if (n == 0 || first + n > ids->len)
    return;
  for (guint i = 0, at = first; i < assessment->n_charts; i++)
    {
      g_autofree char *own = name_chart (assessment, i);
      if (assessment->charts[i].cover && on_cover)
        continue;
      if (!g_str_equal (ids->pdata[at++], own))
        return;
    }
  g_free (ids->pdata[first]);
  ids->pdata[first] = g_strdup ("charts");
  if (n > 1)
    g_ptr_array_remove_range (ids, first + 1, n - 1);
}

char **
bw_part_choices_dup_parts (GPtrArray *choices, const BwAssessment *assessment)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  g_auto (GStrv) usual = bw_report_parts_dup_default ();
  for (guint i = 0; i < choices->len; i++)
    if (get (choices, i)->chosen)
      g_ptr_array_add (ids, g_strdup (get (choices, i)->id));
  join_charts (ids, assessment);
  g_ptr_array_add (ids, NULL);
  if (g_strv_equal ((const char *const *)ids->pdata, (const char *const *)usual))
    return NULL;
  return g_strdupv ((char **)ids->pdata);
}
