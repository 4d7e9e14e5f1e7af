/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/exchange/bw-sealed-file.h"

#include <glib/gstdio.h>
#include <sodium.h>
#include <string.h>

/* Sealing with a passphrase: what comes back is whole and the same, or nothing does and a sentence says why. */

#define PASSPHRASE "four words for corpus"
#define FIRST_CHUNK (BW_SEALED_HEADER + BW_SEALED_OVERHEAD)
#define WHOLE_CHUNK (BW_SEALED_CHUNK + BW_SEALED_OVERHEAD)

/* Numbers that are not random at all, so that the same document gives the same file. */
static guint8 next_byte;

static const char *
get_name (void)
{
  return "counting";
}

static uint32_t
draw_number (void)
{
  return next_byte++;
}

static void
fill (void *const buffer, const size_t size)
{
  for (size_t i = 0; i < size; i++)
    ((guint8 *)buffer)[i] = next_byte++;
}

static randombytes_implementation counting = { .implementation_name = get_name, .random = draw_number, .buf = fill };

static GBytes *
create_document (gsize length)
{
  guint8 *data = g_malloc (length + 1);

  for (gsize i = 0; i < length; i++)
    data[i] = (guint8)(i * 7 + i / 251);
  return g_bytes_new_take (data, length);
}

static GBytes *
seal (GBytes *document)
{
  g_autoptr (BwPassphrase) passphrase = bw_passphrase_new (PASSPHRASE);
  g_autoptr (GError) error = NULL;
  GBytes *sealed = bw_sealed_file_seal (document, passphrase, &bw_seal_cost_least, &error);

  g_assert_no_error (error);
  return sealed;
}

static GBytes *
try_to_open (GBytes *sealed, const char *typed, GError **error)
{
  g_autoptr (BwPassphrase) passphrase = bw_passphrase_new (typed);

  return bw_sealed_file_open (sealed, passphrase, error);
}

static void
expect_error (GBytes *sealed, const char *typed, BwSealError code)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) document = try_to_open (sealed, typed, &error);

  g_assert_null (document);
  g_assert_error (error, BW_SEAL_ERROR, (int)code);
  g_assert_cmpuint (strlen (error->message), >, 40);
}

/* @sealed with one bit of byte @at turned over. */
static GBytes *
flip (GBytes *sealed, gsize at, guint bit)
{
  gsize size;
  const guint8 *data = g_bytes_get_data (sealed, &size);
  guint8 *copy = g_memdup2 (data, size);

  copy[at] ^= (guint8)(1u << bit);
  return g_bytes_new_take (copy, size);
}

/* The header as somebody would forge it: @data at @at, and a checksum that fits. */
static GBytes *
forge (GBytes *sealed, gsize at, const void *data, gsize n)
{
  gsize size;
  guint8 *copy = g_memdup2 (g_bytes_get_data (sealed, &size), g_bytes_get_size (sealed));

  memcpy (copy + at, data, n);
  crypto_generichash (copy + 76, 16, copy, 76, NULL, 0);
  return g_bytes_new_take (copy, g_bytes_get_size (sealed));
}

static void
test_there_and_back (void)
{
  static const gsize lengths[] = {
    0, 1, 1000, BW_SEALED_CHUNK - 1, BW_SEALED_CHUNK, BW_SEALED_CHUNK + 1, 3 * BW_SEALED_CHUNK + 5
  };

  for (guint i = 0; i < G_N_ELEMENTS (lengths); i++)
    {
      g_autoptr (GBytes) document = create_document (lengths[i]);
      g_autoptr (GBytes) sealed = seal (document);
      g_autoptr (GBytes) other = seal (document);
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) opened = try_to_open (sealed, PASSPHRASE, &error);
      g_assert_no_error (error);
      g_assert_true (g_bytes_equal (opened, document));
      g_assert_true (bw_sealed_file_is (sealed));
      /* Nobody sees that two files hold the same. */
      g_assert_false (g_bytes_equal (sealed, other));
    }
}

