/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/exchange/bw-disclosure.h"
#include "tests/core/document/small-assessment.h"

#include <string.h>

/* What a document tells about people, and the copy that does not. */

/* One of everything that can tell something; each told text has a word of its own, Xn. */
static const char crowded[] =
  "<?xml version='1.0'?>\n"
  "<!-- X1 wrote this -->\n"
  "<?editor X2?>\n"
  "<document xmlns='urn:bellwether:document:1' id='X3' created='2001-01-01' previous='X4' anonymous='false' "
  "invited='12'"
  " xmlns:a='urn:X5' xmlns:b='urn:X6' mood='X7' b:place='X8'>\n"
  "  <title>X9 GmbH</title>\n"
  "  <responses>\n"
  "    X10\n"
  "    <response id='X11' form='self' started='2002-02-02' changed='2003-03-03' group='X12'>\n"
  "      <name lang='X13'>X14 Lovelace<b>X15</b></name>\n"
  "      <answer item='speed.1' value='X16'><note>X17 &lt;x17@y.example&gt;</note></answer>\n"
  "      <answer item='speed.2' value='4' flagged='X18'/>\n"
  "      <answer item='X19' value='4'/>\n"
  "      <answer item='wish'><text>X20</text><!-- X21 --></answer>\n"
  "      <answer item='map'><row colour='X22'><field id='situation'>X23</field><field "
  "id='X24'>X25</field></row></answer>\n"
  "      <note>X26</note>\n"
  "    </response>\n"
  "    <response id='0123456789abcdef0123456789abcdef' form='X27'><name>X14 Lovelace</name></response>\n"
  "  </responses>\n"
  "  <target><score dimension='speed' value='12.75'/><score dimension='speed' value='X28'/></target>\n"
  "  <plan><action id='X29' state='X30' due='2004-04-04' source='X31'>\n"
  "    <what>X32</what><who>X33</who><first-step>X34</first-step><extra>X35</extra></action></plan>\n"
  "  <second-entry><response id='X11' form='self'><name>X36</name></response></second-entry>\n"
  "  <b:more b:by='X37'>X38</b:more>\n"
  "  <definition id='X39' version='1.2.0' digest='X40' origin='X41'>";
#define N_WORDS 41

static GBytes *
create_crowded (void)
{
  g_autoptr (GString) text = g_string_new (crowded);
  gsize length;
  const char *definition = g_bytes_get_data (small_get_assessment ()->bytes, &length);
  g_autofree char *escaped = g_markup_escape_text (definition, (gssize)length);

  g_string_append_printf (text, "%s</definition></document>", escaped);
  return g_bytes_new (text->str, text->len);
}

static BwDisclosure *
disclose (GBytes *bytes, BwFindDefinition find)
{
  guint n = 0;
  g_autoptr (BwIssues) issues = bw_issues_new ("document");
  BwDisclosure *disclosure = bw_disclosure_new (bytes, small_get_schema (), find, &n, issues);

  g_assert_nonnull (disclosure);
  return disclosure;
}

static char *
make_id (gpointer data)
{
  guint *n = data;
  return g_strdup_printf ("fresh%u", ++*n);
}

/* As @disclosure would write it without what is of the kinds in @kinds, a bit each. */
static char *
remove_kinds (BwDisclosure *disclosure, guint kinds)
{
  g_autofree gboolean *remove = g_new0 (gboolean, bw_disclosure_get_n (disclosure) + 1);
  g_autoptr (GError) error = NULL;
  guint n = 0;

  for (guint i = 0; i < bw_disclosure_get_n (disclosure); i++)
    remove[i] = (kinds >> bw_disclosure_get (disclosure, i)->kind & 1) != 0;
  g_autoptr (GBytes) written = bw_disclosure_remove (disclosure, remove, make_id, &n, &error);
  g_assert_no_error (error);
  return g_strndup (g_bytes_get_data (written, NULL), g_bytes_get_size (written));
}

