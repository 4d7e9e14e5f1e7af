/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lime-export.h"

#include "app/document/bw-number.h"
#include "app/exchange/bw-lime-code.h"

#include <string.h>

/* A column of the export: a whole answer, a box of a multiple choice, or the comment on a choice. */
typedef struct
{
  guint item;
  int box; /* -1: none */
  gboolean comment;
} Column;

static gboolean
is_list (const BwItem *item)
{
  return item->type == BW_ITEM_VIGNETTE || item->type == BW_ITEM_CHOICE;
}

static GArray *
list_columns (const BwAssessment *assessment)
{
  GArray *columns = g_array_new (FALSE, FALSE, sizeof (Column));

  for (guint i = 0; i < assessment->n_items; i++)
    {
      const BwItem *item = &assessment->items[i];

      for (guint o = 0; item->type == BW_ITEM_MULTIPLE_CHOICE && o < item->n_options; o++)
        g_array_append_vals (columns, &(Column){ .item = i, .box = (int)o }, 1);
      if (item->type != BW_ITEM_MULTIPLE_CHOICE)
        g_array_append_vals (columns, &(Column){ .item = i, .box = -1 }, 1);
      if (is_list (item))
        g_array_append_vals (columns, &(Column){ .item = i, .box = -1, .comment = TRUE }, 1);
    }
  return columns;
}

/* All cells are in quotation marks, and line breaks stay. */
static void
add_cell (GString *csv, const LimeExport *options, const char *text)
{
  if (csv->len > 3 && csv->str[csv->len - 1] != '\n')
    g_string_append_c (csv, options->delimiter);
  g_string_append_c (csv, '"');
  for (; *text != '\0'; text++)
    g_string_append_printf (csv, *text == '"' ? "\"\"" : "%c", *text);
  g_string_append_c (csv, '"');
}

static char *
dup_code (const BwLimeCodes *codes, const Column *column)
{
  g_autofree char *code = bw_lime_codes_dup_heading (codes, column->item, column->box);

  return column->comment ? g_strconcat (code, "[comment]", NULL) : g_steal_pointer (&code);
}

static char *
dup_text (const BwLimeCodes *codes, const Column *column)
{
  const BwItem *item = &codes->assessment->items[column->item];
  g_auto (GStrv) paragraphs = bw_lime_codes_dup_question (codes, codes->question_of_item[column->item], BW_FORM_SELF);
  g_autofree char *question = g_strjoinv (" ", paragraphs);
  const char *row = item->type == BW_ITEM_RATING ? item->stems[BW_FORM_SELF]
                    : column->box >= 0           ? item->options[column->box].text
                    : column->comment            ? "Comment"
                                                 : NULL;

  return row != NULL ? g_strdup_printf ("%s [%s]", question, row) : g_steal_pointer (&question);
}

static void
add_heading (GString *csv, const BwLimeCodes *codes, const Column *column, const LimeExport *options)
{
  g_autofree char *code = dup_code (codes, column);
  g_autofree char *text = dup_text (codes, column);
  g_autofree char *both = g_strdup_printf ("%s. %s", code, text);

  if (options->heading == LIME_HEADING_EXPRESSION)
    {
      g_strdelimit (code, "[", '_');
      if (g_str_has_suffix (code, "]"))
        code[strlen (code) - 1] = '\0';
    }
  add_cell (csv, options,
            options->heading == LIME_HEADING_TEXT        ? text
            : options->heading == LIME_HEADING_CODE_TEXT ? both
                                                         : code);
}

/* "Y" or nothing, "Yes" or "No", 1 or 2. */
static const char *
print_box (gboolean ticked, gboolean asked, const LimeExport *options)
{
  if (options->numbers)
    return ticked ? "1" : "2";
  if (options->long_answers)
    return ticked ? "Yes" : asked ? "No" : "N/A";
  return ticked ? "Y" : "";
}

