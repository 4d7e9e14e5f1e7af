/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-picture-output.h"
#include "ui/bw-worker.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#define WIDTH 640
/* What is offered first: it goes into slides, letters and messages. */
#define OFFERED BW_PICTURE_PNG

/* A picture under way, counted by those who wait for something. It refers to nothing that may go meanwhile. */
typedef struct
{
  GtkWindow *window; /* says how it went; NULL when it is gone */
  char *title;
  BwDrawing *drawing;
  BwChartStyle style;
  BwPictureFormat format;
  GFile *file;
  GtkFileFilter *filters[BW_N_PICTURE_FORMATS]; /* of the chooser */
} Picture;

static void ask (Picture *picture);

static void
picture_clear (gpointer data)
{
  Picture *self = data;

  g_clear_weak_pointer (&self->window);
  bw_drawing_free (self->drawing);
  g_free (self->title);
  g_clear_object (&self->file);
}

static void
picture_release (gpointer data)
{
  g_rc_box_release_full (data, picture_clear);
}

static void
picture_release_closure (gpointer data, GClosure *closure)
{
  picture_release (data);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Picture, picture_release)

static Picture *
picture_new (GtkWidget *widget, const BwChart *chart)
{
  Picture *self = g_rc_box_new0 (Picture);
  GtkRoot *root = gtk_widget_get_root (widget);

  g_set_weak_pointer (&self->window, GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL);
  self->title = g_strdup (bw_chart_get_title (chart));
  bw_picture_init_style (&self->style, gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL);
  self->drawing = bw_picture_layout (chart, &self->style, WIDTH);
  return self;
}

static void
await_response (gpointer dialog, GCallback callback, Picture *picture)
{
  g_signal_connect_data (dialog, "response", callback, g_rc_box_acquire (picture), picture_release_closure, 0);
}

static void
toast (Picture *picture, const char *text)
{
  if (picture->window != NULL)
    gtk_widget_activate_action (GTK_WIDGET (picture->window), "win.toast", "s", text);
}

void
bw_picture_copy (GtkWidget *widget, const BwChart *chart)
{
  g_autoptr (Picture) picture = picture_new (widget, chart);
  cairo_surface_t *surface = bw_picture_paint (picture->drawing, &picture->style, BW_PICTURE_SCALE);
  int height = cairo_image_surface_get_height (surface);
  int stride = cairo_image_surface_get_stride (surface);
  g_autoptr (GBytes) pixels = g_bytes_new_with_free_func (
    cairo_image_surface_get_data (surface), (gsize)stride * height, (GDestroyNotify)cairo_surface_destroy, surface);
  g_autoptr (GdkTexture) texture =
    gdk_memory_texture_new (cairo_image_surface_get_width (surface), height, GDK_MEMORY_DEFAULT, pixels, stride);

  gdk_clipboard_set_texture (gtk_widget_get_clipboard (widget), texture);
  toast (picture, _ ("The picture is copied"));
}

/* Answers to what is said when it could not be written. */
static void
answered_cb (AdwMessageDialog *dialog, const char *response, Picture *picture)
{
  if (g_str_equal (response, "elsewhere"))
    ask (picture);
}

static void
tell (Picture *picture, const char *reason)
{
  GtkWidget *dialog = adw_message_dialog_new (picture->window, _ ("The picture is not saved yet"), NULL);

  adw_message_dialog_format_body (ADW_MESSAGE_DIALOG (dialog),
                                  _ ("It could not be written: %s. Your answers are safe. Choose another folder, or "
                                     "make room on the disk, and try again."),
                                  reason);
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "close", _ ("_Close"), "elsewhere",
                                    _ ("Choose _Another Place…"), NULL);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "elsewhere");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "close");
  await_response (dialog, G_CALLBACK (answered_cb), picture);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
write_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Picture *picture = data;
  GError *error = NULL;

  if (bw_picture_write (picture->drawing, &picture->style, picture->format, picture->file, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
written_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Picture *picture = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;

  if (g_task_propagate_boolean (G_TASK (result), &error))
    toast (picture, _ ("The picture is saved"));
  else
    tell (picture, error->message);
}

static void
write_async (Picture *picture)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, written_cb, NULL);

  g_task_set_source_tag (task, write_async);
  g_task_set_task_data (task, g_rc_box_acquire (picture), picture_release);
  bw_worker_run (task, write_in_thread);
}

/* Answers to whether another file may be written over. */
static void
replace_cb (AdwMessageDialog *dialog, const char *response, Picture *picture)
{
  if (g_str_equal (response, "replace"))
    write_async (picture);
  else
    ask (picture);
}

