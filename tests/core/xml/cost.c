/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "cost.h"

#include <malloc.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#ifdef __SANITIZE_ADDRESS__
/* It keeps what was freed for a while, and room around everything. */
#define MAX_SECONDS 5
#define MAX_MEGABYTES 1000
#else
#define MAX_SECONDS 1
#define MAX_MEGABYTES 100
#endif

typedef struct
{
  double seconds;
  double megabytes;
} Cost;

static double
in_seconds (struct timeval time)
{
  return (double)time.tv_sec + (double)time.tv_usec / 1e6;
}

static Cost
measure (void (*work) (gpointer data), gpointer data)
{
  struct rusage usage = { 0 };
  int status = 0;
  pid_t child = fork ();

  g_assert_cmpint (child, >=, 0);
  if (child == 0)
    {
      /* Filling memory that was freed costs more than all the rest when much lies free. */
      mallopt (M_PERTURB, 0);
      work (data);
      _exit (0);
    }
  g_assert_cmpint (wait4 (child, &status, 0, &usage), ==, child);
  g_assert_true (WIFEXITED (status));
  g_assert_cmpint (WEXITSTATUS (status), ==, 0);
  return (Cost){ .seconds = in_seconds (usage.ru_utime) + in_seconds (usage.ru_stime),
                 .megabytes = (double)usage.ru_maxrss / 1024 };
}

void
cost_assert_small (void (*work) (gpointer data), gpointer data)
{
  const guint max_chances = 5;
  Cost cost;

  for (guint i = 0; i < max_chances; i++)
    {
      cost = measure (work, data);
      g_test_message ("%.2f s, %.0f MB", cost.seconds, cost.megabytes);
      if (cost.seconds < MAX_SECONDS)
        break;
    }
  g_assert_cmpfloat (cost.seconds, <, MAX_SECONDS);
  g_assert_cmpfloat (cost.megabytes, <, MAX_MEGABYTES);
}

void
cost_assert_little_memory (void (*work) (gpointer data), gpointer data)
{
  Cost cost = measure (work, data);

  g_test_message ("%.0f MB", cost.megabytes);
  g_assert_cmpfloat (cost.megabytes, <, MAX_MEGABYTES);
}
