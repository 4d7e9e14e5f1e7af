/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-share-list.h"

#include <glib/gi18n.h>

#define MAX_EXCERPT 120
/* Of one kind. Whoever has more to look at than this has a tick for all of them. */
#define MAX_ROWS 200

/* Those of one kind, which follow each other. */
typedef struct
{
  BwShareList *list;
  guint first;
  guint n;
  AdwExpanderRow *row;
  GtkWidget *tick;  /* of all; NULL where there is nothing to choose */
  GPtrArray *ticks; /* of those that have a row; NULL until it was opened */
} Group;

struct _BwShareList
{
  AdwBin parent_instance;

  BwDisclosure *disclosure;
  gboolean *remove;
  GPtrArray *groups; /* of Group */
  gboolean updating;
  AdwPreferencesGroup *box;
};

G_DEFINE_FINAL_TYPE (BwShareList, bw_share_list, ADW_TYPE_BIN)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
group_free (gpointer data)
{
  Group *group = data;

  g_clear_pointer (&group->ticks, g_ptr_array_unref);
  g_free (group);
}

static guint
count_removed (Group *group)
{
  guint n = 0;

  for (guint i = 0; i < group->n; i++)
    n += group->list->remove[group->first + i] ? 1 : 0;
  return n;
}

/* Lets the ticks show what goes. */
static void
show_ticks (Group *group)
{
  guint n = count_removed (group);

  if (!group->tick)
    return;
  group->list->updating = TRUE;
  gtk_check_button_set_active (GTK_CHECK_BUTTON (group->tick), n == group->n);
  gtk_check_button_set_inconsistent (GTK_CHECK_BUTTON (group->tick), n > 0 && n < group->n);
  for (guint i = 0; group->ticks && i < group->ticks->len; i++)
    gtk_check_button_set_active (group->ticks->pdata[i], group->list->remove[group->first + i]);
  group->list->updating = FALSE;
}

static void
all_toggled_cb (GtkCheckButton *tick, Group *group)
{
  if (group->list->updating)
    return;
  for (guint i = 0; i < group->n; i++)
    group->list->remove[group->first + i] = gtk_check_button_get_active (tick);
  show_ticks (group);
  g_signal_emit (group->list, signals[CHANGED], 0);
}

static void
one_toggled_cb (GtkCheckButton *tick, Group *group)
{
  guint position;

  if (group->list->updating || !g_ptr_array_find (group->ticks, tick, &position))
    return;
  group->list->remove[group->first + position] = gtk_check_button_get_active (tick);
  show_ticks (group);
  g_signal_emit (group->list, signals[CHANGED], 0);
}

/* A tick whose name for assistive technology says what it does. */
static GtkWidget *
create_tick (const char *text)
{
  GtkWidget *tick = gtk_check_button_new ();
  /* Translators: the name of a tick; %s is a name, a note or another piece of text in a document. */
  g_autofree char *name = g_strdup_printf (_ ("Leave out: %s"), text);

  gtk_widget_set_valign (tick, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (tick), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return tick;
}

static GtkWidget *
create_row (const char *title, const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 3);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  return row;
}

static void
add_row (Group *group, const BwDisclosed *disclosed)
{
  g_autofree char *excerpt = bw_disclosed_dup_excerpt (disclosed, MAX_EXCERPT);
  g_autofree char *where = bw_disclosed_dup_where (disclosed);
  GtkWidget *row = create_row (excerpt, where);

  if (disclosed->fate == BW_FATE_CHOICE)
    {
      GtkWidget *tick = create_tick (excerpt);
      g_signal_connect (tick, "toggled", G_CALLBACK (one_toggled_cb), group);
      adw_action_row_add_prefix (ADW_ACTION_ROW (row), tick);
      adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), tick);
      gtk_widget_set_focusable (row, FALSE);
      g_ptr_array_add (group->ticks, tick);
    }
  adw_expander_row_add_row (group->row, row);
}

