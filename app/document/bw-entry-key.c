/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-entry-key.h"

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
