/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/chart/bw-chart-source.h"
#include "app/chart/bw-shade.h"
#include "chart-fixture.h"
#include "tests/core/scoring/sheet.h"

#include <math.h>
#include <string.h>

/* Tile boards and heat strips: what is in them, and where it is. */

#define ANSWERS "tide.1=4 tide.2=4 ropes.1=1 ropes.2=2 lights.1=3 lights.2=4 "

static BwPoint points[] = {
  { 1, (char *)"Never", BW_TICK_OPEN },
  { 3, (char *)"Sometimes", BW_TICK_OPEN },
  { 5, (char *)"Always", BW_TICK_FULL },
};
static const BwResponseScale scale = { .id = (char *)"often", .points = points, .n_points = G_N_ELEMENTS (points) };

/* Three families of seven statements; the first of each is named by a source. */
static BwChartData *
make_board (BwChartKind kind)
{
  static const char *const families[] = { "Customers", "Serendipity", "Renewal" };
  BwChartData *data = bw_chart_data_new (kind, "Board", NULL);

  for (guint i = 0; i < 21; i++)
    {
      g_autofree char *stem = g_strdup_printf ("We do thing %u whenever somebody asks for it.", i + 1);
      BwChartItem *item = bw_chart_data_add_item (data, stem, &scale);

      item->dimension = (int)i / 7;
      item->group = g_strdup (families[i / 7]);
      item->own = i % 7 != 0;
      item->choice = (int)i % 3;
    }
  return data;
}

static void
lay_out_data (Fixture *fixture, const BwChartFace *face, BwChartData *data, double width)
{
  fixture->context = bw_chart_style_create_context ();
  bw_chart_style_init (&fixture->style, BW_LOOK_LIGHT, FALSE, 12);
  fixture->data = data;
  fixture->drawing = face->layout (data, fixture->context, &fixture->style, width,
                                   face->get_height (data, fixture->context, &fixture->style, width));
}

static guint
count_frames (const BwDrawing *drawing)
{
  guint n = 0;

  while (find_shape (drawing, BW_SHAPE_RECTANGLE, BW_INK_NONE, BW_INK_TEXT, n) != NULL)
    n++;
  return n;
}

/* Three rows of seven: one tile a statement in their order, with its answer, a frame where a source names it. */
static void
test_tiles (void)
{
  Fixture fixture;
  g_autoptr (BwChartTable) table = NULL;

  lay_out_data (&fixture, &bw_tile_board_chart, make_board (BW_CHART_TILE_BOARD), 700);
  g_assert_cmpuint (fixture.drawing->marks->len, ==, 21);
  for (guint i = 0; i < 21; i++)
    {
      const BwMark *mark = get_mark (&fixture, i);
      const BwMark *above = i >= 7 ? get_mark (&fixture, i - 7) : NULL;
      const BwMark *before = i % 7 > 0 ? get_mark (&fixture, i - 1) : NULL;

      g_assert_true (g_str_has_prefix (mark->value, points[i % 3].anchor));
      g_assert_cmpint (g_str_has_suffix (mark->value, ", named by the source"), ==, i % 7 == 0);
      g_assert_cmpint (mark->dimension, ==, (int)i / 7);
      g_assert_nonnull (find_label (fixture.drawing, mark->name));
      if (above != NULL)
        {
          g_assert_cmpfloat_with_epsilon (mark->x, above->x, 1e-6);
          g_assert_cmpfloat (mark->y, >, above->y + above->height);
        }
      if (before != NULL)
        {
          g_assert_cmpfloat_with_epsilon (mark->y, before->y, 1e-6);
          g_assert_cmpfloat (mark->x, >, before->x + before->width);
        }
    }
  /* One is in the key. */
  g_assert_cmpuint (count_frames (fixture.drawing), ==, 4);
  g_assert_nonnull (find_label (fixture.drawing, "Serendipity"));
  g_assert_nonnull (find_label (fixture.drawing, "named by the source"));
  g_assert_cmpstr (fixture.drawing->description, ==,
                   "A board of 21 tiles, one for each statement. Customers: 2 × Always, 2 × Sometimes, 3 × Never. "
                   "Serendipity: 2 × Always, 3 × Sometimes, 2 × Never. Renewal: 3 × Always, 2 × Sometimes, 2 × Never. "
                   "3 are named by the source.");
  table = bw_tile_board_chart.make_table (fixture.data);
  g_assert_cmpuint (table->n_columns, ==, 4);
  g_assert_cmpstr (((char **)g_ptr_array_index (table->rows, 7))[3], ==, "yes");
  fixture_clear (&fixture);
}

