/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "bw-borrowing.h"

#include "bw-framed-stem.h"
#include "bw-parent.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* All that is borrowed together, so that a few lines of a hostile file cannot call up gigabytes. */
#define MAX_BORROWED (1024 * 1024)
/* An element counts as its text and so much for its tags and the memory it takes. */
#define ELEMENT_COST 100
/* How many ids are looked at for one that is near to an unknown one. */
#define MAX_COMPARED 100000

typedef struct
{
  BwXmlNode *root;
  BwXmlNode *behind_sources; /* the child of the root that sources stand before, and that scales do */
  BwXmlNode *behind_scales;
  const BwParents *finder; /* may be NULL */
  BwIssues *issues;
  GHashTable *parents;    /* id to BwParent, or to NULL when it cannot be used */
  GHashTable *sources;    /* ids of sources that are there, as a set */
  GHashTable *own_scales; /* id to the scale that the author wrote */
  GHashTable *scales;     /* ids of scales that were borrowed, as a set */
  gsize spent;
  gboolean exhausted;
  guint n_compared;
} Borrowing;

static void
add_unusable (Borrowing *self, BwParentState state, const char *id, int line)
{
  if (state == BW_PARENT_BROKEN)
    bw_issues_add (self->issues, BW_TAG_PARENT_BROKEN, line,
                   _ ("The assessment “%s” has errors of its own, so nothing can be borrowed from it."), id);
  else if (state == BW_PARENT_BORROWS)
    bw_issues_add (self->issues, BW_TAG_PARENT_BORROWS, line,
                   _ ("The assessment “%s” borrows items itself, so nothing can be borrowed from it."), id);
  else
    bw_issues_add (self->issues, BW_TAG_PARENT_MISSING, line, _ ("There is no assessment “%s” to borrow from."), id);
}

/* The parent called @id, or NULL. What is wrong with it is said where it is asked for first. */
static const BwParent *
find_parent (Borrowing *self, const char *id, int line)
{
  BwAssessment *assessment = NULL;
  BwParentState state = BW_PARENT_MISSING;
  BwParent *parent = NULL;
  gpointer known;

  if (g_hash_table_lookup_extended (self->parents, id, NULL, &known))
    return known;
  if (self->finder != NULL)
    state = self->finder->find (id, &assessment, self->finder->data);
  if (state == BW_PARENT_READY && bw_assessment_borrows (assessment))
    {
      g_clear_pointer (&assessment, bw_assessment_unref);
      state = BW_PARENT_BORROWS;
    }
  if (state == BW_PARENT_READY)
    parent = bw_parent_new (assessment);
  else
    add_unusable (self, state, id, line);
  g_hash_table_insert (self->parents, g_strdup (id), parent);
  return parent;
}

static const char *
find_nearest (Borrowing *self, const BwAssessment *assessment, const char *id)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();

  if (self->n_compared > MAX_COMPARED)
    return NULL;
  self->n_compared += assessment->n_items;
  for (guint i = 0; i < assessment->n_items; i++)
    if (assessment->items[i].type == BW_ITEM_RATING)
      g_ptr_array_add (ids, assessment->items[i].id);
  g_ptr_array_add (ids, NULL);
  return bw_nearest_word (id, (const char *const *)ids->pdata);
}

/* The item of @parent called @id, or NULL with a finding. */
static BwXmlNode *
find_original (Borrowing *self, const BwParent *parent, const char *id, int line)
{
  const BwAssessment *assessment = bw_parent_get_assessment (parent);
  BwXmlNode *original = bw_parent_find_question (parent, id);
  const char *nearest;

  if (original != NULL && bw_xml_node_is (original, "item"))
    return original;
  if (original != NULL)
    {
      bw_issues_add (self->issues, BW_TAG_BORROWED_KIND, line,
                     _ ("“%s” of the assessment “%s” is a <%s>; only an <item> can be borrowed."), id, assessment->id,
                     bw_xml_node_get_name (original));
      return NULL;
    }
  nearest = find_nearest (self, assessment, id);
  if (nearest != NULL)
    bw_issues_add (self->issues, BW_TAG_BORROWED_MISSING, line,
                   /* Translators: ids: of an assessment, of an item it does not have, and of one it has */
                   _ ("The assessment “%s” has no item “%s”. Did you mean “%s”?"), assessment->id, id, nearest);
  else
    bw_issues_add (self->issues, BW_TAG_BORROWED_MISSING, line, _ ("The assessment “%s” has no item “%s”."),
                   assessment->id, id);
  return NULL;
}

