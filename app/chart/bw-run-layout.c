/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-label-column.h"
#include "bw-legend.h"
#include "bw-run-lines.h"

#include <math.h>

/* How far the names of lines stand off the last point, in ems. */
#define LABEL_GAP 0.9

/* --- the names at the ends --- */

/* "Readiness  62", or "2:  62". */
static char *
dup_label (const BwRun *run, guint i)
{
  const BwChartLine *line = bw_run_get_line (run, i);
  int last = bw_chart_line_find_last (line);

  if (last < 0)
    return NULL;
  return run->numbers ? g_strdup_printf ("%u:  %s", i + 1, line->figures[last].text)
                      : g_strdup_printf ("%s  %s", line->name, line->figures[last].text);
}

static BwText
get_label (const BwRun *run, const char *text)
{
  return (BwText){ .text = text, .max_lines = 1, .vertical = 0.5 };
}

static double
measure_labels (const BwRun *run)
{
  double widest = 0;

  for (guint i = 0; i < run->n_lines; i++)
    {
      g_autofree char *text = dup_label (run, i);
      BwText label = get_label (run, text);
      double w;

      if (text == NULL)
        continue;
      bw_pen_measure (&run->pen, &label, &w, NULL);
      widest = MAX (widest, w);
    }
  return widest;
}

/* Beside the last point of each line. Where there is too little room for all, the first lines have theirs. */
static void
write_labels (BwRun *run)
{
  BwPen *pen = &run->pen;
  double height = bw_pen_line_height (pen, pen->em);
  double edge = run->x + run->width + run->radius + LABEL_GAP * pen->em;
  g_autofree double *centres = g_new (double, run->n_lines + 1);
  g_autofree guint *lines = g_new (guint, run->n_lines + 1);
  guint n = 0;

  for (guint i = 0; i < run->n_lines; i++)
    {
      int last = bw_chart_line_find_last (bw_run_get_line (run, i));

      if (last < 0)
        continue;
      centres[n] = bw_run_get_y (run, bw_run_get_line (run, i)->figures[last].score);
      lines[n++] = i;
    }
  while (n > 0 && !bw_label_column_spread (centres, n, height, MAX (0, run->y - height / 2 - run->radius),
                                           run->y + run->height + height / 2))
    {
      n--;
      run->unnamed = TRUE;
    }
  for (guint i = 0; i < n; i++)
    {
      const BwChartLine *line = bw_run_get_line (run, lines[i]);
      int last = bw_chart_line_find_last (line);
      double x = bw_run_get_x (run, (guint)last) + run->radius;
      double y = bw_run_get_y (run, line->figures[last].score);
      g_autofree char *text = dup_label (run, lines[i]);
      BwText label = get_label (run, text);

      label.x = edge;
      label.y = centres[i];
      label.ink = bw_kind_get_ink (line->kind);
      label.max_width = run->labels + 0.01;
      if (bw_pen_write (pen, &label) == NULL)
        {
          run->unnamed = TRUE;
          continue;
        }
      /* A line that ends early leads on to its name. */
      if ((guint)last + 1 < run->n_steps || fabs (y - centres[i]) > 0.4 * height)
        {
          BwShape *leader = bw_drawing_add_line (pen->drawing, x, y, edge - 0.2 * pen->em, centres[i], BW_INK_FRAME);

          leader->stroke_width = 0.5 * pen->style->line_width;
        }
    }
}

/* --- the ground --- */

/* The label of the round that is @back before the last, where every @stride has one. */
static BwText
get_step (const BwRun *run, guint back, guint stride)
{
  double step = run->n_steps > 1 ? run->width / (run->n_steps - 1) : run->width;
  guint i = run->n_steps - 1 - back;

  return (BwText){ .text = bw_chart_data_get_step (run->data, i),
                   .x = bw_run_get_x (run, i),
                   .size = 0.85 * run->pen.em,
                   .max_width = MAX (1, stride * step - 0.6 * run->pen.em),
                   .max_lines = 2,
                   .whole_words = TRUE,
                   .alignment = PANGO_ALIGN_CENTER,
                   .ink = BW_INK_MUTED };
}

/* The least stride of rounds whose labels fit side by side, in two lines at most. */
static guint
find_stride (const BwRun *run, double *height)
{
  for (guint stride = 1;; stride++)
    {
      gboolean fits = TRUE;

      *height = 0;
      for (guint back = 0; back < run->n_steps; back += stride)
        {
          BwText text = get_step (run, back, stride);
          double h;

          fits = bw_pen_measure (&run->pen, &text, NULL, &h) && fits;
          *height = MAX (*height, h);
        }
      if (fits || stride >= run->n_steps)
        return stride;
    }
}

