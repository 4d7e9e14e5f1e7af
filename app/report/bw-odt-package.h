/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/*
 * The package that an OpenDocument text is (ODF 1.3, part 2): a zip of files, with a list of them. The first says what it is, and is stored as it
 * stands, so that its first bytes tell. All files carry the same date: the same calls give the same bytes.
 */
typedef struct _BwOdtPackage BwOdtPackage;

/* A package that says it is an OpenDocument text. */
BwOdtPackage *bw_odt_package_new (void);
void bw_odt_package_free (BwOdtPackage *package);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwOdtPackage, bw_odt_package_free)

/* Adds a file: "Pictures/1.svg", "image/svg+xml". */
void bw_odt_package_add (BwOdtPackage *package, const char *name, const char *media_type, GBytes *bytes);

/* The bytes of the package with its list. NULL with @error (G_IO_ERROR_FAILED) when it cannot be put together. */
GBytes *bw_odt_package_finish (BwOdtPackage *package, GError **error);

G_END_DECLS