static char *
print_choice (const BwAssessment *assessment, guint item, guint position, const LimeExport *options)
{
  const BwResponseScale *scale = bw_assessment_get_item_scale (assessment, item);

  if (!options->long_answers)
    return bw_lime_answer_code (position);
  return g_strdup (scale != NULL ? scale->points[position].anchor : assessment->items[item].options[position].text);
}

static char *
print_rows (GPtrArray *rows, const BwItem *item)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < rows->len; i++)
    {
      char **row = g_ptr_array_index (rows, i);
      gboolean first = TRUE;

      g_string_append (text, i > 0 ? "\n" : "");
      for (guint f = 0; f < item->n_fields; f++)
        if (item->fields[f].type != BW_FIELD_DERIVED)
          {
            g_string_append_printf (text, "%s%s", first ? "" : " | ", row[f]);
            first = FALSE;
          }
    }
  return g_string_free (text, FALSE);
}

static char *
print_answer (const BwResponse *response, const Column *column, const LimeExport *options)
{
  const BwAssessment *assessment = bw_response_get_assessment (response);
  const BwItem *item = &assessment->items[column->item];
  const BwResponseScale *scale = bw_assessment_get_item_scale (assessment, column->item);
  BwAnswerState state = bw_response_get_state (response, column->item);

  if (column->comment)
    return g_strdup (bw_response_get_note (response, column->item) ? bw_response_get_note (response, column->item)
                                                                   : "");
  if (column->box >= 0)
    return g_strdup (print_box ((bw_response_get_choices (response, column->item) >> column->box) & 1,
                                state == BW_ANSWER_GIVEN, options));
  if (state == BW_ANSWER_SKIPPED)
    return g_strdup ("");
  if (state == BW_ANSWER_NOT_APPLICABLE)
    return g_strdup (!options->long_answers                           ? BW_LIME_NOT_APPLICABLE
                     : scale != NULL && scale->not_applicable != NULL ? scale->not_applicable
                                                                      : "Not applicable");
  switch (item->type)
    {
    case BW_ITEM_RATING:
    case BW_ITEM_VIGNETTE:
    case BW_ITEM_CHOICE:
      return print_choice (assessment, column->item, (guint)bw_response_get_choice (response, column->item), options);
    case BW_ITEM_NUMBER:
      return bw_number_print (bw_response_get_number (response, column->item));
    case BW_ITEM_RECORD_TABLE:
      return print_rows (bw_response_get_rows (response, column->item), item);
    case BW_ITEM_TEXT:
    case BW_ITEM_MULTIPLE_CHOICE:
      break;
    }
  return g_strconcat (bw_response_get_text (response, column->item)[0] == '=' ? "'" : "",
                      bw_response_get_text (response, column->item), NULL);
}

GBytes *
lime_export (BwDocument *document, const LimeExport *options)
{
  const BwAssessment *assessment = bw_document_get_assessment (document);
  g_autoptr (BwLimeCodes) codes = bw_lime_codes_new (assessment);
  g_autoptr (GArray) columns = list_columns (assessment);
  GString *csv = g_string_new ("\xef\xbb\xbf");

  add_cell (csv, options, options->heading == LIME_HEADING_TEXT ? "Response ID" : "id");
  add_cell (csv, options, options->heading == LIME_HEADING_TEXT ? "Date submitted" : "submitdate");
  for (guint i = 0; i < columns->len; i++)
    add_heading (csv, codes, &g_array_index (columns, Column, i), options);
  g_string_append (csv, "\r\n");
  for (guint r = 0; r < bw_document_get_n_responses (document); r++)
    {
      g_autofree char *number = g_strdup_printf ("%u", r + 1);

      add_cell (csv, options, number);
      add_cell (csv, options, "1980-01-01 00:00:00");
      for (guint i = 0; i < columns->len; i++)
        {
          g_autofree char *text =
            print_answer (bw_document_get_response (document, r), &g_array_index (columns, Column, i), options);
          add_cell (csv, options, text);
        }
      g_string_append (csv, "\r\n");
    }
  g_string_append (csv, "\r\n");
  return g_string_free_to_bytes (csv);
}
