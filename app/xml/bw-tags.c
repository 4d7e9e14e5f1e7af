/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "bw-issue.h"

#include <glib/gi18n-lib.h>

/* The table of tags. The checker, the command line ("check --explain TAG"), the window and the tests all read it. */
static const BwTagInfo tags[BW_N_TAGS] = {
  [BW_TAG_UNREADABLE] = { "unreadable", BW_SEVERITY_ERROR,
                          N_ ("Check that the file is there and that you may read it."),
                          N_ ("The file could not be opened or read to its end. Nothing in it was changed.") },
  [BW_TAG_EMPTY_FILE] = { "empty-file", BW_SEVERITY_ERROR,
                          N_ ("Take another copy of the file: this one has nothing in it."),
                          N_ ("A file of no bytes says nothing. It is often what is left of a copy or a download that "
                              "was broken off.") },
  [BW_TAG_TOO_LARGE] = { "too-large", BW_SEVERITY_ERROR,
                         N_ ("Use a smaller file; a definition may have 4 MiB, a document 64 MiB."),
                         N_ ("Files far larger than any assessment are refused before they are read, so that a wrong "
                             "or hostile file cannot fill the memory.") },
  [BW_TAG_SEALED] = { "sealed", BW_SEVERITY_ERROR,
                      N_ ("Open it in the window, which asks for the passphrase, or make a copy that is not sealed with "
                          "“bellwether-cli unseal”."),
                      N_ ("Whoever sent the file sealed it, so that nobody reads it without the passphrase: no program "
                          "can, either.") },
  [BW_TAG_NOT_UTF8] = { "not-utf8", BW_SEVERITY_ERROR, N_ ("Save the file again with the encoding UTF-8."),
                        N_ ("Bellwether reads UTF-8 only, so that every letter of every language comes out as it was "
                            "written.") },
  [BW_TAG_NOT_XML] = { "not-xml", BW_SEVERITY_ERROR,
                       N_ ("Mend the XML at this place: look for a tag that is not closed, or an & that should be "
                           "&amp;."),
                       N_ ("The file is not well-formed XML, so nothing after this place can be relied on.") },
  [BW_TAG_DOCTYPE] = { "doctype", BW_SEVERITY_ERROR, N_ ("Remove the <!DOCTYPE …> declaration."),
                       N_ ("A document type declaration can pull in other files or blow a small file up to gigabytes. "
                           "Bellwether never needs one.") },
  [BW_TAG_TOO_DEEP] = { "too-deep", BW_SEVERITY_ERROR,
                        N_ (
                          "Remove needless levels: of elements inside elements, or of figures that wait for figures."),
                        N_ ("No assessment nests more than a few levels. What goes deeper could exhaust the memory of "
                            "the program.") },
  [BW_TAG_TOO_MANY_LINES] = { "too-many-lines", BW_SEVERITY_ERROR, N_ ("Shorten the file to at most 60000 lines."),
                              N_ ("Beyond 65535 lines the parser no longer knows where it is, and findings would name "
                                  "the wrong place.") },
  [BW_TAG_TOO_COMPLEX] = { "too-complex", BW_SEVERITY_ERROR,
                           N_ ("Make the file smaller, or divide it: it has more parts than any assessment needs."),
                           N_ ("A small file can hold so many tiny parts that reading it takes minutes and fills the "
                               "memory, so their number is limited.") },
  [BW_TAG_WRONG_NAMESPACE] = { "wrong-namespace", BW_SEVERITY_ERROR,
                               N_ ("Give the root element the namespace named in the message."),
                               N_ ("The namespace says what kind of file this is and in which version it is written. "
                                   "Without it the file could be anything.") },
  [BW_TAG_NEWER_FORMAT] = { "newer-format", BW_SEVERITY_ERROR, N_ ("Open it with a newer version of Bellwether."),
                            N_ ("The file was made by a newer version and may say things this one does not understand. "
                                "It is left as it is.") },
  [BW_TAG_WRONG_ROOT] = { "wrong-root", BW_SEVERITY_ERROR,
                          N_ ("Begin the file with the root element named in the message."),
                          N_ ("The first element says what the file is: <assessment> for a definition, <document> for "
                              "answers.") },
  [BW_TAG_SCHEMA] = { "schema", BW_SEVERITY_ERROR,
                      N_ ("Compare this place with assessment.xsd, which says what may stand where."),
                      N_ ("The schema lists every element and attribute, their order and their values. What it does "
                          "not know would be passed over without a word.") },
  [BW_TAG_DUPLICATE_ID] = { "duplicate-id", BW_SEVERITY_ERROR, N_ ("Give one of the two another id."),
                            N_ ("Saved answers and expressions refer to ids. Two things with one id could not be told "
                                "apart.") },
  [BW_TAG_UNKNOWN_ID] = { "unknown-id", BW_SEVERITY_ERROR,
                          N_ ("Use the id of something that is defined where the reference leads."),
                          N_ ("A reference leads to nothing. Most often it is a spelling slip, or something was "
                              "renamed in one place only.") },
  [BW_TAG_LANGUAGE_MISSING] = { "language-missing", BW_SEVERITY_ERROR,
                                N_ ("Add xml:lang to the root element, such as xml:lang=\"en\"."),
                                N_ ("The language decides on hyphens, quotation marks, reading direction and what a "
                                    "screen reader speaks.") },
  [BW_TAG_EXPRESSION_SYNTAX] = { "expression-syntax", BW_SEVERITY_ERROR,
                                 N_ ("Write it as an XPath 1.0 expression, such as score('v-exp') &gt;= 50."),
                                 N_ ("The expression cannot be read, so what depends on it could not be worked out.") },
  [BW_TAG_UNKNOWN_FUNCTION] = { "unknown-function", BW_SEVERITY_ERROR,
                                N_ ("Use one of the functions listed in assessment.xsd under “expression”."),
                                N_ ("Expressions may call the functions Bellwether offers, and nothing else: no files, "
                                    "no nodes, no network.") },
  [BW_TAG_WRONG_ARGUMENTS] = { "wrong-arguments", BW_SEVERITY_ERROR,
                               N_ ("Give the function the arguments listed in assessment.xsd under “expression”."),
                               N_ ("The function was called with too few or too many arguments, or with something it "
                                   "cannot look up.") },
  [BW_TAG_CYCLE] = { "cycle", BW_SEVERITY_ERROR,
                     N_ ("Break the circle: let one of these figures do without the other."),
                     N_ ("A figure needs another one that, by some way round, needs the first. Neither could ever be "
                         "worked out.") },
  [BW_TAG_SCALE_POINTS] = { "scale-points", BW_SEVERITY_ERROR,
                            N_ ("Give the scale between 2 and 11 points; five, each with its own words, serve most "
                                "purposes."),
                            N_ ("With fewer than two points there is nothing to choose; above eleven people no longer "
                                "answer the same way twice (Preston and Colman 2000).") },
  [BW_TAG_SCALE_ORDER] = { "scale-order", BW_SEVERITY_ERROR, N_ ("Write the points with rising values."),
                           N_ ("The order of the points is the order on screen and on paper; their values must rise "
                               "with it.") },
  [BW_TAG_BAND_GAP] = { "band-gap", BW_SEVERITY_ERROR,
                        N_ ("Let each band begin where the one before ends, the first at 0 and the last end at 100, or "
                            "at the minimum and maximum of the set."),
                        N_ ("A score between two bands would have no name, no meaning and no advice.") },
  [BW_TAG_BAND_OVERLAP] = { "band-overlap", BW_SEVERITY_ERROR, N_ ("Let each band begin where the one before ends."),
                            N_ ("A score in two bands would have two meanings. A band includes its lower end and stops "
                                "just below its upper one.") },
  [BW_TAG_BAND_RANGE] = { "band-range", BW_SEVERITY_ERROR,
                          N_ ("Use a band set from 0 to 100 here, or give the index a unit."),
                          N_ ("Scores run from 0 to 100. Bands of another range fit only a figure with a unit of its "
                              "own, such as minutes.") },
  [BW_TAG_BANDS_MISSING] = { "bands-missing", BW_SEVERITY_ERROR,
                             N_ ("Add a band-set with this kind, or name one with band-set=\"…\"."),
                             N_ ("Without bands a score is a number without words: no label, no meaning, no advice.") },
  [BW_TAG_ADVICE_MISSING] = { "advice-missing", BW_SEVERITY_WARNING,
                              N_ ("Write two to four lines of advice for this band."),
                              N_ ("Whoever lands in this band would read what it means and find nothing to do about "
                                  "it.") },
  [BW_TAG_ADVICE_DUPLICATE] = { "advice-duplicate", BW_SEVERITY_ERROR, N_ ("Join the two into one."),
                                N_ ("Only one block of advice can belong to a band; the other would never be seen.") },
  [BW_TAG_REVERSE_FORBIDDEN] = { "reverse-forbidden", BW_SEVERITY_ERROR,
                                 N_ ("Word the item in the direction of the dimension, or allow reverse keying on the "
                                     "scale."),
                                 N_ ("Some scales make no sense backwards, such as steps of maturity or change for the "
                                     "better.") },
  [BW_TAG_STEM_MISSING] = { "stem-missing", BW_SEVERITY_ERROR,
                            N_ ("Add a stem for this form, or one without a form that serves them all."),
                            N_ ("Whoever fills in this form would see an empty question.") },
  [BW_TAG_STEM_DUPLICATE] = { "stem-duplicate", BW_SEVERITY_ERROR, N_ ("Keep one of the two."),
                              N_ ("Two wordings for the same form: only one of them could be shown.") },
  [BW_TAG_EMPTY_TEXT] = { "empty-text", BW_SEVERITY_ERROR,
                          N_ ("Write the text, or remove the element if it may be left out."),
                          N_ ("An empty text leaves a hole on the screen and on paper, and a screen reader has nothing "
                              "to say.") },
  [BW_TAG_WRONG_KIND] = { "wrong-kind", BW_SEVERITY_ERROR,
                          N_ ("Pair readiness dimensions with exposure dimensions, and leave an overall score what it "
                              "is."),
                          N_ ("Readiness answers to exposure: only an exposure can be paired with it, and only a "
                              "readiness can have a pair.") },
  [BW_TAG_DIMENSION_EMPTY] = { "dimension-empty", BW_SEVERITY_ERROR, N_ ("Add items to the dimension, or remove it."),
                               N_ ("A dimension without items can never have a score.") },
  [BW_TAG_DIMENSION_SMALL] = { "dimension-small", BW_SEVERITY_WARNING, N_ ("Give the dimension at least three items."),
                               N_ ("A score of one or two answers says more about the wording of those questions than "
                                   "about the dimension.") },
  [BW_TAG_VIGNETTE_CREDIT] = { "vignette-credit", BW_SEVERITY_ERROR, N_ ("Give exactly one option credit=\"1\"."),
                               N_ ("A vignette has one best answer; the others earn less or nothing.") },
  [BW_TAG_FIELD_INCOMPLETE] = { "field-incomplete", BW_SEVERITY_ERROR,
                                N_ ("Give a rating field its response-scale and a derived field its calculate, and no "
                                    "other field either."),
                                N_ ("The field does not say how it is filled in.") },
  [BW_TAG_INDEX_INCOMPLETE] = { "index-incomplete", BW_SEVERITY_ERROR,
                                N_ ("Give the index either parts (<of>) or a calculate expression, not both."),
                                N_ ("Without either there is nothing to work out; with both it is not clear which "
                                    "counts.") },
  [BW_TAG_RANGE_EMPTY] = { "range-empty", BW_SEVERITY_ERROR, N_ ("Make the maximum larger than the minimum."),
                           N_ ("No number, or no row, could be accepted.") },
  [BW_TAG_SOURCE_LINE] = { "source-line", BW_SEVERITY_ERROR,
                           N_ ("Name a line that the source has, or add lines=\"…\" to the source."),
                           N_ ("The reference names a line beyond those of the source, so nobody could look it up.") },
  [BW_TAG_SOURCE_MISSING] = { "source-missing", BW_SEVERITY_WARNING,
                              N_ ("Say where the item comes from with source=\"…\", or mark it own=\"true\"."),
                              N_ ("Readers should be able to tell what rests on a source and what is the author's own "
                                  "proposal.") },
  [BW_TAG_PLACEHOLDER] = { "placeholder", BW_SEVERITY_ERROR,
                           N_ ("Use a placeholder listed in assessment.xsd under “rule”, with an id that this file "
                               "defines."),
                           N_ ("The text has braces around something that cannot be filled in, so people would read "
                               "the braces.") },
  [BW_TAG_CONDITION_LIMIT] = { "condition-limit", BW_SEVERITY_ERROR,
                               N_ ("Give the condition one of at-least, at-most, below and above; two limits take two "
                                   "conditions."),
                               N_ ("A condition compares one figure with one limit, and how far it lies beyond is the "
                                   "strength by which readings are ordered.") },
  [BW_TAG_RULE_PARTS] = { "rule-parts", BW_SEVERITY_ERROR,
                          N_ ("Give the rule for-each or parts (<of>), not both; first and order-by go with either."),
                          N_ ("A rule can be tried for every dimension of a kind, for the parts it names, or once for "
                              "the whole. It has to be clear which, and a line beside a dimension needs a "
                              "dimension.") },
  [BW_TAG_CHART_INCOMPLETE] = { "chart-incomplete", BW_SEVERITY_ERROR,
                                N_ ("Add what the message names; assessment.xsd says under “chart” what each kind "
                                    "takes."),
                                N_ ("The chart begins to say what it shows and stops half-way, so nothing could be "
                                    "drawn.") },
  [BW_TAG_CHART_UNFIT] = { "chart-unfit", BW_SEVERITY_ERROR,
                           N_ ("Remove it, or choose a kind of chart that can show it."),
                           N_ ("This kind of chart cannot show what it is given. It would be passed over without a "
                               "word.") },
  [BW_TAG_PARENT_MISSING] = { "parent-missing", BW_SEVERITY_ERROR,
                              N_ ("Put the file of that assessment beside this one, or correct its id after from=."),
                              N_ (
                                "A borrowed item is copied from its own assessment, which has to be in the same folder "
                                "or among the assessments that “bellwether-cli list” shows. A document holds the copy "
                                "already, so inside one nothing can be borrowed any more.") },
  [BW_TAG_PARENT_BROKEN] = { "parent-broken", BW_SEVERITY_ERROR,
                             N_ ("Check that assessment first, and mend what is found."),
                             N_ ("An item can be copied only from an assessment that can be used itself.") },
  [BW_TAG_PARENT_BORROWS] = { "parent-borrows", BW_SEVERITY_ERROR,
                              N_ ("Borrow the item from the assessment that asks it first."),
                              N_ ("Borrowing goes one level deep. So it is always plain where an item comes from, and "
                                  "no two assessments can wait for each other.") },
  [BW_TAG_BORROWED_MISSING] = { "borrowed-missing", BW_SEVERITY_ERROR,
                                N_ ("Use the id of an item that the other assessment has."),
                                N_ (
                                  "There is nothing to copy. Most often it is a spelling slip, or the item was renamed "
                                  "in the other assessment.") },
  [BW_TAG_BORROWED_KIND] = { "borrowed-kind", BW_SEVERITY_ERROR,
                             N_ ("Borrow an item that is rated on a response scale."),
                             N_ ("Only rated items can be borrowed: vignettes, tables and other questions need more of "
                                 "their own assessment than can be copied.") },
  [BW_TAG_BORROWED_SCALE] = { "borrowed-scale", BW_SEVERITY_ERROR,
                              N_ ("Give the scale the same points, values and wordings alike, or leave response-scale "
                                  "out."),
                              N_ ("An item that is answered on other points is another question, so its answers could "
                                  "not be compared any more.") },
  [BW_TAG_DOCUMENT_INCOMPLETE] = { "document-incomplete", BW_SEVERITY_ERROR,
                                   N_ ("Take another copy of the file, or open the newest one in its folder."),
                                   N_ ("A part that every document has is missing. What is there is left as it is.") },
  [BW_TAG_DOCUMENT_VALUE] = { "document-value", BW_SEVERITY_WARNING, N_ ("Answer the item again if it matters to you."),
                              N_ ("An answer in the file is none of those the question offers. It is kept in the file "
                                  "but does not count.") },
  [BW_TAG_DOCUMENT_UNKNOWN_ITEM] = { "document-unknown-item", BW_SEVERITY_WARNING,
                                     N_ ("Nothing needs to be done: the answer is kept."),
                                     N_ ("The file holds an answer to a question that its definition does not ask.") },
  [BW_TAG_DOCUMENT_DEFINITION] = { "document-definition", BW_SEVERITY_WARNING,
                                   N_ ("Compare the copy of the definition inside the file with the one you know."),
                                   N_ ("The definition inside the document is not the one the document says it was "
                                       "made with. The answers are scored with the copy inside.") },
  [BW_TAG_TEMPLATE_PART] = { "template-part", BW_SEVERITY_WARNING,
                             N_ ("Correct the id, or leave it for a newer version to read."),
                             N_ ("The template names a part of a report that this version does not have. It is passed "
                                 "over, and kept in the file.") },
  [BW_TAG_TEMPLATE_VALUE] = { "template-value", BW_SEVERITY_WARNING, N_ ("Choose it again, then save the template."),
                              N_ ("Something in the template is not what it could be. What is usual takes its "
                                  "place.") },
};

const BwTagInfo *
bw_tag_get_info (BwTag tag)
{
  g_return_val_if_fail (tag < BW_N_TAGS, NULL);

  return &tags[tag];
}

BwTag
bw_tag_from_name (const char *name)
{
  for (guint tag = 0; tag < BW_N_TAGS; tag++)
    if (g_str_equal (tags[tag].name, name))
      return tag;
  return BW_N_TAGS;
}
