/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "bw-definition-reader.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* What a kind of chart can use, apart from scores. */
enum
{
  USES_SHOW = 1 << 0,
  USES_SORT = 1 << 1,
  USES_TABLE = 1 << 2,
  USES_AXES = 1 << 3, /* titles of axes, names of corners */
  USES_REFERENCE = 1 << 4,
  USES_AGAINST = 1 << 5,
  USES_ITEMS = 1 << 6,
  USES_FIELDS = 1 << 7,
};

static const struct
{
  const char *id;
  guint uses;
} kinds[BW_N_CHART_KINDS] = {
  [BW_CHART_MATRIX] = { "matrix", USES_AXES | USES_AGAINST | USES_ITEMS },
  [BW_CHART_BUTTERFLY] = { "butterfly", USES_SORT },
  [BW_CHART_RADAR] = { "radar", USES_ITEMS },
  [BW_CHART_BULLET_BARS] = { "bullet-bars", USES_SHOW | USES_SORT | USES_ITEMS },
  [BW_CHART_DIVERGING_BARS] = { "diverging-bars", USES_SORT | USES_ITEMS },
  [BW_CHART_DOT_PLOT] = { "dot-plot", USES_SHOW | USES_SORT | USES_ITEMS },
  [BW_CHART_DUMBBELL] = { "dumbbell", USES_SORT | USES_ITEMS },
  [BW_CHART_SLOPE] = { "slope", USES_TABLE | USES_FIELDS },
  [BW_CHART_HEAT_STRIP] = { "heat-strip", USES_SHOW | USES_SORT | USES_ITEMS },
  [BW_CHART_CLOCK] = { "clock", USES_REFERENCE },
  [BW_CHART_STAIRCASE] = { "staircase", 0 },
  [BW_CHART_TILE_BOARD] = { "tile-board", USES_SORT | USES_ITEMS },
  [BW_CHART_RUN_CHART] = { "run-chart", USES_ITEMS },
  [BW_CHART_BUBBLE_MAP] = { "bubble-map", USES_TABLE | USES_AXES },
};

/* The columns, and the kind that uses them; a label serves both. */
static const struct
{
  const char *attribute;
  gboolean in_map;
  gboolean in_slope;
  gboolean required;
} columns[BW_N_COLUMNS] = {
  [BW_COLUMN_X] = { "x", TRUE, FALSE, TRUE },           [BW_COLUMN_Y] = { "y", TRUE, FALSE, TRUE },
  [BW_COLUMN_SIZE] = { "size", TRUE, FALSE, FALSE },    [BW_COLUMN_LABEL] = { "label", TRUE, TRUE, FALSE },
  [BW_COLUMN_SERIES] = { "series", FALSE, TRUE, TRUE },
};

static const char *const corner_ids[BW_N_CORNERS] = {
  [BW_CORNER_LOW_LOW] = "low-low",
  [BW_CORNER_LOW_HIGH] = "low-high",
  [BW_CORNER_HIGH_LOW] = "high-low",
  [BW_CORNER_HIGH_HIGH] = "high-high",
};

const char *
bw_chart_kind_get_id (BwChartKind kind)
{
  g_return_val_if_fail (kind < BW_N_CHART_KINDS, NULL);

  return kinds[kind].id;
}

static gboolean
uses (const BwChartSpec *spec, guint what)
{
  return (kinds[spec->kind].uses & what) != 0;
}

/* @what is the attribute or element that stands there for nothing. */
static void
add_unfit (BwDefinitionReader *reader, int line, const BwChartSpec *spec, const char *what)
{
  /* Translators: the first is the kind of a chart, such as “radar”, the second an attribute or element of the file */
  bw_issues_add (reader->issues, BW_TAG_CHART_UNFIT, line, _ ("A chart of the kind “%s” has no use for “%s”."),
                 kinds[spec->kind].id, what);
}

static BwSort
read_sort (BwXmlNode *node)
{
  g_autofree char *sort = bw_xml_node_dup_attribute (node, "sort");

  if (g_strcmp0 (sort, "descending") == 0)
    return BW_SORT_DESCENDING;
  return g_strcmp0 (sort, "ascending") == 0 ? BW_SORT_ASCENDING : BW_SORT_NONE;
}

/* The position of the field called @id in the table of @spec; -1 with a finding. @for_numbers: what holds text is none
 * to be found. */
