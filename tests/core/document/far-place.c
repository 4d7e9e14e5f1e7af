/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "far-place.h"

#include <string.h>

static gboolean is_reachable = TRUE;

#define FAR_TYPE_FILE (far_file_get_type ())
G_DECLARE_FINAL_TYPE (FarFile, far_file, FAR, FILE, GObject)

struct _FarFile
{
  GObject parent_instance;

  GFile *near; /* where its content lies */
};

static void far_file_interface_init (GFileIface *interface);

G_DEFINE_FINAL_TYPE_WITH_CODE (FarFile, far_file, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_FILE, far_file_interface_init))

#define FAR_TYPE_ENUMERATOR (far_enumerator_get_type ())
G_DECLARE_FINAL_TYPE (FarEnumerator, far_enumerator, FAR, ENUMERATOR, GFileEnumerator)

struct _FarEnumerator
{
  GFileEnumerator parent_instance;

  GFileEnumerator *near;
};

G_DEFINE_FINAL_TYPE (FarEnumerator, far_enumerator, G_TYPE_FILE_ENUMERATOR)

/* Takes @near, which may be NULL. */
static GFile *
far_file_new (GFile *near)
{
  FarFile *self;

  if (near == NULL)
    return NULL;
  self = g_object_new (FAR_TYPE_FILE, NULL);
  self->near = near;
  return G_FILE (self);
}

static GFile *
get_near (GFile *file)
{
  return FAR_FILE (file)->near;
}

static gboolean
reach (GError **error)
{
  if (!g_atomic_int_get (&is_reachable))
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_HOST_UNREACHABLE, "No route to host");
  return g_atomic_int_get (&is_reachable);
}

static GFileInfo *
far_enumerator_next_file (GFileEnumerator *enumerator, GCancellable *cancellable, GError **error)
{
  return g_file_enumerator_next_file (FAR_ENUMERATOR (enumerator)->near, cancellable, error);
}

static gboolean
far_enumerator_close (GFileEnumerator *enumerator, GCancellable *cancellable, GError **error)
{
  return g_file_enumerator_close (FAR_ENUMERATOR (enumerator)->near, cancellable, error);
}

static void
far_enumerator_finalize (GObject *object)
{
  /* Chained up first: that closes it. */
  G_OBJECT_CLASS (far_enumerator_parent_class)->finalize (object);
  g_object_unref (FAR_ENUMERATOR (object)->near);
}

static void
far_enumerator_class_init (FarEnumeratorClass *class)
{
  G_OBJECT_CLASS (class)->finalize = far_enumerator_finalize;
  G_FILE_ENUMERATOR_CLASS (class)->next_file = far_enumerator_next_file;
  G_FILE_ENUMERATOR_CLASS (class)->close_fn = far_enumerator_close;
}

static void
far_enumerator_init (FarEnumerator *self)
{
}

static GFile *
far_dup (GFile *file)
{
  return far_file_new (g_file_dup (get_near (file)));
}

static guint
far_hash (GFile *file)
{
  return g_file_hash (get_near (file));
}

static gboolean
far_equal (GFile *one, GFile *other)
{
  return g_file_equal (get_near (one), get_near (other));
}

static gboolean
far_is_native (GFile *file)
{
  return FALSE;
}

static gboolean
far_has_uri_scheme (GFile *file, const char *scheme)
{
  return g_str_equal (scheme, "far");
}

static char *
far_get_uri_scheme (GFile *file)
{
  return g_strdup ("far");
}

static char *
far_get_basename (GFile *file)
{
  return g_file_get_basename (get_near (file));
}

static char *
far_get_path (GFile *file)
{
  return NULL;
}

static char *
far_get_uri (GFile *file)
{
  g_autofree char *uri = g_file_get_uri (get_near (file));

  return g_strconcat ("far", uri + strlen ("file"), NULL);
}

static char *
far_get_parse_name (GFile *file)
{
  return g_strconcat ("far://", g_file_peek_path (get_near (file)), NULL);
}

static GFile *
far_get_parent (GFile *file)
{
  return far_file_new (g_file_get_parent (get_near (file)));
}

static gboolean
far_prefix_matches (GFile *prefix, GFile *file)
{
  return g_file_has_prefix (get_near (file), get_near (prefix));
}

static char *
far_get_relative_path (GFile *parent, GFile *descendant)
{
  return g_file_get_relative_path (get_near (parent), get_near (descendant));
}

