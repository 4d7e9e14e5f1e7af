/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/xml/bw-issue.h"

#include <string.h>

/* Tags are words of their own: the command line takes them, scripts look for them. */
static void
test_tags (void)
{
  for (guint tag = 0; tag < BW_N_TAGS; tag++)
    {
      const BwTagInfo *info = bw_tag_get_info (tag);

      g_assert_nonnull (info->name);
      g_test_message ("%s", info->name);
      g_assert_cmpuint (strspn (info->name, "abcdefghijklmnopqrstuvwxyz0123456789-"), ==, strlen (info->name));
      g_assert_cmpuint (bw_tag_from_name (info->name), ==, tag);
      g_assert_cmpuint (strlen (info->hint), >, 10);
      g_assert_cmpuint (strlen (info->explanation), >, 10);
      g_assert_true (g_str_has_suffix (info->hint, "."));
      g_assert_true (g_str_has_suffix (info->explanation, "."));
    }
  g_assert_cmpuint (bw_tag_from_name ("no-such-tag"), ==, BW_N_TAGS);
  g_assert_cmpuint (bw_tag_from_name (""), ==, BW_N_TAGS);
}

static void
assert_formatted (const BwIssues *issues, guint position, const char *expected)
{
  g_autofree char *line = bw_issues_format (issues, position);

  g_assert_cmpstr (line, ==, expected);
}

static void
test_format (void)
{
  g_autoptr (BwIssues) issues = bw_issues_new ("a.xml");

  g_assert_cmpstr (bw_issues_get_file (issues), ==, "a.xml");
  bw_issues_add (issues, BW_TAG_BAND_GAP, 12, "Nothing from %d to %d.", 40, 50);
  bw_issues_add (issues, BW_TAG_EMPTY_FILE, 0, "Empty.");
  bw_issues_add (issues, BW_TAG_DIMENSION_SMALL, 3, "Small: 100 %%.");
  bw_issues_add (issues, BW_TAG_BAND_GAP, -4, "No line.");
  assert_formatted (issues, 0, "a.xml:12: error: band-gap: Nothing from 40 to 50.");
  assert_formatted (issues, 1, "a.xml: error: empty-file: Empty.");
  assert_formatted (issues, 2, "a.xml:3: warning: dimension-small: Small: 100 %.");
  assert_formatted (issues, 3, "a.xml: error: band-gap: No line.");
  g_assert_cmpuint (bw_issues_get_n (issues), ==, 4);
  g_assert_cmpuint (bw_issues_get_n_errors (issues), ==, 3);
}

static void
test_sort (void)
{
  g_autoptr (BwIssues) issues = bw_issues_new ("a.xml");

  bw_issues_add (issues, BW_TAG_CYCLE, 9, "b");
  bw_issues_add (issues, BW_TAG_CYCLE, 9, "a");
  bw_issues_add (issues, BW_TAG_UNKNOWN_ID, 9, "z");
  bw_issues_add (issues, BW_TAG_DIMENSION_SMALL, 2, "w");
  bw_issues_add (issues, BW_TAG_CYCLE, 9, "b");
  bw_issues_add (issues, BW_TAG_DIMENSION_SMALL, 2, "w");
  bw_issues_add (issues, BW_TAG_EMPTY_FILE, 0, "whole file");
  bw_issues_add (issues, BW_TAG_CYCLE, 10, "b");
  bw_issues_sort (issues);
  g_assert_cmpuint (bw_issues_get_n (issues), ==, 6);
  g_assert_cmpuint (bw_issues_get_n_errors (issues), ==, 5);
  assert_formatted (issues, 0, "a.xml: error: empty-file: whole file");
  assert_formatted (issues, 1, "a.xml:2: warning: dimension-small: w");
  assert_formatted (issues, 2, "a.xml:9: error: unknown-id: z");
  assert_formatted (issues, 3, "a.xml:9: error: cycle: a");
  assert_formatted (issues, 4, "a.xml:9: error: cycle: b");
  assert_formatted (issues, 5, "a.xml:10: error: cycle: b");
}

static void
test_sort_little (void)
{
  g_autoptr (BwIssues) none = bw_issues_new ("a.xml");
  g_autoptr (BwIssues) one = bw_issues_new ("a.xml");

  bw_issues_sort (none);
  g_assert_cmpuint (bw_issues_get_n (none), ==, 0);
  bw_issues_add (one, BW_TAG_CYCLE, 1, "a");
  bw_issues_sort (one);
  g_assert_cmpuint (bw_issues_get_n (one), ==, 1);
}

static void
test_summary (void)
{
  g_autoptr (BwIssues) issues = bw_issues_new ("a.xml");
  g_autofree char *none = bw_issues_summarise (issues);
  g_autofree char *only_warnings = NULL;
  g_autofree char *with_line = NULL;
  g_autofree char *without = NULL;
  g_autoptr (BwIssues) whole = bw_issues_new ("b.xml");

  g_assert_null (none);
  bw_issues_add (issues, BW_TAG_DIMENSION_SMALL, 2, "Small.");
  only_warnings = bw_issues_summarise (issues);
  g_assert_null (only_warnings);
  bw_issues_add (issues, BW_TAG_DOCTYPE, 7, "There is a DOCTYPE.");
  bw_issues_add (issues, BW_TAG_CYCLE, 8, "Round.");
  with_line = bw_issues_summarise (issues);
  g_assert_cmpstr (with_line, ==, "There is a DOCTYPE. (Line 7.) Remove the <!DOCTYPE …> declaration.");

  bw_issues_add (whole, BW_TAG_NOT_UTF8, 0, "Not UTF-8.");
  without = bw_issues_summarise (whole);
  g_assert_cmpstr (without, ==, "Not UTF-8. Save the file again with the encoding UTF-8.");
}