static const BwDisclosed *
find_told (BwDisclosure *disclosure, BwDisclosureKind kind, const char *text)
{
  for (guint i = 0; i < bw_disclosure_get_n (disclosure); i++)
    {
      const BwDisclosed *disclosed = bw_disclosure_get (disclosure, i);
      if (disclosed->kind == kind && strstr (disclosed->text, text) != NULL)
        return disclosed;
    }
  return NULL;
}

/* TRUE when @word stands in @text, not merely as the beginning of a longer one. */
static gboolean
has_word (const char *text, const char *word)
{
  for (const char *at = strstr (text, word); at != NULL; at = strstr (at + 1, word))
    if (!g_ascii_isalnum (at[strlen (word)]))
      return TRUE;
  return FALSE;
}

static gboolean
is_told (BwDisclosure *disclosure, const char *word)
{
  for (guint i = 0; i < bw_disclosure_get_n (disclosure); i++)
    if (has_word (bw_disclosure_get (disclosure, i)->text, word))
      return TRUE;
  return FALSE;
}

static void
test_everything_is_told (void)
{
  g_autoptr (GBytes) bytes = create_crowded ();
  g_autoptr (BwDisclosure) disclosure = disclose (bytes, small_find);
  const BwDisclosed *name = find_told (disclosure, BW_DISCLOSURE_NAME, "X14");
  g_autofree char *where = bw_disclosed_dup_where (name);

  for (guint i = 1; i <= N_WORDS; i++)
    {
      g_autofree char *word = g_strdup_printf ("X%u", i);
      if (!is_told (disclosure, word))
        g_error ("%s is in the file, and nobody is told.", word);
    }
  for (guint year = 2001; year <= 2004; year++)
    {
      g_autofree char *day = g_strdup_printf ("%u-0%u-0%u", year, year % 10, year % 10);
      g_assert_nonnull (find_told (disclosure, BW_DISCLOSURE_DAY, day));
    }
  g_assert_nonnull (find_told (disclosure, BW_DISCLOSURE_TARGET, "speed: 12.75"));
  g_assert_nonnull (find_told (disclosure, BW_DISCLOSURE_ID, "0123456789abcdef"));
  g_assert_null (find_told (disclosure, BW_DISCLOSURE_WORDING, ""));
  g_assert_cmpstr (where, ==, "Response 1");
  g_assert_cmpstr (find_told (disclosure, BW_DISCLOSURE_NOTE, "X17")->where, ==, "Response 1, speed.1");
  g_assert_cmpstr (find_told (disclosure, BW_DISCLOSURE_OWNER, "X33")->where, ==, "Action 1");
  g_assert_cmpstr (find_told (disclosure, BW_DISCLOSURE_NAME, "X36")->where, ==, "Second entry 1");
  /* What is a plain answer is nobody's business here. */
  for (guint i = 0; i < bw_disclosure_get_n (disclosure); i++)
    g_assert_null (strstr (bw_disclosure_get (disclosure, i)->text, "speed.2"));
}

/* Whatever is removed is nowhere in the bytes, and they open. */
static void
test_all_gone (void)
{
  g_autoptr (GBytes) bytes = create_crowded ();
  g_autoptr (BwDisclosure) disclosure = disclose (bytes, small_find);
  g_autofree char *text = remove_kinds (disclosure, ~0u);
  g_autoptr (GBytes) written = g_bytes_new (text, strlen (text));
  g_autoptr (BwDisclosure) after = disclose (written, small_find);
  g_autoptr (BwDocument) document = small_parse (written);

  for (guint i = 1; i <= N_WORDS; i++)
    {
      g_autofree char *word = g_strdup_printf ("X%u", i);
      if (has_word (text, word))
        g_error ("%s was to go, and is in the copy.", word);
    }
  g_assert_null (strstr (text, "Lovelace"));
  g_assert_null (strstr (text, "y.example"));
  g_assert_null (strstr (text, "12.75"));
  g_assert_null (strstr (text, "0123456789abcdef0123456789abcdef"));
  for (guint year = 2001; year <= 2004; year++)
    {
      g_autofree char *beginning = g_strdup_printf ("\"%u-", year);
      g_assert_null (strstr (text, beginning));
    }
  for (guint i = 0; i < bw_disclosure_get_n (after); i++)
    {
      g_assert_cmpint (bw_disclosure_get (after, i)->kind, ==, BW_DISCLOSURE_ID);
      g_assert_true (g_str_has_prefix (bw_disclosure_get (after, i)->text, "fresh"));
    }
  /* The answers are there, and the sheets of a second entry still find theirs. */
  g_assert_cmpuint (bw_document_get_n_responses (document), ==, 2);
  g_assert_cmpint (bw_response_get_choice (bw_document_get_response (document, 0), small_item ("speed.2")), ==, 3);
  g_assert_cmpuint (bw_document_get_n_actions (document), ==, 1);
  g_assert_cmpuint (bw_document_find_second (document, bw_response_get_id (bw_document_get_response (document, 0))), ==,
                    BW_SECOND_ENTRY);
  g_assert_null (bw_document_get_previous (document));
}

