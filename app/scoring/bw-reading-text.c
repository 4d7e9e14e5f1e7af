/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-evaluation.h"

#include <string.h>

/* What the placeholders in the texts of rules stand for. */

/* How long a text may grow by them, in definitions that nobody would write. */
#define MAX_TEXT (64 * 1024)

/* {exposure}, {readiness} of the dimension at hand, or overall. The caller owns it. */
static char *
format_kind (const BwResult *result, int dimension, BwDimensionKind kind)
{
  const BwAssessment *assessment = result->assessment;
  const BwBandSet *set = bw_result_get_overall_bands (result, kind);

  if (dimension < 0)
    return bw_score_format (kind == BW_KIND_EXPOSURE ? result->exposure.score : result->readiness.score, set);
  if (assessment->dimensions[dimension].kind == kind)
    return bw_score_format (result->dimensions[dimension].score,
                            bw_assessment_get_dimension_bands (assessment, (guint)dimension));
  if (kind == BW_KIND_READINESS)
    return bw_score_format (NAN, NULL);
  return bw_result_format_paired_exposure (result, (guint)dimension);
}

/* {gap}: of the two figures as they are shown, for people will take the one from the other. */
static char *
format_gap (const BwResult *result, int dimension)
{
  g_autofree char *exposure = format_kind (result, dimension, BW_KIND_EXPOSURE);
  g_autofree char *readiness = format_kind (result, dimension, BW_KIND_READINESS);

  return bw_gap_format (exposure, readiness);
}

static const char *
get_name (const BwAssessment *assessment, const BwPart *part)
{
  return part->is_index ? assessment->indices[part->ref].name : assessment->dimensions[part->ref].name;
}

/* The label of the band it lies in; "–" for none. The caller owns it. */
static char *
dup_band (const BwResult *result, const BwPart *part)
{
  const BwBandSet *set = bw_result_get_part_bands (result, part);
  int band = bw_result_get_part (result, part)->band;

  return set != NULL && band >= 0 ? g_strdup (set->bands[band].label) : bw_score_format (NAN, NULL);
}

/* What stands for {word} where a dimension or index has it: its own, or that of {word:id}. NULL when it is no
 * placeholder. The caller owns it. */
static char *
fill_part (const BwResult *result, const char *word, const BwPart *part)
{
  if (g_str_equal (word, "score"))
    return bw_result_format_part (result, part);
  if (g_str_equal (word, "name"))
    return g_strdup (get_name (result->assessment, part));
  if (g_str_equal (word, "band"))
    return dup_band (result, part);
  return NULL;
}

/* The same for the dimension or index called @id. */
static char *
fill_reference (const BwResult *result, const char *word, const char *id)
{
  int dimension = bw_assessment_find_dimension (result->assessment, id);
  int index = dimension < 0 ? bw_assessment_find_index (result->assessment, id) : -1;
  BwPart part = { .is_index = dimension < 0, .ref = (guint)MAX (dimension, index) };

  return dimension >= 0 || index >= 0 ? fill_part (result, word, &part) : NULL;
}

/* What stands for {word}; NULL when it is no placeholder. The caller owns it. */
static char *
fill_word (const BwResult *result, const char *word, const BwPart *part)
{
  int dimension = part != NULL && !part->is_index ? (int)part->ref : -1;
  const char *symbol = dimension >= 0 ? result->assessment->dimensions[dimension].symbol : NULL;
  const char *colon = strchr (word, ':');

  if (colon != NULL)
    {
      g_autofree char *head = g_strndup (word, (gsize)(colon - word));

      return fill_reference (result, head, colon + 1);
    }
  if (g_str_equal (word, "exposure"))
    return format_kind (result, dimension, BW_KIND_EXPOSURE);
  if (g_str_equal (word, "readiness"))
    return format_kind (result, dimension, BW_KIND_READINESS);
  if (g_str_equal (word, "gap"))
    return format_gap (result, dimension);
  if (g_str_equal (word, "symbol"))
    return g_strdup (symbol != NULL ? symbol : "");
  if (part != NULL)
    return fill_part (result, word, part);
  return g_str_equal (word, "name") ? g_strdup (result->assessment->title) : NULL;
}

char *
bw_reading_fill_text (const BwResult *result, const char *text, const BwPart *part)
{
  GString *filled = g_string_new (NULL);

  for (const char *at = text; *at != '\0' && filled->len < MAX_TEXT;)
    {
      const char *open = strchr (at, '{');
      const char *close = open != NULL ? strpbrk (open + 1, "{}") : NULL;
      g_autofree char *word = NULL;
      g_autofree char *value = NULL;

      if (close == NULL)
        {
          g_string_append (filled, at);
          break;
        }
      g_string_append_len (filled, at, open - at);
      word = g_strndup (open + 1, (gsize)(close - open - 1));
      value = *close == '}' ? fill_word (result, word, part) : NULL;
      if (value != NULL)
        g_string_append (filled, value);
      else
        g_string_append_len (filled, open, close - open + (*close == '}'));
      at = *close == '}' ? close + 1 : close;
    }
  return g_string_free (filled, FALSE);
}
