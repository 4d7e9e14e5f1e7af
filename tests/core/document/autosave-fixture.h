/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scratch-folder.h"
#include "small-assessment.h"

#include "app/document/bw-autosave.h"

#include <sys/resource.h>

/* A document, its file in a folder that is gone after the test, and what keeps the two the same. */
typedef struct
{
  char *folder;
  char *path;
  GFile *file;
  BwDocument *document;
  BwAutosave *autosave;
  GArray *states; /* of BwSaveState, as they came */
} Autosave;

/* A document that is not on the disk yet; or one that was read from it. Both saved after a millisecond. */
void autosave_set_up_new (Autosave *fixture, gconstpointer data);
void autosave_set_up_read (Autosave *fixture, gconstpointer data);
void autosave_start (Autosave *fixture, gboolean is_new, guint delay_ms);
/* Lets go of it and waits until it is gone: a worker that looks at the file may still be holding on to it. */
void autosave_drop (Autosave *fixture);
void autosave_tear_down (Autosave *fixture, gconstpointer data);
/* Adds "/autosave/NAME". */
void autosave_add (const char *name, void (*prepare) (Autosave *, gconstpointer), void (*test) (Autosave *, gconstpointer));

/* Turns the main loop until it has this state. */
void autosave_await (Autosave *fixture, BwSaveState state);
/* A change; always G_SOURCE_CONTINUE. */
gboolean autosave_keep_typing (gpointer fixture);
/* No file may grow larger than that: stands in for a full disk. */
void autosave_limit_size (rlim_t size);

void autosave_assert_on_disk (const char *path, BwDocument *document);
/* @message may be NULL. */
void autosave_assert_error (Autosave *fixture, GQuark domain, int code, const char *message);
