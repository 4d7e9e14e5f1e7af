/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "cost.h"

#include "app/xml/bw-xml.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

typedef struct
{
  char *folder;
  char *path; /* of a file in it, not there yet */
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("bellwether-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->path = g_build_filename (fixture->folder, "file.xml", NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_unlink (fixture->path);
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_free (fixture->path);
  g_free (fixture->folder);
}

static void
write_file (const char *path, const char *data, gsize length)
{
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, data, (gssize)length, &error);
  g_assert_no_error (error);
}

static void
assert_unreadable (const char *path, BwTag tag, const char *text)
{
  g_autoptr (BwIssues) issues = bw_issues_new ("file.xml");
  g_autoptr (GBytes) bytes = bw_xml_load_file (path, &bw_xml_limits_definition, issues);
  g_autofree char *line = NULL;

  g_assert_null (bytes);
  g_assert_cmpuint (bw_issues_get_n (issues), ==, 1);
  g_assert_cmpuint (bw_issues_get (issues, 0)->tag, ==, tag);
  line = bw_issues_format (issues, 0);
  g_assert_cmpstr (line, ==, text);
}

static void
test_read (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = g_strnfill (100000, 'x');
  g_autoptr (BwIssues) issues = bw_issues_new ("file.xml");
  g_autoptr (GBytes) bytes = NULL;

  write_file (fixture->path, text, strlen (text));
  bytes = bw_xml_load_file (fixture->path, &bw_xml_limits_definition, issues);
  g_assert_cmpuint (bw_issues_get_n (issues), ==, 0);
  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), text, strlen (text));
}

/* Nothing to read is for the parser to say. */
static void
test_empty (Fixture *fixture, gconstpointer data)
{
  g_autoptr (BwIssues) issues = bw_issues_new ("file.xml");
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (BwXmlTree) tree = NULL;

  write_file (fixture->path, "", 0);
  bytes = bw_xml_load_file (fixture->path, &bw_xml_limits_definition, issues);
  g_assert_cmpuint (g_bytes_get_size (bytes), ==, 0);
  tree = bw_xml_tree_parse (bytes, &bw_xml_limits_definition, issues);
  g_assert_cmpuint (bw_issues_get_n (issues), ==, 1);
  g_assert_cmpuint (bw_issues_get (issues, 0)->tag, ==, BW_TAG_EMPTY_FILE);
}

static void
test_missing (Fixture *fixture, gconstpointer data)
{
  assert_unreadable (fixture->path, BW_TAG_UNREADABLE,
                     "file.xml: error: unreadable: The file could not be opened: No such file or directory.");
}

static void
test_folder (Fixture *fixture, gconstpointer data)
{
  assert_unreadable (fixture->folder, BW_TAG_UNREADABLE,
                     "file.xml: error: unreadable: This is a folder, a device or a pipe, not a file.");
}

/* Nobody writes to the pipe: whoever waits for it waits for ever. */
static void
test_pipe (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpint (mkfifo (fixture->path, 0600), ==, 0);
  assert_unreadable (fixture->path, BW_TAG_UNREADABLE,
                     "file.xml: error: unreadable: This is a folder, a device or a pipe, not a file.");
}

static void
test_device (Fixture *fixture, gconstpointer data)
{
  assert_unreadable ("/dev/zero", BW_TAG_UNREADABLE,
                     "file.xml: error: unreadable: This is a folder, a device or a pipe, not a file.");
}

/* The memory of a process is a file that opens, but has nothing at its beginning. */
static void
test_read_error (Fixture *fixture, gconstpointer data)
{
  assert_unreadable ("/proc/self/mem", BW_TAG_UNREADABLE,
                     "file.xml: error: unreadable: The file could not be read: Input/output error.");
}

static void
test_too_large (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = g_strnfill (4 * 1024 * 1024 + 1, ' ');

  write_file (fixture->path, text, strlen (text));
  assert_unreadable (fixture->path, BW_TAG_TOO_LARGE,
                     "file.xml: error: too-large: The file has 4.0\u00a0MiB; the most that is read is 4.0\u00a0MiB.");
  g_assert_cmpint (truncate (fixture->path, 4 * 1024 * 1024), ==, 0);
  {
    g_autoptr (BwIssues) issues = bw_issues_new ("file.xml");
    g_autoptr (GBytes) bytes = bw_xml_load_file (fixture->path, &bw_xml_limits_definition, issues);

    g_assert_cmpuint (bw_issues_get_n (issues), ==, 0);
    g_assert_cmpuint (g_bytes_get_size (bytes), ==, 4 * 1024 * 1024);
  }
}

