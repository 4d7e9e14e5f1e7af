/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bw-assessment.h"

#include "app/xml/bw-xml.h"

G_BEGIN_DECLS

/* An assessment that items are borrowed from, as elements found by id. */
typedef struct _BwParent BwParent;

/* Takes @assessment. */
BwParent *bw_parent_new (BwAssessment *assessment);
void bw_parent_free (BwParent *parent);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwParent, bw_parent_free)

/* What it was made of; owned by the parent. */
const BwAssessment *bw_parent_get_assessment (const BwParent *parent);

/* The element with @id (NULL has none), or NULL; owned by the parent. A question is any child of a section that is
 * asked. */
BwXmlNode *bw_parent_find_question (const BwParent *parent, const char *id);
BwXmlNode *bw_parent_find_dimension (const BwParent *parent, const char *id);
BwXmlNode *bw_parent_find_response_scale (const BwParent *parent, const char *id);
BwXmlNode *bw_parent_find_source (const BwParent *parent, const char *id);

/* TRUE when some of its items are borrowed themselves. */
gboolean bw_assessment_borrows (const BwAssessment *assessment);

G_END_DECLS
