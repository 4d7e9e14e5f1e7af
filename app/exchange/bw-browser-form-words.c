/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-browser-form-private.h"

#include "app/document/bw-number.h"

#include <glib/gi18n-lib.h>

/* What the page says, in braces what is filled in. The script has all of it, and looks words up by their keys as well.
 */
static const struct
{
  const char *key;
  const char *text;
} words[] = {
  { "add_row", N_ ("Add a row") },
  { "all_answered", N_ ("Everything is answered.") },
  { "contents", N_ ("Contents") },
  { "clear", N_ ("Clear this answer") },
  { "copied", N_ ("Copied. Paste it into your reply.") },
  { "copy", N_ ("Copy as text") },
  { "copy_help",
    N_ ("Some mail programs do not let a page save a file. Then copy your answers as text, and paste them into your "
        "reply: it is a long text, and all of it is needed. Whoever gets it saves it as a file whose name ends in "
        ".bellwether.") },
  { "copy_title", N_ ("No file came?") },
  { "file", N_ ("Choose the file") },
  { "file_help",
    N_ ("Did you save a file from this page before? Choose it, and go on where you were. It is read in this "
        "page and goes nowhere.") },
  { "file_title", N_ ("Go on with answers that you saved") },
  { "finish", N_ ("Finish") },
  { "finish_help",
    N_ ("Save your answers as a file, and send it back to whoever gave you this page, for example as an "
        "attachment of a reply. What is not answered may stay so. You can also save the file now, close the "
        "page, and go on another day.") },
  { "minutes", N_ ("Time it takes: about {n} min") },
  { "name", N_ ("Name (if you like)") },
  { "name_help", N_ ("It is written into the file and nowhere else. Leave it empty, and nothing says who answered.") },
  { "not_a_document", N_ ("This is not a file that was saved from this page. Your answers are as they were.") },
  { "not_applicable", N_ ("Not applicable") },
  { "not_copied", N_ ("The text is selected. Copy it, and paste it into your reply.") },
  { "not_understood",
    N_ ("This file holds more than this page understands. Open it in Bellwether. Your answers here are as "
        "they were.") },
  { "note", N_ ("Add a note") },
  { "number", N_ ("A number from {from} to {to}") },
  { "number_not_yet", N_ ("This is not a number from {from} to {to} yet.") },
  { "open", N_ ("Not answered yet: {n}") },
  { "opened", N_ ("Your saved answers are back in the page.") },
  { "other_assessment",
    N_ ("This file belongs to another assessment, or to another version of this one. Your answers are as "
        "they were.") },
  { "privacy",
    N_ ("Your answers stay in this page until you save them. The page sends nothing anywhere: you do, when you "
        "pass on the file. Whoever gets that file can read your answers, your notes, and your name if you give it.") },
  { "progress", N_ ("{n} of {all} answered") },
  { "remove_row", N_ ("Remove row {n}") },
  { "replace", N_ ("The answers that are in the page now will be replaced. Go on?") },
  { "row", N_ ("Row {n}") },
  { "save", N_ ("Save the file to send back") },
  { "saved", N_ ("Your browser saves “{file}” where it puts what it downloads. Attach that file to your reply.") },
  { "sometimes", N_ ("This is asked only in some cases.") },
  { "text", N_ ("Your answers as text") },
  { "unscripted",
    N_ ("Here this page can be read and printed, but not filled in. To fill it in, save it on your device and "
        "open it in a web browser, such as Firefox, Chrome, Edge or Safari.") },
  { "whole", N_ ("A whole number from {from} to {to}") },
  { "whole_not_yet", N_ ("This is not a whole number from {from} to {to} yet.") },
};

const char *
bw_browser_form_word (const BwBrowserForm *form, const char *key)
{
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_equal (words[i].key, key))
      return bw_translation_get (form->translation, words[i].text);
  g_return_val_if_reached ("");
}

char *
bw_browser_form_word_with_range (const BwBrowserForm *form, const char *key, double from, double to)
{
  g_autoptr (GString) text = g_string_new (bw_browser_form_word (form, key));
  g_autofree char *lowest = bw_number_print (from);
  g_autofree char *highest = bw_number_print (to);

  g_string_replace (text, "{from}", lowest, 1);
  g_string_replace (text, "{to}", highest, 1);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

void
bw_browser_form_open (const BwBrowserForm *form, const char *tag)
{
  gboolean translated = bw_translation_is_translated (form->translation);

  g_string_append_printf (form->html, "<%s%s>", tag, translated ? "" : " lang=\"en\"");
}

void
bw_browser_form_add_condition (const BwBrowserForm *form, const BwExpression *condition)
{
  if (condition == NULL)
    return;
  bw_browser_form_open (form, "p class=\"sometimes\"");
  bw_browser_form_add (form, "%s</p>\n", bw_browser_form_word (form, "sometimes"));
}

void
bw_browser_form_each_word (const BwBrowserForm *form, BwBrowserFormWordFunc tell, gpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    tell (words[i].key, bw_translation_get (form->translation, words[i].text), data);
}
