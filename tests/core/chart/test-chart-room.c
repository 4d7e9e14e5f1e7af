/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/chart/bw-chart-bubble.h"
#include "app/chart/bw-chart-panel.h"
#include "app/chart/bw-drawing-text.h"
#include "chart-sample.h"

#include <math.h>
#include <string.h>

/* What holds for every kind of chart with every kind of data at every size: nothing overlaps, nothing leaves the page,
 * everything can be read, reached and heard. */

#define TINY 1e-6

typedef struct
{
  const char *kind;
  Sample sample;
  BwChartStyle style;
  const BwChartData *data;
  const BwDrawing *drawing;
} Picture;

#define complain(picture, ...)                                                                                         \
  G_STMT_START                                                                                                         \
  {                                                                                                                    \
    g_autofree char *what_ = g_strdup_printf (__VA_ARGS__);                                                            \
    g_error ("%s, %s, look %d%s, %g × %g: %s", (picture)->kind, sample_get_name ((picture)->sample),                   \
             (picture)->style.look, (picture)->style.right_to_left ? ", right to left" : "",                           \
             (picture)->drawing->width, (picture)->drawing->height, what_);                                            \
  }                                                                                                                    \
  G_STMT_END

static const BwLabel *
get_label (const Picture *picture, guint i)
{
  return &g_array_index (picture->drawing->labels, BwLabel, i);
}

static gboolean
on_page (const Picture *picture, double x, double y, double width, double height, double slack)
{
  return x >= -slack && y >= -slack && x + width <= picture->drawing->width + slack &&
         y + height <= picture->drawing->height + slack;
}

static void
check_labels (const Picture *picture, PangoContext *context)
{
  for (guint i = 0; i < picture->drawing->labels->len; i++)
    {
      const BwLabel *a = get_label (picture, i);
      g_autoptr (PangoLayout) layout = bw_text_layout_new_for_label (context, &picture->style, a);
      double width, height;

      if (!on_page (picture, a->x, a->y, a->width, a->height, TINY))
        complain (picture, "“%s” leaves the page", a->text);
      if (!g_utf8_validate (a->text, -1, NULL) || a->text[0] == '\0')
        complain (picture, "label %u is no text", i);
      if (a->size < 0.74 * picture->style.font_size)
        complain (picture, "“%s” is too small to read", a->text);
      bw_text_layout_get_size (layout, &width, &height);
      if (width > a->width + 0.1 || height > a->height + 0.1)
        complain (picture, "“%s” needs more than its box", a->text);
      for (guint j = 0; j < i; j++)
        {
          const BwLabel *b = get_label (picture, j);

          if (a->x + TINY < b->x + b->width && a->x + a->width > b->x + TINY && a->y + TINY < b->y + b->height &&
              a->y + a->height > b->y + TINY)
            complain (picture, "“%s” and “%s” overlap", a->text, b->text);
        }
    }
}

/* Points are small filled shapes; rings are large or empty, and bars may pass below their figures. */
static void
check_points (const Picture *picture)
{
  for (guint i = 0; i < picture->drawing->shapes->len; i++)
    {
      const BwShape *shape = &g_array_index (picture->drawing->shapes, BwShape, i);
      double radius = shape->width / 2;

      if ((shape->type != BW_SHAPE_CIRCLE && shape->type != BW_SHAPE_DIAMOND) || shape->fill == BW_INK_NONE)
        continue;
      for (guint j = 0; j < picture->drawing->labels->len; j++)
        {
          const BwLabel *label = get_label (picture, j);
          double dx = CLAMP (shape->x, label->x, label->x + label->width) - shape->x;
          double dy = CLAMP (shape->y, label->y, label->y + label->height) - shape->y;

          if (hypot (dx, dy) < radius - 0.5)
            complain (picture, "“%s” hides the point at %g, %g", label->text, shape->x, shape->y);
        }
    }
}

