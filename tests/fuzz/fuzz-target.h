/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* What each target offers: takes any bytes, and lives. The name is libFuzzer's. */
int LLVMFuzzerTestOneInput (const guint8 *data, size_t size);

/* assessment.xsd, read once; BELLWETHER_ASSESSMENTS names its folder. Never freed. */
GBytes *fuzz_get_schema (void);
/* profile.xsd, in the same way. */
GBytes *fuzz_get_profile_schema (void);
