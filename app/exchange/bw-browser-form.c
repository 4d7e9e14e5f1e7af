/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-browser-form-private.h"

#include "app/exchange/bw-exchange-resources.h"
#include "app/report/bw-html.h"
#include "app/report/bw-typesetter.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>

#define RESOURCES "/io/github/bellwether_app/exchange/"

/* In the order in which they need each other. */
static const char *const scripts[] = { "browser-form-numbers.js", "browser-form-expression.js",
                                       "browser-form-conditions.js", "browser-form-document.js", "browser-form.js" };

void
bw_browser_form_add (const BwBrowserForm *form, const char *format, ...)
{
  va_list arguments;

  va_start (arguments, format);
  for (; *format != '\0'; format++)
    if (format[0] == '%' && format[1] == 's')
      {
        bw_html_append_text (form->html, va_arg (arguments, const char *), -1);
        format++;
      }
    else if (format[0] == '%' && format[1] == 'u')
      {
        g_string_append_printf (form->html, "%u", va_arg (arguments, guint));
        format++;
      }
    else
      g_string_append_c (form->html, *format);
  va_end (arguments);
}

/* A script or the style sheet, as it stands between its tags. */
static GBytes *
load (const char *name)
{
  g_autofree char *path = g_strconcat (RESOURCES, name, NULL);
  GBytes *bytes = g_resource_lookup_data (bw_exchange_get_resource (), path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  g_assert (bytes != NULL);
  return bytes;
}

/* " 'sha256-…'" of what stands in @name (Content Security Policy Level 3, 2.3.1). */
static void
add_hash (const BwBrowserForm *form, const char *name)
{
  g_autoptr (GBytes) bytes = load (name);
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autofree char *text = NULL;
  guint8 digest[32];
  gsize length = sizeof digest;

  g_checksum_update (checksum, g_bytes_get_data (bytes, NULL), (gssize)g_bytes_get_size (bytes));
  g_checksum_get_digest (checksum, digest, &length);
  text = g_base64_encode (digest, length);
  g_string_append_printf (form->html, " 'sha256-%s'", text);
}

static void
add_file (const BwBrowserForm *form, const char *tag, const char *name)
{
  g_autoptr (GBytes) bytes = load (name);
  gsize length;
  const char *text = g_bytes_get_data (bytes, &length);

  g_string_append_printf (form->html, "<%s>", tag);
  g_string_append_len (form->html, text, (gssize)length);
  g_string_append_printf (form->html, "</%s>\n", tag);
}

static void
add_head (const BwBrowserForm *form)
{
  const char *language = form->assessment->language;

  bw_browser_form_add (form, "<!DOCTYPE html>\n<html lang=\"%s\" dir=\"%s\">\n<head>\n<meta charset=\"utf-8\">\n",
                       language, bw_language_is_right_to_left (language) ? "rtl" : "ltr");
  g_string_append (form->html, "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src");
  for (guint i = 0; i < G_N_ELEMENTS (scripts); i++)
    add_hash (form, scripts[i]);
  g_string_append (form->html, "; style-src");
  add_hash (form, "browser-form.css");
  g_string_append (form->html, "; img-src data:; connect-src 'none'; form-action 'none'; base-uri 'none'\">\n"
                               "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                               "<meta name=\"referrer\" content=\"no-referrer\">\n"
                               "<meta name=\"format-detection\" content=\"telephone=no\">\n"
                               "<meta name=\"generator\" content=\"Bellwether\">\n"
                               "<link rel=\"icon\" href=\"data:,\">\n");
  bw_browser_form_add (form, "<title>%s</title>\n", form->assessment->title);
  add_file (form, "style", "browser-form.css");
  g_string_append (form->html, "</head>\n<body>\n");
}

static void
add_introduction (const BwBrowserForm *form)
{
  const BwAssessment *assessment = form->assessment;
  const BwFormDeclaration *declaration = &assessment->forms[form->form];
  g_autoptr (GString) minutes = g_string_new (bw_browser_form_word (form, "minutes"));
  g_autofree char *n = g_strdup_printf ("%u", assessment->minutes);

  g_string_replace (minutes, "{n}", n, 1);
  bw_browser_form_add (form, "<header>\n<h1>%s</h1>\n<p>%s</p>\n", assessment->title, assessment->purpose);
  if (declaration->declared)
    bw_browser_form_add (form, "<p><strong>%s.</strong> %s</p>\n", declaration->name, declaration->description);
  bw_browser_form_open (form, "div");
  bw_browser_form_add (form, "<p class=\"muted\">%s</p>\n", minutes->str);
  bw_browser_form_add (form,
                       "<p class=\"unscripted box\">%s</p>\n<p class=\"scripted box\">%s</p>\n</div>\n</header>\n",
                       bw_browser_form_word (form, "unscripted"), bw_browser_form_word (form, "privacy"));
}

static void
add_contents (const BwBrowserForm *form)
{
  g_string_append (form->html, "<nav class=\"scripted\" aria-labelledby=\"contents\">\n");
  bw_browser_form_open (form, "h2 id=\"contents\"");
  bw_browser_form_add (form, "%s</h2>\n<ol>\n", bw_browser_form_word (form, "contents"));
  for (guint i = 0; i < form->assessment->n_sections; i++)
    bw_browser_form_add (form, "<li data-section=\"%u\"><a href=\"#s-%u\">%s</a> <span class=\"count\"></span></li>\n",
                         i, i, form->assessment->sections[i].title);
  bw_browser_form_open (form, "li");
  bw_browser_form_add (form, "<a href=\"#finish\">%s</a></li>\n</ol>\n</nav>\n", bw_browser_form_word (form, "finish"));
}

/* Who answers, and what was answered before. */
static void
add_beginning (const BwBrowserForm *form)
{
  bw_browser_form_open (form, "div");
  bw_browser_form_add (
    form,
    "<label class=\"field\"><span class=\"label\">%s</span> "
    "<span class=\"hint scripted\">%s</span><input type=\"text\" id=\"name\" autocomplete=\"off\"></label>\n",
    bw_browser_form_word (form, "name"), bw_browser_form_word (form, "name_help"));
  bw_browser_form_add (form, "<details class=\"scripted\"><summary>%s</summary>\n<p>%s</p>\n",
                       bw_browser_form_word (form, "file_title"), bw_browser_form_word (form, "file_help"));
  bw_browser_form_add (
    form,
    "<label class=\"field\"><span class=\"label\">%s</span> <input type=\"file\" id=\"file\"></label>\n"
    "<p id=\"opened\" role=\"status\"></p>\n</details>\n</div>\n",
    bw_browser_form_word (form, "file"));
}

static void
add_finish (const BwBrowserForm *form)
{
  bw_browser_form_open (form, "section id=\"finish\" class=\"scripted\" aria-labelledby=\"finish-title\"");
  bw_browser_form_add (
    form,
    "\n<h2 id=\"finish-title\">%s</h2>\n"
    "<details id=\"open\"><summary id=\"open-count\"></summary><ul id=\"open-list\"></ul></details>\n",
    bw_browser_form_word (form, "finish"));
  bw_browser_form_add (form,
                       "<p>%s</p>\n<p><button type=\"button\" class=\"main\" id=\"save\">%s</button></p>\n"
                       "<p id=\"saved\" role=\"status\"></p>\n",
                       bw_browser_form_word (form, "finish_help"), bw_browser_form_word (form, "save"));
  bw_browser_form_add (
    form,
    "<details><summary>%s</summary>\n<p>%s</p>\n<p><button type=\"button\" id=\"copy\">%s</button></p>\n"
    "<p id=\"copied\" role=\"status\"></p>\n",
    bw_browser_form_word (form, "copy_title"), bw_browser_form_word (form, "copy_help"),
    bw_browser_form_word (form, "copy"));
  bw_browser_form_add (
    form,
    "<label class=\"field\" id=\"as-text-field\" hidden><span class=\"label\">%s</span>"
    "<textarea id=\"as-text\" readonly spellcheck=\"false\"></textarea></label>\n</details>\n</section>\n",
    bw_browser_form_word (form, "text"));
}

static void
add_disclaimer (const BwBrowserForm *form)
{
  if (form->assessment->n_disclaimer == 0)
    return;
  bw_browser_form_add (form, "<footer class=\"disclaimer\">\n");
  for (guint i = 0; i < form->assessment->n_disclaimer; i++)
    bw_browser_form_add (form, "<p>%s</p>\n", form->assessment->disclaimer[i].text);
  bw_browser_form_add (form, "</footer>\n");
}

/* How far it is, always in view. */
static void
add_bar (const BwBrowserForm *form)
{
  bw_browser_form_open (form, "div class=\"bar scripted\"");
  bw_browser_form_add (form,
                       "<div><progress id=\"bar\" value=\"0\" aria-labelledby=\"bar-text\"></progress>"
                       "<span id=\"bar-text\" role=\"status\"></span><a href=\"#finish\">%s</a></div></div>\n",
                       bw_browser_form_word (form, "finish"));
}

static void
add_scripts (const BwBrowserForm *form)
{
  g_autofree char *model = bw_browser_form_create_model (form);

  g_string_append (form->html, "<script type=\"application/json\" id=\"assessment\">");
  g_string_append (form->html, model);
  g_string_append (form->html, "</script>\n");
  for (guint i = 0; i < G_N_ELEMENTS (scripts); i++)
    add_file (form, "script", scripts[i]);
}

GBytes *
bw_browser_form_create (BwAssessment *assessment, const BwBrowserFormOptions *options)
{
  g_autoptr (BwTranslation) translation =
    bw_translation_new (options->locale_folder, GETTEXT_PACKAGE, assessment->language);
  const BwBrowserForm form = {
    .html = g_string_new (NULL), .assessment = assessment, .translation = translation, .form = options->form
  };

  add_head (&form);
  g_string_append (form.html, "<div class=\"page\">\n");
  add_introduction (&form);
  add_contents (&form);
  g_string_append (form.html, "<main>\n<form id=\"form\" autocomplete=\"off\" novalidate>\n");
  add_beginning (&form);
  for (guint i = 0; i < assessment->n_sections; i++)
    bw_browser_form_add_section (&form, i);
  g_string_append (form.html, "</form>\n");
  add_finish (&form);
  g_string_append (form.html, "</main>\n");
  add_disclaimer (&form);
  g_string_append (form.html, "</div>\n");
  add_bar (&form);
  add_scripts (&form);
  g_string_append (form.html, "</body>\n</html>\n");
  return g_string_free_to_bytes (form.html);
}
