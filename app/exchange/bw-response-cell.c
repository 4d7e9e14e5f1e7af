/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-response-cell.h"

#include "bw-wording.h"

#include "app/document/bw-number.h"

#include <glib/gi18n-lib.h>
#include <string.h>

const char *
bw_cell_unguard (const char *text)
{
  return text[0] == '\'' && text[1] != '\0' && strchr ("=+-@\t\r\n", text[1]) != NULL ? text + 1 : text;
}

/* The position of the option with the code, the id or the text @text, or -1. */
static int
find_option (const BwItem *item, const char *text)
{
  int position = bw_lime_answer_position (text);

  if (position >= 0 && (guint)position < item->n_options)
    return position;
  for (guint i = 0; i < item->n_options; i++)
    if (g_str_equal (item->options[i].id, text))
      return (int)i;
  for (guint i = 0; i < item->n_options; i++)
    if (bw_wording_equal (item->options[i].text, text))
      return (int)i;
  return -1;
}

/* The same for the code and the anchor of a point; values are read elsewhere, and tables are full of them. */
static int
find_point (const BwResponseScale *scale, const char *text)
{
  int position = bw_lime_answer_position (text);
  double value;

  if (position >= 0 && (guint)position < scale->n_points)
    return position;
  if (bw_number_read (text, &value))
    return -1;
  for (guint i = 0; i < scale->n_points; i++)
    if (g_str_equal (scale->points[i].anchor, text))
      return (int)i;
  for (guint i = 0; i < scale->n_points; i++)
    if (bw_wording_equal (scale->points[i].anchor, text))
      return (int)i;
  return -1;
}

/* The options that @text lists; FALSE when a part of it is none. Texts of options may hold the separators themselves,
 * so the longest one that fits is taken each time. */
static gboolean
find_options (const BwItem *item, const char *text, guint64 *choices)
{
  g_autofree char *rest = bw_wording_fold (text);
  g_auto (GStrv) texts = g_new0 (char *, item->n_options + 1);
  const char *at = rest;

  for (guint i = 0; i < item->n_options; i++)
    texts[i] = bw_wording_fold (item->options[i].text);
  while (*at != '\0')
    {
      gsize best_length = 0;
      guint best = 0;

      for (guint i = 0; i < 2 * item->n_options; i++)
        {
          const char *name = i < item->n_options ? texts[i] : item->options[i - item->n_options].id;
          gsize length = strlen (name);

          if (length <= best_length || strncmp (at, name, length) != 0 || strchr (" ,;", at[length]) == NULL)
            continue;
          best_length = length;
          best = i % item->n_options;
        }
      if (best_length == 0)
        return FALSE;
      *choices |= G_GUINT64_CONSTANT (1) << best;
      at += best_length;
      at += strspn (at, " ,;");
    }
  return TRUE;
}

/* "12,5" as "12.5". */
static gboolean
read_number (const BwAssessment *assessment, guint item, const char *text, BwAnswer *answer, GError **error)
{
  const char *comma = strchr (text, ',');
  g_autofree char *point = g_strdup (text);

  if (comma != NULL && strchr (comma + 1, ',') == NULL && strchr (text, '.') == NULL)
    point[comma - text] = '.';
  return bw_answer_parse (assessment, item, point, answer, error);
}

static gboolean
read_rows (const BwAssessment *assessment, guint item, const char *text, BwAnswer *answer, GError **error)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  g_auto (BwAnswer) read = { .state = BW_ANSWER_GIVEN, .rows = bw_rows_new () };

  for (char **line = lines; *line != NULL; line++)
    if (*g_strstrip (*line) != '\0' && !bw_answer_parse_row (assessment, item, *line, read.rows, error))
      return FALSE;
  if (read.rows->len <= assessment->items[item].maximum_rows)
    {
      *answer = bw_answer_normalise (assessment, item, &read);
      return TRUE;
    }
  g_set_error (
    error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT,
    ngettext ("There is room for %u row.", "There is room for %u rows.", assessment->items[item].maximum_rows),
    assessment->items[item].maximum_rows);
  return FALSE;
}