static int
resolve_field (BwDefinitionReader *reader, int line, const BwChartSpec *spec, const char *id, gboolean for_numbers)
{
  const BwItem *table = &reader->assessment->items[spec->table];

  for (guint i = 0; i < table->n_fields; i++)
    if (g_str_equal (table->fields[i].id, id))
      {
        if (!for_numbers || table->fields[i].type != BW_FIELD_TEXT)
          return (int)i;
        bw_issues_add (reader->issues, BW_TAG_CHART_UNFIT, line, _ ("The field “%s” holds words, not numbers."), id);
        return -1;
      }
  bw_reader_add_unknown (reader, line, id, (GHashTable *[]){ g_hash_table_lookup (reader->members, table->id), NULL },
                         _ ("“%s” has no field “%s”."), table->id, id);
  return -1;
}

static void
read_column (BwDefinitionReader *reader, BwXmlNode *node, BwChartSpec *spec, BwChartColumn column)
{
  int line = bw_xml_node_get_line (node);
  gboolean fits = spec->kind == BW_CHART_SLOPE ? columns[column].in_slope : columns[column].in_map;
  g_autofree char *id = bw_xml_node_dup_attribute (node, columns[column].attribute);
  const BwField *fields = spec->table >= 0 ? reader->assessment->items[spec->table].fields : NULL;

  if (id != NULL && (!uses (spec, USES_TABLE) || !fits))
    add_unfit (reader, line, spec, columns[column].attribute);
  else if (id != NULL && spec->table >= 0)
    spec->columns[column] = resolve_field (reader, line, spec, id, column != BW_COLUMN_LABEL);
  else if (id == NULL && spec->table >= 0 && fits && columns[column].required)
    bw_issues_add (reader->issues, BW_TAG_CHART_INCOMPLETE, line,
                   /* Translators: the second is the name of an attribute of the file, such as “x” */
                   _ ("The chart “%s” shows a table, but does not say which field of it is “%s”."), spec->id,
                   columns[column].attribute);
  if (column == BW_COLUMN_SERIES && spec->columns[column] >= 0 && fields[spec->columns[column]].type != BW_FIELD_RATING)
    bw_issues_add (reader->issues, BW_TAG_CHART_UNFIT, line,
                   _ ("The field “%s” is no rating, so it has no two ends for a slope."), id);
}

static void
read_table (BwDefinitionReader *reader, BwXmlNode *node, BwChartSpec *spec)
{
  int line = bw_xml_node_get_line (node);
  g_autofree char *id = bw_xml_node_dup_attribute (node, "table");
  int item = bw_assessment_find_item (reader->assessment, id);

  spec->table = -1;
  for (guint i = 0; i < BW_N_COLUMNS; i++)
    spec->columns[i] = -1;
  if (id != NULL && !uses (spec, USES_TABLE))
    add_unfit (reader, line, spec, "table");
  else if (item >= 0 && reader->assessment->items[item].type == BW_ITEM_RECORD_TABLE)
    spec->table = item;
  else if (id != NULL)
    bw_reader_add_unknown (reader, line, id, (GHashTable *[]){ reader->tables, NULL },
                           _ ("There is no record table “%s”."), id);

  for (guint i = 0; i < BW_N_COLUMNS; i++)
    {
      g_autofree char *column = bw_xml_node_dup_attribute (node, columns[i].attribute);

      if (column != NULL && id == NULL && uses (spec, USES_TABLE))
        bw_issues_add (reader->issues, BW_TAG_CHART_INCOMPLETE, line,
                       _ ("The chart “%s” names a field, but no table that has it."), spec->id);
      read_column (reader, node, spec, (BwChartColumn)i);
    }
}

static void
set_item (BwDefinitionReader *reader, int line, int item, BwSubject *subject)
{
  const BwItem *what = &reader->assessment->items[item];

  subject->type = BW_SUBJECT_ITEM;
  subject->position = (guint)item;
  if (what->type != BW_ITEM_RATING)
    bw_issues_add (reader->issues, BW_TAG_CHART_UNFIT, line,
                   _ ("“%s” is not rated on a scale, so a chart has nothing to show of it."), what->id);
}

/* A dimension or an index or, when there is neither, a statement. */
static void
read_against (BwDefinitionReader *reader, BwXmlNode *node, const BwChartSpec *spec, BwSubject *against)
{
  int line = bw_xml_node_get_line (node);
  g_autofree char *id = bw_xml_node_dup_attribute (node, "against");
  GHashTable **ids = reader->assessment->ids;
  int item = bw_assessment_find_item (reader->assessment, id);

  if (id == NULL)
    return;
  if (!uses (spec, USES_AGAINST))
    add_unfit (reader, line, spec, "against");
  else if (bw_assessment_find_dimension (reader->assessment, id) >= 0 ||
           bw_assessment_find_index (reader->assessment, id) >= 0)
    {
      against->type = BW_SUBJECT_SCORE;
      bw_reader_resolve_part (reader, line, id, &against->score);
    }
  else if (item >= 0)
    set_item (reader, line, item, against);
  else
    bw_reader_add_unknown (reader, line, id,
                           (GHashTable *[]){ ids[BW_ID_DIMENSION], ids[BW_ID_INDEX], ids[BW_ID_ITEM], NULL },
                           _ ("There is no dimension, index or item “%s”."), id);
}

