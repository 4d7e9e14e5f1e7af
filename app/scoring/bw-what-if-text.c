/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-what-if.h"

#include "app/document/bw-document.h"

#include <glib/gi18n-lib.h>

static char *
format_score (const BwResult *result, BwFigure figure)
{
  const BwPart part = { .is_index = TRUE, .ref = figure.ref };

  if (figure.kind == BW_FIGURE_INDEX)
    return bw_result_format_with_unit (result, &part);
  return bw_figure_format (result, figure);
}

static const char *
get_band (const BwResult *result, BwFigure figure)
{
  const BwBandSet *bands = bw_figure_get_bands (result, figure);
  int band = bw_result_get_figure (result, figure)->band;

  return bands != NULL && band >= 0 ? bands->bands[band].label : NULL;
}

/* Both sides of an arrow, or the one text when there is no change; NULL when there is no text at all. */
static char *
format_change (const char *now, const char *then)
{
  if (g_strcmp0 (now, then) == 0)
    return g_strdup (now);
  /* Translators: what it is now, and what it would be: "47 → 70", "Developing → Ready" */
  return g_strdup_printf (C_ ("change", "%s → %s"), now != NULL ? now : "–", then != NULL ? then : "–");
}

static char *
say_side (const BwResult *result, BwFigure figure)
{
  g_autofree char *score = format_score (result, figure);
  const char *band = get_band (result, figure);

  if (!bw_result_get_figure (result, figure)->valid)
    return g_strdup (_ ("not enough answers yet"));
  if (band == NULL)
    return g_steal_pointer (&score);
  return g_strdup_printf (C_ ("score", "%s, %s"), score, band);
}

char *
bw_what_if_format_score (const BwWhatIf *self, BwFigure figure)
{
  g_autofree char *now = format_score (bw_what_if_get_now (self), figure);
  g_autofree char *then = format_score (bw_what_if_get_then (self), figure);

  return format_change (now, then);
}

char *
bw_what_if_format_band (const BwWhatIf *self, BwFigure figure)
{
  return format_change (get_band (bw_what_if_get_now (self), figure), get_band (bw_what_if_get_then (self), figure));
}

char *
bw_what_if_format (const BwWhatIf *self, BwFigure figure)
{
  g_autofree char *score = bw_what_if_format_score (self, figure);
  g_autofree char *band = bw_what_if_format_band (self, figure);

  if (!bw_result_get_figure (bw_what_if_get_now (self), figure)->valid &&
      !bw_result_get_figure (bw_what_if_get_then (self), figure)->valid)
    return g_strdup (_ ("Not enough answers yet"));
  return band != NULL ? g_strdup_printf ("%s · %s", score, band) : g_steal_pointer (&score);
}

char *
bw_what_if_describe (const BwWhatIf *self, BwFigure figure)
{
  g_autofree char *now = say_side (bw_what_if_get_now (self), figure);
  g_autofree char *then = say_side (bw_what_if_get_then (self), figure);

  if (g_str_equal (now, then))
    return g_steal_pointer (&now);
  /* Translators: a score and its band as they are, and as they would be: "now 47, Developing; then 70, Ready" */
  return g_strdup_printf (_ ("now %s; then %s"), now, then);
}

char *
bw_what_if_format_choice (const BwWhatIf *self, guint item)
{
  const BwAssessment *assessment = bw_what_if_get_now (self)->assessment;
  const BwPoint *points = assessment->response_scales[assessment->items[item].response_scale].points;
  g_auto (BwAnswer) real = bw_response_dup_answer (bw_what_if_get_response (self), item);
  g_autofree char *now = bw_answer_format (assessment, item, &real);
  int choice = bw_what_if_get_choice (self, item);

  if (now == NULL)
    now = g_strdup (_ ("not answered"));
  return choice < 0 ? g_steal_pointer (&now) : format_change (now, points[choice].anchor);
}
