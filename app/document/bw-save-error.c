/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-save-job.h"

#include <glib/gi18n-lib.h>

/* The code of GFileError that says the same as one of GIOError, which places elsewhere use; -1 when none does. */
static int
find_file_code (const GError *cause)
{
  static const struct
  {
    GIOErrorEnum elsewhere;
    GFileError here;
  } codes[] = {
    { G_IO_ERROR_NO_SPACE, G_FILE_ERROR_NOSPC },       { G_IO_ERROR_NOT_FOUND, G_FILE_ERROR_NOENT },
    { G_IO_ERROR_NOT_DIRECTORY, G_FILE_ERROR_NOTDIR }, { G_IO_ERROR_PERMISSION_DENIED, G_FILE_ERROR_ACCES },
    { G_IO_ERROR_READ_ONLY, G_FILE_ERROR_ROFS },       { G_IO_ERROR_EXISTS, G_FILE_ERROR_EXIST },
    { G_IO_ERROR_IS_DIRECTORY, G_FILE_ERROR_ISDIR },   { G_IO_ERROR_FILENAME_TOO_LONG, G_FILE_ERROR_NAMETOOLONG },
  };

  if (cause->domain == G_FILE_ERROR)
    return cause->code;
  for (guint i = 0; cause->domain == G_IO_ERROR && i < G_N_ELEMENTS (codes); i++)
    if (cause->code == (int)codes[i].elsewhere)
      return (int)codes[i].here;
  return -1;
}

static gboolean
is_out_of_reach (const GError *cause)
{
  static const GIOErrorEnum codes[] = {
    G_IO_ERROR_NOT_MOUNTED,         G_IO_ERROR_HOST_NOT_FOUND,     G_IO_ERROR_HOST_UNREACHABLE,
    G_IO_ERROR_NETWORK_UNREACHABLE, G_IO_ERROR_CONNECTION_REFUSED, G_IO_ERROR_NOT_CONNECTED,
    G_IO_ERROR_CONNECTION_CLOSED,   G_IO_ERROR_TIMED_OUT,          G_IO_ERROR_PROXY_FAILED,
  };

  for (guint i = 0; cause->domain == G_IO_ERROR && i < G_N_ELEMENTS (codes); i++)
    if (cause->code == (int)codes[i])
      return TRUE;
  return FALSE;
}

static const char *
find_sentences (const GError *cause)
{
  if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_MESSAGE_TOO_LARGE))
    return _ (
      "“%s” would be larger than a document may be, so it was left as it is. Your answers are still here in the "
      "window. Shorten the longest notes and texts.");
  if (is_out_of_reach (cause))
    return _ ("The place where “%s” is kept cannot be reached now. Your answers are still here in the window. Once it "
              "can be reached again, try again, or save in another place.");
  switch (find_file_code (cause))
    {
    case G_FILE_ERROR_NOSPC:
      /* Translators: %s is the name of a file */
      return _ ("The disk is full, so “%s” could not be saved. Your answers are still here in the window. Make some "
                "room, then try again.");
    case G_FILE_ERROR_NOENT:
    case G_FILE_ERROR_NOTDIR:
      return _ ("The folder of “%s” is not there any more. Your answers are still here in the window. Bring the folder "
                "back and try again, or save in another place.");
    case G_FILE_ERROR_ACCES:
    case G_FILE_ERROR_PERM:
    case G_FILE_ERROR_ROFS:
      return _ ("“%s” may not be written here. Your answers are still here in the window. Save in another place.");
    case G_FILE_ERROR_EXIST:
    case G_FILE_ERROR_ISDIR:
      return _ ("There is something called “%s” already, and it was left as it is. Your answers are still here in the "
                "window. Save under another name.");
    case G_FILE_ERROR_NAMETOOLONG:
      return _ ("The name “%s” is too long for this disk. Your answers are still here in the window. Save under a "
                "shorter name.");
    default:
      return NULL;
    }
}

static char *
dup_name (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);

  return g_filename_display_name (name);
}

GError *
bw_save_error_new (const GError *cause, GFile *file)
{
  g_autofree char *name = dup_name (file);
  const char *sentences = find_sentences (cause);

  if (sentences != NULL)
    return g_error_new (cause->domain, cause->code, sentences, name);
  return g_error_new (
    cause->domain, cause->code,
    /* Translators: the name of a file, and what the system says about it */
    _ ("“%s” could not be saved: %s. Your answers are still here in the window. Try again, or save in "
       "another place."),
    name, cause->message);
}

GError *
bw_save_error_new_conflict (GFile *file)
{
  g_autofree char *name = dup_name (file);

  return g_error_new (
    G_IO_ERROR, G_IO_ERROR_WRONG_ETAG,
    _ ("Another program changed “%s”. Nothing was overwritten, and your answers are still here in the "
       "window. Choose which of the two to keep."),
    name);
}
