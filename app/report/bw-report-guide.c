/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-report-content.h"

#include "app/scoring/bw-group-privacy.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* The limit of a band, with a real minus sign. */
static char *
format_limit (double limit)
{
  return g_strdup_printf ("%s%g", limit < 0 ? "−" : "", fabs (limit));
}

/* "40 to under 70", and for the highest band "70 to 100". */
static char *
format_range (const BwBandSet *set, guint band)
{
  const BwBand *entry = &set->bands[band];
  g_autofree char *from = format_limit (entry->from);
  g_autofree char *to = format_limit (entry->to);
  if (band + 1 == set->n_bands)
    /* Translators: the range of the highest band, "70 to 100". */
    return g_strdup_printf (_ ("%s to %s"), from, to);
  /* Translators: the range of a band, "40 to under 70". */
  return g_strdup_printf (_ ("%s to under %s"), from, to);
}

/* What a set of bands is for: everything of a kind, or the names of the dimensions and combined scores with bands of
 * their own. */
static char *
name_band_set (const BwAssessment *assessment, int set)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  if (set == assessment->band_set_of_kind[BW_KIND_EXPOSURE])
    return g_strdup (_ ("Bands for exposure"));
  if (set == assessment->band_set_of_kind[BW_KIND_READINESS])
    return g_strdup (_ ("Bands for readiness"));
  for (guint i = 0; i < assessment->n_dimensions; i++)
    if (assessment->dimensions[i].band_set == set)
      g_ptr_array_add (names, assessment->dimensions[i].name);
  for (guint i = 0; i < assessment->n_indices; i++)
    if (assessment->indices[i].band_set == set && assessment->indices[i].shown)
      g_ptr_array_add (names, assessment->indices[i].name);
  if (names->len == 0)
    return NULL;
  g_ptr_array_add (names, NULL);
  g_autofree char *list = g_strjoinv (", ", (char **)names->pdata);
  /* Translators: followed by the names of dimensions, "Bands for Response match". */
  return g_strdup_printf (_ ("Bands for %s"), list);
}

static void
add_band_sets (BwReportContent *content)
{
  const BwAssessment *assessment = content->assessment;
  static const BwColumn columns[] = { { .share = 0.17 }, { .share = 0.195, .strong = TRUE }, { .share = 0.635 } };
  bw_flow_begin_table (content->flow, columns, G_N_ELEMENTS (columns));
  for (guint set = 0; set < assessment->n_band_sets; set++)
    {
      const BwBandSet *bands = &assessment->band_sets[set];
      g_autofree char *name = name_band_set (assessment, (int)set);
      if (!name)
        continue;
      bw_flow_spanning_row (content->flow, name);
      for (guint band = 0; band < bands->n_bands; band++)
        {
          g_autofree char *range = format_range (bands, band);
          BwBlock *row = bw_flow_row (
            content->flow, (const char *const[]){ range, bands->bands[band].label, bands->bands[band].meaning });
          row->keep_with_next = band + 1 < bands->n_bands;
        }
    }
  bw_flow_end_table (content->flow);
}

/* The terms stand close, so that the bands fit on the same page. */
static void
add_term (BwFlow *flow, const char *term, const char *text)
{
  bw_flow_lead_in (flow, term, text)->after = 5.25;
}

/* What stands in the figures of several people. */
static void
add_group_terms (BwReportContent *content)
{
  BwFlow *flow = content->flow;
  g_autofree char *hidden =
    g_strdup_printf (_ ("No figure rests on fewer than %u people, and none is shown from which that of fewer could be "
                        "worked out. How answers to single statements are spread takes %u."),
                     content->group->minimum, MAX (content->group->minimum, BW_GROUP_ITEM_MINIMUM));

  add_term (flow, _ ("Means."),
            _ ("Every person counts once, however much they answered. “n” is how many people have that score."));
  add_term (flow, _ ("95 %."),
            _ ("Between which scores the mean most likely lies, had more people answered. The fewer they are and the "
               "further apart, the wider it is. Where all who were asked have answered, there is nothing to guess."));
  add_term (flow, _ ("Quartiles."),
            _ ("A quarter of the people lie below the first, half below the second, the median, and three quarters "
               "below the third. A mean of 50 may hide two camps."));
  add_term (flow, _ ("Answers lie."),
            _ ("How close people’s answers are to each other. Close is not the same as right, and where they lie apart "
               "a talk is worth most."));
  add_term (flow, _ ("Not shown."), hidden);
}

/* What stands in those of one. */
static void
add_single_terms (BwFlow *flow)
{
  add_term (flow, _ ("Answered."),
            _ ("How many statements a score rests on, without those you skipped or could not judge. Too few answers "
               "give no score, and you see “–”."));
  add_term (flow, _ ("Spread."),
            _ ("The range from your lowest to your highest answer in a dimension. When it is wide, strong and weak "
               "spots lie side by side: look at the single statements."));
}

static void
add_terms (BwReportContent *content)
{
  BwFlow *flow = content->flow;
  add_term (flow, _ ("Scores from 0 to 100."),
            _ ("At 0 every answer was at the lowest point of its scale, at 100 every answer was at the highest."));
  if (content->has_kind[BW_KIND_EXPOSURE])
    add_term (flow, _ ("Exposure."),
              _ ("How strongly the world presses on your unit. A high score is a fact about your situation and says "
                 "nothing about how good your work is."));
  if (content->has_kind[BW_KIND_READINESS])
    add_term (flow, _ ("Readiness."),
              _ ("What you can do about it. A high score is good news; a low one is useful news, because it shows "
                 "where to begin."));
  if (content->has_kind[BW_KIND_EXPOSURE] && content->has_kind[BW_KIND_READINESS])
    add_term (flow, _ ("The gap."),
              _ ("Exposure less readiness. The larger it is, the further the pressure is ahead of your answer; below "
                 "zero, you have strength to spare."));
  if (!content->is_group)
    add_single_terms (flow);
  if (content->group != NULL && content->group->state == BW_GROUP_READY)
    add_group_terms (content);
  add_term (flow, _ ("Bands."),
            _ ("Names for ranges of scores. Their limits are conventions, chosen to be easy to remember; they do not "
               "come from data about other organisations."));
}

void
bw_report_add_contents (BwReportContent *content)
{
  BwBlock *block = bw_flow_text (content->flow, BW_TEXT_HEADING_2, _ ("In this report"));
  block->tag = "H2";
  block->keep_with_next = TRUE;
  content->contents = (int)bw_flow_get_n_blocks (content->flow);
}

void
bw_report_add_guide (BwReportContent *content)
{
  BwFlow *flow = content->flow;
  bw_flow_heading (flow, 1, _ ("How to read this report"));
  bw_flow_text (
    flow, BW_TEXT_BODY,
    _ ("Print this report and talk about it. Begin with the cover, then choose one or two dimensions to work on; "
       "there is room to write down who takes the first step."));
  add_terms (content);
  add_band_sets (content);
}