static void
check_shapes (const Picture *picture)
{
  for (guint i = 0; i < picture->drawing->shapes->len; i++)
    {
      const BwShape *shape = &g_array_index (picture->drawing->shapes, BwShape, i);
      double x = shape->width < 0 ? shape->x + shape->width : shape->x;
      double y = shape->height < 0 ? shape->y + shape->height : shape->y;
      double width = fabs (shape->width);
      double height = fabs (shape->height);

      if (shape->type == BW_SHAPE_POLYGON)
        {
          for (guint j = 0; j < shape->n_points; j++)
            if (!on_page (picture, shape->points[2 * j], shape->points[2 * j + 1], 0, 0, TINY))
              complain (picture, "polygon %u leaves the page", i);
          continue;
        }
      if (shape->type == BW_SHAPE_CIRCLE || shape->type == BW_SHAPE_DIAMOND || shape->type == BW_SHAPE_ARC)
        {
          x -= width / 2;
          y -= width / 2;
          height = width;
        }
      if (!on_page (picture, x, y, width, height, TINY))
        complain (picture, "shape %u of type %d leaves the page: %g, %g, %g × %g", i, shape->type, x, y, width, height);
    }
}

/* TRUE when the label can be read wherever it lies upon @shape. */
static gboolean
is_read_on (const Picture *picture, const BwLabel *label, const BwShape *shape)
{
  const BwColour *inks = picture->style.inks;
  double across = MIN (label->x + label->width, shape->x + shape->width) - MAX (label->x, shape->x);
  double down = MIN (label->y + label->height, shape->y + shape->height) - MAX (label->y, shape->y);

  /* The uppermost and lowermost part of a line is empty. */
  if (shape->type != BW_SHAPE_RECTANGLE || shape->fill == BW_INK_NONE || across < 1 || down < 0.25 * label->size)
    return TRUE;
  return bw_colour_contrast (&inks[label->ink], &inks[shape->fill]) >= 4.5;
}

static void
check_contrast (const Picture *picture)
{
  const BwColour *inks = picture->style.inks;

  for (guint i = 0; i < picture->drawing->labels->len; i++)
    {
      const BwLabel *label = get_label (picture, i);

      if (bw_colour_contrast (&inks[label->ink], &inks[label->ground]) < 4.5)
        complain (picture, "“%s” is too faint", label->text);
      for (guint j = 0; j < picture->drawing->shapes->len; j++)
        if (!is_read_on (picture, label, &g_array_index (picture->drawing->shapes, BwShape, j)))
          complain (picture, "“%s” cannot be read where it stands", label->text);
    }
}

static guint
count_reached (const BwDrawing *drawing)
{
  static const int steps[][2] = { { 1, 0 }, { -1, 0 }, { 0, 1 }, { 0, -1 } };
  g_autofree gboolean *seen = g_new0 (gboolean, drawing->marks->len + 1);
  g_autofree int *queue = g_new (int, drawing->marks->len + 1);
  guint end = 0;

  if (drawing->marks->len == 0)
    return 0;
  queue[end++] = bw_drawing_next_mark (drawing, -1, 0, 1);
  seen[queue[0]] = TRUE;
  for (guint i = 0; i < end; i++)
    for (guint j = 0; j < G_N_ELEMENTS (steps); j++)
      {
        int next = bw_drawing_next_mark (drawing, queue[i], steps[j][0], steps[j][1]);

        if (!seen[next])
          {
            seen[next] = TRUE;
            queue[end++] = next;
          }
      }
  return end;
}

static void
check_marks (const Picture *picture)
{
  GArray *marks = picture->drawing->marks;

  for (guint i = 0; i < marks->len; i++)
    {
      const BwMark *mark = &g_array_index (marks, BwMark, i);

      if (!on_page (picture, mark->x, mark->y, mark->width, mark->height, TINY) || mark->width <= 0 ||
          mark->height <= 0)
        complain (picture, "the mark of “%s” leaves the page", mark->name);
      if (mark->name == NULL || mark->name[0] == '\0' || mark->value == NULL || mark->value[0] == '\0')
        complain (picture, "mark %u says nothing", i);
    }
  if (count_reached (picture->drawing) != marks->len)
    complain (picture, "%u of %u marks can be reached", count_reached (picture->drawing), marks->len);
}

static gboolean
is_marked (const Picture *picture, const char *name, const char *value)
{
  for (guint i = 0; i < picture->drawing->marks->len; i++)
    {
      const BwMark *mark = &g_array_index (picture->drawing->marks, BwMark, i);

      if (g_strcmp0 (mark->name, name) == 0 && strstr (mark->value, value) != NULL)
        return TRUE;
    }
  return FALSE;
}

