/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Items of other assessments: what they read like here, where they are looked for, and how much can be taken. */

#include "definition-file.h"

#include "app/definition/bw-catalogue.h"
#include "app/document/bw-document.h"

#include <glib/gstdio.h>
#include <string.h>

static BwAssessment *
read_named (const char *name)
{
  g_autofree char *path = definition_get_path (name);

  return definition_read_clean (path);
}

static const BwItem *
get_item (const BwAssessment *assessment, const char *id)
{
  int position = bw_assessment_find_item (assessment, id);

  g_assert_cmpint (position, >=, 0);
  return &assessment->items[position];
}

/* The golden file is what travels in documents; after a change that is meant, run with BELLWETHER_UPDATE=1. */
static void
test_expanded (void)
{
  g_autofree char *golden = definition_get_path ("borrower-expanded.xml");
  g_autoptr (BwAssessment) borrower = read_named ("borrower.xml");
  g_autoptr (BwAssessment) again = read_named ("borrower.xml");
  g_autofree char *text = g_strndup (g_bytes_get_data (borrower->bytes, NULL), g_bytes_get_size (borrower->bytes));
  g_autofree char *expected = NULL;

  if (g_getenv ("BELLWETHER_UPDATE") != NULL)
    g_assert_true (g_file_set_contents (golden, text, -1, NULL));
  expected = definition_load_text (golden);
  g_assert_cmpstr (text, ==, expected);
  g_assert_true (g_bytes_equal (borrower->bytes, again->bytes));
  g_assert_cmpstr (borrower->digest, ==, again->digest);
}

/* Read again without any parent, it is the same assessment. */
static void
test_stands_alone (void)
{
  g_autoptr (BwAssessment) borrower = read_named ("borrower.xml");
  g_autofree char *text = g_strndup (g_bytes_get_data (borrower->bytes, NULL), g_bytes_get_size (borrower->bytes));
  g_autoptr (BwAssessment) alone = definition_parse_clean (text);

  g_assert_cmpstr (alone->digest, ==, borrower->digest);
  g_assert_cmpuint (alone->n_items, ==, 5);
  for (guint i = 0; i < alone->n_items; i++)
    {
      g_assert_cmpstr (alone->items[i].id, ==, borrower->items[i].id);
      g_assert_cmpstr (alone->items[i].stems[BW_FORM_SELF], ==, borrower->items[i].stems[BW_FORM_SELF]);
      g_assert_cmpstr (alone->items[i].borrowed_from, ==, borrower->items[i].borrowed_from);
      g_assert_cmpint (alone->items[i].response_scale, ==, borrower->items[i].response_scale);
    }
}

static void
test_items (void)
{
  g_autoptr (BwAssessment) borrower = read_named ("borrower.xml");
  const BwItem *plain = get_item (borrower, "parent.plain.1");
  const BwItem *turned = get_item (borrower, "parent.plain.2");
  const BwItem *framed = get_item (borrower, "parent.framed.1");
  const BwItem *own = get_item (borrower, "move.1");
  const BwResponseScale *scale = &borrower->response_scales[plain->response_scale];

  g_assert_cmpstr (plain->stems[BW_FORM_SELF], ==, "We move & we “stay”.");
  g_assert_cmpstr (plain->help, ==, "Think of <last> week.");
  g_assert_cmpstr (plain->borrowed_from, ==, "parent");
  g_assert_cmpstr (plain->borrowed_item, ==, "plain.1");
  g_assert_cmpstr (plain->sources[0], ==, "S1-07");
  g_assert_false (plain->own || plain->reverse);
  g_assert_true (turned->own && turned->reverse);
  g_assert_cmpstr (framed->stems[BW_FORM_SELF], ==, "The people I lead have become wiser.");
  g_assert_null (own->borrowed_from);
  g_assert_null (own->borrowed_item);

  g_assert_cmpstr (scale->id, ==, "parent.agree");
  g_assert_cmpstr (scale->prompt, ==, "How far do you agree?");
  g_assert_cmpfloat (scale->points[1].value, ==, 2.5);
  g_assert_cmpint (scale->points[2].tick, ==, BW_TICK_FULL);
  g_assert_false (borrower->response_scales[framed->response_scale].reversible);
  /* What the parent asks it under is not known here. */
  g_assert_null (get_item (borrower, "again")->relevant);
}

/* Sources of ours stay as they are, those that are missing come along, and no others. */
static void
test_sources (void)
{
  g_autoptr (BwAssessment) borrower = read_named ("borrower.xml");

  g_assert_cmpuint (borrower->n_sources, ==, 2);
  g_assert_cmpstr (borrower->sources[0].citation, ==, "The first source, in our words.");
  g_assert_cmpuint (borrower->sources[0].n_lines, ==, 30);
  g_assert_cmpstr (borrower->sources[1].citation, ==, "The second source & its “marks”.");
}

