/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/report/bw-paper-form.h"
#include "app/report/bw-report-private.h"
#include "filled.h"

#include <string.h>

static const char *const others[] = { "data/report/hostile.xml", "data/report/hebrew.xml",
                                      "data/definition/all-elements.xml" };

/* The assessments that are shipped, in the order of their names, then those of the tests. The caller owns it. */
static GPtrArray *
list_definitions (void)
{
  g_autoptr (GDir) folder = g_dir_open (g_getenv ("BELLWETHER_ASSESSMENTS"), 0, NULL);
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  while ((name = g_dir_read_name (folder)) != NULL)
    if (g_str_has_suffix (name, ".xml") && !g_str_equal (name, "profile.xml"))
      g_ptr_array_add (names, g_strdup (name));
  g_assert_cmpuint (names->len, >=, 8);
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    g_ptr_array_add (names, g_strdup (others[i]));
  return names;
}

/* How often @text is all that a cell says, on all pages; repeated headers apart. */
static guint
count_cells (const BwReport *report, const char *text)
{
  guint n = 0;

  for (guint page = 0; page < report->pages->len; page++)
    {
      const BwPlacedPage *placed = report->pages->pdata[page];

      for (guint i = 0; i < placed->fragments->len; i++)
        {
          const BwFragment *fragment = bw_placed_page_get_fragment (placed, i);

          for (guint j = 0; j < fragment->block->cells->len && !fragment->is_rest; j++)
            {
              const BwCell *cell = bw_block_get_cell (fragment->block, j);

              n += cell->type == BW_CELL_TEXT && !cell->ringed && cell->ink == BW_INK_MUTED &&
                   g_str_equal (pango_layout_get_text (cell->layout), text);
            }
        }
    }
  return n;
}

static void
assert_cells_inside (const BwReport *report, const BwBlock *block)
{
  for (guint i = 0; i < block->cells->len; i++)
    {
      const BwCell *cell = bw_block_get_cell (block, i);
      int width;

      g_assert_cmpfloat (cell->x, >=, -0.01);
      g_assert_cmpfloat (cell->x + cell->width, <=, bw_report_get_text_width (report) + 0.01);
      if (cell->type != BW_CELL_TEXT)
        continue;
      pango_layout_get_size (cell->layout, &width, NULL);
      g_assert_cmpfloat ((double)width / PANGO_SCALE, <=, cell->width + 0.01);
      g_assert_false (pango_layout_is_ellipsized (cell->layout));
    }
}

/* Nothing below the bottom, beside the edges or over what is above it; no heading last; a foot. */
static void
assert_page_sound (const BwReport *report, guint page)
{
  const BwPlacedPage *placed = report->pages->pdata[page];
  double bottom = 0;

  g_assert_cmpuint (placed->fragments->len, >, 0);
  for (guint i = 0; i < placed->fragments->len; i++)
    {
      const BwFragment *fragment = bw_placed_page_get_fragment (placed, i);

      g_assert_cmpfloat (fragment->y, >=, bottom - 0.001);
      g_assert_cmpfloat (fragment->scale, ==, 1);
      assert_cells_inside (report, fragment->block);
      bottom = fragment->y + fragment->height;
    }
  g_assert_cmpfloat (bottom, <=, bw_report_get_text_height (report) + 0.001);
  g_assert_cmpuint (bw_placed_page_get_fragment (placed, placed->fragments->len - 1)->block->level, ==, 0);
}

/* Points to mark are on the same page as the statement they belong to: no page begins with them. */
static void
assert_points_with_statement (const BwReport *report, guint page)
{
  const BwPlacedPage *placed = report->pages->pdata[page];
  guint first = 0;

  while (first + 1 < placed->fragments->len && bw_placed_page_get_fragment (placed, first)->is_repeat)
    first++;
  {
    const BwFragment *fragment = bw_placed_page_get_fragment (placed, first);

    if (!fragment->is_rest && fragment->block->cells->len > 0)
      g_assert_false (bw_block_get_cell (fragment->block, 0)->ringed &&
                      g_strcmp0 (fragment->block->group_tag, "Table") == 0);
  }
}

static void
assert_feet (const BwReport *report, const BwAssessment *assessment, BwForm form)
{
  g_autofree char *foot = g_strdup_printf ("%s %s · %s", assessment->id, assessment->version, bw_form_get_id (form));
  guint side = 0;

  for (; side < bw_report_get_n_pages (report); side++)
    {
      g_autofree char *text = bw_report_dup_page_text (report, side);
      g_autofree char *number = g_strdup_printf ("%u of %u", side * report->pages_a_side + 1, report->pages->len);

      g_assert_nonnull (strstr (text, foot));
      g_assert_nonnull (strstr (text, number));
    }
}

static void
assert_form_sound (BwAssessment *assessment, const BwPaperFormOptions *options)
{
  g_autoptr (BwReport) report = bw_report_new_for_paper_form (assessment, options);
  gboolean hostile = g_str_equal (assessment->id, "hostile");

  for (guint page = 0; page < report->pages->len; page++)
    {
      assert_page_sound (report, page);
      if (!hostile)
        assert_points_with_statement (report, page);
    }
  for (guint i = 0; i < assessment->n_items; i++)
    if (!options->checklist || bw_assessment_item_has_ticks (assessment, i))
      g_assert_cmpuint (count_cells (report, assessment->items[i].id), ==, 1);
  assert_feet (report, assessment, options->form);
}

