/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-agenda.h"

#include "bw-plain.h"

#include <glib/gi18n-lib.h>

#define MIN_BOX 8
#define MAX_BOX 25
#define MAX_OF_DIMENSION 2
#define LEAST_IMPORTANCE 0.1

static void
entry_clear (gpointer data)
{
  BwAgendaEntry *entry = data;

  g_free (entry->topic);
  g_free (entry->prompt);
}

static double
get_importance (const BwGroupResult *group, guint dimension)
{
  double mean = group->dimensions[dimension].mean;
  double need = group->assessment->dimensions[dimension].kind == BW_KIND_EXPOSURE ? mean : 100 - mean;

  return isnan (need) ? 0 : MAX (need / 100, LEAST_IMPORTANCE);
}

static void
add_entry (BwAgenda *agenda, const BwGroupResult *group, guint dimension, int item, double disagreement)
{
  BwAgendaEntry entry = { .item = item, .dimension = dimension };

  entry.weight = disagreement * get_importance (group, dimension);
  if (entry.weight > 0)
    g_array_append_val (agenda->entries, entry);
}

/* Ties in the order of the file. */
static int
compare_entries (gconstpointer a, gconstpointer b)
{
  const BwAgendaEntry *x = a, *y = b;

  if (x->weight != y->weight)
    return x->weight < y->weight ? 1 : -1;
  if (x->dimension != y->dimension)
    return x->dimension < y->dimension ? -1 : 1;
  return (x->item > y->item) - (x->item < y->item);
}

static void
collect (BwAgenda *agenda, const BwGroupResult *group)
{
  const BwAssessment *assessment = group->assessment;
  gboolean by_dimension;

  for (guint i = 0; i < assessment->n_items; i++)
    if (assessment->items[i].dimension >= 0 && !isnan (group->items[i].variance))
      add_entry (agenda, group, (guint)assessment->items[i].dimension, (int)i, group->items[i].variance);
  by_dimension = agenda->entries->len == 0;
  for (guint i = 0; by_dimension && i < assessment->n_dimensions; i++)
    if (!isnan (group->dimensions[i].agreement.rwg_star))
      add_entry (agenda, group, i, -1, 1 - group->dimensions[i].agreement.rwg_star);
  g_array_sort (agenda->entries, compare_entries);
}

/* Two statements of a dimension are enough. */
static void
thin_out (BwAgenda *agenda, guint n_dimensions)
{
  g_autofree guint *seen = g_new0 (guint, MAX (n_dimensions, 1));

  for (guint i = 0; i < agenda->entries->len;)
    if (++seen[g_array_index (agenda->entries, BwAgendaEntry, i).dimension] > MAX_OF_DIMENSION)
      g_array_remove_index (agenda->entries, i);
    else
      i++;
}

/* Shares what is left between opening and closing by weight, whole minutes, none lost. */
static void
fit (BwAgenda *agenda)
{
  GArray *entries = agenda->entries;
  guint left = agenda->minutes - agenda->opening - agenda->closing, n = MIN (entries->len, MAX (left / MIN_BOX, 1));
  double weights = 0;

  if (entries->len > n)
    g_array_remove_range (entries, n, entries->len - n);
  for (guint i = 0; i < n; i++)
    weights += g_array_index (entries, BwAgendaEntry, i).weight;
  for (guint i = 0; i < n; i++)
    {
      BwAgendaEntry *entry = &g_array_index (entries, BwAgendaEntry, i);
      guint rest = (n - i - 1) * MIN_BOX;
      guint wish = weights > 0 ? (guint)(left * entry->weight / weights) : left;

      entry->minutes = CLAMP (wish, MIN (MIN_BOX, left), MIN (MAX_BOX, left > rest ? left - rest : left));
      left -= entry->minutes;
      weights -= entry->weight;
    }
  agenda->closing += left;
}

