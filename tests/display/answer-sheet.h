/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fixture.h"
#include "ui/answer/bw-answer-page.h"
#include "ui/answer/bw-item-card.h"

/* A page on a session on a new document, in a window whose "win.show-item" and "win.show-view" are written down. */
typedef struct
{
  Fixture *fixture;
  BwSession *session;
  GtkWindow *window;
  GtkWidget *page;
  int shown_item; /* -1: none */
  char *shown_view;
} Sheet;

/* @type is the page. @id is an assessment, or "all-types": one with every type of item. */
Sheet *sheet_new (GType type, const char *id, BwForm form, int width);
/* Destroys the window and the session, and fails when something stays. */
void sheet_free (Sheet *sheet);

/* The item called @id, which has to be there. */
guint sheet_get_item (Sheet *sheet, const char *id);
const BwResponse *sheet_get_response (Sheet *sheet);
/* The card of the item, which has to be on the page in view. */
BwItemCard *sheet_get_card (Sheet *sheet, const char *id);
/* The control in the card with that role and name, which has to be there. */
GtkWidget *sheet_get (Sheet *sheet, const char *id, GtkAccessibleRole role, const char *name);
/* The only text to write into below @root. */
GtkWidget *sheet_find_text_view (GtkWidget *root);

/* Clicks a button. */
void sheet_click (GtkWidget *button);
/* Presses a plain key on the card that has the focus, which has to do something. */
void sheet_press (Sheet *sheet, guint keyval);
/* Fails unless the focus is in the card of the item. */
void sheet_assert_focus (Sheet *sheet, const char *id);
/* Fails unless the radio button or check box is as @checked says, for eyes and for screen readers. */
void sheet_assert_checked (GtkWidget *point, gboolean checked);
