/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * What a report is measured against: a bare program that writes plain text into a PDF, one layout a page, and nothing
 * else.
 *
 *     floor-report PAGES CHARACTERS     writes one for each line it reads, and prints the milliseconds it took
 */

#include <cairo-pdf.h>
#include <pango/pangocairo.h>

#include <stdio.h>
#include <stdlib.h>

static cairo_status_t
append_bytes (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

/* Words of which no two lines are alike, so that nothing is quicker than with real text. */
static char *
write_words (guint page, guint n_characters)
{
  static const char *const words[] = { "pressure", "and",   "readiness", "are", "rated", "on",  "scales",
                                       "with",     "other", "words",     "so",  "a",     "gap", "is",
                                       "only",     "guide", "for",       "the", "talk",  "Team" };
  GString *text = g_string_new (NULL);
  guint state = page * 2654435761u + 1;
  while (text->len < n_characters)
    {
      state = state * 1664525u + 1013904223u;
      g_string_append (text, words[(state >> 16) % G_N_ELEMENTS (words)]);
      g_string_append_c (text, ' ');
    }
  g_string_truncate (text, n_characters);
  return g_string_free (text, FALSE);
}

static void
write_pdf (guint n_pages, guint n_characters)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (append_bytes, bytes, 595.28, 841.89);
  cairo_t *cr = cairo_create (surface);
  PangoFontDescription *font = pango_font_description_from_string ("Sans 10");
  for (guint page = 0; page < n_pages; page++)
    {
      g_autofree char *text = write_words (page, n_characters / n_pages);
      PangoLayout *layout = pango_cairo_create_layout (cr);
      pango_layout_set_font_description (layout, font);
      pango_layout_set_width (layout, 467 * PANGO_SCALE);
      pango_layout_set_text (layout, text, -1);
      cairo_move_to (cr, 64, 64);
      pango_cairo_show_layout (cr, layout);
      cairo_show_page (cr);
      g_object_unref (layout);
    }
  pango_font_description_free (font);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  cairo_surface_destroy (surface);
}

int
main (int argc, char *argv[])
{
  guint n_pages = argc > 1 ? (guint)atoi (argv[1]) : 1;
  guint n_characters = argc > 2 ? (guint)atoi (argv[2]) : 1000;
  char line[16];
  while (fgets (line, sizeof line, stdin))
    {
      gint64 start = g_get_monotonic_time ();
      write_pdf (MAX (n_pages, 1), n_characters);
      printf ("%.3f\n", (g_get_monotonic_time () - start) / 1000.0);
      fflush (stdout);
    }
  return EXIT_SUCCESS;
}
