/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-lime-definition-private.h"

#include "bw-html-text.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <string.h>

/* A dimension of fewer rows has no score that says something. */
#define MIN_ITEMS 3

void
bw_draft_scale_free (BwDraftScale *scale)
{
  g_free (scale->id);
  g_free (scale->prompt);
  g_strfreev (scale->anchors);
  g_free (scale->values);
  g_free (scale->not_applicable);
  g_free (scale);
}

void
bw_draft_option_free (BwDraftOption *option)
{
  g_free (option->id);
  g_free (option->text);
  g_free (option);
}

static void
dimension_free (BwDraftDimension *dimension)
{
  g_free (dimension->id);
  g_free (dimension->name);
  g_free (dimension->definition);
  g_free (dimension);
}

static void
bands_free (BwDraftBands *bands)
{
  g_free (bands->id);
  g_ptr_array_unref (bands->bands);
  g_free (bands);
}

static void
section_free (BwDraftSection *section)
{
  g_free (section->id);
  g_free (section->title);
  g_strfreev (section->introduction);
  g_ptr_array_unref (section->items);
  g_free (section);
}

static void
item_free (BwDraftItem *item)
{
  g_free (item->id);
  g_free (item->stem);
  g_free (item->help);
  g_free (item->unit);
  g_clear_pointer (&item->options, g_ptr_array_unref);
  g_free (item);
}

