/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-window-private.h"

#include "app/xml/bw-file.h"
#include "app/xml/bw-xml-writer.h"
#include "bw-worker.h"

#include <glib/gi18n.h>

/* Adding a definition to one's own, an assessment or the rules of a profile: read it in a worker, ask, copy. */

typedef struct
{
  GFile *file;
  GBytes *schema;
  GBytes *profile_schema;
  BwParentSearch *search;   /* NULL when it is not on this computer */
  BwAssessment *assessment; /* NULL when it is broken, or none … */
  BwProfileRules *profile;  /* … but this */
  GBytes *bytes;            /* of the file */
  BwIssues *issues;
} Definition;

/* What is asked about, as the dialog keeps it. */
typedef struct
{
  char *id;
  char *title;
  GBytes *bytes;
} Offer;

static void
offer_free (gpointer data)
{
  Offer *offer = data;

  g_free (offer->id);
  g_free (offer->title);
  g_bytes_unref (offer->bytes);
  g_free (offer);
}

static void
definition_free (Definition *definition)
{
  g_object_unref (definition->file);
  g_bytes_unref (definition->schema);
  g_clear_pointer (&definition->search, bw_parent_search_free);
  g_clear_pointer (&definition->profile_schema, g_bytes_unref);
  g_clear_pointer (&definition->assessment, bw_assessment_unref);
  g_clear_pointer (&definition->profile, bw_profile_rules_unref);
  g_clear_pointer (&definition->bytes, g_bytes_unref);
  g_clear_pointer (&definition->issues, bw_issues_free);
  g_free (definition);
}

static gboolean
has_tag (const BwIssues *issues, BwTag tag)
{
  for (guint i = 0; i < bw_issues_get_n (issues); i++)
    if (bw_issues_get (issues, i)->tag == tag)
      return TRUE;
  return FALSE;
}

/* What is no assessment may be the rules of a profile; then the findings are about those. Whether they name what is
 * there, the home page says. */
static void
read_profile (Definition *definition)
{
  BwIssues *issues = bw_issues_new (bw_issues_get_file (definition->issues));

  definition->profile = bw_profile_rules_parse (definition->bytes, definition->profile_schema, NULL, NULL, issues);
  if (!has_tag (issues, BW_TAG_WRONG_NAMESPACE))
    {
      BwIssues *other = definition->issues;

      definition->issues = issues;
      issues = other;
    }
  bw_issues_free (issues);
}

static void
read_definition (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Definition *definition = data;
  g_autofree char *name = g_file_get_basename (definition->file);

  definition->issues = bw_issues_new (name);
  definition->bytes = bw_file_load (definition->file, &bw_xml_limits_definition, cancellable, definition->issues);
  if (definition->bytes)
    definition->assessment = bw_assessment_parse (
      definition->bytes, definition->schema, bw_parent_search_get_parents (definition->search), definition->issues);
  if (definition->profile_schema && has_tag (definition->issues, BW_TAG_WRONG_NAMESPACE))
    read_profile (definition);
  g_task_return_boolean (task, TRUE);
}

static void
add_definition (BwWindow *self, const Offer *offer)
{
  g_autofree char *path = bw_library_build_own_path (self->library, offer->id);
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  /* When the folder cannot be made, neither can the file, and that error says why. */
  g_mkdir_with_parents (folder, 0700);
  if (!bw_write_atomically (path, offer->bytes, &error))
    {
      bw_window_tell (self, _ ("The assessment was not added"), error->message, NULL);
      return;
    }
  bw_library_load (self->library);
  /* Translators: %s is the title of an assessment. */
  text = g_strdup_printf (_ ("“%s” is among your assessments"), offer->title);
  bw_window_toast (self, text);
}

static void
offer_answered_cb (AdwMessageDialog *dialog, const char *answer, BwWindow *self)
{
  if (g_str_equal (answer, "add"))
    add_definition (self, g_object_get_data (G_OBJECT (dialog), "bw-offer"));
}

static void
make_offer (BwWindow *self, const char *id, const char *title, const char *summary, GBytes *bytes)
{
  g_autofree char *path = bw_library_build_own_path (self->library, id);
  gboolean replaces = g_file_test (path, G_FILE_TEST_EXISTS);
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (self), NULL, summary);
  Offer *offer = g_new (Offer, 1);

  *offer = (Offer){ .id = g_strdup (id), .title = g_strdup (title), .bytes = g_bytes_ref (bytes) };
  /* Translators: %s is the title of an assessment. */
  adw_message_dialog_format_heading (
    ADW_MESSAGE_DIALOG (dialog), replaces ? _ ("Replace your version of “%s”?") : _ ("Add “%s” to your assessments?"),
    title);
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _ ("_Cancel"), "add",
                                    replaces ? _ ("_Replace") : _ ("_Add"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "add", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "add");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_object_set_data_full (G_OBJECT (dialog), "bw-offer", offer, offer_free);
  g_signal_connect_object (dialog, "response", G_CALLBACK (offer_answered_cb), self, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
definition_read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (BwWindow) self = data;
  Definition *definition = g_task_get_task_data (G_TASK (result));

  if (!g_task_propagate_boolean (G_TASK (result), NULL) || !self->library)
    return;
  if (definition->assessment)
    make_offer (self, definition->assessment->id, definition->assessment->title, definition->assessment->summary,
                definition->assessment->bytes);
  else if (definition->profile)
    make_offer (self, definition->profile->id, definition->profile->title, definition->profile->summary,
                definition->bytes);
  else
    {
      g_autofree char *name = g_file_get_basename (definition->file);
      /* Translators: %s is the name of a file. */
      g_autofree char *heading = g_strdup_printf (_ ("“%s” is not ready to be used"), name);

      bw_window_tell (self, heading, _ ("Mend what is listed here, then open it again."), definition->issues);
    }
}

void
bw_window_offer_definition (BwWindow *self, GFile *file)
{
  /* Without a source object: the worker may be the last to let go of that, and a window must end in its own thread. */
  g_autoptr (GTask) task = g_task_new (NULL, self->cancellable, definition_read_cb, g_object_ref (self));
  Definition *definition = g_new0 (Definition, 1);
  g_autofree char *path = g_file_get_path (file);

  definition->file = g_object_ref (file);
  definition->schema = g_bytes_ref (bw_library_get_schema (self->library));
  if (bw_catalogue_get_profile_schema (bw_library_get_catalogue (self->library)))
    definition->profile_schema =
      g_bytes_ref (bw_catalogue_get_profile_schema (bw_library_get_catalogue (self->library)));
  if (path)
    definition->search = bw_catalogue_search_parents (bw_library_get_catalogue (self->library), path);
  g_task_set_task_data (task, definition, (GDestroyNotify)definition_free);
  bw_worker_run (task, read_definition);
}
