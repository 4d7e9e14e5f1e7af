/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-document-row.h"

#include <glib/gi18n.h>

struct _BwDocumentRow
{
  AdwActionRow parent_instance;

  GtkWidget *progress;
  GtkWidget *complete;
  GtkWidget *problem;
  BwShelfEntry *entry;
  char *today;
};

G_DEFINE_FINAL_TYPE (BwDocumentRow, bw_document_row, ADW_TYPE_ACTION_ROW)

static GDate *
parse_day (const char *day)
{
  int year, month, date;

  if (!day || sscanf (day, "%4d-%2d-%2d", &year, &month, &date) != 3 || month < 1 || year < 1 || date < 1 ||
      !g_date_valid_dmy (date, month, year))
    return NULL;
  return g_date_new_dmy (date, month, year);
}

char *
bw_describe_day (const char *day, const char *today)
{
  g_autoptr (GDate) then = parse_day (day);
  g_autoptr (GDate) now = parse_day (today);
  char text[128];

  if (!then)
    return g_strdup ("");
  if (now && g_date_days_between (then, now) == 0)
    return g_strdup (_ ("today"));
  if (now && g_date_days_between (then, now) == 1)
    return g_strdup (_ ("yesterday"));
  if (now && g_date_get_year (then) == g_date_get_year (now))
    /* Translators: a day of this year, as strftime() writes it: "12 March". */
    g_date_strftime (text, sizeof text, _ ("%-d %B"), then);
  else
    /* Translators: a day of another year, as strftime() writes it: "12 March 2019". */
    g_date_strftime (text, sizeof text, _ ("%-d %B %Y"), then);
  return g_strdup (text);
}

/* "23 of 48 answered", or what else there is to say. */
static char *
describe_progress (BwShelfEntry *entry)
{
  guint answered = bw_shelf_entry_get_answered (entry);
  guint total = bw_shelf_entry_get_total (entry);
  guint n_responses = bw_shelf_entry_get_n_responses (entry);

  if (n_responses > 1)
    return g_strdup_printf (ngettext ("%u response", "%u responses", n_responses), n_responses);
  if (total > 0 && answered >= total)
    return g_strdup (_ ("complete"));
  /* Translators: how many questions are answered, of how many. */
  return g_strdup_printf (_ ("%u of %u answered"), answered, total);
}

static char *
describe (BwDocumentRow *self)
{
  const char *about = bw_shelf_entry_get_assessment_title (self->entry);
  g_autofree char *day = bw_describe_day (bw_shelf_entry_get_day (self->entry), self->today);
  g_autofree char *progress = describe_progress (self->entry);
  const char *name = bw_shelf_entry_get_name (self->entry);
  const char *parts[5] = { NULL };
  guint n = 0;

  /* A file is named for its assessment until the person names it otherwise: no need to say it twice. */
  if (*about != '\0' && !g_str_has_prefix (bw_shelf_entry_get_title (self->entry), about))
    parts[n++] = about;
  if (name)
    parts[n++] = name;
  parts[n++] = progress;
  if (*day != '\0')
    parts[n++] = day;
  return g_strjoinv (" · ", (char **)parts);
}

static void
update (BwDocumentRow *self)
{
  const char *title = bw_shelf_entry_get_title (self->entry);
  const char *problem = bw_shelf_entry_get_problem (self->entry);
  guint answered = bw_shelf_entry_get_answered (self->entry);
  guint total = bw_shelf_entry_get_total (self->entry);
  gboolean is_complete = total > 0 && answered >= total;
  gboolean is_single = bw_shelf_entry_get_n_responses (self->entry) <= 1;
  g_autofree char *subtitle = problem ? g_strdup (problem) : describe (self);
  g_autofree char *progress = describe_progress (self->entry);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), subtitle);
  gtk_widget_set_visible (self->problem, problem != NULL);
  gtk_widget_set_visible (self->complete, !problem && is_single && is_complete);
  gtk_widget_set_visible (self->progress, !problem && is_single && !is_complete);
  gtk_progress_bar_set_fraction (GTK_PROGRESS_BAR (self->progress), total > 0 ? (double)answered / total : 0);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->progress), GTK_ACCESSIBLE_PROPERTY_LABEL, progress, -1);
  /* Its name is its title, as with every row. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, subtitle, -1);
}

static void
bw_document_row_dispose (GObject *object)
{
  BwDocumentRow *self = BW_DOCUMENT_ROW (object);

  if (self->entry)
    g_signal_handlers_disconnect_by_data (self->entry, self);
  g_clear_object (&self->entry);
  g_clear_pointer (&self->today, g_free);
  G_OBJECT_CLASS (bw_document_row_parent_class)->dispose (object);
}

static void
bw_document_row_class_init (BwDocumentRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bw_document_row_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/bellwether_app/Bellwether/home/bw-document-row.ui");
  gtk_widget_class_bind_template_child (widget_class, BwDocumentRow, progress);
  gtk_widget_class_bind_template_child (widget_class, BwDocumentRow, complete);
  gtk_widget_class_bind_template_child (widget_class, BwDocumentRow, problem);
}

static void
bw_document_row_init (BwDocumentRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
bw_document_row_new (BwShelfEntry *entry, const char *today)
{
  BwDocumentRow *self = g_object_new (BW_TYPE_DOCUMENT_ROW, NULL);

  self->entry = g_object_ref (entry);
  self->today = g_strdup (today);
  g_signal_connect_swapped (entry, "notify", G_CALLBACK (update), self);
  update (self);
  return GTK_WIDGET (self);
}

BwShelfEntry *
bw_document_row_get_entry (BwDocumentRow *self)
{
  g_return_val_if_fail (BW_IS_DOCUMENT_ROW (self), NULL);

  return self->entry;
}