static void
draft_clear (BwDraft *draft)
{
  g_ptr_array_unref (draft->sections);
  g_ptr_array_unref (draft->dimensions);
  g_ptr_array_unref (draft->band_sets);
  g_ptr_array_unref (draft->scales);
  g_clear_pointer (&draft->notes, g_ptr_array_unref);
  g_hash_table_unref (draft->item_ids);
  g_hash_table_unref (draft->dimension_ids);
  g_hash_table_unref (draft->section_ids);
  g_hash_table_unref (draft->row_codes);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (BwDraft, draft_clear)

static GHashTable *
new_names (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

static void
draft_init (BwDraft *draft, const BwLimeFile *file)
{
  draft->file = file;
  draft->scales = g_ptr_array_new_with_free_func ((GDestroyNotify)bw_draft_scale_free);
  draft->dimensions = g_ptr_array_new_with_free_func ((GDestroyNotify)dimension_free);
  draft->band_sets = g_ptr_array_new_with_free_func ((GDestroyNotify)bands_free);
  draft->sections = g_ptr_array_new_with_free_func ((GDestroyNotify)section_free);
  draft->notes = g_ptr_array_new_with_free_func (g_free);
  draft->item_ids = new_names ();
  draft->dimension_ids = new_names ();
  draft->section_ids = new_names ();
  draft->row_codes = new_names ();
}

void
bw_draft_note (BwDraft *draft, const char *format, ...)
{
  va_list arguments;

  va_start (arguments, format);
  g_ptr_array_add (draft->notes, g_strdup_vprintf (format, arguments));
  va_end (arguments);
}

/* Braces that LimeSurvey takes for an expression: no space follows the first. */
static gboolean
has_expression (const char *text)
{
  for (const char *brace = strchr (text, '{'); brace != NULL; brace = strchr (brace + 1, '{'))
    if (!g_ascii_isspace (brace[1]))
      return strchr (brace, '}') != NULL;
  return FALSE;
}

char **
bw_draft_dup_paragraphs (BwDraft *draft, const char *html)
{
  draft->expressions = draft->expressions || has_expression (html);
  return bw_html_dup_paragraphs (html, &draft->marked_up);
}

char *
bw_draft_dup_text (BwDraft *draft, const char *html)
{
  g_auto (GStrv) paragraphs = bw_draft_dup_paragraphs (draft, html);

  return g_strjoinv (" ", paragraphs);
}

/* @id, or with the first number behind it that is not in @taken yet, which counts how often each was wanted. */
static char *
make_unique (GHashTable *taken, const char *id)
{
  guint n = GPOINTER_TO_UINT (g_hash_table_lookup (taken, id)) + 1;
  g_autofree char *unique = n == 1 ? g_strdup (id) : g_strdup_printf ("%s-%u", id, n);

  while (g_hash_table_contains (taken, unique))
    {
      g_free (unique);
      unique = g_strdup_printf ("%s-%u", id, ++n);
    }
  g_hash_table_replace (taken, g_strdup (id), GUINT_TO_POINTER (n));
  if (n > 1)
    g_hash_table_replace (taken, g_strdup (unique), GUINT_TO_POINTER (1));
  return g_steal_pointer (&unique);
}

char *
bw_draft_make_id (GHashTable *taken, const char *text, const char *otherwise)
{
  g_autofree char *plain = g_str_is_ascii (text) ? g_strdup (text) : g_str_to_ascii (text, "C");
  g_autoptr (GString) id = g_string_new (NULL);

  for (const char *at = plain; *at != '\0' && id->len < 56; at++)
    if (g_ascii_isalnum (*at) || (*at == '.' && id->len > 0))
      g_string_append_c (id, g_ascii_tolower (*at));
    else if (id->len > 0 && id->str[id->len - 1] != '-')
      g_string_append_c (id, '-');
  while (id->len > 0 && strchr ("-.", id->str[id->len - 1]) != NULL)
    g_string_truncate (id, id->len - 1);
  if (id->len == 0)
    g_string_assign (id, otherwise);
  else if (!g_ascii_isalpha (*id->str))
    g_string_prepend_c (id, 'q');
  return taken != NULL ? make_unique (taken, id->str) : g_strdup (id->str);
}

static void
count_row_codes (BwDraft *draft)
{
  for (guint g = 0; g < draft->file->groups->len; g++)
    {
      const BwLimeGroup *group = g_ptr_array_index (draft->file->groups, g);

      for (guint e = 0; e < group->entries->len; e++)
        {
          const BwLimeEntry *entry = g_ptr_array_index (group->entries, e);

          for (guint r = 0; r < entry->rows->len; r++)
            {
              const BwLimeRow *row = g_ptr_array_index (entry->rows, r);
              char *code = g_ascii_strdown (row->code, -1);
              guint n = GPOINTER_TO_UINT (g_hash_table_lookup (draft->row_codes, code));

              g_hash_table_replace (draft->row_codes, code, GUINT_TO_POINTER (n + 1));
            }
        }
    }
}

static void
add_group (BwDraft *draft, const BwLimeGroup *group)
{
  BwDraftSection *section = g_new0 (BwDraftSection, 1);
  g_autofree char *title = bw_draft_dup_text (draft, group->name);

  section->title = g_strdup (*title != '\0' ? title : _ ("Questions"));
  section->id = bw_draft_make_id (draft->section_ids, section->title, "section");
  section->introduction = bw_draft_dup_paragraphs (draft, group->description);
  section->items = g_ptr_array_new_with_free_func ((GDestroyNotify)item_free);
  for (guint i = 0; i < group->entries->len; i++)
    {
      const BwLimeEntry *entry = g_ptr_array_index (group->entries, i);

      draft->n_conditional += entry->conditional || group->conditional ? 1 : 0;
      draft->n_others += entry->other ? 1 : 0;
      bw_draft_add_entry (draft, section, entry);
    }
  bw_draft_add_bands (draft, section, group);
  if (section->items->len > 0)
    {
      g_ptr_array_add (draft->sections, section);
      return;
    }
  bw_draft_note (draft, _ ("The group “%s” has no question that can be taken."), section->title);
  section_free (section);
}

/* A row on a scale that is too short for a dimension, as a choice whose options earn what they scored. */
static void
make_choice (BwDraftItem *item)
{
  const BwDraftScale *scale = item->scale;
  double lowest = (double)scale->values[0];
  double range = (double)scale->values[scale->n_points - 1] - lowest;

  if (!g_str_equal (item->dimension->name, item->stem))
    {
      g_autofree char *stem = g_steal_pointer (&item->stem);
      item->stem = g_strdup_printf ("%s: %s", item->dimension->name, stem);
    }
  item->type = BW_ITEM_CHOICE;
  item->options = g_ptr_array_new_with_free_func ((GDestroyNotify)bw_draft_option_free);
  for (guint i = 0; i < scale->n_points; i++)
    {
      BwDraftOption *option = g_new0 (BwDraftOption, 1);
      double share = ((double)scale->values[i] - lowest) / range;

      option->id = g_strdup_printf ("a%u", i + 1);
      option->text = g_strdup (scale->anchors[i]);
      option->credit = item->reverse ? 1 - share : share;
      g_ptr_array_add (item->options, option);
    }
}

/* Dimensions of one or two rows give no score worth the name. */
static void
dissolve_small_dimensions (BwDraft *draft)
{
  for (guint s = 0; s < draft->sections->len; s++)
    {
      BwDraftSection *section = g_ptr_array_index (draft->sections, s);

      for (guint i = 0; i < section->items->len; i++)
        {
          BwDraftItem *item = g_ptr_array_index (section->items, i);

          if (item->type == BW_ITEM_RATING && item->dimension->n_items < MIN_ITEMS)
            make_choice (item);
        }
    }
  for (guint i = 0; i < draft->dimensions->len;)
    {
      BwDraftDimension *dimension = g_ptr_array_index (draft->dimensions, i);

      if (dimension->n_items >= MIN_ITEMS)
        {
          i++;
          continue;
        }
      bw_draft_note (draft, _ ("“%s” has too few rows for a score: they are choices with credit."), dimension->name);
      g_ptr_array_remove_index (draft->dimensions, i);
    }
}

/* What is left out of the survey as a whole. */
static void
note_rest (BwDraft *draft)
{
  const BwLimeFile *file = draft->file;
  guint n_total = 0;

  for (guint i = 0; i < file->bands->len; i++)
    n_total += g_str_equal (((BwLimeBand *)g_ptr_array_index (file->bands, i))->group, "0") ? 1 : 0;
  for (char **language = file->languages; *language != NULL; language++)
    if (!g_str_equal (*language, file->language))
      bw_draft_note (draft, _ ("The wordings in “%s”: “--language” takes them instead."), *language);
  if (draft->n_conditional > 0)
    bw_draft_note (draft,
                   ngettext ("The condition on %u question: it is asked of everybody.",
                             "The conditions on %u questions: they are asked of everybody.", draft->n_conditional),
                   draft->n_conditional);
  if (draft->n_others > 0)
    bw_draft_note (
      draft, ngettext ("The field “Other” of %u question.", "The fields “Other” of %u questions.", draft->n_others),
      draft->n_others);
  if (file->n_orphans > 0)
    bw_draft_note (draft, ngettext ("%u question without a group.", "%u questions without a group.", file->n_orphans),
                   file->n_orphans);
  if (file->n_mandatory > 0)
    bw_draft_note (draft,
                   ngettext ("That %u question has to be answered: here every question may be passed over.",
                             "That %u questions have to be answered: here every question may be passed over.",
                             file->n_mandatory),
                   file->n_mandatory);
  if (file->n_checks > 0)
    bw_draft_note (draft,
                   ngettext ("%u filter or check of answers.", "%u filters and checks of answers.", file->n_checks),
                   file->n_checks);
  if (n_total > 0)
    bw_draft_note (draft, _ ("The bands over the whole survey."));
  if (file->n_quotas > 0)
    bw_draft_note (draft, ngettext ("%u quota.", "%u quotas.", file->n_quotas), file->n_quotas);
  if (file->n_default_values > 0)
    bw_draft_note (draft, ngettext ("%u default answer.", "%u default answers.", file->n_default_values),
                   file->n_default_values);
  bw_draft_note (draft, _ ("How the survey looks and how people are invited."));
  if (draft->marked_up)
    bw_draft_note (draft, _ ("HTML in the wordings: they are plain text."));
  if (draft->expressions)
    bw_draft_note (draft, _ ("Expressions in the wordings: they stand there as they are, between braces."));
  if (draft->dimensions->len > 0)
    bw_draft_note (draft, _ ("LimeSurvey does not tell exposure from readiness: every dimension is readiness. Change "
                             "“kind” where the world presses on people."));
}

GBytes *
bw_lime_definition_write (const BwLimeFile *file, char ***left_out, GError **error)
{
  g_auto (BwDraft) draft = { 0 };

  draft_init (&draft, file);
  count_row_codes (&draft);
  for (guint i = 0; i < file->groups->len; i++)
    add_group (&draft, g_ptr_array_index (file->groups, i));
  if (draft.sections->len == 0)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                           _ ("The survey has no question that can be taken over."));
      return NULL;
    }
  dissolve_small_dimensions (&draft);
  note_rest (&draft);
  g_ptr_array_add (draft.notes, NULL);
  *left_out = (char **)g_ptr_array_free (g_steal_pointer (&draft.notes), FALSE);
  return bw_draft_write (&draft);
}
