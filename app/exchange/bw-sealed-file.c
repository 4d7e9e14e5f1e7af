/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-sealed-file.h"

#include <glib/gi18n-lib.h>
#include <sodium.h>
#include <string.h>

#define VERSION 1
#define AT_VERSION 16
#define AT_OPERATIONS 20
#define AT_KIBIBYTES 24
#define AT_LENGTH 28
#define AT_SALT 36
#define AT_STREAM 52
#define AT_CHECKSUM 76
#define CHECKSUM_BYTES (BW_SEALED_HEADER - AT_CHECKSUM)
#define MAX_SEALED (64 * 1024 * 1024)

G_STATIC_ASSERT (BW_SEALED_OVERHEAD == crypto_secretstream_xchacha20poly1305_ABYTES);
G_STATIC_ASSERT (AT_STREAM - AT_SALT == crypto_pwhash_SALTBYTES);
G_STATIC_ASSERT (AT_CHECKSUM - AT_STREAM == crypto_secretstream_xchacha20poly1305_HEADERBYTES);

G_DEFINE_QUARK (bw - seal - error - quark, bw_seal_error)

const BwSealCost bw_seal_cost_usual = { 3, 128 * 1024 };
const BwSealCost bw_seal_cost_least = { 1, 8 };
const BwSealCost bw_seal_cost_most = { 10, 256 * 1024 };

/* For each chunk of 64 KiB 17 bytes, and the header: 64 KiB are plenty. */
const BwXmlLimits bw_sealed_file_limits = { .max_bytes = MAX_SEALED + 64 * 1024, .max_depth = 1, .max_parts = 1 };

typedef crypto_secretstream_xchacha20poly1305_state Stream;
typedef guint8 Key[crypto_secretstream_xchacha20poly1305_KEYBYTES];

static void
put_number (guint8 *at, guint32 number)
{
  number = GUINT32_TO_BE (number);
  memcpy (at, &number, sizeof number);
}

static guint32
get_number (const guint8 *at)
{
  guint32 number;

  memcpy (&number, at, sizeof number);
  return GUINT32_FROM_BE (number);
}

static guint64
get_length (const guint8 *header)
{
  return (guint64)get_number (header + AT_LENGTH) << 32 | get_number (header + AT_LENGTH + 4);
}

/* There is one chunk more than are full, and it may be empty. */
static guint64
get_sealed_size (guint64 length)
{
  guint64 n_chunks = length / BW_SEALED_CHUNK + 1;

  return BW_SEALED_HEADER + BW_SEALED_OVERHEAD + length + n_chunks * BW_SEALED_OVERHEAD;
}

static void
compute_checksum (const guint8 *header, guint8 *checksum)
{
  crypto_generichash (checksum, CHECKSUM_BYTES, header, AT_CHECKSUM, NULL, 0);
}

static gboolean
derive_key (Key key, const BwPassphrase *passphrase, const guint8 *header, GError **error)
{
  gsize length;
  const char *bytes = bw_passphrase_get_bytes (passphrase, &length);

  if (crypto_pwhash (key, sizeof (Key), bytes, length, header + AT_SALT, get_number (header + AT_OPERATIONS),
                     (gsize)get_number (header + AT_KIBIBYTES) * 1024, crypto_pwhash_ALG_ARGON2ID13) == 0)
    return TRUE;
  g_set_error_literal (
    error, BW_SEAL_ERROR, BW_SEAL_ERROR_MEMORY,
    _ ("There is not enough memory for this just now. Nothing was changed. Close other programs and try "
       "again."));
  return FALSE;
}

gboolean
bw_sealed_file_is (GBytes *bytes)
{
  gsize length;
  const void *data = g_bytes_get_data (bytes, &length);

  return length >= strlen (BW_SEALED_MAGIC) && memcmp (data, BW_SEALED_MAGIC, strlen (BW_SEALED_MAGIC)) == 0;
}

