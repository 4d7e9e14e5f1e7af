/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "bw-coverage.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

/* Lines times assessments. */
#define MAX_USES 10000000

/* What one assessment cites is written into the table. */
typedef struct
{
  BwCoverage *coverage;
  guint assessment;
} Recorder;

static guint8 *
find_use (const BwCoverage *coverage, guint source, guint line, guint assessment)
{
  gsize position = (gsize)coverage->sources[source].n_before + line - 1;

  return &coverage->uses[position * coverage->n_assessments + assessment];
}

static int
find_source (const BwCoverage *coverage, const char *id)
{
  guint low = 0, high = coverage->n_sources;

  while (low < high)
    {
      guint middle = (low + high) / 2;
      int order = strcmp (coverage->sources[middle].id, id);

      if (order == 0)
        return (int)middle;
      if (order < 0)
        low = middle + 1;
      else
        high = middle;
    }
  return -1;
}

/* @references may be NULL. Those without a line say nothing about lines. */
static void
record (const Recorder *recorder, char *const *references, BwLineUse use)
{
  for (guint i = 0; references != NULL && references[i] != NULL; i++)
    {
      const char *hyphen = strchr (references[i], '-');
      g_autofree char *id = hyphen != NULL ? g_strndup (references[i], hyphen - references[i]) : NULL;
      int source = id != NULL ? find_source (recorder->coverage, id) : -1;
      guint64 line;
      guint8 *place;

      if (source < 0 ||
          !g_ascii_string_to_unsigned (hyphen + 1, 10, 1, recorder->coverage->sources[source].n_lines, &line, NULL))
        continue;
      place = find_use (recorder->coverage, (guint)source, (guint)line, recorder->assessment);
      *place = MAX (*place, (guint8)use);
    }
}

static void
record_paragraphs (const Recorder *recorder, const BwParagraph *paragraphs, guint n)
{
  for (guint i = 0; i < n; i++)
    record (recorder, paragraphs[i].sources, BW_LINE_BACKGROUND);
}

static gboolean
earns_credit (const BwItem *item)
{
  for (guint i = 0; i < item->n_options; i++)
    if (!isnan (item->options[i].credit))
      return TRUE;
  return FALSE;
}

static gboolean
is_scored (const BwItem *item)
{
  switch (item->type)
    {
    case BW_ITEM_RATING:
    case BW_ITEM_VIGNETTE:
    case BW_ITEM_NUMBER:
      return TRUE;
    case BW_ITEM_CHOICE:
    case BW_ITEM_MULTIPLE_CHOICE:
      return earns_credit (item);
    case BW_ITEM_TEXT:
    case BW_ITEM_RECORD_TABLE:
      break;
    }
  return FALSE;
}

static void
record_items (const Recorder *recorder, const BwAssessment *assessment)
{
  for (guint i = 0; i < assessment->n_items; i++)
    {
      const BwItem *item = &assessment->items[i];

      if (item->borrowed_from != NULL)
        continue;
      record (recorder, item->sources, is_scored (item) ? BW_LINE_SCORED : BW_LINE_BACKGROUND);
      for (guint field = 0; field < item->n_fields; field++)
        record (recorder, item->fields[field].sources, BW_LINE_SCORED);
    }
}

static void
record_figures (const Recorder *recorder, const BwAssessment *assessment)
{
  for (guint i = 0; i < assessment->n_dimensions; i++)
    {
      record (recorder, assessment->dimensions[i].sources, BW_LINE_BACKGROUND);
      record (recorder, assessment->dimensions[i].advice_sources, BW_LINE_BACKGROUND);
    }
  for (guint i = 0; i < assessment->n_indices; i++)
    {
      record (recorder, assessment->indices[i].sources, BW_LINE_BACKGROUND);
      record (recorder, assessment->indices[i].advice_sources, BW_LINE_BACKGROUND);
    }
  for (guint i = 0; i < assessment->n_rules; i++)
    record (recorder, assessment->rules[i].sources, BW_LINE_BACKGROUND);
  for (guint i = 0; i < assessment->n_band_sets; i++)
    for (guint band = 0; band < assessment->band_sets[i].n_bands; band++)
      record (recorder, assessment->band_sets[i].bands[band].sources, BW_LINE_BACKGROUND);
}

static void
record_texts (const Recorder *recorder, const BwAssessment *assessment)
{
  for (guint i = 0; i < assessment->n_backgrounds; i++)
    {
      const BwBackground *background = &assessment->backgrounds[i];

      record (recorder, background->sources, BW_LINE_BACKGROUND);
      record_paragraphs (recorder, background->paragraphs, background->n_paragraphs);
    }
  for (guint i = 0; i < assessment->n_sections; i++)
    record_paragraphs (recorder, assessment->sections[i].introduction, assessment->sections[i].n_introduction);
  record_paragraphs (recorder, assessment->disclaimer, assessment->n_disclaimer);
}

