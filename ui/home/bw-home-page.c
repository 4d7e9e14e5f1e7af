/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-home-page.h"

#include "bw-assessment-card.h"
#include "bw-broken-row.h"
#include "bw-document-row.h"
#include "ui/bw-session.h"
#include "ui/profile/bw-profile-card.h"

#include <glib/gi18n.h>

/* The newest documents; the others are a click away. */
#define N_NEWEST 6

struct _BwHomePage
{
  AdwBin parent_instance;

  BwLibrary *library;
  char *needle; /* what is searched for; NULL: nothing */
  char *today;
  gboolean all;
  GtkFilter *document_filter;
  GtkFilter *card_filter;
  GtkFilterListModel *documents;
  GtkSliceListModel *newest;
  GtkFilterListModel *cards;
  GtkFilterListModel *broken;

  GtkWidget *search_entry;
  GtkWidget *welcome;
  GtkWidget *missing;
  GtkWidget *nothing;
  GtkWidget *documents_section;
  GtkListBox *document_list;
  GtkWidget *all_button;
  BwProfileCard *profile_card;
  GtkWidget *cards_section;
  GtkFlowBox *card_box;
  GtkWidget *team_section;
  GtkWidget *broken_section;
  GtkListBox *broken_list;
};

G_DEFINE_FINAL_TYPE (BwHomePage, bw_home_page, ADW_TYPE_BIN)

static gboolean
matches (BwHomePage *self, const char *text)
{
  return !self->needle || (text && g_str_match_string (self->needle, text, TRUE));
}

static gboolean
document_matches (gpointer item, gpointer data)
{
  BwHomePage *self = data;

  return matches (self, bw_shelf_entry_get_title (item)) ||
         matches (self, bw_shelf_entry_get_assessment_title (item)) || matches (self, bw_shelf_entry_get_name (item));
}

static gboolean
card_matches (gpointer item, gpointer data)
{
  BwHomePage *self = data;
  BwAssessment *assessment = bw_catalogue_entry_get_assessment (item);

  return assessment && (matches (self, assessment->title) || matches (self, assessment->summary));
}

/* What is quick to take comes first; of two that take as long, by title. Those that cannot be read are not among them.
 */
static int
compare_cards (gconstpointer a, gconstpointer b, gpointer data)
{
  const BwAssessment *first = bw_catalogue_entry_get_assessment ((gpointer)a);
  const BwAssessment *second = bw_catalogue_entry_get_assessment ((gpointer)b);

  if (first->minutes != second->minutes)
    return first->minutes < second->minutes ? GTK_ORDERING_SMALLER : GTK_ORDERING_LARGER;
  return gtk_ordering_from_cmpfunc (g_utf8_collate (first->title, second->title));
}

static gboolean
is_broken (gpointer item, gpointer data)
{
  return bw_catalogue_entry_get_assessment (item) == NULL;
}

static GtkWidget *
create_document_row (gpointer item, gpointer data)
{
  BwHomePage *self = data;

  return bw_document_row_new (item, self->today);
}

static GtkWidget *
create_card (gpointer item, gpointer data)
{
  return bw_assessment_card_new (bw_catalogue_entry_get_assessment (item));
}

static GtkWidget *
create_broken_row (gpointer item, gpointer data)
{
  return bw_broken_row_new (item);
}

static guint
count (gpointer model)
{
  return g_list_model_get_n_items (G_LIST_MODEL (model));
}

static gboolean
has_profile (BwHomePage *self)
{
  return bw_catalogue_get_n_profiles (bw_library_get_catalogue (self->library)) > 0;
}

