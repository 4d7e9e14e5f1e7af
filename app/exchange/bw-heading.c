/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-heading.h"

#include "bw-wording.h"

#include <string.h>

struct _BwHeadings
{
  const BwLimeCodes *codes;
  BwForm form;
  GHashTable *names; /* ids and codes in small letters → BwHeading */
  GHashTable *texts; /* wordings as bw_wording_fold() leaves them → BwHeading */
};

/* What LimeSurvey and other form tools add to the answers, in small letters. */
static const struct
{
  const char *name;
  BwHeadingKind kind;
} extras[] = {
  { "name", BW_HEADING_NAME },
  { "startdate", BW_HEADING_STARTED },
  { "date started", BW_HEADING_STARTED },
  { "start time", BW_HEADING_STARTED },
  { "submitdate", BW_HEADING_CHANGED },
  { "date submitted", BW_HEADING_CHANGED },
  { "completion time", BW_HEADING_CHANGED },
  { "timestamp", BW_HEADING_CHANGED },
  { "id", BW_HEADING_PASSED_OVER },
  { "response id", BW_HEADING_PASSED_OVER },
  { "lastpage", BW_HEADING_PASSED_OVER },
  { "last page", BW_HEADING_PASSED_OVER },
  { "startlanguage", BW_HEADING_PASSED_OVER },
  { "start language", BW_HEADING_PASSED_OVER },
  { "seed", BW_HEADING_PASSED_OVER },
  { "datestamp", BW_HEADING_PASSED_OVER },
  { "date last action", BW_HEADING_PASSED_OVER },
  { "ipaddr", BW_HEADING_PASSED_OVER },
  { "ip address", BW_HEADING_PASSED_OVER },
  { "refurl", BW_HEADING_PASSED_OVER },
  { "referrer url", BW_HEADING_PASSED_OVER },
  { "token", BW_HEADING_PASSED_OVER },
  { "access code", BW_HEADING_PASSED_OVER },
  { "firstname", BW_HEADING_PASSED_OVER },
  { "first name", BW_HEADING_PASSED_OVER },
  { "lastname", BW_HEADING_PASSED_OVER },
  { "last name", BW_HEADING_PASSED_OVER },
  { "email", BW_HEADING_PASSED_OVER },
  { "email address", BW_HEADING_PASSED_OVER },
  { "interviewtime", BW_HEADING_PASSED_OVER },
  { "total time", BW_HEADING_PASSED_OVER },
};

gboolean
bw_heading_equal (const BwHeading *a, const BwHeading *b)
{
  return a->kind == b->kind && a->item == b->item && a->option == b->option;
}

static void
add (GHashTable *table, char *key, const BwHeading *heading)
{
  BwHeading *known = g_hash_table_lookup (table, key);

  if (known == NULL && *key != '\0')
    {
      g_hash_table_insert (table, key, g_memdup2 (heading, sizeof *heading));
      return;
    }
  if (known != NULL && !bw_heading_equal (known, heading))
    *known = (BwHeading){ .kind = BW_HEADING_SEVERAL };
  g_free (key);
}

/* "lead[SQ001]", and "lead_SQ001" as expressions write it. */
static void
add_code (BwHeadings *headings, const char *question, const char *row, const BwHeading *heading)
{
  g_autofree char *code = row != NULL ? g_strdup_printf ("%s[%s]", question, row) : g_strdup (question);

  add (headings->names, g_ascii_strdown (code, -1), heading);
  if (row == NULL)
    return;
  g_free (code);
  code = g_strdup_printf ("%s_%s", question, row);
  add (headings->names, g_ascii_strdown (code, -1), heading);
}

static void
add_text (BwHeadings *headings, const char *question, const char *row, const BwHeading *heading)
{
  g_autofree char *text = row != NULL ? g_strdup_printf ("%s [%s]", question, row) : g_strdup (question);

  add (headings->texts, bw_wording_fold (text), heading);
}

static void
add_options (BwHeadings *headings, guint item, const char *code, const char *text)
{
  const BwItem *asked = &headings->codes->assessment->items[item];

  for (guint o = 0; o < asked->n_options; o++)
    {
      const BwHeading heading = { .kind = BW_HEADING_OPTION, .item = item, .option = o };

      add_code (headings, code, headings->codes->options[item][o], &heading);
      add_code (headings, asked->id, asked->options[o].id, &heading);
      add_text (headings, text, asked->options[o].text, &heading);
      add_text (headings, asked->stems[headings->form], asked->options[o].text, &heading);
    }
}

