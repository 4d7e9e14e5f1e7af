/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-disclosure-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const struct
{
  const char *id;
  const char *title;
  const char *explanation;
} kinds[BW_N_DISCLOSURE_KINDS] = {
  [BW_DISCLOSURE_NAME] = { "names", N_ ("Names"), N_ ("Who answered, as they typed it.") },
  [BW_DISCLOSURE_GROUP] = { "groups", N_ ("Groups"), N_ ("The department or team that a response is from.") },
  [BW_DISCLOSURE_OWNER] = { "owners", N_ ("People in the plan"), N_ ("Who does what. The actions stay.") },
  [BW_DISCLOSURE_TITLE] = { "titles", N_ ("Title"), N_ ("What the document is called.") },
  [BW_DISCLOSURE_NOTE] = { "notes", N_ ("Notes"), N_ ("Remarks on questions. The answers stay.") },
  [BW_DISCLOSURE_TEXT] = { "texts", N_ ("Texts"),
                           N_ ("Answers in people’s own words, which may name somebody or sound like somebody.") },
  [BW_DISCLOSURE_PLAN] = { "plan", N_ ("Plan"),
                           N_ ("What is to be done, and the first step. How far it is and where it comes from stay.") },
  [BW_DISCLOSURE_DAY] = { "days", N_ ("Days"), N_ ("When it was begun, when it was answered, when something is due.") },
  [BW_DISCLOSURE_ID] = { "ids", N_ ("Random numbers"),
                         N_ ("By these, files and rounds are known to belong together. They are drawn afresh, and the "
                             "round before is forgotten.") },
  [BW_DISCLOSURE_TARGET] = { "targets", N_ ("Targets"), N_ ("The scores that are aimed at.") },
  [BW_DISCLOSURE_UNKNOWN] = { "unknown", N_ ("What this version does not know"),
                              N_ ("A newer version or another program wrote it, or it does not fit the question. It "
                                  "may say "
                                  "anything.") },
  [BW_DISCLOSURE_REMARK] = { "remarks", N_ ("Beside the document"),
                             N_ ("Comments and the like, which somebody wrote into the file. No copy has them.") },
  [BW_DISCLOSURE_WORDING] = { "assessment", N_ ("The assessment"),
                              N_ ("It did not come with Bellwether, so its wording may show who wrote it. The document "
                                  "is "
                                  "nothing without it.") },
};

const char *
bw_disclosure_kind_get_id (BwDisclosureKind kind)
{
  return kinds[kind].id;
}

BwDisclosureKind
bw_disclosure_kind_find (const char *id)
{
  guint kind = 0;

  while (kind < BW_N_DISCLOSURE_KINDS && g_strcmp0 (id, kinds[kind].id) != 0)
    kind++;
  return kind;
}

const char *
bw_disclosure_kind_get_title (BwDisclosureKind kind)
{
  return _ (kinds[kind].title);
}

const char *
bw_disclosure_kind_get_explanation (BwDisclosureKind kind)
{
  return _ (kinds[kind].explanation);
}

static void
disclosed_free (gpointer data)
{
  BwDisclosed *disclosed = data;

  g_free (disclosed->where);
  g_free (disclosed->text);
  g_free (disclosed);
}

static void
spot_clear (gpointer data)
{
  g_free (((BwSpot *)data)->attribute);
}

static gint
compare_kinds (gconstpointer a, gconstpointer b, gpointer told)
{
  guint first = *(const guint *)a, second = *(const guint *)b;
  const BwDisclosed *one = ((GPtrArray *)told)->pdata[first], *other = ((GPtrArray *)told)->pdata[second];

  return one->kind != other->kind ? (int)one->kind - (int)other->kind : (int)first - (int)second;
}

/* Brings what is told into its order, and the spots with it. */
static void
sort_told (BwDisclosure *self)
{
  guint n = self->told->len;
  g_autofree guint *order = g_new (guint, n + 1);
  g_autofree guint *places = g_new (guint, n + 1);
  GPtrArray *sorted = g_ptr_array_new_with_free_func (disclosed_free);

  for (guint i = 0; i < n; i++)
    order[i] = i;
  g_qsort_with_data (order, (gint)n, sizeof *order, compare_kinds, self->told);
  for (guint i = 0; i < n; i++)
    {
      places[order[i]] = i;
      g_ptr_array_add (sorted, self->told->pdata[order[i]]);
    }
  for (guint i = 0; i < self->spots->len; i++)
    {
      BwSpot *spot = &g_array_index (self->spots, BwSpot, i);
      spot->position = places[spot->position];
    }
  g_ptr_array_set_free_func (self->told, NULL);
  g_ptr_array_unref (self->told);
  self->told = sorted;
}

