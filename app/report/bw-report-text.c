/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-report-text.h"

#include <glib/gi18n-lib.h>

static const BwReportText method_texts[] = {
  { N_ ("From answers to scores."), N_ ("Each answer counts with the value of its point on the scale. For a statement "
                                        "marked ⟲, which is worded the other way round, "
                                        "the value is turned: the lowest becomes the highest. The score of a dimension "
                                        "is the mean of its answers, stretched so that "
                                        "the lowest possible mean is 0 and the highest 100.") },
  { N_ ("Missing answers."), N_ ("What was skipped or could not be judged is left out; nothing is filled in. This "
                                 "takes it that the missing answers would have "
                                 "been like the given ones, so the number of answers is always printed. With too few "
                                 "of them, a dimension has no score.") },
  { N_ ("Overall scores."), N_ ("Overall exposure and overall readiness are the means of the dimensions of that kind. "
                                "They appear once at least seven in ten of those "
                                "dimensions have a score.") },
  { N_ ("Rounding."), N_ ("Scores are rounded for print only. Close to the limit of a band one decimal is shown, so "
                          "that you can see on which side a score "
                          "lies. A gap is that between the two scores as they are printed.") },
  { N_ ("One pair of eyes."), N_ ("These are the views of whoever answered. Ratings of one’s own work tend to run "
                                  "somewhat higher than those of others, and what "
                                  "one person says about pressure and about readiness is linked. Take the picture as a "
                                  "start and ask others how they see it.") },
  { NULL, NULL },
};

static const BwReportText disclaimers[] = {
  { N_ ("For reflection and conversation."), N_ ("This is a self-assessment: a tool to think and talk with. It is not "
                                                 "a validated psychometric instrument, and there are no norms "
                                                 "to compare yourself with.") },
  { N_ ("Limits are conventions."), N_ ("Bands, quadrants, clock zones and other limits are conventions of this app "
                                        "and its assessments. They can be edited, and a score "
                                        "just above a limit means much the same as one just below.") },
  { N_ ("Not for judging people."), N_ ("Please do not use it for selection, appraisal, pay or dismissal, or to judge "
                                        "any one person. It is not a medical or "
                                        "psychological test.") },
  { N_ ("The clock is a picture."), N_ ("Where “minutes to midnight” are shown, they are a metaphor for two scores. "
                                        "They forecast nothing, and are not connected with the "
                                        "Bulletin of the Atomic Scientists.") },
  { N_ ("Written for this app."), N_ ("The items of the assessments that come with this app were written for it, and "
                                      "none is an item of a published scale. Names of "
                                      "scales serve as reference. The authors of those scales, and of the texts an "
                                      "assessment draws on, are not affiliated with it "
                                      "and have not endorsed it.") },
  { N_ ("Advice is general."),
    N_ ("Weigh it against your own situation, and take professional advice before you act on it.") },
  { N_ ("Figures have their year."),
    N_ ("Figures quoted in background texts carry the year they are from. They are not current.") },
  { N_ ("Small groups vary."),
    N_ ("Results of a small group come with wide intervals. Differences that lie inside them are not differences.") },
  { NULL, NULL },
};

const BwReportText *
bw_report_get_method (void)
{
  return method_texts;
}

const BwReportText *
bw_report_get_disclaimers (void)
{
  return disclaimers;
}
