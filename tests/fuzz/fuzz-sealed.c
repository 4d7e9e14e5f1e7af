/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Any bytes as a sealed file: it is opened whole, or there is an error that says why not; in no more time and memory
 * than is allowed. */

#include "fuzz-target.h"

#include "app/exchange/bw-sealed-file.h"

#include <sodium.h>
#include <string.h>

/* What the files of the corpus are sealed with. */
#define PASSPHRASE "four words for corpus"

static void
try_to_open (GBytes *bytes)
{
  g_autoptr (BwPassphrase) passphrase = bw_passphrase_new (PASSPHRASE);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) document = bw_sealed_file_open (bytes, passphrase, &error);

  g_assert_true ((document == NULL) == (error != NULL));
  if (error != NULL)
    {
      g_assert_true (error->domain == BW_SEAL_ERROR);
      return;
    }
  g_autoptr (GBytes) sealed = bw_sealed_file_seal (document, passphrase, &bw_seal_cost_least, &error);
  g_autoptr (GBytes) again = bw_sealed_file_open (sealed, passphrase, &error);
  g_assert_no_error (error);
  g_assert_true (g_bytes_equal (document, again));
}

/* The same with the least cost and a checksum that fits: so that changed bytes get past the beginning, and quickly. */
static GBytes *
mend (const guint8 *data, size_t size)
{
  static const guint8 least[] = { 0, 0, 0, 1, 0, 0, 0, 8 };
  guint8 *copy = g_memdup2 (data, size);

  memcpy (copy + 20, least, sizeof least);
  crypto_generichash (copy + 76, 16, copy, 76, NULL, 0);
  return g_bytes_new_take (copy, size);
}

static gboolean
is_quick (const guint8 *data, size_t size)
{
  return size < BW_SEALED_HEADER || (data[23] <= 1 && data[25] == 0 && data[26] == 0) || data[20] != 0 || data[24] != 0;
}

int
LLVMFuzzerTestOneInput (const guint8 *data, size_t size)
{
  if (is_quick (data, size))
    {
      g_autoptr (GBytes) bytes = g_bytes_new (data, size);
      try_to_open (bytes);
    }
  if (size >= BW_SEALED_HEADER)
    {
      g_autoptr (GBytes) mended = mend (data, size);
      try_to_open (mended);
    }
  return 0;
}
