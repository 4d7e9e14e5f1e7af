/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-target.h"

#include "bw-number.h"

#include <glib/gi18n-lib.h>
#include <math.h>

static const char *const no_names[] = { NULL };
static const char *const target_children[] = { "score", NULL };

static void
add_row (GPtrArray *rows, const char *id, double score)
{
  char **row = g_new0 (char *, 3);

  row[0] = g_strdup (id);
  row[1] = bw_number_print (score);
  g_ptr_array_add (rows, row);
}

static gboolean
is_score (double number)
{
  return number >= 0 && number <= 100;
}

double *
bw_target_dup_scores (const BwAssessment *assessment, GPtrArray *rows)
{
  if (rows == NULL || rows->len == 0)
    return NULL;
  double *scores = g_new (double, MAX (assessment->n_dimensions, 1));
  for (guint i = 0; i < assessment->n_dimensions; i++)
    scores[i] = NAN;
  for (guint i = 0; i < rows->len; i++)
    {
      char **row = rows->pdata[i];
      int dimension = bw_assessment_find_dimension (assessment, row[0]);
      double number;
      if (dimension >= 0 && bw_number_read (row[1], &number) && is_score (number))
        scores[dimension] = number;
    }
  return scores;
}

GPtrArray *
bw_target_new_rows (const BwAssessment *assessment, const double *scores)
{
  g_autoptr (GPtrArray) rows = bw_rows_new ();

  for (guint i = 0; scores != NULL && i < assessment->n_dimensions; i++)
    if (is_score (scores[i]))
      add_row (rows, assessment->dimensions[i].id, floor (scores[i] * 10 + 0.5) / 10);
  return rows->len > 0 ? g_steal_pointer (&rows) : NULL;
}

static gboolean
has_row (GPtrArray *rows, const char *id)
{
  for (guint i = 0; i < rows->len; i++)
    if (g_str_equal (((char **)rows->pdata[i])[0], id))
      return TRUE;
  return FALSE;
}

static void
read_score (const BwAssessment *assessment, BwXmlNode *node, GPtrArray *rows, BwKept *kept, BwIssues *issues)
{
  g_autofree char *id = bw_xml_node_dup_attribute (node, "dimension");
  g_autofree char *value = bw_xml_node_dup_attribute (node, "value");
  double number = NAN;

  if (id != NULL && bw_assessment_find_dimension (assessment, id) >= 0 && !has_row (rows, id) && value != NULL &&
      bw_number_read (value, &number) && is_score (number))
    {
      add_row (rows, id, number);
      return;
    }
  bw_kept_add_node (kept, node);
  bw_issues_add (issues, BW_TAG_DOCUMENT_VALUE, bw_xml_node_get_line (node),
                 _ ("The target “%s” for “%s” does not fit this assessment; it stays in the file and does not count."),
                 value != NULL ? value : "", id != NULL ? id : "");
}

GPtrArray *
bw_target_read (const BwAssessment *assessment, BwXmlNode *node, BwKept *kept, BwIssues *issues)
{
  g_autoptr (GPtrArray) rows = bw_rows_new ();

  if (node == NULL)
    return NULL;
  bw_kept_add_unknown (kept, node, no_names, target_children);
  for (BwXmlNode *child = bw_xml_node_find_child (node, "score"); child != NULL;
       child = bw_xml_node_find_next (child, "score"))
    read_score (assessment, child, rows, kept, issues);
  return rows->len > 0 ? g_steal_pointer (&rows) : NULL;
}

void
bw_target_write (GPtrArray *rows, const BwKept *kept, BwXmlWriter *writer)
{
  if (rows == NULL && kept->attributes == NULL && kept->children == NULL)
    return;
  bw_xml_writer_start (writer, "target", NULL);
  bw_kept_write_attributes (kept, writer, NULL);
  for (guint i = 0; rows != NULL && i < rows->len; i++)
    {
      char **row = rows->pdata[i];
      bw_xml_writer_start (writer, "score", NULL);
      bw_xml_writer_attribute (writer, "dimension", row[0]);
      bw_xml_writer_attribute (writer, "value", row[1]);
      bw_xml_writer_end (writer);
    }
  bw_kept_write_children (kept, writer);
  bw_xml_writer_end (writer);
}
