/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-translation.h"

#include <string.h>

struct _BwTranslation
{
  GBytes *file;
  GHashTable *texts; /* from and to texts inside the file */
  gboolean translated;
};

/* The layout of a .mo file: GNU gettext manual, "The Format of GNU MO Files". */
#define MAGIC 0x950412DEu
#define HEADER_WORDS 7

typedef struct
{
  const guint8 *data;
  gsize length;
  gboolean swapped;
} Reader;

/* FALSE when the file ends before. */
static gboolean
read_word (const Reader *reader, guint64 offset, guint32 *word)
{
  guint32 raw;

  if (offset + sizeof raw > reader->length)
    return FALSE;
  memcpy (&raw, reader->data + offset, sizeof raw);
  *word = reader->swapped ? GUINT32_SWAP_LE_BE (raw) : raw;
  return TRUE;
}

/* The text that the table entry at @offset is about, or NULL. A plural begins with its singular. */
static const char *
read_text (const Reader *reader, guint64 offset)
{
  guint32 length, start;

  if (!read_word (reader, offset, &length) || !read_word (reader, offset + 4, &start))
    return NULL;
  if ((guint64)start + length >= reader->length || reader->data[start + length] != '\0')
    return NULL;
  return (const char *)reader->data + start;
}

static void
read_texts (BwTranslation *self)
{
  Reader reader = { 0 };
  guint32 magic, n_texts, sources, targets;

  reader.data = g_bytes_get_data (self->file, &reader.length);
  if (reader.length < HEADER_WORDS * sizeof (guint32) || !read_word (&reader, 0, &magic))
    return;
  reader.swapped = magic == GUINT32_SWAP_LE_BE (MAGIC);
  if (!reader.swapped && magic != MAGIC)
    return;
  read_word (&reader, 8, &n_texts);
  read_word (&reader, 12, &sources);
  read_word (&reader, 16, &targets);
  for (guint64 i = 0; i < MIN (n_texts, reader.length / 8); i++)
    {
      const char *source = read_text (&reader, sources + 8 * i);
      const char *target = read_text (&reader, targets + 8 * i);

      if (source != NULL && target != NULL && *target != '\0' && g_utf8_validate (target, -1, NULL))
        g_hash_table_insert (self->texts, (gpointer)source, (gpointer)target);
    }
}

static gboolean
load (BwTranslation *self, const char *folder, const char *domain, const char *language)
{
  g_autofree char *name = g_strconcat (domain, ".mo", NULL);
  g_autofree char *path = g_build_filename (folder, language, "LC_MESSAGES", name, NULL);
  char *data;
  gsize length;

  if (!g_file_get_contents (path, &data, &length, NULL))
    return FALSE;
  self->file = g_bytes_new_take (data, length);
  read_texts (self);
  return g_hash_table_size (self->texts) > 0;
}

BwTranslation *
bw_translation_new (const char *folder, const char *domain, const char *language)
{
  BwTranslation *self = g_new0 (BwTranslation, 1);
  g_autofree char *name = g_strdelimit (g_strdup (language), "-", '_');
  gboolean is_name = strspn (name, G_CSET_A_2_Z G_CSET_a_2_z G_CSET_DIGITS "_") == strlen (name);

  self->texts = g_hash_table_new (g_str_hash, g_str_equal);
  self->translated = g_ascii_strcasecmp (name, "en") == 0 || g_ascii_strncasecmp (name, "en_", 3) == 0;
  while (folder != NULL && is_name && *name != '\0' && !self->translated)
    {
      char *last = strrchr (name, '_');

      self->translated = load (self, folder, domain, name);
      if (!self->translated)
        g_clear_pointer (&self->file, g_bytes_unref);
      if (last == NULL)
        break;
      *last = '\0';
    }
  return self;
}

void
bw_translation_free (BwTranslation *self)
{
  g_hash_table_unref (self->texts);
  g_clear_pointer (&self->file, g_bytes_unref);
  g_free (self);
}

const char *
bw_translation_get (const BwTranslation *self, const char *text)
{
  const char *target = g_hash_table_lookup (self->texts, text);

  return target != NULL ? target : text;
}

gboolean
bw_translation_is_translated (const BwTranslation *self)
{
  return self->translated;
}
