/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bw-browser-form.h"
#include "bw-translation.h"

G_BEGIN_DECLS

/* What the parts of a browser form are written from. Everything is borrowed while the form is being made. */
typedef struct
{
  GString *html;
  BwAssessment *assessment;
  const BwTranslation *translation;
  BwForm form;
} BwBrowserForm;

/* Appends @format, in which only %s and %u have a meaning; what stands for %s is fit to stand between tags and in
 * quoted attributes. */
void bw_browser_form_add (const BwBrowserForm *form, const char *format, ...) G_GNUC_PRINTF (2, 3);

/* What the page calls @key, in its language: see the table in bw-browser-form-words.c. An unknown key is a programming
 * error. */
const char *bw_browser_form_word (const BwBrowserForm *form, const char *key);
/* Opens an element that holds such words: @tag is its name and attributes, to which its language is added where that is
 * not the language of the assessment. */
void bw_browser_form_open (const BwBrowserForm *form, const char *tag);
/* Says that what follows is not always asked, for where no script decides that; nothing without a @condition. */
void bw_browser_form_add_condition (const BwBrowserForm *form, const BwExpression *condition);
/* The word @key with the figures @from and @to in the places {from} and {to}. The caller owns it. */
char *bw_browser_form_word_with_range (const BwBrowserForm *form, const char *key, double from, double to);

/* Appends the section and all its items. */
void bw_browser_form_add_section (const BwBrowserForm *form, guint section);
/* Appends the rows of the record table @item. */
void bw_browser_form_add_table (const BwBrowserForm *form, guint item);
/* Goes on after "<span class="line"><input": a number from @minimum to @maximum, its @unit (NULL: none), what fits, and
 * what does not. */
void bw_browser_form_add_number (const BwBrowserForm *form, const char *unit, double minimum, double maximum,
                                 gboolean whole);
/* How many rows of a table are there from the start. */
guint bw_browser_form_get_first_rows (const BwItem *item);

/* What the script has to know of the definition, and every word it says, as JSON. The caller owns it. */
char *bw_browser_form_create_model (const BwBrowserForm *form);
typedef void (*BwBrowserFormWordFunc) (const char *key, const char *text, gpointer data);
/* Tells every word the page may say, in its language. */
void bw_browser_form_each_word (const BwBrowserForm *form, BwBrowserFormWordFunc tell, gpointer data);

G_END_DECLS
