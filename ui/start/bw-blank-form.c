/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-blank-form.h"

#include <adwaita.h>
#include <glib/gi18n.h>

static const struct
{
  const char *title;
  const char *files;
  const char *mime_type;
  const char *ending;
  const char *saved;
  const char *not_saved;
  const char *why; /* with a place for the reason */
} texts[BW_N_BLANK_FORMS] = {
  [BW_BLANK_FORM_PAPER] = { N_ ("Save as PDF"), N_ ("PDF documents"), "application/pdf", "pdf",
                            N_ ("The paper form is saved as a PDF"), N_ ("The paper form is not saved yet"),
                            N_ ("The PDF could not be written: %s. Choose another folder, or make room on the disk, "
                                "and try again.") },
  [BW_BLANK_FORM_BROWSER] = { N_ ("Save a Form for the Browser"), N_ ("Web pages"), "text/html", "html",
                              N_ ("The form is saved. Send it as an attachment"), N_ ("The form is not saved yet"),
                              N_ ("The page could not be written: %s. Choose another folder, or make room on the "
                                  "disk, and try again.") },
};

/* A form on its way from the question where to put it to the message about it. */
typedef struct
{
  GtkWidget *widget;
  BwAssessment *assessment;
  BwBlankForm kind;
  BwForm form;
} Saving;

static void
saving_free (Saving *saving)
{
  g_object_unref (saving->widget);
  bw_assessment_unref (saving->assessment);
  g_free (saving);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Saving, saving_free)

static void
exported_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Saving) saving = data;
  GtkRoot *root = gtk_widget_get_root (saving->widget);
  g_autoptr (GError) error = NULL;
  g_autofree char *body = NULL;
  GtkWidget *dialog;

  if (bw_blank_form_export_finish (result, &error))
    {
      gtk_widget_activate_action (saving->widget, "win.toast", "s", _ (texts[saving->kind].saved));
      return;
    }
  if (!root)
    return; /* the page is gone */
  body = g_strdup_printf (_ (texts[saving->kind].why), error->message);
  dialog = adw_message_dialog_new (GTK_WINDOW (root), _ (texts[saving->kind].not_saved), body);
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _ ("_Close"));
  gtk_window_present (GTK_WINDOW (dialog));
}

/* The paper that is usual here. */
static BwPaper
get_usual_paper (void)
{
  return g_str_equal (gtk_paper_size_get_default (), GTK_PAPER_NAME_LETTER) ? BW_PAPER_LETTER : BW_PAPER_A4;
}

static void
chosen_cb (GtkNativeDialog *chooser, int response, gpointer data)
{
  g_autoptr (Saving) saving = data;
  g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));
  const BwPaperFormOptions options = { .form = saving->form, .paper = get_usual_paper () };

  g_object_unref (chooser);
  if (response == GTK_RESPONSE_ACCEPT && file)
    bw_blank_form_export_async (saving->assessment, saving->kind, &options, file, exported_cb,
                                g_steal_pointer (&saving));
}

void
bw_blank_form_save (GtkWidget *widget, BwAssessment *assessment, BwBlankForm kind, BwForm form)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();
  g_autofree char *name = g_strdup_printf ("%s.%s", assessment->title, texts[kind].ending);
  GtkFileChooserNative *chooser = gtk_file_chooser_native_new (
    _ (texts[kind].title), GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, GTK_FILE_CHOOSER_ACTION_SAVE, NULL, NULL);
  Saving *saving = g_new0 (Saving, 1);

  saving->widget = g_object_ref (widget);
  saving->assessment = bw_assessment_ref (assessment);
  saving->kind = kind;
  saving->form = form;
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), g_strdelimit (name, "/\\:*?\"<>|", '-'));
  gtk_file_filter_set_name (filter, _ (texts[kind].files));
  gtk_file_filter_add_mime_type (filter, texts[kind].mime_type);
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (chooser), filter);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  g_signal_connect (chooser, "response", G_CALLBACK (chosen_cb), saving);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}
