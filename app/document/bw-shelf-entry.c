/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-shelf-private.h"

#include "bw-file-name.h"

#include <string.h>

G_DEFINE_FINAL_TYPE (BwShelfEntry, bw_shelf_entry, G_TYPE_OBJECT)

enum
{
  PROP_TITLE = 1,
  PROP_ASSESSMENT_TITLE,
  PROP_NAME,
  PROP_DAY,
  PROP_ANSWERED,
  PROP_TOTAL,
  PROP_FILE,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

/* A BwFindDefinition. */
static BwAssessment *
find_in_library (const char *digest, gpointer data)
{
  BwShelfLibrary *library = data;
  BwAssessment *known = g_hash_table_lookup (library->read, digest);

  if (known != NULL)
    return bw_assessment_ref (known);
  return library->find != NULL ? library->find (digest, library->find_data) : NULL;
}

static BwDocument *
read_document (GFile *file, BwShelfLibrary *library, GCancellable *cancellable, char **problem)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autoptr (BwIssues) issues = bw_issues_new (name);
  g_autoptr (GBytes) bytes = bw_file_load (file, &bw_xml_limits_document, cancellable, issues);
  BwDocument *document =
    bytes != NULL ? bw_document_parse (bytes, library->schema, find_in_library, library, issues) : NULL;

  if (document == NULL)
    *problem = bw_issues_summarise (issues);
  else
    {
      BwAssessment *assessment = bw_document_get_assessment (document);
      g_hash_table_replace (library->read, assessment->digest, bw_assessment_ref (assessment));
    }
  return document;
}

/* The name of the file without the ending. */
static char *
name_title (GFile *file)
{
  g_autofree char *basename = g_file_get_basename (file);
  g_autofree char *name = g_filename_display_name (basename);

  if (g_str_has_suffix (name, BW_FILE_ENDING))
    name[strlen (name) - strlen (BW_FILE_ENDING)] = '\0';
  return g_steal_pointer (&name);
}

/* The newest day in the document, or NULL. */
static const char *
find_day (BwDocument *document)
{
  const char *newest = bw_document_get_created (document);

  for (guint i = 0; i < bw_document_get_n_responses (document); i++)
    {
      const BwResponse *response = bw_document_get_response (document, i);
      const char *days[] = { bw_response_get_started (response), bw_response_get_changed (response) };
      for (guint d = 0; d < G_N_ELEMENTS (days); d++)
        if (g_strcmp0 (days[d], newest) > 0)
          newest = days[d];
    }
  return newest;
}

static char *
dup_day (const BwFileStatus *status)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_local (status->modified / G_USEC_PER_SEC);

  return time != NULL ? g_date_time_format (time, "%Y-%m-%d") : g_strdup ("");
}

static void
describe (BwShelfEntry *self, BwDocument *document)
{
  BwAssessment *assessment = bw_document_get_assessment (document);
  BwProgress progress = bw_response_get_progress (bw_document_get_response (document, 0), 0, assessment->n_items, NULL);
  const char *title = bw_document_get_title (document);
  const char *day = find_day (document);

  if (title != NULL)
    {
      g_free (self->title);
      self->title = g_strdup (title);
    }
  if (day != NULL)
    {
      g_free (self->day);
      self->day = g_strdup (day);
    }
  g_free (self->assessment_title);
  self->assessment_title = g_strdup (assessment->title);
  g_free (self->assessment_id);
  self->assessment_id = g_strdup (assessment->id);
  self->answered = progress.answered + progress.not_applicable;
  self->total = progress.total;
  self->n_responses = bw_document_get_n_responses (document);
  if (self->n_responses == 1)
    self->name = g_strdup (bw_response_get_name (bw_document_get_response (document, 0)));
}

BwShelfEntry *
bw_shelf_entry_read (GFile *file, const BwFileStatus *status, BwShelfLibrary *library, GCancellable *cancellable)
{
  BwShelfEntry *self = g_object_new (BW_TYPE_SHELF_ENTRY, NULL);
  g_autoptr (BwDocument) document = NULL;

  self->file = g_object_ref (file);
  self->stamp = g_strdup (status->stamp);
  self->title = name_title (file);
  self->assessment_title = g_strdup ("");
  self->assessment_id = g_strdup ("");
  self->day = dup_day (status);
  document = read_document (file, library, cancellable, &self->problem);
  if (document != NULL)
    describe (self, document);
  return self;
}

GFile *
bw_shelf_entry_get_file (BwShelfEntry *self)
{
  return self->file;
}

const char *
bw_shelf_entry_get_title (BwShelfEntry *self)
{
  return self->title;
}

const char *
bw_shelf_entry_get_assessment_title (BwShelfEntry *self)
{
  return self->assessment_title;
}

const char *
bw_shelf_entry_get_assessment_id (BwShelfEntry *self)
{
  return self->assessment_id;
}

const char *
bw_shelf_entry_get_name (BwShelfEntry *self)
{
  return self->name;
}

const char *
bw_shelf_entry_get_day (BwShelfEntry *self)
{
  return self->day;
}

guint
bw_shelf_entry_get_answered (BwShelfEntry *self)
{
  return self->answered;
}

guint
bw_shelf_entry_get_total (BwShelfEntry *self)
{
  return self->total;
}

guint
bw_shelf_entry_get_n_responses (BwShelfEntry *self)
{
  return self->n_responses;
}

const char *
bw_shelf_entry_get_problem (BwShelfEntry *self)
{
  return self->problem;
}

static void
bw_shelf_entry_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  BwShelfEntry *self = BW_SHELF_ENTRY (object);

  switch (id)
    {
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    case PROP_ASSESSMENT_TITLE:
      g_value_set_string (value, self->assessment_title);
      break;
    case PROP_NAME:
      g_value_set_string (value, self->name);
      break;
    case PROP_DAY:
      g_value_set_string (value, self->day);
      break;
    case PROP_ANSWERED:
      g_value_set_uint (value, self->answered);
      break;
    case PROP_TOTAL:
      g_value_set_uint (value, self->total);
      break;
    case PROP_FILE:
      g_value_set_object (value, self->file);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
bw_shelf_entry_finalize (GObject *object)
{
  BwShelfEntry *self = BW_SHELF_ENTRY (object);

  g_clear_object (&self->file);
  g_free (self->title);
  g_free (self->assessment_title);
  g_free (self->assessment_id);
  g_free (self->name);
  g_free (self->day);
  g_free (self->problem);
  g_free (self->stamp);
  G_OBJECT_CLASS (bw_shelf_entry_parent_class)->finalize (object);
}

static void
bw_shelf_entry_class_init (BwShelfEntryClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = bw_shelf_entry_get_property;
  object_class->finalize = bw_shelf_entry_finalize;

  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_ASSESSMENT_TITLE] = g_param_spec_string ("assessment-title", NULL, NULL, NULL, flags);
  properties[PROP_NAME] = g_param_spec_string ("name", NULL, NULL, NULL, flags);
  properties[PROP_DAY] = g_param_spec_string ("day", NULL, NULL, NULL, flags);
  properties[PROP_ANSWERED] = g_param_spec_uint ("answered", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_TOTAL] = g_param_spec_uint ("total", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_FILE] = g_param_spec_object ("file", NULL, NULL, G_TYPE_FILE, flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
bw_shelf_entry_init (BwShelfEntry *self)
{
}
