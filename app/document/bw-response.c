/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-response.h"

#include "app/xml/bw-xml-writer.h"

#include <math.h>
#include <string.h>

/* "2026-03-31" and its end */
#define DAY_SIZE 11

/* What does not fit into the byte of an item. Most items have none. */
typedef struct
{
  guint item;
  gboolean flagged;
  char *note;
  union /* by the type of the item; meaningful only where its code is BW_CODE_ELSEWHERE */
  {
    guint64 choices;
    double number;
    char *text;
    GPtrArray *rows;
  } value;
} Aside;

struct _BwResponse
{
  const BwAssessment *assessment;
  char *id;
  char *name;
  GArray *asides;  /* of Aside, by item; NULL until there is one */
  guint8 *carried; /* by item, 1 for what was taken over; NULL until there is one */
  BwForm form;
  char started[DAY_SIZE]; /* "" for none */
  char changed[DAY_SIZE];
  guint8 codes[];
};

static void
clear_value (const BwResponse *response, Aside *aside)
{
  if (response->codes[aside->item] == BW_CODE_ELSEWHERE)
    {
      BwItemType type = response->assessment->items[aside->item].type;
      if (type == BW_ITEM_TEXT)
        g_free (aside->value.text);
      else if (type == BW_ITEM_RECORD_TABLE)
        g_ptr_array_unref (aside->value.rows);
    }
  memset (&aside->value, 0, sizeof aside->value);
}

/* Where the aside of @item is, or would be. */
static guint
find_position (const BwResponse *response, guint item)
{
  guint from = 0;
  guint to = response->asides != NULL ? response->asides->len : 0;
  while (from < to)
    {
      guint middle = (from + to) / 2;
      if (g_array_index (response->asides, Aside, middle).item < item)
        from = middle + 1;
      else
        to = middle;
    }
  return from;
}

static Aside *
find_aside (const BwResponse *response, guint item)
{
  guint position = find_position (response, item);
  if (response->asides == NULL || position == response->asides->len)
    return NULL;
  Aside *aside = &g_array_index (response->asides, Aside, position);
  return aside->item == item ? aside : NULL;
}

static Aside *
require_aside (BwResponse *response, guint item)
{
  Aside *aside = find_aside (response, item);
  if (aside != NULL)
    return aside;
  if (response->asides == NULL)
    response->asides = g_array_new (FALSE, TRUE, sizeof (Aside));
  guint position = find_position (response, item);
  Aside empty = { .item = item };
  g_array_insert_val (response->asides, position, empty);
  return &g_array_index (response->asides, Aside, position);
}

static void
drop_empty_aside (BwResponse *response, guint item)
{
  Aside *aside = find_aside (response, item);
  if (aside == NULL || aside->flagged || aside->note != NULL || response->codes[item] == BW_CODE_ELSEWHERE)
    return;
  g_array_remove_index (response->asides, find_position (response, item));
  if (response->asides->len == 0)
    g_clear_pointer (&response->asides, g_array_unref);
}

/* The aside that holds the answer to @item when it is of @type, or NULL. */
static const Aside *
find_value (const BwResponse *response, guint item, BwItemType type)
{
  g_return_val_if_fail (item < response->assessment->n_items, NULL);
  if (response->codes[item] != BW_CODE_ELSEWHERE || response->assessment->items[item].type != type)
    return NULL;
  return find_aside (response, item);
}

BwResponse *
bw_response_new (const BwAssessment *assessment, const char *id, BwForm form)
{
  g_return_val_if_fail (assessment != NULL && id != NULL, NULL);

  BwResponse *response = g_malloc0 (sizeof (BwResponse) + assessment->n_items);
  response->assessment = assessment;
  response->id = bw_xml_make_valid (id);
  response->form = form;
  return response;
}

void
bw_response_free (BwResponse *response)
{
  if (response == NULL)
    return;
  for (guint i = 0; response->asides != NULL && i < response->asides->len; i++)
    {
      Aside *aside = &g_array_index (response->asides, Aside, i);
      clear_value (response, aside);
      g_free (aside->note);
    }
  g_clear_pointer (&response->asides, g_array_unref);
  g_free (response->carried);
  g_free (response->id);
  g_free (response->name);
  g_free (response);
}

const BwAssessment *
bw_response_get_assessment (const BwResponse *response)
{
  return response->assessment;
}

