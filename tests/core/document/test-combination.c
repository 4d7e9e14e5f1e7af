/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/document/bw-combination.h"

#include "small-assessment.h"

#include <string.h>

/* Many files become one document: what is kept, what is left out, and what an anonymous file must not hold. */

/* Everything in the file below that could tell who it was. "Zz" marks what somebody typed. */
#define TELLING                                                                                                        \
  "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"                                                                       \
  "<document id=\"Zzdocument\" created=\"1987-01-02\" previous=\"Zzprevious\" Zzattribute=\"Zz\" "                     \
  "xmlns=\"urn:bellwether:document:1\">"                                                                               \
  "<title>Zztitle</title><responses Zzmore=\"Zz\">"                                                                    \
  "<response id=\"Zzid\" form=\"self\" started=\"1987-01-03\" changed=\"1987-01-04\" group=\"Zzgroup\" Zza=\"Zz\">"    \
  "<name>Zzname</name>"                                                                                                \
  "<answer item=\"speed.1\" value=\"4\" flagged=\"true\" Zzb=\"Zz\"><note>Zznote</note><Zzelement/></answer>"          \
  "<answer item=\"speed.2\" value=\"Zzunread\"/>"                                                                      \
  "<answer item=\"nowhere\" value=\"Zzunknown\"/>"                                                                     \
  "<answer item=\"wish\"><text>Zztext</text></answer>"                                                                 \
  "<answer item=\"map\"><row Zzc=\"Zz\"><field id=\"situation\">Zzsituation</field><field id=\"impact\">3</field>"     \
  "</row><row><field id=\"remark\">Zzremark</field></row></answer><Zzchild/>"                                          \
  "</response></responses>"                                                                                            \
  "<plan><action id=\"Zzaction\" due=\"1987-01-05\"><what>Zzwhat</what><who>Zzwho</who></action></plan>"               \
  "<second-entry><response id=\"Zzid\" form=\"self\"><name>Zzsecond</name></response></second-entry><Zzlast/>"

static char *
make_id (gpointer data)
{
  guint *n = data;

  /* Falling, so that the order in the file is not that of the calls. */
  return g_strdup_printf ("id%03u", 999 - (*n)++);
}

static BwDocument *
create (BwCombination *combination, gboolean with_names, gboolean with_comments, guint minimum)
{
  guint n = 0;

  return bw_combination_create_document (combination, &(BwCombinationOptions){ .with_names = with_names,
                                                                               .with_comments = with_comments,
                                                                               .minimum_group = minimum,
                                                                               .document_id = "dnew",
                                                                               .today = "2026-11-26",
                                                                               .make_id = make_id,
                                                                               .data = &n });
}

static GBytes *
make_telling (void)
{
  g_autoptr (GBytes) full = small_load ("full.bellwether");
  gsize length;
  const char *text = g_bytes_get_data (full, &length);
  const char *definition = g_strstr_len (text, (gssize)length, "<definition");
  char *file = g_strdup_printf ("%s%.*s", TELLING, (int)(length - (gsize)(definition - text)), definition);

  return g_bytes_new_take (file, strlen (file));
}

static void
add (BwCombination *combination, const char *name, GBytes *bytes)
{
  bw_combination_add (combination, name, bytes, NULL);
  g_bytes_unref (bytes);
}

static void
test_anonymous_bytes (void)
{
  g_autoptr (BwCombination) combination = bw_combination_new (small_get_schema ());

  add (combination, "a", make_telling ());
  g_assert_cmpuint (bw_combination_get_summary (combination)->n_kept, ==, 1);
  g_autoptr (BwDocument) document = create (combination, FALSE, FALSE, 0);
  g_autofree char *text = small_write (document);
  g_autofree char *folded = g_ascii_strdown (text, -1);

  g_assert_null (strstr (folded, "zz"));
  g_assert_null (strstr (text, "1987"));
  g_assert_null (strstr (text, "flagged"));
  g_assert_nonnull (strstr (text, " anonymous=\"true\""));
  g_assert_nonnull (strstr (text, "item=\"speed.1\" value=\"4\""));
  g_assert_nonnull (strstr (text, "<field id=\"impact\">3</field>"));
  g_assert_true (bw_document_get_anonymous (document));
}

