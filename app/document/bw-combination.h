/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bw-document-search.h"
#include "bw-migration.h"

G_BEGIN_DECLS

/*
 * Many files of responses become one document. Files are added one by one, and each is read in full or left out with
 * its reason; only bw_combination_create_document() makes something of them, so that people see first what came of it.
 * It may be filled in a worker.
 */

/* What became of a file, or of a response in it. */
typedef enum
{
  BW_COMBINED_TWICE,    /* a response was there already, with the same answers: kept once */
  BW_COMBINED_REPLACED, /* a response was there already, with other answers: the one changed last is kept */
  BW_COMBINED_OTHER,    /* left out: another assessment, or another version of it */
  BW_COMBINED_DAMAGED,  /* left out: cannot be read */
  BW_COMBINED_MIGRATED, /* about another version of the assessment, and taken over to that of the others */
} BwCombinedKind;

typedef struct
{
  BwCombinedKind kind;
  char *file; /* as it was called when it was added */
  char *why;  /* a sentence in the person's language; NULL when the kind says it all */
  GPtrArray *dropped; /* of char: answers that stayed behind, for BW_COMBINED_MIGRATED; NULL for none, and for an anonymous file */
} BwCombinedNote;

typedef struct
{
  guint n_files;      /* added so far */
  guint n_kept;       /* responses that the document will have, or that come to the one it began with */
  guint n_twice;      /* those that were there already */
  guint n_migrated;   /* files taken over from another version */
  guint n_other;      /* files left out */
  guint n_damaged;    /* files left out */
  GPtrArray *notes;   /* of BwCombinedNote, in the order of the files; owned by the combination */
  GPtrArray *migrations; /* of BwMigration: from each other version that was met, when asked for; owned likewise */
  guint minimum;      /* the largest minimum group that a file asks for; 0: none does */
  gboolean anonymous; /* a file is anonymous, and so will be the document, whatever is chosen */
} BwCombinationSummary;

/* What the document is to hold. Anonymous unless @with_names: no names, no days, no marks, none of what a newer version
 * wrote, fresh ids, and responses in the order of these, which says nothing about the order of the files. */
typedef struct
{
  gboolean with_names;
  gboolean
    with_comments;      /* anonymous: keep notes, free texts and the texts in tables, too; style can give people away */
  gboolean with_groups; /* write the groups that files were added with */
  guint minimum_group;  /* 0: BW_MINIMUM_GROUP; what the files ask for is never undercut */
  const char *title;    /* NULL: none */
  const char *document_id;
  const char *today;
  /* A random id that cannot be foretold from others it gave; the caller owns it. */
  char *(*make_id) (gpointer data);
  gpointer data;
} BwCombinationOptions;

typedef struct _BwCombination BwCombination;

/* @schema is assessment.xsd. The first file that can be read says which assessment, in which version, the others have
 * to be about. */
BwCombination *bw_combination_new (GBytes *schema);
void bw_combination_free (BwCombination *combination);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwCombination, bw_combination_free)

/* Before anything is added: begins with the document in @bytes, as bw_document_serialise() writes it, about @assessment. Files are to be about
 * the same one, and a response that it has already is there twice. What comes of it is only what is new to that document; an anonymous file does not come to one with names. FALSE when it
 * cannot be read. */
gboolean bw_combination_begin_with (BwCombination *combination, BwAssessment *assessment, GBytes *bytes);

/* Before anything is added: whether files about another version of the assessment are taken over, with a note that says what became of the
 * answers, instead of being left out: to the version of the document that it began with; else to the newest one among the files that
 * bw_combination_add_files() is called with first, which reads them twice for that; else to that of the first file. */
void bw_combination_set_migrates (BwCombination *combination, gboolean migrates);

/* Opens what is sealed with a passphrase: the bytes of the document, which the callee owns, or NULL with @error. */
typedef GBytes *(*BwOpenSealed) (GBytes *sealed, gpointer data, GError **error);
/* Before anything is added: how sealed files are opened. Without it they cannot be read. */
void bw_combination_set_open_sealed (BwCombination *combination, BwOpenSealed open_sealed, gpointer data);

/* Adds what is in @bytes, the file that people know as @file. @group: what its responses belong to within the whole, or
 * NULL. */
void bw_combination_add (BwCombination *combination, const char *file, GBytes *bytes, const char *group);
/* Says that @file cannot be read; @why is a sentence. */
void bw_combination_add_damaged (BwCombination *combination, const char *file, const char *why);

/* Told before each file is read, in the thread that adds: @done of @total files are read, @file is what the next one is
 * called. @total is 0 while folders are being looked through, and versions for the newest. */
typedef void (*BwCombinationProgress) (guint done, guint total, const char *file, gpointer data);

/* Adds every document in @files, of GFile: files, and folders that stand for all documents in them (see
 * bw_document_search()). What cannot be read is named in the summary, and the rest is read. Blocks: for a worker.
 * @progress may be NULL. FALSE with @error only for G_IO_ERROR_CANCELLED; what was added until then stays, and stays a
 * whole. */
gboolean bw_combination_add_files (BwCombination *combination, GPtrArray *files, BwSearchGroups groups,
                                   GCancellable *cancellable, BwCombinationProgress progress, gpointer data,
                                   GError **error);
/* The same for @found, of BwFoundDocument. */
gboolean bw_combination_add_found (BwCombination *combination, GPtrArray *found, GCancellable *cancellable,
                                   BwCombinationProgress progress, gpointer data, GError **error);

/* What came of it so far, for the thread that adds; valid until something is added. */
const BwCombinationSummary *bw_combination_get_summary (const BwCombination *combination);

/* How many responses the whole has more than an anonymous document in it, or than the anonymous one that it began with, where these are so few
 * (1 to 4) that whoever knows the figures of both can work out what they said (domain.md 4.8); 0: none, or enough. What was combined from single
 * files at another time is not known here. */
guint bw_combination_count_joiners (const BwCombination *combination);
/* The same as a warning, or NULL. The caller owns it. */
char *bw_combination_describe_joiners (const BwCombination *combination);

/* The document; the combination is used up. NULL when there is no response. Plans, aims and titles of the files stay
 * behind. */
BwDocument *bw_combination_create_document (BwCombination *combination, const BwCombinationOptions *options);

G_END_DECLS
