/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-csv.h"
#include "bw-group-comparison.h"
#include "bw-json.h"
#include "bw-plain.h"

#include <glib/gi18n-lib.h>

/* A comparison of groups for a terminal and for files. What is held back is "–", null, or an empty cell. */

static const BwGroupDifference *
get (const BwGroupComparison *self, guint position)
{
  return &g_array_index (self->differences, BwGroupDifference, position);
}

char *
bw_group_comparison_to_text (const BwGroupComparison *self, const char *const names[BW_N_SIDES])
{
  GString *text = g_string_new (NULL);
  g_autofree char *summary = bw_group_comparison_summarise (self);
  g_auto (GStrv) warnings = bw_group_comparison_dup_warnings (self);
  /* Translators: two documents that are compared */
  g_autofree char *sides = g_strdup_printf (_ ("%s and %s"), names[BW_SIDE_BEFORE], names[BW_SIDE_AFTER]);

  bw_plain_wrap (text, self->assessments[BW_SIDE_AFTER]->title, 0);
  bw_plain_wrap (text, sides, 0);
  bw_plain_wrap (text, summary, 0);
  g_string_append_c (text, '\n');
  for (guint i = 0; i < self->differences->len; i++)
    {
      const BwDifference *difference = &get (self, i)->difference;
      g_autofree char *sentence = bw_group_comparison_describe (self, i);
      g_autofree char *before = bw_group_comparison_format_mean (self, i, BW_SIDE_BEFORE);
      g_autofree char *after = bw_group_comparison_format_mean (self, i, BW_SIDE_AFTER);
      g_autofree char *points = bw_difference_format (before, after);
      g_autofree char *interval = bw_difference_format_interval (difference);

      bw_plain_wrap (text, sentence, 2);
      if (difference->interval.lower < difference->interval.upper)
        {
          /* Translators: how far two scores lie apart, and the 95 % interval of that */
          g_autofree char *line = g_strdup_printf (_ ("Difference %s, 95 %%: %s"), points, interval);

          bw_plain_wrap (text, line, 4);
        }
    }
  g_string_append_c (text, '\n');
  for (guint i = 0; warnings[i] != NULL; i++)
    bw_plain_wrap (text, warnings[i], 0);
  return g_string_free (text, FALSE);
}

/* "exposure" and "readiness" are the overall scores. */
static const char *
get_id (const BwGroupComparison *self, const BwGroupDifference *what)
{
  int dimension = what->dimensions[BW_SIDE_AFTER];

  if (dimension >= 0)
    return self->assessments[BW_SIDE_AFTER]->dimensions[dimension].id;
  return what->kind == BW_KIND_EXPOSURE ? "exposure" : "readiness";
}

static double
get_n (const BwDifference *difference, BwSide side)
{
  return difference->n[side] > 0 ? difference->n[side] : NAN;
}

static void
add_json (BwJson *json, const BwGroupComparison *self, guint position)
{
  const BwGroupDifference *what = get (self, position);
  const BwDifference *difference = &what->difference;
  g_autofree char *sentence = bw_group_comparison_describe (self, position);

  bw_json_open (json, NULL, '{');
  bw_json_text (json, "id", get_id (self, what));
  bw_json_text (json, "name", bw_group_comparison_get_name (self, position));
  bw_json_number (json, "nBefore", get_n (difference, BW_SIDE_BEFORE));
  bw_json_number (json, "nAfter", get_n (difference, BW_SIDE_AFTER));
  bw_json_number (json, "before", difference->means[BW_SIDE_BEFORE]);
  bw_json_number (json, "after", difference->means[BW_SIDE_AFTER]);
  bw_json_number (json, "difference", difference->difference);
  bw_json_number (json, "lower", difference->interval.lower);
  bw_json_number (json, "upper", difference->interval.upper);
  bw_json_text (json, "verdict", bw_difference_get_id (difference->verdict));
  bw_json_text (json, "sentence", sentence);
  bw_json_close (json, '}');
}

char *
bw_group_comparison_to_json (const BwGroupComparison *self, const char *const names[BW_N_SIDES])
{
  g_auto (GStrv) warnings = bw_group_comparison_dup_warnings (self);
  BwJson json = BW_JSON_INIT;

  bw_json_open (&json, NULL, '{');
  bw_json_text (&json, "assessment", self->assessments[BW_SIDE_AFTER]->id);
  bw_json_text (&json, "before", names[BW_SIDE_BEFORE]);
  bw_json_text (&json, "after", names[BW_SIDE_AFTER]);
  bw_json_text (&json, "versionBefore", self->assessments[BW_SIDE_BEFORE]->version);
  bw_json_text (&json, "versionAfter", self->assessments[BW_SIDE_AFTER]->version);
  bw_json_text (&json, "form", bw_form_get_id (self->form));
  bw_json_number (&json, "nBefore", self->n[BW_SIDE_BEFORE]);
  bw_json_number (&json, "nAfter", self->n[BW_SIDE_AFTER]);
  bw_json_number (&json, "linked", self->n_linked);
  bw_json_number (&json, "minimumGroup", self->minimum);
  bw_json_truth (&json, "rounds", self->rounds);
  bw_json_number (&json, "leftOut", self->n_left_out);
  bw_json_open (&json, "warnings", '[');
  for (guint i = 0; warnings[i] != NULL; i++)
    bw_json_text (&json, NULL, warnings[i]);
  bw_json_close (&json, ']');
  bw_json_open (&json, "differences", '[');
  for (guint i = 0; i < self->differences->len; i++)
    add_json (&json, self, i);
  bw_json_close (&json, ']');
  bw_json_close (&json, '}');
  return bw_json_finish (&json);
}

char *
bw_group_comparison_to_csv (const BwGroupComparison *self)
{
  GString *csv = g_string_new ("id,name,n_before,n_after,before,after,difference,lower,upper,linked,verdict\r\n");

  for (guint i = 0; i < self->differences->len; i++)
    {
      const BwGroupDifference *what = get (self, i);
      const BwDifference *difference = &what->difference;
      const double numbers[] = {
        get_n (difference, BW_SIDE_BEFORE),
        get_n (difference, BW_SIDE_AFTER),
        difference->means[BW_SIDE_BEFORE],
        difference->means[BW_SIDE_AFTER],
        difference->difference,
        difference->interval.lower,
        difference->interval.upper,
      };

      bw_csv_text (csv, get_id (self, what));
      g_string_append_c (csv, ',');
      bw_csv_text (csv, bw_group_comparison_get_name (self, i));
      for (guint j = 0; j < G_N_ELEMENTS (numbers); j++)
        {
          g_string_append_c (csv, ',');
          bw_csv_number (csv, numbers[j]);
        }
      g_string_append_printf (csv, ",%s,%s\r\n", self->n_linked > 0 ? "true" : "false",
                              bw_difference_get_id (difference->verdict));
    }
  return g_string_free (csv, FALSE);
}
