/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "small-assessment.h"

typedef struct
{
  guint changed;
  guint response;
  int item;
  guint titles;
  guint undos;
  guint redos;
} Heard;

static void
changed_cb (BwDocument *document, guint response, int item, Heard *heard)
{
  heard->changed++;
  heard->response = response;
  heard->item = item;
}

static void
notify_cb (GObject *document, GParamSpec *pspec, Heard *heard)
{
  heard->titles += g_str_equal (pspec->name, "title");
  heard->undos += g_str_equal (pspec->name, "can-undo");
  heard->redos += g_str_equal (pspec->name, "can-redo");
}

static void
listen (BwDocument *document, Heard *heard)
{
  g_signal_connect (document, "changed", G_CALLBACK (changed_cb), heard);
  g_signal_connect (document, "notify", G_CALLBACK (notify_cb), heard);
}

static const BwResponse *
first (BwDocument *document)
{
  return bw_document_get_response (document, 0);
}

static void
test_new (void)
{
  g_autoptr (BwDocument) document = small_new_document ();

  g_assert_cmpstr (bw_document_get_id (document), ==, "d0c");
  g_assert_null (bw_document_get_title (document));
  g_assert_cmpstr (bw_document_get_created (document), ==, "2026-03-30");
  g_assert_null (bw_document_get_source_digest (document));
  g_assert_true (bw_document_get_assessment (document) == small_get_assessment ());
  g_assert_cmpuint (bw_document_get_n_responses (document), ==, 1);
  g_assert_cmpstr (bw_response_get_id (first (document)), ==, "r1");
  g_assert_cmpstr (bw_response_get_started (first (document)), ==, "2026-03-30");
  g_assert_cmpuint (bw_document_get_revision (document), ==, 0);
  g_assert_false (bw_document_can_undo (document));
  g_assert_false (bw_document_can_redo (document));
  g_assert_false (bw_document_undo (document, NULL, NULL));
  g_assert_false (bw_document_redo (document, NULL, NULL));
  g_assert_finalize_object (g_steal_pointer (&document));
}

static void
test_changes (void)
{
  g_autoptr (BwDocument) document = small_new_document ();
  Heard heard = { 0 };
  guint item = small_item ("speed.2");

  listen (document, &heard);
  bw_document_set_today (document, "2026-04-01");
  small_set (document, 0, "speed.2", "4");
  g_assert_cmpuint (heard.changed, ==, 1);
  g_assert_cmpint (heard.item, ==, item);
  g_assert_cmpuint (heard.undos, ==, 1);
  g_assert_cmpuint (heard.redos, ==, 0);
  g_assert_cmpuint (bw_document_get_revision (document), ==, 1);
  g_assert_cmpstr (bw_response_get_started (first (document)), ==, "2026-03-30");
  g_assert_cmpstr (bw_response_get_changed (first (document)), ==, "2026-04-01");

  /* The same again is no change. */
  small_set (document, 0, "speed.2", "4");
  small_set (document, 0, "speed.1", "");
  bw_document_set_note (document, 0, item, NULL);
  bw_document_set_note (document, 0, item, "");
  bw_document_set_flagged (document, 0, item, FALSE);
  bw_document_set_name (document, 0, NULL);
  bw_document_set_title (document, NULL);
  g_assert_cmpuint (heard.changed, ==, 1);
  g_assert_cmpuint (bw_document_get_revision (document), ==, 1);

  bw_document_set_note (document, 0, item, "Why");
  bw_document_set_flagged (document, 0, item, TRUE);
  bw_document_set_name (document, 0, "Ada");
  g_assert_cmpint (heard.item, ==, -1);
  g_object_set (document, "title", "Spring", NULL);
  g_assert_cmpuint (heard.titles, ==, 1);
  g_assert_cmpuint (heard.changed, ==, 5);
  g_assert_cmpuint (heard.undos, ==, 1);
  g_autofree char *title = NULL;
  gboolean can_undo = FALSE, can_redo = TRUE;
  g_object_get (document, "title", &title, "can-undo", &can_undo, "can-redo", &can_redo, NULL);
  g_assert_cmpstr (title, ==, "Spring");
  g_assert_true (can_undo);
  g_assert_false (can_redo);
}