static void
test_anonymous_comments (void)
{
  static const char *const kept[] = { "Zznote", "Zztext", "Zzsituation", "Zzremark" };
  g_autoptr (BwCombination) combination = bw_combination_new (small_get_schema ());

  add (combination, "a", make_telling ());
  g_autoptr (BwDocument) document = create (combination, FALSE, TRUE, 0);
  g_autofree char *text = small_write (document);

  for (guint i = 0; i < G_N_ELEMENTS (kept); i++)
    {
      char *found = strstr (text, kept[i]);
      g_assert_nonnull (found);
      memset (found, '-', strlen (kept[i]));
    }
  g_autofree char *folded = g_ascii_strdown (text, -1);
  g_assert_null (strstr (folded, "zz"));
  g_assert_null (strstr (text, "1987"));
}

static void
test_named_bytes (void)
{
  static const char *const kept[] = { "Zzname", "Zzid", "1987-01-04", "Zznote", "Zzunread", "Zzchild", "Zzgroup" };
  static const char *const left[] = { "Zzwho", "Zzdocument", "Zztitle", "Zzsecond" };
  g_autoptr (BwCombination) combination = bw_combination_new (small_get_schema ());

  add (combination, "a", make_telling ());
  g_autoptr (BwDocument) document = create (combination, TRUE, FALSE, 0);
  g_autofree char *text = small_write (document);

  for (guint i = 0; i < G_N_ELEMENTS (kept); i++)
    g_assert_nonnull (strstr (text, kept[i]));
  for (guint i = 0; i < G_N_ELEMENTS (left); i++)
    g_assert_null (strstr (text, left[i]));
  g_assert_false (bw_document_get_anonymous (document));
}

static void
test_order (void)
{
  g_autoptr (BwCombination) combination = bw_combination_new (small_get_schema ());

  add (combination, "a", small_load ("full.bellwether"));
  g_autoptr (BwDocument) document = create (combination, FALSE, FALSE, 7);

  /* The second one drew the smaller id. */
  g_assert_cmpstr (bw_response_get_id (bw_document_get_response (document, 0)), ==, "id998");
  g_assert_cmpint (bw_response_get_form (bw_document_get_response (document, 0)), ==, BW_FORM_CONSENSUS);
  g_assert_cmpuint (bw_document_get_minimum_group (document), ==, 7);
}

static void
test_twice (void)
{
  g_autoptr (BwCombination) combination = bw_combination_new (small_get_schema ());
  const BwCombinationSummary *summary = bw_combination_get_summary (combination);

  add (combination, "a", small_load ("full.bellwether"));
  add (combination, "b", small_load ("full.bellwether"));
  g_assert_cmpuint (summary->n_kept, ==, 2);
  g_assert_cmpuint (summary->n_twice, ==, 2);
  g_assert_cmpint (((BwCombinedNote *)summary->notes->pdata[0])->kind, ==, BW_COMBINED_TWICE);
  g_assert_cmpstr (((BwCombinedNote *)summary->notes->pdata[0])->file, ==, "b");
}

