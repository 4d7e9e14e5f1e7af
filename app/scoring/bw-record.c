/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-evaluation.h"

#include "app/document/bw-number.h"

/* A row while its fields are being worked out; each derived field is worked out once. */
typedef struct
{
  const BwAssessment *assessment;
  guint item;
  char *const *texts;
  guint n_texts;
  BwValue *derived; /* by field */
  gboolean *begun;  /* by field: known, or being worked out, which means a circle */
} Row;

static void
row_init (Row *row, const BwAssessment *assessment, guint item, char *const *texts)
{
  guint n_fields = assessment->items[item].n_fields;

  *row = (Row){
    .assessment = assessment,
    .item = item,
    .texts = texts,
    .n_texts = g_strv_length ((char **)texts),
    .derived = g_new (BwValue, n_fields),
    .begun = g_new0 (gboolean, n_fields),
  };
  for (guint i = 0; i < n_fields; i++)
    row->derived[i] = bw_value_number (NAN);
}

static void
row_clear (Row *row)
{
  for (guint i = 0; i < row->assessment->items[row->item].n_fields; i++)
    bw_value_clear (&row->derived[i]);
  g_free (row->derived);
  g_free (row->begun);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Row, row_clear)

int
bw_record_find_field (const BwItem *item, const char *id)
{
  for (guint i = 0; i < item->n_fields; i++)
    if (g_str_equal (item->fields[i].id, id))
      return (int)i;
  return -1;
}

/* The text typed into a field; "" for none. */
static const char *
get_text (const Row *row, guint field)
{
  return field < row->n_texts ? row->texts[field] : "";
}

gboolean
bw_record_is_blank (char *const *row)
{
  while (*row != NULL && **row == '\0')
    row++;
  return *row == NULL;
}

static BwValue get_value (Row *row, guint field);

static BwValue
call_in_row (const BwFunction *function, const BwValue *arguments, guint n_arguments, gpointer data)
{
  Row *row = data;
  int field;

  /* A row knows itself and nothing else: what is shown while it is typed is what is added up later. */
  if (!g_str_equal (function->name, "field") || arguments[0].type != BW_VALUE_TEXT)
    return bw_value_number (NAN);
  field = bw_record_find_field (&row->assessment->items[row->item], arguments[0].text);
  return field >= 0 ? get_value (row, (guint)field) : bw_value_number (NAN);
}

/* The value of a field; clear it. */
static BwValue
get_value (Row *row, guint field)
{
  const BwField *what = &row->assessment->items[row->item].fields[field];
  double number;

  if (what->type == BW_FIELD_TEXT)
    return bw_value_text (get_text (row, field));
  if (what->type != BW_FIELD_DERIVED)
    return bw_value_number (bw_number_read (get_text (row, field), &number) ? number : NAN);
  if (!row->begun[field])
    {
      row->begun[field] = TRUE;
      row->derived[field] = bw_expression_evaluate (what->calculate, NULL, call_in_row, row);
    }
  return row->derived[field].type == BW_VALUE_TEXT ? bw_value_text (row->derived[field].text) : row->derived[field];
}

/* The value as a person reads it; "" for none. The caller owns it. */
static char *
dup_text (Row *row, guint field)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE];
  BwValue value = get_value (row, field);

  if (value.type == BW_VALUE_TEXT)
    return value.text;
  if (!isfinite (value.number))
    return g_strdup ("");
  /* Ten digits: 0.1 + 0.2 reads 0.3. */
  return g_strdup (g_ascii_formatd (digits, sizeof digits, "%.10g", value.number + 0.0));
}

char *
bw_result_dup_derived (const BwAssessment *assessment, guint item, guint field, char *const *row)
{
  g_auto (Row) at_hand = { 0 };

  row_init (&at_hand, assessment, item, row);
  return dup_text (&at_hand, field);
}

double
bw_record_sum (const BwAssessment *assessment, guint item, GPtrArray *rows, guint field, int key_field, const char *key)
{
  double sum = 0;

  for (guint i = 0; i < rows->len; i++)
    {
      g_auto (Row) row = { 0 };
      g_autofree char *own = NULL;
      BwValue value;

      row_init (&row, assessment, item, g_ptr_array_index (rows, i));
      own = key_field >= 0 ? dup_text (&row, (guint)key_field) : NULL;
      if (own != NULL && !g_str_equal (own, key))
        continue;
      value = get_value (&row, field);
      sum += value.type != BW_VALUE_TEXT && isfinite (value.number) ? value.number : 0;
      bw_value_clear (&value);
    }
  return bw_score_settle (sum);
}
