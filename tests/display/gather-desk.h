/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fixture.h"

#include "ui/bw-window.h"
#include "ui/gather/bw-gather-window.h"

/* A window on the home page, and beside it a folder "many" of documents about "vuca": "Person 0" to "Person 5", of whom
 * the first is there once more as "again"; and "elsewhere", about something else, and "torn", which is damaged. */
#define GATHER_DESK_N_PEOPLE 6

typedef struct
{
  Fixture *fixture;
  BwWindow *window;
  GtkWidget *gather; /* see gather_desk_meet() */
} GatherDesk;

GatherDesk *gather_desk_new (void);
void gather_desk_free (GatherDesk *desk);

/* The file of that name in the folder; "" is the folder. */
GFile *gather_desk_get_file (GatherDesk *desk, const char *name);
/* Writes a document about @id by somebody called @name, with a note that begins with "Zounds". */
void gather_desk_write_person (GatherDesk *desk, const char *id, const char *name);
/* Writes one about version 0.9.0 of "vuca", in which a question is asked in other words. */
void gather_desk_write_earlier_person (GatherDesk *desk);

/* Waits for the window that gathers. */
void gather_desk_meet (GatherDesk *desk);
/* Lets the files of these names (ending in NULL) fall onto @widget. */
void gather_desk_drop (GatherDesk *desk, GtkWidget *widget, const char *const *names);
/* Lets the folder fall onto the window, and waits until it is read. */
void gather_desk_drop_folder (GatherDesk *desk);
/* Turns the switch in that row on. */
void gather_desk_turn_on (GtkWidget *root, const char *title);
/* Saves what was gathered among the documents, waits until it is shown, and gives back what is in the file. */
char *gather_desk_save (GatherDesk *desk);
/* Leaves the window that gathers, of which nothing may stay. */
void gather_desk_close (GatherDesk *desk);

/* The window that gathers, or NULL. */
GtkWidget *gather_desk_find (void);
/* Each a FixtureReady: of the window that gathers; of nothing; of where a pointer to a window was; of the main window.
 */
gboolean gather_desk_is_done (gpointer gather);
gboolean gather_desk_is_closed (gpointer unused);
gboolean gather_desk_is_gone (gpointer window);
gboolean gather_desk_has_session (gpointer window);
