/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "small-assessment.h"

/* A walk at random, back and forth, beside a model that is too simple to be wrong. */

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
  const BwResponse *response = bw_document_get_response (document, 0);
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
  g_test_add_func ("/document/random-walk", test_random_walk);
  return g_test_run ();
}
