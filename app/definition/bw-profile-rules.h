/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bw-assessment.h"

G_BEGIN_DECLS

/*
 * The rules of a profile, read: how results of several assessments are taken together (assessments/profile.xsd). Like a
 * definition it does not change once it is made, and may be shared between threads. Texts are never NULL unless the
 * comment says so.
 */

/* The quarters of the matrix (domain.md 3.2): act, hold, watch, reserve. */
#define BW_N_PROFILE_QUADRANTS 4

/* Something in an assessment: "vuca.v-exp". */
typedef struct
{
  guint member; /* in BwProfileRules.members */
  char *id;     /* of a dimension or index; "exposure" and "readiness" are the overall scores */
  int line;     /* where it was written */
} BwProfileRef;

typedef struct
{
  char *assessment;
  char *title;               /* what to call it while no result is there */
  gboolean kinds[BW_N_KINDS]; /* the overall scores it has */
  int line;
} BwProfileMember;

typedef struct
{
  char *name;
  char *text;
} BwProfileQuadrant;

typedef struct
{
  char *id;
  char *symbol;
  char *name;
  BwProfileRef exposure;
  BwProfileRef readiness;
} BwProfilePoint;

/* A facet, or a group of pressures. */
typedef struct
{
  char *id;
  char *name;
  char *definition;
  BwProfileRef *parts;
  guint n_parts;
} BwProfileGroup;

/* Groups of one kind, or another part of the profile with a heading. */
typedef struct
{
  char *title;
  char *caption; /* may be NULL */
} BwProfileHeading;

typedef struct
{
  BwProfileHeading heading;
  BwProfileGroup *groups;
  guint n_groups;
  double valid_share; /* 0–1: of its parts that must be valid … */
  guint valid_parts;  /* … and how many at least */
} BwProfileGroups;

typedef enum
{
  BW_LIMIT_AT_LEAST,
  BW_LIMIT_AT_MOST,
  BW_LIMIT_BELOW,
  BW_LIMIT_ABOVE,
  BW_N_LIMITS
} BwLimitType;

typedef struct
{
  BwExpression *value; /* over qualified ids */
  BwLimitType type;
  double limit;
  int line;
} BwProfileCondition;

typedef struct
{
  char *id;
  char *title;
  char *text;
  char **sources; /* may be NULL */
  BwProfileCondition *conditions;
  guint n_conditions;
} BwCrossReading;

typedef struct _BwProfileRules
{
  char *id;
  char *version;
  char *language; /* BCP 47 */
  char *title;
  char *summary;
  BwSource *sources;
  guint n_sources;
  BwProfileMember *members;
  guint n_members;
  char *opener;       /* id of an assessment to begin with; may be NULL */
  char *opener_title; /* the same */
  guint least_members; /* for a partial profile … */
  guint least_exposed; /* … of which so many with exposure */
  guint months_apart;  /* results further apart are pointed out */
  BwBandSet band_sets[BW_N_KINDS];

  BwProfileHeading clock;
  BwBandSet zones;       /* in minutes: from midnight to the whole span */
  double reference;      /* minutes of the reference hand; NaN: none */
  char *reference_label; /* may be NULL */

  BwProfileHeading matrix;
  BwProfileQuadrant quadrants[BW_N_PROFILE_QUADRANTS]; /* act, hold, watch, reserve */
  double lines[BW_N_KINDS]; /* from here on a score counts as high */
  double margin;            /* this close to a line a point is borderline */
  BwProfilePoint *points;
  guint n_points;

  BwProfileGroups facets;    /* of readiness */
  BwProfileGroups pressures; /* of exposure */

  BwProfileHeading priorities;
  guint n_priorities;
  guint per_facet;
  guint per_assessment;
  double fallback_exposure; /* where no exposure is known */
  guint advice_lines;

  BwProfileHeading pebble; /* its caption is its text; the title is NULL when there is none */
  BwProfileRef *pebbles;
  guint n_pebbles;

  BwProfileHeading readings; /* the title is NULL when there are none */
  guint most_readings;
  BwCrossReading *cross_readings;
  guint n_cross_readings;

  BwParagraph *disclaimer;
  guint n_disclaimer;

  /*< private >*/
  gatomicrefcount ref_count;
} BwProfileRules;

/* Finds the assessment called @id, or NULL; owned by whoever is asked. */
typedef BwAssessment *(*BwFindAssessment) (const char *id, gpointer data);

/* Reads rules. Findings go to @issues, sorted; NULL when there was an error among them. @schema is profile.xsd. What the references lead
 * to is looked up with @find, as by bw_profile_rules_check(); without it (NULL) it is not looked at. */
BwProfileRules *bw_profile_rules_parse (GBytes *bytes, GBytes *schema, BwFindAssessment find, gpointer data, BwIssues *issues);

BwProfileRules *bw_profile_rules_ref (BwProfileRules *rules);
void bw_profile_rules_unref (BwProfileRules *rules);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwProfileRules, bw_profile_rules_unref)

/* Looks up what the rules name in the assessments that @find gives: findings for dimensions, indices and items that are not there, with
 * the nearest that are, and for those of the wrong kind. A member that is not at hand is passed over. Sorts the findings. */
void bw_profile_rules_check (const BwProfileRules *rules, BwFindAssessment find, gpointer data, BwIssues *issues);

/* The member that the qualified id @reference begins with, or -1; what follows the dot goes to @rest, which may be NULL and points into
 * @reference. With members "a" and "a.b", "a.b.c" is of the longer one. */
int bw_profile_rules_split (const BwProfileRules *rules, const char *reference, const char **rest);
/* The member called @assessment, or -1. */
int bw_profile_rules_find_member (const BwProfileRules *rules, const char *assessment);
/* The facet that readiness dimension @dimension of @member is in, or -1. */
int bw_profile_rules_find_facet (const BwProfileRules *rules, guint member, const char *dimension);

G_END_DECLS
