#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The form for the browser, in a browser: filled in by keyboard, its file taken and held against that of the command. TAP on standard
output.

    browser_form.py BELLWETHER_CLI ASSESSMENTS TEST_DATA
"""

import pathlib
import random
import re
import socket
import sys

from xml.sax.saxutils import quoteattr

from answer_plan import Plan
from browser import Browser
from command import Command, Lost, expect, expect_text, run
from form_person import Person

CLI, ASSESSMENTS, DATA = sys.argv[1:]
COMMAND = Command(CLI)
SHIPPED = sorted(path for path in pathlib.Path(ASSESSMENTS).glob('*.xml') if path.name != 'profile.xml')
# Never true, or never false.
CONSTANT = ["not(false()) = true()", "'a' = 'b'", "'1.50' = 1.5", "number('x') != number('x')",
            "round(2.5) = 3 and round(-2.5) = -2 and floor(-0.5) = -1 and ceiling(0.2) = 1 and 7 mod -2 = 1 and -7 mod 2 = -1",
            "2 + 3 * 4 - 6 div 3 = 12", "--1 = 1 and 1 < 2 = true()", "1 div 0 > 5 and not(0 div 0)"]
CONDITIONS = CONSTANT + [
    "score('pressure') >= 50", "score('weighted') > 45", "score('nested') <= 60", "score('match') = 100 or score('match') < 50",
    "raw('calm') > 2.8", "exposure() > readiness()", "readiness() >= 50", "gap('calm') > 0", "gap('reach') < 10", "gap('quiet') < 0",
    "gap('pressure') >= 0 or count-rows('map') > 2", "value('pressure.3') >= 50", "value('minutes') > 10", "value('minutes')",
    "answer('calm.3') >= 3", "answer('reach.1') = 0", "credit('tools') > 0.3", "credit('case.1')", "sum-credit('cases') >= 1",
    "count-answered('rated') >= 10", "count-answered('cases') = count-items('cases')", "count-answered('calm') < 4",
    "count-items('extra') > 2", "count-items('quiet') = 4", "count-at-least('calm', 3) >= 2", "count-at-least('reach', 4) = 0",
    "chosen('team', 'yes')", "chosen('tools', 'saw')", "not(chosen('tools', 'none'))", "is-valid('match')", "is-valid('quiet')",
    "count-rows('map') >= 2", "sum-field('map', 'impact') > 15", "sum-field('map', 'fourfold', 'letter', 'V') > 0",
    "sum-field('map', 'known', 'known', '2')", "min(value('calm.1'), value('calm.2')) < 30", "max(value('noise.1'), value('noise.2')) > 70",
    "mean(value('reach.1'), value('reach.2'), value('reach.3')) >= 50", "abs(score('pressure') - 50) <= 10",
    "sqrt(value('pressure.1')) > 6", "if(chosen('team', 'yes'), score('calm') > 50, score('calm') < 50)",
    "score('calm') != 50", "value('pressure.1') + value('pressure.2') * 2 > 120", "score('mapped') >= 0",
    "not(exposure() >= 0) or not(readiness() >= 0) or exposure() mod 2 < 1", "value('quiet.3') >= 50",
    "is-valid('weighted') and not(is-valid('reach'))", "is-valid('reach') and not(is-valid('weighted'))", "raw('pressure') != 3",
]
# Each is a way out of a page that the policy has to close; the directives that closed them come back.
TEMPTATIONS = '''(async () => {
  const closed = [];
  document.addEventListener('securitypolicyviolation', event => closed.push(event.effectiveDirective));
  const add = (name, attributes, text) => {
    const element = Object.assign(document.createElement(name), attributes);
    element.textContent = text || '';
    document.body.appendChild(element);
    return element;
  };
  await fetch('http://ADDRESS/').catch(() => {});
  navigator.sendBeacon('http://ADDRESS/', 'x');
  try { new WebSocket('ws://ADDRESS/'); } catch (error) { closed.push('connect-src'); }
  add('img', { src: 'http://ADDRESS/' });
  add('script', { src: 'http://ADDRESS/' });
  add('script', {}, 'window.strange = 1');
  add('link', { rel: 'stylesheet', href: 'http://ADDRESS/' });
  add('style', {}, 'body { background: url(http://ADDRESS/) }');
  add('audio', { src: 'http://ADDRESS/' });
  add('object', { data: 'http://ADDRESS/' });
  add('iframe', { src: 'http://ADDRESS/' });
  add('form', { action: 'http://ADDRESS/', method: 'post' }).submit();
  // What would leave has this long to arrive; and each is refused in its own time, which a busy machine stretches.
  await new Promise(done => setTimeout(done, 300));
  for (const end = Date.now() + 30000; new Set(closed).size < WANTED && Date.now() < end;)
    await new Promise(done => setTimeout(done, 20));
  return closed;
})()'''


def make_form(folder, assessment, form=None):
    page = folder / 'form.html'
    COMMAND.ask('form', assessment, '-o', page, *(['--form', form] if form else []))
    return page


def without_ids(text):
    return re.sub(rb'(<(?:document|response) id=")[^"]+', rb'\1', text)


def compare(folder, page_file, given):
    """The file of the page against that of the command: byte for byte but for the ids, and in every score."""
    taken = folder / 'taken.bellwether'
    taken.write_bytes(page_file)
    expect_text('the file of the page', without_ids(given.read_bytes()).decode(), without_ids(page_file).decode())
    ids = re.findall(rb'<(?:document|response) id="([^"]+)"', page_file)
    if len(set(ids)) != 2 or any(not re.fullmatch(rb'[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}', own) for own in ids):
        raise Lost(f'ids {ids}')
    scores = COMMAND.ask('score', given, '--format', 'json')
    expect('the scores', scores, COMMAND.ask('score', taken, '--format', 'json'))
    team = folder / 'team.bellwether'
    COMMAND.ask('combine', taken, '--with-names', '-o', team)
    expect('the scores once combined', scores, COMMAND.ask('score', team, '--format', 'json'))
    team.unlink()


def fill_and_compare(folder, assessment, seed, form=None, name=None):
    plan = Plan(COMMAND.definition_in(folder, assessment), seed)
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
    compare(folder, page_file, COMMAND.make_document(folder, assessment, plan, form, name))
    return page_file


def journey_every_type(folder):
    """One of everything is filled in by keyboard; the file of the page is that of the command, byte for byte"""
    fill_and_compare(folder, f'{DATA}/display/all-types.xml', 1, name='Ada & “Bob”')
    fill_and_compare(folder, f'{DATA}/display/all-types.xml', 2)


def journey_shipped(folder, path):
    """Filled in by keyboard, and every score is that of the same answers given to the command"""
    fill_and_compare(folder, path, 3, form='team' if '<form id="team">' in path.read_text(encoding='utf-8') else None)


def shown(browser):
    """The ids of the items that the page asks."""
    return browser.look('''JSON.parse(document.getElementById('assessment').textContent).items
      .filter((item, position) => !document.querySelector(`[data-item="${position}"]`).closest('[hidden]')).map(({ id }) => id)''')


def open_saved(browser, path):
    """What the page says of the file."""
    browser.choose_file('#file', path)
    browser.wait('the file to be read', lambda: browser.look('document.getElementById("file").files.length') == 0)
    return browser.look('document.getElementById("opened").textContent')


def save(browser):
    browser.look('document.getElementById("save").focus()')
    browser.press('Enter')
    return browser.take_download()[1]


def journey_conditions(folder):
    """What is asked is what the program asks: every function and operator of conditions, over answers of all kinds"""
    text = pathlib.Path(f'{DATA}/scoring/figures.xml').read_text(encoding='utf-8')
    items = ''.join(f'<free-text id="when.{number}" own="true" relevant={quoteattr(condition)}><stem>Say more.</stem></free-text>'
                    for number, condition in enumerate(CONDITIONS))
    section = f'<section id="when"><title>When</title>{items}</section>'
    definition = folder / 'conditions.xml'
    definition.write_text(text.replace('<index id="nested"', section + '<index id="nested"', 1), encoding='utf-8')
    seen = {}
    with Browser(make_form(folder, definition)) as browser:
        own = COMMAND.definition_in(folder, definition)
        plans = [Plan(own, seed, skip) for seed, skip in enumerate([0, 0, 0, 0, 0, 0, 0.1, 0.1, 0.3, 0.3, 0.5, 0.7])]
        plans += [Plan(own, 12, 0).without('reach.'), Plan(own, 13, 0).without('calm.')]
        for seed, plan in enumerate(plans):
            given = COMMAND.make_document(folder, definition, plan)
            expect('the page', 'Your saved answers are back in the page.', open_saved(browser, given))
            asked = re.findall(r'^  ([a-z]\S*)  ', COMMAND.ask('answer', given, '--list'), flags=re.MULTILINE)
            expect(f'asked with seed {seed}', asked, shown(browser))
            expect_text('the answers, saved again', given.read_bytes().decode(), save(browser).decode())
            for number in range(len(CONDITIONS)):
                seen.setdefault(number, set()).add(f'when.{number}' in asked)
        expect('complaints', [], browser.complaints)
        expect('what cannot be read', [True, True], browser.look('''(() => {
          const evaluation = new Evaluation({ sections: [{}], items: [{ id: 'a', section: 0, relevant: 'later() > 1' }] }, [{}]);
          return [evaluation.isAsked(0), evaluation.doubts.has('later() > 1')];
        })()'''))
    always = [CONDITIONS[number] for number, outcomes in seen.items() if len(outcomes) == 1]
    expect('conditions that never changed', CONSTANT, always)


def requests_at(server):
    """The first bytes that came in over each connection. Chromium connects ahead of a navigation, before it asks the policy, and says
    nothing then."""
    server.settimeout(0.1)
    found = []
    try:
        while True:
            connection = server.accept()[0]
            connection.settimeout(0.1)
            try:
                found.append(connection.recv(100))
            except TimeoutError:
                connection.close()
    except TimeoutError:
        return [text for text in found if text]


def journey_nothing_leaves(folder):
    """No request leaves the page, whatever is tried in it: its policy is in force"""
    with socket.create_server(('127.0.0.1', 0)) as server, Browser(make_form(folder, f'{DATA}/report/hostile.xml')) as browser:
        address = f'127.0.0.1:{server.getsockname()[1]}'
        closed = ['connect-src', 'form-action', 'frame-src', 'img-src', 'media-src', 'object-src', 'script-src-elem', 'style-src-elem']
        blocked = browser.look(TEMPTATIONS.replace('ADDRESS', address).replace('WANTED', str(len(closed))))
        expect('what the policy refused', closed, sorted(set(blocked)))
        expect('a script of somebody else', 'undefined', browser.look('typeof window.strange'))
        expect('what came through', [], requests_at(server))


def journey_another_day(folder):
    """Saved half-way, opened again, gone on with: the same document; what is not from this page is refused, and nothing is lost"""
    assessment = f'{DATA}/display/all-types.xml'
    definition = COMMAND.definition_in(folder, assessment)
    with Browser(make_form(folder, assessment)) as browser:
        browser.look('document.getElementById("name").focus()')
        browser.press('A')
        expect('wants to keep what is not saved', [], browser.dialogs)
        browser.open()
        expect('a warning', ['beforeunload'], browser.dialogs)
        Person(browser, Plan(definition, 5, skip=0.5)).fill()
        half = save(browser)
        path = folder / 'half.bellwether'
        path.write_bytes(half)
        browser.open()
        expect('a warning for what is saved', ['beforeunload'], browser.dialogs)
        open_saved(browser, path)
        expect_text('the file, saved again', half.decode(), save(browser).decode())

        other = folder / 'other.bellwether'
        COMMAND.ask('new', f'{ASSESSMENTS}/vuca.xml', '-o', other)
        broken = folder / 'broken.bellwether'
        broken.write_bytes(half[:300])
        newer = folder / 'newer.bellwether'
        newer.write_bytes(half.replace(b'<responses>', b'<responses later="true">'))
        for strange, start in ((other, 'This file belongs to another'), (broken, 'This is not a file'), (newer, 'This file holds more')):
            said = open_saved(browser, strange)
            if not said.startswith(start):
                raise Lost(f'{strange.name}: {said}')
            expect_text('the answers after a refusal', half.decode(), save(browser).decode())

        browser.look('document.querySelector("[data-item=\\"0\\"] [data-option=\\"1\\"]").focus()')
        browser.press(' ')
        browser.look('document.getElementById("copy").closest("details").open = true')
        browser.look('document.getElementById("copy").focus()')
        browser.press('Enter')
        copied = browser.look('document.getElementById("as-text").value')
        path.write_text(copied, encoding='utf-8')
        COMMAND.ask('answer', path, 'step.1=1')
        expect_text('the text', path.read_text(encoding='utf-8'), copied)
        expect('the ids', re.findall(rb'<(?:document|response) id="[^"]+"', half),
               [found.encode() for found in re.findall(r'<(?:document|response) id="[^"]+"', copied)])


def journey_languages(folder):
    """The page speaks the language of the assessment, in its direction, whatever the person who made it speaks"""
    text = pathlib.Path(f'{DATA}/display/all-types.xml').read_text(encoding='utf-8')
    french = folder / 'french.xml'
    french.write_text(text.replace('xml:lang="en"', 'xml:lang="fr-CA"'), encoding='utf-8')
    page = make_form(folder, french).read_text(encoding='utf-8')
    if '<html lang="fr-CA" dir="ltr">' not in page or '>Name (if you like)<' in page:
        raise Lost('the page does not speak French')
    with Browser(make_form(folder, f'{DATA}/report/hebrew.xml'), width=360) as browser:
        expect('direction', 'rtl', browser.look('getComputedStyle(document.body).direction'))
        expect('wider than the screen', False, browser.look('document.documentElement.scrollWidth > innerWidth'))


def journey_small_screens(folder):
    """Nothing is wider than a telephone, and what is to be touched is large enough"""
    for path in map(pathlib.Path, (f'{DATA}/display/all-types.xml', f'{DATA}/report/hostile.xml', f'{ASSESSMENTS}/vuca.xml')):
        with Browser(make_form(folder, path), width=360) as browser:
            expect(f'{path.name} wider than the screen', False, browser.look('document.documentElement.scrollWidth > 360'))
            expect(f'{path.name}: too small', [], browser.look('''Array.from(document.querySelectorAll(
              '.point, button:not([hidden]), select, input[type=text], summary')).filter(element => element.offsetHeight > 0 &&
                element.offsetHeight < 44).map(element => element.outerHTML.slice(0, 80))'''))
            expect(f'{path.name}: without a name', [], browser.look('''Array.from(document.querySelectorAll(
              'input, select, textarea')).filter(field => !field.labels.length && !field.hasAttribute('aria-labelledby') &&
                !field.hasAttribute('aria-label')).map(field => field.outerHTML.slice(0, 80))'''))


def journey_of(path):
    return (f'{path.stem}: {journey_shipped.__doc__}', lambda folder: journey_shipped(folder, path))


def journey_read_aloud(folder):
    """A screen reader finds a heading for each section, a group named for each question, and a name on all that takes an answer"""
    with Browser(make_form(folder, f'{DATA}/display/all-types.xml')) as browser:
        seen = list(browser.read_aloud())
        for role in ('radio', 'checkbox', 'textbox', 'combobox', 'button', 'progressbar', 'link'):
            names = [name for other, name in seen if other == role]
            if not names or '' in names:
                raise Lost(f'{role}: {names}')
        headings = [name for role, name in seen if role == 'heading']
        expect('headings', ['All kinds of questions', 'Contents', 'Scales', 'Other questions', 'Finish'], headings)
        groups = [name for role, name in seen if role == 'group' and name]
        stems = browser.look("""Array.from(document.querySelectorAll('.item:not([hidden]) > legend'), legend => legend.innerText)""")
        expect('groups', [stem.split() for stem in stems], [name.split() for name in groups if not re.match(r'Row \d', name)])
        expect('rows', ['Row 1', 'Row 2', 'Row 3'], [name for name in groups if re.match(r'Row \d', name)])


def journey_without_script(folder):
    """Where scripts do not run, all that is asked can be read, and a sentence says how to fill it in"""
    with Browser(make_form(folder, f'{DATA}/display/all-types.xml')) as browser:
        scripted = browser.look('document.body.innerText')
        browser.ask('Emulation.setScriptExecutionDisabled', value=True)
        browser.open()
        read = browser.look('document.body.innerText')
        for text in ('Here this page can be read and printed', 'How many people work in your unit?', 'How long does a customer wait?'):
            if text not in read:
                raise Lost(f'“{text}” is not there to be read')
        for text in ('Save the file to send back', 'Add a row', 'This is asked only in some cases.',
                     'Here this page can be read and printed'):
            if (text in read) == (text in scripted):
                raise Lost(f'“{text}” does not depend on the script')


def printed(number):
    """As app/document/bw-number.c prints it."""
    if number == int(number) and abs(number) < 1e15:
        return str(int(number))
    return next(text for text in (f'{number:.15g}', f'{number:.16g}', f'{number:.17g}') if float(text) == number)


def journey_numbers(folder):
    """The page writes numbers as the program does, digit for digit, and reads what it wrote"""
    chance = random.Random(1)
    numbers = [0.1, 0.1 + 0.2, 1 / 3, 1e-5, 1e-4, 123456.789, 1e15, 1e21, 1.5e300, 5e-324, -2.5, 100, 0, -902881401424282.25,
               999999999999999, 2 ** 53 + 2]
    numbers += [chance.uniform(-1, 1) * 10 ** chance.randint(-12, 18) for _ in range(2000)]
    with Browser(make_form(folder, f'{DATA}/display/all-types.xml')) as browser:
        expect('printed', [printed(number) for number in numbers], browser.look(f'{numbers}.map(Numbers.print)'))
        expect('read', numbers, browser.look(f'{numbers}.map(number => Numbers.read(Numbers.print(number)))'))
        expect('ten digits', [f'{number:.10g}' for number in numbers], browser.look(f'{numbers}.map(own => Numbers.format(own, 10))'))
        strange = ['', 'x', '1 2', '0x10', 'Infinity', '1,2,3', '--1', 'e5', '.']
        expect('no numbers', strange, browser.look(f'{strange}.filter(text => isNaN(Numbers.read(text)))'))
        expect('commas', [1.5, -2, 0.5], browser.look("['1,5', '−2', ' ,5 '].map(Numbers.read)"))


def focus(browser, selector):
    browser.look(f'document.querySelector({selector!r}).focus()')


def journey_second_thoughts(folder):
    """What does not fit is said and not saved; answers can be taken back, and rows taken away"""
    people, radio, table = '#i-8 [data-minimum]', '#i-0 [data-option="2"]', '#i-11'
    with Browser(make_form(folder, f'{DATA}/display/all-types.xml')) as browser:
        focus(browser, people)
        browser.type('900')
        browser.press('Tab')
        expect('what is said', 'This is not a whole number from 1 to 600 yet.',
               browser.look('document.querySelector("#i-8 .error").innerText'))
        expect('the number in the file', False, b'item="people"' in save(browser))
        focus(browser, '#i-8 [data-away]')
        browser.press(' ')
        expect('the number, the message', '', browser.look(f'document.querySelector({people!r}).value') +
               browser.look('document.querySelector("#i-8 .error").innerText'))
        expect('away', True, b'<answer item="people" not-applicable="true"/>' in save(browser))
        focus(browser, people)
        browser.type('12')
        expect('back', True, b'<answer item="people" value="12"/>' in save(browser))

        focus(browser, radio)
        browser.press(' ')
        expect('a point', True, b'<answer item="step.1" value="2"/>' in save(browser))
        focus(browser, '#i-0 .clear')
        browser.press('Enter')
        expect('the keyboard', 0, browser.look('Number(document.activeElement.dataset.option)'))
        expect('no point', False, b'item="step.1"' in save(browser))

        for row, text in enumerate(('one', 'two', 'three')):
            focus(browser, f'{table} .row:nth-child({row + 1}) [data-field="0"]')
            browser.type(text)
        focus(browser, f'{table} .row:nth-child(2) .remove')
        browser.press('Enter')
        expect('rows', [b'one', b'three'], re.findall(rb'<field id="what">(.*)</field>', save(browser)))
        expect('names', ['Row 1', 'Row 2'],
               browser.look(f'Array.from(document.querySelectorAll("{table} .row legend"), own => own.innerText)'))
        expect('complaints', [], browser.complaints)


JOURNEYS = [journey_every_type, journey_conditions, journey_numbers, journey_nothing_leaves, journey_another_day, journey_languages,
            journey_second_thoughts, journey_small_screens, journey_read_aloud, journey_without_script]

sys.exit(run([(journey.__doc__, journey) for journey in JOURNEYS] + [journey_of(path) for path in SHIPPED]))
