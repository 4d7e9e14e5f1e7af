/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "small-assessment.h"

#include <string.h>

static void
append_issues (GString *text, BwIssues *issues)
{
  for (guint i = 0; i < bw_issues_get_n (issues); i++)
    {
      g_autofree char *line = bw_issues_format (issues, i);
      g_string_append_printf (text, "%s\n", line);
    }
}

/* tests/data/document/BASE.ENDING, or nothing when there is no such file. */
static GBytes *
load_beside (const char *base, const char *ending)
{
  g_autofree char *name = g_strconcat (base, ending, NULL);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "document", name, NULL);

  return g_file_test (path, G_FILE_TEST_EXISTS) ? small_load (name) : NULL;
}

/* x.bellwether is read with the findings in x.issues, and written as x.written, or as it was. What is written reads the
 * same. */
static void
test_golden (gconstpointer data)
{
  const char *name = data;
  g_autofree char *base = g_strndup (name, strlen (name) - strlen (".bellwether"));
  g_autoptr (BwIssues) issues = bw_issues_new (name);
  g_autoptr (GBytes) bytes = small_load (name);
  g_autoptr (GBytes) expected_issues = load_beside (base, ".issues");
  g_autoptr (GBytes) expected = load_beside (base, ".written");
  g_autoptr (GString) text = g_string_new (NULL);

  g_autoptr (BwDocument) document = bw_document_parse (bytes, small_get_schema (), NULL, NULL, issues);
  append_issues (text, issues);
  if (expected_issues == NULL)
    expected_issues = g_bytes_new_static ("", 0);
  g_autoptr (GBytes) found_issues = g_string_free_to_bytes (g_steal_pointer (&text));
  small_assert_same_text (name, found_issues, expected_issues);

  g_assert_nonnull (document);
  g_autofree char *digest = bw_digest (bytes);
  g_assert_cmpstr (bw_document_get_source_digest (document), ==, digest);
  g_autoptr (GBytes) written = bw_document_serialise (document);
  small_assert_same_text (name, written, expected != NULL ? expected : bytes);
  g_autoptr (BwDocument) again = small_parse (written);
  g_autoptr (GBytes) written_again = bw_document_serialise (again);
  small_assert_same_text (name, written_again, written);
}

static void
test_values (void)
{
  g_autoptr (GBytes) bytes = small_load ("full.bellwether");
  g_autoptr (BwDocument) document = small_parse (bytes);
  const BwResponse *response = bw_document_get_response (document, 0);

  g_assert_cmpstr (bw_document_get_title (document), ==, "Spring workshop & after");
  g_assert_cmpstr (bw_document_get_created (document), ==, "2026-03-30");
  g_assert_cmpuint (bw_document_get_n_responses (document), ==, 2);
  g_assert_cmpstr (bw_response_get_name (response), ==, "Ada <in the shop>");
  g_assert_cmpint (bw_response_get_choice (response, small_item ("speed.1")), ==, 3);
  g_assert_cmpint (bw_response_get_state (response, small_item ("speed.2")), ==, BW_ANSWER_NOT_APPLICABLE);
  g_assert_cmpint (bw_response_get_state (response, small_item ("speed.3")), ==, BW_ANSWER_SKIPPED);
  g_assert_true (bw_response_get_flagged (response, small_item ("speed.3")));
  g_assert_cmpstr (bw_response_get_note (response, small_item ("speed.3")), ==, "Ask the others.");
  g_assert_cmpint (bw_response_get_choice (response, small_item ("drift.1")), ==, 0);
  g_assert_cmpint (bw_response_get_choice (response, small_item ("case.1")), ==, 1);
  g_assert_cmpuint (bw_response_get_choices (response, small_item ("channels")), ==, 5);
  g_assert_cmpfloat (bw_response_get_number (response, small_item ("minutes")), ==, 12.5);
  g_assert_cmpuint (bw_response_get_rows (response, small_item ("map"))->len, ==, 3);
  response = bw_document_get_response (document, 1);
  g_assert_cmpint (bw_response_get_form (response), ==, BW_FORM_CONSENSUS);
  g_assert_null (bw_response_get_name (response));
}

