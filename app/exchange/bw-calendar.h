/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/document/bw-document.h"

G_BEGIN_DECLS

/*
 * The action plan as tasks for a calendar (iCalendar, RFC 5545: a VTODO an action). A task keeps its UID, made of the ids of the document and the
 * action, so that taking the plan over again brings tasks up to date instead of doubling them. Dropped actions are cancelled ones. The same plan and
 * day give the same bytes. @today: ISO 8601, the day it is written on. @names: FALSE leaves out who. Never NULL.
 */
GBytes *bw_calendar_write_plan (BwDocument *document, const char *today, gboolean names);

G_END_DECLS
