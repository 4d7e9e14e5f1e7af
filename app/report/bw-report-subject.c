/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-report-content.h"

#include <string.h>

/* Takes out of @parts what tells the answers of one response. */
static void
keep_group_parts (char **parts)
{
  guint n = 0;

  for (guint i = 0; parts[i] != NULL; i++)
    {
      const BwReportPart *part = bw_report_part_find (parts[i]);

      if (part != NULL && part->flags & BW_PART_SINGLE)
        g_free (parts[i]);
      else
        parts[n++] = parts[i];
    }
  parts[n] = NULL;
}

void
bw_report_subject_init (BwReportSubject *subject, BwDocument *document, guint response, char **parts)
{
  BwAssessment *assessment = bw_document_get_assessment (document);

  *subject = (BwReportSubject){ 0 };
  if (bw_document_get_n_responses (document) > 1)
    subject->group = bw_group_result_new (document);
  subject->is_group = bw_report_is_group (document, response);
  if (subject->is_group)
    {
      subject->blank = bw_response_new (assessment, "", subject->group->form);
      subject->response = subject->blank;
      subject->result = subject->group->mean;
      keep_group_parts (parts);
      return;
    }
  response = response < bw_document_get_n_responses (document) ? response : 0;
  subject->response = bw_document_get_response (document, response);
  subject->own = bw_result_new (assessment, subject->response);
  subject->result = subject->own;
  if (subject->group != NULL && subject->group->self == (int)response)
    subject->team = subject->group->mean;
}

void
bw_report_subject_clear (BwReportSubject *subject)
{
  g_clear_pointer (&subject->group, bw_group_result_free);
  g_clear_pointer (&subject->blank, bw_response_free);
  g_clear_pointer (&subject->own, bw_result_free);
}

gboolean
bw_report_is_group (BwDocument *document, guint response)
{
  return bw_document_get_n_responses (document) > 1 &&
         (response == BW_REPORT_GROUP || !bw_group_may_show_single (document));
}
