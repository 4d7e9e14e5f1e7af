/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-lime-definition-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#define MAX_OPTIONS 32
#define MIN_NAME 3

static BwDraftItem *
add_item (BwDraft *draft, BwDraftSection *section, BwItemType type, const char *id, const char *stem, const char *help)
{
  BwDraftItem *item = g_new0 (BwDraftItem, 1);

  item->type = type;
  item->id = bw_draft_make_id (draft->item_ids, id, "question");
  item->stem = g_strdup (*stem != '\0' ? stem : item->id);
  item->help = bw_draft_dup_text (draft, help);
  item->unit = g_strdup ("");
  item->maximum = 1000000;
  g_ptr_array_add (section->items, item);
  return item;
}

/* The dimension of that name in @section: arrays that ask the same belong together, such as those keyed the other way.
 */
static BwDraftDimension *
get_dimension (BwDraft *draft, const BwDraftSection *section, const char *code, const char *name,
               const char *definition, BwDraftScale *scale)
{
  BwDraftDimension *dimension;

  for (guint i = 0; i < draft->dimensions->len; i++)
    {
      dimension = g_ptr_array_index (draft->dimensions, i);
      if (dimension->section == section && g_str_equal (dimension->name, name))
        return dimension;
    }
  dimension = g_new0 (BwDraftDimension, 1);
  dimension->id = bw_draft_make_id (draft->dimension_ids, code, "dimension");
  dimension->name = g_strdup (name);
  dimension->definition = g_strdup (*definition != '\0' ? definition : name);
  dimension->section = section;
  dimension->scale = scale;
  g_ptr_array_add (draft->dimensions, dimension);
  return dimension;
}

/* TRUE when the codes of all rows can stand alone: long enough to say something, and nowhere else in the survey. */
static gboolean
rows_have_names (const BwDraft *draft, const BwLimeEntry *entry)
{
  for (guint i = 0; i < entry->rows->len; i++)
    {
      const BwLimeRow *row = g_ptr_array_index (entry->rows, i);
      g_autofree char *code = g_ascii_strdown (row->code, -1);

      if (GPOINTER_TO_UINT (g_hash_table_lookup (draft->row_codes, code)) != 1 || !g_ascii_isalpha (*code) ||
          strlen (code) < MIN_NAME)
        return FALSE;
    }
  return TRUE;
}

/* What an item made of a row is called: its code, or with that of its question in front. The caller owns it. */
static char *
name_row (const BwDraft *draft, const BwLimeEntry *entry, const BwLimeRow *row)
{
  return rows_have_names (draft, entry) ? g_strdup (row->code) : g_strdup_printf ("%s.%s", entry->code, row->code);
}

/* The ratings of an array on one of its scales. */
static void
add_ratings (BwDraft *draft, BwDraftSection *section, const BwLimeEntry *entry, gint64 number)
{
  g_auto (GStrv) paragraphs = bw_draft_dup_paragraphs (draft, entry->text);
  g_autofree char *prompt = *paragraphs != NULL ? g_strjoinv (" ", paragraphs + 1) : g_strdup ("");
  g_autofree char *definition = bw_draft_dup_text (draft, entry->help);
  gboolean reverse = FALSE;
  gboolean scored = FALSE;
  gboolean fixed = strchr ("A5BCE", entry->type) != NULL;
  BwDraftScale *scale = fixed ? bw_draft_make_fixed_scale (draft, entry->type, prompt)
                              : bw_draft_make_scale (draft, entry, number, prompt, &reverse, &scored);
  BwDraftDimension *dimension;

  if (scale == NULL)
    {
      bw_draft_note (draft, _ ("The question %s: it has no scale of two to eleven points."), entry->code);
      return;
    }
  dimension = get_dimension (draft, section, entry->code, *paragraphs != NULL ? *paragraphs : section->title,
                             *definition != '\0' ? definition : prompt, scale);
  for (guint i = 0; i < MAX (entry->rows->len, entry->type == '5' ? 1 : 0); i++)
    {
      const BwLimeRow *row = entry->type == '5' ? NULL : g_ptr_array_index (entry->rows, i);
      g_autofree char *name = row != NULL ? name_row (draft, entry, row) : g_strdup (entry->code);
      g_autofree char *stem = bw_draft_dup_text (draft, row != NULL ? row->text : entry->text);
      BwDraftItem *item = add_item (draft, section, BW_ITEM_RATING, name, stem, "");

      item->dimension = dimension;
      item->scale = scale;
      item->reverse = reverse;
      item->lowest = scored ? scale->values[0] : 0;
      item->highest = scored ? scale->values[scale->n_points - 1] : 0;
      dimension->n_items++;
    }
}

