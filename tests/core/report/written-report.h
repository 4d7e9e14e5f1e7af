/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "filled.h"

/* A fixture: the report of a filled document, and a place in a folder of its own to write it to. */
typedef struct
{
  char *folder;
  char *path;
  GFile *file; /* at the path */
  BwAssessment *assessment;
  BwDocument *document;
  BwReport *report;
} WrittenReport;

/* @data is the name of the definition, see read_definition(). */
void written_report_set_up (WrittenReport *fixture, gconstpointer data);
/* There must be nothing else in the folder. */
void written_report_tear_down (WrittenReport *fixture, gconstpointer data);
