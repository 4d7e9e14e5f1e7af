/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-page-head.h"

struct _BwPageHead
{
  AdwBin parent_instance;

  GtkWidget *section;
  GtkWidget *heading;
  GtkWidget *introduction;
  GtkWidget *definition;
  GtkWidget *prompt;
};

G_DEFINE_FINAL_TYPE (BwPageHead, bw_page_head, ADW_TYPE_BIN)

static void
bw_page_head_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);
  G_OBJECT_CLASS (bw_page_head_parent_class)->dispose (object);
}

static void
bw_page_head_class_init (BwPageHeadClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bw_page_head_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/bellwether_app/Bellwether/answer/bw-page-head.ui");
  gtk_widget_class_bind_template_child (widget_class, BwPageHead, section);
  gtk_widget_class_bind_template_child (widget_class, BwPageHead, heading);
  gtk_widget_class_bind_template_child (widget_class, BwPageHead, introduction);
  gtk_widget_class_bind_template_child (widget_class, BwPageHead, definition);
  gtk_widget_class_bind_template_child (widget_class, BwPageHead, prompt);
}

static void
bw_page_head_init (BwPageHead *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Hidden when there is nothing to say. */
static void
show_text (GtkWidget *label, const char *text)
{
  gtk_label_set_label (GTK_LABEL (label), text);
  gtk_widget_set_visible (label, text && *text != '\0');
}

static char *
join_paragraphs (const BwSection *section)
{
  g_autoptr (GString) joined = g_string_new (NULL);

  for (guint i = 0; i < section->n_introduction; i++)
    g_string_append_printf (joined, "%s%s", i > 0 ? "\n\n" : "", section->introduction[i].text);
  return g_string_free (g_steal_pointer (&joined), FALSE);
}

/* The question that the whole scale asks, and the beginning of the sentence that the items end. */
static char *
join_prompt (const BwAssessment *assessment, const BwPage *page, BwForm form)
{
  const BwDimension *dimension = &assessment->dimensions[page->dimension];
  const char *prompt = bw_assessment_get_item_scale (assessment, page->first_item)->prompt;
  const char *frame = dimension->frames[form];

  if (prompt && frame)
    return g_strdup_printf ("%s\n%s", prompt, frame);
  return g_strdup (frame ? frame : prompt);
}

void
bw_page_head_show (BwPageHead *self, const BwAssessment *assessment, guint page, BwForm form, gboolean introduces)
{
  const BwPage *shown;
  const BwSection *section;
  const BwDimension *dimension;
  g_autofree char *introduction = NULL;
  g_autofree char *definition = NULL;
  g_autofree char *prompt = NULL;

  g_return_if_fail (BW_IS_PAGE_HEAD (self) && page < assessment->n_pages);

  shown = &assessment->pages[page];
  section = &assessment->sections[shown->section];
  dimension = shown->dimension >= 0 ? &assessment->dimensions[shown->dimension] : NULL;
  introduction = introduces ? join_paragraphs (section) : NULL;
  if (dimension)
    {
      definition = dimension->help ? g_strdup_printf ("%s %s", dimension->definition, dimension->help)
                                   : g_strdup (dimension->definition);
      prompt = join_prompt (assessment, shown, form);
    }
  show_text (self->section, dimension ? section->title : NULL);
  show_text (self->heading, dimension ? dimension->name : section->title);
  show_text (self->introduction, introduction);
  show_text (self->definition, definition);
  show_text (self->prompt, prompt);
}

GtkWidget *
bw_page_head_get_prompt (BwPageHead *self)
{
  g_return_val_if_fail (BW_IS_PAGE_HEAD (self), NULL);

  return self->prompt;
}
