/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart-sample.h"

G_BEGIN_DECLS

/* A sample laid out at 640 and its natural height, in the light look. */
typedef struct
{
  PangoContext *context;
  BwChartStyle style;
  BwChartData *data;
  BwDrawing *drawing;
} Fixture;

void lay_out (Fixture *fixture, const BwChartFace *face, BwChartKind kind, Sample sample);
/* Lays it out anew, after a change to the data. */
void lay_out_again (Fixture *fixture, const BwChartFace *face, double width, double height);
void fixture_clear (Fixture *fixture);

const BwChartRow *get_row (const Fixture *fixture, guint i);
const BwMark *get_mark (const Fixture *fixture, guint i);
/* The shape @n of those of @type filled with @fill and stroked with @stroke (−1: whatever), or NULL. */
const BwShape *find_shape (const BwDrawing *drawing, BwShapeType type, int fill, int stroke, guint n);
/* The first label that says just that, or NULL. */
const BwLabel *find_label (const BwDrawing *drawing, const char *text);
/* TRUE when a label has @part in it. */
gboolean has_label_part (const BwDrawing *drawing, const char *part);

G_END_DECLS
