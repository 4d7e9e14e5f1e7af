/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bw-chart.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/*
 * A chart as a picture for somewhere else: on paper, under its title, with a margin. A picture is a drawing like any other and knows
 * nothing of the result any more, so that a worker may write it.
 */

typedef enum
{
  BW_PICTURE_PNG, /* pixels: for slides and messages */
  BW_PICTURE_SVG, /* shapes, and text that stays text: to be worked on */
  BW_PICTURE_PDF, /* one page, as large as the picture */
  BW_N_PICTURE_FORMATS
} BwPictureFormat;

/* So many pixels a unit of the drawing has in a PNG, and on the clipboard. */
#define BW_PICTURE_SCALE 2.0

/* The style of pictures. */
void bw_picture_init_style (BwChartStyle *style, gboolean right_to_left);

/* Lays out @chart as a picture @width wide, and as high as it likes to be. The caller owns it. */
BwDrawing *bw_picture_layout (const BwChart *chart, const BwChartStyle *style, double width);

/* @picture as an image, @scale pixels a unit. The caller owns the surface; look at its status. */
cairo_surface_t *bw_picture_paint (const BwDrawing *picture, const BwChartStyle *style, double scale);

/* The bytes of a file in @format: the same each time, with the title inside where the format has a place for it (all but PNG). NULL with
 * @error (G_IO_ERROR_FAILED) when cairo cannot draw it. */
GBytes *bw_picture_to_bytes (const BwDrawing *picture, const BwChartStyle *style, BwPictureFormat format, GError **error);

/* Writes it to @file. Errors: those of bw_picture_to_bytes() and bw_file_replace(). */
gboolean bw_picture_write (const BwDrawing *picture, const BwChartStyle *style, BwPictureFormat format, GFile *file, GError **error);

/* The ending of file names, without the dot: "png". Static. */
const char *bw_picture_format_get_ending (BwPictureFormat format);

/*
 * Where to write, and in which @format: a person may say so by the ending of the name or by choosing a kind of file. @name (a name or a
 * path) began with the ending of @offered, and @chosen is the kind chosen at the end. An ending that was typed counts most; one that was
 * only offered follows the kind. The caller owns the result.
 */
char *bw_picture_dup_path (const char *name, BwPictureFormat offered, BwPictureFormat chosen, BwPictureFormat *format);

G_END_DECLS
