/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-chart-rounds.h"

#include "app/document/bw-earlier-documents.h"
#include "app/scoring/bw-group-result.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct
{
  char *day;
  char *label;
  BwResult *result;
  gboolean intervals;
} Round;

struct _BwChartRounds
{
  GArray *rounds; /* of Round, oldest first */
};

static void
round_clear (gpointer data)
{
  Round *round = data;

  g_free (round->day);
  g_free (round->label);
  bw_result_free (round->result);
}

/* The means of a group, NULL where they may not be shown. */
static BwResult *
read_group (BwDocument *document, BwForm form)
{
  g_autoptr (BwGroupResult) group = bw_group_result_new (document);

  return group->state == BW_GROUP_READY && group->form == form ? bw_group_result_dup_round (group) : NULL;
}

static BwResult *
read_response (BwDocument *document, BwForm form, const char *id)
{
  guint n = bw_document_get_n_responses (document);

  if (!bw_group_may_show_single (document))
    return NULL;
  for (guint i = 0; i < n; i++)
    {
      const BwResponse *response = bw_document_get_response (document, i);

      if (bw_response_get_form (response) == form && (n == 1 || g_str_equal (bw_response_get_id (response), id)))
        return bw_result_new (bw_document_get_assessment (document), response);
    }
  return NULL;
}

BwChartRounds *
bw_chart_rounds_new (GPtrArray *documents, BwForm form, const char *id)
{
  BwChartRounds *self = g_new0 (BwChartRounds, 1);

  self->rounds = g_array_new (FALSE, FALSE, sizeof (Round));
  g_array_set_clear_func (self->rounds, round_clear);
  for (guint i = 0; i < documents->len; i++)
    {
      BwDocument *document = documents->pdata[i];
      const char *day = bw_document_get_round_day (document);
      Round round = { .result = id != NULL ? read_response (document, form, id) : read_group (document, form),
                      .intervals = id == NULL };

      if (round.result == NULL)
        continue;
      round.day = g_strdup (day);
      round.label = day != NULL ? bw_day_format_short (day) : g_strdup (C_ ("round", "Before"));
      g_array_append_val (self->rounds, round);
    }
  return self;
}

void
bw_chart_rounds_free (BwChartRounds *self)
{
  g_array_unref (self->rounds);
  g_free (self);
}

guint
bw_chart_rounds_get_n (const BwChartRounds *self)
{
  return self->rounds->len;
}

BwChartRound *
bw_chart_rounds_dup_with (const BwChartRounds *self, const BwResult *now, const char *day, gboolean intervals, guint *n)
{
  guint n_earlier = self != NULL ? self->rounds->len : 0;
  BwChartRound *rounds = g_new0 (BwChartRound, n_earlier + 1);
  gboolean placed = FALSE;

  *n = 0;
  for (guint i = 0; i <= n_earlier; i++)
    {
      const Round *round = i < n_earlier ? &g_array_index (self->rounds, Round, i) : NULL;

      if (!placed && (round == NULL || (day != NULL && round->day != NULL && strcmp (round->day, day) > 0)))
        {
          /* Translators: the answers that are shown, as the last of several rounds. */
          rounds[(*n)++] =
            (BwChartRound){ .label = C_ ("round", "This one"), .result = now, .is_now = TRUE, .intervals = intervals };
          placed = TRUE;
        }
      if (round != NULL)
        rounds[(*n)++] =
          (BwChartRound){ .label = round->label, .result = round->result, .intervals = round->intervals };
    }
  return rounds;
}
