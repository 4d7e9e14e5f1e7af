/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-browser-form-private.h"

#include "app/document/bw-number.h"

/* More rows than that are added when they are needed. */
#define MAX_FIRST_ROWS 3

guint
bw_browser_form_get_first_rows (const BwItem *item)
{
  return CLAMP (item->minimum_rows, 1, MAX_FIRST_ROWS);
}

static void
add_points (const BwBrowserForm *form, const BwField *field, guint position)
{
  const BwResponseScale *scale = &form->assessment->response_scales[field->response_scale];

  bw_browser_form_add (form, "<select data-field=\"%u\"><option value=\"\">–</option>", position);
  for (guint i = 0; i < scale->n_points; i++)
    {
      g_autofree char *value = bw_number_print (scale->points[i].value);

      bw_browser_form_add (form, "<option value=\"%s\">%s</option>", value, scale->points[i].anchor);
    }
  bw_browser_form_add (form, "</select>");
}

/* A field and what it is called; the label holds both, so that a row can be copied without any ids. */
static void
add_field (const BwBrowserForm *form, const BwField *field, guint position)
{
  gboolean derived = field->type == BW_FIELD_DERIVED;

  bw_browser_form_add (form, "<%s class=\"field%s\"><span class=\"label\">%s</span>", derived ? "div" : "label",
                       field->type == BW_FIELD_TEXT ? " wide" : "", field->label);
  if (field->help != NULL)
    bw_browser_form_add (form, " <span class=\"hint\">%s</span>", field->help);
  switch (field->type)
    {
    case BW_FIELD_TEXT:
      bw_browser_form_add (form, "<input type=\"text\" data-field=\"%u\">", position);
      break;
    case BW_FIELD_NUMBER:
      bw_browser_form_add (form, "<span class=\"line\"><input data-field=\"%u\"", position);
      bw_browser_form_add_number (form, field->unit, field->minimum, field->maximum, field->whole);
      break;
    case BW_FIELD_RATING:
      add_points (form, field, position);
      break;
    case BW_FIELD_DERIVED:
      bw_browser_form_add (form, "<output data-field=\"%u\">–</output>", position);
      break;
    }
  bw_browser_form_add (form, "</%s>\n", derived ? "div" : "label");
}

void
bw_browser_form_add_table (const BwBrowserForm *form, guint position)
{
  const BwItem *item = &form->assessment->items[position];
  guint n_rows = bw_browser_form_get_first_rows (item);

  bw_browser_form_add (form, "<div class=\"rows\">\n");
  for (guint row = 0; row < n_rows; row++)
    {
      bw_browser_form_add (form, "<fieldset class=\"row\"><legend>%u</legend>\n<div class=\"fields\">\n", row + 1);
      for (guint i = 0; i < item->n_fields; i++)
        add_field (form, &item->fields[i], i);
      bw_browser_form_add (
        form, "</div>\n<button type=\"button\" class=\"remove quiet scripted\" hidden></button></fieldset>\n");
    }
  bw_browser_form_add (form, "</div>\n<button type=\"button\" class=\"add scripted\">%s</button>\n",
                       bw_browser_form_word (form, "add_row"));
}