/* All of the header but its checksum and the stream's part. */
static void
begin_header (guint8 *header, const BwSealCost *cost, gsize length)
{
  memcpy (header, BW_SEALED_MAGIC, strlen (BW_SEALED_MAGIC));
  put_number (header + AT_VERSION, VERSION);
  put_number (header + AT_OPERATIONS, cost->operations);
  put_number (header + AT_KIBIBYTES, cost->kibibytes);
  put_number (header + AT_LENGTH, (guint32)((guint64)length >> 32));
  put_number (header + AT_LENGTH + 4, (guint32)length);
  randombytes_buf (header + AT_SALT, crypto_pwhash_SALTBYTES);
}

/* Writes the messages behind the header. */
static void
push_messages (Stream *stream, guint8 *sealed, const guint8 *data, gsize length)
{
  guint8 *to = sealed + BW_SEALED_HEADER;
  gsize done = 0;
  gboolean final;

  crypto_secretstream_xchacha20poly1305_push (stream, to, NULL, NULL, 0, sealed, BW_SEALED_HEADER, 0);
  to += BW_SEALED_OVERHEAD;
  do
    {
      gsize n = MIN (length - done, BW_SEALED_CHUNK);
      final = n < BW_SEALED_CHUNK;
      crypto_secretstream_xchacha20poly1305_push (stream, to, NULL, data + done, n, NULL, 0,
                                                  final ? crypto_secretstream_xchacha20poly1305_TAG_FINAL : 0);
      done += n;
      to += n + BW_SEALED_OVERHEAD;
    }
  while (!final);
}

GBytes *
bw_sealed_file_seal (GBytes *document, const BwPassphrase *passphrase, const BwSealCost *cost, GError **error)
{
  gsize length;
  const guint8 *data = g_bytes_get_data (document, &length);
  gsize size = (gsize)get_sealed_size (length);
  g_autofree guint8 *sealed = NULL;
  Stream stream;
  Key key;

  if (sodium_init () < 0)
    g_error ("The system gives no random numbers.");
  sealed = g_malloc0 (size);
  begin_header (sealed, cost, length);
  if (!derive_key (key, passphrase, sealed, error))
    return NULL;
  crypto_secretstream_xchacha20poly1305_init_push (&stream, sealed + AT_STREAM, key);
  sodium_memzero (key, sizeof key);
  compute_checksum (sealed, sealed + AT_CHECKSUM);
  push_messages (&stream, sealed, data, length);
  sodium_memzero (&stream, sizeof stream);
  return g_bytes_new_take (g_steal_pointer (&sealed), size);
}

static gboolean
fail_changed (GError **error)
{
  g_set_error_literal (
    error, BW_SEAL_ERROR, BW_SEAL_ERROR_CHANGED,
    _ ("The sealed file was changed or damaged since it was sealed, so nothing of it was read. Ask whoever "
       "sent it for another copy."));
  return FALSE;
}

/* What can be said of a sealed file without its passphrase. */
static gboolean
check_header (const guint8 *header, gsize size, GError **error)
{
  guint8 checksum[CHECKSUM_BYTES];
  guint32 operations, kibibytes;

  if (size >= AT_VERSION + 4 && get_number (header + AT_VERSION) > VERSION)
    {
      g_set_error_literal (
        error, BW_SEAL_ERROR, BW_SEAL_ERROR_NEWER,
        _ ("A newer version of Bellwether sealed this file, and this one cannot open it. The file is as it "
           "was. Open it with a newer version."));
      return FALSE;
    }
  if (size >= BW_SEALED_HEADER)
    {
      compute_checksum (header, checksum);
      if (memcmp (checksum, header + AT_CHECKSUM, sizeof checksum) != 0 || get_number (header + AT_VERSION) != VERSION)
        return fail_changed (error);
    }
  if (size < BW_SEALED_HEADER || size < get_sealed_size (MIN (get_length (header), MAX_SEALED)))
    {
      g_set_error_literal (
        error, BW_SEAL_ERROR, BW_SEAL_ERROR_TRUNCATED,
        _ ("The end of the sealed file is missing: most likely a copy or a download was broken off. Nothing of "
           "it was read. Get the whole file again."));
      return FALSE;
    }
  if (get_length (header) > MAX_SEALED || size != get_sealed_size (get_length (header)))
    return fail_changed (error);
  operations = get_number (header + AT_OPERATIONS);
  kibibytes = get_number (header + AT_KIBIBYTES);
  if (operations >= bw_seal_cost_least.operations && operations <= bw_seal_cost_most.operations &&
      kibibytes >= bw_seal_cost_least.kibibytes && kibibytes <= bw_seal_cost_most.kibibytes)
    return TRUE;
  g_set_error_literal (
    error, BW_SEAL_ERROR, BW_SEAL_ERROR_COST,
    _ ("Opening this file would take far more time or memory than any file that Bellwether seals; it may be "
       "meant to stop your computer. It was not opened. Ask whoever sent it for another copy."));
  return FALSE;
}

