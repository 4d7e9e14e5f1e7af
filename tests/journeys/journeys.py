#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Whole ways through the real program, by keyboard, with what they leave on the disk. TAP on standard output.

    journeys.py PROGRAM BELLWETHER_CLI ASSESSMENTS FRENCH_CATALOGUE
"""

import json
import pathlib
import re
import subprocess
import sys
import time

from answer_plan import plan_of
from browser import Browser
from command import Command, Lost, expect
from form_person import Person
from questions import Questions, answers_in, chosen_on, document_of
from visitor import Visitor, name_of, run, wait_for, walk

PROGRAM, CLI, ASSESSMENTS, CATALOGUE = sys.argv[1:]
# An answer is on the disk at the latest this long after it was given.
SAFE_AFTER = 2.0
A_MOMENT = 0.1


def ask(*command):
    return subprocess.run([str(part) for part in command], capture_output=True, text=True, check=True).stdout


def begin(visitor, card, button='Begin'):
    visitor.start()
    visitor.activate('push button', card)
    visitor.activate('push button', button)


def says(visitor, text):
    """Whether that text is on the screen, alone or within another."""
    return any(text in name_of(node) for _, node in walk(visitor.application()))


def save_report(visitor, button):
    """Presses the button, accepts the name in the dialog, and waits for the file."""
    visitor.activate('push button', button)
    visitor.wait_for_window('Save as PDF')
    visitor.press('Return')
    return wait_for('a PDF on the disk', lambda: next(visitor.home.rglob('*.pdf'), None))


def expect_same_elsewhere(folder, assessment, document):
    """Whoever gives the same answers to the command, or in the form for the browser, has the same scores, to the last digit."""
    page, taken = folder / 'form.html', folder / 'taken.bellwether'
    ask(CLI, 'form', assessment, '-o', page)
    plan = plan_of(pathlib.Path(assessment).read_bytes(), answers_in(document))
    with Browser(page) as browser:
        Person(browser, plan).fill()
        browser.press('Enter')
        taken.write_bytes(browser.take_download()[1])
    expect('answers', answers_in(document), answers_in(taken))
    scores = ask(CLI, 'score', document, '--format', 'json')
    expect('scores of the page', scores, ask(CLI, 'score', taken, '--format', 'json'))
    given = Command(CLI).make_document(folder, assessment, plan)
    expect('scores of the command', scores, ask(CLI, 'score', given, '--format', 'json'))


def journey_whole_way():
    """From the home page to a PDF on the disk, by keyboard; the file says what was answered; opens again, and the browser agrees"""
    with Visitor(PROGRAM) as visitor:
        begin(visitor, 'Begin VUCA…')
        questions = Questions(visitor, ASSESSMENTS, 'vuca')
        questions.answer_all()
        total = len(questions.values)
        expect('answered', f'{total} of {total} answered', questions.progress())

        # Review, results, report: each is a step on from the one before.
        # The map, which may stay empty, lies between the last case and the review.
        visitor.press('ctrl+Page_Down')
        visitor.find('push button', 'Previous')
        visitor.press('ctrl+Page_Down')
        visitor.find('heading', 'Everything is answered')
        visitor.press('alt+3')
        visitor.find('heading', 'What presses on you')
        document = document_of(visitor)
        wait_for('everything on the disk', lambda: answers_in(document) == questions.given)
        scores = json.loads(ask(CLI, 'score', document, '--format', 'json'))
        if not says(visitor, scores['headline']):
            raise Lost(f'the results do not say “{scores["headline"]}”')
        visitor.press('alt+4')
        visitor.find('image', 'Page 1 of…')
        report = save_report(visitor, 'Save as PDF…')
        printed = ' '.join(ask('pdftotext', report, '-').split())
        if scores['headline'] not in printed:
            raise Lost(f'the report does not say “{scores["headline"]}”')
        expect_same_elsewhere(visitor.home, f'{ASSESSMENTS}/vuca.xml', document)
        visitor.close()

        # Looking at a document changes nothing; everything is as it was left.
        before = document.read_bytes()
        visitor.start(document)
        visitor.find('progress bar', f'{total} of {total} answered')
        visitor.press('alt+1')
        wait_for('the answers of a page', lambda: chosen_on(visitor))
        for chosen in chosen_on(visitor).values():
            if chosen[0] not in '12345':
                raise Lost(f'“{chosen}” is chosen, and never was')
        visitor.close()
        expect('the file after looking at it', before, document.read_bytes())


def journey_power_cut():
    """The power goes while answering: every answer but the latest is there, and the window goes on from it"""
    with Visitor(PROGRAM) as visitor:
        begin(visitor, 'Begin Servant…')
        questions = Questions(visitor, ASSESSMENTS, 'servant-leadership')
        # On and on, a moment for each, until some answers are old enough to be safe.
        while len(questions.times) < 5 or time.monotonic() - questions.times[4] < SAFE_AFTER:
            questions.answer_one()
            wait_for('a moment', lambda: time.monotonic() - questions.times[-1] > A_MOMENT)
        visitor.kill()
        now = time.monotonic()
        safe = [item for item, given in zip(questions.given, questions.times) if now - given >= SAFE_AFTER]
        document = document_of(visitor)
        kept = answers_in(document)
        lost = [item for item in safe if kept.get(item) != questions.given[item]]
        expect(f'lost of {len(safe)} answers that were safe', [], lost)

        # The home page has it, and it goes on from where it was.
        visitor.start()
        visitor.activate('list item', 'Servant leadership…')
        visitor.find('progress bar', f'{len(kept)} of {len(questions.values)} answered')
        visitor.press('ctrl+z')  # nothing was done yet in this window
        visitor.close()
        expect('the file after looking at it', kept, answers_in(document))
        ask(CLI, 'score', document)


def english_words():
    """The words of the window that are different in French."""
    text = ask('msgcat', '--no-wrap', CATALOGUE)
    words = set()
    for english, french in re.findall(r'^msgid "(.+)"\nmsgstr "(.+)"$', text, flags=re.MULTILINE):
        if english != french:
            words.add(english.replace('_', ''))
    return words


def journey_in_french():
    """The window speaks French to whoever does, on every page"""
    with Visitor(PROGRAM) as visitor:
        locales = visitor.home / 'locales'
        locales.mkdir()
        ask('localedef', '-i', 'fr_FR', '-f', 'UTF-8', locales / 'fr_FR.UTF-8')
        visitor.environment.update(LOCPATH=str(locales), LC_ALL='fr_FR.UTF-8', LANGUAGE='fr')
        english = english_words()

        def expect_french(page):
            seen = {name_of(node) for _, node in walk(visitor.application())}
            expect(f'in English on {page}', [], sorted(seen & english))

        begin_page = 'Commencer Servant…'
        visitor.start()
        visitor.find('push button', begin_page)
        expect_french('the home page')
        visitor.activate('push button', begin_page)
        visitor.find('push button', 'Commencer')
        expect_french('the start page')
        visitor.activate('push button', 'Commencer')
        Questions(visitor, ASSESSMENTS, 'servant-leadership').answer_one()
        expect_french('the questions')
        for key, page in (('alt+2', 'the review'), ('alt+3', 'the results'), ('alt+4', 'the report')):
            before = visitor.page()
            visitor.press(key)
            wait_for(page, lambda: visitor.page() != before)
            expect_french(page)
        visitor.close()


sys.exit(run([journey_whole_way, journey_power_cut, journey_in_french]))
