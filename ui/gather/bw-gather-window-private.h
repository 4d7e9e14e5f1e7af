/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bw-gather-choices.h"
#include "bw-gather-notes.h"
#include "bw-gather-task.h"
#include "bw-gather-versions.h"
#include "bw-gather-window.h"

G_BEGIN_DECLS

/* What the files of the window share: bw-gather-window.c builds it and shows its steps, bw-gather-window-steps.c goes
 * through them, bw-gather-files.c brings files in. */

struct _BwGatherWindow
{
  AdwWindow parent_instance;

  BwLibrary *library;
  BwSession *session;         /* NULL: a new document is made */
  GPtrArray *files;           /* of GFile, as they were chosen */
  GCancellable *cancellable;  /* of reading; NULL: nothing is being read */
  BwGatherProgress *progress; /* of reading */
  guint tick;                 /* looks at that; 0: none */
  GtkWidget *back_to;         /* has the keyboard once the same files are read once more; NULL: the first control */
  gboolean making;            /* a worker makes the document, or writes it */
  BwCombination *combination; /* what was read; NULL: nothing yet, or it is made a document */
  BwDocument *document;       /* made of it and not written yet */
  GFile *target;              /* where it is to go */

  GtkWidget *finish_button;
  GtkStack *stack;
  AdwStatusPage *choose_page;
  GtkWidget *files_button;
  GtkLabel *progress_label;
  GtkProgressBar *progress_bar;
  GtkWidget *stop_button;
  GtkLabel *outcome;
  GtkLabel *notice;
  BwGatherNotes *notes;
  GtkWidget *sealed_group;
  GtkEditable *passphrase;
  BwGatherVersions *versions;
  BwGatherChoices *choices;
};

/* Turns to a step: "choose", "reading" or "summary". */
void bw_gather_window_show_step (BwGatherWindow *self, const char *step);
/* Shows how far reading is. */
void bw_gather_window_show_progress (BwGatherWindow *self);
/* Shows what came of reading. */
void bw_gather_window_show_summary (BwGatherWindow *self);
/* A sentence above what came of it; NULL: none. */
void bw_gather_window_say (BwGatherWindow *self, const char *text);

/* Reads the same files once more: it was said anew how, with other versions or a passphrase. */
void bw_gather_window_read_again (BwGatherWindow *self);
/* Breaks reading off. */
void bw_gather_window_stop (BwGatherWindow *self);
/* Adds what was read to the open document, and closes the window. */
void bw_gather_window_add (BwGatherWindow *self);

/* Choosing, dropping and pasting files and folders, and choosing where to save. */
void bw_gather_window_install_file_actions (GtkWidgetClass *widget_class);
void bw_gather_window_accept_files (BwGatherWindow *self);
void bw_gather_window_choose_target (BwGatherWindow *self);

G_END_DECLS
