/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Definitions as large as the limits let them be, each made to be slow or greedy in another way. All of them are read,
 * or refused, in under a second and 100 MB.
 */

#include "definition-file.h"

#include "tests/core/xml/cost.h"

#include <string.h>

/* A little below the limits. With a sanitizer it is not the time that counts, so a part of it will do. */
#ifdef __SANITIZE_ADDRESS__
#define MAX_BYTES (64 * 1024)
#define MAX_PARTS 5000
#else
#define MAX_BYTES (4 * 1024 * 1024)
#define MAX_PARTS 149000
#endif

#define HEAD                                                                                                           \
  "<assessment xmlns=\"urn:bellwether:assessment:1\" id=\"x\" version=\"1.0.0\" xml:lang=\"en\">"                      \
  "<title>t</title><summary>s</summary><purpose>p</purpose><audience>a</audience><outcome>o</outcome>"                 \
  "<minutes>1</minutes><form id=\"self\"><name>n</name><description>d</description></form>"
#define BANDS                                                                                                          \
  "<response-scale id=\"s\"><point value=\"1\">a</point><point value=\"2\">b</point></response-scale>"                 \
  "<band-set id=\"b\" kind=\"readiness\"><band id=\"low\" from=\"0\" to=\"50\"><label>l</label></band>"                \
  "<band id=\"high\" from=\"50\" to=\"100\"><label>h</label></band></band-set>"                                        \
  "<band-set id=\"c\" kind=\"exposure\"><band id=\"low\" from=\"0\" to=\"50\"><label>l</label></band>"                 \
  "<band id=\"high\" from=\"50\" to=\"100\"><label>h</label></band></band-set>"
#define DIMENSION(attributes, more)                                                                                    \
  "<dimension " attributes " response-scale=\"s\"><name>n</name><definition>d</definition>" more "</dimension>"
#define ADVICE "<advice band=\"low\"><line>x</line></advice><advice band=\"high\"><line>x</line></advice>"
#define ONE DIMENSION ("id=\"d\" kind=\"readiness\"", ADVICE)
#define ITEM(id, attributes) "<item id=\"" id "\" dimension=\"d\" " attributes "><stem>q</stem></item>"
#define SECTION "<section id=\"q\"><title>t</title>"
#define ITEMS SECTION ITEM ("i0", "") ITEM ("i1", "") ITEM ("i2", "") "</section>"
#define INDEX(attributes, parts) "<index " attributes "><name>n</name><definition>d</definition>" parts "</index>"
#define CHART(id, kind, attributes) "<chart id=\"" id "\" kind=\"" kind "\" " attributes "><title>t</title>"
#define TABLE                                                                                                          \
  "<section id=\"w\"><title>t</title><record-table id=\"t\"><title>t</title><stem>s</stem>"                            \
  "<field id=\"a\" type=\"rating\" response-scale=\"s\"><label>l</label></field>"                                      \
  "<field id=\"b\" type=\"number\"><label>l</label></field></record-table></section>"
#define END "</assessment>"

typedef struct
{
  const char *name;
  const char *before;
  const char *first; /* as often as one half of the file, or all of it, holds; every %u is the number of times so far */
  const char *between;
  const char *second; /* the other half, or NULL */
  const char *after;
} Recipe;

