/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Items of other assessments: what they read like here, where they are looked for, and how much can be taken. */

#include "definition-file.h"

#include "app/document/bw-document.h"

#include "tests/core/xml/cost.h"

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
  g_assert_cmpuint (alone->n_items, ==, 6);
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

/* The author's own scale, when it has the same points: with a prompt of its own, and no copy. */
static void
test_own_scale (void)
{
  g_autoptr (BwAssessment) borrower = read_named ("borrower.xml");
  const BwResponseScale *scale = &borrower->response_scales[get_item (borrower, "here")->response_scale];

  g_assert_cmpstr (scale->id, ==, "grown");
  g_assert_cmpstr (scale->prompt, ==, "Is there less or more of it?");
  g_assert_cmpint (bw_assessment_find_response_scale (borrower, "parent.grown"), >=, 0);
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

  g_assert_cmpint (get_item (borrower, "parent.plain.1")->line, ==, 34);
  g_assert_cmpint (get_item (borrower, "move.1")->line, ==, 36);
  g_assert_cmpint (get_item (borrower, "parent.framed.1")->line, ==, 38);
  g_assert_cmpint (get_item (borrower, "again")->line, ==, 39);
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

#define HEAD                                                                                                           \
  "<assessment xmlns=\"urn:bellwether:assessment:1\" id=\"x\" version=\"1.0.0\" xml:lang=\"en\">"                      \
  "<title>t</title><summary>s</summary><purpose>p</purpose><audience>a</audience><outcome>o</outcome>"                 \
  "<minutes>1</minutes><form id=\"self\"><name>n</name><description>d</description></form>"
#define SCALE "<response-scale id=\"s\"><point value=\"1\">a</point><point value=\"2\">b</point></response-scale>"
#define BANDS                                                                                                          \
  "<band-set id=\"b\" kind=\"readiness\"><band id=\"low\" from=\"0\" to=\"50\"><label>l</label></band>"                \
  "<band id=\"high\" from=\"50\" to=\"100\"><label>h</label></band></band-set>"
#define DIMENSION(more)                                                                                                \
  "<dimension id=\"d\" kind=\"readiness\" response-scale=\"s\"><name>n</name><definition>d</definition>" more          \
  "</dimension><section id=\"q\"><title>t</title>"
#define END "</section></assessment>"

/* With a sanitizer it is not the time that counts, so a part of it will do. */
#ifdef __SANITIZE_ADDRESS__
#define N_BORROWED 1000
#define N_SHORT 1000
#define N_LONG (100 * 1024)
#define N_REFERENCES 2000
#else
#define N_BORROWED 25000
#define N_SHORT 1
#define N_LONG (3 * 1024 * 1024)
#define N_REFERENCES 400000
#endif

typedef struct
{
  GBytes *parent;
  GBytes *borrower;
  BwTag tag; /* of the one error there is, or BW_N_TAGS when there is none */
} Greed;

static BwParentState
find_greedy (const char *id, BwAssessment **parent, gpointer data)
{
  const Greed *greed = data;
  g_autoptr (BwIssues) issues = bw_issues_new ("parent.xml");

  *parent = bw_assessment_parse (greed->parent, definition_get_schema (), NULL, issues);
  return *parent != NULL ? BW_PARENT_READY : BW_PARENT_BROKEN;
}

static void
borrow_greedily (gpointer data)
{
  const Greed *greed = data;
  const BwParents parents = { .find = find_greedy, .data = data };
  g_autoptr (BwIssues) issues = bw_issues_new ("borrower.xml");
  g_autoptr (BwAssessment) borrower = bw_assessment_parse (greed->borrower, definition_get_schema (), &parents, issues);
  gboolean found = greed->tag == BW_N_TAGS;

  g_assert_cmpuint (bw_issues_get_n_errors (issues), ==, found ? 0 : 1);
  g_assert_true ((borrower != NULL) == found);
  for (guint i = 0; i < bw_issues_get_n (issues); i++)
    found = found || bw_issues_get (issues, i)->tag == greed->tag;
  g_assert_true (found);
}

static GBytes *
make_borrower (guint n, const char *filling)
{
  GString *text = g_string_new (HEAD "<source id=\"F\">");

  g_string_append_printf (text, "%s</source>" SCALE BANDS DIMENSION (""), filling);
  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "<borrowed-item id=\"i%u\" from=\"p\" item=\"a\" dimension=\"d\"/>", i);
  g_string_append (text, END);
  return g_string_free_to_bytes (text);
}

