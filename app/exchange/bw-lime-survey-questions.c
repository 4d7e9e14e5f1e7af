/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-lime-survey-private.h"

#include "app/document/bw-number.h"

#include <glib/gi18n-lib.h>
#include <math.h>

static const struct
{
  const char *type;
  const char *theme;
} kinds[] = {
  [BW_ITEM_RATING] = { "F", "arrays/array" },       [BW_ITEM_VIGNETTE] = { "O", "list_with_comment" },
  [BW_ITEM_CHOICE] = { "O", "list_with_comment" },  [BW_ITEM_MULTIPLE_CHOICE] = { "M", "multiplechoice" },
  [BW_ITEM_NUMBER] = { "N", "numerical" },          [BW_ITEM_TEXT] = { "T", "longfreetext" },
  [BW_ITEM_RECORD_TABLE] = { "T", "longfreetext" },
};

static const BwItem *
get_item (const BwLimeSurvey *survey, guint question)
{
  return &survey->assessment->items[survey->codes->questions[question].first_item];
}

/* How a table is written as a text: "One row a line, …: Situation | Impact". */
static char *
describe_table (const BwItem *item)
{
  g_autoptr (GString) labels = g_string_new (NULL);

  for (guint i = 0; i < item->n_fields; i++)
    if (item->fields[i].type != BW_FIELD_DERIVED)
      g_string_append_printf (labels, "%s%s", labels->len > 0 ? " | " : "", item->fields[i].label);
  /* Translators: how to fill in a table as a text; the labels of its columns follow */
  return g_strdup_printf (_ ("One row a line, with a bar between the columns: %s"), labels->str);
}

/* Help below a question, as HTML. */
static char *
dup_help (const BwLimeSurvey *survey, guint question)
{
  const BwItem *item = get_item (survey, question);
  const BwLimeQuestion *asked = &survey->codes->questions[question];
  g_autoptr (GPtrArray) paragraphs = g_ptr_array_new ();
  g_autofree char *table = item->type == BW_ITEM_RECORD_TABLE ? describe_table (item) : NULL;

  if (item->type == BW_ITEM_RATING)
    g_ptr_array_add (paragraphs, survey->assessment->dimensions[item->dimension].definition);
  for (guint i = 0; i < asked->n_items; i++)
    if (item[i].help != NULL)
      g_ptr_array_add (paragraphs, item[i].help);
  if (table != NULL)
    g_ptr_array_add (paragraphs, table);
  g_ptr_array_add (paragraphs, NULL);
  return bw_lime_survey_join ((const char *const *)paragraphs->pdata);
}

static const char *const question_columns[] = { "qid",          "parent_qid",     "sid",
                                                "gid",          "type",           "title",
                                                "preg",         "other",          "mandatory",
                                                "encrypted",    "question_order", "scale_id",
                                                "same_default", "relevance",      "question_theme_name",
                                                "modulename",   "same_script",    NULL };

static void
add_question (BwLimeSurvey *survey, guint id, guint parent, guint section, const char *type, const char *theme,
              const char *code, guint order)
{
  g_autofree char *number = g_strdup_printf ("%u", id);
  g_autofree char *parent_number = g_strdup_printf ("%u", parent);
  g_autofree char *group = g_strdup_printf ("%u", bw_lime_survey_group_id (section));
  g_autofree char *position = g_strdup_printf ("%u", order);

  bw_lime_survey_add_row (survey, (const char *[]){ number, parent_number, survey->survey_id, group, type, code, NULL,
                                                    "N", "N", "N", position, "0", "0", "1", theme, NULL, "0" });
}

/* Calls @each for every row of an array and every box of a multiple choice, with the number it goes by. */
typedef void (*SubquestionFunc) (BwLimeSurvey *survey, guint id, guint question, guint position, const char *code,
                                 const char *text);

static void
for_each_subquestion (BwLimeSurvey *survey, SubquestionFunc each)
{
  const BwLimeCodes *codes = survey->codes;
  guint id = bw_lime_survey_question_id (codes->n_questions);

  for (guint q = 0; q < codes->n_questions; q++)
    {
      guint first = codes->questions[q].first_item;
      const BwItem *item = get_item (survey, q);

      for (guint i = 0; item->type == BW_ITEM_RATING && i < codes->questions[q].n_items; i++)
        each (survey, id++, q, i + 1, codes->subquestions[first + i], item[i].stems[survey->form]);
      for (guint i = 0; item->type == BW_ITEM_MULTIPLE_CHOICE && i < item->n_options; i++)
        each (survey, id++, q, i + 1, codes->options[first][i], item->options[i].text);
    }
}

static void
add_subquestion (BwLimeSurvey *survey, guint id, guint question, guint position, const char *code, const char *text)
{
  add_question (survey, id, bw_lime_survey_question_id (question), (guint)get_item (survey, question)->section, "T",
                "longfreetext", code, position);
}

static void
add_text (BwLimeSurvey *survey, guint id, const char *text, const char *help)
{
  g_autofree char *number = g_strdup_printf ("%u", id);

  bw_lime_survey_add_row (survey, (const char *[]){ number, number, text, help, NULL, survey->language });
}

static void
add_subquestion_text (BwLimeSurvey *survey, guint id, guint question, guint position, const char *code,
                      const char *text)
{
  g_autofree char *escaped = bw_lime_survey_escape (text);

  add_text (survey, id, escaped, NULL);
}

static void
add_attribute (BwLimeSurvey *survey, guint question, const char *attribute, const char *value, const char *language)
{
  g_autofree char *number = g_strdup_printf ("%u", bw_lime_survey_question_id (question));

  bw_lime_survey_add_row (survey, (const char *[]){ number, attribute, value, language });
}