static const Recipe recipes[] = {
  { "items", HEAD BANDS ONE SECTION, ITEM ("i%u", ""), "</section>" END, NULL, NULL },
  { "doubled-ids", HEAD BANDS ONE SECTION, ITEM ("i", ""), "</section>" END, NULL, NULL },
  { "unknown-dimensions", HEAD BANDS ONE SECTION, "<item id=\"i%u\" dimension=\"z%u\"><stem>q</stem></item>",
    "</section>" END, NULL, NULL },
  { "unknown-items", HEAD BANDS ONE SECTION, ITEM ("i%u", "relevant=\"value('u%u')\""), "</section>" END, NULL, NULL },
  { "alike", HEAD BANDS ONE SECTION,
    ITEM ("abbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb%u",
          "relevant=\"value('abbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbc%u')\""),
    "</section>" END, NULL, NULL },
  { "unknown-advice",
    HEAD BANDS "<dimension id=\"d\" kind=\"readiness\" response-scale=\"s\"><name>n</name>"
               "<definition>d</definition>",
    "<advice band=\"u%u\"><line>x</line></advice>", "</dimension>" ITEMS END, NULL, NULL },
  { "sources", HEAD, "<source id=\"A%u\">x</source>",
    BANDS "<dimension id=\"d\" kind=\"readiness\" "
          "response-scale=\"s\" source=\"A1",
    " A%u", "\"><name>n</name><definition>d</definition></dimension>" ITEMS END },
  { "unknown-sources", HEAD, "<source id=\"A%u\">x</source>",
    BANDS "<dimension id=\"d\" kind=\"readiness\" "
          "response-scale=\"s\" source=\"A1",
    " B%u", "\"><name>n</name><definition>d</definition></dimension>" ITEMS END },
  { "remedies", HEAD BANDS, "<remedy id=\"r%u\">x</remedy>", ONE SECTION,
    "<choice id=\"c%u\"><stem>s</stem><option id=\"a\" remedy=\"r%u\">x</option>"
    "<option id=\"b\" remedy=\"q%u\">x</option></choice>",
    "</section>" END },
  { "members", HEAD BANDS ONE SECTION,
    "<choice id=\"c%u\"><stem>s</stem><option id=\"a\">x</option>"
    "<option id=\"b\">x</option></choice>",
    "", ITEM ("i%u", "relevant=\"chosen('c1','z%u')\""), "</section>" END },
  { "selves", HEAD BANDS ONE SECTION ITEM ("i0", ""), ITEM ("j%u", "relevant=\"value('j%u')\""), "</section>" END, NULL,
    NULL },
  { "circles", HEAD BANDS ONE ITEMS, INDEX ("id=\"x%u\"", "<of ref=\"x%u\"/>"), END, NULL, NULL },
  { "parts", HEAD BANDS ONE ITEMS "<index id=\"x\"><name>n</name><definition>d</definition>", "<of ref=\"d\"/>",
    "</index>" END, NULL, NULL },
  { "unknown-parts", HEAD BANDS ONE ITEMS "<index id=\"x\"><name>n</name><definition>d</definition>",
    "<of ref=\"u%u\"/>", "</index>" END, NULL, NULL },
  { "overall", HEAD BANDS ONE, DIMENSION ("id=\"e%u\" kind=\"exposure\"", ""), ITEMS,
    INDEX ("id=\"x%u\" calculate=\"exposure()+exposure()+exposure()+exposure()+exposure()\"", ""), END },
  { "contents", HEAD BANDS ONE SECTION, ITEM ("i%u", ""), "</section>",
    INDEX ("id=\"x%u\" calculate=\"sum-credit('q')+sum-credit('q')+sum-credit('q')+sum-credit('q')\"", ""), END },
  { "gaps",
    HEAD BANDS DIMENSION ("id=\"e\" kind=\"exposure\"", "") DIMENSION (
      "id=\"d\" kind=\"readiness\" paired-with=\"e e e e e e e e e e e e e e e e e e e e e e e e e e\"", "") ITEMS,
    INDEX ("id=\"x%u\" calculate=\"gap('d')+gap('d')+gap('d')+gap('d')+gap('d')+gap('d')\"", ""), END, NULL, NULL },
  { "expressions", HEAD BANDS ONE SECTION, ITEM ("i%u", "relevant=\"1\""), "</section>" END, NULL, NULL },
  { "long-expressions", HEAD BANDS ONE SECTION,
    ITEM ("i%u", "relevant=\"1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1\""),
    "</section>" END, NULL, NULL },
  { "braces", HEAD BANDS ONE ITEMS "<rule id=\"r\" relevant=\"1\"><text>", "{", "</text></rule>" END, NULL, NULL },
  { "braces-closed-late", HEAD BANDS ONE ITEMS "<rule id=\"r\" relevant=\"1\"><text>", "{", "}</text></rule>" END, NULL,
    NULL },
  { "placeholders", HEAD BANDS ONE ITEMS "<rule id=\"r\" relevant=\"1\"><text>", "{score:u%u}", "</text></rule>" END,
    NULL, NULL },
  { "rule-parts", HEAD BANDS ONE ITEMS "<rule id=\"r\" relevant=\"1\"><text>t</text>", "<of ref=\"d\"/>", "</rule>" END,
    NULL, NULL },
  { "unknown-rule-parts", HEAD BANDS ONE ITEMS "<rule id=\"r\" relevant=\"1\"><text>t</text>", "<of ref=\"u%u\"/>",
    "</rule>" END, NULL, NULL },
  { "rules-in-order", HEAD BANDS ONE ITEMS,
    "<rule id=\"r%u\" relevant=\"1\" order-by=\"gap($part)\"><text>t</text><of ref=\"x\"/></rule>", END, NULL, NULL },
  { "dimensions-only", HEAD BANDS ONE ITEMS INDEX ("id=\"x\"", "<of ref=\"d\"/>"),
    "<rule id=\"r%u\" relevant=\"gap($part)+gap($part)\"><text>t</text><of ref=\"x\"/></rule>", END, NULL, NULL },
  { "advice-conditions", HEAD BANDS,
    DIMENSION ("id=\"d%u\" kind=\"exposure\" advice-relevant=\"score('d%u') &gt; score('e%u')\"", ""), ONE ITEMS END,
    NULL, NULL },
  { "line-sources", HEAD "<source id=\"A1\">x</source>" BANDS,
    DIMENSION ("id=\"d%u\" kind=\"exposure\"", "<advice band=\"low\"><line source=\"A1 B%u A1-7\">x</line></advice>"),
    ONE ITEMS END, NULL, NULL },
  { "item-scales", HEAD BANDS ONE SECTION, ITEM ("i%u", "response-scale=\"s%u\""), "</section>" END, NULL, NULL },
  { "chart-parts", HEAD BANDS ONE ITEMS CHART ("c", "matrix", ""), "<of item=\"i0\" against=\"d\"/>", "</chart>" END,
    NULL, NULL },
  { "unknown-chart-parts", HEAD BANDS ONE ITEMS CHART ("c", "matrix", ""), "<of item=\"u%u\" against=\"v%u\"/>",
    "</chart>" END, NULL, NULL },
  { "unknown-columns", HEAD BANDS ONE ITEMS TABLE,
    CHART ("c%u", "bubble-map", "table=\"t\" x=\"u%u\" y=\"v%u\"") "</chart>", END, NULL, NULL },
  { "unknown-fields", HEAD BANDS ONE ITEMS TABLE CHART ("c", "slope", "table=\"t\" series=\"a\""),
    "<of field=\"u%u\"/>", "</chart>" END, NULL, NULL },
  { "unfit-charts", HEAD BANDS ONE ITEMS,
    "<chart id=\"c%u\" kind=\"radar\" sort=\"ascending\" show=\"items\"><title>t</title></chart>", END, NULL, NULL },
  { "points", HEAD "<response-scale id=\"t\">", "<point value=\"%u\">a</point>",
    "</response-scale>" BANDS ONE ITEMS END, NULL, NULL },
  { "strangers", HEAD BANDS ONE SECTION, "<z%u/>", "</section>" END, NULL, NULL },
  { "wrong-values", HEAD BANDS ONE SECTION, "<item id=\"\" dimension=\"\" keying=\"x\"/>", "</section>" END, NULL,
    NULL },
  { "long-value", HEAD BANDS ONE SECTION "<item id=\"", "{", "\" dimension=\"d\"><stem>q</stem></item></section>" END,
    NULL, NULL },
  { "long-list", HEAD BANDS "<dimension id=\"d\" kind=\"readiness\" response-scale=\"s\" source=\"A", " A-1",
    "-\"><name>n</name><definition>d</definition></dimension>" ITEMS END, NULL, NULL },
  { "long-pairs", HEAD BANDS "<dimension id=\"d\" kind=\"readiness\" response-scale=\"s\" paired-with=\"e", " u%u",
    "\"><name>n</name><definition>d</definition></dimension>" ITEMS END, NULL, NULL },
  { "long-number", HEAD "<response-scale id=\"t\"><point value=\"", "1",
    "\">a</point></response-scale>" BANDS ONE ITEMS END, NULL, NULL },
  { "long-text", HEAD BANDS ONE ITEMS "<rule id=\"r\" relevant=\"1\"><text>", "&#65; ", "</text></rule>" END, NULL,
    NULL },
};