/* The code and the wordings that a survey written here has for the answer that stands apart, where a scale has none of
 * its own. */
static gboolean
is_not_applicable (const char *text)
{
  if (g_ascii_isdigit (*text))
    return FALSE;
  return g_str_equal (text, BW_LIME_NOT_APPLICABLE) || bw_wording_equal (text, "Not applicable") ||
         bw_wording_equal (text, C_ ("answer", "Not applicable"));
}

/* What a form tool writes in its own way, FALSE for anything else. */
static gboolean
read_known (const BwAssessment *assessment, guint item, const char *text, BwAnswer *answer)
{
  const BwItem *asked = &assessment->items[item];
  BwAnswer given = { .state = BW_ANSWER_GIVEN };
  int position = -1;

  if (asked->type == BW_ITEM_RATING)
    position = find_point (bw_assessment_get_item_scale (assessment, item), text);
  else if (asked->type == BW_ITEM_VIGNETTE || asked->type == BW_ITEM_CHOICE)
    position = find_option (asked, text);
  else if (asked->type == BW_ITEM_MULTIPLE_CHOICE && find_options (asked, text, &given.choices))
    position = 0;
  if (position < 0 && bw_item_counts (asked) && is_not_applicable (text))
    {
      *answer = (BwAnswer){ .state = BW_ANSWER_NOT_APPLICABLE };
      return TRUE;
    }
  if (position < 0)
    return FALSE;
  given.choice = (guint)position;
  *answer = bw_answer_normalise (assessment, item, &given);
  return TRUE;
}

gboolean
bw_cell_read_answer (const BwLimeCodes *codes, guint item, const char *text, BwAnswer *answer, GError **error)
{
  const BwAssessment *assessment = codes->assessment;
  const char *bare = bw_cell_unguard (text);
  g_autofree char *word = g_strstrip (g_strdup (bare));

  *answer = (BwAnswer){ 0 };
  if (*word == '\0' || read_known (assessment, item, word, answer))
    return TRUE;
  switch (assessment->items[item].type)
    {
    case BW_ITEM_NUMBER:
      return read_number (assessment, item, word, answer, error);
    case BW_ITEM_RECORD_TABLE:
      return read_rows (assessment, item, word, answer, error);
    case BW_ITEM_TEXT:
    case BW_ITEM_RATING:
    case BW_ITEM_VIGNETTE:
    case BW_ITEM_CHOICE:
    case BW_ITEM_MULTIPLE_CHOICE:
      break;
    }
  return bw_answer_parse (assessment, item, bare, answer, error);
}

gboolean
bw_cell_read_box (const char *text, gboolean *ticked, GError **error)
{
  static const char *const yes[] = { "y", "yes", "1", "x", "true", "oui", NULL };
  static const char *const no[] = { "", "n/a", "n", "no", "0", "2", "false", "non", NULL };
  g_autofree char *stripped = g_strstrip (g_strdup (bw_cell_unguard (text)));
  g_autofree char *word = g_ascii_strdown (stripped, -1);

  *ticked = g_strv_contains (yes, word);
  if (*ticked || g_strv_contains (no, word))
    return TRUE;
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT,
               _ ("“%s” says neither yes nor no. Possible here: Y, Yes, N, No or nothing."), stripped);
  return FALSE;
}

char *
bw_cell_dup_day (const char *text)
{
  g_autofree char *day = g_strndup (text, 10);

  if (strlen (day) < 10 || (text[10] != '\0' && text[10] != ' ' && text[10] != 'T'))
    return NULL;
  return bw_day_is_valid (day) && !g_str_equal (day, "1980-01-01") ? g_steal_pointer (&day) : NULL;
}
