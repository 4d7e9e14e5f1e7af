/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/document/bw-earlier-documents.h"

#include "scratch-folder.h"
#include "small-assessment.h"

#include <string.h>

/* Which documents in a folder are earlier rounds of one. */

static char *
get_path (const char *folder, const char *id)
{
  g_autofree char *name = g_strconcat (id, ".bellwether", NULL);

  return g_build_filename (folder, name, NULL);
}

/* Writes @document, with @attributes in its root. */
static void
write_document (BwDocument *document, const char *folder, const char *attributes)
{
  g_autofree char *text = small_write (document);
  g_autofree char *path = get_path (folder, bw_document_get_id (document));
  g_autofree char *root = g_strdup_printf ("<document %s ", attributes);
  g_autoptr (GString) whole = g_string_new (text);

  g_assert_cmpuint (g_string_replace (whole, "<document ", root, 1), ==, 1);
  scratch_write (path, whole->str);
}

/* A document of @n people called "r0", "r1" …, answered on @day. */
static BwDocument *
create (const char *id, guint n, const char *day)
{
  BwDocument *document = bw_document_new (small_get_assessment (), BW_FORM_SELF, id, "r0", day);

  bw_document_set_today (document, day);
  for (guint i = 1; i < n; i++)
    {
      g_autofree char *response = g_strdup_printf ("r%u", i);

      bw_document_add_response (document, BW_FORM_SELF, response);
    }
  for (guint i = 0; i < n; i++)
    small_set (document, i, "speed.1", "3");
  return document;
}

/* The ids of what is found for @document, one after the other. The caller owns it. */
static char *
find (BwDocument *document, const char *folder, gboolean is_group)
{
  g_autofree char *path = get_path (folder, bw_document_get_id (document));
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (BwEarlierQuery) query = bw_earlier_query_new (document, 0, is_group);
  g_autoptr (GPtrArray) found = bw_earlier_documents_find (query, file, NULL);
  GString *ids = g_string_new (NULL);

  for (guint i = 0; i < found->len; i++)
    g_string_append_printf (ids, "%s%s", i > 0 ? " " : "", bw_document_get_id (found->pdata[i]));
  return g_string_free (ids, FALSE);
}

/* The round that is named, and the one that that names; what lies beside them is none of it. */
static void
test_follows (void)
{
  char *folder = scratch_new ();
  g_autoptr (BwDocument) first = create ("first", 6, "2026-01-31");
  g_autoptr (BwDocument) second = bw_document_new_round (first, TRUE, "second", "r9", "2026-03-31");
  g_autoptr (BwDocument) third = bw_document_new_round (second, TRUE, "third", "r9", "2026-06-30");
  g_autoptr (BwDocument) other = create ("other", 6, "2026-02-28");
  g_autofree char *group = NULL;
  g_autofree char *single = NULL;
  g_autofree char *none = NULL;

  write_document (first, folder, "");
  write_document (second, folder, "");
  write_document (third, folder, "");
  write_document (other, folder, "");
  group = find (third, folder, TRUE);
  single = find (third, folder, FALSE);
  none = find (first, folder, TRUE);
  g_assert_cmpstr (group, ==, "first second");
  g_assert_cmpstr (single, ==, "first second");
  g_assert_cmpstr (none, ==, "");
  scratch_free (folder);
}

/* Two that name each other are no endless row. */
static void
test_circle (void)
{
  char *folder = scratch_new ();
  g_autoptr (BwDocument) first = create ("first", 1, "2026-01-31");
  g_autoptr (BwDocument) second = bw_document_new_round (first, TRUE, "second", "r9", "2026-03-31");
  g_autofree char *found = NULL;

  write_document (first, folder, "previous=\"second\"");
  write_document (second, folder, "");
  found = find (second, folder, TRUE);
  g_assert_cmpstr (found, ==, "first");
  scratch_free (folder);
}

/* Without a name of the round before: what one person answered, but nobody's answers out of an anonymous team. */
static void
test_alike (void)
{
  char *folder = scratch_new ();
  g_autoptr (BwDocument) own = create ("own", 1, "2026-06-30");
  g_autoptr (BwDocument) late = create ("late", 1, "2026-03-31");
  g_autoptr (BwDocument) early = create ("early", 1, "2026-01-31");
  g_autoptr (BwDocument) team = create ("team", 6, "2026-02-28");
  g_autofree char *found = NULL;
  g_autofree char *path = g_build_filename (folder, "broken.bellwether", NULL);

  write_document (own, folder, "");
  write_document (late, folder, "");
  write_document (early, folder, "");
  write_document (team, folder, "anonymous=\"true\"");
  scratch_write (path, "<document");
  found = find (own, folder, FALSE);
  g_assert_cmpstr (found, ==, "early late");
  scratch_free (folder);
}

static void
test_day (void)
{
  g_autoptr (BwDocument) document = create ("d", 2, "2026-01-31");
  g_autoptr (BwDocument) empty = bw_document_new (small_get_assessment (), BW_FORM_SELF, "e", "r0", "2026-01-01");

  bw_document_set_today (document, "2026-02-01");
  small_set (document, 1, "speed.1", "2");
  g_assert_cmpstr (bw_document_get_round_day (document), ==, "2026-02-01");
  g_assert_cmpstr (bw_document_get_round_day (empty), ==, "2026-01-01");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/earlier-documents/follows", test_follows);
  g_test_add_func ("/earlier-documents/circle", test_circle);
  g_test_add_func ("/earlier-documents/alike", test_alike);
  g_test_add_func ("/earlier-documents/day", test_day);
  return g_test_run ();
}
