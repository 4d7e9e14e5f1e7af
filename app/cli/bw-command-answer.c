/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-command.h"

#include "app/scoring/bw-group-result.h"
#include "app/scoring/bw-result.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef enum
{
  CHANGE_ANSWER,
  CHANGE_NOTE,
  CHANGE_FLAG,
} ChangeType;

typedef struct
{
  ChangeType type;
  guint item;
  BwAnswer answer;
  char *note;
  gboolean flagged;
} Change;

static void
change_clear (gpointer data)
{
  Change *change = data;

  bw_answer_clear (&change->answer);
  g_free (change->note);
}

/* Collects changes and what is wrong with them; nothing is changed before all of them are known to be good. */
typedef struct
{
  const BwAssessment *assessment;
  GArray *changes;  /* of Change */
  GHashTable *seen; /* "type item", as a set */
  guint n_errors;
} Changes;

/* The item called @id; -1, with the reason printed, when there is none. */
static int
find_item (Changes *changes, const char *id)
{
  g_autofree const char **ids = NULL;
  const char *nearest;
  int item = bw_assessment_find_item (changes->assessment, id);

  if (item >= 0)
    return item;
  ids = g_new0 (const char *, changes->assessment->n_items + 1);
  for (guint i = 0; i < changes->assessment->n_items; i++)
    ids[i] = changes->assessment->items[i].id;
  nearest = bw_nearest_word (id, ids);
  if (nearest != NULL)
    bw_print_error (_ ("There is no question “%s”. Did you mean “%s”?\n"), id, nearest);
  else
    bw_print_error (_ ("There is no question “%s”.\n"), id);
  changes->n_errors++;
  return -1;
}

/* Takes over @change, unless there is one of its kind for its item already. */
static void
add_change (Changes *changes, Change *change)
{
  char *key = g_strdup_printf ("%d %u", change->type, change->item);

  if (g_hash_table_add (changes->seen, key))
    {
      g_array_append_vals (changes->changes, change, 1);
      return;
    }
  bw_print_error (_ ("“%s” is there twice.\n"), changes->assessment->items[change->item].id);
  changes->n_errors++;
  change_clear (change);
}

/* Splits "item=value"; FALSE, with the reason printed, without an "=" or a known item. */
static gboolean
split_argument (Changes *changes, const char *argument, int *item, char **value)
{
  g_autofree char *text = bw_argument_to_text (argument);
  char *equals = text != NULL ? strchr (text, '=') : NULL;

  if (equals == NULL)
    {
      bw_print_error (_ ("“%s” should be an item, “=” and a value.\n"), argument);
      changes->n_errors++;
      return FALSE;
    }
  *equals = '\0';
  *item = find_item (changes, text);
  *value = g_strdup (equals + 1);
  return *item >= 0;
}

static void
add_answer (Changes *changes, const char *argument)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *value = NULL;
  Change change = { .type = CHANGE_ANSWER };
  int item;

  if (!split_argument (changes, argument, &item, &value))
    return;
  change.item = (guint)item;
  if (bw_answer_parse (changes->assessment, change.item, value, &change.answer, &error))
    {
      add_change (changes, &change);
      return;
    }
  bw_print_error ("%s\n", error->message);
  changes->n_errors++;
}

static void
add_note (Changes *changes, const char *argument)
{
  Change change = { .type = CHANGE_NOTE };
  int item;

  if (!split_argument (changes, argument, &item, &change.note))
    {
      g_free (change.note);
      return;
    }
  change.item = (guint)item;
  add_change (changes, &change);
}

/* An answer without a value: skipped, or not applicable. */
static void
add_state (Changes *changes, const char *id, BwAnswerState state)
{
  int item = find_item (changes, id);
  Change change = { .type = CHANGE_ANSWER, .answer = { .state = state } };

  if (item < 0)
    return;
  change.item = (guint)item;
  if (state != BW_ANSWER_NOT_APPLICABLE || bw_item_counts (&changes->assessment->items[item]))
    {
      add_change (changes, &change);
      return;
    }
  bw_print_error (_ ("“%s” can be left out, but not be marked as not applicable.\n"), id);
  changes->n_errors++;
}

