/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-contents.h"

#include "bw-contents-row.h"
#include "bw-page-order.h"

#include <glib/gi18n.h>

struct _BwContents
{
  AdwBin parent_instance;

  GtkWidget *list;
  BwSession *session;
  GSignalGroup *signals;
  GPtrArray *sections; /* of BwContentsRow by section; not owned */
  GPtrArray *pages;    /* of BwContentsRow by page; not owned */
};

G_DEFINE_FINAL_TYPE (BwContents, bw_contents, ADW_TYPE_BIN)

enum
{
  PROP_SESSION = 1,
  N_PROPERTIES
};

enum
{
  CHOSEN,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPERTIES];
static guint signals[N_SIGNALS];

/* A dimension whose items are on several scales, or do not follow each other, has several pages. */
static char *
dup_dimension_name (const BwAssessment *assessment, guint page)
{
  const BwPage *shown = &assessment->pages[page];
  const BwSection *section = &assessment->sections[shown->section];
  const char *name = assessment->dimensions[shown->dimension].name;
  guint n = 0, number = 0;

  for (guint p = section->first_page; p < section->first_page + section->n_pages; p++)
    if (assessment->pages[p].dimension == shown->dimension)
      {
        n++;
        if (p <= page)
          number = n;
      }
  /* Translators: one of several pages on the same topic, such as "Pulse readiness (2 of 3)" */
  return n > 1 ? g_strdup_printf (_ ("%s (%u of %u)"), name, number, n) : g_strdup (name);
}

char *
bw_contents_dup_page_name (const BwAssessment *assessment, guint page, BwForm form)
{
  const BwPage *shown = &assessment->pages[page];
  const BwItem *first = &assessment->items[shown->first_item];

  if (shown->dimension >= 0)
    return dup_dimension_name (assessment, page);
  return g_strdup (first->title ? first->title : first->stems[form]);
}

static void
update_section (BwContents *self, guint section)
{
  BwProgress progress = bw_session_get_section_progress (self->session, section);
  guint done = progress.total - progress.skipped;

  bw_contents_row_update (self->sections->pdata[section], done, progress.total,
                          progress.total > 0 && done == progress.total, FALSE);
}

/* TRUE when something is written on a page whose items count for nothing. */
static gboolean
is_written (BwContents *self, const BwPage *page)
{
  for (guint i = page->first_item; i < page->first_item + page->n_items; i++)
    if (bw_response_get_state (bw_session_get_response (self->session), i) == BW_ANSWER_GIVEN)
      return TRUE;
  return FALSE;
}

static gboolean
update_page (BwContents *self, guint position)
{
  const BwPage *page = &bw_session_get_assessment (self->session)->pages[position];
  BwProgress progress = bw_response_get_progress (bw_session_get_response (self->session), page->first_item,
                                                  page->n_items, bw_session_get_relevant (self->session));
  guint done = progress.total - progress.skipped;
  gboolean is_complete = progress.total > 0 ? done == progress.total : is_written (self, page);
  gboolean is_asked = bw_page_order_is_asked (self->session, position);

  bw_contents_row_update (self->pages->pdata[position], done, progress.total, is_complete, progress.flagged > 0);
  gtk_widget_set_visible (self->pages->pdata[position], is_asked);
  return is_asked;
}

static void
update (BwContents *self)
{
  const BwAssessment *assessment = bw_session_get_assessment (self->session);

  for (guint s = 0; s < assessment->n_sections; s++)
    {
      const BwSection *section = &assessment->sections[s];
      gboolean is_asked = FALSE;

      for (guint p = section->first_page; p < section->first_page + section->n_pages; p++)
        is_asked |= update_page (self, p);
      update_section (self, s);
      gtk_widget_set_visible (self->sections->pdata[s], is_asked);
    }
}

static void
select_page (BwContents *self)
{
  guint page = bw_session_get_page (self->session);

  if (page < self->pages->len)
    gtk_list_box_select_row (GTK_LIST_BOX (self->list), self->pages->pdata[page]);
}

static void
build (BwContents *self)
{
  const BwAssessment *assessment = bw_session_get_assessment (self->session);
  BwForm form = bw_response_get_form (bw_session_get_response (self->session));

  for (guint s = 0; s < assessment->n_sections; s++)
    {
      const BwSection *section = &assessment->sections[s];
      GtkWidget *title = bw_contents_row_new (section->title, -1);

      gtk_list_box_append (GTK_LIST_BOX (self->list), title);
      g_ptr_array_add (self->sections, title);
      for (guint p = section->first_page; p < section->first_page + section->n_pages; p++)
        {
          g_autofree char *name = bw_contents_dup_page_name (assessment, p, form);
          GtkWidget *row = bw_contents_row_new (name, (int)p);

          gtk_list_box_append (GTK_LIST_BOX (self->list), row);
          g_ptr_array_add (self->pages, row);
        }
    }
}

static void
rebuild (BwContents *self)
{
  GtkWidget *child;

  g_ptr_array_set_size (self->sections, 0);
  g_ptr_array_set_size (self->pages, 0);
  while ((child = gtk_widget_get_first_child (self->list)))
    gtk_list_box_remove (GTK_LIST_BOX (self->list), child);
  if (!self->session)
    return;
  build (self);
  update (self);
  select_page (self);
}

static void
row_activated_cb (BwContents *self, BwContentsRow *row)
{
  bw_session_set_page (self->session, (guint)bw_contents_row_get_page (row));
  g_signal_emit (self, signals[CHOSEN], 0);
}

static void
bw_contents_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_SESSION:
      bw_contents_set_session (BW_CONTENTS (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
bw_contents_dispose (GObject *object)
{
  BwContents *self = BW_CONTENTS (object);

  g_clear_object (&self->signals);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (bw_contents_parent_class)->dispose (object);
}

static void
bw_contents_finalize (GObject *object)
{
  BwContents *self = BW_CONTENTS (object);

  g_ptr_array_unref (self->sections);
  g_ptr_array_unref (self->pages);
  G_OBJECT_CLASS (bw_contents_parent_class)->finalize (object);
}

static void
bw_contents_class_init (BwContentsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->set_property = bw_contents_set_property;
  object_class->dispose = bw_contents_dispose;
  object_class->finalize = bw_contents_finalize;

  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, BW_TYPE_SESSION,
                                                  G_PARAM_WRITABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
  signals[CHOSEN] = g_signal_new ("chosen", BW_TYPE_CONTENTS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
bw_contents_init (BwContents *self)
{
  self->sections = g_ptr_array_new ();
  self->pages = g_ptr_array_new ();
  self->signals = g_signal_group_new (BW_TYPE_SESSION);
  g_signal_group_connect_swapped (self->signals, "changed", G_CALLBACK (update), self);
  g_signal_group_connect_swapped (self->signals, "notify::page", G_CALLBACK (select_page), self);
  g_signal_group_connect_swapped (self->signals, "notify::response", G_CALLBACK (rebuild), self);
  self->list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_BROWSE);
  gtk_widget_add_css_class (self->list, "navigation-sidebar");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Contents"), -1);
  g_signal_connect_swapped (self->list, "row-activated", G_CALLBACK (row_activated_cb), self);
  adw_bin_set_child (ADW_BIN (self), self->list);
}

void
bw_contents_set_session (BwContents *self, BwSession *session)
{
  g_return_if_fail (BW_IS_CONTENTS (self));

  if (!g_set_object (&self->session, session))
    return;
  g_signal_group_set_target (self->signals, session);
  rebuild (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}
