# SPDX-License-Identifier: GPL-3.0-or-later
"""How a visitor goes through the questions of an assessment, and what the file must then say."""

import pathlib
import time
import xml.etree.ElementTree as ElementTree

from command import Lost
from visitor import FOCUS, Atspi, children_of, name_of, role_of, states_of, wait_for, walk

DEFINITION = '{urn:bellwether:assessment:1}'
DOCUMENT = '{urn:bellwether:document:1}'


def values_of(definition):
    """What a definition file asks, in the order of the window: the values of the points or options, by item."""
    root = ElementTree.parse(definition).getroot()
    scales = {scale.get('id'): [point.get('value') for point in scale.findall(f'{DEFINITION}point')]
              for scale in root.iter(f'{DEFINITION}response-scale')}
    dimensions = {dimension.get('id'): scales[dimension.get('response-scale')]
                  for dimension in root.iter(f'{DEFINITION}dimension')}
    values = {}
    for section in root.iter(f'{DEFINITION}section'):
        for node in section:
            if node.tag == f'{DEFINITION}item':
                values[node.get('id')] = dimensions[node.get('dimension')]
            elif node.tag == f'{DEFINITION}vignette':
                values[node.get('id')] = [option.get('id') for option in node.findall(f'{DEFINITION}option')]
    return values


def answers_in(path):
    """What a document file says: the value by item. A file that is not whole is an error of its own."""
    return {answer.get('item'): answer.get('value')
            for answer in ElementTree.parse(path).getroot().iter(f'{DOCUMENT}answer')}


def document_of(visitor):
    return wait_for('a document on the disk', lambda: next(visitor.home.rglob('*.bellwether'), None))


class Questions:
    """The questions in view; `given` holds what was answered, by item, and `times` when."""

    def __init__(self, visitor, assessments, name):
        self.visitor = visitor
        self.values = values_of(pathlib.Path(assessments) / f'{name}.xml')
        self.given = {}
        self.times = []
        self.bar = visitor.find('progress bar')
        wait_for('the keyboard at the first question', lambda: FOCUS.role == 'radio button')

    def progress(self):
        self.bar.clear_cache()
        return name_of(self.bar)

    def answer_one(self):
        """Answers the next question with a digit; at the end of a page the keyboard is at the button that goes on."""
        if FOCUS.role == 'push button':
            self.visitor.press_and_move('Return')
        if FOCUS.role != 'radio button':
            raise Lost(f'no question to answer, but {FOCUS}')
        number = len(self.given)
        item, values = list(self.values.items())[number]
        choice = (number * number + number // 5) % len(values)
        before, moves, group = self.progress(), FOCUS.moves, FOCUS.node.get_parent()
        self.visitor.press(str(choice + 1))
        wait_for(f'the answer to {item} to count: {before}', lambda: self.progress() != before)
        wait_for('the keyboard to go on', lambda: FOCUS.moves > moves and self.is_elsewhere(group))
        self.given[item] = values[choice]
        self.times.append(time.monotonic())

    def is_elsewhere(self, group):
        return FOCUS.role != 'radio button' or FOCUS.node.get_parent() != group

    def answer_all(self):
        while len(self.given) < len(self.values):
            self.answer_one()


def chosen_on(visitor):
    """What is chosen on the page in view: the name of the point, by question."""
    chosen = {}
    for _, node in walk(visitor.application()):
        if role_of(node) == 'grouping':
            for child in children_of(node):
                if role_of(child) == 'radio button' and states_of(child).contains(Atspi.StateType.CHECKED):
                    chosen[name_of(node)] = name_of(child)
    return chosen
