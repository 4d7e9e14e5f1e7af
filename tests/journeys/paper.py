#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A stack of filled paper forms, keyed without the mouse and keyed again by somebody else. TAP on standard output.

    paper.py PROGRAM BELLWETHER_CLI ASSESSMENTS
"""

import pathlib
import sys
import xml.etree.ElementTree as ElementTree

from answer_plan import plan_of
from command import Command, Lost, expect
from questions import document_of
from visitor import Visitor, run, wait_for

PROGRAM, CLI, ASSESSMENTS = sys.argv[1:]
DEFINITION = '{urn:bellwether:assessment:1}'
DOCUMENT = '{urn:bellwether:document:1}'
# Forty-eight ratings in a row; what follows them on the sheet is left out.
N_ITEMS = 48
# What is on the sheets, a digit an item, in the order they are printed in.
SHEETS = [''.join(str(1 + (sheet + item * (sheet + 2)) % 5) for item in range(N_ITEMS)) for sheet in range(3)]


def items_on_paper(name):
    root = ElementTree.parse(pathlib.Path(ASSESSMENTS, name)).getroot()
    return [item.get('id') for item in root.iter(DEFINITION + 'item')][:N_ITEMS]


def keyed_in(document, place):
    """What a part of the file says, sheet by sheet, a digit an item."""
    items = items_on_paper('vuca.xml')
    try:
        part = ElementTree.parse(document).getroot().find(DOCUMENT + place)
    except (ElementTree.ParseError, FileNotFoundError):
        return None
    sheets = []
    for response in part if part is not None else []:
        answers = {answer.get('item'): answer.get('value') for answer in response}
        sheets.append(''.join(answers.get(item) or '.' for item in items))
    return sheets


def key_in(visitor, sheets):
    for sheet in sheets:
        visitor.write(sheet)
        visitor.find('label', f'This sheet: {N_ITEMS} of 56 answered, sum {sum(map(int, sheet))}')
        visitor.press('KP_Add')
    visitor.find('label', f'Sheet {len(sheets) + 1}')


def expect_same_scores(folder, document, sheets):
    """Whoever gives the same answers to the command has the same scores, to the last digit."""
    command, definition = Command(CLI), pathlib.Path(ASSESSMENTS, 'vuca.xml')
    for number, sheet in enumerate(sheets, 1):
        plan = plan_of(definition.read_bytes(), dict(zip(items_on_paper('vuca.xml'), sheet)))
        given = command.make_document(folder, definition, plan)
        expect(f'scores of sheet {number}', command.ask('score', given, '--format', 'json'),
               command.ask('score', document, '--response', number, '--format', 'json'))


def journey_stack():
    """Three sheets of forty-eight items are keyed, keyed again with two slips, and compared; each sheet is a response"""
    slips = list(SHEETS)
    slips[1] = slips[1][:7] + str(6 - int(slips[1][7]) if slips[1][7] != '3' else 1) + slips[1][8:]
    slips[2] = slips[2][:47] + str(1 + int(slips[2][47]) % 5)
    with Visitor(PROGRAM) as visitor:
        visitor.start()
        visitor.activate('push button', 'Begin VUCA…')
        visitor.activate('push button', 'Enter Paper Forms…')
        visitor.wait_for_window('Enter Paper Forms')
        key_in(visitor, SHEETS)
        total = sum(int(digit) for sheet in SHEETS for digit in sheet)
        visitor.find('label', f'All 3 sheets: {3 * N_ITEMS} of {3 * 56} answered, sum {total}')
        document = document_of(visitor)
        wait_for('three responses on the disk', lambda: keyed_in(document, 'responses') == SHEETS)

        # Another person, who sees nothing of that; the power goes, and the second entry is still there.
        visitor.press('ctrl+2')
        visitor.find('label', 'Second entry')
        key_in(visitor, slips)
        wait_for('the second entry on the disk', lambda: keyed_in(document, 'second-entry') == slips)
        visitor.kill()
        visitor.start(document)
        visitor.find('combo box', 'Which response is shown')
        visitor.press('ctrl+e')
        visitor.wait_for_window('Enter Paper Forms')
        visitor.find('label', 'Sheet 4')
        visitor.press('ctrl+3')
        visitor.find('heading', '2 differences')
        visitor.find('label', 'Both have 3 sheets.')
        visitor.find('label', f'Sheet 2, {items_on_paper("vuca.xml")[7]}')
        # Once the first was right, once the second.
        visitor.press('1')
        visitor.find('heading', '1 difference')
        visitor.press('2')
        visitor.find('heading', 'Both entries are the same')
        visitor.press('Return')
        visitor.find('label', 'Sheet 4')
        decided = [*SHEETS[:2], slips[2]]
        wait_for('what was decided on the disk',
                 lambda: keyed_in(document, 'responses') == decided and keyed_in(document, 'second-entry') == [])
        visitor.press('Escape')
        visitor.gone('label', 'Sheet 4')
        visitor.close()
        if keyed_in(document, 'responses') != decided:
            raise Lost('closing the window changed what was keyed')
        expect_same_scores(visitor.home, document, decided)


sys.exit(run([journey_stack]))