static char *
make_prompt (const BwGroupResult *group, const BwAgendaEntry *entry)
{
  double disagreement =
    entry->item >= 0 ? group->items[entry->item].variance : 1 - group->dimensions[entry->dimension].agreement.rwg_star;

  if (disagreement > 1)
    return g_strdup (
      _ ("There are two views. What would somebody have seen who answers high, and who answers low? Hear both "
         "before anybody weighs them."));
  if (disagreement > 1 - BW_AGREEMENT_CUT)
    return g_strdup (_ ("Views lie apart. What did each of us think of: which case, which customers, which weeks?"));
  if (get_importance (group, entry->dimension) > 0.5)
    return g_strdup (
      _ ("We see this alike. What keeps it where it is, and what is the smallest step that would show?"));
  return g_strdup (_ ("We see this alike, and it goes well. What do we do that others could use?"));
}

static void
put_into_words (BwAgenda *agenda, const BwGroupResult *group)
{
  for (guint i = 0; i < agenda->entries->len; i++)
    {
      BwAgendaEntry *entry = &g_array_index (agenda->entries, BwAgendaEntry, i);
      const char *dimension = group->assessment->dimensions[entry->dimension].name;
      g_autofree char *sentence =
        entry->item >= 0 ? bw_assessment_dup_sentence (group->assessment, (guint)entry->item, group->form) : NULL;

      entry->topic = sentence != NULL ? g_strdup_printf ("%s: %s", dimension, sentence) : g_strdup (dimension);
      entry->prompt = make_prompt (group, entry);
    }
}

BwAgenda *
bw_agenda_new (const BwGroupResult *group, guint minutes)
{
  BwAgenda *agenda = g_new0 (BwAgenda, 1);

  agenda->entries = g_array_new (FALSE, TRUE, sizeof (BwAgendaEntry));
  g_array_set_clear_func (agenda->entries, entry_clear);
  agenda->minutes = CLAMP (minutes, BW_AGENDA_MIN, BW_AGENDA_MAX);
  agenda->opening = CLAMP (agenda->minutes / 18, 3, 10);
  agenda->closing = CLAMP (agenda->minutes / 9, 4, 20);
  agenda->refusal = bw_group_result_dup_refusal (group);
  if (agenda->refusal == NULL)
    {
      collect (agenda, group);
      thin_out (agenda, group->assessment->n_dimensions);
      if (agenda->entries->len == 0)
        agenda->refusal = g_strdup (_ ("There is nothing yet that people see differently enough to talk about first."));
      else
        fit (agenda);
      put_into_words (agenda, group);
    }
  return agenda;
}

void
bw_agenda_free (BwAgenda *agenda)
{
  if (agenda == NULL)
    return;
  g_array_unref (agenda->entries);
  g_free (agenda->refusal);
  g_free (agenda);
}

const char *
bw_agenda_get_opening (void)
{
  return _ ("Begin: what these figures are, and that nobody has to say how they answered.");
}

const char *
bw_agenda_get_closing (void)
{
  return _ ("End: one step each for what matters most, with a name and a day.");
}

static void
add_line (GString *text, guint minutes, const char *what)
{
  /* Translators: a time box on an agenda */
  g_autofree char *box = g_strdup_printf (ngettext ("%u minute", "%u minutes", minutes), minutes);

  g_string_append_printf (text, "%s\n", box);
  bw_plain_wrap (text, what, 2);
}

char *
bw_agenda_to_text (const BwAgenda *agenda)
{
  GString *text = g_string_new (NULL);

  if (agenda->refusal != NULL)
    {
      bw_plain_wrap (text, agenda->refusal, 0);
      return g_string_free (text, FALSE);
    }
  add_line (text, agenda->opening, bw_agenda_get_opening ());
  for (guint i = 0; i < agenda->entries->len; i++)
    {
      const BwAgendaEntry *entry = &g_array_index (agenda->entries, BwAgendaEntry, i);

      add_line (text, entry->minutes, entry->topic);
      bw_plain_wrap (text, entry->prompt, 4);
    }
  add_line (text, agenda->closing, bw_agenda_get_closing ());
  return g_string_free (text, FALSE);
}