static void
test_undo (void)
{
  g_autoptr (BwDocument) document = small_new_document ();
  Heard heard = { 0 };
  guint response = 99;
  int item = 99;

  small_set (document, 0, "speed.2", "4");
  small_set (document, 0, "speed.2", "n/a");
  bw_document_set_title (document, "Spring");
  listen (document, &heard);

  g_assert_true (bw_document_undo (document, &response, &item));
  g_assert_cmpint (item, ==, -1);
  g_assert_null (bw_document_get_title (document));
  g_assert_cmpuint (heard.titles, ==, 1);
  g_assert_cmpuint (heard.redos, ==, 1);
  g_assert_true (bw_document_undo (document, &response, &item));
  g_assert_cmpint (item, ==, small_item ("speed.2"));
  g_assert_cmpuint (response, ==, 0);
  g_assert_cmpint (bw_response_get_choice (first (document), (guint)item), ==, 3);
  g_assert_true (bw_document_undo (document, NULL, NULL));
  g_assert_cmpint (bw_response_get_state (first (document), (guint)item), ==, BW_ANSWER_SKIPPED);
  g_assert_cmpuint (heard.undos, ==, 1);
  g_assert_false (bw_document_undo (document, NULL, NULL));
  g_assert_cmpuint (bw_document_get_revision (document), ==, 6);

  g_assert_true (bw_document_redo (document, &response, &item));
  g_assert_cmpint (bw_response_get_choice (first (document), (guint)item), ==, 3);
  /* A new change forgets what could have been done again. */
  small_set (document, 0, "speed.1", "1");
  g_assert_false (bw_document_can_redo (document));
  g_assert_false (bw_document_redo (document, NULL, NULL));
  g_assert_true (bw_document_undo (document, NULL, &item));
  g_assert_cmpint (item, ==, small_item ("speed.1"));
}

/* Without a day, a document that was read keeps its days. */
static void
test_no_today (void)
{
  g_autoptr (GBytes) bytes = small_load ("full.bellwether");
  g_autoptr (BwDocument) document = small_parse (bytes);

  small_set (document, 0, "speed.1", "1");
  g_assert_cmpstr (bw_response_get_changed (first (document)), ==, "2026-03-31");
  bw_document_undo (document, NULL, NULL);
  g_autoptr (GBytes) again = bw_document_serialise (document);
  small_assert_same_text ("full.bellwether", again, bytes);
}

static void
test_typing (void)
{
  g_autoptr (BwDocument) document = small_new_document ();
  guint wish = small_item ("wish");

  small_set (document, 0, "wish", "M");
  small_set (document, 0, "wish", "Mo");
  small_set (document, 0, "wish", "More");
  bw_document_end_step (document);
  small_set (document, 0, "wish", "More time");
  bw_document_set_note (document, 0, wish, "n");
  bw_document_set_note (document, 0, wish, "no");
  small_set (document, 0, "minutes", "1");
  small_set (document, 0, "minutes", "12");
  bw_document_set_name (document, 0, "A");
  bw_document_set_name (document, 0, "Ada");
  bw_document_set_title (document, "S");
  bw_document_set_title (document, "Spring");
  /* Two presses are two steps. */
  small_set (document, 0, "speed.1", "1");
  small_set (document, 0, "speed.1", "2");
  bw_document_undo (document, NULL, NULL);
  g_assert_cmpint (bw_response_get_choice (first (document), small_item ("speed.1")), ==, 0);
  bw_document_undo (document, NULL, NULL);
  bw_document_undo (document, NULL, NULL);
  g_assert_null (bw_document_get_title (document));
  bw_document_undo (document, NULL, NULL);
  g_assert_null (bw_response_get_name (first (document)));
  bw_document_undo (document, NULL, NULL);
  g_assert_cmpint (bw_response_get_state (first (document), small_item ("minutes")), ==, BW_ANSWER_SKIPPED);
  bw_document_undo (document, NULL, NULL);
  g_assert_null (bw_response_get_note (first (document), wish));
  bw_document_undo (document, NULL, NULL);
  g_assert_cmpstr (bw_response_get_text (first (document), wish), ==, "More");
  /* Going back ends the step as well. */
  small_set (document, 0, "wish", "More rest");
  bw_document_undo (document, NULL, NULL);
  g_assert_cmpstr (bw_response_get_text (first (document), wish), ==, "More");
  bw_document_undo (document, NULL, NULL);
  g_assert_null (bw_response_get_text (first (document), wish));
  g_assert_false (bw_document_can_undo (document));
  /* Typed and wiped out: nothing to take back. */
  small_set (document, 0, "wish", "x");
  small_set (document, 0, "wish", "");
  g_assert_false (bw_document_can_undo (document));
}