static void
check_lines (const Picture *picture)
{
  for (guint i = 0; i < picture->data->panels->len; i++)
    {
      const BwChartPanel *panel = bw_chart_data_get_panel (picture->data, i);

      for (guint j = 0; j < panel->lines->len; j++)
        {
          const BwChartLine *line = bw_chart_panel_get_line (panel, j);

          for (guint k = 0; k < line->n_figures; k++)
            {
              const char *step = bw_chart_data_get_step (picture->data, k);
              g_autofree char *name = picture->data->kind == BW_CHART_RUN_CHART
                                        ? g_strdup_printf ("%s, %s", line->name, step)
                                        : g_strjoin (line->name[0] != '\0' ? ", " : "", panel->title, line->name, NULL);

              if (bw_chart_figure_is_valid (&line->figures[k]) && !is_marked (picture, name, line->figures[k].text))
                complain (picture, "“%s” has no mark for “%s”", name, step);
            }
        }
    }
}

static void
check_bubbles (const Picture *picture)
{
  for (guint i = 0; i < picture->data->bubbles->len; i++)
    {
      const BwChartBubble *bubble = bw_chart_data_get_bubble (picture->data, i);

      if (bw_chart_bubble_is_placed (bubble) && !is_marked (picture, bubble->name, bubble->size_text))
        complain (picture, "“%s” has no mark", bubble->name);
    }
}

static gboolean
is_made_of_items (BwChartKind kind)
{
  return kind == BW_CHART_DIVERGING_BARS || kind == BW_CHART_TILE_BOARD || kind == BW_CHART_HEAT_STRIP;
}

static gboolean
is_made_of_rows (BwChartKind kind)
{
  return !is_made_of_items (kind) && kind != BW_CHART_SLOPE && kind != BW_CHART_RUN_CHART &&
         kind != BW_CHART_BUBBLE_MAP;
}

/* Every value that is there has a mark that says it. */
static void
check_values (const Picture *picture)
{
  gboolean both = picture->data->kind == BW_CHART_MATRIX || picture->data->kind == BW_CHART_BUTTERFLY ||
                  (picture->data->kind == BW_CHART_RADAR && picture->data->paired);

  check_lines (picture);
  check_bubbles (picture);
  for (guint i = 0; i < picture->data->rows->len && is_made_of_rows (picture->data->kind); i++)
    {
      const BwChartRow *row = &g_array_index (picture->data->rows, BwChartRow, i);

      if (picture->data->kind == BW_CHART_MATRIX && !bw_chart_row_is_placed (row))
        continue;
      if (bw_chart_figure_is_valid (&row->figure) && !is_marked (picture, row->name, row->figure.text))
        complain (picture, "“%s” has no mark", row->name);
      if (both && bw_chart_figure_is_valid (&row->exposure) && !is_marked (picture, row->name, row->exposure.text))
        complain (picture, "the exposure of “%s” has no mark", row->name);
      if (bw_chart_figure_is_valid (&row->other) && !is_marked (picture, row->name, row->other.text))
        complain (picture, "what “%s” is held against has no mark", row->name);
    }
  for (guint i = 0; i < picture->data->items->len && is_made_of_items (picture->data->kind); i++)
    {
      const BwChartItem *item = &g_array_index (picture->data->items, BwChartItem, i);
      guint n = item->scale->n_points;
      gboolean as_words = picture->data->kind != BW_CHART_HEAT_STRIP;
      const char *answer = item->choice >= 0 && as_words ? item->scale->points[(guint)item->choice % n].anchor : "";

      if (!is_marked (picture, item->stem, answer))
        complain (picture, "“%s” has no mark", item->stem);
    }
}

static void
check_words (const Picture *picture, const BwChartFace *face)
{
  g_autoptr (BwChartTable) table = face->make_table (picture->data);

  if (picture->drawing->description == NULL || strlen (picture->drawing->description) < 20)
    complain (picture, "no description");
  if (strstr (picture->drawing->description, "nan") != NULL)
    complain (picture, "described as %s", picture->drawing->description);
  for (guint i = 0; i < table->rows->len; i++)
    {
      char **cells = g_ptr_array_index (table->rows, i);

      for (guint j = 0; j < table->n_columns; j++)
        if (cells[j] == NULL || cells[j][0] == '\0' || strstr (cells[j], "nan") != NULL)
          complain (picture, "cell %u of row %u is empty", j, i);
    }
}

