/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-combination-private.h"

#include "app/xml/bw-file.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Whole files and folders on their way into a combination. */

static void
add_unreadable (BwCombination *self, const BwFoundDocument *found)
{
  g_autofree char *why = g_strdup_printf (_ ("The folder could not be looked into: %s."), found->error->message);

  bw_combination_add_damaged (self, found->name, why);
}

void
bw_combination_set_open_sealed (BwCombination *self, BwOpenSealed open_sealed, gpointer data)
{
  g_return_if_fail (self != NULL);

  self->open_sealed = open_sealed;
  self->open_sealed_data = data;
}

/* TRUE when it is sealed, and there is a way to open it. */
static gboolean
may_open (BwCombination *self, GBytes *bytes)
{
  gsize length;
  const void *data = g_bytes_get_data (bytes, &length);

  return self->open_sealed != NULL && length >= strlen (BW_SEALED_MAGIC) &&
         memcmp (data, BW_SEALED_MAGIC, strlen (BW_SEALED_MAGIC)) == 0;
}

/* The bytes of the document, opened where it is sealed; NULL with a sentence in @why. */
static GBytes *
load_document (BwCombination *self, const BwFoundDocument *found, GCancellable *cancellable, char **why)
{
  g_autoptr (BwIssues) issues = bw_issues_new (found->name);
  g_autoptr (GBytes) bytes = bw_file_load (found->file, &bw_xml_limits_document, cancellable, issues);
  g_autoptr (GError) error = NULL;
  GBytes *opened;

  if (bytes == NULL)
    *why = bw_issues_summarise (issues);
  if (bytes == NULL || !may_open (self, bytes))
    return g_steal_pointer (&bytes);
  opened = self->open_sealed (bytes, self->open_sealed_data, &error);
  if (opened == NULL)
    *why = g_strdup (error->message);
  return opened;
}

static gboolean
add_document (BwCombination *self, const BwFoundDocument *found, GCancellable *cancellable, GError **error)
{
  g_autofree char *why = NULL;
  g_autoptr (GBytes) bytes = load_document (self, found, cancellable, &why);

  /* It may be the reason why nothing was read. */
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  if (bytes != NULL)
    bw_combination_add (self, found->name, bytes, found->group);
  else
    bw_combination_add_damaged (self, found->name, why);
  return TRUE;
}

/* Looks for the newest version among @found, where answers are taken over to it. */
static gboolean
find_newest (BwCombination *self, GPtrArray *found, GCancellable *cancellable, BwCombinationProgress progress,
             gpointer data, GError **error)
{
  for (guint i = 0; i < found->len; i++)
    {
      const BwFoundDocument *document = found->pdata[i];
      g_autofree char *unsaid = NULL;
      g_autoptr (GBytes) bytes = NULL;

      if (progress != NULL)
        progress (0, 0, document->name, data);
      if (document->error == NULL)
        bytes = load_document (self, document, cancellable, &unsaid);
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      if (bytes != NULL)
        bw_combination_consider (self, bytes);
    }
  return TRUE;
}

gboolean
bw_combination_add_found (BwCombination *self, GPtrArray *found, GCancellable *cancellable,
                          BwCombinationProgress progress, gpointer data, GError **error)
{
  g_return_val_if_fail (self != NULL && found != NULL, FALSE);

  if (self->migrates && self->assessment == NULL && !find_newest (self, found, cancellable, progress, data, error))
    return FALSE;
  for (guint i = 0; i < found->len; i++)
    {
      const BwFoundDocument *document = found->pdata[i];

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      if (progress != NULL)
        progress (i, found->len, document->name, data);
      if (document->error != NULL)
        add_unreadable (self, document);
      else if (!add_document (self, document, cancellable, error))
        return FALSE;
    }
  return TRUE;
}

gboolean
bw_combination_add_files (BwCombination *self, GPtrArray *files, BwSearchGroups groups, GCancellable *cancellable,
                          BwCombinationProgress progress, gpointer data, GError **error)
{
  g_return_val_if_fail (self != NULL && files != NULL, FALSE);

  g_autoptr (GPtrArray) found = bw_found_documents_new ();

  for (guint i = 0; i < files->len; i++)
    {
      g_autofree char *place = bw_file_dup_place (files->pdata[i]);

      if (progress != NULL)
        progress (0, 0, place, data);
      if (!bw_document_search (files->pdata[i], place, groups, NULL, found, cancellable, error))
        return FALSE;
    }
  return bw_combination_add_found (self, found, cancellable, progress, data, error);
}
