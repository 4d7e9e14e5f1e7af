# SPDX-License-Identifier: GPL-3.0-or-later
"""What is answered to each item of a definition: chosen by a seed, given to the command as arguments, and to a page by keyboard."""

import random
import xml.etree.ElementTree as ElementTree

DEFINITION = '{urn:bellwether:assessment:1}'
WORDS = ['Ask "Ada" & <Bob> ]]>', 'Prices double', 'The supplier fails', 'A rule changes', 'naïve — 東']


class Item:
    """One item: its kind, what can be answered, and what is (None: nothing; 'n/a')."""

    def __init__(self, kind, node, options, fields=()):  # fields: (position, node, values of its points or None)
        self.kind = kind
        self.id = node.get('id')
        self.options = options
        self.fields = fields
        self.answer = None
        self.note = ''

    def argument(self):
        """As “bellwether-cli answer” takes it."""
        if self.kind == 'multiple':
            return ','.join(self.options[position] for position in self.answer)
        if self.kind == 'one':
            return self.options[self.answer]
        if self.kind == 'table':
            return ';'.join('|'.join('' if cell is None else cell if options is None else options[cell]
                                     for cell, (_, _, options) in zip(row, self.fields)) for row in self.answer)
        return self.answer


def number_between(chance, node):
    lowest, highest = float(node.get('minimum', '0')), float(node.get('maximum', '1000000'))
    if node.get('whole') == 'true':
        return str(chance.randint(int(lowest), int(min(highest, 400))))
    return chance.choice(['0.1', '2.5', str(int(min(highest, 17)))])


class Plan:
    """Answers to everything that a definition asks."""

    def __init__(self, text, seed, skip=0.05):
        self.root = ElementTree.fromstring(text)
        self.chance = random.Random(seed)
        self.scales = {scale.get('id'): [point.get('value') for point in scale.findall(f'{DEFINITION}point')]
                       for scale in self.root.iter(f'{DEFINITION}response-scale')}
        self.dimensions = {node.get('id'): node.get('response-scale') for node in self.root.iter(f'{DEFINITION}dimension')}
        self.nodes = [node for section in self.root.iter(f'{DEFINITION}section') for node in section
                      if node.get('id') is not None]
        self.items = [self.read(node) for node in self.nodes]
        for item, node in zip(self.items, self.nodes):
            item.answer = self.choose(item, node) if self.chance.random() >= skip else None
            if self.chance.random() < 0.1:
                item.note = self.chance.choice(WORDS)

    def read(self, node):
        tag = node.tag.replace(DEFINITION, '')
        options = [option.get('id') for option in node.findall(f'{DEFINITION}option')]
        if tag == 'item':
            return Item('one', node, self.scales[node.get('response-scale') or self.dimensions[node.get('dimension')]])
        if tag == 'choice' and node.get('multiple') == 'true':
            return Item('multiple', node, options)
        if tag in ('vignette', 'choice'):
            return Item('one', node, options)
        if tag == 'record-table':
            return Item('table', node, [], [(position, field, self.scales.get(field.get('response-scale')))
                                            for position, field in enumerate(node.findall(f'{DEFINITION}field'))
                                            if field.get('type') != 'derived'])
        return Item({'number': 'number', 'free-text': 'text'}[tag], node, [])

    def choose_cell(self, field, options):
        if options is not None:
            return self.chance.randrange(len(options))
        return number_between(self.chance, field) if field.get('type') == 'number' else self.chance.choice(WORDS)

    def choose(self, item, node):
        if item.kind in ('one', 'multiple', 'number') and self.chance.random() < 0.08:
            return 'n/a'
        if item.kind == 'one':
            return self.chance.randrange(len(item.options))
        if item.kind == 'multiple':
            return sorted(self.chance.sample(range(len(item.options)), self.chance.randint(1, len(item.options))))
        if item.kind == 'number':
            return number_between(self.chance, node)
        if item.kind == 'text':
            return self.chance.choice(WORDS)
        return [[self.choose_cell(field, options) for _, field, options in item.fields]
                for _ in range(self.chance.randint(1, min(4, int(node.get('maximum-rows', '50')))))]

    def without(self, start):
        """The same with no answer to the items whose ids begin like that."""
        for item in self.items:
            if item.id.startswith(start):
                item.answer = None
        return self

    def arguments(self):
        """For “bellwether-cli answer DOCUMENT”."""
        found = []
        for item in self.items:
            if item.answer == 'n/a':
                found += ['--na', item.id]
            elif item.answer is not None:
                found.append(f'{item.id}={item.argument()}')
            if item.note:
                found += ['--note', f'{item.id}={item.note}']
        return found


def plan_of(text, answers):
    """The plan that gives these answers, a value by item, and no others."""
    plan = Plan(text, 0, skip=1)
    for item in plan.items:
        item.answer = item.options.index(answers[item.id]) if item.id in answers else None
        item.note = ''
    return plan