/* The chooser asked about the name it knew. */
static void
ask_to_replace (Picture *picture)
{
  g_autofree char *basename = g_file_get_basename (picture->file);
  g_autofree char *name = g_filename_display_name (basename);
  GtkWidget *dialog = adw_message_dialog_new (picture->window, NULL, NULL);

  adw_message_dialog_format_heading (ADW_MESSAGE_DIALOG (dialog), _ ("Replace “%s”?"), name);
  adw_message_dialog_set_body (ADW_MESSAGE_DIALOG (dialog), _ ("There is a file of that name. Its content would go."));
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _ ("_Cancel"), "replace", _ ("_Replace"),
                                    NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "replace", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  await_response (dialog, G_CALLBACK (replace_cb), picture);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* TRUE when the name, and with it the file, became another one. */
static gboolean
set_file (Picture *picture, GFile *file, BwPictureFormat chosen)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *better = bw_picture_dup_path (name, OFFERED, chosen, &picture->format);
  g_autoptr (GFile) folder = g_file_get_parent (file);
  gboolean other = folder != NULL && !g_str_equal (name, better);

  g_clear_object (&picture->file);
  picture->file = other ? g_file_get_child (folder, better) : g_object_ref (file);
  return other;
}

static void
looked_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Picture) picture = data;
  g_autoptr (GFileInfo) info = g_file_query_info_finish (G_FILE (source), result, NULL);

  if (info != NULL)
    ask_to_replace (picture);
  else
    write_async (picture);
}

static void
chosen_cb (GtkNativeDialog *chooser, int response, Picture *picture)
{
  g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));
  GtkFileFilter *filter = gtk_file_chooser_get_filter (GTK_FILE_CHOOSER (chooser));
  BwPictureFormat chosen = OFFERED;

  for (guint i = 0; i < BW_N_PICTURE_FORMATS; i++)
    if (filter != NULL && filter == picture->filters[i])
      chosen = i;
  g_object_unref (chooser);
  if (response != GTK_RESPONSE_ACCEPT || file == NULL)
    return;
  if (set_file (picture, file, chosen))
    g_file_query_info_async (picture->file, G_FILE_ATTRIBUTE_STANDARD_TYPE, G_FILE_QUERY_INFO_NONE, G_PRIORITY_DEFAULT,
                             NULL, looked_cb, g_rc_box_acquire (picture));
  else
    write_async (picture);
}

static void
add_filters (GtkFileChooser *chooser, Picture *picture)
{
  const struct
  {
    const char *name, *mime_type;
  } kinds[BW_N_PICTURE_FORMATS] = {
    [BW_PICTURE_PNG] = { _ ("PNG, for slides and messages"), "image/png" },
    [BW_PICTURE_SVG] = { _ ("SVG, to work on"), "image/svg+xml" },
    [BW_PICTURE_PDF] = { _ ("PDF, to print"), "application/pdf" },
  };

  for (guint i = 0; i < BW_N_PICTURE_FORMATS; i++)
    {
      g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

      gtk_file_filter_set_name (filter, kinds[i].name);
      gtk_file_filter_add_mime_type (filter, kinds[i].mime_type);
      gtk_file_chooser_add_filter (chooser, filter);
      picture->filters[i] = filter;
    }
  gtk_file_chooser_set_filter (chooser, picture->filters[OFFERED]);
}

static void
ask (Picture *picture)
{
  GtkFileChooserNative *chooser =
    gtk_file_chooser_native_new (_ ("Save Picture"), picture->window, GTK_FILE_CHOOSER_ACTION_SAVE, NULL, NULL);
  g_autofree char *name = g_strdup_printf ("%s.%s", picture->title, bw_picture_format_get_ending (OFFERED));
  const char *pictures = g_get_user_special_dir (G_USER_DIRECTORY_PICTURES);

  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), g_strdelimit (name, "/\\:*?\"<>|", '-'));
  if (pictures != NULL && g_file_test (pictures, G_FILE_TEST_IS_DIR))
    {
      g_autoptr (GFile) folder = g_file_new_for_path (pictures);

      gtk_file_chooser_set_current_folder (GTK_FILE_CHOOSER (chooser), folder, NULL);
    }
  add_filters (GTK_FILE_CHOOSER (chooser), picture);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  await_response (chooser, G_CALLBACK (chosen_cb), picture);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

void
bw_picture_save (GtkWidget *widget, const BwChart *chart)
{
  g_autoptr (Picture) picture = picture_new (widget, chart);

  ask (picture);
}

void
bw_picture_save_to (GtkWidget *widget, const BwChart *chart, GFile *file)
{
  g_autoptr (Picture) picture = picture_new (widget, chart);

  set_file (picture, file, OFFERED);
  write_async (picture);
}