/* FALSE when that would be too much; a finding says so once. */
static gboolean
spend (Borrowing *self, gsize n_bytes, int line)
{
  g_autofree char *most = NULL;

  if (self->exhausted)
    return FALSE;
  self->spent += n_bytes + ELEMENT_COST;
  if (self->spent <= MAX_BORROWED)
    return TRUE;
  self->exhausted = TRUE;
  most = g_format_size_full (MAX_BORROWED, G_FORMAT_SIZE_IEC_UNITS);
  bw_issues_add (self->issues, BW_TAG_TOO_LARGE, line, _ ("More than %s would be borrowed."), most);
  return FALSE;
}

/* A copy of @original before @behind, a child of the root; NULL when it would be too much. */
static BwXmlNode *
borrow_before (Borrowing *self, BwXmlNode *behind, BwXmlNode *original, int line)
{
  g_autofree char *text = bw_xml_node_dup_verbatim (original);
  gsize cost = strlen (text);
  BwXmlNode *copy;

  for (BwXmlNode *child = bw_xml_node_get_first_child (original); child != NULL; child = bw_xml_node_get_next (child))
    cost += ELEMENT_COST;
  if (!spend (self, cost, line))
    return NULL;
  copy = bw_xml_node_insert_copy (self->root, behind, original, line);
  bw_xml_node_insert_text (behind, "\n  ");
  return copy;
}

/* Those that @references of the parent name, unless there are sources with these ids. */
static void
borrow_sources (Borrowing *self, const BwParent *parent, char *const *references, int line)
{
  for (guint i = 0; references != NULL && references[i] != NULL; i++)
    {
      g_autofree char *id = g_strndup (references[i], strcspn (references[i], "-"));

      if (g_hash_table_add (self->sources, g_strdup (id)))
        borrow_before (self, self->behind_sources, bw_parent_find_source (parent, id), line);
    }
}

/* TRUE when both scales have points with the same values and wordings. */
static gboolean
are_alike (Borrowing *self, BwXmlNode *scale, BwXmlNode *other, int line)
{
  BwXmlNode *a = bw_xml_node_find_child (scale, "point"), *b = bw_xml_node_find_child (other, "point");

  for (; a != NULL && b != NULL; a = bw_xml_node_find_next (a, "point"), b = bw_xml_node_find_next (b, "point"))
    {
      g_autofree char *text = bw_xml_node_dup_text (a);
      g_autofree char *other_text = bw_xml_node_dup_text (b);

      if (!spend (self, strlen (text) + strlen (other_text), line))
        return TRUE;
      if (bw_xml_node_get_double (a, "value", 0) != bw_xml_node_get_double (b, "value", 0) ||
          !g_str_equal (text, other_text))
        return FALSE;
    }
  return a == NULL && b == NULL;
}

/* @here is the id of the scale that the author wants the item to be asked on; one that is unknown is found later. */
static void
check_own_scale (Borrowing *self, const char *here, const BwParent *parent, const char *there, int line)
{
  BwXmlNode *scale = g_hash_table_lookup (self->own_scales, here);

  if (scale != NULL && !are_alike (self, scale, bw_parent_find_response_scale (parent, there), line))
    bw_issues_add (self->issues, BW_TAG_BORROWED_SCALE, line,
                   _ ("The points of the scale “%s” are not those of “%s” in the assessment “%s”."), here, there,
                   bw_parent_get_assessment (parent)->id);
}

