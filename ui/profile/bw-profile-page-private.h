/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bw-profile-page.h"

/* What the two files of the page share: the one shows, the other prints and saves. */
struct _BwProfilePage
{
  AdwBin parent_instance;

  BwLibrary *library;    /* NULL once the page is gone */
  BwProfileModel *model;
  BwProfile *profile;    /* what is shown; cards look into it */
  BwProfileRules *rules; /* whose members are listed */
  gboolean watching;
  GCancellable *saving;  /* of the PDF that is being written; else NULL */

  GtkScrolledWindow *scroller;
  AdwStatusPage *empty;
  GtkButton *opener_button;
  GtkLabel *opener_label;
  GtkWidget *head;
  GtkLabel *headline_title;
  GtkLabel *headline_text;
  GtkLabel *completeness;
  GtkLabel *warnings;
  GtkBox *sections;
  GtkListBox *feed_list;
  AdwBin *disclaimer;
};

/* Registers "profile.print" and "profile.save-pdf". */
void bw_profile_page_install_output (GtkWidgetClass *widget_class);
/* Lets them be used while there is something to print. */
void bw_profile_page_update_output (BwProfilePage *self);
