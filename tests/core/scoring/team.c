/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "team.h"

#include "sheet.h"

/* Answers of one person to all of v-rdy, by its five items; the last two of u-exp too. */
static void
answer (BwDocument *document, guint response, const char *digits)
{
  BwAssessment *assessment = bw_document_get_assessment (document);
  const BwDimension *dimension = &assessment->dimensions[bw_assessment_find_dimension (assessment, "v-rdy")];

  for (guint i = 0; i < dimension->n_items; i++)
    {
      BwAnswer given = { .state = BW_ANSWER_GIVEN, .choice = (guint)(digits[i] - '1') };

      if (digits[i] == '-')
        continue;
      /* Digits are what counts: a reversed item is ticked at the other end. */
      if (assessment->items[dimension->items[i]].reverse)
        given.choice = 4 - given.choice;
      bw_document_set_answer (document, response, dimension->items[i], &given);
    }
}

BwDocument *
make_team (const char *const *sheets, guint n)
{
  g_autoptr (BwAssessment) assessment = read_definition ("vuca.xml");

  return make_team_on (assessment, sheets, n);
}

BwDocument *
make_team_on (BwAssessment *assessment, const char *const *sheets, guint n)
{
  BwDocument *document = bw_document_new (assessment, BW_FORM_SELF, "d", "r0", "2026-03-31");

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *id = g_strdup_printf ("r%u", i);

      if (i > 0)
        bw_document_add_response (document, BW_FORM_SELF, id);
      answer (document, i, sheets[i]);
    }
  return document;
}

BwDocument *
say (BwDocument *document, const char *what, const char *const *groups)
{
  g_autoptr (GBytes) bytes = bw_document_serialise (document);
  g_autoptr (GBytes) schema = NULL;
  g_autoptr (BwIssues) issues = bw_issues_new ("");
  g_autoptr (GString) text = g_string_new_len (g_bytes_get_data (bytes, NULL), (gssize)g_bytes_get_size (bytes));
  g_autofree char *root = g_strdup_printf ("<document %s ", what);
  g_autofree char *path = g_build_filename (g_getenv ("BELLWETHER_ASSESSMENTS"), "assessment.xsd", NULL);
  g_autofree char *xsd = NULL;
  gsize length;
  BwDocument *read;

  g_string_replace (text, "<document ", root, 1);
  for (guint i = 0; groups != NULL && groups[i] != NULL; i++)
    {
      g_autofree char *from = g_strdup_printf ("<response id=\"r%u\"", i);
      g_autofree char *to = g_strdup_printf ("%s group=\"%s\"", from, groups[i]);

      g_assert_cmpuint (g_string_replace (text, from, to, 1), ==, 1);
    }
  g_assert_true (g_file_get_contents (path, &xsd, &length, NULL));
  schema = g_bytes_new (xsd, length);
  g_clear_pointer (&bytes, g_bytes_unref);
  bytes = g_bytes_new (text->str, text->len);
  read = bw_document_parse (bytes, schema, NULL, NULL, issues);
  g_assert_nonnull (read);
  return read;
}
