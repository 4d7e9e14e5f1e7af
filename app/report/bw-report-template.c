/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-report-template.h"

#include "app/xml/bw-file.h"
#include "app/xml/bw-xml-writer.h"
#include "bw-report-part.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define NAMESPACE_BASE "urn:bellwether:report-template"
#define NAMESPACE NAMESPACE_BASE ":1"
#define MAX_TITLE 500

/* A logo takes four bytes for each three. */
static const BwXmlLimits limits = { .max_bytes = 4 * 1024 * 1024,
                                    .max_depth = 16,
                                    .max_lines = 60000,
                                    .max_parts = 5000 };

static const char *const root_attributes[] = { "paper", "margin", "greyscale", "names", NULL };
static const char *const root_children[] = { "name", "title", "organisation", "parts", "logo", NULL };

BwReportTemplate *
bw_report_template_new (const char *name, const BwReportOptions *options)
{
  BwReportTemplate *self = g_new0 (BwReportTemplate, 1);
  self->name = g_utf8_make_valid (name, -1);
  bw_report_options_copy (options, &self->options);
  g_clear_pointer (&self->options.day, g_free);
  return self;
}

void
bw_report_template_free (BwReportTemplate *self)
{
  if (!self)
    return;
  g_free (self->name);
  bw_report_options_clear (&self->options);
  bw_kept_clear (&self->unknown);
  g_clear_object (&self->file);
  g_free (self);
}

/* Reading */

/* The text of the first child called @name; NULL when there is none, or nothing in it. */
static char *
read_text (BwXmlNode *root, const char *name, BwIssues *issues)
{
  BwXmlNode *node = bw_xml_node_find_child (root, name);
  g_autofree char *text = node ? bw_xml_node_dup_text (node) : NULL;
  if (!text || !*text)
    return NULL;
  if (g_utf8_strlen (text, -1) <= MAX_TITLE)
    return g_steal_pointer (&text);
  bw_issues_add (issues, BW_TAG_TEMPLATE_VALUE, bw_xml_node_get_line (node), _ ("The text in <%s> is too long."), name);
  return g_utf8_substring (text, 0, MAX_TITLE);
}

/* Parts that this version does not know stay in the list: a newer one may. */
static void
read_parts (BwReportTemplate *self, BwXmlNode *parts, BwIssues *issues)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  for (BwXmlNode *node = bw_xml_node_find_child (parts, "part"); node; node = bw_xml_node_find_next (node, "part"))
    {
      g_autofree char *id = bw_xml_node_dup_attribute (node, "id");
      if (!id || !*id)
        {
          bw_issues_add (issues, BW_TAG_TEMPLATE_VALUE, bw_xml_node_get_line (node), _ ("A part has no id."));
          continue;
        }
      if (!bw_report_part_is_valid (id))
        {
          g_autofree char *nearest = bw_report_part_dup_nearest (id, NULL);
          if (nearest)
            bw_issues_add (issues, BW_TAG_TEMPLATE_PART, bw_xml_node_get_line (node),
                           _ ("There is no part “%s”. Did you mean “%s”?"), id, nearest);
          else
            bw_issues_add (issues, BW_TAG_TEMPLATE_PART, bw_xml_node_get_line (node), _ ("There is no part “%s”."), id);
        }
      g_strv_builder_add (builder, id);
    }
  self->options.parts = g_strv_builder_end (builder);
}

static void
read_logo (BwReportTemplate *self, BwXmlNode *node, BwIssues *issues)
{
  g_autofree char *text = bw_xml_node_dup_verbatim (node);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  gsize length;
  guint8 *data = g_base64_decode (text, &length);
  bytes = g_bytes_new_take (data, length);
  self->options.logo = bw_logo_new (bytes, &error);
  if (!self->options.logo)
    bw_issues_add (issues, BW_TAG_TEMPLATE_VALUE, bw_xml_node_get_line (node), "%s", error->message);
}

/* TRUE or FALSE by the word of an attribute; @fallback without one, and with a finding for any other word. */
static gboolean
read_boolean (BwXmlNode *root, const char *name, gboolean fallback, BwIssues *issues)
{
  g_autofree char *text = bw_xml_node_dup_attribute (root, name);
  if (!text || g_str_equal (text, "true") || g_str_equal (text, "false"))
    return text ? g_str_equal (text, "true") : fallback;
  bw_issues_add (issues, BW_TAG_TEMPLATE_VALUE, bw_xml_node_get_line (root), _ ("“%s” is not one of %s."), text,
                 "true, false");
  return fallback;
}