/* What there is to see follows from how many there are of each. */
static void
update (BwHomePage *self)
{
  guint n_documents = count (self->documents);
  guint n_cards = count (self->cards);
  gboolean searching = self->needle != NULL;
  gboolean complete = bw_library_is_complete (self->library);
  gboolean loading = bw_shelf_get_loading (bw_library_get_shelf (self->library));
  g_autofree char *label = NULL;

  gtk_slice_list_model_set_size (self->newest, self->all || searching ? G_MAXUINT : N_NEWEST);
  gtk_widget_set_visible (self->missing, !complete);
  gtk_widget_set_visible (self->welcome, complete && !searching && !loading && n_documents == 0 && n_cards > 0);
  gtk_widget_set_visible (self->nothing, searching && n_documents == 0 && n_cards == 0);
  gtk_widget_set_visible (self->documents_section, n_documents > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->profile_card), !searching && n_documents > 0 && has_profile (self));
  gtk_widget_set_visible (self->cards_section, n_cards > 0);
  gtk_widget_set_visible (self->team_section, !searching && n_cards > 0);
  gtk_widget_set_visible (self->broken_section, !searching && count (self->broken) > 0);
  gtk_widget_set_visible (self->search_entry, complete);
  gtk_widget_set_visible (self->all_button, !self->all && !searching && n_documents > N_NEWEST);
  /* Translators: a button that shows the whole list of documents; %u is how many there are. */
  label = g_strdup_printf (ngettext ("Show all %u", "Show all %u", n_documents), n_documents);
  gtk_button_set_label (GTK_BUTTON (self->all_button), label);
}

static void
search_changed_cb (BwHomePage *self)
{
  g_autofree char *text = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->search_entry)));

  g_strstrip (text);
  g_free (self->needle);
  self->needle = *text != '\0' ? g_steal_pointer (&text) : NULL;
  gtk_filter_changed (self->document_filter, GTK_FILTER_CHANGE_DIFFERENT);
  gtk_filter_changed (self->card_filter, GTK_FILTER_CHANGE_DIFFERENT);
  update (self);
}

static void
search_stopped_cb (BwHomePage *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
}

static void
document_activated_cb (BwHomePage *self, GtkListBoxRow *row)
{
  g_autofree char *uri = g_file_get_uri (bw_shelf_entry_get_file (bw_document_row_get_entry (BW_DOCUMENT_ROW (row))));

  gtk_widget_activate_action (GTK_WIDGET (self), "win.open-file", "s", uri);
}

static void
all_clicked_cb (BwHomePage *self)
{
  GtkListBoxRow *next;

  self->all = TRUE;
  update (self);
  next = gtk_list_box_get_row_at_index (self->document_list, N_NEWEST);
  if (next)
    gtk_widget_grab_focus (GTK_WIDGET (next));
}

static void
bw_home_page_map (GtkWidget *widget)
{
  BwHomePage *self = BW_HOME_PAGE (widget);
  g_autofree char *today = bw_session_dup_today ();

  /* Rows say "today": say it anew when the page comes back on another day. */
  if (g_strcmp0 (today, self->today) != 0)
    {
      g_free (self->today);
      self->today = g_steal_pointer (&today);
      if (self->newest)
        gtk_list_box_bind_model (self->document_list, G_LIST_MODEL (self->newest), create_document_row, self, NULL);
    }
  GTK_WIDGET_CLASS (bw_home_page_parent_class)->map (widget);
}

static void
clear_model (BwHomePage *self, GtkFilterListModel **model)
{
  if (*model)
    {
      g_signal_handlers_disconnect_by_data (*model, self);
      /* Whoever holds on to a list holds on to this too, and its filter looks at this page. */
      gtk_filter_list_model_set_model (*model, NULL);
    }
  g_clear_object (model);
}

