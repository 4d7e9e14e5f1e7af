/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-browser-form-private.h"

#include "app/document/bw-number.h"

#include <math.h>

/* Anchors of so few letters stand side by side even on a telephone. */
#define MAX_FIGURE_LETTERS 3

static const char *
get_stem (const BwBrowserForm *form, const BwItem *item)
{
  return item->stems[form->form] != NULL ? item->stems[form->form]
                                         : item->stems[bw_assessment_get_default_form (form->assessment)];
}

static const char *
get_frame (const BwBrowserForm *form, const BwItem *item)
{
  return item->type == BW_ITEM_RATING ? form->assessment->dimensions[item->dimension].frames[form->form] : NULL;
}

/* What is asked. Its id is "q-" and the position. */
static void
add_legend (const BwBrowserForm *form, guint position)
{
  const BwItem *item = &form->assessment->items[position];
  const char *frame = get_frame (form, item);

  bw_browser_form_add (form, "<legend id=\"q-%u\">", position);
  if (item->title != NULL)
    bw_browser_form_add (form, "<span class=\"title\">%s</span>", item->title);
  if (frame != NULL)
    bw_browser_form_add (form, "<span class=\"frame\">%s</span> ", frame);
  bw_browser_form_add (form, "<span class=\"stem\">%s</span></legend>\n", get_stem (form, item));
  if (item->help != NULL)
    bw_browser_form_add (form, "<p class=\"help\" id=\"h-%u\">%s</p>\n", position, item->help);
}

/* "Not applicable", as one of the radio buttons or as a box of its own. */
static void
add_away (const BwBrowserForm *form, guint position, const char *type)
{
  const BwResponseScale *scale = bw_assessment_get_item_scale (form->assessment, position);
  const char *text = scale != NULL && scale->not_applicable != NULL ? scale->not_applicable
                                                                    : bw_browser_form_word (form, "not_applicable");

  bw_browser_form_add (
    form,
    "<label class=\"point away\"><input type=\"%s\" name=\"i-%u\" value=\"not-applicable\" data-away>"
    "<span>%s</span></label>\n",
    type, position, text);
}

static void
add_point (const BwBrowserForm *form, guint position, const char *type, guint option, const char *value,
           const char *text)
{
  bw_browser_form_add (form,
                       "<label class=\"point\"><input type=\"%s\" name=\"i-%u\" value=\"%s\" data-option=\"%u\">"
                       "<span>%s</span></label>\n",
                       type, position, value, option, text);
}

static gboolean
has_figures (const BwResponseScale *scale)
{
  for (guint i = 0; i < scale->n_points; i++)
    if (g_utf8_strlen (scale->points[i].anchor, -1) > MAX_FIGURE_LETTERS)
      return FALSE;
  return TRUE;
}

static void
add_scale (const BwBrowserForm *form, guint position)
{
  const BwResponseScale *scale = bw_assessment_get_item_scale (form->assessment, position);

  bw_browser_form_add (form, "<div class=\"points%s\">\n", has_figures (scale) ? " figures" : "");
  for (guint i = 0; i < scale->n_points; i++)
    {
      g_autofree char *value = bw_number_print (scale->points[i].value);

      add_point (form, position, "radio", i, value, scale->points[i].anchor);
    }
  add_away (form, position, "radio");
  bw_browser_form_add (form, "</div>\n");
}

static void
add_options (const BwBrowserForm *form, guint position)
{
  const BwItem *item = &form->assessment->items[position];
  const char *type = item->type == BW_ITEM_MULTIPLE_CHOICE ? "checkbox" : "radio";

  bw_browser_form_add (form, "<div class=\"points\">\n");
  for (guint i = 0; i < item->n_options; i++)
    add_point (form, position, type, i, item->options[i].id, item->options[i].text);
  add_away (form, position, type);
  bw_browser_form_add (form, "</div>\n");
}

void
bw_browser_form_add_number (const BwBrowserForm *form, const char *unit, double minimum, double maximum, gboolean whole)
{
  g_autofree char *lowest = bw_number_print (minimum);
  g_autofree char *highest = bw_number_print (maximum);
  g_autofree char *range = bw_browser_form_word_with_range (form, whole ? "whole" : "number", minimum, maximum);
  g_autofree char *error =
    bw_browser_form_word_with_range (form, whole ? "whole_not_yet" : "number_not_yet", minimum, maximum);
  /* The keyboard of a telephone for figures has no minus. */
  const char *keyboard = minimum < 0 ? "text" : whole ? "numeric" : "decimal";

  bw_browser_form_add (form, " type=\"text\" inputmode=\"%s\" data-minimum=\"%s\" data-maximum=\"%s\"%s>", keyboard,
                       lowest, highest, whole ? " data-whole" : "");
  if (unit != NULL)
    bw_browser_form_add (form, "<span class=\"unit\">%s</span>", unit);
  bw_browser_form_add (form, "</span><span class=\"hint\">%s</span>", range);
  bw_browser_form_add (form, "<span class=\"error\" role=\"alert\" data-text=\"%s\"></span>", error);
}