/* Asks @item on the scale of @original: on the author's own with the same points if it names one, else on a copy. */
static void
borrow_scale (Borrowing *self, BwXmlNode *item, const BwParent *parent, BwXmlNode *original, BwXmlNode *dimension)
{
  int line = bw_xml_node_get_line (item);
  g_autofree char *of_item = bw_xml_node_dup_attribute (original, "response-scale");
  g_autofree char *of_dimension = bw_xml_node_dup_attribute (dimension, "response-scale");
  const char *there = of_item != NULL ? of_item : of_dimension;
  g_autofree char *here = bw_xml_node_dup_attribute (item, "response-scale");
  BwXmlNode *copy;

  if (here != NULL)
    {
      check_own_scale (self, here, parent, there, line);
      return;
    }
  here = g_strconcat (bw_parent_get_assessment (parent)->id, ".", there, NULL);
  bw_xml_node_set_attribute (item, "response-scale", here);
  if (!g_hash_table_add (self->scales, g_strdup (here)))
    return;
  copy = borrow_before (self, self->behind_scales, bw_parent_find_response_scale (parent, there), line);
  if (copy == NULL)
    return;
  bw_xml_node_set_attribute (copy, "id", here);
  /* The first scale of a file without any: sources stand before it. */
  if (self->behind_sources == self->behind_scales)
    self->behind_sources = copy;
}

static void
add_stem (BwXmlNode *item, const char *form, const char *text)
{
  BwXmlNode *stem;

  if (text == NULL)
    return;
  stem = bw_xml_node_insert (item, NULL, "stem", text, bw_xml_node_get_line (item));
  bw_xml_node_set_attribute (stem, "form", form);
}

static void
borrow_stems (Borrowing *self, BwXmlNode *item, BwXmlNode *original, BwXmlNode *dimension)
{
  g_auto (BwFormTexts) stems = bw_framed_stems_read (original, dimension);
  gsize cost = stems.n_read;

  for (guint form = 0; form < BW_N_FORMS; form++)
    if (stems.of_form[form] != NULL)
      cost += ELEMENT_COST + strlen (stems.of_form[form]);
  if (!spend (self, cost, bw_xml_node_get_line (item)))
    return;
  for (guint form = 0; form < BW_N_FORMS; form++)
    add_stem (item, bw_form_get_id (form), stems.of_form[form]);
  add_stem (item, NULL, stems.general);
}

/* Gives @item what makes it the same question as @original. */
static void
borrow_question (Borrowing *self, BwXmlNode *item, const BwParent *parent, BwXmlNode *original)
{
  const BwAssessment *assessment = bw_parent_get_assessment (parent);
  int line = bw_xml_node_get_line (item);
  g_autofree char *id = bw_xml_node_dup_attribute (original, "id");
  g_autofree char *dimension_id = bw_xml_node_dup_attribute (original, "dimension");
  g_autofree char *source = bw_xml_node_dup_attribute (original, "source");
  g_autofree char *own = bw_xml_node_dup_attribute (original, "own");
  g_autofree char *keying = bw_xml_node_dup_attribute (original, "keying");
  g_auto (GStrv) references = bw_xml_node_dup_words (original, "source");
  BwXmlNode *dimension = bw_parent_find_dimension (parent, dimension_id);
  BwXmlNode *help = bw_xml_node_find_child (original, "help");
  g_autofree char *help_text = help != NULL ? bw_xml_node_dup_text (help) : NULL;

  borrow_sources (self, parent, references, line);
  if (!spend (self, source != NULL ? strlen (source) : 0, line))
    return;
  bw_xml_node_set_attribute (item, "borrowed-from", assessment->id);
  bw_xml_node_set_attribute (item, "borrowed-version", assessment->version);
  bw_xml_node_set_attribute (item, "borrowed-item", id);
  borrow_scale (self, item, parent, original, dimension);
  bw_xml_node_set_attribute (item, "source", source);
  bw_xml_node_set_attribute (item, "own", own);
  bw_xml_node_set_attribute (item, "keying", keying);
  borrow_stems (self, item, original, dimension);
  if (help_text != NULL && spend (self, strlen (help_text), line))
    bw_xml_node_insert (item, NULL, "help", help_text, line);
}

