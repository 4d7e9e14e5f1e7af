/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/definition/bw-profile-rules.h"
#include "app/document/bw-document.h"
#include "bw-result.h"

G_BEGIN_DECLS

/*
 * Results of several assessments read together (domain.md, Part 3): arithmetic over results, after the rules of a
 * profile. A profile is made once and does not change; it may be shared between threads.
 */

/* A result that may feed a profile, and where it is from. */
typedef struct
{
  BwResult *result;
  const BwResponse *response; /* what the result is of */
  char *title;                /* of its document, as people know it */
  char *day;                  /* ISO 8601: when it was last changed; NULL when that is not known */
  char *place;                /* whatever the caller finds it by again, such as a URI; may be NULL */

  /*< private >*/
  BwDocument *document; /* keeps the response; may be NULL */
  gatomicrefcount ref_count;
} BwProfileSource;

/* Takes @result, which is of @response. @document is referenced; when it is NULL the response must outlive the source. @day and @place
 * may be NULL. */
BwProfileSource *bw_profile_source_new (BwResult *result, const BwResponse *response, BwDocument *document, const char *title,
                                        const char *day, const char *place);
/* Scores the response of @document that was changed last, the first of several of one day. NULL when there is none. @title is used where
 * the document has none. */
BwProfileSource *bw_profile_source_new_for_document (BwDocument *document, const char *title, const char *place);
BwProfileSource *bw_profile_source_ref (BwProfileSource *source);
void bw_profile_source_unref (BwProfileSource *source);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwProfileSource, bw_profile_source_unref)

/* TRUE when it is of the assessment of @member, and every overall score that one declares is valid. */
gboolean bw_profile_source_fits (const BwProfileSource *source, const BwProfileMember *member);

/* A score, and the ends of its interval: NaN for a single respondent. */
typedef struct
{
  double score; /* 0–100; NaN: none */
  double low;
  double high;
  int band; /* in the profile's bands of its kind; -1: none */
} BwProfileScore;

/* What is there of a member. */
typedef struct
{
  const BwProfileSource *source;     /* the newest that fits; NULL: none */
  const BwProfileSource *unfinished; /* without one, the newest that is of this assessment but has too few answers; else NULL */
} BwProfileFeed;

/* The place of a point in the matrix. */
typedef struct
{
  BwProfileScore exposure;
  BwProfileScore readiness;
  BwQuadrant quadrant; /* after the profile's own lines; none when a score is missing */
  gboolean borderline;
} BwProfilePosition;

/* A facet or a group of pressures: the mean of its valid parts. */
typedef struct
{
  BwProfileScore score; /* NaN when fewer are valid than the rules ask for */
  guint n_parts;
  guint n_valid;
} BwProfileGroupScore;

typedef enum
{
  BW_COMPLETENESS_NONE,    /* too little for overall indices */
  BW_COMPLETENESS_PARTIAL,
  BW_COMPLETENESS_FULL,
} BwCompleteness;

/* Where the exposure of a candidate is from. */
typedef enum
{
  BW_EXPOSURE_PAIRED,  /* what it is paired with in its assessment */
  BW_EXPOSURE_OVERALL, /* the overall exposure of the profile */
  BW_EXPOSURE_ASSUMED, /* nothing is known: the figure of the rules */
} BwExposureOrigin;

typedef enum
{
  BW_FATE_CHOSEN,
  BW_FATE_FACET,      /* passed over: its facet has its share */
  BW_FATE_ASSESSMENT, /* passed over: its assessment has */
  BW_FATE_OUTRANKED,  /* comes after the last one that was chosen */
} BwProfileFate;

/* A readiness dimension that could be a priority. */
typedef struct
{
  guint member;
  guint dimension; /* in its assessment */
  int facet;       /* -1: in none */
  double readiness;
  double exposure;
  BwExposureOrigin origin;
  double priority; /* exposure × (100 − readiness) / 100 */
  BwQuadrant quadrant;
  BwProfileFate fate;
} BwProfileCandidate;

/* The single item that weighs most. */
typedef struct
{
  int member; /* -1: there is none */
  guint dimension;
  guint item;
  double burden; /* 0–100 */
} BwProfilePebble;

