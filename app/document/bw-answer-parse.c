/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-document.h"
#include "bw-number.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <math.h>

/* An answer as people and scripts write it. */

static gboolean
same_word (const char *a, const char *b)
{
  g_autofree char *folded_a = g_utf8_casefold (a, -1);
  g_autofree char *folded_b = g_utf8_casefold (b, -1);
  g_autofree char *normal_a = g_utf8_normalize (folded_a, -1, G_NORMALIZE_DEFAULT_COMPOSE);
  g_autofree char *normal_b = g_utf8_normalize (folded_b, -1, G_NORMALIZE_DEFAULT_COMPOSE);
  return g_strcmp0 (normal_a, normal_b) == 0;
}

/* The point of @scale with the value or the anchor @text, or -1. */
static int
find_point (const BwResponseScale *scale, const char *text)
{
  double value;
  gboolean is_number = bw_number_read (text, &value);
  for (guint i = 0; is_number && i < scale->n_points; i++)
    if (scale->points[i].value == value)
      return (int)i;
  for (guint i = 0; i < scale->n_points; i++)
    if (same_word (scale->points[i].anchor, text))
      return (int)i;
  return -1;
}

static int
find_option (const BwItem *item, const char *id)
{
  for (guint i = 0; i < item->n_options; i++)
    if (g_str_equal (item->options[i].id, id))
      return (int)i;
  return -1;
}

/* "1 (Not at all), 2 (Slightly), …" */
static char *
list_points (const BwResponseScale *scale)
{
  g_autoptr (GString) list = g_string_new (NULL);
  for (guint i = 0; i < scale->n_points; i++)
    {
      g_autofree char *value = bw_number_print (scale->points[i].value);
      g_string_append_printf (list, "%s%s (%s)", i > 0 ? ", " : "", value, scale->points[i].anchor);
    }
  return g_string_free (g_steal_pointer (&list), FALSE);
}

static char *
list_options (const BwItem *item)
{
  g_autoptr (GString) list = g_string_new (NULL);
  for (guint i = 0; i < item->n_options; i++)
    g_string_append_printf (list, "%s%s", i > 0 ? ", " : "", item->options[i].id);
  return g_string_free (g_steal_pointer (&list), FALSE);
}

static char *
describe_range (double minimum, double maximum, gboolean whole)
{
  g_autofree char *from = bw_number_print (minimum);
  g_autofree char *to = bw_number_print (maximum);
  /* Translators: what may be answered, such as "a whole number from 0 to 60" */
  return g_strdup_printf (whole ? _ ("a whole number from %s to %s") : _ ("a number from %s to %s"), from, to);
}

static gboolean
refuse (GError **error, const BwItem *item, const char *text, const char *allowed)
{
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT,
               /* Translators: the text, the id of the question, what may be answered */
               _ ("“%s” is not an answer to %s. Possible here: %s."), text, item->id, allowed);
  return FALSE;
}

static gboolean
parse_point (const BwAssessment *assessment, guint item, const char *text, BwAnswer *answer, GError **error)
{
  const BwResponseScale *scale = bw_assessment_get_item_scale (assessment, item);
  int point = find_point (scale, text);
  if (point >= 0)
    {
      answer->choice = (guint)point;
      return TRUE;
    }
  g_autofree char *allowed = list_points (scale);
  return refuse (error, &assessment->items[item], text, allowed);
}

static gboolean
parse_option (const BwItem *item, const char *text, BwAnswer *answer, GError **error)
{
  int option = find_option (item, text);
  if (option >= 0)
    {
      answer->choice = (guint)option;
      return TRUE;
    }
  g_autofree char *allowed = list_options (item);
  return refuse (error, item, text, allowed);
}

static gboolean
parse_options (const BwItem *item, const char *text, BwAnswer *answer, GError **error)
{
  g_auto (GStrv) ids = g_strsplit (text, ",", -1);
  for (char **id = ids; *id != NULL; id++)
    {
      int option = find_option (item, g_strstrip (*id));
      if (option < 0)
        {
          g_autofree char *allowed = list_options (item);
          return refuse (error, item, *id, allowed);
        }
      answer->choices |= G_GUINT64_CONSTANT (1) << option;
    }
  return TRUE;
}

static gboolean
parse_number (const BwAssessment *assessment, guint item, const char *text, BwAnswer *answer, GError **error)
{
  const BwItem *asked = &assessment->items[item];
  if (bw_number_read (text, &answer->number) && bw_answer_fits (assessment, item, answer))
    return TRUE;
  g_autofree char *allowed = describe_range (asked->minimum, asked->maximum, asked->whole);
  return refuse (error, asked, text, allowed);
}