/* A file that was sealed by the first version of the format. */
static void
test_golden (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "sealed", "golden.bellwether-sealed", NULL);
  g_autoptr (GBytes) document = g_bytes_new_static ("Grüße\n", strlen ("Grüße\n"));
  g_autoptr (GBytes) sealed = NULL, golden = NULL, opened = NULL;
  g_autoptr (GError) error = NULL;
  char *data = NULL;
  gsize length;

  next_byte = 0;
  sealed = seal (document);
  if (g_getenv ("BELLWETHER_WRITE_GOLDEN") != NULL)
    g_file_set_contents (path, g_bytes_get_data (sealed, NULL), (gssize)g_bytes_get_size (sealed), NULL);
  g_file_get_contents (path, &data, &length, &error);
  g_assert_no_error (error);
  golden = g_bytes_new_take (data, length);
  g_assert_true (g_bytes_equal (sealed, golden));
  opened = try_to_open (golden, PASSPHRASE, &error);
  g_assert_no_error (error);
  g_assert_true (g_bytes_equal (opened, document));
}

static void
test_passphrase (void)
{
  static const char *const others[] = { "four words for corpuS", "four words for corpus ", "x" };
  g_autoptr (GBytes) document = create_document (100);
  g_autoptr (GBytes) sealed = seal (document);

  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    expect_error (sealed, others[i], BW_SEAL_ERROR_PASSPHRASE);
}

/* Cut anywhere, and at each border between chunks: never a part of it. */
static void
test_truncated (void)
{
  g_autoptr (GBytes) document = create_document (2 * BW_SEALED_CHUNK + 100);
  g_autoptr (GBytes) sealed = seal (document);
  gsize size = g_bytes_get_size (sealed);
  const gsize borders[] = { BW_SEALED_HEADER, FIRST_CHUNK, FIRST_CHUNK + WHOLE_CHUNK, FIRST_CHUNK + 2 * WHOLE_CHUNK,
                            size };

  g_assert_cmpuint (size, ==, FIRST_CHUNK + 2 * WHOLE_CHUNK + 100 + BW_SEALED_OVERHEAD);
  for (guint i = 0; i < G_N_ELEMENTS (borders); i++)
    for (int by = -1; by <= 1; by++)
      {
        gsize cut = (gsize)((gssize)borders[i] + by);
        if (cut >= size)
          continue;
        g_autoptr (GBytes) part = g_bytes_new_from_bytes (sealed, 0, cut);
        expect_error (part, PASSPHRASE, BW_SEAL_ERROR_TRUNCATED);
      }
  for (gsize cut = strlen (BW_SEALED_MAGIC); cut < FIRST_CHUNK; cut++)
    {
      g_autoptr (GBytes) part = g_bytes_new_from_bytes (sealed, 0, cut);
      expect_error (part, PASSPHRASE, BW_SEAL_ERROR_TRUNCATED);
    }
}

/* One bit anywhere. */
static void
test_flipped (void)
{
  g_autoptr (GBytes) document = create_document (BW_SEALED_CHUNK + 40);
  g_autoptr (GBytes) sealed = seal (document);
  gsize size = g_bytes_get_size (sealed);

  for (gsize at = 0; at < size; at += at < 160 || at > size - 60 ? 1 : 997)
    {
      g_autoptr (GBytes) changed = flip (sealed, at, at % 8);
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) opened = try_to_open (changed, PASSPHRASE, &error);
      g_assert_null (opened);
      g_assert_true (error->domain == BW_SEAL_ERROR);
      if (at < strlen (BW_SEALED_MAGIC))
        g_assert_cmpint (error->code, ==, BW_SEAL_ERROR_NOT_SEALED);
      else if (at >= FIRST_CHUNK || (at >= 20 && at < BW_SEALED_HEADER))
        g_assert_cmpint (error->code, ==, BW_SEAL_ERROR_CHANGED);
    }
}