/* Texts come back byte for byte, whatever is in them. */
static void
test_texts (void)
{
  static const char *const texts[] = {
    " ",
    "\n",
    "\t\tx",
    "a\r\nb\rc",
    "]]>",
    "&amp;<b>",
    "\xef\xbb\xbf"
    "bom",
    "e\xcc\x81 é",
    "שלום עולם",
    "👩‍🏭 at work",
    "\xe2\x80\xa8 line",
    "-- <!-- x -->",
    "\"'",
    "\xc2\x85 next",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (BwDocument) document = small_new_document ();
      BwAnswer answer = { .state = BW_ANSWER_GIVEN, .text = (char *)texts[i], .rows = bw_rows_new () };
      const char *row[] = { texts[i], "", "", "", texts[i], NULL };
      g_ptr_array_add (answer.rows, g_strdupv ((char **)row));
      bw_document_set_answer (document, 0, small_item ("wish"), &answer);
      bw_document_set_answer (document, 0, small_item ("map"), &answer);
      bw_document_set_note (document, 0, small_item ("speed.1"), texts[i]);
      bw_document_set_name (document, 0, texts[i]);
      bw_document_set_title (document, texts[i]);
      g_ptr_array_unref (answer.rows);

      g_autoptr (GBytes) bytes = bw_document_serialise (document);
      g_autoptr (BwDocument) again = small_parse (bytes);
      const BwResponse *response = bw_document_get_response (again, 0);
      GPtrArray *rows = bw_response_get_rows (response, small_item ("map"));
      g_assert_cmpstr (bw_response_get_text (response, small_item ("wish")), ==, texts[i]);
      g_assert_cmpstr (((char **)rows->pdata[0])[0], ==, texts[i]);
      g_assert_cmpstr (((char **)rows->pdata[0])[4], ==, texts[i]);
      g_assert_cmpstr (bw_response_get_note (response, small_item ("speed.1")), ==, texts[i]);
      g_assert_cmpstr (bw_response_get_name (response), ==, texts[i]);
      g_assert_cmpstr (bw_document_get_title (again), ==, texts[i]);
    }
}

/* A value that did not fit goes once the item is answered, and comes back when that is undone. */
static void
test_unfit_replaced (void)
{
  g_autoptr (GBytes) bytes = small_load ("unfit.bellwether");
  g_autoptr (BwDocument) document = small_parse (bytes);

  small_set (document, 0, "speed.1", "2");
  small_set (document, 0, "drift.1", "n/a");
  bw_document_set_flagged (document, 0, small_item ("speed.2"), TRUE);
  bw_document_set_flagged (document, 0, small_item ("wish"), TRUE);
  g_autofree char *text = small_write (document);
  g_assert_nonnull (strstr (text, "<answer item=\"speed.1\" value=\"2\"/>"));
  g_assert_nonnull (strstr (text, "<answer item=\"drift.1\" not-applicable=\"true\"/>"));
  g_assert_nonnull (strstr (text, "<answer item=\"speed.2\" value=\"4.5\" flagged=\"true\"/>"));
  g_assert_nonnull (strstr (text, "<answer item=\"wish\" value=\"More time\" flagged=\"true\"/>"));
  g_assert_nonnull (strstr (text, "form=\"team\" started=\"spring\" changed=\"2026-02-30\""));
  while (bw_document_undo (document, NULL, NULL))
    ;
  g_autoptr (GBytes) undone = bw_document_serialise (document);
  small_assert_same_text ("undone", undone, bytes);

  bw_document_set_today (document, "2026-04-01");
  small_set (document, 0, "speed.1", "2");
  g_autofree char *dated = small_write (document);
  g_assert_nonnull (strstr (dated, "started=\"2026-04-01\" changed=\"2026-04-01\" form=\"team\">"));
}

/* What a newer version put around rows stays with them while others come, go and change. */
static void
test_rows_kept (void)
{
  static const struct
  {
    const char *rows;
    gboolean colour, link;
  } cases[] = {
    { "One;Two", TRUE, TRUE },
    { "One more;Two", TRUE, TRUE },
    { "Zero;One;Two", TRUE, TRUE },
    { "Two", FALSE, TRUE },
    { "One", TRUE, FALSE },
    { "Three", FALSE, FALSE },
    { "Two;One;Two;One", TRUE, TRUE },
    { "", FALSE, FALSE },
  };
  g_autoptr (GBytes) bytes = small_load ("newer.bellwether");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (BwDocument) document = small_parse (bytes);
      small_set (document, 0, "map", cases[i].rows);
      g_autofree char *text = small_write (document);
      const char *colour = strstr (text, "colour=\"red\"");
      const char *link = strstr (text, "<link xmlns");
      g_assert_cmpint (colour != NULL, ==, cases[i].colour);
      g_assert_cmpint (link != NULL, ==, cases[i].link);
      g_assert_true (colour == NULL || strstr (colour + 1, "colour=") == NULL);
      g_assert_true (link == NULL || strstr (link + 1, "<link") == NULL);
      g_assert_nonnull (strstr (text, "sorted=\"impact\""));
    }
}

