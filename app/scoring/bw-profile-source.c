/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-profile.h"

#include <string.h>

BwProfileSource *
bw_profile_source_new (BwResult *result, const BwResponse *response, BwDocument *document, const char *title,
                       const char *day, const char *place)
{
  BwProfileSource *source = g_new0 (BwProfileSource, 1);

  g_atomic_ref_count_init (&source->ref_count);
  source->result = result;
  source->response = response;
  source->document = document != NULL ? g_object_ref (document) : NULL;
  source->title = g_strdup (title);
  source->day = g_strdup (day);
  source->place = g_strdup (place);
  return source;
}

/* When the response was last changed, as far as it says; else the day of the document. */
static const char *
get_day (BwDocument *document, const BwResponse *response)
{
  if (bw_response_get_changed (response) != NULL)
    return bw_response_get_changed (response);
  if (bw_response_get_started (response) != NULL)
    return bw_response_get_started (response);
  return bw_document_get_created (document);
}

BwProfileSource *
bw_profile_source_new_for_document (BwDocument *document, const char *title, const char *place)
{
  const BwResponse *newest = NULL;
  const char *own_title = bw_document_get_title (document);

  for (guint i = 0; i < bw_document_get_n_responses (document); i++)
    {
      const BwResponse *response = bw_document_get_response (document, i);

      if (newest == NULL || g_strcmp0 (get_day (document, response), get_day (document, newest)) > 0)
        newest = response;
    }
  if (newest == NULL)
    return NULL;
  return bw_profile_source_new (bw_result_new (bw_document_get_assessment (document), newest), newest, document,
                                own_title != NULL ? own_title : title, get_day (document, newest), place);
}

BwProfileSource *
bw_profile_source_ref (BwProfileSource *source)
{
  g_atomic_ref_count_inc (&source->ref_count);
  return source;
}

void
bw_profile_source_unref (BwProfileSource *source)
{
  if (source == NULL || !g_atomic_ref_count_dec (&source->ref_count))
    return;
  bw_result_free (source->result);
  g_clear_object (&source->document);
  g_free (source->title);
  g_free (source->day);
  g_free (source->place);
  g_free (source);
}

gboolean
bw_profile_source_fits (const BwProfileSource *source, const BwProfileMember *member)
{
  const BwResult *result = source->result;

  if (!g_str_equal (result->assessment->id, member->assessment))
    return FALSE;
  return (!member->kinds[BW_KIND_EXPOSURE] || result->exposure.valid) &&
         (!member->kinds[BW_KIND_READINESS] || result->readiness.valid);
}
