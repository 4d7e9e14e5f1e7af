# SPDX-License-Identifier: GPL-3.0-or-later
"""A visitor: somebody who uses the program by keyboard and reads it as a screen reader does.

Runs inside tests/session. It never waits for a time to pass, only for something to be there, and says what was there
instead when it waited in vain.
"""

import os
import pathlib
import re
import shutil
import signal
import subprocess
import tempfile
import time
import traceback

import gi

from command import Lost

gi.require_version('Atspi', '2.0')
from gi.repository import Atspi, GLib  # noqa: E402  (the version has to be asked for first)

PATIENCE = float(os.environ.get('JOURNEY_PATIENCE', '60'))  # seconds; sanitizers and busy machines are slow
BEAT = 0.03


def wait_for(what, look, patience=PATIENCE):
    """The first true value of look(), or Lost."""
    end = time.monotonic() + patience
    while True:
        while GLib.MainContext.default().iteration(False):
            pass  # what has changed on the screen is told here
        found = look()
        if found:
            return found
        if time.monotonic() > end:
            raise Lost(f'waited in vain for {what}')
        time.sleep(BEAT)


def children_of(node):
    """Its children as they are now: nothing is remembered from before."""
    node.clear_cache()
    for position in range(node.get_child_count()):
        child = node.get_child_at_index(position)
        if child is not None:
            yield child


def states_of(node):
    return node.get_state_set()


def is_showing(node):
    # GTK 4.8 calls only windows "showing"; what is hidden inside them, such as the other pages of a stack, is not "visible".
    return states_of(node).contains(Atspi.StateType.VISIBLE)


def walk(node, depth=0):
    """Every accessible that shows, with its depth, in reading order."""
    yield depth, node
    for child in children_of(node):
        if is_showing(child):
            yield from walk(child, depth + 1)


def role_of(node):
    return node.get_role_name()


def name_of(node):
    return node.get_name() or ''


def matches(name, wanted):
    """Whether that is the name; one that ends in “…” stands for all that begin so."""
    return name == wanted or wanted.endswith('…') and name.startswith(wanted[:-1])


def tree_of(root):
    """What there is, a line each; boxes that only hold others are left out."""
    lines = []
    try:
        for _, node in walk(root):
            if role_of(node) in ('panel', 'filler', 'separator', 'scroll bar', 'image') and re.match('(Adw|Bw|Gtk|$)', name_of(node)):
                continue
            states = states_of(node)
            focus = ' ←' if states.contains(Atspi.StateType.FOCUSED) else ''
            checked = ' ✓' if states.contains(Atspi.StateType.CHECKED) else ''
            lines.append(f'{role_of(node)} “{name_of(node)}”{checked}{focus}')
    except GLib.GError as error:
        lines.append(f'({error.message})')
    return '\n'.join(lines)


class Focus:
    """Where the keyboard is, as the program tells it to screen readers."""

    def __init__(self):
        self.forget()
        self.listener = Atspi.EventListener.new(self.told)
        self.listener.register('object:state-changed:focused')

    def forget(self):
        self.node = None
        self.role = self.name = ''
        self.moves = 0

    def told(self, event):
        if not event.detail1:
            return
        try:
            self.role, self.name = role_of(event.source), name_of(event.source)
        except GLib.GError:
            return  # it is gone already
        self.node = event.source
        self.moves += 1

    def __str__(self):
        return f'{self.role} “{self.name}”'


FOCUS = Focus()