/* A cross-reading that holds. */
typedef struct
{
  const BwCrossReading *rule;
  double strength; /* how far its weakest condition lies beyond its limit */
} BwProfileReading;

typedef struct
{
  BwProfileRules *rules;
  GPtrArray *sources; /* of BwProfileSource: all that were given */

  BwProfileFeed *feeds; /* by member */
  guint n_fed;          /* members with a source … */
  guint n_exposed;      /* … and of these, those with exposure */
  BwCompleteness completeness;
  const char *oldest;  /* days of the sources; NULL when none is known */
  const char *newest;
  gboolean far_apart;  /* further than the rules think good */
  gboolean forms[BW_N_FORMS]; /* those of the sources */
  gboolean mixed;      /* more than one form */

  BwProfileScore exposure; /* overall; NaN without completeness */
  BwProfileScore readiness;
  BwQuadrant quadrant;
  gboolean borderline;

  double minutes;      /* to midnight, not rounded; NaN without overall scores */
  double minutes_low;  /* cautious ends of the range; NaN without intervals */
  double minutes_high;
  int zone;            /* -1: none */

  BwProfilePosition *points;      /* as in the rules */
  BwProfileGroupScore *facets;    /* as in the rules */
  BwProfileGroupScore *pressures; /* as in the rules */

  GArray *candidates; /* of BwProfileCandidate: the most urgent first */
  guint n_chosen;
  guint n_strong;     /* valid readiness dimensions that are in their highest band */
  guint n_set_aside;  /* those whose advice has to wait for something else */
  BwProfilePebble pebble;
  GArray *readings;   /* of BwProfileReading: all that hold, the strongest first */

  /*< private >*/
  gatomicrefcount ref_count;
} BwProfile;

/* Reads the results in @sources (of BwProfileSource) together: for each member of @rules the newest that fits, of one day the first in
 * the array. Rules and sources are referenced. */
BwProfile *bw_profile_new (BwProfileRules *rules, GPtrArray *sources);
BwProfile *bw_profile_ref (BwProfile *profile);
void bw_profile_unref (BwProfile *profile);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwProfile, bw_profile_unref)

/* The score that @ref leads to; BW_SCORE_NONE when there is no source for it, or nothing of that name in it. */
BwScore bw_profile_get_score (const BwProfile *profile, const BwProfileRef *ref);
/* The assessment of @member as its source knows it, or NULL. Owned by the source. */
BwAssessment *bw_profile_get_assessment (const BwProfile *profile, guint member);
/* The title of @member: that of its source's assessment, else the one in the rules. Owned by either. */
const char *bw_profile_get_member_title (const BwProfile *profile, guint member);

/* Orders @candidates (of BwProfileCandidate) by their priority, then the lower readiness, then the order of members and dimensions, and takes
 * them from the top as @rules say; sets their fate. Returns how many were chosen (domain.md 3.4). */
guint bw_profile_candidates_choose (GArray *candidates, const BwProfileRules *rules);
/* The candidate at @position. */
const BwProfileCandidate *bw_profile_get_candidate (const BwProfile *profile, guint position);
/* The name of the dimension of @candidate. Owned by its assessment. */
const char *bw_profile_get_candidate_name (const BwProfile *profile, const BwProfileCandidate *candidate);
/* The first lines of advice for the band it is in, as many as the rules say; NULL-terminated, or NULL. The caller owns the array with
 * g_free(), the source the lines. */
const char **bw_profile_get_candidate_advice (const BwProfile *profile, const BwProfileCandidate *candidate);

/* The reading at @position. */
const BwProfileReading *bw_profile_get_reading (const BwProfile *profile, guint position);

/* The name of a quadrant in this profile; "" for none. Owned by the rules. */
const char *bw_profile_get_quadrant_name (const BwProfile *profile, BwQuadrant quadrant);

/* The profile as text for a terminal, as JSON, or as CSV (RFC 4180), in the manner of bw_result_to_text() and its sisters. The caller owns
 * the result. */
char *bw_profile_to_text (const BwProfile *profile);
char *bw_profile_to_json (const BwProfile *profile);
char *bw_profile_to_csv (const BwProfile *profile);

G_END_DECLS