/* Each kind goes alone, and takes nothing else along. */
static void
test_one_kind (void)
{
  g_autoptr (GBytes) bytes = create_crowded ();
  g_autoptr (BwDisclosure) disclosure = disclose (bytes, small_find);
  g_autofree char *nothing = remove_kinds (disclosure, 0);

  for (guint kind = 0; kind < BW_N_DISCLOSURE_KINDS; kind++)
    {
      g_autofree char *text = remove_kinds (disclosure, 1u << kind);
      g_autoptr (GBytes) written = g_bytes_new (text, strlen (text));
      g_autoptr (BwDisclosure) after = disclose (written, small_find);
      for (guint i = 0; i < bw_disclosure_get_n (disclosure); i++)
        {
          const BwDisclosed *told = bw_disclosure_get (disclosure, i);
          gboolean goes = told->fate == BW_FATE_GONE || told->kind == kind;
          g_test_message ("without %s: “%s”", bw_disclosure_kind_get_id (kind), told->text);
          /* A target that is none goes from among the targets, and is among what is unknown. */
          if (goes || (told->kind != BW_DISCLOSURE_UNKNOWN && told->kind != BW_DISCLOSURE_TARGET))
            g_assert_cmpint (find_told (after, told->kind, told->text) != NULL, ==, !goes);
        }
      g_assert_cmpint (strstr (text, "X20") != NULL, ==, kind != BW_DISCLOSURE_TEXT);
    }
  g_assert_nonnull (strstr (nothing, "X14 Lovelace"));
  g_assert_nonnull (strstr (nothing, "X38"));
  g_assert_null (strstr (nothing, "X21"));
}

/* A file that Bellwether wrote is copied byte for byte when nothing is to go. */
static void
test_plain_copy (void)
{
  g_autoptr (GBytes) bytes = small_load ("full.bellwether");
  g_autoptr (BwDisclosure) disclosure = disclose (bytes, small_find);
  g_autofree char *text = remove_kinds (disclosure, 0);
  g_autoptr (GBytes) written = g_bytes_new (text, strlen (text));
  g_autoptr (BwDocument) document = small_parse (bytes);
  g_autoptr (GBytes) saved = bw_document_serialise (document);

  small_assert_same_text ("copy", written, saved);
}

/* Files of all kinds, among them damaged ones, lose all that they tell. */
static void
test_other_files (void)
{
  static const char *const names[] = { "full.bellwether",  "loose.bellwether", "newer.bellwether",
                                       "texts.bellwether", "unfit.bellwether", "changed-definition.bellwether" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GBytes) bytes = small_load (names[i]);
      g_autoptr (BwDisclosure) disclosure = disclose (bytes, NULL);
      g_autofree char *text = remove_kinds (disclosure, ~0u);
      g_autoptr (GBytes) written = g_bytes_new (text, strlen (text));
      g_autoptr (BwDisclosure) after = disclose (written, NULL);
      g_assert_cmpuint (bw_disclosure_get_n (disclosure), >, bw_disclosure_get_n (after));
      for (guint t = 0; t < bw_disclosure_get_n (after); t++)
        {
          const BwDisclosed *told = bw_disclosure_get (after, t);
          g_test_message ("%s: %s: %s", names[i], bw_disclosure_kind_get_id (told->kind), told->text);
          g_assert_true (told->kind == BW_DISCLOSURE_ID || told->kind == BW_DISCLOSURE_WORDING);
        }
    }
}

