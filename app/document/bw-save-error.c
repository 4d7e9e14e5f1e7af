/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-save-job.h"

#include <glib/gi18n-lib.h>

static const char *
find_sentences (const GError *cause)
{
  if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_MESSAGE_TOO_LARGE))
    return _ (
      "“%s” would be larger than a document may be, so it was left as it is. Your answers are still here in the "
      "window. Shorten the longest notes and texts.");
  if (cause->domain != G_FILE_ERROR)
    return NULL;
  switch (cause->code)
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

GError *
bw_save_error_new (const GError *cause, const char *path)
{
  g_autofree char *name = path != NULL ? g_filename_display_basename (path) : NULL;
  const char *sentences = find_sentences (cause);

  if (name == NULL)
    return g_error_new (cause->domain, cause->code,
                        _ ("This place is not a folder of this computer. Your answers are still here in the window. "
                           "Save in another place."));
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
bw_save_error_new_conflict (const char *path)
{
  g_autofree char *name = g_filename_display_basename (path);

  return g_error_new (
    G_IO_ERROR, G_IO_ERROR_WRONG_ETAG,
    _ ("Another program changed “%s”. Nothing was overwritten, and your answers are still here in the "
       "window. Choose which of the two to keep."),
    name);
}
