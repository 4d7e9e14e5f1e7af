/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-anonymous-response.h"
#include "bw-combination-private.h"

/* What becomes of a combination. */

static void
set_group (BwSheet *sheet, const char *group)
{
  if (group == NULL)
    return;
  if (sheet->kept == NULL)
    sheet->kept = bw_kept_response_new ();
  bw_kept_set_attribute (&sheet->kept->unknown, "group", group);
}

static int
compare_ids (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 (bw_response_get_id (((const BwSheet *)a)->response),
                    bw_response_get_id (((const BwSheet *)b)->response));
}

static void
add_anonymous (BwDocument *document, const BwCombinedSheet *kept, const BwCombinationOptions *options)
{
  g_autofree char *id = options->make_id (options->data);
  BwSheet sheet = { .response = bw_response_new_anonymous (kept->sheet.response, id, options->with_comments) };

  set_group (&sheet, options->with_groups ? kept->group : NULL);
  g_array_append_val (document->sheets, sheet);
}

static void
add_named (BwDocument *document, BwCombinedSheet *kept, const BwCombinationOptions *options)
{
  BwSheet sheet = kept->sheet;

  kept->sheet = (BwSheet){ 0 };
  set_group (&sheet, options->with_groups ? kept->group : NULL);
  g_array_append_val (document->sheets, sheet);
}

/* A document without responses. */
static BwDocument *
begin_document (const BwCombination *self, const BwCombinationOptions *options, gboolean anonymous)
{
  guint minimum = options->minimum_group != 0 ? options->minimum_group : BW_MINIMUM_GROUP;
  BwDocument *document = bw_document_new_empty ();

  minimum = MAX (MAX (minimum, self->summary.minimum), BW_MINIMUM_GROUP_FLOOR);
  document->assessment = bw_assessment_ref (self->assessment);
  document->id = bw_xml_make_valid (options->document_id);
  document->title = options->title != NULL && *options->title != '\0' ? bw_xml_make_valid (options->title) : NULL;
  document->created = g_strdup (options->today);
  document->today = g_strdup (options->today);
  if (minimum != BW_MINIMUM_GROUP)
    {
      g_autofree char *text = g_strdup_printf ("%u", minimum);
      bw_kept_set_attribute (&document->unknown, bw_group_word_get_name (BW_GROUP_WORD_MINIMUM), text);
    }
  if (anonymous)
    bw_kept_set_attribute (&document->unknown, "anonymous", "true");
  return document;
}

BwDocument *
bw_combination_create_document (BwCombination *self, const BwCombinationOptions *options)
{
  g_return_val_if_fail (self != NULL && options->make_id != NULL && options->document_id != NULL, NULL);
  g_return_val_if_fail (bw_day_is_valid (options->today), NULL);

  gboolean anonymous = self->summary.anonymous || !options->with_names;
  BwDocument *document;

  if (self->kept->len == self->n_begun)
    return NULL;
  document = begin_document (self, options, anonymous);
  g_hash_table_remove_all (self->positions);
  for (guint i = self->n_begun; i < self->kept->len; i++)
    {
      BwCombinedSheet *kept = &g_array_index (self->kept, BwCombinedSheet, i);

      if (anonymous)
        add_anonymous (document, kept, options);
      else
        add_named (document, kept, options);
      /* There may be very many: no two of each at a time. */
      bw_combined_sheet_clear (kept);
    }
  /* The ids are drawn afresh: their order says nothing. */
  if (anonymous)
    g_array_sort (document->sheets, compare_ids);
  g_array_set_size (self->kept, 0);
  self->summary.n_kept = 0;
  return document;
}
