/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-command.h"

#include "app/document/bw-migration.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

typedef struct
{
  char *output;
  char *form;
  char *name;
  char *title;
  char *day;
  char *id;
  char *from;
  gboolean without_answers;
} Options;

static void
options_clear (Options *options)
{
  g_free (options->output);
  g_free (options->form);
  g_free (options->name);
  g_free (options->title);
  g_free (options->day);
  g_free (options->id);
  g_free (options->from);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

/* How many answers were carried over, by all who answered before. */
static guint
count_carried (BwDocument *document)
{
  guint n_items = bw_document_get_assessment (document)->n_items, n = 0;

  for (guint i = 0; i < bw_document_get_n_responses (document); i++)
    n += bw_response_get_progress (bw_document_get_response (document, i), 0, n_items, NULL).carried;
  return n;
}

static void
tell (BwDocument *document, const char *path)
{
  g_autofree char *name = g_filename_display_name (path);
  const char *title = bw_document_get_assessment (document)->title;
  guint n = count_carried (document);

  if (n == 0)
    bw_print (_ ("%s: %s, nothing answered yet\n"), name, title);
  else
    bw_print (ngettext ("%s: %s, %u answer carried over\n", "%s: %s, %u answers carried over\n", n), name, title, n);
}

/* @earlier: the round to go on from, or NULL. */
static int
begin_document (const Options *options, BwAssessment *assessment, BwForm form, BwDocument *earlier)
{
  g_autofree char *document_id = options->id != NULL ? g_strdup (options->id) : g_uuid_string_random ();
  g_autofree char *response_id = options->id != NULL ? g_strconcat (options->id, "-1", NULL) : g_uuid_string_random ();
  g_autofree char *day = bw_command_choose_day ("new", options->day);
  g_autoptr (BwDocument) document = NULL;

  if (day == NULL)
    return BW_EXIT_WRONG;
  if (earlier != NULL)
    document = bw_document_new_round (earlier, !options->without_answers, document_id, response_id, day);
  else
    document = bw_document_new (assessment, form, document_id, response_id, day);
  if (options->title != NULL)
    bw_document_set_title (document, options->title);
  if (options->name != NULL)
    bw_document_set_name (document, 0, options->name);
  if (!bw_command_claim_file (options->output))
    return BW_EXIT_NOT;
  if (bw_command_save_document (document, options->output))
    {
      tell (document, options->output);
      return BW_EXIT_OK;
    }
  g_unlink (options->output);
  return BW_EXIT_NOT;
}

static gboolean
to_text (char **text, const char *option)
{
  g_autofree char *given = g_steal_pointer (text);

  if (given == NULL)
    return TRUE;
  *text = bw_argument_to_text (given);
  if (*text == NULL)
    bw_command_misused ("new", _ ("What follows %s is not text."), option);
  return *text != NULL;
}

static void
print_outcome (const BwMigration *migration, const BwMigrationOutcome *outcome, gboolean with_answers)
{
  g_autofree char *text = bw_migration_to_text (migration);
  g_autofree char *sentence = bw_migration_describe (migration, outcome);

  bw_print ("%s", text);
  if (!with_answers)
    return;
  bw_print ("%s\n", sentence);
  for (guint i = 0; outcome->dropped != NULL && i < outcome->dropped->len; i++)
    bw_print ("    %s\n", (const char *)outcome->dropped->pdata[i]);
}

/* Makes @earlier one about @assessment, and says what became of its answers where these go on. */
static gboolean
migrate (BwDocument *earlier, BwAssessment *assessment, gboolean with_answers)
{
  BwAssessment *own = bw_document_get_assessment (earlier);
  g_auto (BwMigrationOutcome) outcome = { 0 };
  g_autoptr (BwMigration) migration = bw_migration_new (own, assessment);

  if (migration == NULL)
    {
      bw_print_error (_ ("The earlier document is about “%s”, not about “%s”.\n"), own->title, assessment->title);
      return FALSE;
    }
  if (g_str_equal (own->digest, assessment->digest))
    return TRUE;
  if (!bw_document_migrate (earlier, migration, &outcome))
    {
      bw_print_error (_ ("“%s” cannot be answered in the form of the earlier document any more.\n"), assessment->title);
      return FALSE;
    }
  print_outcome (migration, &outcome, with_answers && !bw_document_get_anonymous (earlier));
  return TRUE;
}

/* @name: the assessment to go on with, or NULL for the one that the earlier document carries. */
static int
begin_round (const BwFolders *folders, const Options *options, const char *name)
{
  g_autoptr (BwDocument) earlier = bw_command_read_document (folders, options->from);
  g_autoptr (BwAssessment) assessment = NULL;
  int status = BW_EXIT_WRONG;

  if (earlier == NULL)
    return BW_EXIT_WRONG;
  if (name != NULL)
    {
      assessment = bw_command_find_assessment (folders, name, &status);
      if (assessment == NULL)
        return status;
      if (!migrate (earlier, assessment, !options->without_answers))
        return BW_EXIT_NOT;
    }
  return begin_document (options, bw_document_get_assessment (earlier), BW_FORM_SELF, earlier);
}

int
bw_command_new (const BwFolders *folders, char **arguments)
{
  g_auto (Options) options = { 0 };
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &options.output, N_ ("The file to make"), N_ ("FILE") },
    { "form", 0, 0, G_OPTION_ARG_STRING, &options.form, N_ ("self, team or consensus"), N_ ("FORM") },
    { "name", 0, 0, G_OPTION_ARG_FILENAME, &options.name, N_ ("Who answers; kept in the document"), N_ ("TEXT") },
    { "title", 0, 0, G_OPTION_ARG_FILENAME, &options.title, N_ ("What the document is called"), N_ ("TEXT") },
    { "from", 0, 0, G_OPTION_ARG_FILENAME, &options.from, N_ ("Begin the next round of this document"),
      N_ ("DOCUMENT") },
    { "without-answers", 0, 0, G_OPTION_ARG_NONE, &options.without_answers,
      N_ ("With --from: carry no answers over, ask everything anew"), NULL },
    { "date", 0, G_OPTION_FLAG_HIDDEN, G_OPTION_ARG_STRING, &options.day, NULL, NULL },
    { "id", 0, G_OPTION_FLAG_HIDDEN, G_OPTION_ARG_STRING, &options.id, NULL, NULL },
    { NULL },
  };
  g_auto (GStrv) own = g_strdupv (arguments);
  g_autoptr (BwAssessment) assessment = NULL;
  int status = BW_EXIT_WRONG;
  BwForm form;

  if (!bw_command_parse (
        &own, entries,
        _ ("ASSESSMENT is the id of one that “bellwether-cli list” shows, or the name of a definition\n"
           "that ends in .xml. A file that is there already is never replaced.\n\n"
           "With --from, no assessment needs to be named: the new document is about the one that the earlier\n"
           "document carries. Its answers are there too, each as carried over until somebody answers or confirms\n"
           "it. Where another version of the assessment is named, what becomes of each answer is printed first.")))
    return BW_EXIT_WRONG;
  if (options.from != NULL && ((own[1] != NULL && own[2] != NULL) || options.form != NULL))
    return bw_command_misused (own[0], _ ("With --from, the earlier document says which assessment and form."));
  if (options.from == NULL && (own[1] == NULL || own[2] != NULL || options.without_answers))
    return bw_command_misused (own[0], _ ("Name one assessment."));
  if (options.output == NULL)
    return bw_command_misused (own[0], _ ("Name the file to make with “-o”."));
  if (!to_text (&options.name, "--name") || !to_text (&options.title, "--title"))
    return BW_EXIT_WRONG;
  if (options.from != NULL)
    return begin_round (folders, &options, own[1]);
  assessment = bw_command_find_assessment (folders, own[1], &status);
  if (assessment == NULL)
    return status;
  if (!bw_command_choose_form (assessment, options.form, &form))
    return BW_EXIT_NOT;
  return begin_document (&options, assessment, form, NULL);
}
