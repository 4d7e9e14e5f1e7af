/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-command.h"
#include "bw-passphrase-prompt.h"

#include "app/document/bw-combination.h"
#include "app/document/bw-fresh-id.h"
#include "app/exchange/bw-sealed-file.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

typedef struct
{
  char *output;
  char *title;
  char *day;
  char *passphrase_file;
  int minimum_group; /* 0: the usual one */
  gboolean with_names;
  gboolean with_comments;
  gboolean by_folder;
  gboolean migrate;
  char *group;       /* of the files that follow; NULL: none was named yet */
  GPtrArray *places; /* of Place, in the order in which they were named */
} Options;

/* A file or folder. */
typedef struct
{
  char *path;
  char *group; /* NULL: none */
} Place;

static void
place_free (Place *place)
{
  g_free (place->path);
  g_free (place->group);
  g_free (place);
}

static void
options_clear (Options *options)
{
  g_free (options->group);
  g_ptr_array_unref (options->places);
  g_free (options->output);
  g_free (options->title);
  g_free (options->day);
  g_free (options->passphrase_file);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

/* Nothing stops it, so nothing fails: what cannot be read is in the summary. */
static void
add_places (BwCombination *combination, const Options *options)
{
  g_autoptr (GPtrArray) found = bw_found_documents_new ();
  BwSearchGroups groups = options->by_folder ? BW_SEARCH_BY_FOLDER : BW_SEARCH_ONE_GROUP;

  for (guint i = 0; i < options->places->len; i++)
    {
      const Place *place = options->places->pdata[i];
      g_autoptr (GFile) file = g_file_new_for_path (place->path);
      g_autofree char *name = g_filename_display_name (place->path);

      bw_document_search (file, name, groups, place->group, found, NULL, NULL);
    }
  bw_combination_add_found (combination, found, NULL, NULL, NULL, NULL);
}

static void
print_migrated (const BwCombinedNote *note)
{
  bw_print (_ ("%s: taken over. %s\n"), note->file, note->why);
  for (guint i = 0; note->dropped != NULL && i < note->dropped->len; i++)
    bw_print ("    %s\n", (const char *)note->dropped->pdata[i]);
}

static void
print_note (const BwCombinedNote *note)
{
  switch (note->kind)
    {
    case BW_COMBINED_TWICE:
      bw_print (_ ("%s: there twice, kept once.\n"), note->file);
      break;
    case BW_COMBINED_REPLACED:
      bw_print (_ ("%s: there twice, with other answers. %s\n"), note->file, note->why);
      break;
    case BW_COMBINED_OTHER:
      bw_print (_ ("%s: left out. %s\n"), note->file, note->why);
      break;
    case BW_COMBINED_MIGRATED:
      print_migrated (note);
      break;
    case BW_COMBINED_DAMAGED:
      bw_print (_ ("%s: left out, it cannot be read. %s\n"), note->file, note->why);
      break;
    }
}

static void
print_migrations (const BwCombinationSummary *summary)
{
  for (guint i = 0; i < summary->migrations->len; i++)
    {
      g_autofree char *text = bw_migration_to_text (summary->migrations->pdata[i]);
      bw_print ("%s", text);
    }
}

static void
print_summary (const BwCombination *combination, const Options *options)
{
  const BwCombinationSummary *summary = bw_combination_get_summary (combination);
  g_autofree char *joiners = bw_combination_describe_joiners (combination);

  print_migrations (summary);
  for (guint i = 0; i < summary->notes->len; i++)
    print_note (g_ptr_array_index (summary->notes, i));
  bw_print (ngettext ("%u file read\n", "%u files read\n", summary->n_files), summary->n_files);
  bw_print (ngettext ("%u response kept\n", "%u responses kept\n", summary->n_kept), summary->n_kept);
  if (summary->n_twice > 0)
    bw_print (ngettext ("%u response was there twice\n", "%u responses were there twice\n", summary->n_twice),
              summary->n_twice);
  if (summary->n_migrated > 0)
    bw_print (ngettext ("%u file taken over from another version\n", "%u files taken over from another version\n",
                        summary->n_migrated),
              summary->n_migrated);
  if (summary->n_other > 0)
    bw_print (ngettext ("%u file about something else left out\n", "%u files about something else left out\n",
                        summary->n_other),
              summary->n_other);
  if (summary->n_damaged > 0)
    bw_print (ngettext ("%u file that cannot be read left out\n", "%u files that cannot be read left out\n",
                        summary->n_damaged),
              summary->n_damaged);
  if (summary->anonymous && options->with_names)
    bw_print (_ ("One of the files is anonymous, so the whole is, too.\n"));
  if (joiners != NULL)
    bw_print ("%s\n", joiners);
}

/* @title and @day are what the options say, made ready. */
static int
write_document (BwCombination *combination, const Options *options, const char *title, const char *day)
{
  gboolean all =
    bw_combination_get_summary (combination)->n_other + bw_combination_get_summary (combination)->n_damaged == 0;
  g_autofree char *id = bw_fresh_id_new (NULL);
  g_autofree char *name = g_filename_display_name (options->output);
  g_autoptr (BwDocument) document = bw_combination_create_document (
    combination, &(BwCombinationOptions){ .with_names = options->with_names,
                                          .with_comments = options->with_comments,
                                          .with_groups = options->by_folder || options->group != NULL,
                                          .minimum_group = (guint)options->minimum_group,
                                          .title = title,
                                          .document_id = id,
                                          .today = day,
                                          .make_id = bw_fresh_id_new });

  if (document == NULL)
    {
      bw_print_error (_ ("There is no response to keep, so nothing was written.\n"));
      return BW_EXIT_NOT;
    }
  if (!bw_command_claim_file (options->output))
    return BW_EXIT_NOT;
  if (!bw_command_save_document (document, options->output))
    {
      g_unlink (options->output);
      return BW_EXIT_NOT;
    }
  bw_print (bw_document_get_anonymous (document) ? _ ("%s: written, anonymous\n") : _ ("%s: written, with names\n"),
            name);
  return all ? BW_EXIT_OK : BW_EXIT_NOT;
}

/* A BwOpenSealed. */
static GBytes *
open_sealed (GBytes *sealed, gpointer passphrase, GError **error)
{
  return bw_sealed_file_open (sealed, passphrase, error);
}

static int
combine (const BwFolders *folders, const Options *options)
{
  g_autoptr (GBytes) schema = bw_folders_load_schema (folders);
  g_autofree char *day = bw_command_choose_day ("combine", options->day);
  g_autofree char *title = options->title != NULL ? bw_argument_to_text (options->title) : NULL;
  g_autoptr (BwPassphrase) passphrase = NULL;
  g_autoptr (BwCombination) combination = NULL;

  if (schema == NULL || day == NULL)
    return BW_EXIT_WRONG;
  if (options->title != NULL && title == NULL)
    return bw_command_misused ("combine", _ ("What follows %s is not text."), "--title");
  if (options->passphrase_file != NULL &&
      (passphrase = bw_command_read_passphrase (options->passphrase_file, FALSE)) == NULL)
    return BW_EXIT_WRONG;
  combination = bw_combination_new (schema);
  if (passphrase != NULL)
    bw_combination_set_open_sealed (combination, open_sealed, passphrase);
  bw_combination_set_migrates (combination, options->migrate);
  add_places (combination, options);
  print_summary (combination, options);
  return write_document (combination, options, title, day);
}

/* A GOptionArgFunc: what is named from here on belongs to this group. */
static gboolean
begin_group_cb (const char *option, const char *value, gpointer data, GError **error)
{
  Options *options = data;

  if (*value == '\0')
    {
      g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, _ ("A group needs a name."));
      return FALSE;
    }
  g_free (options->group);
  options->group = g_strdup (value);
  return TRUE;
}

