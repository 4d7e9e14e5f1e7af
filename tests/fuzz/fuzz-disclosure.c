/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Any bytes as a document to share: what it tells can be told, and be removed, each alone and all together; what is
 * left opens. */

#include "fuzz-target.h"

#include "app/exchange/bw-disclosure.h"

static void
remove_and_read (BwDisclosure *disclosure, const gboolean *remove)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) copy = bw_disclosure_remove (disclosure, remove, NULL, NULL, &error);
  g_autoptr (BwIssues) issues = bw_issues_new ("copy");

  g_assert_no_error (error);
  g_autoptr (BwDisclosure) after = bw_disclosure_new (copy, fuzz_get_schema (), NULL, NULL, issues);
  g_assert_nonnull (after);
}

int
LLVMFuzzerTestOneInput (const guint8 *data, size_t size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (BwIssues) issues = bw_issues_new ("document");
  g_autoptr (BwDisclosure) disclosure = bw_disclosure_new (bytes, fuzz_get_schema (), NULL, NULL, issues);
  g_autofree gboolean *remove = NULL;

  if (disclosure == NULL)
    {
      g_assert_cmpuint (bw_issues_get_n_errors (issues), >, 0);
      return 0;
    }
  remove = g_new0 (gboolean, bw_disclosure_get_n (disclosure) + 1);
  for (guint i = 0; i < bw_disclosure_get_n (disclosure); i++)
    {
      g_autofree char *excerpt = bw_disclosed_dup_excerpt (bw_disclosure_get (disclosure, i), 40);
      g_assert_true (g_utf8_validate (excerpt, -1, NULL));
      remove[i] = TRUE;
      /* A few are enough: each is a whole reading. */
      if (i < 40)
        remove_and_read (disclosure, remove);
    }
  remove_and_read (disclosure, remove);
  return 0;
}
