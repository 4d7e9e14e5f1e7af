/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-report-part.h"

#include "app/xml/bw-issue.h"
#include "bw-report-content.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define CHART_PREFIX "chart:"

/* Names are what the list of parts shows; headings in the report may be longer. */
static const BwReportPart parts[] = {
  { "cover", N_ ("Cover"), BW_PART_DEFAULT | BW_PART_COVER | BW_PART_UNANSWERED, bw_report_add_cover },
  { "headline", N_ ("The headline and overall scores"), BW_PART_DEFAULT | BW_PART_COVER | BW_PART_UNANSWERED,
    bw_report_add_headline },
  { "cover-chart", N_ ("The picture on the cover"), BW_PART_DEFAULT | BW_PART_COVER | BW_PART_UNANSWERED,
    bw_report_add_cover_chart },
  { "contents", N_ ("Contents"), BW_PART_DEFAULT, bw_report_add_contents },
  { "guide", N_ ("How to read this report"), BW_PART_DEFAULT, bw_report_add_guide },
  { "readings", N_ ("What stands out"), BW_PART_DEFAULT | BW_PART_RESULTS | BW_PART_SINGLE, bw_report_add_readings },
  { "priorities", N_ ("Where to begin"), BW_PART_DEFAULT | BW_PART_RESULTS, bw_report_add_priorities },
  { "target", N_ ("What you aim at"), BW_PART_DEFAULT | BW_PART_RESULTS | BW_PART_SINGLE, bw_report_add_target },
  { "charts", N_ ("Charts"), BW_PART_DEFAULT | BW_PART_RESULTS, bw_report_add_charts },
  { "team", N_ ("The team"), BW_PART_DEFAULT, bw_report_add_team },
  { "rounds", N_ ("Since the round before"), BW_PART_DEFAULT, bw_report_add_rounds },
  { "agenda", N_ ("An agenda for talking about it"), BW_PART_DEFAULT, bw_report_add_agenda },
  { "advice", N_ ("Each dimension, with advice"), BW_PART_DEFAULT | BW_PART_SINGLE, bw_report_add_dimensions },
  { "indices", N_ ("Scores that combine others"), BW_PART_DEFAULT, bw_report_add_indices },
  { "plan", N_ ("Your plan"), BW_PART_DEFAULT | BW_PART_UNANSWERED, bw_report_add_plan },
  { "cases", N_ ("The cases, to learn from"), BW_PART_DEFAULT | BW_PART_SINGLE, bw_report_add_cases },
  { "notes", N_ ("Notes and flags"), BW_PART_DEFAULT | BW_PART_SINGLE, bw_report_add_notes },
  { "checklist", N_ ("The checklist"), BW_PART_DEFAULT | BW_PART_SINGLE, bw_report_add_checklist },
  { "answers", N_ ("All answers"), BW_PART_DEFAULT | BW_PART_SINGLE, bw_report_add_answers },
  { "trails", N_ ("How each score came about"), BW_PART_SINGLE, bw_report_add_trails },
  { "tables", N_ ("The charts as tables"), BW_PART_DEFAULT, bw_report_add_tables },
  { "method", N_ ("How scores are made, and what they are not"), BW_PART_DEFAULT | BW_PART_UNANSWERED,
    bw_report_add_method },
};

guint
bw_report_part_get_n (void)
{
  return G_N_ELEMENTS (parts);
}

const BwReportPart *
bw_report_part_get (guint position)
{
  return &parts[position];
}

const BwReportPart *
bw_report_part_find (const char *id)
{
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (g_str_equal (parts[i].id, id))
      return &parts[i];
  return NULL;
}

const char *
bw_report_part_get_chart (const char *id)
{
  return g_str_has_prefix (id, CHART_PREFIX) ? id + strlen (CHART_PREFIX) : NULL;
}

gboolean
bw_report_part_is_valid (const char *id)
{
  const char *chart = bw_report_part_get_chart (id);
  return chart ? *chart != '\0' && g_utf8_validate (chart, -1, NULL) : bw_report_part_find (id) != NULL;
}

guint
bw_report_part_find_chart (const BwAssessment *assessment, const char *chart, guint from)
{
  for (guint i = 0; i < assessment->n_charts; i++)
    if (g_str_equal (assessment->charts[i].id, chart))
      return i >= from ? i : assessment->n_charts;
  for (guint i = from; i < assessment->n_charts; i++)
    if (g_str_equal (bw_chart_kind_get_id (assessment->charts[i].kind), chart))
      return i;
  return assessment->n_charts;
}