/* The rows of a kind are made when they are first looked at. */
static void
expanded_cb (AdwExpanderRow *row, GParamSpec *pspec, Group *group)
{
  guint n = MIN (group->n, MAX_ROWS);

  if (group->ticks)
    return;
  group->ticks = g_ptr_array_new ();
  for (guint i = 0; i < n; i++)
    add_row (group, bw_disclosure_get (group->list->disclosure, group->first + i));
  if (group->n > n)
    {
      g_autofree char *more = g_strdup_printf (ngettext ("… and %u more", "… and %u more", group->n - n), group->n - n);
      adw_expander_row_add_row (group->row, create_row (more, _ ("The tick above is for these, too.")));
    }
  show_ticks (group);
}

static char *
describe_group (BwDisclosureKind kind, BwFate fate, guint n_places)
{
  const char *title = bw_disclosure_kind_get_title (kind);

  switch (fate)
    {
    case BW_FATE_GONE:
      /* Translators: %s is a kind of text in a document, such as “Notes”; none of it is ever copied. */
      return g_strdup_printf (_ ("%s (always left out)"), title);
    case BW_FATE_STAYS:
      return g_strdup_printf (_ ("%s (always there)"), title);
    case BW_FATE_CHOICE:
      break;
    }
  /* Translators: a kind of text in a document, such as “Notes”, and in how many places it stands. */
  return g_strdup_printf (_ ("%s (%u)"), title, n_places);
}

static void
add_group (BwShareList *self, guint first, guint n)
{
  const BwDisclosed *disclosed = bw_disclosure_get (self->disclosure, first);
  Group *group = g_new0 (Group, 1);
  g_autofree char *title = NULL;
  guint n_places = 0;

  for (guint i = 0; i < n; i++)
    n_places += bw_disclosure_get (self->disclosure, first + i)->count;
  title = describe_group (disclosed->kind, disclosed->fate, n_places);
  *group = (Group){ .list = self, .first = first, .n = n, .row = ADW_EXPANDER_ROW (adw_expander_row_new ()) };
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (group->row), title);
  adw_expander_row_set_subtitle (group->row, bw_disclosure_kind_get_explanation (disclosed->kind));
  if (disclosed->fate == BW_FATE_CHOICE)
    {
      group->tick = create_tick (bw_disclosure_kind_get_title (disclosed->kind));
      g_signal_connect (group->tick, "toggled", G_CALLBACK (all_toggled_cb), group);
      adw_expander_row_add_prefix (group->row, group->tick);
    }
  g_signal_connect (group->row, "notify::expanded", G_CALLBACK (expanded_cb), group);
  g_ptr_array_add (self->groups, group);
  adw_preferences_group_add (self->box, GTK_WIDGET (group->row));
  show_ticks (group);
}

void
bw_share_list_show (BwShareList *self, BwDisclosure *disclosure)
{
  guint n = bw_disclosure_get_n (disclosure);

  g_return_if_fail (BW_IS_SHARE_LIST (self) && !self->disclosure);

  self->disclosure = disclosure;
  self->remove = g_new0 (gboolean, n + 1);
  for (guint i = 0; i < n; i++)
    self->remove[i] = bw_disclosure_get (disclosure, i)->fate == BW_FATE_CHOICE;
  for (guint first = 0, i = 1; i <= n; i++)
    if (i == n || bw_disclosure_get (disclosure, i)->kind != bw_disclosure_get (disclosure, first)->kind)
      {
        add_group (self, first, i - first);
        first = i;
      }
  if (n == 0)
    adw_preferences_group_set_description (
      self->box, _ ("Nothing in this document can identify a person, as far as a program can tell."));
}

const gboolean *
bw_share_list_get_remove (BwShareList *self)
{
  g_return_val_if_fail (BW_IS_SHARE_LIST (self), NULL);

  return self->remove;
}

static void
bw_share_list_finalize (GObject *object)
{
  BwShareList *self = BW_SHARE_LIST (object);

  g_ptr_array_unref (self->groups);
  g_free (self->remove);
  G_OBJECT_CLASS (bw_share_list_parent_class)->finalize (object);
}

static void
bw_share_list_class_init (BwShareListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = bw_share_list_finalize;
  signals[CHANGED] =
    g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
bw_share_list_init (BwShareList *self)
{
  self->groups = g_ptr_array_new_with_free_func (group_free);
  self->box = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  adw_preferences_group_set_title (self->box, _ ("What can identify a person"));
  adw_preferences_group_set_description (
    self->box, _ ("What is ticked is left out of the copy. The answers stay, and this document does not change."));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->box));
}
