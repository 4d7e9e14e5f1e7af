/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-lime-code.h"

#include <string.h>

#define MAX_CODE 20

/* Makes a code of the letters and digits of @id with @suffix after them that is not in @taken yet, where case does not
 * count, and puts it there. */
static char *
make_code (GHashTable *taken, const char *id, const char *suffix)
{
  g_autoptr (GString) stem = g_string_new (NULL);
  g_autofree char *code = NULL;

  if (!g_ascii_isalpha (*id))
    g_string_append_c (stem, 'q');
  for (const char *at = id; *at != '\0'; at++)
    if (g_ascii_isalnum (*at))
      g_string_append_c (stem, *at);
  g_string_truncate (stem, MIN (stem->len, MAX_CODE - strlen (suffix)));
  code = g_strconcat (stem->str, suffix, NULL);
  for (guint n = 2;; n++)
    {
      char *key = g_ascii_strdown (code, -1);
      g_autofree char *ending = g_strdup_printf ("x%u%s", n, suffix);

      if (g_hash_table_add (taken, key))
        return g_steal_pointer (&code);
      g_free (code);
      code = g_strdup_printf ("%.*s%s", (int)MIN (stem->len, MAX_CODE - strlen (ending)), stem->str, ending);
    }
}

static gboolean
share_array (const BwItem *item, const BwItem *next)
{
  return item->type == BW_ITEM_RATING && next->type == BW_ITEM_RATING && item->section == next->section &&
         item->dimension == next->dimension && item->response_scale == next->response_scale &&
         item->reverse == next->reverse;
}

/* "A", "B", … for the first, second … array of a dimension. */
static char *
array_suffix (guint n)
{
  return n < 26 ? g_strdup_printf ("%c", 'A' + n) : g_strdup_printf ("Z%u", n);
}

static void
make_questions (BwLimeCodes *codes, GHashTable *taken)
{
  const BwAssessment *assessment = codes->assessment;
  g_autofree guint *n_arrays = g_new0 (guint, assessment->n_dimensions + 1);
  g_autoptr (GArray) questions = g_array_new (FALSE, FALSE, sizeof (BwLimeQuestion));

  for (guint i = 0; i < assessment->n_items; i++)
    {
      const BwItem *item = &assessment->items[i];
      BwLimeQuestion question = { .first_item = i, .n_items = 1 };
      g_autofree char *suffix = NULL;

      while (i + 1 < assessment->n_items && share_array (item, &assessment->items[i + 1]))
        {
          question.n_items++;
          i++;
        }
      if (item->type == BW_ITEM_RATING)
        suffix = array_suffix (n_arrays[item->dimension]++);
      question.code = make_code (taken, suffix != NULL ? assessment->dimensions[item->dimension].id : item->id,
                                 suffix != NULL ? suffix : "");
      for (guint j = 0; j < question.n_items; j++)
        codes->question_of_item[question.first_item + j] = questions->len;
      g_array_append_val (questions, question);
    }
  codes->n_questions = questions->len;
  codes->questions = (BwLimeQuestion *)(gpointer)g_array_free (g_steal_pointer (&questions), FALSE);
}

static char **
make_options (const BwItem *item)
{
  /* "comment" and "other" mean something else there. */
  g_autoptr (GHashTable) taken = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  char **options = g_new0 (char *, item->n_options + 1);

  g_hash_table_add (taken, g_strdup ("comment"));
  g_hash_table_add (taken, g_strdup ("other"));
  for (guint i = 0; i < item->n_options; i++)
    options[i] = make_code (taken, item->options[i].id, "");
  return options;
}

BwLimeCodes *
bw_lime_codes_new (const BwAssessment *assessment)
{
  /* LimeSurvey keeps these for itself. */
  static const char *const reserved[] = { "lang",       "sid",      "savedid",   "token",     "id",
                                          "submitdate", "lastpage", "seed",      "other",     "comment",
                                          "time",       "name",     "startdate", "datestamp", "refurl" };
  g_autoptr (GHashTable) taken = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  BwLimeCodes *codes = g_new0 (BwLimeCodes, 1);

  for (guint i = 0; i < G_N_ELEMENTS (reserved); i++)
    g_hash_table_add (taken, g_strdup (reserved[i]));
  codes->assessment = assessment;
  codes->question_of_item = g_new0 (guint, assessment->n_items + 1);
  codes->subquestions = g_new0 (char *, assessment->n_items + 1);
  codes->options = g_new0 (char **, assessment->n_items + 1);
  make_questions (codes, taken);
  for (guint i = 0; i < assessment->n_items; i++)
    if (assessment->items[i].type == BW_ITEM_RATING)
      codes->subquestions[i] = make_code (taken, assessment->items[i].id, "");
    else if (assessment->items[i].type == BW_ITEM_MULTIPLE_CHOICE)
      codes->options[i] = make_options (&assessment->items[i]);
  return codes;
}

void
bw_lime_codes_free (BwLimeCodes *codes)
{
  if (codes == NULL)
    return;
  for (guint i = 0; i < codes->n_questions; i++)
    g_free (codes->questions[i].code);
  for (guint i = 0; i < codes->assessment->n_items; i++)
    {
      g_free (codes->subquestions[i]);
      g_strfreev (codes->options[i]);
    }
  g_free (codes->questions);
  g_free (codes->question_of_item);
  g_free (codes->subquestions);
  g_free (codes->options);
  g_free (codes);
}

char *
bw_lime_answer_code (guint position)
{
  return g_strdup_printf ("A%u", position + 1);
}

int
bw_lime_answer_position (const char *code)
{
  guint64 number;

  if (code[0] != 'A' || code[1] == '0' || !g_ascii_string_to_unsigned (code + 1, 10, 1, 9999, &number, NULL))
    return -1;
  return (int)number - 1;
}

char *
bw_lime_codes_dup_heading (const BwLimeCodes *codes, guint item, int option)
{
  const char *code = codes->questions[codes->question_of_item[item]].code;
  const char *row = option >= 0 ? codes->options[item][option] : codes->subquestions[item];

  return row != NULL ? g_strdup_printf ("%s[%s]", code, row) : g_strdup (code);
}

char **
bw_lime_codes_dup_question (const BwLimeCodes *codes, guint question, BwForm form)
{
  const BwAssessment *assessment = codes->assessment;
  const BwItem *item = &assessment->items[codes->questions[question].first_item];
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  if (item->type == BW_ITEM_RATING)
    {
      const BwDimension *dimension = &assessment->dimensions[item->dimension];
      const char *prompt = assessment->response_scales[item->response_scale].prompt;

      g_strv_builder_add (builder, dimension->name);
      if (prompt != NULL)
        g_strv_builder_add (builder, prompt);
      if (dimension->frames[form] != NULL)
        g_strv_builder_add (builder, dimension->frames[form]);
    }
  else
    {
      if (item->title != NULL)
        g_strv_builder_add (builder, item->title);
      g_strv_builder_add (builder, item->stems[form]);
    }
  return g_strv_builder_end (builder);
}
