/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/*
 * One answer to choose: a point of a scale, an option, or "not applicable". A large button with a number and a text
 * that looks and speaks as a radio button or a check box. It does not choose itself when clicked: whoever owns it does,
 * and then says so with bw_point_button_set_checked().
 */
#define BW_TYPE_POINT_BUTTON (bw_point_button_get_type ())
G_DECLARE_FINAL_TYPE (BwPointButton, bw_point_button, BW, POINT_BUTTON, GtkButton)

typedef enum
{
  BW_POINT_OF_SCALE, /* the text may go below the number */
  BW_POINT_OPTION,   /* a radio button in a list */
  BW_POINT_CHECK,    /* a check box in a list */
} BwPointStyle;

/* @number: what is shown as its number, such as "4". */
GtkWidget *bw_point_button_new (BwPointStyle style, const char *number, const char *text);

gboolean bw_point_button_get_checked (BwPointButton *self);
void bw_point_button_set_checked (BwPointButton *self, gboolean checked);

G_END_DECLS
