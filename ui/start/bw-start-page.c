/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-start-page.h"

#include "bw-blank-form.h"

#include <glib/gi18n.h>

struct _BwStartPage
{
  AdwBin parent_instance;

  BwAssessment *assessment;
  GtkCheckButton *choices[BW_N_FORMS]; /* NULL: not declared */
  GPtrArray *form_rows;                /* of AdwActionRow */
  GPtrArray *background_rows;          /* of AdwExpanderRow */

  GtkScrolledWindow *scroller;
  GtkLabel *title;
  GtkLabel *purpose;
  AdwActionRow *minutes_row;
  AdwActionRow *audience_row;
  AdwActionRow *outcome_row;
  AdwPreferencesGroup *forms_group;
  AdwEntryRow *name_row;
  AdwPreferencesGroup *background_group;
  GtkLabel *disclaimer;
};

G_DEFINE_FINAL_TYPE (BwStartPage, bw_start_page, ADW_TYPE_BIN)

enum
{
  PROP_ASSESSMENT = 1,
  N_PROPERTIES
};

enum
{
  BEGIN,
  ENTER_PAPER,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPERTIES];
static guint signals[N_SIGNALS];

static char *
join_paragraphs (const BwParagraph *paragraphs, guint n)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    {
      if (i > 0)
        g_string_append (text, "\n\n");
      g_string_append (text, paragraphs[i].text);
    }
  return g_string_free (text, FALSE);
}

static guint
count_questions (const BwAssessment *assessment)
{
  guint n = 0;

  for (guint i = 0; i < assessment->n_items; i++)
    n += bw_item_counts (&assessment->items[i]) ? 1 : 0;
  return n;
}

static BwForm
get_form (BwStartPage *self)
{
  for (guint form = 0; form < BW_N_FORMS; form++)
    if (self->choices[form] && gtk_check_button_get_active (self->choices[form]))
      return form;
  return bw_assessment_get_default_form (self->assessment);
}

static void
begin_cb (BwStartPage *self)
{
  g_autofree char *name = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->name_row)));

  g_strstrip (name);
  if (self->assessment)
    g_signal_emit (self, signals[BEGIN], 0, (int)get_form (self), *name != '\0' ? name : NULL);
}

static void
blank_form_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  BwStartPage *self = BW_START_PAGE (widget);
  gboolean paper = g_str_equal (action, "start.paper-form");

  if (self->assessment)
    bw_blank_form_save (widget, self->assessment, paper ? BW_BLANK_FORM_PAPER : BW_BLANK_FORM_BROWSER, get_form (self));
}

static void
enter_paper_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  BwStartPage *self = BW_START_PAGE (widget);

  if (self->assessment)
    g_signal_emit (self, signals[ENTER_PAPER], 0, (int)get_form (self));
}

static void
remove_rows (AdwPreferencesGroup *group, GPtrArray *rows)
{
  for (guint i = 0; i < rows->len; i++)
    adw_preferences_group_remove (group, rows->pdata[i]);
  g_ptr_array_set_size (rows, 0);
}

static void
add_form (BwStartPage *self, BwForm form, GtkCheckButton *group)
{
  const BwFormDeclaration *declaration = &self->assessment->forms[form];
  GtkWidget *choice = g_object_new (GTK_TYPE_CHECK_BUTTON, "accessible-role", GTK_ACCESSIBLE_ROLE_RADIO, NULL);
  GtkWidget *row = adw_action_row_new ();

  gtk_check_button_set_group (GTK_CHECK_BUTTON (choice), group);
  gtk_widget_set_valign (choice, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (choice), GTK_ACCESSIBLE_PROPERTY_LABEL, declaration->name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, declaration->description, -1);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), declaration->name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), declaration->description);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), choice);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), choice);
  adw_preferences_group_add (self->forms_group, row);
  g_ptr_array_add (self->form_rows, row);
  self->choices[form] = GTK_CHECK_BUTTON (choice);
}

static void
show_forms (BwStartPage *self)
{
  GtkCheckButton *group = NULL;

  remove_rows (self->forms_group, self->form_rows);
  for (guint form = 0; form < BW_N_FORMS; form++)
    {
      self->choices[form] = NULL;
      if (!self->assessment->forms[form].declared)
        continue;
      add_form (self, form, group);
      if (!group)
        group = self->choices[form];
    }
  if (group)
    gtk_check_button_set_active (group, TRUE);
  gtk_widget_set_visible (GTK_WIDGET (self->forms_group), self->form_rows->len > 1);
}

static void
show_backgrounds (BwStartPage *self)
{
  remove_rows (self->background_group, self->background_rows);
  for (guint i = 0; i < self->assessment->n_backgrounds; i++)
    {
      const BwBackground *background = &self->assessment->backgrounds[i];
      GtkWidget *row = adw_expander_row_new ();
      g_autofree char *text = join_paragraphs (background->paragraphs, background->n_paragraphs);
      GtkWidget *label = gtk_label_new (text);

      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_label_set_selectable (GTK_LABEL (label), TRUE);
      gtk_widget_add_css_class (label, "reading");
      adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), background->title);
      adw_expander_row_add_row (ADW_EXPANDER_ROW (row), label);
      adw_preferences_group_add (self->background_group, row);
      g_ptr_array_add (self->background_rows, row);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->background_group), self->background_rows->len > 0);
}

