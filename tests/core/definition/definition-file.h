/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/definition/bw-assessment.h"

/* assessment.xsd; kept until the end of the process. */
GBytes *definition_get_schema (void);

/* The path of tests/data/definition/@name, and of assessments/@name. The caller owns it. */
char *definition_get_path (const char *name);
char *definition_get_shipped_path (const char *name);

/* Reads the file at @path as the program would, under the name it has in its folder; NULL when it holds an error. */
BwAssessment *definition_read (const char *path, BwIssues **issues);

/* Reads a file, or a text, in which there must be nothing to find. */
BwAssessment *definition_read_clean (const char *path);
BwAssessment *definition_parse_clean (const char *text);

/* The contents of a file as text. The caller owns it. */
char *definition_load_text (const char *path);

/* All findings, one a line. The caller owns it. */
char *definition_list_issues (const BwIssues *issues);
