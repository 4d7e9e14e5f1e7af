/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-group-comparison.h"
#include "bw-plain.h"

#include <glib/gi18n-lib.h>

/* The results of a group for a terminal: columns line up by what the letters take on the screen. */

#define NAME_WIDTH 28

/* The columns: name, score, people, interval, quartiles, agreement. */
#define N_COLUMNS 6
static const guint widths[N_COLUMNS] = { NAME_WIDTH, 5, 4, 9, 14, 0 };

static void
add_cells (GString *text, const char *const *cells)
{
  bw_plain_spaces (text, 2);
  for (guint i = 0; i < N_COLUMNS; i++)
    {
      bw_plain_cell (text, cells[i], MAX (widths[i], bw_plain_width (cells[i])), i == 1 || i == 2);
      bw_plain_spaces (text, 2);
    }
  bw_plain_end_line (text);
}

static void
add_figure (GString *text, const BwGroupResult *group, BwFigure which)
{
  const BwGroupFigure *figure = bw_group_result_get_figure (group, which);
  g_autofree char *mean = bw_group_result_format_mean (group, which);
  g_autofree char *n = figure->suppressed ? g_strdup ("–") : g_strdup_printf ("%u", figure->n);
  g_autofree char *interval = bw_group_result_format_interval (group, figure);
  g_autofree char *quartiles = bw_group_figure_format_quartiles (figure);

  add_cells (text, (const char *const[]){ bw_figure_get_name (group->assessment, which), mean, n, interval, quartiles,
                                          bw_group_figure_get_agreement_name (figure) });
}

static void
add_figures (GString *text, const BwGroupResult *group)
{
  const BwAssessment *assessment = group->assessment;

  g_string_append_c (text, '\n');
  add_cells (text, (const char *const[]){ "", C_ ("table column", "Score"), C_ ("table column", "n"), _ ("95 %"),
                                          _ ("Quartiles"), _ ("Answers lie") });
  if (group->mean->exposure.valid)
    add_figure (text, group, (BwFigure){ .kind = BW_FIGURE_EXPOSURE });
  if (group->mean->readiness.valid)
    add_figure (text, group, (BwFigure){ .kind = BW_FIGURE_READINESS });
  for (guint i = 0; i < assessment->n_dimensions; i++)
    add_figure (text, group, (BwFigure){ BW_FIGURE_DIMENSION, i });
  for (guint i = 0; i < assessment->n_indices; i++)
    if (bw_assessment_index_is_shown (assessment, i))
      add_figure (text, group, (BwFigure){ BW_FIGURE_INDEX, i });
}

static void
add_standings (GString *text, const BwGroupResult *group)
{
  for (guint s = BW_STANDING_STRENGTH; s <= BW_STANDING_SPLIT; s++)
    {
      gboolean has_heading = FALSE;

      for (guint i = 0; i < group->assessment->n_dimensions; i++)
        {
          if (bw_group_result_get_standing (group, i) != s)
            continue;
          if (!has_heading)
            g_string_append_printf (text, "\n%s\n", bw_standing_get_name ((BwStanding)s));
          has_heading = TRUE;
          bw_plain_wrap (text, group->assessment->dimensions[i].name, 2);
        }
    }
}

/* Where two parts of the group clearly differ. */
static void
add_part_differences (GString *text, const BwGroupResult *group)
{
  g_auto (GStrv) sentences = bw_group_result_dup_part_differences (group);

  if (sentences == NULL)
    return;
  g_string_append_printf (text, "\n%s\n", _ ("Parts of the group"));
  for (guint i = 0; sentences[i] != NULL; i++)
    bw_plain_wrap (text, sentences[i], 2);
}

char *
bw_group_result_to_text (const BwGroupResult *group)
{
  GString *text = g_string_new (NULL);
  g_autofree char *turnout = bw_group_result_dup_turnout (group);
  g_autofree char *refusal = bw_group_result_dup_refusal (group);
  g_autofree char *widest = bw_group_result_dup_widest (group);
  g_auto (GStrv) warnings = bw_group_result_dup_warnings (group);

  bw_plain_wrap (text, group->assessment->title, 0);
  bw_plain_wrap (text, turnout, 0);
  g_string_append_c (text, '\n');
  if (refusal != NULL)
    {
      bw_plain_wrap (text, refusal, 0);
      return g_string_free (text, FALSE);
    }
  g_autofree char *headline = bw_result_dup_headline (group->mean);

  bw_plain_wrap (text, headline, 0);
  add_figures (text, group);
  add_standings (text, group);
  add_part_differences (text, group);
  if (widest != NULL || warnings[0] != NULL)
    g_string_append_c (text, '\n');
  if (widest != NULL)
    bw_plain_wrap (text, widest, 0);
  for (guint i = 0; warnings[i] != NULL; i++)
    bw_plain_wrap (text, warnings[i], 0);
  return g_string_free (text, FALSE);
}
