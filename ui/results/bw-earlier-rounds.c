/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-earlier-rounds.h"

#include "app/document/bw-file-name.h"
#include "app/xml/bw-file.h"
#include "ui/bw-worker.h"

#include <glib/gi18n.h>
#include <string.h>

/* More than anybody answers, fewer than take long to read. */
#define MAX_FILES 1000
#define MAX_ROUNDS 60

typedef struct
{
  char *day;
  char *label;
  BwResult *result;
} Round;

struct _BwEarlierRounds
{
  GArray *rounds; /* of Round, oldest first */
};

/* What the worker needs; it touches nothing else. */
typedef struct
{
  GFile *file;
  BwAssessment *assessment;
  BwForm form;
  char *name; /* may be NULL */
} Search;

static void
search_free (Search *search)
{
  g_object_unref (search->file);
  bw_assessment_unref (search->assessment);
  g_free (search->name);
  g_free (search);
}

static void
round_clear (gpointer data)
{
  Round *round = data;

  g_free (round->day);
  g_free (round->label);
  bw_result_free (round->result);
}

static BwEarlierRounds *
earlier_rounds_new (void)
{
  BwEarlierRounds *self = g_new0 (BwEarlierRounds, 1);

  self->rounds = g_array_new (FALSE, FALSE, sizeof (Round));
  g_array_set_clear_func (self->rounds, round_clear);
  return self;
}

void
bw_earlier_rounds_free (BwEarlierRounds *self)
{
  g_array_unref (self->rounds);
  g_free (self);
}

gboolean
bw_earlier_rounds_are_drawn (const BwAssessment *assessment)
{
  for (guint i = 0; i < assessment->n_charts; i++)
    if (assessment->charts[i].kind == BW_CHART_RUN_CHART)
      return TRUE;
  return FALSE;
}

static int
compare_rounds (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 (((const Round *)a)->day, ((const Round *)b)->day);
}

/* A BwFindDefinition that knows the one that is searched for. */
static BwAssessment *
find_cb (const char *digest, gpointer data)
{
  const Search *search = data;

  return g_str_equal (digest, search->assessment->digest) ? bw_assessment_ref (search->assessment) : NULL;
}

/* The document in @file when it is on the assessment that is searched for, else NULL. */
static BwDocument *
read_document (const Search *search, GFile *file, GCancellable *cancellable)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autoptr (BwIssues) issues = bw_issues_new (name);
  g_autoptr (GBytes) bytes = bw_file_load (file, &bw_xml_limits_document, cancellable, issues);
  g_autoptr (GBytes) no_schema = g_bytes_new_static ("", 0);
  gsize size;
  const char *text = bytes ? g_bytes_get_data (bytes, &size) : NULL;

  /* Most are on something else: a look at the text saves the reading. */
  if (!text || !g_strstr_len (text, (gssize)size, search->assessment->digest))
    return NULL;
  return bw_document_parse (bytes, no_schema, find_cb, (gpointer)search, issues);
}

static void
add_document (const Search *search, GFile *file, GCancellable *cancellable, BwEarlierRounds *rounds)
{
  g_autoptr (BwDocument) document = read_document (search, file, cancellable);
  const BwResponse *response = document ? bw_document_get_response (document, 0) : NULL;
  const char *day = response ? bw_response_get_changed (response) : NULL;
  const char *name = response ? bw_response_get_name (response) : NULL;
  Round round;

  if (!day || bw_response_get_form (response) != search->form ||
      (name && search->name && !g_str_equal (name, search->name)))
    return;
  round = (Round){ .day = g_strdup (day),
                   .label = bw_day_format_short (day),
                   .result = bw_result_new (search->assessment, response) };
  g_array_append_val (rounds->rounds, round);
}

static void
search_folder (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Search *search = data;
  g_autoptr (GFile) parent = g_file_get_parent (search->file);
  g_autoptr (GFileEnumerator) files =
    parent ? g_file_enumerate_children (parent, G_FILE_ATTRIBUTE_STANDARD_NAME, G_FILE_QUERY_INFO_NOFOLLOW_SYMLINKS,
                                        cancellable, NULL)
           : NULL;
  BwEarlierRounds *rounds = earlier_rounds_new ();
  GFileInfo *info;
  GFile *file;

  for (guint n = 0; files && n < MAX_FILES; n++)
    {
      const char *name;

      if (!g_file_enumerator_iterate (files, &info, &file, cancellable, NULL) || !info)
        break;
      name = g_file_info_get_name (info);
      if (*name != '.' && g_str_has_suffix (name, BW_FILE_ENDING) && !g_file_equal (file, search->file))
        add_document (search, file, cancellable, rounds);
    }
  g_array_sort (rounds->rounds, compare_rounds);
  if (rounds->rounds->len > MAX_ROUNDS)
    g_array_remove_range (rounds->rounds, 0, rounds->rounds->len - MAX_ROUNDS);
  g_task_return_pointer (task, rounds, (GDestroyNotify)bw_earlier_rounds_free);
}

void
bw_earlier_rounds_load_async (BwSession *session, GCancellable *cancellable, GAsyncReadyCallback callback,
                              gpointer data)
{
  const BwResponse *response = bw_session_get_response (session);
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, data);
  Search *search = g_new0 (Search, 1);

  g_task_set_source_tag (task, bw_earlier_rounds_load_async);
  search->file = g_object_ref (bw_autosave_get_file (bw_session_get_autosave (session)));
  search->assessment = bw_assessment_ref (bw_session_get_assessment (session));
  search->form = bw_response_get_form (response);
  search->name = g_strdup (bw_response_get_name (response));
  g_task_set_task_data (task, search, (GDestroyNotify)search_free);
  bw_worker_run (task, search_folder);
}

BwEarlierRounds *
bw_earlier_rounds_load_finish (GAsyncResult *result)
{
  return g_task_propagate_pointer (G_TASK (result), NULL);
}

BwChartRound *
bw_earlier_rounds_dup_with (const BwEarlierRounds *self, const BwResult *now, const char *day, guint *n)
{
  guint n_earlier = self ? self->rounds->len : 0;
  BwChartRound *rounds = g_new0 (BwChartRound, n_earlier + 1);
  gboolean placed = FALSE;

  *n = 0;
  for (guint i = 0; i <= n_earlier; i++)
    {
      const Round *round = i < n_earlier ? &g_array_index (self->rounds, Round, i) : NULL;

      if (!placed && (!round || (day && strcmp (round->day, day) > 0)))
        {
          /* Translators: the answers that are shown, as the last of several rounds. */
          rounds[(*n)++] = (BwChartRound){ .label = C_ ("round", "This one"), .result = now };
          placed = TRUE;
        }
      if (round)
        rounds[(*n)++] = (BwChartRound){ .label = round->label, .result = round->result };
    }
  return rounds;
}