/* A flood of warnings must hide neither that there are errors nor what they are. */
static void
test_flood (void)
{
  g_autoptr (BwIssues) issues = bw_issues_new ("a.xml");
  g_autofree char *summary = NULL;

  for (int i = 0; i < 100000; i++)
    bw_issues_add (issues, BW_TAG_DIMENSION_SMALL, i, "Small.");
  for (int i = 0; i < 100000; i++)
    bw_issues_add (issues, BW_TAG_CYCLE, i, "Round.");
  g_assert_cmpuint (bw_issues_get_n (issues), ==, 2000);
  g_assert_cmpuint (bw_issues_get_n_errors (issues), ==, 100000);
  summary = bw_issues_summarise (issues);
  g_assert_true (g_str_has_prefix (summary, "Round."));
}

/* A finding may repeat what stands in the file, and that may have megabytes; a letter is not cut in two. */
static void
test_long_text (void)
{
  g_autoptr (BwIssues) issues = bw_issues_new ("a.xml");
  g_autoptr (GString) text = g_string_new ("x");

  for (guint i = 0; i < 100000; i++)
    g_string_append (text, "€");
  bw_issues_add (issues, BW_TAG_CYCLE, 1, "%s", text->str);
  g_assert_cmpuint (strlen (bw_issues_get (issues, 0)->text), <, 610);
  g_assert_cmpuint (strlen (bw_issues_get (issues, 0)->text), >, 590);
  g_assert_true (g_utf8_validate (bw_issues_get (issues, 0)->text, -1, NULL));
  g_assert_true (g_str_has_suffix (bw_issues_get (issues, 0)->text, "€…"));
}

static void
test_nearest (void)
{
  const char *const words[] = { "score", "raw", "exposure", "readiness", "count-items", "count-rows", NULL };
  const char *const none[] = { NULL };
  static const struct
  {
    const char *word;
    const char *nearest;
  } cases[] = {
    { "score", "score" },
    { "scor", "score" },
    { "scores", "score" },
    { "socre", "score" },
    { "rwa", NULL },
    { "row", "raw" },
    { "exposur", "exposure" },
    { "Exposure", "exposure" },
    { "count-itmes", "count-items" },
    { "count_rows", "count-rows" },
    { "zzzzzzz", NULL },
    { "", NULL },
    { "readyness", "readiness" },
    { "redines", "readiness" },
  };
  g_autofree char *long_word = g_strnfill (100, 'a');

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].word);
      g_assert_cmpstr (bw_nearest_word (cases[i].word, words), ==, cases[i].nearest);
    }
  g_assert_null (bw_nearest_word ("score", none));
  g_assert_null (bw_nearest_word ("score", NULL));
  g_assert_null (bw_nearest_word (long_word, words));
}

/* Levenshtein 1966, by the book: every cell of the table. */
static guint
measure_distance (const char *a, const char *b)
{
  guint table[20][20];

  for (guint i = 0; i <= strlen (a); i++)
    for (guint j = 0; j <= strlen (b); j++)
      if (i == 0 || j == 0)
        table[i][j] = i + j;
      else
        table[i][j] =
          MIN (MIN (table[i - 1][j], table[i][j - 1]) + 1, table[i - 1][j - 1] + (a[i - 1] != b[j - 1] ? 1 : 0));
  return table[strlen (a)][strlen (b)];
}

static void
fill_at_random (char *word)
{
  guint length = (guint)g_test_rand_int_range (1, 19);

  for (guint i = 0; i < length; i++)
    word[i] = (char)('a' + g_test_rand_int_range (0, 3));
  word[length] = '\0';
}

/* The short cuts find what the whole table would. */
static void
test_nearest_at_random (void)
{
  for (guint round = 0; round < 5000; round++)
    {
      char words[5][20];
      char word[20];
      const char *const candidates[] = { words[0], words[1], words[2], words[3], words[4], NULL };
      guint best;
      const char *nearest = NULL;

      fill_at_random (word);
      best = CLAMP (strlen (word) / 2 + 1, 2, 8);
      for (guint i = 0; i < 5; i++)
        {
          fill_at_random (words[i]);
          if (measure_distance (word, words[i]) < best)
            {
              best = measure_distance (word, words[i]);
              nearest = words[i];
            }
        }
      g_assert_true (bw_nearest_word (word, candidates) == nearest);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/issue/tags", test_tags);
  g_test_add_func ("/issue/format", test_format);
  g_test_add_func ("/issue/sort", test_sort);
  g_test_add_func ("/issue/sort-little", test_sort_little);
  g_test_add_func ("/issue/summary", test_summary);
  g_test_add_func ("/issue/flood", test_flood);
  g_test_add_func ("/issue/long-text", test_long_text);
  g_test_add_func ("/issue/nearest", test_nearest);
  g_test_add_func ("/issue/nearest-at-random", test_nearest_at_random);
  return g_test_run ();
}