/* An author looks for a line in the file that they wrote. */
static void
test_lines (void)
{
  g_autoptr (BwAssessment) borrower = read_named ("borrower.xml");

  g_assert_cmpint (get_item (borrower, "parent.plain.1")->line, ==, 29);
  g_assert_cmpint (get_item (borrower, "move.1")->line, ==, 31);
  g_assert_cmpint (get_item (borrower, "parent.framed.1")->line, ==, 33);
  g_assert_cmpint (get_item (borrower, "again")->line, ==, 34);
}

static void
test_nothing_borrowed (void)
{
  g_autofree char *path = definition_get_path ("parent.xml");
  g_autofree char *text = definition_load_text (path);
  g_autoptr (BwAssessment) parent = read_named ("parent.xml");

  g_assert_cmpuint (g_bytes_get_size (parent->bytes), ==, strlen (text));
  g_assert_cmpmem (g_bytes_get_data (parent->bytes, NULL), strlen (text), text, strlen (text));
}

/* A prefix for the namespace, and no element that usually stands before a scale or a source. */
static void
test_bare (void)
{
  static const char text[] =
    "<a:assessment xmlns:a=\"urn:bellwether:assessment:1\" id=\"bare\" version=\"1.0.0\" xml:lang=\"en\">"
    "<a:title>t</a:title><a:summary>s</a:summary><a:purpose>p</a:purpose><a:audience>a</a:audience>"
    "<a:outcome>o</a:outcome><a:minutes>1</a:minutes><a:form id=\"self\"><a:name>n</a:name>"
    "<a:description>d</a:description></a:form><a:section id=\"s\"><a:title>t</a:title>"
    "<a:borrowed-item id=\"x.1\" from=\"parent\" item=\"plain.1\" dimension=\"none\"/>"
    "<a:borrowed-item id=\"x.2\" from=\"parent\" item=\"framed.1\" dimension=\"none\"/>"
    "</a:section></a:assessment>";
  g_autofree char *folder = g_dir_make_tmp ("bellwether-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "bare.xml", NULL);
  g_autoptr (BwIssues) issues = NULL;
  g_autoptr (BwAssessment) bare = NULL;
  g_autofree char *list = NULL;

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  bare = definition_read (path, &issues);
  list = definition_list_issues (issues);
  /* All was added where the schema wants it: nothing is wrong but what was wrong before. */
  g_assert_cmpstr (list, ==, "bare.xml:1: error: unknown-id: There is no dimension “none”.\n");
  g_remove (path);
  g_rmdir (folder);
}

/* A document holds what was borrowed, so it opens where no assessment is installed. */
static void
test_document (void)
{
  g_autoptr (BwAssessment) borrower = read_named ("borrower.xml");
  g_autoptr (BwDocument) document = bw_document_new (borrower, BW_FORM_SELF, "d", "r", "2026-03-30");
  g_autoptr (GBytes) bytes = bw_document_serialise (document);
  g_autoptr (BwIssues) issues = bw_issues_new ("d.bellwether");
  g_autoptr (BwDocument) opened = bw_document_parse (bytes, definition_get_schema (), NULL, NULL, issues);
  g_autofree char *list = definition_list_issues (issues);

  g_assert_cmpstr (list, ==, "");
  g_assert_nonnull (opened);
  g_assert_cmpstr (bw_document_get_assessment (opened)->digest, ==, borrower->digest);
}

/* One that was put together by hand, with the author's file inside. */
static void
test_unexpanded_document (void)
{
  g_autofree char *path = definition_get_path ("borrower.xml");
  g_autofree char *text = definition_load_text (path);
  g_autofree char *escaped = g_markup_escape_text (text, -1);
  g_autofree char *whole =
    g_strdup_printf ("<document xmlns=\"urn:bellwether:document:1\" id=\"d\" created=\"2026-03-30\">"
                     "<responses/><definition id=\"borrower\" version=\"1.0.0\">%s</definition>"
                     "</document>",
                     escaped);
  g_autoptr (GBytes) bytes = g_bytes_new (whole, strlen (whole));
  g_autoptr (BwIssues) issues = bw_issues_new ("d.bellwether");
  g_autoptr (BwDocument) opened = bw_document_parse (bytes, definition_get_schema (), NULL, NULL, issues);

  g_assert_null (opened);
  g_assert_cmpuint (bw_issues_get_n_errors (issues), >, 0);
  g_assert_nonnull (strstr (bw_issues_get (issues, 0)->text, "There is no assessment “parent” to borrow from."));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/borrowing/expanded", test_expanded);
  g_test_add_func ("/borrowing/stands-alone", test_stands_alone);
  g_test_add_func ("/borrowing/items", test_items);
  g_test_add_func ("/borrowing/sources", test_sources);
  g_test_add_func ("/borrowing/lines", test_lines);
  g_test_add_func ("/borrowing/nothing-borrowed", test_nothing_borrowed);
  g_test_add_func ("/borrowing/bare", test_bare);
  g_test_add_func ("/borrowing/document", test_document);
  g_test_add_func ("/borrowing/unexpanded-document", test_unexpanded_document);
  return g_test_run ();
}
