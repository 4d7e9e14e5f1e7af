/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/bw-library.h"
#include "ui/bw-session.h"

#include <adwaita.h>

/* A home of its own with settings and a library, for tests of the window. */
typedef struct
{
  char *folder; /* temporary; holds everything below */
  char *documents;
  char *own; /* the person's own definitions */
  GSettings *settings;
  BwLibrary *library;
} Fixture;

/* Call first in main(): a display, the look of the app, its types. */
void fixture_init (int *argc, char ***argv);

/* A library that has read its catalogue. */
Fixture *fixture_new (void);
/* As above; @definition is written among the person's own first. */
Fixture *fixture_new_with_own (const char *name, const char *definition);
void fixture_free (Fixture *fixture);

/* The assessment called @id, which has to be there. */
BwAssessment *fixture_get_assessment (Fixture *fixture, const char *id);
/* A GAsyncReadyCallback whose data is where a reference to the result goes; and whether it went there, to wait for. */
void fixture_keep_result_cb (GObject *source, GAsyncResult *result, gpointer data);
gboolean fixture_has_result (gpointer data);
/* A session on a new document about it. */
BwSession *fixture_create_session (Fixture *fixture, const char *id);
/* The same in that form, by somebody of that name, who may be NULL. */
BwSession *fixture_create_session_as (Fixture *fixture, const char *id, BwForm form, const char *name);
/* Answers the rating or vignette @item with the point or option at @choice. */
void fixture_answer (BwSession *session, guint item, guint choice);
/* Writes a document about @id with its first @n_answers questions answered, as NAME.bellwether in the folder for
 * documents. */
void fixture_write_document (Fixture *fixture, const char *id, const char *name, guint n_answers);

/* Runs the main loop until @ready says so; fails after a minute. */
typedef gboolean (*FixtureReady) (gpointer data);
void fixture_wait (FixtureReady ready, gpointer data);
/* Runs the main loop until @widget has been laid out at its window's size and nothing is left to do at once. */
void fixture_settle (void);
/* A window of @width pixels with @page in it, shown and laid out. */
GtkWindow *fixture_show (GtkWidget *page, int width, int height);

/* The first visible widget below @root, itself included, with that role and that accessible name, or label, or title;
 * NULL when there is none. */
GtkWidget *fixture_find (GtkWidget *root, GtkAccessibleRole role, const char *name);
/* The row with that title, which has to be there. */
GtkWidget *fixture_find_row (GtkWidget *root, const char *title);
GtkWidget *fixture_find_type (GtkWidget *root, GType type);
/* TRUE when a visible label below @root says @text. */
gboolean fixture_says (GtkWidget *root, const char *text);
/* Fails, naming the widget, when a visible control below @root has no accessible name. */
void fixture_assert_named (GtkWidget *root);
/* Fails when @widget cannot be as narrow as @width. */
void fixture_assert_fits (GtkWidget *widget, int width);
/* Destroys the window and fails when it, or something that refers to it, stays. */
void fixture_assert_destroyed (GtkWindow *window);

/* The message dialog on the screen; waits for it. */
GtkWidget *fixture_wait_for_dialog (void);
/* TRUE when there is one now. */
gboolean fixture_has_dialog (void);
/* Clicks the button called @label below @root, which has to be there. */
void fixture_click (GtkWidget *root, const char *label);