/* Elements and attributes in @text, as far as one can see. */
static guint
count_parts (const char *text)
{
  guint n = 0;

  for (const char *c = text; *c != '\0'; c++)
    n += (c[0] == '<' && c[1] != '/') || (c[0] == '=' && c[1] == '"');
  return n;
}

static void
fill (GString *text, const char *pattern, gsize max_bytes, guint max_parts)
{
  guint parts = count_parts (pattern);

  for (guint i = 0; text->len + strlen (pattern) + 32 < max_bytes && (i + 1) * parts < max_parts; i++)
    for (const char *at = pattern; *at != '\0';)
      {
        const char *place = strstr (at, "%u");
        char number[12];

        if (place == NULL)
          {
            g_string_append (text, at);
            break;
          }
        g_string_append_len (text, at, place - at);
        g_string_append_len (text, number, g_snprintf (number, sizeof number, "%u", i));
        at = place + 2;
      }
}

static GBytes *
cook (const Recipe *recipe)
{
  GString *text = g_string_sized_new (MAX_BYTES);
  gboolean halved = recipe->second != NULL;
  gsize rest = strlen (recipe->between) + (recipe->after != NULL ? strlen (recipe->after) : 0) + 64;

  g_string_append (text, recipe->before);
  fill (text, recipe->first, (MAX_BYTES - rest) / (halved ? 2 : 1), MAX_PARTS / (halved ? 2 : 1));
  g_string_append (text, recipe->between);
  if (halved)
    {
      fill (text, recipe->second, MAX_BYTES - rest, MAX_PARTS / 2);
      g_string_append (text, recipe->after);
    }
  return g_string_free_to_bytes (text);
}

