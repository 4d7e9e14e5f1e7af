/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

/* A folder of its own in which bellwether-cli is run: home, data and working folder are inside, and go with it. */
typedef struct
{
  char *folder;
  char **environment;
  char *output; /* of the last run */
  char *errors;
} Sandbox;

/* The program to run; set it before the first test. */
void sandbox_set_program (const char *path);

void sandbox_init (Sandbox *sandbox);
void sandbox_clear (Sandbox *sandbox);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Sandbox, sandbox_clear)

/* Runs bellwether-cli with the arguments in @line, parted as a shell would; returns the exit status. */
int sandbox_run (Sandbox *sandbox, const char *line);
/* The same with a format; asserts the exit status. */
void sandbox_expect (Sandbox *sandbox, int status, const char *format, ...) G_GNUC_PRINTF (3, 4);

/* A file inside; @contents may be NULL for reading. The caller owns the result. */
char *sandbox_read (Sandbox *sandbox, const char *name);
void sandbox_write (Sandbox *sandbox, const char *name, const char *contents);
gboolean sandbox_has (Sandbox *sandbox, const char *name);
