/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "small-assessment.h"

#include <math.h>
#include <string.h>

/* The scores that are aimed at: kept in the document, undone like an answer, and read from hostile files. */

static BwDocument *
aim (double speed, double drift)
{
  BwDocument *document = small_new_document ();
  double scores[] = { speed, drift };

  g_assert_cmpuint (small_get_assessment ()->n_dimensions, ==, 2);
  bw_document_set_target (document, scores);
  return document;
}

static void
test_round_trip (void)
{
  g_autoptr (BwDocument) document = aim (70, NAN);
  g_autofree char *text = small_write (document);
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (BwDocument) again = small_parse (bytes);
  g_autofree double *target = bw_document_dup_target (again);

  g_assert_nonnull (
    strstr (text, "  </responses>\n  <target>\n    <score dimension=\"speed\" value=\"70\"/>\n  </target>\n"));
  g_assert_cmpfloat (target[0], ==, 70);
  g_assert_true (isnan (target[1]));
  g_autofree char *text_again = small_write (again);
  g_assert_cmpstr (text_again, ==, text);
}

/* To tenths, and nothing outside 0 to 100. */
static void
test_values (void)
{
  g_autoptr (BwDocument) document = aim (62.4999, 101);
  g_autofree double *target = bw_document_dup_target (document);

  g_assert_cmpfloat (target[0], ==, 62.5);
  g_assert_true (isnan (target[1]));
  bw_document_set_target (document, NULL);
  g_assert_null (bw_document_dup_target (document));
  g_autofree char *text = small_write (document);
  g_assert_null (strstr (text, "target"));
}

static void
test_undo (void)
{
  g_autoptr (BwDocument) document = aim (70, 30);
  double other[] = { 80, 30 };
  int item = 0;

  bw_document_set_target (document, other);
  g_assert_true (bw_document_undo (document, NULL, &item));
  g_assert_cmpint (item, ==, -1);
  g_autofree double *target = bw_document_dup_target (document);
  g_assert_cmpfloat (target[0], ==, 70);
  g_assert_true (bw_document_undo (document, NULL, NULL));
  g_assert_null (bw_document_dup_target (document));
  g_assert_true (bw_document_redo (document, NULL, NULL));
  g_assert_true (bw_document_redo (document, NULL, NULL));
  g_assert_false (bw_document_redo (document, NULL, NULL));
  g_autofree double *last = bw_document_dup_target (document);
  g_assert_cmpfloat (last[0], ==, 80);
  /* The same again is no change. */
  guint64 revision = bw_document_get_revision (document);
  bw_document_set_target (document, other);
  g_assert_cmpuint (bw_document_get_revision (document), ==, revision);
}

/* What does not fit is named by line, does not count, and stays in the file. */
static void
test_unfit (void)
{
  static const char *const unfit[] = {
    "<score dimension=\"speed\" value=\"101\"/>",
    "<score dimension=\"speed\" value=\"much\"/>",
    "<score dimension=\"haste\" value=\"50\"/>",
    "<score value=\"50\"/>",
    "<score dimension=\"speed\"/>",
    "<score dimension=\"drift\" value=\"40\"/>",
  };
  g_autoptr (BwDocument) document = aim (NAN, 30);
  g_autofree char *text = small_write (document);
  const char *place = strstr (text, "    <score");

  for (guint i = 0; i < G_N_ELEMENTS (unfit); i++)
    {
      g_autofree char *changed =
        g_strdup_printf ("%.*s    <score dimension=\"drift\" value=\"30\"/>\n    %s\n  </target>%s",
                         (int)(place - text), text, unfit[i], strstr (text, "</target>") + strlen ("</target>"));
      g_autoptr (GBytes) bytes = g_bytes_new (changed, strlen (changed));
      g_autoptr (BwIssues) issues = bw_issues_new ("x");
      g_autoptr (BwDocument) read = bw_document_parse (bytes, small_get_schema (), NULL, NULL, issues);
      g_assert_cmpuint (bw_issues_get_n (issues), ==, 1);
      g_assert_cmpint (bw_issues_get (issues, 0)->line, >, 1);
      g_autofree double *target = bw_document_dup_target (read);
      g_assert_true (isnan (target[0]));
      g_assert_cmpfloat (target[1], ==, 30);
      /* Written back as it was: the same is found again. */
      g_autoptr (GBytes) written = bw_document_serialise (read);
      g_autoptr (BwIssues) found = bw_issues_new ("x");
      g_autoptr (BwDocument) again = bw_document_parse (written, small_get_schema (), NULL, NULL, found);
      g_assert_nonnull (again);
      g_assert_cmpuint (bw_issues_get_n (found), ==, 1);
      g_assert_cmpstr (bw_issues_get (found, 0)->text, ==, bw_issues_get (issues, 0)->text);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/document/target/round-trip", test_round_trip);
  g_test_add_func ("/document/target/values", test_values);
  g_test_add_func ("/document/target/undo", test_undo);
  g_test_add_func ("/document/target/unfit", test_unfit);
  return g_test_run ();
}