static void
check (gpointer bytes)
{
  g_autoptr (BwIssues) issues = bw_issues_new ("hostile.xml");
  g_autoptr (BwAssessment) assessment = bw_assessment_parse (bytes, definition_get_schema (), NULL, issues);

  g_assert_true ((assessment == NULL) == (bw_issues_get_n_errors (issues) > 0));
  for (guint i = 0; i < bw_issues_get_n (issues); i++)
    {
      const BwIssue *issue = bw_issues_get (issues, i);

      g_assert_cmpuint (strlen (issue->text), <, 1000);
      /* The limits on the file as a whole would hide what is to be seen here. */
      g_assert_cmpuint (issue->tag, !=, BW_TAG_TOO_LARGE);
      g_assert_false (issue->tag == BW_TAG_TOO_COMPLEX && strstr (issue->text, "attributes") != NULL);
    }
  if (bw_issues_get_n (issues) > 0)
    {
      g_autofree char *first = bw_issues_format (issues, 0);

      g_test_message ("%s", first);
    }
}

static void
test_recipe (gconstpointer data)
{
  g_autoptr (GBytes) bytes = cook (data);

  definition_get_schema ();
  cost_assert_small (check, bytes);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (recipes); i++)
    {
      g_autofree char *path = g_strconcat ("/definition-hostile/", recipes[i].name, NULL);

      g_test_add_data_func (path, &recipes[i], test_recipe);
    }
  return g_test_run ();
}