const char *
bw_response_get_id (const BwResponse *response)
{
  return response->id;
}

BwForm
bw_response_get_form (const BwResponse *response)
{
  return response->form;
}

const char *
bw_response_get_name (const BwResponse *response)
{
  return response->name;
}

const char *
bw_response_get_started (const BwResponse *response)
{
  return response->started[0] != '\0' ? response->started : NULL;
}

const char *
bw_response_get_changed (const BwResponse *response)
{
  return response->changed[0] != '\0' ? response->changed : NULL;
}

const guint8 *
bw_response_get_codes (const BwResponse *response)
{
  return response->codes;
}

BwAnswerState
bw_response_get_state (const BwResponse *response, guint item)
{
  g_return_val_if_fail (item < response->assessment->n_items, BW_ANSWER_SKIPPED);
  switch (response->codes[item])
    {
    case BW_CODE_SKIPPED:
      return BW_ANSWER_SKIPPED;
    case BW_CODE_NOT_APPLICABLE:
      return BW_ANSWER_NOT_APPLICABLE;
    default:
      return BW_ANSWER_GIVEN;
    }
}

int
bw_response_get_choice (const BwResponse *response, guint item)
{
  g_return_val_if_fail (item < response->assessment->n_items, -1);
  guint8 code = response->codes[item];
  return code >= BW_CODE_FIRST && code != BW_CODE_ELSEWHERE ? code - BW_CODE_FIRST : -1;
}

guint64
bw_response_get_choices (const BwResponse *response, guint item)
{
  const Aside *aside = find_value (response, item, BW_ITEM_MULTIPLE_CHOICE);
  return aside != NULL ? aside->value.choices : 0;
}

double
bw_response_get_number (const BwResponse *response, guint item)
{
  const Aside *aside = find_value (response, item, BW_ITEM_NUMBER);
  return aside != NULL ? aside->value.number : NAN;
}

const char *
bw_response_get_text (const BwResponse *response, guint item)
{
  const Aside *aside = find_value (response, item, BW_ITEM_TEXT);
  return aside != NULL ? aside->value.text : NULL;
}

GPtrArray *
bw_response_get_rows (const BwResponse *response, guint item)
{
  const Aside *aside = find_value (response, item, BW_ITEM_RECORD_TABLE);
  return aside != NULL ? aside->value.rows : NULL;
}

gboolean
bw_response_get_carried (const BwResponse *response, guint item)
{
  g_return_val_if_fail (item < response->assessment->n_items, FALSE);
  return response->carried != NULL && response->carried[item] != 0;
}

BwAnswer
bw_response_dup_answer (const BwResponse *response, guint item)
{
  BwAnswer answer = { .state = bw_response_get_state (response, item),
                      .carried = bw_response_get_carried (response, item) };
  if (answer.state != BW_ANSWER_GIVEN)
    return answer;
  if (response->codes[item] != BW_CODE_ELSEWHERE)
    {
      answer.choice = response->codes[item] - BW_CODE_FIRST;
      return answer;
    }
  GPtrArray *rows = bw_response_get_rows (response, item);
  double number = bw_response_get_number (response, item);
  answer.choices = bw_response_get_choices (response, item);
  answer.number = isnan (number) ? 0 : number;
  answer.text = g_strdup (bw_response_get_text (response, item));
  answer.rows = rows != NULL ? bw_rows_copy (rows) : NULL;
  return answer;
}

const char *
bw_response_get_note (const BwResponse *response, guint item)
{
  g_return_val_if_fail (item < response->assessment->n_items, NULL);
  const Aside *aside = find_aside (response, item);
  return aside != NULL ? aside->note : NULL;
}

gboolean
bw_response_get_flagged (const BwResponse *response, guint item)
{
  g_return_val_if_fail (item < response->assessment->n_items, FALSE);
  const Aside *aside = find_aside (response, item);
  return aside != NULL && aside->flagged;
}

static gboolean
is_kept_aside (BwItemType type)
{
  return type == BW_ITEM_MULTIPLE_CHOICE || type == BW_ITEM_NUMBER || type == BW_ITEM_TEXT ||
         type == BW_ITEM_RECORD_TABLE;
}

static void
set_value (Aside *aside, BwItemType type, BwAnswer *answer)
{
  if (type == BW_ITEM_MULTIPLE_CHOICE)
    aside->value.choices = answer->choices;
  else if (type == BW_ITEM_NUMBER)
    aside->value.number = answer->number;
  else if (type == BW_ITEM_TEXT)
    aside->value.text = g_steal_pointer (&answer->text);
  else
    aside->value.rows = g_steal_pointer (&answer->rows);
}

