/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/report/bw-paginator.h"

#define WIDTH 400
#define LEADING 14.0
#define EPSILON 1e-6

typedef struct
{
  BwTypesetter *typesetter;
  GPtrArray *blocks;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->typesetter = bw_typesetter_new (BW_LOOK_PAPER, "en");
  fixture->blocks = g_ptr_array_new_with_free_func ((GDestroyNotify)bw_block_free);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_ptr_array_unref (fixture->blocks);
  bw_typesetter_free (fixture->typesetter);
}

static PangoLayout *
create_lines (Fixture *fixture, guint n_lines)
{
  g_autoptr (GString) text = g_string_new ("line");
  for (guint i = 1; i < n_lines; i++)
    g_string_append_printf (text, "\nline %u", i + 1);
  return bw_typesetter_set_text (fixture->typesetter, BW_TEXT_BODY, text->str, WIDTH, PANGO_ALIGN_LEFT);
}

/* A paragraph of @n_lines lines of 14 points. */
static BwBlock *
add_text (Fixture *fixture, guint n_lines)
{
  BwBlock *block = bw_block_new ("P");
  bw_block_add_text (block, 0, WIDTH, create_lines (fixture, n_lines), BW_TEXT_BODY, NULL);
  block->splits = TRUE;
  bw_block_finish (block);
  g_ptr_array_add (fixture->blocks, block);
  return block;
}

/* A drawing @height tall. */
static BwBlock *
add_drawing (Fixture *fixture, double height)
{
  BwBlock *block = bw_block_new ("Figure");
  bw_block_add_drawing (block, 0, bw_drawing_new (WIDTH, height, "Drawing"), NULL);
  bw_block_finish (block);
  g_ptr_array_add (fixture->blocks, block);
  return block;
}

static BwBlock *
add_row (Fixture *fixture, guint n_lines, gboolean is_header)
{
  BwBlock *block = add_text (fixture, n_lines);
  block->splits = FALSE;
  block->group = 1;
  block->group_tag = "Table";
  block->is_header = is_header;
  block->keep_with_next = is_header;
  return block;
}

static const BwFragment *
get_fragment (GPtrArray *pages, guint page, guint position)
{
  const BwPlacedPage *placed = g_ptr_array_index (pages, page);
  g_assert_cmpuint (position, <, placed->fragments->len);
  return bw_placed_page_get_fragment (placed, position);
}

static guint
get_n_fragments (GPtrArray *pages, guint page)
{
  return ((const BwPlacedPage *)g_ptr_array_index (pages, page))->fragments->len;
}

static guint
get_n_lines (const BwFragment *fragment)
{
  return fragment->lines ? fragment->lines[0].end - fragment->lines[0].first
                         : bw_cell_get_n_lines (bw_block_get_cell (fragment->block, 0));
}

/* The lines of the body are where the style says, whatever letters they hold. */
static void
test_leading (Fixture *fixture, gconstpointer data)
{
  static const char *const texts[] = { "plain", "⟲ ☐ mixed", "שלום", "漢字 and الحروف", "g", "" };
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      BwBlock *block = bw_block_new ("P");
      bw_block_add_text (block, 0, WIDTH,
                         bw_typesetter_set_text (fixture->typesetter, BW_TEXT_BODY, texts[i], WIDTH, PANGO_ALIGN_LEFT),
                         BW_TEXT_BODY, NULL);
      bw_block_finish (block);
      g_ptr_array_add (fixture->blocks, block);
      g_assert_cmpfloat_with_epsilon (block->height, LEADING, EPSILON);
    }
  g_assert_cmpfloat_with_epsilon (add_text (fixture, 7)->height, 7 * LEADING, EPSILON);
}

static void
test_space (Fixture *fixture, gconstpointer data)
{
  add_text (fixture, 1)->after = 7;
  add_text (fixture, 1)->before = 20;
  add_text (fixture, 1)->before = 3;
  ((BwBlock *)fixture->blocks->pdata[0])->before = 50;
  g_autoptr (GPtrArray) pages = bw_paginate (fixture->blocks, 200);
  g_assert_cmpuint (pages->len, ==, 1);
  g_assert_cmpfloat_with_epsilon (get_fragment (pages, 0, 0)->y, 0, EPSILON);
  g_assert_cmpfloat_with_epsilon (get_fragment (pages, 0, 1)->y, LEADING + 20, EPSILON);
  g_assert_cmpfloat_with_epsilon (get_fragment (pages, 0, 2)->y, 2 * LEADING + 20 + 3, EPSILON);
}

