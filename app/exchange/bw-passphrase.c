/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-passphrase.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <sodium.h>
#include <string.h>
#include <unistd.h>

#define MAX_LENGTH 1024

struct _BwPassphrase
{
  char *bytes; /* from sodium_malloc() */
  gsize length;
};

BwPassphrase *
bw_passphrase_new (const char *typed)
{
  char *normal = g_utf8_validate (typed, -1, NULL) ? g_utf8_normalize (typed, -1, G_NORMALIZE_NFC) : NULL;
  BwPassphrase *self = NULL;
  gsize length = normal != NULL ? strlen (normal) : 0;

  if (length > 0 && sodium_init () >= 0)
    {
      self = g_new0 (BwPassphrase, 1);
      self->length = length;
      self->bytes = sodium_malloc (length);
      if (self->bytes == NULL)
        g_error ("There is no memory for a passphrase.");
      memcpy (self->bytes, normal, length);
    }
  if (normal != NULL)
    sodium_memzero (normal, length);
  g_free (normal);
  return self;
}

/* Reads up to @size bytes; -1 with errno set. */
static gssize
read_beginning (const char *path, char *buffer, gsize size)
{
  int file = g_open (path, O_RDONLY | O_CLOEXEC, 0);
  gsize length = 0;
  gssize n = file >= 0 ? 0 : -1;

  while (file >= 0 && length < size &&
         ((n = read (file, buffer + length, size - length)) > 0 || (n < 0 && errno == EINTR)))
    length += (gsize)MAX (n, 0);
  if (file >= 0)
    close (file);
  return n < 0 ? -1 : (gssize)length;
}

BwPassphrase *
bw_passphrase_new_from_file (const char *path, GError **error)
{
  char buffer[MAX_LENGTH + 3] = { 0 };
  gssize length = read_beginning (path, buffer, sizeof buffer - 1);
  int code = errno;
  BwPassphrase *self = NULL;

  buffer[strcspn (buffer, "\r\n")] = '\0';
  if (length >= 0 && strlen (buffer) <= MAX_LENGTH)
    self = bw_passphrase_new (buffer);
  sodium_memzero (buffer, sizeof buffer);
  if (self != NULL)
    return self;
  if (length < 0)
    g_set_error (error, G_FILE_ERROR, (int)g_file_error_from_errno (code), _ ("The passphrase could not be read: %s."),
                 g_strerror (code));
  else
    g_set_error_literal (error, G_FILE_ERROR, G_FILE_ERROR_INVAL,
                         _ ("The first line of the file is no passphrase: it is empty, too long or no text in UTF-8."));
  return NULL;
}

void
bw_passphrase_free (BwPassphrase *self)
{
  if (self == NULL)
    return;
  /* This wipes it. */
  sodium_free (self->bytes);
  g_free (self);
}

const char *
bw_passphrase_get_bytes (const BwPassphrase *self, gsize *length)
{
  *length = self->length;
  return self->bytes;
}

/* The number of different letters in @typed, up to @enough. */
static guint
count_different (const char *typed, guint enough)
{
  gunichar seen[16];
  guint n = 0;

  for (const char *at = typed; *at != '\0' && n < MIN (enough, G_N_ELEMENTS (seen)); at = g_utf8_next_char (at))
    {
      gunichar letter = g_utf8_get_char (at);
      guint i = 0;
      while (i < n && seen[i] != letter)
        i++;
      if (i == n)
        seen[n++] = letter;
    }
  return n;
}

BwStrength
bw_passphrase_judge (const char *typed)
{
  glong length = g_utf8_strlen (typed, -1);

  if (length == 0)
    return BW_STRENGTH_NONE;
  if (length < 12 || count_different (typed, 6) < 6)
    return BW_STRENGTH_SHORT;
  return length < 20 ? BW_STRENGTH_FAIR : BW_STRENGTH_GOOD;
}

const char *
bw_strength_get_words (BwStrength strength)
{
  switch (strength)
    {
    case BW_STRENGTH_NONE:
      return _ ("Four words that do not belong together are easy to keep in mind and hard to guess.");
    case BW_STRENGTH_SHORT:
      return _ ("Short: a machine can guess it. Make it longer, such as four words that do not belong together.");
    case BW_STRENGTH_FAIR:
      return _ ("Fair. Another word makes it much harder to guess.");
    case BW_STRENGTH_GOOD:
      return _ ("Long enough, as long as it is no saying or song that others know.");
    }
  return "";
}
