/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bw-xml.h"

#include <libxml/tree.h>

/* What the files of this folder share, and no other sees. */

/* Sets libxml2 up, once, for all threads: parts of 2.9 do it on first use, and unguarded. Whoever calls libxml2 calls this before. */
void bw_xml_prepare (void);

xmlDoc *bw_xml_tree_get_document (BwXmlTree *tree);

/* TRUE when the bytes can be given to the parser; otherwise one finding says why not. */
gboolean bw_xml_check_bytes (GBytes *bytes, const BwXmlLimits *limits, BwIssues *issues);
void bw_xml_add_too_large (BwIssues *issues, guint64 size, const BwXmlLimits *limits);

/* A message of libxml2 without its line break and full stop, made valid. The caller owns it. */
char *bw_xml_error_message (const char *message);