static void
test_keep_with_next (Fixture *fixture, gconstpointer data)
{
  add_drawing (fixture, 60);
  add_text (fixture, 1)->keep_with_next = TRUE;
  add_text (fixture, 2);
  /* Room for the heading and for one more line only. */
  g_autoptr (GPtrArray) pages = bw_paginate (fixture->blocks, 60 + 2 * LEADING);
  g_assert_cmpuint (pages->len, ==, 2);
  g_assert_cmpuint (get_n_fragments (pages, 0), ==, 1);
  g_assert_cmpuint (get_n_fragments (pages, 1), ==, 2);
}

/* A chain too long for any page gives way instead of running off it. */
static void
test_long_chain (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < 50; i++)
    add_text (fixture, 1)->keep_with_next = TRUE;
  g_autoptr (GPtrArray) pages = bw_paginate (fixture->blocks, 10 * LEADING);
  g_assert_cmpuint (pages->len, ==, 5);
  for (guint i = 0; i < pages->len; i++)
    g_assert_cmpuint (get_n_fragments (pages, i), ==, 10);
}

static void
test_widows_and_orphans (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    guint n_lines, room, first, second;
  } cases[] = {
    { 5, 4, 3, 2 },                                 /* not 4 and 1 */
    { 5, 3, 3, 2 }, { 5, 2, 2, 3 }, { 5, 1, 0, 5 }, /* not 1 and 4 */
    { 4, 3, 2, 2 }, { 3, 2, 0, 3 },                 /* three lines do not break at all */
    { 2, 1, 0, 2 }, { 9, 8, 7, 2 },
  };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_ptr_array_set_size (fixture->blocks, 0);
      add_drawing (fixture, 200);
      add_text (fixture, cases[i].n_lines);
      g_autoptr (GPtrArray) pages = bw_paginate (fixture->blocks, 200 + cases[i].room * LEADING + 1);
      g_assert_cmpuint (pages->len, ==, 2);
      g_assert_cmpuint (get_n_fragments (pages, 0), ==, cases[i].first ? 2 : 1);
      if (cases[i].first)
        g_assert_cmpuint (get_n_lines (get_fragment (pages, 0, 1)), ==, cases[i].first);
      g_assert_cmpuint (get_n_lines (get_fragment (pages, 1, 0)), ==, cases[i].second);
    }
}

static void
test_header_repeats (Fixture *fixture, gconstpointer data)
{
  add_row (fixture, 1, TRUE);
  for (guint i = 0; i < 25; i++)
    add_row (fixture, 1, FALSE);
  add_text (fixture, 1);
  g_autoptr (GPtrArray) pages = bw_paginate (fixture->blocks, 10 * LEADING);
  g_assert_cmpuint (pages->len, ==, 3);
  g_assert_false (get_fragment (pages, 0, 0)->is_repeat);
  for (guint page = 1; page < 3; page++)
    {
      g_assert_true (get_fragment (pages, page, 0)->block == fixture->blocks->pdata[0]);
      g_assert_true (get_fragment (pages, page, 0)->is_repeat);
      g_assert_false (get_fragment (pages, page, 1)->is_repeat);
      g_assert_cmpfloat_with_epsilon (get_fragment (pages, page, 1)->y, LEADING, EPSILON);
    }
  /* 9 + 9 + 7 rows, and the text behind the table. */
  g_assert_cmpuint (get_n_fragments (pages, 2), ==, 1 + 7 + 1);
}

/* What follows the table on a new page has no header above it, and a header that fills a third of a page stays alone.
 */
static void
test_header_does_not_repeat (Fixture *fixture, gconstpointer data)
{
  add_row (fixture, 5, TRUE);
  for (guint i = 0; i < 9; i++)
    add_row (fixture, 1, FALSE);
  add_text (fixture, 4);
  g_autoptr (GPtrArray) pages = bw_paginate (fixture->blocks, 10 * LEADING);
  g_assert_cmpuint (pages->len, ==, 2);
  g_assert_false (get_fragment (pages, 1, 0)->is_repeat);
}