/* The wording of an assessment that is not known tells who wrote it; it is told, and stays. */
static void
test_wording (void)
{
  g_autoptr (GBytes) bytes = small_load ("full.bellwether");
  g_autoptr (BwDisclosure) disclosure = disclose (bytes, NULL);
  const BwDisclosed *title = find_told (disclosure, BW_DISCLOSURE_WORDING, "A small one");
  const BwDisclosed *comment = find_told (disclosure, BW_DISCLOSURE_WORDING, "<!-- SPDX");

  g_assert_nonnull (title);
  g_assert_nonnull (comment);
  g_assert_cmpint (title->fate, ==, BW_FATE_STAYS);
}

static void
test_leftovers (void)
{
  g_autoptr (GBytes) bytes =
    small_replace ("full.bellwether", "<note>Ask the others.</note>", "<note>Ask ADA, or Adam.</note>");
  g_autoptr (BwDisclosure) disclosure = disclose (bytes, small_find);
  g_autofree gboolean *remove = g_new0 (gboolean, bw_disclosure_get_n (disclosure));
  g_auto (GStrv) none = bw_disclosure_dup_leftovers (disclosure, remove);

  g_assert_cmpuint (g_strv_length (none), ==, 0);
  for (guint i = 0; i < bw_disclosure_get_n (disclosure); i++)
    remove[i] = bw_disclosure_get (disclosure, i)->kind == BW_DISCLOSURE_NAME;
  g_auto (GStrv) lines = bw_disclosure_dup_leftovers (disclosure, remove);
  g_assert_cmpuint (g_strv_length (lines), ==, 1);
  g_assert_cmpstr (lines[0], ==, "“ada” in: Response 1, speed.3");
}

static void
test_excerpt (void)
{
  const BwDisclosed told = { .text = (char *)"  One\n two   thrée four ", .where = (char *)"Here", .count = 3 };
  g_autofree char *whole = bw_disclosed_dup_excerpt (&told, 40);
  g_autofree char *cut = bw_disclosed_dup_excerpt (&told, 12);
  g_autofree char *where = bw_disclosed_dup_where (&told);

  g_assert_cmpstr (whole, ==, "One two thrée four");
  g_assert_cmpstr (cut, ==, "One two thr…");
  g_assert_cmpstr (where, ==, "Here, and in 2 more places");
}

static void
test_kinds (void)
{
  for (guint kind = 0; kind < BW_N_DISCLOSURE_KINDS; kind++)
    {
      g_assert_cmpint (bw_disclosure_kind_find (bw_disclosure_kind_get_id (kind)), ==, kind);
      g_assert_cmpstr (bw_disclosure_kind_get_title (kind), !=, "");
      g_assert_cmpstr (bw_disclosure_kind_get_explanation (kind), !=, "");
    }
  g_assert_cmpint (bw_disclosure_kind_find ("name"), ==, BW_N_DISCLOSURE_KINDS);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/disclosure/everything-is-told", test_everything_is_told);
  g_test_add_func ("/disclosure/all-gone", test_all_gone);
  g_test_add_func ("/disclosure/one-kind", test_one_kind);
  g_test_add_func ("/disclosure/plain-copy", test_plain_copy);
  g_test_add_func ("/disclosure/other-files", test_other_files);
  g_test_add_func ("/disclosure/wording", test_wording);
  g_test_add_func ("/disclosure/leftovers", test_leftovers);
  g_test_add_func ("/disclosure/excerpt", test_excerpt);
  g_test_add_func ("/disclosure/kinds", test_kinds);
  return g_test_run ();
}
