/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "definition-file.h"

#include "app/definition/bw-catalogue.h"

/* profile.xsd; kept until the end of the process. */
GBytes *profile_get_schema (void);

/* The path of tests/data/profile/@name. The caller owns it. */
char *profile_get_path (const char *name);

/* The assessments in tests/data/profile/assessments; kept until the end of the process. */
BwCatalogue *profile_get_catalogue (void);

/* Reads the file at @path, with what it names looked up in that catalogue; NULL when it holds an error. */
BwProfileRules *profile_read (const char *path, BwIssues **issues);
/* Reads a file in which there must be nothing to find. */
BwProfileRules *profile_read_clean (const char *path);