static void
bw_home_page_dispose (GObject *object)
{
  BwHomePage *self = BW_HOME_PAGE (object);

  if (self->library)
    g_signal_handlers_disconnect_by_data (bw_library_get_shelf (self->library), self);
  /* The lists let go of the models first; the filters look at this page. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  g_clear_object (&self->newest);
  clear_model (self, &self->documents);
  clear_model (self, &self->cards);
  clear_model (self, &self->broken);
  g_clear_object (&self->document_filter);
  g_clear_object (&self->card_filter);
  g_clear_object (&self->library);
  g_clear_pointer (&self->needle, g_free);
  g_clear_pointer (&self->today, g_free);
  G_OBJECT_CLASS (bw_home_page_parent_class)->dispose (object);
}

static void
bw_home_page_class_init (BwHomePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bw_home_page_dispose;
  widget_class->map = bw_home_page_map;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/bellwether_app/Bellwether/home/bw-home-page.ui");
  gtk_widget_class_bind_template_child (widget_class, BwHomePage, search_entry);
  gtk_widget_class_bind_template_child (widget_class, BwHomePage, welcome);
  gtk_widget_class_bind_template_child (widget_class, BwHomePage, missing);
  gtk_widget_class_bind_template_child (widget_class, BwHomePage, nothing);
  gtk_widget_class_bind_template_child (widget_class, BwHomePage, documents_section);
  gtk_widget_class_bind_template_child (widget_class, BwHomePage, document_list);
  gtk_widget_class_bind_template_child (widget_class, BwHomePage, all_button);
  gtk_widget_class_bind_template_child (widget_class, BwHomePage, profile_card);
  gtk_widget_class_bind_template_child (widget_class, BwHomePage, cards_section);
  gtk_widget_class_bind_template_child (widget_class, BwHomePage, card_box);
  gtk_widget_class_bind_template_child (widget_class, BwHomePage, team_section);
  gtk_widget_class_bind_template_child (widget_class, BwHomePage, broken_section);
  gtk_widget_class_bind_template_child (widget_class, BwHomePage, broken_list);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_stopped_cb);
  gtk_widget_class_bind_template_callback (widget_class, document_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, all_clicked_cb);
}

/* Typing anywhere on the page searches. What a row or card does with a key comes first, so Enter opens a document. */
static gboolean
key_pressed_cb (GtkEventControllerKey *keys, guint key, guint code, GdkModifierType state, BwHomePage *self)
{
  GtkEditable *text = gtk_editable_get_delegate (GTK_EDITABLE (self->search_entry));

  if (!g_unichar_isgraph (gdk_keyval_to_unicode (key)) || (state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)))
    return FALSE;
  if (!gtk_event_controller_key_forward (keys, GTK_WIDGET (text)))
    return FALSE;
  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
  gtk_editable_set_position (text, -1);
  return TRUE;
}

static void
bw_home_page_init (BwHomePage *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  self->today = bw_session_dup_today ();
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

static GtkFilterListModel *
filter_model (BwHomePage *self, gpointer model, GtkFilter *filter)
{
  GtkFilterListModel *filtered = gtk_filter_list_model_new (g_object_ref (model), g_object_ref (filter));

  g_signal_connect_swapped (filtered, "items-changed", G_CALLBACK (update), self);
  return filtered;
}

void
bw_home_page_set_library (BwHomePage *self, BwLibrary *library)
{
  g_autoptr (GtkFilter) broken_filter = NULL;
  g_autoptr (GtkSortListModel) sorted = NULL;
  BwShelf *shelf;
  BwCatalogue *catalogue;

  g_return_if_fail (BW_IS_HOME_PAGE (self) && !self->library);

  self->library = g_object_ref (library);
  shelf = bw_library_get_shelf (library);
  catalogue = bw_library_get_catalogue (library);

  self->document_filter = GTK_FILTER (gtk_custom_filter_new (document_matches, self, NULL));
  self->card_filter = GTK_FILTER (gtk_custom_filter_new (card_matches, self, NULL));
  broken_filter = GTK_FILTER (gtk_custom_filter_new (is_broken, NULL, NULL));
  self->documents = filter_model (self, shelf, self->document_filter);
  self->cards = filter_model (self, catalogue, self->card_filter);
  self->broken = filter_model (self, catalogue, broken_filter);
  self->newest = gtk_slice_list_model_new (g_object_ref (G_LIST_MODEL (self->documents)), 0, N_NEWEST);
  g_signal_connect_swapped (shelf, "notify::loading", G_CALLBACK (update), self);

  bw_profile_card_set_model (self->profile_card, bw_library_get_profile_model (library));
  gtk_list_box_bind_model (self->document_list, G_LIST_MODEL (self->newest), create_document_row, self, NULL);
  sorted = gtk_sort_list_model_new (g_object_ref (G_LIST_MODEL (self->cards)),
                                    GTK_SORTER (gtk_custom_sorter_new (compare_cards, NULL, NULL)));
  gtk_flow_box_bind_model (self->card_box, G_LIST_MODEL (sorted), create_card, NULL, NULL);
  gtk_list_box_bind_model (self->broken_list, G_LIST_MODEL (self->broken), create_broken_row, NULL, NULL);
  update (self);
}

void
bw_home_page_search (BwHomePage *self)
{
  g_return_if_fail (BW_IS_HOME_PAGE (self));

  gtk_widget_grab_focus (self->search_entry);
}
