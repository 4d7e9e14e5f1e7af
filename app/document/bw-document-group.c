/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-document-private.h"

/* What a document says about the people who answered it together. Older programs keep these attributes without knowing
 * them. */

/* More people than this are not asked with one file. */
#define MAX_PEOPLE 1000000

const char *
bw_group_word_get_name (BwGroupWord word)
{
  static const char *const names[BW_N_GROUP_WORDS] = { "invited", "minimum-group" };

  return names[word];
}

static guint
get_number (BwDocument *self, BwGroupWord word, guint usual)
{
  const char *text = bw_kept_get_attribute (&self->unknown, bw_group_word_get_name (word));
  guint64 number;

  if (text == NULL || !g_ascii_string_to_unsigned (text, 10, 1, MAX_PEOPLE, &number, NULL))
    return usual;
  return (guint)number;
}

static void
set_number (BwDocument *self, BwGroupWord word, guint number, guint usual)
{
  g_autofree char *text = number != usual ? g_strdup_printf ("%u", MIN (number, MAX_PEOPLE)) : NULL;

  bw_document_change_group (self, word, text);
}

guint
bw_document_get_minimum_group (BwDocument *self)
{
  g_return_val_if_fail (BW_IS_DOCUMENT (self), BW_MINIMUM_GROUP);

  return MAX (get_number (self, BW_GROUP_WORD_MINIMUM, BW_MINIMUM_GROUP), BW_MINIMUM_GROUP_FLOOR);
}

guint
bw_document_get_invited (BwDocument *self)
{
  g_return_val_if_fail (BW_IS_DOCUMENT (self), 0);

  return get_number (self, BW_GROUP_WORD_INVITED, 0);
}

gboolean
bw_document_get_anonymous (BwDocument *self)
{
  const char *anonymous;

  g_return_val_if_fail (BW_IS_DOCUMENT (self), FALSE);

  anonymous = bw_kept_get_attribute (&self->unknown, "anonymous");
  return g_strcmp0 (anonymous, "true") == 0 || g_strcmp0 (anonymous, "1") == 0;
}

const char *
bw_document_get_group (BwDocument *self, guint response)
{
  const BwSheet *sheet;
  const char *group;

  g_return_val_if_fail (BW_IS_DOCUMENT (self) && response < self->sheets->len, NULL);

  sheet = &g_array_index (self->sheets, BwSheet, response);
  group = sheet->kept != NULL ? bw_kept_get_attribute (&sheet->kept->unknown, "group") : NULL;
  return group != NULL && *group != '\0' ? group : NULL;
}

void
bw_document_set_minimum_group (BwDocument *self, guint minimum)
{
  g_return_if_fail (BW_IS_DOCUMENT (self));

  set_number (self, BW_GROUP_WORD_MINIMUM, MAX (minimum, BW_MINIMUM_GROUP_FLOOR), BW_MINIMUM_GROUP);
}

void
bw_document_set_invited (BwDocument *self, guint invited)
{
  g_return_if_fail (BW_IS_DOCUMENT (self));

  set_number (self, BW_GROUP_WORD_INVITED, invited, 0);
}
