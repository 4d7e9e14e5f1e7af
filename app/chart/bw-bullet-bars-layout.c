/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-bullet-bar.h"
#include "bw-bullet-bars-chart.h"

#include <math.h>

/* A bar for each dimension over the bands it is read by. Rows of one kind and one band set stand together, under the
 * names of the bands. */

typedef struct
{
  BwPen pen;
  const BwChartData *data;
  guint *order;      /* of the rows */
  double *heights;   /* by place in @order: what the row needs, with the space below */
  gboolean stacked;  /* names above the bars */
  gboolean tight;    /* too little room for the rows */
  gboolean squeezed; /* no room for the names of bands and their cuts */
  double name_width;
  double bar_x;
  double bar_width;
  double value_width;
} Bars;

static const BwChartRow *
get_row (const Bars *bars, guint place)
{
  return &g_array_index (bars->data->rows, BwChartRow, bars->order[place]);
}

static gboolean
belong_together (const BwChartRow *a, const BwChartRow *b)
{
  return a->kind == b->kind && a->figure.bands == b->figure.bands;
}

static gboolean
starts_group (const Bars *bars, guint place)
{
  return place == 0 || !belong_together (get_row (bars, place), get_row (bars, place - 1));
}

static gboolean
ends_group (const Bars *bars, guint place)
{
  return place + 1 == bars->data->rows->len || starts_group (bars, place + 1);
}

/* Rows that belong together move up to the first of them; else the order stays. */
static guint *
sort_rows (const BwChartData *data)
{
  guint n = data->rows->len;
  guint *order = g_new (guint, MAX (n, 1));
  g_autofree gboolean *taken = g_new0 (gboolean, MAX (n, 1));
  guint place = 0;

  for (guint i = 0; i < n; i++)
    for (guint j = i; j < n && !taken[i]; j++)
      {
        for (guint k = j; k < n; k++)
          if (!taken[k] &&
              belong_together (&g_array_index (data->rows, BwChartRow, i), &g_array_index (data->rows, BwChartRow, k)))
            {
              order[place++] = k;
              taken[k] = TRUE;
            }
      }
  return order;
}

/* TRUE when both kinds are there, so that each needs its title. */
static gboolean
is_mixed (const BwChartData *data)
{
  for (guint i = 1; i < data->rows->len; i++)
    if (g_array_index (data->rows, BwChartRow, i).kind != g_array_index (data->rows, BwChartRow, 0).kind)
      return TRUE;
  return FALSE;
}

static BwText
get_name (const Bars *bars, const BwChartRow *row)
{
  return (BwText){ .text = row->name,
                   .max_width = bars->name_width,
                   .max_lines = bars->stacked ? 2 : 3,
                   .size = (bars->tight ? 0.85 : 1) * bars->pen.em };
}

static double
get_bar_height (const Bars *bars)
{
  return 1.5 * bars->pen.em;
}

static void
measure_columns (Bars *bars, gboolean may_stack)
{
  BwPen *pen = &bars->pen;
  double width = pen->drawing->width;
  double widest = 0;

  for (guint i = 0; i < bars->data->rows->len; i++)
    {
      const BwChartRow *row = get_row (bars, i);
      double w;

      bw_pen_measure (pen, &(BwText){ .text = row->name }, &w, NULL);
      widest = MAX (widest, w);
      bw_pen_measure (pen, &(BwText){ .text = row->figure.text, .bold = TRUE }, &w, NULL);
      bars->value_width = MAX (bars->value_width, w);
    }
  bars->stacked = may_stack && width < 30 * pen->em;
  if (bars->stacked)
    {
      bars->name_width = width - bars->value_width - pen->em;
      /* A ring around either end stays on the page. */
      bars->bar_x = bw_chart_data_has_target (bars->data) ? 0.6 * pen->em : 0;
      bars->bar_width = width - 2 * bars->bar_x;
    }
  else
    {
      bars->name_width = MIN (widest, 0.36 * width);
      bars->bar_x = bars->name_width + pen->em;
      bars->bar_width = width - bars->bar_x - bars->value_width - 0.8 * pen->em;
    }
}

static BwText
get_band_label (const Bars *bars, const BwBand *band)
{
  double size = 0.85 * bars->pen.em;

  return (BwText){ .text = band->label,
                   .x = bars->bar_x + (band->from + band->to) / 200 * bars->bar_width,
                   .vertical = 1,
                   .max_width = (band->to - band->from) / 100 * bars->bar_width - 0.4 * bars->pen.em,
                   .max_lines = 2,
                   .size = size,
                   .whole_words = TRUE,
                   .alignment = PANGO_ALIGN_CENTER,
                   .ink = BW_INK_MUTED };
}