/* Nothing about the machine, the account or the hour gets in. */
static void
test_privacy (void)
{
  g_autoptr (BwDocument) document = small_new_document ();
  const char *secrets[] = { g_get_user_name (), g_get_host_name (), g_get_home_dir (), g_get_tmp_dir () };

  small_set (document, 0, "speed.1", "2");
  g_autofree char *text = small_write (document);
  g_autofree char *again = small_write (document);
  g_assert_cmpstr (text, ==, again);
  *strstr (text, "<definition") = '\0';
  for (guint i = 0; i < G_N_ELEMENTS (secrets); i++)
    if (secrets[i] != NULL && strlen (secrets[i]) > 1)
      g_assert_null (strstr (text, secrets[i]));
  g_assert_false (g_regex_match_simple ("[0-9]:[0-9]|T[0-9]", text, 0, 0));
}

static void
test_find_definition (void)
{
  g_autoptr (GBytes) bytes = small_load ("full.bellwether");
  g_autoptr (GBytes) cut = small_cut_copy ("full.bellwether");
  g_autoptr (GBytes) spoilt = small_replace ("full.bellwether", "<summary>", "<summery>");
  g_autoptr (BwIssues) issues = bw_issues_new ("file");
  guint asked = 0;

  /* Known: the copy is not read again. */
  g_autoptr (BwDocument) document = bw_document_parse (bytes, small_get_schema (), small_find, &asked, issues);
  g_assert_true (bw_document_get_assessment (document) == small_get_assessment ());
  g_assert_cmpuint (asked, ==, 1);
  g_assert_cmpuint (bw_issues_get_n (issues), ==, 0);
  /* Gone, or spoilt: the one with the digest that the document names will do, and is written again. */
  g_autoptr (BwDocument) mended = bw_document_parse (cut, small_get_schema (), small_find, &asked, issues);
  g_assert_true (bw_document_get_assessment (mended) == small_get_assessment ());
  g_assert_cmpuint (bw_issues_get_n (issues), ==, 1);
  g_autoptr (GBytes) whole = bw_document_serialise (mended);
  small_assert_same_text ("mended", whole, bytes);
  g_autoptr (BwDocument) mended_too = bw_document_parse (spoilt, small_get_schema (), small_find, &asked, issues);
  g_assert_true (bw_document_get_assessment (mended_too) == small_get_assessment ());
  g_assert_cmpuint (bw_issues_get_n (issues), ==, 2);
  for (guint i = 0; i < 2; i++)
    g_assert_cmpint (bw_issues_get (issues, i)->tag, ==, BW_TAG_DOCUMENT_DEFINITION);
}

/* A changed copy that is known by its own digest is still reported as changed. */
static void
test_digest_mismatch (void)
{
  g_autoptr (GBytes) bytes = small_replace ("full.bellwether", "digest=\"sha256:", "digest=\"sha256:0");
  g_autoptr (BwIssues) issues = bw_issues_new ("file");
  guint asked = 0;
  g_autoptr (BwDocument) document = bw_document_parse (bytes, small_get_schema (), small_find, &asked, issues);

  g_assert_nonnull (document);
  g_assert_cmpuint (bw_issues_get_n (issues), ==, 1);
  g_assert_cmpint (bw_issues_get (issues, 0)->tag, ==, BW_TAG_DOCUMENT_DEFINITION);
}

static void
add_goldens (void)
{
  g_autofree char *folder = g_test_build_filename (G_TEST_DIST, "data", "document", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) dir = g_dir_open (folder, 0, &error);
  const char *name;
  guint n = 0;

  g_assert_no_error (error);
  while ((name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, ".bellwether"))
      {
        g_autofree char *path = g_strconcat ("/document-file/golden/", name, NULL);
        g_test_add_data_func_full (path, g_strdup (name), test_golden, g_free);
        n++;
      }
  g_assert_cmpuint (n, >=, 7);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  add_goldens ();
  g_test_add_func ("/document-file/values", test_values);
  g_test_add_func ("/document-file/texts", test_texts);
  g_test_add_func ("/document-file/unfit-replaced", test_unfit_replaced);
  g_test_add_func ("/document-file/rows-kept", test_rows_kept);
  g_test_add_func ("/document-file/privacy", test_privacy);
  g_test_add_func ("/document-file/find-definition", test_find_definition);
  g_test_add_func ("/document-file/digest-mismatch", test_digest_mismatch);
  return g_test_run ();
}
