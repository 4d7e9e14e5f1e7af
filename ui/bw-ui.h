/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Registers the resources (templates, style sheet) and the types that templates name. Call it once,
 * before the first widget is built: the application does, and tests do. */
void bw_ui_init (void);

G_END_DECLS