static void
show_facts (BwStartPage *self)
{
  BwAssessment *assessment = self->assessment;
  guint n_questions = count_questions (assessment);
  g_autofree char *minutes =
    g_strdup_printf (ngettext ("About %u minute", "About %u minutes", assessment->minutes), assessment->minutes);
  g_autofree char *questions =
    g_strdup_printf (ngettext ("%u question. Stop whenever you like and go on later.",
                               "%u questions. Stop whenever you like and go on later.", n_questions),
                     n_questions);
  g_autofree char *disclaimer = join_paragraphs (assessment->disclaimer, assessment->n_disclaimer);

  gtk_label_set_label (self->title, assessment->title);
  gtk_label_set_label (self->purpose, assessment->purpose);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->minutes_row), minutes);
  adw_action_row_set_subtitle (self->minutes_row, questions);
  adw_action_row_set_subtitle (self->audience_row, assessment->audience);
  adw_action_row_set_subtitle (self->outcome_row, assessment->outcome);
  gtk_label_set_label (self->disclaimer, disclaimer);
  gtk_widget_set_visible (GTK_WIDGET (self->disclaimer), assessment->n_disclaimer > 0);
}

static void
bw_start_page_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  BwStartPage *self = BW_START_PAGE (object);

  switch (id)
    {
    case PROP_ASSESSMENT:
      g_value_set_boxed (value, self->assessment);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
bw_start_page_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  BwStartPage *self = BW_START_PAGE (object);

  switch (id)
    {
    case PROP_ASSESSMENT:
      bw_start_page_set_assessment (self, g_value_get_boxed (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
bw_start_page_dispose (GObject *object)
{
  BwStartPage *self = BW_START_PAGE (object);

  g_clear_pointer (&self->form_rows, g_ptr_array_unref);
  g_clear_pointer (&self->background_rows, g_ptr_array_unref);
  g_clear_pointer (&self->assessment, bw_assessment_unref);
  adw_bin_set_child (ADW_BIN (self), NULL);
  G_OBJECT_CLASS (bw_start_page_parent_class)->dispose (object);
}

static void
bw_start_page_class_init (BwStartPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = bw_start_page_get_property;
  object_class->set_property = bw_start_page_set_property;
  object_class->dispose = bw_start_page_dispose;

  properties[PROP_ASSESSMENT] = g_param_spec_boxed (
    "assessment", NULL, NULL, BW_TYPE_ASSESSMENT, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
  signals[BEGIN] = g_signal_new ("begin", BW_TYPE_START_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                                 G_TYPE_INT, G_TYPE_STRING);
  signals[ENTER_PAPER] = g_signal_new ("enter-paper", BW_TYPE_START_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                       G_TYPE_NONE, 1, G_TYPE_INT);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/bellwether_app/Bellwether/start/bw-start-page.ui");
  gtk_widget_class_bind_template_child (widget_class, BwStartPage, scroller);
  gtk_widget_class_bind_template_child (widget_class, BwStartPage, title);
  gtk_widget_class_bind_template_child (widget_class, BwStartPage, purpose);
  gtk_widget_class_bind_template_child (widget_class, BwStartPage, minutes_row);
  gtk_widget_class_bind_template_child (widget_class, BwStartPage, audience_row);
  gtk_widget_class_bind_template_child (widget_class, BwStartPage, outcome_row);
  gtk_widget_class_bind_template_child (widget_class, BwStartPage, forms_group);
  gtk_widget_class_bind_template_child (widget_class, BwStartPage, name_row);
  gtk_widget_class_bind_template_child (widget_class, BwStartPage, background_group);
  gtk_widget_class_bind_template_child (widget_class, BwStartPage, disclaimer);
  gtk_widget_class_bind_template_callback (widget_class, begin_cb);
  gtk_widget_class_install_action (widget_class, "start.enter-paper", NULL, enter_paper_action);
  gtk_widget_class_install_action (widget_class, "start.paper-form", NULL, blank_form_action);
  gtk_widget_class_install_action (widget_class, "start.browser-form", NULL, blank_form_action);
}

static void
bw_start_page_init (BwStartPage *self)
{
  self->form_rows = g_ptr_array_new ();
  self->background_rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

BwAssessment *
bw_start_page_get_assessment (BwStartPage *self)
{
  g_return_val_if_fail (BW_IS_START_PAGE (self), NULL);

  return self->assessment;
}

void
bw_start_page_set_assessment (BwStartPage *self, BwAssessment *assessment)
{
  g_return_if_fail (BW_IS_START_PAGE (self));

  if (assessment)
    bw_assessment_ref (assessment);
  g_clear_pointer (&self->assessment, bw_assessment_unref);
  self->assessment = assessment;
  if (assessment)
    {
      show_facts (self);
      show_forms (self);
      show_backgrounds (self);
      gtk_editable_set_text (GTK_EDITABLE (self->name_row), "");
      gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ASSESSMENT]);
}