/* The height of the names of the bands with the space below them; 0 when one of them finds no room, for then none is
 * shown. */
static double
get_labels_height (const Bars *bars, const BwBandSet *set)
{
  double most = 0;

  for (guint i = 0; set != NULL && i < set->n_bands; i++)
    {
      BwText text = get_band_label (bars, &set->bands[i]);
      double height;

      if (bars->squeezed || !bw_pen_measure (&bars->pen, &text, NULL, &height))
        return 0;
      most = MAX (most, height);
    }
  return most > 0 ? most + (bars->stacked ? 0.6 : 0.3) * bars->pen.em : 0;
}

static gboolean
has_title (const Bars *bars, guint place)
{
  return is_mixed (bars->data) && (place == 0 || get_row (bars, place)->kind != get_row (bars, place - 1)->kind);
}

static double
get_header_height (const Bars *bars, guint place)
{
  double labels = get_labels_height (bars, get_row (bars, place)->figure.bands);
  double title = has_title (bars, place) ? bw_pen_line_height (&bars->pen, bars->pen.em) + 0.3 * bars->pen.em : 0;

  return bars->stacked ? title + labels : MAX (title, labels);
}

static double
get_footer_height (const Bars *bars, guint place)
{
  double space = place + 1 == bars->data->rows->len ? 0 : bars->squeezed ? 0.4 * bars->pen.em : 1.2 * bars->pen.em;

  return bars->squeezed ? space : bw_pen_line_height (&bars->pen, 0.85 * bars->pen.em) + space;
}

/* What stays as it is, whatever the height: all but the rows. */
static double
get_fixed_height (const Bars *bars)
{
  double sum = 0;

  for (guint i = 0; i < bars->data->rows->len; i++)
    {
      if (starts_group (bars, i))
        sum += get_header_height (bars, i);
      if (ends_group (bars, i))
        sum += get_footer_height (bars, i);
    }
  return sum;
}

static double
measure_rows (Bars *bars)
{
  double em = bars->pen.em;
  double sum = 0;

  bars->heights = g_new0 (double, MAX (bars->data->rows->len, 1));
  for (guint i = 0; i < bars->data->rows->len; i++)
    {
      BwText name = get_name (bars, get_row (bars, i));
      double height;

      bw_pen_measure (&bars->pen, &name, NULL, &height);
      bars->heights[i] = bars->stacked ? height + 0.15 * em + get_bar_height (bars) + 0.8 * em
                                       : MAX (height, get_bar_height (bars)) + 0.6 * em;
      sum += bars->heights[i];
    }
  return sum;
}

static void
bars_init (Bars *bars, const BwChartData *data, PangoContext *context, const BwChartStyle *style, double width,
           double height, gboolean may_stack)
{
  *bars = (Bars){ .data = data, .order = sort_rows (data) };
  bw_pen_init (&bars->pen, context, style, width, height, data->title);
  measure_columns (bars, may_stack);
}

static void
bars_clear (Bars *bars)
{
  g_free (bars->order);
  g_free (bars->heights);
}

static double
write_note (Bars *bars)
{
  g_autofree char *note = bw_bullet_bars_dup_note (bars->data);

  return bw_pen_write_note (&bars->pen, note);
}

double
bw_bullet_bars_get_height (const BwChartData *data, PangoContext *context, const BwChartStyle *style, double width)
{
  Bars bars;
  double height;

  bars_init (&bars, data, context, style, width, 1000 * style->font_size, TRUE);
  height = write_note (&bars) + measure_rows (&bars) + get_fixed_height (&bars);
  bw_drawing_free (bars.pen.drawing);
  bars_clear (&bars);
  return ceil (height);
}

static void
write_header (Bars *bars, guint place, double y, double height)
{
  const BwChartRow *row = get_row (bars, place);
  const BwBandSet *set = row->figure.bands;
  BwPen *pen = &bars->pen;

  if (has_title (bars, place))
    bw_pen_write (pen, &(BwText){ .text = bw_chart_kind_title (row->kind),
                                  .bold = TRUE,
                                  .y = bars->stacked ? y : y + height - 0.3 * pen->em,
                                  .vertical = bars->stacked ? 0 : 1 });
  if (get_labels_height (bars, set) == 0)
    return;
  for (guint i = 0; i < set->n_bands; i++)
    {
      BwText text = get_band_label (bars, &set->bands[i]);

      text.y = y + height - (bars->stacked ? 0.6 : 0.3) * pen->em;
      bw_pen_write (pen, &text);
    }
}