static void
add_item (BwHeadings *headings, guint item)
{
  const BwLimeCodes *codes = headings->codes;
  const BwItem *asked = &codes->assessment->items[item];
  const BwLimeQuestion *question = &codes->questions[codes->question_of_item[item]];
  const BwHeading answer = { .kind = BW_HEADING_ANSWER, .item = item };
  const BwHeading note = { .kind = BW_HEADING_NOTE, .item = item };
  const char *stem = asked->stems[headings->form];
  g_auto (GStrv) paragraphs = bw_lime_codes_dup_question (codes, codes->question_of_item[item], headings->form);
  g_autofree char *text = g_strjoinv (" ", paragraphs);
  const char *row = codes->subquestions[item];

  add_code (headings, asked->id, NULL, &answer);
  add_code (headings, question->code, row, &answer);
  if (row != NULL)
    add_code (headings, row, NULL, &answer);
  add_text (headings, text, row != NULL ? stem : NULL, &answer);
  add_text (headings, stem, NULL, &answer);
  add_code (headings, asked->id, "comment", &note);
  if (row == NULL)
    add_code (headings, question->code, "comment", &note);
  add_text (headings, text, "Comment", &note);
  if (asked->type == BW_ITEM_MULTIPLE_CHOICE)
    add_options (headings, item, question->code, text);
}

BwHeadings *
bw_headings_new (const BwLimeCodes *codes, BwForm form)
{
  BwHeadings *headings = g_new0 (BwHeadings, 1);

  headings->codes = codes;
  headings->form = form;
  headings->names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  headings->texts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  for (guint i = 0; i < codes->assessment->n_items; i++)
    add_item (headings, i);
  return headings;
}

void
bw_headings_free (BwHeadings *headings)
{
  if (headings == NULL)
    return;
  g_hash_table_unref (headings->names);
  g_hash_table_unref (headings->texts);
  g_free (headings);
}

static gboolean
is_separator (char c)
{
  return c != '\0' && strchr (".:;,-|\t\r\n ", c) != NULL;
}

/* "lead[SQ001]. How we lead [I listen]": the longest code that @text begins with and that is parted from the rest. The
 * rest decides where the code alone could be a word. */
static const BwHeading *
find_code_and_text (const BwHeadings *headings, const char *name, const char *text)
{
  const BwHeading *best = NULL;
  gsize best_length = 0;
  GHashTableIter iter;
  gpointer key, value;

  g_hash_table_iter_init (&iter, headings->names);
  while (g_hash_table_iter_next (&iter, &key, &value))
    {
      gsize length = strlen (key);
      const char *rest = text + length;

      if (length <= best_length || strncmp (name, key, length) != 0 || !is_separator (*rest))
        continue;
      while (is_separator (*rest))
        rest++;
      g_autofree char *folded = bw_wording_fold (rest);
      const BwHeading *worded = g_hash_table_lookup (headings->texts, folded);
      if (((const char *)key)[length - 1] != ']' &&
          (worded == NULL || (worded->kind != BW_HEADING_SEVERAL && !bw_heading_equal (worded, value))))
        continue;
      best = value;
      best_length = length;
    }
  return best;
}

static const BwHeading *
find_known (const BwHeadings *headings, const char *name, const char *text)
{
  const BwHeading *known = g_hash_table_lookup (headings->names, name);

  if (known == NULL)
    {
      g_autofree char *folded = bw_wording_fold (text);
      known = g_hash_table_lookup (headings->texts, folded);
    }
  return known != NULL ? known : find_code_and_text (headings, name, text);
}

BwHeading
bw_headings_find (const BwHeadings *headings, const char *text)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text));
  g_autofree char *name = g_ascii_strdown (stripped, -1);
  const BwHeading *known = find_known (headings, name, stripped);

  if (known != NULL)
    return *known;
  for (guint i = 0; i < G_N_ELEMENTS (extras); i++)
    if (g_str_equal (name, extras[i].name))
      return (BwHeading){ .kind = extras[i].kind };
  if (g_str_has_prefix (name, "group time:") || g_str_has_prefix (name, "question time:"))
    return (BwHeading){ .kind = BW_HEADING_PASSED_OVER };
  return (BwHeading){ .kind = BW_HEADING_UNKNOWN };
}