static void
read_page (BwReportTemplate *self, BwXmlNode *root, BwIssues *issues)
{
  g_autofree char *paper = bw_xml_node_dup_attribute (root, "paper");
  g_autofree char *margin = bw_xml_node_dup_attribute (root, "margin");
  double value = bw_xml_node_get_double (root, "margin", NAN);
  if (paper && !g_str_equal (paper, "a4") && !g_str_equal (paper, "letter"))
    bw_issues_add (issues, BW_TAG_TEMPLATE_VALUE, bw_xml_node_get_line (root), _ ("“%s” is not one of %s."), paper,
                   "a4, letter");
  self->options.paper = g_strcmp0 (paper, "letter") == 0 ? BW_PAPER_LETTER : BW_PAPER_A4;
  if (value >= BW_MARGIN_MIN && value <= BW_MARGIN_MAX)
    self->options.margin = value;
  else if (margin)
    bw_issues_add (issues, BW_TAG_TEMPLATE_VALUE, bw_xml_node_get_line (root),
                   _ ("A margin of “%s” is not one from %d to %d millimetres."), margin, BW_MARGIN_MIN, BW_MARGIN_MAX);
  self->options.greyscale = read_boolean (root, "greyscale", FALSE, issues);
  self->options.no_names = !read_boolean (root, "names", TRUE, issues);
}

BwReportTemplate *
bw_report_template_parse (GBytes *bytes, BwIssues *issues)
{
  const BwReportOptions none = { 0 };
  g_autoptr (BwXmlTree) tree = bw_xml_tree_parse (bytes, &limits, issues);
  g_autoptr (BwReportTemplate) self = NULL;
  g_autofree char *name = NULL;
  BwXmlNode *root, *node;
  if (!tree || !bw_xml_tree_expect_root (tree, "report-template", NAMESPACE_BASE, 1, issues))
    return NULL;
  root = bw_xml_tree_get_root (tree);
  name = read_text (root, "name", issues);
  self = bw_report_template_new (name ? name : _ ("Untitled"), &none);
  self->options.title = read_text (root, "title", issues);
  self->options.organisation = read_text (root, "organisation", issues);
  read_page (self, root, issues);
  node = bw_xml_node_find_child (root, "parts");
  if (node)
    read_parts (self, node, issues);
  node = bw_xml_node_find_child (root, "logo");
  if (node)
    read_logo (self, node, issues);
  bw_kept_add_unknown (&self->unknown, root, root_attributes, root_children);
  return g_steal_pointer (&self);
}

BwReportTemplate *
bw_report_template_load (GFile *file, BwIssues *issues)
{
  g_autoptr (GBytes) bytes = bw_file_load (file, &limits, NULL, issues);
  BwReportTemplate *self = bytes ? bw_report_template_parse (bytes, issues) : NULL;
  if (self)
    self->file = g_object_ref (file);
  return self;
}

/* Writing */

static void
write_text (BwXmlWriter *writer, const char *name, const char *text)
{
  if (text && *text)
    bw_xml_writer_element (writer, name, text);
}

static void
write_logo (BwXmlWriter *writer, const BwLogo *logo)
{
  gsize length;
  const guint8 *data = g_bytes_get_data (bw_logo_get_bytes (logo), &length);
  g_autofree char *encoded = g_base64_encode (data, length);
  bw_xml_writer_start (writer, "logo", NULL);
  bw_xml_writer_attribute (writer, "type", bw_logo_get_type (logo));
  bw_xml_writer_text (writer, encoded);
  bw_xml_writer_end (writer);
}

GBytes *
bw_report_template_serialise (const BwReportTemplate *self)
{
  const BwReportOptions *options = &self->options;
  g_autoptr (BwXmlWriter) writer = bw_xml_writer_new ();
  bw_xml_writer_start (writer, "report-template", NAMESPACE);
  bw_xml_writer_attribute (writer, "paper", options->paper == BW_PAPER_LETTER ? "letter" : "a4");
  if (options->margin > 0)
    bw_xml_writer_attribute_double (writer, "margin", options->margin);
  bw_xml_writer_attribute (writer, "greyscale", options->greyscale ? "true" : "false");
  bw_xml_writer_attribute (writer, "names", options->no_names ? "false" : "true");
  bw_kept_write_attributes (&self->unknown, writer, NULL);
  bw_xml_writer_element (writer, "name", self->name);
  write_text (writer, "title", options->title);
  write_text (writer, "organisation", options->organisation);
  if (options->parts)
    {
      bw_xml_writer_start (writer, "parts", NULL);
      for (guint i = 0; options->parts[i]; i++)
        {
          bw_xml_writer_start (writer, "part", NULL);
          bw_xml_writer_attribute (writer, "id", options->parts[i]);
          bw_xml_writer_end (writer);
        }
      bw_xml_writer_end (writer);
    }
  if (options->logo)
    write_logo (writer, options->logo);
  bw_kept_write_children (&self->unknown, writer);
  bw_xml_writer_end (writer);
  return bw_xml_writer_finish (writer);
}

gboolean
bw_report_template_write (const BwReportTemplate *self, GFile *file, GError **error)
{
  g_autoptr (GBytes) bytes = bw_report_template_serialise (self);
  return bw_file_replace (file, bytes, error);
}

void
bw_report_template_apply (const BwReportTemplate *self, BwReportOptions *options)
{
  g_autofree char *day = g_steal_pointer (&options->day);
  g_autofree char *organisation = g_steal_pointer (&options->organisation);
  bw_report_options_clear (options);
  bw_report_options_copy (&self->options, options);
  options->day = g_steal_pointer (&day);
  if (!options->organisation)
    options->organisation = g_steal_pointer (&organisation);
}
