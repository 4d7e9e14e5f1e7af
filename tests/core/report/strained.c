/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "strained.h"

#include <math.h>

#define NOTE_LENGTH 2000
#define NAME_LENGTH 200

/* @length characters: @start, and then words that are all different, so that a text is found but once. */
static char *
make_text (const char *start, const char *word, const char *between, glong length)
{
  GString *text = g_string_new (start);
  for (guint i = 0; g_utf8_strlen (text->str, -1) < length; i++)
    g_string_append_printf (text, "%s%s%u", between, word, i);
  g_string_truncate (text, (gsize)(g_utf8_offset_to_pointer (text->str, length) - text->str));
  /* The end is no white space, which is not seen. */
  text->str[text->len - 1] = text->str[text->len - 1] == ' ' ? 'x' : text->str[text->len - 1];
  return g_string_free (text, FALSE);
}

static const char *const *
get_texts (void)
{
  static const char *texts[7];
  static gsize made = 0;
  if (g_once_init_enter (&made))
    {
      texts[0] = make_text ("We saw this", "wörd", " ", NOTE_LENGTH);
      texts[1] = make_text ("ראינו את זה", "מילה", " ", NOTE_LENGTH);
      texts[2] = make_text ("Line by line", "it went wrong, time ", ".\n", 600);
      texts[3] = "Call it Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauuntr and no less.";
      texts[4] = "The customer said «הלקוח תמיד צודק» (والزبون دائما على حق) on 3 May, 14:30, twice.";
      texts[5] = "</p><script>alert(\"1\")</script> & 'x' ]]> <!-- &amp; \\ ok";
      g_once_init_leave (&made, 1);
    }
  return texts;
}

guint
strained_get_n_texts (void)
{
  return 6;
}

const char *
strained_get_text (guint position)
{
  return get_texts ()[position];
}

const char *
strained_get_name (void)
{
  static char *name = NULL;
  static gsize made = 0;
  if (g_once_init_enter (&made))
    {
      name = make_text ("The Department of <Names> & Titles", "with", " ", NAME_LENGTH);
      g_once_init_leave (&made, 1);
    }
  return name;
}

/* A table with as many records as there are texts: names are long, but as long as a note is none. */
static GPtrArray *
make_rows (const BwItem *item)
{
  GPtrArray *rows = bw_rows_new ();
  for (guint row = 0; row < 4; row++)
    {
      char **fields = g_new0 (char *, item->n_fields + 1);
      for (guint i = 0; i < item->n_fields; i++)
        if (item->fields[i].type == BW_FIELD_NUMBER)
          fields[i] = g_strdup_printf ("%u", row + 3);
        else if (item->fields[i].type == BW_FIELD_TEXT)
          fields[i] = g_strdup (row == 0 ? strained_get_name () : strained_get_text (row + 2));
        else
          fields[i] = g_strdup ("");
      g_ptr_array_add (rows, fields);
    }
  return rows;
}

/* Others who gave the same answers, so that there is a team to tell of. */
static void
add_others (BwDocument *document)
{
  BwAssessment *assessment = bw_document_get_assessment (document);
  for (guint i = 0; i < 5; i++)
    {
      g_autofree char *id = g_strdup_printf ("other%u", i);
      guint response = bw_document_add_response (document, bw_assessment_get_default_form (assessment), id);
      bw_document_set_name (document, response, strained_get_name ());
      for (guint item = 0; item < assessment->n_items; item++)
        {
          g_auto (BwAnswer) answer = bw_response_dup_answer (bw_document_get_response (document, 0), item);
          bw_document_set_answer (document, response, item, &answer);
        }
    }
}

BwDocument *
fill_strained_document (BwAssessment *assessment)
{
  BwDocument *document = fill_document (assessment, FILL_EVERYTHING);
  g_autofree double *target = g_new0 (double, assessment->n_dimensions);
  for (guint i = 0, n = 0; i < assessment->n_items; i++)
    {
      g_auto (BwAnswer) answer = { .state = BW_ANSWER_GIVEN };
      bw_document_set_note (document, 0, i, NULL);
      if (i % 4 == 0 || assessment->n_items < 12)
        bw_document_set_note (document, 0, i, strained_get_text (n++ % strained_get_n_texts ()));
      if (assessment->items[i].type == BW_ITEM_TEXT)
        answer.text = g_strdup (strained_get_text (i % strained_get_n_texts ()));
      else if (assessment->items[i].type == BW_ITEM_RECORD_TABLE)
        answer.rows = make_rows (&assessment->items[i]);
      if (answer.text || answer.rows)
        bw_document_set_answer (document, 0, i, &answer);
    }
  for (guint i = 0; i < assessment->n_dimensions; i++)
    target[i] = assessment->dimensions[i].kind == BW_KIND_READINESS ? 90 : NAN;
  bw_document_set_target (document, target);
  bw_document_set_name (document, 0, strained_get_name ());
  bw_document_set_title (document, strained_get_name ());
  add_others (document);
  return document;
}

BwReport *
create_strained_report (BwDocument *document, char **parts)
{
  const BwReportOptions options = { .organisation = (char *)strained_get_name (),
                                    .day = (char *)"2026-11-22",
                                    .parts = parts };
  return bw_report_new (document, 0, &options);
}
