/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Each tests/data/profile/NAME.xml has its findings beside it in NAME.issues; the assessments they name are in
 * tests/data/profile/assessments/. After a change that is meant, run the test with BELLWETHER_UPDATE=1 and read what
 * `git diff` says.
 */

#include "profile-file.h"
#include "golden.h"

static GPtrArray *names; /* of files, without .xml */

static void
test_golden (gconstpointer data)
{
  g_autofree char *xml = g_strconcat (data, ".xml", NULL);
  g_autofree char *issues_name = g_strconcat (data, ".issues", NULL);
  g_autofree char *path = profile_get_path (xml);
  g_autofree char *sidecar = profile_get_path (issues_name);
  g_autoptr (BwIssues) issues = NULL;
  g_autoptr (BwProfileRules) rules = profile_read (path, &issues);

  golden_expect_issues (sidecar, issues);
  g_assert_true ((rules == NULL) == (bw_issues_get_n_errors (issues) > 0));
}

static void
test_no_orphans (void)
{
  g_autofree char *folder = profile_get_path (".");

  golden_expect_no_orphans (folder, names);
}

/* An author's editor knows the schema only. */
static void
test_agrees_with_xmllint (void)
{
  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *xml = g_strconcat (names->pdata[i], ".xml", NULL);
      g_autofree char *path = profile_get_path (xml);
      g_autoptr (BwIssues) issues = NULL;
      g_autoptr (BwProfileRules) rules = profile_read (path, &issues);

      golden_expect_as_xmllint (path, "profile.xsd", issues, rules != NULL);
    }
}

int
main (int argc, char **argv)
{
  g_autofree char *folder = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  folder = profile_get_path (".");
  names = golden_list_names (folder);
  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *path = g_strdup_printf ("/profile-golden/%s", (char *)names->pdata[i]);

      g_test_add_data_func (path, names->pdata[i], test_golden);
    }
  g_test_add_func ("/profile-golden/no-orphans", test_no_orphans);
  g_test_add_func ("/profile-golden/agrees-with-xmllint", test_agrees_with_xmllint);
  status = g_test_run ();
  g_ptr_array_unref (names);
  return status;
}
