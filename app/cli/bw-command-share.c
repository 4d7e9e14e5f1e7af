/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-command.h"
#include "bw-passphrase-prompt.h"

#include "app/exchange/bw-disclosure.h"
#include "app/exchange/bw-sealed-file.h"
#include "app/xml/bw-file.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#define MAX_EXCERPT 60

typedef struct
{
  char *output;
  char **keep;
  char **remove;
  char *passphrase_file;
  gboolean ask;
  gboolean list;
} Options;

static void
options_clear (Options *options)
{
  g_free (options->output);
  g_free (options->passphrase_file);
  g_strfreev (options->keep);
  g_strfreev (options->remove);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

static BwAssessment *
find_installed (const char *digest, gpointer data)
{
  BwAssessment *found = bw_catalogue_find_digest (data, digest);

  return found != NULL ? bw_assessment_ref (found) : NULL;
}

/* What the file at @path tells; NULL, with the reason printed, when it cannot be read. */
static BwDisclosure *
read_disclosure (const BwFolders *folders, const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  g_autofree char *name = g_filename_display_name (path);
  g_autoptr (BwIssues) issues = bw_issues_new (name);
  g_autoptr (GBytes) schema = bw_folders_load_schema (folders);
  g_autoptr (GBytes) bytes = NULL;
  BwDisclosure *disclosure = NULL;

  if (schema == NULL)
    return NULL;
  bytes = bw_file_load (file, &bw_xml_limits_document, NULL, issues);
  if (bytes != NULL)
    {
      g_autoptr (BwCatalogue) catalogue = bw_catalogue_new (schema, folders->installed, NULL);
      bw_catalogue_load (catalogue);
      disclosure = bw_disclosure_new (bytes, schema, find_installed, catalogue, issues);
    }
  if (disclosure == NULL)
    bw_print_issues (issues);
  return disclosure;
}

static void
print_list (BwDisclosure *disclosure)
{
  guint n = bw_disclosure_get_n (disclosure);

  for (guint i = 0; i < n; i++)
    {
      const BwDisclosed *disclosed = bw_disclosure_get (disclosure, i);
      g_autofree char *where = bw_disclosed_dup_where (disclosed);
      g_autofree char *excerpt = bw_disclosed_dup_excerpt (disclosed, MAX_EXCERPT);
      const char *title = bw_disclosure_kind_get_title (disclosed->kind);

      if (i == 0 || bw_disclosure_get (disclosure, i - 1)->kind != disclosed->kind)
        bw_print (_ ("%s (%s). %s\n"), title, bw_disclosure_kind_get_id (disclosed->kind),
                  bw_disclosure_kind_get_explanation (disclosed->kind));
      bw_print ("  %s  [%s]\n", excerpt, where);
    }
  if (n == 0)
    bw_print (_ ("Nothing in this document can identify a person, as far as a program can tell.\n"));
  bw_print (_ ("Whoever gets the file can read all that is in it.\n"));
}

/* Says in @kinds, by kind, which ones @words name; FALSE, with the reason printed, when one is no kind. */
static gboolean
read_kinds (char **words, gboolean *kinds)
{
  const char *names[BW_N_DISCLOSURE_KINDS + 2] = { "all" };

  for (guint kind = 0; kind < BW_N_DISCLOSURE_KINDS; kind++)
    names[kind + 1] = bw_disclosure_kind_get_id (kind);
  for (; words != NULL && *words != NULL; words++)
    {
      g_auto (GStrv) parts = g_strsplit (*words, ",", -1);
      for (char **part = parts; *part != NULL; part++)
        {
          BwDisclosureKind kind = bw_disclosure_kind_find (*part);
          for (guint k = 0; k < BW_N_DISCLOSURE_KINDS; k++)
            kinds[k] = kinds[k] || k == kind || g_str_equal (*part, "all");
          if (kind < BW_N_DISCLOSURE_KINDS || g_str_equal (*part, "all"))
            continue;
          const char *nearest = bw_nearest_word (*part, names);
          g_autofree char *all = g_strjoinv (", ", (char **)names);
          if (nearest != NULL)
            bw_command_misused ("share", _ ("“%s” is nothing that can be kept or removed. Did you mean “%s”?"), *part,
                                nearest);
          else
            bw_command_misused ("share", _ ("“%s” is nothing that can be kept or removed. There are: %s."), *part, all);
          return FALSE;
        }
    }
  return TRUE;
}

/* One for each that is told: what the options say of its kind. NULL, with the reason printed, when they make no sense.
 */
static gboolean *
choose (BwDisclosure *disclosure, const Options *options)
{
  gboolean kept[BW_N_DISCLOSURE_KINDS] = { FALSE }, removed[BW_N_DISCLOSURE_KINDS] = { FALSE };
  gboolean *remove;

  if (!read_kinds (options->keep, kept) || !read_kinds (options->remove, removed))
    return NULL;
  remove = g_new0 (gboolean, bw_disclosure_get_n (disclosure) + 1);
  for (guint i = 0; i < bw_disclosure_get_n (disclosure); i++)
    {
      BwDisclosureKind kind = bw_disclosure_get (disclosure, i)->kind;
      remove[i] = options->remove != NULL ? removed[kind] : !kept[kind];
    }
  return remove;
}

static void
print_summary (BwDisclosure *disclosure, const gboolean *remove)
{
  guint gone[BW_N_DISCLOSURE_KINDS] = { 0 }, left[BW_N_DISCLOSURE_KINDS] = { 0 };
  g_auto (GStrv) leftovers = bw_disclosure_dup_leftovers (disclosure, remove);

  for (guint i = 0; i < bw_disclosure_get_n (disclosure); i++)
    {
      const BwDisclosed *disclosed = bw_disclosure_get (disclosure, i);
      gboolean goes = disclosed->fate == BW_FATE_GONE || (disclosed->fate == BW_FATE_CHOICE && remove[i]);
      (goes ? gone : left)[disclosed->kind] += disclosed->count;
    }
  for (guint kind = 0; kind < BW_N_DISCLOSURE_KINDS; kind++)
    {
      if (gone[kind] > 0)
        /* Translators: a kind of thing, such as “Names”, and in how many places it was */
        bw_print (_ ("%s: %u left out\n"), bw_disclosure_kind_get_title (kind), gone[kind]);
      if (left[kind] > 0)
        bw_print (_ ("%s: %u still there\n"), bw_disclosure_kind_get_title (kind), left[kind]);
    }
  for (char **line = leftovers; *line != NULL; line++)
    bw_print (_ ("A name that was left out still stands there: %s\n"), *line);
}

/* @bytes, sealed where the options say so; NULL, with the reason printed, when that is not possible. */
static GBytes *
seal_as_asked (GBytes *bytes, const Options *options)
{
  g_autoptr (BwPassphrase) passphrase = NULL;
  g_autoptr (GError) error = NULL;
  GBytes *sealed;

  if (!options->ask && options->passphrase_file == NULL)
    return g_bytes_ref (bytes);
  passphrase = bw_command_read_passphrase (options->passphrase_file, TRUE);
  if (passphrase == NULL)
    return NULL;
  sealed = bw_sealed_file_seal (bytes, passphrase, &bw_seal_cost_usual, &error);
  if (sealed == NULL)
    bw_print_error ("%s\n", error->message);
  return sealed;
}

static int
write_copy (GBytes *bytes, const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  g_autofree char *name = g_filename_display_name (path);
  g_autoptr (GError) error = NULL;

  if (!bw_command_claim_file (path))
    return BW_EXIT_NOT;
  if (!bw_file_replace (file, bytes, &error))
    {
      g_unlink (path);
      bw_print_error (_ ("The copy could not be written: %s\n"), error->message);
      return BW_EXIT_NOT;
    }
  if (bw_sealed_file_is (bytes))
    bw_print (_ ("%s: written, sealed. Nobody opens it without the passphrase; without it, it is lost.\n"), name);
  else
    bw_print (_ ("%s: written. Whoever gets this file can read all that is in it.\n"), name);
  return BW_EXIT_OK;
}

static int
share (BwDisclosure *disclosure, const Options *options)
{
  g_autofree gboolean *remove = choose (disclosure, options);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) copy = NULL;
  g_autoptr (GBytes) sealed = NULL;

  if (remove == NULL)
    return BW_EXIT_WRONG;
  copy = bw_disclosure_remove (disclosure, remove, NULL, NULL, &error);
  if (copy == NULL)
    {
      bw_print_error ("%s\n", error->message);
      return BW_EXIT_NOT;
    }
  print_summary (disclosure, remove);
  sealed = seal_as_asked (copy, options);
  return sealed != NULL ? write_copy (sealed, options->output) : BW_EXIT_WRONG;
}