/* Reads the messages behind the key check into @data; FALSE when one is not what was sealed, or the final one is not
 * the last. */
static gboolean
pull_messages (Stream *stream, const guint8 *from, guint8 *data, gsize length)
{
  gsize done = 0;
  gboolean final;

  do
    {
      gsize n = MIN (length - done, BW_SEALED_CHUNK);
      guint8 tag;
      final = n < BW_SEALED_CHUNK;
      if (crypto_secretstream_xchacha20poly1305_pull (stream, data + done, NULL, &tag, from, n + BW_SEALED_OVERHEAD,
                                                      NULL, 0) != 0 ||
          tag != (final ? crypto_secretstream_xchacha20poly1305_TAG_FINAL : 0))
        return FALSE;
      done += n;
      from += n + BW_SEALED_OVERHEAD;
    }
  while (!final);
  return TRUE;
}

/* The document, or NULL with @error. */
static GBytes *
read_messages (Stream *stream, const guint8 *sealed, GError **error)
{
  gsize length = (gsize)get_length (sealed);
  const guint8 *messages = sealed + BW_SEALED_HEADER + BW_SEALED_OVERHEAD;
  guint8 *data = g_malloc (length + 1);

  if (pull_messages (stream, messages, data, length))
    return g_bytes_new_take (data, length);
  /* What was read before the fault goes to nobody. */
  sodium_memzero (data, length);
  g_free (data);
  fail_changed (error);
  return NULL;
}

GBytes *
bw_sealed_file_open (GBytes *sealed, const BwPassphrase *passphrase, GError **error)
{
  gsize size;
  const guint8 *data = g_bytes_get_data (sealed, &size);
  GBytes *document = NULL;
  Stream stream;
  Key key;

  if (!bw_sealed_file_is (sealed))
    {
      g_set_error_literal (error, BW_SEAL_ERROR, BW_SEAL_ERROR_NOT_SEALED,
                           _ ("This file is not sealed: it opens without a passphrase, if it is a document at all."));
      return NULL;
    }
  if (sodium_init () < 0)
    g_error ("The system gives no random numbers.");
  if (!check_header (data, size, error) || !derive_key (key, passphrase, data, error))
    return NULL;
  crypto_secretstream_xchacha20poly1305_init_pull (&stream, data + AT_STREAM, key);
  sodium_memzero (key, sizeof key);
  if (crypto_secretstream_xchacha20poly1305_pull (&stream, NULL, NULL, NULL, data + BW_SEALED_HEADER,
                                                  BW_SEALED_OVERHEAD, data, BW_SEALED_HEADER) == 0)
    document = read_messages (&stream, data, error);
  else
    g_set_error_literal (
      error, BW_SEAL_ERROR, BW_SEAL_ERROR_PASSPHRASE,
      _ ("This passphrase does not open the file. Nothing was changed. Type it again; capital letters and "
         "spaces count."));
  sodium_memzero (&stream, sizeof stream);
  return document;
}