static gboolean
has_cases (const BwAssessment *assessment)
{
  for (guint i = 0; i < assessment->n_items; i++)
    if (assessment->items[i].type == BW_ITEM_VIGNETTE)
      return TRUE;
  return FALSE;
}

static gboolean
has_ticks (const BwAssessment *assessment)
{
  for (guint i = 0; i < assessment->n_items; i++)
    if (bw_assessment_item_has_ticks (assessment, i))
      return TRUE;
  return FALSE;
}

static gboolean
has_indices (const BwAssessment *assessment)
{
  for (guint i = 0; i < assessment->n_indices; i++)
    if (bw_assessment_index_is_shown (assessment, i))
      return TRUE;
  return FALSE;
}

static gboolean
has_cover_chart (const BwAssessment *assessment)
{
  for (guint i = 0; i < assessment->n_charts; i++)
    if (assessment->charts[i].cover)
      return TRUE;
  return FALSE;
}

gboolean
bw_report_part_fits (const char *id, const BwAssessment *assessment)
{
  static const struct
  {
    const char *id;
    gboolean (*fits) (const BwAssessment *assessment);
  } picky[] = {
    { "cases", has_cases },
    { "checklist", has_ticks },
    { "indices", has_indices },
    { "cover-chart", has_cover_chart },
  };
  for (guint i = 0; i < G_N_ELEMENTS (picky); i++)
    if (g_str_equal (picky[i].id, id))
      return picky[i].fits (assessment);
  return bw_report_part_find (id) != NULL;
}

char *
bw_report_part_dup_name (const char *id, const BwAssessment *assessment)
{
  const char *chart = bw_report_part_get_chart (id);
  const BwReportPart *part = bw_report_part_find (id);
  if (part)
    return g_strdup (_ (part->name));
  if (chart && assessment)
    {
      guint position = bw_report_part_find_chart (assessment, chart, 0);
      if (position < assessment->n_charts)
        return g_strdup (assessment->charts[position].title);
    }
  /* Translators: followed by the id of a chart, "Chart: matrix". */
  return chart ? g_strdup_printf (_ ("Chart: %s"), chart) : g_strdup (id);
}

static void
append_default (GPtrArray *list)
{
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (parts[i].flags & BW_PART_DEFAULT)
      g_ptr_array_add (list, g_strdup (parts[i].id));
}

static char **
end_list (GPtrArray *list)
{
  g_ptr_array_add (list, NULL);
  return (char **)g_ptr_array_free (list, FALSE);
}

char **
bw_report_parts_dup_default (void)
{
  GPtrArray *list = g_ptr_array_new ();
  append_default (list);
  return end_list (list);
}

char **
bw_report_parts_normalise (char *const *ids)
{
  GPtrArray *list = g_ptr_array_new ();
  if (!ids)
    append_default (list);
  for (guint i = 0; ids && ids[i]; i++)
    if (bw_report_part_is_valid (ids[i]) && !g_ptr_array_find_with_equal_func (list, ids[i], g_str_equal, NULL))
      g_ptr_array_add (list, g_strdup (ids[i]));
  return end_list (list);
}

char **
bw_report_parts_parse (const char *text, char **unknown)
{
  g_auto (GStrv) words = g_strsplit (text, ",", -1);
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; words[i]; i++)
    {
      g_strstrip (words[i]);
      if (g_str_equal (words[i], "default"))
        append_default (list);
      else if (bw_report_part_is_valid (words[i]))
        g_ptr_array_add (list, g_strdup (words[i]));
      else if (*words[i])
        {
          *unknown = g_strdup (words[i]);
          return NULL;
        }
    }
  if (list->len == 0)
    {
      *unknown = g_strdup ("");
      return NULL;
    }
  g_ptr_array_add (list, NULL);
  return bw_report_parts_normalise ((char *const *)list->pdata);
}

char *
bw_report_part_dup_nearest (const char *id, const BwAssessment *assessment)
{
  g_autoptr (GPtrArray) known = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    g_ptr_array_add (known, g_strdup (parts[i].id));
  for (guint i = 0; assessment && i < assessment->n_charts; i++)
    g_ptr_array_add (known, g_strconcat (CHART_PREFIX, assessment->charts[i].id, NULL));
  g_ptr_array_add (known, NULL);
  return g_strdup (bw_nearest_word (id, (const char *const *)known->pdata));
}

gboolean
bw_report_parts_contain (char *const *ids, const char *id)
{
  const BwReportPart *part = ids ? NULL : bw_report_part_find (id);
  return ids ? g_strv_contains ((const char *const *)ids, id) : part && part->flags & BW_PART_DEFAULT;
}
