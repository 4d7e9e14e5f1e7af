/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "bw-issue.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _BwIssues
{
  char *file;
  GPtrArray *issues;
  guint n_errors;                      /* all of them, kept or not */
  guint n_kept[BW_SEVERITY_ERROR + 1]; /* by severity: warnings must not crowd out the errors */
};

/* A hostile file can be wrong in every line; nobody reads more findings of one severity than this, nor longer ones. */
#define MAX_KEPT 1000
#define MAX_TEXT 600

/* An id has at most 64 letters. */
#define MAX_WORD 64

static void
issue_free (gpointer data)
{
  BwIssue *issue = data;

  g_free (issue->text);
  g_free (issue);
}

BwIssues *
bw_issues_new (const char *file)
{
  BwIssues *issues = g_new0 (BwIssues, 1);

  issues->file = g_strdup (file);
  issues->issues = g_ptr_array_new_with_free_func (issue_free);
  return issues;
}

void
bw_issues_free (BwIssues *issues)
{
  if (issues == NULL)
    return;
  g_free (issues->file);
  g_ptr_array_unref (issues->issues);
  g_free (issues);
}

/* Takes @text; the result is the caller's. */
static char *
shorten (char *text)
{
  g_autofree char *whole = text;
  const char *end;

  if (strlen (whole) <= MAX_TEXT)
    return g_steal_pointer (&whole);
  end = g_utf8_find_prev_char (whole, whole + MAX_TEXT + 1);
  return g_strdup_printf ("%.*s…", (int)(end - whole), whole);
}

void
bw_issues_add (BwIssues *issues, BwTag tag, int line, const char *format, ...)
{
  BwSeverity severity = bw_tag_get_info (tag)->severity;
  BwIssue *issue;
  va_list arguments;

  if (severity == BW_SEVERITY_ERROR)
    issues->n_errors++;
  if (issues->n_kept[severity] >= MAX_KEPT)
    return;
  issues->n_kept[severity]++;

  issue = g_new0 (BwIssue, 1);
  issue->tag = tag;
  issue->line = MAX (line, 0);
  va_start (arguments, format);
  issue->text = shorten (g_strdup_vprintf (format, arguments));
  va_end (arguments);
  g_ptr_array_add (issues->issues, issue);
}

const char *
bw_issues_get_file (const BwIssues *issues)
{
  return issues->file;
}

guint
bw_issues_get_n (const BwIssues *issues)
{
  return issues->issues->len;
}

guint
bw_issues_get_n_errors (const BwIssues *issues)
{
  return issues->n_errors;
}

const BwIssue *
bw_issues_get (const BwIssues *issues, guint position)
{
  g_return_val_if_fail (position < issues->issues->len, NULL);

  return g_ptr_array_index (issues->issues, position);
}

static int
compare_issues (gconstpointer a, gconstpointer b)
{
  const BwIssue *first = *(const BwIssue *const *)a;
  const BwIssue *second = *(const BwIssue *const *)b;

  if (first->line != second->line)
    return first->line < second->line ? -1 : 1;
  if (first->tag != second->tag)
    return first->tag < second->tag ? -1 : 1;
  return strcmp (first->text, second->text);
}

void
bw_issues_sort (BwIssues *issues)
{
  GPtrArray *array = issues->issues;

  g_ptr_array_sort (array, compare_issues);
  for (guint i = array->len; i > 1; i--)
    {
      const BwIssue *issue = g_ptr_array_index (array, i - 1);

      if (compare_issues (&g_ptr_array_index (array, i - 1), &g_ptr_array_index (array, i - 2)) != 0)
        continue;
      issues->n_kept[bw_tag_get_info (issue->tag)->severity]--;
      if (bw_tag_get_info (issue->tag)->severity == BW_SEVERITY_ERROR)
        issues->n_errors--;
      g_ptr_array_remove_index (array, i - 1);
    }
}

char *
bw_issues_format (const BwIssues *issues, guint position)
{
  const BwIssue *issue = bw_issues_get (issues, position);
  const BwTagInfo *info = bw_tag_get_info (issue->tag);
  const char *severity = info->severity == BW_SEVERITY_ERROR ? "error" : "warning";

  if (issue->line == 0)
    return g_strdup_printf ("%s: %s: %s: %s", issues->file, severity, info->name, issue->text);
  return g_strdup_printf ("%s:%d: %s: %s: %s", issues->file, issue->line, severity, info->name, issue->text);
}

char *
bw_issues_summarise (const BwIssues *issues)
{
  for (guint i = 0; i < issues->issues->len; i++)
    {
      const BwIssue *issue = g_ptr_array_index (issues->issues, i);
      const BwTagInfo *info = bw_tag_get_info (issue->tag);

      if (info->severity != BW_SEVERITY_ERROR)
        continue;
      /* What the parser says helps authors only; they have the list of findings. */
      if (issue->tag == BW_TAG_NOT_XML)
        return g_strdup_printf (_ ("The file is damaged or not complete, from line %d on. It is left as it is; take "
                                   "another copy of it."),
                                MAX (issue->line, 1));
      if (issue->line == 0)
        return g_strdup_printf ("%s %s", issue->text, _ (info->hint));
      /* Translators: the first part is a sentence about a file, the last one says what to do about it */
      return g_strdup_printf (_ ("%s (Line %d.) %s"), issue->text, issue->line, _ (info->hint));
    }
  return NULL;
}

/* The number of single-byte changes from @a to @b (Levenshtein 1966), or @limit when it is that or more. Only cells
 * less than
 * @limit off the diagonal can hold less than it (Ukkonen 1985). */
static guint
edit_distance (const char *a, const char *b, guint limit)
{
  guint row[MAX_WORD + 1];
  guint length_a = strlen (a), length_b = strlen (b);

  if (MAX (length_a, length_b) > MAX_WORD || MAX (length_a, length_b) - MIN (length_a, length_b) >= limit)
    return limit;
  for (guint j = 0; j <= length_b; j++)
    row[j] = j;
  for (guint i = 1; i <= length_a; i++)
    {
      guint first = i > limit ? i - limit : 1;
      guint diagonal = row[first - 1];
      guint least = row[first - 1] = i;

      for (guint j = first; j <= MIN (i + limit, length_b); j++)
        {
          guint above = row[j];

          row[j] = MIN (MIN (row[j], row[j - 1]) + 1, diagonal + (a[i - 1] != b[j - 1]));
          diagonal = above;
          least = MIN (least, row[j]);
        }
      if (least >= limit)
        return limit;
    }
  return MIN (row[length_b], limit);
}

const char *
bw_nearest_word (const char *word, const char *const *candidates)
{
  const char *nearest = NULL;
  /* A slip or two in a short word; in a long one no more than anybody makes. */
  guint best = CLAMP (strlen (word) / 2 + 1, 2, 8);

  for (guint i = 0; candidates != NULL && candidates[i] != NULL; i++)
    {
      guint distance = edit_distance (word, candidates[i], best);

      if (distance < best)
        {
          best = distance;
          nearest = candidates[i];
        }
    }
  return nearest;
}
