/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bw-assessment.h"

G_BEGIN_DECLS

/*
 * Looks for the assessments that a definition outside the catalogue borrows from: first in the folder it lies in, then
 * in those of the catalogue. Nothing is read before something is borrowed.
 */
typedef struct _BwParentSearch BwParentSearch;

/* For the definition in the file @path. @schema is assessment.xsd; either folder may be NULL or missing. */
BwParentSearch *bw_parent_search_new (GBytes *schema, const char *path, const char *installed_folder,
                                      const char *own_folder);
void bw_parent_search_free (BwParentSearch *search);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwParentSearch, bw_parent_search_free)

/* For bw_assessment_parse(); owned by the search. */
const BwParents *bw_parent_search_get_parents (BwParentSearch *search);

G_END_DECLS
