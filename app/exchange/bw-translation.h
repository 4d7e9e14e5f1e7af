/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * The words of the program in a language of choice, whatever that of the person who runs it: for what is made for other
 * people to read. gettext() knows only the language of the process, and only where a locale of that language is
 * installed.
 */
typedef struct _BwTranslation BwTranslation;

/* Reads the translation into @language (BCP 47) below @folder, as bindtextdomain() has it:
 * FOLDER/fr/LC_MESSAGES/DOMAIN.mo; for "pt-BR", that into pt_BR, else that into pt. Without one (@folder may be NULL)
 * the words are those of the source, which are English. Never NULL. */
BwTranslation *bw_translation_new (const char *folder, const char *domain, const char *language);
void bw_translation_free (BwTranslation *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwTranslation, bw_translation_free)

/* @text in that language, or as it is. Owned by @self, or @text itself. */
const char *bw_translation_get (const BwTranslation *self, const char *text);
/* FALSE when there is no translation into the language, and it is not English: the words are in a language that is not
 * the one asked for. */
gboolean bw_translation_is_translated (const BwTranslation *self);

G_END_DECLS
