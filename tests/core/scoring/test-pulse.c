/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The pulse: statements borrowed from seven assessments, on four scales, in two scores (domain.md A8). */

#include "sheet.h"

#include "app/document/bw-document.h"

#include <math.h>
#include <string.h>

/* On 0 to 100: pressure 75, 100, 50, 25, 75, 75; readiness 25, 50, 75, none, 25, 0, 25. */
#define ANSWERS                                                                                                        \
  "vuca.v-exp.4=4 rupt.ecn-exp.2=5 conn.urg.1=3 disr.fri-exp.4=2 intf.lock-exp.4=4 sprg.rig-exp.2=4 "                  \
  "vuca.move.3=2 rupt.srv-rdy.2=3 intf.chg-rdy.5=4 serv.peb.2=2 disr.see-rdy.2=1 conn.s7.2=1"

static const BwReading *
find_reading (const BwResult *result, const char *rule)
{
  for (guint i = 0; i < result->n_readings; i++)
    if (g_str_equal (result->readings[i].rule->id, rule))
      return &result->readings[i];
  return NULL;
}

static void
test_scores (void)
{
  g_autoptr (BwAssessment) pulse = read_definition ("pulse.xml");
  g_autoptr (BwResponse) response = fill_in (pulse, ANSWERS);
  g_autoptr (BwResult) result = bw_result_new (pulse, response);
  const BwReading *next = find_reading (result, "note.next");

  assert_number (result->exposure.score, 400.0 / 6);
  assert_number (result->readiness.score, 200.0 / 6);
  assert_number (result->dimensions[find_dimension (pulse, "pulse-exp")].raw, 22.0 / 6);
  /* Points of one scale mean nothing on another. */
  assert_number (result->dimensions[find_dimension (pulse, "pulse-rdy")].raw, NAN);
  assert_number (result->indices[find_index (pulse, "minutes")].score, 4);
  assert_number (result->indices[find_index (pulse, "gap.vuca")].score, 50);
  assert_number (result->indices[find_index (pulse, "gap.intf")].score, 0);
  assert_number (result->indices[find_index (pulse, "gap.sprg")].score, NAN);
  g_assert_cmpstr (result->readings[0].rule->id, ==, "headline.act");
  /* Of two gaps of the same size, the first; the one without a value does not count. */
  g_assert_nonnull (next);
  g_assert_true (g_str_has_prefix (next->text, "Take “VUCA environment and response” next."));
  g_assert_null (find_reading (result, "note.no-gap"));
}

/* Each statement is the parent's, word for word, with its points; and none is reverse keyed. */
static void
test_markers (void)
{
  static const struct
  {
    const char *id;
    const char *file;
  } parents[] = {
    { "vuca", "vuca.xml" },
    { "serv", "servant-leadership.xml" },
    { "rupt", "five-ruptures.xml" },
    { "conn", "connected-customer.xml" },
    { "disr", "disrupt-or-be-disrupted.xml" },
    { "intf", "customer-relationships.xml" },
    { "sprg", "customer-spring.xml" },
  };
  g_autoptr (BwAssessment) pulse = read_definition ("pulse.xml");
  guint n_checked = 0;

  g_assert_cmpuint (pulse->n_items, ==, 13);
  for (guint p = 0; p < G_N_ELEMENTS (parents); p++)
    {
      g_autoptr (BwAssessment) parent = read_definition (parents[p].file);

      for (guint i = 0; i < pulse->n_items; i++)
        {
          const BwItem *item = &pulse->items[i];
          const BwItem *original;

          if (!g_str_equal (item->borrowed_from, parents[p].id))
            continue;
          original = &parent->items[find_item (parent, item->borrowed_item)];
          g_test_message ("%s", item->id);
          g_assert_cmpstr (item->stems[BW_FORM_SELF], ==, original->stems[BW_FORM_SELF]);
          g_assert_false (item->reverse || original->reverse);
          g_assert_cmpuint (bw_assessment_get_item_scale (pulse, i)->n_points, ==, 5);
          n_checked++;
        }
    }
  g_assert_cmpuint (n_checked, ==, 13);
}

/* A document on it opens where there is no other assessment, and comes to the same. */
static void
test_document (void)
{
  g_autoptr (BwAssessment) pulse = read_definition ("pulse.xml");
  g_autoptr (BwDocument) document = bw_document_new (pulse, BW_FORM_SELF, "d", "r", "2026-03-30");
  g_autofree char *path = g_build_filename (g_getenv ("BELLWETHER_ASSESSMENTS"), "assessment.xsd", NULL);
  g_autofree char *schema_text = NULL;
  g_autoptr (BwIssues) issues = bw_issues_new ("d.bellwether");
  gsize length;

  g_assert_true (g_file_get_contents (path, &schema_text, &length, NULL));
  g_autoptr (GBytes) schema = g_bytes_new (schema_text, length);
  g_autoptr (GBytes) bytes = bw_document_serialise (document);
  g_autoptr (BwDocument) opened = bw_document_parse (bytes, schema, NULL, NULL, issues);

  g_assert_cmpuint (bw_issues_get_n (issues), ==, 0);
  g_assert_cmpstr (bw_document_get_assessment (opened)->digest, ==, pulse->digest);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pulse/scores", test_scores);
  g_test_add_func ("/pulse/markers", test_markers);
  g_test_add_func ("/pulse/document", test_document);
  return g_test_run ();
}
