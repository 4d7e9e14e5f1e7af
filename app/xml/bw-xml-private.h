/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bw-xml.h"

#include <libxml/tree.h>

/* What the files of this folder share, and no other sees. */

xmlDoc *bw_xml_tree_get_document (BwXmlTree *tree);

/* A message of libxml2 without its line break and full stop, made valid. The caller owns it. */
char *bw_xml_error_message (const char *message);