/* A frame around everything would say nothing, and a key of it neither. */
static void
test_frames (void)
{
  for (int own = 0; own < 2; own++)
    {
      Fixture fixture;
      BwChartData *data = make_board (BW_CHART_TILE_BOARD);
      g_autoptr (BwChartTable) table = NULL;

      for (guint i = 0; i < data->items->len; i++)
        g_array_index (data->items, BwChartItem, i).own = own;
      lay_out_data (&fixture, &bw_tile_board_chart, data, 700);
      g_assert_cmpuint (count_frames (fixture.drawing), ==, 0);
      g_assert_null (find_label (fixture.drawing, "named by the source"));
      table = bw_tile_board_chart.make_table (data);
      g_assert_cmpuint (table->n_columns, ==, 3);
      fixture_clear (&fixture);
    }
}

/* The less room, the less there is in a tile: the statement, its number, the answer as a number. The answer stays. */
static void
test_contents (void)
{
  Fixture fixture;

  lay_out_data (&fixture, &bw_tile_board_chart, make_board (BW_CHART_TILE_BOARD), 700);
  g_assert_nonnull (find_label (fixture.drawing, "We do thing 9 whenever somebody asks for it."));
  g_assert_null (find_label (fixture.drawing, "9"));
  lay_out_again (&fixture, &bw_tile_board_chart, 700, 265);
  g_assert_null (find_label (fixture.drawing, "We do thing 9 whenever somebody asks for it."));
  g_assert_nonnull (find_label (fixture.drawing, "9"));
  g_assert_nonnull (find_label (fixture.drawing, "Always"));
  g_assert_true (has_label_part (fixture.drawing, "The numbers count the statements"));
  lay_out_again (&fixture, &bw_tile_board_chart, 250, 150);
  g_assert_null (find_label (fixture.drawing, "9"));
  g_assert_null (find_label (fixture.drawing, "Always"));
  g_assert_nonnull (find_label (fixture.drawing, "100"));
  fixture_clear (&fixture);
}

/* A reversed answer counts the other way round and says so; a missing one is hatched. */
static void
test_heat (void)
{
  Fixture fixture;
  BwChartData *data = make_board (BW_CHART_HEAT_STRIP);
  guint n_hatched = 0;

  g_array_index (data->items, BwChartItem, 2).reverse = TRUE;
  g_array_index (data->items, BwChartItem, 4).choice = -1;
  lay_out_data (&fixture, &bw_heat_strip_chart, data, 640);
  g_assert_cmpuint (fixture.drawing->marks->len, ==, 21);
  g_assert_cmpstr (get_mark (&fixture, 0)->value, ==, "0 (Never)");
  g_assert_cmpstr (get_mark (&fixture, 2)->value, ==, "0 (Always, turned round)");
  g_assert_cmpstr (get_mark (&fixture, 4)->value, ==, "not answered yet");
  g_assert_cmpstr (get_mark (&fixture, 5)->value, ==, "100 (Always)");
  g_assert_nonnull (find_label (fixture.drawing, "⟲ 0"));
  g_assert_nonnull (find_label (fixture.drawing, "no answer"));
  g_assert_nonnull (find_label (fixture.drawing, "7"));
  for (guint i = 0; i < fixture.drawing->shapes->len; i++)
    n_hatched += g_array_index (fixture.drawing->shapes, BwShape, i).hatch != BW_HATCH_NONE;
  /* One is in the key. */
  g_assert_cmpuint (n_hatched, ==, 2);
  g_assert_nonnull (strstr (fixture.drawing->description,
                            " Highest: “We do thing 6 whenever somebody asks for it.” (Customers), 100. Lowest: "));
  g_assert_nonnull (strstr (fixture.drawing->description, " 1 has no answer."));
  for (guint i = 7; i < 21; i++)
    g_assert_cmpfloat_with_epsilon (get_mark (&fixture, i)->x, get_mark (&fixture, i - 7)->x, 1e-6);
  fixture_clear (&fixture);
}

