/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The pictures of a group: what is in them, and what must not be. */

#include "tests/core/scoring/sheet.h"
#include "tests/core/scoring/team.h"

#include "app/chart/bw-group-chart.h"

#include <string.h>

static const char *const twelve[] = { "44444", "34343", "33334", "44445", "44443", "33333",
                                      "14444", "54444", "14444", "54444", "24444", "54444" };

/* As high as it likes to be, times @stretch. */
static BwDrawing *
lay_out_as (const BwChart *chart, BwLook look, gboolean right_to_left, double width, double stretch)
{
  PangoContext *context = bw_chart_style_create_context ();
  BwChartStyle style;
  BwDrawing *drawing;

  bw_chart_style_init (&style, look, right_to_left, 12);
  drawing = bw_chart_layout (chart, context, &style, width,
                             stretch * bw_chart_get_natural_height (chart, context, &style, width));
  g_object_unref (context);
  return drawing;
}

static BwDrawing *
lay_out (const BwChart *chart, BwLook look, gboolean right_to_left, double width)
{
  return lay_out_as (chart, look, right_to_left, width, 1);
}

/* The value of the mark called @name, which has to be there. */
static const char *
get_value (const BwDrawing *drawing, const char *name)
{
  for (guint i = 0; i < drawing->marks->len; i++)
    if (g_str_equal (g_array_index (drawing->marks, BwMark, i).name, name))
      return g_array_index (drawing->marks, BwMark, i).value;
  g_assert_not_reached ();
}

static gboolean
says (const BwDrawing *drawing, const char *text)
{
  for (guint i = 0; i < drawing->labels->len; i++)
    if (strstr (g_array_index (drawing->labels, BwLabel, i).text, text) != NULL)
      return TRUE;
  return FALSE;
}

static guint
count_shapes (const BwDrawing *drawing, BwShapeType type, BwInk fill)
{
  guint n = 0;

  for (guint i = 0; i < drawing->shapes->len; i++)
    n += g_array_index (drawing->shapes, BwShape, i).type == type &&
         g_array_index (drawing->shapes, BwShape, i).fill == fill;
  return n;
}

/* The row of the table that begins with @name. */
static char *const *
get_cells (const BwChart *chart, const char *name)
{
  const BwChartTable *table = bw_chart_get_table (chart);

  for (guint i = 0; i < table->rows->len; i++)
    if (g_str_equal (((char **)table->rows->pdata[i])[0], name))
      return table->rows->pdata[i];
  g_assert_not_reached ();
}

/* Six people are too few for columns, but not for a box, a mean and its interval. */
static void
test_spread_of_few (void)
{
  g_autoptr (BwDocument) document = make_team (twelve, 6);
  g_autoptr (BwGroupResult) group = NULL;
  g_autoptr (BwChart) chart = NULL;
  g_autoptr (BwDrawing) drawing = NULL;

  bw_document_set_invited (document, 8);
  group = bw_group_result_new (document);
  chart = bw_group_chart_new (group, BW_GROUP_CHART_SPREAD);
  drawing = lay_out (chart, BW_LOOK_LIGHT, FALSE, 640);
  g_assert_cmpstr (get_value (drawing, "Volatility readiness"), ==,
                   "mean 65, n 6, 95 %: 58–72, quartiles 56 · 65 · 74, answers lie very close");
  g_assert_cmpstr (get_value (drawing, "Ambiguity readiness"), ==, "too few people to show it");
  g_assert_cmpstr (get_cells (chart, "Volatility readiness")[5], ==, "–");
  g_assert_cmpuint (count_shapes (drawing, BW_SHAPE_RECTANGLE, BW_INK_SHADE_2), ==, 0);
  g_assert_false (says (drawing, "Columns"));
}

static void
test_spread (void)
{
  g_autoptr (BwDocument) document = make_team (twelve, 12);
  g_autoptr (BwGroupResult) group = bw_group_result_new (document);
  g_autoptr (BwChart) chart = bw_group_chart_new (group, BW_GROUP_CHART_SPREAD);
  g_autoptr (BwDrawing) drawing = lay_out (chart, BW_LOOK_LIGHT, FALSE, 640);
  char *const *cells = get_cells (chart, "Volatility readiness");

  g_assert_cmpstr (cells[2], ==, "12");
  g_assert_cmpstr (cells[5], ==, "0 · 0 · 2 · 6 · 4");
  g_assert_cmpuint (count_shapes (drawing, BW_SHAPE_RECTANGLE, BW_INK_SHADE_2), ==, 3);
  g_assert_true (says (drawing, "Columns"));
}