static void
read_item (BwDefinitionReader *reader, int line, const BwChartSpec *spec, const char *id, BwSubject *subject)
{
  int item;

  if (!uses (spec, USES_ITEMS))
    {
      add_unfit (reader, line, spec, "item");
      return;
    }
  item = bw_reader_resolve (reader, line, id, BW_ID_ITEM);
  if (item >= 0)
    set_item (reader, line, item, subject);
}

static void
read_field (BwDefinitionReader *reader, int line, const BwChartSpec *spec, const char *id, BwSubject *subject)
{
  int field = -1;

  if (!uses (spec, USES_FIELDS))
    add_unfit (reader, line, spec, "field");
  else if (spec->table < 0)
    bw_issues_add (reader->issues, BW_TAG_CHART_INCOMPLETE, line,
                   _ ("The chart “%s” names a field, but no table that has it."), spec->id);
  else
    field = resolve_field (reader, line, spec, id, TRUE);
  if (field < 0)
    return;
  subject->type = BW_SUBJECT_FIELD;
  subject->position = (guint)field;
}

static void
read_chart_part (BwDefinitionReader *reader, BwXmlNode *node, const BwChartSpec *spec, BwChartPart *part)
{
  int line = bw_xml_node_get_line (node);
  g_autofree char *ref = bw_xml_node_dup_attribute (node, "ref");
  g_autofree char *item = bw_xml_node_dup_attribute (node, "item");
  g_autofree char *field = bw_xml_node_dup_attribute (node, "field");
  g_autofree char *against = bw_xml_node_dup_attribute (node, "against");

  if ((ref != NULL) + (item != NULL) + (field != NULL) != 1)
    bw_issues_add (reader->issues, BW_TAG_CHART_INCOMPLETE, line,
                   _ ("A part of the chart “%s” names either a ref, an item or a field; one of the three."), spec->id);
  else if (ref != NULL)
    {
      part->subject.score.weight = bw_xml_node_get_double (node, "weight", 1);
      if (bw_reader_resolve_part (reader, line, ref, &part->subject.score))
        part->subject.type = BW_SUBJECT_SCORE;
    }
  else if (item != NULL)
    read_item (reader, line, spec, item, &part->subject);
  else
    read_field (reader, line, spec, field, &part->subject);
  read_against (reader, node, spec, &part->against);
  part->label = bw_reader_read_child (reader, node, "label");
  if (spec->kind == BW_CHART_MATRIX && item != NULL && against == NULL)
    bw_issues_add (reader->issues, BW_TAG_CHART_INCOMPLETE, line,
                   _ ("“%s” has only its height in the matrix: say what it stands against."), item);
}

static void
chart_part_clear (gpointer data)
{
  g_free (((BwChartPart *)data)->label);
}

static void
read_chart_parts (BwDefinitionReader *reader, BwXmlNode *node, BwChartSpec *spec)
{
  GArray *parts = g_array_new (FALSE, TRUE, sizeof (BwChartPart));

  for (BwXmlNode *child = bw_xml_node_find_child (node, "of"); child != NULL;
       child = bw_xml_node_find_next (child, "of"))
    {
      BwChartPart part = { .subject = { .type = BW_SUBJECT_NONE } };

      read_chart_part (reader, child, spec, &part);
      if (part.subject.type == BW_SUBJECT_NONE)
        chart_part_clear (&part);
      else
        g_array_append_val (parts, part);
    }
  spec->n_parts = parts->len;
  spec->parts = (BwChartPart *)(gpointer)g_array_free (parts, FALSE);
}

static void
read_axes (BwDefinitionReader *reader, BwXmlNode *node, BwChartSpec *spec)
{
  static const char *const elements[] = { "x-title", "y-title", "quadrant" };

  spec->x_title = bw_reader_read_child (reader, node, "x-title");
  spec->y_title = bw_reader_read_child (reader, node, "y-title");
  for (BwXmlNode *child = bw_xml_node_find_child (node, "quadrant"); child != NULL;
       child = bw_xml_node_find_next (child, "quadrant"))
    {
      g_autofree char *at = bw_xml_node_dup_attribute (child, "at");

      for (guint i = 0; i < BW_N_CORNERS; i++)
        if (g_strcmp0 (at, corner_ids[i]) == 0 && spec->corners[i] == NULL)
          spec->corners[i] = bw_reader_read_text (reader, child);
    }
  for (guint i = 0; i < G_N_ELEMENTS (elements); i++)
    {
      BwXmlNode *child = bw_xml_node_find_child (node, elements[i]);

      if (child != NULL && !uses (spec, USES_AXES))
        add_unfit (reader, bw_xml_node_get_line (child), spec, elements[i]);
    }
}

