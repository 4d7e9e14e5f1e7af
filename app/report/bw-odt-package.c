/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-odt-package.h"

#include "app/xml/bw-xml-writer.h"

#include <glib/gi18n-lib.h>
#include <zip.h>

#define MEDIA_TYPE "application/vnd.oasis.opendocument.text"
/* 1 January 1980, the first day that a zip can tell: years since, months and days, as DOS counted them. */
#define NO_TIME 0
#define NO_DATE (0 << 9 | 1 << 5 | 1)

typedef struct
{
  char *name;
  const char *media_type; /* static; NULL: not listed */
  GBytes *bytes;
} Entry;

struct _BwOdtPackage
{
  GArray *entries; /* of Entry */
};

static void
entry_clear (gpointer data)
{
  Entry *entry = data;
  g_free (entry->name);
  g_bytes_unref (entry->bytes);
}

BwOdtPackage *
bw_odt_package_new (void)
{
  BwOdtPackage *package = g_new0 (BwOdtPackage, 1);
  g_autoptr (GBytes) type = g_bytes_new_static (MEDIA_TYPE, sizeof MEDIA_TYPE - 1);
  package->entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  g_array_set_clear_func (package->entries, entry_clear);
  bw_odt_package_add (package, "mimetype", NULL, type);
  return package;
}

void
bw_odt_package_free (BwOdtPackage *package)
{
  g_array_unref (package->entries);
  g_free (package);
}

void
bw_odt_package_add (BwOdtPackage *package, const char *name, const char *media_type, GBytes *bytes)
{
  Entry entry = { .name = g_strdup (name), .media_type = media_type, .bytes = g_bytes_ref (bytes) };
  g_array_append_val (package->entries, entry);
}

static void
write_manifest_entry (BwXmlWriter *writer, const char *path, const char *media_type)
{
  bw_xml_writer_start (writer, "manifest:file-entry", NULL);
  bw_xml_writer_attribute (writer, "manifest:full-path", path);
  if (g_str_equal (path, "/"))
    bw_xml_writer_attribute (writer, "manifest:version", "1.3");
  bw_xml_writer_attribute (writer, "manifest:media-type", media_type);
  bw_xml_writer_end (writer);
}

static void
add_manifest (BwOdtPackage *package)
{
  g_autoptr (BwXmlWriter) writer = bw_xml_writer_new ();
  g_autoptr (GBytes) bytes = NULL;
  bw_xml_writer_start (writer, "manifest:manifest", NULL);
  bw_xml_writer_attribute (writer, "xmlns:manifest", "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0");
  bw_xml_writer_attribute (writer, "manifest:version", "1.3");
  write_manifest_entry (writer, "/", MEDIA_TYPE);
  for (guint i = 0; i < package->entries->len; i++)
    {
      const Entry *entry = &g_array_index (package->entries, Entry, i);
      if (entry->media_type)
        write_manifest_entry (writer, entry->name, entry->media_type);
    }
  bw_xml_writer_end (writer);
  bytes = bw_xml_writer_finish (writer);
  bw_odt_package_add (package, "META-INF/manifest.xml", NULL, bytes);
}

/* FALSE when the library says no; the archive knows why. */
static gboolean
add_entry (zip_t *archive, const Entry *entry)
{
  gsize length;
  const void *data = g_bytes_get_data (entry->bytes, &length);
  zip_source_t *source = zip_source_buffer (archive, data, length, 0);
  zip_int64_t index;
  if (!source)
    return FALSE;
  index = zip_file_add (archive, entry->name, source, ZIP_FL_ENC_UTF_8);
  if (index < 0)
    {
      zip_source_free (source);
      return FALSE;
    }
  return zip_file_set_dostime (archive, (zip_uint64_t)index, NO_TIME, NO_DATE, 0) == 0 &&
         zip_set_file_compression (archive, (zip_uint64_t)index, index == 0 ? ZIP_CM_STORE : ZIP_CM_DEFLATE, 0) == 0;
}

/* Puts the entries into @target, which stays the caller's. */
static gboolean
write_archive (const BwOdtPackage *package, zip_source_t *target, zip_error_t *why)
{
  zip_t *archive = zip_open_from_source (target, ZIP_TRUNCATE, why);
  if (!archive)
    return FALSE;
  zip_source_keep (target);
  for (guint i = 0; i < package->entries->len; i++)
    if (!add_entry (archive, &g_array_index (package->entries, Entry, i)))
      {
        zip_error_set (why, zip_error_code_zip (zip_get_error (archive)), 0);
        zip_discard (archive);
        return FALSE;
      }
  if (zip_close (archive) == 0)
    return TRUE;
  zip_error_set (why, zip_error_code_zip (zip_get_error (archive)), 0);
  zip_discard (archive);
  return FALSE;
}

/* All that was written into @target; NULL when it cannot be read back. */
static GBytes *
read_back (zip_source_t *target)
{
  zip_stat_t status;
  g_autofree void *data = NULL;
  gboolean complete;
  if (zip_source_stat (target, &status) != 0 || zip_source_open (target) != 0)
    return NULL;
  data = g_malloc (status.size);
  complete = zip_source_read (target, data, status.size) == (zip_int64_t)status.size;
  zip_source_close (target);
  return complete ? g_bytes_new_take (g_steal_pointer (&data), status.size) : NULL;
}

GBytes *
bw_odt_package_finish (BwOdtPackage *package, GError **error)
{
  zip_error_t why;
  zip_source_t *target;
  GBytes *bytes = NULL;
  add_manifest (package);
  zip_error_init (&why);
  target = zip_source_buffer_create (NULL, 0, 0, &why);
  if (target && write_archive (package, target, &why))
    bytes = read_back (target);
  if (!bytes)
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED,
                 _ ("The report could not be put together (%s). Your answers are safe."), zip_error_strerror (&why));
  if (target)
    zip_source_free (target);
  zip_error_fini (&why);
  return bytes;
}