/* Whole chunks in another order, twice, or of another file; bytes added. */
static void
test_rearranged (void)
{
  g_autoptr (GBytes) document = create_document (2 * BW_SEALED_CHUNK + 100);
  g_autoptr (GBytes) sealed = seal (document);
  g_autoptr (GBytes) other = seal (document);
  gsize size = g_bytes_get_size (sealed);
  const guint8 *data = g_bytes_get_data (sealed, NULL);
  guint8 *swapped = g_memdup2 (data, size), *doubled = g_memdup2 (data, size), *mixed = g_memdup2 (data, size);
  guint8 *longer = g_malloc0 (size + 1);

  memcpy (swapped + FIRST_CHUNK, data + FIRST_CHUNK + WHOLE_CHUNK, WHOLE_CHUNK);
  memcpy (swapped + FIRST_CHUNK + WHOLE_CHUNK, data + FIRST_CHUNK, WHOLE_CHUNK);
  memcpy (doubled + FIRST_CHUNK + WHOLE_CHUNK, data + FIRST_CHUNK, WHOLE_CHUNK);
  memcpy (mixed + FIRST_CHUNK, (const guint8 *)g_bytes_get_data (other, NULL) + FIRST_CHUNK, WHOLE_CHUNK);
  memcpy (longer, data, size);
  guint8 *all[] = { swapped, doubled, mixed, longer };
  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    {
      g_autoptr (GBytes) changed = g_bytes_new_take (all[i], all[i] == longer ? size + 1 : size);
      expect_error (changed, PASSPHRASE, BW_SEAL_ERROR_CHANGED);
    }
}

/* A header that would stop the computer is refused before anything is done. */
static void
test_hostile_header (void)
{
  static const guint8 most[] = { 0xff, 0xff, 0xff, 0xff }, none[] = { 0, 0, 0, 0 }, over[] = { 0, 4, 0, 1 },
                      eleven[] = { 0, 0, 0, 11 }, two[] = { 0, 0, 0, 2 }, three[] = { 0, 0, 0, 3 };
  static const guint8 endless[] = { 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff },
                      short_one[] = { 0, 0, 0, 0, 0, 0, 0, 3 };
  g_autoptr (GBytes) document = create_document (100);
  g_autoptr (GBytes) sealed = seal (document);
  const struct
  {
    gsize at;
    const guint8 *data;
    gsize n;
    BwSealError code;
  } cases[] = {
    { 20, most, 4, BW_SEAL_ERROR_COST },         { 20, none, 4, BW_SEAL_ERROR_COST },
    { 20, eleven, 4, BW_SEAL_ERROR_COST },       { 24, most, 4, BW_SEAL_ERROR_COST },
    { 24, none, 4, BW_SEAL_ERROR_COST },         { 24, over, 4, BW_SEAL_ERROR_COST },
    { 16, two, 4, BW_SEAL_ERROR_NEWER },         { 16, none, 4, BW_SEAL_ERROR_CHANGED },
    { 28, endless, 8, BW_SEAL_ERROR_TRUNCATED }, { 28, short_one, 8, BW_SEAL_ERROR_CHANGED },
    { 20, three, 4, BW_SEAL_ERROR_PASSPHRASE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) forged = forge (sealed, cases[i].at, cases[i].data, cases[i].n);
      expect_error (forged, PASSPHRASE, cases[i].code);
    }
}

static void
test_not_sealed (void)
{
  g_autoptr (GBytes) nothing = g_bytes_new_static ("", 0);
  g_autoptr (GBytes) xml = g_bytes_new_static ("<document/>", 11);

  expect_error (nothing, PASSPHRASE, BW_SEAL_ERROR_NOT_SEALED);
  expect_error (xml, PASSPHRASE, BW_SEAL_ERROR_NOT_SEALED);
  g_assert_false (bw_sealed_file_is (nothing));
}

static void
test_usual_cost (void)
{
  g_assert_cmpuint (bw_seal_cost_usual.operations, >=, 3);
  g_assert_cmpuint (bw_seal_cost_usual.kibibytes, >=, 64 * 1024);
  g_assert_cmpuint (bw_seal_cost_usual.kibibytes, <=, bw_seal_cost_most.kibibytes);
}

