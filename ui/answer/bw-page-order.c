/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-page-order.h"

gboolean
bw_page_order_is_asked (BwSession *session, guint page)
{
  const BwPage *at_hand = &bw_session_get_assessment (session)->pages[page];

  for (guint i = at_hand->first_item; i < at_hand->first_item + at_hand->n_items; i++)
    if (bw_session_is_asked (session, i))
      return TRUE;
  return FALSE;
}

int
bw_page_order_find (BwSession *session, int delta)
{
  int page = (int)bw_session_get_page (session) + delta;

  while (page >= 0 && page < (int)bw_session_get_assessment (session)->n_pages)
    {
      if (bw_page_order_is_asked (session, (guint)page))
        return page;
      page += delta;
    }
  return -1;
}

int
bw_page_order_find_open (BwSession *session)
{
  const BwAssessment *assessment = bw_session_get_assessment (session);

  for (guint p = 0; p < assessment->n_pages; p++)
    {
      BwProgress progress =
        bw_response_get_progress (bw_session_get_response (session), assessment->pages[p].first_item,
                                  assessment->pages[p].n_items, bw_session_get_relevant (session));
      if (progress.skipped > 0)
        return (int)p;
    }
  return -1;
}

gboolean
bw_page_order_begins_section (BwSession *session, guint page)
{
  const BwAssessment *assessment = bw_session_get_assessment (session);

  for (guint p = assessment->sections[assessment->pages[page].section].first_page; p < page; p++)
    if (bw_page_order_is_asked (session, p))
      return FALSE;
  return TRUE;
}

guint
bw_page_order_get_place (BwSession *session, guint *n_pages)
{
  guint place = 0;

  *n_pages = 0;
  for (guint p = 0; p < bw_session_get_assessment (session)->n_pages; p++)
    {
      if (!bw_page_order_is_asked (session, p))
        continue;
      (*n_pages)++;
      place += p <= bw_session_get_page (session);
    }
  return place;
}
