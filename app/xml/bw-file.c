/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-file.h"

#include "bw-xml-private.h"
#include "bw-xml-writer.h"

#include <glib/gi18n-lib.h>

#define ATTRIBUTES                                                                                                     \
  G_FILE_ATTRIBUTE_STANDARD_TYPE "," G_FILE_ATTRIBUTE_STANDARD_SIZE "," G_FILE_ATTRIBUTE_TIME_MODIFIED                 \
                                 "," G_FILE_ATTRIBUTE_TIME_MODIFIED_USEC "," G_FILE_ATTRIBUTE_TIME_MODIFIED_NSEC       \
                                 "," G_FILE_ATTRIBUTE_UNIX_DEVICE "," G_FILE_ATTRIBUTE_UNIX_INODE                      \
                                 "," G_FILE_ATTRIBUTE_ETAG_VALUE

char *
bw_file_dup_place (GFile *file)
{
  const char *path = g_file_peek_path (file);

  return path != NULL ? g_filename_display_name (path) : g_file_get_parse_name (file);
}

static void
add_unreadable (BwIssues *issues, const GError *error)
{
  bw_issues_add (issues, BW_TAG_UNREADABLE, 0, _ ("The file could not be read: %s."), error->message);
}

/* All there is, but not more than one byte over @max. */
static GBytes *
read_up_to (GInputStream *stream, gsize max, GCancellable *cancellable, GError **error)
{
  g_autoptr (GByteArray) contents = g_byte_array_new ();
  guint8 buffer[32 * 1024];
  gssize n;

  while ((n = g_input_stream_read (stream, buffer, MIN (sizeof buffer, max + 1 - contents->len), cancellable, error)) >
         0)
    g_byte_array_append (contents, buffer, (guint)n);
  return n == 0 ? g_byte_array_free_to_bytes (g_steal_pointer (&contents)) : NULL;
}

static GBytes *
load_from_elsewhere (GFile *file, const BwXmlLimits *limits, GCancellable *cancellable, BwIssues *issues)
{
  g_auto (BwFileStatus) status = { 0 };
  g_autoptr (GError) error = NULL;
  g_autoptr (GFileInputStream) stream = NULL;
  g_autoptr (GBytes) bytes = NULL;

  if (bw_file_status_read (&status, file, cancellable) && !status.is_regular)
    {
      bw_issues_add (issues, BW_TAG_UNREADABLE, 0, _ ("This is a folder, a device or a pipe, not a file."));
      return NULL;
    }
  stream = g_file_read (file, cancellable, &error);
  if (stream != NULL)
    bytes = read_up_to (G_INPUT_STREAM (stream), limits->max_bytes, cancellable, &error);
  if (bytes == NULL)
    {
      add_unreadable (issues, error);
      return NULL;
    }
  if (g_bytes_get_size (bytes) > limits->max_bytes)
    {
      bw_xml_add_too_large (issues, MAX (g_bytes_get_size (bytes), status.size), limits);
      return NULL;
    }
  return g_steal_pointer (&bytes);
}

GBytes *
bw_file_load (GFile *file, const BwXmlLimits *limits, GCancellable *cancellable, BwIssues *issues)
{
  const char *path = g_file_peek_path (file);

  return path != NULL ? bw_xml_load_file (path, limits, issues)
                      : load_from_elsewhere (file, limits, cancellable, issues);
}

gboolean
bw_file_replace_tagged (GFile *file, const char *tag, GBytes *bytes, GError **error)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  return g_file_replace_contents (file, data, length, tag, FALSE, G_FILE_CREATE_NONE, NULL, NULL, error);
}

gboolean
bw_file_replace (GFile *file, GBytes *bytes, GError **error)
{
  const char *path = g_file_peek_path (file);

  return path != NULL ? bw_write_atomically (path, bytes, error) : bw_file_replace_tagged (file, NULL, bytes, error);
}

/* On this computer a file system tells enough; elsewhere only the tag of the place is to be trusted, as many a clock
 * there counts in whole seconds. */
static char *
create_stamp (GFile *file, GFileInfo *info, const BwFileStatus *status)
{
  if (g_file_peek_path (file) == NULL)
    return g_strdup (status->tag);
  return g_strdup_printf ("%u:%" G_GUINT64_FORMAT ":%" G_GUINT64_FORMAT ":%" G_GUINT64_FORMAT ".%09u",
                          g_file_info_get_attribute_uint32 (info, G_FILE_ATTRIBUTE_UNIX_DEVICE),
                          g_file_info_get_attribute_uint64 (info, G_FILE_ATTRIBUTE_UNIX_INODE), status->size,
                          g_file_info_get_attribute_uint64 (info, G_FILE_ATTRIBUTE_TIME_MODIFIED),
                          g_file_info_get_attribute_uint32 (info, G_FILE_ATTRIBUTE_TIME_MODIFIED_NSEC));
}

gboolean
bw_file_status_read (BwFileStatus *status, GFile *file, GCancellable *cancellable)
{
  g_autoptr (GFileInfo) info = g_file_query_info (file, ATTRIBUTES, G_FILE_QUERY_INFO_NONE, cancellable, NULL);
  const char *tag;

  if (info == NULL)
    return FALSE;
  tag = g_file_info_get_attribute_string (info, G_FILE_ATTRIBUTE_ETAG_VALUE);
  *status = (BwFileStatus){
    .is_regular = g_file_info_get_file_type (info) == G_FILE_TYPE_REGULAR,
    .is_folder = g_file_info_get_file_type (info) == G_FILE_TYPE_DIRECTORY,
    .size = (guint64)g_file_info_get_size (info),
    .modified = (gint64)g_file_info_get_attribute_uint64 (info, G_FILE_ATTRIBUTE_TIME_MODIFIED) * G_USEC_PER_SEC +
                (gint64)g_file_info_get_attribute_uint32 (info, G_FILE_ATTRIBUTE_TIME_MODIFIED_USEC),
    .tag = tag != NULL && *tag != '\0' ? g_strdup (tag) : NULL,
  };
  status->stamp = create_stamp (file, info, status);
  return TRUE;
}

void
bw_file_status_clear (BwFileStatus *status)
{
  g_clear_pointer (&status->stamp, g_free);
  g_clear_pointer (&status->tag, g_free);
}
