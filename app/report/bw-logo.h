/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <gio/gio.h>

G_BEGIN_DECLS

/*
 * The logo on the cover of a report: a PNG or SVG picture somebody chose, and treated as hostile. Nothing outside of it is ever read. A logo
 * never changes once it is there; but drawing it is for one thread at a time, so whoever hands it to another takes a copy.
 */

/* The largest file that is taken, and the largest picture: pixels along a side, and in all. */
#define BW_LOGO_MAX_BYTES (2 * 1024 * 1024)
#define BW_LOGO_MAX_SIDE 6000
#define BW_LOGO_MAX_PIXELS (12 * 1000 * 1000)

typedef struct _BwLogo BwLogo;

/* Takes @bytes for a logo. NULL with G_IO_ERROR_INVALID_DATA when they are no PNG or SVG, or G_IO_ERROR_NO_SPACE when it is too large. */
BwLogo *bw_logo_new (GBytes *bytes, GError **error);
/* Reads @file, waiting for it; the same errors, and G_IO_ERROR_FAILED when it cannot be read. */
BwLogo *bw_logo_load (GFile *file, GError **error);
/* The same logo, to be drawn from another thread; NULL for NULL. */
BwLogo *bw_logo_copy (const BwLogo *logo);
void bw_logo_free (BwLogo *logo);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwLogo, bw_logo_free)

/* The file as it was; owned by the logo. */
GBytes *bw_logo_get_bytes (const BwLogo *logo);
/* "image/png" or "image/svg+xml"; static. */
const char *bw_logo_get_type (const BwLogo *logo);
/* The size at which it fills a box of @width and @height without being out of shape. */
void bw_logo_fit (const BwLogo *logo, double *width, double *height);

/* Draws it with its corner at the origin of @cr, @width and @height large; shapes of an SVG stay shapes, unless they are to be grey. */
void bw_logo_draw (BwLogo *logo, cairo_t *cr, double width, double height, gboolean greyscale);

G_END_DECLS
