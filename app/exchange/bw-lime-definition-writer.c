/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-lime-definition-private.h"

#include "app/document/bw-number.h"
#include "app/xml/bw-xml-writer.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#define NAMESPACE "urn:bellwether:assessment:1"
#define SECONDS_PER_ITEM 7.5 /* domain.md 2.0.1 */

/* Where a score stands between the lowest band and the highest. */
enum
{
  LOW,
  MIDDLE,
  HIGH,
  N_PLACES
};

static const struct
{
  const char *id;
  int from;
  int to;
  const char *label;
  const char *advice[2];
} places[N_PLACES] = {
  [LOW] = { "low",
            0,
            40,
            N_ ("Not yet"),
            { N_ ("Begin with the statement that was rated lowest."),
              N_ ("Ask those who know this part best what a first small step would be.") } },
  [MIDDLE] = { "mid",
               40,
               70,
               N_ ("In part"),
               { N_ ("Find out what differs between the statements rated high and those rated low."),
                 N_ ("Agree on one change, and look again in three months.") } },
  [HIGH] = { "high",
             70,
             100,
             N_ ("In place"),
             { N_ ("Keep what works, and say so."), N_ ("Show others how you do it.") } },
};

static guint
count_items (const BwDraft *draft)
{
  guint n = 0;

  for (guint i = 0; i < draft->sections->len; i++)
    n += ((BwDraftSection *)g_ptr_array_index (draft->sections, i))->items->len;
  return n;
}

static void
write_head (BwDraft *draft, BwXmlWriter *writer)
{
  g_autofree char *title = bw_draft_dup_text (draft, draft->file->title);
  g_autofree char *description = bw_draft_dup_text (draft, draft->file->description);
  g_autofree char *welcome = bw_draft_dup_text (draft, draft->file->welcome);
  g_autofree char *id = bw_draft_make_id (NULL, title, "survey");
  g_autofree char *minutes = g_strdup_printf ("%d", 1 + (int)ceil (count_items (draft) * SECONDS_PER_ITEM / 60));
  const char *named = *title != '\0' ? title : _ ("A survey");
  const char *summary = *description != '\0' ? description : named;

  bw_xml_writer_attribute (writer, "id", id);
  bw_xml_writer_attribute (writer, "version", "1.0.0");
  bw_xml_writer_attribute (
    writer, "xml:lang",
    g_regex_match_simple ("^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$", draft->file->language, G_REGEX_DOLLAR_ENDONLY, 0)
      ? draft->file->language
      : "en");
  bw_xml_writer_element (writer, "title", named);
  bw_xml_writer_element (writer, "summary", summary);
  bw_xml_writer_element (writer, "purpose", *welcome != '\0' ? welcome : summary);
  bw_xml_writer_element (writer, "audience", _ ("Those whom the survey was made for."));
  bw_xml_writer_element (writer, "outcome", _ ("A score for each part, and where to begin."));
  bw_xml_writer_element (writer, "minutes", minutes);
  bw_xml_writer_start (writer, "form", NULL);
  bw_xml_writer_attribute (writer, "id", "self");
  bw_xml_writer_element (writer, "name", _ ("On your own"));
  bw_xml_writer_element (writer, "description", _ ("You answer as you see it."));
  bw_xml_writer_end (writer);
}

/* TRUE when a rating is left on it. */
static gboolean
is_used (const BwDraft *draft, const BwDraftScale *scale)
{
  for (guint s = 0; s < draft->sections->len; s++)
    {
      const BwDraftSection *section = g_ptr_array_index (draft->sections, s);

      for (guint i = 0; i < section->items->len; i++)
        {
          const BwDraftItem *item = g_ptr_array_index (section->items, i);
          if (item->type == BW_ITEM_RATING && item->scale == scale)
            return TRUE;
        }
    }
  return FALSE;
}

static void
write_scale (const BwDraftScale *scale, BwXmlWriter *writer)
{
  bw_xml_writer_start (writer, "response-scale", NULL);
  bw_xml_writer_attribute (writer, "id", scale->id);
  if (*scale->prompt != '\0')
    bw_xml_writer_element (writer, "prompt", scale->prompt);
  for (guint i = 0; i < scale->n_points; i++)
    {
      bw_xml_writer_start (writer, "point", NULL);
      bw_xml_writer_attribute_double (writer, "value", (double)scale->values[i]);
      bw_xml_writer_text (writer, scale->anchors[i]);
      bw_xml_writer_end (writer);
    }
  if (scale->not_applicable != NULL)
    bw_xml_writer_element (writer, "not-applicable", scale->not_applicable);
  bw_xml_writer_end (writer);
}

