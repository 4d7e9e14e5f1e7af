/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* What a piece of work takes, so that a test can insist that a hostile file takes little. */

typedef struct
{
  double seconds;   /* of processor time: how busy the machine is makes no difference */
  double megabytes; /* the most memory that the process had at a time */
} Cost;

/* Does the work in a process of its own; the test fails when that fails. */
Cost cost_measure (void (*work) (gpointer data), gpointer data);

/* Fails the test when @cost is a second or more, or 100 MB or more; sanitizers are granted what they add to that. */
void cost_assert_small (Cost cost);
