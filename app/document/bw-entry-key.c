/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-entry-key.h"

#include "bw-number.h"

#include <math.h>

#define LAST_DIGIT 9

/* TRUE when every point is printed as one digit. */
static gboolean
has_digits (const BwResponseScale *scale)
{
  for (guint i = 0; i < scale->n_points; i++)
    {
      double value = scale->points[i].value;
      if (!(value >= 0 && value <= LAST_DIGIT) || value != (int)value)
        return FALSE;
    }
  return TRUE;
}

guint
bw_entry_key_count (const BwAssessment *assessment, guint item)
{
  const BwResponseScale *scale = bw_assessment_get_item_scale (assessment, item);

  return scale != NULL ? scale->n_points : assessment->items[item].n_options;
}

char
bw_entry_key_get (const BwAssessment *assessment, guint item, guint choice)
{
  const BwResponseScale *scale = bw_assessment_get_item_scale (assessment, item);

  if (choice >= bw_entry_key_count (assessment, item))
    return 0;
  if (scale != NULL && has_digits (scale))
    return (char)('0' + (int)scale->points[choice].value);
  return choice < LAST_DIGIT ? (char)('1' + choice) : 0;
}

int
bw_entry_key_find (const BwAssessment *assessment, guint item, char key)
{
  guint n = bw_entry_key_count (assessment, item);
  int letter = g_ascii_tolower (key) - 'a';

  if (assessment->items[item].type == BW_ITEM_VIGNETTE && letter >= 0 && (guint)letter < n)
    return letter;
  for (guint i = 0; key != 0 && i < n; i++)
    if (bw_entry_key_get (assessment, item, i) == key)
      return (int)i;
  return -1;
}

const char *
bw_entry_key_get_label (const BwAssessment *assessment, guint item, guint choice)
{
  const BwResponseScale *scale = bw_assessment_get_item_scale (assessment, item);

  return scale != NULL ? scale->points[choice].anchor : assessment->items[item].options[choice].text;
}

char *
bw_entry_key_format_value (double value)
{
  return g_strdup_printf ("%s%g", value < 0 ? "−" : "", fabs (value));
}

static char *
format_ticks (guint64 choices)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < 64; i++)
    if ((choices >> i & 1) != 0)
      g_string_append_printf (text, "%s%u", text->len > 0 ? " " : "", i + 1);
  return g_string_free (text, FALSE);
}

char *
bw_entry_key_format (const BwResponse *response, guint item)
{
  if (response == NULL || bw_response_get_state (response, item) == BW_ANSWER_SKIPPED)
    return NULL;
  if (bw_response_get_state (response, item) == BW_ANSWER_NOT_APPLICABLE)
    return g_strdup ("/");

  const BwAssessment *assessment = bw_response_get_assessment (response);
  int choice = bw_response_get_choice (response, item);
  switch (assessment->items[item].type)
    {
    case BW_ITEM_RATING:
      return bw_entry_key_format_value (bw_assessment_get_item_scale (assessment, item)->points[choice].value);
    case BW_ITEM_VIGNETTE:
      return g_strdup_printf ("%c", 'A' + choice % 26);
    case BW_ITEM_CHOICE:
      return g_strdup_printf ("%d", choice + 1);
    case BW_ITEM_MULTIPLE_CHOICE:
      return format_ticks (bw_response_get_choices (response, item));
    case BW_ITEM_NUMBER:
      return bw_number_print (bw_response_get_number (response, item));
    case BW_ITEM_TEXT:
    case BW_ITEM_RECORD_TABLE:
      break;
    }
  return g_strdup ("✓");
}
