/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bw-lime-file.h"

G_BEGIN_DECLS

/*
 * A survey that others made, as a definition that its author can go on with: groups become sections, arrays dimensions
 * with their rows as ratings, lists and multiple choices choices, everything else numbers and texts. Scores of options
 * become the values of scales and the credit of options; bands of a group become bands of its dimensions.
 */

/* The definition; it has no findings. What has no place in it is left out, never without a word: sentences about that
 * go to @left_out, NULL-terminated, for the caller to free. NULL with @error (G_IO_ERROR_INVALID_DATA) when there is no
 * question that can be taken. */
GBytes *bw_lime_definition_write (const BwLimeFile *file, char ***left_out, GError **error);

G_END_DECLS
