/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-csv.h"
#include "bw-group-result.h"
#include "bw-plan-table.h"

/* One row a figure, then one a part of the group and dimension, then one an item and point, and one more for how many
 * of a hundred tick it, where the checklist view has ticks. What is held back is an empty cell. */

static void
add_numbers (GString *csv, const double *numbers, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      g_string_append_c (csv, ',');
      bw_csv_number (csv, numbers[i]);
    }
}

static void
begin_row (GString *csv, const char *type, const char *id, const char *name, const char *part)
{
  g_string_append (csv, type);
  g_string_append_c (csv, ',');
  bw_csv_text (csv, id);
  g_string_append_c (csv, ',');
  bw_csv_text (csv, name);
  g_string_append_c (csv, ',');
  bw_csv_text (csv, part);
}

/* @with_plan: there are columns for actions. */
static void
end_row (GString *csv, gboolean suppressed, gboolean with_plan)
{
  g_string_append_printf (csv, ",%s%s\r\n", suppressed ? "true" : "false", with_plan ? ",,," : "");
}

static void
add_figure (GString *csv, const BwGroupResult *group, const char *type, const char *id, BwFigure which,
            gboolean with_plan)
{
  const BwGroupFigure *figure = bw_group_result_get_figure (group, which);
  const BwAgreement *agreement = &figure->agreement;
  const double numbers[] = {
    figure->mean,         figure->sd,           figure->interval.lower, figure->interval.upper,
    figure->low,          figure->quartiles[0], figure->quartiles[1],   figure->quartiles[2],
    figure->high,         agreement->rwg_star,  agreement->rwg,         figure->agreement_skewed.rwg,
    agreement->deviation, figure->alpha,
  };

  begin_row (csv, type, id, bw_figure_get_name (group->assessment, which), NULL);
  g_string_append_printf (csv, ",%u", figure->n);
  add_numbers (csv, numbers, G_N_ELEMENTS (numbers));
  end_row (csv, figure->suppressed, with_plan);
}

static void
add_part (GString *csv, const BwGroupResult *group, const BwGroupPart *part, gboolean with_plan)
{
  for (guint d = 0; d < group->assessment->n_dimensions; d++)
    {
      const BwDimension *dimension = &group->assessment->dimensions[d];

      begin_row (csv, "part", dimension->id, dimension->name, part->name);
      g_string_append_printf (csv, ",%u", part->n);
      add_numbers (csv, &part->dimensions[d], 1);
      g_string_append (csv, ",,,,,,,,,,,,,");
      end_row (csv, isnan (part->dimensions[d]), with_plan);
    }
}

static void
add_item (GString *csv, const BwGroupResult *group, guint i, gboolean with_plan)
{
  const BwItem *what = &group->assessment->items[i];
  const BwGroupItem *item = &group->items[i];
  const BwResponseScale *scale = bw_assessment_get_item_scale (group->assessment, i);

  for (guint p = 0; p < item->n_counts; p++)
    {
      begin_row (csv, "answers", what->id, what->stems[group->form],
                 scale != NULL ? scale->points[p].anchor : what->options[p].id);
      g_string_append_printf (csv, ",%u,,,,,,,,,,,,,,", item->counts[p]);
      end_row (csv, FALSE, with_plan);
    }
}

/* How many of a hundred tick it, with the interval of that. */
static void
add_ticks (GString *csv, const BwGroupResult *group, guint i, gboolean with_plan)
{
  const BwItem *what = &group->assessment->items[i];
  const BwGroupItem *item = &group->items[i];
  const double numbers[] = { bw_score_settle (100.0 * item->ticked / item->n), NAN,
                             bw_score_settle (100 * item->ticks.lower), bw_score_settle (100 * item->ticks.upper) };

  if (isnan (item->ticks.lower))
    return;
  begin_row (csv, "ticked", what->id, what->stems[group->form], NULL);
  g_string_append_printf (csv, ",%u", item->n);
  add_numbers (csv, numbers, G_N_ELEMENTS (numbers));
  g_string_append (csv, ",,,,,,,,,,");
  end_row (csv, FALSE, with_plan);
}

static GString *
write_figures (const BwGroupResult *group, gboolean with_plan)
{
  const BwAssessment *assessment = group->assessment;
  GString *csv = g_string_new ("type,id,name,part,n,mean,sd,lower,upper,lowest,quartile_1,median,quartile_3,highest,"
                               "rwg_star,rwg,rwg_skewed,average_deviation,alpha,suppressed");

  g_string_append (csv, with_plan ? ",who,first_step,due\r\n" : "\r\n");
  add_figure (csv, group, "overall", "exposure", (BwFigure){ .kind = BW_FIGURE_EXPOSURE }, with_plan);
  add_figure (csv, group, "overall", "readiness", (BwFigure){ .kind = BW_FIGURE_READINESS }, with_plan);
  for (guint i = 0; i < assessment->n_dimensions; i++)
    add_figure (csv, group, "dimension", assessment->dimensions[i].id, (BwFigure){ BW_FIGURE_DIMENSION, i }, with_plan);
  for (guint i = 0; i < assessment->n_indices; i++)
    add_figure (csv, group, "index", assessment->indices[i].id, (BwFigure){ BW_FIGURE_INDEX, i }, with_plan);
  for (guint i = 0; i < group->n_parts; i++)
    add_part (csv, group, &group->parts[i], with_plan);
  for (guint i = 0; i < assessment->n_items; i++)
    {
      add_item (csv, group, i, with_plan);
      add_ticks (csv, group, i, with_plan);
    }
  return csv;
}

char *
bw_group_result_to_csv (const BwGroupResult *group)
{
  return g_string_free (write_figures (group, FALSE), FALSE);
}

/* In the columns of the figures, as far as it has any, and those of its own. */
static void
add_action (GString *csv, BwDocument *document, guint action, gboolean names)
{
  g_string_append (csv, "action,");
  bw_csv_text (csv, bw_document_get_action (document, action, BW_ACTION_ID));
  g_string_append_c (csv, ',');
  bw_csv_text (csv, bw_document_get_action (document, action, BW_ACTION_WHAT));
  g_string_append_c (csv, ',');
  bw_csv_text (csv, bw_document_get_action (document, action, BW_ACTION_STATE));
  g_string_append (csv, ",,,,,,,,,,,,,,,,,");
  bw_plan_append_csv (csv, document, action, names);
  g_string_append (csv, "\r\n");
}

char *
bw_group_result_to_csv_with_plan (const BwGroupResult *group, BwDocument *document, gboolean names)
{
  guint n = bw_document_get_n_actions (document);
  GString *csv = write_figures (group, n > 0);

  for (guint i = 0; i < n; i++)
    add_action (csv, document, i, names);
  return g_string_free (csv, FALSE);
}
