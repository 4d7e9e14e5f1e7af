/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-lime-definition-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MAX_POINTS 11

/* Question types whose answers LimeSurvey itself words, from the lowest up; in the language of the interface. */
static const struct
{
  char type;
  const char *anchors[11];
} fixed_scales[] = {
  { 'A', { "1", "2", "3", "4", "5" } },
  { '5', { "1", "2", "3", "4", "5" } },
  { 'B', { "1", "2", "3", "4", "5", "6", "7", "8", "9", "10" } },
  { 'C', { N_ ("No"), N_ ("Uncertain"), N_ ("Yes") } },
  { 'E', { N_ ("Decrease"), N_ ("Same"), N_ ("Increase") } },
};

gboolean
bw_draft_is_apart (const BwLimeOption *option)
{
  g_autofree char *code = g_ascii_strdown (option->code, -1);
  g_autofree char *text = g_ascii_strdown (option->text, -1);

  return option->score == 0 && (g_str_equal (code, "na") || g_str_equal (text, "n/a") ||
                                g_str_equal (text, "not applicable") || g_str_equal (text, "no answer"));
}

/* Options of a scale as points: TRUE with their scores when these rise or fall from one to the next, else their places.
 */
static gboolean
read_values (GPtrArray *options, gint64 *values, gboolean *reverse)
{
  gint64 first = ((BwLimeOption *)g_ptr_array_index (options, 0))->score;
  gint64 last = ((BwLimeOption *)g_ptr_array_index (options, options->len - 1))->score;
  gboolean scored = TRUE;

  *reverse = last < first;
  for (guint i = 0; i < options->len; i++)
    {
      gint64 score = ((BwLimeOption *)g_ptr_array_index (options, i))->score;

      values[i] = *reverse ? first + last - score : score;
      scored = scored && (i == 0 || values[i] > values[i - 1]);
    }
  for (guint i = 0; !scored && i < options->len; i++)
    values[i] = i + 1;
  *reverse = *reverse && scored;
  return scored;
}

static gboolean
same_scale (const BwDraftScale *a, const BwDraftScale *b)
{
  return a->n_points == b->n_points && g_str_equal (a->prompt, b->prompt) &&
         g_strv_equal ((const char *const *)a->anchors, (const char *const *)b->anchors) &&
         memcmp (a->values, b->values, a->n_points * sizeof *a->values) == 0 &&
         g_strcmp0 (a->not_applicable, b->not_applicable) == 0;
}

/* @scale, or one like it that is there already; takes @scale. */
static BwDraftScale *
share_scale (BwDraft *draft, BwDraftScale *scale)
{
  for (guint i = 0; i < draft->scales->len; i++)
    {
      BwDraftScale *known = g_ptr_array_index (draft->scales, i);

      if (!same_scale (known, scale))
        continue;
      bw_draft_scale_free (scale);
      return known;
    }
  scale->id = g_strdup_printf ("scale-%u", draft->scales->len + 1);
  g_ptr_array_add (draft->scales, scale);
  return scale;
}

BwDraftScale *
bw_draft_make_fixed_scale (BwDraft *draft, char type, const char *prompt)
{
  BwDraftScale *scale = g_new0 (BwDraftScale, 1);
  guint at = 0;

  while (fixed_scales[at].type != type)
    at++;
  while (scale->n_points < MAX_POINTS && fixed_scales[at].anchors[scale->n_points] != NULL)
    scale->n_points++;
  scale->prompt = g_strdup (prompt);
  scale->anchors = g_new0 (char *, scale->n_points + 1);
  scale->values = g_new0 (gint64, scale->n_points);
  for (guint i = 0; i < scale->n_points; i++)
    {
      scale->anchors[i] = g_strdup (_ (fixed_scales[at].anchors[i]));
      scale->values[i] = i + 1;
    }
  return share_scale (draft, scale);
}

static char *
dup_option_text (BwDraft *draft, const BwLimeOption *option)
{
  g_autofree char *text = bw_draft_dup_text (draft, option->text);

  return g_strdup (*text != '\0' ? text : *option->code != '\0' ? option->code : _ ("(no wording)"));
}

BwDraftScale *
bw_draft_make_scale (BwDraft *draft, const BwLimeEntry *entry, gint64 number, const char *prompt, gboolean *reverse,
                     gboolean *scored)
{
  g_autoptr (GPtrArray) options = g_ptr_array_new ();
  g_autofree char *apart = NULL;
  BwDraftScale *scale;

  for (guint i = 0; i < entry->options->len; i++)
    {
      BwLimeOption *option = g_ptr_array_index (entry->options, i);

      if (option->scale != number)
        continue;
      if (apart == NULL && bw_draft_is_apart (option))
        apart = dup_option_text (draft, option);
      else
        g_ptr_array_add (options, option);
    }
  if (options->len < 2 || options->len > MAX_POINTS)
    return NULL;
  scale = g_new0 (BwDraftScale, 1);
  scale->prompt = g_strdup (prompt);
  scale->n_points = options->len;
  scale->anchors = g_new0 (char *, options->len + 1);
  scale->values = g_new0 (gint64, options->len);
  scale->not_applicable = g_steal_pointer (&apart);
  for (guint i = 0; i < options->len; i++)
    scale->anchors[i] = dup_option_text (draft, g_ptr_array_index (options, i));
  *scored = read_values (options, scale->values, reverse);
  if (!*scored)
    for (guint i = 0; i < options->len; i++)
      if (((BwLimeOption *)g_ptr_array_index (options, i))->score != 0)
        {
          bw_draft_note (draft,
                         _ ("The scores of %s: they neither rise nor fall, so its answers count by their places."),
                         entry->code);
          break;
        }
  return share_scale (draft, scale);
}