static void
load_huge (gpointer path)
{
  assert_unreadable (path, BW_TAG_TOO_LARGE,
                     "file.xml: error: too-large: The file has 100.0\u00a0MiB; the most that is read is 4.0\u00a0MiB.");
}

static void
test_huge (Fixture *fixture, gconstpointer data)
{
  write_file (fixture->path, "", 0);
  g_assert_cmpint (truncate (fixture->path, 100 * 1024 * 1024), ==, 0);
  cost_assert_small (load_huge, fixture->path);
}

static void
parse_text (gpointer text)
{
  g_autoptr (BwIssues) issues = bw_issues_new ("file.xml");
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (BwXmlTree) tree = bw_xml_tree_parse (bytes, &bw_xml_limits_definition, issues);

  g_assert_null (tree);
  g_assert_cmpuint (bw_issues_get_n (issues), ==, 1);
}

#ifdef __SANITIZE_ADDRESS__
#define MAX_BYTES (512 * 1024)
#else
#define MAX_BYTES (4 * 1024 * 1024)
#endif

/* @format may have a place for a number. As large as may be; with a sanitizer it is not the time that counts. */
static void
assert_cheap (const char *before, const char *format, const char *after)
{
  g_autoptr (GString) text = g_string_new (before);

  for (guint i = 0; text->len + 64 < MAX_BYTES; i++)
    {
      char part[64];
      int length = g_snprintf (part, sizeof part, format, i);

      g_string_append_len (text, part, length);
    }
  g_string_append (text, after);
  cost_assert_small (parse_text, text->str);
}

static void
test_hostile (void)
{
  assert_cheap ("<a", " x%u=''", "/");
  assert_cheap ("<a", " xmlns:x%u='u'", "/");
  assert_cheap ("<a", " x=''", "/>");
  assert_cheap ("", "<a>", "");
  assert_cheap ("<a>", "<b/>", "<");
  assert_cheap ("<a>", "<b%u/>", "<");
  assert_cheap ("<a>", "<b/>x", "<");
  assert_cheap ("<a>", "<?b?>", "<");
  assert_cheap ("<a>", "<!---->", "<");
  assert_cheap ("<a>", "&lt;&#65;", "<");
  assert_cheap ("<a x='", "&lt;&#65;", "<");
  assert_cheap ("<a>", "<![CDATA[x]]>", "<");
  assert_cheap ("<!DOCTYPE a [<!ENTITY x0 'lol'>", "<!ENTITY x '&x0;&x0;&x0;'>", "]><a>&x;</a>");
  assert_cheap ("<", "a", "/>");
  assert_cheap ("<a>", "<", "");
  assert_cheap ("<a>", "'\"", "<");
  assert_cheap ("<a ", "'\"", "<");
}

static void
test_entity_bomb (void)
{
  g_autoptr (GString) text = g_string_new ("<!DOCTYPE a [<!ENTITY x0 'lol'>");

  for (guint i = 1; i < 30; i++)
    g_string_append_printf (text, "<!ENTITY x%u '&x%u;&x%u;&x%u;&x%u;'>", i, i - 1, i - 1, i - 1, i - 1);
  g_string_append (text, "]><a>&x29;</a>");
  cost_assert_small (parse_text, text->str);
}

static void
test_deep (void)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < 10000; i++)
    g_string_append (text, "<a>");
  for (guint i = 0; i < 10000; i++)
    g_string_append (text, "</a>");
  cost_assert_small (parse_text, text->str);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, function) g_test_add ("/xml-file/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("read", test_read);
  ADD ("empty", test_empty);
  ADD ("missing", test_missing);
  ADD ("folder", test_folder);
  ADD ("pipe", test_pipe);
  ADD ("device", test_device);
  ADD ("read-error", test_read_error);
  ADD ("too-large", test_too_large);
  ADD ("huge", test_huge);
#undef ADD
  g_test_add_func ("/xml-file/hostile", test_hostile);
  g_test_add_func ("/xml-file/entity-bomb", test_entity_bomb);
  g_test_add_func ("/xml-file/deep", test_deep);
  return g_test_run ();
}