static GBytes *
make_parent (const char *sources, const char *frame, const char *references, const char *stem, const char *help)
{
  GString *text = g_string_new (HEAD);

  g_string_append_printf (text, "%s" SCALE BANDS DIMENSION ("%s") "<item id=\"a\" dimension=\"d\" own=\"true\" %s>",
                          sources, frame, references);
  g_string_append_printf (text, "%s%s</item>" END, stem, help);
  return g_string_free_to_bytes (text);
}

static void
assert_cheap (GBytes *parent, guint n, const char *filling, BwTag tag)
{
  g_autoptr (GBytes) lender = parent;
  g_autoptr (GBytes) borrower = make_borrower (n, filling);
  Greed greed = { .parent = lender, .borrower = borrower, .tag = tag };

  definition_get_schema ();
  cost_assert_small (borrow_greedily, &greed);
}

/* A few bytes each time, a whole book each time, in every place that is copied. */
static void
test_greedy (void)
{
  g_autofree char *book = g_strnfill (N_LONG, 'x');
  g_autofree char *stem = g_strdup_printf ("<stem>%s</stem>", book);
  g_autofree char *hidden_stem =
    g_strdup_printf ("<stem>%s</stem><stem form=\"self team\">s</stem><stem form=\"consensus\">s</stem>", book);
  g_autofree char *frame = g_strdup_printf ("<frame>%s</frame>", book);
  g_autofree char *help = g_strdup_printf ("<help>%s</help>", book);
  g_autofree char *source = g_strdup_printf ("<source id=\"S\">%s</source>", book);
  g_autoptr (GString) references = g_string_new ("source=\"S");
  g_autofree char *note = g_strnfill (N_SHORT, 'x');
  g_autofree char *short_stem = g_strdup_printf ("<stem>%s</stem>", note);

  for (guint i = 0; i < N_REFERENCES; i++)
    g_string_append (references, " S");
  g_string_append_c (references, '"');
  assert_cheap (make_parent ("", "", "", short_stem, ""), N_BORROWED, "x", BW_TAG_TOO_LARGE);
  assert_cheap (make_parent ("", "", "", stem, ""), N_BORROWED, "x", BW_TAG_TOO_LARGE);
  assert_cheap (make_parent ("", "", "", hidden_stem, ""), N_BORROWED, "x", BW_TAG_TOO_LARGE);
  assert_cheap (make_parent ("", frame, "", short_stem, ""), N_BORROWED, "x", BW_TAG_TOO_LARGE);
  assert_cheap (make_parent ("", "", "", short_stem, help), N_BORROWED, "x", BW_TAG_TOO_LARGE);
  assert_cheap (make_parent (source, "", "source=\"S\"", short_stem, ""), N_BORROWED, "x", BW_TAG_TOO_LARGE);
  assert_cheap (make_parent ("<source id=\"S\">s</source>", "", references->str, short_stem, ""), N_BORROWED, "x",
                BW_TAG_TOO_LARGE);
}

/* Each is within bounds, and the two together are not: it is said here, not when a document is opened. */
static void
test_too_large_together (void)
{
  g_autofree char *filling = g_strnfill (4 * 1024 * 1024 - 10 * 1024, 'x');
  g_autofree char *half = g_strnfill (30 * 1024, 'x');
  g_autofree char *stem = g_strdup_printf ("<stem>%s</stem>", half);

  assert_cheap (make_parent ("", "", "", stem, ""), 1, filling, BW_TAG_TOO_LARGE);
  assert_cheap (make_parent ("", "", "", stem, ""), 3, "x", BW_N_TAGS);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/borrowing/expanded", test_expanded);
  g_test_add_func ("/borrowing/stands-alone", test_stands_alone);
  g_test_add_func ("/borrowing/items", test_items);
  g_test_add_func ("/borrowing/own-scale", test_own_scale);
  g_test_add_func ("/borrowing/sources", test_sources);
  g_test_add_func ("/borrowing/lines", test_lines);
  g_test_add_func ("/borrowing/nothing-borrowed", test_nothing_borrowed);
  g_test_add_func ("/borrowing/bare", test_bare);
  g_test_add_func ("/borrowing/document", test_document);
  g_test_add_func ("/borrowing/unexpanded-document", test_unexpanded_document);
  g_test_add_func ("/borrowing/greedy", test_greedy);
  g_test_add_func ("/borrowing/too-large-together", test_too_large_together);
  return g_test_run ();
}