static void
write_band (BwXmlWriter *writer, const char *id, double from, double to, const char *label, const char *meaning)
{
  bw_xml_writer_start (writer, "band", NULL);
  bw_xml_writer_attribute (writer, "id", id);
  bw_xml_writer_attribute_double (writer, "from", from);
  bw_xml_writer_attribute_double (writer, "to", to);
  bw_xml_writer_element (writer, "label", label);
  if (*meaning != '\0' && !g_str_equal (meaning, label))
    bw_xml_writer_element (writer, "meaning", meaning);
  bw_xml_writer_end (writer);
}

/* The usual bands, and those that the survey has. */
static void
write_band_sets (const BwDraft *draft, BwXmlWriter *writer)
{
  bw_xml_writer_start (writer, "band-set", NULL);
  bw_xml_writer_attribute (writer, "id", "bands");
  bw_xml_writer_attribute (writer, "kind", "readiness");
  for (guint i = 0; i < N_PLACES; i++)
    write_band (writer, places[i].id, places[i].from, places[i].to, _ (places[i].label), "");
  bw_xml_writer_end (writer);
  for (guint s = 0; s < draft->band_sets->len; s++)
    {
      const BwDraftBands *set = g_ptr_array_index (draft->band_sets, s);

      bw_xml_writer_start (writer, "band-set", NULL);
      bw_xml_writer_attribute (writer, "id", set->id);
      for (guint i = 0; i < set->bands->len; i++)
        {
          const BwDraftBand *band = g_ptr_array_index (set->bands, i);
          const BwDraftBand *next = i + 1 < set->bands->len ? g_ptr_array_index (set->bands, i + 1) : NULL;
          g_autofree char *id = g_strdup_printf ("band-%u", i + 1);

          write_band (writer, id, band->from, next != NULL ? next->from : 100, band->label, band->message);
        }
      bw_xml_writer_end (writer);
    }
}

static void
write_advice (BwXmlWriter *writer, const char *band, guint place)
{
  bw_xml_writer_start (writer, "advice", NULL);
  bw_xml_writer_attribute (writer, "band", band);
  for (guint i = 0; i < G_N_ELEMENTS (places[place].advice); i++)
    bw_xml_writer_element (writer, "line", _ (places[place].advice[i]));
  bw_xml_writer_end (writer);
}

static void
write_dimension (const BwDraftDimension *dimension, BwXmlWriter *writer)
{
  bw_xml_writer_start (writer, "dimension", NULL);
  bw_xml_writer_attribute (writer, "id", dimension->id);
  bw_xml_writer_attribute (writer, "kind", "readiness");
  bw_xml_writer_attribute (writer, "response-scale", dimension->scale->id);
  if (dimension->bands != NULL)
    bw_xml_writer_attribute (writer, "band-set", dimension->bands->id);
  bw_xml_writer_element (writer, "name", dimension->name);
  bw_xml_writer_element (writer, "definition", dimension->definition);
  for (guint i = 0; dimension->bands == NULL && i < N_PLACES; i++)
    write_advice (writer, places[i].id, i);
  for (guint i = 0; dimension->bands != NULL && i < dimension->bands->bands->len; i++)
    {
      g_autofree char *id = g_strdup_printf ("band-%u", i + 1);

      write_advice (writer, id, i == 0 ? LOW : i + 1 == dimension->bands->bands->len ? HIGH : MIDDLE);
    }
  bw_xml_writer_end (writer);
}

/* Without an exponent, which xs:decimal does not have. */
static char *
print_credit (double credit)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE];
  gsize length;

  g_ascii_formatd (digits, sizeof digits, "%.12f", credit);
  length = strlen (digits);
  while (digits[length - 1] == '0')
    length--;
  return g_strndup (digits, digits[length - 1] == '.' ? length - 1 : length);
}

