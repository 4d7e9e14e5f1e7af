/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-fresh-id.h"

#include <sys/random.h>

char *
bw_fresh_id_new (gpointer data)
{
  guint64 random[2];

  if (getrandom (random, sizeof random, 0) != sizeof random)
    g_error ("The system gives no random numbers.");
  return g_strdup_printf ("%016" G_GINT64_MODIFIER "x%016" G_GINT64_MODIFIER "x", random[0], random[1]);
}
