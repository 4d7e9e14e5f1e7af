/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/bw-session.h"

G_BEGIN_DECLS

/* The pages of an assessment in the order they are asked, without those on which nothing is asked by the answers so
 * far. */

gboolean bw_page_order_is_asked (BwSession *session, guint page);
/* The page before (@delta -1) or after (1) the present one, or -1. */
int bw_page_order_find (BwSession *session, int delta);
/* The first page with a question that counts and is open, or -1. */
int bw_page_order_find_open (BwSession *session);
/* TRUE when no page of its section is asked before @page. */
gboolean bw_page_order_begins_section (BwSession *session, guint page);
/* The place of the present page, counted from 1, and how many there are. */
guint bw_page_order_get_place (BwSession *session, guint *n_pages);

G_END_DECLS