static void
write_attributes (BwLimeSurvey *survey)
{
  static const char *const columns[] = { "qid", "attribute", "value", "language", NULL };

  bw_lime_survey_begin_table (survey, "question_attributes", columns);
  for (guint q = 0; q < survey->codes->n_questions; q++)
    {
      const BwItem *item = get_item (survey, q);
      g_autofree char *minimum = NULL;
      g_autofree char *maximum = NULL;
      g_autofree char *unit = NULL;

      if (item->type != BW_ITEM_NUMBER)
        continue;
      minimum = bw_number_print (item->minimum);
      maximum = bw_number_print (item->maximum);
      add_attribute (survey, q, "min_num_value_n", minimum, "");
      add_attribute (survey, q, "max_num_value_n", maximum, "");
      add_attribute (survey, q, "num_value_int_only", item->whole ? "1" : "0", "");
      unit = item->unit != NULL ? bw_lime_survey_escape (item->unit) : NULL;
      if (unit != NULL)
        add_attribute (survey, q, "suffix", unit, survey->language);
    }
  bw_lime_survey_end_table (survey);
}

void
bw_lime_survey_write_questions (BwLimeSurvey *survey)
{
  static const char *const text_columns[] = { "id", "qid", "question", "help", "script", "language", NULL };
  const BwLimeCodes *codes = survey->codes;

  bw_lime_survey_begin_table (survey, "questions", question_columns);
  for (guint q = 0; q < codes->n_questions; q++)
    {
      const BwItem *item = get_item (survey, q);

      add_question (survey, bw_lime_survey_question_id (q), 0, (guint)item->section, kinds[item->type].type,
                    kinds[item->type].theme, codes->questions[q].code, q + 1);
    }
  bw_lime_survey_end_table (survey);
  bw_lime_survey_begin_table (survey, "subquestions", question_columns);
  for_each_subquestion (survey, add_subquestion);
  bw_lime_survey_end_table (survey);
  bw_lime_survey_begin_table (survey, "question_l10ns", text_columns);
  for (guint q = 0; q < codes->n_questions; q++)
    {
      g_auto (GStrv) paragraphs = bw_lime_codes_dup_question (codes, q, survey->form);
      g_autofree char *text = bw_lime_survey_join ((const char *const *)paragraphs);
      g_autofree char *help = dup_help (survey, q);

      add_text (survey, bw_lime_survey_question_id (q), text, help);
    }
  for_each_subquestion (survey, add_subquestion_text);
  bw_lime_survey_end_table (survey);
  write_attributes (survey);
}

/* Calls @each for every option of every list and array: its number, that of its question, its place, code, score and
 * text. */
typedef void (*AnswerFunc) (BwLimeSurvey *survey, guint id, guint question, guint order, const char *code, int score,
                            const char *text);

static void
for_each_answer (BwLimeSurvey *survey, AnswerFunc each)
{
  const BwAssessment *assessment = survey->assessment;
  guint id = 1;

  for (guint q = 0; q < survey->codes->n_questions; q++)
    {
      const BwItem *item = get_item (survey, q);
      guint first = survey->codes->questions[q].first_item;
      const BwResponseScale *scale = bw_assessment_get_item_scale (assessment, first);
      gboolean list = item->type == BW_ITEM_VIGNETTE || item->type == BW_ITEM_CHOICE;
      guint n = scale != NULL ? scale->n_points : list ? item->n_options : 0;

      for (guint i = 0; i < n; i++)
        {
          g_autofree char *code = bw_lime_answer_code (i);
          double credit = list && !isnan (item->options[i].credit) ? item->options[i].credit : 0;

          each (survey, id++, q, i + 1, code,
                list ? (int)lround (100 * credit) : bw_lime_survey_point_score (survey, first, i),
                list ? item->options[i].text : scale->points[i].anchor);
        }
      if (n > 0)
        each (survey, id++, q, n + 1, BW_LIME_NOT_APPLICABLE, 0,
              scale != NULL && scale->not_applicable != NULL ? scale->not_applicable : C_ ("answer", "Not applicable"));
    }
}

static void
add_answer (BwLimeSurvey *survey, guint id, guint question, guint order, const char *code, int score, const char *text)
{
  g_autofree char *number = g_strdup_printf ("%u", id);
  g_autofree char *question_number = g_strdup_printf ("%u", bw_lime_survey_question_id (question));
  g_autofree char *position = g_strdup_printf ("%u", order);
  g_autofree char *value = g_strdup_printf ("%d", score);

  bw_lime_survey_add_row (survey, (const char *[]){ number, question_number, code, position, value, "0" });
}

static void
add_answer_text (BwLimeSurvey *survey, guint id, guint question, guint order, const char *code, int score,
                 const char *text)
{
  g_autofree char *number = g_strdup_printf ("%u", id);
  g_autofree char *escaped = bw_lime_survey_escape (text);

  bw_lime_survey_add_row (survey, (const char *[]){ number, number, escaped, survey->language });
}

void
bw_lime_survey_write_answers (BwLimeSurvey *survey)
{
  static const char *const columns[] = { "aid", "qid", "code", "sortorder", "assessment_value", "scale_id", NULL };
  static const char *const texts[] = { "id", "aid", "answer", "language", NULL };

  bw_lime_survey_begin_table (survey, "answers", columns);
  for_each_answer (survey, add_answer);
  bw_lime_survey_end_table (survey);
  bw_lime_survey_begin_table (survey, "answer_l10ns", texts);
  for_each_answer (survey, add_answer_text);
  bw_lime_survey_end_table (survey);
}