void
bw_response_set_answer (BwResponse *response, guint item, const BwAnswer *answer)
{
  g_return_if_fail (item < response->assessment->n_items);
  g_return_if_fail (bw_answer_fits (response->assessment, item, answer));

  BwItemType type = response->assessment->items[item].type;
  g_auto (BwAnswer) normal = bw_answer_normalise (response->assessment, item, answer);
  g_return_if_fail (normal.choice < BW_CODE_ELSEWHERE - BW_CODE_FIRST);

  Aside *aside = find_aside (response, item);
  if (aside != NULL)
    clear_value (response, aside);
  if (normal.state == BW_ANSWER_SKIPPED)
    response->codes[item] = BW_CODE_SKIPPED;
  else if (normal.state == BW_ANSWER_NOT_APPLICABLE)
    response->codes[item] = BW_CODE_NOT_APPLICABLE;
  else if (!is_kept_aside (type))
    response->codes[item] = (guint8)(BW_CODE_FIRST + normal.choice);
  else
    {
      set_value (require_aside (response, item), type, &normal);
      response->codes[item] = BW_CODE_ELSEWHERE;
    }
  drop_empty_aside (response, item);
  if (normal.carried && response->carried == NULL)
    response->carried = g_new0 (guint8, response->assessment->n_items);
  if (response->carried != NULL)
    response->carried[item] = normal.carried ? 1 : 0;
}

void
bw_response_set_note (BwResponse *response, guint item, const char *note)
{
  g_return_if_fail (item < response->assessment->n_items);

  char *valid = note != NULL && *note != '\0' ? bw_xml_make_valid (note) : NULL;
  Aside *aside = valid != NULL ? require_aside (response, item) : find_aside (response, item);
  if (aside == NULL)
    return;
  g_free (aside->note);
  aside->note = valid;
  drop_empty_aside (response, item);
}

void
bw_response_set_flagged (BwResponse *response, guint item, gboolean flagged)
{
  g_return_if_fail (item < response->assessment->n_items);

  Aside *aside = flagged ? require_aside (response, item) : find_aside (response, item);
  if (aside == NULL)
    return;
  aside->flagged = flagged != FALSE;
  drop_empty_aside (response, item);
}

void
bw_response_set_name (BwResponse *response, const char *name)
{
  char *valid = name != NULL && *name != '\0' ? bw_xml_make_valid (name) : NULL;
  g_free (response->name);
  response->name = valid;
}

void
bw_response_set_days (BwResponse *response, const char *started, const char *changed)
{
  g_return_if_fail (started == NULL || bw_day_is_valid (started));
  g_return_if_fail (changed == NULL || bw_day_is_valid (changed));

  /* Either may be the response's own. */
  char days[2][DAY_SIZE] = { "", "" };
  g_strlcpy (days[0], started != NULL ? started : "", DAY_SIZE);
  g_strlcpy (days[1], changed != NULL ? changed : "", DAY_SIZE);
  memcpy (response->started, days[0], DAY_SIZE);
  memcpy (response->changed, days[1], DAY_SIZE);
}

static gsize
text_size (const char *text)
{
  return text != NULL ? strlen (text) + 1 : 0;
}

static gsize
rows_size (GPtrArray *rows)
{
  gsize size = rows != NULL ? sizeof *rows + rows->len * sizeof (gpointer) : 0;
  for (guint i = 0; rows != NULL && i < rows->len; i++)
    for (char **field = rows->pdata[i]; *field != NULL; field++)
      size += sizeof *field + text_size (*field);
  return size;
}

gsize
bw_response_get_size (const BwResponse *response)
{
  gsize size = sizeof *response + response->assessment->n_items + text_size (response->id) + text_size (response->name);
  if (response->asides != NULL)
    size += sizeof *response->asides + response->asides->len * sizeof (Aside);
  for (guint i = 0; response->asides != NULL && i < response->asides->len; i++)
    {
      guint item = g_array_index (response->asides, Aside, i).item;
      size += text_size (bw_response_get_note (response, item)) + text_size (bw_response_get_text (response, item));
      size += rows_size (bw_response_get_rows (response, item));
    }
  return size;
}
