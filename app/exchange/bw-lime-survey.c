/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-lime-survey-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#define DB_VERSION "498"
#define USUAL_SCORE 100
#define MAX_SCORE 10000

void
bw_lime_survey_begin_table (BwLimeSurvey *survey, const char *name, const char *const *columns)
{
  survey->columns = columns;
  bw_xml_writer_start (survey->writer, name, NULL);
  bw_xml_writer_start (survey->writer, "fields", NULL);
  for (const char *const *column = columns; *column != NULL; column++)
    bw_xml_writer_element (survey->writer, "fieldname", *column);
  bw_xml_writer_end (survey->writer);
  bw_xml_writer_start (survey->writer, "rows", NULL);
}

void
bw_lime_survey_add_row (BwLimeSurvey *survey, const char *const *values)
{
  bw_xml_writer_start (survey->writer, "row", NULL);
  for (guint i = 0; survey->columns[i] != NULL; i++)
    if (values[i] != NULL)
      bw_xml_writer_element (survey->writer, survey->columns[i], values[i]);
  bw_xml_writer_end (survey->writer);
}

void
bw_lime_survey_end_table (BwLimeSurvey *survey)
{
  bw_xml_writer_end (survey->writer);
  bw_xml_writer_end (survey->writer);
}

char *
bw_lime_survey_escape (const char *text)
{
  GString *html = g_string_new (NULL);

  for (const char *at = text; *at != '\0'; at++)
    switch (*at)
      {
      case '&':
        g_string_append (html, "&amp;");
        break;
      case '<':
        g_string_append (html, "&lt;");
        break;
      case '>':
        g_string_append (html, "&gt;");
        break;
      case '{':
        /* LimeSurvey takes braces for an expression unless a space follows. */
        g_string_append (html, g_ascii_isspace (at[1]) ? "{" : "{ ");
        break;
      default:
        g_string_append_c (html, *at);
      }
  return g_string_free (html, FALSE);
}

char *
bw_lime_survey_join (const char *const *paragraphs)
{
  GString *html = g_string_new (NULL);
  gboolean alone = paragraphs[0] != NULL && paragraphs[1] == NULL;

  for (guint i = 0; paragraphs[i] != NULL; i++)
    {
      g_autofree char *escaped = bw_lime_survey_escape (paragraphs[i]);

      g_string_append_printf (html, alone ? "%s%s" : "%s<p>%s</p>", i > 0 ? "\n" : "", escaped);
    }
  return g_string_free (html, FALSE);
}

guint
bw_lime_survey_group_id (guint section)
{
  return section + 1;
}

guint
bw_lime_survey_question_id (guint question)
{
  return question + 1;
}

/* The least number that both divide. */
static guint64
find_common (guint64 a, guint64 b)
{
  guint64 x = a, y = b;

  while (y != 0)
    {
      guint64 rest = x % y;
      x = y;
      y = rest;
    }
  return a / x * b;
}

/* How many equal steps the points of a scale stand on: 4 for 1, 2, 3, 4, 5, and 2 for −½, 0, ½. 0 when there are too
 * many. */
static guint64
count_steps (const BwResponseScale *scale)
{
  double lowest = scale->points[0].value;
  double range = scale->points[scale->n_points - 1].value - lowest;

  for (guint steps = 1; steps <= MAX_SCORE; steps++)
    {
      gboolean whole = TRUE;

      for (guint i = 0; i < scale->n_points && whole; i++)
        {
          double at = (scale->points[i].value - lowest) / range * steps;
          whole = fabs (at - round (at)) < 1e-9 * steps;
        }
      if (whole)
        return steps;
    }
  return 0;
}

/* The score of the highest point, on every scale: the least on which all scores are whole, but 100 where that serves.
 */
static guint
find_full_score (const BwAssessment *assessment)
{
  guint64 full = 1;

  for (guint i = 0; i < assessment->n_items; i++)
    {
      const BwResponseScale *scale = bw_assessment_get_item_scale (assessment, i);
      guint64 steps = scale != NULL ? count_steps (scale) : 1;

      full = steps > 0 ? find_common (full, steps) : MAX_SCORE + 1;
      if (full > MAX_SCORE)
        return USUAL_SCORE;
    }
  return USUAL_SCORE % full == 0 ? USUAL_SCORE : (guint)full;
}

int
bw_lime_survey_point_score (const BwLimeSurvey *survey, guint item, guint point)
{
  const BwResponseScale *scale = bw_assessment_get_item_scale (survey->assessment, item);
  double lowest = scale->points[0].value;
  double share = (scale->points[point].value - lowest) / (scale->points[scale->n_points - 1].value - lowest);

  return (int)lround (survey->full_score * (survey->assessment->items[item].reverse ? 1 - share : share));
}

