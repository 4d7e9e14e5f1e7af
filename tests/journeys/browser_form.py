#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The form for the browser, in a browser: filled in by keyboard, its file taken and held against that of the command. TAP on standard
output.

    browser_form.py BELLWETHER_CLI ASSESSMENTS TEST_DATA
"""

import json
import os
import pathlib
import re
import socket
import subprocess
import sys
import tempfile
import traceback

from answer_plan import Plan
from browser import Browser, Lost

CLI, ASSESSMENTS, DATA = sys.argv[1:]
SHIPPED = sorted(path for path in pathlib.Path(ASSESSMENTS).glob('*.xml') if path.name != 'profile.xml')
FOCUS = '''(() => {
  const at = document.activeElement;
  const card = at.closest('.item');
  const row = at.closest('.row');
  return {
    id: at.id, kind: at.type || at.localName, classes: at.className, away: 'away' in at.dataset,
    item: card ? Number(card.dataset.item) : -1, option: Number(at.dataset.option), field: Number(at.dataset.field),
    row: row ? Array.from(row.parentNode.children).indexOf(row) : -1, rows: card ? card.querySelectorAll('.row').length : 0,
  };
})()'''


def ask(*command):
    done = subprocess.run([CLI, *map(str, command)], capture_output=True, text=True)
    if done.returncode != 0:
        raise Lost(f'{command}: {done.stderr}')
    return done.stdout


def expect(what, wanted, found):
    if wanted != found:
        raise Lost(f'{what}: {found!r}, not {wanted!r}')


class Person:
    """Goes through the page with the Tab key and answers as planned; what the page never asked has no answer afterwards."""

    def __init__(self, browser, plan):
        self.browser = browser
        self.plan = plan
        self.met = set()

    def fill(self):
        """Until the button that saves has the keyboard."""
        for _ in range(3000):
            self.browser.press('Tab')
            focus = self.browser.look(FOCUS)
            while focus['item'] >= 0 and self.meet(self.plan.items[focus['item']], focus):
                focus = self.browser.look(FOCUS)
            if focus['id'] == 'save':
                break
        else:
            raise Lost('the keyboard never came to the button that saves')
        for position, item in enumerate(self.plan.items):
            if position not in self.met:
                item.answer, item.note = None, ''

    def meet(self, item, focus):
        """Answers with what has the keyboard; True when it moved on by itself."""
        self.met.add(focus['item'])
        away = item.answer == 'n/a'
        if focus['classes'] == 'note':
            self.browser.type(item.note)
        elif focus['kind'] == 'summary' and item.note:
            self.browser.press('Enter')
        elif item.answer is None:
            pass
        elif focus['kind'] == 'radio':
            self.browser.press(' ')
            self.browser.press('ArrowDown', len(item.options) if away else item.answer)
        elif focus['kind'] == 'checkbox' and (away if focus['away'] else not away and focus['option'] in item.answer):
            self.browser.press(' ')
        elif focus['row'] >= 0 and focus['kind'] in ('text', 'select-one'):
            self.fill_cell(item, focus)
        elif focus['kind'] in ('text', 'textarea') and not away:
            self.browser.type(item.answer)
        elif 'add' in focus['classes'].split() and focus['rows'] < len(item.answer):
            self.browser.press('Enter')
            return True
        return False

    def fill_cell(self, item, focus):
        if focus['row'] >= len(item.answer):
            return
        cells = {position: (cell, options) for cell, (position, _, options) in zip(item.answer[focus['row']], item.fields)}
        cell, options = cells[focus['field']]
        if options is not None:
            self.browser.press('ArrowDown', cell + 1)
        else:
            self.browser.type(cell)


def make_form(folder, assessment, form=None):
    page = folder / 'form.html'
    ask('form', assessment, '-o', page, *(['--form', form] if form else []))
    return page


def make_document(folder, assessment, plan, form=None, name=None):
    """The same answers, given to the command."""
    path = folder / 'given.bellwether'
    path.unlink(missing_ok=True)
    ask('new', assessment, '-o', path, *(['--form', form] if form else []), *(['--name', name] if name else []))
    ask('answer', path, *plan.arguments())
    return path


def without_ids(text):
    return re.sub(rb'(<(?:document|response) id=")[^"]+', rb'\1', text)


def definition_in(folder, assessment):
    """The definition as it travels in documents: with the items that it borrows."""
    path = folder / 'empty.bellwether'
    ask('new', assessment, '-o', path)
    text = path.read_text(encoding='utf-8')
    path.unlink()
    return re.search(r'<definition [^>]*>(?:<!\[CDATA\[)(.*)\]\]></definition>', text, flags=re.DOTALL).group(1) \
        .replace(']]]]><![CDATA[>', ']]>').encode()


def compare(folder, page_file, given):
    """The file of the page against that of the command: byte for byte but for the ids, and in every score."""
    taken = folder / 'taken.bellwether'
    taken.write_bytes(page_file)
    expect('the file of the page', without_ids(given.read_bytes()).decode(), without_ids(page_file).decode())
    ids = re.findall(rb'<(?:document|response) id="([^"]+)"', page_file)
    if len(set(ids)) != 2 or any(not re.fullmatch(rb'[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}', own) for own in ids):
        raise Lost(f'ids {ids}')
    expect('the scores', ask('score', given, '--format', 'json'), ask('score', taken, '--format', 'json'))


def fill_and_compare(folder, assessment, seed, form=None, name=None):
    plan = Plan(definition_in(folder, assessment), seed)
    with Browser(make_form(folder, assessment, form)) as browser:
        if name:
            browser.look('document.getElementById("name").focus()')
            browser.type(name)
        Person(browser, plan).fill()
        browser.press('Enter')
        offered, page_file = browser.take_download()
        expect('complaints', [], browser.complaints)
        expect('requests', [browser.page.as_uri()], [url for url in browser.requests if not url.startswith(('blob:', 'data:'))])
    if not re.fullmatch(r'.+ \d{4}-\d\d-\d\d\.bellwether', offered):
        raise Lost(f'the file is called “{offered}”')
    compare(folder, page_file, make_document(folder, assessment, plan, form, name))
    return page_file


def journey_every_type(folder):
    """One of everything is filled in by keyboard; the file of the page is that of the command, byte for byte"""
    fill_and_compare(folder, f'{DATA}/display/all-types.xml', 1, name='Ada & “Bob”')
    fill_and_compare(folder, f'{DATA}/display/all-types.xml', 2)


def journey_shipped(folder, path):
    """Filled in by keyboard, and every score is that of the same answers given to the command"""
    fill_and_compare(folder, path, 3)


def run(journeys):
    print(f'1..{len(journeys)}', flush=True)
    failed = 0
    for number, (name, journey) in enumerate(journeys, 1):
        with tempfile.TemporaryDirectory() as folder:
            try:
                journey(pathlib.Path(folder))
                print(f'ok {number} {name}', flush=True)
            except Exception as problem:  # whatever it is, the next one may still go well
                failed += 1
                print(f'not ok {number} {name}\n# {type(problem).__name__}: ' + str(problem).replace('\n', '\n# '), flush=True)
                if not isinstance(problem, Lost):
                    print('# ' + traceback.format_exc().replace('\n', '\n# '), flush=True)
    return 1 if failed else 0


def journey_of(path):
    return (f'{path.stem}: {journey_shipped.__doc__}', lambda folder: journey_shipped(folder, path))


sys.exit(run([(journey.__doc__, journey) for journey in (journey_every_type,)] + [journey_of(path) for path in SHIPPED]))
