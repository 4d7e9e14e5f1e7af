/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "package.h"

#include "markup.h"

#include <string.h>
#include <zip.h>

static char *
read_file (zip_t *archive, zip_uint64_t position, const zip_stat_t *status)
{
  zip_file_t *file = zip_fopen_index (archive, position, 0);
  char *text = g_malloc0 (status->size + 1);
  g_assert_nonnull (file);
  g_assert_cmpint (zip_fread (file, text, status->size), ==, (zip_int64_t)status->size);
  zip_fclose (file);
  return text;
}

void
package_open (Package *package, GBytes *bytes)
{
  gsize length;
  const void *data = g_bytes_get_data (bytes, &length);
  zip_error_t error;
  zip_source_t *source = zip_source_buffer_create (data, length, 0, &error);
  zip_t *archive = zip_open_from_source (source, ZIP_RDONLY | ZIP_CHECKCONS, &error);
  g_assert_nonnull (archive);
  package->files = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  package->names = g_ptr_array_new ();
  for (zip_int64_t i = 0; i < zip_get_num_entries (archive, 0); i++)
    {
      zip_stat_t status;
      char *name;
      g_assert_cmpint (zip_stat_index (archive, (zip_uint64_t)i, 0, &status), ==, 0);
      name = g_strdup (status.name);
      g_ptr_array_add (package->names, name);
      g_assert_true (g_hash_table_insert (package->files, name, read_file (archive, (zip_uint64_t)i, &status)));
    }
  zip_discard (archive);
}

void
package_close (Package *package)
{
  g_clear_pointer (&package->names, g_ptr_array_unref);
  g_clear_pointer (&package->files, g_hash_table_unref);
}

const char *
package_get (const Package *package, const char *name)
{
  const char *text = g_hash_table_lookup (package->files, name);
  g_assert_nonnull (text);
  return text;
}

void
package_assert_listed (const Package *package)
{
  const char *manifest = package_get (package, "META-INF/manifest.xml");
  for (guint i = 1; i < package->names->len; i++)
    {
      const char *name = package->names->pdata[i];
      g_autofree char *listed = g_strdup_printf ("manifest:full-path=\"%s\"", name);
      markup_assert_well_formed (package_get (package, name));
      if (!g_str_has_prefix (name, "META-INF/"))
        g_assert_nonnull (strstr (manifest, listed));
    }
}

static GHashTable *
collect (GPtrArray *names)
{
  GHashTable *set = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < names->len; i++)
    g_assert_true (g_hash_table_add (set, names->pdata[i]));
  return set;
}

static void
assert_all_in (GPtrArray *names, GHashTable *set)
{
  for (guint i = 0; i < names->len; i++)
    if (!g_hash_table_contains (set, names->pdata[i]))
      g_error ("%s is not there", (char *)names->pdata[i]);
}

guint
package_assert_references (const Package *package)
{
  const char *content = package_get (package, "content.xml");
  g_autofree char *both = g_strconcat (content, package_get (package, "styles.xml"), NULL);
  g_autoptr (GPtrArray) defined = markup_find_all (both, "<(style|text):[a-z-]* style:name=\"([^\"]*)\"", 2);
  g_autoptr (GPtrArray) used =
    markup_find_all (both, " (text|table|style:parent)(:style|-style|:visited-style)-name=\"([^\"]*)\"", 3);
  g_autoptr (GPtrArray) links = markup_find_all (content, " xlink:href=\"#([^\"]*)\"", 1);
  g_autoptr (GPtrArray) marks = markup_find_all (content, "<text:bookmark text:name=\"([^\"]*)\"", 1);
  g_autoptr (GPtrArray) pictures = markup_find_all (content, " xlink:href=\"(P[^\"]*)\"", 1);
  g_autoptr (GPtrArray) all = markup_find_all (content, " xlink:href=\"", 0);
  g_autoptr (GHashTable) styles = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) places = collect (marks);
  for (guint i = 0; i < defined->len; i++)
    g_hash_table_add (styles, defined->pdata[i]);
  assert_all_in (used, styles);
  assert_all_in (links, places);
  assert_all_in (pictures, package->files);
  g_assert_cmpuint (links->len + pictures->len, ==, all->len);
  return links->len;
}
