/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-disclosure-private.h"

#include "app/document/bw-number.h"

/* What each element of bw-document-format.h may hold, and which of it tells something. */

/* How many people: a longer number would be one to ring up. */
static gboolean
is_count (const BwAssessment *assessment, const char *value)
{
  guint64 number;
  return g_ascii_string_to_unsigned (value, 10, 0, 99999, &number, NULL);
}

static gboolean
is_score (const BwAssessment *assessment, const char *value)
{
  double number;
  return bw_number_read (value, &number) && number >= 0 && number <= 100;
}

static gboolean
is_boolean (const BwAssessment *assessment, const char *value)
{
  static const char *const words[] = { "true", "false", "1", "0", NULL };
  return g_strv_contains (words, value);
}

static gboolean
is_form (const BwAssessment *assessment, const char *value)
{
  BwForm form;
  return bw_form_parse (value, &form) && assessment->forms[form].declared;
}

static gboolean
is_dimension (const BwAssessment *assessment, const char *value)
{
  return bw_assessment_find_dimension (assessment, value) >= 0;
}

static gboolean
is_dimension_or_index (const BwAssessment *assessment, const char *value)
{
  return is_dimension (assessment, value) || bw_assessment_find_index (assessment, value) >= 0;
}

static gboolean
is_state (const BwAssessment *assessment, const char *value)
{
  return bw_action_state_find (value) < BW_N_ACTION_STATES;
}

/* An answer or a field without a known item or field does not come this far. */
static gboolean
is_any (const BwAssessment *assessment, const char *value)
{
  return TRUE;
}

#define RESPONSE_ATTRIBUTES                                                                                            \
  {                                                                                                                    \
    { "id", BW_DISCLOSURE_ID, BW_SPOT_RENEW }, { "form", BW_TELLS_NOTHING, BW_SPOT_FORM, is_form },                    \
      { "started", BW_DISCLOSURE_DAY, BW_SPOT_CUT }, { "changed", BW_DISCLOSURE_DAY, BW_SPOT_CUT },                    \
    {                                                                                                                  \
      "group", BW_DISCLOSURE_GROUP, BW_SPOT_CUT                                                                        \
    }                                                                                                                  \
  }

/* The elements of bw-document-format.h. */
static const BwDisclosureRule rules[] = {
  { NULL,
    "document",
    BW_TELLS_NOTHING,
    { { "id", BW_DISCLOSURE_ID, BW_SPOT_RENEW },
      { "created", BW_DISCLOSURE_DAY, BW_SPOT_CUT },
      { "previous", BW_DISCLOSURE_ID, BW_SPOT_CUT },
      { "invited", BW_TELLS_NOTHING, BW_SPOT_CUT, is_count },
      { "minimum-group", BW_TELLS_NOTHING, BW_SPOT_CUT, is_count },
      { "anonymous", BW_TELLS_NOTHING, BW_SPOT_CUT, is_boolean } } },
  { "document", "title", BW_DISCLOSURE_TITLE },
  { "document", "responses", BW_TELLS_NOTHING },
  { "document", "second-entry", BW_TELLS_NOTHING },
  { "responses", "response", BW_TELLS_NOTHING, RESPONSE_ATTRIBUTES },
  { "second-entry", "response", BW_TELLS_NOTHING, RESPONSE_ATTRIBUTES },
  { "response", "name", BW_DISCLOSURE_NAME },
  { "response",
    "answer",
    BW_TELLS_NOTHING,
    { { "item", BW_TELLS_NOTHING, BW_SPOT_CUT, is_any },
      { "value", BW_TELLS_NOTHING, BW_SPOT_CUT, is_any },
      { "not-applicable", BW_TELLS_NOTHING, BW_SPOT_CUT, is_boolean },
      { "flagged", BW_TELLS_NOTHING, BW_SPOT_CUT, is_boolean },
      { "carried", BW_TELLS_NOTHING, BW_SPOT_CUT, is_boolean } } },
  { "answer", "note", BW_DISCLOSURE_NOTE },
  { "answer", "text", BW_DISCLOSURE_TEXT },
  { "answer", "row", BW_TELLS_NOTHING },
  { "row", "field", BW_DISCLOSURE_TEXT, { { "id", BW_TELLS_NOTHING, BW_SPOT_CUT, is_any } } },
  { "document", "target", BW_TELLS_NOTHING },
  { "target",
    "score",
    BW_TELLS_NOTHING,
    { { "dimension", BW_TELLS_NOTHING, BW_SPOT_CUT, is_dimension },
      { "value", BW_TELLS_NOTHING, BW_SPOT_CUT, is_score } } },
  { "document", "plan", BW_TELLS_NOTHING },
  { "plan",
    "action",
    BW_TELLS_NOTHING,
    { { "id", BW_DISCLOSURE_ID, BW_SPOT_RENEW },
      { "state", BW_TELLS_NOTHING, BW_SPOT_CUT, is_state },
      { "due", BW_DISCLOSURE_DAY, BW_SPOT_CUT },
      { "source", BW_TELLS_NOTHING, BW_SPOT_CUT, is_dimension_or_index } } },
  { "action", "what", BW_DISCLOSURE_PLAN },
  { "action", "who", BW_DISCLOSURE_OWNER },
  { "action", "first-step", BW_DISCLOSURE_PLAN },
  { "document",
    "definition",
    BW_TELLS_NOTHING,
    { { "id", BW_TELLS_NOTHING, BW_SPOT_CUT, is_any },
      { "version", BW_TELLS_NOTHING, BW_SPOT_CUT, is_any },
      { "digest", BW_TELLS_NOTHING, BW_SPOT_CUT, is_any } } },
};

const BwDisclosureRule *
bw_disclosure_rule_find (const char *parent, BwXmlNode *node)
{
  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    if (g_strcmp0 (rules[i].parent, parent) == 0 && bw_xml_node_is (node, rules[i].name))
      return &rules[i];
  return NULL;
}
