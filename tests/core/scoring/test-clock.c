/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/scoring/bw-clock.h"

#include "sheet.h"

/* The vectors of domain.md 4.13. */
static void
test_vectors (void)
{
  static const struct
  {
    double exposure, readiness, minutes;
  } vectors[] = {
    { 50, 50, 6 },   { 60, 40, 4.8 }, { 70, 30, 3.6 }, { 80, 80, 7.2 },
    { 25, 64, 8.4 }, { 0, 20, 12 },   { 100, 0, 0 },   { 100, 100, 12 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (vectors); i++)
    g_assert_cmpfloat (bw_clock_get_minutes (vectors[i].exposure, vectors[i].readiness, 12), ==, vectors[i].minutes);
  assert_number (bw_clock_get_minutes (50, 50, 60), 30);
  assert_number (bw_clock_get_pressure (60, 40), 60);
  assert_number (bw_clock_get_minutes (NAN, 40, 12), NAN);
  assert_number (bw_clock_get_minutes (60, NAN, 12), NAN);
}

/* Nothing a person answers moves the hand outside the dial, and more pressure or less readiness never moves it back. */
static void
test_range (void)
{
  for (int e = 0; e <= 100; e += 5)
    for (int r = 0; r <= 100; r += 5)
      {
        double minutes = bw_clock_get_minutes (e, r, 12);

        g_assert_true (minutes >= 0 && minutes <= 12);
        g_assert_true (e == 100 || bw_clock_get_minutes (e + 5, r, 12) <= minutes);
        g_assert_true (r == 100 || bw_clock_get_minutes (e, r + 5, 12) >= minutes);
      }
}

static void
test_words (void)
{
  static const struct
  {
    double minutes, shown;
    const char *text;
  } words[] = {
    { 5.085, 5, "5 minutes" },
    { 5.25, 5.5, "5½ minutes" },
    { 5.2499, 5, "5 minutes" },
    { 1.4, 1.5, "1½ minutes" },
    { 0.8, 1, "1 minute" },
    { 0.5, 0.5, "half a minute" },
    { 0.25, 0.5, "half a minute" },
    { 0.2, 0, "under half a minute" },
    { 0, 0, "0 minutes" },
    { 12, 12, "12 minutes" },
    { NAN, NAN, "–" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_autofree char *text = bw_clock_format (words[i].minutes);

      assert_number (bw_clock_round (words[i].minutes), words[i].shown);
      g_assert_cmpstr (text, ==, words[i].text);
    }
}

/* As a number alone, as it stands in tables and sentences. */
static void
test_figure (void)
{
  static const struct
  {
    double minutes;
    const char *figure;
  } figures[] = { { 0, "0" },      { 0.1, "under 0.5" }, { 0.25, "0.5" }, { 4.788, "5" },
                  { 5.74, "5.5" }, { 5.75, "6" },        { 12, "12" } };

  for (guint i = 0; i < G_N_ELEMENTS (figures); i++)
    {
      g_autofree char *text = bw_clock_format_figure (figures[i].minutes);

      g_assert_cmpstr (text, ==, figures[i].figure);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/clock/vectors", test_vectors);
  g_test_add_func ("/clock/range", test_range);
  g_test_add_func ("/clock/words", test_words);
  g_test_add_func ("/clock/figure", test_figure);
  return g_test_run ();
}