/* Every definition in every form, on both papers, in every size. */
static void
test_every_form (void)
{
  g_autoptr (GPtrArray) names = list_definitions ();

  for (guint i = 0; i < names->len; i++)
    {
      g_autoptr (BwAssessment) assessment = read_definition (names->pdata[i]);

      g_test_message ("%s", (const char *)names->pdata[i]);
      for (guint form = 0; form < BW_N_FORMS; form++)
        for (guint paper = BW_PAPER_A4; paper <= BW_PAPER_LETTER; paper++)
          for (guint size = 0; size < 3 && assessment->forms[form].declared; size++)
            {
              BwPaperFormOptions options = { .form = form, .paper = paper, .large = size == 1, .layout = size == 2 };

              assert_form_sound (assessment, &options);
              options.checklist = TRUE;
              if (bw_paper_form_has_checklist (assessment))
                assert_form_sound (assessment, &options);
            }
    }
}

static void
test_same_bytes (void)
{
  g_autoptr (BwAssessment) assessment = read_definition ("servant-leadership.xml");

  for (guint layout = BW_FORM_LAYOUT_SINGLE; layout <= BW_FORM_LAYOUT_BOOKLET; layout++)
    {
      const BwPaperFormOptions options = { .form = BW_FORM_TEAM, .layout = layout };
      g_autoptr (BwReport) first = bw_report_new_for_paper_form (assessment, &options);
      g_autoptr (BwReport) second = bw_report_new_for_paper_form (assessment, &options);
      g_autoptr (GBytes) a = bw_report_to_pdf (first, NULL, NULL, NULL);
      g_autoptr (GBytes) b = bw_report_to_pdf (second, NULL, NULL, NULL);

      g_assert_nonnull (a);
      g_assert_true (g_bytes_equal (a, b));
    }
}

/* Large print is on the same paper with larger letters; a booklet has two halves on paper on its side. */
static void
test_sizes (void)
{
  g_autoptr (BwAssessment) assessment = read_definition ("vuca.xml");
  const BwPaperFormOptions large = { .large = TRUE };
  const BwPaperFormOptions booklet = { .layout = BW_FORM_LAYOUT_BOOKLET };
  g_autoptr (BwReport) report = bw_report_new_for_paper_form (assessment, &large);
  g_autoptr (BwReport) halves = bw_report_new_for_paper_form (assessment, &booklet);
  double width, height;

  bw_report_get_page_size (report, &width, &height);
  g_assert_cmpfloat_with_epsilon (width, 595.28, 0.01);
  g_assert_cmpfloat_with_epsilon (height, 841.89, 0.01);
  g_assert_cmpfloat_with_epsilon (report->zoom * 10.25, 16, 0.01);
  bw_report_get_page_size (halves, &width, &height);
  g_assert_cmpfloat_with_epsilon (width, 841.89, 0.01);
  g_assert_cmpfloat_with_epsilon (height, 595.28, 0.01);
  g_assert_cmpuint (bw_report_get_n_pages (halves), ==, (halves->pages->len + 1) / 2);
}

/* The first of two pages side by side is on the side where reading begins. */
static void
test_reading_order (void)
{
  static const char *const names[] = { "vuca.xml", "data/report/hebrew.xml" };

  for (guint mirrored = 0; mirrored < G_N_ELEMENTS (names); mirrored++)
    {
      g_autoptr (BwAssessment) assessment = read_definition (names[mirrored]);
      const BwPaperFormOptions options = { .layout = BW_FORM_LAYOUT_BOOKLET };
      g_autoptr (BwReport) report = bw_report_new_for_paper_form (assessment, &options);

      g_assert_cmpfloat (bw_report_get_page_x (report, 0), ==, mirrored ? report->width : 0);
      g_assert_cmpfloat (bw_report_get_page_x (report, 1), ==, mirrored ? 0 : report->width);
    }
}

/* A record table has at least six rows to write in, in each of its parts. */
static void
test_tables (void)
{
  g_autoptr (BwAssessment) assessment = read_definition ("disrupt-or-be-disrupted.xml");
  const BwPaperFormOptions options = { .form = BW_FORM_SELF };
  g_autoptr (BwReport) report = bw_report_new_for_paper_form (assessment, &options);

  g_assert_cmpuint (count_cells (report, "6"), >=, 2);
  for (guint i = 0; i < assessment->n_items; i++)
    for (guint j = 0; j < assessment->items[i].n_fields; j++)
      if (assessment->items[i].fields[j].type != BW_FIELD_DERIVED && !assessment->items[i].fields[j].unit)
        g_assert_cmpuint (count_cells (report, assessment->items[i].fields[j].label), ==, 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/paper-form/every-form", test_every_form);
  g_test_add_func ("/paper-form/same-bytes", test_same_bytes);
  g_test_add_func ("/paper-form/sizes", test_sizes);
  g_test_add_func ("/paper-form/reading-order", test_reading_order);
  g_test_add_func ("/paper-form/tables", test_tables);
  return g_test_run ();
}
