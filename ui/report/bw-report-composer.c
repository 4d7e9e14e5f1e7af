/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-report-composer.h"

#include "bw-part-list.h"
#include "ui/bw-worker.h"

#include <glib/gi18n.h>

struct _BwReportComposer
{
  AdwBin parent_instance;

  BwPartList *parts;
  AdwEntryRow *title_row;
  AdwEntryRow *organisation_row;
  AdwActionRow *logo_row;
  GtkButton *remove_logo_button;
  AdwComboRow *paper_row;
  AdwComboRow *margin_row;
  GtkStringList *margins;
  GtkSwitch *greyscale_switch;
  GtkSwitch *names_switch;

  BwAssessment *assessment; /* NULL without one */
  BwReportOptions options;
  gboolean showing;          /* what changes now, no person did */
  GCancellable *cancellable; /* of the logo that is being read; cancelled with the composer */
};

G_DEFINE_FINAL_TYPE (BwReportComposer, bw_report_composer, ADW_TYPE_BIN)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* In millimetres, as the rows of the list; 0 is what is usual. */
static const double margin_choices[] = { 0, 12, 18, 30 };

static void
tell (BwReportComposer *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
parts_changed_cb (BwReportComposer *self)
{
  g_strfreev (self->options.parts);
  self->options.parts = bw_part_list_dup_parts (self->parts);
  tell (self);
}

/* The text of @row, or NULL when there is none. */
static gboolean
take_text (AdwEntryRow *row, char **text)
{
  const char *typed = gtk_editable_get_text (GTK_EDITABLE (row));

  if (g_strcmp0 (typed, *text != NULL ? *text : "") == 0)
    return FALSE;
  g_free (*text);
  *text = *typed != '\0' ? g_strdup (typed) : NULL;
  return TRUE;
}

static void
edited_cb (BwReportComposer *self)
{
  gboolean changed = FALSE;

  if (self->showing)
    return;
  changed |= take_text (self->title_row, &self->options.title);
  changed |= take_text (self->organisation_row, &self->options.organisation);
  if (changed)
    tell (self);
}

static void
page_changed_cb (BwReportComposer *self)
{
  guint margin = adw_combo_row_get_selected (self->margin_row);

  if (self->showing)
    return;
  self->options.paper = adw_combo_row_get_selected (self->paper_row) == 1 ? BW_PAPER_LETTER : BW_PAPER_A4;
  /* What a template brought along stands behind the others. */
  if (margin < G_N_ELEMENTS (margin_choices))
    self->options.margin = margin_choices[margin];
  self->options.greyscale = gtk_switch_get_active (self->greyscale_switch);
  self->options.no_names = !gtk_switch_get_active (self->names_switch);
  tell (self);
}

/* The logo */

static void
show_logo (BwReportComposer *self, const char *problem)
{
  adw_action_row_set_subtitle (self->logo_row, problem != NULL              ? problem
                                               : self->options.logo == NULL ? _ ("PNG or SVG")
                                                                            : _ ("On the cover"));
  gtk_widget_set_visible (GTK_WIDGET (self->remove_logo_button), self->options.logo != NULL);
}

static void
load_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  GError *error = NULL;
  BwLogo *logo = bw_logo_load (data, &error);

  if (logo != NULL)
    g_task_return_pointer (task, logo, (GDestroyNotify)bw_logo_free);
  else
    g_task_return_error (task, error);
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (BwReportComposer) self = data;
  g_autoptr (GError) error = NULL;
  BwLogo *logo = g_task_propagate_pointer (G_TASK (result), &error);

  if (g_cancellable_is_cancelled (self->cancellable))
    {
      bw_logo_free (logo);
      return;
    }
  if (logo != NULL)
    {
      bw_logo_free (self->options.logo);
      self->options.logo = logo;
      tell (self);
    }
  show_logo (self, logo == NULL ? error->message : NULL);
}

static void
logo_chosen_cb (GtkNativeDialog *chooser, int response, BwReportComposer *self)
{
  g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));

  g_object_unref (chooser);
  if (response == GTK_RESPONSE_ACCEPT && file != NULL)
    {
      g_autoptr (GTask) task = g_task_new (NULL, NULL, loaded_cb, g_object_ref (self));

      g_task_set_task_data (task, g_steal_pointer (&file), g_object_unref);
      bw_worker_run (task, load_in_thread);
    }
}

