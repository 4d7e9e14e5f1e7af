/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "../document/small-assessment.h"
#include "../report/filled.h"

#include "app/exchange/bw-browser-form.h"
#include "app/exchange/bw-translation.h"
#include "app/xml/bw-file.h"

#include <glib/gstdio.h>
#include <string.h>

static char *
create_page (BwAssessment *assessment, BwForm form, const char *locale_folder)
{
  const BwBrowserFormOptions options = { .form = form, .locale_folder = locale_folder };
  g_autoptr (GBytes) page = bw_browser_form_create (assessment, &options);

  g_assert_true (g_utf8_validate_len (g_bytes_get_data (page, NULL), g_bytes_get_size (page), NULL));
  return g_strndup (g_bytes_get_data (page, NULL), g_bytes_get_size (page));
}

/* What stands between @start and the next @end after it, from @at on; moves @at behind it. NULL: there is no more. */
static char *
cut (const char **at, const char *start, const char *end)
{
  const char *from = strstr (*at, start);
  const char *to = from != NULL ? strstr (from + strlen (start), end) : NULL;

  if (from == NULL)
    return NULL;
  g_assert_nonnull (to);
  *at = to + strlen (end);
  return g_strndup (from + strlen (start), (gsize)(to - from) - strlen (start));
}

static guint
count (const char *text, const char *part)
{
  guint n = 0;

  for (const char *at = strstr (text, part); at != NULL; at = strstr (at + 1, part))
    n++;
  return n;
}

/* The page without what the golden file is not about: the script, the style and their hashes. */
static char *
dup_bare (const char *page)
{
  static const char *const patterns[] = { "<style>[^<]*</style>", "<script>.*</script>", "'sha256-[^']*'" };
  static const char *const replacements[] = { "<style></style>", "<script></script>", "'sha256-'" };
  g_autofree char *bare = g_strdup (page);

  for (guint i = 0; i < G_N_ELEMENTS (patterns); i++)
    {
      g_autoptr (GRegex) regex = g_regex_new (patterns[i], G_REGEX_DOTALL, 0, NULL);
      char *next = g_regex_replace_literal (regex, bare, -1, 0, replacements[i], 0, NULL);

      g_assert_nonnull (next);
      g_free (bare);
      bare = next;
    }
  return g_steal_pointer (&bare);
}

/* With BELLWETHER_UPDATE=1 what there is becomes what there should be. */
static void
test_golden (void)
{
  g_autofree char *page = create_page (small_get_assessment (), BW_FORM_SELF, NULL);
  g_autofree char *bare = dup_bare (page);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "exchange", "small.html", NULL);
  g_autofree char *expected = NULL;

  if (g_getenv ("BELLWETHER_UPDATE") != NULL)
    g_assert_true (g_file_set_contents (path, bare, -1, NULL));
  g_assert_true (g_file_get_contents (path, &expected, NULL, NULL));
  g_autoptr (GBytes) found = g_bytes_new (bare, strlen (bare));
  g_autoptr (GBytes) wanted = g_bytes_new (expected, strlen (expected));
  small_assert_same_text ("the page", found, wanted);

  g_autofree char *again = create_page (small_get_assessment (), BW_FORM_SELF, NULL);
  g_assert_cmpstr (page, ==, again);
}

static void
assert_hash (const char *policy, const char *directive, const char *content)
{
  g_autofree char *hex = g_compute_checksum_for_string (G_CHECKSUM_SHA256, content, -1);
  guint8 digest[32];
  g_autofree char *hash = NULL;
  g_autofree char *source = NULL;
  const char *list = strstr (policy, directive);

  for (guint i = 0; i < sizeof digest; i++)
    digest[i] = (guint8)(g_ascii_xdigit_value (hex[2 * i]) << 4 | g_ascii_xdigit_value (hex[2 * i + 1]));
  hash = g_base64_encode (digest, sizeof digest);
  source = g_strdup_printf (" 'sha256-%s'", hash);
  g_assert_nonnull (list);
  g_assert_nonnull (g_strstr_len (list, (gssize)strcspn (list, ";"), source));
}

/* The policy lets the page's own script and style run, and nothing else; and there is nothing else. */
static void
assert_policy (const char *page)
{
  const char *at = page;
  g_autofree char *policy = cut (&at, "Content-Security-Policy\" content=\"", "\"");
  g_autofree char *style = cut (&at, "<style>", "</style>");
  guint n_scripts = 0;
  static const char *const parts[] = { "default-src 'none';", "connect-src 'none'", "form-action 'none'",
                                       "base-uri 'none'", "img-src data:" };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    g_assert_nonnull (strstr (policy, parts[i]));
  g_assert_null (strstr (policy, "unsafe"));
  assert_hash (policy, "style-src", style);
  for (char *script = cut (&at, "<script>", "</script>"); script != NULL; script = cut (&at, "<script>", "</script>"))
    {
      assert_hash (policy, "script-src", script);
      g_free (script);
      n_scripts++;
    }
  g_assert_cmpuint (count (policy, "sha256-"), ==, n_scripts + 1);
  g_assert_cmpuint (count (page, "<script"), ==, n_scripts + 1);
  g_assert_cmpuint (count (page, "</script"), ==, n_scripts + 1);
}

