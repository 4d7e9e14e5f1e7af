/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "profile-desk.h"

#include "app/document/bw-document.h"
#include "app/xml/bw-xml-writer.h"

static const char *const members[] = { "vuca", "serv", "rupt", "conn", "disr", "intf", "sprg" };

void
desk_write (Fixture *fixture, const char *id, const char *name, const char *day)
{
  BwAssessment *assessment = fixture_get_assessment (fixture, id);
  g_autoptr (BwDocument) document = bw_document_new (assessment, BW_FORM_SELF, name, "r1", day);
  g_autofree char *file = g_strconcat (name, ".bellwether", NULL);
  g_autofree char *path = g_build_filename (fixture->documents, file, NULL);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < assessment->n_items; i++)
    {
      const BwItem *item = &assessment->items[i];

      if (item->type == BW_ITEM_RATING)
        bw_document_set_answer (document, 0, i,
                                &(BwAnswer){ .state = BW_ANSWER_GIVEN, .choice = item->reverse ? 3 : 1 + i % 2 });
    }
  bytes = bw_document_serialise (document);
  bw_write_atomically (path, bytes, &error);
  g_assert_no_error (error);
}

void
desk_write_all (Fixture *fixture)
{
  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    desk_write (fixture, members[i], members[i], "2026-03-30");
}

typedef struct
{
  Fixture *fixture;
  guint n;
} Fed;

static gboolean
is_fed (gpointer data)
{
  const Fed *fed = data;
  BwProfile *profile = bw_profile_model_get_profile (bw_library_get_profile_model (fed->fixture->library));

  return profile != NULL && profile->n_fed == fed->n;
}

void
desk_wait (Fixture *fixture, guint n)
{
  bw_shelf_refresh (bw_library_get_shelf (fixture->library));
  fixture_wait (is_fed, &(Fed){ .fixture = fixture, .n = n });
  fixture_settle ();
}

void
desk_end (Fixture *fixture, GtkWindow *window)
{
  fixture_assert_destroyed (window);
  g_settings_reset (fixture->settings, "profile-documents");
  fixture_free (fixture);
}