static void
add_body (const BwBrowserForm *form, guint position)
{
  const BwItem *item = &form->assessment->items[position];

  switch (item->type)
    {
    case BW_ITEM_RATING:
      add_scale (form, position);
      break;
    case BW_ITEM_VIGNETTE:
    case BW_ITEM_CHOICE:
    case BW_ITEM_MULTIPLE_CHOICE:
      add_options (form, position);
      break;
    case BW_ITEM_NUMBER:
      bw_browser_form_add (
        form, "<div class=\"field\"><span class=\"line\"><input name=\"i-%u-number\" aria-labelledby=\"q-%u\"",
        position, position);
      bw_browser_form_add_number (form, item->unit, item->minimum, item->maximum, item->whole);
      bw_browser_form_add (form, "</div>\n");
      add_away (form, position, "checkbox");
      break;
    case BW_ITEM_TEXT:
      bw_browser_form_add (form, "<textarea class=\"text\" name=\"i-%u\" aria-labelledby=\"q-%u\"></textarea>\n",
                           position, position);
      break;
    case BW_ITEM_RECORD_TABLE:
      bw_browser_form_add_table (form, position);
      break;
    }
}

/* A note, and a way back from a radio button. */
static void
add_foot (const BwBrowserForm *form, guint position)
{
  bw_browser_form_open (form, "div class=\"foot\"");
  bw_browser_form_add (form,
                       "<details><summary>%s</summary>"
                       "<textarea class=\"note\" name=\"i-%u-note\" aria-label=\"%s\"></textarea></details>",
                       bw_browser_form_word (form, "note"), position, bw_browser_form_word (form, "note"));
  if (bw_item_counts (&form->assessment->items[position]))
    bw_browser_form_add (form, "<button type=\"button\" class=\"clear quiet\" hidden>%s</button>",
                         bw_browser_form_word (form, "clear"));
  bw_browser_form_add (form, "</div>\n");
}

/* @prompt is the position of the item above which the prompt of its scale stands, or -1. */
static void
add_item (const BwBrowserForm *form, guint position, int prompt)
{
  const BwItem *item = &form->assessment->items[position];
  gboolean rating = item->type == BW_ITEM_RATING;

  bw_browser_form_add (form, "<fieldset class=\"item%s\" id=\"i-%u\" data-item=\"%u\"", rating ? " rating" : "",
                       position, position);
  if (prompt >= 0 || item->help != NULL)
    {
      bw_browser_form_add (form, " aria-describedby=\"");
      if (prompt >= 0)
        bw_browser_form_add (form, "p-%u", (guint)prompt);
      if (item->help != NULL)
        bw_browser_form_add (form, "%sh-%u", prompt >= 0 ? " " : "", position);
      bw_browser_form_add (form, "\"");
    }
  bw_browser_form_add (form, ">\n");
  add_legend (form, position);
  bw_browser_form_add_condition (form, item->relevant);
  add_body (form, position);
  add_foot (form, position);
  bw_browser_form_add (form, "</fieldset>\n");
}

/* The prompt of a scale stands above the first of the items that follow each other on it. */
static void
add_items (const BwBrowserForm *form, guint first, guint end)
{
  const BwResponseScale *scale = NULL;
  int prompt = -1;

  for (guint i = first; i < end; i++)
    {
      const BwResponseScale *own = bw_assessment_get_item_scale (form->assessment, i);

      if (own == NULL || own->prompt == NULL)
        prompt = -1;
      else if (own != scale)
        {
          bw_browser_form_add (form, "<p class=\"prompt\" id=\"p-%u\">%s</p>\n", i, own->prompt);
          prompt = (int)i;
        }
      scale = own;
      add_item (form, i, prompt);
    }
}

void
bw_browser_form_add_section (const BwBrowserForm *form, guint position)
{
  const BwSection *section = &form->assessment->sections[position];

  bw_browser_form_add (form,
                       "<section id=\"s-%u\" data-section=\"%u\" aria-labelledby=\"t-%u\">\n<h2 id=\"t-%u\">%s</h2>\n",
                       position, position, position, position, section->title);
  bw_browser_form_add_condition (form, section->relevant);
  for (guint i = 0; i < section->n_introduction; i++)
    bw_browser_form_add (form, "<p>%s</p>\n", section->introduction[i].text);
  add_items (form, section->first_item, section->first_item + section->n_items);
  bw_browser_form_add (form, "</section>\n");
}
