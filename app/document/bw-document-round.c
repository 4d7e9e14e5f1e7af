/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-document-private.h"

/* A document that goes on from another one. */

/* What @earlier says about its people, and how they may be shown, holds for the next round too. */
static void
copy_group_words (BwDocument *self, BwDocument *earlier)
{
  static const char *const names[] = { "anonymous", "minimum-group", "invited" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      const char *value = bw_kept_get_attribute (&earlier->unknown, names[i]);
      if (value != NULL)
        bw_kept_add_attribute (&self->unknown, names[i], value);
    }
}

static void
carry_answers (BwResponse *response, const BwResponse *earlier)
{
  guint n_items = bw_response_get_assessment (response)->n_items;

  for (guint item = 0; item < n_items; item++)
    {
      g_auto (BwAnswer) answer = bw_response_dup_answer (earlier, item);
      if (answer.state == BW_ANSWER_SKIPPED)
        continue;
      answer.carried = TRUE;
      bw_response_set_answer (response, item, &answer);
      bw_response_set_note (response, item, bw_response_get_note (earlier, item));
    }
}

static BwResponse *
ask_again (const BwAssessment *assessment, const BwResponse *earlier, gboolean with_answers, const char *new_id,
           const char *today)
{
  const char *id = bw_response_get_id (earlier);
  BwResponse *response = bw_response_new (assessment, *id != '\0' ? id : new_id, bw_response_get_form (earlier));

  bw_response_set_name (response, bw_response_get_name (earlier));
  bw_response_set_days (response, today, today);
  if (with_answers)
    carry_answers (response, earlier);
  return response;
}

static void
copy_group (BwSheet *sheet, const char *group)
{
  if (group == NULL)
    return;
  sheet->kept = bw_kept_response_new ();
  bw_kept_add_attribute (&sheet->kept->unknown, "group", group);
}

BwDocument *
bw_document_new_round (BwDocument *earlier, gboolean with_answers, const char *document_id, const char *response_id,
                       const char *today)
{
  g_return_val_if_fail (BW_IS_DOCUMENT (earlier), NULL);

  BwForm form = bw_response_get_form (bw_document_get_response (earlier, 0));
  BwDocument *self = bw_document_new (earlier->assessment, form, document_id, response_id, today);

  self->previous = *earlier->id != '\0' ? g_strdup (earlier->id) : NULL;
  self->target = earlier->target != NULL ? bw_rows_copy (earlier->target) : NULL;
  self->plan = earlier->plan != NULL ? bw_rows_copy (earlier->plan) : NULL;
  /* It holds what no file does yet. */
  self->revision = self->plan != NULL ? 1 : 0;
  copy_group_words (self, earlier);
  if (bw_document_get_anonymous (earlier))
    return self;
  g_array_set_size (self->sheets, 0);
  for (guint i = 0; i < earlier->sheets->len; i++)
    {
      BwSheet sheet = { 0 };
      sheet.response =
        ask_again (self->assessment, bw_document_get_response (earlier, i), with_answers, response_id, today);
      copy_group (&sheet, bw_document_get_group (earlier, i));
      g_array_append_val (self->sheets, sheet);
    }
  self->revision |= with_answers ? 1 : 0;
  return self;
}