/* A GOptionArgFunc, too. */
static gboolean
add_place_cb (const char *option, const char *value, gpointer data, GError **error)
{
  Options *options = data;
  Place *place = g_new0 (Place, 1);

  place->path = g_strdup (value);
  place->group = g_strdup (options->group);
  g_ptr_array_add (options->places, place);
  return TRUE;
}

/* BW_EXIT_OK when the options make sense together; otherwise what is wrong is told. */
static int
check_options (const char *command, const Options *options)
{
  if (options->places->len == 0)
    return bw_command_misused (command, _ ("Name the files to combine."));
  if (options->output == NULL)
    return bw_command_misused (command, _ ("Name the file to make with “-o”."));
  if (options->minimum_group != 0 && options->minimum_group < BW_MINIMUM_GROUP_FLOOR)
    return bw_command_misused (command, _ ("The minimum group is %d or more."), BW_MINIMUM_GROUP_FLOOR);
  if (options->by_folder && options->group != NULL)
    return bw_command_misused (command, _ ("Groups are either named or go by folder."));
  return BW_EXIT_OK;
}

int
bw_command_combine (const BwFolders *folders, char **arguments)
{
  g_auto (Options) options = { .places = g_ptr_array_new_with_free_func ((GDestroyNotify)place_free) };
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &options.output, N_ ("The file to make"), N_ ("FILE") },
    { "with-names", 0, 0, G_OPTION_ARG_NONE, &options.with_names, N_ ("Keep names and days; otherwise it is anonymous"),
      NULL },
    { "with-comments", 0, 0, G_OPTION_ARG_NONE, &options.with_comments, N_ ("Keep notes and free texts"), NULL },
    { "group", 0, 0, G_OPTION_ARG_CALLBACK, begin_group_cb,
      N_ ("The group of all files that follow, up to the next one"), N_ ("NAME") },
    { "group-by-folder", 0, 0, G_OPTION_ARG_NONE, &options.by_folder,
      N_ ("Say of each response which folder its file was in"), NULL },
    { "migrate", 0, 0, G_OPTION_ARG_NONE, &options.migrate,
      N_ ("Take over files about another version, and say what became of the answers"), NULL },
    { "minimum-group", 0, 0, G_OPTION_ARG_INT, &options.minimum_group,
      N_ ("Show no figure of fewer people (3 or more; 5 unless said)"), N_ ("N") },
    { "title", 0, 0, G_OPTION_ARG_FILENAME, &options.title, N_ ("What the document is called"), N_ ("TEXT") },
    { "passphrase-file", 0, 0, G_OPTION_ARG_FILENAME, &options.passphrase_file,
      N_ ("Open sealed files with the first line of this file"), N_ ("FILE") },
    { "date", 0, G_OPTION_FLAG_HIDDEN, G_OPTION_ARG_STRING, &options.day, NULL, NULL },
    { G_OPTION_REMAINING, 0, G_OPTION_FLAG_FILENAME, G_OPTION_ARG_CALLBACK, add_place_cb, NULL, NULL },
    { NULL },
  };
  g_auto (GStrv) own = g_strdupv (arguments);
  int status;

  if (!bw_command_parse_into (
        &own, entries,
        _ ("FILE is a document; FOLDER stands for all documents in it. What became of each is printed first.\n"
           "Anonymous means: no names, no days, no comments, fresh random ids, in an order that says nothing.\n"
           "The first file says which version of the assessment all are about; with --migrate it is the newest\n"
           "among them. A file that is there already is never replaced."),
        &options))
    return BW_EXIT_WRONG;
  status = check_options (own[0], &options);
  return status == BW_EXIT_OK ? combine (folders, &options) : status;
}
