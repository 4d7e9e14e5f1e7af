# SPDX-License-Identifier: GPL-3.0-or-later
"""Whole ways through the real program, by keyboard, with what they leave on the disk. Arguments: PROGRAM CLI ASSESSMENTS."""

import json
import pathlib
import re
import subprocess
import sys
import xml.etree.ElementTree as ElementTree

from visitor import Visitor, run, wait_for

A = '{urn:bellwether:assessment:1}'
D = '{urn:bellwether:document:1}'


def pages_of(assessments, name):
    """The pages of a definition as the window shows them: lists of (item, number of points)."""
    root = ElementTree.parse(pathlib.Path(assessments) / f'{name}.xml').getroot()
    scales = {s.get('id'): len(s.findall(f'{A}point')) for s in root.iter(f'{A}response-scale')}
    points = {d.get('id'): scales[d.get('response-scale')] for d in root.iter(f'{A}dimension')}
    pages, before = [], None
    for section in root.iter(f'{A}section'):
        for node in section:
            if node.tag == f'{A}item':
                if node.get('dimension') != before:
                    pages.append([])
                before = node.get('dimension')
                pages[-1].append((node.get('id'), points[before]))
            elif node.tag == f'{A}vignette':
                pages.append([(node.get('id'), len(node.findall(f'{A}option')))])
                before = None
    return pages


def document_of(visitor):
    return wait_for('a document on the disk', lambda: next(visitor.home.rglob('*.bellwether'), None))


def answers_of(path):
    """What the file says now: item to value. A file that is not whole is a failure of its own."""
    return {a.get('item'): a.get('value') for a in ElementTree.parse(path).getroot().iter(f'{D}answer')}


def begin(visitor, title):
    visitor.start()
    visitor.activate('push button', title)
    visitor.activate('push button', 'Begin')
    visitor.find('push button', 'Next')


def answer_page(visitor, page, shift):
    """A digit a question; the keyboard goes on by itself."""
    for number, (_, n_points) in enumerate(page):
        visitor.press(str(1 + (number + shift) % n_points))
    path = document_of(visitor)
    wait_for(f'{page[-1][0]} on the disk', lambda: all(item in answers_of(path) for item, _ in page))
    return path


def journey_whole_way(program, cli, assessments):
    """From Home to a PDF on the disk, by keyboard, and back into the saved file."""
    visitor = Visitor(program, {'G_DEBUG': 'fatal-criticals'})
    pages = pages_of(assessments, 'vuca')
    try:
        begin(visitor, 'Begin VUCA')
        for number, page in enumerate(pages):
            path = answer_page(visitor, page, number)
            visitor.press('ctrl+Page_Down')
        assert len(answers_of(path)) == sum(map(len, pages)), answers_of(path)

        visitor.press('alt+2')
        visitor.find('heading', 'Everything is answered')
        visitor.press('alt+3')
        visitor.find('heading', 'What presses on you')
        visitor.press('alt+4')
        visitor.find('image', 'Page 1 of')
        visitor.activate('push button', 'Save as PDF')
        visitor.find('filler', 'Save as PDF')  # GTK 4.8 has no role for its file chooser
        visitor.press('Return')
        report = wait_for('a PDF on the disk', lambda: next(visitor.home.rglob('*.pdf'), None))
        facts = subprocess.run(['pdfinfo', report], capture_output=True, text=True, check=True).stdout
        assert int(re.search(r'^Pages:\s+(\d+)', facts, re.M).group(1)) >= 6, facts

        before = path.read_bytes()
        visitor.close()
        scores = json.loads(subprocess.run([cli, 'score', path, '--format', 'json'], capture_output=True, text=True,
                                           check=True).stdout)
        assert scores['exposure']['valid'] and scores['readiness']['valid'], scores

        visitor.start(path)
        visitor.find('push button', 'Next')
        assert visitor.see_all('progress bar', f'{sum(map(len, pages))} of {sum(map(len, pages))} answered'), visitor.page()
        visitor.close()
        assert path.read_bytes() == before, 'looking at a document changed its file'
    except BaseException:
        print('\n'.join(f'# {line}' for line in visitor.page().splitlines()[:80]) if visitor.process.poll() is None else '#')
        raise
    finally:
        visitor.leave()


def journey_power_cut(program, cli, assessments):
    """The power goes while answering: what was on the disk stays, and the window goes on from there."""
    visitor = Visitor(program, {'G_DEBUG': 'fatal-criticals'})
    page = pages_of(assessments, 'servant-leadership')[0]
    try:
        begin(visitor, 'Begin Servant')
        path = answer_page(visitor, page, 0)
        before = answers_of(path)
        visitor.kill()
        assert answers_of(path) == before

        visitor.start(path)
        visitor.find('push button', 'Next')
        assert visitor.see_all('progress bar', f'{len(page)} of '), visitor.page()
        # Taken back and done again, it is saved again.
        visitor.press('2')
        wait_for('the new answer on the disk', lambda: answers_of(path) != before)
        visitor.press('ctrl+z')
        wait_for('the old answers on the disk', lambda: answers_of(path) == before)
        visitor.close()
        check = subprocess.run([cli, 'score', path], capture_output=True, text=True, check=False)
        assert check.returncode == 0, check.stderr
    finally:
        visitor.leave()


def journey_in_french(program, cli, assessments):
    """The window speaks French to whoever does."""
    visitor = Visitor(program, {'G_DEBUG': 'fatal-criticals'})
    locales = visitor.home / 'locales'
    locales.mkdir()
    subprocess.run(['localedef', '-i', 'fr_FR', '-f', 'UTF-8', locales / 'fr_FR.UTF-8'], check=True)
    visitor.environment.update(LOCPATH=str(locales), LC_ALL='fr_FR.UTF-8', LANGUAGE='fr')
    try:
        visitor.start()
        visitor.find('push button', 'Commencer')
        assert not visitor.see_all('push button', 'Begin'), visitor.page()
    finally:
        visitor.leave()


if __name__ == '__main__':
    sys.exit(run([journey_whole_way, journey_power_cut, journey_in_french]))