static void
expand (Borrowing *self, BwXmlNode *borrowed)
{
  int line = bw_xml_node_get_line (borrowed);
  g_autofree char *id = bw_xml_node_dup_attribute (borrowed, "id");
  g_autofree char *from = bw_xml_node_dup_attribute (borrowed, "from");
  g_autofree char *name = bw_xml_node_dup_attribute (borrowed, "item");
  g_autofree char *dimension = bw_xml_node_dup_attribute (borrowed, "dimension");
  g_autofree char *scale = bw_xml_node_dup_attribute (borrowed, "response-scale");
  const BwParent *parent = find_parent (self, from, line);
  BwXmlNode *original = parent != NULL ? find_original (self, parent, name, line) : NULL;
  BwXmlNode *item = bw_xml_node_insert (bw_xml_node_get_parent (borrowed), borrowed, "item", NULL, line);

  bw_xml_node_set_attribute (item, "id", id);
  bw_xml_node_set_attribute (item, "dimension", dimension);
  bw_xml_node_set_attribute (item, "response-scale", scale);
  bw_xml_node_remove (borrowed);
  if (original != NULL && !self->exhausted)
    borrow_question (self, item, parent, original);
  /* A stub: nothing more is to be said of an item that is not there. */
  if (bw_xml_node_find_child (item, "stem") == NULL)
    {
      bw_xml_node_set_attribute (item, "own", "true");
      bw_xml_node_insert (item, NULL, "stem", "…", line);
    }
}

/* Expands all; the line of the first, or 0 when there is none. */
static int
expand_all (Borrowing *self)
{
  int first = 0;

  for (BwXmlNode *section = bw_xml_node_find_child (self->root, "section"); section != NULL;
       section = bw_xml_node_find_next (section, "section"))
    for (BwXmlNode *node = bw_xml_node_find_child (section, "borrowed-item"), *next; node != NULL; node = next)
      {
        next = bw_xml_node_find_next (node, "borrowed-item");
        if (first == 0)
          first = bw_xml_node_get_line (node);
        expand (self, node);
      }
  return first;
}

static BwXmlNode *
find_first (BwXmlNode *root, const char *const *names)
{
  BwXmlNode *node = bw_xml_node_get_first_child (root);

  while (!g_strv_contains (names, bw_xml_node_get_name (node)))
    node = bw_xml_node_get_next (node);
  return node;
}

/* What the author wrote. */
static void
collect_own (Borrowing *self)
{
  for (BwXmlNode *node = bw_xml_node_get_first_child (self->root); node != NULL; node = bw_xml_node_get_next (node))
    if (bw_xml_node_is (node, "source"))
      g_hash_table_add (self->sources, bw_xml_node_dup_attribute (node, "id"));
    else if (bw_xml_node_is (node, "response-scale"))
      g_hash_table_insert (self->own_scales, bw_xml_node_dup_attribute (node, "id"), node);
}

/* @text can be read again, wherever it is taken; otherwise a finding says why not. */
static void
check_readable (GBytes *text, int line, BwIssues *issues)
{
  g_autoptr (BwIssues) inner = bw_issues_new ("");
  g_autoptr (BwXmlTree) tree = bw_xml_tree_parse (text, &bw_xml_limits_definition, inner);

  if (tree == NULL)
    /* Translators: a sentence such as “The file has 5 MiB; the most that is read is 4 MiB.” follows */
    bw_issues_add (issues, bw_issues_get (inner, 0)->tag, line, _ ("Together with the items it borrows: %s"),
                   bw_issues_get (inner, 0)->text);
}

GBytes *
bw_borrowing_expand (BwXmlTree *tree, GBytes *bytes, const BwParents *parents, BwIssues *issues)
{
  /* What may follow sources and scales; a section is always there. */
  static const char *const behind_sources[] = { "background", "response-scale", "band-set", "remedy",
                                                "dimension",  "section",        NULL };
  Borrowing self = { .root = bw_xml_tree_get_root (tree), .finder = parents, .issues = issues };
  guint n_errors = bw_issues_get_n_errors (issues);
  GBytes *text;
  int first;

  self.behind_sources = find_first (self.root, behind_sources);
  self.behind_scales = find_first (self.root, behind_sources + 2);
  self.parents = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify)bw_parent_free);
  self.sources = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self.scales = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self.own_scales = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  collect_own (&self);
  first = expand_all (&self);
  g_hash_table_unref (self.parents);
  g_hash_table_unref (self.sources);
  g_hash_table_unref (self.scales);
  g_hash_table_unref (self.own_scales);

  if (first == 0)
    return g_bytes_ref (bytes);
  text = bw_xml_tree_serialise (tree);
  if (bw_issues_get_n_errors (issues) == n_errors)
    check_readable (text, first, issues);
  return text;
}
