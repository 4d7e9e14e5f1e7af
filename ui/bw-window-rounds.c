/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-window-private.h"

#include "compare/bw-compare-window.h"

#include <glib/gi18n.h>

/* From one round to the next, and from one document to another beside it. */

/* A round that is being begun. */
typedef struct
{
  BwWindow *window;
  char *story; /* what became of the answers, where it is about another version; else NULL */
} Round;

static void
round_free (Round *round)
{
  g_object_unref (round->window);
  g_free (round->story);
  g_free (round);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Round, round_free)

/* More are not listed: the document before still has them all. */
#define N_DROPPED_SHOWN 8

static char *
tell_outcome (const BwMigration *migration, const BwMigrationOutcome *outcome)
{
  g_autofree char *sentence = bw_migration_describe (migration, outcome);
  GString *story = g_string_new (sentence);
  guint n_dropped = outcome->dropped ? outcome->dropped->len : 0;

  g_string_append (story, "\n");
  for (guint i = 0; i < MIN (n_dropped, N_DROPPED_SHOWN); i++)
    g_string_append_printf (story, "\n%s", (const char *)outcome->dropped->pdata[i]);
  if (n_dropped > N_DROPPED_SHOWN)
    g_string_append_printf (story, ngettext ("\n… and %u more.", "\n… and %u more.", n_dropped - N_DROPPED_SHOWN),
                            n_dropped - N_DROPPED_SHOWN);
  if (n_dropped > 0)
    g_string_append (story, _ ("\n\nThe document of the round before still has everything."));
  return g_string_free (story, FALSE);
}

static void
round_created_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Round) round = data;
  BwWindow *self = round->window;
  g_autoptr (GError) error = NULL;
  g_autoptr (BwSession) session = self->library ? bw_session_create_finish (self->library, result, &error) : NULL;

  self->creating = FALSE;
  if (session)
    bw_window_set_session (self, session);
  if (session && round->story)
    bw_window_tell (self, _ ("What became of the answers"), round->story, NULL);
  else if (error && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    bw_window_tell (self, _ ("There is no folder to keep it in"), error->message, NULL);
}

/* What is shown is saved first, since another document takes its place. */
static void
begin_round (BwWindow *self, gboolean with_answers, const BwMigration *migration)
{
  g_autoptr (GError) error = NULL;
  g_auto (BwMigrationOutcome) outcome = { 0 };
  Round *round;

  if (!self->session || self->creating)
    return;
  bw_session_end_step (self->session);
  if (!bw_autosave_flush (bw_session_get_autosave (self->session), &error))
    {
      bw_window_tell (
        self, _ ("This round is not saved yet"),
        error ? error->message : _ ("Choose which version of the file to keep, then begin the next round."), NULL);
      return;
    }
  self->creating = TRUE;
  round = g_new0 (Round, 1);
  round->window = g_object_ref (self);
  bw_session_create_round_async (self->library, self->session, with_answers, migration, &outcome, self->cancellable,
                                 round_created_cb, round);
  if (migration && with_answers && !bw_document_get_anonymous (bw_session_get_document (self->session)))
    round->story = tell_outcome (migration, &outcome);
}

/* The way to a newer version of the assessment than the document is about; NULL where there is none. The caller owns
 * it. */
static BwMigration *
find_newer (BwWindow *self)
{
  BwAssessment *own = bw_session_get_assessment (self->session);
  BwAssessment *found = bw_catalogue_find (bw_library_get_catalogue (self->library), own->id);

  return found && bw_version_compare (found->version, own->version) > 0 ? bw_migration_new (own, found) : NULL;
}

static void
round_answered_cb (AdwMessageDialog *dialog, const char *answer, BwWindow *self)
{
  GtkCheckButton *newer = GTK_CHECK_BUTTON (adw_message_dialog_get_extra_child (dialog));
  g_autoptr (BwMigration) migration = NULL;

  if (g_str_equal (answer, "cancel") || !self->session)
    return;
  if (newer && gtk_check_button_get_active (newer))
    migration = find_newer (self);
  begin_round (self, g_str_equal (answer, "carry"), migration);
}

/* Lets people choose between the version of the document and the newer one. */
static GtkWidget *
new_version_choice (const BwMigration *migration)
{
  guint n_same = migration->counts[BW_MIGRATED_KEPT], n_reworded = migration->counts[BW_MIGRATED_REWORDED];
  guint n_dropped = migration->counts[BW_MIGRATED_DROPPED], n_new = migration->counts[BW_MIGRATED_NEW];
  /* Translators: a choice when the next round begins: a version, then how many questions there are of each kind. */
  g_autofree char *text = g_strdup_printf (_ ("Ask the questions of the newer version %s\n"
                                              "As before: %u · in other words: %u · new: %u · no longer asked: %u"),
                                           migration->to->version, n_same, n_reworded, n_new, n_dropped);
  GtkWidget *choice = gtk_check_button_new ();
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_margin_start (label, 6);
  gtk_widget_set_margin_end (label, 6);
  gtk_check_button_set_child (GTK_CHECK_BUTTON (choice), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (choice), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (choice), TRUE);
  return choice;
}