static void
add_flag (Changes *changes, const char *id, gboolean flagged)
{
  int item = find_item (changes, id);
  Change change = { .type = CHANGE_FLAG, .flagged = flagged };

  if (item < 0)
    return;
  change.item = (guint)item;
  add_change (changes, &change);
}

static void
apply_change (BwDocument *document, guint response, const Change *change)
{
  switch (change->type)
    {
    case CHANGE_ANSWER:
      bw_document_set_answer (document, response, change->item, &change->answer);
      break;
    case CHANGE_NOTE:
      bw_document_set_note (document, response, change->item, change->note);
      break;
    case CHANGE_FLAG:
    default:
      bw_document_set_flagged (document, response, change->item, change->flagged);
      break;
    }
  bw_document_end_step (document);
}

/* Says how far the response is, and which of the new answers are kept but not asked for. */
static void
print_progress (BwDocument *document, guint response, const GArray *changes)
{
  BwAssessment *assessment = bw_document_get_assessment (document);
  const BwResponse *answers = bw_document_get_response (document, response);
  g_autofree guint8 *relevant = bw_relevance_new (assessment, answers);
  BwProgress progress = bw_response_get_progress (answers, 0, assessment->n_items, relevant);

  for (guint i = 0; i < changes->len; i++)
    {
      const Change *change = &g_array_index (changes, Change, i);

      if (change->type == CHANGE_ANSWER && change->answer.state == BW_ANSWER_GIVEN && !relevant[change->item])
        bw_print_error (_ ("“%s” is not asked with these answers; its answer is kept and does not count.\n"),
                        assessment->items[change->item].id);
    }
  bw_print (_ ("%u of %u answered, %u not applicable, %u open\n"), progress.answered, progress.total,
            progress.not_applicable, progress.skipped);
  if (progress.carried > 0)
    bw_print (ngettext ("%u answer carried over and not confirmed yet\n",
                        "%u answers carried over and not confirmed yet\n", progress.carried),
              progress.carried);
}

static int
apply_changes (BwDocument *document, guint response, const char *path, const char *day, const GArray *changes,
               gboolean confirm)
{
  guint64 revision = bw_document_get_revision (document);

  bw_document_set_today (document, day);
  for (guint i = 0; i < changes->len; i++)
    apply_change (document, response, &g_array_index (changes, Change, i));
  if (confirm)
    bw_document_confirm (document, response, 0, G_MAXUINT);
  if (bw_document_get_revision (document) != revision && !bw_command_save_document (document, path))
    return BW_EXIT_NOT;
  print_progress (document, response, changes);
  return BW_EXIT_OK;
}

typedef struct
{
  char **not_applicable;
  char **notes;
  char **flags;
  char **unflags;
  char **clears;
  char *day;
  int response;
  gboolean list;
  gboolean confirm;
} Options;