static void
add_option (BwDraftItem *item, GHashTable *taken, const char *code, const char *text, double credit)
{
  BwDraftOption *option = g_new0 (BwDraftOption, 1);

  option->id = bw_draft_make_id (taken, code, "option");
  option->text = g_strdup (*text != '\0' ? text : option->id);
  option->credit = credit;
  g_ptr_array_add (item->options, option);
}

static BwDraftItem *
begin_choice (BwDraft *draft, BwDraftSection *section, BwItemType type, const BwLimeEntry *entry)
{
  g_autofree char *stem = bw_draft_dup_text (draft, entry->text);
  BwDraftItem *item = add_item (draft, section, type, entry->code, stem, entry->help);

  item->options = g_ptr_array_new_with_free_func ((GDestroyNotify)bw_draft_option_free);
  return item;
}

static void
end_choice (BwDraft *draft, BwDraftSection *section, const BwLimeEntry *entry, const BwDraftItem *item)
{
  if (item->options->len >= 2 && item->options->len <= MAX_OPTIONS)
    return;
  bw_draft_note (draft, _ ("The question %s: it has %u options, and from two to thirty-two are possible."), entry->code,
                 item->options->len);
  g_ptr_array_remove_index (section->items, section->items->len - 1);
}

/* One of a list: what an option scored, as a share of the best. */
static void
add_list (BwDraft *draft, BwDraftSection *section, const BwLimeEntry *entry)
{
  g_autoptr (GHashTable) taken = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  BwDraftItem *item = begin_choice (draft, section, BW_ITEM_CHOICE, entry);
  gint64 lowest = 0;

  for (guint i = 0; i < entry->options->len; i++)
    {
      const BwLimeOption *option = g_ptr_array_index (entry->options, i);
      item->highest = MAX (item->highest, option->score);
      lowest = MIN (lowest, option->score);
    }
  if (lowest < 0)
    {
      bw_draft_note (draft, _ ("The scores of %s: some are below zero."), entry->code);
      item->highest = 0;
    }
  for (guint i = 0; i < entry->options->len; i++)
    {
      const BwLimeOption *option = g_ptr_array_index (entry->options, i);
      g_autofree char *text = bw_draft_dup_text (draft, option->text);
      double credit = item->highest > 0 ? (double)option->score / (double)item->highest : NAN;

      if (!bw_draft_is_apart (option))
        add_option (item, taken, option->code, text, credit);
    }
  end_choice (draft, section, entry, item);
}

static void
add_multiple (BwDraft *draft, BwDraftSection *section, const BwLimeEntry *entry)
{
  g_autoptr (GHashTable) taken = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  BwDraftItem *item = begin_choice (draft, section, BW_ITEM_MULTIPLE_CHOICE, entry);

  for (guint i = 0; i < entry->rows->len; i++)
    {
      const BwLimeRow *row = g_ptr_array_index (entry->rows, i);
      g_autofree char *text = bw_draft_dup_text (draft, row->text);

      add_option (item, taken, row->code, text, NAN);
    }
  end_choice (draft, section, entry, item);
}

/* Yes or no, female or male: LimeSurvey words them itself. */
static void
add_pair (BwDraft *draft, BwDraftSection *section, const BwLimeEntry *entry, const char *first, const char *second)
{
  g_autoptr (GHashTable) taken = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  BwDraftItem *item = begin_choice (draft, section, BW_ITEM_CHOICE, entry);

  add_option (item, taken, "a1", first, NAN);
  add_option (item, taken, "a2", second, NAN);
}

static double
get_limit (const BwLimeEntry *entry, const char *name, double otherwise)
{
  const char *text = g_hash_table_lookup (entry->attributes, name);
  gint64 number;

  return text != NULL && g_ascii_string_to_signed (text, 10, -1000000000, 1000000000, &number, NULL) ? (double)number
                                                                                                     : otherwise;
}

