/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/chart/bw-picture.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Charts on their way out of the window. @widget is where it was asked for: its window says how it went. */

/* Puts a picture of @chart on the clipboard (GdkTexture, BW_PICTURE_SCALE pixels a unit). */
void bw_picture_copy (GtkWidget *widget, const BwChart *chart);

/* Asks for a place and a kind of file, and writes a picture of @chart there. */
void bw_picture_save (GtkWidget *widget, const BwChart *chart);

/* Writes it to @file in a worker, in the format that its name says; replaces what is there. */
void bw_picture_save_to (GtkWidget *widget, const BwChart *chart, GFile *file);

G_END_DECLS
