/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/document/bw-document.h"

G_BEGIN_DECLS

/*
 * What a document tells about people: everything in the bytes of its file that is not a code, a mark or a number of its
 * assessment's own. It is found by what is known to be harmless, not by what is known to tell something, so what nobody
 * thought of is listed, too.
 */

typedef enum
{
  BW_DISCLOSURE_NAME,    /* who answered */
  BW_DISCLOSURE_GROUP,   /* the department a response is from */
  BW_DISCLOSURE_OWNER,   /* who does something of the plan */
  BW_DISCLOSURE_TITLE,   /* what the document is called */
  BW_DISCLOSURE_NOTE,    /* remarks on questions */
  BW_DISCLOSURE_TEXT,    /* answers in people's own words */
  BW_DISCLOSURE_PLAN,    /* what is to be done, and the first step */
  BW_DISCLOSURE_DAY,     /* when it was made, answered, is due */
  BW_DISCLOSURE_ID,      /* random numbers by which files and rounds are known again */
  BW_DISCLOSURE_TARGET,  /* the scores that are aimed at */
  BW_DISCLOSURE_UNKNOWN, /* what a newer version wrote, or what does not fit */
  BW_DISCLOSURE_REMARK,  /* what stands in the file and is no part of the document */
  BW_DISCLOSURE_WORDING, /* an assessment that did not come with the program */
  BW_N_DISCLOSURE_KINDS
} BwDisclosureKind;

/* What can become of it in a copy. */
typedef enum
{
  BW_FATE_CHOICE, /* it stays or goes, as the person likes; ids are drawn afresh */
  BW_FATE_GONE,   /* no copy has it */
  BW_FATE_STAYS,  /* the document is nothing without it */
} BwFate;

/* The same text of the same kind, wherever it stands. */
typedef struct
{
  BwDisclosureKind kind;
  BwFate fate;
  char *where; /* the first place, as people call it */
  char *text;  /* whole */
  guint count; /* in how many places it stands */
} BwDisclosed;

typedef struct _BwDisclosure BwDisclosure;

/* "names", "notes" …: how the command line calls a kind; and back, BW_N_DISCLOSURE_KINDS when there is no such. */
const char *bw_disclosure_kind_get_id (BwDisclosureKind kind);
BwDisclosureKind bw_disclosure_kind_find (const char *id);
/* A heading, and a sentence that says what it is and what goes when it is removed; translated. */
const char *bw_disclosure_kind_get_title (BwDisclosureKind kind);
const char *bw_disclosure_kind_get_explanation (BwDisclosureKind kind);

/* Reads the bytes of a document. NULL, with findings, when they are none. @schema is assessment.xsd; @find, which may
 * be NULL, knows the assessments that came with the program: their wording tells nothing. */
BwDisclosure *bw_disclosure_new (GBytes *bytes, GBytes *schema, BwFindDefinition find, gpointer find_data,
                                 BwIssues *issues);
/* It does not change once it is made, so that several threads may look at it. */
BwDisclosure *bw_disclosure_ref (BwDisclosure *self);
void bw_disclosure_unref (BwDisclosure *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwDisclosure, bw_disclosure_unref)

/* What it tells, ordered by kind, then as it stands in the file. */
guint bw_disclosure_get_n (BwDisclosure *self);
const BwDisclosed *bw_disclosure_get (BwDisclosure *self, guint position);
/* "Response 1", or "Response 1, and in 3 more places". The caller owns it. */
char *bw_disclosed_dup_where (const BwDisclosed *disclosed);
/* One line of the text, at most @max letters. The caller owns it. */
char *bw_disclosed_dup_excerpt (const BwDisclosed *disclosed, guint max);

/* The file without what is TRUE in @remove (one for each that is told; those that always go, go, and those that stay,
 * stay). It is read again before it is handed out: whatever was to go is not in it. @make_id draws a random id that the
 * callee then owns; NULL: as the system gives them. NULL with @error (G_IO_ERROR_INVALID_DATA) when it cannot be made.
 */
GBytes *bw_disclosure_remove (BwDisclosure *self, const gboolean *remove, char *(*make_id) (gpointer data),
                              gpointer data, GError **error);

/* A name that goes may stand in a note that stays: for every word of names, owners and groups in @remove that is still
 * in what stays, "word: where". NULL-terminated; the caller owns it. */
char **bw_disclosure_dup_leftovers (BwDisclosure *self, const gboolean *remove);

G_END_DECLS
