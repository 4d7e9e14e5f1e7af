/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-share-window.h"

#include "bw-passphrase-rows.h"
#include "bw-share-list.h"
#include "bw-share-task.h"
#include "ui/bw-settings.h"
#include "ui/bw-worker.h"

#include <glib/gi18n.h>

/* Beyond this, looking for names in what stays would take too long with every tick. */
#define MAX_SEARCHED 5000
#define MAX_LEFTOVERS 5

struct _BwShareWindow
{
  AdwWindow parent_instance;

  BwLibrary *library;
  char *title; /* of the document */
  char *assessment_title;
  BwDisclosure *disclosure; /* NULL until it was read */
  BwSealCost cost;
  GCancellable *cancellable;
  gboolean writing;

  GtkStack *stack;
  GtkLabel *message;
  GtkLabel *leftovers;
  BwShareList *list;
  BwPassphraseRows *passphrase;
};

G_DEFINE_FINAL_TYPE (BwShareWindow, bw_share_window, ADW_TYPE_WINDOW)

enum
{
  SAVED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
say (BwShareWindow *self, const char *text)
{
  gtk_label_set_label (self->message, text);
  gtk_widget_set_visible (GTK_WIDGET (self->message), text && *text != '\0');
}

/* Names that go and still stand in what stays. */
static void
show_leftovers (BwShareWindow *self)
{
  g_auto (GStrv) lines = NULL;
  g_autofree char *text = NULL;

  if (bw_disclosure_get_n (self->disclosure) <= MAX_SEARCHED)
    lines = bw_disclosure_dup_leftovers (self->disclosure, bw_share_list_get_remove (self->list));
  for (guint i = 0; lines && lines[i]; i++)
    if (i >= MAX_LEFTOVERS)
      g_clear_pointer (&lines[i], g_free);
  if (lines && lines[0])
    {
      g_autofree char *joined = g_strjoinv ("\n", lines);
      /* Translators: %s is a list, a line each. */
      text = g_strdup_printf (_ ("A name that is left out still stands in what stays:\n%s"), joined);
    }
  gtk_label_set_label (self->leftovers, text);
  gtk_widget_set_visible (GTK_WIDGET (self->leftovers), text != NULL);
}

static void
update_cb (BwShareWindow *self)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "share.save",
                                 self->disclosure && !self->writing && bw_passphrase_rows_get_ready (self->passphrase));
}

static void
ticked_cb (BwShareWindow *self)
{
  show_leftovers (self);
}

static void
inspected_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (BwShareWindow) self = bw_weak_link_take (data);
  g_autoptr (GError) error = NULL;

  if (!self)
    return;
  self->disclosure = bw_share_inspect_finish (result, &error);
  gtk_stack_set_visible_child_name (self->stack, "choices");
  if (self->disclosure)
    {
      bw_share_list_show (self->list, self->disclosure);
      show_leftovers (self);
    }
  else
    say (self, error->message);
  update_cb (self);
  gtk_widget_child_focus (gtk_stack_get_visible_child (self->stack), GTK_DIR_TAB_FORWARD);
}

static void
written_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (BwShareWindow) self = bw_weak_link_take (data);
  g_autoptr (GError) error = NULL;
  gboolean written = bw_share_write_finish (result, &error);

  if (!self)
    return;
  self->writing = FALSE;
  gtk_stack_set_visible_child_name (self->stack, "choices");
  update_cb (self);
  if (written)
    {
      g_signal_emit (self, signals[SAVED], 0);
      gtk_window_close (GTK_WINDOW (self));
      return;
    }
  g_autofree char *text =
    g_strdup_printf (_ ("The copy was not saved, and the document is as it was. %s"), error->message);
  say (self, text);
}

void
bw_share_window_save (BwShareWindow *self, GFile *file)
{
  g_return_if_fail (BW_IS_SHARE_WINDOW (self));

  if (!self->disclosure || self->writing || !bw_passphrase_rows_get_ready (self->passphrase))
    return;
  self->writing = TRUE;
  say (self, NULL);
  update_cb (self);
  gtk_stack_set_visible_child_name (self->stack, "working");
  bw_share_write_async (self->disclosure, bw_share_list_get_remove (self->list),
                        bw_passphrase_rows_dup (self->passphrase), &self->cost, file, self->cancellable, written_cb,
                        bw_weak_link_new (self));
}

static void
target_chosen_cb (GtkNativeDialog *chooser, int response, BwShareWindow *self)
{
  if (response == GTK_RESPONSE_ACCEPT)
    {
      g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));
      bw_share_window_save (self, file);
    }
  g_object_unref (chooser);
}

