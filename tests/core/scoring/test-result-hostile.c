/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Definitions that are read in no time but ask for more readings than anybody could read. All of them are scored in
 * under a second and 100 MB.
 */

#include "app/scoring/bw-result.h"
#include "tests/core/definition/definition-file.h"
#include "tests/core/xml/cost.h"

#include "sheet.h"

/* Rules put in the place of those of clock.xml: @parts times <of>, @rules times a rule, with a text of @length. */
typedef struct
{
  const char *name;
  guint rules;
  guint parts;
  gsize length;
  const char *attributes;
  const char *placeholder;
} Recipe;

static const Recipe recipes[] = {
  { "long-texts", 1, 60000, 60000, "relevant=\"true()\"", "" },
  { "long-names", 1, 60000, 60000, "relevant=\"true()\"", "{name}{score}{band}" },
  { "many-trials", 100, 600, 10, "relevant=\"score($part) &gt; 1000\"", "" },
  { "many-orders", 100, 600, 10, "relevant=\"false()\" order-by=\"score($part) + sqrt(readiness())\"", "" },
  { "many-rules", 9000, 0, 10, "relevant=\"true()\"", "{name}" },
};

static char *
cook (const Recipe *recipe)
{
  g_autofree char *path = g_build_filename (g_getenv ("G_TEST_SRCDIR"), "data", "scoring", "clock.xml", NULL);
  g_autofree char *text = NULL;
  g_autofree char *filling = g_strnfill (recipe->length, 'x');
  g_autoptr (GString) parts = g_string_new (NULL);
  g_autoptr (GString) rules = g_string_new (NULL);
  g_autoptr (GString) edited = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  for (guint i = 0; i < recipe->parts; i++)
    g_string_append (parts, i % 2 == 0 ? "<of ref=\"clock\"/>" : "<of ref=\"in\"/>");
  for (guint i = 0; i < recipe->rules; i++)
    g_string_append_printf (rules, "<rule id=\"more.%u\" %s><text>%s%s</text>%s</rule>", i, recipe->attributes, filling,
                            recipe->placeholder, parts->str);
  edited = g_string_new (text);
  g_string_append (rules, "</assessment>");
  g_string_replace (edited, "</assessment>", rules->str, 1);
  return g_string_free (g_steal_pointer (&edited), FALSE);
}

static void
score (gpointer data)
{
  g_autoptr (BwResponse) response = fill_in (data, "out.1=60 out.2=60 out.3=60 in.1=30 in.2=30 in.3=30");
  g_autoptr (BwResult) result = bw_result_new (data, response);

  g_test_message ("%u readings", result->n_readings);
}

static void
test_recipe (gconstpointer data)
{
  g_autofree char *text = cook (data);
  g_autoptr (BwAssessment) assessment = definition_parse_clean (text);

  cost_assert_small (score, assessment);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (recipes); i++)
    {
      g_autofree char *path = g_strconcat ("/result-hostile/", recipes[i].name, NULL);

      g_test_add_data_func (path, &recipes[i], test_recipe);
    }
  return g_test_run ();
}
