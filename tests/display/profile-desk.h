/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fixture.h"

/* Documents for a profile, in the folder of a fixture. */

/* A document about @id called @name with every statement answered, exposure high and readiness low. */
void desk_write (Fixture *fixture, const char *id, const char *name, const char *day);
/* One about each of the seven. */
void desk_write_all (Fixture *fixture);
/* Until @n results are read. */
void desk_wait (Fixture *fixture, guint n);
/* Destroys the window, and forgets what was chosen. */
void desk_end (Fixture *fixture, GtkWindow *window);