static void
test_typing_in_table (void)
{
  g_autoptr (BwDocument) document = small_new_document ();
  guint map = small_item ("map");

  small_set (document, 0, "map", "A");
  small_set (document, 0, "map", "A;B");
  small_set (document, 0, "map", "A;Br");
  small_set (document, 0, "map", "A;Bread");
  small_set (document, 0, "map", "A|3;Bread");
  small_set (document, 0, "map", "A|4;Bread");
  bw_document_undo (document, NULL, NULL);
  GPtrArray *rows = bw_response_get_rows (first (document), map);
  g_assert_cmpstr (((char **)rows->pdata[0])[1], ==, "");
  bw_document_undo (document, NULL, NULL);
  rows = bw_response_get_rows (first (document), map);
  g_assert_cmpstr (((char **)rows->pdata[1])[0], ==, "B");
  bw_document_undo (document, NULL, NULL);
  rows = bw_response_get_rows (first (document), map);
  g_assert_cmpuint (rows->len, ==, 1);
  bw_document_undo (document, NULL, NULL);
  g_assert_null (bw_response_get_rows (first (document), map));
}

/* The model of the random walk: what every place holds, as text. A place is an answer, note or flag of an item, or the
 * name, or the title. */

#define N_OPERATIONS 20000
#define N_PLACES(n_items) (3 * (n_items) + 2)

typedef struct
{
  GPtrArray *states; /* of GStrv */
  guint now;
  gint64 open_place; /* where typing goes on, or -1 */
} Model;

static char *
read_place (BwDocument *document, guint place)
{
  const BwResponse *response = first (document);
  guint item = place / 3;

  if (place == N_PLACES (small_get_assessment ()->n_items) - 1)
    return g_strdup (bw_document_get_title (document) != NULL ? bw_document_get_title (document) : "");
  if (item == small_get_assessment ()->n_items)
    return g_strdup (bw_response_get_name (response) != NULL ? bw_response_get_name (response) : "");
  if (place % 3 == 1)
    return g_strdup (bw_response_get_note (response, item) != NULL ? bw_response_get_note (response, item) : "");
  if (place % 3 == 2)
    return g_strdup (bw_response_get_flagged (response, item) ? "flagged" : "");
  g_auto (BwAnswer) answer = bw_response_dup_answer (response, item);
  g_autofree char *text = bw_answer_format (small_get_assessment (), item, &answer);
  return g_strdup (text != NULL ? text : "");
}

static char *
choose_answer (GRand *random, guint item)
{
  static const char *const texts[] = { "", "a", "ab", "b" };
  const BwItem *asked = &small_get_assessment ()->items[item];

  switch (asked->type)
    {
    case BW_ITEM_RATING:
      return g_strdup (g_rand_boolean (random) ? "n/a" : asked->dimension == 0 ? "4" : "0.5");
    case BW_ITEM_NUMBER:
      return g_strdup_printf ("%d", g_rand_int_range (random, 1, 4));
    case BW_ITEM_TEXT:
      return g_strdup (texts[g_rand_int_range (random, 0, G_N_ELEMENTS (texts))]);
    case BW_ITEM_RECORD_TABLE:
      return g_strdup (g_rand_boolean (random) ? "A|3;B|2" : "C");
    default:
      return g_rand_boolean (random) ? g_strdup (asked->options[g_rand_int_range (random, 0, asked->n_options)].id)
                                     : g_strdup ("");
    }
}

/* Does something at random; the place where typing may go on, or -1. */
static gint64
operate (BwDocument *document, GRand *random, guint place)
{
  static const char *const texts[] = { "", "x", "xy", "y" };
  const char *text = texts[g_rand_int_range (random, 0, G_N_ELEMENTS (texts))];
  const BwAssessment *assessment = small_get_assessment ();
  guint item = place / 3;

  if (place == N_PLACES (assessment->n_items) - 1)
    bw_document_set_title (document, text);
  else if (item == assessment->n_items)
    bw_document_set_name (document, 0, text);
  else if (place % 3 == 1)
    bw_document_set_note (document, 0, item, text);
  else if (place % 3 == 2)
    {
      bw_document_set_flagged (document, 0, item, g_rand_boolean (random));
      return -1;
    }
  else
    {
      BwItemType type = assessment->items[item].type;
      g_autofree char *answer = choose_answer (random, item);
      small_set (document, 0, assessment->items[item].id, answer);
      return type == BW_ITEM_TEXT || type == BW_ITEM_NUMBER ? (gint64)place : -1;
    }
  return place;
}

