#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Many people’s files become one team document, and late ones come to it. Through the real program, by keyboard. TAP.

    team.py PROGRAM BELLWETHER_CLI ASSESSMENTS
"""

import json
import pathlib
import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ElementTree

from command import Command, Lost, expect
from visitor import Visitor, name_of, run, wait_for, walk

PROGRAM, CLI, ASSESSMENTS = sys.argv[1:]
DEFINITION = '{urn:bellwether:assessment:1}'
DOCUMENT = '{urn:bellwether:document:1}'
N_PEOPLE = 8
N_TEAM = N_PEOPLE + 1  # with the one of another version
VUCA = pathlib.Path(ASSESSMENTS, 'vuca.xml')
# What people typed, and what must be found nowhere in an anonymous document.
TELLING = ['Zora', 'Quux', 'hesitate', 'started=', 'changed=']


def write_person(command, path, number, definition=VUCA):
    """A filled document with a name, a note and a free way of writing."""
    items = [item.get('id') for item in ElementTree.parse(definition).iter(DEFINITION + 'item')]
    command.ask('new', definition, '-o', path, '--name', f'Zora Quux {number}')
    command.ask('answer', path, *[f'{item}={1 + (number + place) % 5}' for place, item in enumerate(items)],
                '--note', f'{items[0]}=I hesitate {number}')
    return path


def write_folder(command, folder):
    """Twelve files: eight people in two departments, one of them twice, one torn, one of another version, one about something else."""
    for department in ('Shop', 'Office'):
        (folder / department).mkdir(parents=True)
    people = [write_person(command, folder / ('Shop' if number % 2 else 'Office') / f'person{number}.bellwether', number)
              for number in range(N_PEOPLE)]
    shutil.copy(people[0], folder / 'Shop' / 'again.bellwether')
    (folder / 'Shop' / 'torn.bellwether').write_bytes(people[1].read_bytes()[:3000])
    other = folder.parent / 'other.xml'
    text = VUCA.read_text(encoding='utf-8')
    other.write_text(re.sub(r'(<assessment [^>]* version=")[^"]*', r'\g<1>0.9.0', text, count=1), encoding='utf-8')
    people.append(write_person(command, folder / 'Shop' / 'earlier.bellwether', 20, other))
    command.ask('new', pathlib.Path(ASSESSMENTS, 'servant-leadership.xml'), '-o', folder / 'Office' / 'service.bellwether')
    expect('files', 12, len(list(folder.rglob('*.bellwether'))))
    return {response_id(person) for person in people}


def response_id(path):
    return ElementTree.parse(path).getroot().find(f'.//{DOCUMENT}response').get('id')


def responses_in(path):
    try:
        return list(ElementTree.parse(path).getroot().iter(DOCUMENT + 'response'))
    except (ElementTree.ParseError, FileNotFoundError):
        return []


def expect_anonymous(path, ids):
    """Nothing in the bytes of the file says who answered."""
    text = path.read_text(encoding='utf-8')
    # What the assessment itself says is in every document.
    own = re.sub(r'<definition .*</definition>', '', text, flags=re.DOTALL)
    for word in [*TELLING, *ids]:
        if word in own:
            raise Lost(f'the anonymous document says “{word}”')
    if ' anonymous="true"' not in own:
        raise Lost('the document does not say that it is anonymous')
    found = [response.get('id') for response in responses_in(path)]
    expect('order of the responses', sorted(found), found)


def says(visitor, text):
    return any(text in name_of(node) for _, node in walk(visitor.application()))


def wait_to_say(visitor, text):
    wait_for(f'“{text}” on the screen', lambda: says(visitor, text))


def copy(*paths):
    """Copies files, as a file manager does for those that read text."""
    subprocess.run(['xsel', '--clipboard', '--input'], input='\n'.join(map(str, paths)), text=True, check=True)


def figures_of(command, path):
    return json.loads(command.ask('score', path, '--format', 'json'))


def journey_team():
    """A folder of files is combined anonymously, what is left out is named, and two late responses come to it and go again"""
    command = Command(CLI)
    with Visitor(PROGRAM) as visitor:
        folder = visitor.home / 'Spring team'
        ids = write_folder(command, folder)
        late = [write_person(command, visitor.home / f'late{number}.bellwether', number) for number in (30, 31)]
        team = visitor.home / 'Documents' / 'Team spring.bellwether'

        visitor.start(folder)
        visitor.wait_for_window('Combine Responses')
        visitor.find('status bar', f'{N_PEOPLE} responses can be combined')
        visitor.find('push button', 'Save As…')
        wait_to_say(visitor, '12 files read')
        wait_to_say(visitor, '1 response there twice')
        wait_to_say(visitor, '1 file that cannot be read')
        # The keyboard is where the list of files opens.
        visitor.press('space')
        visitor.find('label', 'Shop/torn.bellwether')
        shown = [name_of(node) for node in visitor.see_all('label')]
        for name in ('Shop/again.bellwether', 'Shop/torn.bellwether', 'Shop/earlier.bellwether', 'Office/service.bellwether'):
            if name not in shown:
                raise Lost(f'{name} is not named among {shown}')
        if list((visitor.home / 'Documents').rglob('*.bellwether')):
            raise Lost('something was written before the person decided')

        # The one of another version comes along when that is said, and it is told how.
        visitor.activate('check box', 'Take over answers from other versions', key='space')
        visitor.find('status bar', f'{N_TEAM} responses can be combined')
        visitor.find('label', 'From version 0.9.0 to 1.0.0')

        # Anonymous without comments, since nothing else was chosen.
        visitor.activate('push button', 'Save As…')
        visitor.wait_for_window('Save the Document')
        visitor.find('text', 'Name…')
        visitor.press('ctrl+a')
        visitor.write(str(team))
        visitor.press('Return')
        wait_for('the document on the disk', lambda: len(responses_in(team)) == N_TEAM)
        visitor.wait_for_window('Spring team – Bellwether')
        wait_to_say(visitor, f'{N_TEAM} people answered.')
        wait_to_say(visitor, figures_of(command, team)['widestSplit'])
        expect_anonymous(team, ids)
        visitor.gone('combo box', 'Which response is shown')

        # Two who were late come to it; one who is torn does not.
        copy(*late, folder / 'Shop' / 'torn.bellwether')
        visitor.press('ctrl+shift+a')
        visitor.wait_for_window('Add Responses')
        visitor.find('push button', 'Choose Files…')
        visitor.press('ctrl+v')
        visitor.find('status bar', '2 responses can be added')
        expect('responses before that is said', N_TEAM, len(responses_in(team)))
        visitor.activate('push button', 'Add')
        visitor.wait_for_window('Spring team – Bellwether')
        wait_for('those who were late on the disk', lambda: len(responses_in(team)) == N_TEAM + 2)
        wait_to_say(visitor, f'{N_TEAM + 2} people answered.')
        expect_anonymous(team, ids | {response_id(path) for path in late})

        # And go again, in one step.
        visitor.press('ctrl+z')
        wait_for('them gone from the disk', lambda: len(responses_in(team)) == N_TEAM)
        wait_to_say(visitor, f'{N_TEAM} people answered.')
        visitor.close()
        expect_anonymous(team, ids)


sys.exit(run([journey_team]))
