/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* What a piece of work takes, so that a test can insist that a hostile file takes little. */

/* Does the work in a process of its own. Fails the test when that fails, or takes a second of processor time or more, or 100 MB or more;
 * sanitizers are granted what they add to that. On a busy machine even processor time runs faster, so the work gets five
 * chances; what takes a square of the time has none. */
void cost_assert_small (void (*work) (gpointer data), gpointer data);
/* The same without a look at the time. */
void cost_assert_little_memory (void (*work) (gpointer data), gpointer data);