/* The bands that all scored items of a section share, or NULL; how many items there are goes to @n. */
static const BwBandSet *
find_section_bands (const BwAssessment *assessment, guint section, guint *n)
{
  const BwSection *shown = &assessment->sections[section];
  const BwBandSet *set = NULL;

  *n = 0;
  for (guint i = shown->first_item; i < shown->first_item + shown->n_items; i++)
    {
      const BwItem *item = &assessment->items[i];
      const BwBandSet *own;

      if (item->type != BW_ITEM_RATING)
        {
          for (guint o = 0; o < item->n_options; o++)
            if (!isnan (item->options[o].credit))
              return NULL;
          continue;
        }
      own = bw_assessment_get_dimension_bands (assessment, (guint)item->dimension);
      if (own == NULL || (set != NULL && own != set))
        return NULL;
      set = own;
      (*n)++;
    }
  return set;
}

static void
write_bands_of (BwLimeSurvey *survey, guint section, guint *id)
{
  const BwAssessment *assessment = survey->assessment;
  guint n;
  const BwBandSet *set = find_section_bands (assessment, section, &n);
  double unit = (double)n * survey->full_score / 100;

  for (guint i = 0; set != NULL && i < set->n_bands; i++)
    {
      const BwBand *band = &set->bands[i];
      gboolean highest = i + 1 == set->n_bands;
      g_autofree char *number = g_strdup_printf ("%u", (*id)++);
      g_autofree char *group = g_strdup_printf ("%u", bw_lime_survey_group_id (section));
      g_autofree char *minimum = g_strdup_printf ("%d", (int)ceil (band->from * unit));
      g_autofree char *maximum = g_strdup_printf ("%d", (int)ceil (band->to * unit) - (highest ? 0 : 1));
      g_autofree char *name = bw_lime_survey_escape (band->label);
      g_autofree char *message = bw_lime_survey_escape (band->meaning != NULL ? band->meaning : band->label);

      bw_lime_survey_add_row (survey, (const char *[]){ number, survey->survey_id, "G", group, name, minimum, maximum,
                                                        message, survey->language });
    }
}

static void
write_bands (BwLimeSurvey *survey)
{
  static const char *const columns[] = { "id",      "sid",     "scope",   "gid",      "name",
                                         "minimum", "maximum", "message", "language", NULL };
  guint id = 1;

  bw_lime_survey_begin_table (survey, "assessments", columns);
  for (guint i = 0; i < survey->assessment->n_sections; i++)
    write_bands_of (survey, i, &id);
  bw_lime_survey_end_table (survey);
}

static char *
join_paragraphs (const BwParagraph *paragraphs, guint n)
{
  g_autofree const char **texts = g_new0 (const char *, n + 1);

  for (guint i = 0; i < n; i++)
    texts[i] = paragraphs[i].text;
  return bw_lime_survey_join (texts);
}

static void
write_groups (BwLimeSurvey *survey)
{
  static const char *const columns[] = { "gid", "sid", "group_order", "randomization_group", "grelevance", NULL };
  static const char *const texts[] = { "id", "gid", "group_name", "description", "language", NULL };
  const BwAssessment *assessment = survey->assessment;

  bw_lime_survey_begin_table (survey, "groups", columns);
  for (guint i = 0; i < assessment->n_sections; i++)
    {
      g_autofree char *id = g_strdup_printf ("%u", bw_lime_survey_group_id (i));

      bw_lime_survey_add_row (survey, (const char *[]){ id, survey->survey_id, id, "", "1" });
    }
  bw_lime_survey_end_table (survey);
  bw_lime_survey_begin_table (survey, "group_l10ns", texts);
  for (guint i = 0; i < assessment->n_sections; i++)
    {
      const BwSection *section = &assessment->sections[i];
      g_autofree char *id = g_strdup_printf ("%u", bw_lime_survey_group_id (i));
      g_autofree char *name = bw_lime_survey_escape (section->title);
      g_autofree char *description = join_paragraphs (section->introduction, section->n_introduction);

      bw_lime_survey_add_row (survey, (const char *[]){ id, id, name, description, survey->language });
    }
  bw_lime_survey_end_table (survey);
}

/* Settings that protect the people who answer are set, as are those that let assessments show; the others are left to
 * the installation: "I", "inherit", "-1". */
static const char *const settings[][2] = {
  { "gsid", "1" },         { "admin", "inherit" },   { "adminemail", "inherit" }, { "anonymized", "Y" },
  { "format", "G" },       { "savetimings", "N" },   { "template", "inherit" },   { "datestamp", "N" },
  { "usecookie", "I" },    { "allowprev", "Y" },     { "ipaddr", "N" },           { "ipanonymize", "Y" },
  { "refurl", "N" },       { "htmlemail", "I" },     { "assessments", "Y" },      { "usetokens", "N" },
  { "showwelcome", "Y" },  { "showprogress", "Y" },  { "shownoanswer", "Y" },     { "showgroupinfo", "B" },
  { "showqnumcode", "X" }, { "questionindex", "0" }, { "tokenlength", "-1" },     { "navigationdelay", "0" },
};

static void
write_settings (BwLimeSurvey *survey)
{
  const char *columns[G_N_ELEMENTS (settings) + 3] = { "sid", "language" };
  const char *values[G_N_ELEMENTS (settings) + 3] = { survey->survey_id, survey->language };

  for (guint i = 0; i < G_N_ELEMENTS (settings); i++)
    {
      columns[i + 2] = settings[i][0];
      values[i + 2] = settings[i][1];
    }
  bw_lime_survey_begin_table (survey, "surveys", columns);
  bw_lime_survey_add_row (survey, values);
  bw_lime_survey_end_table (survey);
}