/* The rounds below: the last one first, since it matters most, then the others from there on back. */
static void
write_steps (BwRun *run)
{
  BwPen *pen = &run->pen;
  double height;
  guint stride = find_stride (run, &height);

  for (guint back = 0; back < run->n_steps; back += stride)
    {
      BwText text = get_step (run, back, stride);
      double bottom = run->y + run->height;

      bw_drawing_add_line (pen->drawing, text.x, bottom, text.x, bottom + 0.3 * pen->em, BW_INK_FRAME);
      text.y = bottom + run->radius + 0.3 * pen->em;
      bw_pen_write (pen, &text);
    }
}

static void
draw_grid (BwRun *run)
{
  const BwChartAxis *axis = &run->data->y;
  BwPen *pen = &run->pen;

  for (guint i = 0; i < axis->n_ticks; i++)
    {
      double y = bw_run_get_y (run, axis->ticks[i]);
      g_autofree char *text = g_strdup_printf ("%g", axis->ticks[i]);

      bw_drawing_add_line (pen->drawing, run->x, y, run->x + run->width, y,
                           axis->ticks[i] == axis->minimum ? BW_INK_FRAME : BW_INK_GRID);
      bw_pen_write (pen, &(BwText){ .text = text,
                                    .x = run->x - run->radius - 0.4 * pen->em,
                                    .y = y,
                                    .vertical = 0.5,
                                    .size = 0.85 * pen->em,
                                    .alignment = PANGO_ALIGN_RIGHT,
                                    .ink = BW_INK_MUTED });
    }
}

/* --- all of it --- */

static void
place_plot (BwRun *run)
{
  BwPen *pen = &run->pen;
  double em = pen->em;
  double line = bw_pen_line_height (pen, em);
  double width = pen->drawing->width;
  double numbers = 0;
  double most = MAX (0.34 * width, MIN (0.4 * width, 11 * em));
  g_autofree char *note = NULL;
  double notes, steps;

  run->numbers = FALSE;
  run->numbers = measure_labels (run) > most;
  run->labels = MIN (measure_labels (run), most);
  note = bw_run_dup_note (run->data, run->numbers, run->unnamed);
  notes = bw_pen_write_note (pen, note);
  for (guint i = 0; i < run->data->y.n_ticks; i++)
    {
      g_autofree char *text = g_strdup_printf ("%g", run->data->y.ticks[i]);
      double w;

      bw_pen_measure (pen, &(BwText){ .text = text, .size = 0.85 * em }, &w, NULL);
      numbers = MAX (numbers, w);
    }
  run->radius = 0.4 * em;
  run->x = numbers + run->radius + 0.6 * em;
  run->y = 0.5 * line + run->radius;
  run->width = MAX (1, width - run->x - 2 * run->radius - LABEL_GAP * em - run->labels);
  find_stride (run, &steps);
  run->height = MAX (1, pen->drawing->height - run->y - notes - run->radius - 0.6 * em - steps);
}

static void
run_init (BwRun *run, const BwChartData *data, gboolean unnamed, PangoContext *context, const BwChartStyle *style,
          double width, double height)
{
  const BwChartPanel *panel = bw_run_get_panel (data);

  *run = (BwRun){
    .data = data, .unnamed = unnamed, .n_steps = data->steps->len, .n_lines = panel != NULL ? panel->lines->len : 0
  };
  bw_pen_init (&run->pen, context, style, width, height, data->title);
  place_plot (run);
}

double
bw_run_get_height (const BwChartData *data, PangoContext *context, const BwChartStyle *style, double width)
{
  double em = style->font_size;
  double height = 1000 * em;
  double wanted;
  BwRun run;

  run_init (&run, data, FALSE, context, style, width, height);
  wanted = CLAMP (0.42 * width, 13 * em, 26 * em);
  wanted = MAX (wanted, run.n_lines * bw_pen_line_height (&run.pen, em));
  bw_drawing_free (run.pen.drawing);
  return ceil (height - run.height + wanted);
}

BwDrawing *
bw_run_layout (const BwChartData *data, PangoContext *context, const BwChartStyle *style, double width, double height)
{
  BwRun run;

  run_init (&run, data, FALSE, context, style, width, height);
  write_labels (&run);
  if (run.unnamed)
    {
      bw_drawing_free (run.pen.drawing);
      run_init (&run, data, TRUE, context, style, width, height);
      write_labels (&run);
    }
  draw_grid (&run);
  bw_run_draw_lines (&run);
  write_steps (&run);
  bw_run_write_figures (&run);
  return bw_pen_finish (&run.pen, bw_run_describe (data));
}
