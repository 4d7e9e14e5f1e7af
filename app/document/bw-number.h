/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Numbers as files and scripts write them: in the C locale, whatever the person's is. */

/* FALSE unless @text is a finite number in plain or exponent notation and nothing else. */
gboolean bw_number_read (const char *text, double *number);
/* The shortest text that reads back as the same finite number. The caller owns it. */
char *bw_number_print (double number);

G_END_DECLS
