/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bw-document-view.h"
#include "bw-window.h"

#include "home/bw-home-page.h"
#include "profile/bw-profile-page.h"
#include "start/bw-start-page.h"
#include "widgets/bw-adaptive-bin.h"
#include "widgets/bw-notice-bar.h"

G_BEGIN_DECLS

/* What the files of the window share: bw-window.c builds it and moves between pages, bw-window-files.c opens and
 * copies, bw-window-saving.c keeps answers safe. */

/* Where to go once what is shown is saved. */
typedef enum
{
  BW_LEAVE_FOR_HOME,
  BW_LEAVE_FOR_FILE, /* see pending_file */
  BW_LEAVE_FOR_GOOD, /* the window closes */
} BwLeave;

struct _BwWindow
{
  AdwApplicationWindow parent_instance;

  BwLibrary *library;
  BwSession *session;
  GCancellable *cancellable;
  gboolean creating;     /* a new document is being begun */
  gboolean paper_wanted; /* filled paper forms are entered in it as soon as it is there */
  GSignalGroup *session_signals;
  GSignalGroup *autosave_signals;
  GSignalGroup *document_signals;
  GFile *opening;  /* being read */
  BwLeave pending; /* what the person wanted when saving did not work */
  GFile *pending_file;
  gboolean leaving;        /* a question about saving is on the screen */
  guint inhibitor;         /* of logging out; 0: none */
  const char *behind;      /* the page that closing a document leads back to: "home" or "profile" */
  const char *view_wanted; /* the view to begin with once a document is read; NULL: as usual */

  BwAdaptiveBin *adaptive;
  AdwToastOverlay *toasts;
  AdwViewSwitcherTitle *title;
  AdwViewSwitcherBar *bar;
  GtkStack *stack;
  BwNoticeBar *notice;
  BwHomePage *home_page;
  BwStartPage *start_page;       /* NULL until it is needed */
  BwDocumentView *document_view; /* the same */
  BwProfilePage *profile_page;   /* the same */
  GtkWidget *back_button;
  GtkWidget *open_button;
  GtkMenuButton *menu_button;
  GMenuModel *menu; /* what it opens */
};

/* A passing word. @text is not markup. */
void bw_window_toast (BwWindow *self, const char *text);
/* A dialog with something to know and nothing to decide. Neither text is markup. @findings: listed below the text, or
 * NULL. */
void bw_window_tell (BwWindow *self, const char *heading, const char *body, const BwIssues *findings);

/* Saves what is shown and goes on; when saving does not work, asks first. @file: for BW_LEAVE_FOR_FILE. */
void bw_window_leave (BwWindow *self, BwLeave where, GFile *file);
/* Goes there without saving. */
void bw_window_leave_now (BwWindow *self, BwLeave where, GFile *file);

/* Reads @file and shows it; the window has been left already. */
void bw_window_read_file (BwWindow *self, GFile *file);

/* Reads a definition and offers to add it to the person's own, or says what is wrong with it. */
void bw_window_offer_definition (BwWindow *self, GFile *file);

/* Asks for the passphrase of the sealed @file and shows what is in it. */
void bw_window_unseal_file (BwWindow *self, GFile *file);

/* Offers to take over the responses in @file, a table in CSV; NULL: one that is still to be chosen. */
void bw_window_import_file (BwWindow *self, GFile *file);

/* Reads the responses in @files (of GFile; a folder stands for the documents in it), to add them to the document that is open, else to make
 * one of them. */
void bw_window_gather (BwWindow *self, GPtrArray *files);
/* TRUE when there is a document to add to. */
gboolean bw_window_can_add_responses (BwWindow *self);

/* Reads the document in @file and shows it beside the one that is open. */
void bw_window_compare_with (BwWindow *self, GFile *file);

/* Opens the window in which filled paper forms are keyed as responses of the document that is shown. */
void bw_window_enter_paper (BwWindow *self);

/* Follows the autosave of the session: notices, and whether logging out must wait. */
void bw_window_update_saving (BwWindow *self);

void bw_window_install_file_actions (GtkWidgetClass *widget_class);
void bw_window_install_saving_actions (GtkWidgetClass *widget_class);
void bw_window_install_step_actions (GtkWidgetClass *widget_class);
void bw_window_install_profile_actions (GtkWidgetClass *widget_class);
void bw_window_install_paper_actions (GtkWidgetClass *widget_class);
void bw_window_install_plan_actions (GtkWidgetClass *widget_class);
void bw_window_install_import_actions (GtkWidgetClass *widget_class);
void bw_window_install_gather_actions (GtkWidgetClass *widget_class);
void bw_window_install_round_actions (GtkWidgetClass *widget_class);
void bw_window_install_share_actions (GtkWidgetClass *widget_class);
/* Lets files be dropped anywhere on the window. */
void bw_window_accept_files (BwWindow *self);

G_END_DECLS