/* What a document is called, in itself or as a file, may tell who it is about. */
char *
bw_share_window_dup_name (BwShareWindow *self)
{
  g_return_val_if_fail (BW_IS_SHARE_WINDOW (self), NULL);

  const gboolean *remove = bw_share_list_get_remove (self->list);
  const char *title = self->assessment_title;

  for (guint i = 0; self->disclosure && i < bw_disclosure_get_n (self->disclosure); i++)
    if (bw_disclosure_get (self->disclosure, i)->kind == BW_DISCLOSURE_TITLE && !remove[i])
      title = self->title;
  /* Translators: the name of a copy of a document for others; %s is what the document is called. */
  g_autofree char *name = g_strdup_printf (_ ("%s (for others)"), title);
  g_strdelimit (name, "/", '-');
  return g_strconcat (name, bw_passphrase_rows_get_wanted (self->passphrase) ? BW_SEALED_SUFFIX : ".bellwether", NULL);
}

static void
save_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  BwShareWindow *self = BW_SHARE_WINDOW (widget);
  GtkFileChooserNative *chooser =
    gtk_file_chooser_native_new (_ ("Save the Copy"), GTK_WINDOW (self), GTK_FILE_CHOOSER_ACTION_SAVE, NULL, NULL);
  g_autofree char *name = bw_share_window_dup_name (self);
  g_autoptr (GFile) folder = bw_settings_get_folder (bw_library_get_settings (self->library));

  if (!g_file_is_native (folder) || g_file_query_exists (folder, NULL))
    gtk_file_chooser_set_current_folder (GTK_FILE_CHOOSER (chooser), folder, NULL);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), name);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  g_signal_connect_object (chooser, "response", G_CALLBACK (target_chosen_cb), self, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

static void
bw_share_window_dispose (GObject *object)
{
  BwShareWindow *self = BW_SHARE_WINDOW (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->library);
  G_OBJECT_CLASS (bw_share_window_parent_class)->dispose (object);
}

static void
bw_share_window_finalize (GObject *object)
{
  BwShareWindow *self = BW_SHARE_WINDOW (object);

  g_clear_pointer (&self->disclosure, bw_disclosure_unref);
  g_object_unref (self->cancellable);
  g_free (self->title);
  g_free (self->assessment_title);
  G_OBJECT_CLASS (bw_share_window_parent_class)->finalize (object);
}

static void
bw_share_window_class_init (BwShareWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = bw_share_window_dispose;
  object_class->finalize = bw_share_window_finalize;
  signals[SAVED] =
    g_signal_new ("saved", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  g_type_ensure (BW_TYPE_SHARE_LIST);
  g_type_ensure (BW_TYPE_PASSPHRASE_ROWS);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/bellwether_app/Bellwether/share/bw-share-window.ui");
  gtk_widget_class_bind_template_child (widget_class, BwShareWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, BwShareWindow, message);
  gtk_widget_class_bind_template_child (widget_class, BwShareWindow, leftovers);
  gtk_widget_class_bind_template_child (widget_class, BwShareWindow, list);
  gtk_widget_class_bind_template_child (widget_class, BwShareWindow, passphrase);
  gtk_widget_class_bind_template_callback (widget_class, update_cb);
  gtk_widget_class_bind_template_callback (widget_class, ticked_cb);
  gtk_widget_class_install_action (widget_class, "share.save", NULL, save_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
bw_share_window_init (BwShareWindow *self)
{
  self->cancellable = g_cancellable_new ();
  self->cost = bw_seal_cost_usual;
  gtk_widget_init_template (GTK_WIDGET (self));
  update_cb (self);
}

/* TRUE when the assessment is one that came with the program. */
static gboolean
is_shipped (BwLibrary *library, BwAssessment *assessment)
{
  GListModel *catalogue = G_LIST_MODEL (bw_library_get_catalogue (library));
  guint n = g_list_model_get_n_items (catalogue);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (BwCatalogueEntry) entry = g_list_model_get_item (catalogue, i);
      BwAssessment *there = bw_catalogue_entry_get_assessment (entry);
      if (there && !bw_catalogue_entry_is_own (entry) && g_str_equal (there->digest, assessment->digest))
        return TRUE;
    }
  return FALSE;
}

GtkWindow *
bw_share_window_new (BwLibrary *library, BwSession *session, GtkWindow *parent)
{
  BwShareWindow *self = g_object_new (BW_TYPE_SHARE_WINDOW, "transient-for", parent, NULL);
  BwAssessment *assessment = bw_session_get_assessment (session);
  g_autoptr (GBytes) bytes = bw_document_serialise (bw_session_get_document (session));

  self->library = g_object_ref (library);
  self->title = g_strdup (bw_session_get_title (session));
  self->assessment_title = g_strdup (assessment->title);
  bw_share_inspect_async (bytes, bw_library_get_schema (library), assessment, is_shipped (library, assessment),
                          self->cancellable, inspected_cb, bw_weak_link_new (self));
  return GTK_WINDOW (self);
}

gboolean
bw_share_window_is_busy (BwShareWindow *self)
{
  g_return_val_if_fail (BW_IS_SHARE_WINDOW (self), FALSE);

  return !self->disclosure || self->writing;
}

void
bw_share_window_set_cost (BwShareWindow *self, const BwSealCost *cost)
{
  g_return_if_fail (BW_IS_SHARE_WINDOW (self));

  self->cost = *cost;
}