/* A fifth of the scale each, as it is shown: 19.6 is a 20. */
static void
test_shades (void)
{
  static const double scores[] = { 0, 19.4, 19.6, 39, 40, 59.5, 79.4, 79.5, 100 };
  static const guint shades[] = { 0, 0, 1, 1, 2, 3, 3, 4, 4 };

  for (guint i = 0; i < G_N_ELEMENTS (scores); i++)
    g_assert_cmpuint (bw_shade_get_ink (scores[i]), ==, BW_INK_SHADE_1 + shades[i]);
  g_assert_cmpuint (bw_shade_get_ink (NAN), ==, BW_INK_PAPER);
}

/* --- from definitions --- */

static const BwChartItem *
get_item (const BwChartData *data, guint i)
{
  g_assert_cmpuint (i, <, data->items->len);
  return &g_array_index (data->items, BwChartItem, i);
}

static void
test_sources (void)
{
  static const char *const ids[] = { "tiles", "all-tiles", "strips", "scores" };
  BwAssessment *assessment = read_definition ("data/chart/harbour.xml");
  BwResponse *response = fill_in (assessment, ANSWERS);
  BwResult *result = bw_result_new (assessment, response);
  BwChartInput input = { .result = result, .response = response };
  BwChartData *data[G_N_ELEMENTS (ids)] = { NULL };
  g_autoptr (BwChartData) nothing = bw_chart_data_new (BW_CHART_TILE_BOARD, NULL, NULL);

  for (guint i = 0; i < assessment->n_charts; i++)
    for (guint j = 0; j < G_N_ELEMENTS (ids); j++)
      if (g_str_equal (assessment->charts[i].id, ids[j]))
        {
          data[j] = bw_chart_data_new (assessment->charts[i].kind, "Cells", NULL);
          (j < 2 ? bw_chart_source_tiles : bw_chart_source_strips) (data[j], &input, &assessment->charts[i]);
        }

  /* The row with the highest score first, under the author's own name; statements are whole sentences. */
  g_assert_cmpuint (data[0]->items->len, ==, 4);
  g_assert_cmpstr (get_item (data[0], 0)->group, ==, "Tide");
  g_assert_cmpstr (get_item (data[0], 2)->group, ==, "Knots");
  g_assert_cmpstr (get_item (data[0], 2)->stem, ==, "Our ropes hold in a storm.");
  g_assert_cmpint (get_item (data[0], 2)->choice, ==, 1);
  g_assert_true (get_item (data[0], 2)->own);
  /* Without parts, all of them. */
  g_assert_cmpuint (data[1]->items->len, ==, 6);
  g_assert_cmpstr (get_item (data[1], 0)->group, ==, "Tide");
  /* Statements may be parts. */
  g_assert_cmpuint (data[2]->items->len, ==, 3);
  g_assert_cmpstr (get_item (data[2], 2)->group, ==, "Lights");
  g_assert_cmpfloat (bw_chart_item_get_score (get_item (data[2], 1)), ==, 0);
  /* Scores, the lowest first. */
  g_assert_cmpuint (data[3]->items->len, ==, 0);
  g_assert_cmpuint (data[3]->rows->len, ==, 2);
  g_assert_cmpstr (g_array_index (data[3]->rows, BwChartRow, 0).name, ==, "Ropes");

  /* A group has no answers of its own. */
  input.response = NULL;
  bw_chart_source_tiles (nothing, &input, &assessment->charts[0]);
  g_assert_false (bw_tile_board_chart.shows (nothing));

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    bw_chart_data_free (data[i]);
  bw_result_free (result);
  bw_response_free (response);
  bw_assessment_unref (assessment);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart-cells/tiles", test_tiles);
  g_test_add_func ("/chart-cells/frames", test_frames);
  g_test_add_func ("/chart-cells/contents", test_contents);
  g_test_add_func ("/chart-cells/heat", test_heat);
  g_test_add_func ("/chart-cells/shades", test_shades);
  g_test_add_func ("/chart-cells/sources", test_sources);
  return g_test_run ();
}