BwDisclosure *
bw_disclosure_read (GBytes *bytes, GBytes *schema, BwAssessment *assessment, gboolean is_known)
{
  g_autoptr (BwIssues) issues = bw_issues_new ("");
  BwDisclosure *self = g_atomic_rc_box_new0 (BwDisclosure);

  self->bytes = g_bytes_ref (bytes);
  self->schema = g_bytes_ref (schema);
  self->assessment = assessment;
  self->is_known = is_known;
  self->told = g_ptr_array_new_with_free_func (disclosed_free);
  self->by_key = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->spots = g_array_new (FALSE, FALSE, sizeof (BwSpot));
  g_array_set_clear_func (self->spots, spot_clear);
  /* It was read before, as a document. */
  self->tree = bw_xml_tree_parse (bytes, &bw_xml_limits_document, issues);
  bw_disclosure_walk (self);
  sort_told (self);
  return self;
}

BwDisclosure *
bw_disclosure_new (GBytes *bytes, GBytes *schema, BwFindDefinition find, gpointer find_data, BwIssues *issues)
{
  g_autoptr (BwDocument) document = bw_document_parse (bytes, schema, find, find_data, issues);
  g_autoptr (BwAssessment) known = NULL;
  BwAssessment *assessment;

  if (document == NULL)
    return NULL;
  assessment = bw_document_get_assessment (document);
  known = find != NULL ? find (assessment->digest, find_data) : NULL;
  return bw_disclosure_read (bytes, schema, bw_assessment_ref (assessment), known != NULL);
}

BwDisclosure *
bw_disclosure_ref (BwDisclosure *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  BwDisclosure *self = data;

  g_bytes_unref (self->bytes);
  g_bytes_unref (self->schema);
  bw_assessment_unref (self->assessment);
  bw_xml_tree_free (self->tree);
  g_ptr_array_unref (self->told);
  g_hash_table_unref (self->by_key);
  g_array_unref (self->spots);
}

void
bw_disclosure_unref (BwDisclosure *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

guint
bw_disclosure_get_n (BwDisclosure *self)
{
  return self->told->len;
}

const BwDisclosed *
bw_disclosure_get (BwDisclosure *self, guint position)
{
  return self->told->pdata[position];
}

char *
bw_disclosed_dup_where (const BwDisclosed *disclosed)
{
  guint others = disclosed->count - 1;

  if (others == 0)
    return g_strdup (disclosed->where);
  /* Translators: %s is a place in a document, such as “Response 1” */
  return g_strdup_printf (ngettext ("%s, and in %u more place", "%s, and in %u more places", others), disclosed->where,
                          others);
}

char *
bw_disclosed_dup_excerpt (const BwDisclosed *disclosed, guint max)
{
  g_auto (GStrv) words = g_strsplit_set (disclosed->text, " \t\r\n", -1);
  g_autoptr (GString) line = g_string_new (NULL);

  for (char **word = words; *word != NULL && line->len < 4 * (gsize)max + 4; word++)
    if (**word != '\0')
      g_string_append_printf (line, "%s%s", line->len > 0 ? " " : "", *word);
  if (g_utf8_strlen (line->str, -1) > (glong)max)
    {
      g_string_truncate (line, (gsize)(g_utf8_offset_to_pointer (line->str, (glong)max - 1) - line->str));
      g_string_append (line, "…");
    }
  return g_string_free (g_steal_pointer (&line), FALSE);
}

gboolean
bw_disclosure_lets_go (BwDisclosure *self, const gboolean *remove, guint position)
{
  const BwDisclosed *disclosed = self->told->pdata[position];

  return disclosed->fate == BW_FATE_GONE || (disclosed->fate == BW_FATE_CHOICE && remove[position]);
}

/* The words of names that go, three letters or more. */
static GHashTable *
collect_words (BwDisclosure *self, const gboolean *remove)
{
  GHashTable *words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < self->told->len; i++)
    {
      const BwDisclosed *disclosed = self->told->pdata[i];
      if (disclosed->kind > BW_DISCLOSURE_OWNER || !bw_disclosure_lets_go (self, remove, i))
        continue;
      g_auto (GStrv) tokens = g_str_tokenize_and_fold (disclosed->text, NULL, NULL);
      for (char **token = tokens; *token != NULL; token++)
        if (g_utf8_strlen (*token, -1) >= 3)
          g_hash_table_add (words, g_strdup (*token));
    }
  return words;
}

char **
bw_disclosure_dup_leftovers (BwDisclosure *self, const gboolean *remove)
{
  g_autoptr (GHashTable) words = collect_words (self, remove);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; g_hash_table_size (words) > 0 && i < self->told->len; i++)
    {
      const BwDisclosed *disclosed = self->told->pdata[i];
      if (bw_disclosure_lets_go (self, remove, i))
        continue;
      g_auto (GStrv) tokens = g_str_tokenize_and_fold (disclosed->text, NULL, NULL);
      for (char **token = tokens; *token != NULL; token++)
        {
          /* Translators: a word of a name, and the place in the document where it still stands */
          g_autofree char *line = g_strdup_printf (_ ("“%s” in: %s"), *token, disclosed->where);
          if (g_hash_table_contains (words, *token) && g_hash_table_add (seen, g_strdup (line)))
            g_strv_builder_add (builder, line);
        }
    }
  return g_strv_builder_end (builder);
}