static void
test_newest (void)
{
  const char *old = "item=\"speed.1\" value=\"4\"", *new = "item=\"speed.1\" value=\"2\"";

  for (guint newer_first = 0; newer_first < 2; newer_first++)
    {
      g_autoptr (BwCombination) combination = bw_combination_new (small_get_schema ());
      const BwCombinationSummary *summary = bw_combination_get_summary (combination);
      g_autoptr (GBytes) changed = small_replace ("full.bellwether", old, new);
      g_autofree char *text = g_strndup (g_bytes_get_data (changed, NULL), g_bytes_get_size (changed));
      char *day = strstr (text, "changed=\"2026-03-31\"");

      memcpy (day, "changed=\"2026-04-01\"", strlen ("changed=\"2026-04-01\""));
      for (guint i = 0; i < 2; i++)
        add (combination, i == 0 ? "a" : "b",
             i == newer_first ? small_load ("full.bellwether") : g_bytes_new (text, strlen (text)));
      g_assert_cmpint (((BwCombinedNote *)summary->notes->pdata[0])->kind, ==, BW_COMBINED_REPLACED);
      /* What is kept is still known by its id. */
      add (combination, "c", g_bytes_new (text, strlen (text)));
      g_assert_cmpuint (summary->n_kept, ==, 2);
      g_autoptr (BwDocument) document = create (combination, TRUE, FALSE, 0);
      g_assert_cmpint (bw_response_get_choice (bw_document_get_response (document, 0), small_item ("speed.1")), ==, 1);
    }
}

static void
test_left_out (void)
{
  g_autoptr (BwCombination) combination = bw_combination_new (small_get_schema ());
  const BwCombinationSummary *summary = bw_combination_get_summary (combination);

  add (combination, "damaged", g_bytes_new_static ("<document", 9));
  add (combination, "good", small_load ("full.bellwether"));
  /* It still says the digest of the other one. */
  add (combination, "other", small_replace ("full.bellwether", "Not at all", "Not a bit"));
  bw_combination_add_damaged (combination, "gone", "It is not there.");
  g_assert_cmpuint (summary->n_files, ==, 4);
  g_assert_cmpuint (summary->n_kept, ==, 2);
  g_assert_cmpuint (summary->n_damaged, ==, 2);
  g_assert_cmpuint (summary->n_other, ==, 1);
  for (guint i = 0; i < 3; i++)
    g_assert_nonnull (((BwCombinedNote *)summary->notes->pdata[i])->why);
  g_assert_cmpstr (((BwCombinedNote *)summary->notes->pdata[1])->file, ==, "other");
}

/* Files whose copy is the known one are read without it: that must not show. */
static void
test_same_copy (void)
{
  g_autoptr (GBytes) full = small_load ("full.bellwether");
  g_autoptr (BwDocument) original = small_parse (full);
  g_autoptr (GBytes) written = bw_document_serialise (original);
  g_autofree char *text = g_strndup (g_bytes_get_data (written, NULL), g_bytes_get_size (written));
  g_autofree char *cut = g_strndup (text, strlen (text) - strlen ("</document>\n"));
  char *id = strstr (text, "id=\"r1\"");
  g_autoptr (BwCombination) combination = bw_combination_new (small_get_schema ());
  const BwCombinationSummary *summary = bw_combination_get_summary (combination);

  add (combination, "a", g_bytes_ref (written));
  add (combination, "b", g_bytes_ref (written));
  g_assert_cmpuint (summary->n_twice, ==, 2);
  g_assert_cmpint (((BwCombinedNote *)summary->notes->pdata[1])->kind, ==, BW_COMBINED_TWICE);
  memcpy (id, "id=\"r7\"", strlen ("id=\"r7\""));
  add (combination, "c", g_bytes_new (text, strlen (text)));
  g_assert_cmpuint (summary->n_kept, ==, 3);
  /* Broken in front of the copy, and behind it. */
  memcpy (strstr (text, "<responses>"), "<responseX>", strlen ("<responseX>"));
  add (combination, "d", g_bytes_new (text, strlen (text)));
  add (combination, "e", g_bytes_new (cut, strlen (cut)));
  g_assert_cmpuint (summary->n_damaged, ==, 2);
  g_autoptr (BwDocument) document = create (combination, TRUE, FALSE, 0);
  g_assert_cmpstr (bw_response_get_name (bw_document_get_response (document, 2)), ==, "Ada <in the shop>");
  g_assert_cmpstr (bw_response_get_note (bw_document_get_response (document, 2), small_item ("case.1")), ==,
                   "Both would do.");
}