static void
read_reference (BwDefinitionReader *reader, BwXmlNode *node, BwChartSpec *spec)
{
  spec->reference = bw_xml_node_get_double (node, "reference", NAN);
  spec->reference_label = bw_reader_read_child (reader, node, "reference");
  if ((!isnan (spec->reference) || spec->reference_label != NULL) && !uses (spec, USES_REFERENCE))
    add_unfit (reader, bw_xml_node_get_line (node), spec, "reference");
  else if (isnan (spec->reference) && spec->reference_label != NULL)
    bw_issues_add (reader->issues, BW_TAG_CHART_INCOMPLETE, bw_xml_node_get_line (node),
                   _ ("The chart “%s” names a reference hand, but not where it stands: add reference=\"…\"."),
                   spec->id);
}

/* What its parts have to be for the picture to make sense. */
static void
check_parts (BwDefinitionReader *reader, BwXmlNode *node, const BwChartSpec *spec)
{
  const BwSubject *only = spec->n_parts == 1 ? &spec->parts[0].subject : NULL;
  int line = bw_xml_node_get_line (node);

  if (spec->kind == BW_CHART_SLOPE && spec->table >= 0 && bw_xml_node_find_child (node, "of") == NULL)
    bw_issues_add (reader->issues, BW_TAG_CHART_INCOMPLETE, line,
                   _ ("The chart “%s” shows a table, but no field of it: add <of field=\"…\"/>."), spec->id);
  if (spec->kind != BW_CHART_CLOCK || spec->n_parts == 0)
    return;
  if (only == NULL || !only->score.is_index || reader->assessment->indices[only->score.ref].unit == NULL ||
      reader->assessment->indices[only->score.ref].band_set < 0)
    bw_issues_add (reader->issues, BW_TAG_CHART_UNFIT, line,
                   _ ("The clock “%s” shows one index with a unit and a band set, nothing else."), spec->id);
  else
    reader->assessment->indices[only->score.ref].on_clock = TRUE;
}

void
bw_chart_spec_read (BwDefinitionReader *reader, BwXmlNode *node, gpointer element)
{
  BwChartSpec *spec = element;
  int line = bw_xml_node_get_line (node);
  g_autofree char *kind = bw_xml_node_dup_attribute (node, "kind");
  g_autofree char *role = bw_xml_node_dup_attribute (node, "role");
  g_autofree char *show = bw_xml_node_dup_attribute (node, "show");

  for (guint i = 0; i < BW_N_CHART_KINDS; i++)
    if (g_strcmp0 (kind, kinds[i].id) == 0)
      spec->kind = i;
  spec->id = bw_xml_node_dup_attribute (node, "id");
  spec->cover = g_strcmp0 (role, "cover") == 0;
  spec->show = g_strcmp0 (show, "items") == 0 ? BW_CHART_SHOW_ITEMS : BW_CHART_SHOW_DIMENSIONS;
  spec->sort = read_sort (node);
  spec->title = bw_reader_read_child (reader, node, "title");
  spec->caption = bw_reader_read_child (reader, node, "caption");
  if (spec->show != BW_CHART_SHOW_DIMENSIONS && !uses (spec, USES_SHOW))
    add_unfit (reader, line, spec, "show");
  if (spec->sort != BW_SORT_NONE && !uses (spec, USES_SORT))
    add_unfit (reader, line, spec, "sort");
  read_table (reader, node, spec);
  read_axes (reader, node, spec);
  read_reference (reader, node, spec);
  read_chart_parts (reader, node, spec);
  check_parts (reader, node, spec);
}

void
bw_chart_spec_clear (BwChartSpec *spec)
{
  for (guint i = 0; i < spec->n_parts; i++)
    chart_part_clear (&spec->parts[i]);
  for (guint i = 0; i < BW_N_CORNERS; i++)
    g_free (spec->corners[i]);
  g_free (spec->id);
  g_free (spec->title);
  g_free (spec->caption);
  g_free (spec->parts);
  g_free (spec->reference_label);
  g_free (spec->x_title);
  g_free (spec->y_title);
}
