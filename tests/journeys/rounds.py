#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A year later: the next round of a document begins with what was answered, and the two are held side by side. Through the real program, by
keyboard. TAP.

    rounds.py PROGRAM BELLWETHER_CLI ASSESSMENTS
"""

import json
import pathlib
import sys
from xml.etree import ElementTree

from answer_plan import plan_of
from command import Command, expect
from questions import answers_in, values_of
from visitor import Visitor, run, wait_for

PROGRAM, CLI, ASSESSMENTS = sys.argv[1:]
COMMAND = Command(CLI)
DOCUMENT = '{urn:bellwether:document:1}'
DEFINITION = pathlib.Path(ASSESSMENTS, 'servant-leadership.xml')


def make_first(folder):
    """The first round, everything answered."""
    answers = {item: values[(place * place) % len(values)] for place, (item, values) in enumerate(values_of(DEFINITION).items())}
    given = COMMAND.make_document(folder, DEFINITION, plan_of(DEFINITION.read_bytes(), answers))
    return given.rename(folder / 'Documents' / 'First.bellwether')


def carried_in(path):
    return [answer.get('item') for answer in ElementTree.parse(path).getroot().iter(f'{DOCUMENT}answer') if answer.get('carried')]


def journey_round():
    """The next round begins with the answers of the last, each waiting for the person's word; what changed is named"""
    with Visitor(PROGRAM) as visitor:
        first = make_first(visitor.home)
        before = first.read_bytes()
        given = answers_in(first)
        visitor.start(first)
        visitor.find('progress bar', f'{len(given)} of {len(given)} answered')
        visitor.choose('New Round…')
        visitor.activate('push button', 'Begin With…')
        second = wait_for('the next round on the disk',
                          lambda: next((path for path in visitor.home.rglob('*.bellwether') if path != first), None))
        wait_for('its answers, all carried over', lambda: answers_in(second) == given and carried_in(second) == list(given))
        visitor.wait_for_window(f'{second.stem} – Bellwether')

        # The review says so, and where to go; the first page still holds but for one answer.
        visitor.press('alt+2')
        visitor.find('label', f'You have answered {len(given)} of {len(given)} questions. {len(given)} are carried over…')
        visitor.press('alt+1')
        visitor.find('label', 'Carried over from the round before')
        visitor.activate('push button', 'The answers on this page still hold')
        wait_for('the page to be confirmed on the disk', lambda: len(carried_in(second)) < len(given))
        still = carried_in(second)
        visitor.go_to('radio button', '1, Never')
        changed = next(iter(given))
        visitor.press('4')
        wait_for('what changed on the disk', lambda: answers_in(second) == {**given, changed: '4'} and carried_in(second) == still)

        # Side by side with the round before.
        visitor.choose('Compare With…')
        visitor.wait_for_window('Compare…')
        visitor.write(str(first))
        visitor.press('Return')
        visitor.wait_for_window('What Differs')
        visitor.find('label', f'1 of {len(given)} answers differ.…')
        visitor.press('Escape')
        visitor.wait_for_window(f'{second.stem} – Bellwether')
        visitor.close()
        expect('the file of the first round', before, first.read_bytes())
        answers = json.loads(COMMAND.ask('compare', first, second, '--format', 'json'))['answers']
        expect('what differs for the command', [changed], [answer['id'] for answer in answers if answer['differs']])


sys.exit(run([journey_round]))