static GFile *
far_resolve_relative_path (GFile *file, const char *path)
{
  return far_file_new (g_file_resolve_relative_path (get_near (file), path));
}

static GFile *
far_get_child_for_display_name (GFile *file, const char *name, GError **error)
{
  return far_file_new (g_file_get_child_for_display_name (get_near (file), name, error));
}

static GFileEnumerator *
far_enumerate_children (GFile *file, const char *attributes, GFileQueryInfoFlags flags, GCancellable *cancellable,
                        GError **error)
{
  FarEnumerator *self;
  GFileEnumerator *near =
    reach (error) ? g_file_enumerate_children (get_near (file), attributes, flags, cancellable, error) : NULL;

  if (near == NULL)
    return NULL;
  self = g_object_new (FAR_TYPE_ENUMERATOR, "container", file, NULL);
  self->near = near;
  return G_FILE_ENUMERATOR (self);
}

static GFileInfo *
far_query_info (GFile *file, const char *attributes, GFileQueryInfoFlags flags, GCancellable *cancellable,
                GError **error)
{
  return reach (error) ? g_file_query_info (get_near (file), attributes, flags, cancellable, error) : NULL;
}

static GFileInputStream *
far_read (GFile *file, GCancellable *cancellable, GError **error)
{
  return reach (error) ? g_file_read (get_near (file), cancellable, error) : NULL;
}

static GFileOutputStream *
far_create (GFile *file, GFileCreateFlags flags, GCancellable *cancellable, GError **error)
{
  return reach (error) ? g_file_create (get_near (file), flags, cancellable, error) : NULL;
}

static GFileOutputStream *
far_replace (GFile *file, const char *etag, gboolean make_backup, GFileCreateFlags flags, GCancellable *cancellable,
             GError **error)
{
  return reach (error) ? g_file_replace (get_near (file), etag, make_backup, flags, cancellable, error) : NULL;
}

static gboolean
far_delete_file (GFile *file, GCancellable *cancellable, GError **error)
{
  return reach (error) && g_file_delete (get_near (file), cancellable, error);
}

static gboolean
far_make_directory (GFile *file, GCancellable *cancellable, GError **error)
{
  return reach (error) && g_file_make_directory (get_near (file), cancellable, error);
}

static void
far_file_interface_init (GFileIface *interface)
{
  interface->dup = far_dup;
  interface->hash = far_hash;
  interface->equal = far_equal;
  interface->is_native = far_is_native;
  interface->has_uri_scheme = far_has_uri_scheme;
  interface->get_uri_scheme = far_get_uri_scheme;
  interface->get_basename = far_get_basename;
  interface->get_path = far_get_path;
  interface->get_uri = far_get_uri;
  interface->get_parse_name = far_get_parse_name;
  interface->get_parent = far_get_parent;
  interface->prefix_matches = far_prefix_matches;
  interface->get_relative_path = far_get_relative_path;
  interface->resolve_relative_path = far_resolve_relative_path;
  interface->get_child_for_display_name = far_get_child_for_display_name;
  interface->enumerate_children = far_enumerate_children;
  interface->query_info = far_query_info;
  interface->read_fn = far_read;
  interface->create = far_create;
  interface->replace = far_replace;
  interface->delete_file = far_delete_file;
  interface->make_directory = far_make_directory;
}

static void
far_file_finalize (GObject *object)
{
  g_clear_object (&FAR_FILE (object)->near);
  G_OBJECT_CLASS (far_file_parent_class)->finalize (object);
}

static void
far_file_class_init (FarFileClass *class)
{
  G_OBJECT_CLASS (class)->finalize = far_file_finalize;
}

static void
far_file_init (FarFile *self)
{
}

static GFile *
look_up_cb (GVfs *vfs, const char *identifier, gpointer data)
{
  g_autofree char *uri =
    g_str_has_prefix (identifier, "far:") ? g_strconcat ("file", identifier + strlen ("far"), NULL) : NULL;

  return uri != NULL ? far_file_new (g_file_new_for_uri (uri)) : NULL;
}

void
far_place_register (void)
{
  g_vfs_register_uri_scheme (g_vfs_get_default (), "far", look_up_cb, NULL, NULL, look_up_cb, NULL, NULL);
}

GFile *
far_place_get_file (const char *path)
{
  return far_file_new (g_file_new_for_path (path));
}

void
far_place_set_reachable (gboolean reachable)
{
  g_atomic_int_set (&is_reachable, reachable);
}