static char **
dup_state (Model *model)
{
  return g_strdupv (model->states->pdata[model->now]);
}

static void
model_change (Model *model, guint place, const char *text, gint64 typed)
{
  char **state = dup_state (model);
  gboolean differs = !g_str_equal (state[place], text);
  gboolean grows = typed >= 0 && typed == model->open_place;

  g_free (state[place]);
  state[place] = g_strdup (text);
  if (!differs)
    {
      g_strfreev (state);
      return;
    }
  g_ptr_array_set_size (model->states, (int)model->now + (grows ? 0 : 1));
  g_ptr_array_add (model->states, state);
  model->now = model->states->len - 1;
  model->open_place = typed;
  if (grows && g_strv_equal (model->states->pdata[model->now], model->states->pdata[model->now - 1]))
    {
      g_ptr_array_set_size (model->states, (int)model->now--);
      model->open_place = -1;
    }
}

static void
check_state (BwDocument *document, Model *model)
{
  char **state = model->states->pdata[model->now];

  for (guint place = 0; state[place] != NULL; place++)
    {
      g_autofree char *text = read_place (document, place);
      g_assert_cmpstr (text, ==, state[place]);
    }
  g_assert_cmpint (bw_document_can_undo (document), ==, model->now > 0);
  g_assert_cmpint (bw_document_can_redo (document), ==, model->now + 1 < model->states->len);
}

static void
walk (BwDocument *document, GRand *random, Model *model)
{
  guint n_places = N_PLACES (small_get_assessment ()->n_items);
  int chance = g_rand_int_range (random, 0, 10);

  if (chance < 2)
    {
      gboolean went = bw_document_undo (document, NULL, NULL);
      g_assert_cmpint (went, ==, model->now > 0);
      model->now -= went ? 1 : 0;
      model->open_place = -1;
    }
  else if (chance < 4)
    {
      gboolean went = bw_document_redo (document, NULL, NULL);
      g_assert_cmpint (went, ==, model->now + 1 < model->states->len);
      model->now += went ? 1 : 0;
      model->open_place = -1;
    }
  else if (chance == 4)
    {
      bw_document_end_step (document);
      model->open_place = -1;
    }
  else
    {
      gboolean stay = model->open_place >= 0 && g_rand_boolean (random);
      guint place = (guint)(stay ? model->open_place : g_rand_int_range (random, 0, (int)n_places));
      guint64 revision = bw_document_get_revision (document);
      gint64 typed = operate (document, random, place);
      g_autofree char *text = read_place (document, place);
      char **state = model->states->pdata[model->now];
      g_assert_cmpint (bw_document_get_revision (document) > revision, ==, !g_str_equal (state[place], text));
      model_change (model, place, text, typed);
    }
}

static void
test_random_walk (void)
{
  g_autoptr (BwDocument) document = small_new_document ();
  g_autoptr (GRand) random = g_rand_new_with_seed (20260330);
  guint n_places = N_PLACES (small_get_assessment ()->n_items);
  char **empty = g_new0 (char *, n_places + 1);
  Model model = { .states = g_ptr_array_new_with_free_func ((GDestroyNotify)g_strfreev), .open_place = -1 };

  for (guint i = 0; i < n_places; i++)
    empty[i] = g_strdup ("");
  g_ptr_array_add (model.states, empty);
  for (guint i = 0; i < N_OPERATIONS; i++)
    {
      walk (document, random, &model);
      check_state (document, &model);
    }
  g_assert_cmpuint (model.states->len, >, 100);
  while (bw_document_undo (document, NULL, NULL))
    model.now--;
  g_assert_cmpuint (model.now, ==, 0);
  check_state (document, &model);
  g_autoptr (BwDocument) fresh = small_new_document ();
  g_autoptr (GBytes) bytes = bw_document_serialise (document);
  g_autoptr (GBytes) fresh_bytes = bw_document_serialise (fresh);
  small_assert_same_text ("all undone", bytes, fresh_bytes);
  g_ptr_array_unref (model.states);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/document/new", test_new);
  g_test_add_func ("/document/changes", test_changes);
  g_test_add_func ("/document/undo", test_undo);
  g_test_add_func ("/document/no-today", test_no_today);
  g_test_add_func ("/document/typing", test_typing);
  g_test_add_func ("/document/typing-in-table", test_typing_in_table);
  g_test_add_func ("/document/random-walk", test_random_walk);
  return g_test_run ();
}
