#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The same answers by other ways in: a table with the ids of items as headings, and the export of a survey. TAP on standard output.

    ways_in.py BELLWETHER_CLI ASSESSMENTS
"""

import csv
import pathlib
import sys
import xml.etree.ElementTree as ElementTree

from answer_plan import Plan
from command import Command, expect, run

CLI, ASSESSMENTS = sys.argv[1:]
COMMAND = Command(CLI)
SHIPPED = sorted(path for path in pathlib.Path(ASSESSMENTS).glob('*.xml') if path.name != 'profile.xml')
N_PEOPLE = 6


def rows_of(survey, part):
    """The rows of one part of a survey, each its columns by name."""
    return [{cell.tag: cell.text for cell in row} for row in survey.findall(f'{part}/rows/row')]


def columns_of(survey):
    """What a survey asks, in its order, as its export names it: a heading for each answer, or one for each box of several."""
    rows = rows_of(survey, 'subquestions')
    for question in rows_of(survey, 'questions'):
        code = question['title']
        own = [f'{code}[{row["title"]}]' for row in rows if row['parent_qid'] == question['qid']]
        if question['type'] == 'M':
            yield own
        else:
            yield from ([heading] for heading in own or [code])


def cell_of(item):
    """An answer as people write it into a table; what is a table itself has a line for each of its rows."""
    if item.answer in (None, 'n/a'):
        return item.answer or ''
    return item.argument().replace(';', '\n') if item.kind == 'table' else item.argument()


def survey_cells(item, headings):
    """An answer as LimeSurvey exports it: codes that count from 1, a Y for each box."""
    if item.kind == 'multiple':
        return ['Y' if item.answer is not None and box in item.answer else '' for box in range(len(headings))]
    if item.answer is None:
        return ['']
    if item.answer == 'n/a':
        return ['NA']
    if item.kind == 'one':
        return [f'A{item.answer + 1}']
    return [cell_of(item)]


def write(path, rows, **style):
    with open(path, 'w', newline='', encoding='utf-8-sig') as file:
        csv.writer(file, **style).writerows(rows)
    return path


def plans_for(folder, assessment):
    """What some people answer. A survey has no way to say that several boxes do not apply."""
    definition = COMMAND.definition_in(folder, assessment)
    plans = [Plan(definition, seed) for seed in range(N_PEOPLE)]
    for plan in plans:
        for item in plan.items:
            item.note = ''
            if item.kind == 'multiple' and item.answer == 'n/a':
                item.answer = None
    return plans


def expect_same_scores(folder, assessment, plans, table, form):
    team = folder / f'{table.stem}.bellwether'
    COMMAND.ask('import', table, '--assessment', assessment, '-o', team, *form)
    for position, plan in enumerate(plans, 1):
        given = COMMAND.make_document(folder, assessment, plan, *form[1:])
        expect(f'the scores of person {position} by {table.name}', COMMAND.ask('score', given, '--format', 'json'),
               COMMAND.ask('score', team, '--response', str(position), '--format', 'json'))


def journey(folder, assessment):
    """Whoever gives the same answers by a table or by LimeSurvey has the same scores, to the last digit"""
    form = ['--form', 'team'] if '<form id="team">' in assessment.read_text(encoding='utf-8') else []
    plans = plans_for(folder, assessment)
    plain = write(folder / 'plain.csv', [[item.id for item in plans[0].items],
                                         *[[cell_of(item) for item in plan.items] for plan in plans]])
    expect_same_scores(folder, assessment, plans, plain, form)

    survey = folder / 'survey.lss'
    COMMAND.ask('form', assessment, '-o', survey, *form)
    columns = list(columns_of(ElementTree.parse(survey).getroot()))
    expect('questions', len(plans[0].items), len(columns))
    answers = [sum((survey_cells(item, headings) for item, headings in zip(plan.items, columns)), []) for plan in plans]
    export = write(folder / 'export.csv', [['id', 'submitdate', *sum(columns, [])],
                                           *[[number, '2026-11-02 09:00:00', *cells] for number, cells in enumerate(answers, 1)]],
                   quoting=csv.QUOTE_ALL, delimiter=';')
    expect_same_scores(folder, assessment, plans, export, form)


def journey_of(path):
    return (f'{path.stem}: {journey.__doc__}', lambda folder: journey(folder, path))


sys.exit(run([journey_of(path) for path in SHIPPED]))
