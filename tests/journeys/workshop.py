#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A workshop: a team looks at its answers, finds what to talk about, and plans. Through the real program, by keyboard. TAP.

    workshop.py PROGRAM BELLWETHER_CLI ASSESSMENTS
"""

import csv
import json
import pathlib
import re
import subprocess
import sys
from xml.etree import ElementTree

from command import Lost, expect
from visitor import Visitor, name_of, run, wait_for, walk

PROGRAM, CLI, ASSESSMENTS = sys.argv[1:]
NAMESPACE = '{urn:bellwether:document:1}'
N_PEOPLE = 6
VALUES = ('2', '3', '4', '4', '5', '1')


def ask(*command):
    return subprocess.run([str(part) for part in command], capture_output=True, text=True, check=True).stdout


def says(visitor, text):
    """Whether that text is on the screen, alone or within another."""
    return any(text in name_of(node) for _, node in walk(visitor.application()))


def make_team(folder):
    """A document with a response of each person; they agree on some statements and are far apart on others."""
    definition = pathlib.Path(ASSESSMENTS, 'vuca.xml')
    items = [item.get('id') for item in ElementTree.parse(definition).iter('{urn:bellwether:assessment:1}item')]
    responses = []
    for person in range(N_PEOPLE):
        path = folder / f'{person}.bellwether'
        ask(CLI, 'new', definition, '-o', path)
        ask(CLI, 'answer', path, *[f'{item}={VALUES[person] if place % 3 else "4"}' for place, item in enumerate(items)])
        responses += re.findall(r'    <response .*?</response>\n', path.read_text(encoding='utf-8'), re.DOTALL)
    text = path.read_text(encoding='utf-8').replace(responses[-1], ''.join(responses))
    team = folder / 'Documents' / 'Team.bellwether'
    team.write_text(text, encoding='utf-8')
    return team


def actions_in(path):
    root = ElementTree.parse(path).getroot()
    return [{'source': action.get('source'), 'state': action.get('state'),
             **{part: action.findtext(NAMESPACE + part) for part in ('what', 'who', 'first-step')}}
            for action in root.iter(NAMESPACE + 'action')]


def journey_workshop():
    """A team sees what to talk about, takes advice over into its plan, says who does it, and finds all of it in its papers"""
    with Visitor(PROGRAM) as visitor:
        team = make_team(visitor.home)
        agenda = ask(CLI, 'agenda', team, '--minutes', '60')
        # A beginning, an end, and what people are apart on, all of it within the hour.
        boxes = [int(minutes) for minutes in re.findall(r'^(\d+) minutes', agenda, re.MULTILINE)]
        expect('minutes', 60, sum(boxes))
        if len(boxes) < 5:
            raise Lost(f'little to talk about: {agenda}')
        visitor.start(team)
        visitor.find('combo box', 'Which response is shown')

        # What to talk about first, on the screen as in the terminal.
        visitor.press('alt+6')
        prompt = re.search(r'^    (Views .+?[.?])', agenda, re.MULTILINE)
        if not prompt:
            raise Lost(f'no item in the agenda: {agenda}')
        wait_for('what to talk about', lambda: says(visitor, prompt.group(1)))

        # Advice of the results becomes an action of the plan, under its own words.
        visitor.press('alt+3')
        visitor.go_to('push button', 'What you can do: …', limit=150)
        visitor.press('space')
        button = name_of(visitor.find('push button', 'Add to your plan: …'))
        advice = button.removeprefix('Add to your plan: ')
        visitor.activate('push button', button)
        wait_for('the action on the disk', lambda: [action['what'] for action in actions_in(team)] == [advice])

        # One of their own, with who does it.
        visitor.press('alt+5')
        visitor.activate('push button', 'Add an Action')
        wait_for('an action to be written', lambda: len(actions_in(team)) == 2)
        visitor.write('Ring five customers')
        wait_for('what is typed on the disk',
                 lambda: [action['what'] for action in actions_in(team)] == [advice, 'Ring five customers'])
        visitor.press('Tab')
        visitor.write('Ada')
        wait_for('who does it on the disk', lambda: actions_in(team)[1]['who'] == 'Ada')
        visitor.close()
        expect('states', ['open', 'open'], [action['state'] for action in actions_in(team)])
        if not actions_in(team)[0]['source']:
            raise Lost('the action does not say which advice it comes from')

        # And in what is handed out.
        report, tasks = visitor.home / 'team.pdf', visitor.home / 'team.ics'
        ask(CLI, 'report', team, '--agenda-minutes', '60', '-o', report)
        ask(CLI, 'plan', team, '-o', tasks)
        pages = re.sub(r'\s+', ' ', ask('pdftotext', '-layout', report, '-'))
        for words in ('Ring five customers', 'Ada', 'Your plan', prompt.group(1)):
            if words not in pages:
                raise Lost(f'the report does not say “{words}”')
        table, figures = visitor.home / 'team.csv', visitor.home / 'team.json'
        ask(CLI, 'report', team, '-o', table)
        ask(CLI, 'report', team, '-o', figures)
        with open(table, encoding='utf-8', newline='') as file:
            rows = list(csv.DictReader(file))
        expect('columns', {len(rows[0])}, {len(row) for row in rows if None not in row})
        expect('actions in the table', [('Ring five customers', 'Ada', 'open')],
               [(row['name'], row['who'], row['part']) for row in rows if row['type'] == 'action' and row['who']])
        expect('actions among the figures', [advice, 'Ring five customers'],
               [action['what'] for action in json.loads(figures.read_text(encoding='utf-8'))['plan']])
        expect('tasks', 2, tasks.read_text(encoding='utf-8').count('BEGIN:VTODO'))


sys.exit(run([journey_workshop]))