static void
choose_logo_cb (BwReportComposer *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkFileChooserNative *chooser = gtk_file_chooser_native_new (
    _ ("Logo"), GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, GTK_FILE_CHOOSER_ACTION_OPEN, NULL, NULL);
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, _ ("Pictures (PNG, SVG)"));
  gtk_file_filter_add_mime_type (filter, "image/png");
  gtk_file_filter_add_mime_type (filter, "image/svg+xml");
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (chooser), filter);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  g_signal_connect_object (chooser, "response", G_CALLBACK (logo_chosen_cb), self, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

static void
remove_logo_cb (BwReportComposer *self)
{
  g_clear_pointer (&self->options.logo, bw_logo_free);
  show_logo (self, NULL);
  tell (self);
}

/* Showing */

static void
show_margin (BwReportComposer *self)
{
  guint n = G_N_ELEMENTS (margin_choices);
  guint chosen = 0;

  if (g_list_model_get_n_items (G_LIST_MODEL (self->margins)) > n)
    gtk_string_list_remove (self->margins, n);
  while (chosen < n && margin_choices[chosen] != self->options.margin)
    chosen++;
  if (chosen == n)
    {
      /* Translators: the width of a margin, in millimetres. */
      g_autofree char *text = g_strdup_printf (_ ("%g mm"), self->options.margin);

      gtk_string_list_append (self->margins, text);
    }
  adw_combo_row_set_selected (self->margin_row, chosen);
}

static void
show (BwReportComposer *self)
{
  const BwReportOptions *options = &self->options;

  self->showing = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->title_row), options->title != NULL ? options->title : "");
  gtk_editable_set_text (GTK_EDITABLE (self->organisation_row),
                         options->organisation != NULL ? options->organisation : "");
  adw_combo_row_set_selected (self->paper_row, options->paper == BW_PAPER_LETTER ? 1 : 0);
  show_margin (self);
  gtk_switch_set_active (self->greyscale_switch, options->greyscale);
  gtk_switch_set_active (self->names_switch, !options->no_names);
  show_logo (self, NULL);
  bw_part_list_set_parts (self->parts, options->parts, self->assessment);
  self->showing = FALSE;
}

void
bw_report_composer_set_assessment (BwReportComposer *self, BwAssessment *assessment)
{
  g_return_if_fail (BW_IS_REPORT_COMPOSER (self));

  if (self->assessment == assessment)
    return;
  g_clear_pointer (&self->assessment, bw_assessment_unref);
  self->assessment = assessment != NULL ? bw_assessment_ref (assessment) : NULL;
  bw_part_list_set_parts (self->parts, self->options.parts, assessment);
}

void
bw_report_composer_set_options (BwReportComposer *self, const BwReportOptions *options)
{
  BwReportOptions copy;

  g_return_if_fail (BW_IS_REPORT_COMPOSER (self));

  bw_report_options_copy (options, &copy);
  g_clear_pointer (&copy.day, g_free);
  bw_report_options_clear (&self->options);
  self->options = copy;
  show (self);
}

const BwReportOptions *
bw_report_composer_get_options (BwReportComposer *self)
{
  g_return_val_if_fail (BW_IS_REPORT_COMPOSER (self), NULL);

  return &self->options;
}

static void
bw_report_composer_dispose (GObject *object)
{
  BwReportComposer *self = BW_REPORT_COMPOSER (object);

  g_cancellable_cancel (self->cancellable);
  G_OBJECT_CLASS (bw_report_composer_parent_class)->dispose (object);
}

static void
bw_report_composer_finalize (GObject *object)
{
  BwReportComposer *self = BW_REPORT_COMPOSER (object);

  g_object_unref (self->cancellable);
  g_clear_pointer (&self->assessment, bw_assessment_unref);
  bw_report_options_clear (&self->options);
  G_OBJECT_CLASS (bw_report_composer_parent_class)->finalize (object);
}

static void
bw_report_composer_class_init (BwReportComposerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bw_report_composer_dispose;
  G_OBJECT_CLASS (klass)->finalize = bw_report_composer_finalize;
  signals[CHANGED] =
    g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  g_type_ensure (BW_TYPE_PART_LIST);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/bellwether_app/Bellwether/report/bw-report-composer.ui");
  gtk_widget_class_bind_template_child (widget_class, BwReportComposer, parts);
  gtk_widget_class_bind_template_child (widget_class, BwReportComposer, title_row);
  gtk_widget_class_bind_template_child (widget_class, BwReportComposer, organisation_row);
  gtk_widget_class_bind_template_child (widget_class, BwReportComposer, logo_row);
  gtk_widget_class_bind_template_child (widget_class, BwReportComposer, remove_logo_button);
  gtk_widget_class_bind_template_child (widget_class, BwReportComposer, paper_row);
  gtk_widget_class_bind_template_child (widget_class, BwReportComposer, margin_row);
  gtk_widget_class_bind_template_child (widget_class, BwReportComposer, margins);
  gtk_widget_class_bind_template_child (widget_class, BwReportComposer, greyscale_switch);
  gtk_widget_class_bind_template_child (widget_class, BwReportComposer, names_switch);
  gtk_widget_class_bind_template_callback (widget_class, parts_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, edited_cb);
  gtk_widget_class_bind_template_callback (widget_class, page_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, choose_logo_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_logo_cb);
}

static void
bw_report_composer_init (BwReportComposer *self)
{
  self->showing = TRUE;
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  show (self);
}