static void
write_language_settings (BwLimeSurvey *survey)
{
  static const char *const columns[] = { "surveyls_survey_id",    "surveyls_language",
                                         "surveyls_title",        "surveyls_description",
                                         "surveyls_welcometext",  "surveyls_dateformat",
                                         "surveyls_numberformat", NULL };
  const BwAssessment *assessment = survey->assessment;
  g_autofree char *title = bw_lime_survey_escape (assessment->title);
  g_autofree char *summary = bw_lime_survey_escape (assessment->summary);
  g_autofree char *welcome =
    bw_lime_survey_join ((const char *[]){ assessment->purpose, assessment->forms[survey->form].description, NULL });

  bw_lime_survey_begin_table (survey, "surveys_languagesettings", columns);
  bw_lime_survey_add_row (survey,
                          (const char *[]){ survey->survey_id, survey->language, title, summary, welcome, "1", "0" });
  bw_lime_survey_end_table (survey);
}

/* A number of six digits from the digest, so that it stays the same for the same definition. */
static char *
make_survey_id (const BwAssessment *assessment)
{
  const char *digits = strchr (assessment->digest, ':');
  g_autofree char *first = g_strndup (digits != NULL ? digits + 1 : "", 7);

  return g_strdup_printf ("%u", 100000 + (guint)(g_ascii_strtoull (first, NULL, 16) % 900000));
}

/* LimeSurvey knows languages, and only few of them by country. */
static char *
make_language (const BwAssessment *assessment)
{
  const char *hyphen = strchr (assessment->language, '-');

  if (hyphen == NULL || g_str_equal (assessment->language, "pt-BR") || g_str_has_prefix (assessment->language, "zh-"))
    return g_strdup (assessment->language);
  return g_strndup (assessment->language, (gsize)(hyphen - assessment->language));
}

static char **
list_left_out (const BwAssessment *assessment)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  guint n_conditions = 0;
  guint n;

  for (guint i = 0; i < assessment->n_items; i++)
    {
      const BwItem *item = &assessment->items[i];

      if (item->relevant != NULL || assessment->sections[item->section].relevant != NULL)
        n_conditions++;
      if (item->type == BW_ITEM_RECORD_TABLE)
        g_strv_builder_add_many (builder, item->id, NULL);
    }
  g_auto (GStrv) tables = g_strv_builder_end (builder);
  g_autoptr (GStrvBuilder) sentences = g_strv_builder_new ();
  if (n_conditions > 0)
    {
      g_autofree char *sentence =
        g_strdup_printf (ngettext ("%u question with a condition is asked of everybody.",
                                   "%u questions with a condition are asked of everybody.", n_conditions),
                         n_conditions);
      g_strv_builder_add (sentences, sentence);
    }
  for (char **table = tables; *table != NULL; table++)
    {
      g_autofree char *sentence = g_strdup_printf (_ ("The table %s is a text to write in, one row a line."), *table);
      g_strv_builder_add (sentences, sentence);
    }
  for (guint i = 0; i < assessment->n_sections; i++)
    if (find_section_bands (assessment, i, &n) == NULL && n > 0)
      {
        g_autofree char *sentence = g_strdup_printf (
          _ ("The section “%s” has no bands there: its scores do not share any."), assessment->sections[i].title);
        g_strv_builder_add (sentences, sentence);
      }
  return g_strv_builder_end (sentences);
}

GBytes *
bw_lime_survey_write (const BwAssessment *assessment, BwForm form, char ***left_out)
{
  g_return_val_if_fail (assessment->forms[form].declared, NULL);

  g_autoptr (BwLimeCodes) codes = bw_lime_codes_new (assessment);
  g_autoptr (BwXmlWriter) writer = bw_xml_writer_new ();
  g_autofree char *survey_id = make_survey_id (assessment);
  g_autofree char *language = make_language (assessment);
  BwLimeSurvey survey = { .assessment = assessment,
                          .codes = codes,
                          .form = form,
                          .writer = writer,
                          .survey_id = survey_id,
                          .language = language,
                          .full_score = find_full_score (assessment) };

  bw_xml_writer_start (writer, "document", NULL);
  bw_xml_writer_element (writer, "LimeSurveyDocType", "Survey");
  bw_xml_writer_element (writer, "DBVersion", DB_VERSION);
  bw_xml_writer_start (writer, "languages", NULL);
  bw_xml_writer_element (writer, "language", language);
  bw_xml_writer_end (writer);
  bw_lime_survey_write_answers (&survey);
  write_bands (&survey);
  write_groups (&survey);
  bw_lime_survey_write_questions (&survey);
  write_settings (&survey);
  write_language_settings (&survey);
  bw_xml_writer_end (writer);
  if (left_out != NULL)
    *left_out = list_left_out (assessment);
  return bw_xml_writer_finish (writer);
}