static void
new_round_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  BwWindow *self = BW_WINDOW (widget);
  g_autoptr (BwMigration) migration = self->session ? find_newer (self) : NULL;
  GtkWidget *dialog;

  if (!self->session)
    return;
  dialog = adw_message_dialog_new (
    GTK_WINDOW (self), _ ("Begin the next round?"),
    _ ("You get a new document to answer, and this one stays as it is. You can answer everything anew, or "
       "begin with these answers: each is marked as carried over until you confirm or change it."));
  if (migration)
    adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog), new_version_choice (migration));
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _ ("_Cancel"), "anew", _ ("Answer _Anew"),
                                    "carry", _ ("Begin With _These"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "carry", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "carry");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_signal_connect_object (dialog, "response", G_CALLBACK (round_answered_cb), self, 0);
  gtk_window_present (GTK_WINDOW (dialog));
  /* Enter begins the round; it is not to take the choice back. */
  gtk_widget_grab_focus (gtk_window_get_default_widget (GTK_WINDOW (dialog)));
}

/* The response of the same person, else the first. */
static guint
find_response (BwSession *session, const BwResponse *wanted)
{
  BwDocument *document = bw_session_get_document (session);

  for (guint i = 0; i < bw_document_get_n_responses (document); i++)
    if (g_str_equal (bw_response_get_id (bw_document_get_response (document, i)), bw_response_get_id (wanted)))
      return i;
  return 0;
}

/* "Spring workshop (31 Mar 2026)". The caller owns it. */
static char *
name_side (BwSession *session, guint response)
{
  const char *day = bw_response_get_changed (bw_document_get_response (bw_session_get_document (session), response));
  g_autofree char *shown = bw_day_format_short (day);

  if (*shown == '\0')
    return g_strdup (bw_session_get_title (session));
  /* Translators: the name of a document and the day of its last answer. */
  return g_strdup_printf (C_ ("document", "%s (%s)"), bw_session_get_title (session), shown);
}

static gboolean
is_later (BwSession *session, guint response, BwSession *other, guint other_response)
{
  const BwResponse *a = bw_document_get_response (bw_session_get_document (session), response);
  const BwResponse *b = bw_document_get_response (bw_session_get_document (other), other_response);

  return g_strcmp0 (bw_response_get_changed (a), bw_response_get_changed (b)) > 0;
}

/* The shown document and @other side by side, the later one at the end. */
static void
show_comparison (BwWindow *self, BwSession *other)
{
  guint shown = bw_session_get_response_index (self->session);
  guint found = find_response (other, bw_session_get_response (self->session));
  gboolean other_is_later = is_later (other, found, self->session, shown);
  BwSession *before = other_is_later ? self->session : other, *after = other_is_later ? other : self->session;
  guint response_before = other_is_later ? shown : found, response_after = other_is_later ? found : shown;
  g_autofree char *name_before = name_side (before, response_before);
  g_autofree char *name_after = name_side (after, response_after);
  const char *const names[BW_N_SIDES] = { name_before, name_after };
  g_autoptr (GError) error = NULL;
  BwComparison *comparison = bw_comparison_new (bw_session_get_document (before), response_before,
                                                bw_session_get_document (after), response_after, &error);

  if (comparison)
    gtk_window_present (bw_compare_window_new (comparison, names, GTK_WINDOW (self)));
  else
    bw_window_tell (self, _ ("These two cannot be compared"), error->message, NULL);
}

static void
other_read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (BwWindow) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (BwSession) other = bw_session_open_finish (result, &error);

  if (other && self->session)
    show_comparison (self, other);
  else if (error && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    bw_window_tell (self, _ ("The other document does not open"), error->message, NULL);
}

void
bw_window_compare_with (BwWindow *self, GFile *file)
{
  g_return_if_fail (BW_IS_WINDOW (self));

  if (self->session)
    bw_session_open_async (self->library, file, self->cancellable, other_read_cb, g_object_ref (self));
}

static void
other_chosen_cb (GtkNativeDialog *chooser, int response, BwWindow *self)
{
  if (response == GTK_RESPONSE_ACCEPT)
    {
      g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));

      bw_window_compare_with (self, file);
    }
  g_object_unref (chooser);
}

static void
compare_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  BwWindow *self = BW_WINDOW (widget);
  GtkFileChooserNative *chooser;
  g_autoptr (GtkFileFilter) documents = gtk_file_filter_new ();
  g_autoptr (GFile) folder = NULL;

  if (!self->session)
    return;
  chooser = gtk_file_chooser_native_new (_ ("Compare With"), GTK_WINDOW (self), GTK_FILE_CHOOSER_ACTION_OPEN,
                                         _ ("_Compare"), NULL);
  gtk_file_filter_set_name (documents, _ ("Bellwether documents"));
  gtk_file_filter_add_suffix (documents, "bellwether");
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (chooser), documents);
  folder = g_file_get_parent (bw_autosave_get_file (bw_session_get_autosave (self->session)));
  if (folder && (!g_file_is_native (folder) || g_file_query_exists (folder, NULL)))
    gtk_file_chooser_set_current_folder (GTK_FILE_CHOOSER (chooser), folder, NULL);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  g_signal_connect_object (chooser, "response", G_CALLBACK (other_chosen_cb), self, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

void
bw_window_install_round_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.new-round", NULL, new_round_action);
  gtk_widget_class_install_action (widget_class, "win.compare", NULL, compare_action);
}