static void
write_number (Bars *bars, double value, double y)
{
  g_autofree char *text = g_strdup_printf ("%g", value);

  bw_pen_write (&bars->pen, &(BwText){ .text = text,
                                       .x = bars->bar_x + value / 100 * bars->bar_width,
                                       .y = y,
                                       .size = 0.85 * bars->pen.em,
                                       .alignment = PANGO_ALIGN_CENTER,
                                       .ink = BW_INK_MUTED });
}

static void
write_footer (Bars *bars, guint place, double y)
{
  const BwBandSet *set = get_row (bars, place)->figure.bands;

  if (bars->squeezed)
    return;
  write_number (bars, 0, y);
  write_number (bars, 100, y);
  for (guint i = 1; set != NULL && i < set->n_bands; i++)
    write_number (bars, set->bands[i].from, y);
}

static void
write_row (Bars *bars, guint place, double y, double height)
{
  const BwChartRow *row = get_row (bars, place);
  BwPen *pen = &bars->pen;
  g_autofree char *value = bw_bullet_bar_dup_aim (row);
  double line = bw_pen_line_height (pen, pen->em);
  double gap = MIN (0.6 * pen->em, 0.25 * height);
  double name_height =
    bars->stacked ? MIN (height - gap - MIN (get_bar_height (bars), 0.4 * height), 2.1 * line) : height - gap;
  double bar_height = MIN (get_bar_height (bars), bars->stacked ? height - gap - name_height : height - gap);
  double middle = y + (bars->stacked ? name_height + bar_height / 2 : (height - gap) / 2);
  BwText name = get_name (bars, row);

  name.y = bars->stacked ? y : middle;
  name.vertical = bars->stacked ? 0 : 0.5;
  name.max_height = name_height;
  bw_pen_write (pen, &name);

  if (bw_chart_figure_is_valid (&row->figure))
    {
      bw_bullet_bar_draw (pen, &row->figure, row->kind, bars->bar_x, middle - bar_height / 2, bars->bar_width,
                          bar_height);
      bw_pen_write (pen, &(BwText){ .text = row->figure.text,
                                    .x = pen->drawing->width,
                                    .y = bars->stacked ? y : middle,
                                    .vertical = bars->stacked ? 0 : 0.5,
                                    .bold = TRUE,
                                    .alignment = PANGO_ALIGN_RIGHT,
                                    .max_height = name_height });
    }
  else
    bw_pen_write (pen, &(BwText){ .text = value,
                                  .x = bars->bar_x,
                                  .y = middle,
                                  .vertical = 0.5,
                                  .ink = BW_INK_MUTED,
                                  .max_height = bar_height,
                                  .max_width = bars->bar_width });
  bw_drawing_add_mark (pen->drawing, row->name, value, 0, y, pen->drawing->width, height - gap)->dimension =
    row->dimension;
}

BwDrawing *
bw_bullet_bars_layout (const BwChartData *data, PangoContext *context, const BwChartStyle *style, double width,
                       double height)
{
  Bars bars;
  double wanted = bw_bullet_bars_get_height (data, context, style, width);
  double list = bw_pen_get_list_height (wanted, height);
  double room;
  double rows;
  double factor;
  double y = 0;

  bars_init (&bars, data, context, style, width, list, list >= wanted - style->font_size);
  rows = measure_rows (&bars);
  room = list - write_note (&bars);
  bars.squeezed = rows + get_fixed_height (&bars) > 1.5 * room;
  factor = CLAMP ((room - get_fixed_height (&bars)) / rows, 0, 1.6);
  /* Where there is too little room, all rows get the same. */
  bars.tight = factor < 1;
  for (guint i = 0; i < data->rows->len && bars.tight; i++)
    bars.heights[i] = rows / data->rows->len;

  for (guint i = 0; i < data->rows->len; i++)
    {
      if (starts_group (&bars, i))
        {
          double header = get_header_height (&bars, i);

          write_header (&bars, i, y, header);
          y += header;
        }
      write_row (&bars, i, y, bars.heights[i] * factor);
      y += bars.heights[i] * factor;
      if (ends_group (&bars, i))
        {
          write_footer (&bars, i, y - MIN (0.45 * bars.pen.em, 0.2 * bars.heights[i] * factor));
          y += get_footer_height (&bars, i);
        }
    }
  bars_clear (&bars);
  bars.pen.drawing->height = height;
  return bw_pen_finish (&bars.pen, bw_bullet_bars_describe (data));
}
