/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bw-command.h"

G_BEGIN_DECLS

/* What "import" was asked to do. */
typedef struct
{
  char *output;
  char *assessment;
  char *form;
  char *title;
  char **maps;    /* "HEADING=ITEM" */
  char *language; /* of a survey; NULL: its first */
  gboolean skip_rows;
  gboolean skip_columns;
  char *day;
  char *id; /* instead of random ids, in tests */
} BwImportOptions;

/* Makes a document of the responses in the CSV file @path. Returns the exit status. */
int bw_command_import_responses (const BwFolders *folders, const char *path, BwImportOptions *options);
/* Makes a definition of the LimeSurvey survey @path. Returns the exit status. */
int bw_command_import_survey (const BwFolders *folders, const char *path, BwImportOptions *options);

G_END_DECLS
