/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A passphrase in memory that is not swapped out where the system allows that, and that is wiped when it is freed. */
typedef struct _BwPassphrase BwPassphrase;

/* What is typed, in the same bytes whatever keyboard it was typed on (Unicode NFC). NULL when it is empty or not UTF-8.
 */
BwPassphrase *bw_passphrase_new (const char *typed);
/* The first line of the file at @path, at most 1024 bytes. NULL with @error (those of GFileError; G_FILE_ERROR_INVAL
 * for a line that is empty, too long or not UTF-8). */
BwPassphrase *bw_passphrase_new_from_file (const char *path, GError **error);
void bw_passphrase_free (BwPassphrase *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwPassphrase, bw_passphrase_free)

/* The bytes, @length of them; owned by the passphrase. */
const char *bw_passphrase_get_bytes (const BwPassphrase *self, gsize *length);

/* How long a machine that tries one after the other would need, going by the length alone. */
typedef enum
{
  BW_STRENGTH_NONE,  /* nothing typed */
  BW_STRENGTH_SHORT, /* fewer than twelve letters, or hardly any different ones */
  BW_STRENGTH_FAIR,  /* fewer than twenty */
  BW_STRENGTH_GOOD,
} BwStrength;

/* How strong @typed is, in UTF-8. */
BwStrength bw_passphrase_judge (const char *typed);
/* A sentence about it, translated. */
const char *bw_strength_get_words (BwStrength strength);

G_END_DECLS