/* What people agree on lies above the line, and it says which kind of thing it is. */
static void
test_agreement (void)
{
  static const char *const agreed[] = { "44434", "44443", "44444", "34444", "44445" };
  static const char *const low[] = { "12222", "22222", "21222", "22212", "22223" };
  static const char *const split[] = { "11111", "55555", "11111", "55555", "55555" };
  static const struct
  {
    const char *const *sheets;
    const char *place;
  } cases[] = { { agreed, "Agreed strength" }, { low, "Agreed gap" }, { split, "Split: talk first" } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (BwDocument) document = make_team (cases[i].sheets, 5);
      g_autoptr (BwGroupResult) group = bw_group_result_new (document);
      g_autoptr (BwChart) chart = bw_group_chart_new (group, BW_GROUP_CHART_AGREEMENT);
      g_autoptr (BwDrawing) drawing = lay_out (chart, BW_LOOK_LIGHT, FALSE, 640);
      char *const *cells = get_cells (chart, "Volatility readiness");

      g_assert_cmpstr (cells[3], ==, cases[i].place);
      g_assert_true (g_str_has_suffix (get_value (drawing, "Volatility readiness"), cases[i].place));
      g_assert_true (says (drawing, "Agreed strength") && says (drawing, "Agreed gap"));
      /* Answers further apart than at random still lie in the picture. */
      if (cases[i].sheets == split)
        g_assert_true (g_str_has_prefix (cells[2], "−"));
    }
}

/* A high exposure that people agree on is no strength, and its point has another shape. */
static void
test_agreement_kinds (void)
{
  static const char *const agreed[] = { "44434", "44443", "44444", "34444", "44445" };
  g_autoptr (BwDocument) document = make_team (agreed, 5);
  BwAssessment *assessment = bw_document_get_assessment (document);
  const BwDimension *exposure = &assessment->dimensions[find_dimension (assessment, "v-exp")];
  g_autoptr (BwGroupResult) group = NULL;
  g_autoptr (BwChart) chart = NULL;
  g_autoptr (BwDrawing) drawing = NULL;

  for (guint p = 0; p < 5; p++)
    for (guint i = 0; i < exposure->n_items; i++)
      bw_document_set_answer (document, p, exposure->items[i],
                              &(BwAnswer){ .state = BW_ANSWER_GIVEN, .choice = 3 + (p == i) });
  group = bw_group_result_new (document);
  chart = bw_group_chart_new (group, BW_GROUP_CHART_AGREEMENT);
  drawing = lay_out (chart, BW_LOOK_GREYSCALE, FALSE, 640);
  g_assert_cmpstr (get_cells (chart, "Volatility exposure")[3], ==, "agreed: much pressure");
  g_assert_cmpuint (count_shapes (drawing, BW_SHAPE_DIAMOND, BW_INK_EXPOSURE), ==, 1);
  g_assert_cmpuint (count_shapes (drawing, BW_SHAPE_CIRCLE, BW_INK_READINESS), ==, 1);
  g_assert_true (says (drawing, "◆ Exposure"));
}

/* What is held back of a part is not in the picture, whichever way it is looked at. */
static void
test_parts (void)
{
  static const char *const sheets[] = { "44444", "34343", "33334", "44445", "44443", "33333", "11111", "22222",
                                        "11111", "55555", "55555", "55555", "55555", "55555", "55555" };
  static const char *const groups[] = {
    "b", "b", "b", "b", "b", "b", "c", "c", "c", "a", "a", "a", "a", "a", "a", NULL
  };
  g_autoptr (BwDocument) plain = make_team (sheets, 15);
  g_autoptr (BwDocument) document = say (plain, "anonymous=\"true\"", groups);
  g_autoptr (BwGroupResult) group = bw_group_result_new (document);
  g_autoptr (BwChart) chart = bw_group_chart_new (group, BW_GROUP_CHART_PARTS);
  g_autoptr (BwDrawing) drawing = lay_out (chart, BW_LOOK_LIGHT, FALSE, 640);
  char *const *cells = get_cells (chart, "Volatility readiness");
  char *const *columns = bw_chart_get_table (chart)->columns;

  g_assert_cmpstr (get_value (drawing, "Volatility readiness, b"), ==, "65");
  g_assert_cmpstr (get_value (drawing, "Volatility readiness, c"), ==, "–");
  g_assert_cmpstr (columns[1], ==, "All");
  g_assert_cmpstr (columns[3], ==, "b");
  g_assert_cmpstr (cells[2], ==, "–");
  g_assert_cmpstr (cells[3], ==, "65");
  g_assert_cmpstr (cells[4], ==, "–");
  g_assert_true (says (drawing, "too few people to show it"));
  for (guint i = 0; i < drawing->shapes->len; i++)
    if (g_array_index (drawing->shapes, BwShape, i).hatch == BW_HATCH_RISING)
      return;
  g_assert_not_reached ();
}