/* Whatever is written in a definition stays text. */
static void
assert_sound (BwAssessment *assessment, const char *page)
{
  static const char *const strangers[] = { " src=", "style=\"", " on", "@import", "url(", "<b>", "<u>", "<i>" };
  const char *at = page;
  g_autofree char *bare = dup_bare (page);
  g_autofree char *model = cut (&at, "id=\"assessment\">", "</script>");

  assert_policy (page);
  g_assert_null (strchr (model, '<'));
  for (guint i = 0; i < G_N_ELEMENTS (strangers); i++)
    {
      g_autoptr (GRegex) regex = g_regex_new ("<[^>]*=\"[^\"]*\" on\\w+=", 0, 0, NULL);

      if (!g_str_equal (strangers[i], " on"))
        g_assert_null (strstr (bare, strangers[i]));
      else
        g_assert_false (g_regex_match (regex, bare, 0, NULL));
    }
  g_assert_cmpuint (count (page, "<fieldset class=\"item"), ==, assessment->n_items);
  g_assert_cmpuint (count (page, "<section id=\"s-"), ==, assessment->n_sections);
  g_assert_cmpuint (count (page, "<legend id=\"q-"), ==, assessment->n_items);
}

static void
test_all (void)
{
  static const char *const others[] = { "data/report/hostile.xml", "data/report/hebrew.xml",
                                        "data/definition/all-elements.xml", "data/display/all-types.xml" };
  g_autoptr (GDir) folder = g_dir_open (g_getenv ("BELLWETHER_ASSESSMENTS"), 0, NULL);
  const char *name = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (others) || (name = g_dir_read_name (folder)) != NULL; i++)
    {
      const char *which = i < G_N_ELEMENTS (others) ? others[i] : name;

      if (!g_str_has_suffix (which, ".xml") || g_str_equal (which, "profile.xml"))
        continue;
      g_autoptr (BwAssessment) assessment = read_definition (which);
      g_autofree char *page = create_page (assessment, bw_assessment_get_default_form (assessment), NULL);

      assert_sound (assessment, page);
    }
}

static void
test_direction (void)
{
  g_autoptr (BwAssessment) hebrew = read_definition ("data/report/hebrew.xml");
  g_autofree char *page = create_page (hebrew, BW_FORM_SELF, NULL);

  g_assert_nonnull (strstr (page, "<html lang=\"he\" dir=\"rtl\">"));
  /* There is no translation: what the program says is in English, and says so. */
  g_assert_nonnull (strstr (page, "<h2 id=\"contents\" lang=\"en\">Contents</h2>"));
}

/* A translation file of two texts, as msgfmt writes it, in either order of bytes. */
static void
write_translation (const char *folder, const char *language, gboolean swapped, gsize cut_to)
{
  static const char texts[] = "\0Finish\0Content-Type: text/plain; charset=UTF-8\n\0Schluß";
  const guint32 words[] = { 0x950412DEu, 0,  2, 28, 44, 0, 60, /* header */
                            0,           60, 6, 61,            /* texts */
                            40,          68, 7, 109 };         /* translations */
  g_autofree char *place = g_build_filename (folder, language, "LC_MESSAGES", NULL);
  g_autofree char *path = g_build_filename (place, "bellwether.mo", NULL);
  g_autoptr (GByteArray) file = g_byte_array_new ();

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      guint32 word = swapped ? GUINT32_SWAP_LE_BE (words[i]) : words[i];

      g_byte_array_append (file, (const guint8 *)&word, sizeof word);
    }
  g_byte_array_append (file, (const guint8 *)texts, sizeof texts);
  g_assert_cmpint (g_mkdir_with_parents (place, 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, (const char *)file->data, (gssize)MIN (file->len, cut_to), NULL));
}

static void
assert_translated (const char *folder, const char *language, gboolean translated, const char *finish)
{
  g_autoptr (BwTranslation) translation = bw_translation_new (folder, "bellwether", language);

  g_assert_cmpint (bw_translation_is_translated (translation), ==, translated);
  g_assert_cmpstr (bw_translation_get (translation, "Finish"), ==, finish);
  g_assert_cmpstr (bw_translation_get (translation, "Anything else"), ==, "Anything else");
}

static void
test_translation (void)
{
  g_autofree char *folder = g_dir_make_tmp ("translation-XXXXXX", NULL);
  g_autofree char *command = g_strdup_printf ("rm -r %s", folder);

  for (guint swapped = 0; swapped < 2; swapped++)
    {
      write_translation (folder, "de", swapped, G_MAXSIZE);
      assert_translated (folder, "de", TRUE, "Schluß");
      assert_translated (folder, "de-AT", TRUE, "Schluß");
      for (gsize cut_to = 0; cut_to < 100; cut_to++)
        {
          write_translation (folder, "pt_BR", swapped, cut_to);
          assert_translated (folder, "pt-BR", FALSE, "Finish");
        }
    }
  assert_translated (folder, "en", TRUE, "Finish");
  assert_translated (folder, "fr", FALSE, "Finish");
  assert_translated (folder, "../de", FALSE, "Finish");
  assert_translated (NULL, "de", FALSE, "Finish");
  g_assert_true (g_spawn_command_line_sync (command, NULL, NULL, NULL, NULL));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/browser-form/golden", test_golden);
  g_test_add_func ("/browser-form/all", test_all);
  g_test_add_func ("/browser-form/direction", test_direction);
  g_test_add_func ("/browser-form/translation", test_translation);
  return g_test_run ();
}