static void
options_clear (Options *options)
{
  g_strfreev (options->not_applicable);
  g_strfreev (options->notes);
  g_strfreev (options->flags);
  g_strfreev (options->unflags);
  g_strfreev (options->clears);
  g_free (options->day);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

static void
collect_changes (Changes *changes, const Options *options, char *const *answers)
{
  for (char *const *answer = answers; *answer != NULL; answer++)
    add_answer (changes, *answer);
  for (char **id = options->not_applicable; id != NULL && *id != NULL; id++)
    add_state (changes, *id, BW_ANSWER_NOT_APPLICABLE);
  for (char **id = options->clears; id != NULL && *id != NULL; id++)
    add_state (changes, *id, BW_ANSWER_SKIPPED);
  for (char **note = options->notes; note != NULL && *note != NULL; note++)
    add_note (changes, *note);
  for (char **id = options->flags; id != NULL && *id != NULL; id++)
    add_flag (changes, *id, TRUE);
  for (char **id = options->unflags; id != NULL && *id != NULL; id++)
    add_flag (changes, *id, FALSE);
}

/* Everything after the options are read; @arguments are the name of the command, the file and the answers. */
static int
answer (const BwFolders *folders, const Options *options, char *const *arguments)
{
  g_autofree char *day = bw_command_choose_day (arguments[0], options->day);
  g_autoptr (BwDocument) document = NULL;
  g_autoptr (GArray) list = g_array_new (FALSE, FALSE, sizeof (Change));
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Changes changes = { .changes = list, .seen = seen };
  guint response;
  int status;

  g_array_set_clear_func (list, change_clear);
  if (day == NULL)
    return BW_EXIT_WRONG;
  document = bw_command_open_document (folders, arguments[1], options->response, &response, &status);
  if (document == NULL)
    return status;
  if (!bw_group_may_show_single (document))
    {
      bw_print_error (
        _ ("The answers in this document are anonymous: no response is listed or changed alone. “score” and "
           "“report” tell what all of them come to.\n"));
      return BW_EXIT_NOT;
    }
  if (options->list)
    {
      bw_command_print_questions (document, response);
      return BW_EXIT_OK;
    }
  changes.assessment = bw_document_get_assessment (document);
  collect_changes (&changes, options, arguments + 2);
  if (changes.n_errors > 0)
    {
      bw_print_error (_ ("Nothing was changed.\n"));
      return BW_EXIT_NOT;
    }
  return apply_changes (document, response, arguments[1], day, list, options->confirm);
}

static gboolean
has_changes (const Options *options, char *const *arguments)
{
  return arguments[2] != NULL || options->not_applicable != NULL || options->notes != NULL || options->flags != NULL ||
         options->unflags != NULL || options->clears != NULL || options->confirm;
}

int
bw_command_answer (const BwFolders *folders, char **arguments)
{
  g_auto (Options) options = { 0 };
  const GOptionEntry entries[] = {
    { "list", 'l', 0, G_OPTION_ARG_NONE, &options.list,
      N_ ("List the questions with their answers, and change nothing"), NULL },
    { "na", 0, 0, G_OPTION_ARG_STRING_ARRAY, &options.not_applicable, N_ ("Answer “not applicable”"), N_ ("ITEM") },
    { "note", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &options.notes, N_ ("Write a note; an empty text removes it"),
      N_ ("ITEM=TEXT") },
    { "flag", 0, 0, G_OPTION_ARG_STRING_ARRAY, &options.flags, N_ ("Mark to come back to"), N_ ("ITEM") },
    { "unflag", 0, 0, G_OPTION_ARG_STRING_ARRAY, &options.unflags, N_ ("Take that mark away"), N_ ("ITEM") },
    { "clear", 0, 0, G_OPTION_ARG_STRING_ARRAY, &options.clears, N_ ("Take the answer back"), N_ ("ITEM") },
    { "confirm", 0, 0, G_OPTION_ARG_NONE, &options.confirm,
      N_ ("Say that every answer carried over from the round before still holds"), NULL },
    { "response", 'r', 0, G_OPTION_ARG_INT, &options.response, N_ ("Which response of the document, counted from 1"),
      N_ ("N") },
    { "date", 0, G_OPTION_FLAG_HIDDEN, G_OPTION_ARG_STRING, &options.day, NULL, NULL },
    { NULL },
  };
  g_auto (GStrv) own = g_strdupv (arguments);

  if (!bw_command_parse (&own, entries,
                         _ ("VALUE is the value or the wording of a point, the id of an option, ids parted by commas,\n"
                            "a number, or a text; in a table, rows parted by “;” and fields by “|”.\n"
                            "Either everything is written or, when one thing is wrong, nothing.")))
    return BW_EXIT_WRONG;
  if (own[1] == NULL)
    return bw_command_misused (own[0], _ ("Name one document."));
  if (options.list == has_changes (&options, own))
    return bw_command_misused (own[0], _ ("Say what to answer, such as “ITEM=VALUE”, or ask for “--list”."));
  return answer (folders, &options, own);
}
