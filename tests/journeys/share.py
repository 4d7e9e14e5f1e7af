#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A document leaves without names and sealed, and comes back. Through the real program, by keyboard. TAP on standard output.

    share.py PROGRAM BELLWETHER_CLI ASSESSMENTS
"""

import pathlib
import sys

from command import Command, Lost, expect
from visitor import FOCUS, Atspi, GLib, Visitor, name_of, run, states_of, wait_for, walk

PROGRAM, CLI, ASSESSMENTS = sys.argv[1:]
PASSPHRASE = 'rain hill lamp sheep'
# What was typed into the document, and what must be nowhere in the copy.
TELLING = ['Zora', 'Quux', 'hesitate', '1999-']


def write_document(command, path):
    command.ask('new', pathlib.Path(ASSESSMENTS, 'pulse.xml'), '-o', path, '--name', 'Zora Quux', '--title', 'Quux Ltd',
                '--date', '1999-03-30')
    command.ask('answer', path, 'vuca.v-exp.4=4', '--note', 'vuca.v-exp.4=I hesitate', '--date', '1999-03-31')


def go_on_to_entry(visitor):
    """Leaves what has the keyboard for the entry that follows. GTK 4.8 does not tell that it is there, but that it is not here any more."""
    node = FOCUS.node
    visitor.press('Tab')
    wait_for(f'the keyboard to leave {FOCUS}', lambda: not states_of(node).contains(Atspi.StateType.FOCUSED))


def wait_to_say(visitor, window, text):
    """Waits for a text in that window only: what lies behind it takes long to read."""
    def look():
        try:
            return any(text in name_of(node) for frame in visitor.windows() if name_of(frame) == window for _, node in walk(frame))
        except GLib.GError:
            return False  # it changed while it was read
    wait_for(f'“{text}” in “{window}”', look)


def expect_silent(path):
    """Nothing in the bytes says who it was."""
    text = path.read_text(encoding='utf-8')
    for word in TELLING:
        if word in text:
            raise Lost(f'the copy says “{word}”')
    if '<answer item="vuca.v-exp.4" value="4"/>' not in text:
        raise Lost('the answer is not in the copy')


def seal_copy(visitor, copy):
    """From the document on the screen to the sealed copy on the disk."""
    visitor.choose('Share…')
    visitor.wait_for_window('Share')
    wait_to_say(visitor, 'Share', 'Leave out: Names')
    wait_to_say(visitor, 'Share', 'Whoever gets the file can read all that is in it.')
    visitor.activate('check box', 'Seal it with a passphrase', 'space')
    wait_to_say(visitor, 'Share', 'Only those who have the passphrase')
    go_on_to_entry(visitor)
    visitor.write(PASSPHRASE)
    wait_to_say(visitor, 'Share', 'Long enough')
    # By way of the button that shows what is typed.
    visitor.press_and_move('Tab')
    go_on_to_entry(visitor)
    visitor.write(PASSPHRASE[:-1])
    wait_to_say(visitor, 'Share', 'The two are not the same yet.')
    visitor.write(PASSPHRASE[-1])
    wait_to_say(visitor, 'Share', 'Long enough')
    visitor.activate('push button', 'Save As…')
    visitor.wait_for_window('Save the Copy')
    wait_to_say(visitor, 'Save the Copy', 'Name')
    visitor.press('ctrl+a')
    visitor.write(str(copy))
    visitor.press('Return')
    wait_for('the copy on the disk', lambda: copy.exists() and copy.stat().st_size > 0)
    visitor.wait_for_window('Quux Ltd – Bellwether')


def journey_share():
    """A copy without names is sealed; a wrong passphrase asks again, the right one opens it, and the sealed file stays"""
    command = Command(CLI)
    with Visitor(PROGRAM) as visitor:
        document, copy = visitor.home / 'own.bellwether', visitor.home / 'copy.bellwether-sealed'
        write_document(command, document)
        before = document.read_bytes()
        visitor.start(document)
        visitor.wait_for_window('Quux Ltd – Bellwether')
        seal_copy(visitor, copy)
        expect('the document', before, document.read_bytes())
        visitor.close()
        sealed = copy.read_bytes()
        expect('beginning of the copy', b'BELLWETHERSEALED', sealed[:16])

        # Whoever gets it needs the passphrase.
        visitor.start(copy)
        visitor.wait_for_window('Sealed Document')
        visitor.find('text', 'Passphrase')
        visitor.write(PASSPHRASE.upper())
        visitor.press('Return')
        wait_to_say(visitor, 'Sealed Document', 'This passphrase does not open the file.')
        # What was typed is chosen, so this replaces it.
        visitor.write(PASSPHRASE)
        visitor.press('Return')
        visitor.wait_for_window('copy – Bellwether')
        visitor.find('progress bar', '1 of 13 answered')
        wait_for('the keyboard at an answer', lambda: FOCUS.role == 'radio button')
        if list(visitor.home.rglob('copy.bellwether')):
            raise Lost('what was sealed is on the disk, though nothing was changed')
        visitor.press('2')
        wait_for('the change on the disk', lambda: list(visitor.home.rglob('copy.bellwether')))
        visitor.close()
        expect('the sealed file', sealed, copy.read_bytes())

        # The command opens the same one.
        (visitor.home / 'passphrase').write_text(PASSPHRASE + '\n', encoding='utf-8')
        plain = visitor.home / 'plain.bellwether'
        command.ask('unseal', copy, '-o', plain, '--passphrase-file', visitor.home / 'passphrase')
        expect_silent(plain)


sys.exit(run([journey_share]))
