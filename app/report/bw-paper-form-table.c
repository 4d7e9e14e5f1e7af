/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-paper-form-private.h"

#include <glib/gi18n-lib.h>

#define MIN_ROWS 6
/* Of the column with the numbers of the rows. */
#define NUMBER_WIDTH 17.5
#define GUTTER 10.5
/* A column to write in is at least this wide: for words, and for a figure. */
#define TEXT_WIDTH 80
#define FIGURE_WIDTH 50
#define ROW_HEIGHT 28

/* The columns of a part of the table, and how much room each takes at least. */
typedef struct
{
  const BwItem *table;
  guint *fields;
  double *widths;
  guint n_fields;
} Part;

/* The head of a column. The caller owns it. */
static char *
dup_head (const BwField *field)
{
  return field->unit ? g_strdup_printf ("%s (%s)", field->label, field->unit) : g_strdup (field->label);
}

/* Enough to write in, and for the longest word of the head. */
static double
get_least_width (const BwPaperForm *paper, const BwField *field)
{
  double width = field->type == BW_FIELD_TEXT ? TEXT_WIDTH : FIGURE_WIDTH;
  g_autofree char *head = dup_head (field);
  g_auto (GStrv) words = g_strsplit (head, " ", -1);

  for (guint i = 0; words[i]; i++)
    width = MAX (width, bw_paper_form_measure (paper, BW_TEXT_TABLE_HEAD, words[i]));
  return MIN (width, bw_flow_get_width (paper->flow) - NUMBER_WIDTH - GUTTER);
}

/* "From 1 Never to 5 Always": what may be written into a column of points. The caller owns it. */
static char *
describe_points (const BwPaperForm *paper, const BwField *field)
{
  const BwResponseScale *scale;
  GString *text;

  if (field->type != BW_FIELD_RATING)
    return NULL;
  scale = &paper->assessment->response_scales[field->response_scale];
  text = g_string_new (NULL);
  for (guint i = 0; i < scale->n_points; i++)
    {
      g_autofree char *value = bw_paper_form_format_point (scale->points[i].value);

      g_string_append_printf (text, "%s%s %s", i > 0 ? " · " : "", value, scale->points[i].anchor);
    }
  return g_string_free (text, FALSE);
}

/* What is to be written into each column, as far as its head does not say it all. */
static void
add_legend (BwPaperForm *paper, const BwItem *entry)
{
  for (guint i = 0; i < entry->n_fields; i++)
    {
      const BwField *field = &entry->fields[i];
      g_autofree char *points = describe_points (paper, field);
      g_autofree char *text = NULL;
      BwBlock *block;

      if (field->type == BW_FIELD_DERIVED || (!points && !field->help))
        continue;
      text = points && field->help ? g_strdup_printf ("%s %s", field->help, points)
                                   : g_strdup (points ? points : field->help);
      block = bw_flow_begin_block (paper->flow, "P");
      bw_flow_put_lead_in (paper->flow, block, 0, bw_flow_get_width (paper->flow), BW_TEXT_SMALL, field->label, text,
                           NULL);
      block->after = 1.75;
      block->splits = TRUE;
      bw_flow_end_block (paper->flow, block);
    }
}

static BwBlock *
begin_row (BwPaperForm *paper, guint group)
{
  BwBlock *block = bw_flow_begin_block (paper->flow, "TR");

  block->group = group;
  block->group_tag = "Table";
  block->keep_with_next = TRUE;
  return block;
}

static void
add_heads (BwPaperForm *paper, const Part *part, guint group)
{
  BwBlock *block = begin_row (paper, group);
  double x = NUMBER_WIDTH + GUTTER;

  for (guint i = 0; i < part->n_fields; i++)
    {
      g_autofree char *text = dup_head (&part->table->fields[part->fields[i]]);

      bw_flow_put_text (paper->flow, block, x, part->widths[i], BW_TEXT_TABLE_HEAD, BW_ALIGN_START, text, "TH");
      x += part->widths[i] + GUTTER;
    }
  block->is_header = TRUE;
  block->before = 14;
  bw_flow_end_block (paper->flow, block);
}

static void
add_row (BwPaperForm *paper, const Part *part, guint row, gboolean is_last, guint group)
{
  BwBlock *block = begin_row (paper, group);
  g_autofree char *number = g_strdup_printf ("%u", row + 1);
  double x = NUMBER_WIDTH + GUTTER;

  bw_flow_put_text (paper->flow, block, 0, NUMBER_WIDTH, BW_TEXT_SMALL, BW_ALIGN_END, number, "TH");
  for (guint i = 0; i < part->n_fields; i++)
    {
      bw_flow_put_blank (paper->flow, block, x, part->widths[i], ROW_HEIGHT, "TD");
      x += part->widths[i] + GUTTER;
    }
  block->keep_with_next = !is_last;
  bw_flow_end_block (paper->flow, block);
}

/* As many fields from @first on as there is room for, at least one; the width left goes to those for words, or to all.
 * Returns the field after the last one. */
static guint
choose_fields (const BwPaperForm *paper, guint first, Part *part)
{
  double room = bw_flow_get_width (paper->flow) - NUMBER_WIDTH;
  double words = 0, rest;
  guint field;

  part->n_fields = 0;
  for (field = first; field < part->table->n_fields; field++)
    {
      const BwField *entry = &part->table->fields[field];

      if (entry->type == BW_FIELD_DERIVED)
        continue;
      if (part->n_fields > 0 && room < get_least_width (paper, entry) + GUTTER)
        break;
      part->fields[part->n_fields] = field;
      part->widths[part->n_fields++] = get_least_width (paper, entry);
      words += entry->type == BW_FIELD_TEXT;
      room -= get_least_width (paper, entry) + GUTTER;
    }
  rest = MAX (room, 0);
  for (guint i = 0; i < part->n_fields; i++)
    if (words == 0)
      part->widths[i] += rest / part->n_fields;
    else if (part->table->fields[part->fields[i]].type == BW_FIELD_TEXT)
      part->widths[i] += rest / words;
  return field;
}

void
bw_paper_form_add_table (BwPaperForm *paper, guint item)
{
  const BwItem *entry = &paper->assessment->items[item];
  g_autofree guint *fields = g_new0 (guint, MAX (entry->n_fields, 1));
  g_autofree double *widths = g_new0 (double, MAX (entry->n_fields, 1));
  Part part = { .table = entry, .fields = fields, .widths = widths };
  guint n_rows = MAX (MIN_ROWS, MIN (entry->minimum_rows, 2 * MIN_ROWS));

  add_legend (paper, entry);
  for (guint field = 0; field < entry->n_fields;)
    {
      guint group = bw_flow_add_group (paper->flow);

      field = choose_fields (paper, field, &part);
      if (part.n_fields == 0)
        continue;
      add_heads (paper, &part, group);
      for (guint row = 0; row < n_rows; row++)
        add_row (paper, &part, row, row + 1 == n_rows, group);
    }
}
