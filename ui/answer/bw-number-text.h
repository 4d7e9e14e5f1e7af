/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Numbers as people type and read them, in the locale they have. */

/* Which numbers fit. */
typedef struct
{
  double minimum;
  double maximum;
  gboolean whole;
} BwNumberRange;

/* Takes either decimal sign, signs that group digits, and white space. FALSE unless @text is a finite number. */
gboolean bw_number_text_read (const char *text, double *number);
/* The caller owns it. */
char *bw_number_text_print (double number);

/* NULL when @text is empty or a number in @range (then it is in @number, NaN for none), else what to do about it. The
 * caller owns it. */
char *bw_number_text_check (const char *text, const BwNumberRange *range, double *number);
/* What may be typed, such as "A whole number, 0 to 600"; "" when that goes without saying. The caller owns it. */
char *bw_number_text_describe (const BwNumberRange *range);

G_END_DECLS
