/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* What the page on a team is made of, besides charts: text, and lists of rows. Each is added at the end of @box. */

/* A paragraph; @style is a style class or NULL. */
void bw_team_add_text (GtkWidget *box, const char *text, const char *style);
/* A list with a title. */
GtkWidget *bw_team_add_list (GtkWidget *box, const char *title);
/* A row in a list: words, and a figure in @style behind them. None of it is markup. */
void bw_team_add_row (GtkWidget *list, const char *title, const char *subtitle, const char *figure, const char *style);

G_END_DECLS
