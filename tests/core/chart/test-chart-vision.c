/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart-sample.h"

#include <math.h>

/* Charts as they are seen without one kind of cones: what lies side by side differs in lightness, in a hatch or in its
 * shape, never in hue alone. */

#define N_LOOKS (BW_LOOK_GREYSCALE + 1)

/* What is clearly lighter or darker, in steps of CIE lightness, which goes from 0 to 100: of inks that lie far apart
 * and must be known again, and of those that touch. */
#define KNOWN 12.0
#define CLEAR 10.0

typedef struct
{
  const char *name;
  double matrix[3][3]; /* on linear RGB */
} Eye;

/* Machado, Oliveira & Fernandes 2009, “A Physiologically-based Model for Simulation of Color Vision Deficiency”, IEEE
 * TVCG 15 (6), table of simulation matrices, severity 1. */
static const Eye eyes[] = {
  { "all cones", { { 1, 0, 0 }, { 0, 1, 0 }, { 0, 0, 1 } } },
  { "protanopia",
    { { 0.152286, 1.052583, -0.204868 }, { 0.114503, 0.786281, 0.099216 }, { -0.003882, -0.048116, 1.051998 } } },
  { "deuteranopia",
    { { 0.367322, 0.860646, -0.227968 }, { 0.280085, 0.672501, 0.047413 }, { -0.011820, 0.042940, 0.968881 } } },
  { "tritanopia",
    { { 1.255528, -0.076749, -0.178779 }, { -0.078411, 0.930809, 0.147602 }, { 0.004733, 0.691367, 0.303900 } } },
};

static double
to_linear (double value)
{
  return value <= 0.04045 ? value / 12.92 : pow ((value + 0.055) / 1.055, 2.4);
}

/* CIE lightness as that eye sees it. */
static double
get_lightness (const BwColour *colour, const Eye *eye)
{
  static const double weights[] = { 0.2126, 0.7152, 0.0722 };
  double rgb[] = { to_linear (colour->red), to_linear (colour->green), to_linear (colour->blue) };
  double y = 0;

  for (guint i = 0; i < 3; i++)
    {
      double seen = eye->matrix[i][0] * rgb[0] + eye->matrix[i][1] * rgb[1] + eye->matrix[i][2] * rgb[2];

      y += weights[i] * CLAMP (seen, 0, 1);
    }
  return y > 216.0 / 24389 ? 116 * cbrt (y) - 16 : y * 24389 / 27;
}

static double
get_distance (const BwChartStyle *style, BwInk a, BwInk b, const Eye *eye)
{
  return fabs (get_lightness (&style->inks[a], eye) - get_lightness (&style->inks[b], eye));
}

/* White, black and the middle grey of CIE: no eye sees colour in them. Pure red is nearly black without long cones. */
static void
test_lightness (void)
{
  BwColour white = { 1, 1, 1, 1 };
  BwColour grey = { 0x77 / 255.0, 0x77 / 255.0, 0x77 / 255.0, 1 };
  BwColour red = { 1, 0, 0, 1 };

  for (guint i = 0; i < G_N_ELEMENTS (eyes); i++)
    {
      g_assert_cmpfloat_with_epsilon (get_lightness (&white, &eyes[i]), 100, 0.01);
      g_assert_cmpfloat_with_epsilon (get_lightness (&grey, &eyes[i]), 50.03, 0.01);
    }
  g_assert_cmpfloat_with_epsilon (get_lightness (&red, &eyes[0]), 53.24, 0.01);
  g_assert_cmpfloat (get_lightness (&red, &eyes[1]), <, 42);
}

/* What has to be known again wherever it stands: both kinds, the strong and the weak side of a scale, the shades of
 * cells one by one and from the paper. */
static void
test_inks (void)
{
  static const BwInk pairs[][2] = {
    { BW_INK_EXPOSURE, BW_INK_READINESS },    { BW_INK_NEGATIVE_2, BW_INK_NEGATIVE_1 },
    { BW_INK_POSITIVE_2, BW_INK_POSITIVE_1 }, { BW_INK_SHADE_1, BW_INK_SHADE_2 },
    { BW_INK_SHADE_2, BW_INK_SHADE_3 },       { BW_INK_SHADE_3, BW_INK_SHADE_4 },
    { BW_INK_SHADE_4, BW_INK_SHADE_5 },
  };

  for (int look = 0; look < N_LOOKS; look++)
    for (guint i = 0; i < G_N_ELEMENTS (eyes); i++)
      for (guint j = 0; j < G_N_ELEMENTS (pairs); j++)
        {
          BwChartStyle style;
          double apart;

          bw_chart_style_init (&style, look, FALSE, 12);
          apart = get_distance (&style, pairs[j][0], pairs[j][1], &eyes[i]);
          if (apart < KNOWN)
            g_error ("look %d, %s: inks %d and %d are only %.1f apart", look, eyes[i].name, pairs[j][0], pairs[j][1],
                     apart);
        }
}

