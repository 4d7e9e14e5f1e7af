/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/*
 * A scale to move a figure on, under its name and what it comes to in words; a mark shows where it really stands. The
 * wheel scrolls past it: on a page of scales, nobody should change one unawares.
 *
 * Signal "moved" (double): a person moved it there.
 */
#define BW_TYPE_AIM_SCALE (bw_aim_scale_get_type ())
G_DECLARE_FINAL_TYPE (BwAimScale, bw_aim_scale, BW, AIM_SCALE, GtkBox)

/* From 0 to @maximum in whole steps; Page keys take @page steps. @real: where it really stands, NaN for nowhere. @style
 * is a style class for the name, or NULL. */
GtkWidget *bw_aim_scale_new (const char *name, const char *style, double maximum, double page, double real);

/* Shows @value without telling; NaN: nothing yet. @text stands above it; @words is the same for assistive technology.
 */
void bw_aim_scale_show (BwAimScale *self, double value, const char *text, const char *words);

G_END_DECLS
