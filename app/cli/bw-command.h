/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/definition/bw-catalogue.h"
#include "app/document/bw-document.h"
#include "app/report/bw-report.h"

G_BEGIN_DECLS

/* What every command of bellwether-cli shares: how it is started, how it ends, how it speaks. */

#define BW_PROGRAM "bellwether-cli"

enum
{
  BW_EXIT_OK = 0,
  BW_EXIT_NOT = 1,   /* there are findings, or what was asked is not possible */
  BW_EXIT_WRONG = 2, /* a file cannot be read, or the command is used wrongly */
};

/* Where things are; found in main() only. */
typedef struct
{
  const char *installed; /* assessments that came with the program, and assessment.xsd */
  const char *own;       /* the person's own assessments; need not exist */
  const char *templates; /* the person's own templates of reports; likewise */
} BwFolders;

typedef struct
{
  const char *name;
  const char *arguments; /* what follows the name, untranslated */
  const char *summary;   /* a line, untranslated */
  /* @arguments starts with the name of the command; it may be changed. Returns the exit status. */
  int (*run) (const BwFolders *folders, char **arguments);
} BwCommand;

/* The commands, ended by one without a name. */
extern const BwCommand bw_commands[];
/* The command called @name, or NULL. */
const BwCommand *bw_command_find (const char *name);

/* One each; see "bellwether-cli COMMAND --help". */
int bw_command_agenda (const BwFolders *folders, char **arguments);
int bw_command_answer (const BwFolders *folders, char **arguments);
int bw_command_check (const BwFolders *folders, char **arguments);
int bw_command_combine (const BwFolders *folders, char **arguments);
int bw_command_compare (const BwFolders *folders, char **arguments);
int bw_command_coverage (const BwFolders *folders, char **arguments);
int bw_command_form (const BwFolders *folders, char **arguments);
int bw_command_import (const BwFolders *folders, char **arguments);
int bw_command_list (const BwFolders *folders, char **arguments);
int bw_command_new (const BwFolders *folders, char **arguments);
int bw_command_profile (const BwFolders *folders, char **arguments);
int bw_command_plan (const BwFolders *folders, char **arguments);
int bw_command_report (const BwFolders *folders, char **arguments);
int bw_command_score (const BwFolders *folders, char **arguments);
int bw_command_share (const BwFolders *folders, char **arguments);
int bw_command_unseal (const BwFolders *folders, char **arguments);

/* Reads the options of the command called (*arguments)[0] and takes them out of @arguments, which then hold the name and what is left.
 * @description stands under the options in the help. FALSE when that went wrong, with the reason printed. Unrecognised options are
 * wrong; after "--" all is left alone. */
gboolean bw_command_parse (char ***arguments, const GOptionEntry *entries, const char *description);
/* The same, for entries with callbacks: @data is what these are called with. */
gboolean bw_command_parse_into (char ***arguments, const GOptionEntry *entries, const char *description, gpointer data);
/* Prints the sentence and how to get help; always returns BW_EXIT_WRONG. */
int bw_command_misused (const char *command, const char *format, ...) G_GNUC_PRINTF (2, 3);

/* On standard output and standard error, in the encoding of the terminal; control characters that a file may have smuggled in come out
 * harmless. */
void bw_print (const char *format, ...) G_GNUC_PRINTF (1, 2);
void bw_print_error (const char *format, ...) G_GNUC_PRINTF (1, 2);
/* For other programs: on standard output in UTF-8 whatever the terminal is, byte for byte. */
void bw_print_bytes (const char *text);
/* Findings on standard error. */
void bw_print_issues (const BwIssues *issues);

/* An argument as UTF-8, whatever the encoding of the locale; NULL when it is no text. The caller owns it. */
char *bw_argument_to_text (const char *argument);

/* assessment.xsd; NULL, with the reason printed, when it is not where it should be. The caller owns it. */
GBytes *bw_folders_load_schema (const BwFolders *folders);

/* profile.xsd, in the same way. */
GBytes *bw_folders_load_profile_schema (const BwFolders *folders);
/* All definitions of both folders; NULL, with the reason printed, when a schema is not where it should be. The caller owns it. */
BwCatalogue *bw_folders_load_catalogue (const BwFolders *folders);

/* Reads a document; NULL, with the reason printed, when that is not possible. */
BwDocument *bw_command_read_document (const BwFolders *folders, const char *path);
/* Opens a document and looks up response @number, counted from 1 (0: the first), whose position goes
 * to @response. NULL, with the reason printed, when either is not possible; @status is then the exit status. */
BwDocument *bw_command_open_document (const BwFolders *folders, const char *path, int number, guint *response, int *status);
/* TRUE when all responses are meant together: there are several, and @number chooses none. */
gboolean bw_command_wants_group (BwDocument *document, int number);
/* FALSE, with the reason printed, when no response may be shown alone. */
gboolean bw_command_allow_single (BwDocument *document);
/* The assessment called @name, or the definition in the file @name, which has a slash in it or ends in ".xml". NULL, with the reason
 * printed, when there is none or it has errors; @status is then the exit status. */
BwAssessment *bw_command_find_assessment (const BwFolders *folders, const char *name, int *status);
/* The form called @word; NULL: the usual one. FALSE, with the reason printed, when the assessment cannot be taken in that form. */
gboolean bw_command_choose_form (const BwAssessment *assessment, const char *word, BwForm *form);
/* Writes the document over @path. FALSE with the reason printed. */
gboolean bw_command_save_document (BwDocument *document, const char *path);

/* Makes the file, empty, so that nobody else takes the name. FALSE with the reason printed; nothing that was there is touched. */
gboolean bw_command_claim_file (const char *path);

/* Lists the questions that are asked in a response: id, wording in its form, and the answer where there is one. */
void bw_command_print_questions (BwDocument *document, guint response);

/* "a4" or "letter"; NULL: A4. FALSE, with the reason printed, for any other. */
gboolean bw_command_read_paper (const char *command, const char *text, BwPaper *paper);
/* What the options of a report say, each NULL when it was not given. FALSE, with the reason printed, when one makes no sense. */
gboolean bw_command_read_page_options (const char *command, const char *paper, const char *day, const char *organisation,
                                       BwReportOptions *options);

/* The day @text, or today's when it is NULL; NULL, with the reason printed, when it is no day. The caller owns it. */
char *bw_command_choose_day (const char *command, const char *text);

G_END_DECLS