static void
add_number (BwDraft *draft, BwDraftSection *section, const BwLimeEntry *entry, const char *id, const char *stem)
{
  BwDraftItem *item = add_item (draft, section, BW_ITEM_NUMBER, id, stem, entry->help);
  const char *whole = g_hash_table_lookup (entry->attributes, "num_value_int_only");
  const char *unit = g_hash_table_lookup (entry->attributes, "suffix");

  item->minimum = get_limit (entry, "min_num_value_n", 0);
  item->maximum = get_limit (entry, "max_num_value_n", 1000000);
  if (item->maximum <= item->minimum)
    item->maximum = item->minimum + 1000000;
  item->whole = g_strcmp0 (whole, "1") == 0;
  g_free (item->unit);
  item->unit = bw_draft_dup_text (draft, unit != NULL ? unit : "");
}

/* Texts or numbers, one for each row. */
static void
add_rows (BwDraft *draft, BwDraftSection *section, const BwLimeEntry *entry)
{
  g_autofree char *question = bw_draft_dup_text (draft, entry->text);

  for (guint i = 0; i < entry->rows->len; i++)
    {
      const BwLimeRow *row = g_ptr_array_index (entry->rows, i);
      g_autofree char *name = name_row (draft, entry, row);
      g_autofree char *text = bw_draft_dup_text (draft, row->text);
      g_autofree char *stem = g_strdup_printf ("%s: %s", question, *text != '\0' ? text : row->code);

      if (entry->type == 'K')
        add_number (draft, section, entry, name, stem);
      else
        add_item (draft, section, BW_ITEM_TEXT, name, stem, entry->help);
    }
}

/* A text that asks nothing stands in front of the section. */
static void
add_introduction (BwDraft *draft, BwDraftSection *section, const BwLimeEntry *entry)
{
  g_auto (GStrv) paragraphs = bw_draft_dup_paragraphs (draft, entry->text);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  g_strv_builder_addv (builder, (const char **)section->introduction);
  g_strv_builder_addv (builder, (const char **)paragraphs);
  g_strfreev (section->introduction);
  section->introduction = g_strv_builder_end (builder);
  if (section->items->len > 0)
    bw_draft_note (draft, _ ("The text %s stands at the beginning of its section."), entry->code);
}

static void
add_array (BwDraft *draft, BwDraftSection *section, const BwLimeEntry *entry)
{
  add_ratings (draft, section, entry, 0);
  if (entry->type == '1')
    add_ratings (draft, section, entry, 1);
}

static void
add_yes_or_no (BwDraft *draft, BwDraftSection *section, const BwLimeEntry *entry)
{
  add_pair (draft, section, entry, _ ("Yes"), _ ("No"));
}

static void
add_gender (BwDraft *draft, BwDraftSection *section, const BwLimeEntry *entry)
{
  add_pair (draft, section, entry, _ ("Female"), _ ("Male"));
}

static void
add_one_number (BwDraft *draft, BwDraftSection *section, const BwLimeEntry *entry)
{
  g_autofree char *text = bw_draft_dup_text (draft, entry->text);

  add_number (draft, section, entry, entry->code, text);
}

static void
add_text (BwDraft *draft, BwDraftSection *section, const BwLimeEntry *entry)
{
  g_autofree char *text = bw_draft_dup_text (draft, entry->text);

  if (entry->type == 'D')
    bw_draft_note (draft, _ ("The question %s asks for a day: it is a text."), entry->code);
  add_item (draft, section, BW_ITEM_TEXT, entry->code, text, entry->help);
}

/* What becomes of the question types of LimeSurvey. */
static const struct
{
  const char *types;
  void (*add) (BwDraft *draft, BwDraftSection *section, const BwLimeEntry *entry);
} kinds[] = {
  { "FH1ABCE5", add_array }, { "L!O", add_list }, { "MP", add_multiple },
  { "Y", add_yes_or_no },    { "G", add_gender }, { "N", add_one_number },
  { "STUD", add_text },      { "KQ", add_rows },  { "X", add_introduction },
};

void
bw_draft_add_entry (BwDraft *draft, BwDraftSection *section, const BwLimeEntry *entry)
{
  for (guint i = 0; entry->type != '\0' && i < G_N_ELEMENTS (kinds); i++)
    if (strchr (kinds[i].types, entry->type) != NULL)
      {
        kinds[i].add (draft, section, entry);
        return;
      }
  bw_draft_note (draft, _ ("The question %s: there is nothing here like its type."), entry->code);
}