class Visitor:
    def __init__(self, program, environment=None):
        self.program = program
        self.home = pathlib.Path(tempfile.mkdtemp(prefix='home-', dir=os.environ['HOME']))
        (self.home / 'Documents').mkdir()
        self.environment = {**os.environ, 'HOME': str(self.home), 'GTK_A11Y': 'atspi', 'GSETTINGS_BACKEND': 'keyfile',
                            'G_DEBUG': 'fatal-criticals',
                            'GTK_IM_MODULE': 'gtk-im-context-simple', **(environment or {})}
        self.process = None
        self.log = open(self.home / 'program.log', 'w+', encoding='utf-8')

    def __enter__(self):
        return self

    def __exit__(self, kind, error, trace):
        if error is not None:
            print('# What was there then:')
            page = self.page() if self.process and self.process.poll() is None else '(the program has ended)'
            for line in [*page.splitlines(), *self.said().splitlines()]:
                print(f'#   {line}')
        self.leave()

    def start(self, *files):
        FOCUS.forget()
        self.process = subprocess.Popen([self.program, *map(str, files)], env=self.environment, stdin=subprocess.DEVNULL,
                                        stdout=self.log, stderr=self.log)
        wait_for('the program on the accessibility bus', self.application)
        wait_for('a window with the keyboard', self.has_keyboard)

    def application(self):
        if self.process.poll() is not None:
            raise Lost(f'the program ended with {self.process.returncode}: {self.said()}')
        desktop = Atspi.get_desktop(0)
        for node in children_of(desktop):
            try:
                if node.get_process_id() == self.process.pid and node.get_child_count() > 0:
                    return node
            except GLib.GError:
                continue
        return None

    def said(self):
        return (self.home / 'program.log').read_text(encoding='utf-8', errors='replace')

    def has_keyboard(self):
        done = subprocess.run(['xdotool', 'getactivewindow', 'getwindowpid'], capture_output=True, text=True, check=False)
        return done.stdout.strip() == str(self.process.pid)

    def title(self):
        """What the window that has the keyboard is called."""
        done = subprocess.run(['xdotool', 'getactivewindow', 'getwindowname'], capture_output=True, text=True, check=False)
        return done.stdout.strip()

    def wait_for_window(self, name):
        """Waits for the window of that name to have the keyboard: what is pressed before goes to another one, or to none."""
        wait_for(f'the window “{name}” with the keyboard', lambda: self.has_keyboard() and matches(self.title(), name))
        self.find(None, name)

    def windows(self):
        application = self.application()
        return list(children_of(application)) if application else []

    # Seeing

    def see_all(self, role=None, name=None):
        """Every accessible on the screen with that role and that name."""
        application = self.application()
        if application is None:
            return []
        try:
            return [node for _, node in walk(application)
                    if (role is None or role_of(node) == role) and (name is None or matches(name_of(node), name))]
        except GLib.GError:
            return []  # it changed while it was read

    def find(self, role=None, name=None):
        """Waits for it."""
        return wait_for(f'{role or "something"} “{name or "whatever"}”', lambda: self.see_all(role, name))[0]

    def gone(self, role=None, name=None):
        wait_for(f'no {role or "thing"} “{name}”', lambda: not self.see_all(role, name))

    def page(self):
        application = self.application()
        return tree_of(application) if application else '(no window)'

    def screenshot(self, path):
        subprocess.run(['import', '-window', 'root', str(path)], check=False)

    # Acting

    def press(self, *keys):
        for key in keys:
            subprocess.run(['xdotool', 'key', '--clearmodifiers', '--delay', '0', key], check=True)

    def write(self, text):
        subprocess.run(['xdotool', 'type', '--clearmodifiers', '--delay', '5', text], check=True)

    def go_to(self, role, name, key='Tab', limit=80):
        """Moves the keyboard there, as people do who have no mouse; Lost when no number of presses gets there."""
        self.find(role, name)
        seen = []
        for _ in range(limit):
            if FOCUS.role == role and matches(FOCUS.name, name):
                return
            seen.append(str(FOCUS))
            moves = FOCUS.moves
            self.press(key)
            try:
                wait_for('the keyboard to move', lambda: FOCUS.moves > moves, 0.4)
            except Lost:
                pass  # GTK 4.8 does not tell when it is in an entry
        raise Lost(f'{key} does not lead to {role} “{name}”, but to: {", ".join(dict.fromkeys(seen))}')

    def press_and_move(self, key):
        """Presses a key that takes the keyboard somewhere else."""
        moves = FOCUS.moves
        self.press(key)
        wait_for(f'the keyboard to leave {FOCUS} by {key}', lambda: FOCUS.moves > moves)

    def activate(self, role, name, key='Return'):
        self.go_to(role, name)
        self.press(key)

    def choose(self, name):
        """Chooses from the main menu."""
        self.press('F10')
        self.go_to('menu item', name, 'Down')
        self.press('Return')

    # Leaving

    def close(self):
        """Closes the window, and waits for the program to end."""
        self.press('alt+F4')
        self.process.wait(PATIENCE)
        if self.process.returncode != 0:
            raise Lost(f'the program ended with {self.process.returncode}: {self.said()}')

    def kill(self):
        """The power goes."""
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def leave(self):
        if self.process and self.process.poll() is None:
            self.kill()
        self.log.close()
        shutil.rmtree(self.home, ignore_errors=True)


def run(journeys):
    """Runs journeys as TAP."""
    manager = subprocess.Popen(['openbox', '--sm-disable'], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                               stderr=subprocess.DEVNULL)
    print(f'1..{len(journeys)}', flush=True)
    failed = 0
    try:
        for number, journey in enumerate(journeys, 1):
            complaint = ''
            try:
                journey()
            except Exception:  # whatever it is, the other journeys are made
                complaint = traceback.format_exc()
            failed += bool(complaint)
            print(f'{"not ok" if complaint else "ok"} {number} {journey.__doc__.splitlines()[0]}', flush=True)
            for line in complaint.splitlines():
                print(f'#   {line}', flush=True)
    finally:
        manager.terminate()
        manager.wait()
    return 1 if failed else 0
