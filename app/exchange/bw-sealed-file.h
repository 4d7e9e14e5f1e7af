/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bw-passphrase.h"

#include "app/xml/bw-xml.h"

G_BEGIN_DECLS

/*
 * A document sealed with a passphrase (.bellwether-sealed)
 * =======================================================
 *
 * All numbers are big-endian.
 *
 *   offset  bytes
 *        0     16  "BELLWETHERSEALED"
 *       16      4  version of the format: 1
 *       20      4  Argon2id: operations
 *       24      4  Argon2id: memory in KiB
 *       28      8  how many bytes were sealed
 *       36     16  salt, random
 *       52     24  header of the secretstream, random in part
 *       76     16  BLAKE2b of all that stands before it: tells damage from a wrong passphrase
 *       92     17  key check: a message of no bytes, authenticated together with the 92 bytes before it
 *      109         the document in messages of 64 KiB, each 17 bytes longer than what it holds; the last one, which may
 * hold less or nothing, is tagged as final
 *
 * The key is Argon2id 1.3 (RFC 9106) of the passphrase; the messages are XChaCha20-Poly1305 as libsodium's secretstream
 * chains them, so none can be changed, left out, doubled or put elsewhere. Nothing is handed out before the final
 * message is verified.
 */

#define BW_SEALED_SUFFIX ".bellwether-sealed"
#define BW_SEALED_HEADER 92
#define BW_SEALED_OVERHEAD 17
#define BW_SEALED_CHUNK (64 * 1024)

#define BW_SEAL_ERROR (bw_seal_error_quark ())
GQuark bw_seal_error_quark (void);

typedef enum
{
  BW_SEAL_ERROR_NOT_SEALED, /* it does not begin like a sealed file */
  BW_SEAL_ERROR_NEWER,
  BW_SEAL_ERROR_TRUNCATED,
  BW_SEAL_ERROR_CHANGED, /* damaged, by chance or on purpose */
  BW_SEAL_ERROR_PASSPHRASE,
  BW_SEAL_ERROR_COST,   /* it asks for more time or memory than is given to any file */
  BW_SEAL_ERROR_MEMORY, /* there is not enough just now */
} BwSealError;

/* What trying one passphrase takes. */
typedef struct
{
  guint32 operations;
  guint32 kibibytes;
} BwSealCost;

/* Three passes over 128 MiB: about half a second. Those who try passphrases need as much for each. */
extern const BwSealCost bw_seal_cost_usual;
/* The least there is: for tests. */
extern const BwSealCost bw_seal_cost_least;
/* Nothing that asks for more than this is opened: ten passes over 256 MiB. */
extern const BwSealCost bw_seal_cost_most;

/* What a sealed file may be: what a document may be, and what is around it. */
extern const BwXmlLimits bw_sealed_file_limits;

/* TRUE when @bytes begin like a sealed file, of whatever version. */
gboolean bw_sealed_file_is (GBytes *bytes);

/* Seals @document. Takes the time that @cost says: for workers. NULL with @error (BW_SEAL_ERROR_MEMORY). */
GBytes *bw_sealed_file_seal (GBytes *document, const BwPassphrase *passphrase, const BwSealCost *cost, GError **error);

/* What was sealed, whole and verified, or NULL with @error: a sentence each, saying what happened, what is safe and
 * what to do. Takes the time that the file says, within bw_seal_cost_most. */
GBytes *bw_sealed_file_open (GBytes *sealed, const BwPassphrase *passphrase, GError **error);

G_END_DECLS
