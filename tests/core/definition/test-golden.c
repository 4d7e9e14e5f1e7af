/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Each tests/data/definition/NAME.xml has its findings beside it in NAME.issues; a clean file has none. After a change
 * that is meant, run the test with BELLWETHER_UPDATE=1 and read what `git diff` says.
 */

#include "definition-file.h"
#include "golden.h"

static GPtrArray *names; /* of files, without .xml */

static char *
get_path (const char *name, const char *suffix)
{
  g_autofree char *file = g_strconcat (name, suffix, NULL);

  return definition_get_path (file);
}

static void
test_golden (gconstpointer data)
{
  const char *name = data;
  g_autofree char *xml = get_path (name, ".xml");
  g_autofree char *sidecar = get_path (name, ".issues");
  g_autoptr (BwIssues) issues = NULL;
  g_autoptr (BwAssessment) assessment = definition_read (xml, &issues);

  golden_expect_issues (sidecar, issues);
  g_assert_true ((assessment == NULL) == (bw_issues_get_n_errors (issues) > 0));
}

static void
test_no_orphans (void)
{
  g_autofree char *folder = definition_get_path (".");

  golden_expect_no_orphans (folder, names);
}

/* What no small file can show is tested in tests/core/xml, what only profiles have in test-profile-golden.c. */
static gboolean
is_shown_elsewhere (BwTag tag)
{
  return tag == BW_TAG_UNREADABLE || tag == BW_TAG_TOO_LARGE || tag == BW_TAG_TOO_MANY_LINES ||
         tag == BW_TAG_CONDITION_LIMIT || tag >= BW_TAG_DOCUMENT_INCOMPLETE;
}

static void
test_every_tag (void)
{
  gboolean shown[BW_N_TAGS] = { FALSE };

  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *xml = get_path (g_ptr_array_index (names, i), ".xml");
      g_autoptr (BwIssues) issues = NULL;
      g_autoptr (BwAssessment) assessment = definition_read (xml, &issues);

      for (guint j = 0; j < bw_issues_get_n (issues); j++)
        shown[bw_issues_get (issues, j)->tag] = TRUE;
    }
  for (guint tag = 0; tag < BW_N_TAGS; tag++)
    if (!is_shown_elsewhere (tag))
      {
        g_test_message ("%s", bw_tag_get_info (tag)->name);
        g_assert_true (shown[tag]);
      }
}

/* An author's editor knows the schema only. What it refuses is refused here, and what is refused here for the schema's
 * sake is refused there. */
static void
test_agrees_with_xmllint (void)
{
  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *xml = get_path (g_ptr_array_index (names, i), ".xml");
      g_autoptr (BwIssues) issues = NULL;
      g_autoptr (BwAssessment) assessment = definition_read (xml, &issues);

      golden_expect_as_xmllint (xml, "assessment.xsd", issues, assessment != NULL);
    }
}

int
main (int argc, char **argv)
{
  g_autofree char *folder = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  folder = definition_get_path (".");
  names = golden_list_names (folder);
  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *path = g_strdup_printf ("/golden/%s", (char *)g_ptr_array_index (names, i));

      g_test_add_data_func (path, g_ptr_array_index (names, i), test_golden);
    }
  g_test_add_func ("/golden/no-orphans", test_no_orphans);
  g_test_add_func ("/golden/every-tag", test_every_tag);
  g_test_add_func ("/golden/agrees-with-xmllint", test_agrees_with_xmllint);
  status = g_test_run ();
  g_ptr_array_unref (names);
  return status;
}