static int
compare_sources (gconstpointer a, gconstpointer b)
{
  return strcmp (((const BwCoveredSource *)a)->id, ((const BwCoveredSource *)b)->id);
}

/* All sources with numbered lines, each with as many as any assessment knows. */
static void
collect_sources (BwCoverage *coverage, BwAssessment *const *assessments)
{
  g_autoptr (GHashTable) lines = g_hash_table_new (g_str_hash, g_str_equal);
  GHashTableIter iter;
  gpointer id, n_lines;

  for (guint i = 0; i < coverage->n_assessments; i++)
    for (guint s = 0; s < assessments[i]->n_sources; s++)
      {
        const BwSource *source = &assessments[i]->sources[s];
        guint known = GPOINTER_TO_UINT (g_hash_table_lookup (lines, source->id));

        if (source->n_lines > known)
          g_hash_table_insert (lines, source->id, GUINT_TO_POINTER (source->n_lines));
      }
  coverage->sources = g_new0 (BwCoveredSource, MAX (g_hash_table_size (lines), 1));
  g_hash_table_iter_init (&iter, lines);
  while (g_hash_table_iter_next (&iter, &id, &n_lines))
    coverage->sources[coverage->n_sources++] =
      (BwCoveredSource){ .id = g_strdup (id), .n_lines = GPOINTER_TO_UINT (n_lines) };
  qsort (coverage->sources, coverage->n_sources, sizeof (BwCoveredSource), compare_sources);
}

/* FALSE when the table would be too large. */
static gboolean
make_table (BwCoverage *coverage)
{
  guint64 n_lines = 0;

  for (guint i = 0; i < coverage->n_sources && n_lines <= MAX_USES; i++)
    {
      coverage->sources[i].n_before = (guint)n_lines;
      n_lines += coverage->sources[i].n_lines;
    }
  if (n_lines * MAX (coverage->n_assessments, 1) > MAX_USES)
    return FALSE;
  coverage->n_lines = (guint)n_lines;
  coverage->uses = g_malloc0 (n_lines * coverage->n_assessments + 1);
  return TRUE;
}

BwCoverage *
bw_coverage_new (BwAssessment *const *assessments, guint n_assessments, GError **error)
{
  g_autoptr (BwCoverage) coverage = g_new0 (BwCoverage, 1);

  coverage->n_assessments = n_assessments;
  coverage->assessments = g_new0 (char *, n_assessments + 1);
  for (guint i = 0; i < n_assessments; i++)
    coverage->assessments[i] = g_strdup (assessments[i]->id);
  collect_sources (coverage, assessments);
  if (!make_table (coverage))
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED,
                   _ ("The sources have more numbered lines together than a table can show."));
      return NULL;
    }
  for (guint i = 0; i < n_assessments; i++)
    {
      const Recorder recorder = { .coverage = coverage, .assessment = i };

      record_items (&recorder, assessments[i]);
      record_figures (&recorder, assessments[i]);
      record_texts (&recorder, assessments[i]);
    }
  return g_steal_pointer (&coverage);
}

void
bw_coverage_free (BwCoverage *coverage)
{
  if (coverage == NULL)
    return;
  for (guint i = 0; i < coverage->n_sources; i++)
    g_free (coverage->sources[i].id);
  g_free (coverage->sources);
  g_free (coverage->uses);
  g_strfreev (coverage->assessments);
  g_free (coverage);
}

BwLineUse
bw_coverage_get_use (const BwCoverage *coverage, guint source, guint line, int assessment)
{
  guint8 best = BW_LINE_UNUSED;

  g_return_val_if_fail (source < coverage->n_sources, BW_LINE_UNUSED);
  g_return_val_if_fail (line >= 1 && line <= coverage->sources[source].n_lines, BW_LINE_UNUSED);
  g_return_val_if_fail (assessment < (int)coverage->n_assessments, BW_LINE_UNUSED);

  if (assessment >= 0)
    return *find_use (coverage, source, line, (guint)assessment);
  for (guint i = 0; i < coverage->n_assessments; i++)
    best = MAX (best, *find_use (coverage, source, line, i));
  return best;
}

guint
bw_coverage_count (const BwCoverage *coverage, int source, int assessment, BwLineUse use)
{
  guint n = 0;

  for (guint s = 0; s < coverage->n_sources; s++)
    for (guint line = 1; (source < 0 || (guint)source == s) && line <= coverage->sources[s].n_lines; line++)
      n += bw_coverage_get_use (coverage, s, line, assessment) >= use;
  return n;
}
