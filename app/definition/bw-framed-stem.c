/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "bw-framed-stem.h"

#include <string.h>

void
bw_form_texts_clear (BwFormTexts *texts)
{
  for (guint form = 0; form < BW_N_FORMS; form++)
    g_free (texts->of_form[form]);
  g_free (texts->general);
}

/* The texts called @name in @parent; the first of two for one form. */
static BwFormTexts
read_texts (BwXmlNode *parent, const char *name)
{
  BwFormTexts texts = { 0 };

  for (BwXmlNode *node = bw_xml_node_find_child (parent, name); node != NULL; node = bw_xml_node_find_next (node, name))
    {
      g_autofree char *text = bw_xml_node_dup_text (node);
      g_auto (GStrv) forms = bw_xml_node_dup_words (node, "form");
      BwForm form;

      texts.n_read += strlen (text);
      for (guint i = 0; forms != NULL && forms[i] != NULL; i++)
        if (bw_form_parse (forms[i], &form) && texts.of_form[form] == NULL)
          texts.of_form[form] = g_strdup (text);
      if (forms == NULL && texts.general == NULL)
        texts.general = g_steal_pointer (&text);
    }
  return texts;
}

/* The caller owns the result. */
static char *
join (const char *frame, const char *stem)
{
  g_autoptr (GString) text = g_string_new (frame);

  while (g_str_has_suffix (text->str, "…") || g_str_has_suffix (text->str, ".") || g_str_has_suffix (text->str, " "))
    g_string_truncate (text, (gsize)(g_utf8_prev_char (text->str + text->len) - text->str));
  if (text->len > 0)
    g_string_append_c (text, ' ');
  g_string_append (text, stem);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

BwFormTexts
bw_framed_stems_read (BwXmlNode *item, BwXmlNode *dimension)
{
  g_auto (BwFormTexts) stems = read_texts (item, "stem");
  g_auto (BwFormTexts) frames = read_texts (dimension, "frame");
  BwFormTexts framed = { .n_read = stems.n_read + frames.n_read };
  gboolean general_serves = FALSE;

  for (guint form = 0; form < BW_N_FORMS; form++)
    {
      const char *stem = stems.of_form[form] != NULL ? stems.of_form[form] : stems.general;
      const char *frame = frames.of_form[form] != NULL ? frames.of_form[form] : frames.general;

      if (stem != NULL && (stems.of_form[form] != NULL || frames.of_form[form] != NULL))
        framed.of_form[form] = join (frame, stem);
      else
        general_serves = TRUE;
    }
  /* Three stems at most, as everywhere. */
  if (stems.general != NULL && general_serves)
    framed.general = join (frames.general, stems.general);
  return framed;
}