static void
test_promises_hold (void)
{
  g_autoptr (BwCombination) combination = bw_combination_new (small_get_schema ());

  add (combination, "a",
       small_replace ("full.bellwether", "<document id", "<document anonymous=\"true\" minimum-group=\"8\" id"));
  g_autoptr (BwDocument) document = create (combination, TRUE, FALSE, 3);

  g_assert_true (bw_document_get_anonymous (document));
  g_assert_cmpuint (bw_document_get_minimum_group (document), ==, 8);
  g_assert_null (bw_response_get_name (bw_document_get_response (document, 0)));
}

/* The two responses of full.bellwether as those of two others. */
static GBytes *
rename_both (guint turn)
{
  g_autoptr (GBytes) full = small_load ("full.bellwether");
  GString *text = g_string_new_len (g_bytes_get_data (full, NULL), (gssize)g_bytes_get_size (full));
  g_autofree char *first = g_strdup_printf ("id=\"a%u\"", turn), *second = g_strdup_printf ("id=\"b%u\"", turn);

  g_string_replace (text, "id=\"r1\"", first, 1);
  g_string_replace (text, "id=\"r2\"", second, 1);
  return g_string_free_to_bytes (text);
}

/* Two or four more than an anonymous document are too few to show both; six are not. */
static void
test_joiners (void)
{
  static const guint expected[] = { 2, 4, 0 };
  g_autoptr (BwCombination) combination = bw_combination_new (small_get_schema ());
  g_autofree char *none = NULL;

  add (combination, "a", small_replace ("full.bellwether", "<document id", "<document anonymous=\"true\" id"));
  g_assert_cmpuint (bw_combination_count_joiners (combination), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      add (combination, "b", rename_both (i));
      g_assert_cmpuint (bw_combination_count_joiners (combination), ==, expected[i]);
    }
  none = bw_combination_describe_joiners (combination);
  g_assert_null (none);
}

/* The same for what comes to a document that is open; with names, nothing is to be worked out. */
static void
test_joiners_of_open (void)
{
  for (guint anonymous = 0; anonymous < 2; anonymous++)
    {
      g_autoptr (GBytes) bytes = small_replace ("full.bellwether", "<document id",
                                                anonymous ? "<document anonymous=\"true\" id" : "<document id");
      g_autoptr (BwDocument) open = small_parse (bytes);
      g_autoptr (BwCombination) combination = bw_combination_new (small_get_schema ());
      g_autofree char *warning = NULL;

      g_assert_true (bw_combination_begin_with (combination, bw_document_get_assessment (open), bytes));
      add (combination, "b", rename_both (0));
      warning = bw_combination_describe_joiners (combination);
      g_assert_true ((warning != NULL) == (anonymous == 1));
      g_assert_true (warning == NULL || g_str_has_prefix (warning, "Only 2 people more than before: "));
    }
}

static void
test_nothing (void)
{
  g_autoptr (BwCombination) combination = bw_combination_new (small_get_schema ());

  g_assert_null (create (combination, TRUE, TRUE, 0));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/combination/anonymous-bytes", test_anonymous_bytes);
  g_test_add_func ("/combination/anonymous-comments", test_anonymous_comments);
  g_test_add_func ("/combination/named-bytes", test_named_bytes);
  g_test_add_func ("/combination/order", test_order);
  g_test_add_func ("/combination/twice", test_twice);
  g_test_add_func ("/combination/newest", test_newest);
  g_test_add_func ("/combination/left-out", test_left_out);
  g_test_add_func ("/combination/same-copy", test_same_copy);
  g_test_add_func ("/combination/promises-hold", test_promises_hold);
  g_test_add_func ("/combination/joiners", test_joiners);
  g_test_add_func ("/combination/joiners-of-open", test_joiners_of_open);
  g_test_add_func ("/combination/nothing", test_nothing);
  return g_test_run ();
}
