/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* An OpenDocument text taken apart again. */
typedef struct
{
  GHashTable *files; /* name → text; both owned */
  GPtrArray *names;  /* in the order of the package; owned by the table */
} Package;

void package_open (Package *package, GBytes *bytes);
void package_close (Package *package);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Package, package_close)

/* The text of a file, which has to be there. */
const char *package_get (const Package *package, const char *name);

/* Fails unless every file is XML and in the list of files. */
void package_assert_listed (const Package *package);
/* Fails unless every style, picture and place that is referred to is there, and nothing outside. Returns how many links to places there are. */
guint package_assert_references (const Package *package);
