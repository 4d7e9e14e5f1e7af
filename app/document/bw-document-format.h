/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bw-kept.h"
#include "bw-response.h"

G_BEGIN_DECLS

/*
 * The .bellwether file
 * ====================
 *
 * XML in UTF-8, indented by two spaces, in the namespace urn:bellwether:document:1. Where nothing is said, nothing is written: an
 * item that was passed over has no element, a person who typed no name has no <name>. The same document gives the same bytes.
 *
 *   <?xml version="1.0" encoding="UTF-8"?>
 *   <document xmlns="urn:bellwether:document:1" id="b3a1…" created="2026-03-30" previous="77e0…">
 *     <title>Spring workshop</title>
 *     <responses>
 *       <response id="5f0c…" form="self" started="2026-03-30" changed="2026-03-31">
 *         <name>Ada</name>
 *         <answer item="v-exp.1" value="4"/>
 *         <answer item="v-exp.2" not-applicable="true" carried="true"/>
 *         <answer item="v-exp.3" flagged="true">
 *           <note>Ask the others.</note>
 *         </answer>
 *         <answer item="case.1" value="slack"/>
 *         <answer item="channels" value="shop phone"/>
 *         <answer item="minutes" value="12.5"/>
 *         <answer item="wish">
 *           <text>More time.</text>
 *         </answer>
 *         <answer item="map">
 *           <row>
 *             <field id="situation">New supplier</field>
 *             <field id="impact">3</field>
 *           </row>
 *         </answer>
 *       </response>
 *     </responses>
 *     <target>
 *       <score dimension="v-rdy" value="70"/>
 *     </target>
 *     <plan>
 *       <action id="9a41…" state="started" due="2026-05-01" source="v-rdy">
 *         <what>Compare the price of each reserve with the loss it prevents.</what>
 *         <who>Ada</who>
 *         <first-step>List the reserves.</first-step>
 *       </action>
 *     </plan>
 *     <second-entry>
 *       <response id="5f0c…" form="self" started="2026-04-01" changed="2026-04-01">
 *         <answer item="v-exp.1" value="5"/>
 *       </response>
 *     </second-entry>
 *     <definition id="vuca" version="1.0.0" digest="sha256:…"><![CDATA[<?xml …]]></definition>
 *   </document>
 *
 * document    id: random, stays with the document. created: a day. Days are the finest time there is in the file; there is no login,
 *             no name of a machine and no path.
 *             previous: the id of the document that this one goes on from, a round later; optional. Rounds chain that way
 *             wherever their files lie.
 *             invited: how many were asked to answer; minimum-group: no figure of fewer people is shown (5 unless said, never below 3);
 *             anonymous="true": no response is shown alone. A response may name the group it belongs to: group="Sales".
 * title       what the person called it; optional.
 * response    what one person, or one group together, answered. id: random, says nothing about the person. form: self, team or
 *             consensus. started, changed: days.
 * name        what the person typed about who they are; optional.
 * answer      in the order of the items in the definition. item: its id. Then, by the type of the item:
 *               rating            value: the value of the point, never its position
 *               vignette, choice  value: the id of the option
 *               multiple choice   value: the ids of the options, separated by spaces, in the order of the definition
 *               number            value: the number, C locale, in the shortest form that reads back the same
 *               free text         <text>
 *               record table      a <row> per row, with a <field> for each field that has a text; rating fields hold the value of
 *                                 the point; derived fields are never written
 *             or not-applicable="true" instead. flagged="true" marks the item to come back to; carried="true" an answer that was
 *             taken over from the round before and has not been confirmed since; <note> is the person's remark.
 * target      the scores that are aimed at; optional. score: the id of a dimension and a number from 0 to 100.
 * plan        what people mean to do; optional. action: id: random, stays with the action. state: open, started, done or dropped. due: by
 *             when, a day. source: the id of the dimension or index whose advice it comes from. what, who, first-step: texts; optional.
 * second-entry  what a second person keyed from the same paper forms, to find slips; optional, and gone once all is compared. A response
 *             has the id of the one it is compared with; one with another id is a sheet that only the second person had. None of them
 *             counts as a response. A reader that does not know the element keeps it.
 * definition  always last, so that a person who looks into the file meets the answers first. The text is the file of the definition,
 *             byte for byte; digest is the SHA-256 of these bytes. A reader that has a definition with this digest need not read it.
 *
 * A later program may add attributes and elements to document, responses, response, answer, row, target, plan and action, and attributes to definition, in
 * any namespace. A reader keeps what it does not know and writes it back: attributes after its own, elements after its own (in
 * document, before the definition). title, name, note, text, field, what, who and first-step hold a text and nothing else, for ever. Whatever an older reader must not ignore
 * takes a new namespace, urn:bellwether:document:2, which older readers refuse with a sentence that says why.
 *
 * An answer to an item that the definition does not have, a second answer to the same item, and a value that does not fit its item
 * are findings, do not count, and are written back as they were: the last one until the person answers that item.
 */

/* A response and what surrounds its answers in the file. */
typedef struct
{
  BwResponse *response;
  BwKeptResponse *kept; /* NULL when there is nothing */
} BwSheet;

void bw_sheet_clear (BwSheet *sheet);

/* Reads <response> into @sheet, whose insides are then the caller's. What does not fit becomes findings and is kept. */
void bw_sheet_read (BwSheet *sheet, const BwAssessment *assessment, BwXmlNode *node, BwIssues *issues);
/* Reads what <answer> says about @item into @response, and the rest into @kept. */
void bw_answer_read (BwResponse *response, guint item, BwXmlNode *node, BwKeptAnswer *kept, BwIssues *issues);
/* Reads every <row> of @node into @rows; all of them into @kept, too, when one has something unknown. */
void bw_rows_read (const BwAssessment *assessment, const BwItem *item, BwXmlNode *node, GPtrArray *rows, BwKeptAnswer *kept,
                   BwIssues *issues);
/* TRUE when @text can stand in that field of a table: any text, or a number or point that is possible there. */
gboolean bw_field_fits (const BwAssessment *assessment, const BwField *field, const char *text);
/* TRUE when there is something to write about @item. */
gboolean bw_sheet_says_something (const BwSheet *sheet, guint item);
/* Writes <response>. */
void bw_sheet_write (const BwSheet *sheet, BwXmlWriter *writer);

G_END_DECLS
