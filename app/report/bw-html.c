/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-html.h"

#include <string.h>

void
bw_html_append_text (GString *html, const char *text, gssize length)
{
  g_autofree char *valid = g_utf8_make_valid (text, length);
  for (const char *at = valid; *at; at = g_utf8_next_char (at))
    {
      gunichar letter = g_utf8_get_char (at);
      if (letter == '&')
        g_string_append (html, "&amp;");
      else if (letter == '<')
        g_string_append (html, "&lt;");
      else if (letter == '>')
        g_string_append (html, "&gt;");
      else if (letter == '"')
        g_string_append (html, "&quot;");
      else if ((letter < ' ' && letter != '\t' && letter != '\n') || (letter >= 0x7F && letter < 0xA0) ||
               (letter & 0xFFFE) == 0xFFFE)
        g_string_append (html, "\uFFFD");
      else
        g_string_append_unichar (html, letter);
    }
}

const char *
bw_html_get_ink_name (BwInk ink)
{
  static const char *const names[BW_N_INKS] = {
    [BW_INK_NONE] = "none",
    [BW_INK_PAPER] = "paper",
    [BW_INK_TEXT] = "text",
    [BW_INK_MUTED] = "muted",
    [BW_INK_GRID] = "grid",
    [BW_INK_FRAME] = "frame",
    [BW_INK_EXPOSURE] = "exposure",
    [BW_INK_READINESS] = "readiness",
    [BW_INK_TARGET] = "target",
    [BW_INK_ON_EXPOSURE] = "on-exposure",
    [BW_INK_ON_READINESS] = "on-readiness",
    [BW_INK_BAND_LOW] = "band-low",
    [BW_INK_BAND_MID] = "band-mid",
    [BW_INK_BAND_HIGH] = "band-high",
    [BW_INK_NEGATIVE_2] = "negative-2",
    [BW_INK_NEGATIVE_1] = "negative-1",
    [BW_INK_NEUTRAL] = "neutral",
    [BW_INK_POSITIVE_1] = "positive-1",
    [BW_INK_POSITIVE_2] = "positive-2",
    [BW_INK_SHADE_1] = "shade-1",
    [BW_INK_SHADE_2] = "shade-2",
    [BW_INK_SHADE_3] = "shade-3",
    [BW_INK_SHADE_4] = "shade-4",
    [BW_INK_SHADE_5] = "shade-5",
    [BW_INK_FOCUS] = "focus",
  };
  return names[ink];
}

/* Widths are in em and per cent: from a telephone to a sheet of paper. In print, the annex has the tables of the
 * charts. */