/* Columns that have no room for their names get numbers, which the small print explains. */
static void
test_parts_with_long_names (void)
{
  static const char *const groups[] = { "Organisationsentwicklung Nord",
                                        "Organisationsentwicklung Nord",
                                        "Organisationsentwicklung Nord",
                                        "Organisationsentwicklung Nord",
                                        "Organisationsentwicklung Nord",
                                        "Organisationsentwicklung Nord",
                                        "Verwaltungsdigitalisierung",
                                        "Verwaltungsdigitalisierung",
                                        "Verwaltungsdigitalisierung",
                                        "Verwaltungsdigitalisierung",
                                        "Verwaltungsdigitalisierung",
                                        "Verwaltungsdigitalisierung",
                                        NULL };
  g_autoptr (BwDocument) plain = make_team (twelve, 12);
  g_autoptr (BwDocument) document = say (plain, "", groups);
  g_autoptr (BwGroupResult) group = bw_group_result_new (document);
  g_autoptr (BwChart) chart = bw_group_chart_new (group, BW_GROUP_CHART_PARTS);
  g_autoptr (BwDrawing) drawing = lay_out (chart, BW_LOOK_LIGHT, FALSE, 300);

  g_assert_true (says (drawing, "2\u00a0Organisationsentwicklung Nord · 3\u00a0Verwaltungsdigitalisierung"));
}

/* Statements need eight people. */
static void
test_statements (void)
{
  g_autoptr (BwDocument) few = make_team (twelve + 5, 7);
  g_autoptr (BwDocument) enough = make_team (twelve, 12);
  g_autoptr (BwGroupResult) small = bw_group_result_new (few);
  g_autoptr (BwGroupResult) group = bw_group_result_new (enough);
  g_autoptr (BwChart) chart = bw_group_chart_new (group, BW_GROUP_CHART_STATEMENTS);
  const BwItem *widest = &group->assessment->items[find_item (group->assessment, "v-rdy.1")];

  g_assert_null (bw_group_chart_new (small, BW_GROUP_CHART_STATEMENTS));
  g_assert_cmpint (bw_chart_get_kind (chart), ==, BW_CHART_DIVERGING_BARS);
  g_assert_cmpstr (((char **)bw_chart_get_table (chart)->rows->pdata[0])[0], ==, widest->stems[BW_FORM_SELF]);
}

/* One view beside a team's: the widest gap first, and a word for it from 15 points on. */
static void
test_self (void)
{
  g_autoptr (BwAssessment) assessment = read_definition ("servant-leadership.xml");
  g_autoptr (BwDocument) document = bw_document_new (assessment, BW_FORM_SELF, "d", "own", "2026-03-31");
  g_autoptr (BwGroupResult) group = NULL;
  g_autoptr (BwChart) chart = NULL;
  g_autoptr (BwDrawing) drawing = NULL;
  char *const *cells;

  for (guint i = 0; i < 5; i++)
    {
      g_autofree char *id = g_strdup_printf ("t%u", i);

      bw_document_add_response (document, BW_FORM_TEAM, id);
    }
  for (guint p = 0; p < 6; p++)
    for (guint d = 0; d < 2; d++)
      for (guint i = 0; i < assessment->dimensions[d].n_items; i++)
        {
          guint item = assessment->dimensions[d].items[i];
          /* The leader is two points kinder in one dimension. */
          guint point = p == 0 && d == 1 ? 4 : 2;

          bw_document_set_answer (
            document, p, item,
            &(BwAnswer){ .state = BW_ANSWER_GIVEN, .choice = assessment->items[item].reverse ? 4 - point : point });
        }
  group = bw_group_result_new (document);
  chart = bw_group_chart_new (group, BW_GROUP_CHART_SELF);
  g_assert_nonnull (chart);
  drawing = lay_out (chart, BW_LOOK_LIGHT, FALSE, 640);
  cells = bw_chart_get_table (chart)->rows->pdata[0];
  g_assert_cmpstr (cells[0], ==, assessment->dimensions[1].name);
  g_assert_cmpstr (cells[1], ==, "100");
  g_assert_cmpstr (cells[2], ==, "50");
  g_assert_cmpstr (cells[4], ==, "seen differently");
  g_assert_true (says (drawing, "seen differently"));
}