/* Right to left is left to right in the mirror. */
static void
check_mirror (const Picture *picture, const BwChartFace *face, PangoContext *context)
{
  BwChartStyle style = picture->style;
  g_autoptr (BwDrawing) other = NULL;

  /* The hands of a clock go round the same way everywhere. */
  if (picture->data->kind == BW_CHART_CLOCK)
    return;
  style.right_to_left = !style.right_to_left;
  other = face->layout (picture->data, context, &style, picture->drawing->width, picture->drawing->height);
  g_assert_cmpuint (other->labels->len, ==, picture->drawing->labels->len);
  for (guint i = 0; i < other->labels->len; i++)
    {
      const BwLabel *a = get_label (picture, i);
      const BwLabel *b = &g_array_index (other->labels, BwLabel, i);

      if (fabs (a->x - (other->width - b->x - b->width)) > TINY)
        complain (picture, "“%s” is not mirrored", a->text);
    }
}

/* At its natural height a list of rows shows every name in full. */
static void
check_names (const Picture *picture, PangoContext *context)
{
  const BwChartData *data = picture->data;

  if (data->kind == BW_CHART_MATRIX || data->kind == BW_CHART_RADAR || data->kind == BW_CHART_CLOCK ||
      (data->kind != BW_CHART_DIVERGING_BARS && !is_made_of_rows (data->kind)))
    return;
  for (guint i = 0; i < (data->kind == BW_CHART_DIVERGING_BARS ? data->items->len : data->rows->len); i++)
    {
      const char *name = data->kind == BW_CHART_DIVERGING_BARS ? g_array_index (data->items, BwChartItem, i).stem
                                                               : g_array_index (data->rows, BwChartRow, i).name;
      gboolean found = FALSE;

      for (guint j = 0; j < picture->drawing->labels->len && !found; j++)
        {
          const BwLabel *label = get_label (picture, j);
          g_autoptr (PangoLayout) layout = NULL;

          if (!g_str_has_suffix (label->text, name))
            continue;
          layout = bw_text_layout_new_for_label (context, &picture->style, label);
          found = !pango_layout_is_ellipsized (layout);
        }
      if (!found)
        complain (picture, "“%s” is not written in full", name);
    }
}

static void
check (const BwChartFace *face, BwChartKind kind, Sample sample, BwLook look, gboolean right_to_left, double width,
       double height)
{
  PangoContext *context = bw_chart_style_create_context ();
  g_autoptr (BwChartData) data = sample_new (sample, kind);
  g_autoptr (BwDrawing) drawing = NULL;
  Picture picture = { .kind = bw_chart_kind_get_id (kind), .sample = sample, .data = data };

  bw_chart_style_init (&picture.style, look, right_to_left, 12);
  drawing = face->layout (data, context, &picture.style, width,
                          height > 0 ? height : face->get_height (data, context, &picture.style, width));
  picture.drawing = drawing;
  check_labels (&picture, context);
  check_points (&picture);
  check_shapes (&picture);
  check_contrast (&picture);
  check_marks (&picture);
  check_values (&picture);
  check_words (&picture, face);
  check_mirror (&picture, face, context);
  if (height == 0 && width >= 600 && sample != SAMPLE_LONG)
    check_names (&picture, context);
  g_object_unref (context);
}

static void
test_kind (gconstpointer position)
{
  static const double sizes[][2] = { { 280, 240 }, { 340, 0 }, { 640, 0 }, { 700, 260 }, { 1600, 1000 }, { 150, 90 } };
  BwChartKind kind;
  const BwChartFace *face = sample_get_face (GPOINTER_TO_UINT (position), &kind);

  for (Sample sample = 0; sample < N_SAMPLES; sample++)
    {
      for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
        for (int right_to_left = 0; right_to_left < 2; right_to_left++)
          check (face, kind, sample, BW_LOOK_LIGHT, right_to_left, sizes[i][0], sizes[i][1]);
      for (int look = BW_LOOK_DARK; look <= BW_LOOK_GREYSCALE; look++)
        check (face, kind, sample, look, FALSE, 640, 0);
    }
}

int
main (int argc, char **argv)
{
  BwChartKind kind;

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; sample_get_face (i, &kind) != NULL; i++)
    {
      g_autofree char *path = g_strdup_printf ("/chart-room/%s", bw_chart_kind_get_id (kind));

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_kind);
    }
  return g_test_run ();
}