static const char rules[] =
  "*{box-sizing:border-box}\n"
  "html{background:var(--paper);color:var(--text);font:100%/1.5 Cantarell,'Noto Sans',system-ui,sans-serif;"
  "-webkit-text-size-adjust:100%}\n"
  "body{margin:0}\n"
  "main{max-width:46rem;margin:0 auto;padding:1.5rem 1rem 3rem}\n"
  "h1,h2,h3,p,li,td,th{unicode-bidi:plaintext;white-space:pre-line;overflow-wrap:anywhere}\n"
  "h1{font-size:1.7rem;line-height:1.25;margin:3.5rem 0 1rem}\n"
  "h1.title{font-size:2.1rem;margin:1.5rem 0 .5rem}\n"
  "h2{font-size:1.25rem;line-height:1.3;margin:2.25rem 0 .6rem}\n"
  "h3{font-size:1.05rem;margin:1.5rem 0 .4rem}\n"
  "p{margin:.7rem 0;max-width:40rem}\n"
  "ul{padding-inline-start:1.5rem;margin:.5rem 0 1rem;max-width:40rem}\n"
  "li{margin:.35rem 0}\n"
  "ul.ticks{list-style:none;padding-inline-start:0}\n"
  "ul.ticks li{position:relative;padding-inline-start:1.6rem}\n"
  "ul.ticks li::before{content:'';position:absolute;inset-inline-start:0;top:.35em;width:.85em;height:.85em;"
  "border:1px solid var(--frame)}\n"
  "nav ul{list-style:none;padding:0;columns:16rem}nav li{margin:0 0 .35rem;break-inside:avoid}\n"
  "a{color:inherit;text-decoration-color:var(--frame);text-underline-offset:.2em}\n"
  "a:hover{text-decoration-thickness:2px}\n"
  ":focus-visible{outline:3px solid var(--readiness);outline-offset:2px}\n"
  ".subtitle,.lead{font-size:1.15rem}\n"
  ".subtitle,.quiet,.small,.head{color:var(--muted)}\n"
  ".small{font-size:.875rem}\n"
  ".minor{font-weight:bold;margin-bottom:.3rem}\n"
  ".strong,.score,.figure{font-weight:bold}\n"
  ".score{font-size:1.2rem}\n"
  ".figure{font-size:2.1rem;line-height:1.1}\n"
  ".row,.part{display:flex;flex-wrap:wrap;align-items:baseline;gap:.2rem .8rem;max-width:none}\n"
  ".row svg{align-self:center;max-width:100%}\n"
  ".parts{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(15rem,100%),1fr));gap:.3rem 1.5rem;"
  "margin:.3rem 0}\n"
  ".part>span{unicode-bidi:plaintext;overflow-wrap:anywhere;min-width:0}\n"
  ".part>.small{min-width:5.5rem}\n"
  ".part>.small:has(+.figure){flex-basis:100%}\n"
  ".part>.blank{flex:1 0 100%;height:2rem;border-bottom:1px solid var(--frame)}\n"
  ".panel{margin:1.5rem 0;padding:.2rem 1.1rem;border:1px solid var(--grid);break-inside:avoid}\n"
  ".panel.bar{border:0;border-inline-start:4px solid var(--frame)}\n"
  ".panel.bar.exposure{border-color:var(--exposure)}\n"
  ".panel.bar.readiness{border-color:var(--readiness)}\n"
  "figure{margin:1rem 0;overflow-x:auto}\n"
  "figure svg{display:block;width:100%;height:auto;min-width:min(30rem,46rem)}\n"
  "svg text{font-family:Cantarell,'Noto Sans',system-ui,sans-serif;white-space:pre}\n"
  "svg *{stroke-linejoin:round}\n"
  ".scroll{overflow-x:auto}\n"
  "table{border-collapse:collapse;width:100%;margin:.8rem 0 1.5rem;font-size:.92rem;line-height:1.4}\n"
  "td,th{padding:.4rem .8rem .4rem 0;text-align:start;vertical-align:baseline;border-bottom:1px solid var(--grid);"
  "overflow-wrap:break-word}\n"
  "[dir=rtl] td,[dir=rtl] th{padding:.4rem 0 .4rem .8rem}\n"
  "thead th{color:var(--muted);border-bottom-color:var(--frame);vertical-align:bottom}\n"
  "td.end,th.end{text-align:end;font-variant-numeric:tabular-nums}\n"
  "th[colspan]{padding-top:1.2rem}\n"
  "details{margin:.5rem 0 1rem}\n"
  "summary{cursor:pointer;color:var(--muted);font-size:.875rem;padding:.3rem 0}\n"
  "footer{border-top:1px solid var(--grid);margin-top:3rem}\n"
  "@media print{\n"
  "@page{margin:2cm}\n"
  "html{font-size:10pt}\n"
  "main{max-width:none;padding:0}\n"
  ".break{break-before:page}\n"
  "h1,h2,h3,.minor,thead,th[colspan]{break-after:avoid}\n"
  "tr,li,figure,figcaption,.row,.parts{break-inside:avoid}\n"
  "p{orphans:2;widows:2}\n"
  "figure,.scroll{overflow:visible}\n"
  "figure svg{min-width:0;max-height:22cm}\n"
  "thead{display:table-header-group}\n"
  "details{display:none}\n"
  "}\n";

static void
append_colours (GString *html, const BwColour *inks)
{
  g_string_append (html, ":root{");
  for (guint ink = BW_INK_PAPER; ink < BW_N_INKS; ink++)
    {
      guint red = (guint)(inks[ink].red * 255 + 0.5);
      guint green = (guint)(inks[ink].green * 255 + 0.5);
      guint blue = (guint)(inks[ink].blue * 255 + 0.5);
      guint alpha = (guint)(inks[ink].alpha * 255 + 0.5);
      g_string_append_printf (html, "--%s:#%02x%02x%02x", bw_html_get_ink_name (ink), red, green, blue);
      if (alpha < 255)
        g_string_append_printf (html, "%02x", alpha);
      g_string_append_c (html, ';');
    }
  g_string_append (html, "}");
}

void
bw_html_append_style_sheet (GString *html, const BwChartStyle *style)
{
  append_colours (html, style->inks);
  g_string_append_c (html, '\n');
  if (style->look == BW_LOOK_PAPER)
    {
      BwChartStyle dark;
      bw_chart_style_init (&dark, BW_LOOK_DARK, style->right_to_left, style->font_size);
      g_string_append (html, "@media screen and (prefers-color-scheme:dark){");
      append_colours (html, dark.inks);
      g_string_append (html, ":root{color-scheme:dark}}\n");
    }
  for (guint ink = BW_INK_PAPER; ink < BW_N_INKS; ink++)
    {
      const char *name = bw_html_get_ink_name (ink);
      g_string_append_printf (html, ".fill-%s{fill:var(--%s)}.stroke-%s{stroke:var(--%s)}\n", name, name, name, name);
    }
  g_string_append_printf (html, "main{text-align:%s}\n", style->right_to_left ? "right" : "left");
  g_string_append (html, rules);
}
