/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-response.h"

#include "app/xml/bw-xml-writer.h"

#include <math.h>

GPtrArray *
bw_rows_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify)g_strfreev);
}

GPtrArray *
bw_rows_copy (GPtrArray *rows)
{
  GPtrArray *copy = bw_rows_new ();
  for (guint i = 0; i < rows->len; i++)
    g_ptr_array_add (copy, g_strdupv (rows->pdata[i]));
  return copy;
}

/* Fields left out at the end are empty. */
static gboolean
row_equal (char **a, char **b)
{
  for (; *a != NULL && *b != NULL; a++, b++)
    if (!g_str_equal (*a, *b))
      return FALSE;
  char **rest = *a != NULL ? a : b;
  for (; *rest != NULL; rest++)
    if (**rest != '\0')
      return FALSE;
  return TRUE;
}

gboolean
bw_rows_equal (GPtrArray *a, GPtrArray *b)
{
  guint n_a = a != NULL ? a->len : 0;
  guint n_b = b != NULL ? b->len : 0;
  if (n_a != n_b)
    return FALSE;
  for (guint i = 0; i < n_a; i++)
    if (!row_equal (a->pdata[i], b->pdata[i]))
      return FALSE;
  return TRUE;
}

void
bw_answer_clear (BwAnswer *answer)
{
  g_clear_pointer (&answer->text, g_free);
  g_clear_pointer (&answer->rows, g_ptr_array_unref);
  *answer = (BwAnswer){ 0 };
}

BwAnswer
bw_answer_copy (const BwAnswer *answer)
{
  BwAnswer copy = *answer;
  copy.text = g_strdup (answer->text);
  copy.rows = answer->rows != NULL ? bw_rows_copy (answer->rows) : NULL;
  return copy;
}

gboolean
bw_answer_equal (const BwAnswer *a, const BwAnswer *b)
{
  if (a->state != b->state || a->carried != b->carried)
    return FALSE;
  if (a->state != BW_ANSWER_GIVEN)
    return TRUE;
  gboolean same_number = a->number == b->number || (isnan (a->number) && isnan (b->number));
  return a->choice == b->choice && a->choices == b->choices && same_number && g_strcmp0 (a->text, b->text) == 0 &&
         bw_rows_equal (a->rows, b->rows);
}

static gboolean
rows_fit (const BwItem *item, GPtrArray *rows)
{
  for (guint i = 0; rows != NULL && i < rows->len; i++)
    if (g_strv_length (rows->pdata[i]) > item->n_fields)
      return FALSE;
  return TRUE;
}

static gboolean
number_fits (const BwItem *item, double number)
{
  if (isnan (number))
    return TRUE;
  return number >= item->minimum && number <= item->maximum && (!item->whole || number == floor (number));
}

gboolean
bw_answer_fits (const BwAssessment *assessment, guint item, const BwAnswer *answer)
{
  g_return_val_if_fail (item < assessment->n_items, FALSE);

  const BwItem *asked = &assessment->items[item];
  if (answer->state != BW_ANSWER_GIVEN)
    return TRUE;
  switch (asked->type)
    {
    case BW_ITEM_RATING:
      return answer->choice < bw_assessment_get_item_scale (assessment, item)->n_points;
    case BW_ITEM_VIGNETTE:
    case BW_ITEM_CHOICE:
      return answer->choice < asked->n_options;
    case BW_ITEM_MULTIPLE_CHOICE:
      return asked->n_options >= 64 || answer->choices >> asked->n_options == 0;
    case BW_ITEM_NUMBER:
      return number_fits (asked, answer->number);
    case BW_ITEM_RECORD_TABLE:
      return rows_fit (asked, answer->rows);
    case BW_ITEM_TEXT:
      return TRUE;
    }
  return FALSE;
}

static GPtrArray *
normalise_rows (const BwItem *item, GPtrArray *rows)
{
  GPtrArray *result = bw_rows_new ();
  for (guint i = 0; i < rows->len; i++)
    {
      char **row = rows->pdata[i];
      guint length = g_strv_length (row);
      char **full = g_new0 (char *, item->n_fields + 1);
      for (guint f = 0; f < item->n_fields; f++)
        {
          gboolean typed = f < length && item->fields[f].type != BW_FIELD_DERIVED;
          full[f] = typed ? bw_xml_make_valid (row[f]) : g_strdup ("");
        }
      g_ptr_array_add (result, full);
    }
  return result;
}

BwAnswer
bw_answer_normalise (const BwAssessment *assessment, guint item, const BwAnswer *answer)
{
  BwAnswer result = { .state = answer->state };
  g_return_val_if_fail (item < assessment->n_items, result);

  const BwItem *asked = &assessment->items[item];
  gboolean given = TRUE;
  if (answer->state == BW_ANSWER_SKIPPED)
    return result;
  result.carried = answer->carried != FALSE;
  if (answer->state != BW_ANSWER_GIVEN)
    return result;
  switch (asked->type)
    {
    case BW_ITEM_RATING:
    case BW_ITEM_VIGNETTE:
    case BW_ITEM_CHOICE:
      result.choice = answer->choice;
      break;
    case BW_ITEM_MULTIPLE_CHOICE:
      result.choices = answer->choices;
      given = answer->choices != 0;
      break;
    case BW_ITEM_NUMBER:
      given = !isnan (answer->number);
      result.number = given ? answer->number + 0.0 : 0; /* so that -0 becomes 0 */
      break;
    case BW_ITEM_TEXT:
      given = answer->text != NULL && *answer->text != '\0';
      result.text = given ? bw_xml_make_valid (answer->text) : NULL;
      break;
    case BW_ITEM_RECORD_TABLE:
      given = answer->rows != NULL && answer->rows->len > 0;
      result.rows = given ? normalise_rows (asked, answer->rows) : NULL;
      break;
    }
  if (!given)
    result = (BwAnswer){ .state = BW_ANSWER_SKIPPED };
  return result;
}