/* What to keep of @text in a field, or NULL when it does not fit there. */
static char *
parse_field (const BwAssessment *assessment, const BwItem *item, const BwField *field, const char *text, GError **error)
{
  if (field->type == BW_FIELD_TEXT || *text == '\0')
    return g_strdup (text);
  if (field->type == BW_FIELD_RATING)
    {
      const BwResponseScale *scale = &assessment->response_scales[field->response_scale];
      int point = find_point (scale, text);
      if (point >= 0)
        return bw_number_print (scale->points[point].value);
      g_autofree char *allowed = list_points (scale);
      refuse (error, item, text, allowed);
      return NULL;
    }
  double number;
  if (bw_number_read (text, &number) && number >= field->minimum && number <= field->maximum &&
      (!field->whole || number == floor (number)))
    return bw_number_print (number);
  g_autofree char *allowed = describe_range (field->minimum, field->maximum, field->whole);
  refuse (error, item, text, allowed);
  return NULL;
}

/* "Supplier|3|2": derived fields are left out. */
static gboolean
parse_row (const BwAssessment *assessment, const BwItem *item, const char *text, GPtrArray *rows, GError **error)
{
  g_auto (GStrv) parts = g_strsplit (text, "|", -1);
  g_autoptr (GPtrArray) row = g_ptr_array_new_with_free_func (g_free);
  guint used = 0;
  guint n_parts = g_strv_length (parts);
  for (guint f = 0; f < item->n_fields; f++)
    {
      gboolean typed = item->fields[f].type != BW_FIELD_DERIVED && used < n_parts;
      const char *part = typed ? g_strstrip (parts[used++]) : "";
      char *kept = parse_field (assessment, item, &item->fields[f], part, error);
      if (kept == NULL)
        return FALSE;
      g_ptr_array_add (row, kept);
    }
  if (used < n_parts)
    {
      g_autofree char *allowed = g_strdup_printf (ngettext ("%u field", "up to %u fields", used), used);
      return refuse (error, item, text, allowed);
    }
  g_ptr_array_add (row, NULL);
  g_ptr_array_add (rows, g_ptr_array_steal (row, NULL));
  return TRUE;
}

static gboolean
parse_rows (const BwAssessment *assessment, const BwItem *item, const char *text, BwAnswer *answer, GError **error)
{
  g_auto (GStrv) lines = g_strsplit (text, ";", -1);
  answer->rows = bw_rows_new ();
  for (char **line = lines; *line != NULL; line++)
    if (*g_strstrip (*line) != '\0' && !parse_row (assessment, item, *line, answer->rows, error))
      return FALSE;
  if (answer->rows->len <= item->maximum_rows)
    return TRUE;
  g_autofree char *allowed =
    g_strdup_printf (ngettext ("%u row", "up to %u rows", item->maximum_rows), item->maximum_rows);
  return refuse (error, item, text, allowed);
}

static gboolean
means_not_applicable (const BwAssessment *assessment, guint item, const char *text)
{
  const BwResponseScale *scale = bw_assessment_get_item_scale (assessment, item);
  return same_word (text, "n/a") || same_word (text, "not-applicable") ||
         (scale != NULL && scale->not_applicable != NULL && same_word (text, scale->not_applicable));
}

static gboolean
parse_given (const BwAssessment *assessment, guint item, const char *text, BwAnswer *answer, GError **error)
{
  const BwItem *asked = &assessment->items[item];
  g_autofree char *word = g_strstrip (g_strdup (text));
  switch (asked->type)
    {
    case BW_ITEM_RATING:
      return parse_point (assessment, item, word, answer, error);
    case BW_ITEM_VIGNETTE:
    case BW_ITEM_CHOICE:
      return parse_option (asked, word, answer, error);
    case BW_ITEM_MULTIPLE_CHOICE:
      return parse_options (asked, word, answer, error);
    case BW_ITEM_NUMBER:
      return parse_number (assessment, item, word, answer, error);
    case BW_ITEM_RECORD_TABLE:
      return parse_rows (assessment, asked, word, answer, error);
    case BW_ITEM_TEXT:
      answer->text = g_strdup (text);
      return TRUE;
    }
  return FALSE;
}

gboolean
bw_answer_parse (const BwAssessment *assessment, guint item, const char *text, BwAnswer *answer, GError **error)
{
  g_return_val_if_fail (item < assessment->n_items && text != NULL && answer != NULL, FALSE);

  *answer = (BwAnswer){ 0 };
  if (!g_utf8_validate (text, -1, NULL))
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT, _ ("The answer to %s is not in UTF-8."),
                   assessment->items[item].id);
      return FALSE;
    }
  g_autofree char *word = g_strstrip (g_strdup (text));
  if (*word == '\0')
    return TRUE;
  if (bw_item_counts (&assessment->items[item]) && means_not_applicable (assessment, item, word))
    {
      answer->state = BW_ANSWER_NOT_APPLICABLE;
      return TRUE;
    }
  g_auto (BwAnswer) parsed = { .state = BW_ANSWER_GIVEN };
  if (!parse_given (assessment, item, text, &parsed, error))
    return FALSE;
  *answer = bw_answer_normalise (assessment, item, &parsed);
  return TRUE;
}

gboolean
bw_answer_parse_row (const BwAssessment *assessment, guint item, const char *text, GPtrArray *rows, GError **error)
{
  g_return_val_if_fail (assessment->items[item].type == BW_ITEM_RECORD_TABLE && text != NULL && rows != NULL, FALSE);

  return parse_row (assessment, &assessment->items[item], text, rows, error);
}
