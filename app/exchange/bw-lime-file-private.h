/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bw-lime-file.h"

G_BEGIN_DECLS

/* A survey with nothing in it. */
BwLimeFile *bw_lime_file_new (void);
void bw_lime_group_free (BwLimeGroup *group);
void bw_lime_entry_free (BwLimeEntry *entry);
void bw_lime_row_free (BwLimeRow *row);
void bw_lime_option_free (BwLimeOption *option);
void bw_lime_band_free (BwLimeBand *band);
/* Puts everything in the order that the file says; what says the same stays in the order of the file. */
void bw_lime_file_sort (BwLimeFile *file);

G_END_DECLS
