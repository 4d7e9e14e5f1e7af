/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bw-lime-code.h"
#include "bw-lime-survey.h"

#include "app/xml/bw-xml-writer.h"

G_BEGIN_DECLS

/* What the tables of a survey are written from. */
typedef struct
{
  const BwAssessment *assessment;
  const BwLimeCodes *codes;
  BwForm form;
  BwXmlWriter *writer;
  const char *const *columns; /* of the table at hand */
  const char *survey_id;
  const char *language;
  guint full_score; /* of the highest point, on every scale */
} BwLimeSurvey;

/* Begins a table with these columns, adds a row with a value for each (NULL: not written), ends it. */
void bw_lime_survey_begin_table (BwLimeSurvey *survey, const char *name, const char *const *columns);
void bw_lime_survey_add_row (BwLimeSurvey *survey, const char *const *values);
void bw_lime_survey_end_table (BwLimeSurvey *survey);

/* @text as HTML that shows it as it is. The caller owns it. */
char *bw_lime_survey_escape (const char *text);
/* Paragraphs of HTML; one alone without marks. "" for none. The caller owns it. */
char *bw_lime_survey_join (const char *const *paragraphs);

/* Numbers that rows refer to each other by. */
guint bw_lime_survey_group_id (guint section);
guint bw_lime_survey_question_id (guint question);

/* The score of a point of a rating item, keyed, as a whole number. */
int bw_lime_survey_point_score (const BwLimeSurvey *survey, guint item, guint point);

/* The tables of questions, of their texts and of their answers. */
void bw_lime_survey_write_questions (BwLimeSurvey *survey);
void bw_lime_survey_write_answers (BwLimeSurvey *survey);

G_END_DECLS