int
bw_command_share (const BwFolders *folders, char **arguments)
{
  g_auto (Options) options = { 0 };
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &options.output, N_ ("The file to make"), N_ ("FILE") },
    { "list", 0, 0, G_OPTION_ARG_NONE, &options.list, N_ ("Only list what can identify a person"), NULL },
    { "keep", 0, 0, G_OPTION_ARG_STRING_ARRAY, &options.keep, N_ ("Leave this in; everything else goes"),
      N_ ("KIND,…") },
    { "remove", 0, 0, G_OPTION_ARG_STRING_ARRAY, &options.remove, N_ ("Leave this out; everything else stays"),
      N_ ("KIND,…") },
    { "passphrase", 'p', 0, G_OPTION_ARG_NONE, &options.ask, N_ ("Seal the copy; the passphrase is asked for"), NULL },
    { "passphrase-file", 0, 0, G_OPTION_ARG_FILENAME, &options.passphrase_file,
      N_ ("Seal the copy with the first line of this file"), N_ ("FILE") },
    { NULL },
  };
  g_auto (GStrv) own = g_strdupv (arguments);
  g_autoptr (BwDisclosure) disclosure = NULL;

  if (!bw_command_parse (
        &own, entries,
        _ ("Unless told otherwise, everything that can identify a person is left out: the answers stay.\n"
           "KIND is one of names, groups, owners, titles, notes, texts, plan, days, ids, targets, unknown, or all.\n"
           "A file that is there already is never replaced.")))
    return BW_EXIT_WRONG;
  if (own[1] == NULL || own[2] != NULL)
    return bw_command_misused (own[0], _ ("Name one document."));
  if (options.list == (options.output != NULL))
    return bw_command_misused (own[0],
                               _ ("Either name the file to make with “-o”, or have things listed with “--list”."));
  if (options.keep != NULL && options.remove != NULL)
    return bw_command_misused (own[0], _ ("Say either what to keep or what to remove."));
  disclosure = read_disclosure (folders, own[1]);
  if (disclosure == NULL)
    return BW_EXIT_WRONG;
  if (!options.list)
    return share (disclosure, &options);
  print_list (disclosure);
  return BW_EXIT_OK;
}