static void
test_typed (void)
{
  g_autoptr (BwPassphrase) composed = bw_passphrase_new ("Stra\xc3\x9f"
                                                         "e \xc3\xa9");
  g_autoptr (BwPassphrase) decomposed = bw_passphrase_new ("Stra\xc3\x9f"
                                                           "e e\xcc\x81");
  gsize one, other;
  const char *bytes = bw_passphrase_get_bytes (composed, &one);

  g_assert_cmpmem (bytes, one, bw_passphrase_get_bytes (decomposed, &other), other);
  g_assert_null (bw_passphrase_new (""));
  g_assert_null (bw_passphrase_new ("\xff"));
}

static void
test_from_file (void)
{
  static const struct
  {
    const char *contents;
    const char *passphrase; /* NULL: none */
  } cases[] = { { "one two\nthree\n", "one two" },
                { "one two\r\n", "one two" },
                { " one ", " one " },
                { "", NULL },
                { "\none", NULL },
                { "\xff\n", NULL } };
  g_autofree char *folder = g_dir_make_tmp ("bellwether-passphrase-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "passphrase", NULL);
  g_autofree char *long_line = g_strnfill (1025, 'x');

  for (guint i = 0; i <= G_N_ELEMENTS (cases); i++)
    {
      gboolean is_long = i == G_N_ELEMENTS (cases);
      const char *expected = is_long ? NULL : cases[i].passphrase;
      g_autoptr (GError) error = NULL;
      g_assert_true (g_file_set_contents (path, is_long ? long_line : cases[i].contents, -1, NULL));
      g_autoptr (BwPassphrase) passphrase = bw_passphrase_new_from_file (path, &error);
      g_assert_true ((passphrase == NULL) == (error != NULL));
      g_assert_true ((passphrase == NULL) == (expected == NULL));
      gsize length = 0;
      const char *bytes = passphrase != NULL ? bw_passphrase_get_bytes (passphrase, &length) : NULL;
      if (passphrase != NULL)
        g_assert_cmpmem (bytes, length, expected, strlen (expected));
    }
  g_unlink (path);
  g_autoptr (GError) error = NULL;
  g_assert_null (bw_passphrase_new_from_file (path, &error));
  g_assert_error (error, G_FILE_ERROR, G_FILE_ERROR_NOENT);
  g_rmdir (folder);
}

static void
test_strength (void)
{
  static const struct
  {
    const char *typed;
    BwStrength strength;
  } cases[] = {
    { "", BW_STRENGTH_NONE },
    { "elephant", BW_STRENGTH_SHORT },
    { "aaaaaaaaaaaaaaaaaaaaaaaa", BW_STRENGTH_SHORT },
    { "ñandú y oso", BW_STRENGTH_SHORT },
    { "sheep rain bell", BW_STRENGTH_FAIR },
    { "sheep rain bell ladder", BW_STRENGTH_GOOD },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_cmpint (bw_passphrase_judge (cases[i].typed), ==, cases[i].strength);
      g_assert_cmpstr (bw_strength_get_words (cases[i].strength), !=, "");
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  randombytes_set_implementation (&counting);
  g_test_add_func ("/sealed-file/there-and-back", test_there_and_back);
  g_test_add_func ("/sealed-file/golden", test_golden);
  g_test_add_func ("/sealed-file/passphrase", test_passphrase);
  g_test_add_func ("/sealed-file/truncated", test_truncated);
  g_test_add_func ("/sealed-file/flipped", test_flipped);
  g_test_add_func ("/sealed-file/rearranged", test_rearranged);
  g_test_add_func ("/sealed-file/hostile-header", test_hostile_header);
  g_test_add_func ("/sealed-file/not-sealed", test_not_sealed);
  g_test_add_func ("/sealed-file/usual-cost", test_usual_cost);
  g_test_add_func ("/sealed-file/typed", test_typed);
  g_test_add_func ("/sealed-file/from-file", test_from_file);
  g_test_add_func ("/sealed-file/strength", test_strength);
  return g_test_run ();
}