/* More is further from the paper, to every eye. */
static void
test_order (void)
{
  for (int look = 0; look < N_LOOKS; look++)
    for (guint i = 0; i < G_N_ELEMENTS (eyes); i++)
      for (int ink = BW_INK_SHADE_1; ink < BW_INK_SHADE_5; ink++)
        {
          BwChartStyle style;

          bw_chart_style_init (&style, look, FALSE, 12);
          g_assert_cmpfloat (get_distance (&style, BW_INK_PAPER, ink, &eyes[i]), <,
                             get_distance (&style, BW_INK_PAPER, ink + 1, &eyes[i]));
        }
}

/* --- whole drawings --- */

/* TRUE for what carries a value: not grounds, which have lines between them, nor text. */
static gboolean
is_mark (const BwShape *shape)
{
  if (shape->opacity < 0.5 || shape->type == BW_SHAPE_LINE || shape->type == BW_SHAPE_ARC)
    return FALSE;
  return shape->fill == BW_INK_EXPOSURE || shape->fill == BW_INK_READINESS || shape->fill == BW_INK_TARGET ||
         (shape->fill >= BW_INK_NEGATIVE_2 && shape->fill <= BW_INK_SHADE_5);
}

static void
get_box (const BwShape *shape, double box[4])
{
  gboolean centred = shape->type == BW_SHAPE_CIRCLE || shape->type == BW_SHAPE_DIAMOND;

  box[0] = shape->x - (centred ? shape->width / 2 : 0);
  box[1] = shape->y - (centred ? shape->width / 2 : 0);
  box[2] = box[0] + shape->width;
  box[3] = box[1] + (centred ? shape->width : shape->height);
  for (guint i = 0; shape->type == BW_SHAPE_POLYGON && i < shape->n_points; i++)
    for (guint j = 0; j < 2; j++)
      {
        double at = shape->points[2 * i + j];

        box[j] = i == 0 || at < box[j] ? at : box[j];
        box[j + 2] = i == 0 || at > box[j + 2] ? at : box[j + 2];
      }
}

static gboolean
are_neighbours (const BwShape *a, const BwShape *b, double reach)
{
  double first[4], second[4];

  get_box (a, first);
  get_box (b, second);
  return first[0] < second[2] + reach && second[0] < first[2] + reach && first[1] < second[3] + reach &&
         second[1] < first[3] + reach;
}

static guint
check_drawing (const BwDrawing *drawing, const BwChartStyle *style, const char *kind)
{
  guint n = 0;

  for (guint i = 0; i < drawing->shapes->len; i++)
    for (guint j = 0; j < i; j++)
      {
        const BwShape *a = &g_array_index (drawing->shapes, BwShape, i);
        const BwShape *b = &g_array_index (drawing->shapes, BwShape, j);

        if (!is_mark (a) || !is_mark (b) || a->fill == b->fill || a->type != b->type || a->hatch != b->hatch ||
            !are_neighbours (a, b, 0.6 * style->font_size))
          continue;
        n++;
        for (guint eye = 0; eye < G_N_ELEMENTS (eyes); eye++)
          {
            double apart = get_distance (style, a->fill, b->fill, &eyes[eye]);

            if (apart < CLEAR)
              g_error ("%s, look %d, %s: inks %d and %d lie side by side at %g, %g and are only %.1f apart", kind,
                       style->look, eyes[eye].name, a->fill, b->fill, a->x, a->y, apart);
          }
      }
  return n;
}

static void
test_kind (gconstpointer position)
{
  PangoContext *context = bw_chart_style_create_context ();
  BwChartKind kind;
  const BwChartFace *face = sample_get_face (GPOINTER_TO_UINT (position), &kind);
  guint n = 0;

  for (Sample sample = 0; sample < N_SAMPLES; sample++)
    for (int look = 0; look < N_LOOKS; look++)
      {
        g_autoptr (BwChartData) data = sample_new (sample, kind);
        g_autoptr (BwDrawing) drawing = NULL;
        BwChartStyle style;

        bw_chart_style_init (&style, look, FALSE, 12);
        drawing = face->layout (data, context, &style, 640,
                                sample == SAMPLE_FORTY ? 700 : face->get_height (data, context, &style, 640));
        n += check_drawing (drawing, &style, bw_chart_kind_get_id (kind));
      }
  g_test_message ("%u pairs of neighbours", n);
  g_object_unref (context);
}

int
main (int argc, char **argv)
{
  BwChartKind kind;

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart-vision/lightness", test_lightness);
  g_test_add_func ("/chart-vision/inks", test_inks);
  g_test_add_func ("/chart-vision/order", test_order);
  for (guint i = 0; sample_get_face (i, &kind) != NULL; i++)
    {
      g_autofree char *path = g_strdup_printf ("/chart-vision/%s", bw_chart_kind_get_id (kind));

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_kind);
    }
  return g_test_run ();
}