static void
test_taller_than_a_page (Fixture *fixture, gconstpointer data)
{
  guint next = 0;
  BwBlock *block = add_text (fixture, 47);
  block->splits = GPOINTER_TO_INT (data);
  g_autoptr (GPtrArray) pages = bw_paginate (fixture->blocks, 10 * LEADING + 3);
  g_assert_cmpuint (pages->len, ==, 5);
  for (guint page = 0; page < pages->len; page++)
    {
      const BwFragment *fragment = get_fragment (pages, page, 0);
      g_assert_cmpuint (fragment->lines[0].first, ==, next);
      g_assert_cmpint (fragment->is_rest, ==, page > 0);
      g_assert_cmpint (fragment->is_last, ==, page == 4);
      next = fragment->lines[0].end;
    }
  g_assert_cmpuint (next, ==, 47);
}

static void
test_drawing_taller_than_a_page (Fixture *fixture, gconstpointer data)
{
  add_text (fixture, 1);
  add_drawing (fixture, 400);
  g_autoptr (GPtrArray) pages = bw_paginate (fixture->blocks, 100);
  g_assert_cmpuint (pages->len, ==, 2);
  g_assert_cmpfloat_with_epsilon (get_fragment (pages, 1, 0)->scale, 0.25, EPSILON);
  g_assert_cmpfloat_with_epsilon (get_fragment (pages, 1, 0)->height, 100, EPSILON);
}

static void
test_breaks (Fixture *fixture, gconstpointer data)
{
  add_text (fixture, 1)->page_break = TRUE;
  add_text (fixture, 1)->page_break = TRUE;
  add_text (fixture, 1);
  /* Wants more than the rest of the page. */
  add_text (fixture, 1)->need = 8.5 * LEADING;
  g_autoptr (GPtrArray) pages = bw_paginate (fixture->blocks, 10 * LEADING);
  g_assert_cmpuint (pages->len, ==, 3);
  g_assert_cmpuint (get_n_fragments (pages, 0), ==, 1);
  g_assert_cmpuint (get_n_fragments (pages, 1), ==, 2);
  g_assert_cmpuint (get_n_fragments (pages, 2), ==, 1);
}

static void
test_nothing (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) pages = bw_paginate (fixture->blocks, 100);
  g_assert_cmpuint (pages->len, ==, 1);
  g_assert_cmpuint (get_n_fragments (pages, 0), ==, 0);
}

/* Cells of a row that breaks go on side by side, each where it stopped. */
static void
test_row_in_parts (Fixture *fixture, gconstpointer data)
{
  BwBlock *block = bw_block_new ("TR");
  bw_block_add_text (block, 0, 100, create_lines (fixture, 30), BW_TEXT_BODY, "TD");
  bw_block_add_text (block, 120, 100, create_lines (fixture, 3), BW_TEXT_BODY, "TD");
  bw_block_add_text (block, 240, 100, create_lines (fixture, 25), BW_TEXT_BODY, "TD");
  bw_block_finish (block);
  g_ptr_array_add (fixture->blocks, block);
  g_autoptr (GPtrArray) pages = bw_paginate (fixture->blocks, 20 * LEADING);
  g_assert_cmpuint (pages->len, ==, 2);
  const BwFragment *first = get_fragment (pages, 0, 0);
  const BwFragment *second = get_fragment (pages, 1, 0);
  g_assert_cmpuint (first->lines[0].end, ==, 20);
  g_assert_cmpuint (first->lines[1].end, ==, 3);
  g_assert_cmpuint (second->lines[0].first, ==, 20);
  g_assert_cmpuint (second->lines[0].end, ==, 30);
  g_assert_cmpuint (second->lines[1].first, ==, second->lines[1].end);
  g_assert_cmpuint (second->lines[2].end, ==, 25);
  g_assert_cmpfloat_with_epsilon (second->height, 10 * LEADING, EPSILON);
}