static void
write_options (const BwDraftItem *item, BwXmlWriter *writer)
{
  for (guint i = 0; i < item->options->len; i++)
    {
      const BwDraftOption *option = g_ptr_array_index (item->options, i);

      bw_xml_writer_start (writer, "option", NULL);
      bw_xml_writer_attribute (writer, "id", option->id);
      if (!isnan (option->credit))
        {
          g_autofree char *credit = print_credit (option->credit);
          bw_xml_writer_attribute (writer, "credit", credit);
        }
      bw_xml_writer_text (writer, option->text);
      bw_xml_writer_end (writer);
    }
}

static void
write_item (const BwDraftItem *item, BwXmlWriter *writer)
{
  static const char *const elements[] = {
    [BW_ITEM_RATING] = "item",   [BW_ITEM_CHOICE] = "choice",  [BW_ITEM_MULTIPLE_CHOICE] = "choice",
    [BW_ITEM_NUMBER] = "number", [BW_ITEM_TEXT] = "free-text",
  };

  bw_xml_writer_start (writer, elements[item->type], NULL);
  bw_xml_writer_attribute (writer, "id", item->id);
  if (item->type == BW_ITEM_RATING)
    bw_xml_writer_attribute (writer, "dimension", item->dimension->id);
  if (item->type == BW_ITEM_RATING && item->scale != item->dimension->scale)
    bw_xml_writer_attribute (writer, "response-scale", item->scale->id);
  if (item->type == BW_ITEM_RATING && item->reverse)
    bw_xml_writer_attribute (writer, "keying", "reverse");
  if (item->type == BW_ITEM_MULTIPLE_CHOICE)
    bw_xml_writer_attribute (writer, "multiple", "true");
  if (item->type == BW_ITEM_NUMBER)
    {
      g_autofree char *minimum = bw_number_print (item->minimum);
      g_autofree char *maximum = bw_number_print (item->maximum);
      bw_xml_writer_attribute (writer, "minimum", minimum);
      bw_xml_writer_attribute (writer, "maximum", maximum);
      bw_xml_writer_attribute (writer, "whole", item->whole ? "true" : "false");
    }
  bw_xml_writer_element (writer, "stem", item->stem);
  if (*item->help != '\0')
    bw_xml_writer_element (writer, "help", item->help);
  if (*item->unit != '\0')
    bw_xml_writer_element (writer, "unit", item->unit);
  if (item->options != NULL)
    write_options (item, writer);
  bw_xml_writer_end (writer);
}

static void
write_section (const BwDraftSection *section, BwXmlWriter *writer)
{
  bw_xml_writer_start (writer, "section", NULL);
  bw_xml_writer_attribute (writer, "id", section->id);
  bw_xml_writer_element (writer, "title", section->title);
  if (*section->introduction != NULL)
    {
      bw_xml_writer_start (writer, "introduction", NULL);
      for (char **paragraph = section->introduction; *paragraph != NULL; paragraph++)
        bw_xml_writer_element (writer, "p", *paragraph);
      bw_xml_writer_end (writer);
    }
  for (guint i = 0; i < section->items->len; i++)
    write_item (g_ptr_array_index (section->items, i), writer);
  bw_xml_writer_end (writer);
}

GBytes *
bw_draft_write (BwDraft *draft)
{
  g_autoptr (BwXmlWriter) writer = bw_xml_writer_new ();

  bw_xml_writer_start (writer, "assessment", NAMESPACE);
  write_head (draft, writer);
  for (guint i = 0; i < draft->scales->len; i++)
    if (is_used (draft, g_ptr_array_index (draft->scales, i)))
      write_scale (g_ptr_array_index (draft->scales, i), writer);
  if (draft->dimensions->len > 0)
    write_band_sets (draft, writer);
  for (guint i = 0; i < draft->dimensions->len; i++)
    write_dimension (g_ptr_array_index (draft->dimensions, i), writer);
  for (guint i = 0; i < draft->sections->len; i++)
    write_section (g_ptr_array_index (draft->sections, i), writer);
  if (draft->dimensions->len > 0)
    {
      bw_xml_writer_start (writer, "chart", NULL);
      bw_xml_writer_attribute (writer, "id", "bars");
      bw_xml_writer_attribute (writer, "kind", "bullet-bars");
      bw_xml_writer_element (writer, "title", _ ("The parts at a glance"));
      bw_xml_writer_end (writer);
    }
  bw_xml_writer_end (writer);
  return bw_xml_writer_finish (writer);
}
