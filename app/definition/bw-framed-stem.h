/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bw-assessment.h"

#include "app/xml/bw-xml.h"

G_BEGIN_DECLS

/* Texts by form, and the one that serves every form without one of its own; each may be NULL. */
typedef struct
{
  char *of_form[BW_N_FORMS];
  char *general;
  gsize n_read; /* bytes of text that were looked at */
} BwFormTexts;

void bw_form_texts_clear (BwFormTexts *texts);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (BwFormTexts, bw_form_texts_clear)

/* The stems of the element @item, each with the frame of its form in @dimension in front, so that it can stand without
 * the dimension: "Over the year, people have become …" and "healthier." make one sentence. The caller clears the
 * result. */
BwFormTexts bw_framed_stems_read (BwXmlNode *item, BwXmlNode *dimension);

G_END_DECLS