/* Where text stops, from the text of the fragments alone: nothing lost, nothing twice. */
static void
test_text_of_parts (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GString) joined = g_string_new (NULL);
  const char *whole = pango_layout_get_text (bw_block_get_cell (add_text (fixture, 33), 0)->layout);
  g_autoptr (GPtrArray) pages = bw_paginate (fixture->blocks, 7 * LEADING);
  for (guint page = 0; page < pages->len; page++)
    {
      g_autofree char *part = bw_fragment_dup_text (get_fragment (pages, page, 0));
      g_string_append (joined, part);
    }
  g_assert_cmpstr (joined->str, ==, whole);
}

static void
add_random_block (Fixture *fixture, GRand *random)
{
  BwBlock *block;
  if (g_rand_int_range (random, 0, 6) == 0)
    block = add_drawing (fixture, g_rand_double_range (random, 1, 300));
  else
    block = add_text (fixture, g_rand_int_range (random, 1, 40));
  block->before = g_rand_int_range (random, 0, 3) * 7;
  block->after = g_rand_int_range (random, 0, 3) * 7;
  block->keep_with_next = g_rand_int_range (random, 0, 4) == 0;
  block->page_break = g_rand_int_range (random, 0, 30) == 0;
  block->splits = g_rand_boolean (random);
  block->need = g_rand_int_range (random, 0, 10) == 0 ? 100 : 0;
  if (g_rand_boolean (random))
    {
      block->group = 1 + fixture->blocks->len / 10;
      block->is_header = g_rand_int_range (random, 0, 5) == 0;
    }
}

/* What holds for any blocks: in order, each line once, nothing below the bottom, nothing over something else. */
static void
assert_sound (Fixture *fixture, GPtrArray *pages, double height)
{
  guint block = 0;
  guint line = 0;
  for (guint page = 0; page < pages->len; page++)
    {
      double bottom = 0;
      for (guint i = 0; i < get_n_fragments (pages, page); i++)
        {
          const BwFragment *fragment = get_fragment (pages, page, i);
          g_assert_cmpfloat (fragment->y, >=, bottom - EPSILON);
          bottom = fragment->y + fragment->height;
          g_assert_cmpfloat (bottom, <=, height + EPSILON);
          if (fragment->is_repeat)
            continue;
          g_assert_true (fragment->block == g_ptr_array_index (fixture->blocks, block));
          if (fragment->lines)
            {
              g_assert_cmpuint (fragment->lines[0].first, ==, line);
              line = fragment->lines[0].end;
            }
          if (fragment->is_last)
            {
              block++;
              line = 0;
            }
        }
    }
  g_assert_cmpuint (block, ==, fixture->blocks->len);
}

static void
test_random (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (20261122);
  for (guint round = 0; round < 60; round++)
    {
      double height = g_rand_double_range (random, 40, 700);
      g_ptr_array_set_size (fixture->blocks, 0);
      for (guint i = 0; i < 80; i++)
        add_random_block (fixture, random);
      g_autoptr (GPtrArray) pages = bw_paginate (fixture->blocks, height);
      assert_sound (fixture, pages, height);
    }
}

#define ADD(name, data, function) g_test_add ("/paginator/" name, Fixture, data, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("leading", NULL, test_leading);
  ADD ("space", NULL, test_space);
  ADD ("keep-with-next", NULL, test_keep_with_next);
  ADD ("long-chain", NULL, test_long_chain);
  ADD ("widows-and-orphans", NULL, test_widows_and_orphans);
  ADD ("header-repeats", NULL, test_header_repeats);
  ADD ("header-does-not-repeat", NULL, test_header_does_not_repeat);
  ADD ("taller-than-a-page", GINT_TO_POINTER (TRUE), test_taller_than_a_page);
  ADD ("row-taller-than-a-page", GINT_TO_POINTER (FALSE), test_taller_than_a_page);
  ADD ("drawing-taller-than-a-page", NULL, test_drawing_taller_than_a_page);
  ADD ("breaks", NULL, test_breaks);
  ADD ("nothing", NULL, test_nothing);
  ADD ("row-in-parts", NULL, test_row_in_parts);
  ADD ("text-of-parts", NULL, test_text_of_parts);
  ADD ("random", NULL, test_random);
  return g_test_run ();
}
