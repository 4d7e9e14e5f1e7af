/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bw-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

/*
 * A page about the document that is open: what the four views of a document have in common. Property: "session" (BwSession or
 * NULL). It shows nothing anew while it is not seen, and catches up when it is.
 */
#define BW_TYPE_SESSION_PAGE (bw_session_page_get_type ())
G_DECLARE_DERIVABLE_TYPE (BwSessionPage, bw_session_page, BW, SESSION_PAGE, AdwBin)

struct _BwSessionPageClass
{
  AdwBinClass parent_class;

  /* Shows what the session says now; it may be NULL. Called only when the page is seen, or about to be. */
  void (*refresh) (BwSessionPage *self);
  /* Another session, or none, is shown. Chain up to be refreshed. */
  void (*session_set) (BwSessionPage *self);
  /* An answer, note or flag changed; @item as in the signal of the session. Chain up to be refreshed. */
  void (*changed) (BwSessionPage *self, int item);
};

/* Owned by the page; NULL without one, and once the page is disposed of. */
BwSession *bw_session_page_get_session (BwSessionPage *self);
void bw_session_page_set_session (BwSessionPage *self, BwSession *session);

/* Refreshes the page: now if it is seen, else when it will be. */
void bw_session_page_invalidate (BwSessionPage *self);
/* TRUE once the page was disposed of: what comes back late from a worker has nobody to tell. */
gboolean bw_session_page_is_gone (BwSessionPage *self);

G_END_DECLS