static void
assert_room (const BwDrawing *drawing)
{
  for (guint i = 0; i < drawing->labels->len; i++)
    {
      const BwLabel *a = &g_array_index (drawing->labels, BwLabel, i);

      g_assert_true (a->x > -0.5 && a->x + a->width < drawing->width + 0.5);
      g_assert_true (a->y > -0.5 && a->y + a->height < drawing->height + 0.5);
      for (guint j = 0; j < i; j++)
        {
          const BwLabel *b = &g_array_index (drawing->labels, BwLabel, j);

          g_assert_true (a->x + a->width <= b->x + 0.5 || b->x + b->width <= a->x + 0.5 ||
                         a->y + a->height <= b->y + 0.5 || b->y + b->height <= a->y + 0.5);
        }
    }
  for (guint i = 0; i < drawing->shapes->len; i++)
    {
      const BwShape *shape = &g_array_index (drawing->shapes, BwShape, i);

      g_assert_true (isfinite (shape->x) && isfinite (shape->y) && isfinite (shape->width) && isfinite (shape->height));
    }
}

/* Labels never touch each other or leave the page, at any width or height, either way round. */
static void
test_room (void)
{
  static const double widths[] = { 250, 340, 640, 1200 };
  static const double stretches[] = { 0.2, 0.6, 1, 1.8 };
  static const char *const groups[] = { "Sales", "Sales", "Sales", "Sales", "Sales", "Sales", "Care",
                                        "Care",  "Care",  "Care",  "Care",  "Care",  NULL };
  g_autoptr (BwDocument) plain = make_team (twelve, 12);
  g_autoptr (BwDocument) document = say (plain, "", groups);
  g_autoptr (BwGroupResult) group = bw_group_result_new (document);

  for (BwGroupChart which = 0; which < BW_N_GROUP_CHARTS; which++)
    for (guint w = 0; w < 2 * G_N_ELEMENTS (widths); w++)
      for (guint h = 0; h < G_N_ELEMENTS (stretches); h++)
        {
          g_autoptr (BwChart) chart = bw_group_chart_new (group, which);
          g_autoptr (BwDrawing) drawing = NULL;

          if (chart == NULL)
            continue;
          drawing = lay_out_as (chart, BW_LOOK_DARK, w % 2 == 1, widths[w / 2], stretches[h]);
          assert_room (drawing);
        }
}

static void
test_too_small (void)
{
  g_autoptr (BwDocument) document = make_team (twelve, 4);
  g_autoptr (BwGroupResult) group = bw_group_result_new (document);

  for (BwGroupChart which = 0; which < BW_N_GROUP_CHARTS; which++)
    g_assert_null (bw_group_chart_new (group, which));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/group-chart/spread-of-few", test_spread_of_few);
  g_test_add_func ("/group-chart/spread", test_spread);
  g_test_add_func ("/group-chart/agreement", test_agreement);
  g_test_add_func ("/group-chart/agreement-kinds", test_agreement_kinds);
  g_test_add_func ("/group-chart/parts", test_parts);
  g_test_add_func ("/group-chart/parts-with-long-names", test_parts_with_long_names);
  g_test_add_func ("/group-chart/statements", test_statements);
  g_test_add_func ("/group-chart/self", test_self);
  g_test_add_func ("/group-chart/room", test_room);
  g_test_add_func ("/group-chart/too-small", test_too_small);
  return g_test_run ();
}
